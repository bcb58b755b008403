"""The desk's only outbound socket: every request, from feed to robots.txt, goes through this one gate."""

import asyncio
import concurrent.futures
import contextlib
import socket
import threading
from collections.abc import Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import partial
from http import HTTPStatus
from types import TracebackType
from typing import Any, BinaryIO, Self, TypeVar
from urllib.parse import urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from monitoring_desk.errors import FetchError, ParseError, Refused
from monitoring_desk.search import addresses, codings, robots, urls
from monitoring_desk.search.gate import Kind
from monitoring_desk.types import Page

T = TypeVar("T")

Headers = tuple[tuple[str, str], ...]
Record = Callable[[Page, Headers], None]

_ACCEPT: dict[Kind, str] = {
    "feed": "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
    "sitemap": "application/xml, text/xml, application/gzip;q=0.9, */*;q=0.5",
    "page": "text/html, application/xhtml+xml, */*;q=0.5",
    "robots": "text/plain, */*;q=0.5",
}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_ROBOTS_KEPT = timedelta(hours=24)
# A robots.txt that could not be had forbids everything for a while (RFC 9309, 2.3.1.4), but not for a day.
_ROBOTS_RETRIED = timedelta(minutes=30)
_MOST_RETRY_AFTER = 86_400.0
_MOST_SITEMAP = 52_428_800  # sitemaps.org: 50 MB unpacked
_MOST_URL = 8_000
_MOST_ARCHIVE = 4_000_000_000  # a CC-NEWS file has about 1 GB
_ARCHIVE_SECONDS = 3600.0
_FORESEEN = 64
"""Hosts asked for their robots.txt at once, ahead of what is wanted of them."""


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
    proxy: str | None = None
    """http://host:port; its own address is trusted."""
    proxy_https: bool = False
    """Ask the proxy for https addresses in absolute form, in plain text, instead of by CONNECT."""
    allow: frozenset[str] = frozenset()
    """Exceptions to the private-address rule: "127.0.0.1:8900", "*.localhost:8701"."""


