"""XML feeds of every dialect, read into their entries by the local names they share."""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from operator import itemgetter

from lxml import etree

from monitoring_desk.errors import ParseError
from monitoring_desk.search import markup
from monitoring_desk.types import Page

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE", re.IGNORECASE)
_DOCTYPE_WHOLE = re.compile(r"<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_OWN = frozenset("amp lt gt quot apos".split())
_STRAY = re.compile(r"&(?!#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
# libxml2 compares every attribute of a tag with every other: 100,000 of them (1 MB) take it two minutes.
_SWARM = re.compile(rb"<[A-Za-z_][^\s<>/\"']*(?:\s+[^\s=<>\"'/]+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*')){300}")
_TIMES = ("pubdate", "published", "issued", "date", "created", "updated", "modified")
_BODIES = ("encoded", "content", "description", "summary", "body", "fulltext", "content-encoded")
_TEXTS = frozenset(("title", *_TIMES, *_BODIES))
_rank = itemgetter(0)
_NOT_TEXT = ("media", "itunes", "googleplay", "image")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a feed says of one article, as text; likelier values first."""

    title: str
    addresses: tuple[str, ...]
    times: tuple[str, ...]
    authors: tuple[str, ...]
    bodies: tuple[str, ...]
    """HTML or text, unescaped once."""
    language: str
    base: str


def load(page: Page, body: bytes) -> etree._Element | None:
    """The outermost element of a page's `body`; see `load_bytes`."""
    return load_bytes(body, what=page.url, content_type=page.header("content-type") or "", base=page.final_url)


def load_bytes(body: bytes, *, what: str, content_type: str = "", base: str = "") -> etree._Element | None:
    """The document's outermost element: strictly by the book, else with HTML's entities known and errors passed over.

    No entity is expanded and nothing is fetched; libxml2's own limits on depth and size hold. Raises `ParseError` on tags
    with hundreds of attributes.
    """
    if _SWARM.search(body):
        raise ParseError(what, "it holds a tag with hundreds of attributes")
    try:
        return etree.fromstring(body, _parser(recover=False), base_url=base)
    except (etree.LxmlError, ValueError):
        pass
    text = markup.decode_bytes(body, content_type=content_type)
    text = _without_doctype(_DECLARATION.sub("", text))
    text = _STRAY.sub("&amp;", _NAMED.sub(_as_character, _FORBIDDEN.sub("", text)))
    try:
        return etree.fromstring(text.strip().encode("utf-8", "replace"), _parser(recover=True), base_url=base)
    except (etree.LxmlError, ValueError):
        return None


def entries(root: etree._Element, *, most: int) -> Iterator[Entry]:
    """The entries of a feed, in document order, wherever they stand (RSS 1.0 puts them beside the channel)."""
    count = 0
    for element in root.iter():
        if local(element) in ("item", "entry"):
            yield _entry(element)
            count += 1
            if count >= most:
                return


def language(root: etree._Element) -> str:
    """The feed's own word on its language."""
    if told := root.get(_LANG):
        return told
    for element in list(root)[:1] + list(root[0] if len(root) else [])[:40]:
        if isinstance(element.tag, str) and local(element) == "language" and element.text:
            return element.text
    return ""


def local(element: etree._Element) -> str:
    """An element's name without namespace or prefix, in lower case."""
    return _named(element.tag)[0] if isinstance(element.tag, str) else ""


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _without_doctype(text: str) -> str:
    """The text without its first DOCTYPE. Only there is its end looked for: a feed may hold a hundred thousand without one."""
    begins = _DOCTYPE.search(text)
    whole = _DOCTYPE_WHOLE.match(text, begins.start()) if begins else None
    return text[: whole.start()] + text[whole.end() :] if whole else text


def _as_character(found: re.Match[str]) -> str:
    return found[0] if found[1] in _XML_OWN else html.unescape(found[0])


def _entry(element: etree._Element) -> Entry:
    texts: dict[str, list[str]] = {}
    links: list[tuple[int, str]] = []
    authors: list[str] = []
    for child in element:
        tag = child.tag
        name, is_text = _named(tag) if isinstance(tag, str) else ("", False)
        if not is_text:
            continue
        if name in _TEXTS:
            texts.setdefault(name, []).append(_inner(child))
        elif name == "link":
            links += _link(child)
        elif name in ("origlink", "guid", "id"):
            permanent = child.get("isPermaLink", "").lower()
            if permanent != "false":
                links.append((0 if name == "origlink" else 5 if permanent == "true" else 6, _text(child)))
        elif name in ("author", "creator", "contributor"):
            named = [one for one in child if local(one) == "name"]
            authors.append(_text(named[0] if named else child))
    if about := element.get(_ABOUT):
        links.append((7, about))
    return Entry(
        title=next((text for text in texts.get("title", ()) if text.strip()), ""),
        addresses=tuple(
            address.strip().replace("&amp;", "&") for _, address in sorted(links, key=_rank) if address.strip()
        ),
        times=_told(texts, _TIMES),
        authors=tuple(authors),
        bodies=_told(texts, _BODIES),
        language=element.get(_LANG) or "",
        base=element.base or "",
    )


def _told(texts: Mapping[str, Sequence[str]], names: Sequence[str]) -> tuple[str, ...]:
    return tuple(chain.from_iterable([texts[name] for name in names if name in texts]))


def _link(element: etree._Element) -> list[tuple[int, str]]:
    """A link with its rank: Atom's alternate before the rest; enclosures and replies are no address of the article."""
    href = element.get("href")
    if href is None:
        return [(1, _text(element))]
    relation = (element.get("rel") or "alternate").lower()
    if relation not in ("alternate", "self", "via", "related"):
        return []
    markup_first = 0 if "html" in (element.get("type") or "html") else 1
    return [({"alternate": 1, "related": 8, "via": 8, "self": 9}[relation] + markup_first, href)]


def _inner(element: etree._Element) -> str:
    """An element's text; markup that stands in it as elements (XHTML) as markup."""
    if len(element) == 0:
        return element.text or ""
    inside = [
        etree.tostring(child, encoding="unicode", with_tail=True) if isinstance(child.tag, str) else (child.tail or "")
        for child in element
    ]
    return (element.text or "") + "".join(inside)


def _text(element: etree._Element) -> str:
    if len(element) == 0:
        return element.text or ""
    return "".join(str(part) for part in element.itertext())


@lru_cache(maxsize=2_000)
def _named(tag: str) -> tuple[str, bool]:
    """A tag's local name in lower case, and whether its namespace is one of text rather than of pictures and sound."""
    name = tag.rsplit("}", 1)[-1].rsplit(":", 1)[-1].lower()
    if tag.startswith("{"):
        namespace = tag[1:].split("}", 1)[0].lower()
    else:
        namespace = tag.rsplit(":", 1)[0].lower() if ":" in tag else ""
    return name, bool(name) and not any(word in namespace for word in _NOT_TEXT)
