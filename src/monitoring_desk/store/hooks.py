"""Webhooks, and the calls to be made to them."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Engine, Row, delete, insert, select, update

from monitoring_desk.errors import NotFound
from monitoring_desk.outward import Call, Webhook
from monitoring_desk.store.people_schema import calls, webhooks
from monitoring_desk.store.rows import add_missing, has_come, writing

KEPT = timedelta(days=30)


class Hooks:
    """Keeps whom to call and what to say. It decides nothing about what is worth a call."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, webhook: Webhook) -> None:
        """Keep a webhook."""
        with writing(self._engine).begin() as connection:
            values = {name: getattr(webhook, name) for name in Webhook.__dataclass_fields__}
            connection.execute(insert(webhooks).values(values))

    def all(self) -> tuple[Webhook, ...]:
        """Every webhook, the oldest first."""
        with self._engine.begin() as connection:
            rows = connection.execute(select(webhooks).order_by(webhooks.c.created, webhooks.c.id)).all()
        return tuple(Webhook(**row._mapping) for row in rows)

    def remove(self, webhook_id: str) -> None:
        """Forget a webhook and its calls. Raises NotFound."""
        with writing(self._engine).begin() as connection:
            connection.execute(delete(calls).where(calls.c.webhook_id == webhook_id))
            if not connection.execute(delete(webhooks).where(webhooks.c.id == webhook_id)).rowcount:
                raise NotFound(webhook_id, "no such webhook")

    def stop(self, webhook_id: str, why: str) -> None:
        """It is called no more; what waited is parked."""
        with writing(self._engine).begin() as connection:
            connection.execute(update(webhooks).where(webhooks.c.id == webhook_id).values(stopped=why))
            unsent = (calls.c.webhook_id == webhook_id) & (calls.c.state == "waiting")
            connection.execute(update(calls).where(unsent).values(state="parked", problem=why))

    def known(self, ids: Sequence[str]) -> frozenset[str]:
        """Which of these calls are kept already."""
        found: set[str] = set()
        with self._engine.begin() as connection:
            for start in range(0, len(ids), 500):
                chosen = select(calls.c.id).where(calls.c.id.in_(ids[start : start + 500]))
                found |= set(connection.execute(chosen).scalars())
        return frozenset(found)

    def put(self, made: Iterable[Call]) -> int:
        """Keep calls not known yet; how many."""
        with writing(self._engine).begin() as connection:
            return add_missing(
                connection, calls, [{name: getattr(one, name) for name in Call.__dataclass_fields__} for one in made]
            )

    def waiting(self, now: datetime, *, limit: int = 200) -> tuple[Call, ...]:
        """Calls to be made now, the longest waiting first."""
        chosen = (calls.c.state == "waiting") & has_come(calls.c.next_try, now)
        statement = select(calls).where(chosen).order_by(calls.c.next_try, calls.c.id).limit(limit)
        with self._engine.begin() as connection:
            return tuple(map(_call, connection.execute(statement)))

    def claim(self, call: Call, *, until: datetime) -> bool:
        """Whether the caller may make it; nobody else may before `until`, when its maker has been killed."""
        free = (calls.c.id == call.id) & (calls.c.state == "waiting") & (calls.c.attempts == call.attempts)
        with writing(self._engine).begin() as connection:
            taken = update(calls).where(free).values(attempts=call.attempts + 1, next_try=until)
            return bool(connection.execute(taken).rowcount)

    def settle(self, call_id: str, state: str, *, problem: str | None = None, next_try: datetime | None = None) -> None:
        """What became of a call; the body of one that was answered is dropped."""
        values: dict[str, Any] = {"state": state, "problem": problem}
        values |= {"next_try": next_try} if next_try else {}
        values |= {"body": ""} if state == "done" else {}
        with writing(self._engine).begin() as connection:
            connection.execute(update(calls).where(calls.c.id == call_id).values(values))

    def forget(self, *, now: datetime) -> None:
        """Drop what was done or given up long ago."""
        with writing(self._engine).begin() as connection:
            connection.execute(delete(calls).where((calls.c.state != "waiting") & (calls.c.made < now - KEPT)))

    def troubled(self, webhook_id: str, *, limit: int = 5) -> tuple[Call, ...]:
        """Calls to it that failed, the newest first."""
        chosen = (calls.c.webhook_id == webhook_id) & calls.c.problem.is_not(None)
        statement = select(calls).where(chosen).order_by(calls.c.made.desc(), calls.c.id).limit(limit)
        with self._engine.begin() as connection:
            return tuple(map(_call, connection.execute(statement)))


def _call(row: Row[*tuple[Any, ...]]) -> Call:
    return Call(**row._mapping)
