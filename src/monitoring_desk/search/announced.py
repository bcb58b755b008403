"""What a source announces: the links on its page, whatever kind of source it is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from monitoring_desk.errors import FetchError, ParseError, Refused, Spent
from monitoring_desk.search import feeds, pages, sitemaps, urls, webqueries, wrappers
from monitoring_desk.search.gate import Get
from monitoring_desk.search.selectors import Select
from monitoring_desk.types import Link, Page, Source

# What one check of a sitemap looks at: so many child sitemaps, and the articles of the last days (at least so many).
_MOST_CHILDREN = 6
_MOST_DEPTH = 2
_SITEMAP_DAYS = timedelta(days=7)
_SITEMAP_LEAST = 30
_MOST_LINKS = 1_000
_MOST_BULK_FILES = 16


def links(
    source: Source, page: Page, *, get: Get, now: datetime, select: Select, since: datetime | None = None
) -> tuple[tuple[Link, ...], bool]:
    """The links on a source's page, and whether it is an index: one that stays the same while its children change.

    `since`: when it was last read. `select` evaluates an owner's selector.

    Raises `DeskError` when the page is not what such a source answers with, or what it names cannot be had.
    """
    if source.kind == "query" and (files := webqueries.bulk_files(page, since=since)):
        return _in_bulk(source, files, get=get), False
    found, is_index = _announced(source, page, get=get, now=now, select=select)
    return tuple(_unwrapped(link) for link in found), is_index


def _unwrapped(link: Link) -> Link:
    inner = wrappers.unwrap(link.url)
    return link if inner == link.url else replace(link, url=urls.canonical(inner), asked=urls.with_tracking(inner))


def _announced(source: Source, page: Page, *, get: Get, now: datetime, select: Select) -> tuple[tuple[Link, ...], bool]:
    if source.kind == "feed":
        try:
            return feeds.parse(page, source.id), False
        except ParseError as error:
            better = next((one.url for one in pages.autodiscover(page) if one.sure), None)
            raise ParseError(error.what, f"{error.why}; it names the feed {better}" if better else error.why) from error
    if source.kind == "query":
        return webqueries.parse(page, source.id), False
    if source.kind == "page":
        return select(page, source.id, selector=source.links) if source.links else pages.harvest(page, source.id), False
    sitemap = sitemaps.parse(page, source.id)
    found = dict.fromkeys(_recent(sitemap, now=now))
    for child in _children(sitemap, source, get=get, depth=1):
        found.update(dict.fromkeys(_recent(child, now=now)))
    return tuple({link.url: link for link in reversed(found)}.values())[::-1][:_MOST_LINKS], bool(sitemap.children)


def _in_bulk(source: Source, files: Sequence[str], *, get: Get) -> tuple[Link, ...]:
    """What the newest bulk files hold of the words asked for; an earlier one that fails is passed over."""
    words = webqueries.bulk_words(source.url)
    found: dict[str, Link] = {}
    for place, url in enumerate(files[:_MOST_BULK_FILES]):
        try:
            page = get(url, kind="sitemap")
        except FetchError as error:
            if place == 0 or isinstance(error, Spent):  # what is passed over here is never asked for again
                raise
            continue
        for link in webqueries.bulk(page, source.id, words=words):
            found.setdefault(link.url, link)
    return tuple(found.values())[:_MOST_LINKS]


def _children(sitemap: sitemaps.Sitemap, source: Source, *, get: Get, depth: int) -> Iterator[sitemaps.Sitemap]:
    """The sitemaps an index names, news first, then the newest; a child that fails is passed over: the rest still count."""
    ordered = sorted(sitemap.children, key=lambda url: "news" not in url.lower())
    for url in ordered[:_MOST_CHILDREN]:
        if not urls.same_site(url, source.url):
            continue
        try:
            child = sitemaps.parse(get(url, kind="sitemap"), source.id)
        except (FetchError, Refused, ParseError):
            continue
        yield child
        if child.children and depth < _MOST_DEPTH:
            yield from _children(child, source, get=get, depth=depth + 1)


def _recent(sitemap: sitemaps.Sitemap, *, now: datetime) -> Iterator[Link]:
    """Links of the last days, and no fewer than a feed would hold: a sitemap may name all since the site began."""
    for place, (link, changed) in enumerate(zip(sitemap.links, sitemap.changed, strict=True)):
        when = link.published or changed
        if when is None or when >= now - _SITEMAP_DAYS or place < _SITEMAP_LEAST:
            yield link
