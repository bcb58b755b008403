"""Events put off or brought forward: the day they are moved to is theirs, the day they were planned for no longer is."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from . import datelines
from .dates import Dated
from .event_phrases import Draft
from .lines import Line

_MOVED = re.compile(
    r"\b(?:postponed|moved|rescheduled|delayed|put off|put back|pushed back|set back|deferred|brought forward|shifted|adjourned)"
    r"(?: from [^,;:“”\"]{3,40}?)? (?:to|until|till|for)\b|\bnow (?:be held|take place|begin|start|open|meet)(?: in [A-Z][\w’'-]+)?(?: on| in| from)?\b",
    re.IGNORECASE,
)
_HAS = re.compile(r"\b(?:has|have|had|is|are|was|were|been|being|will|would)\s+(?:\w+ )?\Z")
_LONG_MOVED = re.compile(r"\b(?:(?:which|that|who)\s+(?:was|were)|had)\s+(?:\w+ )?\Z")
""" "The final, which was moved to 3 May, ended 2-1": its day may be past."""
_ENDS = re.compile(
    r"\s*(?:[,.;:)—–-]|\Z|(?:because|after|as|at|in|amid|due|following|so|when|by|and|but|to|with|owing|instead)\b)"
)
_YEAR = re.compile(r"\b\d{4}\b")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_REACH = 8
"""Characters between the moving and its day: "to Monday, 3 May", "until the 3rd of May"."""
_LONGEST = 160
"""Characters of what an event is."""


def find_moved(line: Line, *, published: date | None) -> Dated | None:
    """The day something "has been moved to" in a sentence, which lies ahead where its year is not told; None where nothing is
    moved, or to no day that can be told."""
    for match in _MOVED.finditer(line.text):
        if not (match.group().lower().startswith("now") or _HAS.search(line.text, 0, match.start())):
            continue
        past = _LONG_MOVED.search(line.text, 0, match.start()) is not None
        for dated in line.dates:
            if not _ENDS.match(line.text, dated.end):
                continue  # "moved to 12 March levels"
            if match.end() <= dated.start + 1 <= match.end() + _REACH and dated.value is not None:
                return dated if past else _ahead(dated, line.text[dated.start : dated.end], published=published)
            if match.start() < dated.start < match.end() and dated.last not in (None, dated.value):
                day = replace(dated, value=dated.last)  # "postponed from Tuesday to Friday", read as one stretch
                return day if past else _ahead(day, line.text[dated.start : dated.end], published=published)
    return None


def _ahead(day: Dated, words: str, *, published: date | None) -> Dated:
    """Nothing is moved into the past: a weekday is the next one, a day of the year that of next year."""
    if (
        published is None
        or day.value is None
        or day.value >= published.isoformat()[: len(day.value)]
        or _YEAR.search(words)
    ):
        return day
    try:
        if _WEEKDAY.search(words) and len(day.value) == 10:
            value = (date.fromisoformat(day.value) + timedelta(days=7)).isoformat()
        else:
            value = f"{int(day.value[:4]) + 1}{day.value[4:]}"
            date.fromisoformat(f"{value}-01-01"[:10])
    except (OverflowError, ValueError):  # the end of the calendar, 29 February
        return day
    return replace(day, value=value, last=value)


def with_moved(line: Line, drafts: Sequence[Draft], *, published: date | None) -> list[Draft]:
    """The events a sentence tells, told as one on its new day where it says that it was moved."""
    day = find_moved(line, published=published)
    if day is None:
        return list(drafts)
    earlier = [d for d in drafts if d.when is None or d.when.start <= day.start]
    best = max(earlier, key=lambda d: (d.where is not None, len(d.who), d.weight), default=None)
    begin = datelines.skip(line.text)
    what = line.text[begin : day.end].rstrip(" ,;")
    if len(what) > _LONGEST or "“" in what or '"' in what:
        if best is None:
            return list(drafts)
        what = best.what
    one = Draft(
        kind=best.kind if best is not None else "hold",
        what=what,
        when=day,
        where=best.where if best is not None else None,
        who=best.who if best is not None else (),
        upcoming=None,
        line=line,
        weight=best.weight if best is not None else 1,
        head=best.head if best is not None else "",
    )
    return [*(d for d in drafts if d not in earlier), one]
