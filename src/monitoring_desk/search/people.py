"""Who wrote an article: the people its page names as authors, else the desk or agency that signs it."""

from collections.abc import Iterable, Sequence

from lxml import html

from monitoring_desk.search import bylines, markup, signatures
from monitoring_desk.search.features import key
from monitoring_desk.search.headline import Headline
from monitoring_desk.search.signatures import Signature
from monitoring_desk.search.structured import Structured


def choose(
    tree: html.HtmlElement, *, stated: Structured, site: Iterable[str], headline: Headline | None, host: str
) -> tuple[str, ...]:
    """Names in the page's own order: from its structured data, its meta elements, else its by-line.

    Where the by-line names those and others beside them, it is believed. Desks and agencies count only where no person
    is named, and the site's own name (`site`: all it goes by) never.
    """
    sites = tuple(one for one in site if one)
    signed = [] if markup.is_huge(tree) else signatures.find(tree, headline=headline, host=host)
    for told in (stated.authors, stated.meta_authors):
        if people := bylines.clean(told, sites=sites):
            return _completed(people, signed, sites=sites)
    for signature in signed:
        people = bylines.clean(signature.texts, sites=sites)
        if people := people if signature.sure else tuple(filter(bylines.looks_named, people)):
            return people
    for told in (stated.bodies_named, stated.authors, stated.meta_authors, *(one.texts for one in signed)):
        if bodies := bylines.bodies(told, sites=sites):
            return bodies
    return ()


def _completed(people: tuple[str, ...], signed: Sequence[Signature], *, sites: Sequence[str]) -> tuple[str, ...]:
    """The names as given, or as a by-line has them that holds them all, and some more."""
    told = {key(name) for name in people}
    for signature in signed:
        named = tuple(filter(bylines.looks_named, bylines.clean(signature.texts, sites=sites)))
        if len(people) < len(named) <= 8 and told <= {key(name) for name in named}:
            return named
    return people
