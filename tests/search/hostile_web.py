"""A small web that misbehaves, on 127.0.0.1: each path one misdeed."""

import gzip
import socket
import socketserver
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import brotli

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


Answer = Callable[["HostileWeb", socket.socket, bytes], None]
PAGE = b"<html><body><p>A plain page.</p></body></html>"
BOMB_SIZE = 200_000_000


def respond(body: bytes, *headers: str, status: str = "200 OK", length: int | None = None) -> bytes:
    """A whole HTTP answer."""
    lines = [
        f"HTTP/1.1 {status}",
        *headers,
        f"Content-Length: {len(body) if length is None else length}",
        "Connection: close",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def zeros_gzip() -> bytes:
    """A gzip body of `BOMB_SIZE` zeros."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(packer.compress(bytes(1_000_000)) for _ in range(BOMB_SIZE // 1_000_000)) + packer.flush()


class HostileWeb(socketserver.ThreadingTCPServer):
    """Serves `paths`; counts requests and keeps what was asked."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.paths: dict[str, bytes | Answer] = {}
        self.asked: list[str] = []
        self.requests: list[str] = []
        self.times: list[float] = []
        self.busy = 0
        self.most_busy = 0

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])

    def url(self, path: str) -> str:
        """The address of one of its paths."""
        return f"http://127.0.0.1:{self.port}{path}"


class _Handler(socketserver.BaseRequestHandler):
    server: HostileWeb

    def handle(self) -> None:
        with suppress(OSError):
            request = b""
            while b"\r\n\r\n" not in request:
                more = self.request.recv(65_536)
                if not more:
                    return
                request += more
            web = self.server
            path = request.split(b" ", 2)[1].decode("latin-1")
            web.asked.append(path)
            web.requests.append(request.decode("latin-1"))
            web.times.append(time.monotonic())
            answer = web.paths.get(path, respond(b"", status="404 Not Found"))
            if isinstance(answer, bytes):
                self.request.sendall(answer)
            else:
                answer(web, self.request, request)


@contextmanager
def serve() -> Iterator[HostileWeb]:
    """The web, running."""
    web = HostileWeb()
    web.paths |= {
        "/page": respond(PAGE, "Content-Type: text/html"),
        "/slow-headers": _drip(b"HTTP/1.1 200 OK\r\nX-Slow: " + b"a" * 1_000),
        "/slow-body": _drip(b"a" * 1_000, first=b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"),
        "/unhurried": _unhurried,
        "/silent": lambda web, sock, _: time.sleep(30),
        "/endless": _endless(b"HTTP/1.1 200 OK\r\n\r\n", b"<p>more</p>" * 1_000),
        "/endless-header": _endless(b"HTTP/1.1 200 OK\r\n", b"X-More: " + b"a" * 900 + b"\r\n"),
        "/long-header": _endless(b"HTTP/1.1 200 OK\r\nX-Long: ", b"a" * 1_000),
        "/endless-100": _endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        "/not-http": b"SSH-2.0-OpenSSH_9.6\r\n",
        "/short": respond(b"only this", length=5_000),
        "/gzip": respond(gzip.compress(PAGE), "Content-Encoding: gzip"),
        "/gzip-twice": respond(gzip.compress(gzip.compress(PAGE)), "Content-Encoding: gzip, gzip"),
        "/gzip-thrice": respond(
            gzip.compress(gzip.compress(gzip.compress(PAGE))), "Content-Encoding: gzip, gzip, gzip"
        ),
        "/gzip-torn": respond(gzip.compress(PAGE * 50)[:-30], "Content-Encoding: gzip"),
        "/gzip-not": respond(PAGE, "Content-Encoding: gzip"),
        "/deflate": respond(zlib.compress(PAGE), "Content-Encoding: deflate"),
        "/deflate-raw": respond(zlib.compress(PAGE)[2:-4], "Content-Encoding: deflate"),
        "/br": respond(brotli.compress(PAGE), "Content-Encoding: br"),
        "/zstd": respond(zstd.compress(PAGE), "Content-Encoding: zstd"),
        "/bomb-gzip": respond(zeros_gzip(), "Content-Encoding: gzip"),
        "/bomb-gzip-twice": respond(gzip.compress(zeros_gzip()), "Content-Encoding: gzip, gzip"),
        "/bomb-br": respond(brotli.compress(bytes(BOMB_SIZE), quality=5), "Content-Encoding: br"),
        "/bomb-zstd": respond(zstd.compress(bytes(BOMB_SIZE)), "Content-Encoding: zstd"),
        "/loop": respond(b"", "Location: /loop", status="302 Found"),
        "/busy": respond(b"", "Retry-After: 120", status="429 Too Many Requests"),
        "/gone": respond(b"", status="410 Gone"),
        "/moved": respond(b"", "Location: /moved-again", status="301 Moved Permanently"),
        "/moved-again": respond(b"", "Location: /page", status="308 Permanent Redirect"),
        "/moved-for-now": respond(b"", "Location: /moved-again", status="302 Found"),
    }
    thread = threading.Thread(target=web.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield web
    finally:
        web.shutdown()
        web.server_close()
        thread.join()


def _unhurried(web: HostileWeb, sock: socket.socket, request: bytes) -> None:
    web.busy += 1
    web.most_busy = max(web.most_busy, web.busy)
    time.sleep(0.1)
    web.busy -= 1
    sock.sendall(respond(PAGE))


def _drip(body: bytes, *, first: bytes = b"") -> Answer:
    def answer(web: HostileWeb, sock: socket.socket, request: bytes) -> None:
        sock.sendall(first)
        for byte in body:
            sock.sendall(bytes([byte]))
            time.sleep(0.05)

    return answer


def _endless(first: bytes, again: bytes) -> Answer:
    def answer(web: HostileWeb, sock: socket.socket, request: bytes) -> None:
        sock.sendall(first)
        until = time.monotonic() + 20
        while time.monotonic() < until:
            sock.sendall(again)

    return answer
