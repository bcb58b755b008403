"""Stories, where each article went, and the briefs of every version."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Engine, func, select

from monitoring_desk.store.rows import put, writing
from monitoring_desk.store.schema import briefs, placements, stories
from monitoring_desk.types import Brief, Picked, Placement, Story


class Stories:
    """What handpicking and distilling came to."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def save(self, picked: Picked) -> None:
        """Keep placements and changed stories in one transaction: an article is placed with its story or not at all."""
        with writing(self._engine).begin() as connection:
            put(
                connection,
                placements,
                [{name: getattr(p, name) for name in Placement.__dataclass_fields__} for p in picked.placements],
            )
            put(
                connection,
                stories,
                [
                    {"id": s.id, "version": s.version, "latest": s.latest, "score": s.score, "record": s}
                    for s in picked.stories
                ],
            )

    def placed(self) -> int:
        """How many articles have a place."""
        with self._engine.begin() as connection:
            return connection.execute(select(func.count()).select_from(placements)).scalar_one()

    def get(self, story_ids: Sequence[str]) -> dict[str, Story]:
        """The stories of those ids, by id; unknown ids are left out."""
        found: dict[str, Story] = {}
        with self._engine.begin() as connection:
            for start in range(0, len(story_ids), 500):
                chosen = stories.c.id.in_(story_ids[start : start + 500])
                records = connection.execute(select(stories.c.record).where(chosen)).scalars()
                found |= {story.id: story for story in (msgspec.convert(record, Story) for record in records)}
        return found

    def since(self, moment: datetime, *, limit: int | None = None) -> tuple[Story, ...]:
        """Stories with an article since then, best score first."""
        statement = (
            select(stories.c.record)
            .where(stories.c.latest >= moment)
            .order_by(stories.c.score.desc(), stories.c.id)
            .limit(limit)
        )
        with self._engine.begin() as connection:
            return tuple(msgspec.convert(record, Story) for record in connection.execute(statement).scalars())

    def latest(self) -> datetime | None:
        """When the newest article of any story was published."""
        with self._engine.begin() as connection:
            return connection.execute(select(func.max(stories.c.latest))).scalar()

    def placements(self, article_ids: Sequence[str]) -> dict[str, Placement]:
        """Where those articles went, by article id."""
        found: dict[str, Placement] = {}
        with self._engine.begin() as connection:
            for start in range(0, len(article_ids), 500):
                chosen = placements.c.article_id.in_(article_ids[start : start + 500])
                rows = connection.execute(select(placements).where(chosen)).mappings()
                found |= {row["article_id"]: Placement(**row) for row in rows}
        return found

    def stale(self, *, limit: int) -> tuple[Story, ...]:
        """Stories whose newest brief is older than they are (or missing), best score first."""
        newest = (
            select(briefs.c.story_id, func.max(briefs.c.story_version).label("at"))
            .group_by(briefs.c.story_id)
            .subquery()
        )
        statement = (
            select(stories.c.record)
            .outerjoin(newest, newest.c.story_id == stories.c.id)
            .where(func.coalesce(newest.c.at, 0) < stories.c.version)
            .order_by(stories.c.score.desc(), stories.c.id)
            .limit(limit)
        )
        with self._engine.begin() as connection:
            return tuple(msgspec.convert(record, Story) for record in connection.execute(statement).scalars())

    def save_brief(self, brief: Brief) -> None:
        """Keep a brief; those of earlier versions stay."""
        with writing(self._engine).begin() as connection:
            row = {"story_id": brief.story_id, "story_version": brief.story_version, "record": brief}
            put(connection, briefs, [row])

    def brief(self, story_ids: Sequence[str]) -> dict[str, Brief]:
        """The newest brief of each of those stories, by story id."""
        found: dict[str, Brief] = {}
        with self._engine.begin() as connection:
            for start in range(0, len(story_ids), 500):
                chosen = briefs.c.story_id.in_(story_ids[start : start + 500])
                statement = select(briefs.c.record).where(chosen).order_by(briefs.c.story_version)
                for record in connection.execute(statement).scalars():
                    brief = msgspec.convert(record, Brief)
                    found[brief.story_id] = brief
        return found

    def counts(self) -> dict[str, int]:
        """How many stories there are, and how many have a brief."""
        with self._engine.begin() as connection:
            return {
                "stories": connection.execute(select(func.count()).select_from(stories)).scalar_one(),
                "briefs": connection.execute(select(func.count(briefs.c.story_id.distinct()))).scalar_one(),
            }
