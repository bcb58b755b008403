"""The desk's only outbound socket: every request, from feed to robots.txt, goes through this one gate."""

import asyncio
import concurrent.futures
import contextlib
import threading
from collections.abc import Callable, Coroutine, Iterable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http import HTTPStatus
from types import TracebackType
from typing import Any, BinaryIO, Self, TypeVar
from urllib.parse import urlsplit

from monitoring_desk.errors import CutOff, DeskError, FetchError, Refused, Spent
from monitoring_desk.search import addresses, robots, urls
from monitoring_desk.search.exchange import REDIRECTS, Answer, Exchange, Headers, Rules
from monitoring_desk.search.gate import Ask, Kind
from monitoring_desk.types import Page

__all__ = ["Fetcher", "Rules"]

T = TypeVar("T")

Record = Callable[[Page, Headers], None]

_PERMANENT = frozenset({301, 308})
_ROBOTS_KEPT = timedelta(hours=24)
# A robots.txt that could not be had forbids everything for a while (RFC 9309, 2.3.1.4), but not for a day.
_ROBOTS_RETRIED = timedelta(minutes=30)
_MOST_URL = 8_000
_HOUR = timedelta(hours=1)
_ARCHIVE_SECONDS = 3600.0
_FORESEEN = 64
"""Hosts asked for their robots.txt at once, ahead of what is wanted of them."""


