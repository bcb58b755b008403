"""One whole cycle of the desk over the replayed web: fetched, read, handpicked, distilled, kept."""

import shutil
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from urllib.request import urlopen

import msgspec

from monitoring_desk.config import FetchSettings, Settings
from monitoring_desk.desk import opened
from monitoring_desk.search import opml

MOMENT = datetime(2019, 11, 21, tzinfo=UTC)


def measure(shared: Path) -> dict[str, float]:
    """Seconds and counts of one cycle over every news source of the replay, politeness pause off."""
    folder = Path(tempfile.mkdtemp(prefix="desk-bench-"))
    serve = [sys.executable, str(shared / "replay" / "serve.py"), "--port", "0", "--until", MOMENT.isoformat()]
    server = subprocess.Popen(serve, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        address = server.stdout.readline().split()[3].rstrip("/")
        with urlopen(f"{address}/_replay/sources.opml?form=proxy&group=news") as answer:
            sources = opml.parse(answer.read())
        settings = msgspec.structs.replace(
            Settings(),
            database=f"sqlite:///{folder}/desk.sqlite",
            archive=str(folder / "warc"),
            fetch=FetchSettings(pause=0.0, proxy=address, proxy_https=True),
        )
        with opened(settings, now=lambda: MOMENT) as desk:
            desk.ensure(sources, ())
            began = time.monotonic()
            checked, _, _ = desk.collector.check()
            searched = time.monotonic()
            articles, failed = desk.collector.read()
            read = time.monotonic()
            stories = desk.handpick()
            picked = time.monotonic()
            briefs = desk.distil()
            done = time.monotonic()
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(folder)
    return {
        "cycle seconds": done - began,
        "sources checked": checked,
        "sources a second": checked / (searched - began),
        "articles read": articles,
        "links that failed": failed,
        "articles read a second, with fetching": articles / (read - searched),
        "stories": stories,
        "articles handpicked a second": articles / (picked - read),
        "briefs distilled a second": briefs / (done - picked),
    }
