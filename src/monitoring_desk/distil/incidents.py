"""Finds attacks, accidents, disasters and unrest in an article: what, where, when, the toll, the targets, who claimed it."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from ..types import Incident
from . import lines, tolls
from .actors import Cast
from .clauses import DETERMINERS, PREPOSITIONS, Predicate, Token
from .dates import Dated
from .incident_words import (
    ATTACK_TAILS,
    BEFORE_PLACES,
    BOMB_TAILS,
    CLAUSE_OPENERS,
    FIRE_HEADS,
    FIRE_TAILS,
    MURDER_TAILS,
    TAILS,
)
from .lines import Line
from .reading import Reading
from .tolls import Toll
from .verbs import lemma_of

# Noun → family. Families that can be one happening share their first letter group below.
_NOUNS = {
    word: family
    for family, words in {
        "blast": "bombing bombings bomb bombs blast blasts explosion explosions detonation airstrike airstrikes shelling bombardment grenade car-bomb truck-bomb",
        "attack": "attack attacks assault assaults shooting shootings ambush ambushes stabbing stabbings massacre raid raids hijacking hijack kidnapping kidnappings "
        "abduction siege gunfight shootout assassination murder murders killing killings beheading lynching arson gunfire crossfire rampage",
        "unrest": "clash clashes riot riots violence unrest mutiny looting uprising stone-pelting pogrom",
        "quake": "earthquake earthquakes quake quakes tremor tremors aftershock aftershocks tsunami",
        "flood": "flood floods flooding landslide landslides landslip landslips mudslide mudslides avalanche deluge rains",
        "storm": "cyclone hurricane typhoon tornado storm storms tornadoes blizzard hailstorm snowstorm",
        "fire": "fire fires blaze blazes wildfire wildfires inferno bushfire bushfires",
        "crash": "crash crashes collision collisions derailment accident accidents pile-up pileup wreck",
        "collapse": "collapse cave-in",
        "ship": "sinking capsizing shipwreck",
        "crush": "stampede crush",
        "spill": "spill leak poisoning",
        "eruption": "eruption",
    }.items()
    for word in words.split()
}
_NEVER_ALONE = frozenset(
    "bomb bombs grenade raid raids murder murders killing killings siege violence unrest storm storms fire fires crash collapse crush leak spill wreck assault accident accidents rains looting gunfire rampage uprising eruption sinking attack attacks clash clashes tremor tremors crashes".split()
)
"""Nouns used for so much else that they are an incident only with a toll, a place or a day beside them."""
_FAMILY_GROUP = {
    "blast": "attack",
    "attack": "attack",
    "unrest": "attack",
    "quake": "quake",
    "flood": "weather",
    "storm": "weather",
    "fire": "fire",
    "crash": "crash",
    "collapse": "collapse",
    "ship": "ship",
    "crush": "crush",
    "spill": "spill",
    "eruption": "eruption",
}
_VERBS = {
    "explode": "blast", "detonate": "blast", "bomb": "blast", "shell": "blast", "blow": "blast",
    "attack": "attack", "ambush": "attack", "shoot": "attack", "stab": "attack", "storm": "attack", "kidnap": "attack", "abduct": "attack", "hijack": "attack",
    "assassinate": "attack", "behead": "attack", "murder": "attack", "torch": "attack", "massacre": "attack", "raid": "attack", "gun": "attack", "besiege": "attack",
    "clash": "unrest", "riot": "unrest",
    "crash": "crash", "collide": "crash", "derail": "crash", "overturn": "crash", "plunge": "crash", "ram": "crash",
    "capsize": "ship", "sink": "ship",
    "collapse": "collapse",
    "flood": "flood", "inundate": "flood",
    "erupt": "eruption",
}  # fmt: skip
_HITTERS = frozenset(
    "hit strike shake rock jolt devastate ravage batter pound lash sweep destroy engulf gut rip tear flatten".split()
)
_NOT_BEFORE = frozenset(
    """heart panic verbal scathing personal political asthma cyber fierce bitter counter press surprise_ price prices market stock terms cease under
    baby bond open friendly online twitter media social ad hominem computer banking data vicious scoreless_ camp sales rapid population gas_ oil_ water_ hard
    currency financial economic security_ rapid-fire fashion ratings computer system software plane_ dust crossfire-""".split()
)
_HYPOTHETICAL = re.compile(
    r"\b(?:threats? of|threaten\w* (?:to|with)|risks? of|fears? of|possible|potential|prevent\w*|avoid\w*|avert\w*|future|against|in case of|possibility of|combat\w*|fight\w*|counter\w*|plans? for|warn\w* of|prone|alleged plot to|plot\w* to|responses? to|victims of|survivors of|anniversary of|wake of any|convicted of|charged with|accused of|guilty of|charges? of|counts? of|investigating|trial for|degree)\s+(?:\w+\s+){0,3}$|\bany\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_FOILED = re.compile(r"\b(?:foil\w*|thwart\w*|repel\w*|repuls\w*|avert\w*|stopped|prevented)\b", re.IGNORECASE)
_OTHER_ONE = re.compile(
    r"\b(?:also|another|separate(?:ly)?|meanwhile|elsewhere|second|a day (?:earlier|after)|last (?:week|month|year)|earlier this|in a similar|previous)\b",
    re.IGNORECASE,
)
_WEAPONS = re.compile(
    r"\b(?:suicide|bomb\w*|gunm[ae]n|gunfire|militants?|rebels?|insurgents?|terrorists?|grenades?|rockets?|missiles?|mortars?|explosives?|IED|shrapnel|hostages?|knife|knives|machete|rifle|pirates?|warplanes?|drones?|airstrikes?|opened fire|shots? (?:were )?fired|armed|attackers?|assailants?)\b",
    re.IGNORECASE,
)
_HARMS = frozenset("kill die injure wound be killing killings".split())
_HISTORY = re.compile(
    r"\b(?:civil war|genocide|world war|decades?|century|independence|conflict (?:has|that)|years of)\b", re.IGNORECASE
)
_VIOLENT = re.compile(
    r"\b(?:crash\w*|shot|shoot\w*|kill\w*|fell|fall\w*|fire|blaze|drown\w*|hit|struck|accident|attack\w*|stab\w*|bomb\w*|blast|explo\w+|collaps\w+|flood\w*|quake|"
    r"earthquake|storm|landslide|avalanche|collision|capsiz\w*|sank|clash\w*|riot\w*|stampede|electrocut\w*|poison\w*|murder\w*|burn\w*|derail\w*|plung\w*|trapped|crush\w*)\b",
    re.IGNORECASE,
)
_OUTBURSTS = frozenset(
    "explosion explosions blast blasts storm storms avalanche deluge tsunami flood riot eruption".split()
)
_BURSTING = frozenset(
    "gas bombs explosives ammunition fuel fireworks grenades mines shells dynamite snow mud rocks".split()
)
_BEFORE_NUMBER = re.compile(r"\s?\d")
_CYBER = re.compile(
    r"\b(?:hackers?|malware|vulnerabilit\w+|browsers?|software|ransomware|phishing|cyber\w*|websites?|servers?|zero-day|exploit\w*)\b",
    re.IGNORECASE,
)
_ATTEMPTED = frozenset("piracy assassination bombing coup hijack hijacking kidnap kidnapping attack".split())
_FIGURATIVE_AFTER = re.compile(
    r"\s+(?:of (?:criticism|protest|anger|outrage|complaints|applause|interest|support|ideas|cultures|civili[sz]ations|egos|information|emails|talks|the (?:economy|market|currency|company|bank|government))|on (?:the )?(?:press|media|freedom|democracy|trump|his record|her record|policy|character)|in (?:prices|shares|value|stocks|demand))\b",
    re.IGNORECASE,
)
_MAGNITUDE = re.compile(r"\bmagnitude\b|\brichter\b", re.IGNORECASE)
_CLAIM = re.compile(r"\bresponsibility\b", re.IGNORECASE)
_PLACE_NOUNS = frozenset(
    """city town village province district state states county region island islands port capital suburb neighbourhood neighborhood territory municipality
    area valley peninsula enclave governorate prefecture republic""".split()
)
_DIRECTIONS = frozenset(
    """southern northern eastern western central neighbouring neighboring northwestern southwestern northeastern southeastern northwest southwest
    northeast southeast north-west south-west north-east south-east north-western south-western north-eastern south-eastern south north east west
    downtown crowded packed densely busy remote restive troubled volatile suburban rural upper lower border coastal""".split()
)
_WHERE_WORDS = frozenset(
    "in at near off outside on around across along inside of from hit struck shook rocked jolted devastated ravaged battered".split()
)
_WINDOW = 60
"""How many incidents back a telling is compared: a broken page of thousands stays linear."""
_RECENT = 366
"""Days: history older than a year is no news (guide, section 5)."""


@dataclass(slots=True)
class _Case:
    """One incident while its tellings are being gathered."""

    family: str
    first: Line
    head: str
    what: str
    where: str | None = None
    where_from: int = 99
    when: Dated | None = None
    killed: int | None = None
    injured: int | None = None
    toll_line: Line | None = None
    targets: tuple[str, ...] = ()
    claimed_by: str | None = None
    tellings: int = 1
    strong: bool = False
    lines: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Telling:
    family: str
    head: str
    token: int
    where: str | None
    when: Dated | None
    what: str
    targets: tuple[str, ...]
    definite: bool
    bare: bool
    """Without a determiner: "explosions in …", "bombing in …"."""
    strong: bool


def find(reading: Reading, *, published: date | None) -> tuple[Incident, ...]:
    """The incidents of one article, one record for one incident, with the latest and highest toll told."""
    told = lines.read(reading, published=published)
    cast = Cast(reading, told)
    cases: list[_Case] = []
    current: _Case | None = None
    last_line = was_old = -99
    for line in told:
        if _old(line, published) or (
            was_old == line.number - 1 and line.tokens and line.tokens[0].low in ("it", "that")
        ):
            was_old = line.number
            continue
        toll = tolls.count(line)
        tellings = _tellings(line, cast, toll)
        plain = [t for t in tellings if t.head not in _HARMS]
        # "… killed 10 people" tells the toll of what the sentence, or the one before, is about; it is an incident only by itself.
        if plain or (current is not None and line.number - last_line <= 12 and not _another(tellings, current)):
            tellings = plain
        else:
            tellings = tellings[:1]
        if not tellings and (toll.empty or current is None or line.number - last_line > 12):
            _claim(line, current, cast)
            continue
        here = current
        for number, telling in enumerate(tellings):
            placed = _place(telling, line, cases, toll, published)
            if number == 0:
                here = placed
            if placed is not None:
                last_line = line.number
                current = current if number and current is not None else placed
        if here is not None and not toll.empty and not _foreign(here, line, plain, toll):
            _count(here, line, toll)
            last_line = line.number
        _claim(line, here or current, cast)
    news = [case for case in cases if _is_news(case, reading, published)]
    _fill_places(news, reading, told)
    found = []
    for case in news:
        line = case.toll_line or case.first
        found.append(
            Incident(
                what=case.what,
                when=case.when.value if case.when is not None else None,
                where=case.where,
                killed=case.killed,
                injured=case.injured,
                targets=case.targets,
                claimed_by=case.claimed_by,
                stated=reading.span(line.start, line.end),
            )
        )
    return tuple(found)


def _foreign(case: _Case, line: Line, plain: list[_Telling], toll: Toll) -> bool:
    """Is a toll that names no incident of another day, or so large that it is history's?"""
    if plain:
        return False
    days = [d for d in line.dates if d.grain == "day" and d.value is not None and not d.since]
    if days and case.when is not None and case.when.grain == "day" and not any(_same_day(case.when, d) for d in days):
        return True
    if _HISTORY.search(line.text):
        return True
    return (toll.killed or 0) > 500 and case.killed is not None and (toll.killed or 0) > 20 * max(case.killed, 1)


