"""Reads the phrases about an event: its noun, its day, its place, those who take part."""

import re
from dataclasses import dataclass

from . import lines
from .actors import Actor, Cast
from .clause_words import DETERMINERS, PREPOSITIONS, SPEECH
from .dates import Dated
from .event_words import (
    AFTER_HEAD,
    BEFORE_PLACES,
    BY_PHONE,
    CLAUSE_OPENERS,
    COMPOUND_HEADS,
    DOUBTFUL,
    NOT_EVENT_BEFORE,
    NOUNS,
    OFTEN_OTHERWISE,
    TAILS,
    UNREALISED,
    VERB_LIKE,
)
from .lines import Clause, Line
from .things import object_of
from .tokens import Predicate, is_adverb

_LABORATORY = re.compile(
    r"\b(?:vaccines?|drugs?|patients?|volunteers|researchers|clinical|treatments?|placebo|doses?|scientists|medicines?|therapy)\b",
    re.IGNORECASE,
)
"""Where a trial is no court's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    kind: str
    what: str
    when: Dated | None
    where: str | None
    who: tuple[str, ...]
    upcoming: bool | None
    line: Line
    weight: int
    """How fully it is told: more is better."""
    head: str = ""
    soft: bool = False
    """Nothing but the noun tells of it: kept only where another telling gives it a day, a place or people."""


def is_unreal(predicate: Predicate) -> bool:
    if predicate.modal in ("may", "can", "could", "might", "should", "must"):
        return True
    governor = predicate.governor
    if predicate.tense == "infinitive" and (governor is None or governor.lemma in SPEECH):
        return True
    if (
        predicate.tense == "infinitive"
        and governor is not None
        and (governor.outlook == "able" or governor.modal in DOUBTFUL)
    ):
        return True
    if predicate.tense == "infinitive" and governor is not None:
        if (governor.tense == "infinitive" and is_unreal(governor)) or (
            governor.lemma == "use" and not governor.passive
        ):
            return True
        return governor.negated or governor.lemma in UNREALISED
    return predicate.lemma == "hear" and not predicate.passive and not predicate.ahead


_ASKED_BEFORE = frozenset("opinion new latest recent tracking exit national online university".split())
_ASKED_AFTER = frozenset(
    "from by of found finds show shows showed suggest suggests suggested put puts conducted released published".split()
)
_LOOSE_START = re.compile(r"^(?:(?:and|but|or|so|that|while|when|as|yet|then)\s+)+")
_LOOSE_END = re.compile(
    r"(?:\s+(?:for|to|of|in|on|at|with|by|and|or|a|an|the|as|from|that|which|who|when|while|after|before))+$"
)


def clip(what: str) -> str:
    what = _LOOSE_END.sub("", _LOOSE_START.sub("", " ".join(what.split()).strip(' ,;:—–-“”"')))
    return what if len(what) <= 160 else what[:157].rsplit(" ", 1)[0] + " …"


def name_who(subject: Actor | None, others: list[Actor]) -> tuple[str, ...]:
    who: list[str] = []
    for actor in ([subject] if subject is not None and subject.kind != "other" else []) + others:
        if actor.name not in who:
            who.append(actor.name)
    return tuple(who[:4])


def clause_end(line: Line, part: Clause, predicate: Predicate) -> int:
    """Where the words that belong to a verb end: at the clause's end, a semicolon, or a comma that opens something new."""
    k = predicate.verb + 1
    while k < part.stop:
        low = line.tokens[k].low
        beyond = _beyond_apposition(line, k, part.stop) if low == "," else None
        if beyond is not None:
            k = beyond
            continue
        if low in (";", "—", "–", "--", ":", "“", "”", '"') or (low == "," and not _comma_within(line, k, part.stop)):
            break
        k += 1
    return k


def _beyond_apposition(line: Line, comma: int, stop: int) -> int | None:
    """ "met the Secretary of State, Duncan Forsyth, in New Ambar on 15 May": where the sentence goes on behind a name set off by commas."""
    if comma + 2 >= stop or not (
        line.tokens[comma + 1].name_like or (line.tokens[comma + 1].low == "the" and line.tokens[comma + 2].name_like)
    ):
        return None
    for k in range(comma + 2, min(comma + 9, stop - 1)):
        token = line.tokens[k]
        if token.low == ",":
            return k + 1 if line.tokens[k + 1].low in ("in", "on", "at") else None
        if not (token.name_like or token.low in ("of", "the", "for", "and", "bin", "al", "de", "van", "von", ".")):
            return None
    return None


