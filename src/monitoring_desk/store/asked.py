"""Addresses editors want looked at, until the collector has found their sources."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, Row, insert, select, update

from monitoring_desk.editorial import AskedSource, AskedState
from monitoring_desk.errors import Conflict
from monitoring_desk.store.people_schema import asked_sources as asked
from monitoring_desk.store.rows import writing


class Asked:
    """Keeps what was asked for and what came of it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, url: str, *, who: str, when: datetime) -> AskedSource:
        """Keep an address; one that waits already is not kept twice."""
        with writing(self._engine).begin() as connection:
            same = select(asked).where((asked.c.url == url) & (asked.c.state == "waiting"))
            if row := connection.execute(same).first():
                return _asked(row)
            values = {"url": url, "who": who, "when": when, "state": "waiting", "told": ""}
            return _asked(connection.execute(insert(asked).values(**values).returning(asked)).one())

    def waiting(self, *, limit: int) -> tuple[AskedSource, ...]:
        """Those nobody has looked at yet, the longest waiting first."""
        return self._select(asked.c.state == "waiting", order=asked.c.number, limit=limit)

    def newest(self, *, states: Sequence[AskedState], limit: int) -> tuple[AskedSource, ...]:
        """Those in some states, the newest first."""
        return self._select(asked.c.state.in_(states), order=asked.c.number.desc(), limit=limit)

    def settle(self, number: int, state: AskedState, *, told: str = "", seen: AskedState = "waiting") -> None:
        """Keep what came of it. Raises Conflict where it is no longer as it was seen."""
        with writing(self._engine).begin() as connection:
            mine = (asked.c.number == number) & (asked.c.state == seen)
            if not connection.execute(update(asked).where(mine).values(state=state, told=told[:1000])).rowcount:
                raise Conflict(f"address {number}", "the desk has looked at it meanwhile")

    def _select(self, which: Any, *, order: Any, limit: int) -> tuple[AskedSource, ...]:
        with self._engine.begin() as connection:
            return tuple(
                _asked(row) for row in connection.execute(select(asked).where(which).order_by(order).limit(limit))
            )


def _asked(row: Row[*tuple[Any, ...]]) -> AskedSource:
    return AskedSource(**{name: getattr(row, name) for name in AskedSource.__dataclass_fields__})
