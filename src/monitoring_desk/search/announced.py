"""What a source announces: the links on its page, whatever kind of source it is."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol, TypeVar

from monitoring_desk.errors import DeskError, FetchError, ParseError, Spent
from monitoring_desk.search import feeds, pages, selectors, sitemaps, urls, webqueries, wrappers
from monitoring_desk.search.gate import Get
from monitoring_desk.types import Link, Page, Source

T = TypeVar("T")

# What one check of a sitemap looks at: so many child sitemaps, and the articles of the last days (at least so many).
_MOST_CHILDREN = 6
_MOST_DEPTH = 2
_SITEMAP_DAYS = timedelta(days=7)
_SITEMAP_LEAST = 30
_MOST_LINKS = 1_000
_MOST_BULK_FILES = 16


class Parse(Protocol):
    """`at_once`, or something that calls the parser where it can be ended."""

    def __call__(self, parser: Callable[[Page, str], T], page: Page, source_id: str, *, risky: bool = False) -> T:
        """What the parser makes of the page. `risky`: even a small page may take it long."""
        ...


def at_once(parser: Callable[[Page, str], T], page: Page, source_id: str, *, risky: bool = False) -> T:
    """Call the parser here, however long it takes."""
    return parser(page, source_id)


def links(
    source: Source, page: Page, *, get: Get, now: datetime, parse: Parse, since: datetime | None = None
) -> tuple[tuple[Link, ...], bool]:
    """The links on a source's page, and whether it is an index: one that stays the same while its children change.

    `since`: when it was last read. `parse` calls the parser of such pages.

    Raises `DeskError` when the page is not what such a source answers with, or what it names cannot be had.
    """
    if source.kind == "query" and (files := webqueries.bulk_files(page, since=since)):
        return _in_bulk(source, files, get=get, parse=parse), False
    found, is_index = _announced(source, page, get=get, now=now, parse=parse)
    return tuple(_unwrapped(link) for link in found), is_index


def _unwrapped(link: Link) -> Link:
    inner = wrappers.unwrap(link.url)
    return link if inner == link.url else replace(link, url=urls.canonical(inner), asked=urls.with_tracking(inner))


def _announced(source: Source, page: Page, *, get: Get, now: datetime, parse: Parse) -> tuple[tuple[Link, ...], bool]:
    if source.kind == "feed":
        try:
            return parse(feeds.parse, page, source.id), False
        except ParseError as error:
            better = parse(_better, page, source.id)
            raise ParseError(error.what, f"{error.why}; it names the feed {better}" if better else error.why) from error
    if source.kind == "query":
        return parse(webqueries.parse, page, source.id), False
    if source.kind == "page":
        if source.links:
            return parse(partial(selectors.pick, selector=source.links), page, source.id, risky=True), False
        return parse(pages.harvest, page, source.id), False
    sitemap = parse(sitemaps.parse, page, source.id)
    found = dict.fromkeys(_recent(sitemap, now=now))
    seen, missed = 0, list[DeskError]()
    for child in _children(sitemap, source, get=get, parse=parse, depth=1, missed=missed):
        seen += 1
        found.update(dict.fromkeys(_recent(child, now=now)))
    if sitemap.children and not seen and not found:
        if missed and isinstance(missed[0], Spent):
            raise missed[0]
        why = missed[0].why if missed else "they are all of other sites"
        raise ParseError(page.url, f"none of the sitemaps it names could be read: {why}")
    return tuple({link.url: link for link in reversed(found)}.values())[::-1][:_MOST_LINKS], bool(sitemap.children)


def _better(page: Page, _: str) -> str | None:
    """The feed that a page which is none names."""
    return next((one.url for one in pages.autodiscover(page) if one.sure), None)


def _in_bulk(source: Source, files: Sequence[str], *, get: Get, parse: Parse) -> tuple[Link, ...]:
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
        for link in parse(partial(webqueries.bulk, words=words), page, source.id):
            found.setdefault(link.url, link)
    return tuple(found.values())[:_MOST_LINKS]


def _children(
    sitemap: sitemaps.Sitemap, source: Source, *, get: Get, parse: Parse, depth: int, missed: list[DeskError]
) -> Iterator[sitemaps.Sitemap]:
    """The sitemaps an index names, news first, then the newest; a child that fails is passed over: the rest still count.

    Why one failed is added to `missed`.
    """
    ordered = sorted(sitemap.children, key=lambda url: "news" not in url.lower())
    for url in ordered[:_MOST_CHILDREN]:
        if not urls.same_site(url, source.url):
            continue
        try:
            child = parse(sitemaps.parse, get(url, kind="sitemap"), source.id)
        except DeskError as error:
            missed.append(error)
            continue
        yield child
        if child.children and depth < _MOST_DEPTH:
            yield from _children(child, source, get=get, parse=parse, depth=depth + 1, missed=missed)


def _recent(sitemap: sitemaps.Sitemap, *, now: datetime) -> Iterator[Link]:
    """Links of the last days, and no fewer than a feed would hold: a sitemap may name all since the site began."""
    for place, (link, changed) in enumerate(zip(sitemap.links, sitemap.changed, strict=True)):
        when = link.published or changed
        if when is None or when >= now - _SITEMAP_DAYS or place < _SITEMAP_LEAST:
            yield link
