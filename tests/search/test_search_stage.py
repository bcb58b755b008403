"""Checking, fetching, reading and discovering, against a web held in memory."""

import gzip
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from monitoring_desk import search
from monitoring_desk.errors import DeskError, FetchError, Refused, Spent
from monitoring_desk.search.gate import Kind
from monitoring_desk.types import Article, Failure, Link, Page, Source, SourceState

NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)
HOME = "https://paper.example"
FEED = "<rss><channel><item><title>Berth opens</title><link>/2026/03/09/berth-opens</link><pubDate>Mon, 09 Mar 2026 11:00:00 GMT</pubDate></item></channel></rss>"
PARAGRAPHS = [
    "The second deep-water berth at Sagar Point opened on Monday, three weeks ahead of the monsoon, the harbour authority said.",
    "Two cranes were moved overnight from the old quay, and the first vessel, a grain carrier, is expected on Thursday morning.",
    "“We have waited nine years for this day,” harbour master Mina Roy told reporters beside the new gantry.",
    "Shipping agents said the berth would cut waiting times by about a third once the customs hall is staffed at night.",
]
ARTICLE = f"""<html lang="en"><head><title>Berth opens - The Paper</title><meta property="og:site_name" content="The Paper"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Berth opens</h1><p class="byline">By Ann Lee</p>{"".join(f"<p>{text}</p>" for text in PARAGRAPHS)}</article>
<footer><p>Copyright The Paper</p></footer></body></html>"""


class Web:
    """Answers from a table; remembers what it was asked."""

    def __init__(self, pages: dict[str, object]) -> None:
        self.pages = pages
        self.asked: list[tuple[str, str | None, str | None]] = []

    def get(self, url: str, *, etag: str | None = None, last_modified: str | None = None, kind: Kind = "page") -> Page:
        self.asked.append((url, etag, last_modified))
        answer = self.pages.get(url, FetchError(url, "the server says 404 Not Found", status=404))
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, Page):
            return answer
        return page_of(url, str(answer))


def page_of(url: str, body: str, **changes: object) -> Page:
    page = Page(url=url, final_url=url, status=200, headers=(), body=body.encode(), fetched=NOW)
    return replace(page, **changes)  # type: ignore[arg-type]


def source_of(path: str, kind: str = "feed") -> Source:
    return Source(id="s1", url=HOME + path, kind=kind, name="The Paper")  # type: ignore[arg-type]


FRESH = SourceState(source_id="s1", next_check=NOW)


def test_a_feed_gives_links_and_what_was_learnt() -> None:
    headers = (("ETag", '"v1"'), ("Last-Modified", "Mon, 09 Mar 2026 11:00:00 GMT"))
    web = Web({HOME + "/feed": page_of(HOME + "/feed", FEED, headers=headers)})
    first = search.check(source_of("/feed"), FRESH, get=web.get, now=NOW)
    assert [link.url for link in first.links] == [HOME + "/2026/03/09/berth-opens"]
    assert (first.state.etag, first.state.last_modified) == ('"v1"', "Mon, 09 Mar 2026 11:00:00 GMT")
    assert first.state.next_check > NOW
    again = search.check(source_of("/feed"), first.state, get=web.get, now=first.state.next_check)
    assert web.asked[1] == (HOME + "/feed", '"v1"', "Mon, 09 Mar 2026 11:00:00 GMT")
    assert again.links == ()
    assert again.state.next_check - again.state.checked > first.state.next_check - NOW  # type: ignore[operator]


def test_not_modified_is_success() -> None:
    web = Web({HOME + "/feed": page_of(HOME + "/feed", "", status=304)})
    done = search.check(
        source_of("/feed"), replace(FRESH, etag="x", failures=3, problem="was ill"), get=web.get, now=NOW
    )
    assert (done.state.failures, done.state.problem, done.state.succeeded, done.state.etag) == (0, None, NOW, "x")


@pytest.mark.parametrize(
    ("answer", "problem", "retired"),
    [
        (FetchError("x", "not done within 30 s"), "not done within 30 s", False),
        (FetchError("x", "the server says 410 Gone", status=410), "gone for good", True),
        (Refused("x", "robots.txt forbids it"), "robots.txt forbids it", False),
        ("<html><body>Sign in</body></html>", "web page, not a feed", False),
        (
            '<html><link rel="alternate" type="application/atom+xml" href="/real.atom"></html>',
            "it names the feed https://paper.example/real.atom",
            False,
        ),
        ("", "empty", False),
    ],
)
def test_trouble_is_a_state_in_words(answer: object, problem: str, retired: bool) -> None:
    done = search.check(source_of("/feed"), FRESH, get=Web({HOME + "/feed": answer}).get, now=NOW)
    assert done.links == ()
    assert (done.state.failures, done.state.retired, done.state.checked, done.state.succeeded) == (
        1,
        retired,
        NOW,
        None,
    )
    assert done.state.problem is not None
    assert problem in done.state.problem
    assert done.state.next_check > NOW


