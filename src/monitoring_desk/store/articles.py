"""Links to read, articles read, and what a site repeats on its pages."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, bindparam, func, select

from monitoring_desk.store import fulltext
from monitoring_desk.store.keeping import REREADS, Keeping
from monitoring_desk.store.narrowing import Within, narrow
from monitoring_desk.store.rows import has_come, writing
from monitoring_desk.store.schema import articles, blocks, links, placements
from monitoring_desk.types import Article, Failure, Hit, Link

LITTLE_KNOWN = 2000
"""Blocks seen once, of some fifty pages. Past that what a site repeats has repeated, and what has not is its articles' own text."""
MOST_REPEATED = 20_000
"""Blocks that are handed to a reading: a large site's menus, teasers and notices many times over."""

_OF_IDS = select(articles).where(articles.c.id.in_(bindparam("ids", expanding=True)))


class Articles:
    """Texts, each read from one page, never edited."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def unread(self, now: datetime, *, limit: int = 10_000) -> tuple[Link, ...]:
        """Links announced and not read yet, whose next try has come, oldest first."""
        come = has_come(links.c.next_try, now)
        statement = (
            select(*(links.c[name] for name in Link.__dataclass_fields__))
            .where((links.c.state == "unread") & come)
            .order_by(links.c.found, links.c.url)
            .limit(limit)
        )
        with self._engine.begin() as connection:
            return tuple(_link(row) for row in connection.execute(statement))

    def waiting(self, *, since: datetime) -> dict[str, int]:
        """How many links of each source could have been read since then, and were not."""
        due = (links.c.state == "unread") & (links.c.next_try <= since) & (links.c.found <= since)
        counted = select(links.c.source_id, func.count()).where(due).group_by(links.c.source_id)
        with self._engine.begin() as connection:
            return dict(connection.execute(counted).all())

    def changeable(self, now: datetime, *, limit: int = 10_000) -> tuple[tuple[Link, Article, int | None], ...]:
        """Links of fresh articles whose page is to be read again now, each with its newest article and the digest of the page's
        bytes as they were, longest waiting first."""
        come = has_come(links.c.next_try, now)
        statement = (
            select(
                *(links.c[name].label(f"link_{name}") for name in Link.__dataclass_fields__), links.c.digest, articles
            )
            .join(articles, articles.c.id == links.c.article_id)
            .where((links.c.state == "read") & come & (links.c.rereads < len(REREADS)))
            .order_by(links.c.next_try, links.c.url)
            .limit(limit)
        )
        with self._engine.begin() as connection:
            rows = connection.execute(statement).all()
        return tuple((_link(row, prefix="link_"), to_article(row), row.digest) for row in rows)

    @contextmanager
    def together(self) -> Iterator[Keeping]:
        """One transaction in which what came of many links is kept: nothing of it stands when the block fails."""
        with writing(self._engine).begin() as connection:
            yield Keeping(connection)

    def keep(
        self, link: Link, article: Article, *, now: datetime, page_blocks: Iterable[int] = (), host: str = ""
    ) -> Article:
        """As `Keeping.keep`, in a transaction of its own."""
        with self.together() as kept:
            return kept.keep(link, article, now=now, page_blocks=page_blocks, host=host)

    def fail(self, failure: Failure, *, now: datetime) -> None:
        """As `Keeping.fail`, in a transaction of its own."""
        with self.together() as kept:
            kept.fail(failure, now=now)

    def parked(self, *, limit: int = 100) -> tuple[Failure, ...]:
        """Links given up, newest first, each with its problem."""
        statement = (
            select(links.c.url, links.c.source_id, links.c.problem)
            .where(links.c.state == "parked")
            .order_by(links.c.found.desc(), links.c.url)
            .limit(limit)
        )
        with self._engine.begin() as connection:
            rows = connection.execute(statement)
            return tuple(Failure(url=r.url, source_id=r.source_id, problem=r.problem or "", final=True) for r in rows)

    def counts(self) -> dict[str, int]:
        """How many links are unread, read and parked, and how many articles there are."""
        with self._engine.begin() as connection:
            states = connection.execute(select(links.c.state, func.count()).group_by(links.c.state))
            found = {"unread": 0, "read": 0, "parked": 0} | dict(states.all())
            found["articles"] = connection.execute(select(func.count()).select_from(articles)).scalar_one()
            return found

    def familiar(self, host: str, url: str) -> frozenset[int]:
        """Hashes of text blocks seen on other pages of that host than `url`: those that repeat, and of a host of which
        little is known yet those seen once as well."""
        here, once = blocks.c.host == host, blocks.c.repeated.is_(False)
        known = select(blocks.c.block).where(here & blocks.c.repeated).limit(MOST_REPEATED)
        last = select(blocks.c.block).where(here & once).limit(1).offset(LITTLE_KNOWN - 1)
        with self._engine.begin() as connection:
            found = frozenset(connection.execute(known).scalars())
            if connection.execute(last).first() is not None:
                return found
            elsewhere = select(blocks.c.block).where(here & once & (blocks.c.url != url))
            return found.union(connection.execute(elsewhere).scalars())

    def unpicked(self, *, limit: int) -> tuple[Article, ...]:
        """Articles not placed in a story yet, in the order they were found."""
        statement = (
            select(articles)
            .outerjoin(placements, placements.c.article_id == articles.c.id)
            .where(placements.c.article_id.is_(None))
            .order_by(articles.c.number)
            .limit(limit)
        )
        with self._engine.begin() as connection:
            return tuple(to_article(row) for row in connection.execute(statement))

    def get(self, article_ids: Sequence[str]) -> dict[str, Article]:
        """The articles of those ids, by id; unknown ids are left out."""
        with self._engine.begin() as connection:
            return read_articles(connection, article_ids)

    def revisions(self, url: str) -> tuple[str, ...]:
        """Ids of all articles of an address, the oldest first."""
        statement = select(articles.c.id).where(articles.c.url == url).order_by(articles.c.number)
        with self._engine.begin() as connection:
            return tuple(connection.execute(statement).scalars())

    def since(self, moment: datetime) -> Iterator[Article]:
        """Placed articles found since then, oldest first, a thousand at a time."""
        last = 0
        while True:
            statement = (
                select(articles)
                .join(placements, placements.c.article_id == articles.c.id)
                .where((articles.c.found >= moment) & (articles.c.number > last))
                .order_by(articles.c.number)
                .limit(1000)
            )
            with self._engine.begin() as connection:
                rows = connection.execute(statement).all()
            if not rows:
                return
            last = rows[-1].number
            yield from map(to_article, rows)

    def find(
        self,
        words: str,
        *,
        limit: int = 20,
        offset: int = 0,
        source_ids: Sequence[str] | None = None,
        watch_id: str = "",
        named: Sequence[str] = (),
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> tuple[Hit, ...]:
        """Articles holding all those words and "quoted phrases", newest first, each with the passage that holds them.

        With one of the spellings `named`, where there are any. None of a story an editor took off. Of those sources, of
        stories the watch fired on, published `since` a time and before `until` (found, where they say no day).
        """
        chosen = tuple(source_ids) if source_ids is not None else None
        within = Within(source_ids=chosen, watch_id=watch_id, since=since, until=until)
        with self._engine.begin() as connection:
            conditions = narrow(connection, within)
            if conditions is None:
                return ()
            numbers = fulltext.find(connection, words, named=named, limit=limit, offset=offset, narrow=conditions)
            statement = (
                select(articles, placements.c.story_id)
                .outerjoin(placements, placements.c.article_id == articles.c.id)
                .where(articles.c.number.in_(numbers))
                .order_by(articles.c.number.desc())
            )
            rows = connection.execute(statement).all()
        sought = " ".join([words, *(f'"{spelling}"' for spelling in named)])
        return tuple(
            Hit(article=to_article(row), story_id=row.story_id, passage=fulltext.passage(row.id, row.text, sought))
            for row in rows
        )


def _link(row: Row[*tuple[Any, ...]], *, prefix: str = "") -> Link:
    values = {name: getattr(row, prefix + name) for name in Link.__dataclass_fields__}
    return Link(**{**values, "authors": tuple(values["authors"])})


def read_articles(connection: Connection, article_ids: Sequence[str]) -> dict[str, Article]:
    """The articles of those ids, by id; unknown ids are left out."""
    parts = (article_ids[start : start + 500] for start in range(0, len(article_ids), 500))
    return {row.id: to_article(row) for part in parts for row in connection.execute(_OF_IDS, {"ids": part})}


def to_article(row: Row[*tuple[Any, ...]]) -> Article:
    values = {name: getattr(row, name) for name in Article.__dataclass_fields__}
    return Article(**{**values, "authors": tuple(values["authors"])})
