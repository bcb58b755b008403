"""Feeds, read into links: RSS of every version, RDF, Atom and JSON Feed."""

import calendar
import html
import io
import json
import re
from datetime import UTC, datetime
from typing import Any

import feedparser

from monitoring_desk.errors import ParseError
from monitoring_desk.search import bylines, dates, urls
from monitoring_desk.types import Link, Page

# A feed's own body is taken for the whole article from this many characters of markup; below it is a teaser.
_WHOLE_BODY = 1_200
_MOST_LINKS = 2_000
_MOST_TAG = 20_000
_MOST_DEPTH = 200
_FEED_ROOT = re.compile(rb"<(?:\w+:)?(?:rss|feed|rdf|channel)\b", re.IGNORECASE)
_HTML_ROOT = re.compile(rb"<!doctype\s+html|<html\b|<head\b|<body\b", re.IGNORECASE)
_TAG = re.compile(rb"<!\[CDATA\[.*?\]\]>|<!--.*?-->|<\?.*?\?>|<(/?)[A-Za-z_][^<>]*?(/?)>", re.DOTALL)
_LONG_TAG = re.compile(rb"<[A-Za-z_][^<>]{%d}" % _MOST_TAG)


def parse(page: Page, source_id: str) -> tuple[Link, ...]:
    """The links a feed announces, in its own order, each address once.

    `html` holds the body where the feed carries it whole. Raises `ParseError` when the page is no feed.
    """
    body = page.body.strip(b" \t\r\n\0").removeprefix(b"\xef\xbb\xbf").lstrip()
    if not body:
        raise ParseError(page.url, "the feed is empty")
    links = _read_json(page, body, source_id) if body[:1] == b"{" else _read_xml(page, body, source_id)
    return tuple({link.url: link for link in reversed(links[:_MOST_LINKS])}.values())[::-1]


def _read_json(page: Page, body: bytes, source_id: str) -> list[Link]:
    try:
        feed = json.loads(body.decode("utf-8", "replace"))
    except (ValueError, RecursionError) as error:
        raise ParseError(page.url, f"neither XML nor JSON that can be read ({error})") from error
    stories = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(stories, list):
        raise ParseError(page.url, "JSON, but not a JSON Feed: it has no list of items")
    return [link for story in stories if isinstance(story, dict) and (link := _from_json(page, story, feed, source_id))]


def _from_json(page: Page, story: dict[str, Any], feed: dict[str, Any], source_id: str) -> Link | None:
    address = next((story[key] for key in ("url", "external_url", "id") if _is_text(story.get(key))), "")
    url = urls.join(page.final_url, address) if address else ""
    if not url:
        return None
    people = story.get("authors") or story.get("author") or []
    people = people if isinstance(people, list) else [people]
    names = [str(one["name"]) for one in people if isinstance(one, dict) and _is_text(one.get("name"))]
    body = story.get("content_html")
    published = story.get("date_published") or story.get("date_modified")
    language = story.get("language") or feed.get("language")
    return Link(
        url=urls.canonical(url),
        source_id=source_id,
        title=_plain(str(story.get("title") or "")) or None,
        authors=bylines.clean(names),
        published=dates.read_time(str(published), now=page.fetched) if published else None,
        language=_language(language if _is_text(language) else None),
        html=body if isinstance(body, str) and len(body) >= _WHOLE_BODY else None,
    )


def _read_xml(page: Page, body: bytes, source_id: str) -> list[Link]:
    head = body[:4_000]
    if _HTML_ROOT.search(head) and not _FEED_ROOT.search(head):
        raise ParseError(page.url, "this is a web page, not a feed")
    _check_shape(page, body)
    kind = page.header("content-type") or ""
    headers = {"content-location": page.final_url, **({"content-type": kind} if kind else {})}
    try:
        feed = feedparser.parse(
            io.BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:
        raise ParseError(page.url, f"the feed cannot be read ({type(error).__name__})") from error
    if not feed.get("version") and not feed.entries:
        raise ParseError(page.url, "this is not a feed: no RSS, Atom or JSON Feed in it")
    language = _language(feed.feed.get("language"))
    return [link for entry in feed.entries if (link := _from_entry(page, entry, language, source_id))]


def _check_shape(page: Page, body: bytes) -> None:
    """Refuse what takes feedparser minutes: tags with thousands of attributes, elements nested without end."""
    if _LONG_TAG.search(body):
        raise ParseError(page.url, "the feed holds a tag of monstrous length")
    depth = deepest = 0
    for tag in _TAG.finditer(body):
        if tag[1] is None or tag[2]:
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        deepest = max(deepest, depth)
        if deepest > _MOST_DEPTH and depth > _MOST_DEPTH:
            raise ParseError(page.url, "the feed nests its elements without end")


def _from_entry(page: Page, entry: Any, language: str | None, source_id: str) -> Link | None:
    address = entry.get("feedburner_origlink") or entry.get("link") or entry.get("id") or ""
    url = urls.join(page.final_url, address) if _is_text(address) else ""
    if not url:
        return None
    bodies = [part.get("value") or "" for part in entry.get("content") or () if "html" in (part.get("type") or "html")]
    bodies.append(entry.get("summary") or "")
    body = max(bodies, key=len)
    names = [author.get("name") or "" for author in entry.get("authors") or ()] or [entry.get("author") or ""]
    return Link(
        url=urls.canonical(url),
        source_id=source_id,
        title=_plain(entry.get("title") or "") or None,
        authors=bylines.clean(names),
        published=_time(entry, now=page.fetched),
        language=_language((entry.get("title_detail") or {}).get("language")) or language,
        html=body if len(body) >= _WHOLE_BODY else None,
    )


def _time(entry: Any, *, now: datetime) -> datetime | None:
    for key in ("published", "created", "updated"):
        if key not in entry.keys():  # noqa: SIM118 - asked by `get` or `in`, feedparser gives one date for another
            continue
        parsed = entry.get(f"{key}_parsed")
        if parsed:
            try:
                when = datetime.fromtimestamp(calendar.timegm(parsed), UTC)
            except (ValueError, OverflowError, OSError, TypeError):
                continue
            if dates.is_likely(when, now=now):
                return when
        elif when_written := dates.read_time(entry.get(key), now=now):
            return when_written
    return None


def _plain(text: str) -> str:
    """A title without markup: feeds escape once, twice or not at all."""
    for _ in range(2):
        text = html.unescape(re.sub(r"<[a-zA-Z/!][^<>]*>", "", text))
    return " ".join(text.split())


def _language(code: str | None) -> str | None:
    found = re.match(r"([a-z]{2,3})(?:[-_]|$)", (code or "").strip().lower())
    return found[1] if found else None


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
