"""Finds the words of a sentence that tell of an attack, an accident, a disaster or unrest."""

import re
from dataclasses import dataclass

from . import datelines, lines, tolls
from .actors import Cast
from .clause_words import (
    CONJUNCTIONS,
    DAY_WORDS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    SPEECH,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    WH,
)
from .dates import Dated
from .incident_days import find_when, is_own
from .incident_doers import DOERS, family_of, find_doer
from .incident_places import find_where
from .incident_words import (
    ATTACK_TAILS,
    ATTEMPTED,
    BOMB_TAILS,
    BURSTING,
    CLAUSE_OPENERS,
    CYBER,
    FAMILY_GROUP,
    FIGURATIVE_AFTER,
    FIRE_HEADS,
    FIRE_TAILS,
    FOILED,
    HARMS,
    HYPOTHETICAL,
    MURDER_TAILS,
    NATURAL,
    NEVER_ALONE,
    NOT_BEFORE,
    NOUNS,
    OUTBURSTS,
    RUIN,
    TAILS,
    VERBS,
    VIOLENT,
    WEAPONS,
)
from .lines import Line
from .tokens import Predicate, Token, is_adverb
from .tolls import Toll
from .verbs import FORMS, lemma_of

_BY_WORDS = (
    ("attack", WEAPONS),
    ("attack", re.compile(r"\b(?:attack|clash|shot|police|troops|soldiers)\b")),
    ("flood", re.compile(r"\b(?:flood\w*|landslides?|mudslides?|avalanche|reservoir|torrents?|overflow\w*)\b")),
    ("storm", re.compile(r"\b(?:cyclone|hurricane|typhoon|tornado|storm)\b")),
    ("crash", re.compile(r"\b(?:crash|car|truck|lorry|bus|train|vehicle|collision|plane|road)\b")),
)
_EXPLOSIVE = re.compile(
    r"\b(?:bombs?|devices?|grenades?|shells?|mines?|rockets?|missiles?|charges?|explosives?|munitions?|cars?|vehicles?|trucks?|bus|vans?|tankers?|"
    r"tanks?|cylinders?|boilers?|pipelines?|gas|fuel|fireworks|factory|plant|depot|warehouse|plane|aircraft|ship|boat|it|one|another|they)$"
)


_RECOVERING = re.compile(
    r"\b(?:recover\w*|suffer\w*|prone|vulnerable|adapt\w*|cope|coping|hit|protect\w*|resilien\w+|due|caused|because|such as|including|like|worse|frequent|against)\s+"
    r"(?:from|to|with|by|of|for)?\s*(?:\w+\s+(?:and|or)\s+)?\Z"
)


@dataclass(frozen=True, slots=True)
class Telling:
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
    own_day: bool = False
    """Does its day stand in its own clause: "the blast ripped through a seam on Thursday"?"""


def find_tellings(line: Line, cast: Cast, toll: Toll) -> list[Telling]:
    found: list[Telling] = []
    if CYBER.search(line.text):
        return found
    harmed = False
    seen: set[str] = set()
    for k, token in enumerate(line.tokens):
        family = NOUNS.get(token.low)
        if token.low in ("strike", "strikes") and k and line.tokens[k - 1].low in _FROM_AFAR:
            family = "attack"
        if token.low in ("attempt", "attempts") and k and line.tokens[k - 1].low in ATTEMPTED:
            family = "attack"
        if family is not None and _is_noun(line, k):
            telling = _noun_telling(line, k, family, cast)
        else:
            telling = (
                None
                if harmed and token.low in ("killed", "injured", "died", "wounded")
                else _verb_telling(line, k, cast, toll)
            )
            harmed = harmed or (telling is not None and telling.head in HARMS)
        if telling is None:
            continue
        key = FAMILY_GROUP[telling.family] + (telling.where or "") + ("harm" if telling.head in HARMS else "")
        if key in seen:
            continue
        seen.add(key)
        found.append(telling)
    if not found:
        found.extend(_led_by_toll(line, cast, toll))
    return found


def _led_by_toll(line: Line, cast: Cast, toll: Toll) -> list[Telling]:
    """ "Eleven people lost their lives when …", "37 bodies were recovered after …": dead or hurt that violence is told with."""
    if not (toll.killed or toll.injured) or toll.over_time:
        return []
    violent = VIOLENT.search(line.text)
    if violent is None or (toll.killed == 1 and NATURAL.search(line.text)):
        return []
    k = line.token_at(violent.start())
    governing = _governing(line, k)
    if governing is None or governing.modal is not None or governing.ahead or governing.negated:
        return []
    begin = datelines.skip(line.text)
    return [
        Telling(
            family=_family_by_words(line),
            head="kill",
            token=k,
            where=_where_of_harm(line, k, k, cast),
            when=find_when(line, k),
            what=_clip(line.text[begin:]),
            targets=(),
            definite=False,
            bare=False,
            strong=True,
        )
    ]


