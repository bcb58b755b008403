"""Addresses: one spelling for one place, so that a link met twice is known again."""

import hashlib
import re
from functools import lru_cache
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

_TRACKING_PREFIXES = ("utm_", "hsa_", "mtm_", "pk_", "piwik_", "matomo_", "at_custom", "vero_", "oly_", "ns_")
_TRACKING = frozenset(
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh mc_cid mc_eid _ga _gl _hsenc _hsmi mkt_tok"
    " ncid cmpid cmp icid ito ocid smid s_cid sr_share guccounter guce_referrer guce_referrer_sig spm wt_mc wt.mc xtor at_medium"
    " at_campaign at_link_origin at_ptr_name at_link_id at_link_type at_format at_bbc_team cn-track __twitter_impression taid"
    " feedtype ftag soc_src soc_trk tsrc amp_js_v usqp fb_action_ids fb_action_types fb_source fb_ref action_object_map action_type_map".split()
)
# Most addresses in feeds and sitemaps are canonical already; this tells them at a glance.
_SIMPLE = re.compile(r"https?://[a-z0-9][a-z0-9.-]*[a-z0-9]/[A-Za-z0-9._~/-]*")
# An address that goes over the wire as it is written.
_WIRE = re.compile(
    r"https?://[a-z0-9]+(?:[.-][a-z0-9]+)*(?::[1-9]\d{0,4})?(?:/[A-Za-z0-9._~/!$&'()*+,;=:@-]*(?:\?[A-Za-z0-9._~/!$&'()*+,;=:@?-]+)?)?"
)
_UNSAFE = re.compile(r"[\x00-\x20\x7f]+")
_PERCENT = re.compile(r"%([0-9a-fA-F]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_DEFAULT_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?\.?")
# Endings under which anybody may register, where one more label makes the site. Without the public suffix list (no network,
# no data file) a short list of the common second levels is right for nearly all news hosts and errs towards "another site".
_SECOND_LEVELS = frozenset(
    "co com org net gov gob gouv go govt edu ac or ne gen biz info ltd plc nom mil sch id web ind res nic".split()
)


def is_http(url: str) -> bool:
    """Whether this is an absolute http or https address with a host."""
    return bool(host(url))


@lru_cache(maxsize=2_000)
def host(url: str) -> str:
    """The host of an http(s) address, lower case, in ASCII; "" where there is none."""
    try:
        parts = urlsplit(url.strip())
        if parts.scheme.lower() not in _DEFAULT_PORTS or "\\" in parts.netloc:
            return ""
        return _ascii_host(parts.hostname or "")
    except ValueError:
        return ""


def has_credentials(url: str) -> bool:
    """Whether a name or password stands before the host."""
    try:
        return "@" in urlsplit(url.strip()).netloc
    except ValueError:
        return False


def site(url: str) -> str:
    """The registrable part of an address's host (news.bbc.co.uk → bbc.co.uk); an IP address is its own site."""
    name = host(url)
    labels = name.rstrip(".").split(".")
    if ":" in name or labels[-1].isdigit() or len(labels) < 3:
        return name
    keep = 3 if labels[-2] in _SECOND_LEVELS and len(labels[-1]) == 2 else 2
    return ".".join(labels[-keep:])


def same_site(one: str, other: str) -> bool:
    """Whether two addresses belong to one registrable name."""
    return bool(site(one)) and site(one) == site(other)


def is_front(url: str) -> bool:
    """Whether an address is a site's front page."""
    parts = urlsplit(url)
    return parts.path in ("", "/") and not parts.query


def join(base: str, reference: str) -> str:
    """`reference` as an absolute address, seen from `base`; "" where that makes no http(s) address."""
    if _SIMPLE.fullmatch(reference) and "/." not in reference and ".." not in reference:
        return reference
    try:
        url = urljoin(base, _UNSAFE.sub(" ", reference).strip())
    except ValueError:
        return ""
    return url if is_http(url) else ""


def canonical(url: str) -> str:
    """One spelling for one place: lower-case host, no default port, fragment, credentials or tracking parameters.

    Keeps everything that may change what is served (path case, trailing slash, parameter order). Idempotent. What is
    not an http(s) address comes back as it was, without surrounding white space. RFC 3986, section 6.
    """
    url = url.strip()
    if _SIMPLE.fullmatch(url) and "/." not in url and ".." not in url:
        return url
    name = host(url)
    if not name:
        return url
    parts = urlsplit(request_form(url))
    scheme = parts.scheme.lower()
    try:
        port = parts.port
    except ValueError:
        return url
    netloc = f"[{name}]" if ":" in name else name.rstrip(".")
    if port is not None and port != _DEFAULT_PORTS[scheme]:
        netloc += f":{port}"
    query = "&".join(pair for pair in parts.query.split("&") if pair and not _is_tracking(pair.split("=", 1)[0]))
    fragment = parts.fragment if parts.fragment.startswith("!") else ""
    return urlunsplit(
        (
            scheme,
            netloc,
            _without_dots(_PERCENT.sub(_unescape, parts.path)) or "/",
            _PERCENT.sub(_unescape, query),
            fragment,
        )
    )


def with_tracking(url: str) -> str:
    """The address as it goes over the wire, where `canonical` takes tracking parameters off it; "" where it takes none."""
    query = url.partition("?")[2].partition("#")[0]
    if not query or not is_http(url):
        return ""
    return request_form(url) if any(_is_tracking(pair.split("=", 1)[0]) for pair in query.split("&") if pair) else ""


def source_id(url: str) -> str:
    """A source's id: 12 hex digits from its canonical address."""
    return hashlib.sha256(canonical(url).encode("utf-8", "replace")).hexdigest()[:12]


def request_form(url: str) -> str:
    """The address as it goes over the wire: ASCII, unsafe characters percent-encoded, what was encoded left alone."""
    if len(url) < 250 and _WIRE.fullmatch(url):
        return url
    parts = urlsplit(_UNSAFE.sub(lambda run: quote(run[0]) if run[0].strip(" ") == "" else "", url.strip()))
    name = _ascii_host(parts.hostname or "")
    netloc = f"[{name}]" if ":" in name else name
    try:
        if parts.port is not None:
            netloc += f":{parts.port}"
    except ValueError:
        return url
    return urlunsplit(
        (
            parts.scheme.lower(),
            netloc,
            _quote(parts.path, "/:@!$&'()*+,;=~-._%|[]"),
            _quote(parts.query, "/?:@!$&'()*+,;=~-._%|[]"),
            _quote(parts.fragment, "/?:@!$&'()*+,;=~-._%|[]"),
        )
    )


def _quote(text: str, safe: str) -> str:
    quoted = quote(text, safe=safe, errors="surrogatepass")
    return re.sub(r"%(?![0-9a-fA-F]{2})", "%25", quoted)


def _is_tracking(name: str) -> bool:
    name = name.lower()
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)


def _unescape(match: re.Match[str]) -> str:
    char = chr(int(match[1], 16))
    return char if char in _UNRESERVED else f"%{match[1].upper()}"


def _without_dots(path: str) -> str:
    if "/." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            if len(kept) > 1:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept)


def _ascii_host(name: str) -> str:
    """The host in the form the resolver gets: IDNA, lower case; "" for what cannot be a host name."""
    name = name.lower()
    if ":" in name:
        return name if re.fullmatch(r"[0-9a-f:.]+", name) else ""
    if not name.isascii():
        try:
            name = name.encode("idna").decode("ascii").lower()
        except UnicodeError:
            return ""
    return name if _HOST.fullmatch(name) and len(name) <= 253 and ".." not in name else ""
