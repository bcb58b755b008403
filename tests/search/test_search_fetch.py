"""The fetch gate against a web that misbehaves."""

import re
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests import memory
from tests.search import small_web
from tests.search.hostile_web import BOMB_SIZE, PAGE, HostileWeb, respond, serve

from monitoring_desk.config import FetchSettings
from monitoring_desk.errors import DeskError, FetchError, Refused, Spent
from monitoring_desk.search.exchange import Headers
from monitoring_desk.search.fetch import Fetcher, Rules
from monitoring_desk.search.gate import Ask, Kind
from monitoring_desk.types import Page, Source

NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def shared_web() -> Iterator[HostileWeb]:
    with serve() as web:
        yield web


@pytest.fixture
def web(shared_web: HostileWeb) -> HostileWeb:
    shared_web.paths.pop("/robots.txt", None)
    shared_web.asked.clear()
    shared_web.requests.clear()
    shared_web.times.clear()
    shared_web.most_busy = 0
    return shared_web


def rules(web: HostileWeb, **changes: object) -> Rules:
    given: dict[str, object] = {
        "user_agent": "MonitoringDesk/0.1 (+https://desk.example)",
        "deadline": 2.0,
        "max_bytes": 1_000_000,
        "pause": 0.0,
        "allow": frozenset({f"127.0.0.1:{web.port}"}),
    }
    return Rules(**(given | changes))  # type: ignore[arg-type]


def get(web: HostileWeb, path: str, **changes: object) -> Page:
    with Fetcher(rules(web, **changes), clock=lambda: NOW) as fetcher:
        return fetcher.get(web.url(path))


def test_a_page_comes_whole(web: HostileWeb) -> None:
    page = get(web, "/page")
    assert (page.status, page.body, page.fetched, page.permanent_url) == (200, PAGE, NOW, None)
    assert page.header("content-type") == "text/html"
    assert web.asked == ["/robots.txt", "/page"]
    assert "User-Agent: MonitoringDesk/0.1" in web.requests[-1]


@pytest.mark.parametrize("coding", ["gzip", "gzip-twice", "gzip-not", "deflate", "deflate-raw", "br", "zstd"])
def test_codings_are_undone(web: HostileWeb, coding: str) -> None:
    assert get(web, f"/{coding}").body == PAGE


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/slow-headers", "not done within"),
        ("/slow-body", "not done within"),
        ("/silent", "not done within"),
        ("/endless-100", "not done within"),
        ("/endless", "larger than 1 MB"),
        ("/endless-header", "not HTTP"),
        ("/long-header", "not HTTP"),
        ("/not-http", "not HTTP"),
        ("/short", "broke off"),
        ("/gzip-thrice", "compressed body is broken"),
        ("/gzip-torn", "compressed body is broken"),
        ("/loop", "more than 5 redirects"),
        ("/missing", "404 Not Found: nothing stands at that address"),
    ],
)
def test_what_goes_wrong_is_said_in_words_and_in_time(web: HostileWeb, path: str, why: str) -> None:
    started = time.monotonic()
    with pytest.raises(FetchError, match=why):
        get(web, path)
    assert time.monotonic() - started < 4


@pytest.mark.parametrize("path", ["/bomb-gzip", "/bomb-gzip-twice", "/bomb-br", "/bomb-zstd"])
def test_bombs_do_not_go_off(web: HostileWeb, path: str) -> None:
    before = memory.forget()
    with pytest.raises(FetchError, match="larger than 1 MB"):
        get(web, path, deadline=20.0)
    assert memory.peak() - before < 1_000_000 + 64 * 2**20 < BOMB_SIZE


def test_statuses_can_be_told(web: HostileWeb) -> None:
    with pytest.raises(FetchError) as caught:
        get(web, "/gone")
    assert (caught.value.status, caught.value.retry_after) == (410, None)


