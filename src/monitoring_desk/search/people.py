"""Who wrote an article: the people its page names as authors, else the desk or agency that signs it."""

import re
from collections.abc import Iterable
from itertools import islice

from lxml import etree, html

from monitoring_desk.search import bylines, markup, signatures
from monitoring_desk.search.features import key
from monitoring_desk.search.headline import Headline, text_of
from monitoring_desk.search.structured import Structured

_SET_OFF = ("b", "strong", "em", "i", "cite", "p")
_MOST_LONE = 40
# What stands below articles too, and has headings of two words.
_FURNITURE = re.compile(
    r"relat|shar(?:e|ing)|comment|tags?\b|nav|widget|foot|teaser|promo|subscri|newsletter", re.IGNORECASE
)
# Letters of a text's end that tell it.
_END = 40


def choose(
    tree: html.HtmlElement,
    *,
    stated: Structured,
    site: Iterable[str],
    headline: Headline | None,
    host: str,
    closing: str = "",
    notices: str = "",
) -> tuple[str, ...]:
    """Names in the page's own order: from its structured data, its meta elements, else its by-line.

    Desks and agencies that sign beside people stand after them, and without them only where no by-line names people.
    The site's own name (`site`: all it goes by) counts where the page states it and nobody else. `closing`: the last
    paragraph of the text, which may be a name and nothing else. `notices`: the page's copyright notices, letters only: whom
    they name, meta elements name for that.
    """
    sites = tuple(one for one in site if one)
    named = bylines.organisations(stated.bodies_named, sites=sites)
    half: tuple[str, ...] = ()
    meta_authors, owners = _without_owners(stated.meta_authors, notices, sites=sites)
    for told, beside in ((stated.authors, named), (meta_authors, ())):
        people = bylines.clean(told, sites=sites)
        if people and not (told is meta_authors and all(_abbreviates(name, host) for name in people)):
            found = tuple(dict.fromkeys((*people, *bylines.bodies(told, sites=sites), *beside)))
            if half or any(map(bylines.is_whole, people)):
                return half or found
            half = found
    signed = [] if markup.is_huge(tree) else signatures.find(tree, headline=headline, host=host)
    others = (*named, *bylines.bodies(stated.authors, sites=sites))
    by_others = any(not any(key(one).startswith(key(name)) for one in sites) for name in others)
    for signature in signed:
        if by_others and not signature.marked:  # the page's data name an agency, its words somebody in the text
            continue
        people = bylines.clean(signature.texts, sites=sites)
        people = people if signature.sure else tuple(filter(bylines.looks_named, people))
        if (stated.authors or stated.bodies_named) and not any(map(bylines.is_whole, people)):
            continue
        if people and (not half or _is_fuller(people, half)):
            return people
    if half:
        return half
    if signed_off := _signed_off(tree, closing, sites=sites) or owners:
        return signed_off
    own = bylines.organisations(stated.bodies_named) or bylines.organisations(stated.authors)[:1]
    for told in (stated.authors, meta_authors, *(() if own else (one.texts for one in signed))):
        if bodies := tuple(dict.fromkeys((*named, *bylines.bodies(told, sites=sites)))):
            return bodies
    return (
        named
        or own
        or bylines.organisations(stated.meta_authors)[:1]
        or next(
            (bylines.clean(one.texts)[:1] or bylines.organisations(one.texts)[:1] for one in signed if one.sure), ()
        )
    )


def _without_owners(
    told: tuple[str, ...], notices: str, *, sites: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What meta elements tell of authors without those who only hold the copyright, and these people's names."""
    kept: list[str] = []
    owners: list[str] = []
    for one in told:
        names = (*bylines.clean([one], sites=sites), *bylines.bodies([one], sites=sites)) if notices else ()
        (owners if names and all(key(name) in notices for name in names) else kept).append(one)
    return tuple(kept), bylines.clean(owners, sites=sites)


def _is_fuller(people: tuple[str, ...], half: tuple[str, ...]) -> bool:
    """Whether these are the names in full of whom the page's data call by one word: "Ann", "ann-lee", "ann.lee"."""
    first = key(half[0])
    return (
        len(people) == len(half)
        and bylines.is_whole(people[0])
        and (any(first == key(word) for word in people[0].split()) or first == key(people[0]))
    )


def _signed_off(tree: html.HtmlElement, closing: str, *, sites: tuple[str, ...]) -> tuple[str, ...]:
    """Whole names that end a text by themselves, set off from it as bold, in italics or to the right."""
    end = key(closing)[-_END:]
    lone = ((one, line) for one in tree.iter(*_SET_OFF) if (line := _lone_line(one)))
    for one, line in islice(lone, _MOST_LONE):
        names = bylines.clean([line], sites=sites)
        if not names or not all(bylines.is_whole(name) for name in names):
            continue
        if sum(len(key(name)) for name in names) + 3 * (len(names) - 1) < len(key(line)):  # "and" may stand between
            continue
        if end and (key(line) == key(closing) or key(_text_before(one)).endswith(end)):
            return names
    return ()


def _lone_line(element: etree._Element) -> str:
    """What an element says where it may be names set off from a text, else ""."""
    if element.tag == "p" and element.get("align") != "right":
        return ""
    line = text_of(element, most=60).strip(" ()[]+*–—-")
    if " " not in line or len(line) > 60 or not bylines.looks_named(line.replace(" and ", " ")):
        return ""
    around = (element, *islice(element.iterancestors(), 4))
    return "" if any(_FURNITURE.search(f"{one.get('class') or ''} {one.get('id') or ''}") for one in around) else line


def _text_before(element: etree._Element) -> str:
    """The end of the block that stands before an element's own."""
    said = text_of(element, most=90)
    block, parent = element, element.getparent()
    while parent is not None and text_of(parent, most=90) == said:
        block, parent = parent, parent.getparent()
    before = block.getprevious()
    while before is not None and not (isinstance(before.tag, str) and text_of(before, most=1)):
        before = before.getprevious()
    return "".join(map(str, before.itertext()))[-4 * _END :] if before is not None else ""


def _abbreviates(name: str, host: str) -> bool:
    """Whether a site's host is what a name's words begin with: "Coast Watch" at cw.example is no person."""
    return "".join(word[:1] for word in re.findall(r"\w+", name)).casefold() == host.split(".")[0]
