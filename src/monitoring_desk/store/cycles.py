"""What became of each cycle: any desk on the store can say when news was last brought in, and what went wrong."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Engine, delete, func, insert, select, update

from monitoring_desk.store.rows import writing
from monitoring_desk.store.schema import cycles
from monitoring_desk.types import CycleLog

KEPT = 2000
"""Cycles remembered: three weeks of one every fifteen minutes."""


class Cycles:
    """The log of cycles. It decides nothing."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def begin(self, *, host: str, now: datetime) -> int:
        """Keep that a cycle has begun; its number."""
        with writing(self._engine).begin() as connection:
            newest = connection.execute(select(func.max(cycles.c.number))).scalar() or 0
            connection.execute(delete(cycles).where(cycles.c.number <= newest - KEPT))
            number = insert(cycles).values(host=host, began=now, counts={}).returning(cycles.c.number)
            return int(connection.execute(number).scalar_one())

    def end(self, number: int, *, now: datetime, counts: Mapping[str, int], problem: str | None = None) -> None:
        """Keep how a cycle ended."""
        with writing(self._engine).begin() as connection:
            ended = {"ended": now, "counts": dict(counts), "problem": problem}
            connection.execute(update(cycles).where(cycles.c.number == number).values(**ended))

    def try_writing(self, *, now: datetime) -> None:
        """Write a line and take it back. Raises StoreError where nothing can be written."""
        with writing(self._engine).connect() as connection, connection.begin() as begun:
            connection.execute(insert(cycles).values(host="", began=now, counts={}))
            begun.rollback()

    def latest(self, *, limit: int = 10) -> tuple[CycleLog, ...]:
        """The last cycles, newest first."""
        with self._engine.begin() as connection:
            rows = connection.execute(select(cycles).order_by(cycles.c.number.desc()).limit(limit)).all()
        return tuple(CycleLog(**row._mapping) for row in rows)
