"""Lists of sources in OPML 2.0, in and out."""

from collections.abc import Iterable

from lxml import etree

from monitoring_desk.errors import ParseError
from monitoring_desk.search import source_id
from monitoring_desk.search.urls import host, is_http
from monitoring_desk.types import Source, SourceKind

_KINDS: dict[str, SourceKind] = {"sitemap": "sitemap", "page": "page", "query": "query"}


def parse(document: bytes, *, what: str = "OPML") -> tuple[Source, ...]:
    """The sources of an OPML document, each once, in its order. Raises ParseError.

    An outline counts when it has an `xmlUrl` (a feed), or a `url` with the type "sitemap", "page" or "query".
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(document, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ParseError(what, f"is not XML: {error}") from error
    if root is None or etree.QName(root).localname.lower() != "opml":
        raise ParseError(what, "is not OPML: its root is " + ("missing" if root is None else f"<{root.tag}>"))
    found: dict[str, Source] = {}
    for outline in root.iter("outline"):
        kind = _KINDS.get(outline.get("type", "").lower(), "feed")
        url = (outline.get("xmlUrl") or (outline.get("url") if kind != "feed" else None) or "").strip()
        if not is_http(url):
            continue
        source = Source(
            id=source_id(url),
            url=url,
            kind=kind,
            name=(outline.get("title") or outline.get("text") or host(url)).strip(),
            homepage=(outline.get("htmlUrl") or "").strip(),
            language=(outline.get("language") or "").split("-")[0].lower() or None,
            links=(outline.get("links") or "").strip() if kind == "page" else "",
        )
        found.setdefault(source.id, source)
    return tuple(found.values())


def render(sources: Iterable[Source], *, title: str) -> bytes:
    """The sources as an OPML document that `parse` reads back; without folders of this machine and publishers nobody asks."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    for source in (one for one in sources if one.kind not in ("folder", "publisher")):
        outline = etree.SubElement(body, "outline", text=source.name, title=source.name)
        outline.set("type", "rss" if source.kind == "feed" else source.kind)
        outline.set("xmlUrl" if source.kind == "feed" else "url", source.url)
        if source.homepage:
            outline.set("htmlUrl", source.homepage)
        if source.language:
            outline.set("language", source.language)
        if source.links:
            outline.set("links", source.links)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
