"""What a robots.txt file allows (RFC 9309, with the spelling mistakes the large crawlers forgive)."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

# RFC 9309 asks for at least 500 KiB.
MAX_BYTES = 512_000
_MAX_LINE = 2083 * 8
_TOKEN = re.compile(r"[A-Za-z_-]*")
_KEYS = {
    "user-agent": "agent", "useragent": "agent", "user agent": "agent",
    "allow": "allow",
    "disallow": "disallow", "dissallow": "disallow", "dissalow": "disallow", "disalow": "disallow",
    "diasllow": "disallow", "disallaw": "disallow",
    "sitemap": "sitemap", "site-map": "sitemap",
    "crawl-delay": "delay", "crawldelay": "delay",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One line: a path pattern with `*` and a final `$`, and whether it allows."""

    allow: bool
    pattern: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The rules for some user agents. `agents` are product tokens in lower case, "*" for everybody."""

    agents: frozenset[str]
    rules: tuple[Rule, ...]
    delay: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """A robots.txt file, read."""

    groups: tuple[Group, ...] = ()
    sitemaps: tuple[str, ...] = ()

    def allowed(self, url: str, agent: str) -> bool:
        """Whether `agent` (a product token or a whole User-Agent) may fetch `url`; the longest matching pattern decides.

        `url` is in the form it goes over the wire, percent-encoded.
        """
        path = _path(url)
        best, verdict = -1, True
        for rule in (rule for group in self._groups_of(agent) for rule in group.rules):
            length = len(rule.pattern)
            if (length > best or (length == best and rule.allow)) and _matches(rule.pattern, path):
                best, verdict = length, rule.allow
        return verdict

    def delay(self, agent: str) -> float | None:
        """Seconds `agent` is asked to leave between two requests; None where nothing is asked."""
        return max((group.delay for group in self._groups_of(agent) if group.delay is not None), default=None)

    def _groups_of(self, agent: str) -> tuple[Group, ...]:
        token = agent.split("/", 1)[0].strip().lower()
        own = tuple(group for group in self.groups if token and token in group.agents)
        return own or tuple(group for group in self.groups if "*" in group.agents)


ALLOW_ALL = Robots()
DENY_ALL = Robots(groups=(Group(agents=frozenset("*"), rules=(Rule(allow=False, pattern="/"),), delay=None),))


def parse(body: bytes) -> Robots:
    """Read a robots.txt file. Never fails: what is not a rule is passed over, as RFC 9309 says."""
    groups: list[Group] = []
    sitemaps: list[str] = []
    agents: set[str] = set()
    rules: list[Rule] = []
    delay: float | None = None
    in_rules = False
    for line in re.split(rb"\r\n|\r|\n", body.removeprefix(b"\xef\xbb\xbf")[:MAX_BYTES]):
        key, value = _split(line[:_MAX_LINE].decode("utf-8", "replace"))
        if key == "agent":
            if in_rules:
                groups.append(Group(agents=frozenset(agents), rules=tuple(rules), delay=delay))
                agents, rules, delay, in_rules = set(), [], None, False
            agents.add("*" if re.match(r"\*(\s|$)", value) else _product(value))
        elif key in ("allow", "disallow"):
            in_rules = in_rules or bool(agents)
            if value and agents:
                rules += _rules(value, allow=key == "allow")
        elif key == "delay":
            in_rules = in_rules or bool(agents)
            delay = _seconds(value) or delay
        elif key == "sitemap" and value:
            sitemaps.append(value)
    if agents:
        groups.append(Group(agents=frozenset(agents), rules=tuple(rules), delay=delay))
    return Robots(groups=tuple(groups), sitemaps=tuple(sitemaps))


def _split(line: str) -> tuple[str, str]:
    line = line.split("#", 1)[0].strip()
    key, colon, value = line.partition(":")
    if not colon:  # "disallow /x": forgiven when exactly two words stand there
        words = line.split()
        if len(words) != 2:
            return "", ""
        key, value = words
    return _KEYS.get(key.strip().lower(), ""), value.strip()


def _rules(value: str, *, allow: bool) -> list[Rule]:
    pattern = _encode(value)
    rules = [Rule(allow=allow, pattern=pattern)]
    # Allowing a folder's index page allows the folder, as Google's parser has it.
    if allow and (found := re.search(r"/index\.html?$", pattern)):
        rules.append(Rule(allow=True, pattern=pattern[: found.start() + 1] + "$"))
    return rules


def _matches(pattern: str, path: str) -> bool:
    """Whether `pattern` matches a beginning of `path`. Greedy by piece: linear, no backtracking."""
    anchored = pattern.endswith("$")
    pieces = (pattern[:-1] if anchored else pattern).split("*")
    if not path.startswith(pieces[0]):
        return False
    at = len(pieces[0])
    for piece in pieces[1:-1]:
        at = path.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    if len(pieces) == 1:
        return not anchored or at == len(path)
    last = pieces[-1]
    if anchored:
        return len(path) - len(last) >= at and path.endswith(last)
    return path.find(last, at) >= 0


def _path(url: str) -> str:
    try:
        parts = urlsplit(url)
        if not parts.netloc and parts.scheme not in ("http", "https"):
            parts = urlsplit("//" + url) if "/" in url and not url.startswith("/") else parts
    except ValueError:
        return "/"
    return _upper_hex((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))


def _encode(text: str) -> str:
    """Percent-encoding as RFC 9309 compares it: bytes beyond ASCII encoded, hex digits in upper case."""
    text = "".join(
        char if char.isascii() else "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "replace")) for char in text
    )
    return _upper_hex(text)


def _upper_hex(text: str) -> str:
    return re.sub(r"%[0-9a-fA-F]{2}", lambda match: match[0].upper(), text)


def _product(agent: str) -> str:
    token = _TOKEN.match(agent.strip())
    return token[0].lower() if token else ""


def _seconds(value: str) -> float | None:
    try:
        seconds = float(value.split()[0])
    except (ValueError, IndexError):
        return None
    return seconds if 0 < seconds < 86_400 else None
