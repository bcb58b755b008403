"""The ledger as it is kept: every telling, the records they come to, and what was remembered so far."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, Select, and_, delete, func, or_, select, update

from monitoring_desk.store.acts import withdrawn
from monitoring_desk.store.rows import add_missing, put, writing
from monitoring_desk.store.schema import (
    briefs,
    ledger_keys,
    ledger_led,
    ledger_lines,
    ledger_names,
    ledger_records,
    ledger_seen,
)
from monitoring_desk.types import Brief, Filed, LedgerKind, Line, Record, Remembered, Sought

CHUNK = 400
"""Values in one statement."""
MOST_LINKED = 300
"""Lines that one telling is compared with, the newest first."""


class Ledgers:
    """What the desk remembers. It finds and keeps; what is one thing is decided by the ledger."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    # ── what is to be remembered ─────────────────────────────────────────────────────────────────────────────────────

    def pending(self, *, limit: int) -> tuple[Brief, ...]:
        """Briefs the ledger has not seen, of each story the oldest one of those, in the order of the stories' ids."""
        seen = func.coalesce(ledger_seen.c.story_version, 0)
        waiting = (
            select(briefs.c.story_id, func.min(briefs.c.story_version).label("at"))
            .outerjoin(ledger_seen, ledger_seen.c.story_id == briefs.c.story_id)
            .where(briefs.c.story_version > seen)
            .group_by(briefs.c.story_id)
            .order_by(briefs.c.story_id)
            .limit(limit)
            .subquery()
        )
        statement = select(briefs.c.record).join(
            waiting, and_(waiting.c.story_id == briefs.c.story_id, waiting.c.at == briefs.c.story_version)
        )
        with self._engine.begin() as connection:
            records = connection.execute(statement.order_by(briefs.c.story_id)).scalars()
            return tuple(msgspec.convert(record, Brief) for record in records)

    def of_stories(self, story_ids: Iterable[str]) -> tuple[Line, ...]:
        """The live lines of those stories."""
        return self._lines(ledger_lines.c.story_id, story_ids)

    def of_articles(self, article_ids: Iterable[str]) -> tuple[Line, ...]:
        """The live lines of those articles."""
        return self._lines(ledger_lines.c.article_id, article_ids)

    def of_lines(self, line_ids: Iterable[str]) -> tuple[Line, ...]:
        """The live lines of those ids."""
        return self._lines(ledger_lines.c.id, line_ids)

    def near(self, kind: LedgerKind, keys: Mapping[str, int], *, enough: int) -> tuple[Line, ...]:
        """Live lines of a kind whose keys in common with these weigh enough, the newest of very many."""
        names = list(keys)
        weighed = (
            select(ledger_keys.c.line_id)
            .where(ledger_keys.c.kind == kind, ledger_keys.c.key.in_(names))
            .group_by(ledger_keys.c.line_id)
            .having(func.sum(ledger_keys.c.weight) >= enough)
        )
        statement = (
            select(ledger_lines.c.record)
            .where(ledger_lines.c.id.in_(weighed), ledger_lines.c.live)
            .order_by(ledger_lines.c.said.desc(), ledger_lines.c.id)
            .limit(MOST_LINKED)
        )
        with self._engine.begin() as connection:
            return tuple(msgspec.convert(record, Line) for record in connection.execute(statement).scalars())

    def around(self, line_ids: Iterable[str]) -> tuple[Line, ...]:
        """Every live line that hangs together with one of these."""
        found: set[str] = set()
        with self._engine.begin() as connection:
            for some in _chunks(line_ids):
                chosen = select(ledger_lines.c.component).where(ledger_lines.c.id.in_(some), ledger_lines.c.live)
                found |= set(connection.execute(chosen).scalars())
        return self._lines(ledger_lines.c.component, sorted(found))

    def owners(self, line_ids: Iterable[str]) -> dict[str, str]:
        """The record of each of those lines; of a withdrawn line only where that record has no live line any more."""
        found: dict[str, str] = {}
        with self._engine.begin() as connection:
            for some in _chunks(line_ids):
                statement = (
                    select(ledger_lines.c.id, ledger_lines.c.record_id)
                    .outerjoin(ledger_records, ledger_records.c.id == ledger_lines.c.record_id)
                    .where(ledger_lines.c.id.in_(some), or_(ledger_lines.c.live, ~ledger_records.c.live))
                )
                found |= {row.id: row.record_id for row in connection.execute(statement)}
        return found

    def taken(self, record_ids: Iterable[str]) -> frozenset[str]:
        """Which of those ids are in use."""
        found: set[str] = set()
        with self._engine.begin() as connection:
            for some in _chunks(record_ids):
                for column in (ledger_records.c.id, ledger_led.c.id):
                    found |= set(connection.execute(select(column).where(column.in_(some))).scalars())
        return frozenset(found)

    def save(self, remembered: Remembered, *, seen: Mapping[str, int]) -> None:
        """Keep what remembering came to, with the versions of the stories it saw: all of it or nothing."""
        with writing(self._engine).begin() as connection:
            _put_lines(connection, remembered)
            _put_records(connection, remembered)
            put(connection, ledger_seen, [{"story_id": id, "story_version": at} for id, at in seen.items()])

    def forget(self) -> None:
        """Make every brief pending again. Lines stay, withdrawn, so that those told again find their record."""
        with writing(self._engine).begin() as connection:
            for table in (ledger_seen, ledger_names, ledger_keys):
                connection.execute(delete(table))
            connection.execute(update(ledger_lines).values(live=False))
            connection.execute(update(ledger_records).values(live=False))

    # ── what is known ────────────────────────────────────────────────────────────────────────────────────────────────

    def find(self, sought: Sought, *, limit: int, offset: int = 0) -> tuple[Record, ...]:
        """The records sought, in the order sought, without their lines."""
        columns = {
            "latest": ledger_records.c.latest,
            "first": ledger_records.c.first,
            "day": ledger_records.c.starts,
            "amount": ledger_records.c.amount,
        }
        column = columns[sought.order]
        # What has no day or no sum stands last, whichever way.
        ordering = (column.desc() if sought.descending else column.asc()).nulls_last(), ledger_records.c.id
        statement = _where(select(ledger_records.c.record), sought).order_by(*ordering).limit(limit).offset(offset)
        with self._engine.begin() as connection:
            return tuple(msgspec.convert(record, Record) for record in connection.execute(statement).scalars())

    def count(self, sought: Sought) -> int:
        """How many there are."""
        with self._engine.begin() as connection:
            number: int = connection.execute(
                _where(select(func.count()).select_from(ledger_records), sought)
            ).scalar_one()
            return number

    def get(self, record_id: str) -> Record | None:
        """A record with its live lines; an id that was absorbed leads to the record that holds its lines now."""
        with self._engine.begin() as connection:
            for _ in range(20):
                record = connection.execute(
                    select(ledger_records.c.record).where(ledger_records.c.id == record_id)
                ).scalar()
                if record is not None:
                    break
                led = connection.execute(select(ledger_led.c.record_id).where(ledger_led.c.id == record_id)).scalar()
                if led is None:
                    return None
                record_id = led
            if record is None:
                return None
            if connection.execute(_emptied().where(ledger_lines.c.record_id == record_id)).first():
                return None
        return replace(msgspec.convert(record, Record), lines=self.lines([record_id]))

    def lines(self, record_ids: Iterable[str], *, live: bool = True) -> tuple[Line, ...]:
        """The lines of those records in order of publication, without those of stories taken off; not `live`: what briefs tell no more."""
        return self._lines(ledger_lines.c.record_id, record_ids, live=live, hidden=withdrawn())

    def filled(self, records: Sequence[Record]) -> tuple[Record, ...]:
        """The same records with their live lines."""
        lines: dict[str, list[Line]] = {record.id: [] for record in records}
        with self._engine.begin() as connection:
            for some in _chunks(lines):
                statement = select(ledger_lines.c.record_id, ledger_lines.c.record).where(
                    ledger_lines.c.record_id.in_(some),
                    ledger_lines.c.live,
                    ledger_lines.c.story_id.not_in(withdrawn()),
                )
                for row in connection.execute(statement):
                    lines[row.record_id].append(msgspec.convert(row.record, Line))
        return tuple(replace(record, lines=tuple(sorted(lines[record.id], key=_order))) for record in records)

    def names(self, kind: LedgerKind, role: str, *, limit: int) -> tuple[tuple[str, int], ...]:
        """The names records of a kind bear in a role, as shown, with how many records; the most borne first."""
        number = func.count(func.distinct(ledger_names.c.record_id))
        statement = (
            select(ledger_names.c.shown, number)
            .join(ledger_records, ledger_records.c.id == ledger_names.c.record_id)
            .where(ledger_records.c.kind == kind, ledger_records.c.live, ledger_names.c.role == role)
            .where(ledger_records.c.id.not_in(_emptied()))
            .group_by(ledger_names.c.shown)
            .order_by(number.desc(), ledger_names.c.shown)
            .limit(limit)
        )
        with self._engine.begin() as connection:
            return tuple((row[0], row[1]) for row in connection.execute(statement))

    def counts(self) -> dict[str, int]:
        """How many live records of each kind."""
        statement = (
            select(ledger_records.c.kind, func.count())
            .where(ledger_records.c.live, ledger_records.c.id.not_in(_emptied()))
            .group_by(ledger_records.c.kind)
        )
        with self._engine.begin() as connection:
            return {row[0]: row[1] for row in connection.execute(statement)}

    def _lines(
        self, column: Any, values: Iterable[str], *, live: bool = True, hidden: Select[str] | None = None
    ) -> tuple[Line, ...]:
        found: list[Line] = []
        with self._engine.begin() as connection:
            for some in _chunks(values):
                statement = select(ledger_lines.c.record).where(column.in_(some), ledger_lines.c.live == live)
                if hidden is not None:
                    statement = statement.where(ledger_lines.c.story_id.not_in(hidden))
                found += (msgspec.convert(record, Line) for record in connection.execute(statement).scalars())
        return tuple(sorted(found, key=_order))


