"""What came to harm or did it, and incidents told by verbs that alone tell none: "jumped the tracks", "went down", "hit a school"."""

import re

from .incident_words import VERBS
from .lines import Line
from .tokens import Predicate

_OPENS = frozenset([*"after when as while where before".split(), ",", ";"])
_LADEN = frozenset("carry transport take bring bear haul".split())
_LOADED = frozenset("laden loaded packed filled overloaded".split())
_LOADED_BEHIND = re.compile(rf"\s+(?:{'|'.join(sorted(_LOADED))})\Z")
_OFF = frozenset("come leave run veer skid slide jump".split())
_DERAILED = re.compile(r"\s+(?:off )?the (?:tracks?|rails|road|runway)\b")
_CROWD_WEAPONS = re.compile(
    r"\s+(?:\w+\s+){0,2}(?:tear ?gas|rubber bullets|live (?:rounds|ammunition|bullets)|water cannons?)\b"
)
_FUMES = re.compile(
    r"\b(?:gas|ammonia|chlorine|chemicals?|acid|oil|fumes|toluene|styrene|sulphur dioxide|carbon monoxide)\s*\Z",
    re.IGNORECASE,
)
_GUNFIRE = re.compile(r"\s+(?:[\w-]+\s+){0,2}?(?:fire|gunfire|shots|shelling|artillery|missiles)\b")
_AIRCRAFT = re.compile(
    r"\b(?:plane|jet|aircraft|airliner|helicopter|chopper|flight|glider|airship|drone|duster|balloon|microlight|cessna|freighter)\b",
    re.IGNORECASE,
)
_STRUCK = frozenset("hit strike slam smash land pound target".split())
_WEAPON = re.compile(
    r"\b(?:missiles?|rockets?|shells?|mortars?|bombs?|drones?|warplanes?|air ?strikes?|artillery|projectiles?)\s*\Z",
    re.IGNORECASE,
)
_WATERS = re.compile(
    r"\b(?:rivers?|dams?|reservoirs?|lakes?|embankments?|canals?|levees?|dykes?|dikes?|streams?|creeks?|banks?|waters?)\s*\Z",
    re.IGNORECASE,
)
_BUILT = re.compile(
    r"\b(?:buildings?|bridges?|roofs?|walls?|houses?|dams?|towers?|tunnels?|stands?|scaffolding|stage|structures?|ceilings?|floors?|ground|hillside|slope|"
    r"shafts?|mines?|spillway|embankment|slab|shuttering|balcony|platform|pier|mall|block|dome|crane|pylon|tree)\s*\Z",
    re.IGNORECASE,
)
_VEHICLES = (
    r"planes?|jets?|aircraft|airliners?|helicopters?|choppers?|flights?|gliders?|balloons?|cars?|bus(?:es)?|minibus(?:es)?|coach(?:es)?|trains?|trams?|"
    r"locomotives?|carriages?|metro|trucks?|lorr(?:y|ies)|trailers?|tankers?|vehicles?|vans?|taxis?|cabs?|ambulances?|tractors?|jeeps?|suvs?|pick-?ups?|"
    r"motorcycles?|motorbikes?|scooters?|(?:auto-?)?rickshaws?|boats?|speedboats?|ferr(?:y|ies)|ships?|freighters?|barges?|yachts?|convoys?|cable cars?"
)
DOERS = {
    family: re.compile(rf"\b(?:{words})\W*(?:\d+\W*)?$")
    for family, words in (
        ("crash", _VEHICLES),
        (
            "ship",
            r"(?:\w+)?boats?|ferr(?:y|ies)|ships?|vessels?|trawlers?|dingh(?:y|ies)|tankers?|rafts?|submarines?|barges?|canoes?|launch|yachts?|dhows?|catamarans?",
        ),
        (
            "collapse",
            r"buildings?|bridges?|roofs?|walls?|mines?|houses?|dams?|towers?|tunnels?|stands?|scaffolding|stages?|structures?|ceilings?|hillsides?|blocks?|"
            r"malls?|cranes?|embankments?|schools?|churches|church|temples?|mosques?|hotels?|slabs?|floors?|balcon(?:y|ies)|shafts?|pits?",
        ),
        ("eruption", r"volcano|mount"),
        ("flood", r"rivers?|waters?|dams?|sea|lakes?|streams?|roads?|homes|streets|areas?"),
    )
}
"""What crashes, sinks, collapses, erupts or floods where those verbs tell of an incident."""
_TO_DEATH = {
    "crush": "collapse", "trample": "collapse", "burn": "fire", "char": "fire", "hack": "attack", "beat": "attack", "stone": "attack",
    "stab": "attack", "shoot": "attack", "lynch": "attack", "knife": "attack",
}  # fmt: skip


def family_of(line: Line, predicate: Predicate) -> str | None:
    """The sort of incident a verb tells of; None where it tells of none."""
    k, lemma = predicate.verb, predicate.lemma
    behind = line.text[line.tokens[k].end :]
    following = line.tokens[k + 1].low if k + 1 < len(line.tokens) else ""
    if lemma == "catch" and following == "fire":
        return "fire"
    if lemma in _OFF and _DERAILED.match(behind):
        return "crash"
    if lemma in ("fire", "use") and _CROWD_WEAPONS.match(behind):
        return "unrest"
    if lemma in ("exchange", "trade") and _GUNFIRE.match(behind):
        return "unrest"
    if lemma == "leak" and _FUMES.search(find_doer(line, predicate)):
        return "spill"
    if lemma == "run" and following == "aground":
        return "ship"
    if lemma in _TO_DEATH and behind.startswith(" to death"):
        return _TO_DEATH[lemma]
    doer = find_doer(line, predicate)
    if lemma in ("burst", "overflow", "breach") and _WATERS.search(doer):
        return "flood"
    if (lemma, following) in (("give", "way"), ("cave", "in"), ("come", "down")) and _BUILT.search(doer):
        return "collapse"
    if (lemma, following) == ("come", "down") and _AIRCRAFT.search(doer):
        return "crash"
    if lemma == "go" and following == "down" and _AIRCRAFT.search(doer):
        return "crash"
    if lemma in _STRUCK and not predicate.passive and _WEAPON.search(doer):
        return "attack"
    return VERBS.get(lemma)


def find_doer(line: Line, predicate: Predicate) -> str:
    """The words of the subject, without what it carried: "a ferry" of "a ferry carrying 200 people capsized"."""
    tokens, k = line.tokens, predicate.verb
    if predicate.subject is None:
        if predicate.passive:
            return ""
        begin = next((m + 1 for m in range(k - 1, max(-1, k - 8), -1) if tokens[m].low in _OPENS), k)
        return line.words(begin, k)  # "after a passenger ferry collided"
    start = predicate.subject[0]
    carried = next(
        (p.first for p in line.predicates if p.lemma in _LADEN and p.tense == "gerund" and p.verb < start), None
    )
    if carried is None and start > 1 and tokens[start - 1].low == "with" and tokens[start - 2].low in _LOADED:
        carried = start - 2
    if carried is not None:
        begin = next((m + 1 for m in range(carried - 1, -1, -1) if tokens[m].low in _OPENS), 0)
        return line.words(begin, carried)
    return _LOADED_BEHIND.sub("", line.words(*predicate.subject))
