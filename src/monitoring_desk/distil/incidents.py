"""Finds attacks, accidents, disasters and unrest in an article: what, where, when, the toll, the targets, who claimed it."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from monitoring_desk.types import Incident

from . import datelines, lines, tolls
from .actors import Cast
from .dates import Dated
from .event_calendar import is_sport
from .incident_tellings import Telling, find_tellings
from .incident_words import (
    FAMILY_GROUP,
    HARMS,
    HISTORY,
    OTHER_ONE,
)
from .lines import Line
from .reading import Reading
from .tolls import Toll

_CLAIM = re.compile(r"\bresponsibility\b", re.IGNORECASE)
_LONG_AGO = re.compile(r"\b\d\d(?:st|nd|rd|th)[ -]century\b|\bworld war\b|\bgenocide\b", re.IGNORECASE)
_SOME_OTHER = re.compile(
    r"\b(?:earlier this year|last year|last month|in a (?:similar|separate)|in (?:another|an earlier)|years ago|months ago)\b",
    re.IGNORECASE,
)
_BACK_THEN = re.compile(
    r"(?:Back )?[Ii]n (?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)\b|Last (?:year|month)\b"
)
"""Opens the telling of another time: with no day of publication it cannot be reckoned, but it is no part of today's."""
_RAGGED = re.compile(
    r"(?i)^(?:have|has|had|was|were|is|are|been|be|say|says|said|and|or|but|in|on|at|of|to|by|for|with|from|as|her|his|their|its)\b"
    r"|^\w+(?:ed|ing)?\s+killing\b|\b(?:than|least|about|and|\d[\d,.]*)$|^\S+$"
)
_WHO_TELLS = re.compile(r",\s+(?:according to [^,]{2,80}|[^,]{2,80}\b(?:said|says|reported|reports))\b[^,]{0,40}\.?$")
_LONGEST = 140
"""Characters of what happened."""
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
        tellings = find_tellings(line, cast, toll)
        plain = [t for t in tellings if t.head not in HARMS]
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
        if here is not None and not toll.empty and (here.first is line or not _foreign(here, line, plain, toll)):
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
                what=_worded(case.what, case.first),
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


def _worded(what: str, line: Line) -> str:
    """The words of a telling; where they are no phrase that can stand alone, its sentence up to whoever tells it."""
    if not _RAGGED.search(what):
        return what
    told = _WHO_TELLS.sub("", line.text[datelines.skip(line.text) :]).strip(" .")
    return told if len(told) <= _LONGEST else told[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def _foreign(case: _Case, line: Line, plain: list[Telling], toll: Toll) -> bool:
    """Is a toll that names no incident of another day, or so large that it is history's?"""
    if plain:
        return False
    days = [d for d in line.dates if d.grain == "day" and d.value is not None and not d.since]
    if days and case.when is not None and case.when.grain == "day" and not any(_same_day(case.when, d) for d in days):
        return True
    if HISTORY.search(line.text) or _SOME_OTHER.search(line.text):
        return True
    return (toll.killed or 0) > 500 and case.killed is not None and (toll.killed or 0) > 20 * max(case.killed, 1)


def _another(tellings: list[Telling], current: _Case) -> bool:
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
    if not case.killed and is_sport(reading.text):
        return False  # the attacks and crashes of a match report are play
    placed = case.where is not None
    counted = case.killed is not None or case.injured is not None
    if counted and not toll and (case.tellings > 1 or placed) and case.first.number < 4:
        return True  # "a fire destroyed the church; nobody was hurt"
    if toll and case.head in ("accidents", "crashes", "murders", "killings", "attacks", "shootings") and not placed:
        return case.when is not None and case.first.number < 2
    if toll:
        return placed or case.when is not None or case.tellings > 1 or case.first.number < 2
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
    if _LONG_AGO.search(line.text):
        return True
    limit = (published - timedelta(days=90)).isoformat()
    values = [d.value for d in line.dates if d.value is not None]
    return bool(values) and all(v < limit[: len(v)] for v in values)


def _place(telling: Telling, line: Line, cases: list[_Case], toll: Toll, published: date | None) -> _Case | None:
    """Which incident a telling belongs to; a new one where it is clearly another."""
    group = FAMILY_GROUP[telling.family]
    before = not telling.definite and published is None and bool(_BACK_THEN.match(line.text))
    if before and cases and any(d.value is not None for d in line.dates):
        return None  # "In 2004, an earthquake …": history
    alike = [
        c
        for c in cases[-_WINDOW:] * (not before)
        if FAMILY_GROUP[c.family] == group
        or (
            telling.family in ("blast", "fire", "collapse", "crash", "ship")
            and c.family in ("blast", "fire", "collapse", "crash", "ship", "attack")
        )
    ]
    if telling.head.startswith("aftershock") and alike:
        return alike[-1]
    signalled = bool(OTHER_ONE.search(line.text))
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


def _absorb(case: _Case, telling: Telling, line: Line, *, keep_place: bool = False) -> None:
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
