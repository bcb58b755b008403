"""THE WEB → ARTICLES: check a source for links, fetch a link's page, read the article on it, discover a site's sources."""

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Literal
from urllib.parse import urlsplit

# Loaded before `fetch` is defined below: importing a submodule sets its name on the package, once.
import monitoring_desk.search.fetch  # noqa: F401
from monitoring_desk.errors import DeskError, FetchError, NotFound, ParseError, Refused
from monitoring_desk.search import extract, feeds, pages, robots, schedule, sitemaps, urls, webqueries, wrappers
from monitoring_desk.search.gate import Get, Kind
from monitoring_desk.search.revisions import is_revised
from monitoring_desk.search.urls import source_id
from monitoring_desk.types import Article, Failure, Link, Page, Source, SourceKind, SourceState

# What one check of a sitemap looks at: so many child sitemaps, and the articles of the last days (at least so many).
_MOST_CHILDREN = 6
_MOST_DEPTH = 2
_SITEMAP_DAYS = timedelta(days=7)
_SITEMAP_LEAST = 30
_MOST_LINKS = 1_000
_FEED_PATHS = ("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json")
_SITEMAP_PATHS = ("/news-sitemap.xml", "/sitemap_news.xml", "/sitemap.xml", "/sitemap_index.xml")
_NO_USE = frozenset({401, 402, 403, 404, 405, 406, 410, 451})
_FEWEST_HARVESTED = 3
_ASKED_AS: dict[SourceKind, Kind] = {"feed": "feed", "sitemap": "sitemap", "query": "feed"}
Announcer = Literal["feed", "sitemap"]

