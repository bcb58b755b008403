"""All that the ledger's pages ask of the desk, and nothing more."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from monitoring_desk.types import Line, Record, Sought, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What stands beside the front page, each record with its lines."""

    diary: tuple[Record, ...]
    """What is to happen in the coming weeks, soonest first."""
    overdue: tuple[Record, ...]
    """Undertakings overdue, the newest first."""
    due: tuple[Record, ...]
    """Those due in the coming weeks, soonest first."""
    incidents: tuple[Record, ...]
    """Of the last days, the newest first."""


class LedgerRoom(Protocol):
    """What stands behind the pages. Every method may raise `DeskError`; each is called from several threads at once."""

    def now(self) -> datetime:
        """The desk's clock, aware UTC."""
        ...

    def find(self, sought: Sought, *, limit: int, offset: int = 0) -> tuple[Record, ...]:
        """The records sought, with their lines; names as a reader typed them."""
        ...

    def count(self, sought: Sought) -> int: ...

    def side(self) -> Side: ...

    def counts(self) -> dict[str, int]:
        """How many records of each kind."""
        ...

    def record(self, record_id: str) -> Record | None:
        """An absorbed record's id gives the one that holds its lines."""
        ...

    def withdrawn(self, record_id: str) -> tuple[Line, ...]:
        """What briefs once told of it and tell no more."""
        ...

    def look_alikes(self, record: Record) -> tuple[Record, ...]:
        """Records that are perhaps the same thing."""
        ...

    def sources(self, source_ids: Iterable[str]) -> dict[str, Source]:
        """The outlets, by id."""
        ...

    def alarm(self, record: Record) -> str:
        """What is alarming about it: overdue, silent, passed without a word, in conflict; empty: nothing."""
        ...

    def repeats(self, record: Record) -> frozenset[str]:
        """Ids of its lines that print again what an earlier one printed."""
        ...

    def opposites(self, records: Sequence[Record]) -> tuple[tuple[Record, Record], ...]:
        """Of statements, pairs of which the later takes back the earlier."""
        ...
