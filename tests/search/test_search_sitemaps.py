"""Sitemaps, their indexes and their bombs."""

import gzip
import time
from contextlib import suppress
from datetime import UTC, datetime

import pytest

from monitoring_desk.errors import ParseError
from monitoring_desk.search import sitemaps
from monitoring_desk.types import Page

NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)
NEWS = """<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://paper.example/old</loc><lastmod>2026-03-01</lastmod></url>
<url><loc> https://paper.example/new </loc><image:image><image:loc>https://paper.example/i.jpg</image:loc><image:title>No</image:title></image:image>
<news:news><news:publication><news:name>Paper</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2026-03-09T10:00:00+05:00</news:publication_date><news:title>Berth opens</news:title></news:news></url>
<url><loc>javascript:alert(1)</loc></url></urlset>"""


def read(body: bytes | str) -> sitemaps.Sitemap:
    raw = body.encode() if isinstance(body, str) else body
    url = "https://paper.example/sitemap.xml"
    return sitemaps.parse(Page(url=url, final_url=url, status=200, headers=(), body=raw, fetched=NOW), "s1")


@pytest.mark.parametrize("body", [NEWS.encode(), gzip.compress(NEWS.encode())])
def test_news_sitemap_newest_first(body: bytes) -> None:
    found = read(body)
    assert [link.url for link in found.links] == ["https://paper.example/new", "https://paper.example/old"]
    assert (found.links[0].title, found.links[0].language) == ("Berth opens", "en")
    assert found.links[0].published == datetime(2026, 3, 9, 5, tzinfo=UTC)
    assert found.links[1].published is None
    assert found.changed == (None, datetime(2026, 3, 1, tzinfo=UTC))


def test_index_newest_first() -> None:
    found = read(
        "<sitemapindex><sitemap><loc>/a.xml</loc><lastmod>2026-01-01</lastmod></sitemap><sitemap><loc>/b.xml</loc>"
        "<lastmod>2026-03-01</lastmod></sitemap></sitemapindex>"
    )
    assert found.children == ("https://paper.example/b.xml", "https://paper.example/a.xml")
    assert found.links == ()


def test_plain_text() -> None:
    assert [link.url for link in read("https://paper.example/1\nhttps://paper.example/2\n").links] == [
        "https://paper.example/1",
        "https://paper.example/2",
    ]


@pytest.mark.parametrize(
    "body", [b"", b"<html></html>", b"words", b"<urlset><url>"[:5], gzip.compress(b"<html/>"), b"\x1f\x8bbroken"]
)
def test_what_is_no_sitemap_is_said_so(body: bytes) -> None:
    with pytest.raises(ParseError):
        read(body)


def test_what_breaks_off_counts_as_far_as_it_goes() -> None:
    assert len(read("<urlset><url><loc>https://paper.example/1</loc></url><url><loc>https://pap").links) >= 1


@pytest.mark.parametrize(
    "body",
    [
        gzip.compress(b"<urlset>" + bytes(80_000_000)),
        b"<urlset>" + b"<url>" * 300_000,
        b"<urlset>" + b"<url><loc>https://paper.example/x</loc></url>" * 60_000 + b"</urlset>",
        b'<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><urlset><url><loc>https://paper.example/&b;</loc></url></urlset>',
        b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset><url><loc>https://paper.example/&x;</loc></url></urlset>',
    ],
)
def test_bombs_end_soon_and_entities_stay_shut(body: bytes) -> None:
    started = time.monotonic()
    with suppress(ParseError):
        assert all("root:" not in link.url for link in read(body).links)
    assert time.monotonic() - started < 6
