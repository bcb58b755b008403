"""Accidents: the desk killed at any moment, its database locked. What was acknowledged stays, and the next run goes on."""

import os
import random
import re
import resource
import signal
import socket
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from urllib.request import urlopen

import psycopg
import pytest
from tests.commands import at, begin, desk, living, write_settings
from tests.readers import Readers
from tests.wholeness import Texts, Witness

from monitoring_desk.cli_run import logged_cycle
from monitoring_desk.config import FetchSettings, Settings
from monitoring_desk.demo import SampleWeb
from monitoring_desk.desk import opened
from monitoring_desk.search import warc
from monitoring_desk.store.engine import BUSY_SECONDS

KILLS = int(os.environ.get("KILLS", "6"))
"""How often the desk is killed before it may end its cycle, on each database; 50 takes some minutes."""
LOCKED = float(os.environ.get("LOCKED", "3"))
"""Seconds for which the database is locked; the desk gives a cycle up after thirty."""
TERMINATED = float(os.environ.get("TERMINATED", "4"))
"""Seconds for which every connection to PostgreSQL is broken five times a second."""
SEED = int(os.environ.get("SEED", "7"))
PATIENCE = 600.0
"""Seconds for what comes by itself, however busy the machine: a desk that ends, and the processes of one that was killed."""
ORPHANED = re.compile(
    r'Traceback \(most recent call last\):\n  File "<string>", line 1, in <module>\n'
    r'(?:  File "[^"\n]*/multiprocessing/(?:spawn|synchronize)\.py", .*\n(?:    .*\n)*)+'
    r"(?:EOFError|FileNotFoundError|_pickle\.UnpicklingError).*\n?"
)
"""Python's own words of a process that was just being started when whoever started it was killed: nothing of ours has run in it."""
MOMENT = 3
"""Which of the sample web's moments the desk looks at: some thirty articles are out."""


@pytest.fixture(scope="module")
def sample() -> Iterator[SampleWeb]:
    with SampleWeb() as web:
        web.set_clock(web.times[MOMENT])
        yield web


