"""A cycle among hostile servers: bounded time and memory, the good sources unharmed, every trouble said in words."""

import json
import os
import re
import sqlite3
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from tests import memory, replay
from tests.commands import DESK, at, desk, environment

from monitoring_desk.search import urls

NOW = datetime(2019, 11, 21, tzinfo=UTC)
GOOD = 20
HARMLESS = frozenset(
    {
        # Feeds and sitemaps that can be read in spite of what is in them.
        *("feed-bad-links", "feed-cut", "feed-future", "feed-same-guid", "feed-script", "deep-xml"),
        *("xml-dtd", "xml-laughs", "xml-xxe-file", "xml-xxe-http"),
    }
)
SECONDS = 300
"""What the cycle may take on a machine busy with other tests; alone it takes half a minute."""
WORK = 60
"""Processor seconds of the desk's own process, fetching and keeping; the reading is done by others."""
MEMORY = 350_000_000 + 32 * 15_000_000
"""Bytes the desk's own process may take: itself with its language model, and 32 answers of at most 15 MB at once."""


@dataclass(frozen=True, kw_only=True)
class Lived:
    """What a cycle among hostile servers came to."""

    seconds: float
    work: float
    memory: int
    said: str
    status: int
    sources: dict[str, dict[str, Any]]
    """Source name → its state."""
    links: dict[str, str]
    """Address of a parked or waiting link → its problem."""
    articles: dict[str, str]
    """Address → title and text."""
    names: list[str]
    expected: set[str]
    asked: list[str]


@contextmanager
def hub(links: list[str]) -> Iterator[int]:
    """A feed of ours that announces those links; the port it is served on."""
    announced = "".join(
        f"<item><title>Link {number}</title><link>{link}</link></item>" for number, link in enumerate(links)
    )
    feed = f"<rss version='2.0'><channel><title>Hub</title>{announced}</channel></rss>".encode()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/feed" else 404)
            self.send_header("Content-Type", "application/rss+xml")
            self.end_headers()
            self.wfile.write(feed if self.path == "/feed" else b"")

        def log_message(self, format: str, *args: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


@pytest.fixture(scope="module")
def lived(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lived]:
    folder = tmp_path_factory.mktemp("hostile")
    with replay.running(shared, NOW) as server:
        port = int(server.address.rpartition(":")[2])
        names = [row["name"] for row in server.json("/_hostile/index.json") if row["name"] != "canary"]
        # Every hostile answer once as a source and once as an article, each at a host of its own.
        tables = [
            (name, kind(name), f"http://{kind(name)}-{number}.localhost:{port}/_hostile/{name}")
            for number, name in enumerate(names)
        ]
        good = [
            source
            for source in server.json("/_replay/sources?group=news&form=origin")
            if source["items_now"] and not source["items_denied_by_robots"] and source["robots"] == "default"
        ][:GOOD]
        kinds = {"sitemap": "sitemap", "page": "page"}
        tables += [(f"good {source['host']}", kinds.get(source["kind"], "feed"), source["url"]) for source in good]
        with hub(
            [f"http://link-{number}.localhost:{port}/_hostile/{name}" for number, name in enumerate(names)]
        ) as at_port:
            tables.append(("hub", "feed", f"http://127.0.0.1:{at_port}/feed"))
            allow = [f"*.localhost:{port}", f"127.0.0.1:{port}", f"127.0.0.1:{at_port}"]
            lines = ["[fetch]", "pause = 0", "deadline = 4", f"allow = {json.dumps(allow)}"]
            for name, of_kind, url in tables:
                lines += ["[[source]]", f'name = "{name}"', f'kind = "{of_kind}"', f'url = "{url}"']
            (folder / "desk.toml").write_text("\n".join(lines))
            began = time.monotonic()
            with (folder / "said").open("w") as said:
                running = subprocess.Popen(
                    [DESK, *at(NOW), "run", "--once"], cwd=folder, env=environment(), stdout=said, stderr=said
                )
                held = ended = 0
                while not ended:
                    time.sleep(0.05)
                    held = max(held, memory.peak(running.pid))
                    ended, status, used = os.wait4(running.pid, os.WNOHANG)
                running.returncode = os.waitstatus_to_exitcode(status)
            seconds = time.monotonic() - began
        hosts = {source["host"] for source in good}
        rows = [json.loads(line) for line in desk("sources", "--json", folder=folder).stdout.splitlines()]
        yield Lived(
            seconds=seconds,
            work=used.ru_utime + used.ru_stime,
            memory=held,
            said=(folder / "said").read_text(),
            status=running.returncode,
            sources={row["source"]["name"]: row["state"] for row in rows},
            links=dict(ask(folder, "SELECT url, coalesce(problem, '') FROM links WHERE state != 'read'")),
            articles=dict(ask(folder, "SELECT url, title || text FROM articles")),
            names=names,
            expected={
                f"{server.address}/~{page['url'].partition('://')[2]}"
                for page in server.expected()
                if page["host"] in hosts
            },
            asked=[str(row["path"]) for row in server.json("/_replay/log?since=0")],
        )


def kind(name: str) -> str:
    """The kind of source a hostile answer hurts most."""
    if "sitemap" in name:
        return "sitemap"
    return (
        "page"
        if name.startswith(("page", "deep-html", "charset", "soft", "paywall", "trap", "meta", "bytes"))
        else "feed"
    )


def ask(folder: Path, question: str) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(folder / "desk.sqlite")) as connection:
        return connection.execute(question).fetchall()


