"""How the desk is, from what is kept: asked of the store, and remembered for some seconds so that asking costs nothing."""

import shutil
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock

from monitoring_desk.config import Settings
from monitoring_desk.present.pulse.room import Pulse
from monitoring_desk.store import Store

SECONDS = 10.0
"""How old a pulse may be: a scraper, a balancer and a reader may all ask at once."""
UNANSWERED = timedelta(days=2)
CYCLES = 20


class PulseTaker:
    """Takes the pulse of the desk on this store, whichever process collects."""

    def __init__(
        self,
        store: Store,
        settings: Settings,
        *,
        now: Callable[[], datetime],
        trouble: Callable[[], str] = lambda: "",
    ) -> None:
        """`trouble`: what this process meets when it collects, which a database that takes no writes cannot tell."""
        self.now = now
        self._trouble = trouble
        self._store = store
        self._every = settings.every * 60.0
        self._archive = Path(settings.archive) if settings.archive else None
        self._lock = Lock()
        self._taken: tuple[float, Pulse] | None = None

    def answers(self) -> None:
        """Returns at once when the database answers; raises DeskError when it does not."""
        self._store.cycles.latest(limit=1)

    def pulse(self) -> Pulse:
        """How the desk is; SECONDS old at most. Raises DeskError."""
        with self._lock:
            at = time.monotonic()
            if self._taken is None or at - self._taken[0] > SECONDS:
                self._taken = at, self._take()
            return self._taken[1]

    def _take(self) -> Pulse:
        now = self.now()
        kept = self._store.articles.counts()
        placed = self._store.stories.placed()[0]
        sources = self._store.sources.all()
        troubled = sum(bool(state and state.problem and not state.paused) for _, state in sources)
        retired = sum(bool(state and state.retired) for _, state in sources)
        counts = {
            "articles": {"placed": placed, "waiting": max(0, kept["articles"] - placed)},
            "links": {state: kept[state] for state in ("unread", "read", "parked")},
            "sources": {"well": len(sources) - troubled - retired, "troubled": troubled, "retired": retired},
            "replies": {"held": len(self._store.people.replies(state="held"))},
        }
        unanswered = tuple(
            source.name
            for source, state in sources
            if state and not state.retired and state.succeeded and now - state.succeeded > UNANSWERED
        )
        free = shutil.disk_usage(self._archive).free if self._archive and self._archive.is_dir() else None
        return Pulse(
            taken=now,
            counts=counts,
            cycles=self._store.cycles.latest(limit=CYCLES),
            every=self._every,
            free=free,
            unanswered=unanswered,
            trouble=self._trouble(),
        )