__all__ = ["Checked", "carried_page", "check", "discover", "fetch", "is_revised", "read", "source_id"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What checking a source came to."""

    state: SourceState
    links: tuple[Link, ...] = ()


def check(source: Source, state: SourceState, *, get: Get, now: datetime) -> Checked:
    """Look at a source: the links it announces now, and what was learnt about it.

    Trouble on the web is not an error but a state: `problem` says it in words, `next_check` is later. Where nothing
    changed since the last check there are no links.
    """
    try:
        address, kind = state.address or source.url, _ASKED_AS.get(source.kind, "page")
        page = get(address, etag=state.etag, last_modified=state.last_modified, kind=kind)
        body_hash = hashlib.sha256(page.body).hexdigest()
        if page.status == 304 or body_hash == state.body_hash:
            return _unchanged(state, now=now)
        links, is_index = _links(source, page, get=get, now=now)
        links = tuple(replace(link, url=urls.canonical(wrappers.unwrap(link.url))) for link in links)
    except FetchError as error:
        return _failed(state, error, now=now)
    except (Refused, ParseError) as error:
        return _failed(state, error, now=now)
    # A sitemap index stays the same while its children change: it is always asked for anew.
    done = replace(
        state,
        checked=now,
        succeeded=now,
        etag=None if is_index else page.header("etag"),
        last_modified=None if is_index else page.header("last-modified"),
        body_hash=None if is_index else body_hash,
        failures=0,
        problem=None if links or source.kind != "page" else "it was read, but no links on it look like articles",
        address=_moved(source, state, page),
        retired=False,
    )
    published = [link.published for link in links if link.published]
    return Checked(state=replace(done, next_check=schedule.next_check(done, now=now, published=published)), links=links)


def _links(source: Source, page: Page, *, get: Get, now: datetime) -> tuple[tuple[Link, ...], bool]:
    if source.kind == "feed":
        try:
            return feeds.parse(page, source.id), False
        except ParseError as error:
            better = next((one.url for one in pages.autodiscover(page) if one.sure), None)
            raise ParseError(error.what, f"{error.why}; it names the feed {better}" if better else error.why) from error
    if source.kind == "query":
        return _answers(source, page, get=get)
    if source.kind == "page":
        return pages.harvest(page, source.id), False
    sitemap = sitemaps.parse(page, source.id)
    found = dict.fromkeys(_recent(sitemap, now=now))
    for child in _children(sitemap, source, get=get, depth=1):
        found.update(dict.fromkeys(_recent(child, now=now)))
    return tuple({link.url: link for link in reversed(found)}.values())[::-1][:_MOST_LINKS], bool(sitemap.children)


def _answers(source: Source, page: Page, *, get: Get) -> tuple[tuple[Link, ...], bool]:
    """What a standing search found: its answer, or the bulk files it names."""
    files = webqueries.bulk_files(page)
    if not files:
        return webqueries.parse(page, source.id), False
    words = webqueries.bulk_words(source.url)
    found: dict[str, Link] = {}
    for url in files[:_MOST_CHILDREN]:
        for link in webqueries.bulk(get(url, kind="sitemap"), source.id, words=words):
            found.setdefault(link.url, link)
    return tuple(found.values())[:_MOST_LINKS], False


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


def _unchanged(state: SourceState, *, now: datetime) -> Checked:
    before = state.next_check - state.checked if state.checked and not state.failures else None
    well = replace(state, checked=now, succeeded=now, failures=0, problem=None if state.failures else state.problem)
    return Checked(state=replace(well, next_check=schedule.next_check(well, now=now, before=before)))


def _failed(state: SourceState, error: DeskError, *, now: datetime) -> Checked:
    gone = isinstance(error, FetchError) and error.status == 410
    failed = replace(
        state,
        checked=now,
        failures=state.failures + 1,
        problem="its server says it is gone for good (410)" if gone else error.why,
        retired=state.retired or gone,
    )
    wait = error.retry_after if isinstance(error, FetchError) else None
    return Checked(state=replace(failed, next_check=schedule.next_check(failed, now=now, retry_after=wait)))


def _moved(source: Source, state: SourceState, page: Page) -> str | None:
    if page.permanent_url is None:
        return state.address
    return page.permanent_url if urls.canonical(page.permanent_url) != urls.canonical(source.url) else None


def fetch(link: Link, *, get: Get) -> Page | Failure:
    """The page a link leads to; the body the feed carried, as a page, where the web has none."""
    try:
        page = get(link.url)
        if not wrappers.is_closed(page.final_url):
            return page
        if not (onward := wrappers.onward(page)):
            problem = "the aggregator that named it does not give its publisher's address"
            return Failure(url=link.url, source_id=link.source_id, problem=problem, final=True)
        return get(onward)
    except (FetchError, Refused) as error:
        if link.html:
            return carried_page(link, fetched=datetime.now(UTC))
        final = isinstance(error, Refused) or error.status in _NO_USE
        return Failure(url=link.url, source_id=link.source_id, problem=error.why, final=final)


def read(link: Link, page: Page, *, now: datetime, familiar: Collection[int] = ()) -> Article | Failure:
    """The article on a page. Where the feed carried more of it than the page shows, the feed's body is read."""
    try:
        article = extract.extract(page, link=link, familiar=familiar)
    except ParseError as error:
        if not link.html:
            return Failure(url=link.url, source_id=link.source_id, problem=error.why, final=True)
        try:
            article = extract.extract(carried_page(link, fetched=now), link=link, familiar=familiar)
        except ParseError:
            return Failure(url=link.url, source_id=link.source_id, problem=error.why, final=True)
    return replace(article, found=now)


def carried_page(link: Link, *, fetched: datetime) -> Page:
    """The body a feed carried, as a page."""
    markup = f"<html><body><article>{link.html}</article></body></html>"
    headers = (("Content-Type", "text/html; charset=utf-8"),)
    body = markup.encode("utf-8", "replace")
    return Page(url=link.url, final_url=link.url, status=200, headers=headers, body=body, fetched=fetched)


def discover(url: str, *, get: Get, now: datetime) -> tuple[Source, ...]:
    """The sources of a site, from any of its addresses: a feed, else a sitemap, else the page itself.

    Raises `DeskError` when the address cannot be had, or nothing on it announces articles.
    """
    if not urls.is_http(url):
        raise NotFound(url, "not a web address; it should begin with https://")
    page = get(url)
    kinds: tuple[Announcer, ...] = ("feed", "sitemap")
    for kind in kinds:
        if _announces(page, kind):
            return (_source(url, kind=kind, page=page),)
    home = f"{urlsplit(page.final_url).scheme}://{urlsplit(page.final_url).netloc}"
    candidates: list[tuple[str, Announcer]] = [(one.url, "feed") for one in pages.autodiscover(page)[:5]]
    sources: list[Source] = []
    for address, kind in [*candidates, *_named_by_robots(home, get=get)]:
        if found := _try(address, kind, get=get, home=page):
            return (found,)
    if (links := pages.harvest(page, "")) and len(links) >= _FEWEST_HARVESTED:
        sources.append(_source(url, kind="page", page=page))
    for kind, paths in zip(kinds, (_FEED_PATHS, _SITEMAP_PATHS), strict=True):
        for path in paths:
            if found := _try(home + path, kind, get=get, home=page):
                return (found,)
    if sources:
        return tuple(sources)
    raise NotFound(url, "neither a feed nor a sitemap was found there, and the page itself links to no articles")


def _named_by_robots(home: str, *, get: Get) -> list[tuple[str, Announcer]]:
    try:
        named = robots.parse(get(home + "/robots.txt", kind="robots").body).sitemaps
    except (FetchError, Refused):
        return []
    absolute = [joined for one in named if (joined := urls.join(home, one))]
    return [(address, "sitemap") for address in sorted(absolute, key=lambda one: "news" not in one.lower())[:3]]


def _try(address: str, kind: Announcer, *, get: Get, home: Page) -> Source | None:
    try:
        page = get(address, kind=kind)
    except (FetchError, Refused):
        return None
    return _source(address, kind=kind, page=home) if _announces(page, kind) else None


def _announces(page: Page, kind: Announcer) -> bool:
    try:
        if kind == "feed":
            return bool(feeds.parse(page, ""))
        sitemap = sitemaps.parse(page, "")
        return bool(sitemap.links or sitemap.children)
    except ParseError:
        return False


def _source(url: str, *, kind: SourceKind, page: Page) -> Source:
    address = urls.canonical(url)
    parts = urlsplit(page.final_url)
    return Source(
        id=source_id(address),
        url=address,
        kind=kind,
        name=urls.host(page.final_url),
        homepage=f"{parts.scheme}://{parts.netloc}/",
    )