@pytest.mark.parametrize("value", ["120", "Mon, 09 Mar 2026 12:02:00 GMT"])
def test_retry_after_is_told_and_kept_to(web: HostileWeb, value: str) -> None:
    web.paths["/busy"] = respond(
        b"", f"Retry-After: {value}", "Date: Mon, 09 Mar 2026 12:00:00 GMT", status="503 Service Unavailable"
    )
    with Fetcher(rules(web), clock=lambda: NOW) as fetcher:
        with pytest.raises(FetchError) as caught:
            fetcher.get(web.url("/busy"))
        assert (caught.value.status, caught.value.retry_after) == (503, 120.0)
        asked = len(web.asked)
        with pytest.raises(FetchError, match="left alone"):
            fetcher.get(web.url("/page"))
        assert len(web.asked) == asked


def test_validators_go_out_byte_for_byte_and_304_has_no_body(web: HostileWeb) -> None:
    web.paths["/same"] = b"HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"
    with Fetcher(rules(web), clock=lambda: NOW) as fetcher:
        page = fetcher.get(
            web.url("/same"), etag='W/"a b\'c"', last_modified="Mon,  09 Mar 2026 12:00:00 GMT", kind="feed"
        )
    assert (page.status, page.body) == (304, b"")
    assert '\r\nIf-None-Match: W/"a b\'c"\r\n' in web.requests[-1]
    assert "\r\nIf-Modified-Since: Mon,  09 Mar 2026 12:00:00 GMT\r\n" in web.requests[-1]


def test_permanent_moves_are_told_from_others(web: HostileWeb) -> None:
    moved, for_now = get(web, "/moved"), get(web, "/moved-for-now")
    assert moved.permanent_url == moved.final_url == web.url("/page")
    assert for_now.permanent_url is None
    assert for_now.final_url == web.url("/page")


def test_pages_are_recorded_but_not_robots_nor_failures(web: HostileWeb) -> None:
    kept: list[tuple[Page, tuple[tuple[str, str], ...]]] = []
    with Fetcher(rules(web), clock=lambda: NOW, record=lambda page, sent: kept.append((page, sent))) as fetcher:
        fetcher.get(web.url("/page"))
        with pytest.raises(FetchError):
            fetcher.get(web.url("/gone"))
    assert [page.url for page, _ in kept] == [web.url("/page")]
    assert dict(kept[0][1])["User-Agent"].startswith("MonitoringDesk")


def test_robots_are_obeyed_and_asked_once_a_day(web: HostileWeb) -> None:
    web.paths["/robots.txt"] = respond(b"User-agent: MonitoringDesk\nDisallow: /page\n")
    now = [NOW]
    with Fetcher(rules(web), clock=lambda: now[0]) as fetcher:
        for _ in range(3):
            with pytest.raises(Refused, match=r"robots\.txt forbids"):
                fetcher.get(web.url("/page"))
        assert web.asked == ["/robots.txt"]
        web.paths["/robots.txt"] = respond(b"")
        now[0] += timedelta(hours=25)
        assert fetcher.get(web.url("/page")).status == 200


def test_a_robots_file_that_cannot_be_had_means_no(web: HostileWeb) -> None:
    web.paths["/robots.txt"] = respond(b"", status="503 Service Unavailable")
    with pytest.raises(FetchError, match=r"robots\.txt could not be had"):
        get(web, "/page")
    assert web.asked == ["/robots.txt"]


def test_a_monstrous_robots_file_counts_as_far_as_it_is_read(web: HostileWeb) -> None:
    web.paths["/robots.txt"] = respond(b"User-agent: *\nDisallow: /page\n" + b"# filler\n" * 200_000)
    with pytest.raises(Refused, match=r"robots\.txt forbids"):
        get(web, "/page", max_bytes=15_000_000)