def _order(line: Line) -> tuple[Any, ...]:
    return line.said, line.stated.article_id, line.stated.start, line.id


def _emptied() -> Select[str]:
    """The records that only stories taken off tell."""
    others = ledger_lines.alias()
    seen = (others.c.record_id == ledger_lines.c.record_id) & others.c.live & others.c.story_id.not_in(withdrawn())
    told = ledger_lines.c.live & ledger_lines.c.story_id.in_(withdrawn())
    return select(ledger_lines.c.record_id).where(told, ~select(others.c.id).where(seen).exists())


def _where(statement: Select[Any], sought: Sought) -> Select[Any]:
    records = ledger_records.c
    statement = statement.where(records.kind == sought.kind, records.live, records.id.not_in(_emptied()))
    for role in ("who", "to", "where", "subject"):
        if name := getattr(sought, role):
            bearers = select(ledger_names.c.record_id).where(ledger_names.c.role == role, ledger_names.c.name == name)
            statement = statement.where(records.id.in_(bearers))
    if sought.states:
        statement = statement.where(records.state.in_(sought.states))
    if sought.story_id:
        told = select(ledger_lines.c.record_id).where(ledger_lines.c.story_id == sought.story_id, ledger_lines.c.live)
        statement = statement.where(records.id.in_(told))
    if sought.since:
        statement = statement.where(records.ends >= sought.since)
    if sought.until:
        # "2026-06" is not after the 14th of June: it may fall before.
        statement = statement.where(or_(records.starts <= sought.until, records.starts == sought.until[:7]))
    if sought.ended_before:
        statement = statement.where(records.ends < sought.ended_before)
    if sought.heard_before:
        statement = statement.where(records.latest < sought.heard_before)
    if sought.open_only:
        statement = statement.where(~records.closed)
    return statement


