"""Where the AMP, mobile or plain page of an article would stand, by how sites commonly name them."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_HOSTS = ("", "www.", "m.", "amp.", "mobile.")
_HOST = re.compile(r"^(?:www|m|amp|mobile)\.(?=[^.]+\.)")
_PATH = re.compile(r"/amp/?$|^/amp(?=/)|\.amp(?=\.html?$)")
_QUERY = frozenset({"amp", "outputtype", "mobile", "m"})
_WORDS = frozenset({"", "1", "amp", "true"})


def of(url: str) -> frozenset[str]:
    """The other addresses. Whether one holds the same article its words must say. Empty for a front page."""
    parts = urlsplit(url)
    path = _PATH.sub("", parts.path)
    if path in ("", "/"):
        return frozenset()
    bare = _HOST.sub("", parts.netloc)
    asked = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _asks_for_amp(*pair)]
    query = urlencode(asked)
    ways = [
        (path, query),
        (f"{path.rstrip('/')}/", query),
        (path.rstrip("/"), query),
        (f"{path.rstrip('/')}/amp", query),
        (f"{path.rstrip('/')}/amp/", query),
        (f"/amp{path}", query),
        (re.sub(r"\.(html?)$", r".amp.\1", path), query),
        *((path, urlencode([*asked, more])) for more in (("amp", "1"), ("amp", ""), ("outputType", "amp"))),
    ]
    found = {
        urlunsplit((scheme, host + bare, way, words, ""))
        for scheme in ("https", "http")
        for host in _HOSTS
        for way, words in ways
    }
    return frozenset(found - {url})


def is_spelled_so(url: str) -> bool:
    """Whether an address is spelled as an AMP or mobile page's."""
    try:
        parts = urlsplit(url)
        asked = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return False
    named = parts.netloc.startswith(("m.", "amp.", "mobile."))
    return named or bool(_PATH.search(parts.path)) or any(_asks_for_amp(*pair) for pair in asked)


def _asks_for_amp(name: str, value: str) -> bool:
    return name.casefold() in _QUERY and value.casefold() in _WORDS