def say(problem: str) -> None:
    """Assert that a problem is a line for an editor: what a library said about it may only stand in brackets."""
    assert "\n" not in problem
    assert len(problem) < 400
    assert not re.search(r"[a-z]Error|Exception|Traceback|0x|None|<class", problem.partition(" (")[0]), problem


def test_it_ends_in_time_and_within_its_memory(lived: Lived) -> None:
    assert lived.status == 0, lived.said
    assert "Traceback" not in lived.said
    assert lived.seconds < SECONDS
    assert lived.work < WORK
    assert lived.memory < MEMORY


def test_no_good_source_is_harmed(lived: Lived) -> None:
    states = {name: state for name, state in lived.sources.items() if name.startswith("good ")}
    assert len(states) == GOOD
    assert {name: state["problem"] for name, state in states.items() if state["problem"]} == {}
    assert len(lived.expected) >= GOOD
    assert {urls.canonical(url) for url in lived.expected} - {urls.canonical(url) for url in lived.articles} == set()


def test_every_hostile_source_has_its_problem_in_words(lived: Lived) -> None:
    problems = {name: lived.sources[name]["problem"] for name in lived.names}
    assert len(problems) == 85
    assert {name for name, problem in problems.items() if problem is None} == HARMLESS
    for problem in filter(None, problems.values()):
        say(problem)
    assert [name for name in lived.names if lived.sources[name]["retired"]] == ["410"]
    for name in ("429-year", "503", "500", "stall"):
        assert datetime.fromisoformat(lived.sources[name]["next_check"]) > NOW
    latest = max(datetime.fromisoformat(state["next_check"]) for state in lived.sources.values())
    assert latest < NOW + timedelta(days=2), "nobody can make the desk stay away for a year"


def test_every_hostile_article_was_read_or_has_its_problem_in_words(lived: Lived) -> None:
    links = {url for url in (*lived.links, *lived.articles) if "//link-" in url}
    assert len(links) == len(lived.names)
    assert len([url for url in links if url in lived.articles]) < 40
    for url, problem in lived.links.items():
        assert problem, url
        say(problem)


def test_nothing_was_fetched_that_an_answer_tried_to_have_fetched(lived: Lived) -> None:
    assert any("/xml-xxe-http" in path for path in lived.asked)
    assert [path for path in lived.asked if "canary" in path] == []
    assert "root:" not in "".join(lived.articles.values())
