"""Outlets that never stop printing, on this machine alone: the replayed web's real pages, told again with other names.

Run by bench_live as an HTTP proxy: `python -m bench.press SHARED PACE BEGAN SPEED`; its first line says where it is.
"""

import asyncio
import json
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit
from urllib.request import ProxyHandler, build_opener

OUTLETS = 200
NEWEST = 60
"""Articles a feed names."""
KEPT_NAMES = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|August|.*ember|October"
)
NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
TEXT = re.compile(r"(<(?:script|style)\b.*?</(?:script|style)>|<[^>]*>)", re.DOTALL | re.IGNORECASE)
VOWELS, CONSONANTS = "aeiou", "bcdfghjklmnprstvz"


class Sheet(NamedTuple):
    """A real page."""

    title: str
    html: str


def gather(shared: Path) -> list[Sheet]:
    """The replayed web's pages that are UTF-8 or say nothing else."""
    command = [sys.executable, str(shared / "replay" / "serve.py"), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            address = server.stdout.readline().split()[3].rstrip("/")
            web = build_opener(ProxyHandler({})).open
            sheets = []
            with web(f"{address}/_replay/expected.jsonl?visible=1") as answer:
                rows = [json.loads(line) for line in answer]
            for row in rows:
                if row["robots"] != "allow":
                    continue
                with web(f"{address}/~{row['url'].partition('://')[2]}") as answer:
                    body = answer.read()
                try:
                    sheets.append(Sheet(str(row.get("title") or ""), body.decode()))
                except UnicodeDecodeError:
                    continue  # its bytes say their charset themselves, which the names put in would not
        finally:
            server.terminate()
    return sheets


def tell_again(html: str, times: int) -> str:
    """The same page about other people and places: its Latin names respelt, a way of its own for each time it is told."""
    if not times:
        return html
    table = str.maketrans(
        VOWELS + CONSONANTS,
        _turn(VOWELS, times) + _turn(CONSONANTS, times // len(VOWELS) * 3 + times),
    )

    def respell(found: re.Match[str]) -> str:
        name = found[0]
        return name if KEPT_NAMES.fullmatch(name) else name[0] + name[1:].translate(table)

    parts = TEXT.split(html)
    return "".join(part if number % 2 else NAME.sub(respell, part) for number, part in enumerate(parts))


def _turn(letters: str, by: int) -> str:
    by %= len(letters)
    return letters[by:] + letters[:by]


class Press:
    """Answers for every outlet by the time since it began: nothing is kept."""

    def __init__(self, sheets: Sequence[Sheet], *, pace: float, began: datetime, speed: float) -> None:
        """`pace`: articles a second; `began`: what the outlets' clock said at the start; `speed`: its seconds a second."""
        self._sheets = sheets
        self._pace = pace
        self._began = began
        self._speed = speed
        self._start = time.monotonic()

    def printed(self) -> int:
        """Articles so far."""
        return int((time.monotonic() - self._start) * self._pace)

    def answer(self, url: str) -> tuple[str, str]:
        """Content type and body; empty where there is nothing."""
        parts = urlsplit(url)
        if parts.path == "/printed":
            return "text/plain", str(self.printed())
        outlet = re.fullmatch(r"outlet-(\d+)\.example", parts.hostname or "")
        if outlet and parts.path == "/feed":
            return "application/rss+xml", self._feed(int(outlet[1]))
        page = re.fullmatch(r"/news/(\d+)", parts.path)
        if outlet and page and int(page[1]) < self.printed():
            times, place = divmod(int(page[1]), len(self._sheets))
            return "text/html; charset=utf-8", tell_again(self._sheets[place].html, times)
        return "", ""

    def _feed(self, outlet: int) -> str:
        mine = range(outlet, self.printed(), OUTLETS)[-NEWEST:]
        told = []
        for number in reversed(mine):
            times, place = divmod(number, len(self._sheets))
            when = self._began + timedelta(seconds=number / self._pace * self._speed)
            told.append(
                f"<item><title>{escape(tell_again(self._sheets[place].title, times))}</title>"
                f"<link>http://outlet-{outlet}.example/news/{number}</link><pubDate>{format_datetime(when)}</pubDate></item>"
            )
        return f"<rss version='2.0'><channel><title>Outlet {outlet}</title>{''.join(told)}</channel></rss>"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, kept open."""
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                kind, text = self.answer(head.split()[1].decode())
                body = text.encode()
                status = "200 OK" if kind else "404 Not Found"
                writer.write(
                    f"HTTP/1.1 {status}\r\nContent-Type: {kind or 'text/plain'}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
                    + body
                )
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # the other side hung up, as it may
        finally:
            writer.close()


async def run(press: Press) -> None:
    """Serve for ever."""
    server = await asyncio.start_server(press.serve, "127.0.0.1", 0)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    shared_, pace_, began_, speed_ = sys.argv[1:]
    sheets_ = gather(Path(shared_))
    started = datetime.fromisoformat(began_).astimezone(UTC)
    asyncio.run(run(Press(sheets_, pace=float(pace_), began=started, speed=float(speed_))))
