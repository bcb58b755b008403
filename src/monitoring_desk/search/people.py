"""Who wrote an article: the people its page names as authors, else the desk or agency that signs it."""

from collections.abc import Iterable

from lxml import html

from monitoring_desk.search import bylines, markup, signatures
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
    for told, beside in ((stated.authors, named), (stated.meta_authors, ())):
        if people := bylines.clean(told, sites=sites):
            return tuple(dict.fromkeys((*people, *bylines.bodies(told, sites=sites), *beside)))
    signed = [] if markup.is_huge(tree) else signatures.find(tree, headline=headline, host=host)
    for signature in signed:
        people = bylines.clean(signature.texts, sites=sites)
        if people := people if signature.sure else tuple(filter(bylines.looks_named, people)):
            return people
    for told in (stated.authors, stated.meta_authors, *(one.texts for one in signed)):
        if bodies := tuple(dict.fromkeys((*named, *bylines.bodies(told, sites=sites)))):
            return bodies
    return (
        named
        or bylines.organisations(stated.bodies_named)
        or bylines.organisations(stated.authors)[:1]
        or bylines.organisations(stated.meta_authors)[:1]
    )
