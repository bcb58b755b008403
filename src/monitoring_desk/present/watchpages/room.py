"""All that the watch preview asks of the desk, and nothing more."""

from datetime import datetime
from typing import Protocol

from monitoring_desk.types import Preview, Source


class WatchRoom(Protocol):
    """What stands behind the page. Called from several threads at once."""

    def now(self) -> datetime:
        """The desk's clock, aware UTC."""
        ...

    def try_query(self, query: str, *, days: int) -> Preview:
        """What a query would have brought in the last days. Raises ConfigError saying where it cannot be read."""
        ...

    def sources(self, source_ids: frozenset[str]) -> dict[str, Source]:
        """The outlets, by id."""
        ...
