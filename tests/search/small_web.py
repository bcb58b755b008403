"""A small web on 127.0.0.1 that serves what a test puts on it, and a desk that may read it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import msgspec

from monitoring_desk.config import FetchSettings, Settings
from monitoring_desk.desk import Desk, opened

FURNITURE = "<p>Subscribe to the Harbour Courier for the news of the coast, every morning at six o'clock in your letter box.</p>"


class SmallWeb(ThreadingHTTPServer):
    """Serves `pages` by path with query: a body with its content type, or the address it redirects to."""

    daemon_threads = True
    request_queue_size = 256  # five, the default, lets a connection among many wait a second to be tried again

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages: dict[str, tuple[str, bytes] | str] = {}
        self.asked: list[str] = []

    def url(self, path: str, *, host: str = "127.0.0.1") -> str:
        """The full address of a path."""
        return f"http://{host}:{self.server_port}{path}"


class _Handler(BaseHTTPRequestHandler):
    server: SmallWeb

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        page = self.server.pages.get(self.path)
        if page is None:
            self.send_error(404)
        elif isinstance(page, str):
            self.send_response(302)
            self.send_header("Location", page)
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            self.send_response(200)
            self.send_header("Content-Type", page[0])
            self.send_header("Content-Length", str(len(page[1])))
            self.end_headers()
            self.wfile.write(page[1])

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serve() -> Iterator[SmallWeb]:
    """A small web until the block ends."""
    with SmallWeb() as web:
        thread = threading.Thread(target=web.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield web
        finally:
            web.shutdown()
            thread.join()


@contextmanager
def small_desk(folder: Path, *, web: SmallWeb, now: Callable[[], datetime], **changes: object) -> Iterator[Desk]:
    """A desk that keeps everything in `folder` and may read the small web."""
    settings = Settings(
        database=f"sqlite:///{folder}/desk.sqlite",
        archive=str(folder / "warc"),
        processes=1,
        languages=False,
        fetch=FetchSettings(
            pause=0.0, deadline=10.0, allow=(f"127.0.0.1:{web.server_port}", f"*.localhost:{web.server_port}")
        ),
    )
    with ExitStack() as stack:
        yield stack.enter_context(opened(msgspec.structs.replace(settings, **changes), now=now))


def article_page(title: str, *paragraphs: str) -> bytes:
    """An article of ours as a newspaper would lay it out, with the paper's furniture on it."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<html><head><title>{title} - Harbour Courier</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>{title}</h1>{body}{FURNITURE}</article><footer>Harbour Courier</footer></body></html>"
    ).encode()


def feed(*links: tuple[str, str]) -> bytes:
    """An RSS feed of (title, address)."""
    told = "".join(f"<item><title>{title}</title><link>{url}</link></item>" for title, url in links)
    return f"<rss version='2.0'><channel><title>Harbour Courier</title>{told}</channel></rss>".encode()
