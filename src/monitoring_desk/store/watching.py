"""Watches as an editor changes them, and what judging kept articles anew needs."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Engine, delete, func, select, update

from monitoring_desk.errors import NotFound
from monitoring_desk.store.articles import to_article
from monitoring_desk.store.joining import keep_fired
from monitoring_desk.store.rows import writing
from monitoring_desk.store.schema import articles, placements, stories, watches
from monitoring_desk.types import Article, Story, Watch


class Watching:
    """Adds, changes and removes watches; decides nothing about what they mean."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put(self, watch: Watch, *, place: int | None = None) -> bool:
        """Keep a watch, in its place when it is known, else in `place` or after the others; whether it is new."""
        with writing(self._engine).begin() as connection:
            known = connection.execute(
                update(watches).where(watches.c.id == watch.id).values(record=watch).returning(watches.c.id)
            ).first()
            if known is None:
                last = connection.execute(select(func.coalesce(func.max(watches.c.position), -1))).scalar_one()
                position = last + 1 if place is None else place
                connection.execute(watches.insert().values(id=watch.id, position=position, record=watch))
            return known is None

    def remove(self, watch_id: str) -> int:
        """Forget a watch; the place it had. Raises NotFound."""
        with writing(self._engine).begin() as connection:
            mine = delete(watches).where(watches.c.id == watch_id).returning(watches.c.position)
            place: int | None = connection.execute(mine).scalar()
            if place is None:
                raise NotFound(watch_id, "no such watch")
            return place

    def save(self, changed: Sequence[Story]) -> None:
        """Keep what stories concern; a story that has changed since it was read keeps its newer record."""
        with writing(self._engine).begin() as connection:
            kept = []
            for story in changed:
                same = (stories.c.id == story.id) & (stories.c.version == story.version)
                if connection.execute(update(stories).where(same).values(record=story, score=story.score)).rowcount:
                    kept.append(story)
            keep_fired(connection, kept)

    def newest(self, since: datetime, *, limit: int) -> Iterator[tuple[Article, str | None]]:
        """Articles found since then with their story, newest first, five hundred at a time."""
        last: int | None = None
        while limit > 0:
            chosen = articles.c.found >= since
            if last is not None:
                chosen &= articles.c.number < last
            statement = (
                select(articles, placements.c.story_id)
                .outerjoin(placements, placements.c.article_id == articles.c.id)
                .where(chosen)
                .order_by(articles.c.number.desc())
                .limit(min(500, limit))
            )
            with self._engine.begin() as connection:
                rows = connection.execute(statement).all()
            if not rows:
                return
            last = rows[-1].number
            limit -= len(rows)
            yield from ((to_article(row), row.story_id) for row in rows)