def test_retry_after_is_waited_for() -> None:
    web = Web({HOME + "/feed": FetchError("x", "the server says 429", status=429, retry_after=9_000)})
    assert search.check(source_of("/feed"), FRESH, get=web.get, now=NOW).state.next_check >= NOW + timedelta(
        seconds=9_000
    )


def test_permanent_moves_are_remembered_and_followed() -> None:
    web = Web({HOME + "/feed": page_of(HOME + "/feed", FEED, permanent_url=HOME + "/new")})
    moved = search.check(source_of("/feed"), FRESH, get=web.get, now=NOW).state
    assert moved.address == HOME + "/new"
    search.check(source_of("/feed"), moved, get=web.get, now=NOW)
    assert web.asked[-1][0] == HOME + "/new"


def test_a_sitemap_index_is_followed_newest_and_news_first_within_bounds() -> None:
    children = "".join(
        f"<sitemap><loc>/s{number}.xml</loc><lastmod>2026-03-{number:02}</lastmod></sitemap>" for number in range(1, 9)
    )
    pages: dict[str, object] = {
        HOME
        + "/sitemap.xml": f"<sitemapindex>{children}<sitemap><loc>/news.xml</loc></sitemap><sitemap><loc>https://other.example/x.xml</loc></sitemap></sitemapindex>"
    }
    pages |= {
        f"{HOME}/s{number}.xml": f"<urlset><url><loc>/a{number}</loc><lastmod>2026-03-{number:02}</lastmod></url></urlset>"
        for number in range(1, 8)
    }
    pages[HOME + "/news.xml"] = gzip_page(HOME + "/news.xml", "<urlset><url><loc>/fresh</loc></url></urlset>")
    web = Web(pages)
    done = search.check(source_of("/sitemap.xml", "sitemap"), FRESH, get=web.get, now=NOW)
    assert [url for url, _, _ in web.asked] == [
        HOME + path for path in ("/sitemap.xml", "/news.xml", "/s8.xml", "/s7.xml", "/s6.xml", "/s5.xml", "/s4.xml")
    ]
    assert {link.url for link in done.links} == {HOME + path for path in ("/fresh", "/a7", "/a6", "/a5", "/a4")}
    assert done.state.etag is None
    assert done.state.problem is None


@pytest.mark.parametrize(
    ("child", "why"),
    [
        ("/s.xml", "404 Not Found"),
        ("https://other.example/s.xml", "all of other sites"),
        ("http://[bad", "no children"),
    ],
)
def test_a_sitemap_index_none_of_which_can_be_read_has_a_problem(child: str, why: str) -> None:
    index = f"<sitemapindex><sitemap><loc>{child}</loc></sitemap></sitemapindex>"
    web = Web({HOME + "/sitemap.xml": index})
    state = search.check(source_of("/sitemap.xml", "sitemap"), FRESH, get=web.get, now=NOW).state
    assert why == "no children" or why in (state.problem or "")
    assert state.failures == (0 if why == "no children" else 1)


def test_a_sitemap_whose_children_are_to_wait_waits() -> None:
    index = "<sitemapindex><sitemap><loc>/s.xml</loc></sitemap></sitemapindex>"
    web = Web({HOME + "/sitemap.xml": index, HOME + "/s.xml": Spent(HOME + "/s.xml", "asked often enough")})
    with pytest.raises(Spent):
        search.check(source_of("/sitemap.xml", "sitemap"), FRESH, get=web.get, now=NOW)


def gzip_page(url: str, body: str) -> Page:
    return replace(page_of(url, ""), body=gzip.compress(body.encode()))


def test_fetching_falls_back_on_the_feeds_own_body() -> None:
    whole = Link(
        url=HOME + "/a", source_id="s1", html="".join(f"<p>{text}</p>" for text in PARAGRAPHS), title="Berth opens"
    )
    page = search.fetch(whole, get=Web({}).get)
    assert isinstance(page, Page)
    article = search.read(whole, page, now=NOW)
    assert isinstance(article, Article)
    assert (article.title, article.text) == ("Berth opens", "\n\n".join(PARAGRAPHS))
    teaser = search.fetch(replace(whole, html=None), get=Web({}).get)
    assert isinstance(teaser, Failure)
    assert (teaser.final, teaser.problem) == (True, "the server says 404 Not Found")
    later = search.fetch(replace(whole, html=None), get=Web({HOME + "/a": FetchError("x", "not done within 30 s")}).get)
    assert isinstance(later, Failure)
    assert not later.final