def _another(tellings: list[_Telling], current: _Case) -> bool:
    """Does the sentence tell of people hurt at another named place than the incident before?"""
    return (
        bool(tellings)
        and tellings[0].where is not None
        and current.where is not None
        and not _same_place(tellings[0].where, current.where)
    )


def _is_news(case: _Case, reading: Reading, published: date | None) -> bool:
    if case.when is not None and case.when.value is not None and published is not None:
        limit = (published - timedelta(days=_RECENT)).isoformat()[: len(case.when.value)]
        if case.when.value < limit or case.when.value[:10] > published.isoformat()[: len(case.when.value)]:
            return False
    toll = (case.killed or 0) + (case.injured or 0) > 0
    placed = case.where is not None
    if toll:
        return placed or case.when is not None or case.tellings > 1
    if not placed and case.when is None:
        return False
    if case.head in ("murder", "murders", "arson", "killing", "killings", "assassination") and case.first.number > 2:
        return False
    if case.strong and (placed or case.tellings > 1) and (case.first.number < 10 or case.when is not None):
        return True
    titled = re.search(rf"\b{re.escape(case.head[:5])}", reading.article.title.lower()) is not None
    return (
        placed
        and (titled or (case.when is not None and case.first.number < 4))
        and case.head not in ("violence", "unrest", "rains")
    )


