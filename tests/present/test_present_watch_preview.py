"""The page on which a watch is tried: what it shows, what is wrong and where, and that nothing from outside gets out."""

import json
import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from tests.handpick.articles_made import CHINESE, DAM, START, make_article
from tests.present.conftest import serve_newsroom
from tests.present.newsroom_sample import SampleNewsroom

from monitoring_desk.handpick import preview
from monitoring_desk.handpick.queryparse import parse
from monitoring_desk.present.watchpages.layout import LONGEST, cut_excerpt
from monitoring_desk.present.watchpages.routes import ROUTES
from monitoring_desk.types import Article, Preview, Source, Span, Watch

NOW = START + timedelta(hours=30)
NAUGHTY = Path(os.environ.get("CORPORA", Path(__file__).resolve().parents[3] / "shared/corpora")) / "naughty/blns.json"


class Room:
    """Tries queries on the articles it is given."""

    def __init__(self, *articles: Article) -> None:
        self.articles = articles

    def now(self) -> datetime:
        return NOW

    def try_query(self, query: str, *, days: int) -> Preview:
        parse(query)
        watch = Watch(id="w", name="W", query=query)
        since = NOW - timedelta(days=days - 1)
        kept = [(article, f"s{article.id}") for article in self.articles]
        return preview.try_watch(watch, kept, sources={}, since=since, now=NOW, most=100)

    def sources(self, source_ids: frozenset[str]) -> dict[str, Source]:
        return {
            id: Source(id=id, url=f"https://{id}.example/", kind="feed", name="The <i>Herald</i>") for id in source_ids
        }


@pytest.fixture(scope="module")
def served() -> Iterator[str]:
    room = Room(
        make_article("a", DAM, title="Cracks <b>in</b> Karvel dam", source="herald"),
        make_article("b", CHINESE, title="卡维尔大坝", source="xinwen", language="zh", hours=26),
    )
    with serve_newsroom(SampleNewsroom(), room) as address:
        yield address


@pytest.fixture(scope="module")
def client(served: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=served, timeout=20) as opened:
        yield opened


def test_the_empty_form(client: httpx.Client) -> None:
    page = client.get("/watch/preview")
    assert page.status_code == 200
    assert 'name="q"' in page.text
    assert "Understood as" not in page.text
    assert client.head("/watch/preview").status_code == 200


def test_what_a_query_would_bring(client: httpx.Client) -> None:
    page = client.get("/watch/preview", params={"q": '"karvel dam" near/20 cracks or 大坝', "days": 3})
    assert page.status_code == 200
    assert "2 articles in 2 stories would have come" in page.text
    assert "(&#34;karvel dam&#34; NEAR/20 cracks) OR 大坝" in page.text
    assert "<mark>cracks</mark>" in page.text
    assert "<mark>大坝</mark>" in page.text
    assert "within 20 words of each other" in page.text
    assert "Cracks &lt;b&gt;in&lt;/b&gt; Karvel dam" in page.text
    assert "<b>in</b>" not in page.text
    assert "<i>Herald" not in page.text
    assert page.text.count("<meter") == 3
    assert "/articles/a?start=" in page.text
    assert "/stories/sa" in page.text


def test_a_mistake_is_told_with_its_place(client: httpx.Client) -> None:
    page = client.get("/watch/preview", params={"q": "dam AND (flood"})
    assert page.status_code == 422
    assert "line 1, column 9: the bracket opened here is never closed" in page.text
    assert "dam AND (flood</textarea>" in page.text
    assert client.get("/watch/preview", params={"q": "a" * (LONGEST + 1)}).status_code == 422
    assert client.get("/watch/preview", params={"q": "dam", "days": 1000}).status_code == 422


def test_naughty_queries_come_back_escaped(client: httpx.Client) -> None:
    if not NAUGHTY.is_file():
        pytest.skip("the list of naughty strings is not beside the checkout")
    bare = client.get("/watch/preview").text.count("<script")
    for query in json.loads(NAUGHTY.read_text(encoding="utf-8")):
        page = client.get("/watch/preview", params={"q": query[:LONGEST]})
        assert page.status_code in (200, 422)
        assert page.text.count("<script") == bare
        assert "<img" not in page.text


def test_an_excerpt_is_the_text_itself() -> None:
    article = make_article("a", DAM)
    at = DAM.index("Tarnfield")
    spans = (Span(article_id="a", start=at, end=at + 9), Span(article_id="a", start=5, end=99_999))
    pieces = cut_excerpt(article, spans)
    assert [piece.text for piece in pieces if piece.marked] == ["Tarnfield"]
    shown = "".join(piece.text for piece in pieces).removeprefix("… ").removesuffix(" …")
    assert shown in DAM.replace("\n", " ")
    assert cut_excerpt(article, ()) == ()


def test_the_address_is_documented() -> None:
    text = (Path(__file__).resolve().parents[2] / "docs/pages.md").read_text(encoding="utf-8")
    assert all(f"`{path}`" in text for _, path, _ in ROUTES)


@pytest.mark.parametrize("query", ["", "?q=dam+OR+%E5%A4%A7%E5%9D%9D", "?q=dam+AND+("])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_in_a_browser(browser: Browser, served: str, query: str, width: int) -> None:
    page = browser.new_page(bypass_csp=True, viewport={"width": width, "height": 800})
    try:
        page.goto(f"{served}/watch/preview{query}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
    finally:
        page.close()
