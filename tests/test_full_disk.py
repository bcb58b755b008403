"""A disk that fills up: the desk says so, serves what it has, and goes on by itself when there is room again."""

import os
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.request import urlopen

import pytest
from tests.commands import at, begin, desk, write_settings
from tests.readers import Readers
from tests.test_accidents import free_port, is_done, stands, wait_until, witness_of

from monitoring_desk.demo import SampleWeb

MOMENT = 3
SIZE = 20_000_000
LEFT = 1_600_000
"""Bytes the desk finds free: it fills them in the midst of its first cycle."""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of twenty megabytes, nearly full of somebody else's."""
    place = tmp_path / "disk"
    place.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "desk-test", str(place)]
    if os.geteuid() != 0 or subprocess.run(words, stderr=subprocess.DEVNULL, check=False).returncode:
        pytest.skip("a file system can be mounted by root only")
    (place / "others").write_bytes(bytes(SIZE - LEFT))
    yield place
    subprocess.run(["umount", "--lazy", place], check=True)


@pytest.mark.timeout(600)
def test_a_full_disk_is_said_and_survived(disk: Path, tmp_path: Path) -> None:
    with SampleWeb() as sample:
        sample.set_clock(sample.times[MOMENT])
        write_settings(disk, sample, sample.sources(), "languages = false", "every = 0.1")
        port, moment = free_port(), at(sample.times[MOMENT])
        running = begin(*moment, "run", folder=disk, settings={"web_port": str(port)})
        try:
            wait_until(lambda: stands(port))
            with closing(witness_of(disk)) as witness, Readers([("127.0.0.1", port)]) as readers:
                wait_until(lambda: "ended early" in status_of(port))
                told = status_of(port)
                assert "full" in told or "No space" in told
                with closing(sqlite3.connect(disk / "desk.sqlite")) as connection:
                    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                kept = witness.texts()
                (disk / "others").unlink()
                wait_until(lambda: len(witness.texts()) > 20 and is_done(witness))
                wait_until(lambda: "ended early:" not in status_of(port))
                witness.check_whole()
                after = witness.texts()
            readers.check("a full disk")
            assert running.poll() is None
        finally:
            running.kill()
            _, said = running.communicate()
        assert "Traceback" not in said
        assert said.count("This cycle ended early") < 4, said
        assert "The desk is well again" in said
        whole = tmp_path / "undisturbed"
        whole.mkdir()
        write_settings(whole, sample, sample.sources(), "languages = false")
        assert desk(*moment, "run", "--once", folder=whole).returncode == 0
    assert kept.items() <= after.items()
    with closing(witness_of(whole)) as undisturbed:
        assert sorted(after.values()) == sorted(undisturbed.texts().values())


def status_of(port: int) -> str:
    with urlopen(f"http://127.0.0.1:{port}/status", timeout=60) as answer:
        return str(answer.read().decode())
