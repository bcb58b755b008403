"""Who wrote an article: the people its page names as authors."""

import re
from collections.abc import Callable, Iterable

from lxml import etree, html

from monitoring_desk.search import bylines
from monitoring_desk.search.structured import Structured

_AUTHOR_NAME = re.compile(
    r"(?:^|[\s_-])(?:author(?:[_-]?(?:name|link|title))?|by-?line(?:[_-]?(?:name|author))?|post-author(?:-name)?|article-author|fn|autor(?:-name)?|auteur|p-author|byl)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NOT_HERE = re.compile(r"comment|related|sidebar|widget|footer|recommend|teaser|more", re.IGNORECASE)
_MOST_TEXT = 120


def choose(
    tree: html.HtmlElement, *, stated: Structured, fallback: Callable[[], str], site: Iterable[str]
) -> tuple[str, ...]:
    """Names in the page's own order: from its structured data, its meta elements, its by-line, else `fallback` (";"-separated)."""
    names = tuple(one for one in site if one)
    for told in (stated.authors, stated.meta_authors):
        if people := bylines.clean(told, sites=names):
            return people
    return bylines.clean(_marked(tree), sites=names) or bylines.clean(fallback().split(";"), sites=names)


def _marked(tree: html.HtmlElement) -> tuple[str, ...]:
    """Texts of elements marked as the author's name: itemprop, rel and telling classes; the first kind that has any."""
    found: dict[str, list[str]] = {"itemprop": [], "rel": [], "class": []}
    for element in tree.iter("a", "span", "div", "p", "address", "strong", "b", "cite", "h3", "h4", "h5", "h6", "li"):
        kind = ""
        if "author" in (element.get("itemprop") or "").lower().split():
            kind = "itemprop"
        elif element.tag == "a" and "author" in (element.get("rel") or "").lower().split():
            kind = "rel"
        elif _AUTHOR_NAME.search(f"{element.get('class') or ''} {element.get('data-testid') or ''}"):
            kind = "class"
        if not kind or len(found[kind]) > 8 or _is_elsewhere(element):
            continue
        text = " ".join(" ".join(element.itertext()).split())
        if kind == "itemprop":
            named = [one for one in element.iter() if isinstance(one.tag, str) and one.get("itemprop") == "name"]
            text = " ".join(" ".join(named[0].itertext()).split()) or (named[0].get("content") or "") if named else text
        if 1 < len(text) <= _MOST_TEXT:
            found[kind].append(text)
    for kind in ("itemprop", "rel", "class"):
        if bylines.clean(found[kind]):
            return tuple(found[kind][:1] if kind == "class" else found[kind])
    return ()


def _is_elsewhere(element: etree._Element) -> bool:
    """Whether it stands in a comment, a list of other articles or the like."""
    for depth, ancestor in enumerate(element.iterancestors()):
        if depth > 8 or ancestor.tag == "body":
            return False
        if ancestor.tag in ("footer", "aside", "nav") or _NOT_HERE.search(
            f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}"
        ):
            return True
    return False
