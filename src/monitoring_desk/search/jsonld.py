"""The JSON-LD of a page: its objects, which of them is the article, and the names it gives for who made it."""

import html as entities
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lxml import html

from monitoring_desk.search.features import key

Node = Mapping[str, Any]

_ARTICLES = re.compile(
    r"article|newsarticle|blogposting|report|liveblog|posting|claimreview|opinion|review", re.IGNORECASE
)
_TRAILING = re.compile(r",(\s*[}\]])")
_FIELD = re.compile(
    r'"(headline|datePublished|dateModified|articleSection)"\s*:\s*"((?:[^"\\\n]|\\.){1,400})"'
    r'|"author"\s*:\s*(?:\[\s*)?\{[^{}]{0,300}?"name"\s*:\s*"((?:[^"\\\n]|\\.){1,200})"'
)
_MOST_NODES = 2_000
_MOST_SALVAGED = 400_000
_DEEPEST = 4


class Graph:
    """All objects of a page, outermost first, and those that have an address of their own to be pointed to by."""

    def __init__(self, tree: html.HtmlElement) -> None:
        self.nodes = list(_nodes(tree))
        self._by_id: dict[str, Node] = {}
        for node in self.nodes:
            if isinstance(name := node.get("@id"), str) and len(node) > 1:
                self._by_id.setdefault(name, node)

    def articles(self, titles: Sequence[str]) -> list[Node]:
        """The articles, first the one these titles name; those of a list of other articles come last."""
        found = [node for node in self.nodes if _is_article(node)]
        wanted = [mine for title in titles if len(mine := key(title)) > 8]

        def rank(node: Node) -> int:
            mine = key(text_of(node.get("headline")) or text_of(node.get("name")))
            same = len(mine) > 8 and any(mine in title or title in mine for title in wanted)
            return 0 if same else 1

        return sorted(found, key=rank)

    def people(self, value: object, *, bodies: bool = False) -> list[str]:
        """Names in an author or publisher: of people, or with `bodies` of what the page itself calls an organisation."""
        return list(self._named(value, bodies=bodies, depth=0))

    def names(self, value: object) -> list[str]:
        """Names of either."""
        return [*self.people(value), *self.people(value, bodies=True)]

    def _named(self, value: object, *, bodies: bool, depth: int) -> Iterator[str]:
        if depth > _DEEPEST:
            return
        if isinstance(value, str):
            if value.strip() and not bodies:
                yield value
        elif isinstance(value, list):
            for one in value[:30]:
                yield from self._named(one, bodies=bodies, depth=depth + 1)
        elif isinstance(value, dict):
            if "name" not in value and isinstance(pointed := value.get("@id"), str) and pointed in self._by_id:
                yield from self._named(self._by_id[pointed], bodies=bodies, depth=depth + 1)
            elif _is_body(value) == bodies:
                halves = [half for part in ("givenName", "familyName") if (half := text_of(value.get(part)))]
                yield from self._named(value.get("name") or " ".join(halves), bodies=False, depth=depth + 1)


def _is_body(node: Node) -> bool:
    """Whether it is an organisation and nothing else: a blogger's plugin calls one both."""
    kinds = str(node.get("@type")).lower()
    return "organi" in kinds and "person" not in kinds


def text_of(value: object) -> str:
    """A text value, of several the first; "" where it is none."""
    if isinstance(value, list):
        value = next((one for one in value if isinstance(one, str)), "")
    return value.strip() if isinstance(value, str) else ""


def picture(value: object, depth: int = 0) -> str:
    """The address of an image, however it is given; "" where there is none."""
    if isinstance(value, list) and depth <= _DEEPEST:
        return next((found for one in value[:5] if (found := picture(one, depth + 1))), "")
    if isinstance(value, dict):
        value = value.get("url") or value.get("contentUrl") or value.get("@id")
        return picture(value, depth + 1) if isinstance(value, (list, dict)) and depth <= _DEEPEST else text_of(value)
    return value.strip() if isinstance(value, str) else ""


def _nodes(tree: html.HtmlElement) -> Iterator[Node]:
    """Every object, outermost first."""
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
    return _salvage(text) if "rticle" in text[:_MOST_SALVAGED] else None


def _salvage(text: str) -> dict[str, Any]:
    """The plain fields of an article whose JSON is broken, the first of each."""
    found: dict[str, Any] = {"@type": "Article"}
    for match in _FIELD.finditer(text[:_MOST_SALVAGED]):
        name, value = (match[1], match[2]) if match[1] else ("author", match[3])
        try:
            value = json.loads(f'"{value}"', strict=False)
        except ValueError:
            value = entities.unescape(value)
        found.setdefault(name, value)
    return found


def _is_article(node: Node) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLES.search(kind) for kind in kinds)