def test_redirects_meet_the_same_robots(web: HostileWeb) -> None:
    web.paths["/robots.txt"] = respond(b"User-agent: *\nDisallow: /page\n")
    with pytest.raises(Refused, match=r"robots\.txt forbids"):
        get(web, "/moved")


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://[::ffff:7f00:1]/",
        "http://2130706433/",
        "http://127.1/",
        "http://localhost/",
        "http://10.0.0.1/",
        "file:///etc/passwd",
        "data:text/html,hello",
        "ftp://127.0.0.1/",
        "//0.0.0.0/",
    ],
)
def test_redirects_to_private_places_are_refused(web: HostileWeb, target: str) -> None:
    web.paths["/away"] = respond(b"", f"Location: {target}", status="302 Found")
    with pytest.raises(Refused):
        get(web, "/away")


def test_another_port_of_an_allowed_host_is_still_private(web: HostileWeb) -> None:
    with Fetcher(rules(web), clock=lambda: NOW) as fetcher, pytest.raises(Refused, match="private"):
        fetcher.get(f"http://127.0.0.1:{web.port + 1}/")


def test_credentials_are_refused_in_addresses_and_dropped_from_redirects(web: HostileWeb) -> None:
    web.paths["/with-name"] = respond(b"", f"Location: http://me:secret@127.0.0.1:{web.port}/page", status="302 Found")
    with Fetcher(rules(web), clock=lambda: NOW) as fetcher:
        with pytest.raises(Refused, match="name or password"):
            fetcher.get(f"http://me:secret@127.0.0.1:{web.port}/page")
        assert fetcher.get(web.url("/with-name")).body == PAGE
    assert "Authorization" not in web.requests[-1]


