"""What a completion model was asked and answered, what it cost, and which briefs still want it."""

from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Engine, delete, func, select

from monitoring_desk.store.rows import put, writing
from monitoring_desk.store.schema import briefs, briefs_asked, completions, model_days, stories
from monitoring_desk.types import Brief, Story

KEPT = timedelta(days=90)
"""How long an answer is kept."""


class Completions:
    """The model's answers by what it was asked. It keeps; what may be asked is decided by the door."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def answer(self, id: str) -> str | None:
        """What was answered to it; None: it was not asked, or long ago."""
        with self._engine.begin() as connection:
            return connection.execute(select(completions.c.answer).where(completions.c.id == id)).scalar()

    def keep(self, id: str, answer: str, *, now: datetime) -> None:
        """Keep an answer; very old ones go."""
        with writing(self._engine).begin() as connection:
            put(connection, completions, [{"id": id, "made": now, "answer": answer}])
            connection.execute(delete(completions).where(completions.c.made < now - KEPT))

    def spent(self, day: str) -> int:
        """Tokens of a day, YYYY-MM-DD."""
        with self._engine.begin() as connection:
            return connection.execute(select(model_days.c.tokens).where(model_days.c.day == day)).scalar() or 0

    def spend(self, day: str, tokens: int) -> None:
        """Add to the tokens of a day."""
        with writing(self._engine).begin() as connection:
            before = connection.execute(select(model_days.c.tokens).where(model_days.c.day == day)).scalar() or 0
            put(connection, model_days, [{"day": day, "tokens": before + tokens}])

    def waiting(self, *, since: datetime, limit: int) -> tuple[tuple[Story, Brief], ...]:
        """Stories of which the newest brief is up to date and was not shown to a model, best first."""
        newest = (
            select(briefs.c.story_id, func.max(briefs.c.story_version).label("at"))
            .group_by(briefs.c.story_id)
            .subquery()
        )
        statement = (
            select(stories.c.record, briefs.c.record)
            .join(newest, (newest.c.story_id == stories.c.id) & (newest.c.at == stories.c.version))
            .join(briefs, (briefs.c.story_id == stories.c.id) & (briefs.c.story_version == newest.c.at))
            .outerjoin(briefs_asked, briefs_asked.c.story_id == stories.c.id)
            .where(func.coalesce(briefs_asked.c.story_version, 0) < stories.c.version, stories.c.latest >= since)
            .order_by(stories.c.score.desc(), stories.c.id)
            .limit(limit)
        )
        with self._engine.begin() as connection:
            rows = connection.execute(statement).all()
        found = ((msgspec.convert(story, Story), msgspec.convert(brief, Brief)) for story, brief in rows)
        return tuple(found)

    def asked(self, brief: Brief, *, anew: Brief | None) -> None:
        """The model was asked about a brief; keep what came of it, unless somebody changed the brief meanwhile."""
        with writing(self._engine).begin() as connection:
            row = {"story_id": brief.story_id, "story_version": brief.story_version}
            put(connection, briefs_asked, [row])
            this = (briefs.c.story_id == brief.story_id) & (briefs.c.story_version == brief.story_version)
            kept = connection.execute(select(briefs.c.record).where(this)).scalar()
            if anew is not None and kept is not None and msgspec.convert(kept, Brief) == brief:
                put(connection, briefs, [row | {"record": anew}])