@pytest.fixture(scope="module")
def undisturbed(sample: SampleWeb, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a desk whose cycle nothing disturbed."""
    folder = tmp_path_factory.mktemp("undisturbed")
    write_settings(folder, sample, sample.sources())
    done = desk(*at(sample.times[MOMENT]), "run", "--once", folder=folder)
    assert done.returncode == 0, done.stderr
    return folder


def kill_at(
    folder: Path, witness: Witness, goal: int, *, chance: random.Random, words: list[str]
) -> tuple[bool, Texts]:
    """Run the desk, kill it soon after it has come so far (-1: at any time while it begins).

    Returns whether it was killed in time, and what it had acknowledged by then.
    """
    running = begin(*words, folder=folder)
    try:
        soon = time.monotonic() + (chance.uniform(0, 3) if goal < 0 else 600)
        while running.poll() is None and time.monotonic() < soon and (goal < 0 or witness.progress() < goal):
            time.sleep(0.01)
        time.sleep(chance.uniform(0, 0.05))
        acknowledged = witness.texts()
        in_time = running.poll() is None
    finally:
        running.kill()
        _, said = running.communicate(timeout=PATIENCE)
    assert "Traceback" not in ORPHANED.sub("", said), said
    deadline = time.monotonic() + PATIENCE
    while left := living(running.pid):
        assert time.monotonic() < deadline, f"processes of a killed desk live on: {left}"
        time.sleep(0.05)
    return in_time, acknowledged


@pytest.mark.timeout(7200)
def test_killed_again_and_again_it_loses_nothing_and_doubles_nothing(
    sample: SampleWeb, undisturbed: Path, databases: Callable[[], str], tmp_path: Path
) -> None:
    with closing(witness_of(undisturbed)) as unhurt:
        whole, wanted = unhurt.progress(), sorted(unhurt.texts().values())
    chance = random.Random(SEED)
    kills = lives = 0
    while kills < KILLS:
        lives += 1
        assert lives <= KILLS + 1, "the desk was too quick for the killer"
        folder, database = tmp_path / str(lives), databases()
        folder.mkdir()
        write_settings(folder, sample, sample.sources(), f'database = "{database}"')
        goal = -1  # the first kill comes while the database is being made
        clock = sample.times[MOMENT]
        with closing(Witness(database)) as witness, ExitStack() as beside:
            while kills < KILLS:
                words = [*at(clock), "run", "--once"]
                in_time, acknowledged = kill_at(folder, witness, goal, chance=chance, words=words)
                # Time goes on, or a source added just before the kill would not be due yet; none is due twice within ten minutes.
                clock = max(clock + timedelta(seconds=5), sample.times[MOMENT] + timedelta(minutes=2))
                witness.check_sound()
                kept = witness.texts()
                lost = {id: kept.get(id) for id in acknowledged} != acknowledged
                assert not lost, f"lost by the kill at {goal} of {whole}"
                kills += in_time
                if lives % 2 and goal == -1:  # in every other life another process has the database open, and is read
                    readers = beside.enter_context(reading(folder))
                if not in_time or witness.progress() + 1 >= whole:
                    break
                goal = chance.randrange(witness.progress() + 1, whole)
            done = desk(*at(clock), "run", "--once", folder=folder, seconds=PATIENCE)
            assert (done.returncode, done.stderr) == (0, "")
            witness.check_whole()
            assert sorted(witness.texts().values()) == wanted
            check_archive(folder, witness)
            if lives % 2:
                beside.close()
                readers.check("a collector killed again and again")
    sys.stdout.write(f"{kills} kills in {lives} lives, nothing lost and nothing twice\n")


@contextmanager
def reading(folder: Path) -> Iterator[Readers]:
    """Readers of a replica of the desk in a folder."""
    port = free_port()
    replica = begin("serve", folder=folder, settings={"web_port": str(port)})
    try:
        wait_until(lambda: stands(port))
        with Readers([("127.0.0.1", port)]) as readers:
            yield readers
    finally:
        replica.kill()
        replica.communicate()


def test_an_undisturbed_desk_is_whole(undisturbed: Path) -> None:
    """The same questions to a desk that nothing happened to: they can be answered with yes."""
    with closing(witness_of(undisturbed)) as witness:
        assert len(witness.texts()) > 20
        witness.check_whole()
        check_archive(undisturbed, witness)


def witness_of(folder: Path) -> Witness:
    return Witness(f"sqlite:///{folder}/desk.sqlite")


def check_archive(folder: Path, witness: Witness) -> None:
    """Every page that became an article is in the archive, whole."""
    pages = [page for file in sorted((folder / "warc").glob("*.warc.gz")) for page in warc.read(file)]
    archived = {page.url for page in pages} | {page.final_url for page in pages}
    missing = {url for url, _, _ in witness.texts().values()} - archived
    assert not missing
    assert all(page.body for page in pages)


@pytest.mark.timeout(600)
def test_a_locked_database_is_waited_for_said_and_read_all_the_same(sample: SampleWeb, tmp_path: Path) -> None:
    """Another program holds the lock; pages are served meanwhile, and what was not kept is brought in afterwards."""
    write_settings(tmp_path, sample, sample.sources()[:5], "languages = false", "every = 0.1")
    port = free_port()
    running = begin(*at(sample.times[MOMENT]), "run", folder=tmp_path, settings={"web_port": str(port)})
    try:
        wait_until(lambda: stands(port))
        with closing(witness_of(tmp_path)) as witness, Readers([("127.0.0.1", port)]) as readers:
            wait_until(lambda: bool(witness.texts()))
            with closing(sqlite3.connect(tmp_path / "desk.sqlite", isolation_level=None, timeout=20)) as other:
                other.execute("BEGIN EXCLUSIVE")
                before = witness.progress()
                until = time.monotonic() + LOCKED
                while time.monotonic() < until:
                    for path in ("/", "/livez", "/status"):
                        with urlopen(f"http://127.0.0.1:{port}{path}", timeout=20) as answer:
                            assert answer.status == 200
                    time.sleep(0.3)
                assert witness.progress() == before
                assert running.poll() is None
                other.execute("ROLLBACK")
            wait_until(lambda: len(witness.texts()) > 5 and is_done(witness))
            witness.check_whole()
        readers.check("a locked database")
        while running.poll() is None:  # somebody in a hurry: it ends as if asked once
            running.send_signal(signal.SIGTERM)
            time.sleep(0.01)
    finally:
        running.kill()
        _, said = running.communicate()
    assert running.returncode == 128 + signal.SIGTERM
    assert "Traceback" not in said
    if LOCKED > BUSY_SECONDS:
        assert "This cycle ended early" in said
        assert "locked" in said


@pytest.mark.timeout(600)
def test_a_database_server_that_breaks_every_connection_is_outlived(
    sample: SampleWeb,
    postgres: str,
    databases_of_postgres: Callable[[], str],
    restart_postgres: Callable[[], None],
    tmp_path: Path,
) -> None:
    """And then stops as in a power cut."""
    database = databases_of_postgres()
    port = free_port()
    settings = {"web_port": str(port), "database": database}
    write_settings(tmp_path, sample, sample.sources()[:5], "languages = false", "every = 0.1")
    running = begin(*at(sample.times[MOMENT]), "run", folder=tmp_path, settings=settings)
    try:
        wait_until(lambda: stands(port))
        with closing(Witness(database)) as witness, Readers([("127.0.0.1", port)]) as readers:
            wait_until(lambda: witness.progress() > 0 and len(readers.taken) > 0)
            until, ended = time.monotonic() + TERMINATED, 0
            with psycopg.connect(f"{postgres}/postgres", autocommit=True) as admin:
                while time.monotonic() < until:
                    name = database.rsplit("/", 1)[1]
                    others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
                    ended += len(admin.execute(others, [name]).fetchall())
                    time.sleep(0.2)
            assert ended > 3
            restart_postgres()
            wait_until(lambda: len(witness.texts()) > 5 and is_done(witness))
            witness.check_whole()
        readers.check("connections broken five times a second, then a power cut")
        assert running.poll() is None
    finally:
        running.kill()
        _, said = running.communicate()
    assert "Traceback" not in said, said


@pytest.mark.timeout(600)
def test_memory_that_runs_short_is_said_and_outlived(sample: SampleWeb, tmp_path: Path) -> None:
    """No process of the desk gets any more than it has; later all get what they ask for."""
    write_settings(tmp_path, sample, sample.sources(), "languages = false", "every = 0.1")
    port = free_port()
    running = begin(*at(sample.times[MOMENT]), "run", folder=tmp_path, settings={"web_port": str(port)})
    try:
        wait_until(lambda: stands(port))
        with closing(witness_of(tmp_path)) as witness, Readers([("127.0.0.1", port)]) as readers:
            wait_until(lambda: bool(witness.texts()))
            ended = "SELECT count(*) FROM cycles WHERE problem LIKE '%memory%'"
            for spare in (4, 2, 1, 0):  # MB: the desk lives on with little, as long as it is asked for little
                for process in (running.pid, *living(running.pid)):
                    limit_memory(process, spare * 2**20)
                until = time.monotonic() + 6
                while witness.ask(ended) == [(0,)] and time.monotonic() < until:
                    time.sleep(0.1)
            wait_until(lambda: witness.ask(ended) != [(0,)])
            assert running.poll() is None
            for process in (running.pid, *living(running.pid)):
                limit_memory(process, None)
            wait_until(lambda: len(witness.texts()) > 20 and is_done(witness))
            witness.check_whole()
            check_archive(tmp_path, witness)
        readers.check("memory that runs short")
    finally:
        running.kill()
        _, said = running.communicate()
    assert "This cycle ended early" in said
    assert "memory: the machine has no more to give" in said
    assert "by a fault in the desk" not in said, said


def limit_memory(process: int, spare: int | None) -> None:
    """Let a process have so many bytes more than it has; None: as many as it likes."""
    with suppress(ProcessLookupError, FileNotFoundError):  # one that had nothing to do has just ended
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[0])
        most = resource.RLIM_INFINITY if spare is None else pages * resource.getpagesize() + spare
        resource.prlimit(process, resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))


def test_a_clock_that_jumps_loses_nothing(sample: SampleWeb, tmp_path: Path) -> None:
    """Forwards and backwards by up to a year, at every look at it; when it is right again, the desk looks at its sources."""
    chance, truth = random.Random(SEED), sample.times[MOMENT]
    jump = [timedelta(0)]

    def clock() -> datetime:
        jump[0] = timedelta(days=chance.uniform(-365, 365)) if jump[0] else jump[0]
        return truth + jump[0]

    settings = Settings(
        database=f"sqlite:///{tmp_path}/desk.sqlite",
        archive=str(tmp_path / "warc"),
        languages=False,
        processes=1,
        fetch=FetchSettings(pause=0.0, allow=(f"*.localhost:{sample.port}",)),
    )
    sources = sample.sources()[:5]
    with opened(settings, now=clock) as running:
        running.ensure(sources, ())
        jump[0] = timedelta(days=1)
        for _ in range(3):
            logged_cycle(running)
        jump[0], truth = timedelta(0), truth + timedelta(hours=7)
        assert logged_cycle(running).checked == len(sources)
        ids = running.store.articles.counts()
    with closing(witness_of(tmp_path)) as witness:
        assert ids["articles"] > 5
        witness.check_whole()


def is_done(witness: Witness) -> bool:
    """Nothing waits to be read, placed or briefed."""
    waiting = witness.ask("SELECT count(*) FROM links WHERE state = 'unread'")
    unplaced = witness.ask("SELECT (SELECT count(*) FROM articles) - (SELECT count(*) FROM placements)")
    unbriefed = witness.ask("SELECT (SELECT count(*) FROM stories) - (SELECT count(DISTINCT story_id) FROM briefs)")
    return waiting == [(0,)] and unplaced == [(0,)] and unbriefed == [(0,)]


def wait_until(holds: Callable[[], bool], *, seconds: float = PATIENCE) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def stands(port: int) -> bool:
    """Whether somebody opens at that port."""
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=5):
        return True
    return False


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    return port
