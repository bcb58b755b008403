"""What the status page's template receives, and how it is laid out from the desk's pulse."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitoring_desk.present.pulse.room import Pulse
from monitoring_desk.present.views import Frame, Moment
from monitoring_desk.present.wording import count, tell_time

LATE = 3
"""Cycles that may be missed before the page calls the desk late."""
LOW_DISK = 500_000_000
CYCLES = 10
COUNTED = {
    "checked": ("source checked", "sources checked"),
    "troubled": ("in trouble", "in trouble"),
    "links": ("new link", "new links"),
    "articles": ("article", "articles"),
    "failed": ("not readable", "not readable"),
    "stories": ("story", "stories"),
    "briefs": ("brief", "briefs"),
    "remembered": ("in the ledger", "in the ledger"),
    "written": ("written anew", "written anew"),
}
"""What a round counts, of one and of several."""
_PLACE = re.compile(
    r"""\S*://\S*?(?=:?(?:\s|$)) | (?<![\w.])[~.]{0,2}/[^\s:;,)]+ | [A-Za-z]:\\\S* | "[^"]*" | (?<!\w)'[^']*'
    | \S*@\S* | \(?\[?\b\d{1,3}(?:\.\d{1,3}){3}\b[\])]?(?::\d+)?\)? | (?:[0-9a-f]{0,4}:){2,}[0-9a-f]{1,4}
    | (?<=port\ )\d+ | \b[\w-]+(?:\.[\w-]+)+:\d+""",
    re.VERBOSE | re.IGNORECASE,
)
"""Addresses, paths, names in quotation marks: where a thing is, which a stranger need not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing about the desk, in words."""

    what: str
    found: str
    well: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCycle:
    """One cycle."""

    began: Moment
    took: str
    """"12 s", or why there is no such figure."""
    told: str
    """What it brought, or what went wrong."""
    well: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusPage:
    """status.html: how the desk is, in words."""

    frame: Frame
    """Around it."""
    heading: str
    """The whole in one sentence."""
    well: bool
    lines: tuple[Line, ...]
    cycles: tuple[ShownCycle, ...]


def without_places(told: str) -> str:
    """What went wrong, without where: the log and `desk doctor` say that to whoever runs the desk."""
    if told.startswith("a fault in the desk"):
        return "a fault in the desk"
    return _PLACE.sub("…", told[:1000])


def lay_status_page(pulse: Pulse, *, frame: Frame) -> StatusPage:
    """The desk's pulse in an operator's words."""
    lines = (_collecting(pulse), *_waiting(pulse), *_sources(pulse), *_room(pulse))
    troubles = [line for line in lines if not line.well]
    heading = "All is well." if not troubles else f"{troubles[0].what}: {troubles[0].found}"
    shown = tuple(_cycle(pulse, number) for number in range(min(CYCLES, len(pulse.cycles))))
    return StatusPage(frame=frame, heading=heading, well=not troubles, lines=lines, cycles=shown)


def _collecting(pulse: Pulse) -> Line:
    done = next((cycle.ended for cycle in pulse.cycles if cycle.ended and not cycle.problem), None)
    newest = pulse.cycles[0] if pulse.cycles else None
    if newest is None:
        return Line(what="News", found="no cycle has run yet; the command “desk run” collects", well=False)
    if problem := pulse.trouble or newest.problem:
        return Line(what="News", found=f"the last cycle ended early: {without_places(problem)}", well=False)
    if done is None:
        return Line(what="News", found=f"the first cycle began {_ago(pulse, newest.began)} ago and is under way")
    late = pulse.taken - done > timedelta(seconds=LATE * pulse.every) + timedelta(minutes=5)
    found = f"last brought in {_ago(pulse, done)} ago; the desk looks every {pulse.every / 60:g} minutes"
    return Line(what="News", found=found + (": nobody is collecting, or a cycle hangs" if late else ""), well=not late)


def _waiting(pulse: Pulse) -> tuple[Line, ...]:
    links, articles = pulse.counts.get("links", {}), pulse.counts.get("articles", {})
    lines = [
        Line(
            what="Articles",
            found=f"{articles.get('placed', 0)} kept and placed in stories, {articles.get('waiting', 0)} waiting to be placed",
        ),
        Line(
            what="Links",
            found=f"{links.get('unread', 0)} waiting to be read, {links.get('parked', 0)} given up after three tries",
        ),
    ]
    if held := pulse.counts.get("replies", {}).get("held", 0):
        lines.append(Line(what="Replies", found=f"{held} wait for an editor"))
    return tuple(lines)


def _sources(pulse: Pulse) -> tuple[Line, ...]:
    states = pulse.counts.get("sources", {})
    total = sum(states.values())
    if not total:
        return (Line(what="Sources", found="none; the command “desk add” takes a site", well=False),)
    lines = [Line(what="Sources", found=f"{total}, of which {states.get('troubled', 0)} in trouble")]
    if pulse.unanswered:
        more = f" and {len(pulse.unanswered) - 5} more" if len(pulse.unanswered) > 5 else ""
        found = f"for two days from {', '.join(pulse.unanswered[:5])}{more}"
        lines.append(Line(what="No answer", found=found, well=len(pulse.unanswered) * 2 < total))
    return tuple(lines)


def _room(pulse: Pulse) -> tuple[Line, ...]:
    if pulse.free is None:
        return ()
    well = pulse.free > LOW_DISK
    found = f"{pulse.free / 1e9:.1f} GB free for the archive" + ("" if well else ": make room, or pages cannot be kept")
    return (Line(what="Disk", found=found, well=well),)


def _cycle(pulse: Pulse, number: int) -> ShownCycle:
    cycle = pulse.cycles[number]
    counts = ", ".join(_tell_count(name, number) for name, number in cycle.counts.items() if number)
    if cycle.ended is None:
        under_way = number == 0
        told = "under way" if under_way else "did not end: its desk was stopped; the next one went on from there"
        took, well = "–", under_way
    else:
        took = f"{(cycle.ended - cycle.began).total_seconds():.0f} s"
        told, well = without_places(cycle.problem or "") or counts or "nothing new", not cycle.problem
    return ShownCycle(began=tell_time(cycle.began, pulse.taken), took=took, told=told, well=well)


def _tell_count(name: str, number: int) -> str:
    """ "3 stories", "one story"; what a cycle counts besides is said as it is called."""
    one, many = COUNTED.get(name, (name, name))
    return count(number, one, many)


def _ago(pulse: Pulse, then: datetime) -> str:
    seconds = max(0.0, (pulse.taken - then).total_seconds())
    if seconds < 120:
        return count(round(seconds), "second")
    return f"{seconds / 60:.0f} minutes" if seconds < 7200 else f"{seconds / 3600:.0f} hours"