def _comma_within(line: Line, k: int, stop: int) -> bool:
    """A comma inside a date or a list of names goes on."""
    before, after = line.tokens[k - 1], line.tokens[k + 1] if k + 1 < stop else None
    if after is None:
        return False
    return (before.text[0].isdigit() and after.text[0].isdigit()) or (
        before.name_like
        and after.name_like
        and any(line.tokens[m].low in ("and", ",") for m in range(k + 2, min(k + 5, stop)))
    )


def find_when(line: Line, part: Clause, predicate: Predicate, end: int, forward: bool | None) -> Dated | None:
    """The date that belongs to a verb: named in its words, or at the head of its clause ("On Monday, …")."""
    choices = [
        d
        for d in lines.dates_within(line, predicate.verb + 1, min(part.stop, max(end, predicate.verb + 1)))
        if not d.since and not _dates_a_noun(line, d)
    ]
    if not choices and end < part.stop:
        choices = [d for d in lines.dates_within(line, end, min(part.stop, end + 8)) if not d.since]
    if not choices:
        head = lines.dates_within(line, part.first, predicate.first)
        choices = [d for d in head if not d.since]
        if choices and forward and choices[-1].ahead is False and choices[-1].grain == "day":
            choices = []
    usable = [d for d in choices if d.grain != "week" or len(choices) == 1]
    if not usable:
        return None
    return max(usable, key=lambda d: ({"day": 3, "month": 2, "year": 1, "week": 0}[d.grain], -d.start))


def _dates_a_noun(line: Line, dated: Dated) -> bool:
    """ "testified about a July 10 meeting": the day is the meeting's."""
    first = line.token_at(dated.start)
    after = line.token_at(dated.end)
    if first == 0 or line.tokens[first - 1].low not in DETERMINERS:
        return False
    return any(
        line.tokens[k].low in NOUNS and all(line.tokens[m].text.islower() for m in range(after, k))
        for k in range(after, min(after + 3, len(line.tokens)))
    )


def event_noun(line: Line, first: int, stop: int) -> int | None:
    """The first event noun among tokens [first, stop)."""
    for k in range(first, min(stop, len(line.tokens))):
        if line.tokens[k].low in NOUNS and is_event(line, k):
            return k
    return None


def subject_noun(line: Line, predicate: Predicate) -> int | None:
    if predicate.subject is None:
        return None
    found = None
    first, stop = predicate.subject
    if (
        stop < len(line.tokens)
        and line.tokens[stop].low == "in"
        and line.tokens[stop - 1].low in ("first", "last", "latest", "second", "third", "next")
    ):
        stop = predicate.first  # "the first in a series of hearings"
    for k in range(first, stop):
        if line.tokens[k].low in NOUNS and is_event(line, k):
            found = k
        if line.tokens[k].low in PREPOSITIONS and line.tokens[k].low not in ("of", "in") and found is not None:
            break
    return found


def is_event(line: Line, k: int) -> bool:
    """Is this word an event noun here: no verb, no part of a name of something else ("Security Council session" is one, "air strike" is none)?"""
    token = line.tokens[k]
    before = line.tokens[k - 1].low if k else ""
    after = line.tokens[k + 1].low if k + 1 < len(line.tokens) else ""
    if (
        after.isalpha()
        and line.tokens[k + 1].text.islower()
        and after not in PREPOSITIONS
        and after not in AFTER_HEAD
        and after not in COMPOUND_HEADS
        and not is_adverb(after)
        and not any(p.first <= k + 1 <= p.verb for p in line.predicates)
    ):
        return False  # "the opening play", "an election campaign": only part of another noun
    if any(p.verb == k and (p.tense != "gerund") for p in line.predicates):
        return False
    if token.low in ("meeting", "hearing", "opening", "listing", "sentencing", "address") and any(
        p.verb == k for p in line.predicates
    ):
        if before in ("is", "are", "was", "were", "be", "been", "and", ",") or not before:
            return False
        if after in DETERMINERS or (after in ("him", "her", "them", "with") and before in PREPOSITIONS):
            return False
        if k + 1 < len(line.tokens) and line.tokens[k + 1].name_like and before in PREPOSITIONS:
            return False  # "after meeting Putin"
    if token.low == "call" and before in BY_PHONE:
        return True
    if token.low == "call" or (token.low == "friendly" and (after not in ("", ".", ",") and after not in PREPOSITIONS)):
        return False
    named = k > 0 and line.tokens[k - 1].name_like and not before.endswith("'s")
    if token.low in VERB_LIKE and after in ("to", "about") and named:
        return False  # "Reed talks to Khan"
    if before in NOT_EVENT_BEFORE or before in ("will", "they", "we") or (before == "to" and token.low[-1] != "s"):
        return False
    if (
        token.name_like
        and k + 1 < len(line.tokens)
        and line.tokens[k + 1].name_like
        and k > 0
        and line.tokens[k - 1].name_like
    ):
        return False
    if token.low == "strike" and before in ("military", "nuclear", "preemptive"):
        return False
    if token.low in OFTEN_OTHERWISE and (
        after in ("of", "to") or (line.tokens[k].text[0].isupper() and token.low == "march")
    ):
        return False
    if token.low in ("poll", "polls") and (before in _ASKED_BEFORE or after in _ASKED_AFTER):
        return False  # people asked, not voting
    if token.low in ("trial", "trials") and _LABORATORY.search(line.text):
        return False
    if token.low == "tour" and after == "operator":
        return False
    return not ((token.low in ("assembly", "congress") and token.name_like) or after in TAILS)


