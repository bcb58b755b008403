"""BRIEFS → MEMORY: what the desk remembers across stories and months, each line of it open to its source."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from monitoring_desk.types import Filed, Line, Record, Remembered

from .lines import lines
from .matching import Group, Known, group, keys, linked, new_id, perhaps, repeats
from .silence import SILENT_DAYS, alarm, is_closed, is_overdue, is_silent, last_day, vanished
from .statements import opposites
from .words import fold, names

__all__ = [
    "SILENT_DAYS",
    "Known",
    "alarm",
    "changed",
    "fold",
    "is_closed",
    "is_overdue",
    "is_silent",
    "keys",
    "last_day",
    "lines",
    "linked",
    "new_id",
    "opposites",
    "perhaps",
    "remember",
    "repeats",
    "vanished",
]


def changed(told: Sequence[Line], known: Iterable[Line]) -> tuple[Line, ...]:
    """Of the lines told, those that are new or read otherwise than before."""
    before = {line.id: line for line in known}
    return tuple(line for line in told if before.get(line.id) != line)


def remember(
    told: Sequence[Line], known: Known, *, stories: Mapping[str, datetime], revised: Iterable[str] = (), now: datetime
) -> Remembered:
    """Merge what briefs tell into what is known.

    `told`: all lines of the newest briefs of `stories` (id → when that brief was made); what those stories told before
    and tell no more is withdrawn, and so is what the `revised` articles said. Remembering the same lines twice changes
    nothing; the records are a function of the live lines, whatever order they came in.
    """
    fresh = {line.id: line for line in told}
    owners = known.owners or {}
    rewritten = set(revised)
    dropped = {
        line.id: replace(line, withdrawn=stories.get(line.story_id, now))
        for line in known.lines
        if line.id not in fresh and (line.story_id in stories or line.stated.article_id in rewritten)
    }
    new = changed(told, known.lines)
    if not new and not dropped:
        return Remembered()
    live = ({line.id: line for line in known.lines} | {line.id: line for line in new}).values()
    groups = group((line for line in live if line.id not in dropped), known)
    held = {line.id: found.record.id for found in groups for line in found.record.lines}
    chosen = {found.record.id for found in groups}
    led, emptied = [], []
    for id in dict.fromkeys(owners[line.id] for line in known.lines if line.id in owners):
        if id in chosen:
            continue
        heirs = [held[line.id] for line in known.lines if owners.get(line.id) == id and line.id in held]
        if heirs:
            led.append((id, heirs[0]))
        else:
            emptied.append(id)
    return Remembered(
        filed=tuple(file(found) for found in groups),
        withdrawn=tuple(dropped.values()),
        led=tuple(led),
        emptied=tuple(emptied),
    )


def file(found: Group) -> Filed:
    """A record with what it is found by."""
    record = found.record
    end = last_day(record.when)
    return Filed(
        record=record,
        ends=end.isoformat() if end else None,
        closed=is_closed(record),
        hidden=all(line.deed for line in record.lines),
        names=tuple(sorted(_names(record))),
        keys={line.id: keys(line) for line in record.lines},
        components=dict.fromkeys((line.id for line in record.lines), found.component),
    )


def _names(record: Record) -> set[tuple[str, str, str]]:
    """Each name whole, and by each of its telling words."""
    roles = (("who", record.who), ("to", (record.to,)), ("where", (record.where,)), ("subject", record.subjects))
    found: dict[tuple[str, str], str] = {}
    for role, told in roles:
        for name in told:
            if name:
                for key in (fold(name), *sorted(names(name))):
                    found.setdefault((role, key[:120]), name)
    return {(role, key, shown) for (role, key), shown in found.items()}
