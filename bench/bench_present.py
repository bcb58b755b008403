"""Pages laid out and rendered a second, from what a newsroom holds to bytes, beside the smallest page there is."""

import time
from collections.abc import Callable
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from tests.present.newsroom_sample import make_sample

from monitoring_desk.present.pages import Pages

SECONDS = 2.0


def measure(shared: Path) -> dict[str, float]:
    """Rates, and the story page's time as a multiple of a bare error page's. `shared` is not needed."""
    pages = Pages(make_sample(), name="Monitoring Desk", base_url="http://127.0.0.1")
    request = Request({"type": "http", "method": "GET", "path": "/", "headers": []})
    bare = time_one(lambda: pages.show_error("Nothing", "Nothing at all."))
    front = time_one(lambda: pages.show_front(request))
    story = time_one(lambda: pages.show_story(request, "s-pact"))
    feed = time_one(lambda: pages.send_atom(request))
    return {
        "front_pages_a_second": 1 / front,
        "story_pages_a_second": 1 / story,
        "feeds_a_second": 1 / feed,
        "bare_page_to_story_page": bare / story,
    }


def time_one(make: Callable[[], Response | bytes]) -> float:
    """Seconds one takes."""
    make()
    made, begun = 0, time.perf_counter()
    while time.perf_counter() - begun < SECONDS:
        make()
        made += 1
    return (time.perf_counter() - begun) / made
