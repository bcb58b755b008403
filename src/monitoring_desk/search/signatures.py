"""Where on a page its authors are named: elements marked as such, links to an author's page, and by-lines under the headline."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import cast

from lxml import etree, html

from monitoring_desk.search import bylines, dates
from monitoring_desk.search.headline import Headline, text_of

_CLASS = re.compile(
    r"(?:^|[\s_-])(?:by-?lines?|bylined|byl|p-author|authors?|author(?:name|s?-?link)|autor(?:en|es|a|in)?|auteurs?|autore|autori|yazar|skribent|forfatter|firma|signature"
    r"|article-?author|post-?author|story-?author|reporter|writer|journalist|contributor|columnist|fn|penulis|szerzo|kirjoittaja|avtor|redaktor)(?:$|[\s_-]|name|names|link|list|s$)",
    re.IGNORECASE,
)
_HREF = re.compile(
    r"/(?:authors?|editors?|autor(?:en|es|a|i)?|auteurs?|autore|by|byline|profiles?|profil|people|person|staff|reporters?|journalists?|journalistes?|journalisten|columnists?|contributors?|writers?"
    r"|correspondents?|yazar(?:lar)?|firmas?|skribent|forfattare|forfatter|penulis|szerzo|kirjoittaja|avtor[yi]?|autorzy|redaktion|team|users?)/[^/?#]{3,}",
    re.IGNORECASE,
)
_NOT_HERE = re.compile(
    r"(?:^|[\s_-])(?:comments?|related|sidebar|widget|footer|recommend(?:ed|ations?)?|teasers?|more|most|popular|trending|latest|carousel|card|cards|newsletter|nav|menu|disqus|promo|outbrain|taboola|rail|river|caption|photo-?credit)(?:$|[\s_-])",
    re.IGNORECASE,
)
_FURNITURE = frozenset("footer aside nav figure figcaption".split())
_LONGEST = 200
_LONGEST_LINE = 90
_AFTER_HEADLINE = 400
_BESIDE_HEADLINE = 20
_AFTER_DAY = re.compile(r"\s+[|·•–—/-]\s+")
_CLOCK = re.compile(r"^\d{1,2}[:.h]\d{2}\s*(?:Uhr|[ap]\.?m\.?|h)?\s*[|·•–—/-]?\s*", re.IGNORECASE)
_MOST, _MOST_NAMES = 40, 8
_TAGS = frozenset(
    "a span div p address strong b cite h3 h4 h5 h6 li ul em i td small section header font byline author label".split()
)
# A name of one word, without a capital, is believed where it stands as its author's card: <span class="author vcard">.
_CARD = re.compile(r"(?:^|\s)(?:vcard|h-card|p-author|fn)(?:$|\s)", re.IGNORECASE)
# A label that says it in so many words is believed wherever it stands: "Autorin: Ann Lee" below an article.
_LABEL = re.compile(
    r"\W*(?:autor(?:in|en|innen|es|as?|i|zy)?|authors?|auteure?s?|autore|text[eo]?|written by|автор(?:ы|и)?|yazar|作者|記者|记者|執筆)\s*[:：]",
    re.IGNORECASE,
)
_BY_ALONE = re.compile(r"\W*(?:by|von|par|por|di|door|av|af|autor(?:in)?|author|auteur)\W*", re.IGNORECASE)
_STRENGTH = {"itemprop": 4, "rel": 3, "class": 2, "href": 2, "card": 1.9, "by": 1, "label": 0.9, "dated": 0.1}
_SURE = frozenset(("itemprop", "rel", "card"))
_MARKED = _SURE | {"class", "href"}
# What may stand between a name and the next in a by-line, or tell of whom it is; other words make a sentence of it.
_GOES_ON = re.compile(r"[a-zà-ÿ]{2,}")
_IN_BYLINES = frozenset(
    "and und et y e og och en ja with mit avec con for from in is at on am le el il updated published posted".split()
)
_LEAST_TAIL = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A naming of the authors."""

    texts: tuple[str, ...]
    """Those that name them, in the page's order."""
    sure: bool
    """The page's markup says that these are authors, whatever they look like."""
    marked: bool = False
    """Its markup says so at all, and not its words alone."""


