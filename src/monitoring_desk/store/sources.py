"""Sources, their states, the links they announced, and the watches."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, Row, bindparam, func, select, update

from monitoring_desk.store.rows import add_missing, add_new, among, put, writing
from monitoring_desk.store.schema import links, source_states, sources, watches
from monitoring_desk.types import Link, Source, SourceState, Watch

AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)
MAX_URL = 2000
"""Longer addresses are not kept: PostgreSQL's index takes 2,700 bytes, and no newspaper needs more."""

DAYS = 90
"""Days with articles that are remembered of a source: its rhythm is that of the last four weeks before it fell silent."""
Days = tuple[tuple[str, int], ...]

_OF_IDS = select(sources).where(sources.c.id.in_(bindparam("ids", expanding=True)))


class Sources:
    """Where news appears, and whom it concerns."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, added: Sequence[Source]) -> int:
        """Keep sources not known yet, due at once whatever the clock says later; how many were new."""
        with writing(self._engine).begin() as connection:
            count = add_missing(connection, sources, [asdict(source) for source in added])
            states = [_state_row(SourceState(source_id=source.id, next_check=AT_ONCE)) for source in added]
            add_missing(connection, source_states, states)
            return count

    def all(self) -> tuple[tuple[Source, SourceState], ...]:
        """Every source with its state, by name."""
        return self._select(True)

    def due(self, now: datetime) -> tuple[tuple[Source, SourceState], ...]:
        """Sources whose next check has come, the longest waiting first; retired and paused ones and publishers never.

        One checked in what is yet to come was checked when the clock was wrong: it is due.
        """
        asked = ~source_states.c.retired & ~source_states.c.paused & (sources.c.kind != "publisher")
        come = (source_states.c.next_check <= now) | (source_states.c.checked > now + timedelta(hours=1))
        return self._select(come & asked)

    def get(self, source_ids: Sequence[str]) -> dict[str, Source]:
        """The sources of those ids, by id."""
        with self._engine.begin() as connection:
            return read_sources(connection, source_ids)

    def of_note(self) -> tuple[Source, ...]:
        """Sources that weigh more or less than others, or speak for a government."""
        noted = select(sources.c.id).where((sources.c.weight != 1.0) | sources.c.state_media)
        with self._engine.begin() as connection:
            ids = connection.execute(noted.order_by(sources.c.id)).scalars().all()
        return tuple(self.get(ids).values())

    def change(self, source: Source) -> None:
        """Keep what is said of a source now; its address and kind stay."""
        said = {name: getattr(source, name) for name in ("name", "language", "state_media")}
        with writing(self._engine).begin() as connection:
            connection.execute(update(sources).where(sources.c.id == source.id).values(**said))

    def pause(self, source_id: str, *, paused: bool) -> None:
        """Look at a source no more, or again: then at once."""
        mine = update(source_states).where(source_states.c.source_id == source_id).values(paused=paused)
        with writing(self._engine).begin() as connection:
            connection.execute(mine if paused else mine.values(next_check=AT_ONCE))

    def save_check(self, state: SourceState, announced: Sequence[Link], *, now: datetime) -> int:
        """Keep what a check found; see `save_checks`."""
        return self.save_checks([(state, announced)], now=now)

    def save_checks(self, checked: Sequence[tuple[SourceState, Sequence[Link]]], *, now: datetime) -> int:
        """Keep what checks found, all of it or nothing: new states and the links not seen before; how many those were.

        Together, because a state whose ETag is kept without its links would never show them again.
        """
        announced = [link for _, links_of_one in checked for link in links_of_one]
        with writing(self._engine).begin() as connection:
            unseen = _unseen(connection, announced)
            new = {row.url for row in add_new(connection, links, _link_rows(unseen, now=now))}
            left, states = set(new), []
            for state, links_of_one in checked:
                fresh = [link for link in links_of_one if link.url in left]
                left -= {link.url for link in fresh}
                states.append(_state_row(state, days=_counted(state.days, fresh, now=now) if fresh else state.days))
            put(connection, source_states, states)
            return len(new)

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


_LINK = tuple(Link.__dataclass_fields__)
_STATE = tuple(name for name in SourceState.__dataclass_fields__ if name != "paused")
"""What a check may change: whether a source is paused is an editor's to say, whenever the check began."""


def read_sources(connection: Connection, source_ids: Sequence[str]) -> dict[str, Source]:
    """The sources of those ids, by id."""
    parts = (source_ids[start : start + 500] for start in range(0, len(source_ids), 500))
    rows = (row for part in parts for row in connection.execute(_OF_IDS, {"ids": part}))
    return {row.id: Source(**row._mapping) for row in rows}


def _state_row(state: SourceState, *, days: Days = ()) -> dict[str, Any]:
    return {name: getattr(state, name) for name in _STATE} | {"days": days}


def _counted(days: Days, fresh: Sequence[Link], *, now: datetime) -> Days:
    """The days with the new links counted in: on the day they were published; undated ones today, but not those there were
    when the source was first read."""
    counts, first = dict(days), not days
    if first:
        counts[now.date().isoformat()] = 0
    earliest = (now - timedelta(days=DAYS)).date().isoformat()
    for link in fresh:
        if link.published or not first:
            day = min(link.published or now, now).date().isoformat()
            counts[day] = counts.get(day, 0) + 1
    return tuple(sorted((day, count) for day, count in counts.items() if day >= earliest))[-DAYS:]


def _unseen(connection: Connection, announced: Sequence[Link]) -> list[Link]:
    """Those the store does not know yet, each address once; most of a feed has been there before, and looking is cheaper than writing.

    Where one announced an article without its day (a search, a front page) and another with it, the day counts, as long as
    the article is not read.
    """
    waiting = {link.url: link for link in reversed(announced) if len(link.url) <= MAX_URL}
    days = {link.url: link.published for link in reversed(announced) if link.published}
    undated = (links.c.state == "unread") & links.c.published.is_(None)
    known = connection.execute(select(links.c.url, undated).where(among(connection, links.c.url, list(waiting)))).all()
    for address, _ in known:
        del waiting[address]
    if found := [{"at": url, "day": days[url]} for url, lacking in known if lacking and url in days]:
        told = update(links).where(links.c.url == bindparam("at")).values(published=bindparam("day"))
        connection.execute(told, found)
    dated = (link if link.published else replace(link, published=days.get(link.url)) for link in waiting.values())
    return list(dated)[::-1]


def _link_rows(announced: Sequence[Link], *, now: datetime) -> list[dict[str, Any]]:
    return [
        {
            **{name: getattr(link, name) for name in _LINK},
            "found": now,
            "state": "unread",
            "attempts": 0,
            "next_try": AT_ONCE,
            "problem": None,
        }
        | {"article_id": None, "rereads": 0}
        for link in announced
        if len(link.url) <= MAX_URL
    ]


_SOURCE_COLUMNS = tuple(column.name for column in sources.c)
_STATE_COLUMNS = tuple(column.name for column in source_states.c)


def _pair(row: Row[*tuple[Any, ...]]) -> tuple[Source, SourceState]:
    """A row of both tables' columns, in their order."""
    source = dict(zip(_SOURCE_COLUMNS, row, strict=False))
    state = dict(zip(_STATE_COLUMNS, row[len(source) :], strict=True))
    days = tuple((day, count) for day, count in state.pop("days") or ())
    return Source(**source), SourceState(**state, days=days)
