"""The ledger's reading room: what its pages and commands ask of the store. It changes nothing."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from monitoring_desk import ledger, remembering
from monitoring_desk.distil.known import NO_NAMES, Names
from monitoring_desk.present.ledgerpages.room import Side
from monitoring_desk.store import Store
from monitoring_desk.types import Line, Record, Sought, Source

COMING_DAYS = 45
"""How far ahead the side column looks."""
LATELY_DAYS = 14
"""How far back it looks for incidents and new pledges."""


class LedgerRoom:
    """What the desk remembers, as it stands now; names in what is asked come as a reader typed them."""

    def __init__(self, store: Store, *, now: Callable[[], datetime], names: Names = NO_NAMES) -> None:
        """`names`: the owner's table; whatever spelling is asked for, what is kept under its row is found."""
        self._store = store
        self._names = names
        self.now = now

    def find(self, sought: Sought, *, limit: int, offset: int = 0) -> tuple[Record, ...]:
        """The records sought, with their lines."""
        return self._store.ledgers.filled(self._store.ledgers.find(self._fold(sought), limit=limit, offset=offset))

    def count(self, sought: Sought) -> int:
        """How many there are."""
        return self._store.ledgers.count(self._fold(sought))

    def counts(self) -> dict[str, int]:
        """How many records of each kind."""
        return self._store.ledgers.counts()

    def record(self, record_id: str) -> Record | None:
        """A record with its lines; an absorbed one's id leads to the one that holds its lines."""
        return self._store.ledgers.get(record_id)

    def withdrawn(self, record_id: str) -> tuple[Line, ...]:
        """What briefs once told of it and tell no more."""
        return self._store.ledgers.lines([record_id], live=False)

    def look_alikes(self, record: Record) -> tuple[Record, ...]:
        """Records that are perhaps the same thing."""
        return remembering.look_alikes(self._store, record)

    def sources(self, source_ids: Iterable[str]) -> dict[str, Source]:
        """The outlets of those ids."""
        return self._store.sources.get(list(dict.fromkeys(source_ids)))

    def alarm(self, record: Record) -> str:
        """What is alarming about a record, in words; empty: nothing."""
        return ledger.alarm(record, self.now())

    def repeats(self, record: Record) -> frozenset[str]:
        """Ids of its lines that print again what an earlier one printed."""
        return ledger.repeats(record)

    def opposites(self, records: Sequence[Record]) -> tuple[tuple[Record, Record], ...]:
        """Of statements, pairs of which the later takes back the earlier."""
        return ledger.opposites(records)

    def side(self, *, most: int = 6) -> Side:
        """Diary, undertakings and incidents for the front page."""
        now = self.now()
        today, soon = f"{now:%Y-%m-%d}", f"{now + timedelta(days=COMING_DAYS):%Y-%m-%d}"
        diary = Sought(kind="event", states=("ahead", "moved"), since=today, until=soon, order="day", descending=False)
        due = Sought(kind="commitment", since=today, until=soon, open_only=True, order="day", descending=False)
        incidents = self.find(Sought(kind="incident"), limit=3 * most)
        lately = now - timedelta(days=LATELY_DAYS)
        return Side(
            diary=self._soonest(diary, most=most),
            overdue=self.overdue(limit=most // 2),
            due=self._soonest(due, most=most),
            incidents=tuple(record for record in incidents if record.latest >= lately)[:most],
        )

    def _soonest(self, sought: Sought, *, most: int) -> tuple[Record, ...]:
        """Those that come first; what is of a month or a year comes when that ends."""
        found = self._store.ledgers.find(self._fold(sought), limit=20 * most)
        ordered = sorted(found, key=lambda record: (f"{ledger.last_day(record.when)}", record.when or "", record.id))
        return self._store.ledgers.filled(tuple(ordered[:most]))

    def overdue(self, *, limit: int, offset: int = 0) -> tuple[Record, ...]:
        """Undertakings whose day has passed without word that they were kept, the newest first."""
        return self.find(overdue_sought(self.now()), limit=limit, offset=offset)

    def silent(self, *, limit: int, offset: int = 0) -> tuple[Record, ...]:
        """Open undertakings of which nothing was heard for long, the longest first."""
        return self.find(silent_sought(self.now()), limit=limit, offset=offset)

    def _fold(self, sought: Sought) -> Sought:
        def folded(name: str) -> str:
            return ledger.fold(self._names.call(name))

        return replace(
            sought,
            who=folded(sought.who),
            to=folded(sought.to),
            where=folded(sought.where),
            subject=folded(sought.subject),
        )


def overdue_sought(now: datetime) -> Sought:
    """Open, and its last day before today."""
    return Sought(kind="commitment", ended_before=f"{now:%Y-%m-%d}", open_only=True, order="day")


def silent_sought(now: datetime) -> Sought:
    """Open, and not heard of for ledger.SILENT_DAYS."""
    before = now - timedelta(days=ledger.SILENT_DAYS)
    return Sought(kind="commitment", heard_before=before, open_only=True, order="latest", descending=False)
