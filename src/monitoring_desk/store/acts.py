"""What editors did: added to, never taken from."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, insert, select, update

from monitoring_desk.editorial import Act
from monitoring_desk.errors import NotFound
from monitoring_desk.store.rows import writing
from monitoring_desk.store.schema import acts


class Acts:
    """Every act of an editor, with who, when and why. It keeps them; what they come to is decided by who asks."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def do(
        self,
        verb: str,
        object: str,
        *,
        who: str,
        when: datetime,
        reason: str = "",
        before: Any = None,
        after: Any = None,
    ) -> Act:
        """Keep an act. `before` and `after` are JSON: how the object stood, how it stands now."""
        with writing(self._engine).begin() as connection:
            return _add(
                connection,
                {"verb": verb, "object": object, "who": who, "when": when, "reason": reason}
                | {"before": before, "after": after},
            )

    def undo(self, act_id: int, *, who: str, when: datetime, reason: str = "") -> Act:
        """Keep that an act was undone; returns the act that undid it. Raises NotFound when there is none left to undo."""
        with writing(self._engine).begin() as connection:
            row = connection.execute(select(acts).where(acts.c.id == act_id)).one_or_none()
            if row is None or row.undone_by is not None or row.verb == "undo":
                why = "was undone before" if row is not None and row.undone_by is not None else "is no act to undo"
                raise NotFound(f"act {act_id}", why)
            undoing = _add(
                connection,
                {"verb": "undo", "object": f"act:{act_id}", "who": who, "when": when, "reason": reason}
                | {"before": row.after, "after": row.before},
            )
            connection.execute(update(acts).where(acts.c.id == act_id).values(undone_by=undoing.id))
            return undoing

    def standing(self, verbs: Sequence[str], *, object: str | None = None) -> tuple[Act, ...]:
        """Acts of those verbs that were not undone (on one object), oldest first."""
        chosen = acts.c.verb.in_(verbs) & acts.c.undone_by.is_(None)
        statement = select(acts).where(chosen if object is None else chosen & (acts.c.object == object))
        with self._engine.begin() as connection:
            return tuple(_act(row) for row in connection.execute(statement.order_by(acts.c.id)))

    def all(self, *, limit: int = 100, object: str | None = None) -> tuple[Act, ...]:
        """Acts, newest first, undone ones among them."""
        statement = select(acts).order_by(acts.c.id.desc()).limit(limit)
        with self._engine.begin() as connection:
            rows = connection.execute(statement if object is None else statement.where(acts.c.object == object))
            return tuple(_act(row) for row in rows)

    def latest(self) -> int:
        """The number of the newest act; 0 when there is none."""
        with self._engine.begin() as connection:
            return connection.execute(select(func.max(acts.c.id))).scalar() or 0


def _add(connection: Connection, values: dict[str, Any]) -> Act:
    number = connection.execute(insert(acts).values(**values).returning(acts.c.id)).scalar_one()
    return Act(id=number, **values)


def _act(row: Row[*tuple[Any, ...]]) -> Act:
    return Act(**{name: getattr(row, name) for name in Act.__dataclass_fields__})
