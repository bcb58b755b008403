"""One exchange with an address the fetch gate has vetted: the socket, an answer within its bounds, trouble in words."""

import asyncio
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import partial
from http import HTTPStatus
from typing import BinaryIO

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from monitoring_desk.errors import CutOff, FetchError, ParseError, Refused
from monitoring_desk.search import addresses, codings, robots
from monitoring_desk.search.gate import Kind
from monitoring_desk.search.reach import Reach

Headers = tuple[tuple[str, str], ...]

_ACCEPT: dict[Kind, str] = {
    "feed": "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
    "sitemap": "application/xml, text/xml, application/gzip;q=0.9, */*;q=0.5",
    "page": "text/html, application/xhtml+xml, */*;q=0.5",
    "robots": "text/plain, */*;q=0.5",
}
# What a refusal means to whoever named the address.
_MEANING = {
    401: "it wants a name and password",
    402: "it wants to be paid",
    403: "it does not let the desk in",
    404: "nothing stands at that address",
    429: "it was asked too often",
    451: "the law forbids it there",
}
REDIRECTS = frozenset({301, 302, 303, 307, 308})
CUT_OFF = "is cut off from the web: no name server answers, or no way leads there. Nothing counts against a source, and what is due waits"
_MOST_RETRY_AFTER = 86_400.0
_MOST_SITEMAP = 52_428_800  # sitemaps.org: 50 MB unpacked
_MOST_ARCHIVE = 4_000_000_000  # a CC-NEWS file has about 1 GB


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How the desk behaves towards the web: sizes in bytes after decompression, times in seconds."""

    user_agent: str
    deadline: float = 30.0
    """For one request with its redirects; waiting for the host's turn is not counted."""
    max_bytes: int = 15_000_000
    max_redirects: int = 5
    pause: float = 1.0
    """Between two requests to one host."""
    max_delay: float = 30.0
    """A longer Crawl-delay counts as this."""
    budget: int = 0
    """Requests to one host within an hour, of which half may be for feeds and sitemaps; 0: any number."""
    proxy: str | None = None
    """http://host:port; its own address is trusted."""
    proxy_https: bool = False
    """Ask the proxy for https addresses in absolute form, in plain text, instead of by CONNECT."""
    allow: frozenset[str] = frozenset()
    """Exceptions to the private-address rule: "127.0.0.1:8900", "*.localhost:8701"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back, its body decompressed."""

    status: int
    headers: Headers
    body: bytes
    sent: Headers

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name), "")


class Exchange:
    """Speaks HTTP on behalf of the gate, which alone decides what is asked for, and when. Lives on the gate's event loop."""

    def __init__(self, rules: Rules, *, clock: Callable[[], datetime]) -> None:
        self._rules = rules
        self._clock = clock
        self._session = self._open()
        self._reach = Reach()

    async def close(self) -> None:
        """Let go of every connection."""
        await self._session.close()
        await asyncio.sleep(0)  # lets closed transports say goodbye

    async def ask(
        self,
        url: str,
        *,
        kind: Kind,
        conditions: Headers,
        left: float,
        to: BinaryIO | None = None,
        send: bytes | None = None,
        head: bool = False,
    ) -> Answer:
        """One request and its answer within `left` seconds; with `send` it is a POST, with `head` a HEAD. Raises `Refused` and `FetchError`.

        `to`: a file the body goes into as it comes; the answer then has none. Raises `CutOff` where no host could have answered.
        """
        try:
            async with asyncio.timeout(left):
                return await self._ask(url, kind=kind, conditions=conditions, to=to, send=send, head=head)
        except TimeoutError:
            raise FetchError(url, f"not done within {self._rules.deadline:g} s") from None
        except aiohttp.ClientConnectorCertificateError as error:
            raise FetchError(url, "its certificate cannot be trusted") from error
        except aiohttp.ClientConnectorError as error:
            if send is None and not head and await self._reach.is_cut(error.os_error):
                raise CutOff("this machine", CUT_OFF) from error
            if isinstance(error, aiohttp.ClientConnectorDNSError):
                raise FetchError(url, "there is no host of that name") from error
            raise FetchError(url, f"its host does not answer ({error.os_error.strerror or error.os_error})") from error
        except (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError, ConnectionError) as error:
            raise FetchError(url, "its server hung up before it had answered") from error
        except aiohttp.ClientPayloadError as error:
            raise FetchError(url, "the answer broke off before its end") from error
        except aiohttp.ClientResponseError as error:
            raise FetchError(url, "what answers there is not HTTP as it should be") from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            reason = " ".join(str(error).split())[:200] or type(error).__name__
            raise FetchError(url, f"the answer cannot be read ({reason})") from error

    def _open(self) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(resolver=_Resolver(self._rules), limit=128, ttl_dns_cache=60)
        return aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            timeout=aiohttp.ClientTimeout(total=None, connect=None, sock_connect=None, sock_read=None),
            trust_env=False,
            max_field_size=16_384,
            request_class=_PlainProxyRequest
            if self._rules.proxy and self._rules.proxy_https
            else aiohttp.ClientRequest,
        )

    async def _ask(
        self,
        url: str,
        *,
        kind: Kind,
        conditions: Headers,
        to: BinaryIO | None = None,
        send: bytes | None = None,
        head: bool = False,
    ) -> Answer:
        headers = {
            "User-Agent": self._rules.user_agent,
            "Accept": _ACCEPT[kind],
            "Accept-Encoding": codings.ACCEPTED,
            **dict(conditions),
        }
        proxy = URL(self._rules.proxy) if self._rules.proxy else None
        target = URL(url.split("#", 1)[0], encoded=True)
        method = "HEAD" if head else "GET" if send is None else "POST"
        async with self._session.request(
            method, target, headers=headers, data=send, allow_redirects=False, proxy=proxy
        ) as response:
            self._reach.hear(target.host or "")
            status = response.status
            received = tuple((_text(name), _text(value)) for name, value in response.raw_headers)
            answer = partial(Answer, status=status, headers=received, sent=tuple(headers.items()))
            if status in REDIRECTS or (status == HTTPStatus.NOT_MODIFIED and conditions):
                return answer(body=b"")
            if not 200 <= status < 300:
                retry = _retry_after(response.headers, now=self._clock()) if status in (429, 503) else None
                raise FetchError(url, f"the server says {_told(status)}", status=status, retry_after=retry)
            if status == HTTPStatus.PARTIAL_CONTENT:  # nobody asked for a part: what came must not pass for the whole
                raise FetchError(url, "the server sent only a part of it", status=status)
            if to is not None:
                return answer(body=await _pour(url, response=response, to=to))
            return answer(body=await self._read(url, response=response, kind=kind))

    async def _read(self, url: str, *, response: aiohttp.ClientResponse, kind: Kind) -> bytes:
        limit = self._rules.max_bytes
        if kind == "robots":
            limit = robots.MAX_BYTES
        elif kind == "sitemap":
            limit = max(limit, _MOST_SITEMAP)
        try:
            decoder = codings.Decoder(",".join(response.headers.getall("Content-Encoding", [])), limit=limit)
            received = 0
            async for chunk in response.content.iter_any():
                received += len(chunk)
                if received > limit:
                    raise codings.TooLarge
                decoder.feed(chunk)
            return decoder.finish()
        except codings.TooLarge:
            if kind == "robots":  # RFC 9309, 2.5: what stands in the first 500 KiB counts
                return decoder.so_far()
            raise FetchError(url, f"larger than {limit / 1e6:g} MB") from None
        except ParseError as error:
            raise FetchError(url, f"its compressed body is broken ({error})") from error


