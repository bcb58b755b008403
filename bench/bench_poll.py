"""Polling a thousand feeds, beside the `reader` library: all new, all changed, then all unchanged.

Every feed has a loopback address of its own, as real feeds have a host of their own, so that politeness applies to each
and slows neither. The feeds are served by a process of their own; the desk and `reader` run one after the other, each in
a process of its own, so that peak memory is its own. Both keep everything in a database file; the desk also asks every
host for its robots.txt and archives every page, as it always does.
"""

import asyncio
import importlib.util
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from urllib.request import urlopen

import msgspec

FEEDS = int(os.environ.get("POLL_FEEDS", "1000"))
ENTRIES = 20
FRESH = 4
"""Entries that are new at the top of a feed each time it changed."""
WORKERS = 32
"""Of both: `reader` is no faster with 8 or 64."""
APART = 1.5
"""Seconds between two rounds, of both, which count for neither: the desk leaves a host alone for a second after each request
(`fetch.pause`), and nobody looks at a feed again within one."""
START = datetime(2026, 3, 9, tzinfo=UTC)
ROUNDS = ("new", "changed", "unchanged (304)", "unchanged (same bytes)")
WORDS = "harbour council voted on tuesday to widen the northern quay after the ferry company asked for a deeper berth".split()


def measure(shared: Path) -> dict[str, float]:
    """Feeds a second of the desk and of `reader` in each round, the ratio, and the peak memory of both in MB."""
    figures: dict[str, float] = {}
    peers = ["desk", "reader"] if importlib.util.find_spec("reader") else ["desk"]
    if len(peers) == 1:
        print("poll: the `reader` library is not installed (it is in the dev group); the desk is measured alone")
    told = {peer: _run(peer) for peer in peers}
    for name in ROUNDS:
        for peer in peers:
            figures[f"{peer}: feeds a second, {name}"] = FEEDS / told[peer][name]
        if len(peers) == 2:
            figures[f"times the peer, {name}"] = told["reader"][name] / told["desk"][name]
    for peer in peers:
        figures[f"{peer}: peak memory, MB"] = told[peer]["memory"] / 1e6
        figures[f"{peer}: entries kept"] = told[peer]["kept"]
    return figures


def _run(peer: str) -> dict[str, float]:
    with serving() as port:
        done = subprocess.run(
            [sys.executable, "-m", "bench.bench_poll", peer, str(port)], check=True, stdout=subprocess.PIPE
        )
    told: dict[str, float] = json.loads(done.stdout)
    return told


def address(number: int) -> str:
    """The loopback address feed `number` is served at."""
    return f"127.0.{1 + number // 250}.{1 + number % 250}"


