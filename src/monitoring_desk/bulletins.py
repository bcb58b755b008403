"""Editions that leave the desk whole, laid out from what is kept."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from threading import Lock
from zoneinfo import ZoneInfo

from monitoring_desk.config import Settings
from monitoring_desk.editing import FRONT, Editing
from monitoring_desk.errors import DeskError
from monitoring_desk.ledger_room import LedgerRoom
from monitoring_desk.present.bulletin.lay import Bulletin, choose, lay_bulletin
from monitoring_desk.present.editions import rename_stories
from monitoring_desk.present.pdf.typeset import typeset
from monitoring_desk.store import Store
from monitoring_desk.types import Edition, Watch
from monitoring_desk.work import Processes

SECONDS = 30.0
"""What setting one edition may take before its process is ended: an ordinary one takes half a second."""
HELD = 4
"""PDFs held in memory."""


class Bulletins:
    """Decides what an edition is laid out from when it goes out: the stories as they stand now, without those an editor took out."""

    def __init__(self, store: Store, settings: Settings, *, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._base_url = settings.base_url
        self._zone = ZoneInfo(settings.zone)
        self._editing = Editing(store, settings)
        self._ledger = LedgerRoom(store, now=clock)
        self.clock = clock

    def now(self, moment: datetime, *, watch: Watch | None = None) -> Bulletin:
        """The edition as it stands, told in the zone of `moment`; with a watch, its part of it."""
        return self._lay(self._editing.lay(moment.astimezone(UTC)).edition, moment, watch)

    def of_day(self, day: date) -> Bulletin | None:
        """The edition that was kept of a day; of the day that is on, the edition as it stands, where none is kept yet."""
        kept = self._store.editions.of_day(FRONT, f"{day}")
        if kept is not None:
            return self._lay(kept, kept.made.astimezone(self._zone), None)
        moment = self.clock()
        # To ten minutes, so that those who ask again get the same pages.
        moment -= timedelta(minutes=moment.minute % 10, seconds=moment.second, microseconds=moment.microsecond)
        return self.now(moment.astimezone(self._zone)) if f"{day}" == self._editing.day(self.clock()) else None

    def _lay(self, edition: Edition, moment: datetime, watch: Watch | None) -> Bulletin:
        laid = self._editing.lay(self.clock())
        now = {id: self._store.stories.resolve(id) or id for id in choose(edition, watch)}
        found = self._store.dossiers.get(list(dict.fromkeys(now.values())))
        dossiers = [self._editing.stand(one, laid, self.clock()) for one in found if not one.withdrawn]
        side = self._ledger.side() if watch is None else None
        due = (*side.overdue, *side.due) if side else ()
        records = (*side.diary, *due) if side else ()
        return lay_bulletin(
            rename_stories(edition, now),
            dossiers=dossiers,
            base_url=self._base_url,
            now=moment,
            watch=watch,
            diary=side.diary if side else (),
            due=due,
            outlets=self._ledger.sources(line.source_id for record in records for line in record.lines),
            alarm=self._ledger.alarm,
        )


class Press:
    """Sets editions one at a time, in a process that can be ended, and holds the last few."""

    def __init__(self, bulletins: Bulletins) -> None:
        self._bulletins = bulletins
        self._processes = Processes(1, seconds=SECONDS)
        self._held: dict[Bulletin, bytes] = {}
        self._lock = Lock()

    def print(self, day: date) -> bytes | None:
        """The PDF of a day's edition; None when there was none. Raises DeskError when it cannot be set in time."""
        bulletin = self._bulletins.of_day(day)
        if bulletin is None:
            return None
        if not self._lock.acquire(timeout=SECONDS):
            raise DeskError("pdf", "others are being printed; try again in a moment")
        try:
            if bulletin not in self._held:
                self._held[bulletin] = self._processes.run(typeset, bulletin)
                while len(self._held) > HELD:
                    del self._held[next(iter(self._held))]
            return self._held[bulletin]
        finally:
            self._lock.release()

    def close(self) -> None:
        """End the process."""
        self._processes.close()
