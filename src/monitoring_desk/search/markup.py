"""HTML bytes into text and trees, whatever charset they claim."""

import codecs
import re

from charset_normalizer import from_bytes
from lxml import etree, html

from monitoring_desk.types import Page

_META = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]*encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# What browsers take these names for (WHATWG Encoding): each is a superset of the one it stands for.
_AS_BROWSERS = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030",
    "shift_jis": "cp932", "euc_kr": "cp949", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874", "big5": "big5hkscs",
}  # fmt: skip
# Beyond these the general extractors take minutes (a table of 200,000 cells: 66 s; a tag of 100,000 attributes: 230 s).
_MANY_ELEMENTS = 25_000
_HOLDS_MANY = etree.XPath(f"count(descendant-or-self::*) > {_MANY_ELEMENTS}")
# Possessive throughout: what does not go on is not tried again, three times as fast.
_SWARM = re.compile(
    r"<[A-Za-z][^\s<>\"']*+(?:\s++[^\s=<>\"'/]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'>]++))?+){400}"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_CONTROL_BYTES = bytes(code for code in (*range(32), 127) if code not in b"\t\n\r")


def decode(page: Page) -> str:
    """The page's text, see `decode_bytes`."""
    return decode_bytes(page.body, content_type=page.header("content-type") or "")


def decode_bytes(body: bytes, *, content_type: str = "") -> str:
    """HTML bytes as text. Valid UTF-8 is UTF-8 whatever is claimed; else the header, then the page's own word, then a guess."""
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body.decode(name, "replace").lstrip("\ufeff")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        # One torn character at the end, or a handful among thousands, is still UTF-8.
        if error.start >= len(body) - 4:
            return body.decode("utf-8", "replace")
    claims = [_HEADER.search(content_type), _XML.search(body[:300]), _META.search(body[:20_000])]
    names = [
        claim[1].decode("ascii", "replace") if isinstance(claim[1], bytes) else claim[1] for claim in claims if claim
    ]
    if any(name.lower().replace("_", "-") in ("utf-8", "utf8") for name in names) or not names:
        text = body.decode("utf-8", "replace")
        bad = text.count("\ufffd")
        if bad * 10 <= sum(1 for char in text if ord(char) > 127) - bad:
            return text
    for name in names:
        try:
            found = codecs.lookup(name).name
            return body.decode(_AS_BROWSERS.get(found, found))
        except (LookupError, UnicodeError, ValueError):
            continue
    for name in names:
        try:
            found = codecs.lookup(name).name
            text = body.decode(_AS_BROWSERS.get(found, found), "replace")
        except (LookupError, UnicodeError, ValueError):
            continue
        if found != "utf-8" and text.count("\ufffd") < len(text) / 200:
            return text
    guess = from_bytes(body[:200_000]).best()
    return body.decode(guess.encoding if guess else "cp1252", "replace")


def parse_html(page: Page) -> html.HtmlElement | None:
    """The page as a tree; None when there is nothing in it to make one of."""
    return parse_text(decode(page))


def parse_text(text: str) -> html.HtmlElement | None:
    """HTML text as a tree; None when there is nothing in it to make one of, or a tag with hundreds of attributes."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text[:500], count=1) + text[500:]
    text = text.strip()
    raw = text.encode("utf-8", "replace")
    if _holds_control(text, raw):
        text = _CONTROL.sub("", text).strip()
        raw = text.encode("utf-8", "replace")
    if "<" not in text or _SWARM.search(text):
        return None
    try:
        parser = etree.HTMLParser(
            recover=True, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8"
        )
        # lxml.html's own parser asks Python for the class of every element, each time one is touched.
        parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
        tree = html.document_fromstring(raw, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return tree if isinstance(tree, html.HtmlElement) else None


def _holds_control(text: str, raw: bytes) -> bool:
    """What `_CONTROL` looks for, told from bytes: many times faster on the pages, nearly all, that hold none."""
    return len(raw.translate(None, _CONTROL_BYTES)) < len(raw) or "\ufffe" in text or "\uffff" in text


def is_huge(tree: html.HtmlElement) -> bool:
    """Whether a page has more elements than anything but our own linear passes should walk over."""
    return bool(_HOLDS_MANY(tree))
