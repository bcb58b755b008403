"""Answers a second and their slowest hundredth for 32 readers at once, beside the same server's style sheet.

The store has STORIES stories of ten articles each and as many records of the ledger (100,000 take twenty minutes to make and
2.6 GB; KEEP names a file to make once). `story` is one that all of them read. Of `any_story` each reads another every time, which
nobody has read before: as fast as they come, and once a second as people might.
"""

import asyncio
import itertools
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import msgspec

from bench import large_store
from monitoring_desk.cli_run import pages
from monitoring_desk.config import Settings, WebSettings
from monitoring_desk.store import Store

READERS = 32
SECONDS = 8.0
PORT = 8917
FIND = "/find?q=harbour&since=2026-03-01"
LEDGER = "/ledger/commitments?sort=amount"
ANY_STORY = "/stories/s{:06}"


def measure(shared: Path) -> dict[str, float]:
    """Milliseconds at the 99th percentile and answers a second. `shared` is not needed."""
    stories = int(os.environ.get("STORIES", "1000"))
    figures: dict[str, float] = {"stories": stories}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(os.environ.get("KEEP") or f"{folder}/desk.sqlite")
        fresh = not path.exists()
        settings = msgspec.structs.replace(Settings(), database=f"sqlite:///{path}", web=WebSettings(port=PORT))
        with Store(settings.database) as store:
            if fresh:
                large_store.fill(store, story_count=stories, articles_each=10)
                large_store.fill_ledger(store, record_count=stories)
            with pages(store, settings, lambda: large_store.NOW):
                front = urllib.request.urlopen(f"http://127.0.0.1:{PORT}/").read().decode()
                style = re.search(r'"(/static/desk\.css[^"]*)"', front)
                newest = re.search(r'"(/stories/[^"/]+)"', front)
                assert style
                assert newest
                asked = {
                    "front": ["/"],
                    "story": [newest[1]],
                    "any_story": [ANY_STORY, f"{stories}"],
                    "any_story_a_second": [ANY_STORY, f"{stories}", "1.0"],
                    "find": [FIND],
                    "ledger": [LEDGER],
                    "style_sheet": [style[1]],
                }
                for name, words in asked.items():
                    # In another process: the readers must not take the server's time.
                    command = [sys.executable, "-m", "bench.bench_load", *words]
                    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
                    figures[f"{name}_p99_ms"], figures[f"{name}_a_second"] = float(told[0]), float(told[1])
    return figures


async def read_again_and_again(paths: Iterator[str], until: float, taken: list[float], pause: float) -> None:
    """One reader on one connection."""
    await asyncio.sleep(pause * random.random())
    reader, writer = await asyncio.open_connection("127.0.0.1", PORT)
    while time.perf_counter() < until:
        asked = f"GET {next(paths)} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n".encode()
        begun = time.perf_counter()
        writer.write(asked)
        head = await reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"content-length: (\d+)", head)
        assert head.startswith(b"HTTP/1.1 200")
        assert length
        await reader.readexactly(int(length[1]))
        taken.append(time.perf_counter() - begun)
        if pause:
            await asyncio.sleep(pause)
    writer.close()


async def press(path: str, many: int, pause: float) -> list[float]:
    """How long each answer took, the shortest first; `many`: pages of that pattern, none asked for twice as long as they last."""
    taken: list[float] = []
    until = time.perf_counter() + SECONDS
    paths = map(path.format, itertools.cycle(random.Random(pause).sample(range(many), many)))
    await asyncio.gather(*(read_again_and_again(paths, until, taken, pause) for _ in range(READERS)))
    return sorted(taken)


if __name__ == "__main__":
    times = asyncio.run(press(sys.argv[1], int((sys.argv[2:] or ["1"])[0]), float((sys.argv[3:] or ["0"])[0])))
    print(1000 * times[int(len(times) * 0.99)], len(times) / SECONDS)
