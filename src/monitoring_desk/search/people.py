"""Who wrote an article: the people its page names as authors, else the desk or agency that signs it."""

from collections.abc import Iterable

from lxml import html

from monitoring_desk.search import bylines, markup, signatures
from monitoring_desk.search.features import key
from monitoring_desk.search.headline import Headline
from monitoring_desk.search.structured import Structured


def choose(
    tree: html.HtmlElement, *, stated: Structured, site: Iterable[str], headline: Headline | None, host: str
) -> tuple[str, ...]:
    """Names in the page's own order: from its structured data, its meta elements, else its by-line.

    Desks and agencies that sign beside people stand after them, and without them only where no by-line names people.
    The site's own name (`site`: all it goes by) counts where the page states it and nobody else.
    """
    sites = tuple(one for one in site if one)
    named = bylines.organisations(stated.bodies_named, sites=sites)
    half: tuple[str, ...] = ()
    for told, beside in ((stated.authors, named), (stated.meta_authors, ())):
        if people := bylines.clean(told, sites=sites):
            found = tuple(dict.fromkeys((*people, *bylines.bodies(told, sites=sites), *beside)))
            if half or any(map(bylines.is_whole, people)):
                return half or found
            half = found
    signed = [] if markup.is_huge(tree) else signatures.find(tree, headline=headline, host=host)
    for signature in signed:
        people = bylines.clean(signature.texts, sites=sites)
        people = people if signature.sure else tuple(filter(bylines.looks_named, people))
        if people and (not half or _is_fuller(people, half)):
            return people
    if half:
        return half
    for told in (stated.authors, stated.meta_authors, *(one.texts for one in signed)):
        if bodies := tuple(dict.fromkeys((*named, *bylines.bodies(told, sites=sites)))):
            return bodies
    return (
        named
        or bylines.organisations(stated.bodies_named)
        or bylines.organisations(stated.authors)[:1]
        or bylines.organisations(stated.meta_authors)[:1]
        or next(
            (bylines.clean(one.texts)[:1] or bylines.organisations(one.texts)[:1] for one in signed if one.sure), ()
        )
    )


def _is_fuller(people: tuple[str, ...], half: tuple[str, ...]) -> bool:
    """Whether these are the names in full of whom the page's data call by one word: "Ann", "ann-lee", "ann.lee"."""
    first = key(half[0])
    return (
        len(people) == len(half)
        and bylines.is_whole(people[0])
        and (any(first == key(word) for word in people[0].split()) or first == key(people[0]))
    )
