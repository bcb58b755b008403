"""THE WEB → ARTICLES: check a source for links, fetch a link's page, read the article on it, discover a site's sources."""

import hashlib
import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime

# Loaded before `fetch` is defined below: importing a submodule sets its name on the package, once.
import monitoring_desk.search.fetch  # noqa: F401
from monitoring_desk.errors import DeskError, FetchError, NotDone, ParseError, Refused, Spent
from monitoring_desk.search import announced, extract, folders, pdfs, schedule, urls, wrappers
from monitoring_desk.search.announced import Parse, at_once
from monitoring_desk.search.discovery import discover
from monitoring_desk.search.gate import Ask, Get, Kind
from monitoring_desk.search.revisions import is_revised
from monitoring_desk.search.urls import source_id
from monitoring_desk.types import Article, Failure, Link, Page, Source, SourceKind, SourceState

# Feeds, sitemaps and lists of sources: XML whose outermost element says so, after a declaration, comments and the like.
_ANNOUNCES = re.compile(
    rb"(?>(?:<\?[^>]*>|<!--.*?-->|<!DOCTYPE[^>]*>)\s*)*<(rss|(?:atom:)?feed|rdf:RDF|urlset|sitemapindex|opml|OpenSearchDescription)\b",
    re.DOTALL | re.IGNORECASE,
)
_NO_USE = frozenset({401, 402, 403, 404, 405, 406, 410, 451})
_ASKED_AS: dict[SourceKind, Kind] = {"feed": "feed", "sitemap": "sitemap", "query": "feed"}

