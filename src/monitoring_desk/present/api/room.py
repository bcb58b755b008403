"""All that the API asks of the desk, and nothing more."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Protocol

from monitoring_desk.outward import Token
from monitoring_desk.types import Article, Dossier, Edition, Hit, Record, Sought, Source, SourceState, Story, Watch


class ApiRoom(Protocol):
    """What stands behind the API. Every method may raise `DeskError`; each is called from several threads at once."""

    def now(self) -> datetime:
        """The desk's clock, aware UTC."""
        ...

    def token(self, key: str) -> Token | None:
        """The token whose key this is, unless it was revoked; notes that it was used."""
        ...

    def stories(
        self,
        *,
        since: datetime | None,
        until: datetime | None,
        after: tuple[datetime, str] | None,
        watch: str,
        limit: int,
    ) -> tuple[Story, ...]:
        """By their latest report, the latest first, then by id; `after` this place in that order; of a watch, unless it is empty."""
        ...

    def dossiers(self, story_ids: Sequence[str]) -> tuple[Dossier, ...]: ...

    def dossier(self, story_id: str) -> Dossier | None:
        """Of the story it became part of, where it did."""
        ...

    def article(self, article_id: str) -> tuple[Article, Source | None] | None: ...

    def revisions(self, url: str) -> tuple[str, ...]:
        """Ids of the articles of an address, the oldest first."""
        ...

    def find(self, words: str, *, limit: int, offset: int) -> tuple[Hit, ...]: ...

    def edition(self) -> tuple[str, Edition]:
        """The front page as it stands now, and its day."""
        ...

    def kept_edition(self, day: date) -> Edition | None:
        """As it was kept."""
        ...

    def kept_days(self, *, before: str, limit: int) -> tuple[tuple[str, datetime], ...]:
        """Days of kept editions and when each was made, the newest first, before a day; empty: all."""
        ...

    def titles(self, story_ids: Iterable[str]) -> dict[str, tuple[str, str]]:
        """Id of a story, or of the one it became part of, and its headline, by the id asked for."""
        ...

    def records(self, sought: Sought, *, limit: int, offset: int) -> tuple[Record, ...]: ...

    def count(self, sought: Sought) -> int: ...

    def record(self, record_id: str) -> Record | None: ...

    def alarm(self, record: Record) -> str: ...

    def outlets(self, source_ids: Iterable[str]) -> dict[str, Source]: ...

    def sources(self) -> tuple[tuple[Source, SourceState | None], ...]: ...

    def watches(self) -> tuple[Watch, ...]: ...
