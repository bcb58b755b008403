"""Articles made again from the archive: the same ones, byte for byte; and the pages of other people's archives."""

import gzip
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from tests.search.small_web import SmallWeb, article_page, feed, serve, small_desk

from monitoring_desk.config import FetchSettings
from monitoring_desk.desk import Cycle, Desk
from monitoring_desk.errors import DeskError, FetchError, Refused, StoreError
from monitoring_desk.search import readings, source_id
from monitoring_desk.search.readings import Reading, Recalled
from monitoring_desk.search.warc import Archive
from monitoring_desk.store import schema
from monitoring_desk.types import Link, Page, Source

NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)
PORT = "The harbour board of Eastport said on Monday that the second pier will open to freight in April, a month late."
CRANE = (
    "Its two cranes were tested last week and found sound, the board's engineer told reporters at the quay on Monday."
)
RAILS = "The railway to the pier is still without signals, and trains will wait at the junction until they are there."


@pytest.fixture
def web() -> Iterator[SmallWeb]:
    with serve() as web:
        web.pages["/one"] = ("text/html", article_page("Second pier opens in April", PORT, CRANE))
        web.pages["/two"] = ("text/html", article_page("Railway to the pier waits for signals", RAILS, CRANE))
        web.pages["/three"] = (
            "text/html",
            article_page("Board names new chair", RAILS.replace("railway", "tramway"), PORT),
        )
        yield web


def kept(desk: Desk) -> list[dict[str, Any]]:
    found = {a.id: a for hit in desk.store.articles.find("pier", limit=100) for a in [hit.article]}
    return sorted((asdict(a) for a in found.values()), key=lambda a: (a["url"], a["found"]))


def source(web: SmallWeb) -> Source:
    return Source(id="courier", url=web.url("/feed"), kind="feed", name="Harbour Courier", weight=2.0, state_media=True)


def live(folder: Path, web: SmallWeb) -> list[dict[str, Any]]:
    """Three cycles: two articles, a third beside them, and the first one rewritten."""
    moment = [NOW]
    folder.mkdir()
    with small_desk(folder, web=web, now=lambda: moment[0]) as desk:
        desk.store.sources.add([source(web)])
        web.pages["/feed"] = ("application/rss+xml", feed(("Pier", web.url("/one")), ("Railway", web.url("/two"))))
        desk.cycle()
        moment[0] += timedelta(hours=7)
        web.pages["/feed"] = ("application/rss+xml", feed(("Chair", web.url("/three"))))
        web.pages["/one"] = ("text/html", article_page("Second pier opens in May", PORT.replace("April", "May"), CRANE))
        assert desk.cycle().revised == 1
        return kept(desk)


def test_the_archive_makes_the_same_articles_again(web: SmallWeb, tmp_path: Path) -> None:
    before = live(tmp_path / "live", web)
    assert len(before) == 4
    web.pages.clear()
    again = tmp_path / "again"
    again.mkdir()
    with small_desk(again, web=web, now=lambda: NOW + timedelta(days=1)) as desk:
        assert desk.collector.restore(readings.archived(readings.files([tmp_path / "live" / "warc"]))) == (4, 0)
        assert kept(desk) == before
        assert desk.store.sources.get(["courier"])["courier"] == source(web)
        assert desk.store.articles.unread(NOW + timedelta(days=1)) == ()
    third = tmp_path / "third"
    third.mkdir()
    with small_desk(
        third, web=web, now=lambda: NOW + timedelta(days=2)
    ) as desk:  # what was taken in can be made again too
        assert desk.collector.restore(readings.archived(readings.files([again / "warc"]))) == (4, 0)
        assert kept(desk) == before


def test_what_was_familiar_is_noted(web: SmallWeb, tmp_path: Path) -> None:
    live(tmp_path / "live", web)
    found = list(readings.archived(readings.files([tmp_path / "live" / "warc"])))
    assert any(one.reading and one.reading.familiar for one in found)


