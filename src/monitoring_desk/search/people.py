"""Who wrote an article: the people its page names as authors, else the desk or agency that signs it."""

from collections.abc import Callable, Iterable, Sequence

from lxml import html

from monitoring_desk.search import bylines, signatures
from monitoring_desk.search.features import key
from monitoring_desk.search.structured import Structured


def choose(
    tree: html.HtmlElement,
    *,
    stated: Structured,
    fallback: Callable[[], str],
    site: Iterable[str],
    title: str,
    host: str,
) -> tuple[str, ...]:
    """Names in the page's own order: from its structured data, its meta elements, its by-line, else `fallback` (";"-separated).

    Where the by-line names those and others beside them, it is believed. Bodies count only where no person is named.
    """
    sites = tuple(one for one in site if one)
    signed = signatures.find(tree, title=title, host=host)
    for told in (stated.authors, stated.meta_authors):
        if people := bylines.clean(told, sites=sites):
            return _completed(people, signed, sites=sites)
    for texts in signed:
        if people := tuple(filter(bylines.looks_named, bylines.clean(texts, sites=sites))):
            return people
    for told in (stated.bodies_named, stated.authors, stated.meta_authors, *signed):
        if bodies := bylines.bodies(told, sites=sites):
            return bodies
    return tuple(name for name in bylines.clean(fallback().split("; "), sites=sites) if bylines.looks_named(name))


def _completed(people: tuple[str, ...], signed: Sequence[tuple[str, ...]], *, sites: Sequence[str]) -> tuple[str, ...]:
    """The names as given, or as a by-line has them that begins with one of them, holds them all, and some more."""
    told = {key(name) for name in people}
    for texts in signed:
        named = tuple(filter(bylines.looks_named, bylines.clean(texts, sites=sites)))
        if len(named) > len(people) and told <= {key(name) for name in named} and len(named) <= 8:
            return named
    return people
