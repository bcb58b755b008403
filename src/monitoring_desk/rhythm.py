"""Whether a source still publishes as it used to, told from how many articles it announced on each day."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

Days = Sequence[tuple[str, int]]
"""Days on which a source published ("2026-03-09") and how many articles, oldest first."""

# Four weeks: every weekday four times. Before a week has passed nobody knows what is usual.
_WEEKS = timedelta(days=28)
_LEAST_DAYS = 7
_LEAST_ARTICLES = 5
# Silence counts once it is half as long again as the longest pause of those weeks, two days at least, and three articles are missing.
_LONGER = 1.5
_SHORTEST = 2
_MISSED = 3.0
# Less than a fifth of what is usual, over a whole week (so that weekends and feasts don't count), and ten articles missing.
_FEW = 0.2
_MISSED_IN_A_WEEK = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How a source published in its last four weeks before it last did."""

    a_day: float
    last: date
    longest: int
    """Days from one day with articles to the next, at most."""


def rhythm(days: Days) -> Rhythm | None:
    """The source's usual rhythm; None while too little is known."""
    told = _read(days)
    if not told:
        return None
    last = told[-1][0]
    recent = [(day, count) for day, count in told if day > last - _WEEKS]
    known = _WEEKS.days if recent[0] != told[0] else (last - told[0][0]).days + 1
    articles = sum(count for _, count in recent)
    if known < _LEAST_DAYS or sum(count for _, count in told) < _LEAST_ARTICLES:
        return None
    pauses = [(after[0] - before[0]).days for before, after in itertools.pairwise(recent)]
    return Rhythm(a_day=articles / known, last=last, longest=max(pauses, default=1))


def usual(days: Days) -> str:
    """In words what a source usually publishes: "usually 6 a day"; "" while too little is known."""
    found = rhythm(days)
    return f"usually {_rate(found.a_day)}" if found else ""


def silence(days: Days, *, now: datetime) -> str | None:
    """What is wrong with a source that answers but publishes less than it used to, in words; None when nothing is."""
    found = rhythm(days)
    if found is None:
        return None
    today = now.date()
    since = (today - found.last).days
    if since >= max(_SHORTEST, found.longest * _LONGER) and found.a_day * since >= _MISSED:
        return f"silent: usually {_rate(found.a_day)}, nothing for {_span(since)}"
    return _less(days, today=today)


def _less(days: Days, *, today: date) -> str | None:
    week = today - timedelta(days=7)
    before = rhythm([(day, count) for day, count in days if day < week.isoformat()])
    if before is None or (week - before.last).days > before.longest:
        return None
    lately = sum(count for day, count in days if week.isoformat() <= day < today.isoformat())
    missing = before.a_day * 7 - lately
    if missing < _MISSED_IN_A_WEEK or lately >= before.a_day * 7 * _FEW:
        return None
    return f"nearly silent: usually {_rate(before.a_day)}, {lately or 'none'} in the last week"


def _read(days: Days) -> list[tuple[date, int]]:
    return sorted((date.fromisoformat(day), count) for day, count in days if count > 0)


def _rate(a_day: float) -> str:
    if a_day >= 0.95:
        return f"{a_day:.0f} a day"
    a_week = a_day * 7
    return f"{a_week:.0f} a week" if a_week >= 1.5 else "one a week" if a_week >= 0.75 else f"{a_day * 30:.0f} a month"


def _span(days: int) -> str:
    if days < 14:
        return f"{days} days"
    return f"{days // 7} weeks" if days < 60 else f"{days // 30} months"