def test_restoring_twice_changes_nothing(web: SmallWeb, tmp_path: Path) -> None:
    before = live(tmp_path / "live", web)
    with small_desk(tmp_path / "live", web=web, now=lambda: NOW + timedelta(days=1)) as desk:
        files = readings.files([tmp_path / "live" / "warc"])
        assert desk.collector.restore(readings.archived(files), keep_pages=False) == (0, 0)
        assert kept(desk) == before


def test_pages_others_archived_become_articles_of_their_publishers(web: SmallWeb, tmp_path: Path) -> None:
    page = article_page("Second pier opens in April", PORT, CRANE)
    parts = [
        other_record("https://courier.example/2026/pier", page),
        other_record("https://courier.example/", page),
        other_record("https://courier.example/style.css", b"p { color: red }", kind="text/css"),
        b"not a record at all",
        other_record("https://gazette.example/pier", article_page("Pier to open", PORT, RAILS)),
    ]
    file = tmp_path / "CC-NEWS-20260309.warc.gz"
    file.write_bytes(b"".join(gzip.compress(part) for part in parts))
    with small_desk(tmp_path, web=web, now=lambda: NOW) as desk:
        told: list[str] = []
        assert desk.collector.restore(readings.archived([file], report=told.append)) == (2, 0)
        articles = kept(desk)
        assert [a["url"] for a in articles] == ["https://courier.example/2026/pier", "https://gazette.example/pier"]
        sources = {s.id: s for s, _ in desk.store.sources.all()}
        assert {(s.name, s.kind) for s in sources.values()} == {
            ("courier.example", "publisher"),
            ("gazette.example", "publisher"),
        }
        assert desk.store.sources.due(NOW + timedelta(days=365)) == ()
        assert desk.handpick() == 1
    assert web.asked == []


def test_an_archive_is_fetched_by_its_address(web: SmallWeb, tmp_path: Path) -> None:
    page = other_record("https://courier.example/2026/pier", article_page("Second pier opens in April", PORT, CRANE))
    web.pages["/CC-NEWS-1.warc.gz"] = ("application/octet-stream", gzip.compress(page))
    web.pages["/moved.warc.gz"] = "/CC-NEWS-1.warc.gz"
    with small_desk(tmp_path, web=web, now=lambda: NOW) as desk:
        [file] = readings.files([desk.collector.fetch_archive(web.url("/moved.warc.gz"), folder=tmp_path)])
        assert file.read_bytes() == web.pages["/CC-NEWS-1.warc.gz"][1]
        assert desk.collector.restore(readings.archived([file])) == (1, 0)
        with pytest.raises(FetchError, match="404"):
            desk.collector.fetch_archive(web.url("/none.warc.gz"), folder=tmp_path)
        web.pages["/inward.warc.gz"] = "http://127.0.0.1:9/x.warc.gz"
        for address in (web.url("/inward.warc.gz"), "http://169.254.169.254/x.warc.gz", "file:///etc/passwd"):
            with pytest.raises(Refused):
                desk.collector.fetch_archive(address, folder=tmp_path)


def other_record(url: str, body: bytes, *, kind: str = "text/html") -> bytes:
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-03-09T10:00:00Z\r\n"
    return f"{head}Content-Length: {len(http)}\r\n\r\n".encode() + http + b"\r\n\r\n"


