"""Several desks on one store: one collects, another takes over when it dies, and every replica can say how things stand."""

import os
import select
import signal
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from subprocess import Popen

import pytest
from tests.commands import at, begin, desk, write_settings

from monitoring_desk.demo import SampleWeb
from monitoring_desk.store import Store


@pytest.fixture(scope="module")
def sample() -> Iterator[SampleWeb]:
    with SampleWeb() as web:
        web.set_clock(web.times[1])
        yield web


def line_of(running: Popen[str], words: str, *, seconds: float = 90) -> str:
    """The next line a desk prints that holds those words."""
    assert running.stdout is not None
    deadline, said = time.monotonic() + seconds, ""
    while time.monotonic() < deadline:
        while select.select([running.stdout], [], [], 0)[0] and (piece := os.read(running.stdout.fileno(), 4096)):
            said += piece.decode()
        for line in said.splitlines():
            if words in line:
                return line
        assert running.poll() is None, f"it ended: {said}"
        time.sleep(0.05)
    raise AssertionError(f"{words!r} was not said within {seconds} s, but: {said}")


def test_one_collects_and_another_takes_over_when_it_is_killed(
    sample: SampleWeb, tmp_path: Path, database: str
) -> None:
    write_settings(tmp_path, sample, sample.sources(), "every = 60", f'database = "{database}"', "languages = false")
    settings = {"web_port": "0"}
    first = begin(*at(sample.times[1]), "run", folder=tmp_path, settings=settings)
    second = None
    try:
        line_of(first, "sources checked")
        second = begin(*at(sample.times[1]), "run", folder=tmp_path, settings=settings)
        line_of(second, "stands by")
        once = desk("run", "--once", folder=tmp_path, settings=settings | {"web_port": "0"})
        assert once.returncode == 1
        assert "another desk collects" in once.stderr
        os.killpg(first.pid, signal.SIGKILL)
        line_of(second, "goes on from where it was")
        line_of(second, "sources checked")
    finally:
        for running in (first, second):
            if running is not None and running.poll() is None:
                os.killpg(running.pid, signal.SIGKILL)
            if running is not None:
                running.communicate()
    with Store(database) as store:
        logged = store.cycles.latest()
        assert [bool(cycle.ended) for cycle in logged] == [True, True]
        assert logged[1].counts["articles"] > 5
        ids = [article.id for article in store.articles.since(sample.times[0])]
        assert len(ids) == len(set(ids))


def test_the_turn_is_lost_with_its_connection_and_taken_again(database: str) -> None:
    with Store(database) as one, Store(database) as other:
        assert one.turn.take()
        assert one.turn.take()
        assert not other.turn.take()
        if database.startswith("postgresql"):
            import psycopg  # noqa: PLC0415  only where PostgreSQL runs

            with psycopg.connect(database, autocommit=True) as admin:
                admin.execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'")
        else:
            one.turn.release()
        deadline = time.monotonic() + 10
        while not other.turn.take():
            assert time.monotonic() < deadline
        assert not one.turn.take()


def test_a_cycle_leaves_what_became_of_it(store: Store) -> None:
    moment = datetime(2026, 3, 11, tzinfo=UTC)
    store.cycles.end(store.cycles.begin(host="a", now=moment), now=moment, counts={"articles": 3})
    store.cycles.end(store.cycles.begin(host="b", now=moment), now=moment, counts={}, problem="the disk is full")
    newest, oldest = store.cycles.latest()
    assert (newest.host, newest.problem, oldest.counts) == ("b", "the disk is full", {"articles": 3})
