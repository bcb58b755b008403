"""All that the pages about the desk's health ask of it, and nothing more."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from monitoring_desk.types import CycleLog


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulse:
    """How the desk is, as of a moment."""

    taken: datetime
    counts: Mapping[str, Mapping[str, int]]
    """Of each thing counted, by state: {"links": {"unread": 3, "read": 80, "parked": 0}, …}."""
    cycles: tuple[CycleLog, ...]
    """The last ones, newest first."""
    every: float
    """Seconds between two cycles, as set."""
    free: int | None
    """Bytes free where the archive is kept; None where there is none on this machine."""
    unanswered: tuple[str, ...]
    """Names of sources that have not answered for two days."""
    trouble: str = ""
    """What ended the last cycles of this process early, where it collects."""


class PulseRoom(Protocol):
    """What stands behind these pages. Called from several threads at once."""

    def now(self) -> datetime:
        """The desk's clock, aware UTC."""
        ...

    def answers(self) -> None:
        """Returns at once when the database answers; raises DeskError when it does not."""
        ...

    def pulse(self) -> Pulse:
        """How the desk is; some seconds old at most. Raises DeskError."""
        ...
