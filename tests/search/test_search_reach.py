"""A machine that is cut off from the web: nothing counts against sources or links, and it is said."""

import asyncio
import shutil
import socket
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.commands import DESK, environment

from monitoring_desk.search.reach import Reach, can_be_reached
from monitoring_desk.store import Store
from monitoring_desk.types import Link, Source

NOW = datetime(2026, 3, 11, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("code", "cut"), [(socket.EAI_AGAIN, True), (socket.EAI_NONAME, False), (111, False), (101, True)]
)
def test_a_host_that_is_not_there_is_its_own_affair(code: int, *, cut: bool) -> None:
    heard = Reach()
    heard.hear("127.0.0.1")
    with ThreadPoolExecutor(1) as thread:  # this one has a loop of its own while a browser is open
        assert thread.submit(asyncio.run, Reach().is_cut(OSError(code, ""))).result() is cut
        told = thread.submit(asyncio.run, heard.is_cut(OSError(code, "")))
        assert not told.result(), "another host can be reached"


def test_a_way_is_looked_for_without_sending_anything() -> None:
    assert can_be_reached("127.0.0.1")
    assert not can_be_reached("nobody.invalid")


@pytest.fixture
def cut_off() -> list[str]:
    """The words before a command that take every way out of this machine from it."""
    words = ["unshare", "--net"]
    if not shutil.which("unshare") or subprocess.run([*words, "true"], capture_output=True).returncode:
        pytest.skip("no right to make network namespaces")
    return words


def test_sources_and_links_wait_unharmed(cut_off: list[str], tmp_path: Path) -> None:
    sources = [
        Source(id=f"s{number}", url=f"http://{name}/feed", kind="feed", name=name)
        for number, name in enumerate(("herald.example", "quay.example", "93.184.215.14"))
    ]
    with Store(f"sqlite:///{tmp_path}/desk.sqlite") as store:
        store.sources.add(sources)
        store.sources.announce([Link(url="http://mole.example/1", source_id="s0")], now=NOW)
        before = store.sources.all()
    done = subprocess.run(
        [*cut_off, DESK, "--now", "2026-03-11T06:00", "run", "--once"],
        cwd=tmp_path,
        env=environment({"languages": "false", "processes": "1"}),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 1
    assert "this machine: is cut off from the web" in done.stderr
    assert "Traceback" not in done.stderr
    with Store(f"sqlite:///{tmp_path}/desk.sqlite") as store:
        assert store.sources.all() == before
        assert [link.url for link in store.articles.unread(NOW)] == ["http://mole.example/1"], "due as it was"
        assert "cut off" in (store.cycles.latest()[0].problem or "")
