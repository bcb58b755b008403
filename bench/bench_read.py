"""How fast pages and feeds are read in seconds of one processor, beside the libraries that do a part of it."""

import io
import time
from collections.abc import Callable
from pathlib import Path

import feedparser
import trafilatura
from eval.gate_read import read
from eval.reading import load

from monitoring_desk.errors import ParseError
from monitoring_desk.search import feeds, warc
from monitoring_desk.types import Page


def measure(shared: Path) -> dict[str, float]:
    """Pages a second beside bare `trafilatura.extract`, feeds a second beside feedparser; a ratio above 1 is faster."""
    pages = load(shared / "eval/body/benchmark_181.jsonl.xz")
    ours = _rate(lambda: [read(page) for page in pages], len(pages))
    bare = _rate(lambda: [trafilatura.extract(page.html, url=page.url) for page in pages], len(pages))
    captured = [
        page for page in warc.read(shared / "replay/warc/feeds.warc.gz") if b"<html" not in page.body[:2_000].lower()
    ]
    links = _rate(lambda: [_links(page) for page in captured], len(captured))
    theirs = _rate(lambda: [feedparser.parse(io.BytesIO(page.body)) for page in captured], len(captured))
    return {
        "pages_per_second": ours,
        "pages_ratio_to_trafilatura": ours / bare,
        "feeds_per_second": links,
        "feeds_ratio_to_feedparser": links / theirs,
    }


def _links(page: Page) -> int:
    try:
        return len(feeds.parse(page, ""))
    except ParseError:
        return 0


def _rate(work: Callable[[], object], count: int) -> float:
    started = time.process_time()  # of one process each: what else runs on the machine does not count
    work()
    return count / (time.process_time() - started)