@contextmanager
def serving() -> Iterator[int]:
    """The feeds, served by a process of their own; the port."""
    command = [sys.executable, "-m", "bench.bench_poll", "serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield int(server.stdout.readline())
        finally:
            server.terminate()


# ── the web ──────────────────────────────────────────────────────────────────────────────────────────────────────────


class _Feeds(asyncio.Protocol):
    """Answers on one kept connection after another; `stage` says what stands in the feeds now."""

    stage = 0
    bodies: dict[tuple[int, int], bytes] = {}  # noqa: RUF012  one process, one table

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._asked = b""

    def data_received(self, data: bytes) -> None:
        self._asked += data
        while b"\r\n\r\n" in self._asked:
            request, _, self._asked = self._asked.partition(b"\r\n\r\n")
            self._transport.write(self._answer(request))

    def _answer(self, request: bytes) -> bytes:
        path = request.split(b" ", 2)[1]
        if path.startswith(b"/stage/"):
            _Feeds.stage = int(path[7:])
            return _whole(b"ok", b"200 OK")
        if path != b"/feed.xml":
            return _whole(b"", b"404 Not Found")
        third, fourth = self._transport.get_extra_info("sockname")[0].split(".")[2:]
        stage = min(_Feeds.stage, 1)
        tag = f'"{third}-{fourth}-{stage}"'.encode()
        if _Feeds.stage == 2 and tag in request:
            return b"HTTP/1.1 304 Not Modified\r\nETag: " + tag + b"\r\n\r\n"
        number = (int(third) - 1) * 250 + int(fourth) - 1
        head = b"Content-Type: application/rss+xml; charset=utf-8\r\nETag: " + tag + b"\r\n"
        return _whole(self.bodies[number, stage], b"200 OK", head)


def _whole(body: bytes, status: bytes, head: bytes = b"") -> bytes:
    return b"HTTP/1.1 " + status + b"\r\n" + head + b"Content-Length: %d\r\n\r\n" % len(body) + body


def compose_feed(number: int, stage: int) -> bytes:
    """The RSS of a feed at a stage: `FRESH` entries more each time, the oldest gone."""
    newest = stage * FRESH + ENTRIES
    entries = "".join(_entry(number, one) for one in range(newest, newest - ENTRIES, -1))
    title = f"<title>Paper {number}</title><link>http://{address(number)}/</link><description>News</description>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{title}{entries}</channel></rss>'.encode()


def _entry(number: int, one: int) -> str:
    url = f"http://{address(number)}/news/{one}-the-harbour-council-votes"
    told = " ".join(WORDS[(number + one + at) % len(WORDS)] for at in range(60))
    when = format_datetime(START + timedelta(minutes=20 * one))
    return (
        f"<item><title>Story {one} of paper {number}: {told[:50]}</title><link>{url}</link><guid>{url}</guid>"
        f"<pubDate>{when}</pubDate><description>&lt;p&gt;{told}&lt;/p&gt;</description></item>"
    )


async def serve() -> None:
    """Serve every feed at its address, on one free port; says the port and goes on until it is ended."""
    _Feeds.bodies = {(number, stage): compose_feed(number, stage) for number in range(FEEDS) for stage in (0, 1)}
    loop = asyncio.get_running_loop()
    first = await loop.create_server(_Feeds, address(0), 0)
    port = first.sockets[0].getsockname()[1]
    others = [await loop.create_server(_Feeds, address(number), port) for number in range(1, FEEDS)]
    print(port, flush=True)
    await asyncio.gather(first.serve_forever(), *(server.serve_forever() for server in others))


# ── the two that poll ────────────────────────────────────────────────────────────────────────────────────────────────


def time_rounds(port: int, poll: Callable[[], None]) -> dict[str, float]:
    """Seconds of each round: the feeds change, then everything is polled once."""
    seconds: dict[str, float] = {}
    for stage, name in enumerate(ROUNDS):
        with urlopen(f"http://{address(0)}:{port}/stage/{stage}") as answer:
            answer.read()
        time.sleep(APART)
        began = time.monotonic()
        poll()
        seconds[name] = time.monotonic() - began
    return seconds


def run_desk(port: int, folder: Path) -> dict[str, float]:
    """The desk's own check of every source that is due, four times."""
    from monitoring_desk.config import FetchSettings, Settings  # noqa: PLC0415  not in the peer's process
    from monitoring_desk.desk import opened  # noqa: PLC0415
    from monitoring_desk.search import source_id  # noqa: PLC0415
    from monitoring_desk.types import Source  # noqa: PLC0415

    addresses = [f"http://{address(number)}:{port}/feed.xml" for number in range(FEEDS)]
    settings = msgspec.structs.replace(
        Settings(),
        database=f"sqlite:///{folder}/desk.sqlite",
        archive=str(folder / "warc"),
        languages=False,
        fetch=FetchSettings(workers=WORKERS, allow=tuple(f"{address(number)}:{port}" for number in range(FEEDS))),
    )
    clock = [START + timedelta(days=1)]
    with opened(settings, now=lambda: clock[0]) as desk:
        desk.ensure([Source(id=source_id(url), url=url, kind="feed", name=url) for url in addresses], ())

        def poll() -> None:
            clock[0] += timedelta(hours=7)
            checked, troubled, _ = desk.collector.check()
            assert (checked, troubled) == (FEEDS, 0), (checked, troubled)

        seconds = time_rounds(port, poll)
        return seconds | {"kept": float(desk.store.articles.counts()["unread"])}


def run_reader(port: int, folder: Path) -> dict[str, float]:
    """The library's own update of every feed, four times."""
    from reader import make_reader  # noqa: PLC0415  a dependency of this bench alone

    with closing(make_reader(str(folder / "reader.sqlite"))) as peer:
        for number in range(FEEDS):
            peer.add_feed(f"http://{address(number)}:{port}/feed.xml")
        seconds = time_rounds(port, lambda: peer.update_feeds(scheduled=False, workers=WORKERS))
        return seconds | {"kept": float(peer.get_entry_counts().total or 0)}


if __name__ == "__main__":
    role = sys.argv[1]
    if role == "serve":
        asyncio.run(serve())
    else:
        with tempfile.TemporaryDirectory(prefix="desk-poll-") as place:
            told = {"desk": run_desk, "reader": run_reader}[role](int(sys.argv[2]), Path(place))
        told["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024.0
        print(json.dumps(told))