class _Resolver(AbstractResolver):
    """Resolves names and checks every address before a socket opens: what was checked is what is connected to."""

    def __init__(self, rules: Rules) -> None:
        self._allow = rules.allow
        proxy = URL(rules.proxy) if rules.proxy else None
        self._proxy = (proxy.host, proxy.port) if proxy else None

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        trusted = (host, port) == self._proxy or addresses.is_allowed(host, port, self._allow)
        if addresses.is_local_name(host):
            found = [(socket.AF_INET, "127.0.0.1")]
        else:
            loop = asyncio.get_running_loop()
            look_up = partial(socket.getaddrinfo, host, port, family=family, type=socket.SOCK_STREAM)
            found = [(kind, str(to[0])) for kind, _, _, _, to in await loop.run_in_executor(None, look_up)]
        # One private answer among public ones is a rebinding attempt or a broken zone: nobody is asked.
        if not trusted and not all(addresses.is_public(address) for _, address in found):
            raise Refused(host, "leads to a private address, which the owner has not allowed")
        return [
            ResolveResult(hostname=host, host=address, port=port, family=kind, proto=0, flags=socket.AI_NUMERICHOST)
            for kind, address in found
        ]

    async def close(self) -> None:
        """Nothing is held."""


class _PlainProxyRequest(aiohttp.ClientRequest):
    """A request that goes to the proxy in absolute form and plain text even for https, because the owner says so."""

    def is_ssl(self) -> bool:
        """Never: the proxy speaks TLS for us, or serves a captured web."""
        return False


async def _pour(url: str, *, response: aiohttp.ClientResponse, to: BinaryIO) -> bytes:
    """The body into a file; b""."""
    received = 0
    async for chunk in response.content.iter_any():
        received += len(chunk)
        if received > _MOST_ARCHIVE:
            raise FetchError(url, f"larger than {_MOST_ARCHIVE / 1e9:g} GB")
        to.write(chunk)
    return b""


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace").strip()


def _told(status: int) -> str:
    try:
        named = f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        named = str(status)
    meaning = _MEANING.get(status) or ("the trouble is its own" if status >= 500 else "")
    return f"{named}: {meaning}" if meaning else named


def _retry_after(headers: Mapping[str, str], *, now: datetime) -> float | None:
    """Seconds, from a number or a date (reckoned from the answer's own Date); None where nothing is asked."""
    value = str(headers.get("Retry-After", "")).strip()
    if value.isdecimal():
        return min(float(value[:9]), _MOST_RETRY_AFTER) or None
    then, sent = _date(value), _date(str(headers.get("Date", "")))
    if then is None:
        return None
    return min(max((then - (sent or now)).total_seconds(), 0.0), _MOST_RETRY_AFTER) or None


def _date(value: str) -> datetime | None:
    try:
        when = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError):
        return None
    return when if when.tzinfo else when.replace(tzinfo=UTC)
