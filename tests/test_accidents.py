"""Accidents: the desk killed at any moment, its database locked. What was acknowledged stays, and the next run goes on."""

import json
import os
import random
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.commands import at, begin, desk, living, write_settings

from monitoring_desk.demo import SampleWeb
from monitoring_desk.search import warc

KILLS = int(os.environ.get("KILLS", "12"))
"""How often the desk is killed before it may end its cycle; 50 takes about three minutes."""
SEED = int(os.environ.get("SEED", "7"))
MOMENT = 3
"""Which of the sample web's moments the desk looks at: some thirty articles are out."""

Texts = dict[str, tuple[str, str, str]]


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


def ask(folder: Path, question: str) -> list[Any]:
    """What the database says; nothing where it or the table is not there yet."""
    try:
        with closing(sqlite3.connect(f"file:{folder}/desk.sqlite?mode=ro", uri=True, timeout=20)) as connection:
            return connection.execute(question).fetchall()
    except sqlite3.OperationalError as error:
        if "no such table" in str(error) or "unable to open" in str(error):
            return []
        raise


def texts(folder: Path) -> Texts:
    """Article id → url, title and text."""
    return {row[0]: row[1:] for row in ask(folder, "SELECT id, url, title, text FROM articles")}


def progress(folder: Path) -> int:
    """How far a cycle has come: sources checked, articles read, articles placed, stories briefed."""
    counts = ask(
        folder,
        "SELECT (SELECT count(*) FROM source_states WHERE checked IS NOT NULL) + (SELECT count(*) FROM articles)"
        " + (SELECT count(*) FROM placements) + (SELECT count(*) FROM briefs)",
    )
    return int(counts[0][0]) if counts else -1


def kill_at(folder: Path, goal: int, *, chance: random.Random, words: list[str]) -> tuple[bool, Texts]:
    """Run the desk, kill it soon after it has come so far (0: there is a database file).

    Returns whether it was killed in time, and what it had acknowledged by then.
    """
    running = begin(*words, folder=folder)
    try:
        while running.poll() is None and not (progress(folder) >= goal if goal else (folder / "desk.sqlite").exists()):
            time.sleep(0.01)
        time.sleep(chance.uniform(0, 0.05))
        acknowledged = texts(folder)
        in_time = running.poll() is None
    finally:
        running.kill()
        _, said = running.communicate(timeout=30)
    assert "Traceback" not in said
    deadline = time.monotonic() + 20
    while left := living(running.pid):
        assert time.monotonic() < deadline, f"processes of a killed desk live on: {left}"
        time.sleep(0.05)
    return in_time, acknowledged


@pytest.mark.timeout(900)
def test_killed_again_and_again_it_loses_nothing_and_doubles_nothing(
    sample: SampleWeb, undisturbed: Path, tmp_path: Path
) -> None:
    whole, chance = progress(undisturbed), random.Random(SEED)
    kills = lives = 0
    while kills < KILLS:
        lives += 1
        assert lives <= KILLS + 1, "the desk was too quick for the killer"
        folder = tmp_path / str(lives)
        folder.mkdir()
        write_settings(folder, sample, sample.sources())
        goal = 0  # the first kill comes while the database is being made
        clock = sample.times[MOMENT]
        while kills < KILLS:
            in_time, acknowledged = kill_at(folder, goal, chance=chance, words=[*at(clock), "run", "--once"])
            # Time goes on, or a source added just before the kill would not be due yet; none is due twice within ten minutes.
            clock = max(clock + timedelta(seconds=5), sample.times[MOMENT] + timedelta(minutes=2))
            assert ask(folder, "PRAGMA integrity_check") == [("ok",)]
            kept = texts(folder)
            assert {id: kept.get(id) for id in acknowledged} == acknowledged, f"lost by the kill at {goal} of {whole}"
            kills += in_time
            if not in_time or progress(folder) + 1 >= whole:
                break
            goal = chance.randrange(progress(folder) + 1, whole)
        done = desk(*at(clock), "run", "--once", folder=folder)
        assert (done.returncode, done.stderr) == (0, "")
        check_whole(folder)
        assert sorted(texts(folder).values()) == sorted(texts(undisturbed).values())
        check_archive(folder)


def test_an_undisturbed_desk_is_whole(undisturbed: Path) -> None:
    """The same questions to a desk that nothing happened to: they can be answered with yes."""
    assert len(texts(undisturbed)) > 20
    check_whole(undisturbed)
    check_archive(undisturbed)


def check_whole(folder: Path) -> None:
    """Nothing is doubled, nothing waits, and what the tables say of each other agrees."""
    assert ask(folder, "PRAGMA integrity_check") == [("ok",)]
    assert ask(folder, "PRAGMA foreign_key_check") == []
    articles = texts(folder)
    assert max(Counter(articles.values()).values()) == 1
    assert max(Counter(url for url, _, _ in articles.values()).values()) == 1
    assert ask(folder, "SELECT url FROM links WHERE state != 'read'") == []
    placed = dict(ask(folder, "SELECT article_id, story_id FROM placements"))
    assert placed.keys() == articles.keys()
    stories = {id: json.loads(record) for id, record in ask(folder, "SELECT id, record FROM stories")}
    listed = [(article, id) for id, story in stories.items() for article in story["article_ids"]]
    assert sorted(listed) == sorted(placed.items())
    newest = dict(ask(folder, "SELECT story_id, max(story_version) FROM briefs GROUP BY story_id"))
    assert newest == {id: story["version"] for id, story in stories.items()}
    found = ask(folder, "SELECT count(*) FROM article_words WHERE article_words MATCH 'the'")
    assert found[0][0] >= sum(" the " in text for _, _, text in articles.values())


def check_archive(folder: Path) -> None:
    """Every page that became an article is in the archive, whole."""
    pages = [page for file in sorted((folder / "warc").glob("*.warc.gz")) for page in warc.read(file)]
    archived = {page.url for page in pages} | {page.final_url for page in pages}
    missing = {url for url, _, _ in texts(folder).values()} - archived
    assert not missing
    assert all(page.body for page in pages)


def test_a_locked_database_is_waited_for(sample: SampleWeb, tmp_path: Path) -> None:
    write_settings(tmp_path, sample, sample.sources()[:3])
    running = begin(*at(sample.times[MOMENT]), "run", "--once", folder=tmp_path)
    try:
        while not texts(tmp_path) and running.poll() is None:
            time.sleep(0.02)
        with closing(sqlite3.connect(tmp_path / "desk.sqlite", isolation_level=None, timeout=20)) as other:
            other.execute("BEGIN IMMEDIATE")
            before = progress(tmp_path)
            time.sleep(3)
            assert progress(tmp_path) == before
            assert running.poll() is None
            other.execute("ROLLBACK")
        _, said = running.communicate(timeout=60)
    finally:
        running.kill()
        running.wait()
    assert (running.returncode, said) == (0, "")
    assert len(texts(tmp_path)) > 1
    check_whole(tmp_path)