def _fill_places(cases: list[_Case], reading: Reading, told: tuple[Line, ...]) -> None:
    """An incident with no place told beside it happened, as far as the article tells, where its first sentences are set."""
    if not told:
        return
    counts: dict[int, int] = {}
    for mention in reading.mentions_in(0, told[min(3, len(told) - 1)].end):
        name = reading.names[mention.name_index]
        if name.kind == "place":
            counts.setdefault(mention.name_index, len(name.mentions))
    if not counts:
        return
    best = max(counts, key=lambda index: counts[index])
    for case in cases:
        if case.where is None and case.first.number < 6:
            case.where = reading.names[best].name


def _old(line: Line, published: date | None) -> bool:
    if published is None:
        return False
    limit = (published - timedelta(days=90)).isoformat()
    values = [d.value for d in line.dates if d.value is not None]
    return bool(values) and all(v < limit[: len(v)] for v in values)


def _tellings(line: Line, cast: Cast, toll: Toll) -> list[_Telling]:
    found: list[_Telling] = []
    if _CYBER.search(line.text):
        return found
    harmed = False
    seen: set[str] = set()
    for k, token in enumerate(line.tokens):
        family = _NOUNS.get(token.low)
        if token.low in ("attempt", "attempts") and k and line.tokens[k - 1].low in _ATTEMPTED:
            family = "attack"
        if family is not None and _is_noun(line, k):
            telling = _noun_telling(line, k, family, cast)
        else:
            telling = (
                None
                if harmed and token.low in ("killed", "injured", "died", "wounded")
                else _verb_telling(line, k, cast, toll)
            )
            harmed = harmed or (telling is not None and telling.head in _HARMS)
        if telling is None:
            continue
        key = _FAMILY_GROUP[telling.family] + (telling.where or "")
        if key in seen:
            continue
        seen.add(key)
        found.append(telling)
    return found


