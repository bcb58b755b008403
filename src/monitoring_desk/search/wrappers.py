"""The publisher's own address, out of the wrapper a search or an aggregator puts around it."""

import base64
import binascii
import re
from urllib.parse import parse_qsl, unquote, urlsplit

from monitoring_desk.search import urls
from monitoring_desk.search.markup import parse_html
from monitoring_desk.types import Page

# A redirecting address names its target in one of these parameters, and redirecting is all its path speaks of.
_TARGETS = frozenset("url u q to target dest destination redirect redirect_url redirect_uri link goto uddg".split())
_REDIRECTS = re.compile(
    r"^/?$|/(?:url|link|redirect|redir|r|rd|click|clk|aclk|apiclick|go|goto|out|away|exit|leave|l)(?:\.\w{2,4})?/?$",
    re.IGNORECASE,
)
_AMP = re.compile(r"^/(?:amp|[acv])/(s/)?([\w.-]+\.[a-z]{2,}/.*)$", re.IGNORECASE)
_AMP_HOSTS = re.compile(r"(?:^|\.)(?:google\.[a-z.]{2,6}|ampproject\.org)$")
_PACKED = re.compile(r"^[\w-]{40,4000}={0,2}$")
_ADDRESS = re.compile(rb"https?://[\x21-\x7e]{4,1990}")
# Most addresses in feeds: no parameters, none of the hosts above, and a last part too short to hold an address.
_BARE = re.compile(r"(?!.*(?:google\.|ampproject))https?://[a-z0-9.:-]+(?:/(?:[\w.~/-]*/)?[\w.~-]{0,39})?", re.ASCII)
# What Google News puts in place of the publisher's address.
_AGGREGATOR = re.compile(r"^/(?:rss/)?(?:articles|read)/")
_REFRESH = re.compile(r"^\s*\d*\s*[;,]?\s*url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)
_SCRIPTED = re.compile(r"location(?:\.href\s*=|\.replace\(|\.assign\(|\s*=)\s*['\"](https?:[^'\"]{4,1990})['\"]")


def unwrap(url: str) -> str:
    """The address inside `url` where it is a wrapper that shows it, else `url` itself. Idempotent."""
    for _ in range(4):
        inner = _inner(url)
        if not inner:
            return url
        url = inner
    return url


def is_closed(url: str) -> bool:
    """Whether an address is an aggregator's wrapper from which the publisher's cannot be told."""
    parts = urlsplit(url) if urls.is_http(url) else None
    return bool(parts) and urls.host(url) == "news.google.com" and bool(_AGGREGATOR.match(urlsplit(url).path))


def onward(page: Page) -> str:
    """Where a page that is no more than a signpost sends its reader: to another site; "" where it does not say.

    A signpost says so by a refresh, by a line of script, or by linking to one address of another site and no other.
    """
    tree = parse_html(page)
    if tree is None:
        return ""
    told: list[str] = []
    for element in tree.iter("meta"):
        if (element.get("http-equiv") or "").lower() == "refresh" and (
            found := _REFRESH.match(element.get("content") or "")
        ):
            told.append(found[1])
    for element in tree.iter("script"):
        told += [one[1].replace("\\/", "/") for one in _SCRIPTED.finditer((element.text or "")[:100_000])]
    linked = [element.get("href") or "" for element in tree.iter("a")]
    away = [url for one in told if (url := _elsewhere(page, one))]
    others = list(dict.fromkeys(url for one in linked if (url := _elsewhere(page, one))))
    return away[0] if away else others[0] if len(others) == 1 else ""


def _elsewhere(page: Page, reference: str) -> str:
    url = urls.join(page.final_url, reference)
    return unwrap(url) if url and not urls.same_site(unwrap(url), page.final_url) else ""


def _inner(url: str) -> str:
    if _BARE.fullmatch(url) or not urls.is_http(url):
        return ""
    parts = urlsplit(url)
    if _REDIRECTS.search(parts.path):
        for name, value in parse_qsl(parts.query)[:50]:
            if name.lower() in _TARGETS and _is_other(value, url):
                return value
    if _AMP_HOSTS.search(urls.host(url)) and (found := _AMP.match(unquote(parts.path))):
        query = f"?{parts.query}" if parts.query else ""
        inner = f"{'https' if found[1] else 'http'}://{found[2]}{query}"
        return inner if _is_other(inner, url) else ""
    return _packed(parts.path.rsplit("/", 1)[-1], url)


def _packed(segment: str, url: str) -> str:
    """An address packed in base64 as the last part of a path, as Google News did for years."""
    if not _PACKED.match(segment):
        return ""
    segment = segment.rstrip("=")
    try:
        raw = base64.urlsafe_b64decode(segment + "=" * (-len(segment) % 4))
    except (binascii.Error, ValueError):
        return ""
    found = _ADDRESS.search(raw)
    inner = found[0].decode("ascii") if found else ""
    return inner if _is_other(inner, url) else ""


def _is_other(inner: str, url: str) -> bool:
    return urls.is_http(inner) and not urls.has_credentials(inner) and not urls.same_site(inner, url)