def _put_lines(connection: Connection, remembered: Remembered) -> None:
    rows = [
        _line_row(line, record_id=one.record.id, component=one.components[line.id])
        for one in remembered.filed
        for line in one.record.lines
    ]
    put(connection, ledger_lines, rows)
    told = [row["id"] for row in rows]
    gone = [line.id for line in remembered.withdrawn]
    for some in _chunks([*told, *gone]):
        connection.execute(delete(ledger_keys).where(ledger_keys.c.line_id.in_(some)))
    add_missing(
        connection,
        ledger_keys,
        [
            {"kind": one.record.kind, "key": key[:120], "line_id": line_id, "weight": weight}
            for one in remembered.filed
            for line_id, keys in one.keys.items()
            for key, weight in keys.items()
        ],
    )
    for line in remembered.withdrawn:
        connection.execute(update(ledger_lines).where(ledger_lines.c.id == line.id).values(live=False, record=line))


def _line_row(line: Line, *, record_id: str, component: str) -> dict[str, Any]:
    return {
        "id": line.id,
        "kind": line.kind,
        "record_id": record_id,
        "component": component,
        "story_id": line.story_id,
        "article_id": line.stated.article_id,
        "said": line.said,
        "live": True,
        "record": line,
    }


def _put_records(connection: Connection, remembered: Remembered) -> None:
    ids = [one.record.id for one in remembered.filed]
    led = [old for old, _ in remembered.led]
    for some in _chunks([*ids, *led, *remembered.emptied]):
        connection.execute(delete(ledger_names).where(ledger_names.c.record_id.in_(some)))
    for some in _chunks(ids):
        connection.execute(delete(ledger_led).where(ledger_led.c.id.in_(some)))
    for some in _chunks(led):
        connection.execute(delete(ledger_records).where(ledger_records.c.id.in_(some)))
    for some in _chunks(remembered.emptied):
        connection.execute(update(ledger_records).where(ledger_records.c.id.in_(some)).values(live=False))
    put(connection, ledger_records, [_record_row(one) for one in remembered.filed])
    put(connection, ledger_led, [{"id": old, "record_id": new} for old, new in remembered.led])
    add_missing(
        connection,
        ledger_names,
        [
            {"role": role, "name": name, "record_id": one.record.id, "shown": shown}
            for one in remembered.filed
            for role, name, shown in one.names
        ],
    )


def _record_row(one: Filed) -> dict[str, Any]:
    record = one.record
    return {
        "id": record.id,
        "kind": record.kind,
        "state": record.state,
        "starts": record.when,
        "ends": one.ends,
        "amount": record.amount,
        "closed": one.closed,
        "told": len(record.lines),
        "first": record.first,
        "latest": record.latest,
        "live": not one.hidden,
        "record": replace(record, lines=()),
    }


def _chunks(values: Iterable[str]) -> Iterator[Sequence[str]]:
    ordered = list(dict.fromkeys(values))
    for start in range(0, len(ordered), CHUNK):
        yield ordered[start : start + CHUNK]
