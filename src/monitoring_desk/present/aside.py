"""A question asked on a thread of its own: a database that hangs holds up nobody but who asks it, and those for some seconds."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Generic, TypeVar

from monitoring_desk.errors import StoreError

Told = TypeVar("Told")


class Aside(Generic[Told]):
    """Asks one question at a time, however many want to know: who comes before it is asked shares the answer."""

    def __init__(self, ask: Callable[[], Told], *, seconds: float) -> None:
        """`seconds`: how long anybody waits for an answer."""
        self._ask = ask
        self._seconds = seconds
        self._lock = threading.Lock()
        self._next: Future[Told] | None = None
        self._asked: SimpleQueue[Future[Told]] = SimpleQueue()
        self._thread: threading.Thread | None = None

    async def __call__(self) -> Told:
        """The answer to a question asked from now on. Raises what the question raises, and StoreError when nothing comes."""
        with self._lock:
            if self._next is None:
                self._next = Future()
                self._asked.put(self._next)
            answer = self._next
            if self._thread is None:  # a daemon: what hangs does not keep the desk from being stopped
                self._thread = threading.Thread(target=self._work, name="aside", daemon=True)
                self._thread.start()
        told = asyncio.wrap_future(answer)
        told.add_done_callback(_take_note)
        done, _ = await asyncio.wait({told}, timeout=self._seconds)
        if not done:
            raise StoreError("database", f"does not answer within {self._seconds:g} s")
        return told.result()

    def _work(self) -> None:
        while True:
            answer = self._asked.get()
            with self._lock:
                self._next = None
            try:
                answer.set_result(self._ask())
            except Exception as error:  # it is raised where the answer is waited for
                answer.set_exception(error)


def _take_note(told: "asyncio.Future[Told]") -> None:
    """What went wrong after nobody waited any more is nobody's to raise: asyncio would log it as forgotten."""
    if not told.cancelled():
        told.exception()
