"""Lays the edition out from what is kept: scores as of now, the editor's hand, and what is new since the edition before."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from threading import Lock
from zoneinfo import ZoneInfo

from monitoring_desk.config import RankSettings, Settings
from monitoring_desk.editorial import Consequence, Shown
from monitoring_desk.errors import NotFound
from monitoring_desk.handpick import novelty, rank
from monitoring_desk.handpick.hand import VERBS, Hand, fold
from monitoring_desk.present import editions
from monitoring_desk.present.frontpage import choose_stories
from monitoring_desk.present.kinship import Kinship
from monitoring_desk.present.whereabouts import Whereabouts, locate, veil
from monitoring_desk.store import Store
from monitoring_desk.types import Dossier, Edition, News, Story, Watch

EDITION_HOURS = 48
"""How far back the front page looks."""
EDITION_STORIES = 1000
"""How many of the best stories the front page is laid out from, by the score they were kept with."""
MOST_WEIGHED = 1000
FRONT = "front"
COMPOSE = "compose"
"""The acts that compose the edition of a day by hand: `after` is None where it composes itself again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """An edition, and how each story it was laid out from stood in it."""

    edition: Edition
    stories: Mapping[str, Story]
    """By id, with the reasons that made the order."""
    news: Mapping[str, tuple[News, ...]]
    """Of each story the previous edition showed: what is new."""
    consequences: Mapping[str, Consequence]
    watches: tuple[Watch, ...]
    hand: Hand
    context: rank.Context
    """What scores depended on."""
    kinship: Kinship
    """Which of its stories are of one matter."""


