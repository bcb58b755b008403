"""What is secret in a text, and the text without it: what the desk logs, complains of, or shows to strangers goes through here."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit, urlunsplit

_NAMES = (
    r"(?:key|token|secret|passw(?:or)?d|passphrase|pwd|signature|sig|credential|auth|session|sessionid|sid|jwt)(?:id)?"
)
_IN_QUERY = re.compile(rf"([?&;][\w.%-]{{0,64}}{_NAMES})=[^&;\s\"'<>#]+", re.IGNORECASE)
# No pattern looks farther than some hundred letters ahead for what it needs: a line made to be slow costs what its length does.
_HIDDEN = (
    # The web's addresses lose whoever logs in by them, name and all: a name alone may be the key. A database keeps its user's.
    (re.compile(r"(?<=http://)[^/\s@\"'<>]{1,512}(?=@)|(?<=https://)[^/\s@\"'<>]{1,512}(?=@)", re.IGNORECASE), "***"),
    (re.compile(r"(?<=://)([^/\s@:\"'<>]{0,256}):[^\s\"'<>]{0,256}(?=@)"), r"\1:***"),
    (_IN_QUERY, r"\1=***"),
    (re.compile(r"\b(authorization|cookie2?|x-api-key|api-key)(['\"]?\s*[:=]\s*)[^\r\n]+", re.IGNORECASE), r"\1\2***"),
    (re.compile(r"\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]{8,}", re.IGNORECASE), r"\1 ***"),
    # password=… as libpq takes it, "api_key": "…" as JSON and Python write it.
    (re.compile(rf"\b(\w{{0,64}}{_NAMES})(=|['\"]\s*[:=]\s*)(['\"]?)[^\s'\"&;,]+", re.IGNORECASE), r"\1\2\3***"),
    # Keys that say themselves what they are: the desk's own, model servers', code hosts', web tokens.
    (
        re.compile(r"\b(desk|whsec|sk|pk|rk|gh[opsu]|github_pat|hf|xox[abprs]|AKIA)[-_]?[A-Za-z0-9_*+/=-]{16,}"),
        r"\1-***",
    ),
    (re.compile(r"\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_.-]+"), "***"),
    # Whose letter it is, is nobody's business; the host may be what is wrong.
    (re.compile(r"(?<![\w.+/:-])[\w.+-]{1,64}@(?=[A-Za-z0-9-]+\.[A-Za-z0-9.-]*[A-Za-z])"), "***@"),
)
SHORTEST = 6
"""Letters of a known secret that is looked for: a shorter one is part of ordinary words."""
_TOKEN = re.compile(r"(?=[^/]*[0-9])(?=[^/]*[A-Za-z])(?:[0-9a-f-]{16,}|[A-Za-z0-9_]{20,})", re.IGNORECASE)


def hidden(text: str, *, known: Iterable[str] = ()) -> str:
    """A text with stars for its secrets: those that can be recognised, and those that are `known`."""
    for secret in known:
        if len(secret) >= SHORTEST:
            text = text.replace(secret, "***")
    for pattern, instead in _HIDDEN:
        text = pattern.sub(instead, text)
    return text


def open_address(url: str) -> str:
    """An address as strangers may see it; what is left of one with a login, a key or a token in it is its host's front page."""
    try:
        parts = urlsplit(url)
        host = parts.netloc.rpartition("@")[2]
    except ValueError:
        return ""
    secret = host != parts.netloc or _IN_QUERY.search(f"?{parts.query}")
    if secret or any(_TOKEN.fullmatch(part) for part in parts.path.split("/")):
        return urlunsplit((parts.scheme, host, "/", "", ""))
    return url
