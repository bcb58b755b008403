"""Which lines tell of one thing: linked pairs, what hangs together, and the records these come to."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from types import ModuleType
from typing import Any

from monitoring_desk.types import LedgerKind, Line, Record

from . import commitments, diary, incidents, statements
from .words import normal

KINDS: Mapping[LedgerKind, ModuleType] = {
    "commitment": commitments,
    "incident": incidents,
    "event": diary,
    "statement": statements,
}
"""Each kind's own judgement: features, keys, same, apart, may_be_same, compose."""
ENOUGH = 2
"""What shared keys must weigh before two lines are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What of the ledger bears on the lines to be remembered."""

    lines: tuple[Line, ...] = ()
    """Live lines: those of the stories told again, and every line that hangs together with one that may be touched."""
    owners: Mapping[str, str] | None = None
    """Line id → record id, of these lines and of withdrawn ones that come back."""
    taken: frozenset[str] = frozenset()
    """Record ids in use that a new record might otherwise choose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A record with the name of what hangs together around it."""

    record: Record
    component: str


def order(line: Line) -> tuple[Any, ...]:
    """Of publication; lines of one moment by article and place."""
    return line.said, line.stated.article_id, line.stated.start, line.id


def keys(line: Line) -> dict[str, int]:
    """Under what the store finds lines worth comparing, with weights."""
    found: dict[str, int] = KINDS[line.kind].keys(line)
    return found


def linked(lines: Sequence[Line], others: Sequence[Line]) -> tuple[Line, ...]:
    """Those of `others` that tell of the same thing as one of `lines`, all of one kind."""
    if not lines or not others:
        return ()
    kind = KINDS[lines[0].kind]
    told = [(line, kind.features(line)) for line in lines]
    found = []
    for other in others:
        seen = kind.features(other)
        if any(kind.same(line, other, of_a=features, of_b=seen) for line, features in told if line.id != other.id):
            found.append(other)
    return tuple(found)


def group(lines: Iterable[Line], known: Known) -> tuple[Group, ...]:
    """The records of these lines: a function of the lines alone, but for the ids, which stay with the lines that had them."""
    by_kind: dict[LedgerKind, list[Line]] = defaultdict(list)
    for line in sorted(lines, key=order):
        by_kind[line.kind].append(line)
    found: list[Group] = []
    used: set[str] = set()
    owners = known.owners or {}
    for name, told in by_kind.items():
        kind = KINDS[name]
        seen = {line.id: kind.features(line) for line in told}
        for component in _components(told, kind, seen):
            parts = _split(component, kind, seen)
            for part in parts:
                id = _choose(part, owners, used, known.taken)
                used.add(id)
                found.append(Group(record=kind.compose(id, part), component=component[0].id))
    return tuple(found)


def _components(lines: Sequence[Line], kind: ModuleType, seen: Mapping[str, Any]) -> Iterator[list[Line]]:
    """What hangs together by pairs that are the same; `lines` in order, each component too."""
    parent = {line.id: line.id for line in lines}

    def root(id: str) -> str:
        while parent[id] != id:
            parent[id] = parent[parent[id]]
            id = parent[id]
        return id

    holders: dict[str, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        weights: dict[int, int] = defaultdict(int)
        for key, weight in kind.keys(line).items():
            for other in holders[key]:
                weights[other] += weight
            holders[key].append(place)
        for other, weight in weights.items():
            if weight < ENOUGH:
                continue
            before = lines[other]
            if kind.same(before, line, of_a=seen[before.id], of_b=seen[line.id]):
                parent[root(line.id)] = root(before.id)
    together: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        together[root(line.id)].append(line)
    yield from together.values()


def _split(component: Sequence[Line], kind: ModuleType, seen: Mapping[str, Any]) -> list[list[Line]]:
    """A line joins the first group that holds a line it is the same as and none it cannot be; else it opens its own. A line told
    later may then bring two groups together."""
    groups: list[list[Line]] = []
    for line in component:
        for part in groups:
            if _belong(part, [line], kind, seen):
                part.append(line)
                break
        else:
            groups.append([line])
    whole: list[list[Line]] = []
    for part in groups:
        other = next((other for other in whole if _belong(other, part, kind, seen)), None)
        if other is None:
            whole.append(part)
        else:
            other[:] = sorted((*other, *part), key=order)
    return whole


def _belong(part: Sequence[Line], others: Sequence[Line], kind: ModuleType, seen: Mapping[str, Any]) -> bool:
    """Whether a pair is the same and no pair is apart by more than a third line, the same as both, outweighs."""
    same = any(kind.same(a, b, of_a=seen[a.id], of_b=seen[b.id]) for a in part for b in others)
    return same and all(
        not kind.apart(a, b, of_a=seen[a.id], of_b=seen[b.id]) or _doubtful(a, b, kind, seen)
        for a in part
        for b in others
    )


def _doubtful(other: Line, line: Line, kind: ModuleType, seen: Mapping[str, Any]) -> bool:
    """Whether two lines are held apart by so little that a third, the same as both, outweighs it."""
    doubtful: Callable[..., bool] | None = getattr(kind, "apart_by_place_alone", None)
    return doubtful is not None and doubtful(other, line, of_a=seen[other.id], of_b=seen[line.id])


def new_id(line: Line) -> str:
    """The id of a record that this line opens."""
    return sha256(f"record\n{line.id}".encode()).hexdigest()[:16]


def _choose(part: Sequence[Line], owners: Mapping[str, str], used: set[str], taken: frozenset[str]) -> str:
    """The id its earliest line had, else a new one; never one that another record bears."""
    for line in part:
        if line.id in owners and owners[line.id] not in used:
            return owners[line.id]
    for line in part:
        if (id := new_id(line)) not in used | taken:
            return id
    number = 0
    while (id := sha256(f"record\n{part[0].id}\n{number}".encode()).hexdigest()[:16]) in used | taken:
        number += 1
    return id


def perhaps(record: Record, others: Iterable[Record]) -> tuple[Record, ...]:
    """Records of the same kind that may be the same thing: shown to the reader, never merged."""
    kind = KINDS[record.kind]
    own = [(line, kind.features(line)) for line in record.lines]
    found = []
    for other in others:
        if other.id == record.id or other.kind != record.kind:
            continue
        theirs = [(line, kind.features(line)) for line in other.lines]
        if any(kind.may_be_same(a, b, of_a=fa, of_b=fb) for a, fa in own for b, fb in theirs):
            found.append(other)
    return tuple(found)


def repeats(record: Record) -> frozenset[str]:
    """Ids of lines whose words another article had printed before: copies add nothing to a history."""
    seen: dict[str, str] = {}
    found = set()
    for line in record.lines:
        first = seen.setdefault(normal(line.words), line.stated.article_id)
        if first != line.stated.article_id:
            found.add(line.id)
    return frozenset(found)
