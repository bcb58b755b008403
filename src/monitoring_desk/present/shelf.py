"""Pages kept as they were made, compressed, for as long as they would come out the same.

A newspaper is read far oftener than it changes. What a reader without a login asked for is handed out again until something was
committed to the store, or the minute is over that the page tells the time in. One reader's page is made once, however many ask
for it at that moment; while it is made anew after new reports came in, the others get it as it was a moment ago. After an editor's
act nobody does. While the store cannot be asked at all, what is here is handed out as it was: no editor can act then either.
"""

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from monitoring_desk.errors import StoreError
from monitoring_desk.present.aside import Aside

log = logging.getLogger(__name__)

KEPT = frozenset(
    {
        *("", "stories", "articles", "watches", "also-seen", "find", "sources", "ledger", "editions"),
        *("static", "feed.atom", "feed.json", "diary.ics"),
    }
)
"""First parts of the paths kept: pages that are the same for all who have no login."""
LARGEST = 1_000_000
"""Bytes of a page; a larger one is made each time it is asked for."""
ROOM = 64_000_000
"""Bytes of all pages together."""
MOST = 5_000
"""Pages."""

ASK_AGAIN = 1.0
"""Seconds before a store that did not answer is asked again."""
WAIT = 2.0
"""Seconds for which a store is waited for."""
QUIET = 60.0
"""Seconds between two times that it is said that the store does not answer: it may come and go."""
STAND_IN = 600.0
"""Seconds for which pages are handed out unasked: longer, and this machine alone may be cut off from what editors do elsewhere."""

Stand = tuple[tuple[str, int], datetime]
"""What a page was made at: what the store's changes were, and the minute."""
Key = tuple[str, bytes, bool]


@dataclass(frozen=True, slots=True)
class _Page:
    stand: Stand
    headers: list[tuple[bytes, bytes]]
    body: bytes
    tag: bytes
    route: object
    """Which route made it: the figures are counted by that."""