@dataclass(slots=True)
class _Host:
    """Whose turn it is at one host, and when the next request may go out (seconds of the loop's clock)."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_at: float = 0.0
    delay: float = 0.0
    held_until: float = 0.0
    asked: int = 0
    """Requests since `counted`, within an hour of it."""
    counted: datetime | None = None


@dataclass(slots=True)
class _Origin:
    """What robots.txt says at one scheme, host and port, until when, and why it could not be had."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    rules: robots.Robots = robots.ALLOW_ALL
    until: datetime | None = None
    problem: str | None = None
    refused: bool = False
    """The problem is our own refusal, which no waiting mends."""


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
        self._exchange = self._run(self._open())

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
        address, what robots.txt forbids), `Spent` where the host was asked as often as an hour allows, and `FetchError`
        for what did not come.
        """
        page, sent = self._run(self._get(url, kind=kind, conditions=_conditions(etag, last_modified)), url)
        if self._record and kind != "robots" and 200 <= page.status < 300:
            self._record(page, sent)
        return page

    def fetch_all(
        self,
        groups: Iterable[Sequence[T]],
        *,
        plan: Callable[[T], Ask],
        take: Callable[[T, Page | DeskError, Headers], None],
        side_by_side: int,
        pool: Executor,
    ) -> "concurrent.futures.Future[None]":
        """Begin to fetch what each of the `groups` plans: a group's one after another, so many groups `side_by_side`.

        Each is given to `take` with the answer (or with what `get` would have raised) and the headers it was asked with,
        before its group's next is asked for: in a thread of the `pool` where the answer has a body, which may take long to
        read; on the spot where it has none. To record the page is left to `take`, which can do it for many at once.
        """
        waiting = iter(groups)

        async def ask() -> None:
            for group in waiting:
                for one in group:
                    await self._fetch_one(one, plan(one), take=take, pool=pool)

        async def ask_all() -> None:
            await asyncio.gather(*(ask() for _ in range(side_by_side)))

        return asyncio.run_coroutine_threadsafe(ask_all(), self._loop)

    async def _fetch_one(
        self, one: T, asked: Ask, *, take: Callable[[T, Page | DeskError, Headers], None], pool: Executor
    ) -> None:
        try:
            conditions = _conditions(asked.etag, asked.last_modified)
            page, sent = await self._get(asked.url, kind=asked.kind, conditions=conditions)
        except DeskError as error:
            take(one, error, ())
            return
        if page.body:
            await self._loop.run_in_executor(pool, take, one, page, sent)
        else:
            take(one, page, sent)

    def post(self, url: str, body: bytes, *, headers: Headers) -> Page:
        """Send `body` to an address the owner named: one request, no robots.txt, no redirect followed, nothing recorded.

        Raises as `get` does.
        """
        return self._run(self._post(url, body=body, headers=headers), url)

    def knock(self, url: str) -> int:
        """The HTTP status with which an address the owner named answers a HEAD; nothing is sent or followed. Raises as `get` does."""
        return self._run(self._knock(url), url)

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
                with contextlib.suppress(FetchError, Refused, CutOff):  # whoever asks for the address itself is told
                    await self._obey(self._vet(address))

        await asyncio.gather(*(ask() for _ in range(_FORESEEN)))

    def download(self, url: str, to: BinaryIO) -> None:
        """Fetch an archive into a file as it comes, at most 4 GB within the hour; no page is made of it or recorded.

        Raises as `get` does. What stands in the file after an error is not the archive.
        """
        self._run(self._get(url, kind="page", conditions=(), to=to), url)

    def _run(self, coroutine: Coroutine[Any, Any, T], what: str = "the web") -> T:
        if self._loop.is_closed():
            coroutine.close()
            raise FetchError(what, "the desk is closing")
        future = asyncio.run_coroutine_threadsafe(coroutine, self._loop)
        try:
            return future.result()
        except concurrent.futures.CancelledError:
            raise FetchError(what, "the desk is closing") from None
        except BaseException:
            future.cancel()
            raise

    async def _open(self) -> Exchange:
        return Exchange(self._rules, clock=self._clock)

    async def _shut(self) -> None:
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await self._exchange.close()

    async def _get(
        self, url: str, *, kind: Kind, conditions: Headers, to: BinaryIO | None = None
    ) -> tuple[Page, Headers]:
        left = self._rules.deadline if to is None else _ARCHIVE_SECONDS
        target, permanent, unbroken = url, None, True
        before = ""
        for _ in range(self._rules.max_redirects + 1):
            target = self._vet(target)
            if kind != "robots":
                self._ration(target, kind=kind, before=before)
                before = target
                await self._obey(target)
            answer, left = await self._ask_in_turn(target, kind=kind, conditions=conditions, left=left, to=to)
            if answer.status not in REDIRECTS:
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
            onward = urls.join(target, answer.header("location")) if answer.header("location") else ""
            if not answer.header("location"):
                raise Refused(url, "redirects, and does not say where")
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
        if answer.status in REDIRECTS:
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

    async def _knock(self, url: str) -> int:
        try:
            answer = await self._exchange.ask(
                self._vet(url), kind="page", conditions=(), left=self._rules.deadline, head=True
            )
        except FetchError as error:
            if error.status is None:
                raise
            return error.status
        return answer.status

    def _vet(self, url: str) -> str:
        """The address as it is sent, or `Refused`. Names are checked again when they are resolved."""
        if urls.has_credentials(url):
            raise Refused(url, "the address carries a name or password")
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
            raise FetchError(url, origin.problem, retry_after=wait)
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
            if error.status is None:  # nobody there: that it was robots.txt that was asked for makes no difference
                origin.problem, kept = error.why, _ROBOTS_RETRIED
            elif error.status >= 500 or error.status == HTTPStatus.TOO_MANY_REQUESTS:
                origin.problem = f"robots.txt could not be had ({error.why}), so nothing is asked for now"
                kept = _ROBOTS_RETRIED
        except Refused as error:
            origin.problem, origin.refused, kept = error.why, True, _ROBOTS_RETRIED
        origin.until = self._clock() + kept
        self._host_of(name).delay = min(origin.rules.delay(self._rules.user_agent) or 0.0, self._rules.max_delay)

    def _ration(self, url: str, *, kind: Kind, before: str) -> None:
        """Raise where the host's hour is used up. A request that its own host leads on (`before`) is seen through.

        Lists of articles may have half of it: a host of many feeds would else be asked for nothing else.
        """
        host = self._host_of(url)
        if not self._rules.budget or (before and host is self._host_of(before)):
            return
        most = self._rules.budget if kind == "page" else self._rules.budget // 2
        if self._is_counted(host) and host.asked >= most:
            raise Spent(url, f"its host was asked {host.asked} times within an hour; the rest waits")

    def _is_counted(self, host: _Host) -> bool:
        """Whether the hour that is counted goes on; not where the clock was set back before it."""
        return host.counted is not None and host.counted <= self._clock() < host.counted + _HOUR

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
    ) -> tuple[Answer, float]:
        """One request, alone at its host and after the pause. Returns the answer and what is left of the deadline."""
        host = self._host_of(url)
        async with host.turn:
            wait = host.held_until - self._loop.time()
            if wait > 0:
                raise FetchError(url, f"its server asked to be left alone for another {wait:.0f} s", retry_after=wait)
            await asyncio.sleep(max(0.0, host.free_at - self._loop.time()))
            if not self._is_counted(host):
                host.asked, host.counted = 0, self._clock()
            host.asked += 1
            started = self._loop.time()
            try:
                answer = await self._exchange.ask(url, kind=kind, conditions=conditions, left=left, to=to, send=send)
            except FetchError as error:
                if error.retry_after and kind != "robots":
                    host.held_until = self._loop.time() + error.retry_after
                raise
            finally:
                now = self._loop.time()
                host.free_at = now + max(self._rules.pause, host.delay)
            return answer, left - (now - started)


def _conditions(etag: str | None, last_modified: str | None) -> Headers:
    given = (("If-None-Match", etag), ("If-Modified-Since", last_modified))
    return tuple((name, value) for name, value in given if value and value.isprintable() and "�" not in value)
