"""Serves the sample web over HTTP on loopback, every outlet under its own name below .localhost."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from types import TracebackType
from typing import Self

from monitoring_desk.demo import pages
from monitoring_desk.demo.beats import TIMES, watches
from monitoring_desk.demo.content import FeedKind, Outlet, find_folder, read_outlets
from monitoring_desk.errors import ConfigError
from monitoring_desk.search.urls import source_id
from monitoring_desk.types import Source, SourceKind, Watch

KINDS: dict[FeedKind, SourceKind] = {
    "rss": "feed",
    "atom": "feed",
    "json": "feed",
    "sitemap": "sitemap",
    "none": "page",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What goes back for one request, before validators are compared."""

    status: int
    media: str
    body: bytes
    modified: datetime | None = None
    location: str | None = None


class SampleWeb:
    """The running sample web. Decides what is visible when; leaves what pages look like to the outlets' templates.

    Use it as a context manager; `port` 0 takes a free one. Raises ConfigError when the port cannot be had.
    """

    def __init__(self, port: int = 0) -> None:
        self._outlets = {outlet.host: outlet for outlet in read_outlets(find_folder())}
        self._clock = TIMES[0]
        self._lock = Lock()
        try:
            self._server = _Server(("127.0.0.1", port), _handler(self))
        except OSError as cause:
            raise ConfigError(f"port {port}", f"the sample web cannot listen there ({cause.strerror})") from cause
        self.port: int = self._server.server_address[1]
        self._thread = Thread(target=self._server.serve_forever, name="sample web", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def times(self) -> tuple[datetime, ...]:
        """The moments of the simulated days at which a desk should look."""
        return TIMES

    @property
    def clock(self) -> datetime:
        """The time it is in the sample web."""
        with self._lock:
            return self._clock

    def set_clock(self, now: datetime) -> None:
        """Let it be `now` (aware) in the sample web: what is published later cannot be seen."""
        with self._lock:
            self._clock = now.astimezone(UTC)

    @property
    def outlets(self) -> tuple[Outlet, ...]:
        """Every outlet, by host."""
        return tuple(self._outlets.values())

    def base(self, outlet: Outlet) -> str:
        """The outlet's address without a closing slash."""
        return f"http://{outlet.host}.localhost:{self.port}"

    def sources(self) -> tuple[Source, ...]:
        """What an owner would add to watch every outlet."""
        return tuple(self._source(outlet) for outlet in self.outlets)

    def watches(self) -> tuple[Watch, ...]:
        """What an owner in this region would want watched."""
        return watches()

    def _source(self, outlet: Outlet) -> Source:
        base = self.base(outlet)
        url = base + (outlet.feed_path or "/")
        return Source(
            id=source_id(url),
            url=url,
            kind=KINDS[outlet.feed],
            name=outlet.name,
            homepage=f"{base}/",
            language=outlet.language,
            state_media=outlet.state,
        )

    def answer(self, host: str, path: str) -> Answer:
        """What a visitor who asks `host` (no port) for `path` (no query) gets at the present clock."""
        now = self.clock
        name = host.lower().removesuffix(".localhost")
        outlet = self._outlets.get(name)
        if outlet is None:
            return self._directory(path)
        base = self.base(outlet)
        if path == "/robots.txt":
            return Answer(status=200, media="text/plain; charset=utf-8", body=outlet.robots.format(base=base).encode())
        if outlet.feed != "none" and path == outlet.feed_path:
            media, text = pages.render_feed(outlet, base=base, now=now)
            return self._text(media, text, outlet)
        if path.startswith("/media/") and path.endswith(".svg"):
            picture = pages.draw_picture(path.removeprefix("/media/").removesuffix(".svg"))
            return Answer(status=200, media="image/svg+xml", body=picture.encode())
        return self._page(outlet, path, now)

    def _page(self, outlet: Outlet, path: str, now: datetime) -> Answer:
        base = self.base(outlet)
        if path == "/":
            return self._text("text/html", pages.render_page(outlet, base=base, now=now), outlet)
        if path.strip("/") in outlet.sections:
            if not path.endswith("/"):
                return Answer(status=301, media="text/plain", body=b"", location=f"{base}{path}/")
            page = pages.render_page(outlet, base=base, now=now, section=path.strip("/"))
            return self._text("text/html", page, outlet)
        for written in outlet.articles:
            shown = pages.show(written, outlet, base=base, now=now) if written.path == path else None
            if shown:
                page = pages.render_page(outlet, base=base, now=now, article=shown)
                return self._text("text/html", page, outlet, modified=shown.modified)
        body = f"<!doctype html><title>404</title><h1>404</h1><p>{escape(outlet.name)}: no such page.</p>"
        return Answer(status=404, media="text/html; charset=utf-8", body=body.encode())

    def _text(self, media: str, text: str, outlet: Outlet, *, modified: datetime | None = None) -> Answer:
        # News sitemaps and JSON are UTF-8 by their own rules, whatever the outlet's pages are written in.
        charset = outlet.charset if outlet.feed not in ("json", "sitemap") or media == "text/html" else "utf-8"
        return Answer(
            status=200,
            media=f"{media}; charset={charset}",
            body=text.encode(charset, "xmlcharrefreplace"),
            modified=modified,
        )

    def _directory(self, path: str) -> Answer:
        if path != "/":
            return Answer(status=404, media="text/plain; charset=utf-8", body=b"No such outlet.\n")
        rows = "".join(
            f"<li><a href='{self.base(outlet)}/' lang='{outlet.language}'>{escape(outlet.name)}</a></li>"
            for outlet in self.outlets
        )
        body = (
            f"<!doctype html><html lang='en'><title>The sample web</title><h1>The sample web</h1><ul>{rows}</ul></html>"
        )
        return Answer(status=200, media="text/html; charset=utf-8", body=body.encode())

    def validators(self, host: str) -> str:
        """Which of ETag and Last-Modified that host sends."""
        outlet = self._outlets.get(host.lower().removesuffix(".localhost"))
        return outlet.validators if outlet else "both"


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # Browsers and fetchers keep connections open: waiting for them would hold up the end of the program.
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """A visitor who hangs up is no event worth a traceback on the newcomer's terminal."""


def _handler(web: SampleWeb) -> Callable[..., BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 30

        def do_GET(self) -> None:
            self._serve(with_body=True)

        def do_HEAD(self) -> None:
            self._serve(with_body=False)

        def do_POST(self) -> None:
            # The reply and newsletter forms are scenery.
            self.close_connection = True
            self.send_response(405)
            self.send_header("Allow", "GET, HEAD")
            self.send_header("Connection", "close")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def version_string(self) -> str:
            return "SampleWeb"

        def date_time_string(self, timestamp: float | None = None) -> str:
            when = web.clock if timestamp is None else datetime.fromtimestamp(timestamp, UTC)
            return format_datetime(when, usegmt=True)

        def log_message(self, format: str, *args: object) -> None:
            """Quiet: the desk tells its own story."""

        def _serve(self, *, with_body: bool) -> None:
            host = (self.headers.get("Host") or "").partition(":")[0]
            answer = web.answer(host, self.path.partition("?")[0])
            tag = f'"{hashlib.sha256(answer.body).hexdigest()[:16]}"'
            which = web.validators(host) if answer.status == 200 else "none"
            headers = {"Content-Type": answer.media}
            if answer.location:
                headers["Location"] = answer.location
            if which in ("both", "etag"):
                headers["ETag"] = tag
            if which in ("both", "last-modified") and answer.modified:
                headers["Last-Modified"] = format_datetime(answer.modified.astimezone(UTC), usegmt=True)
            unchanged = answer.status == 200 and self._unchanged(headers)
            self.send_response(304 if unchanged else answer.status)
            for name, value in headers.items():
                self.send_header(name, value)
            if not unchanged:
                self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            if with_body and not unchanged:
                self.wfile.write(answer.body)

        def _unchanged(self, headers: dict[str, str]) -> bool:
            asked = self.headers.get("If-None-Match")
            if asked is not None:
                tags = {tag.strip().removeprefix("W/") for tag in asked.split(",")}
                return "ETag" in headers and bool(tags & {headers["ETag"], "*"})
            since = self.headers.get("If-Modified-Since")
            if since is None or "Last-Modified" not in headers:
                return False
            try:
                return parsedate_to_datetime(headers["Last-Modified"]) <= parsedate_to_datetime(since)
            except (TypeError, ValueError):
                return False

    return Handler