def test_a_torn_archive_gives_what_is_whole(web: SmallWeb, tmp_path: Path) -> None:
    live(tmp_path / "live", web)
    [file] = readings.files([tmp_path / "live" / "warc"])
    whole = file.read_bytes()
    for cut in range(0, len(whole), 1 + len(whole) // 40):
        file.write_bytes(whole[:cut] if cut % 2 else whole[:cut] + b"\0" * 40 + whole[cut + 40 :])
        told: list[str] = []
        try:
            found = list(readings.archived([file], report=told.append))
        except StoreError:  # its very first bytes are gone: not a WARC file
            assert cut < 5
            continue
        assert all(one.page or (one.reading and one.reading.link.html) for one in found)


def test_a_body_the_feed_carried_is_read_again_without_a_page(tmp_path: Path) -> None:
    link = Link(url="https://courier.example/gone", source_id="s", title="Pier", html=f"<p>{PORT}</p>")
    reading = Reading(requested=link.url, final_url=link.url, fetched=NOW, found=NOW, link=link)
    with Archive(tmp_path, clock=lambda: NOW) as archive:
        archive.note([reading])
    [found] = readings.archived(readings.files([tmp_path]))
    assert (found.page, found.reading) == (None, reading)


def test_a_page_that_is_gone_from_the_archive_is_named(tmp_path: Path) -> None:
    link = Link(url="https://courier.example/gone", source_id="s")
    page = Page(url=link.url, final_url=link.url, status=200, headers=(), body=b"<p>x", fetched=NOW)
    with Archive(tmp_path, clock=lambda: NOW) as archive:
        archive.write(page, ())
        archive.note(
            [Reading(requested=link.url, final_url=link.url, fetched=NOW - timedelta(1), found=NOW, link=link)]
        )
    told: list[str] = []
    assert list(readings.archived(readings.files([tmp_path]), report=told.append)) == []
    assert told == ["https://courier.example/gone: its page, read at 2026-03-09 12:00, is not in the archive"]


def test_only_familiar_blocks_that_were_asked_for_are_noted() -> None:
    recalled = Recalled(frozenset(range(1_000)))
    assert 7 in recalled
    assert 5_000 not in recalled
    assert recalled.hits == {7}
    assert len(recalled) == 1_000


def test_places_without_archives_are_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no WARC files"):
        readings.files([tmp_path])
    with pytest.raises(StoreError, match="no such file"):
        readings.files([tmp_path / "missing"])


def test_amp_and_mobile_twins_are_one_article_and_no_edit(web: SmallWeb, tmp_path: Path) -> None:
    own = web.url("/pier", host="www.courier.localhost")
    named = f"<link rel='canonical' href='{own}'></head>".encode()
    plain = article_page("Second pier opens in April", PORT, CRANE).replace(b"</head>", named)
    short = article_page("Second pier opens in April", PORT).replace(b"</head>", named)
    web.pages |= {"/pier": ("text/html", plain), "/pier/amp": ("text/html", short), "/m/pier": ("text/html", short)}
    twins = [web.url("/pier/amp", host="www.courier.localhost"), web.url("/m/pier", host="m.courier.localhost")]
    web.pages["/feed"] = ("application/rss+xml", feed(("Pier", own)))
    moment = [NOW]
    with small_desk(tmp_path, web=web, now=lambda: moment[0]) as desk:
        desk.store.sources.add([source(web)])
        desk.search()
        web.pages["/feed"] = ("application/rss+xml", feed(*(("Pier", url) for url in twins)))
        moment[0] += timedelta(hours=1)
        desk.search()
        [article] = kept(desk)
        assert article["url"] == own
        assert CRANE in article["text"]
        assert desk.store.articles.counts() == {"unread": 0, "read": 3, "parked": 0, "articles": 1}
        web.pages["/pier"] = ("text/html", plain.replace(b"April", b"May"))
        moment[0] += timedelta(hours=4)
        assert desk.search().revised == 1
        assert len(kept(desk)) == 2
    again = tmp_path / "again"
    again.mkdir()
    with small_desk(again, web=web, now=lambda: NOW + timedelta(days=9)) as desk:
        assert desk.collector.restore(readings.archived(readings.files([tmp_path / "warc"]))) == (2, 0)


def test_what_is_over_a_hosts_hour_waits_and_nothing_of_it_is_lost(web: SmallWeb, tmp_path: Path) -> None:
    urls = [web.url(f"/pier-{number}", host="busy.localhost") for number in range(30)]
    sources = []
    for number, url in enumerate(urls):
        page = article_page(f"Pier {number} opens in April", f"Pier {number} of the harbour opens. " + PORT, CRANE)
        web.pages[f"/pier-{number}"] = ("text/html", page)
        web.pages[f"/feed-{number}"] = ("application/rss+xml", feed(("Pier", url)))
        sources.append(_feed(web.url(f"/feed-{number}", host="busy.localhost")))
    settings = FetchSettings(pause=0.0, budget=20, allow=(f"*.localhost:{web.server_port}",))
    moment = [NOW]
    with small_desk(tmp_path, web=web, now=lambda: moment[0], fetch=settings) as desk:
        desk.store.sources.add([*sources, _feed(web.url("/feed-0", host="quiet.localhost"))])
        first = desk.search()
        assert (first.checked, first.troubled, first.links, first.articles) == (10, 0, 9, 9)
        assert first.postponed == 21, "the other feeds of the host wait"
        assert desk.search() == Cycle(articles=0, postponed=21)
        for hour in range(1, 9):
            moment[0] = NOW + timedelta(hours=hour, minutes=1)
            desk.search()
        assert sorted({row["url"] for row in kept(desk)}) == sorted(urls)
        assert all(state.failures == 0 for _, state in desk.store.sources.all())
        with desk.store.engine.begin() as connection:
            assert connection.execute(select(func.max(schema.links.c.attempts))).scalar() == 0


def test_a_list_that_takes_for_ever_to_read_is_ended_and_the_cycle_goes_on(web: SmallWeb, tmp_path: Path) -> None:
    """A selector that asks each of fifty thousand elements for all the others; beside it feeds, one of 300 KB."""
    web.pages["/maze"] = ("text/html", b"<html><body>" + b"<p><a href='/x'>x</a></p>" * 50_000 + b"</body></html>")
    told = [(f"Pier {number} opens in April", web.url(f"/pier-{number}")) for number in range(3_000)]
    web.pages["/large"] = ("application/rss+xml", feed(*told))
    web.pages["/feed"] = ("application/rss+xml", feed(("Pier", web.url("/one"))))
    with small_desk(tmp_path, web=web, now=lambda: NOW) as desk:
        desk.collector.parse_seconds = 3.0
        maze = "//*[count(preceding::*[count(following::*) > 7]) > 5]"
        desk.store.sources.add(
            [
                Source(id="maze", url=web.url("/maze", host="maze.localhost"), kind="page", name="Maze", links=maze),
                _feed(web.url("/large", host="large.localhost")),
                source(web),
            ]
        )
        assert desk.collector.check() == (3, 1, 2_001)
        problems = {source.id: state.problem for source, state in desk.store.sources.all() if state.problem}
        assert problems == {"maze": "was not done in 3 s and was ended"}
        with pytest.raises(DeskError, match="not done in 3 s"):
            desk.collector.add(web.url("/maze", host="other.localhost"), links=maze)


def _feed(url: str) -> Source:
    return Source(id=source_id(url), url=url, kind="feed", name=url)


def test_twins_that_do_not_name_each_other_are_one_article_and_look_alikes_are_two(
    web: SmallWeb, tmp_path: Path
) -> None:
    own = web.url("/pier", host="www.courier.localhost")
    web.pages |= {
        "/pier": ("text/html", article_page("Second pier opens in April", PORT, CRANE)),
        "/pier/amp": ("text/html", article_page("Second pier opens in April", PORT)),
        "/amp/crane": ("text/html", article_page("Cranes were late", CRANE, PORT)),
        "/crane": ("text/html", article_page("Cranes were late", CRANE, PORT)),
        "/rail": ("text/html", article_page("Trains wait at the junction", PORT, f"Not so the trains. {CRANE}")),
        "/rail/amp": ("text/html", article_page("Where the quay ends", PORT)),
    }
    rounds = [
        [own, web.url("/amp/crane", host="courier.localhost"), web.url("/rail", host="courier.localhost")],
        [
            web.url("/pier/amp", host="m.courier.localhost"),
            web.url("/crane", host="www.courier.localhost"),
            web.url("/rail/amp", host="courier.localhost"),
        ],
    ]
    moment = [NOW]
    with small_desk(tmp_path, web=web, now=lambda: moment[0]) as desk:
        desk.store.sources.add([source(web)])
        for links in rounds:
            web.pages["/feed"] = ("application/rss+xml", feed(*(("News", url) for url in links)))
            desk.search()
            moment[0] += timedelta(hours=1)
        assert {article["url"] for article in kept(desk)} == {*rounds[0], rounds[1][2]}
        assert desk.store.articles.counts() == {"unread": 0, "read": 6, "parked": 0, "articles": 4}
