"""From any address of a site to the sources on it: a feed, else a sitemap, else the page itself."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Literal
from urllib.parse import urlsplit

from monitoring_desk.errors import DeskError, FetchError, NotFound, Refused
from monitoring_desk.search import feeds, pages, robots, selectors, sitemaps, urls
from monitoring_desk.search.announced import Parse, at_once
from monitoring_desk.search.gate import Get
from monitoring_desk.types import Page, Source, SourceKind

_FEED_PATHS = ("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json")
_SITEMAP_PATHS = ("/news-sitemap.xml", "/sitemap_news.xml", "/sitemap.xml", "/sitemap_index.xml")
Announcer = Literal["feed", "sitemap"]


def discover(url: str, *, get: Get, now: datetime, links: str = "", parse: Parse = at_once) -> tuple[Source, ...]:
    """The sources of a site, from any of its addresses: a feed, else a sitemap, else the page itself.

    `links`: the page itself, and what this selector finds on it. `parse` calls the parsers of what was fetched. Raises `DeskError` when the address cannot be had, or
    nothing on it announces articles.
    """
    if not urls.is_http(url):
        raise NotFound(url, "not a web address; it should begin with https://")
    if links:
        selectors.compiled(links)
    page = get(url)
    if links:
        if not parse(partial(selectors.pick, selector=links), page, "", risky=True):
            raise NotFound(url, f"the selector {links!r} finds no links on that page")
        return (replace(_source(url, kind="page", page=page), links=links),)
    kinds: tuple[Announcer, ...] = ("feed", "sitemap")
    for kind in kinds:
        if _announces(page, kind, parse=parse):
            return (_source(url, kind=kind, page=page),)
    home = f"{urlsplit(page.final_url).scheme}://{urlsplit(page.final_url).netloc}"
    candidates: list[tuple[str, Announcer]] = [(one.url, "feed") for one in parse(_named_feeds, page, "")]
    for address, kind in [*candidates, *_named_by_robots(home, get=get)]:
        if found := _try(address, kind, get=get, home=page, parse=parse):
            return (found,)
    for kind, paths in zip(kinds, (_FEED_PATHS, _SITEMAP_PATHS), strict=True):
        for path in paths:
            if found := _try(home + path, kind, get=get, home=page, parse=parse):
                return (found,)
    if parse(pages.harvest, page, ""):
        return (_source(url, kind="page", page=page),)
    why = "neither a feed nor a sitemap was found there, and the page itself links to no articles"
    raise NotFound(url, f"{why} that can be told; a selector (--links) can say which links are")


def _named_by_robots(home: str, *, get: Get) -> list[tuple[str, Announcer]]:
    try:
        named = robots.parse(get(home + "/robots.txt", kind="robots").body).sitemaps
    except (FetchError, Refused):
        return []
    absolute = [joined for one in named if (joined := urls.join(home, one))]
    return [(address, "sitemap") for address in sorted(absolute, key=lambda one: "news" not in one.lower())[:3]]


def _named_feeds(page: Page, _: str) -> tuple[pages.Candidate, ...]:
    return pages.autodiscover(page)[:5]


def _try(address: str, kind: Announcer, *, get: Get, home: Page, parse: Parse) -> Source | None:
    try:
        page = get(address, kind=kind)
    except (FetchError, Refused):
        return None
    return _source(address, kind=kind, page=home) if _announces(page, kind, parse=parse) else None


def _announces(page: Page, kind: Announcer, *, parse: Parse) -> bool:
    try:
        if kind == "feed":
            return bool(parse(feeds.parse, page, ""))
        sitemap = parse(sitemaps.parse, page, "")
        return bool(sitemap.links or sitemap.children)
    except DeskError:  # no such list, or one that had to be ended
        return False


def _source(url: str, *, kind: SourceKind, page: Page) -> Source:
    address = urls.canonical(url)
    parts = urlsplit(page.final_url)
    return Source(
        id=urls.source_id(address),
        url=address,
        kind=kind,
        name=urls.host(page.final_url),
        homepage=f"{parts.scheme}://{parts.netloc}/",
    )
