"""Feeds, read into links: RSS of every version, RDF, Atom and JSON Feed."""

import html
import json
import re
from typing import Any

from monitoring_desk.errors import ParseError
from monitoring_desk.search import bylines, dates, urls, xmlfeeds
from monitoring_desk.types import Link, Page

# A feed's own body is taken for the whole article from this many characters of markup; below it is a teaser.
_WHOLE_BODY = 1_200
_MOST_LINKS = 2_000
_ROOTS = frozenset({"rss", "rdf", "feed", "channel"})
_HTML_ROOT = re.compile(rb"<!doctype\s+html|<html\b|<head\b|<body\b", re.IGNORECASE)


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
        asked=urls.with_tracking(url),
        source_id=source_id,
        title=_plain(str(story.get("title") or "")) or None,
        authors=bylines.clean(names),
        published=dates.read_time(str(published), now=page.fetched) if published else None,
        language=_language(language if _is_text(language) else None),
        html=body if isinstance(body, str) and len(body) >= _WHOLE_BODY else None,
    )


def _read_xml(page: Page, body: bytes, source_id: str) -> list[Link]:
    root = xmlfeeds.load(page, body)
    if root is None or xmlfeeds.local(root) not in _ROOTS:
        if _HTML_ROOT.search(body[:4_000]) or (root is not None and xmlfeeds.local(root) == "html"):
            raise ParseError(page.url, "this is a web page, not a feed")
        named = f": its outermost element is <{xmlfeeds.local(root)[:40]}>" if root is not None else ""
        raise ParseError(page.url, f"this is not a feed{named}")
    language = _language(xmlfeeds.language(root))
    found = [_from_entry(page, entry, language, source_id) for entry in xmlfeeds.entries(root, most=_MOST_LINKS)]
    if found and not any(found):
        raise ParseError(page.url, f"none of the {len(found)} articles it names has a web address")
    return [link for link in found if link]


def _from_entry(page: Page, entry: xmlfeeds.Entry, language: str | None, source_id: str) -> Link | None:
    url = next(
        (joined for address in entry.addresses if (joined := urls.join(entry.base or page.final_url, address))), ""
    )
    if not url:
        return None
    body = max(entry.bodies, key=len, default="")
    times = (dates.read_time(text, now=page.fetched) for text in entry.times)
    return Link(
        url=urls.canonical(url),
        asked=urls.with_tracking(url),
        source_id=source_id,
        title=_plain(entry.title) or None,
        authors=bylines.clean(entry.authors),
        published=next((when for when in times if when), None),
        language=_language(entry.language) or language,
        html=body if len(body) >= _WHOLE_BODY else None,
    )


def _plain(text: str) -> str:
    """A title without markup: feeds escape once, twice or not at all."""
    for _ in range(2 if "<" in text or "&" in text else 0):
        text = html.unescape(re.sub(r"<[a-zA-Z/!][^<>]*>", "", text))
    return " ".join(text.split())


def _language(code: str | None) -> str | None:
    found = re.match(r"([a-z]{2,3})(?:[-_]|$)", (code or "").strip().lower())
    return found[1] if found else None


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