@dataclass(frozen=True, slots=True)
class _Mark:
    kind: str
    place: int
    element: etree._Element
    text: str


def find(tree: html.HtmlElement, *, headline: Headline | None, host: str) -> list[Signature]:
    """The page's namings of its authors, the likeliest first.

    `host`: the site's own; links elsewhere lead to no author's page.
    """
    marks, start = _marks(tree, headline, host)
    groups: list[tuple[float, Signature]] = []
    for kind in _STRENGTH:
        mine = [mark for mark in marks if mark.kind == kind]
        if not mine:
            continue
        near = [mark for mark in mine if mark.place >= start] or mine
        first = near[0]
        together = _around(first, near)
        distance = abs(first.place - start)
        strength = _STRENGTH[kind] - (0.0 if distance < 60 else 0.5 if distance < 300 else 1.5) - distance / 1_000_000
        texts = tuple(dict.fromkeys(mark.text for mark in together))
        groups.append((strength, Signature(texts=texts, sure=kind in _SURE, marked=kind in _MARKED)))
    return [signature for _, signature in sorted(groups, key=lambda one: -one[0])]


def _marks(tree: html.HtmlElement, headline: Headline | None, host: str) -> tuple[list[_Mark], int]:
    found: list[_Mark] = []
    start = headline.place if headline else 0
    around = headline.around if headline else frozenset[etree._Element]()
    known: dict[str, bool] = {}
    for place, element in enumerate(tree.iter()):
        if element.tag not in _TAGS:
            continue
        if len(found) >= _MOST:
            break
        kind = _kind(element, host, known)
        is_below = bool(start) and start < place < start + _AFTER_HEADLINE
        is_labelled = not kind and _is_labelled(element.text)
        is_beside = bool(start) and abs(place - start) < _BESIDE_HEADLINE
        if not (kind or is_below or is_labelled or is_beside):
            continue
        text = text_of(element, most=_LONGEST + 1 if kind else _LONGEST_LINE)
        if kind == "itemprop":
            named = [one for one in element.iter() if isinstance(one.tag, str) and one.get("itemprop") == "name"]
            names = dict.fromkeys(
                text_of(one, most=_LONGEST) or one.get("content") or "" for one in named[:_MOST_NAMES]
            )
            text = "; ".join(names) if named else text
        if not kind and len(text) < _LONGEST_LINE and (is_below or is_labelled) and (said := _announced(element, text)):
            kind, text = "by" if is_below else "label", said
            if kind == "label" and not all(map(bylines.is_whole, bylines.clean([text]))):
                continue
        if not kind and is_beside and (said := _dated(element, text)):
            kind, text = "dated", said
        if not kind or not 1 < len(text) <= _LONGEST:
            continue
        if kind in ("class", "href") and not _names_somebody(text, whole=kind == "href"):
            if not _CARD.search(element.get("class") or "") or len(bylines.clean([text])) != 1 or len(text.split()) > 1:
                continue
            kind = "card"
        if not _is_elsewhere(element, around):
            found.append(_Mark(kind, place, element, text))
    return found, start


def _announced(element: etree._Element, text: str) -> str:
    """A by-line in an element, or one that a label in it begins and the words behind it end: "<b>Author:</b> Ann Lee"; else ""."""
    if bylines.announces(text):
        return text
    if _BY_ALONE.fullmatch(text) and (after := element.getnext()) is not None and not (element.tail or "").strip():
        whole = f"{text.strip(' |')} {text_of(after, most=_LONGEST_LINE)}"
        return whole if len(whole) < _LONGEST_LINE and bylines.announces(whole) else ""
    if (
        text.endswith((":", "："))
        and element.tail
        and bylines.announces(whole := f"{text} {element.tail[:_LONGEST_LINE].strip()}")
    ):
        return whole
    return ""


def _is_labelled(text: str | None) -> bool:
    return text is not None and (":" in text or "：" in text) and bool(_LABEL.match(text))


