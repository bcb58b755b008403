"""Writing a row whether or not it is there, in the words both databases share."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import (
    ARRAY,
    BindParameter,
    Column,
    ColumnElement,
    Connection,
    Engine,
    Insert,
    Row,
    Table,
    Text,
    any_,
    bindparam,
    func,
    literal,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert
from sqlalchemy.types import TypeEngine

T = TypeVar("T")

WAIT = timedelta(days=2)
"""Longer than anything waits: what is to be done later than that was put off when the clock was wrong, and is due."""


def has_come(column: Column[datetime], now: datetime) -> ColumnElement[bool]:
    """Whether the time in the column has come, or lies so far ahead that only a wrong clock can have set it."""
    return (column <= now) | (column > now + WAIT)


def writing(engine: Engine) -> Engine:
    """The engine for transactions that write."""
    return engine.execution_options(writes=True)


def add_missing(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> int:
    """Insert the rows whose key is new; how many there were."""
    return len(add_new(connection, table, rows))


def add_new(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> list[Row[*tuple[Any, ...]]]:
    """Insert the rows whose key is new; their keys."""
    if not rows:
        return []
    return list(connection.execute(_adding(connection.dialect.name, table), list(rows)).all())


def among(connection: Connection, column: Column[str], values: Sequence[str]) -> ColumnElement[bool]:
    """Whether the column holds one of the values. They go over as one parameter: as many as values take four times as long."""
    dialect = connection.dialect.name
    return _holds(dialect, column, literal(as_listed(dialect, values), _listed_as(dialect, column)))


def listed(dialect: str, column: Column[T], name: str) -> ColumnElement[bool]:
    """As `among`, for a statement made once: whether the column holds one of what `as_listed` made the parameter `name` of."""
    return _holds(dialect, column, bindparam(name, type_=_listed_as(dialect, column)))


def as_listed(dialect: str, values: Sequence[str] | Sequence[int]) -> object:
    """The values, as one parameter."""
    return json.dumps(values) if dialect == "sqlite" else list(values)


def _holds(dialect: str, column: Column[T], given: BindParameter[Any]) -> ColumnElement[bool]:
    if dialect == "sqlite":
        return column.in_(select(func.json_each(given).table_valued("value").c.value))
    return column == any_(given)


def _listed_as(dialect: str, column: Column[T]) -> TypeEngine[Any]:
    return Text() if dialect == "sqlite" else ARRAY(column.type)


def put(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows, or overwrite those of the same key."""
    if not rows:
        return
    connection.execute(_overwriting(connection.dialect.name, table, tuple(rows[0])), list(rows))


@cache
def _overwriting(dialect: str, table: Table, names: tuple[str, ...]) -> Insert:
    """The statement: made once, it is compiled once."""
    statement = _insert(dialect, table)
    keys = [column.name for column in table.primary_key]
    changes = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=changes)


@cache
def _adding(dialect: str, table: Table) -> ReturningInsert[tuple[Any, ...]]:
    return _insert(dialect, table).on_conflict_do_nothing().returning(*table.primary_key)


def _insert(dialect: str, table: Table) -> sqlite.Insert | postgresql.Insert:
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
