"""Front pages without a feed: the links that are articles, and the feeds a page points to."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree, html

from monitoring_desk.search import urls
from monitoring_desk.search.markup import parse_html
from monitoring_desk.types import Link, Page

_FEED_TYPES = frozenset("application/rss+xml application/atom+xml application/feed+json application/rdf+xml".split())
_FEED_NAME = re.compile(r"(?:^|[/._?=-])(?:rss|atom|feeds?|rdf)(?:[/._?=-]|\d|$)|feed\.json", re.IGNORECASE)
_DATE = re.compile(r"(?:19|20)\d\d[/-]?(?:0[1-9]|1[0-2])(?:[/-]?[0-3]\d)?(?!\d)")
_ID = re.compile(r"\d{5,}|[0-9a-f]{8}-[0-9a-f]{4}")
_NOT_ARTICLES = re.compile(
    r"/(?:tags?|topics?|authors?|categor(?:y|ies)|search|login|register|sign-?in|sign-?up|account|subscri\w*|newsletters?|about(?:-us)?"
    r"|contact(?:-us)?|privacy\S*|terms\S*|cookies?\S*|imprint|impressum|jobs|careers|advertis\w*|rss|feeds?|help|faq|shop|video-?s?|sitemap)(?:[/.?]|$)",
    re.IGNORECASE,
)
_FILES = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|css|js|ico|mp[34]|m3u8|zip|xml|json|rss|atom|woff2?)$", re.IGNORECASE)
_FURNITURE = frozenset("nav footer".split())
_FURNITURE_NAME = re.compile(
    r"\b(?:nav\w*|menu|footer|breadcrumbs?|cookie\w*|social|share|sidebar-?nav|topbar|masthead)\b", re.IGNORECASE
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5".split())
# The score at which a link is an article's; see `_score`.
_ENOUGH = 3.0
_MOST_LINKS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Where a page says it has a feed or sitemap. `sure`: it says so in a machine-readable way."""

    url: str
    sure: bool


def harvest(page: Page, source_id: str) -> tuple[Link, ...]:
    """The article links of a front or section page, in the page's order, each address once.

    A link counts as an article's by its address (a date, a number, a long slug), its words and where it stands.
    """
    tree = parse_html(page)
    if tree is None:
        return ()
    base = base_of(tree, page)
    here = urls.canonical(page.final_url)
    best: dict[str, tuple[float, str]] = {}
    for anchor in tree.iter("a"):
        url = urls.canonical(urls.join(base, anchor.get("href") or ""))
        if not url or url == here or not urls.same_site(url, page.final_url):
            continue
        words = " ".join("".join(anchor.itertext()).split())
        score = _score(anchor, url, words)
        known_score, known_words = best.get(url, (-9.0, ""))
        best[url] = (max(score, known_score), max(words, known_words, key=len))
    chosen = [(url, words) for url, (score, words) in best.items() if score >= _ENOUGH]
    return tuple(
        Link(url=url, source_id=source_id, title=words if 15 <= len(words) <= 200 else None)
        for url, words in chosen[:_MOST_LINKS]
    )


def autodiscover(page: Page) -> tuple[Candidate, ...]:
    """Feeds a page announces, the surest first: link elements, then links that look like feeds."""
    tree = parse_html(page)
    if tree is None:
        return ()
    base = base_of(tree, page)
    found: dict[str, Candidate] = {}
    for element in tree.iter("link"):
        kind = (element.get("type") or "").split(";")[0].strip().lower()
        relation = (element.get("rel") or "").lower().split()
        if (
            kind in _FEED_TYPES
            and {"alternate", "feed"} & set(relation)
            and (url := urls.join(base, element.get("href") or ""))
        ):
            found.setdefault(url, Candidate(url=url, sure=True))
    # A site's comment feeds and its per-article feeds come after its own.
    ordered = sorted(found.values(), key=lambda one: "comment" in one.url.lower())
    for anchor in tree.iter("a"):
        url = urls.join(base, anchor.get("href") or "")
        if url and _FEED_NAME.search(urlsplit(url).path + "?" + urlsplit(url).query) and url not in found:
            found[url] = Candidate(url=url, sure=False)
            ordered.append(found[url])
    return tuple(ordered[:30])


def base_of(tree: html.HtmlElement, page: Page) -> str:
    """The address that references on a page are seen from: its own, or what its <base> says."""
    for element in tree.iter("base"):
        return urls.join(page.final_url, element.get("href") or "") or page.final_url
    return page.final_url


def _score(anchor: etree._Element, url: str, words: str) -> float:
    parts = urlsplit(url)
    path = parts.path
    if _FILES.search(path):
        return -9.0
    last = path.rstrip("/").rsplit("/", 1)[-1]
    hyphens = max(last.count("-"), last.count("_"), last.count("+"))
    score = 0.0
    score += 2.0 if _DATE.search(path) else 0.0
    score += 1.5 if _ID.search(path + parts.query) else 0.0
    score += 2.0 if hyphens >= 4 else 1.0 if hyphens >= 2 else 0.0
    score += 0.5 if re.search(r"\.(?:s?html?|php|aspx?)$", path) else 0.0
    long_words = len(words) >= 60 or len(words.split()) >= 6 or (len(words) >= 12 and not words.isascii())
    score += 1.5 if long_words else 0.5 if len(words.split()) >= 4 else 0.0
    score -= 3.0 if _NOT_ARTICLES.search(path) else 0.0
    score -= 2.0 if path.count("/") <= 1 and not hyphens and not _ID.search(path) and not parts.query else 0.0
    depth = 0
    ancestor: etree._Element | None = anchor
    while ancestor is not None and depth < 8:
        tag = ancestor.tag if isinstance(ancestor.tag, str) else ""
        if tag in _HEADINGS:
            score += 1.5
        if tag == "article":
            score += 1.0
        if tag in _FURNITURE or (
            tag != "body" and _FURNITURE_NAME.search(f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}")
        ):
            score -= 3.0
            break
        ancestor = ancestor.getparent()
        depth += 1
    if any(isinstance(child.tag, str) and child.tag in _HEADINGS for child in anchor.iterdescendants()):
        score += 1.5
    return score
