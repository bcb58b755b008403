"""The API's room: what programs ask of the store. It changes nothing but when a key was last used."""

from collections.abc import Iterable
from datetime import date, datetime

from monitoring_desk.config import Settings
from monitoring_desk.editing import FRONT, Editing
from monitoring_desk.ledger_room import LedgerRoom
from monitoring_desk.outward import Token
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.store import Store
from monitoring_desk.types import Edition, Hit, Story


class ApiRoom:
    """What the pages show, asked for by programs: the same stories as they stand now, the same ledger."""

    def __init__(self, store: Store, reading: ReadingRoom, ledger: LedgerRoom, *, settings: Settings) -> None:
        self._store = store
        self._reading = reading
        self._ledger = ledger
        self._editing = Editing(store, settings, changes=reading.changes)
        self.now = reading.now
        self.dossiers = reading.dossiers
        self.dossier = reading.dossier
        self.article = reading.article
        self.sources = reading.sources
        self.watches = reading.watches
        self.records = ledger.find
        self.count = ledger.count
        self.record = ledger.record
        self.alarm = ledger.alarm
        self.outlets = ledger.sources

    def token(self, key: str) -> Token | None:
        """The token whose key this is, unless it was revoked."""
        return self._store.tokens.of_key(key, day=f"{self.now():%Y-%m-%d}")

    def stories(
        self,
        *,
        since: datetime | None,
        until: datetime | None,
        after: tuple[datetime, str] | None,
        watch: str,
        limit: int,
    ) -> tuple[Story, ...]:
        """By their latest report, the latest first."""
        return self._store.stories.page(since=since, until=until, after=after, watch=watch, limit=limit)

    def revisions(self, url: str) -> tuple[str, ...]:
        """Ids of the articles of an address, the oldest first."""
        return self._store.articles.revisions(url)

    def find(self, words: str, *, limit: int, offset: int) -> tuple[Hit, ...]:
        """Articles holding the words, newest first."""
        return self._reading.find(words, limit=limit, offset=offset)

    def edition(self) -> tuple[str, Edition]:
        """The front page as it stands now, and its day."""
        now = self.now()
        return self._editing.day(now), self._editing.lay(now).edition

    def kept_edition(self, day: date) -> Edition | None:
        """As it was kept."""
        return self._store.editions.of_day(FRONT, f"{day}")

    def kept_days(self, *, before: str, limit: int) -> tuple[tuple[str, datetime], ...]:
        """Days of kept editions and when each was made, the newest first."""
        return self._store.editions.days(FRONT, before=before, limit=limit)

    def titles(self, story_ids: Iterable[str]) -> dict[str, tuple[str, str]]:
        """Id and headline of each story now, by the id asked for."""
        asked = list(dict.fromkeys(story_ids))
        led = {id: self._store.stories.resolve(id) or id for id in asked}
        found = {one.story.id: one.story.title for one in self.dossiers(list(dict.fromkeys(led.values())))}
        return {id: (to, found[to]) for id, to in led.items() if to in found}
