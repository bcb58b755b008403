"""What every response carries, which requests from other sites are turned away, and who may ask for what.

The policy allows nothing but our own style sheet, script and images: no inline script or style, no frame, no plug-in, no
other host. Requests that change something must come from our own pages, judged by Sec-Fetch-Site where the browser sends
it and by Origin where it does not; a client that sends neither is no browser, and may carry nobody's session.
"""

import logging
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from monitoring_desk.editorial import User
from monitoring_desk.present.rights import Need, may

log = logging.getLogger(__name__)

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not no-referrer: under that a browser sends "Origin: null" with our own form.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
SESSION = "desk_session"
"""The cookie that carries a session's token. Over https its name begins with `__Host-`: no other host, and no page that
came unencrypted, can set it. On plain http, which is for the same machine alone, no browser takes such a name."""


class GuardHeaders:
    """ASGI middleware that puts HEADERS on every response passing through it. It decides nothing.

    `members_only`: what readers may keep, no cache between them and the desk may.
    """

    def __init__(self, app: ASGIApp, *, members_only: bool = False) -> None:
        self.app = app
        self.members_only = members_only

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                if self.members_only and not scope["path"].startswith("/static/"):
                    headers["Cache-Control"] = headers.get("Cache-Control", "no-store").replace("public", "private")
            await send(message)

        await self.app(scope, receive, send_guarded if scope["type"] == "http" else send)


def comes_from_elsewhere(method: str, headers: Headers | Mapping[str, str], own: str) -> bool:
    """Whether another site is behind a request that changes something; `own` is the origin readers know us by.

    After Filippo Valsorda's account of cross-origin request forgery (2025): header checks, no tokens, no cookies.
    """
    if method in SAFE:
        return False
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = headers.get("origin")
    if origin is None:
        return SESSION in headers.get("cookie", "")
    try:
        parts = urlsplit(origin)
    except ValueError:
        return True
    return parts.scheme not in ("http", "https") or (parts.netloc != headers.get("host") and origin != own)


class TurnAway:
    """ASGI middleware that answers what comes from another site with `refusal`. It lets everything else pass."""

    def __init__(self, app: ASGIApp, *, own: str, refusal: Callable[[], Response]) -> None:
        self.app = app
        self.own = own
        self.refusal = refusal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and comes_from_elsewhere(scope["method"], Headers(scope=scope), self.own):
            await self.refusal()(scope, receive, send)
            return
        await self.app(scope, receive, send)


class Gate:
    """The one place where it is decided who may ask for what: by the table of rights, before a route sees its request.

    A session is looked up only where a right depends on it, and then stands in `request.state.user`.
    """

    def __init__(
        self,
        rights: Mapping[str, Need],
        *,
        who: Callable[[str], User | None] | None,
        cookie: str = SESSION,
        members_only: bool = False,
    ) -> None:
        """`who` tells whose session a token stands for; without it nobody is known."""
        self.rights = rights
        self.who = who
        self.cookie = cookie
        self.members_only = members_only

    async def __call__(self, request: Request) -> None:
        """Raises HTTPException 401 for who is not logged in, 403 for who may not."""
        method = "GET" if request.method == "HEAD" else request.method
        path = request.scope["route"].path
        need = self.rights.get(f"{method} {path}")
        if need is None:
            log.error("%s %s has no row in the table of rights, and is shut", method, path)
            raise HTTPException(403)
        request.state.user = None
        if may(None, need, members_only=self.members_only):
            return
        token = request.cookies.get(self.cookie, "")
        user = await run_in_threadpool(self.who, token) if self.who and token else None
        if user is None:
            raise HTTPException(401)
        if not may(user.role, need, members_only=self.members_only):
            raise HTTPException(403, detail=need)
        request.state.user = user
