"""What editors did: added to, never taken from."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, bindparam, func, insert, select, update

from monitoring_desk.editorial import Act
from monitoring_desk.errors import Conflict, NotFound
from monitoring_desk.store.people_schema import acts, turns
from monitoring_desk.store.rows import add_missing, writing

PLACING = ("pin", "bury", "kill", "release")
"""Acts that say where a story stands; the last one counts."""

_STANDING_ON = (
    select(acts)
    .where(
        acts.c.object.in_(bindparam("objects", expanding=True)) & acts.c.verb.in_(bindparam("verbs", expanding=True))
    )
    .where(acts.c.undone_by.is_(None))
    .order_by(acts.c.id)
)


def withdrawn() -> Select[str]:
    """The ids of the stories editors took off: what they told is found nowhere, until that is undone or the story is released."""
    standing = acts.c.verb.in_(PLACING) & acts.c.undone_by.is_(None) & acts.c.object.like("story:%")
    last = select(func.max(acts.c.id)).where(standing).group_by(acts.c.object)
    return select(func.substr(acts.c.object, len("story:") + 1)).where((acts.c.verb == "kill") & acts.c.id.in_(last))


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
            row = connection.execute(select(acts).where(acts.c.id == act_id).with_for_update()).one_or_none()
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

    def standing_on(self, objects: Sequence[str], *, verbs: Sequence[str]) -> dict[str, list[Act]]:
        """Acts of those verbs on those objects that were not undone, oldest first, by object."""
        with self._engine.begin() as connection:
            return read_standing(connection, objects, verbs=verbs)

    def all(
        self,
        *,
        limit: int = 100,
        object: str | None = None,
        who: str | None = None,
        verb: str | None = None,
        before: int | None = None,
        after: int | None = None,
    ) -> tuple[Act, ...]:
        """Acts, newest first, undone ones among them; of numbers below `before` and above `after`."""
        statement = select(acts).order_by(acts.c.id.desc()).limit(limit)
        for column, wanted in ((acts.c.object, object), (acts.c.who, who), (acts.c.verb, verb)):
            if wanted is not None:
                statement = statement.where(column == wanted)
        if before is not None:
            statement = statement.where(acts.c.id < before)
        if after is not None:
            statement = statement.where(acts.c.id > after)
        with self._engine.begin() as connection:
            return tuple(_act(row) for row in connection.execute(statement))

    def find(self, act_id: int) -> Act | None:
        """The act of a number."""
        with self._engine.begin() as connection:
            row = connection.execute(select(acts).where(acts.c.id == act_id)).one_or_none()
        return _act(row) if row is not None else None

    def turns(self, objects: Sequence[str]) -> dict[str, int]:
        """How often editors have acted on each of those objects by its page; 0 where never."""
        found = dict.fromkeys(objects, 0)
        with self._engine.begin() as connection:
            for start in range(0, len(objects), 500):
                chosen = turns.c.object.in_(objects[start : start + 500])
                found |= {row.object: row.number for row in connection.execute(select(turns).where(chosen))}
        return found

    def take_turns(self, seen: Mapping[str, int]) -> None:
        """Take the next turn on each object, all of them or none. Raises Conflict where somebody has taken it since it was seen."""
        with writing(self._engine).begin() as connection:
            add_missing(connection, turns, [{"object": object, "number": 0} for object in sorted(seen)])
            for object in sorted(seen):
                mine = (turns.c.object == object) & (turns.c.number == seen[object])
                if not connection.execute(update(turns).where(mine).values(number=turns.c.number + 1)).rowcount:
                    raise Conflict(object, "somebody else has acted on it meanwhile")

    def latest(self) -> int:
        """The number of the newest act; 0 when there is none."""
        with self._engine.begin() as connection:
            return connection.execute(select(func.max(acts.c.id))).scalar() or 0


def read_standing(connection: Connection, objects: Sequence[str], *, verbs: Sequence[str]) -> dict[str, list[Act]]:
    """Acts of those verbs on those objects that were not undone, oldest first, by object."""
    found: dict[str, list[Act]] = {}
    for start in range(0, len(objects), 500):
        part = {"objects": objects[start : start + 500], "verbs": verbs}
        for row in connection.execute(_STANDING_ON, part):
            found.setdefault(row.object, []).append(_act(row))
    return found


def _add(connection: Connection, values: dict[str, Any]) -> Act:
    number = connection.execute(insert(acts).values(**values).returning(acts.c.id)).scalar_one()
    return Act(id=number, **values)


def _act(row: Row[*tuple[Any, ...]]) -> Act:
    return Act(**{name: getattr(row, name) for name in Act.__dataclass_fields__})
