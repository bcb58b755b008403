"""Fifty readers of the front page, from a thread of their own: whatever happens to the desk, none may see an error or half a page."""

import asyncio
import sys
import threading
import time
from collections import Counter
from collections.abc import Sequence
from typing import Self

MANY = 50
EACH = 1.0
"""Seconds between two questions of one reader."""
PATIENCE = 60.0
"""Seconds a reader waits for an answer: the machine of a test may be busy with other things."""
QUESTION = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"


class Readers:
    """Ask one replica, and the next only where nobody stands at the first one's door. They keep what was wrong and how long it took."""

    def __init__(self, doors: Sequence[tuple[str, int]], *, many: int = MANY) -> None:
        """`doors`: host and port of each replica."""
        self._doors = doors
        self._many = many
        self._over = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._read()), name="readers")
        self.wrong: Counter[str] = Counter()
        self.taken: list[float] = []

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def check(self, during: str) -> None:
        """Nobody saw anything but whole pages; says how long they took."""
        assert not self.wrong, self.wrong.most_common(5)
        assert self.taken
        taken = sorted(self.taken)
        p99 = 1000 * taken[int(len(taken) * 0.99)]
        sys.stdout.write(f"{during}: {len(taken)} pages to {self._many} readers, no error, p99 {p99:.0f} ms\n")

    async def _read(self) -> None:
        await asyncio.gather(*(self._one(number) for number in range(self._many)))

    async def _one(self, number: int) -> None:
        await asyncio.sleep(EACH * number / self._many)
        while not self._over.is_set():
            began = time.perf_counter()
            answer = await self._ask()
            if answer.startswith(b"HTTP/1.1 200") and answer.rstrip().endswith(b"</html>"):
                self.taken.append(time.perf_counter() - began)
            else:
                self.wrong[answer[:80].decode(errors="replace")] += 1
            await asyncio.sleep(max(0.0, began + EACH - time.perf_counter()))

    async def _ask(self) -> bytes:
        for host, port in self._doors:
            try:
                async with asyncio.timeout(PATIENCE):
                    reader, writer = await asyncio.open_connection(host, port)
                    try:
                        writer.write(QUESTION)
                        return await reader.read()
                    finally:
                        writer.close()
            except OSError as error:
                told = f"nothing: {type(error).__name__} {error}".encode()
        return told