__all__ = ["Checked", "carried_page", "check", "discover", "fetch", "is_revised", "learn", "plan", "read", "source_id"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What checking a source came to."""

    state: SourceState
    links: tuple[Link, ...] = ()


def check(source: Source, state: SourceState, *, get: Get, now: datetime, parse: Parse = at_once) -> Checked:
    """Look at a source: the links it announces now, and what was learnt about it.

    Trouble on the web is not an error but a state: `problem` says it in words, `next_check` is later. Where nothing
    changed since the last check there are no links. `parse` calls the parsers of feeds and other lists. Raises `Spent` where it is to wait.
    """
    if source.kind == "folder":
        return _looked(source, state, now=now)
    asked = plan(source, state)
    try:
        answer = get(asked.url, etag=asked.etag, last_modified=asked.last_modified, kind=asked.kind)
    except (NotDone, Spent):
        raise
    except DeskError as error:
        return _failed(state, error, now=now)
    return learn(source, state, answer, get=get, now=now, parse=parse)


def plan(source: Source, state: SourceState) -> Ask:
    """What a check of a source asks the web for first."""
    return Ask(
        url=state.address or source.url,
        etag=state.etag,
        last_modified=state.last_modified,
        kind=_ASKED_AS.get(source.kind, "page"),
    )


def learn(
    source: Source, state: SourceState, answer: Page | DeskError, *, get: Get, now: datetime, parse: Parse = at_once
) -> Checked:
    """What a check comes to, given the answer to what `plan` asked for; see `check`."""
    if isinstance(answer, DeskError):
        return _failed(state, answer, now=now)
    page = answer
    body_hash = hashlib.sha256(page.body).hexdigest()
    if page.status == 304 or body_hash == state.body_hash:
        return _unchanged(state, now=now)
    try:
        links, is_index = announced.links(source, page, get=get, now=now, parse=parse, since=state.succeeded)
    except (NotDone, Spent):
        raise
    except DeskError as error:
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
        problem=None if links else _why_none(source),
        address=_moved(source, state, page),
        retired=False,
    )
    published = [link.published for link in links if link.published]
    return Checked(state=replace(done, next_check=schedule.next_check(done, now=now, published=published)), links=links)


def _looked(source: Source, state: SourceState, *, now: datetime) -> Checked:
    """A check of a folder: nothing is asked of the web. How far it was read stands where a feed's ETag does."""
    try:
        seen = folders.look(source, mark=state.etag, now=now)
    except DeskError as error:
        return _failed(state, error, now=now)
    done = replace(state, checked=now, succeeded=now, etag=seen.mark, failures=0, problem=seen.problem)
    published = [link.published for link in seen.links if link.published]
    next_check = now if seen.more else schedule.next_check(done, now=now, published=published)
    return Checked(state=replace(done, next_check=next_check), links=seen.links)


def _why_none(source: Source) -> str | None:
    """What is wrong with a source that was read and announces nothing; a feed or a search may well hold nothing now."""
    if source.kind != "page":
        return None
    if source.links:
        return f"it was read, but its selector {source.links!r} finds no links on it"
    return "it was read, but no links on it look like articles"


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


def fetch(link: Link, *, get: Get, as_announced: bool = False) -> Page | Failure:
    """The page a link leads to; the body the feed carried, as a page, where the web has none.

    `as_announced`: ask with the tracking parameters it was announced with at once; else only where the server knows
    nothing of it without them. Raises `Spent` where the link is to wait.
    """
    if not urls.is_http(link.url):
        return _carried_or_failure(link, "its text is not kept any more")
    try:
        page = _ask(link, get=get, as_announced=as_announced)
        if not wrappers.is_closed(page.final_url):
            return page
        if not (onward := wrappers.onward(page)):
            problem = "the aggregator that named it does not give its publisher's address"
            return Failure(url=link.url, source_id=link.source_id, problem=problem, final=True)
        return get(onward)
    except Spent:
        raise
    except (FetchError, Refused) as error:
        if link.html:
            return carried_page(link, fetched=datetime.now(UTC))
        final = isinstance(error, Refused) or error.status in _NO_USE
        return Failure(url=link.url, source_id=link.source_id, problem=error.why, final=final)


def _ask(link: Link, *, get: Get, as_announced: bool) -> Page:
    if as_announced and link.asked:
        return get(link.asked)
    try:
        return get(link.url)
    except FetchError as error:
        if not link.asked or error.status not in _NO_USE:
            raise
        return get(link.asked)


def _carried_or_failure(link: Link, problem: str) -> Page | Failure:
    if link.html:
        return carried_page(link, fetched=datetime.now(UTC))
    return Failure(url=link.url, source_id=link.source_id, problem=problem, final=True)


def read(link: Link, page: Page, *, now: datetime, familiar: Collection[int] = ()) -> Article | Failure:
    """The article on a page. Where the feed carried more of it than the page shows, the feed's body is read."""
    if found := _ANNOUNCES.match(page.body.lstrip(b"\xef\xbb\xbf \t\r\n")[:4_000]):
        problem = f"this is a list of articles (<{found[1].decode('ascii', 'replace')}>), not an article"
        return Failure(url=link.url, source_id=link.source_id, problem=problem, final=True)
    try:
        if pdfs.is_pdf(page):
            article = pdfs.read(page, link=link)
        else:
            article = extract.extract(page, link=link, familiar=familiar)
    except ParseError as error:
        if not link.html:
            return Failure(url=link.url, source_id=link.source_id, problem=error.why, final=True)
        try:
            article = extract.extract(carried_page(link, fetched=now), link=link, familiar=familiar)
        except ParseError:
            return Failure(url=link.url, source_id=link.source_id, problem=error.why, final=True)
    return replace(_answering(article, link, page), found=now)


def _answering(article: Article, link: Link, page: Page) -> Article:
    """The article under an address that answers: with its tracking parameters where only they do and the page knows no other."""
    if not link.asked or page.url != link.asked or article.url != urls.canonical(page.final_url):
        return article
    url = urls.request_form(page.final_url)
    return replace(article, url=url, id=extract.article_id(url, title=article.title, text=article.text))


def carried_page(link: Link, *, fetched: datetime) -> Page:
    """The body a feed carried, as a page."""
    carried = link.html or ""
    whole = carried.startswith("<!DOCTYPE html>") and not urls.is_http(link.url)
    markup = carried if whole else f"<html><body><article>{carried}</article></body></html>"
    headers = (("Content-Type", "text/html; charset=utf-8"),)
    body = markup.encode("utf-8", "replace")
    return Page(url=link.url, final_url=link.url, status=200, headers=headers, body=body, fetched=fetched)