def _where_of_harm(line: Line, first: int, k: int, cast: Cast) -> str | None:
    """The place told with the dead and the hurt, or else with what did it: "… were killed after an avalanche hit a patrol near X"."""
    stop = len(line.tokens)
    where = find_where(line, first, k, min(k + 22, stop), cast)
    for predicate in line.predicates:
        if where is None and predicate.verb > k and predicate.lemma not in SPEECH:
            where = find_where(line, predicate.first, predicate.verb, min(predicate.verb + 22, stop), cast)
    return where


def _family_by_words(line: Line) -> str:
    """What sort of incident the words about the dead and the hurt speak of."""
    return next((family for family, words in _BY_WORDS if words.search(line.text)), "collapse")


def _is_part(token: Token, nouns: dict[str, str]) -> bool:
    """Does this word behind an incident noun make it a part of another: "flood watches", "hurricane headwind"?"""
    low = token.low
    return (
        low.isalpha()
        and token.text.islower()
        and low not in PREPOSITIONS | CONJUNCTIONS | WH | DETERMINERS | SUBORDINATORS | DAY_WORDS | SUBJECT_PRONOUNS
        and low not in ("overnight", "late", "early", "nearby", "there", "here", "so", "alone", "too")
        and low not in FORMS
        and low not in nouns
        and low not in MODALS
        and not low.endswith(("ed", "ing"))
        and not is_adverb(low)
    )


