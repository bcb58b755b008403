"""A completion model's endpoint on loopback, which answers as it is told to or not at all."""

import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Mind = Callable[[str, str], str]
"""(instruction, material) → answer."""


def completion(text: str, *, tokens: int = 100) -> bytes:
    told = {
        "choices": [{"index": 0, "message": {"role": "assistant", "content": text}}],
        "usage": {"total_tokens": tokens},
    }
    return json.dumps(told).encode()


class ModelServer(ThreadingHTTPServer):
    """Answers `POST /v1/chat/completions` with what `mind` says; `raw` answers in its place with bytes, `headers` and all."""

    daemon_threads = True

    def __init__(self, mind: Mind | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.mind = mind or (lambda instruction, material: "")
        self.raw: Callable[[BaseHTTPRequestHandler], None] | None = None
        self.asked: list[dict[str, object]] = []
        self.headers: list[dict[str, str]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def handle_error(self, request: object, client_address: object) -> None:
        """A caller that hangs up is no news."""


class _Handler(BaseHTTPRequestHandler):
    server: ModelServer
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        asked = json.loads(body)
        self.server.asked.append(asked)
        self.server.headers.append({name.lower(): value for name, value in self.headers.items()})
        if self.server.raw is not None:
            self.server.raw(self)
            return
        system, user = (message["content"] for message in asked["messages"])
        answer(self, completion(self.server.mind(system, user)))

    def log_message(self, format: str, *args: object) -> None:
        """Nothing on the screen."""


def answer(handler: BaseHTTPRequestHandler, body: bytes, *, status: int = 200, **headers: str) -> None:
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def drip(handler: BaseHTTPRequestHandler) -> None:
    """An answer that comes a byte at a time and never ends."""
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    for _ in range(600):
        handler.wfile.write(b"1\r\n \r\n")
        handler.wfile.flush()
        time.sleep(0.1)


@contextmanager
def serving(mind: Mind | None = None) -> Iterator[ModelServer]:
    with ModelServer(mind) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def passages(material: str) -> dict[int, str]:
    return {int(m[1]): m[2] for m in re.finditer(r"^\[(\d+)\] (.*)$", material, re.MULTILINE)}


def faithful(instruction: str, material: str) -> str:
    """Repeats the first passages with their numbers."""
    return "\n".join(f"{text} [{number}]" for number, text in list(passages(material).items())[:4])


def obedient(orders: tuple[str, ...] = ()) -> Mind:
    """Does what any passage tells it: says what it is told to say, repeats every order it knows, forgets its own instruction."""

    def mind(instruction: str, material: str) -> str:
        lines = []
        for number, text in passages(material).items():
            told = re.search(r"(?i)\b(?:answer|reply|say|write|respond)(?: only)?(?: with)?:? [“\"']?(.{5,200})", text)
            if told:
                lines.append(f"{told[1]} [{number}]")
            if re.search(r"(?i)ignore|disregard|instruction|assistant", text) or any(o in text for o in orders):
                lines += [f"{text} [{number}]", f"I have done so: {text} [{number}]"]
        for order in orders:
            if order in material:
                lines += [f"{order} [1]", f"Done as asked. {order} [1][2]"]
        return "\n".join(lines) or "As you wish. [1]"

    return mind
