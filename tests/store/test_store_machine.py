"""The whole store beside a dictionary: whatever is done in whatever order, two desks at once, crashes and restored backups
among it, both hold the same."""

import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import insert

from monitoring_desk import backup
from monitoring_desk.errors import Conflict, StoreError
from monitoring_desk.store import Store, schema
from monitoring_desk.store.rows import writing
from monitoring_desk.types import (
    Article,
    Brief,
    Failure,
    Link,
    Picked,
    Placement,
    Reply,
    Source,
    SourceState,
    Story,
)

RUNS = int(os.environ.get("MACHINE", "12"))
"""Histories tried on SQLite, of thirty steps each; on PostgreSQL, where a database takes longer to make, a quarter as many."""
NOW = datetime(2026, 3, 11, 6, tzinfo=UTC)
END_ALL = """
    SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
SMALL = st.integers(0, 3)
WORDS = st.sampled_from(
    ["The port opens.", "港口开放。", "بندرگاہ کھل گئی۔", "The port opens late.", "It does not open."]
)


@dataclass
class Kept:
    """What the store should hold."""

    sources: set[str] = field(default_factory=set)
    etags: dict[str, str | None] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    """Address → unread, read or parked."""
    articles: dict[str, Article] = field(default_factory=dict)
    newest: dict[str, str] = field(default_factory=dict)
    """Address → id of its newest article."""
    stories: dict[str, Story] = field(default_factory=dict)
    placed: dict[str, str] = field(default_factory=dict)
    briefed: dict[str, int] = field(default_factory=dict)
    replies: dict[str, str] = field(default_factory=dict)

    def copied(self) -> "Kept":
        """As it is now."""
        return Kept(**{name: type(value)(value) for name, value in vars(self).items()})


class Machine(RuleBasedStateMachine):
    """Two desks on one database, a backup now and then, and what all of it should come to."""

    def __init__(self, databases: Callable[[], str]) -> None:
        super().__init__()
        self.databases = databases

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="desk-machine-"))
        self.kept = Kept()
        self.backups: list[tuple[Path, Kept]] = []
        self.open(self.databases())

    def open(self, url: str) -> None:
        self.url = url
        self.desks = [Store(url), Store(url)]

    def close(self) -> None:
        for desk in self.desks:
            desk.close()

    def teardown(self) -> None:
        if hasattr(self, "desks"):
            self.close()
            shutil.rmtree(self.folder)

    @rule(desk=st.integers(0, 1), number=SMALL)
    def add(self, desk: int, number: int) -> None:
        added = self.desks[desk].sources.add([source_of(number)])
        assert added == (f"s{number}" not in self.kept.sources)
        self.kept.sources.add(f"s{number}")
        self.kept.etags.setdefault(f"s{number}", None)

    @precondition(lambda self: self.kept.sources)
    @rule(desk=st.integers(0, 1), number=SMALL, links=st.sets(st.integers(0, 9)), etag=st.text("ab", max_size=2))
    def check(self, desk: int, number: int, links: set[int], etag: str) -> None:
        if f"s{number}" not in self.kept.sources:
            return
        urls = [f"https://paper.example/{one}" for one in sorted(links)]
        state = SourceState(source_id=f"s{number}", next_check=NOW, checked=NOW, etag=etag)
        told = [Link(url=url, source_id=f"s{number}") for url in urls]
        fresh = self.desks[desk].sources.save_check(state, told, now=NOW)
        assert fresh == len([url for url in urls if url not in self.kept.links])
        self.kept.etags[f"s{number}"] = etag
        for url in urls:
            self.kept.links.setdefault(url, "unread")

    @precondition(lambda self: self.kept.links)
    @rule(desk=st.integers(0, 1), at=st.integers(0, 99), words=WORDS)
    def read(self, desk: int, at: int, words: str) -> None:
        """A link is read, or read again: other words at a known address are a revision."""
        url = sorted(self.kept.links)[at % len(self.kept.links)]
        article = Article(id=f"{url} {words}", url=url, source_id="s", title="Port", text=words, found=NOW)
        kept = self.desks[desk].articles.keep(
            Link(url=url, source_id="s"), article, now=NOW, page_blocks=[at], host="h"
        )
        before = self.kept.newest.get(url)
        assert kept.revision_of == (before if before != article.id else None)
        if article.id not in self.kept.articles:
            self.kept.articles[article.id] = kept
            self.kept.newest[url] = article.id
        self.kept.links[url] = "read"

    @precondition(lambda self: "unread" in self.kept.links.values())
    @rule(desk=st.integers(0, 1))
    def fail(self, desk: int) -> None:
        url = min(url for url, state in self.kept.links.items() if state == "unread")
        self.desks[desk].articles.fail(Failure(url=url, source_id="s", problem="404", final=True), now=NOW)
        self.kept.links[url] = "parked"

    @rule(desk=st.integers(0, 1))
    def handpick(self, desk: int) -> None:
        new = self.desks[desk].articles.unpicked(limit=100)
        assert [article.id for article in new] == [id for id in self.kept.articles if id not in self.kept.placed]
        for article in new:
            id = f"story {article.url}"
            before = self.kept.stories.get(id)
            ids = (*(before.article_ids if before else ()), article.id)
            story = Story(
                id=id,
                version=(before.version if before else 0) + 1,
                title="Port",
                article_ids=ids,
                started=NOW,
                latest=NOW,
                independent_reports=1,
            )
            placement = Placement(
                article_id=article.id, story_id=id, copy_of=None, independent=True, why="first report"
            )
            as_of = self.desks[desk].stories.placed()
            self.desks[desk].stories.save(Picked(placements=(placement,), stories=(story,)), as_of=as_of)
            self.kept.stories[id], self.kept.placed[article.id] = story, id

    @rule(desk=st.integers(0, 1), limit=st.integers(1, 3))
    def distil(self, desk: int, limit: int) -> None:
        for story in self.desks[desk].stories.stale(limit=limit):
            brief = Brief(story_id=story.id, story_version=story.version, made=NOW, made_by="sources")
            self.desks[desk].stories.save_briefs([brief])
            self.kept.briefed[story.id] = story.version

    @precondition(lambda self: self.kept.stories)
    @rule(desk=st.integers(0, 1), number=st.integers(0, 5))
    def reply(self, desk: int, number: int) -> None:
        told = Reply(id=f"r{number}", story_id=min(self.kept.stories), name="Ann", text=f"No {number}", received=NOW)
        if told.id not in self.kept.replies:
            assert self.desks[desk].people.receive(told)
            self.kept.replies[told.id] = "held"

    @precondition(lambda self: self.kept.replies)
    @rule(desk=st.integers(0, 1), approve=st.booleans(), seen=st.sampled_from(["held", "approved"]))
    def decide(self, desk: int, approve: bool, seen: str) -> None:
        """By somebody who may have seen it as it is no longer: then nothing is decided."""
        id = min(self.kept.replies)
        with suppress(Conflict):
            self.desks[desk].people.decide(id, "approved" if approve else "rejected", seen=seen)  # type: ignore[arg-type]
            assert self.kept.replies[id] == seen
            self.kept.replies[id] = "approved" if approve else "rejected"

    @rule()
    def restart(self) -> None:
        self.close()
        self.open(self.url)

    @rule()
    def crash(self) -> None:
        """In the middle of a transaction. SQLite: what stands on the disk at that moment is all there is afterwards;
        PostgreSQL: the server ends every connection of both desks."""
        url = self.url if self.url.startswith("postgresql") else self.databases()
        with writing(self.desks[0].engine).connect() as connection:
            begun = connection.begin()
            row = asdict(replace(source_of(9), id="lost"))
            connection.execute(insert(schema.sources).values(**row))
            if url == self.url:
                with self.desks[1].engine.connect() as other:
                    other.exec_driver_sql(END_ALL)
                with pytest.raises(StoreError, match="terminating connection"):
                    begun.commit()
            else:
                for ending in ("", "-wal"):
                    if (there := file_of(self.url, ending)).exists():
                        shutil.copy(there, file_of(url, ending))
                begun.rollback()
        self.close()
        self.open(url)

    @rule(desk=st.integers(0, 1))
    def back_up(self, desk: int) -> None:
        target = self.folder / f"{len(self.backups)}.backup"
        backup.write(self.desks[desk], target, archive=None, now=NOW)
        self.backups.append((target, self.kept.copied()))

    @precondition(lambda self: self.backups)
    @rule(at=st.integers(0, 99))
    def restore(self, at: int) -> None:
        target, kept = self.backups[at % len(self.backups)]
        self.close()
        self.open(self.databases())
        with backup.opened(target) as found:
            backup.restore(found, self.desks[0], archive=None)
        self.kept = kept.copied()

    @invariant()
    def both_hold_the_same(self) -> None:
        if not hasattr(self, "desks"):
            return
        kept = self.kept
        for desk in self.desks:
            assert {source.id: state.etag for source, state in desk.sources.all()} == kept.etags
            unread = {link.url for link in desk.articles.unread(NOW + timedelta(days=1))}
            assert unread == {url for url, state in kept.links.items() if state == "unread"}
            states = list(kept.links.values())
            counted = {state: states.count(state) for state in ("unread", "read", "parked")}
            assert desk.articles.counts() == counted | {"articles": len(kept.articles)}
            assert desk.articles.get(list(kept.articles)) == kept.articles
            assert {id: one.story_id for id, one in desk.stories.placements(list(kept.articles)).items()} == kept.placed
            assert desk.stories.get(list(kept.stories)) == kept.stories
            stale = {id for id, story in kept.stories.items() if kept.briefed.get(id, 0) < story.version}
            assert {story.id for story in desk.stories.stale(limit=99)} == stale
            assert {reply.id: reply.state for reply in desk.people.replies()} == kept.replies
            found = {hit.article.id for hit in desk.articles.find("port", limit=99)}
            assert found == set(kept.articles), "every article has the word in its title"


def source_of(number: int) -> Source:
    return Source(id=f"s{number}", url=f"https://paper.example/feed/{number}", kind="feed", name=f"Paper {number}")


def file_of(url: str, ending: str) -> Path:
    return Path(url.removeprefix("sqlite:///") + ending)


@pytest.mark.parametrize(("kind", "runs"), [("databases_of_sqlite", RUNS), ("databases_of_postgres", RUNS // 4 or 1)])
def test_whatever_is_done_in_whatever_order_the_store_holds_it(
    kind: str, runs: int, request: pytest.FixtureRequest
) -> None:
    databases = request.getfixturevalue(kind)
    asked = settings(max_examples=runs, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(lambda: Machine(databases), settings=asked)  # type: ignore[arg-type]
