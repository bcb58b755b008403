"""Finds what a news diary would hold in an article: meetings, visits, votes, hearings, launches, deadlines, past and to come."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from monitoring_desk.types import Event

from . import datelines, lines
from .actors import Cast
from .dates import Dated
from .event_calendar import from_calendar, from_past, is_sport
from .event_moves import with_moved
from .event_nouns import from_nouns
from .event_phrases import Draft
from .event_verbs import from_verbs
from .event_words import NOUNS, ONE_SITTING
from .lines import Line
from .reading import Reading

_WINDOW = 150
"""How many records back a telling is compared: no article tells of more, and a broken page of thousands stays linear."""
_NO_EVENT = re.compile(
    r"(?i)(?:not|to|signed)\b|(?:the |this |next )?(?:financial |fiscal )?(?:year|month|week|quarter|season)\b(?!['’]s)"
)
_CAME_TO_NOTHING = re.compile(r"\bhad (?:originally |first )?been (?:due|planned|scheduled|set|expected|to)\b")
_CALLED_OFF = re.compile(r"\b(?:cancell?ed|called off|scrapped|postponed)\b")
_LEANING = re.compile(r"(?i)protests? (?:at|over|against)\b|(?:its|his|her|their|it|he|she|they|the polls?)\b|[$€£]")
_FEW = 2
"""Words; so few tell no event by themselves."""
_LONGEST = 160
"""Characters of what an event is."""
_TOO_OLD = 31
"""Days: what lies longer ago and is told in passing is background (the guide's "about a month")."""


def find(reading: Reading, *, published: date | None) -> tuple[Event, ...]:
    """The events of one article, one record for one event however often told, in the order first told."""
    told = lines.read(reading, published=published)
    cast = Cast(reading, told)
    drafts: list[Draft] = []
    sport = is_sport(reading.text)
    day = published.isoformat() if published is not None else None
    for line in told:
        parts = lines.clauses(line)
        used: set[int] = set()
        for part in parts:
            drafts.extend(from_verbs(line, part, parts, cast=cast, published=published, used=used))
        drafts.extend(from_nouns(line, parts, cast=cast, published=published, used=used))
        for part in parts:
            told_of = {d.when.start for d in drafts if d.line is line and d.when is not None}
            more = from_calendar(line, part, cast=cast, day=day) or from_past(line, part, cast=cast, sport=sport)
            if more is not None and more.when is not None and more.when.start not in told_of:
                drafts.append(more)
        own = [d for d in drafts if d.line is line]
        drafts[len(drafts) - len(own) :] = with_moved(line, own, published=published)
    merged = [_dated_by_words(draft, told, cast) for draft in _merge(drafts)]
    found = []
    for draft in merged:
        if draft.soft and not (draft.when or draft.upcoming):
            continue
        what = _worded(draft)
        if _is_background(draft, published) or what is None:
            continue
        found.append(
            Event(
                what=what,
                when=_value(draft.when),
                where=draft.where,
                who=draft.who,
                upcoming=_is_upcoming(draft, published),
                stated=reading.span(draft.line.start, draft.line.end),
            )
        )
    return tuple(found)


def _worded(draft: Draft) -> str | None:
    """What happens, in words that can stand alone: the sentence where the phrase leans on it; None for what is no event."""
    if _NO_EVENT.match(draft.what) or (
        _CAME_TO_NOTHING.search(draft.line.text) and not _CALLED_OFF.search(draft.line.text)
    ):
        return None
    if not _LEANING.match(draft.what) and len(draft.what.split()) > _FEW:
        return draft.what.rstrip(" .")
    told = draft.line.text[datelines.skip(draft.line.text) :].rstrip(" .")
    return told if len(told) <= _LONGEST else told[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def _dated_by_words(draft: Draft, told: tuple[Line, ...], cast: Cast) -> Draft:
    """Talks without a day took place when one of those who met told the other something ("told Y on Thursday")."""
    if draft.kind != "talks" or draft.when is not None or draft.upcoming is not False or len(draft.who) < 2:
        return draft
    for line in told[max(0, draft.line.number - 2) : draft.line.number + 3]:
        names = {actor.name for actor in cast.names_between(line, 0, len(line.tokens))}
        days = [d for d in line.dates if d.grain == "day" and d.ahead is False and not d.since and d.value is not None]
        telling = any(p.lemma in ("tell", "say", "assure", "brief", "greet") for p in line.predicates)
        if telling and len(days) == 1 and len(names & set(draft.who)) >= 2:
            return replace(draft, when=days[0])
    return draft


def _value(when: Dated | None) -> str | None:
    return when.value if when is not None else None


def _is_upcoming(draft: Draft, published: date | None) -> bool:
    value = _value(draft.when)
    if value is not None and published is not None:
        day = published.isoformat()[: len(value)]
        if value != day:
            return value > day
    if value is None and draft.when is not None and draft.when.ahead is not None:
        return draft.when.ahead
    return bool(draft.upcoming)


def _is_background(draft: Draft, published: date | None) -> bool:
    """Older than about a month and not told with a full day."""
    value = _value(draft.when)
    if value is None or published is None:
        return False
    limit = (published - timedelta(days=_TOO_OLD)).isoformat()
    return value < limit[: len(value)] and len(value) < 10


def _merge(drafts: Sequence[Draft]) -> list[Draft]:
    """One record for one event: tellings of one class whose day, place and people do not contradict each other."""
    kept: list[Draft] = []
    for draft in _split(drafts):
        for position in range(max(0, len(kept) - _WINDOW), len(kept)):
            if _same(draft, kept[position]):
                kept[position] = _join(kept[position], draft)
                break
        else:
            kept.append(draft)
    return kept


def _split(drafts: Sequence[Draft]) -> list[Draft]:
    out: list[Draft] = []
    for draft in drafts:
        if draft.head.startswith("second:"):
            place, _, index = draft.head[7:].partition("|")
            first = replace(draft, head="visit")
            out.append(first)
            out.append(
                replace(
                    first,
                    where=place,
                    when=draft.line.dates[int(index)],
                    what=draft.what.replace(draft.where or "", place),
                )
            )
        else:
            out.append(draft)
    return out


def _same(a: Draft, b: Draft) -> bool:
    va, vb = _value(a.when), _value(b.when)
    if a.line is b.line and a.kind in ONE_SITTING and b.kind in ONE_SITTING and va == vb and va is not None:
        return True
    if a.line is b.line and a.when is not None and a.when is b.when and (_names(a, b) or _names(b, a)):
        return True  # "will attend a forum in Guilin on Saturday", "flew to Ankara on Friday for talks"
    if a.kind != b.kind:
        return False
    if va and vb and not (va.startswith(vb) or vb.startswith(va)):
        return False
    if a.upcoming is not None and b.upcoming is not None and a.upcoming != b.upcoming and not (va and va == vb):
        return False
    if a.line is b.line and a.kind == "visit" and (not a.who or not b.who):
        return True  # a tour and its stations
    same_where = a.where is None or b.where is None or a.where == b.where
    overlap = bool(set(a.who) & set(b.who))
    if va and va == vb and a.line is b.line and a.head != b.head:
        return same_where
    if a.kind in ("visit", "attend", "speech", "hearing", "match", "resignation"):
        return (overlap or not a.who or not b.who) and same_where
    if not same_where and not overlap:
        return False
    return overlap or not a.who or not b.who or same_where


def _names(a: Draft, b: Draft) -> bool:
    """Do the words of one telling hold the noun the other is told by?"""
    return b.head in NOUNS and b.head in re.findall(r"[\w-]+", a.what.lower())


def _join(a: Draft, b: Draft) -> Draft:
    better, other = (b, a) if b.weight > a.weight else (a, b)
    weekly = better.when is not None and better.when.grain == "week" and better.when.ahead is False
    when = better.when if better.when is not None and (better.when.value or weekly) else other.when or better.when
    return replace(
        better,
        when=when,
        where=better.where or other.where,
        who=better.who or other.who,
        upcoming=better.upcoming if better.upcoming is not None else other.upcoming,
        soft=a.soft and b.soft,
    )
