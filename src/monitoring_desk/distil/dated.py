"""A date as a sentence names it, and the days told from the day before them."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

Grain = Literal["day", "week", "month", "year"]

COUNTS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())} | {
    "a": 1,
    "an": 1,
}
_LATER = re.compile(
    r"\b(?:(?P<n>an?|one|two|three|four|five|six) (?P<u>day|week)s? later|the (?:following|next) day)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date as a sentence names it. `start`, `end`: code points into that sentence."""

    value: str | None
    """YYYY[-MM[-DD]] (the first day of a range); None when it cannot be told (a week; relative words, publication unknown)."""
    last: str | None
    """The last day of a range; otherwise the same as `value`."""
    start: int
    end: int
    grain: Grain
    ahead: bool | None
    """Does the sentence speak of it as still to come? None: it does not tell."""
    due: bool = False
    """ "by", "before", "until", "no later than" stands before it."""
    since: bool = False
    """ "since" stands before it: the start of a stretch, no day of its own."""


def with_later(found: list[Dated], sentence: str) -> list[Dated]:
    """ "on Saturday, while Ardmore travel to Lochend a day later": days told from the day before them."""
    for match in _LATER.finditer(sentence):
        before = next((d for d in reversed(found) if d.end <= match.start()), None)
        if before is None or before.grain != "day" or before.value is None or before.since:
            continue
        days = COUNTS.get((match["n"] or "a").lower(), 1) * (7 if match["u"] == "week" else 1)
        value = (date.fromisoformat(before.value) + timedelta(days=days)).isoformat()
        later = replace(before, value=value, last=value, start=match.start(), end=match.end(), due=False)
        found = sorted([*found, later], key=lambda d: d.start)
    return found