def test_reading_an_article() -> None:
    link = Link(url=HOME + "/2026/03/09/berth-opens?utm_source=rss", source_id="s1", published=NOW)
    article = search.read(link, page_of(link.url, ARTICLE), now=NOW)
    assert isinstance(article, Article)
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert (article.url, article.title, article.authors, article.site) == (
        HOME + "/2026/03/09/berth-opens",
        "Berth opens",
        ("Ann Lee",),
        "The Paper",
    )
    assert (article.published, article.found, article.language, article.source_id) == (NOW, NOW, "en", "s1")
    assert search.read(link, page_of(link.url, ARTICLE), now=NOW) == article


@pytest.mark.parametrize(
    "body", ["", "words", "<html></html>", "<p>x</p>" * 3, "\x00" * 500, "<div>" * 3_000, "<a href=x>y</a>" * 500]
)
def test_a_page_without_an_article_is_a_failure_in_words(body: str) -> None:
    failed = search.read(Link(url=HOME + "/x", source_id="s1"), page_of(HOME + "/x", body), now=NOW)
    assert isinstance(failed, Failure)
    assert failed.final
    assert failed.problem


def test_canonical_addresses_are_believed_only_within_the_site() -> None:
    for canonical, wanted in [
        ("https://m.paper.example/b", "https://m.paper.example/b"),
        ("https://thief.example/b", HOME + "/a"),
        ("/", HOME + "/a"),
    ]:
        body = ARTICLE.replace("<head>", f'<head><link rel="canonical" href="{canonical}">')
        article = search.read(Link(url=HOME + "/a", source_id="s1"), page_of(HOME + "/a", body), now=NOW)
        assert isinstance(article, Article)
        assert article.url == wanted


def test_discovery() -> None:
    with_feed = f'<html><link rel="alternate" type="application/rss+xml" href="/dead.rss"><link rel="alternate" type="application/rss+xml" href="/live.rss">{ARTICLE}'
    pages: dict[str, object] = {HOME + "/": with_feed, HOME + "/live.rss": FEED}
    (feed,) = search.discover(HOME + "/", get=Web(pages).get, now=NOW)
    assert (feed.kind, feed.url, feed.id) == ("feed", HOME + "/live.rss", search.source_id(HOME + "/live.rss"))
    (itself,) = search.discover(HOME + "/live.rss", get=Web(pages).get, now=NOW)
    assert itself.id == feed.id
    sitemap = "<urlset><url><loc>/a</loc></url></urlset>"
    (named,) = search.discover(
        HOME + "/",
        get=Web({HOME + "/": ARTICLE, HOME + "/robots.txt": "Sitemap: /x.xml", HOME + "/x.xml": sitemap}).get,
        now=NOW,
    )
    assert (named.kind, named.url) == ("sitemap", HOME + "/x.xml")
    links = "".join(
        f'<h2><a href="/2026/03/0{number}/a-story-with-a-long-name-{number}">A story with rather a long headline {number}</a></h2>'
        for number in range(1, 6)
    )
    (front,) = search.discover(HOME + "/", get=Web({HOME + "/": f"<html><body>{links}</body></html>"}).get, now=NOW)
    assert (front.kind, front.url) == ("page", HOME + "/")
    with pytest.raises(DeskError, match="neither a feed nor a sitemap"):
        search.discover(HOME + "/", get=Web({HOME + "/": "<html><body>Nothing here</body></html>"}).get, now=NOW)
    with pytest.raises(DeskError, match="not a web address"):
        search.discover("paper", get=Web({}).get, now=NOW)


def test_a_front_page_gives_articles_and_no_navigation() -> None:
    front = """<html><body><nav><a href="/2026/03/09/a-story-in-the-menu-bar-here">A story in the menu bar here</a><a href="/world">World</a></nav>
    <main><article><h2><a href="/2026/03/09/berth-opens-at-sagar-point">Berth opens at Sagar Point before monsoon</a></h2></article>
    <a href="/politics/assembly-votes-on-water-bill-10042">Assembly votes on the water bill after long night</a>
    <a href="/tag/harbour">Harbour</a><a href="/about-us">About the company that makes this paper</a>
    <a href="https://elsewhere.example/2026/03/09/another-papers-story-here">Another paper's story is told here</a>
    <a href="/photo.jpg">A photograph of the harbour at night</a></main><footer><a href="/privacy-policy-and-terms-of-use">Privacy policy</a></footer></body></html>"""
    done = search.check(source_of("/", "page"), FRESH, get=Web({HOME + "/": front}).get, now=NOW)
    assert [link.url for link in done.links] == [
        HOME + "/2026/03/09/berth-opens-at-sagar-point",
        HOME + "/politics/assembly-votes-on-water-bill-10042",
    ]
    empty = search.check(source_of("/", "page"), FRESH, get=Web({HOME + "/": "<p>Soon</p>"}).get, now=NOW)
    assert empty.state.problem == "it was read, but no links on it look like articles"