class Shelf:
    """ASGI middleware that keeps pages. It decides whether a kept page may be handed out; what is in it is decided behind it."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        changes: Callable[[], tuple[str, int]],
        now: Callable[[], datetime],
        refusal: Callable[[], Response],
        far: bool = False,
    ) -> None:
        """`changes`: what stays the same only as long as nothing was committed, and the number of the last editor's act.

        `far`: asking for it may take long, or for ever; `refusal`: what a page that is not here answers while it does.
        """
        self.app = app
        self._changes = changes
        self._asked_aside = Aside(changes, seconds=WAIT)
        self._now = now
        self._refusal = refusal
        self._far = far
        self._pages: OrderedDict[Key, _Page] = OrderedDict()
        self._size = 0
        self._making: dict[Key, asyncio.Future[_Page | None]] = {}
        self._answered = 0.0
        self._ask_again = 0.0
        self._said = -QUIET
        self._away = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        key = find_key(scope)
        if key is None:
            await self.app(scope, receive, send)
            return
        stand = await self._stand()
        page = self._pages.get(key)
        if stand is None:
            if page is not None and time.monotonic() - self._answered < STAND_IN:
                await answer(page, scope, send)
            elif self._far and not key[0].startswith("/static/"):  # each that asked would hold a thread while it waits
                await self._refusal()(scope, receive, send)
            else:
                await self.app(scope, receive, send)
            return
        if page is not None and page.stand != stand:
            same_hand = page.stand[0][1] == stand[0][1]
            page = page if same_hand and key in self._making else None
        if page is None:
            page = await self._make(key, stand, scope)
        if page is None:
            await self.app(scope, receive, send)
            return
        if key in self._pages:
            self._pages.move_to_end(key)
        await answer(page, scope, send)

    async def _stand(self) -> Stand | None:
        """What a page of now is made at; None while the store cannot say."""
        now = time.monotonic()
        if now < self._ask_again:
            return None
        try:
            if self._ask_again:  # it was away, and may let us wait: one of us does, and nobody else
                self._ask_again = float("inf")
                changes = await self._asked_aside()
            else:
                changes = await self._asked_aside() if self._far else self._changes()
        except StoreError as error:
            if not self._ask_again and time.monotonic() - self._said > QUIET:
                self._said, self._away = time.monotonic(), True
                log.error("pages are handed out as they were (for %d minutes at most): %s", STAND_IN // 60, error)
            self._ask_again = time.monotonic() + ASK_AGAIN
            return None
        except BaseException:  # whoever waited has hung up
            self._ask_again = time.monotonic() + ASK_AGAIN
            raise
        if self._away:
            self._away = False
            log.warning("the store answers again after %d s: pages are made anew", time.monotonic() - self._answered)
        self._answered, self._ask_again = time.monotonic(), 0.0
        return changes, self._now().replace(second=0, microsecond=0)

    async def _make(self, key: Key, stand: Stand, scope: Scope) -> _Page | None:
        """The page as it is now; None when it is none that can be kept."""
        if under_way := self._making.get(key):
            page = await asyncio.shield(under_way)
            if page is None or page.stand == stand:
                return page
        made: asyncio.Future[_Page | None] = asyncio.get_running_loop().create_future()
        self._making[key] = made
        page = None
        try:
            page = await self._ask(key, stand, scope)
            if page is not None:
                self._put(key, page)
            return page
        finally:
            made.set_result(page)
            if self._making.get(key) is made:
                del self._making[key]

    async def _ask(self, key: Key, stand: Stand, scope: Scope) -> _Page | None:
        """Have the page made as for a reader who holds no copy of it."""
        status, headers, parts, size = 0, [], [], 0

        async def nothing() -> Message:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def take(message: Message) -> None:
            nonlocal status, headers, size
            if message["type"] == "http.response.start":
                status, headers = message["status"], [(name.lower(), value) for name, value in message["headers"]]
            elif message["type"] == "http.response.body" and size <= LARGEST:
                parts.append(message.get("body", b""))
                size += len(parts[-1])

        asked = [
            (name, value) for name, value in scope["headers"] if name not in (b"if-none-match", b"accept-encoding")
        ]
        asked += [(b"accept-encoding", b"gzip")] if key[2] else []
        inner = {**scope, "method": "GET", "headers": asked}
        await self.app(inner, nothing, take)
        scope["route"] = inner.get("route")
        told = dict(headers)
        before = self._pages.get(key)
        if status == 503 and before is not None and before.stand[0][1] == stand[0][1]:
            return before  # the store went away while the page was made: it is handed out as it was, unless an editor did something
        if status != 200 or size > LARGEST or b"set-cookie" in told or b"no-store" in told.get(b"cache-control", b""):
            return None
        return _Page(stand, headers, b"".join(parts), told.get(b"etag", b""), inner.get("route"))

    def _put(self, key: Key, page: _Page) -> None:
        if before := self._pages.pop(key, None):
            self._size -= len(before.body)
        self._pages[key] = page
        self._size += len(page.body)
        while self._size > ROOM or len(self._pages) > MOST:
            self._size -= len(self._pages.popitem(last=False)[1].body)


def find_key(scope: Scope) -> Key | None:
    """What a page is kept under; None of a request whose answer may depend on who asks, or that changes something."""
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
        return None
    path: str = scope["path"]
    if path.split("/", 2)[1:2] and path.split("/", 2)[1] not in KEPT:
        return None
    gzip = False
    for name, value in scope["headers"]:
        if name in (b"cookie", b"authorization", b"range"):
            return None
        if name == b"accept-encoding":
            gzip = b"gzip" in value
    return path, scope["query_string"], gzip


async def answer(page: _Page, scope: Scope, send: Send) -> None:
    """The page, or 304 for who holds it already."""
    scope["route"] = page.route
    held = next((value for name, value in scope["headers"] if name == b"if-none-match"), b"")
    if page.tag and page.tag in held:
        about = [pair for pair in page.headers if pair[0] not in (b"content-length", b"content-encoding")]
        await send({"type": "http.response.start", "status": 304, "headers": about})
        await send({"type": "http.response.body", "body": b""})
        return
    await send({"type": "http.response.start", "status": 200, "headers": list(page.headers)})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else page.body})
