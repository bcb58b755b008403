"""Work that is done again and again, in a thread of its own or not, and trouble that comes again each time: told once."""

import logging
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from monitoring_desk.errors import DeskError, is_short_of_memory

log = logging.getLogger(__name__)

EACH = 20.0
"""Seconds between two rounds."""
AGAIN = 3600.0
"""Seconds after which a trouble that lasts is told again."""


class Trouble:
    """What goes wrong at every try is told once, then every hour, and when it is over: a night's log is read in a minute."""

    def __init__(self, *, again: float = AGAIN) -> None:
        """`again`: seconds after which it is told again."""
        self._again = again
        self.now = ""
        """What goes wrong at present; empty: nothing."""
        self._told = ""
        self._since = self._said = self._met = 0.0
        self._tries = 0

    def meet(self, told: str) -> str:
        """What is to be said of a try that failed; empty: it has been said."""
        now, same = time.monotonic(), re.sub(r"\d+", "0", told)
        if not self._told or now - self._met > self._again:
            self._told, self._since, self._tries = "", now, 0
        self.now = told
        self._met, self._tries = now, self._tries + 1
        if same == self._told and now - self._said < self._again:
            return ""
        lasts = f" (for {tell_time(now - self._since)}, {self._tries} times)" if self._told else ""
        self._told, self._said = same, now
        return told + lasts

    def end(self) -> str:
        """What is to be said of a try that went well; empty: the one before did too."""
        if not self._told:
            return ""
        lasted, tries, self._told, self._tries, self.now = time.monotonic() - self._since, self._tries, "", 0, ""
        return f"well again after {tell_time(lasted)} and {tries} {'try' if tries == 1 else 'tries'} that failed"


@contextmanager
def repeated(name: str, work: Callable[[], object], *, each: float = EACH) -> Iterator[None]:
    """`work` is done every `each` seconds while the block lasts; what goes wrong is logged, and the next round comes."""
    stop = threading.Event()

    def go_on() -> None:
        trouble = Trouble()
        while not stop.wait(each):
            try:
                work()
            except DeskError as error:
                if said := trouble.meet(str(error)):
                    log.warning("%s: %s", name, said)
            except Exception as error:  # a fault of ours must not end the rounds of the days to come
                told = "memory runs short" if is_short_of_memory(error) else f"a fault in the desk ({error})"
                if said := trouble.meet(told):
                    log.exception("%s: %s", name, said)
            else:
                if said := trouble.end():
                    log.warning("%s: %s", name, said)

    thread = threading.Thread(target=go_on, name=name, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(5)


def tell_time(seconds: float) -> str:
    """ "40 seconds", "3 minutes", "8 hours"."""
    for length, name in ((3600, "hours"), (60, "minutes")):
        if seconds >= 2 * length:
            return f"{seconds / length:.0f} {name}"
    return f"{seconds:.0f} seconds"
