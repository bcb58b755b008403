"""The replayed web, running: a real HTTP server with a clock, from the shared folder."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen


class Replay:
    """One replay server: its clock, its sources, its log and its gold."""

    def __init__(self, address: str) -> None:
        self.address = address

    def get(self, path: str) -> bytes:
        with urlopen(f"{self.address}{path}") as answer:
            return bytes(answer.read())

    def json(self, path: str) -> Any:
        return json.loads(self.get(path))

    def set_clock(self, now: datetime) -> None:
        body = json.dumps({"now": now.isoformat(), "speed": 0}).encode()
        with urlopen(Request(f"{self.address}/_replay/clock", data=body, method="POST")) as answer:
            answer.read()

    def expected(self) -> list[dict[str, Any]]:
        """The gold of every page visible now."""
        return [json.loads(line) for line in self.get("/_replay/expected.jsonl?visible=1").splitlines()]


@contextmanager
def running(shared: Path, until: datetime, *options: str) -> Iterator[Replay]:
    """A replay server on a free port, its clock standing at `until`."""
    command = [
        sys.executable,
        str(shared / "replay" / "serve.py"),
        "--port",
        "0",
        "--until",
        until.isoformat(),
        *options,
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield Replay(server.stdout.readline().split()[3].rstrip("/"))
        finally:
            server.terminate()
