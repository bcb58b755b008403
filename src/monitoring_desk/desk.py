"""The Desk: load, call a stage, save. The whole flow is readable here.

What is pending is always a question to the store (sources due, links unread, articles unpicked, briefs stale), so a
killed desk goes on where it was, and running a stage twice changes nothing.
"""

import logging
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from monitoring_desk import distil, handpick, heap, models, nametable, remembering, rewriting, search, watching
from monitoring_desk.collector import Clock, Collector, Progress, batches, utc_now
from monitoring_desk.config import Settings, SourceSettings
from monitoring_desk.distil.known import NO_NAMES, Names
from monitoring_desk.editing import Editing
from monitoring_desk.errors import ConfigError, DeskError, NotDone
from monitoring_desk.handpick import consequence
from monitoring_desk.handpick.window import Window
from monitoring_desk.search import addresses, folders, selectors, urls
from monitoring_desk.search.fetch import Fetcher, Rules
from monitoring_desk.search.warc import Archive, Retention
from monitoring_desk.store import Store
from monitoring_desk.types import Article, Brief, Caution, KnownName, Placement, Source, Story, Watch
from monitoring_desk.work import Processes, in_bunches

log = logging.getLogger(__name__)

BATCH = 2000
"""Articles handpicked in one transaction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """What one round of the desk came to."""

    checked: int = 0
    """Sources looked at,"""
    troubled: int = 0
    """of which with a problem."""
    links: int = 0
    """New links they announced."""
    articles: int = 0
    """Links read,"""
    failed: int = 0
    """and links that could not be."""
    revised: int = 0
    """Articles whose page had other words when read again."""
    postponed: int = 0
    """Sources and links that wait for a later cycle, because their host was asked as often as an hour allows."""
    stories: int = 0
    """Stories new or changed."""
    briefs: int = 0
    """Briefs made."""
    remembered: int = 0
    """Briefs whose facts went into the ledger."""
    written: int = 0
    """Briefs whose summary a model wrote anew."""

    def __add__(self, other: "Cycle") -> "Cycle":
        return Cycle(**{name: getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__})


class Desk:
    """Runs the stages in order. It decides when; what is news is decided by the stages, what is kept by the store."""

    def __init__(
        self,
        settings: Settings,
        *,
        store: Store,
        collector: Collector,
        processes: Processes,
        complete: models.Completer | None = None,
        names: Names = NO_NAMES,
        now: Clock = utc_now,
        progress: Progress = lambda stage, done, total: None,
    ) -> None:
        self.settings = settings
        self.store = store
        self.collector = collector
        self.now = now
        self._processes = processes
        self._complete = complete
        self._names = names
        self._progress = progress
        self._window: Window | None = None
        self._placed_then = (0, 0, 0)
        self._watches: tuple[Watch, ...] | None = None
        self._embed: models.Embed | None = None
        self._embed_asked = False

    def cycle(self) -> Cycle:
        """One round: search, handpick, distil, remember, write anew, present."""
        found = self.search() + Cycle(stories=self.handpick(), briefs=self.distil(), remembered=self.remember())
        found += Cycle(written=self.write())
        self.present()
        return found

    def search(self) -> Cycle:
        """Look at the sources that are due, read what they announce, and read fresh articles again."""
        self.collector.take_up()
        checked, troubled, links = self.collector.check()
        articles, failed = self.collector.read()
        self.collector.tidy(_retention(self.settings))
        revised = self.collector.reread()
        return Cycle(
            checked=checked,
            troubled=troubled,
            links=links,
            articles=articles,
            failed=failed,
            revised=revised,
            postponed=self.collector.take_postponed(),
        )

    def handpick(self) -> int:
        """Place every article not placed yet; how many stories are new or changed."""
        window = self._opened_window()
        watches = self._taken_up(window)
        changed: set[str] = set()
        while new := self.store.articles.unpicked(limit=BATCH):
            sources = self.store.sources.get(list({article.source_id for article in new}))
            try:
                picked = handpick.handpick(
                    new,
                    window=window,
                    watches=watches,
                    sources=sources,
                    names=self._names.rows,
                    now=self.now(),
                    embed=self._embedder(),
                )
                self.store.stories.save(picked, as_of=self._placed_then)
                self.store.stories.save_leads(window.take_leads(), before=self._open_since())
                self._placed_then = self.store.stories.placed()
            except BaseException:
                self._window = None  # it may hold what was not saved; the next cycle makes it again from the store
                raise
            changed |= {story.id for story in picked.stories}
            self._progress("handpick", len(changed), len(changed))
        window.forget(self._open_since())
        return len(changed)

    def distil(self) -> int:
        """Brief every story that changed since its last brief, best first; how many."""
        stale = self.store.stories.stale(limit=self.settings.briefs)
        made = 0
        one_each = [[story] for story in stale]
        by_id = {story.id: story for story in stale}
        for bunch in in_bunches(self._brief_story, one_each, workers=self.settings.fetch.workers):
            weighed = [consequence.measure(by_id[brief.story_id], brief) for brief in bunch]
            self.store.stories.save_briefs(bunch, weighed=weighed)
            made += len(bunch)
            self._progress("distil", made, len(stale))
        return made

    def remember(self) -> int:
        """Merge what the new briefs tell into the ledger; how many briefs."""
        return remembering.remember(
            self.store, names=self._names, progress=lambda done: self._progress("remember", done, done)
        )

    def write(self) -> int:
        """Where a model is set: have it write the summaries of new briefs anew, best stories first; how many stand."""
        if self._complete is None:
            return 0
        return rewriting.rewrite(
            self.store,
            self._complete,
            processes=self._processes,
            seconds=60 * self.settings.model.minutes,
            since=self._open_since(),
            progress=lambda done: self._progress("write", done, done),
        )

    def present(self) -> bool:
        """Keep the edition of the day, when it has begun: what is new tomorrow is told against it. False: it is kept already."""
        return Editing(self.store, self.settings).keep(self.now())

    def ensure(self, sources: Sequence[Source], watches: Sequence[Watch]) -> None:
        """Add the sources and watches that are missing; nothing is deleted or overwritten, and what an editor removed stays so."""
        self.store.sources.add(sources)
        gone = watching.removed(self.store)
        watches = [watch for watch in watches if watch.id not in gone]
        known = {watch.id for watch in self.store.sources.watches()}
        if self.store.sources.add_watches(watches):
            new = [watch for watch in watches if watch.id not in known]
            watching.follow(self.store, new, since=self._open_since(), now=self.now(), names=self._names.rows)

    def _brief_story(self, stories: Sequence[Story]) -> Iterator[Brief]:
        for story in stories:
            found = self.store.articles.get(story.article_ids)
            rewritten = {article.revision_of for article in found.values()}
            articles = [found[id] for id in story.article_ids if id in found and id not in rewritten]
            placements = self.store.stories.placements(story.article_ids)
            sources = self.store.sources.get(list({article.source_id for article in articles}))
            names = self._names.among(articles)
            try:
                yield self._processes.run(_brief, story, articles, placements, sources, names, self.now())
            except NotDone as error:  # the brief before stands until the next cycle
                log.warning("story %s waits for the next cycle: %s", story.id, error)
            except DeskError as error:
                log.warning("story %s could not be distilled: %s", story.id, error)
                yield _no_brief(story, self.now(), str(error))

    def _opened_window(self) -> Window:
        if self.store.stories.placed() != self._placed_then:
            self._window = None  # another desk on the same store has placed articles since
        if self._window is None:
            since = self._open_since()
            window = Window(days=self.settings.window_days)
            self._placed_then = self.store.stories.placed()
            window.restore(
                self._placed(since),
                self.store.stories.since(since),
                leads=self.store.stories.leads(limit=handpick.leads.KEPT),
                apart=self.store.stories.apart(),
            )
            self._window = window
        return self._window

    def _taken_up(self, window: Window) -> tuple[Watch, ...]:
        """The watches; the open stories follow when another process has changed any."""
        watches, before = self.store.sources.watches(), self._watches
        if before is not None and watches != before:
            new = [watch for watch in watches if watch not in before]
            gone = {watch.id for watch in before} - {watch.id for watch in watches}
            watching.follow(
                self.store, new, gone=gone, since=self._open_since(), now=self.now(), names=self._names.rows
            )
            for story in self.store.stories.since(self._open_since()):
                if story.id in window.stories:
                    window.stories.put(story)
        self._watches = watches
        return watches

    def _embedder(self) -> models.Embed | None:
        if self.settings.languages and not self._embed_asked:
            self._embed, self._embed_asked = models.load_embedder(threads=self.settings.processes), True
        return self._embed

    def _placed(self, since: datetime) -> Iterator[tuple[Article, Placement]]:
        for batch in batches(self.store.articles.since(since), BATCH):
            placements = self.store.stories.placements([article.id for article in batch])
            yield from ((article, placements[article.id]) for article in batch)

    def _open_since(self) -> datetime:
        return self.now() - timedelta(days=self.settings.window_days)


@contextmanager
def opened(
    settings: Settings, *, now: Clock = utc_now, progress: Progress = lambda stage, done, total: None
) -> Iterator[Desk]:
    """A desk with its store, archive, fetcher and processes, all closed at the end. Raises DeskError."""
    heap.share()
    with ExitStack() as stack:
        store = stack.enter_context(Store(settings.database))
        archive = stack.enter_context(Archive(Path(settings.archive), clock=now)) if settings.archive else None
        rules = Rules(
            user_agent=settings.fetch.user_agent,
            deadline=settings.fetch.deadline,
            max_bytes=settings.fetch.max_bytes,
            pause=settings.fetch.pause,
            budget=settings.fetch.budget,
            proxy=settings.fetch.proxy,
            proxy_https=settings.fetch.proxy_https,
            allow=frozenset(settings.fetch.allow),
        )
        fetcher = stack.enter_context(Fetcher(rules, clock=now, record=archive.write if archive else None))
        processes = working(settings)
        stack.callback(processes.close)
        collector = Collector(
            store=store,
            fetcher=fetcher,
            processes=processes,
            archive=archive,
            workers=settings.fetch.workers,
            now=now,
            progress=progress,
        )
        desk = Desk(
            settings,
            store=store,
            collector=collector,
            processes=processes,
            complete=_completer(settings, store, stack, now=now),
            names=nametable.read(settings.names),
            now=now,
            progress=progress,
        )
        desk.ensure(*configured(settings))
        yield desk


def working(settings: Settings) -> Processes:
    """The processes that read and distil: of this machine, or of the cluster in the settings. Raises ConfigError."""
    if not settings.cluster:
        return Processes(settings.processes)
    from monitoring_desk.cluster import Cluster  # noqa: PLC0415  only where one is set

    return Cluster(settings.cluster, count=settings.processes)


def _completer(settings: Settings, store: Store, stack: ExitStack, *, now: Clock) -> models.Completer | None:
    """The model of the settings behind a gate of its own: its address, private or not, is open to nothing else."""
    chosen = settings.model
    if not chosen.url:
        return None
    parts = urlsplit(chosen.url)
    host, port = urls.host(chosen.url), parts.port or (443 if parts.scheme == "https" else 80)
    gate = Fetcher(
        Rules(
            user_agent=settings.fetch.user_agent,
            deadline=chosen.seconds,
            max_bytes=models.MOST_BYTES,
            pause=0.0,
            proxy=None if addresses.is_inside(host) else settings.fetch.proxy,
            proxy_https=settings.fetch.proxy_https,
            allow=frozenset({addresses.door(host, port)}),
        ),
        clock=now,
    )
    stack.enter_context(gate)
    return models.Completer(
        url=chosen.url,
        name=chosen.name,
        key=chosen.key,
        post=gate.post,
        kept=store.completions,
        tokens=chosen.tokens,
        now=now,
    )


def configured(settings: Settings) -> tuple[list[Source], list[Watch]]:
    """The sources and watches of desk.toml."""
    sources = [_source(given) for given in settings.source]
    fields = Watch.__dataclass_fields__
    watches = [Watch(**{name: getattr(given, name) for name in fields}) for given in settings.watch]
    return sources, [watching.check(watch) for watch in watches]


def _retention(settings: Settings) -> Retention:
    return Retention(
        age=timedelta(days=settings.archive_days) if settings.archive_days else None,
        size=int(settings.archive_gb * 1e9) if settings.archive_gb else None,
    )


def _source(given: SourceSettings) -> Source:
    if given.links:
        if given.kind != "page":
            raise ConfigError(given.url, f'links is for a source of kind "page"; this one is a {given.kind}')
        selectors.compiled(given.links)
    url = folders.address_of(Path(given.url)) if given.kind == "folder" else given.url
    if given.kind != "folder" and not urls.is_http(url):
        raise ConfigError(url, "not a web address; it should begin with https://")
    return Source(
        id=search.source_id(url),
        url=url,
        kind=given.kind,
        name=given.name or (Path(given.url).name if given.kind == "folder" else urls.host(url)),
        homepage=given.homepage,
        language=given.language,
        weight=given.weight,
        state_media=given.state_media,
        links=given.links,
    )


def _brief(
    story: Story,
    articles: Sequence[Article],
    placements: dict[str, Placement],
    sources: dict[str, Source],
    names: Sequence[KnownName],
    now: datetime,
) -> Brief:
    """In another process: the brief of a story."""
    return distil.distil(story, articles, placements=placements, sources=sources, names=names, now=now)


def _no_brief(story: Story, now: datetime, problem: str) -> Brief:
    """A brief that says why there is none: shown, and not tried again before the story changes."""
    caution = Caution(kind="not-distilled", why=f"This story could not be distilled: {problem}.")
    return Brief(story_id=story.id, story_version=story.version, made=now, made_by="sources", cautions=(caution,))
