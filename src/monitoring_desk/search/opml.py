"""Lists of sources in OPML 2.0, in and out."""

from collections.abc import Iterable

from lxml import etree

from monitoring_desk.errors import ParseError
from monitoring_desk.search import source_id, xmlfeeds
from monitoring_desk.search.urls import host, is_http
from monitoring_desk.types import Source, SourceKind

_KINDS: dict[str, SourceKind] = {"sitemap": "sitemap", "page": "page", "query": "query"}


def parse(document: bytes, *, what: str = "OPML") -> tuple[Source, ...]:
    """The sources of an OPML document, each once, in its order. Raises ParseError.

    An outline counts when it has an `xmlUrl` (a feed), or a `url` with the type "sitemap", "page" or "query". Names are known
    in any case, and stray marks repaired: readers write OPML as they please.
    """
    root = xmlfeeds.load_bytes(document, what=what)
    if root is None or xmlfeeds.local(root) != "opml":
        raise ParseError(what, "is not OPML: " + ("it is no XML" if root is None else f"its root is <{root.tag}>"))
    found: dict[str, Source] = {}
    for outline in root.iter():
        if xmlfeeds.local(outline) == "outline" and (source := _source(outline)):
            found.setdefault(source.id, source)
    return tuple(found.values())


def _source(outline: etree._Element) -> Source | None:
    told = {str(name).lower(): " ".join(str(value).split()) for name, value in outline.attrib.items()}
    kind = _KINDS.get(told.get("type", "").lower(), "feed")
    url = told.get("xmlurl") or (told.get("url", "") if kind != "feed" else "")
    if url[:5].lower() == "feed:":  # as some readers write it: "feed:https://…" or "feed://…"
        url = url[5:] if is_http(url[5:]) else f"http:{url[5:]}"
    if not is_http(url):
        return None
    return Source(
        id=source_id(url),
        url=url,
        kind=kind,
        name=told.get("title") or told.get("text") or host(url),
        homepage=told.get("htmlurl", ""),
        language=told.get("language", "").split("-")[0].lower() or None,
        links=told.get("links", "") if kind == "page" else "",
    )


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
