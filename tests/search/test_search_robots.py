"""robots.txt as RFC 9309 has it, and as Google's own parser reads it."""

import json
import time
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from monitoring_desk.search import robots


def test_all_of_googles_cases(shared: Path) -> None:
    cases = json.loads((shared / "corpora/robots/google_cases.json").read_text(encoding="utf-8"))
    wrong = [
        case
        for case in cases
        if robots.parse(case["robots_txt"].encode()).allowed(case["url"], case["user_agent"]) != case["allowed"]
    ]
    assert (len(cases), wrong) == (142, [])


def test_delay_sitemaps_and_whole_user_agents() -> None:
    read = robots.parse(
        b"\xef\xbb\xbfUser-agent: *\nCrawl-delay: 2\nUser-agent: MonitoringDesk\nCrawl-delay: 7.5\nDisallow: /x\nSitemap: /s.xml\n"
    )
    assert read.delay("MonitoringDesk/0.1 (+https://desk.example)") == 7.5
    assert read.delay("Other") == 2
    assert not read.allowed("https://paper.example/x/y", "MonitoringDesk/0.1")
    assert read.sitemaps == ("/s.xml",)


@example(b"User-agent: *\nDisallow: /x", "[/")
@given(st.binary(max_size=400), st.text(max_size=60))
def test_nothing_makes_it_fail(body: bytes, url: str) -> None:
    read = robots.parse(body)
    assert read.allowed(url, "MonitoringDesk") in (True, False)


def test_stars_without_end_take_no_time() -> None:
    read = robots.parse(b"User-agent: *\nDisallow: /" + b"*a" * 5_000 + b"$\n")
    started = time.monotonic()
    assert read.allowed("https://paper.example/" + "a" * 4_000 + "b", "MonitoringDesk")
    assert time.monotonic() - started < 0.5
