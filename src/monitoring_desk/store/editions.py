"""Editions that were made, what each told of a story, and what weighs in the stories."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Engine, bindparam, delete, func, insert, select, update

from monitoring_desk.editorial import Consequence, Shown
from monitoring_desk.store.rows import put, writing
from monitoring_desk.store.schema import consequences, editions, shown
from monitoring_desk.types import Edition

_WEIGHED = select(consequences.c.record).where(consequences.c.story_id.in_(bindparam("ids", expanding=True)))


class Editions:
    """What was shown, to whom and when: a story's news is told against it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def save(self, audience: str, day: str, *, edition: Edition, told: Sequence[Shown]) -> bool:
        """Keep an edition of a day with what it told, in one transaction; False when that day has one already.

        Editions are kept one day after the other. Where another day's was kept later than this day's, the clock was wrong
        at one of the two, and which cannot be told: this day's is made anew.
        """
        with writing(self._engine).begin() as connection:
            this = (editions.c.audience == audience) & (editions.c.day == day)
            known = connection.execute(select(editions.c.number).where(this)).scalar()
            if known is not None:
                later = (editions.c.audience == audience) & (editions.c.number > known)
                if not connection.execute(select(func.count()).select_from(editions).where(later)).scalar():
                    return False
                connection.execute(delete(shown).where(shown.c.edition == known))
                connection.execute(delete(editions).where(this))
            values = {"audience": audience, "day": day, "made": edition.made, "record": edition}
            number = connection.execute(insert(editions).values(**values).returning(editions.c.number)).scalar_one()
            rows = [{"edition": number, "story_id": one.story_id, "record": one} for one in told]
            put(connection, shown, rows)
            return True

    def replace(self, audience: str, day: str, *, edition: Edition, told: Sequence[Shown]) -> None:
        """Put an edition in the place of that day's, if there is one. What the earlier one told stays told."""
        with writing(self._engine).begin() as connection:
            this = (editions.c.audience == audience) & (editions.c.day == day)
            mine = update(editions).where(this).values(made=edition.made, record=edition).returning(editions.c.number)
            number = connection.execute(mine).scalar()
            if number is not None:
                put(connection, shown, [{"edition": number, "story_id": one.story_id, "record": one} for one in told])

    def newest(self, audience: str) -> tuple[str, Edition] | None:
        """The day and the edition made last for an audience ("front", "watch:…", "mail:…")."""
        statement = select(editions).where(editions.c.audience == audience).order_by(editions.c.number.desc()).limit(1)
        with self._engine.begin() as connection:
            row = connection.execute(statement).one_or_none()
        return (row.day, msgspec.convert(row.record, Edition)) if row is not None else None

    def of_day(self, audience: str, day: str) -> Edition | None:
        """The edition of a day (YYYY-MM-DD), as it was made."""
        this = (editions.c.audience == audience) & (editions.c.day == day)
        with self._engine.begin() as connection:
            record = connection.execute(select(editions.c.record).where(this)).scalar()
        return msgspec.convert(record, Edition) if record is not None else None

    def days(self, audience: str, *, before: str = "", limit: int) -> tuple[tuple[str, datetime], ...]:
        """Days with an edition and when it was made, the newest first; only days before one, where one is given."""
        statement = select(editions.c.day, editions.c.made).where(editions.c.audience == audience)
        if before:
            statement = statement.where(editions.c.day < before)
        with self._engine.begin() as connection:
            rows = connection.execute(statement.order_by(editions.c.day.desc()).limit(limit)).all()
        return tuple((row.day, row.made) for row in rows)

    def before(self, audience: str, day: str) -> tuple[datetime, dict[str, Shown]] | None:
        """When the last edition before that day's was made, and what it told, by story id; None when there was none."""
        earlier = (editions.c.audience == audience) & (editions.c.day < day)
        statement = select(editions.c.number, editions.c.made).where(earlier).order_by(editions.c.day.desc()).limit(1)
        with self._engine.begin() as connection:
            row = connection.execute(statement).one_or_none()
            if row is None:
                return None
            records = connection.execute(select(shown.c.record).where(shown.c.edition == row.number)).scalars()
            told = [msgspec.convert(record, Shown) for record in records]
        return row.made, {one.story_id: one for one in told}

    def count(self, audience: str) -> int:
        """How many editions were made for an audience."""
        with self._engine.begin() as connection:
            counted = select(func.count()).select_from(editions).where(editions.c.audience == audience)
            return connection.execute(counted).scalar_one()

    def consequences(self, story_ids: Sequence[str]) -> dict[str, Consequence]:
        """What weighs in those stories, by story id; those never briefed are left out."""
        found: dict[str, Consequence] = {}
        with self._engine.begin() as connection:
            for start in range(0, len(story_ids), 500):
                for record in connection.execute(_WEIGHED, {"ids": story_ids[start : start + 500]}).scalars():
                    one = msgspec.convert(record, Consequence)
                    found[one.story_id] = one
        return found