def _is_noun(line: Line, k: int) -> bool:
    token = line.tokens[k]
    before = line.tokens[k - 1].low if k else ""
    after = line.tokens[k + 1].low if k + 1 < len(line.tokens) else ""
    if (
        before in _NOT_BEFORE
        or before in ("will", "would", "they", "not")
        or (before == "to" and lemma_of(token.low, "base"))
    ):
        return False
    verb = next((p for p in line.predicates if p.verb == k), None)
    if (
        token.low in ("killing", "shooting", "bombing", "stabbing", "sinking")
        and after not in ("of", "in", "at", "on", "near", "spree")
        and before not in DETERMINERS
        and not before.endswith("al")
    ):
        return False
    if verb is not None and not (
        verb.tense == "gerund"
        and (before in DETERMINERS or before in PREPOSITIONS or before.endswith("al") or after in ("of", "in", "at"))
    ):
        return False
    if (
        token.name_like
        and after
        and line.tokens[k + 1].name_like
        and token.low in ("fire", "storm", "crash", "crush", "raid")
    ):
        return False
    if token.low in ("fire", "fires") and (before in FIRE_HEADS or after in FIRE_TAILS):
        return False
    if token.low in ("bomb", "bombs") and after in BOMB_TAILS:
        return False
    if token.low in ("attack", "assault") and after in ATTACK_TAILS:
        return False
    if token.low in ("storm", "flood") and after in ("surge_", "of", "drain", "drains", "warning"):
        return False
    if token.low in ("murder", "murders", "killing", "killings") and after in MURDER_TAILS:
        return False
    if token.low == "crush" and before in ("a", "her", "his", "my"):
        return False
    if token.low in ("rains", "rain") and before not in ("heavy", "torrential", "monsoon", "incessant"):
        return False
    if token.low in ("crash", "collapse", "accident", "explosion") and (
        _FIGURATIVE_AFTER.match(line.text, token.end) or before in ("market", "price")
    ):
        return False
    if after in TAILS:
        return token.low in ("cyclone", "hurricane", "typhoon") and False
    if (
        token.low in _OUTBURSTS
        and after == "of"
        and k + 2 < len(line.tokens)
        and line.tokens[k + 2].low not in _BURSTING
    ):
        nxt = line.tokens[k + 2]
        if nxt.text.islower() and nxt.low not in DETERMINERS:
            return False  # "an explosion of colour"
    return not _FIGURATIVE_AFTER.match(line.text, token.end)


