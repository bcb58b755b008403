"""The reading room: what the pages ask of the store. It reads what the desk made; it changes nothing but replies."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day
from threading import Lock

import msgspec

from monitoring_desk import nametable
from monitoring_desk.config import Settings
from monitoring_desk.editing import FRONT, Editing
from monitoring_desk.handpick.chapters import divide
from monitoring_desk.postponed import tell_postponed
from monitoring_desk.present.editions import rename_stories
from monitoring_desk.present.findquery import read_query
from monitoring_desk.present.frontpage import choose_stories
from monitoring_desk.present.replies import RANGE_WAITS
from monitoring_desk.present.whereabouts import Whereabouts
from monitoring_desk.ranges import find_range
from monitoring_desk.search import revisions
from monitoring_desk.store import Store
from monitoring_desk.types import (
    Article,
    Brief,
    Chapter,
    Correction,
    Dossier,
    Edition,
    Hit,
    Reply,
    Revision,
    Source,
    SourceState,
    Story,
    Watch,
)

OUTLETS = 500
"""Outlets a part of a name may stand for."""


class ReadingRoom:
    """All that the pages need, from the store alone: it runs in as many processes as there are readers for."""

    def __init__(
        self,
        store: Store,
        *,
        name: str,
        now: Callable[[], datetime],
        settings: Settings | None = None,
        patience: float = 0.0,
    ) -> None:
        """`patience`: seconds for which pages may stand although the collector brought something; never after an editor's act."""
        self._store = store
        self.now = now
        self._editing = Editing(store, msgspec.structs.replace(settings or Settings(), name=name), changes=self.changes)
        self._names = nametable.read(settings.names if settings else "")
        self._patience = patience
        self._lock = Lock()
        self._seen = ("", 0)
        self._last = ""
        self._since = 0.0

    def changes(self) -> tuple[str, int]:
        """Another word when something came in, another number when an editor did something; the same: every page is as it was."""
        word = self._store.changes.word()
        with self._lock:
            if word != self._last:
                self._last, act = word, self._store.acts.latest()  # asked once for each commit
                if act != self._seen[1]:
                    self._seen, self._since = (word, act), time.monotonic()
            if word != self._seen[0] and time.monotonic() - self._since >= self._patience:
                self._seen, self._since = (word, self._seen[1]), time.monotonic()
            return self._seen

    def edition(self) -> Edition:
        """The front page as it stands now."""
        return self._editing.lay(self.now()).edition

    def dossiers(self, story_ids: Sequence[str]) -> tuple[Dossier, ...]:
        """All the desk holds on those stories, in that order, each as it stands in the edition.

        Unknown ids are left out, and stories an editor withdrew.
        """
        now = self.now()
        laid = self._editing.lay(now)
        found = self._store.dossiers.get(story_ids)
        return tuple(self._name(self._editing.stand(one, laid, now)) for one in found if not one.withdrawn)

    def dossier(self, story_id: str) -> Dossier | None:
        """All the desk holds on a story; on the one it became part of, where it did. Of a story that was withdrawn: that, and why."""
        found = self._store.dossiers.get([story_id])
        if not found and (now_at := self._store.stories.resolve(story_id)):
            found = self._store.dossiers.get([now_at])
        if not found:
            return None
        if found[0].withdrawn:
            return empty(found[0])
        now = self.now()
        return self._name(self._editing.stand(found[0], self._editing.lay(now), now))

    def _name(self, dossier: Dossier) -> Dossier:
        """In the names of the owner's table as it is now: briefs may be older."""
        return replace(dossier, brief=self._names.name(dossier.brief)) if dossier.brief else dossier

    def article(self, article_id: str) -> tuple[Article, Source | None] | None:
        """The stored copy of an article, and its source."""
        article = self._store.articles.get([article_id]).get(article_id)
        if article is None:
            return None
        return article, self._store.sources.get([article.source_id]).get(article.source_id)

    def revision(self, article: Article) -> Revision | None:
        """What its publisher changed when this text took an earlier one's place; None where it took none's."""
        earlier = self._store.articles.get([article.revision_of] if article.revision_of else [])
        return next((revisions.compare(before, article) for before in earlier.values()), None)

    def watches(self) -> tuple[Watch, ...]:
        """The watches in their order."""
        return self._editing.lay(self.now()).watches

    def find(self, words: str, *, limit: int = 20, offset: int = 0) -> tuple[Hit, ...]:
        """Articles holding the words, newest first; person:, from:, watch:, since: and until: say where to look."""
        asked = read_query(words)
        of: list[str] | None = None
        if asked.source:
            part = asked.source.casefold()
            known = (source for source, _ in self._store.sources.all())
            of = [one.id for one in known if part in one.name.casefold() or part in one.url.casefold()][:OUTLETS]
        if of == [] or (asked.watch and asked.watch not in {watch.id for watch in self.watches()}):
            return ()  # else every article with the words would be looked at
        return self._store.articles.find(
            asked.words,
            limit=limit,
            offset=offset,
            source_ids=of,
            watch_id=asked.watch,
            named=self.spellings(asked.person),
            since=datetime.combine(asked.since, time_of_day.min, UTC) if asked.since else None,
            until=datetime.combine(asked.until + timedelta(days=1), time_of_day.min, UTC) if asked.until else None,
        )

    def spellings(self, name: str) -> tuple[str, ...]:
        """A name in every spelling the owner's table has of it, as it was given first; none of an empty one."""
        row = self._names.row(name)
        return tuple(dict.fromkeys((name, row.name, *row.spellings) if row else (name,))) if name else ()

    def sources(self) -> tuple[tuple[Source, SourceState | None], ...]:
        """Every source with its state, by name."""
        return self._store.sources.all()

    def postponed(self) -> Mapping[str, str]:
        """What of each source waits for a later cycle, in words, by source."""
        return tell_postponed(self._store, self._store.sources.all())

    def related(self, story: Story) -> tuple[Story, ...]:
        """Stories of the edition that are of the same matter, the nearest first."""
        laid = self._editing.lay(self.now())
        weighs = None if story.id in laid.stories else self._editing.weigh(story.id)
        return tuple(laid.stories[id] for id in laid.kinship.find(story, weighs))

    def chapters(self, dossier: Dossier) -> tuple[Chapter, ...]:
        """What of a story was told together, the first first."""
        return divide(dossier.articles, {placement.article_id: placement for placement in dossier.placements})

    def place(self, story: Story) -> Whereabouts:
        """Where a story stands in the edition, and why no higher; no editor is named."""
        return self._editing.place(story, self._editing.lay(self.now()))

    def briefs(self, story_id: str) -> tuple[Brief, ...]:
        """Every version of a story's brief, the oldest first."""
        return self._store.stories.versions(story_id)

    def kept_edition(self, day: date) -> Edition | None:
        """The edition kept of a day, as it was made; stories that became part of others under their ids."""
        kept = self._store.editions.of_day(FRONT, f"{day}")
        if kept is None:
            return None
        ids = choose_stories(kept)
        gone = set(ids) - self._store.stories.get(ids).keys()
        return rename_stories(kept, {id: now for id in gone if (now := self._store.stories.resolve(id))})

    def kept_days(self, *, before: str, limit: int) -> tuple[tuple[str, datetime], ...]:
        """Days of kept editions and when each was made, the newest first."""
        return self._store.editions.days(FRONT, before=before, limit=limit)

    def receive(self, reply: Reply, *, doubts: tuple[str, ...] = (), mail: str = "", place: str = "") -> float:
        """Keep a reply, held; of too many from one range of addresses the seconds to wait."""
        key = f"reply:{find_range(place)}"
        if wait := self._store.staff.attempt({key: RANGE_WAITS}, now=datetime.now(UTC)):
            return wait
        self._store.people.receive(reply, doubts=doubts, address=mail)
        return 0.0

    def corrections(self) -> tuple[Correction, ...]:
        """Those that stand, newest first."""
        return self._store.people.corrections()

    def titles(self, story_ids: Sequence[str]) -> dict[str, str]:
        """The headlines of stories; unknown and withdrawn ones are left out."""
        found = self._store.dossiers.get(story_ids)
        return {dossier.story.id: dossier.story.title for dossier in found if not dossier.withdrawn}

    def key(self) -> bytes:
        """What the desk signs its forms with."""
        return self._store.secrets.of("reply")


def empty(dossier: Dossier) -> Dossier:
    """What may be said of a story that was withdrawn: nothing of what it told."""
    story = replace(dossier.story, title="Withdrawn", article_ids=(), reasons=(), matches=(), topics=(), agencies=())
    return replace(dossier, story=story, brief=None, articles=(), placements=(), sources=(), replies=(), news=None)