def test_one_request_at_a_time_to_a_host_with_a_pause(web: HostileWeb) -> None:
    with Fetcher(rules(web, pause=0.2), clock=lambda: NOW) as fetcher:
        threads = [threading.Thread(target=fetcher.get, args=(web.url("/unhurried"),)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    gaps = [later - earlier for earlier, later in zip(web.times, web.times[1:], strict=False)]
    assert len(web.times) == 5
    assert min(gaps) >= 0.19
    assert web.most_busy == 1


def test_crawl_delay_raises_the_pause_up_to_a_limit(web: HostileWeb) -> None:
    web.paths["/robots.txt"] = respond(b"User-agent: *\nCrawl-delay: 600\n")
    with Fetcher(rules(web, max_delay=0.4), clock=lambda: NOW) as fetcher:
        fetcher.get(web.url("/page"))
        fetcher.get(web.url("/page"))
    assert 0.39 <= web.times[-1] - web.times[-2] < 2


def test_tarpits_do_not_hold_up_others(web: HostileWeb) -> None:
    with serve() as tarpit:
        allow = frozenset({f"127.0.0.1:{web.port}", f"127.0.0.1:{tarpit.port}"})
        with Fetcher(rules(web, allow=allow), clock=lambda: NOW) as fetcher:
            stuck = [threading.Thread(target=_get_or_not, args=(fetcher, tarpit.url("/silent"))) for _ in range(2)]
            for thread in stuck:
                thread.start()
            started = time.monotonic()
            for _ in range(30):
                assert fetcher.get(web.url("/page")).status == 200
            assert time.monotonic() - started < 1.5
            for thread in stuck:
                thread.join()


def test_closing_breaks_off_what_is_under_way(web: HostileWeb) -> None:
    fetcher = Fetcher(rules(web, deadline=30.0), clock=lambda: NOW)
    thread = threading.Thread(target=_get_or_not, args=(fetcher, web.url("/silent")))
    thread.start()
    time.sleep(0.3)
    started = time.monotonic()
    fetcher.close()
    thread.join()
    assert time.monotonic() - started < 2
    with pytest.raises(FetchError, match="closing"):
        fetcher.get(web.url("/page"))


def test_names_ending_in_localhost_mean_this_machine_where_allowed(web: HostileWeb) -> None:
    allow = frozenset({f"*.localhost:{web.port}"})
    with Fetcher(rules(web, allow=allow), clock=lambda: NOW) as fetcher:
        assert fetcher.get(f"http://paper.localhost:{web.port}/page").body == PAGE
        with pytest.raises(Refused):
            fetcher.get(web.url("/page"))


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_through_a_proxy_in_absolute_form(web: HostileWeb, scheme: str) -> None:
    target = f"{scheme}://paper.example/story?id=1"
    web.paths[target] = respond(PAGE)
    with Fetcher(
        rules(web, allow=frozenset(), proxy=web.url("/").rstrip("/"), proxy_https=True), clock=lambda: NOW
    ) as fetcher:
        assert fetcher.get(target).body == PAGE
        for private in ("http://127.0.0.1/", f"{scheme}://0x7f.1/", f"{scheme}://localhost/"):
            with pytest.raises(Refused, match="private"):
                fetcher.get(private)
    assert web.asked == [f"{scheme}://paper.example/robots.txt", target]


def test_a_name_that_resolves_to_one_private_address_among_public_ones_is_refused(
    web: HostileWeb, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("93.184.215.14", "127.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    connected: list[object] = []
    monkeypatch.setattr(socket.socket, "connect", lambda self, to: connected.append(to))
    with Fetcher(rules(web), clock=lambda: NOW) as fetcher, pytest.raises(DeskError, match="private"):
        fetcher.get("http://rebound.example/")
    assert connected == []


def test_a_name_that_leads_elsewhere_the_next_time_is_refused_then(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was checked is what is connected to: no second answer comes between the two."""
    given: list[str] = []
    connected: list[object] = []

    def look_up(host: str, port: int, **_: object) -> list[object]:
        given.append("127.0.0.1" if given else "93.184.215.14")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (given[-1], port))]

    def connect(self: socket.socket, to: tuple[str, int]) -> None:
        connected.append(to[0])
        raise ConnectionRefusedError("nobody there")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket.socket, "connect", connect)
    told = []
    for _ in range(3):
        with (
            Fetcher(Rules(user_agent="MonitoringDesk", pause=0, deadline=2), clock=lambda: NOW) as fetcher,
            pytest.raises(DeskError) as caught,
        ):
            fetcher.get("http://rebound.example/")
        told.append(caught.value.why)
    assert "does not answer" in told[0]
    assert all("private" in one for one in told[1:])
    assert connected == ["93.184.215.14"]


def _get_again_and_again(fetcher: Fetcher, url: str) -> None:
    for _ in range(20):
        fetcher.get(url)


def _get_or_not(fetcher: Fetcher, url: str) -> None:
    try:
        fetcher.get(url)
    except FetchError:
        return


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (respond(b"<p>The first ha", "Content-Range: bytes 0-14/900", status="206 Partial Content"), "only a part"),
        (respond(b"", status="302 Found"), "does not say where"),
        (respond(b"", "Location: data:text/html,hi", status="302 Found"), "not a web address"),
        (respond(b"", "Location: //[::1]/", status="302 Found"), "private address"),
        (respond(b"", "Location: http://[bad", status="302 Found"), "not a web address"),
    ],
)
def test_answers_that_are_no_page_are_told(web: HostileWeb, answer: bytes, why: str) -> None:
    web.paths["/odd"] = answer
    with Fetcher(rules(web), clock=lambda: NOW) as fetcher, pytest.raises(DeskError, match=re.escape(why)):
        fetcher.get(web.url("/odd"))


def test_many_are_fetched_a_group_in_order_each_taken_before_the_next_is_asked_for(web: HostileWeb) -> None:
    taken: list[tuple[str, object]] = []
    sent: list[bool] = []
    kept: list[Page] = []
    given = [["/page", "/missing", "/page"], ["/empty"]]
    web.paths["/empty"] = respond(b"")

    def take(path: str, answer: Page | DeskError, asked_with: Headers) -> None:
        taken.append((path, answer))
        sent.append("User-Agent" in dict(asked_with))

    with (
        Fetcher(rules(web), clock=lambda: NOW, record=lambda page, _: kept.append(page)) as fetcher,
        ThreadPoolExecutor(2) as pool,
    ):
        done = fetcher.fetch_all(
            given,
            plan=lambda path: Ask(url=web.url(path)),
            take=take,
            side_by_side=2,
            pool=pool,
        )
        done.result(20)
    assert [path for path, _ in taken if path != "/empty"] == ["/page", "/missing", "/page"]
    told = [answer for path, answer in taken if path != "/empty"]
    assert [isinstance(answer, Page) for answer in told] == [True, False, True]
    assert isinstance(told[1], FetchError)
    assert told[1].status == 404
    assert [answer.body for path, answer in taken if path == "/empty" and isinstance(answer, Page)] == [b""]
    assert sent == [isinstance(answer, Page) for _, answer in taken]
    assert kept == [], "to record them is left to whoever takes them"


def test_ten_tarpits_do_not_starve_a_hundred_good_feeds(tmp_path: Path) -> None:
    """Through the desk's own check, with sixteen hosts spoken to at once, ten of which never answer."""
    with small_web.serve() as good, serve() as tarpit:
        tarpit.paths["/robots.txt"] = tarpit.paths["/silent"]
        good.pages["/feed"] = ("application/rss+xml", small_web.feed(("Pier", good.url("/one"))))
        settings = FetchSettings(
            pause=0.0,
            deadline=10.0,
            workers=16,
            allow=(f"*.localhost:{good.server_port}", f"*.localhost:{tarpit.port}"),
        )
        with small_web.small_desk(tmp_path, web=good, now=lambda: NOW, fetch=settings) as desk:
            names = [f"http://tar-{n}.localhost:{tarpit.port}/silent" for n in range(10)]
            names += [good.url("/feed", host=f"paper-{n}.localhost") for n in range(100)]
            desk.store.sources.add(
                [Source(id=f"{n:03}", url=url, kind="feed", name=url) for n, url in enumerate(names)]
            )
            began = time.monotonic()
            assert desk.collector.check()[:2] == (110, 10)
            assert time.monotonic() - began < 4 * 10
            states = {source.id: state for source, state in desk.store.sources.all()}
            assert all(states[f"{n:03}"].succeeded == NOW for n in range(10, 110))
            assert all("not done within" in (states[f"{n:03}"].problem or "") for n in range(10))


def test_a_host_is_asked_as_often_as_an_hour_allows_and_no_oftener(web: HostileWeb) -> None:
    """robots.txt counts, half is for lists; what its own host leads on is seen through; a clock set back begins anew."""
    clock = [NOW]
    other = f"paper.localhost:{web.port}"
    web.paths["/elsewhere"] = respond(b"", f"Location: http://{other}/page", status="302 Found")
    allow = frozenset({f"127.0.0.1:{web.port}", other})
    with Fetcher(rules(web, budget=4, allow=allow), clock=lambda: clock[0]) as fetcher:
        assert fetcher.get(web.url("/page"), kind="feed").body == PAGE
        with pytest.raises(Spent, match="asked 2 times within an hour"):
            fetcher.get(web.url("/page"), kind="feed")
        assert fetcher.get(web.url("/page")).body == PAGE
        assert fetcher.get(web.url("/moved")).body == PAGE
        kinds: tuple[Kind, ...] = ("page", "feed", "sitemap")
        for kind in kinds:
            with pytest.raises(Spent, match="asked 6 times within an hour"):
                fetcher.get(web.url("/page"), kind=kind)
        assert len(web.asked) == 6
        for later in (NOW - timedelta(seconds=1), NOW + timedelta(hours=1)):
            clock[0], before = later, len(web.asked)
            with pytest.raises(Spent):
                _get_again_and_again(fetcher, web.url("/page"))
            assert len(web.asked) - before == 4
        clock[0] += timedelta(hours=1)
        with pytest.raises(Spent):
            _get_again_and_again(fetcher, f"http://{other}/page")
        asked = list(web.asked)
        with pytest.raises(Spent):
            fetcher.get(web.url("/elsewhere"))
        assert web.asked == [*asked, "/elsewhere"], "a page leads to another host that was asked often enough"
