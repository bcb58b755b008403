"""Stories, where each article went, and the briefs of every version."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Connection, Engine, bindparam, delete, exists, func, select

from monitoring_desk.editorial import Consequence
from monitoring_desk.errors import StoreError
from monitoring_desk.store import joining
from monitoring_desk.store.acts import withdrawn
from monitoring_desk.store.joining import Pairs
from monitoring_desk.store.rows import among, put, writing
from monitoring_desk.store.schema import (
    articles,
    briefs,
    consequences,
    fired,
    lead_vectors,
    placements,
    stories,
    stories_apart,
)
from monitoring_desk.types import Brief, Picked, Placement, Story

State = tuple[int, int, int]

_OF_ARTICLES = select(placements).where(placements.c.article_id.in_(bindparam("ids", expanding=True)))


class Stories:
    """What handpicking and distilling came to."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def save(self, picked: Picked, *, as_of: State | None = None) -> None:
        """Keep placements and changed stories in one transaction: an article is placed with its story or not at all.

        `as_of`: what `placed` gave when the stories were read. Raises StoreError where somebody has changed them since.
        """
        with writing(self._engine).begin() as connection:
            if as_of is not None and _state(connection) != as_of:
                raise StoreError(
                    "stories",
                    "were joined, parted or added to meanwhile; what was placed is placed anew in the next cycle",
                )
            _save(connection, picked)

    def rearrange(self, picked: Picked, *, apart: Pairs = (), together: Pairs = ()) -> None:
        """Keep what an editor joined or parted; later articles must not join the pairs `apart`, and may again those `together`."""
        with writing(self._engine).begin() as connection:
            joining.part(connection, apart, together)
            joining.restore_names(connection, [story.id for story in picked.stories])
            _save(connection, picked)

    def resolve(self, story_id: str) -> str | None:
        """Where a story's address leads: to itself, or to the story it became part of; None where there is none."""
        with self._engine.begin() as connection:
            return joining.resolve(connection, story_id)

    def apart(self) -> tuple[tuple[str, str], ...]:
        """Pairs of stories an editor told apart, the smaller id first."""
        with self._engine.begin() as connection:
            rows = connection.execute(select(stories_apart).order_by(stories_apart.c.one, stories_apart.c.other))
            return tuple((row.one, row.other) for row in rows)

    def save_leads(self, vectors: Mapping[str, bytes], *, before: datetime) -> None:
        """Keep what leads say, by article id; drop those of articles found before a time."""
        with writing(self._engine).begin() as connection:
            rows = [{"article_id": article_id, "vector": vector} for article_id, vector in vectors.items()]
            put(connection, lead_vectors, rows)
            old = select(articles.c.id).where(articles.c.found < before)
            connection.execute(delete(lead_vectors).where(lead_vectors.c.article_id.in_(old)))

    def leads(self, *, limit: int) -> dict[str, bytes]:
        """What leads say, by article id, of the articles found last, oldest first."""
        statement = (
            select(lead_vectors)
            .join(articles, articles.c.id == lead_vectors.c.article_id)
            .order_by(articles.c.number.desc())
            .limit(limit)
        )
        with self._engine.begin() as connection:
            rows = connection.execute(statement).all()
        return {row.article_id: row.vector for row in reversed(rows)}

    def placed(self) -> State:
        """What changes whenever anybody places an article, or joins or parts stories: counts of placements and stories, sum of versions."""
        with self._engine.begin() as connection:
            return _state(connection)

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

    def page(
        self,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        after: tuple[datetime, str] | None = None,
        watch: str = "",
        limit: int,
    ) -> tuple[Story, ...]:
        """Stories by their latest report, the latest first, then by id; those `after` this place (latest, id) in that order.

        Those a watch fired on, where one is named. Never those an editor withdrew.
        """
        statement = select(stories.c.record).order_by(stories.c.latest.desc(), stories.c.id.desc()).limit(limit)
        statement = statement.where(stories.c.id.not_in(withdrawn()))
        if watch:  # a look for each story in the order asked for: what a watch fired on in years is not sorted for a page of it
            statement = statement.where(
                exists().where((fired.c.watch_id == watch) & (fired.c.story_id == stories.c.id))
            )
        if since is not None:
            statement = statement.where(stories.c.latest >= since)
        if until is not None:
            statement = statement.where(stories.c.latest < until)
        if after is not None:
            here = (stories.c.latest == after[0]) & (stories.c.id < after[1])
            statement = statement.where((stories.c.latest < after[0]) | here)
        with self._engine.begin() as connection:
            return tuple(msgspec.convert(record, Story) for record in connection.execute(statement).scalars())

    def latest(self) -> datetime | None:
        """When the newest article of any story was published."""
        with self._engine.begin() as connection:
            return connection.execute(select(func.max(stories.c.latest))).scalar()

    def placements(self, article_ids: Sequence[str]) -> dict[str, Placement]:
        """Where those articles went, by article id."""
        with self._engine.begin() as connection:
            return read_placements(connection, article_ids)

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

    def save_briefs(self, told: Sequence[Brief], *, weighed: Sequence[Consequence] = ()) -> None:
        """Keep briefs, and what weighs in their stories, in one transaction; briefs of earlier versions stay.

        Of a story that became part of another meanwhile nothing is kept.
        """
        with writing(self._engine).begin() as connection:
            there = among(connection, stories.c.id, [brief.story_id for brief in told])
            known = set(connection.execute(select(stories.c.id).where(there)).scalars())
            put(connection, briefs, [_row(brief) for brief in told if brief.story_id in known])
            put(connection, consequences, [_row(one) for one in weighed if one.story_id in known])

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

    def versions(self, story_id: str) -> tuple[Brief, ...]:
        """Every brief of a story, the oldest first."""
        statement = select(briefs.c.record).where(briefs.c.story_id == story_id).order_by(briefs.c.story_version)
        with self._engine.begin() as connection:
            return tuple(msgspec.convert(record, Brief) for record in connection.execute(statement).scalars())

    def counts(self) -> dict[str, int]:
        """How many stories there are, and how many have a brief."""
        with self._engine.begin() as connection:
            return {
                "stories": connection.execute(select(func.count()).select_from(stories)).scalar_one(),
                "briefs": connection.execute(select(func.count(briefs.c.story_id.distinct()))).scalar_one(),
            }


def _row(record: Brief | Consequence) -> dict[str, object]:
    return {"story_id": record.story_id, "story_version": record.story_version, "record": record}


def read_placements(connection: Connection, article_ids: Sequence[str]) -> dict[str, Placement]:
    """Where those articles went, by article id."""
    parts = (article_ids[start : start + 500] for start in range(0, len(article_ids), 500))
    rows = (row for part in parts for row in connection.execute(_OF_ARTICLES, {"ids": part}).mappings())
    return {row["article_id"]: Placement(**row) for row in rows}


def _state(connection: Connection) -> State:
    count = connection.execute(select(func.count()).select_from(placements)).scalar_one()
    row = connection.execute(select(func.count(), func.coalesce(func.sum(stories.c.version), 0))).one()
    return count, row[0], row[1]


def _save(connection: Connection, picked: Picked) -> None:
    put(
        connection,
        placements,
        [{name: getattr(p, name) for name in Placement.__dataclass_fields__} for p in picked.placements],
    )
    put(
        connection,
        stories,
        [{"id": s.id, "version": s.version, "latest": s.latest, "score": s.score, "record": s} for s in picked.stories],
    )
    joining.keep_fired(connection, picked.stories)
    joining.keep(connection, picked)
