"""Finds attacks, accidents, disasters and unrest in an article: what, where, when, the toll, the targets, who claimed it."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from monitoring_desk.types import Incident

from . import datelines, lines, tolls
from .actors import Actor, Cast
from .dates import Dated
from .event_calendar import is_sport
from .incident_days import told_beside
from .incident_tellings import Telling, find_tellings
from .incident_words import (
    AT_ANOTHER_TIME,
    FAMILY_GROUP,
    HARMS,
    HISTORY,
    OTHER_ONE,
)
from .lines import Line
from .reading import Reading
from .tokens import Predicate
from .tolls import Toll

_SENT_BY = re.compile(r"\b(?:sent|signed|posted|issued|released|published|written) by (?:the |a )?", re.IGNORECASE)
_LETTER = re.compile(
    r"(?i)^(?:an? |the )?(?:e-?mail|letter|statement|message|video|caller|post|note|leaflet|communique)\b"
)
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
_ORIGIN = re.compile(r"['’]s [A-Z]")
""" "Finland's Jari Lehto": where somebody is from."""
_EARLY = 3
"""Sentences in which an article tells its news."""
_ORDINAL = re.compile(r"\b(?:second|third|fourth|fifth|sixth|seventh|latest|another)\b", re.IGNORECASE)
_WINDOW = 60
"""How many incidents back a telling is compared: a broken page of thousands stays linear."""
_RECENT = 366
"""Days: history older than a year is no news (guide, section 5)."""


_ONE_DISASTER = frozenset("flood storm collapse quake".split())
_NEAR = 8
"""Sentences within which a flood and a collapse at one place and day are one disaster."""


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
    own_day: bool = False
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
    for case in news:
        if case.when is None and case.first.number < _EARLY:
            case.when = told_beside(told, case.first.number)
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
    if (
        days
        and case.own_day
        and case.when is not None
        and case.when.grain == "day"
        and not any(_same_day(case.when, d) for d in days)
    ):
        return True
    if HISTORY.search(line.text) or AT_ANOTHER_TIME.search(line.text) or _SOME_OTHER.search(line.text):
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
        if name.kind == "place" and not _ORIGIN.match(reading.text, mention.end):
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
    limit = (published - timedelta(days=_RECENT)).isoformat()
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
    other = bool(cases) and not telling.definite and bool(AT_ANOTHER_TIME.search(line.text))
    if other and (toll.empty or not _is_apart(telling, cases[0])):
        return None
    alike = alike * (not other)
    signalled = bool(OTHER_ONE.search(line.text))
    if telling.family in _ONE_DISASTER and not other:  # "a reservoir overflowed", "the spillway gave way"
        for case in reversed(cases[-_WINDOW:]):
            near = case.family in _ONE_DISASTER and case not in alike and line.number - case.first.number <= _NEAR
            if near and _same_place(case.where, telling.where) and _same_day(case.when, telling.when):
                _absorb(case, telling, line, keep_place=True)
                return case
    for case in reversed(alike):
        elsewhere = (
            signalled
            and telling.bare
            and telling.where is not None
            and case.where is not None
            and telling.where.split(",")[0].lower() not in case.where.lower()
        )
        if not elsewhere and _same_place(case.where, telling.where) and _day_fits(case, telling):
            _absorb(case, telling, line)
            return case
    for case in alike:
        apart = telling.where is not None and case.where is not None and telling.where != case.where
        other_day = not _day_fits(case, telling)
        if telling.definite and apart and telling.head != case.head:
            return None
        if apart and _ORDINAL.search(telling.what) and not toll.empty:
            continue  # "the second fatal crash in a month: a crop duster came down outside Wirra"
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
        own_day=telling.own_day,
    )
    case.where_from = line.number
    cases.append(case)
    return case


def _is_apart(telling: Telling, case: _Case) -> bool:
    """Is it told of another place or day than the first incident?"""
    return (telling.where is not None and not _same_place(telling.where, case.where)) or not _same_day(
        telling.when, case.when
    )


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


def _day_fits(case: _Case, telling: Telling) -> bool:
    """Whether a telling can be of the incident's day; a day that was not told of the incident itself may give way."""
    return _same_day(case.when, telling.when) or (
        telling.definite and telling.own_day and not case.own_day and case.first.number < _EARLY
    )


def _absorb(case: _Case, telling: Telling, line: Line, *, keep_place: bool = False) -> None:
    case.tellings += 1
    case.strong = case.strong or telling.strong
    if case.where is None and not keep_place:
        case.where = telling.where
    finer = telling.when is not None and telling.when.grain == "day" and (case.when is None or case.when.grain != "day")
    if case.when is None or finer or (telling.own_day and not case.own_day and telling.definite):
        case.when = telling.when or case.when
        case.own_day = telling.own_day
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


def _signed(line: Line, predicate: Predicate, cast: Cast) -> Actor | None:
    """ "An e-mail sent by the Harkat claimed responsibility": whose words the claim is in."""
    first, stop = predicate.subject or (0, 0)
    sender = _SENT_BY.search(
        line.text, line.tokens[first].start if first < stop else 0, line.tokens[predicate.first].start
    )
    if sender is None:
        return None
    begin = line.token_at(sender.end())
    return next(iter(cast.names_between(line, begin, min(begin + 5, predicate.first))), None)


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
            actor = _signed(line, predicate, cast) or cast.subject(line, predicate)
            if (
                actor is not None
                and _LETTER.search(actor.name) is None
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
