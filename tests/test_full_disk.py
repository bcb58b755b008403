"""A disk that fills up: the desk says so, keeps what it has, and goes on when there is room again."""

import os
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.commands import at, desk, write_settings

from monitoring_desk.demo import SampleWeb
from monitoring_desk.store import Store

MOMENT = 3
SMALL, LARGE = "2m", "200m"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of two megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    if (
        os.geteuid() != 0
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={SMALL}", "desk-test", place], stderr=subprocess.DEVNULL, check=False
        ).returncode
    ):
        pytest.skip("a file system can be mounted by root only")
    yield place
    subprocess.run(["umount", "--lazy", place], check=True)


def test_a_full_disk_is_said_and_survived(disk: Path, tmp_path: Path) -> None:
    with SampleWeb() as sample:
        sample.set_clock(sample.times[MOMENT])
        write_settings(disk, sample, sample.sources(), "languages = false")
        words = (*at(sample.times[MOMENT]), "run", "--once")
        done = desk(*words, folder=disk)
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
        assert "full" in done.stderr or "No space" in done.stderr, done.stderr
        with closing(sqlite3.connect(disk / "desk.sqlite")) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            kept = set(connection.execute("SELECT id, text FROM articles"))
        subprocess.run(["mount", "-o", f"remount,size={LARGE}", disk], check=True)
        done = desk(*words, folder=disk)
        assert (done.returncode, done.stderr) == (0, "")
        later = tmp_path / "undisturbed"
        later.mkdir()
        write_settings(later, sample, sample.sources(), "languages = false")
        assert desk(*words, folder=later).returncode == 0
    with Store(f"sqlite:///{disk}/desk.sqlite") as store, Store(f"sqlite:///{later}/desk.sqlite") as whole:
        after = {(article.id, article.text) for article in store.articles.since(sample.times[0])}
        assert kept <= after
        assert after == {(article.id, article.text) for article in whole.articles.since(sample.times[0])}
        assert store.articles.counts() == whole.articles.counts()
