"""Links to read, articles read, and what a site repeats on its pages."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Row, bindparam, func, insert, select, update

from monitoring_desk.store import fulltext
from monitoring_desk.store.narrowing import Within, narrow
from monitoring_desk.store.rows import has_come, writing
from monitoring_desk.store.schema import articles, blocks, links, placements
from monitoring_desk.types import Article, Failure, Hit, Link

TRIES = 3
"""A link that failed so often is parked and shown, never silently dropped."""
REREADS = (timedelta(hours=3), timedelta(hours=24))
"""How long after its first reading a fresh article's page is read again: most corrections come within hours."""
LITTLE_KNOWN = 2000
"""Blocks seen once, of some fifty pages. Past that what a site repeats has repeated, and what has not is its articles' own text."""
MOST_REPEATED = 20_000
"""Blocks that are handed to a reading: a large site's menus, teasers and notices many times over."""
FRESH = timedelta(days=3)
"""An article published longer ago is not read again."""

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

    def changeable(self, now: datetime, *, limit: int = 10_000) -> tuple[tuple[Link, Article], ...]:
        """Links of fresh articles whose page is to be read again now, each with its newest article, longest waiting first."""
        come = has_come(links.c.next_try, now)
        statement = (
            select(*(links.c[name].label(f"link_{name}") for name in Link.__dataclass_fields__), articles)
            .join(articles, articles.c.id == links.c.article_id)
            .where((links.c.state == "read") & come & (links.c.rereads < len(REREADS)))
            .order_by(links.c.next_try, links.c.url)
            .limit(limit)
        )
        with self._engine.begin() as connection:
            rows = connection.execute(statement).all()
        return tuple((_link(row, prefix="link_"), to_article(row)) for row in rows)

    def unchanged(self, link: Link, *, now: datetime) -> None:
        """Note that a page read again had nothing new (or could not be had): the next reading is due in its time."""
        with writing(self._engine).begin() as connection:
            at = connection.execute(select(links.c.rereads).where(links.c.url == link.url)).scalar() or 0
            connection.execute(update(links).where(links.c.url == link.url).values(_next_reading(at + 1, now=now)))

    def keep(
        self, link: Link, article: Article, *, now: datetime, page_blocks: Iterable[int] = (), host: str = ""
    ) -> Article:
        """Keep an article and mark its link read, in one transaction; returns it as kept.

        An article whose url is known with other words becomes a revision of the newest one there.
        """
        with writing(self._engine).begin() as connection:
            before = connection.execute(
                select(articles.c.id).where(articles.c.url == article.url).order_by(articles.c.number.desc()).limit(1)
            ).scalar()
            if before and before != article.id:
                article = replace(article, revision_of=before)
            known = connection.execute(select(articles.c.number).where(articles.c.id == article.id)).scalar()
            if known is None:
                number = connection.execute(
                    insert(articles).values(**asdict(article)).returning(articles.c.number)
                ).scalar_one()
                fulltext.index(connection, [(number, fulltext.indexed(article.title, article.text))])
            at = connection.execute(
                select(links.c.rereads).where((links.c.url == link.url) & (links.c.state == "read"))
            ).scalar()
            fresh = article.when > now - FRESH
            connection.execute(
                update(links)
                .where(links.c.url == link.url)
                .values(state="read", problem=None, html=None, article_id=article.id)
                .values(_next_reading((0 if at is None else at + 1) if fresh else len(REREADS), now=now))
            )
            _keep_blocks(connection, host, article.url, set(page_blocks))
            return article

    def is_twin(self, link: Link, article: Article, *, beside: Collection[str]) -> bool:
        """Whether a link led to an address that another link's article already has, and marks it read if so.

        An AMP or mobile page is its article's twin, no edit of it, however its words differ: edits are found by reading the
        first link again, as long as that is still to be done. `beside`: addresses where twins commonly stand; an article
        there with the same headline or text is the same one, though neither page names the other.
        """
        with writing(self._engine).begin() as connection:
            there = (
                select(articles.c.id).where(articles.c.url == article.url).order_by(articles.c.number.desc()).limit(1)
            )
            known = connection.execute(there).scalar()
            if known is None:
                known = _find_beside(connection, article, beside)
                return known is not None and _settle_twin(connection, link, known)
            watched = (links.c.article_id == known) & (links.c.state == "read") & (links.c.rereads < len(REREADS))
            first = connection.execute(select(links.c.url).where(watched & (links.c.url != link.url)).limit(1)).scalar()
            return first is not None and _settle_twin(connection, link, known)

    def fail(self, failure: Failure, *, now: datetime) -> None:
        """Keep why a link could not be read: it is tried again later, or parked when that is no use."""
        with writing(self._engine).begin() as connection:
            found = links.c.url == failure.url
            attempts = (connection.execute(select(links.c.attempts).where(found)).scalar() or 0) + 1
            parked = failure.final or attempts >= TRIES
            connection.execute(
                update(links)
                .where(found)
                .values(
                    state="parked" if parked else "unread",
                    attempts=attempts,
                    next_try=now + timedelta(hours=4 ** (attempts - 1)),
                    problem=failure.problem,
                )
            )

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


def _keep_blocks(connection: Connection, host: str, url: str, seen: set[int]) -> None:
    """Remember a page's blocks; one already known from another page of the host is marked as repeated."""
    if not seen or not host:
        return
    here = blocks.c.host == host
    known: dict[int, tuple[str, bool]] = {}
    wanted = sorted(seen)
    for start in range(0, len(wanted), 500):
        rows = connection.execute(select(blocks).where(here & blocks.c.block.in_(wanted[start : start + 500])))
        known |= {row.block: (row.url, row.repeated) for row in rows}
    again = [block for block, (first, repeated) in known.items() if first != url and not repeated]
    for start in range(0, len(again), 500):
        chosen = here & blocks.c.block.in_(again[start : start + 500])
        connection.execute(update(blocks).where(chosen).values(repeated=True))
    fresh = [{"host": host, "block": b, "url": url, "repeated": False} for b in wanted if b not in known]
    if fresh:
        connection.execute(insert(blocks), fresh)


def _next_reading(rereads: int, *, now: datetime) -> dict[str, object]:
    """What stands at a link that has been read again so often."""
    if rereads >= len(REREADS):
        return {"rereads": rereads}
    waited = REREADS[rereads - 1] if rereads else timedelta(0)
    return {"rereads": rereads, "next_try": now + REREADS[rereads] - waited}


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


def _find_beside(connection: Connection, article: Article, addresses: Collection[str]) -> str | None:
    """The id of an article at one of the addresses that has the same headline or the same text."""
    asked = select(articles.c.id, articles.c.title, articles.c.text).where(articles.c.url.in_(sorted(addresses)))
    for id, title, text in connection.execute(asked.order_by(articles.c.number.desc())):
        if (title and _flat(title) == _flat(article.title)) or _flat(text) == _flat(article.text):
            return str(id)
    return None


def _flat(text: str) -> str:
    return " ".join(text.casefold().split())


def _settle_twin(connection: Connection, link: Link, article_id: str) -> bool:
    twin = (links.c.url == link.url) & (links.c.state != "read")
    done = {"state": "read", "problem": None, "html": None, "article_id": article_id, "rereads": len(REREADS)}
    return bool(connection.execute(update(links).where(twin).values(done)).rowcount)
