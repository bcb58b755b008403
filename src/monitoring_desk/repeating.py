"""Work that is done again and again beside the cycles, in a thread of its own."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from monitoring_desk.errors import DeskError

log = logging.getLogger(__name__)

EACH = 20.0
"""Seconds between two rounds."""


@contextmanager
def repeated(name: str, work: Callable[[], object], *, each: float = EACH) -> Iterator[None]:
    """`work` is done every `each` seconds while the block lasts; what goes wrong is logged, and the next round comes."""
    stop = threading.Event()

    def go_on() -> None:
        while not stop.wait(each):
            try:
                work()
            except DeskError as error:
                log.warning("%s: %s", name, error)
            except Exception:  # a fault of ours must not end the rounds of the days to come
                log.exception("%s: a fault in the desk", name)

    thread = threading.Thread(target=go_on, name=name, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(5)
