"""Answers of search endpoints become links, and what is no answer says so."""

import io
import json
import zipfile
from datetime import UTC, datetime

import pytest

from monitoring_desk.errors import ParseError
from monitoring_desk.search import webqueries, wrappers
from monitoring_desk.types import Page

NOW = datetime(2026, 3, 11, 6, tzinfo=UTC)


def page(body: bytes | object, url: str = "https://search.example/search?q=port") -> Page:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Page(url=url, final_url=url, status=200, headers=(), body=data, fetched=NOW)


def test_a_searxng_answer() -> None:
    answer = {
        "query": "port",
        "results": [
            {
                "url": "https://quay.example/a?utm_source=x",
                "title": " Port \n opens ",
                "publishedDate": "2026-03-10T08:00:00",
            },
            {"url": "https://quay.example/a", "title": "Again"},
            {"url": "javascript:alert(1)", "title": "No"},
            "noise",
        ],
    }
    (link,) = webqueries.parse(page(answer), "s")
    assert (link.url, link.title, link.source_id) == ("https://quay.example/a", "Port opens", "s")
    assert link.published == datetime(2026, 3, 10, 8, tzinfo=UTC)


def test_a_gdelt_answer_and_one_with_nothing() -> None:
    answer = {"articles": [{"url": "https://quay.example/b", "title": "Rail", "seendate": "20260310T091500Z"}]}
    (link,) = webqueries.parse(page(answer), "s")
    assert link.published == datetime(2026, 3, 10, 9, 15, tzinfo=UTC)
    assert webqueries.parse(page({}), "s") == ()


def test_an_rss_answer() -> None:
    rss = b"<rss version='2.0'><channel><title>port - search</title><item><title>Rail</title><link>https://quay.example/c</link></item></channel></rss>"
    assert [link.url for link in webqueries.parse(page(rss), "s")] == ["https://quay.example/c"]


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "empty answer"),
        (b"Too many requests", "Too many requests"),
        (b"{", "cannot be read"),
        (b'{"error": "no such engine"}', "no such engine"),
        (b"[1, 2]", "no list of results"),
        (b"[" * 200_000, "cannot be read"),
    ],
)
def test_what_is_no_answer_says_so(body: bytes, why: str) -> None:
    with pytest.raises(ParseError, match=why):
        webqueries.parse(page(body), "s")


def zipped(rows: list[list[str]], name: str = "x.export.CSV") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, "\n".join("\t".join(row) for row in rows))
    return out.getvalue()


def test_bulk_files_are_listed_and_read() -> None:
    digest = "0" * 32
    listed = f"12 {digest} http://bulk.example/1.export.CSV.zip\n12 {digest} http://bulk.example/1.mentions.CSV.zip\n"
    assert webqueries.bulk_files(page(listed.encode())) == ("http://bulk.example/1.export.CSV.zip",)
    row = [""] * 61
    row[59], row[60] = "20260310091500", "https://quay.example/port-opens"
    other = [*row[:60], "https://quay.example/sports"]
    links = webqueries.bulk(page(zipped([row, other, ["short"]])), "s", words="port-, rail")
    assert [(link.url, link.published) for link in links] == [
        ("https://quay.example/port-opens", datetime(2026, 3, 10, 9, 15, tzinfo=UTC))
    ]


@pytest.mark.parametrize("body", [b"", b"PK\x03\x04 torn", zipped([["a"]], name="letter.txt")])
def test_a_broken_bulk_file_says_so(body: bytes) -> None:
    with pytest.raises(ParseError):
        webqueries.bulk(page(body), "s")


@pytest.mark.parametrize(
    ("wrapped", "bare"),
    [
        ("https://www.google.com/url?q=https://quay.example/a&sa=U", "https://quay.example/a"),
        ("https://quay.example/a?id=7", "https://quay.example/a?id=7"),
    ],
)
def test_a_wrapper_that_shows_its_address_is_taken_off(wrapped: str, bare: str) -> None:
    assert wrappers.unwrap(wrapped) == bare
    assert wrappers.unwrap(bare) == bare