class Editing:
    """Decides what an edition is laid out from and measured against; the order is the stories' own (handpick.rank)."""

    def __init__(
        self, store: Store, settings: Settings, *, changes: Callable[[], tuple[str, int]] | None = None
    ) -> None:
        """`changes`: what stays the same for as long as an edition may stand; left out: until anything is committed."""
        self._store = store
        self._changes = changes or (lambda: (store.changes.word(), 0))
        self._readers = changes is not None
        self._name = settings.name
        self._rank: RankSettings = settings.rank
        self._hour = settings.edition_hour
        self._zone = ZoneInfo(settings.zone)
        self._laid: tuple[tuple[tuple[str, int], datetime], Laid] | None = None
        self._weighed: tuple[tuple[str, int], dict[str, Consequence | None]] = (("", 0), {})
        self._lock = Lock()
        self._found: dict[tuple[str, int, datetime], tuple[News, ...]] = {}

    def day(self, now: datetime) -> str:
        """The day whose edition is on, as YYYY-MM-DD: it begins at the owner's hour, in the owner's zone."""
        return f"{now.astimezone(self._zone) - timedelta(hours=self._hour):%Y-%m-%d}"

    def lay(self, now: datetime) -> Laid:
        """The front page as it stands. Scores are those of the full hour, so that it stays as it is from one reading to the next."""
        hour = now.replace(minute=0, second=0, microsecond=0)
        key, kept = (self._changes(), hour), self._laid
        if kept is None or kept[0] != key:
            # While it is laid out anew after reports came in, the others read it as it was; after an editor's act nobody does.
            stands = kept is not None and self._readers and kept[0][0][1] == key[0][1]
            if self._lock.acquire(blocking=not stands):
                try:
                    key, kept = (self._changes(), hour), self._laid
                    if kept is None or kept[0] != key:
                        self._laid = kept = (key, self._lay(hour, self.day(now)))
                finally:
                    self._lock.release()
        assert kept is not None
        return replace(kept[1], edition=replace(kept[1].edition, made=now))

    def keep(self, now: datetime) -> bool:
        """Keep the edition of the day, once it has begun and there are stories; False when it is kept already."""
        newest = self._store.editions.newest(FRONT)
        if newest is not None and newest[0] == self.day(now):
            return False
        edition, told = self._tell(now)
        return bool(told) and self._store.editions.save(FRONT, self.day(now), edition=edition, told=told)

    def keep_anew(self, now: datetime) -> None:
        """Keep the edition of the day as an editor has just composed it, in the place of the one kept before."""
        edition, told = self._tell(now)
        if told and not self._store.editions.save(FRONT, self.day(now), edition=edition, told=told):
            self._store.editions.replace(FRONT, self.day(now), edition=edition, told=told)

    def stand(self, dossier: Dossier, laid: Laid, now: datetime) -> Dossier:
        """A dossier as its story stands in the edition, for its readers: reasons of now, no editor named, and what is new."""
        story = laid.stories.get(dossier.story.id)
        if story is None or story.version != dossier.story.version:
            weighs = self.weigh(dossier.story.id)
            story = rank.rescore(dossier.story, now=now, context=laid.context, consequence=weighs)
        reasons = tuple(veil(reason) for reason in story.reasons)
        shown = replace(
            story, title=dossier.story.title, reasons=reasons
        )  # an editor may have given it another headline
        return replace(dossier, story=shown, news=laid.news.get(story.id))

    def locate(self, story_id: str, now: datetime, *, named: bool = True) -> Whereabouts:
        """Where a story stands in the edition of now, and why no higher; `named`: by which editor. Raises NotFound."""
        known = self._store.stories.resolve(story_id)
        if known is None:
            raise NotFound(story_id, "no such story")
        laid = self.lay(now)
        story = laid.stories.get(known)
        if story is None:
            kept = self._store.stories.get([known])[known]
            story = rank.rescore(kept, now=now, context=laid.context, consequence=self.weigh(known))
        return self.place(story, laid, named=named)

    def place(self, story: Story, laid: Laid, *, named: bool = False) -> Whereabouts:
        """The same of a story with its reasons of now, as `stand` gives it."""
        act = laid.hand.killed.get(story.id) or laid.hand.buried.get(story.id)
        known = laid.stories.get(story.id, story)
        return locate(known, edition=laid.edition, stories=laid.stories, act=act, named=named)

    def weigh(self, story_id: str) -> Consequence | None:
        """What weighs in a story; asked for once for as long as an edition may stand."""
        changes, weighed = self._changes(), self._weighed
        if weighed[0] != changes or len(weighed[1]) > MOST_WEIGHED:
            self._weighed = weighed = (changes, {})
        known = weighed[1]
        if story_id not in known:
            known[story_id] = self._store.editions.consequences([story_id]).get(story_id)
        return known[story_id]

    def _tell(self, now: datetime) -> tuple[Edition, list[Shown]]:
        """The edition as it stands, and what it tells."""
        edition = self.lay(now).edition
        dossiers = self._store.dossiers.get(choose_stories(edition))
        return edition, [fingerprint(dossier, made=now) for dossier in dossiers]

    def _composed(self, day: str) -> tuple[tuple[str, ...] | None, str]:
        """The stories an editor chose for the day and what stands above them; None: it composes itself."""
        acts = self._store.acts.standing([COMPOSE], object=f"edition:{day}")
        after = acts[-1].after if acts else None
        if after is None:
            return None, ""
        return tuple(self._store.stories.resolve(id) or id for id in after["must_read"]), after["note"]

    def _lay(self, hour: datetime, day: str) -> Laid:
        hand = fold(self._store.acts.standing(VERBS), resolve=self._store.stories.resolve)
        watches = self._store.sources.watches()
        newest = self._store.stories.latest()
        # A desk that has been switched off, or reads an archive, shows the last days it knows; `since` says so.
        since = min(hour, newest or hour) - timedelta(hours=EDITION_HOURS)
        pool = {story.id: story for story in self._store.stories.since(since, limit=EDITION_STORIES)}
        by_hand, note = self._composed(day)
        pool |= self._store.stories.get([id for id in (*hand.pinned, *(by_hand or ())) if id not in pool])
        weigh = self._store.editions.consequences(list(pool))
        before = self._store.editions.before(FRONT, day)
        told = before[1] if before else {}
        made = before[0] if before else None
        found = self._tell_news([(story, told[id]) for id, story in pool.items() if id in told])
        context = self._context(hand, watches, hour)
        stories = {
            id: rank.rescore(
                story,
                now=hour,
                context=context,
                consequence=weigh.get(id),
                novelty=novelty.judge(found.get(id), previous=made),
            )
            for id, story in pool.items()
        }
        background = editions.Background(
            consequences=weigh,
            news=found,
            previous=made,
            pinned=frozenset(hand.pinned),
            buried=frozenset(hand.buried),
            killed=frozenset(hand.killed),
            by_hand=by_hand,
            note=note,
        )
        edition = editions.compose(
            list(stories.values()),
            watches=watches,
            name=self._name,
            now=hour,
            hours=(hour - since) / timedelta(hours=1),
            background=background,
        )
        shown = [story for story in stories.values() if story.id not in hand.killed]
        return Laid(
            edition=edition,
            stories=stories,
            news=found,
            consequences=weigh,
            watches=watches,
            hand=hand,
            context=context,
            kinship=Kinship(shown, weigh),
        )

    def _context(self, hand: Hand, watches: Iterable[Watch], now: datetime) -> rank.Context:
        standing, states = rank.judge_sources(self._store.sources.of_note(), overrides=hand.sources)
        return rank.Context(
            now=now,
            watches={watch.id: watch.name for watch in watches},
            standing=standing,
            states=states,
            weights={name: getattr(self._rank, name) for name in rank.WEIGHED} | dict(hand.reasons),
            places=self._rank.places,
            hand=hand,
        )

    def _tell_news(self, pairs: list[tuple[Story, Shown]]) -> dict[str, tuple[News, ...]]:
        """What is new in each story since it was shown; what was found for a version is kept."""
        changed = [story.id for story, shown in pairs if (story.id, story.version, shown.made) not in self._found]
        dossiers = {dossier.story.id: dossier for dossier in self._store.dossiers.get(changed)}
        found: dict[str, tuple[News, ...]] = {}
        kept: dict[tuple[str, int, datetime], tuple[News, ...]] = {}
        for story, shown in pairs:
            key = (story.id, story.version, shown.made)
            dossier = dossiers.get(story.id)
            found[story.id] = self._found[key] if key in self._found else tell_news(shown, dossier) if dossier else ()
            if dossier is None or (dossier.brief and dossier.brief.story_version == story.version):
                kept[key] = found[story.id]  # with a brief that is behind, the news is not whole yet
        self._found = kept
        return found


def fingerprint(dossier: Dossier, *, made: datetime) -> Shown:
    """What an edition made now tells of a story."""
    return novelty.fingerprint(
        dossier.story,
        dossier.brief,
        articles=dossier.articles,
        placements=dossier.placements,
        sources=dossier.sources,
        made=made,
    )


def tell_news(shown: Shown, dossier: Dossier) -> tuple[News, ...]:
    """What is new in a story since it was shown."""
    return novelty.news(
        shown,
        dossier.story,
        dossier.brief,
        articles=dossier.articles,
        placements=dossier.placements,
        sources=dossier.sources,
    )
