"""When two tellings are of one event, and what became of it."""

import re
from calendar import month_name
from collections.abc import Sequence
from dataclasses import dataclass

from monitoring_desk.types import Line, Record

from .words import alike, names, other_part, share, stems

_SAME = 0.5  # share of content words past which two tellings of one day are of one event: gate_ledger
_MOVED = 0.7  # the same where the days differ
_PUT = 0.6  # the same where one of them says that the day was put off
_PROPER = re.compile(r"\b[A-Z]\w{2,}")
_PUT_OFF = re.compile(
    r"(?i)\b(?:postpon|put off|resched|moved? (?:to|from|back|forward)|delay|brought forward|pushed back|deferred|shifted)"
)
_CALLED_OFF = re.compile(
    r"(?i)\b(?:cancel|called off|call off|scrapp|abandon|will not (?:take place|be held|go ahead))"
)


@dataclass(frozen=True, slots=True)
class Features:
    """What of a telling is compared."""

    what: frozenset[str]
    wide: frozenset[str]
    who: tuple[str, ...]
    put_off: bool
    called_off: bool


def features(line: Line) -> Features:
    one = line.event
    assert one is not None
    return Features(
        what=stems(one.what),
        wide=stems(line.words),
        who=one.who,
        put_off=bool(_PUT_OFF.search(line.words)),
        called_off=bool(_CALLED_OFF.search(line.words)),
    )


def keys(line: Line) -> dict[str, int]:
    """Under what a telling is looked for: its story, its day with its words, its people with its words."""
    one, seen = line.event, features(line)
    assert one is not None
    found = {f"@{line.story_id}": 2}
    words = sorted(seen.what)[:10]
    if one.when:
        found |= {f"moved|{one.when[:4]}|{word}": 1 for word in words}
        found |= {f"{one.when[:7]}|{word}": 1 for word in words}
    named = {word.casefold() for word in _PROPER.findall(one.what) if stems(word)}
    parties = sorted({word for name in (*one.who, one.where) for word in names(name)} | named)[:8]
    found |= {f"{party}|{word}": 1 for party in parties for word in words if word != party[:6]}
    return found


def same(a: Line, b: Line, *, of_a: Features, of_b: Features) -> bool:
    """Whether two tellings are of one event: the same words on the same day, or a day moved in so many words."""
    one, other = a.event, b.event
    assert one is not None
    assert other is not None
    if apart(a, b, of_a=of_a, of_b=of_b):
        return False
    common, number = share(of_a.what, of_b.what), len(of_a.what & of_b.what)
    people = any(alike(p, q) for p in one.who for q in other.who)
    if one.when and other.when and _agree(one.when, other.when):
        full = min(len(one.when), len(other.when)) == 10
        return number >= 2 and (common >= _SAME or (full and people))
    if one.when and other.when:
        meet = people or a.story_id == b.story_id or alike(one.where, other.where) or (number >= 3 and common >= _PUT)
        meet = meet or (of_a.put_off and _names(a, other.when)) or (of_b.put_off and _names(b, one.when))
        moved = (of_a.put_off or of_b.put_off) and meet
        return moved and number >= 2 and len(of_a.wide & of_b.wide) >= 3
    if of_a.called_off or of_b.called_off or of_a.put_off or of_b.put_off:
        return number >= 2 and common >= _SAME and len(of_a.wide & of_b.wide) >= 3
    return a.story_id == b.story_id and number >= 2 and common >= _MOVED


def apart(a: Line, b: Line, *, of_a: Features, of_b: Features) -> bool:
    """Whether two tellings cannot be of one event: a numbered other part, another place. Another day may have been moved to."""
    one, other = a.event, b.event
    assert one is not None
    assert other is not None
    if other_part(a.words, b.words):
        return True
    return bool(one.where and other.where) and not alike(one.where, other.where) and not (of_a.put_off or of_b.put_off)


def may_be_same(a: Line, b: Line, *, of_a: Features, of_b: Features) -> bool:
    """Whether a reader should be told that two events are perhaps one."""
    return share(of_a.what, of_b.what) >= _MOVED and len(of_a.what & of_b.what) >= 3


def _agree(one: str, other: str) -> bool:
    short = min(len(one), len(other))
    return one[:short] == other[:short]


def _names(line: Line, day: str) -> bool:
    """Whether a sentence names a day, as one does that tells from when something was moved: "planned for 15 June"."""
    if len(day) != 10:
        return False
    month, number = month_name[int(day[5:7])][:3], int(day[8:])
    return re.search(rf"(?i)\b(?:{number}(?:st|nd|rd|th)? {month}|{month}[a-z]*\.? {number}\b)", line.words) is not None


def compose(id: str, lines: Sequence[Line]) -> Record:
    """The event its lines tell of. `lines`: in order of publication, at least one."""
    told = [(line, line.event, features(line)) for line in lines if line.event is not None]
    days = [(line, e.when) for line, e, _ in told if e.when]
    ahead = [e.when for line, e, _ in told if e.upcoming and e.when]
    when = days[-1][1] if days else None
    if days:  # a later word at a coarser grain ("next month") does not undo a day
        when = next((day for _, day in reversed(days) if _agree(day, when or "") and len(day) == 10), when)
    _, one, _ = max(
        told, key=lambda row: (row[1].upcoming, len(row[1].who) + (row[1].where is not None), -row[0].said.timestamp())
    )
    happened = [row for row in told if not row[1].upcoming and not row[2].called_off]
    state = "ahead"
    if told[-1][2].called_off:
        state = "called off"
    elif happened:
        state = "took place" if len(happened) < len(told) else "happened"
    elif len({day for day in ahead if not any(day != d and _agree(day, d) for d in ahead)}) > 1:
        state = "moved"
    return Record(
        id=id,
        kind="event",
        what=one.what,
        who=tuple(dict.fromkeys(name for _, e, _ in told for name in e.who))[:6],
        state=state,
        first=lines[0].said,
        latest=lines[-1].said,
        lines=tuple(lines),
        when=when,
        where=next((e.where for _, e, _ in reversed(told) if e.where), None),
    )
