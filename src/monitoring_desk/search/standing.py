"""Words and a place to search → a search that stands: a source of kind "query", whose address asks for those words."""

import re
from functools import partial
from urllib.parse import quote, quote_plus, urlsplit

from lxml import etree

from monitoring_desk.errors import DeskError, NotFound, ParseError
from monitoring_desk.search import urls, webqueries
from monitoring_desk.search.announced import Parse, at_once
from monitoring_desk.search.gate import Get
from monitoring_desk.search.markup import parse_html
from monitoring_desk.types import Page, Source

NAMED = {
    "gdelt": "https://api.gdeltproject.org/api/v2/doc/doc?query={}&mode=artlist&format=json&maxrecords=250&sort=datedesc&timespan=1d",
    "gdelt-files": "http://data.gdeltproject.org/gdeltv2/lastupdate.txt#!{}",
    "google-news": "https://news.google.com/rss/search?q={}+when:7d&hl=en-US&gl=US&ceid=US:en",
    "bing-news": "https://www.bing.com/news/search?q={}&format=rss",
}
"""Searches known by name. Their addresses are known to be right, so nothing is asked when they are added."""

_TEMPLATE = re.compile(r"\{([^{}]*)\}")
# What can be read as results, the likeliest to be whole first. OpenSearch gives RSS and Atom; some give JSON.
_READABLE = (
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "text/xml",
    "application/xml", "application/json",
)  # fmt: skip
_DESCRIPTION = "OpenSearchDescription"
_DESCRIPTION_TYPE = "application/opensearchdescription+xml"
# A SearXNG instance answers in JSON where its owner allows it; its description offers HTML only.
_SEARXNG = "search?q={}&categories=news&format=json"


def stand(place: str, words: str, *, get: Get, parse: Parse = at_once) -> Source:
    """The standing search for `words` at `place`, asked once to see that it answers.

    `place`: a name of `NAMED`, the address of an OpenSearch description, of a page that names one, of a SearXNG instance,
    or any address with {searchTerms} where the words go. `parse` calls the parsers of what was fetched. Raises `DeskError` when there is no such search.
    """
    words = " ".join(words.split())
    if not words:
        raise NotFound(place, "there are no words to search for")
    if place in NAMED:
        quoted = quote(words, safe=",") if place == "gdelt-files" else quote_plus(words)
        return _source(NAMED[place].format(quoted), words, place=place)
    if not urls.is_http(place):
        known = ", ".join(NAMED)
        raise NotFound(place, f"neither a web address nor one of the searches known by name ({known})")
    if "{searchTerms" in place:
        return _asked(_filled(place, words, what=place), words, get=get, parse=parse)
    page = get(place)
    if _is_description(page):
        return _asked(parse(partial(_fill, words=words), page, ""), words, get=get, parse=parse)
    problems: list[str] = []
    if described := parse(_described, page, ""):
        try:
            return _asked(parse(partial(_fill, words=words), get(described), ""), words, get=get, parse=parse)
        except DeskError as error:
            problems.append(str(error))
    try:
        base = page.final_url.split("?")[0]
        base = base.removesuffix("search") if base.endswith("/search") else base
        return _asked(urls.join(base, _SEARXNG.format(quote_plus(words))), words, get=get, parse=parse)
    except DeskError as error:
        problems.append(str(error))
    raise NotFound(place, f"no search that answers with a list of articles was found there ({'; '.join(problems)})")


def fill(page: Page, words: str) -> str:
    """The address that asks an OpenSearch description's search for `words`, with results as a feed (OpenSearch 1.1, draft 6).

    Raises `ParseError` when the description names no such search, or its template wants what we do not know.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(page.body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ParseError(page.url, f"the search description is not XML ({error})") from error
    if root is None or not isinstance(root.tag, str) or etree.QName(root).localname != _DESCRIPTION:
        raise ParseError(page.url, "not an OpenSearch description")
    offered = [one for one in root.iter("{*}Url") if _gives_results(one)]
    ranked = sorted(
        (_READABLE.index(kind), place)
        for place, one in enumerate(offered)
        if (kind := (one.get("type") or "").split(";")[0].strip().lower()) in _READABLE
    )
    if not ranked:
        raise ParseError(page.url, "its search gives no results as RSS, Atom or JSON")
    chosen = offered[ranked[0][1]]
    first = {"startIndex": chosen.get("indexOffset") or "1", "startPage": chosen.get("pageOffset") or "1"}
    url = urls.join(page.final_url, _filled(chosen.get("template") or "", words, what=page.url, known=first))
    if not url:
        raise ParseError(page.url, "its search has an address that is none")
    return urls.canonical(url)


def _fill(page: Page, _: str, *, words: str) -> str:
    return fill(page, words)


def _gives_results(offered: etree._Element) -> bool:
    relations = (offered.get("rel") or "results").lower().split()
    methods = [value for name, value in offered.attrib.items() if str(name).rsplit("}", 1)[-1].lower() == "method"]
    return "results" in relations and all(str(method).lower() == "get" for method in methods)


def _filled(template: str, words: str, *, what: str, known: dict[str, str] | None = None) -> str:
    """A template with its parameters replaced; optional ones we do not know are left empty. Raises `ParseError`."""
    values = {"searchTerms": quote(words, safe=""), "count": "50", "language": "*"} | (known or {})
    values |= {"inputEncoding": "UTF-8", "outputEncoding": "UTF-8"}
    if "{searchTerms" not in template:
        raise ParseError(what, "its search has no place for the words searched for")

    def value(match: re.Match[str]) -> str:
        name = match[1].removesuffix("?")
        if name not in values and not match[1].endswith("?"):
            raise ParseError(what, f"its search wants {{{name[:60]}}}, which the desk does not know")
        return values.get(name, "")

    return _TEMPLATE.sub(value, template)


def _is_description(page: Page) -> bool:
    return _DESCRIPTION.encode() in page.body[:4_000] and b"<html" not in page.body[:4_000].lower()


def _described(page: Page, _: str) -> str:
    """Where a page says its site's search is described; "" where it doesn't."""
    tree = parse_html(page)
    for element in tree.iter("link") if tree is not None else ():
        if (element.get("type") or "").strip().lower() == _DESCRIPTION_TYPE:
            return urls.join(page.final_url, element.get("href") or "")
    return ""


def _asked(url: str, words: str, *, get: Get, parse: Parse) -> Source:
    """The search at that address, once it has answered. Raises `DeskError` when what it says is no answer."""
    parse(webqueries.parse, get(url, kind="feed"), "")
    return _source(url, words, place=urls.host(url))


def _source(url: str, words: str, *, place: str) -> Source:
    address = urls.canonical(url)
    parts = urlsplit(address)
    homepage = f"{parts.scheme}://{parts.netloc}/"
    return Source(id=urls.source_id(address), url=address, kind="query", name=f"“{words}” ({place})", homepage=homepage)
