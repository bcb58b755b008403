"""Keeping what came of links: many of them in one transaction, since a commit takes as long for one as for a hundred."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Connection,
    Insert,
    Select,
    Text,
    Update,
    bindparam,
    false,
    func,
    insert,
    select,
    update,
)

from monitoring_desk.store import fulltext
from monitoring_desk.store.rows import as_listed, listed
from monitoring_desk.store.schema import articles, blocks, links
from monitoring_desk.types import Article, Failure, Link

TRIES = 3
"""A link that failed so often is parked and shown, never silently dropped."""
REREADS = (timedelta(hours=3), timedelta(hours=24))
"""How long after its first reading a fresh article's page is read again: most corrections come within hours."""
FRESH = timedelta(days=3)
"""An article published longer ago is not read again."""

# Statements made once: to put one together takes longer than to run it.
_NEWEST = select(articles.c.id).where(articles.c.url == bindparam("at")).order_by(articles.c.number.desc()).limit(1)
_NUMBER = select(articles.c.number).where(articles.c.id == bindparam("of"))
_ADDED = insert(articles).returning(articles.c.number)
_LINK = links.c.url == bindparam("at")
_ATTEMPTS = select(links.c.attempts).where(_LINK)
_REREADS = select(links.c.state, links.c.rereads).where(_LINK)
_WATCHED = (
    select(links.c.url)
    .where((links.c.article_id == bindparam("of")) & (links.c.state == "read") & (links.c.rereads < len(REREADS)))
    .where(links.c.url != bindparam("but"))
    .limit(1)
)
_DONE: dict[str, object] = {
    "state": "read",
    "problem": None,
    "html": None,
    "article_id": bindparam("of"),
    "rereads": bindparam("again"),
}
_READ = update(links).where(_LINK).values(_DONE).values(digest=bindparam("body"))
_READ_AND_DUE = _READ.values(next_try=bindparam("due"))
_TWIN = update(links).where(_LINK & (links.c.state != "read")).values(_DONE)
_AGAIN = (
    update(links)
    .where(_LINK)
    .values(rereads=bindparam("again"), digest=func.coalesce(bindparam("body"), links.c.digest))
)
_AGAIN_AND_DUE = _AGAIN.values(next_try=bindparam("due"))
_FAILED = (
    update(links)
    .where(_LINK)
    .values(state=bindparam("now"), attempts=bindparam("tries"), next_try=bindparam("due"), problem=bindparam("why"))
)


@cache
def _beside(dialect: str) -> Select[tuple[str, str, str]]:
    there = listed(dialect, articles.c.url, "beside")
    return select(articles.c.id, articles.c.title, articles.c.text).where(there).order_by(articles.c.number.desc())


@cache
def _known(dialect: str) -> Select[tuple[int, str, bool]]:
    return select(blocks.c.block, blocks.c.url, blocks.c.repeated).where(_on_host(dialect))


@cache
def _repeated(dialect: str) -> Update:
    return update(blocks).where(_on_host(dialect)).values(repeated=True)


@cache
def _new_blocks(dialect: str) -> Insert:
    """One statement for all of a page's: a row each takes ten times as long."""
    if dialect == "sqlite":
        block = func.json_each(bindparam("these", type_=Text)).table_valued("value").c.value
    else:
        block = func.unnest(bindparam("these", type_=ARRAY(BigInteger))).column_valued("value")
    row = select(bindparam("on", type_=Text), block, bindparam("page", type_=Text), false())
    return insert(blocks).from_select(["host", "block", "url", "repeated"], row)


def _on_host(dialect: str) -> ColumnElement[bool]:
    return (blocks.c.host == bindparam("on")) & listed(dialect, blocks.c.block, "these")


