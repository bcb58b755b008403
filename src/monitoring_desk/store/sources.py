"""Sources, their states, the links they announced, and the watches."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Engine, Row, func, select

from monitoring_desk.store.rows import add_missing, put, writing
from monitoring_desk.store.schema import articles, links, source_states, sources, watches
from monitoring_desk.types import Link, Source, SourceState, Watch

AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)
RHYTHM = 10
"""Gaps between articles that make a rhythm."""
MAX_URL = 2000
"""Longer addresses are not kept: PostgreSQL's index takes 2,700 bytes, and no newspaper needs more."""


class Sources:
    """Where news appears, and whom it concerns."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, added: Sequence[Source]) -> int:
        """Keep sources not known yet, due at once whatever the clock says later; how many were new."""
        with writing(self._engine).begin() as connection:
            count = add_missing(connection, sources, [asdict(source) for source in added])
            states = [asdict(SourceState(source_id=source.id, next_check=AT_ONCE)) for source in added]
            add_missing(connection, source_states, states)
            return count

    def all(self) -> tuple[tuple[Source, SourceState], ...]:
        """Every source with its state, by name."""
        return self._select(True)

    def due(self, now: datetime) -> tuple[tuple[Source, SourceState], ...]:
        """Sources whose next check has come, the longest waiting first; retired ones and publishers never."""
        asked = ~source_states.c.retired & (sources.c.kind != "publisher")
        return self._select((source_states.c.next_check <= now) & asked)

    def get(self, source_ids: Sequence[str]) -> dict[str, Source]:
        """The sources of those ids, by id."""
        found: dict[str, Source] = {}
        with self._engine.begin() as connection:
            for start in range(0, len(source_ids), 500):
                chosen = sources.c.id.in_(source_ids[start : start + 500])
                found |= {row.id: Source(**row._mapping) for row in connection.execute(select(sources).where(chosen))}
        return found

    def rhythms(self) -> tuple[tuple[Source, datetime, timedelta], ...]:
        """Each source that is asked and has published enough: its last article's time, and how far apart its last ones are."""
        when = func.coalesce(articles.c.published, articles.c.found)
        times = select(when).where(articles.c.source_id == sources.c.id).order_by(articles.c.number.desc()).limit(1)
        last, earlier = times.scalar_subquery(), times.offset(RHYTHM).scalar_subquery()
        asked = ~source_states.c.retired & (sources.c.kind != "publisher")
        statement = (
            select(sources, last.label("last"), earlier.label("earlier"))
            .join(source_states, source_states.c.source_id == sources.c.id)
            .where(asked)
            .order_by(sources.c.name, sources.c.id)
        )
        with self._engine.begin() as connection:
            rows = connection.execute(statement).all()
        return tuple(
            (_source(row), row.last, max(row.last - row.earlier, timedelta(0)) / RHYTHM) for row in rows if row.earlier
        )

    def of_note(self) -> tuple[Source, ...]:
        """Sources that weigh more or less than others, or speak for a government."""
        noted = select(sources.c.id).where((sources.c.weight != 1.0) | sources.c.state_media)
        with self._engine.begin() as connection:
            ids = connection.execute(noted.order_by(sources.c.id)).scalars().all()
        return tuple(self.get(ids).values())

    def save_check(self, state: SourceState, announced: Sequence[Link], *, now: datetime) -> int:
        """Keep what a check found, all of it or nothing: the new state and the links not seen before; how many those were.

        Together, because a state whose ETag is kept without its links would never show them again.
        """
        with writing(self._engine).begin() as connection:
            fresh = add_missing(connection, links, _link_rows(announced, now=now))
            put(connection, source_states, [asdict(state)])
            return fresh

    def announce(self, announced: Sequence[Link], *, now: datetime) -> int:
        """Keep the links not seen before that no check found, such as an archive's; how many those were."""
        with writing(self._engine).begin() as connection:
            return add_missing(connection, links, _link_rows(announced, now=now))

    def add_watches(self, added: Sequence[Watch]) -> int:
        """Keep watches not known yet, after those there are; how many were new."""
        with writing(self._engine).begin() as connection:
            start = connection.execute(select(func.count()).select_from(watches)).scalar_one()
            rows = [{"id": w.id, "position": start + n, "record": w} for n, w in enumerate(added)]
            return add_missing(connection, watches, rows)

    def watches(self) -> tuple[Watch, ...]:
        """The watches in their order."""
        with self._engine.begin() as connection:
            records = connection.execute(select(watches.c.record).order_by(watches.c.position, watches.c.id)).scalars()
            return tuple(msgspec.convert(record, Watch) for record in records)

    def _select(self, which: object) -> tuple[tuple[Source, SourceState], ...]:
        statement = (
            select(sources, source_states)
            .join(source_states, source_states.c.source_id == sources.c.id)
            .where(which)  # type: ignore[arg-type]
            .order_by(source_states.c.next_check, sources.c.name)
        )
        with self._engine.begin() as connection:
            return tuple(_pair(row) for row in connection.execute(statement))


def _link_rows(announced: Sequence[Link], *, now: datetime) -> list[dict[str, Any]]:
    return [
        {**asdict(link), "found": now, "state": "unread", "attempts": 0, "next_try": AT_ONCE, "problem": None}
        | {"article_id": None, "rereads": 0}
        for link in announced
        if len(link.url) <= MAX_URL
    ]


def _source(row: Row[*tuple[Any, ...]]) -> Source:
    return Source(**{column.name: row._mapping[column] for column in sources.c})


def _pair(row: Row[*tuple[Any, ...]]) -> tuple[Source, SourceState]:
    values = row._mapping
    return (
        _source(row),
        SourceState(**{column.name: values[column] for column in source_states.c}),
    )
