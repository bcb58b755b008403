"""What a page says of itself to machines: JSON-LD, OpenGraph and other meta elements."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html

_ARTICLES = re.compile(
    r"article|newsarticle|blogposting|report|liveblog|posting|claimreview|opinion|review", re.IGNORECASE
)
_TRAILING = re.compile(r",(\s*[}\]])")
_MOST_NODES = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Structured:
    """Raw values as the page gives them, best first; empty where it gives none."""

    headlines: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    """From JSON-LD."""
    meta_authors: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    description: str = ""
    canonical: str = ""
    languages: tuple[str, ...] = ()
    og_title: str = ""
    page_title: str = ""
    kind: str = ""
    publisher: str = ""


def read(tree: html.HtmlElement) -> Structured:
    """Gather them. Never fails: what cannot be read is left out."""
    meta = _meta(tree)
    nodes = list(_nodes(tree))
    articles = [node for node in nodes if _is_article(node)]
    canonical = next(
        (link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"), ""
    )
    titles = [
        " ".join("".join(one.itertext()).split())
        for one in tree.iter("title")
        if one.getparent() is not None and one.getparent().tag != "svg"
    ]
    languages = [
        tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
        _one(meta, "og:locale"),
        _one(meta, "content-language"),
        _one(meta, "language"),
    ]
    return Structured(
        headlines=tuple(text for node in articles for name in ("headline", "name") if (text := _text(node.get(name)))),
        bodies=tuple(text for node in articles if (text := _text(node.get("articleBody")) or _text(node.get("text")))),
        authors=tuple(
            name for node in articles for name in _writers(node.get("author")) or _writers(node.get("creator"))
        ),
        meta_authors=tuple(value for name in _AUTHOR_META for value in meta.get(name, [])),
        published=(
            *(text for node in articles if (text := _text(node.get("datePublished")))),
            *(value for name in _PUBLISHED_META for value in meta.get(name, [])),
            *_marked(tree, "datepublished"),
        ),
        modified=(
            *(text for node in articles if (text := _text(node.get("dateModified")))),
            *(value for name in _MODIFIED_META for value in meta.get(name, [])),
            *_marked(tree, "datemodified"),
        ),
        sites=tuple(
            value
            for name in ("og:site_name", "application-name", "twitter:site", "apple-mobile-web-app-title")
            for value in meta.get(name, [])
        ),
        description=_one(meta, "og:description") or _one(meta, "description"),
        canonical=canonical,
        languages=tuple(language for language in languages if language),
        og_title=_one(meta, "og:title") or _one(meta, "twitter:title"),
        page_title=titles[0] if titles else "",
        kind=_one(meta, "og:type"),
        publisher=next((name for node in nodes for name in _people(node.get("publisher"))), ""),
    )


_AUTHOR_META = (
    "author", "article:author", "article:author_name", "sailthru.author", "parsely-author", "dc.creator", "dcterms.creator", "byl",
    "citation_author", "twitter:data1-author", "cxenseparse:author", "authors", "creator", "author_name",
)  # fmt: skip
_PUBLISHED_META = (
    "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "dc.date.issued", "dc.date", "dcterms.created",
    "dcterms.date", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime", "article.published", "publish_date", "ptime", "pdate", "displaydate",
    "originalpublicationdate", "last-modified-date", "citation_publication_date", "citation_date", "rnews:datepublished", "date.release", "cxenseparse:publishtime", "weibo:article:create_at",
)  # fmt: skip
_MODIFIED_META = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "lastmod",
    "dcterms.modified",
    "last-modified",
    "revised",
    "updated_time",
)


def _one(meta: dict[str, list[str]], name: str) -> str:
    return meta.get(name, [""])[0]


def _meta(tree: html.HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        if not content:
            continue
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").strip().lower()
            if name:
                found.setdefault(name, []).append(content)
                break
    return found


def _marked(tree: html.HtmlElement, name: str) -> list[str]:
    """Values of elements marked with this itemprop (microdata), or a `time` marked pubdate."""
    found = []
    for element in tree.iter("time", "span", "div", "p", "abbr"):
        marked = name in (element.get("itemprop") or "").lower().split()
        if marked or (name == "datepublished" and element.tag == "time" and "pubdate" in element.attrib):
            value = element.get("datetime") or element.get("content") or " ".join("".join(element.itertext()).split())
            if value:
                found.append(value)
    return found[:3]


def _nodes(tree: html.HtmlElement) -> Iterator[dict[str, Any]]:
    """Every JSON-LD object, outermost first."""
    count = 0
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        waiting = [_load(script.text or "")]
        while waiting and count < _MOST_NODES:
            value = waiting.pop(0)
            if isinstance(value, list):
                waiting[:0] = value
            elif isinstance(value, dict):
                count += 1
                yield value
                waiting += [
                    value[name]
                    for name in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "liveBlogUpdate")
                    if isinstance(value.get(name), (list, dict))
                ]


def _load(text: str) -> Any:
    text = (
        text.strip()
        .removeprefix("<![CDATA[")
        .removesuffix("]]>")
        .removeprefix("<!--")
        .removesuffix("-->")
        .strip()
        .rstrip(";")
    )
    for attempt in (text, _TRAILING.sub(r"\1", re.sub(r"[\x00-\x1f]+", " ", text))):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLES.search(kind) for kind in kinds)


def _people(value: Any, depth: int = 0) -> list[str]:
    if depth > 4:
        return []
    if isinstance(value, str):
        return [value] if value.strip() else []
    if isinstance(value, list):
        return [name for one in value[:30] for name in _people(one, depth + 1)]
    if isinstance(value, dict):
        return _people(value.get("name"), depth + 1)
    return []


def _writers(value: Any) -> list[str]:
    """Names of authors that are people: not what the page itself calls an organisation."""
    values = value if isinstance(value, list) else [value]
    return [
        name
        for one in values
        if not (isinstance(one, dict) and "organi" in str(one.get("@type")).lower())
        for name in _people(one)
    ]


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = next((one for one in value if isinstance(one, str)), "")
    return value.strip() if isinstance(value, str) else ""