def token_plural(low: str) -> bool:
    return low.endswith("s") and not low.endswith("ss")


def is_subject(predicate: Predicate, k: int) -> bool:
    return predicate.subject is not None and predicate.subject[0] <= k < predicate.subject[1]


def is_object(line: Line, predicate: Predicate, k: int) -> bool:
    first, stop = object_of(line, predicate)
    return first <= k < stop


def phrase_start(line: Line, k: int) -> int:
    """Where the noun phrase that ends in token k begins."""
    first = k
    while first > 0 and k - first < 12:
        token = line.tokens[first - 1]
        if token.text in ("(", ")"):
            first -= 1
            continue
        if (
            not token.text[0].isalnum()
            or token.low in PREPOSITIONS
            or token.low in ("and", "or", "but", "that", "who", "which", "to")
        ):
            break
        if any(p.first <= first - 1 <= p.verb and (p.finite or p.tense == "infinitive") for p in line.predicates):
            break
        first -= 1
        if token.low in DETERMINERS:
            # "Prime Minister Sharif's upcoming visit": what stands before "'s" belongs to it; a determiner ends it.
            break
    while first < k and line.tokens[first].text in ("(", ")"):
        first += 1
    for dated in line.dates:
        if dated.start < line.tokens[first].start < dated.end:
            return line.token_at(dated.start)  # "the Dec. 12 election"
    return first


def phrase_stop(line: Line, k: int, parts: tuple[Clause, ...]) -> int:
    """Past the prepositional phrases that hang on the noun."""
    stop = k + 1
    limit = next((part.stop for part in parts if part.first <= k < part.stop), len(line.tokens))
    while stop < min(limit, k + 22):
        token = line.tokens[stop]
        if not token.text[0].isalnum() and token.text not in ("(", ")", ",", "’", "'", "-"):
            break
        if token.text == "," and not _comma_within(line, stop, limit):
            break
        if token.text == "-":
            break
        if any(p.first == stop and p.tense != "gerund" for p in line.predicates) or token.low in CLAUSE_OPENERS:
            break
        stop += 1
    return stop


def noun_when(line: Line, first: int, k: int, stop: int) -> Dated | None:
    inside = [d for d in lines.dates_within(line, max(0, first - 1), stop) if not d.since]
    near = [d for d in inside if abs(line.token_at(d.start) - k) <= (12 if d.grain in ("day", "week") else 6)]
    return max(
        near,
        key=lambda d: ({"day": 3, "month": 2, "year": 1, "week": 0}[d.grain], -abs(d.start - line.tokens[k].start)),
        default=None,
    )


def place_after(
    line: Line,
    first: int,
    stop: int,
    cast: Cast,
    *,
    prepositions: tuple[str, ...] = ("in", "at", "to", "of", "across", "outside", "near"),
) -> str | None:
    """The place named after one of those prepositions in tokens [first, stop)."""
    stop = min(stop, len(line.tokens))
    if first >= stop:
        return None
    for start, _, name in cast.places_between(line, line.tokens[first].start, line.tokens[stop - 1].end):
        k = line.token_at(start) - 1
        while k >= first and (
            line.tokens[k].low in DETERMINERS or line.tokens[k].name_like or line.tokens[k].low in BEFORE_PLACES
        ):
            k -= 1
        if k >= first - 1 and k >= 0 and line.tokens[k].low in prepositions:
            return name
    return None


def name_after(line: Line, first: int, stop: int, cast: Cast, prepositions: tuple[str, ...]) -> str | None:
    """The name of anything but a person after one of those prepositions: places too small for any list."""
    for k in range(first, min(stop, len(line.tokens) - 1)):
        if line.tokens[k].low in prepositions and line.tokens[k + 1].name_like:
            names = cast.named_between(line, line.tokens[k + 1].start, line.tokens[k + 1].end)
            return names[0][2] if names and names[0][3] != "person" else None
    return None
