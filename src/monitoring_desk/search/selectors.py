"""An owner's own word on which links of a page are articles: a CSS selector or an XPath, evaluated without side effects."""

from collections.abc import Iterator, Sequence

from cssselect import HTMLTranslator, SelectorError
from lxml import etree

from monitoring_desk.errors import ConfigError, ParseError
from monitoring_desk.search import urls
from monitoring_desk.search.markup import parse_html
from monitoring_desk.search.pages import base_of
from monitoring_desk.types import Link, Page

_LONGEST = 1_000
_MOST_LINKS = 300
_XPATH_BEGINS = ("/", "(", "./", "id(")


def compiled(selector: str) -> etree.XPath:
    """The selector, ready to be asked: CSS, or an XPath 1.0 (begins with "/", "./", "(" or "id(").

    XPath here knows no extension functions: it reads no file, fetches nothing and has no regular expressions.
    Raises `ConfigError` for what is neither.
    """
    if len(selector) > _LONGEST:
        raise ConfigError(f"{selector[:40]}…", f"a selector has at most {_LONGEST} characters")
    told = selector.strip()
    try:
        path = told if told.startswith(_XPATH_BEGINS) else HTMLTranslator().css_to_xpath(told)
        return etree.XPath(path, regexp=False, smart_strings=False)
    except (SelectorError, etree.XPathError, ValueError, RecursionError) as error:
        raise ConfigError(selector, f"neither a CSS selector nor an XPath ({error})") from error


def pick(page: Page, source_id: str, *, selector: str) -> tuple[Link, ...]:
    """The links a selector names, in the page's order, each address once, on whatever site they lead to.

    A selected element that is no link stands for the links inside it; an XPath may select addresses (`//a/@href`).
    Some selectors take minutes on a page made for that: run this where it can be ended. Raises `ParseError` when the
    page cannot be asked, `ConfigError` when the selector cannot be.
    """
    ask = compiled(selector)
    tree = parse_html(page)
    if tree is None:
        raise ParseError(page.url, "there is no HTML on this page")
    try:
        selected = ask(tree)
    except (etree.LxmlError, ValueError, TypeError) as error:
        raise ParseError(page.url, f"the selector {selector!r} cannot be asked of this page ({error})") from error
    if not isinstance(selected, list):
        raise ParseError(page.url, f"the selector {selector!r} names no elements but {selected!r:.40}")
    base = base_of(tree, page)
    found: dict[str, Link] = {}
    for address, words in _addresses(selected):
        joined = urls.join(base, address)
        url = urls.canonical(joined)
        known = found.get(url)
        if not url or (known and len(known.title or "") >= len(words)):
            continue
        title = words if 15 <= len(words) <= 200 else known.title if known else None
        found[url] = Link(url=url, source_id=source_id, title=title, asked=urls.with_tracking(joined))
        if len(found) == _MOST_LINKS:
            break
    return tuple(found.values())


def _addresses(selected: Sequence[object]) -> Iterator[tuple[str, str]]:
    """Each selected address with the words of its link."""
    for one in selected:
        if isinstance(one, str):
            yield one, ""
        elif isinstance(one, etree._Element) and isinstance(one.tag, str):
            anchors = [one] if one.get("href") else one.iter("a", "area")
            for anchor in anchors:
                if address := anchor.get("href"):
                    yield address, " ".join("".join(map(str, anchor.itertext())).split())