@dataclass(slots=True)
class _Host:
    """Whose turn it is at one host, and when the next request may go out (seconds of the loop's clock)."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_at: float = 0.0
    delay: float = 0.0
    held_until: float = 0.0


@dataclass(slots=True)
class _Origin:
    """What robots.txt says at one scheme, host and port, until when, and why it could not be had."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    rules: robots.Robots = robots.ALLOW_ALL
    until: datetime | None = None
    problem: str | None = None
    refused: bool = False
    """The problem is our own refusal, which no waiting mends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    status: int
    headers: Headers
    body: bytes
    sent: Headers

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name), "")


class Fetcher:
    """Fetches pages politely and safely; decides what may be asked for, and leaves what a page means to others.

    One event loop in one thread; `get` may be called from any thread. Use as a context manager.
    """

    def __init__(self, rules: Rules, *, clock: Callable[[], datetime], record: Record | None = None) -> None:
        self._rules = rules
        self._clock = clock
        self._record = record
        self._hosts: dict[str, _Host] = {}
        self._origins: dict[str, _Origin] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="fetch", daemon=True)
        self._thread.start()
        self._session = self._run(self._open())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Break off what is under way and end the thread."""
        if self._loop.is_closed():
            return
        self._run(self._shut())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def get(self, url: str, *, etag: str | None = None, last_modified: str | None = None, kind: Kind = "page") -> Page:
        """Fetch `url`, following redirects. With a validator, a page of status 304 and no body says "unchanged".

        Raises `Refused` for what the desk does not ask for (another scheme, a private address, credentials in the
        address, what robots.txt forbids) and `FetchError` for what did not come.
        """
        given = (("If-None-Match", etag), ("If-Modified-Since", last_modified))
        conditions = tuple((name, value) for name, value in given if value and value.isprintable() and "�" not in value)
        if self._loop.is_closed():
            raise FetchError(url, "the desk is closing")
        if urls.has_credentials(url):
            raise Refused(url, "the address carries a name or password")
        page, sent = self._run(self._get(url, kind=kind, conditions=conditions), url)
        if self._record and kind != "robots" and 200 <= page.status < 300:
            self._record(page, sent)
        return page

    def post(self, url: str, body: bytes, *, headers: Headers) -> Page:
        """Send `body` to an address the owner named: one request, no robots.txt, no redirect followed, nothing recorded.

        Raises as `get` does.
        """
        if self._loop.is_closed():
            raise FetchError(url, "the desk is closing")
        if urls.has_credentials(url):
            raise Refused(url, "the address carries a name or password")
        return self._run(self._post(url, body=body, headers=headers), url)

    def foresee(self, addresses: Iterable[str]) -> None:
        """Begin to ask for the robots.txt of those addresses, which are about to be asked for: the pause after each passes meanwhile."""
        if not self._loop.is_closed():
            asyncio.run_coroutine_threadsafe(self._foresee(dict.fromkeys(addresses)), self._loop)

    async def _foresee(self, addresses: Iterable[str]) -> None:
        waiting = iter(addresses)

        async def ask() -> None:
            for address in waiting:
                parts = urlsplit(address)
                if self._is_known(self._origins.get(f"{parts.scheme}://{parts.netloc}")):
                    continue
                with contextlib.suppress(FetchError, Refused):  # whoever asks for the address itself is told
                    await self._obey(self._vet(address))

        await asyncio.gather(*(ask() for _ in range(_FORESEEN)))

    def download(self, url: str, to: BinaryIO) -> None:
        """Fetch an archive into a file as it comes, at most 4 GB within the hour; no page is made of it or recorded.

        Raises as `get` does. What stands in the file after an error is not the archive.
        """
        if self._loop.is_closed():
            raise FetchError(url, "the desk is closing")
        if urls.has_credentials(url):
            raise Refused(url, "the address carries a name or password")
        self._run(self._get(url, kind="page", conditions=(), to=to), url)

    def _run(self, coroutine: Coroutine[Any, Any, T], what: str = "the web") -> T:
        future = asyncio.run_coroutine_threadsafe(coroutine, self._loop)
        try:
            return future.result()
        except concurrent.futures.CancelledError:
            raise FetchError(what, "the desk is closing") from None
        except BaseException:
            future.cancel()
            raise

    async def _open(self) -> aiohttp.ClientSession:
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

    async def _shut(self) -> None:
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await self._session.close()
        await asyncio.sleep(0)  # lets closed transports say goodbye

    async def _get(
        self, url: str, *, kind: Kind, conditions: Headers, to: BinaryIO | None = None
    ) -> tuple[Page, Headers]:
        left = self._rules.deadline if to is None else _ARCHIVE_SECONDS
        target, permanent, unbroken = url, None, True
        for _ in range(self._rules.max_redirects + 1):
            target = self._vet(target)
            if kind != "robots":
                await self._obey(target)
            answer, left = await self._ask_in_turn(target, kind=kind, conditions=conditions, left=left, to=to)
            if answer.status not in _REDIRECTS:
                page = Page(
                    url=url,
                    final_url=target,
                    status=answer.status,
                    headers=answer.headers,
                    body=answer.body,
                    fetched=self._clock(),
                    permanent_url=permanent,
                )
                return page, answer.sent
            onward = urls.join(target, answer.header("location"))
            if not onward:
                raise Refused(url, f"redirects to {answer.header('location')[:200]!r}, which is not a web address")
            target = urls.request_form(onward)
            unbroken = unbroken and answer.status in _PERMANENT
            permanent = target if unbroken else permanent
        raise FetchError(url, f"more than {self._rules.max_redirects} redirects")

    async def _post(self, url: str, *, body: bytes, headers: Headers) -> Page:
        target = self._vet(url)
        answer, _ = await self._ask_in_turn(
            target, kind="page", conditions=headers, left=self._rules.deadline, send=body
        )
        if answer.status in _REDIRECTS:
            # What is sent (a key among it) goes nowhere the owner did not name.
            raise Refused(url, f"redirects to {answer.header('location')[:200]!r}; name that address if it is meant")
        return Page(
            url=url,
            final_url=target,
            status=answer.status,
            headers=answer.headers,
            body=answer.body,
            fetched=self._clock(),
        )

    def _vet(self, url: str) -> str:
        """The address as it is sent, or `Refused`. Names are checked again when they are resolved."""
        host = urls.host(url)
        if not host:
            raise Refused(url[:200], "not an http or https address with a host")
        if len(url) > _MOST_URL:
            raise Refused(url[:200], "the address is too long")
        form = urls.request_form(url)
        try:
            parts = urlsplit(form)
            port = parts.port or (443 if parts.scheme == "https" else 80)
        except ValueError as error:
            raise Refused(url, "the address has no proper port") from error
        address = addresses.literal(host)
        if addresses.is_allowed(address or host, port, self._rules.allow):
            return form
        if addresses.is_local_name(host) or (address is not None and not addresses.is_public(address)):
            raise Refused(url, "leads to a private address, which the owner has not allowed")
        return form

    async def _obey(self, url: str) -> None:
        """Raise unless robots.txt of the address's origin allows it; fetches robots.txt at most once in 24 hours."""
        parts = urlsplit(url)
        name = f"{parts.scheme}://{parts.netloc}"
        origin = self._origins.setdefault(name, _Origin())
        async with origin.turn:
            if not self._is_known(origin):
                await self._ask_robots(name, origin)
        if origin.problem and origin.refused:
            raise Refused(url, origin.problem)
        if origin.problem:
            wait = (origin.until - self._clock()).total_seconds() if origin.until else None
            raise FetchError(
                url, f"robots.txt could not be had ({origin.problem}), so nothing is asked for now", retry_after=wait
            )
        if not origin.rules.allowed(url, self._rules.user_agent):
            raise Refused(url, "robots.txt forbids it")

    def _is_known(self, origin: _Origin | None) -> bool:
        until = origin.until if origin else None
        return until is not None and until - _ROBOTS_KEPT <= self._clock() < until

    async def _ask_robots(self, name: str, origin: _Origin) -> None:
        origin.rules, origin.problem, origin.refused, kept = robots.ALLOW_ALL, None, False, _ROBOTS_KEPT
        try:
            page, _ = await self._get(name + "/robots.txt", kind="robots", conditions=())
            origin.rules = robots.parse(page.body)
        except FetchError as error:
            if error.status is None or error.status >= 500 or error.status == HTTPStatus.TOO_MANY_REQUESTS:
                origin.problem, kept = error.why, _ROBOTS_RETRIED
        except Refused as error:
            origin.problem, origin.refused, kept = error.why, True, _ROBOTS_RETRIED
        origin.until = self._clock() + kept
        self._host_of(name).delay = min(origin.rules.delay(self._rules.user_agent) or 0.0, self._rules.max_delay)

    def _host_of(self, url: str) -> _Host:
        return self._hosts.setdefault(urlsplit(url).netloc, _Host())

    async def _ask_in_turn(
        self,
        url: str,
        *,
        kind: Kind,
        conditions: Headers,
        left: float,
        to: BinaryIO | None = None,
        send: bytes | None = None,
    ) -> tuple[_Answer, float]:
        """One request, alone at its host and after the pause. Returns the answer and what is left of the deadline."""
        host = self._host_of(url)
        async with host.turn:
            wait = host.held_until - self._loop.time()
            if wait > 0:
                raise FetchError(url, f"its server asked to be left alone for another {wait:.0f} s", retry_after=wait)
            await asyncio.sleep(max(0.0, host.free_at - self._loop.time()))
            started = self._loop.time()
            try:
                async with asyncio.timeout(left):
                    answer = await self._ask(url, kind=kind, conditions=conditions, to=to, send=send)
            except TimeoutError:
                raise FetchError(url, f"not done within {self._rules.deadline:g} s") from None
            except FetchError as error:
                if error.retry_after and kind != "robots":
                    host.held_until = self._loop.time() + error.retry_after
                raise
            except aiohttp.ClientConnectorCertificateError as error:
                raise FetchError(url, "its certificate cannot be trusted") from error
            except aiohttp.ClientConnectorDNSError as error:
                raise FetchError(url, "there is no host of that name") from error
            except aiohttp.ClientConnectorError as error:
                raise FetchError(
                    url, f"its host does not answer ({error.os_error.strerror or error.os_error})"
                ) from error
            except (aiohttp.ClientError, OSError, ValueError) as error:
                reason = " ".join(str(error).split())[:200] or type(error).__name__
                raise FetchError(url, f"the answer broke off or is not HTTP ({reason})") from error
            finally:
                now = self._loop.time()
                host.free_at = now + max(self._rules.pause, host.delay)
            return answer, left - (now - started)

    async def _ask(
        self, url: str, *, kind: Kind, conditions: Headers, to: BinaryIO | None = None, send: bytes | None = None
    ) -> _Answer:
        headers = {
            "User-Agent": self._rules.user_agent,
            "Accept": _ACCEPT[kind],
            "Accept-Encoding": codings.ACCEPTED,
            **dict(conditions),
        }
        proxy = URL(self._rules.proxy) if self._rules.proxy else None
        target = URL(url.split("#", 1)[0], encoded=True)
        method = "GET" if send is None else "POST"
        async with self._session.request(
            method, target, headers=headers, data=send, allow_redirects=False, proxy=proxy
        ) as response:
            status = response.status
            received = tuple((_text(name), _text(value)) for name, value in response.raw_headers)
            answer = partial(_Answer, status=status, headers=received, sent=tuple(headers.items()))
            if status in _REDIRECTS or (status == HTTPStatus.NOT_MODIFIED and conditions):
                return answer(body=b"")
            if not 200 <= status < 300:
                retry = _retry_after(response.headers, now=self._clock()) if status in (429, 503) else None
                raise FetchError(
                    url, f"the server says {status} {_phrase(status)}".rstrip(), status=status, retry_after=retry
                )
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


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


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
