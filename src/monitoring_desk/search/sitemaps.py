"""Sitemaps, read into links: plain and news sitemaps, their indexes, gzip or not."""

import io
from dataclasses import dataclass
from datetime import UTC, datetime

from lxml import etree

from monitoring_desk.errors import ParseError
from monitoring_desk.search import codings, dates, urls
from monitoring_desk.types import Link, Page

_MOST_BYTES = 52_428_800  # sitemaps.org
_MOST_LINKS = 50_000  # sitemaps.org
_LONG_AGO = datetime(1990, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitemap:
    """What a sitemap names: articles, and further sitemaps, both newest first."""

    links: tuple[Link, ...]
    children: tuple[str, ...]
    changed: tuple[datetime | None, ...] = ()
    """For each link when its page last changed, where the sitemap says so."""


def parse(page: Page, source_id: str) -> Sitemap:
    """Read a sitemap, a sitemap index or a list of addresses in plain text. Raises `ParseError` when it is none."""
    body = page.body
    if body[:2] == b"\x1f\x8b":
        try:
            body = codings.gunzip(body, limit=_MOST_BYTES)
        except codings.TooLarge:
            raise ParseError(page.url, "the sitemap is larger than 50 MB unpacked") from None
    if body.lstrip()[:8].lower().startswith((b"http://", b"https://")):
        lines = body.decode("utf-8", "replace").split()[:_MOST_LINKS]
        links = tuple(Link(url=urls.canonical(line), source_id=source_id) for line in lines if urls.is_http(line))
        return Sitemap(links=links, children=(), changed=(None,) * len(links))
    return _read_xml(page, body, source_id)


def _read_xml(page: Page, body: bytes, source_id: str) -> Sitemap:
    links: list[tuple[datetime | None, Link]] = []
    children: list[tuple[datetime, str]] = []
    root = ""
    events = etree.iterparse(
        io.BytesIO(body),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
    )
    try:
        for event, element in events:
            name = _local(element)
            if event == "start":
                if not root:
                    root = name
                    if root not in ("urlset", "sitemapindex"):
                        raise ParseError(page.url, f"not a sitemap: its outermost element is <{root[:40]}>")
                continue
            if name == "url" and (made := _link(page, element, source_id)):
                links.append(made)
            elif name == "sitemap":
                fields = _fields(element)
                if url := urls.join(page.final_url, fields.get("loc", "")):
                    children.append((dates.read_time(fields.get("lastmod"), now=page.fetched) or _LONG_AGO, url))
            if name in ("url", "sitemap"):
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
            if len(links) + len(children) >= _MOST_LINKS:
                break
    except etree.LxmlError as error:
        if not links and not children:
            raise ParseError(page.url, f"the sitemap cannot be read ({error})") from error
    if not root:
        raise ParseError(page.url, "the sitemap is empty")
    links.sort(key=lambda pair: pair[1].published or pair[0] or _LONG_AGO, reverse=True)
    children.sort(key=lambda pair: pair[0], reverse=True)
    known = {link.url: (when, link) for when, link in reversed(links)}
    ordered = list(known.values())[::-1]
    return Sitemap(
        links=tuple(link for _, link in ordered),
        children=tuple(dict.fromkeys(url for _, url in children)),
        changed=tuple(when for when, _ in ordered),
    )


def _link(page: Page, element: etree._Element, source_id: str) -> tuple[datetime | None, Link] | None:
    fields = _fields(element)
    url = urls.join(page.final_url, fields.get("loc", ""))
    if not url:
        return None
    language = fields.get("language", "")[:2].lower()
    link = Link(
        url=urls.canonical(url),
        asked=urls.with_tracking(url),
        source_id=source_id,
        title=" ".join(fields.get("title", "").split()) or None,
        published=dates.read_time(fields.get("publication_date"), now=page.fetched),
        language=language if language.isalpha() else None,
    )
    return dates.read_time(fields.get("lastmod"), now=page.fetched), link


def _fields(element: etree._Element) -> dict[str, str]:
    """The first text under each local name: loc, lastmod, and the news fields title, publication_date, language.

    Image and video sitemaps hold a loc and title of their own, which are passed over.
    """
    found: dict[str, str] = {}
    for child in element.iter():
        if isinstance(child.tag, str) and child.text:
            namespace = etree.QName(child).namespace or ""
            if "image" not in namespace and "video" not in namespace:
                found.setdefault(_local(child), child.text.strip())
    return found


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""
