"""Watches at work on what is kept: tried while they are written, and taken up by the open stories when they change."""

import time
from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Lock

from monitoring_desk import handpick
from monitoring_desk.errors import ConfigError
from monitoring_desk.handpick import preview, rank, watches
from monitoring_desk.handpick.queryparse import parse
from monitoring_desk.store import Store
from monitoring_desk.types import KnownName, Preview, Source, Story, Watch

BATCH = 200
"""Stories judged between two savings: the newest show after a second."""
PREVIEW_DAYS = 7
MOST_DAYS = 60
PREVIEW_ARTICLES = 5_000
"""Articles a preview reads at most, newest first: some three seconds' worth."""
LONGEST_NAME = 200
VERB = "watch"
"""The acts that keep, change and remove watches: `after` is None of one removed."""


def check(watch: Watch) -> Watch:
    """The watch, if it can be kept. Raises ConfigError naming what is wrong, with line and column for a query."""
    if not watch.id.strip() or len(watch.id) > 64 or not watch.id.isprintable() or "/" in watch.id:
        raise ConfigError(f"watch {watch.id!r}", "an id has 1 to 64 printable characters and no slash")
    if not watch.name.strip() or len(watch.name) > LONGEST_NAME:
        raise ConfigError(f"watch {watch.id}", f"a name has 1 to {LONGEST_NAME} characters")
    if watches.check(watch) is None:
        raise ConfigError(f"watch {watch.id}", "asks for nothing: give a query, words, or two names")
    return watch


def try_query(
    store: Store, query: str, *, days: int = PREVIEW_DAYS, now: datetime, names: Sequence[KnownName] = ()
) -> Preview:
    """What a query would have brought in the last days. Raises ConfigError saying where it cannot be read."""
    parse(query)
    return try_watch(store, Watch(id="preview", name="Preview", query=query), days=days, now=now, names=names)


def try_watch(
    store: Store, watch: Watch, *, days: int = PREVIEW_DAYS, now: datetime, names: Sequence[KnownName] = ()
) -> Preview:
    """The same for a whole watch."""
    if not 1 <= days <= MOST_DAYS:
        raise ConfigError("days", f"{days}; a preview looks back between 1 and {MOST_DAYS} days")
    watches.check(watch)  # before anything is read
    since = (now - timedelta(days=days - 1)).replace(hour=0, minute=0, second=0, microsecond=0)
    kept = store.watching.newest(since, limit=PREVIEW_ARTICLES + 1)
    sources = {source.id: source for source, _ in store.sources.all()}
    return preview.try_watch(watch, kept, sources=sources, since=since, now=now, most=PREVIEW_ARTICLES, names=names)


def removed(store: Store) -> frozenset[str]:
    """Ids of watches that editors removed and nobody put back: those desk.toml still has do not come back by themselves."""
    last = {act.object.partition(":")[2]: act for act in store.acts.standing([VERB])}
    return frozenset(id for id, act in last.items() if act.after is None)


def follow(
    store: Store,
    changed: Sequence[Watch],
    *,
    gone: Collection[str] = (),
    since: datetime,
    now: datetime,
    within: float | None = None,
    names: Sequence[KnownName] = (),
) -> int:
    """Judge the stories open since then anew for watches that changed or are gone, newest first; how many stories changed.

    Matches of other watches stay. A story that grows meanwhile is judged by whoever grows it. After `within` seconds the rest
    are left to the collector, which sees at its next round that watches have changed. `names`: rows of the owner's table.
    """
    began = time.monotonic()
    watchlist = handpick.compile_watches(changed, names)
    titles = {watch.id: watch.name for watch in store.sources.watches()}
    standing, states = rank.judge_sources(store.sources.of_note())
    context = rank.Context(now=now, watches=titles, standing=standing, states=states)
    stories = sorted(store.stories.since(since), key=lambda story: (-story.latest.timestamp(), story.id))
    count = 0
    for start in range(0, len(stories), BATCH):
        if within is not None and time.monotonic() - began > within:
            break
        part = stories[start : start + BATCH]
        seen = _judge(store, part, watchlist=watchlist, gone=gone)
        store.watching.save([handpick.rescore(story, now=now, context=context) for story in seen])
        count += len(seen)
    return count


class Previews:
    """Previews for pages that anybody may ask for: one is made at a time, and one asked for again while nothing came is kept."""

    def __init__(
        self, store: Store, *, now: Callable[[], datetime], names: Sequence[KnownName] = (), most: int = 64
    ) -> None:
        self._store = store
        self.now = now
        self._lock = Lock()
        self._made: OrderedDict[tuple[str, int], tuple[str, Preview]] = OrderedDict()
        self._names = names
        self._most = most

    def try_query(self, query: str, *, days: int) -> Preview:
        """What a query would have brought in the last days. Raises ConfigError saying where it cannot be read."""
        parse(query)  # a mistake is told without waiting
        with self._lock:
            now = self.now()
            word = f"{self._store.changes.word()} {now:%Y-%m-%d}"
            held = self._made.pop((query, days), None)
            if held is None or held[0] != word:
                held = word, try_query(self._store, query, days=days, now=now, names=self._names)
            self._made[query, days] = held
            while len(self._made) > self._most:
                self._made.popitem(last=False)
            return held[1]

    def sources(self, source_ids: frozenset[str]) -> dict[str, Source]:
        """The outlets, by id."""
        return self._store.sources.get(sorted(source_ids))


def _judge(
    store: Store, stories: Sequence[Story], *, watchlist: watches.Watchlist, gone: Collection[str]
) -> tuple[Story, ...]:
    if not watchlist.watches:  # nothing to look for: the texts need not be read
        without = (replace(s, matches=tuple(m for m in s.matches if m.watch_id not in gone)) for s in stories)
        return tuple(new for old, new in zip(stories, without, strict=True) if new != old)
    articles = store.articles.get([article_id for story in stories for article_id in story.article_ids])
    sources = store.sources.get(list({article.source_id for article in articles.values()}))
    return handpick.rematch(stories, articles=articles, watchlist=watchlist, sources=sources, gone=gone)
