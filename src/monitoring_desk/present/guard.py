"""What every response carries, and which requests from other sites are turned away.

The policy allows nothing but our own style sheet, script and images: no inline script or style, no frame, no plug-in, no
other host. Requests that change something must come from our own pages, judged by Sec-Fetch-Site where the browser sends
it and by Origin where it does not; a client that sends neither is no browser and carries nobody's rights.
"""

from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

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


class GuardHeaders:
    """ASGI middleware that puts HEADERS on every response passing through it. It decides nothing."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
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
        return False
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