def _noun_telling(line: Line, k: int, family: str, cast: Cast) -> _Telling | None:
    tokens = line.tokens
    token = tokens[k]
    lead = line.text[max(0, token.start - 60) : token.start]
    foiled = bool(_FOILED.search(line.text[: token.start][-80:]))
    if _HYPOTHETICAL.search(lead) and not foiled:
        return None
    governing = _governing(line, k)
    if (
        governing is not None
        and (governing.modal in ("may", "can", "could", "might", "should", "would", "must", "will") or governing.ahead)
        and not foiled
    ):
        return None
    if governing is not None and governing.negated and not _far_from(line, governing, k):
        return None
    first = k
    while (
        first > 0
        and k - first < 8
        and tokens[first - 1].text[0].isalnum()
        and tokens[first - 1].low not in PREPOSITIONS
        and tokens[first - 1].low not in ("and", "or", "but", "that", "to")
    ):
        if any(p.finite and p.first <= first - 1 <= p.verb for p in line.predicates):
            break
        first -= 1
        if tokens[first].low in DETERMINERS:
            break
    determiner = tokens[first].low
    definite = determiner in ("the", "this", "that", "its", "these", "those", "his", "their")
    plural = token.low.endswith("s")
    bare_plural = plural and not definite
    if determiner in ("any", "every", "no", "such", "each"):
        return None
    stop = _phrase_stop(line, k)
    where = _where(line, first, k, stop, cast)
    when = _when(line, k)
    toll_near = any(tolls.harms(p) for p in line.predicates)
    strong = token.low not in _NEVER_ALONE or toll_near or bool(_WEAPONS.search(line.text)) or foiled
    if bare_plural and where is None and when is None:
        return None
    if (
        plural
        and re.search(
            r"\b(?:repeated|recent|series of|spate of|wave of|several|many|numerous|previous|past|deadly_|frequent|ongoing)\s+(?:\w+\s+){0,2}$",
            lead,
            re.IGNORECASE,
        )
        and not (when is not None and when.grain == "day")
    ):
        return None
    return _Telling(
        family=family,
        head=token.low,
        token=k,
        where=where,
        when=when,
        what=_clip(line.words(first, stop)),
        targets=_targets(line, k, stop),
        definite=definite,
        bare=not (line.tokens[first].low in DETERMINERS or line.tokens[first].low.endswith("'s")),
        strong=strong,
    )


def _far_from(line: Line, predicate: Predicate, k: int) -> bool:
    """Does a preposition stand between a denied verb and the noun: "no connection to the explosions that …"?"""
    return k > predicate.verb + 3 and any(
        line.tokens[m].low in ("to", "with", "about", "of", "after", "during", "since")
        for m in range(predicate.verb + 1, k)
    )


def _governing(line: Line, k: int) -> Predicate | None:
    """The finite verb whose clause holds token k."""
    best: Predicate | None = None
    for part in lines.clauses(line):
        if part.first <= k < part.stop:
            best = part.predicate
    return best


