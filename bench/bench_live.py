"""The desk at a million articles a day: every stage on, twelve articles a second from outlets that never stop, fifty readers.

SECONDS (60; the published figure is of 1200) says how long. The desk's clock runs twenty times as fast as ours, so that sources are
asked as often in twenty minutes as in seven hours; the articles come at the pace of the real clock.
"""

import asyncio
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.request import urlopen

import msgspec

from bench.bench_load import PORT
from bench.press import OUTLETS
from monitoring_desk.cli_run import pages
from monitoring_desk.config import FetchSettings, Settings, WebSettings
from monitoring_desk.desk import Desk, opened
from monitoring_desk.search import source_id
from monitoring_desk.types import Source

PACE = 12.0
SPEED = 20.0
READERS = 50
BEGAN = datetime(2019, 11, 21, tzinfo=UTC)


def measure(shared: Path) -> dict[str, float]:
    """Articles printed and placed, how far behind at half time and at the end, memory then, where the time went, readers' p99."""
    seconds = float(os.environ.get("SECONDS", "60"))
    command = [sys.executable, "-m", "bench.press", str(shared), str(PACE), BEGAN.isoformat(), str(SPEED)]
    with tempfile.TemporaryDirectory() as folder, subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as press:
        try:
            assert press.stdout is not None
            address = press.stdout.readline().strip()
            start = time.monotonic()

            def now() -> datetime:
                return BEGAN + timedelta(seconds=(time.monotonic() - start) * SPEED)

            settings = msgspec.structs.replace(
                Settings(),
                database=f"sqlite:///{folder}/desk.sqlite",
                archive=f"{folder}/warc",
                fetch=FetchSettings(pause=0.0, proxy=address, budget=0),
                web=WebSettings(port=PORT),
            )
            with opened(settings, now=now) as desk, pages(desk.store, settings, now):
                desk.ensure([_outlet(number) for number in range(OUTLETS)], ())
                readers = subprocess.Popen(
                    [sys.executable, "-m", "bench.bench_live", str(seconds)], stdout=subprocess.PIPE, text=True
                )
                figures = _keep_up(desk, seconds, lambda: int(urlopen(f"{address}/printed").read()), apart=readers.pid)
                told = readers.communicate()[0].split()
        finally:
            press.terminate()
    figures["readers: front page p99, ms"], figures["readers: pages"] = float(told[0]), float(told[1])
    figures["readers: errors"] = float(told[2])
    return figures


def _outlet(number: int) -> Source:
    url = f"http://outlet-{number}.example/feed"
    return Source(id=source_id(url), url=url, kind="feed", name=f"Outlet {number}")


def _keep_up(desk: Desk, seconds: float, printed: Callable[[], int], *, apart: int) -> dict[str, float]:
    """Cycle after cycle until the time is over."""
    began = time.monotonic()
    spent = dict.fromkeys(("search", "handpick", "distil", "remember", "present"), 0.0)
    articles = stories = briefs = 0
    half: dict[str, float] = {}
    while (elapsed := time.monotonic() - began) < seconds:
        before, already = articles, dict(spent)
        if elapsed > seconds / 2 and not half:
            half = {"behind at half time": printed() - articles, "memory at half time, MB": _memory(apart)}
        for stage in spent:
            at = time.monotonic()
            came = getattr(desk, stage)()
            spent[stage] += time.monotonic() - at
            if stage == "search":
                articles += came.articles
            elif stage == "handpick":
                stories += came
            elif stage == "distil":
                briefs += came
        if articles == before:
            time.sleep(0.5)  # nothing is due
            continue
        took = ", ".join(f"{stage} {spent[stage] - already[stage]:.1f}" for stage in spent)
        print(
            f"  {time.monotonic() - began:6.0f} s: {printed()} printed, {articles} read, {briefs} briefs; {took} s",
            flush=True,
        )
    total = time.monotonic() - began
    return {
        "seconds": total,
        "articles printed a second": PACE,
        "articles read, placed and briefed a second": articles / total,
        **half,
        "behind at the end": printed() - articles,
        "memory at the end, MB": _memory(apart),
        "stories changed": stories,
        "briefs": briefs,
        **{f"share of the time: {stage}": took / total for stage, took in spent.items()},
    }


def _memory(apart: int) -> float:
    """Megabytes of this process and those it started, the readers left out; what several share counts once."""
    parents = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                parents[int(folder.name)] = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except (FileNotFoundError, ProcessLookupError):
                continue  # it ended while we looked
    mine = {os.getpid()}
    while more := {child for child, parent in parents.items() if parent in mine and child not in mine | {apart}}:
        mine |= more
    held = 0
    for process in mine:
        try:
            found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{process}/smaps_rollup").read_text(), re.MULTILINE)
        except (FileNotFoundError, ProcessLookupError):
            continue
        held += int(found[1]) if found else 0
    return held / 1024


async def read_each_second(until: float, taken: list[float], failed: list[str]) -> None:
    """A reader who asks for the front page once a second."""
    while (begun := time.perf_counter()) < until:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", PORT)
            writer.write(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n")
            answer = await reader.read()
            writer.close()
            if not answer.startswith(b"HTTP/1.1 200"):
                failed.append(answer[:60].decode(errors="replace"))
        except OSError as error:
            failed.append(str(error))
        taken.append(time.perf_counter() - begun)
        await asyncio.sleep(max(0.0, begun + 1 - time.perf_counter()))


async def read(seconds: float) -> tuple[list[float], list[str]]:
    """All readers, each beginning at a time of its own; how long the answers took, the shortest first."""
    taken: list[float] = []
    failed: list[str] = []
    until = time.perf_counter() + seconds

    async def one(number: int) -> None:
        await asyncio.sleep(number / READERS)
        await read_each_second(until, taken, failed)

    await asyncio.gather(*(one(number) for number in range(READERS)))
    return sorted(taken), failed


if __name__ == "__main__":
    times, problems = asyncio.run(read(float(sys.argv[1])))
    for problem in sorted(set(problems))[:5]:
        print(problem, file=sys.stderr)
    print(1000 * times[int(len(times) * 0.99)], len(times), len(problems))