class Keeping:
    """Writes of one transaction, in the order given: a later one sees the earlier ones."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._dialect = connection.dialect.name

    def keep(
        self,
        link: Link,
        article: Article,
        *,
        now: datetime,
        page_blocks: Iterable[int] = (),
        host: str = "",
        digest: int | None = None,
    ) -> Article:
        """Keep an article and mark its link read; returns it as kept. `digest`: of the page's bytes, where they are known.

        An article whose url is known with other words becomes a revision of the newest one there.
        """
        execute = self._connection.execute
        before = execute(_NEWEST, {"at": article.url}).scalar()
        if before and before != article.id:
            article = replace(article, revision_of=before)
        if execute(_NUMBER, {"of": article.id}).scalar() is None:
            row = {name: getattr(article, name) for name in Article.__dataclass_fields__}
            number = execute(_ADDED, row).scalar_one()
            fulltext.index(self._connection, [(number, fulltext.indexed(article.title, article.text))])
        held = execute(_REREADS, {"at": link.url}).first()
        at = held.rereads + 1 if held is not None and held.state == "read" else 0
        again = _next_reading(at if article.when > now - FRESH else len(REREADS), now=now)
        done = {"at": link.url, "of": article.id, "body": digest}
        execute(_READ_AND_DUE if "due" in again else _READ, done | again)
        self._keep_blocks(host, article.url, set(page_blocks))
        return article

    def unchanged(self, link: Link, *, now: datetime, digest: int | None = None) -> None:
        """Note that a page read again had nothing new (or could not be had): the next reading is due in its time."""
        held = self._connection.execute(_REREADS, {"at": link.url}).first()
        again = _next_reading((held.rereads if held is not None else 0) + 1, now=now)
        done = {"at": link.url, "body": digest}
        self._connection.execute(_AGAIN_AND_DUE if "due" in again else _AGAIN, done | again)

    def is_twin(self, link: Link, article: Article, *, beside: Collection[str]) -> bool:
        """Whether a link led to an address that another link's article already has, and marks it read if so.

        An AMP or mobile page is its article's twin, no edit of it, however its words differ: edits are found by reading the
        first link again, as long as that is still to be done. `beside`: addresses where twins commonly stand; an article
        there with the same headline or text is the same one, though neither page names the other.
        """
        known = self._connection.execute(_NEWEST, {"at": article.url}).scalar()
        if known is None:
            known = self._find_beside(article, beside)
            return known is not None and self._settle_twin(link, known)
        first = self._connection.execute(_WATCHED, {"of": known, "but": link.url}).scalar()
        return first is not None and self._settle_twin(link, known)

    def fail(self, failure: Failure, *, now: datetime) -> None:
        """Keep why a link could not be read: it is tried again later, or parked when that is no use."""
        attempts = (self._connection.execute(_ATTEMPTS, {"at": failure.url}).scalar() or 0) + 1
        parked = failure.final or attempts >= TRIES
        told = {
            "at": failure.url,
            "now": "parked" if parked else "unread",
            "tries": attempts,
            "due": now + timedelta(hours=4 ** (attempts - 1)),
            "why": failure.problem,
        }
        self._connection.execute(_FAILED, told)

    def _find_beside(self, article: Article, addresses: Collection[str]) -> str | None:
        """The id of an article at one of the addresses that has the same headline or the same text."""
        if not addresses:
            return None
        asked = {"beside": as_listed(self._dialect, sorted(addresses))}
        for row in self._connection.execute(_beside(self._dialect), asked):
            if (row.title and _flat(row.title) == _flat(article.title)) or _flat(row.text) == _flat(article.text):
                return str(row.id)
        return None

    def _settle_twin(self, link: Link, article_id: str) -> bool:
        done = {"at": link.url, "of": article_id, "again": len(REREADS)}
        return bool(self._connection.execute(_TWIN, done).rowcount)

    def _keep_blocks(self, host: str, url: str, seen: set[int]) -> None:
        """Remember a page's blocks; one already known from another page of the host is marked as repeated."""
        if not seen or not host:
            return
        wanted = sorted(seen)
        these = {"on": host, "these": as_listed(self._dialect, wanted)}
        rows = self._connection.execute(_known(self._dialect), these)
        known = {row.block: (row.url, row.repeated) for row in rows}
        if again := [block for block, (first, repeated) in known.items() if first != url and not repeated]:
            these = {"on": host, "these": as_listed(self._dialect, again)}
            self._connection.execute(_repeated(self._dialect), these)
        if fresh := [block for block in wanted if block not in known]:
            these = {"on": host, "page": url, "these": as_listed(self._dialect, fresh)}
            self._connection.execute(_new_blocks(self._dialect), these)


def _next_reading(rereads: int, *, now: datetime) -> dict[str, object]:
    """What stands at a link that has been read again so often: how often, and when the next is due where there is one."""
    if rereads >= len(REREADS):
        return {"again": rereads}
    waited = REREADS[rereads - 1] if rereads else timedelta(0)
    return {"again": rereads, "due": now + REREADS[rereads] - waited}


def _flat(text: str) -> str:
    return " ".join(text.casefold().split())