def _verb_telling(line: Line, k: int, cast: Cast, toll: Toll) -> _Telling | None:
    predicate = next((p for p in line.predicates if p.verb == k), None)
    if (
        predicate is None
        or predicate.negated
        or predicate.modal is not None
        or predicate.ahead
        or predicate.tense in ("infinitive", "present")
    ):
        return None
    family = _VERBS.get(predicate.lemma)
    tokens = line.tokens
    subject = line.words(*predicate.subject) if predicate.subject else ""
    after = line.words(k + 1, min(k + 12, len(tokens)))
    dead = predicate.lemma == "be" and k + 1 < len(line.tokens) and line.tokens[k + 1].low == "dead"
    if predicate.lemma in ("kill", "die", "injure", "wound") or dead:
        if toll.empty or not _VIOLENT.search(line.text):
            return None
        family = (
            "attack"
            if _WEAPONS.search(line.text) or re.search(r"\b(?:attack|clash|shot|police|troops|soldiers)\b", line.text)
            else "crash"
            if re.search(r"\b(?:crash|car|truck|bus|train|vehicle|collision|plane|road)\b", line.text)
            else "collapse"
        )
    if family is None:
        return None
    low = subject.lower()
    strong = bool(_WEAPONS.search(line.text)) or any(tolls.harms(p) for p in line.predicates)
    things = {
        "crash": r"\b(?:plane|jet|aircraft|helicopter|car|cars|bus|train|truck|lorry|vehicle|vehicles|van|motorcycle|trains|airliner|flight|boat|ferry|ship|tanker|minibus|coach|tram)\b",
        "ship": r"\b(?:boat|ferry|ship|vessel|trawler|dinghy|tanker|raft|submarine)\b",
        "collapse": r"\b(?:building|bridge|roof|wall|mine|house|houses|dam|tower|tunnel|stand|scaffolding|stage|structure)\b",
        "eruption": r"\b(?:volcano|mount)\b",
        "flood": r"\b(?:river|rivers|water|waters|dam|sea|lake|stream|roads?|homes|streets|area|areas)\b",
    }
    if predicate.lemma in _VERBS and family in things and not re.search(things[family], low):
        return None
    if predicate.lemma in ("attack", "storm", "shell", "raid", "blow", "bomb", "torch") and not strong:
        return None
    if predicate.lemma == "blow" and not after.lower().startswith(("up", "himself", "herself", "itself", "themselves")):
        return None
    if predicate.lemma == "shoot" and re.search(
        r"\b(?:film|movie|video|scene|ball|photos?|pictures?|up|goal)\b", after[:40]
    ):
        return None
    if predicate.lemma == "clash" and not (
        strong or re.search(r"\b(?:police|protesters?|demonstrators?|forces|troops|fans)\b", line.text)
    ):
        return None
    if predicate.lemma == "gun" and not after.lower().startswith("down"):
        return None
    if predicate.lemma == "sink" and predicate.subject is None:
        return None
    where = _where(
        line, predicate.subject[0] if predicate.subject else predicate.first, k, min(k + 22, len(tokens)), cast
    )
    return _Telling(
        family=family,
        head=predicate.lemma,
        token=k,
        where=where,
        when=_when(line, k),
        what=_clip((subject + " " if subject else "") + line.words(predicate.first, _phrase_stop(line, k))),
        targets=(),
        definite=low.startswith(("the ", "it", "this")),
        bare=False,
        strong=strong or family in ("crash", "ship", "collapse", "blast"),
    )


def _clip(what: str) -> str:
    what = " ".join(what.split()).strip(' ,;:.—–-“”"')
    return what if len(what) <= 140 else what[:137].rsplit(" ", 1)[0] + " …"


def _phrase_stop(line: Line, k: int) -> int:
    stop = k + 1
    while stop < len(line.tokens) and stop < k + 16:
        token = line.tokens[stop]
        if (not token.text[0].isalnum() and token.text not in ("'", "’", "-")) or token.low in CLAUSE_OPENERS:
            break
        if any(p.first == stop and p.finite for p in line.predicates):
            break
        stop += 1
    return stop


def _targets(line: Line, k: int, stop: int) -> tuple[str, ...]:
    """What was attacked: "attack on X", "bombing of X"."""
    for m in range(k + 1, min(k + 9, stop)):
        if line.tokens[m].low in ("on", "of", "against", "at", "targeting"):
            end = m + 1
            while (
                end < stop
                and line.tokens[end].low not in PREPOSITIONS - {"of"}
                and not any(p.first == end for p in line.predicates)
            ):
                end += 1
            words = line.words(m + 1, end)
            parts = words.split()
            while len(parts) > 1 and parts[0].lower() in ("a", "an", "the", "its", "their"):
                parts.pop(0)
            words = " ".join(parts)
            if words and not re.match(
                r"(?:\d|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|least)",
                words,
            ):
                return (words,)
            return ()
    return ()


