"""Every row of the database, out and in again, whichever database it is."""

from base64 import b64decode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, LargeBinary, Table, delete, func, insert, inspect, select

from monitoring_desk.errors import StoreError
from monitoring_desk.store import fulltext, migrations, schema
from monitoring_desk.store.columns import Time, metadata
from monitoring_desk.store.rows import writing

BATCH = 1000
"""Rows read or inserted at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """The rows of one table: a JSON array a line, in the order of `columns`."""

    table: str
    columns: tuple[str, ...]
    lines: Iterable[bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The whole database as it stood at one moment, whatever is written meanwhile."""

    version: int
    """Of the schema."""
    tables: Iterator[Rows]
    """Each is read before the next is asked for."""


@contextmanager
def snapshot(engine: Engine) -> Iterator[Snapshot]:
    """All that is kept, as of now; writers are not held up. Raises StoreError when the database is damaged."""
    if engine.dialect.name == "postgresql":
        engine = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    with engine.begin() as connection:  # SQLite in WAL: the first question fixes what is seen until the end
        version = connection.execute(select(schema.version.c.version)).scalar_one()
        if connection.dialect.name == "sqlite":
            told = connection.exec_driver_sql("PRAGMA quick_check(5)").scalars().all()
            if told != ["ok"]:
                raise StoreError(str(engine.url.database), f"the database is damaged: {'; '.join(map(str, told))}")
        yield Snapshot(version=version, tables=_tables(connection))


def _tables(connection: Connection) -> Iterator[Rows]:
    for table in _kept():
        columns = tuple(str(column.name) for column in table.columns)
        yield Rows(table=table.name, columns=columns, lines=_lines(connection, table))


def _lines(connection: Connection, table: Table) -> Iterator[bytes]:
    found = connection.execution_options(yield_per=BATCH).execute(select(table).order_by(*table.primary_key))
    for row in found:
        yield msgspec.json.encode(list(row))


def _kept() -> list[Table]:
    return [table for table in metadata.sorted_tables if table is not schema.version]


def bring_in(engine: Engine, version: int, tables: Iterable[Rows]) -> int:
    """Fill an empty database, all of it or nothing; how many rows. Raises StoreError.

    Rows of an older desk are brought up to date by the migrations they have not seen.
    """
    if version > len(migrations.MIGRATIONS):
        raise StoreError(
            "backup", f"was made by a newer desk (version {version}; this one knows {len(migrations.MIGRATIONS)})"
        )
    if version < 1:
        raise StoreError("backup", f"is of version {version}, which no desk has")
    known = {table.name: table for table in _kept()}
    with writing(engine).begin() as connection:
        for table in known.values():
            if connection.execute(
                select(func.count()).select_from(select(1).select_from(table).limit(1).subquery())
            ).scalar():
                raise StoreError(
                    str(engine.url.render_as_string()), "is not empty: a backup goes into an empty database"
                )
        count = 0
        for rows in tables:
            if rows.table not in known:
                raise StoreError("backup", f"holds a table {rows.table!r} that no desk has")
            count += _fill(connection, known[rows.table], rows)
        connection.execute(delete(schema.version))
        connection.execute(insert(schema.version).values(version=version))
        migrations.migrate(connection)
        if connection.dialect.name == "postgresql":
            _number_on(connection)
    return count


def _fill(connection: Connection, table: Table, rows: Rows) -> int:
    unknown = set(rows.columns) - set(table.columns.keys())
    if unknown:
        raise StoreError("backup", f"table {table.name} has columns that no desk has: {', '.join(sorted(unknown))}")
    readers = [_reader(table, name) for name in rows.columns]
    count = 0
    for batch in _batches(rows.lines):
        read = [_row(table.name, rows.columns, readers, line) for line in batch]
        connection.execute(insert(table), read)
        if table is schema.articles:
            fulltext.index(connection, [(row["number"], fulltext.indexed(row["title"], row["text"])) for row in read])
        count += len(read)
    return count


def _row(table: str, columns: Sequence[str], readers: Sequence[Callable[[Any], Any]], line: bytes) -> Mapping[str, Any]:
    try:
        values = msgspec.json.decode(line, type=list[Any])
        return {
            name: None if value is None else read(value)
            for name, read, value in zip(columns, readers, values, strict=True)
        }
    except (msgspec.DecodeError, ValueError, TypeError) as error:
        raise StoreError("backup", f"a row of table {table} cannot be read: {error}") from error


def _reader(table: Table, name: str) -> Callable[[Any], Any]:
    kind = table.columns[name].type
    if isinstance(kind, Time):
        return datetime.fromisoformat
    if isinstance(kind, LargeBinary):
        return b64decode
    return _as_is


def _as_is(value: Any) -> Any:
    return value


def _batches(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    batch: list[bytes] = []
    for line in lines:
        batch.append(line)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _number_on(connection: Connection) -> None:
    """PostgreSQL's counters go on after the highest number brought in; SQLite's do by themselves."""
    counted = {
        (table.name, column.name)
        for table in _kept()
        for column in table.primary_key
        if column.autoincrement is True and inspect(connection).has_table(table.name)
    }
    for table, column in sorted(counted):
        connection.exec_driver_sql(
            f"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), (SELECT max({column}) FROM {table}))"
        )