def _is_noun(line: Line, k: int) -> bool:
    token = line.tokens[k]
    before = line.tokens[k - 1].low if k else ""
    after = line.tokens[k + 1].low if k + 1 < len(line.tokens) else ""
    if (
        before in NOT_BEFORE
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
        and (
            before in DETERMINERS
            or before in PREPOSITIONS
            or before.endswith("al")
            or after in ("of", "in", "at", "between", "near")
            or (k == 0 and any(p.finite and p.first == 1 for p in line.predicates))  # "Fighting flared near Gol"
        )
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
    if token.low in ("clash", "clashes") and after == "over" and not tolls.count(line).killed:
        return False  # "clash over e-mails"
    if token.low in ("murder", "murders", "killing", "killings") and after in MURDER_TAILS:
        return False
    if token.low == "crush" and before in ("a", "her", "his", "my"):
        return False
    if token.low in ("rains", "rain") and before not in ("heavy", "torrential", "monsoon", "incessant"):
        return False
    if token.low in ("crash", "collapse", "accident", "explosion") and (
        FIGURATIVE_AFTER.match(line.text, token.end) or before in ("market", "price")
    ):
        return False
    if token.low in ("flooding", "floods", "flood") and after == "into":
        return False  # "flooding into the country": goods, people
    if after == "hit" and k + 2 < len(line.tokens) and line.tokens[k + 2].low not in DETERMINERS | PREPOSITIONS:
        return line.tokens[k + 2].name_like or line.tokens[k + 2].text[0].isdigit()  # "flood hit areas"
    if after in TAILS or (k + 1 < len(line.tokens) and _is_part(line.tokens[k + 1], NOUNS)):
        return False
    if token.low in OUTBURSTS and after == "of" and k + 2 < len(line.tokens) and line.tokens[k + 2].low not in BURSTING:
        nxt = line.tokens[k + 2]
        if nxt.text.islower() and nxt.low not in DETERMINERS:
            return False  # "an explosion of colour"
    return not FIGURATIVE_AFTER.match(line.text, token.end)


def _noun_telling(line: Line, k: int, family: str, cast: Cast) -> Telling | None:
    tokens = line.tokens
    token = tokens[k]
    lead = line.text[max(0, token.start - 60) : token.start]
    foiled = bool(FOILED.search(line.text[: token.start][-80:]))
    supposed = HYPOTHETICAL.search(lead)
    if (
        supposed
        and not foiled
        and not (supposed[0].lower().startswith(("survivors", "victims")) and tolls.count(line).killed)
    ):
        return None
    governing = _governing(line, k)
    if (
        governing is not None
        and (governing.modal in ("may", "can", "could", "might", "should", "would", "must", "will") or governing.ahead)
        and not foiled
        and not any(p.relative and p.tense == "past" and p.first == k + 2 for p in line.predicates)
    ):  # "a fire that caused damage may have been set": it burned
        return None
    if governing is not None and governing.negated and not _far_from(line, governing, k):
        return None
    first = k
    while (
        first > 0
        and k - first < 8
        and tokens[first - 1].text[0].isalnum()
        and tokens[first - 1].low not in PREPOSITIONS
        and tokens[first - 1].low not in ("and", "or", "but", "that", "to", "out")  # "had carried out Monday's attack"
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
    where = find_where(line, first, k, stop, cast)
    when = find_when(line, k)
    if token.low == "fighting" and when is not None and when.grain in ("year", "month"):
        return None  # "killed in the fighting this year"
    if bare_plural and first == k and _RECOVERING.search(lead):
        return None  # "help poor nations recover from floods and storms"
    toll_near = any(tolls.harms(p) for p in line.predicates)
    strong = (
        token.low not in NEVER_ALONE
        or toll_near
        or bool(WEAPONS.search(line.text))
        or foiled
        or bool(RUIN.search(line.text))
    )
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
    return Telling(
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
        own_day=is_own(line, k, when),
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


def _verb_telling(line: Line, k: int, cast: Cast, toll: Toll) -> Telling | None:
    predicate = next((p for p in line.predicates if p.verb == k), None)
    if (
        predicate is None
        or predicate.negated
        or predicate.modal is not None
        or predicate.ahead
        or predicate.tense == "infinitive"
        or (
            predicate.tense == "present"
            and not (predicate.lemma == "be" and line.tokens[min(k + 1, len(line.tokens) - 1)].low == "dead")
        )
    ):
        return None
    family = family_of(line, predicate)
    tokens = line.tokens
    subject = find_doer(line, predicate)
    after = line.words(k + 1, min(k + 12, len(tokens)))
    dead = predicate.lemma == "be" and k + 1 < len(line.tokens) and line.tokens[k + 1].low == "dead"
    if predicate.lemma in ("kill", "die", "injure", "wound", "drown") or dead:
        if toll.empty or not VIOLENT.search(line.text) or (toll.killed == 1 and NATURAL.search(line.text)):
            return None
        family = _family_by_words(line)
    if family is None:
        return None
    low = subject.lower()
    head = re.split(r"\s(?:after|when|as|of|in|on|at|from|with|carrying|near|for|to)\s", low)[0]
    strong = bool(WEAPONS.search(line.text)) or any(tolls.harms(p) for p in line.predicates)
    if predicate.lemma in VERBS and family in DOERS and not DOERS[family].search(head):
        return None
    if predicate.lemma == "explode" and not (strong or toll.killed or _EXPLOSIVE.search(head)):
        return None  # "protests exploding to new levels"
    if predicate.lemma in ("attack", "storm", "shell", "raid", "blow", "bomb", "torch", "rob") and not strong:
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
    begin = predicate.subject[0] if predicate.subject else predicate.first
    harmed = predicate.lemma in HARMS or dead
    where = (
        _where_of_harm(line, begin, k, cast) if harmed else find_where(line, begin, k, min(k + 22, len(tokens)), cast)
    )
    when = find_when(line, k)
    return Telling(
        family=family,
        head=predicate.lemma,
        token=k,
        where=where,
        when=when,
        what=_clip((subject + " " if subject else "") + line.words(predicate.first, _phrase_stop(line, k))),
        targets=(),
        definite=low.startswith(("the ", "it", "this")),
        bare=False,
        strong=strong or family in ("crash", "ship", "collapse", "blast"),
        own_day=is_own(line, k, when),
    )


_FROM_AFAR = frozenset("drone missile air rocket artillery mortar".split())
_COUNT_BEHIND = re.compile(
    r"\s+and\s+(?:at least\s+)?(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|several|many|some|others?)$"
)
""" "the flood in Kilifi county and five [are missing]": the count of the next clause."""


def _clip(what: str) -> str:
    what = " ".join(what.split()).strip(' ,;:.—–-“”"')
    what = _COUNT_BEHIND.sub("", what)
    what = re.sub(r"^(?:when|after|as|that)\s+|\s+(?:and|or|of|in|to|with|the|a|by)$", "", what, flags=re.IGNORECASE)
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
        if line.tokens[m].low in ("in", "near", "off", "with", "between", "from", "by"):
            return ()  # "a piracy attack in the Gulf of Aden"
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
                r"(?:\d|Richter|magnitude\b|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|least)",
                words,
            ):
                return (words,)
            return ()
    return ()