def _lead_of(tokens: tuple[Token, ...], m: int, k: int) -> int:
    """Leftwards from token m over what stands between a preposition and the name: "in the restive border town of X"."""
    while m > k:
        token = tokens[m]
        low = token.low
        if low == "of" and m - 1 > k and tokens[m - 1].low in _PLACE_NOUNS:
            m -= 2
            steps = 0
            while (
                m > k
                and steps < 3
                and tokens[m].low not in PREPOSITIONS
                and tokens[m].text[0].isalpha()
                and tokens[m].low not in DETERMINERS
            ):
                m -= 1
                steps += 1
        elif low in DETERMINERS or low in _DIRECTIONS or low in _PLACE_NOUNS or token.name_like:
            m -= 1
        else:
            break
    return m


def _where(line: Line, first: int, k: int, stop: int, cast: Cast) -> str | None:
    """The place told with a trigger: named after "in", "at", "near" …, the narrower with the wider one behind it."""
    tokens = line.tokens
    if not tokens:
        return None
    limit = len(line.tokens)
    end = next((m for m in range(k + 1, limit) if tokens[m].low in (";", "—", "“", '"', "”")), limit)
    names = cast.named_between(line, tokens[k].end, tokens[end - 1].end)
    chosen: list[str] = []
    last_end = -1
    for start, name_end, name, kind in names:
        if _BEFORE_NUMBER.match(line.text, name_end):
            continue
        at = line.token_at(start)
        m = _lead_of(tokens, at - 1, k)
        prepared = m >= k and tokens[m].low in _WHERE_WORDS
        appended = chosen and (
            line.text[last_end:start].strip() in (",", "in", ", in", "'s", "’s", "of")
            or re.fullmatch(r"\s*,?\s*(?:\w+\s+){0,3}(?:in|of|,)\s+(?:\w+\s+){0,3}", line.text[last_end:start])
        )
        if tokens[m].low in ("in", "across", "from", "around") and any(
            tokens[x].low in ("felt", "far", "heard", "flew", "visiting") for x in range(max(0, m - 5), m)
        ):
            break
        if kind == "person" and not (prepared and tokens[m].low in ("in", "near")):
            continue
        if kind == "organisation" and not (prepared and tokens[m].low in ("in", "near", "at", "outside")):
            continue
        if tokens[m].low == "of" and m > k and not chosen and kind != "place":
            continue
        if tokens[m].low == "from" and not chosen:
            continue
        if chosen and not appended:
            break
        if not chosen and (not prepared or at - k > 26):
            continue
        if tokens[m].low == "on" and kind != "place":
            continue
        chosen.append(name)
        last_end = name_end
        if len(chosen) == 2:
            break
    if chosen:
        return ", ".join(dict.fromkeys(chosen))
    # "the Chelsea explosion", "the Kabul bombing": the name stands before.
    before = [n for n in cast.named_between(line, tokens[first].start, tokens[k].start) if n[3] == "place"]
    if before:
        return before[-1][2]
    # "In Kabul, a bomb exploded", "injured in a neighbourhood by an explosion": earlier in the sentence.
    for start, _, name, kind in reversed(cast.named_between(line, 0, tokens[k].start)):
        m = line.token_at(start) - 1
        while m >= 0 and (tokens[m].low in DETERMINERS or tokens[m].low in BEFORE_PLACES or tokens[m].low == "of"):
            m -= 1
        if (
            kind == "place"
            and m >= 0
            and tokens[m].low in ("in", "at", "near", "off", "outside", "patrolling", "across", "of")
        ):
            return name
    return None


def _when(line: Line, k: int) -> Dated | None:
    """The day told in the trigger's clause, else the sentence's only day that is not ahead."""
    choices = [d for d in line.dates if not d.since and d.ahead is not True and d.value is not None]
    if not choices:
        return None
    part = lines.clause_at(lines.clauses(line), k)
    if part is not None:
        inside = [d for d in choices if part.first <= line.token_at(d.start) < part.stop]
        choices = inside or choices
    rank = {"day": 0, "month": 1, "year": 2, "week": 3}
    return min(choices, key=lambda d: (rank[d.grain], abs(line.token_at(d.start) - k)))