def _kind(element: etree._Element, host: str, known: dict[str, bool]) -> str:
    """How an element's markup names an author, else ""; `known` remembers what class names said."""
    given = cast("dict[str, str]", dict(element.items()))  # asked once: lxml takes its time for each
    get = given.get
    if not given:
        return "class" if element.tag in ("byline", "author") else ""
    if "author" in (get("itemprop") or "").lower().split():
        return "itemprop"
    if element.tag == "a":
        if "author" in (get("rel") or "").lower().split():
            return "rel"
        href = get("href") or ""
        if ("//" not in href or host in href) and _HREF.search(href) and not _is_mention(element):
            return "href"
    if element.tag in ("byline", "author"):
        return "class"
    said = f"{get('class') or ''} {get('data-testid') or ''} {get('id') or ''} {get('data-qa') or ''}"
    if said not in known:
        known[said] = bool(said.strip() and _CLASS.search(said))
    return "class" if known[said] else ""


def _is_mention(anchor: etree._Element) -> bool:
    """Whether a link stands in running text: it speaks of a person."""
    parent = anchor.getparent()
    if parent is None:
        return False
    tail = (anchor.tail or "").strip()
    is_sentence = len(tail) > _LEAST_TAIL and not any(map(str.isdigit, tail[:_LEAST_TAIL]))
    goes_on = _GOES_ON.match(tail) if is_sentence and not _BY_ALONE.fullmatch(parent.text or "") else None
    return (goes_on is not None and goes_on[0] not in _IN_BYLINES) or len(text_of(parent, most=_LONGEST + 1)) > _LONGEST


def _names_somebody(text: str, *, whole: bool) -> bool:
    """Whether it names people or a body. `whole`: and says little else, as a link to an author's page does."""
    names = [*bylines.clean([text]), *bylines.bodies([text])]
    named = [name for name in names if bylines.looks_named(name)]
    return bool(named) and (not whole or (len(named) == len(names) and 3 * sum(map(len, names)) > len(text)))


def _dated(element: etree._Element, text: str) -> str:
    """The name in a line that says the day and who: "4 March 2026 | Ann Lee"; "" where it is linked, as a section is."""
    found = _AFTER_DAY.search(text) if len(text) < _LONGEST_LINE else None
    if not found:
        return ""
    day, rest = text[: found.start()], text[found.end() :]
    first = re.search(r"\d", day)
    if not first or next(element.iter("a"), None) is not None:
        return ""
    if not (dates.read_time(day) or dates.read_time(day[first.start() :])):
        return ""
    names = bylines.clean([_CLOCK.sub("", rest)])
    return rest if len(names) == 1 and bylines.is_whole(names[0]) and bylines.looks_named(names[0]) else ""


def _around(first: _Mark, marks: Sequence[_Mark]) -> list[_Mark]:
    """The first of some marks and those that stand in the same by-line: under one small element, none inside another."""
    holder = first.element
    for ancestor in islice(first.element.iterancestors(), 4):
        if len(text_of(ancestor, most=_LONGEST + 1)) > _LONGEST or ancestor.tag == "body":
            break
        holder = ancestor
    inside = {id(element): element for element in holder.iter()}
    together = [mark for mark in marks if id(mark.element) in inside]
    inner = [
        mark
        for mark in together
        if not any(other is not mark and _holds(mark.element, other.element) for other in together)
    ]
    whole = together[0]
    # What a whole by-line names counts where its marked parts leave somebody out.
    if whole not in inner and len(bylines.clean([whole.text])) > len(bylines.clean(mark.text for mark in inner)):
        return [whole]
    return inner


def _holds(outer: etree._Element, inner: etree._Element) -> bool:
    return any(ancestor is outer for ancestor in inner.iterancestors())


def _is_elsewhere(element: etree._Element, around: Collection[etree._Element]) -> bool:
    """Whether it stands in a comment, a list of other articles or the like: in an element that does not hold the headline."""
    for depth, ancestor in enumerate(element.iterancestors()):
        if depth > 8 or ancestor.tag == "body" or ancestor in around:
            return False
        if ancestor.tag in _FURNITURE and len(text_of(ancestor, most=_LONGEST + 1)) > _LONGEST:
            return ancestor.tag != "footer" or not any(outer.tag == "article" for outer in ancestor.iterancestors())
        if _NOT_HERE.search(f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}"):
            return True
        if ancestor.tag in ("article", "main"):
            return False
    return False
