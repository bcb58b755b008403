"""What a page says of itself to machines: JSON-LD, OpenGraph and other meta elements."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from lxml import etree, html

from monitoring_desk.search import jsonld
from monitoring_desk.search.jsonld import text_of

# What WordPress and others announce a by-line with in `twitter:label1`, in the languages met most.
_WRITTEN_BY = re.compile(
    r"^(?:written by|by|author|verfasst von|geschrieben von|von|autor(?:in)?|[ée]crit par|par|auteur|escrito por|por|autora?|escrit per"
    r"|scritto da|autore|geschreven door|door|auteur|napisane przez|skrevet av|skrevet af|skriven av|kirjoittanut|yazan|автор|написано"
    r"|작성자|執筆者|著者|作者|كُتب بواسطة|نویسنده|द्वारा)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Structured:
    """Raw values as the page gives them, best first; empty where it gives none."""

    headlines: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    """People, from the article's JSON-LD."""
    bodies_named: tuple[str, ...] = ()
    """Organisations it names as authors."""
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
    section: str = ""
    image: str = ""


def read(tree: html.HtmlElement) -> Structured:
    """Gather them. Never fails: what cannot be read is left out."""
    meta = _meta(tree)
    marked = cast("list[html.HtmlElement]", _MARKED(tree))
    canonical = next(
        (link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"), ""
    )
    titles = [
        " ".join("".join(one.itertext()).split())
        for one in tree.iter("title")
        if one.getparent() is not None and one.getparent().tag != "svg"
    ]
    og_title = _one(meta, "og:title") or _one(meta, "twitter:title")
    graph = jsonld.Graph(tree)
    articles = graph.articles([og_title, *titles[:1]])
    makers = next((said for node in articles if graph.names(said := [node.get("author"), node.get("creator")])), [])
    languages = [
        tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
        _one(meta, "og:locale"),
        _one(meta, "content-language"),
        _one(meta, "language"),
    ]
    return Structured(
        headlines=tuple(
            text for node in articles for name in ("headline", "name") if (text := text_of(node.get(name)))
        ),
        bodies=tuple(
            text for node in articles if (text := text_of(node.get("articleBody")) or text_of(node.get("text")))
        ),
        authors=tuple(graph.people(makers)),
        bodies_named=tuple(graph.people(makers, bodies=True)),
        meta_authors=(*(value for name in _AUTHOR_META for value in meta.get(name, [])), *_labelled(meta)),
        published=(
            *(text for node in articles if (text := text_of(node.get("datePublished")))),
            *(value for name in _PUBLISHED_META for value in meta.get(name, [])),
            *_marked(marked, "datepublished"),
        ),
        modified=(
            *(text for node in articles if (text := text_of(node.get("dateModified")))),
            *(value for name in _MODIFIED_META for value in meta.get(name, [])),
            *_marked(marked, "datemodified"),
        ),
        sites=tuple(
            value
            for name in ("og:site_name", "application-name", "twitter:site", "apple-mobile-web-app-title")
            for value in meta.get(name, [])
        ),
        description=_one(meta, "og:description") or _one(meta, "description"),
        canonical=canonical,
        languages=tuple(language for language in languages if language),
        og_title=og_title,
        page_title=titles[0] if titles else "",
        kind=_one(meta, "og:type"),
        publisher=next((name for node in graph.nodes for name in graph.people(node.get("publisher"), bodies=True)), ""),
        section=next((text for node in articles if (text := text_of(node.get("articleSection")))), "")
        or _one(meta, "article:section"),
        image=_one(meta, "og:image")
        or next((url for node in articles if (url := jsonld.picture(node.get("image")))), ""),
    )


_MARKED = etree.XPath(
    "descendant-or-self::*[@itemprop or @pubdate][self::time or self::span or self::div or self::p or self::abbr]"
)
_MOST_MARKED = 3
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


def _labelled(meta: dict[str, list[str]]) -> list[str]:
    """What stands beside a label that says "written by"."""
    return [
        value
        for number in (1, 2)
        if _WRITTEN_BY.match(_one(meta, f"twitter:label{number}"))
        for value in meta.get(f"twitter:data{number}", [])[:1]
    ]


def _marked(marked: Sequence[html.HtmlElement], name: str) -> list[str]:
    """The first values of elements marked with this itemprop (microdata), or of a `time` marked pubdate."""
    found: list[str] = []
    for element in marked:
        is_named = name in (element.get("itemprop") or "").lower().split()
        if is_named or (name == "datepublished" and element.tag == "time" and "pubdate" in element.attrib):
            value = element.get("datetime") or element.get("content") or " ".join("".join(element.itertext()).split())
            if value:
                found.append(value)
            if len(found) == _MOST_MARKED:
                break
    return found