def _place(telling: _Telling, line: Line, cases: list[_Case], toll: Toll, published: date | None) -> _Case | None:
    """Which incident a telling belongs to; a new one where it is clearly another."""
    group = _FAMILY_GROUP[telling.family]
    alike = [
        c
        for c in cases[-_WINDOW:]
        if _FAMILY_GROUP[c.family] == group
        or (
            telling.family in ("blast", "fire", "collapse", "crash")
            and c.family in ("blast", "fire", "collapse", "crash", "attack")
        )
    ]
    if telling.head.startswith("aftershock") and alike:
        return alike[-1]
    signalled = bool(_OTHER_ONE.search(line.text))
    for case in reversed(alike):
        elsewhere = (
            signalled
            and telling.bare
            and telling.where is not None
            and case.where is not None
            and telling.where.split(",")[0].lower() not in case.where.lower()
        )
        if not elsewhere and _same_place(case.where, telling.where) and _same_day(case.when, telling.when):
            _absorb(case, telling, line)
            return case
    for case in alike:
        apart = telling.where is not None and case.where is not None and telling.where != case.where
        other_day = not _same_day(case.when, telling.when)
        if telling.definite and apart and telling.head != case.head:
            return None
        if telling.definite and not (apart and other_day):
            _absorb(case, telling, line, keep_place=True)
            return case
        if not (apart and (telling.bare or signalled or other_day)) and not other_day:
            _absorb(case, telling, line, keep_place=True)
            return case
    if telling.definite and not telling.where and not telling.when and toll.empty and cases:
        return None
    case = _Case(
        family=telling.family,
        first=line,
        head=telling.head,
        what=telling.what,
        where=telling.where,
        when=telling.when,
        targets=telling.targets,
        strong=telling.strong,
    )
    case.where_from = line.number
    cases.append(case)
    return case


def _same_place(a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return True
    wa, wb = set(re.findall(r"\w+", a.lower())), set(re.findall(r"\w+", b.lower()))
    return bool(wa & wb)


def _same_day(a: Dated | None, b: Dated | None) -> bool:
    if a is None or b is None or a.value is None or b.value is None:
        return True
    if a.value.startswith(b.value) or b.value.startswith(a.value):
        return True
    if len(a.value) == 10 and len(b.value) == 10:
        # "Saturday night" and "Sunday morning" are one storm.
        return abs((date.fromisoformat(a.value) - date.fromisoformat(b.value)).days) <= 1
    return False


def _absorb(case: _Case, telling: _Telling, line: Line, *, keep_place: bool = False) -> None:
    case.tellings += 1
    case.strong = case.strong or telling.strong
    if case.where is None and not keep_place:
        case.where = telling.where
    if case.when is None or (case.when.grain != "day" and telling.when is not None and telling.when.grain == "day"):
        case.when = telling.when or case.when
    if not case.targets:
        case.targets = telling.targets


def _count(case: _Case, line: Line, toll: Toll) -> None:
    """The latest and highest toll told; an earlier or feared one only where there is no other."""
    if toll.over_time and (case.killed is not None or case.injured is not None):
        return
    if toll.doubtful and case.toll_line is not None:
        return
    if toll.killed is not None and (case.killed is None or toll.killed > case.killed):
        case.killed = toll.killed
        case.toll_line = line
    if toll.injured is not None and (case.injured is None or toll.injured > case.injured):
        case.injured = toll.injured
        if case.toll_line is None:
            case.toll_line = line


def _claim(line: Line, case: _Case | None, cast: Cast) -> None:
    """A claim of responsibility; never an accusation."""
    if case is None or case.claimed_by is not None or not _CLAIM.search(line.text):
        return
    for predicate in line.predicates:
        if predicate.negated or predicate.modal is not None:
            continue
        after = line.words(predicate.verb + 1, min(predicate.verb + 5, len(line.tokens))).lower()
        if (
            predicate.lemma in ("claim", "accept", "take", "admit")
            and "responsibility" in after
            and not predicate.passive
        ):
            actor = cast.subject(line, predicate)
            if (
                actor is not None
                and re.match(r"(?:no|none|nobody|neither)\b", actor.name.lower()) is None
                and actor.name.lower() not in ("no one", "no group", "nobody")
            ):
                case.claimed_by = actor.name
            return
        if (
            predicate.lemma == "claim"
            and predicate.passive
            and "by" in after.split()[:2]
            and predicate.subject is not None
            and "responsibility" in line.words(*predicate.subject).lower()
        ):
            start = predicate.verb + 2
            names = cast.names_between(line, start, min(start + 8, len(line.tokens)))
            if names:
                case.claimed_by = names[0].name
            return
