"""The collector: the desk's hands on the web. It looks at sources, reads links and archives, and keeps what it read.

What is pending is always a question to the store, so a killed collector goes on where it was.
"""

import logging
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, TypeVar
from urllib.parse import urlsplit

from monitoring_desk import search
from monitoring_desk.editorial import AskedState
from monitoring_desk.errors import Conflict, CutOff, DeskError, NotDone, Spent, StoreError, Unkeepable
from monitoring_desk.search import boilerplate, folders, pdfs, standing, twins, urls
from monitoring_desk.search.fetch import Fetcher
from monitoring_desk.search.gate import Ask
from monitoring_desk.search.publishers import Publishers
from monitoring_desk.search.readings import Archived, Reading, Recalled, bare_link
from monitoring_desk.search.warc import Archive, Retention
from monitoring_desk.store import Store
from monitoring_desk.types import Article, Failure, Link, Page, Source, SourceState
from monitoring_desk.work import Processes, as_told, in_bunches, in_threads

log = logging.getLogger(__name__)

T = TypeVar("T")
R = TypeVar("R")
Clock = Callable[[], datetime]
Progress = Callable[[str, int, int], None]
"""Told (stage, done, of how many) as a stage goes on."""

Pair = tuple[Source, SourceState]
Told = tuple[Pair, search.Checked, int]
"""What a check came to, and the number of its page in the archive; 0: none was to be kept."""

RESTORED = 500
"""Pages of an archive read side by side before their articles are kept, in the archive's order."""
SMALL = 100_000
"""Bytes of a list of articles that is parsed in place: whatever stands in it, that takes a second or two at worst."""
PARSE_SECONDS = 20.0
"""What a larger one may take: 15 MB of feed take two."""
GZIP = b"\x1f\x8b"
GIVE_UP_HOST = 2
"""Links of one host that may fail in a row before the rest of them wait for the next cycle: a dead host costs two deadlines."""


NOTHING: Mapping[str, int] = MappingProxyType({})

ASKED = 20
"""Addresses of editors looked at in one round."""


class Outcome(NamedTuple):
    """What came of a link."""

    link: Link
    came: Article | Failure | None
    """None: the page is, byte for byte, what it was."""
    blocks: Sequence[int] = ()
    """Of its page."""
    reading: Reading | None = None
    """How it was read."""
    digest: int | None = None
    """Of its page's bytes."""


def utc_now() -> datetime:
    return datetime.now(UTC)


class Collector:
    """Turns what the web and archives hold into kept articles. What is read when is the store's answer, not its memory."""

    def __init__(
        self,
        *,
        store: Store,
        fetcher: Fetcher,
        processes: Processes,
        archive: Archive | None,
        workers: int,
        now: Clock,
        progress: Progress,
    ) -> None:
        self.store = store
        self.now = now
        self._archive = archive
        self._get = fetcher.get
        self._download = fetcher.download
        self._fetch_all = fetcher.fetch_all
        self._foresee = fetcher.foresee
        self._processes = processes
        self._progress = progress
        self._workers = workers
        self.parse_seconds = PARSE_SECONDS
        self._postponed: Counter[str] = Counter()
        self._put_off: list[NotDone] = []
        self.cut_off: CutOff | None = None
        """What kept the last search from the web; None: it reached it."""

    def add(self, url: str, *, links: str = "") -> tuple[Source, ...]:
        """Find the sources of an address and keep those that are new; returns all found. Raises DeskError.

        `links`: the page itself, and what this selector finds on it.
        """
        found = search.discover(url, get=self._get, now=self.now(), links=links, parse=self._parse)
        self.store.sources.add(found)
        return found

    def take_up(self) -> int:
        """Look for the sources of addresses editors asked for; how many were looked at. What came of each is kept with it."""
        waiting = self.store.asked.waiting(limit=ASKED)
        state: AskedState
        for one in waiting:
            try:
                found = self.add(one.url)
            except StoreError:
                raise
            except DeskError as error:
                state, told = "failed", str(error)
            else:
                state, told = "done", ", ".join(source.name for source in found)
            try:
                self.store.asked.settle(one.number, state, told=told)
            except Conflict as error:  # taken back in this moment: the sources stay, and can be paused
                log.info("%s", error)
        return len(waiting)

    def add_search(self, place: str, words: str) -> Source:
        """Find the search at a place, and keep it as one that stands for those words. Raises DeskError."""
        found = standing.stand(place, words, get=self._get, parse=self._parse)
        self.store.sources.add([found])
        return found

    def add_folder(self, path: Path) -> Source:
        """Keep a folder or mailbox on this machine as a source. Raises ConfigError where there is none."""
        found = folders.source(path)
        self.store.sources.add([found])
        return found

    def check(self, only: Collection[str] = ()) -> tuple[int, int, int]:
        """Look at every source that is due: how many, how many in trouble, how many new links.

        `only`: at the sources of those ids, due or not, retired or not.
        """
        due = self.store.sources.due(self.now())
        if only:
            due = tuple(pair for pair in self.store.sources.all() if pair[0].id in only and pair[0].kind != "publisher")
        checked = troubled = fresh = 0
        self._foresee(address for source, state in due if urls.is_http(address := state.address or source.url))
        for told in self._check_all(due):
            results = self._settled(told)
            fresh += self.store.sources.save_checks([(one.state, one.links) for one in results], now=self.now())
            checked += len(results)
            troubled += sum(one.state.problem is not None for one in results)
            self._progress("search", checked, len(due))
        return checked, troubled, fresh

    def read(self) -> tuple[int, int]:
        """Read every link that waits: how many became articles, how many failed."""
        # Plain pages before their AMP and mobile twins: the page an article was read from first is the one read again for edits.
        waiting = sorted(self.store.articles.unread(self.now()), key=lambda link: twins.is_spelled_so(link.url))
        kept = failed = 0
        publishers = self._publishers()
        for bunch in self._read_links(waiting):
            credited = [one._replace(came=self._credited(one.came, publishers)) for one in bunch]
            came, lost = self._keep_all(credited, with_twins=True)
            kept, failed = kept + came, failed + lost
            self._progress("read", kept + failed, len(waiting))
        return kept, failed

    def reread(self) -> int:
        """Read the pages of fresh articles again, after hours and after days; how many had changed."""
        before = {
            link.url: (link, article, digest) for link, article, digest in self.store.articles.changeable(self.now())
        }
        seen = revised = 0
        digests = {url: digest for url, (_, _, digest) in before.items() if digest is not None}
        for bunch in self._read_links([link for link, _, _ in before.values()], digests=digests):
            changed = []
            for one in bunch:
                old = before[one.link.url][1]
                if isinstance(one.came, Article) and search.is_revised(
                    old, one.came, familiar=self._familiar(one.link), standing=one.blocks
                ):
                    changed.append(one._replace(came=replace(one.came, url=old.url, source_id=old.source_id)))
            new = {one.link.url for one in changed}
            with self.store.articles.together() as keeping:
                for one in bunch:
                    if one.link.url not in new:
                        keeping.unchanged(one.link, now=self.now(), digest=one.digest)
            revised += self._keep_all(changed)[0]
            seen += len(bunch)
            self._progress("reread", seen, len(before))
        return revised

    def tidy(self, retention: Retention) -> int:
        """Remove the oldest files of the archive beyond what the owner keeps; how many. Articles stay."""
        return self._archive.expire(retention) if self._archive else 0

    def fetch_archive(self, url: str, *, folder: Path) -> Path:
        """Fetch a WARC file into `folder`, through the same gate as everything else. Raises DeskError."""
        path = folder / (urlsplit(url).path.rsplit("/", 1)[-1] or "archive.warc.gz")
        try:
            with path.open("xb") as file:
                self._download(url, file)
        except OSError as error:
            raise StoreError(str(path), f"cannot be written: {error.strerror or error}") from error
        return path

    def restore(self, pages: Iterable[Archived], *, keep_pages: bool = True) -> tuple[int, int]:
        """Read the pages of an archive: how many gave articles new to the desk, how many gave none.

        A page the desk has read before gives the same article again, byte for byte. `keep_pages`: copy the pages into the
        desk's own archive too; not wanted when they come from there.
        """
        publishers = self._publishers()
        kept = failed = 0
        for batch in batches(pages, RESTORED):
            tasks = []
            for place, one in enumerate(batch):
                source = one.reading.source if one.reading else None
                if source is None and one.page:
                    source = publishers.of(one.page.final_url)
                if source:
                    tasks.append((place, one, source))
            sources = [s for _, one, source in tasks for s in (source, one.reading and one.reading.publisher) if s]
            if keep_pages:  # another desk's archive: what was a folder there is none here
                sources = [folders.disowned(source) for source in sources]
            self.store.sources.add(list({source.id: source for source in sources}.values()))
            results = dict(in_threads(self._reread_archived, _by_host(tasks, _archived_url), workers=self._workers))
            outcomes = [results[place] for place in sorted(results)]
            self.store.sources.announce([one.link for one in outcomes], now=self.now())
            known = set(self.store.articles.get([one.came.id for one in outcomes if isinstance(one.came, Article)]))
            new: list[Outcome] = []
            for place in sorted(results):
                outcome = results[place]
                if isinstance(outcome.came, Article):
                    if outcome.came.id in known:
                        continue
                    known.add(outcome.came.id)
                    page = batch[place].page
                    if keep_pages and self._archive and page:
                        self._archive.write(page, ())
                new.append(outcome)
            came, lost = self._keep_all(new, noted=keep_pages)
            kept, failed = kept + came, failed + lost
            self._progress("restore", kept + failed, kept + failed)
        return kept, failed

    def _reread_archived(self, tasks: Sequence[tuple[int, Archived, Source]]) -> Iterator[tuple[int, Outcome]]:
        for place, one, source in tasks:
            reading = one.reading
            if reading:
                page = one.page or search.carried_page(reading.link, fetched=reading.fetched)
                link, familiar, found = reading.link, frozenset(reading.familiar), reading.found
            else:
                assert one.page is not None
                page, link, found = one.page, bare_link(one.page, source.id), self.now()
                familiar = self._familiar(link)
            outcome = self._read_page(link, page, now=found, familiar=familiar)
            if isinstance(outcome.came, Article) and reading and reading.url:
                credited = replace(outcome.came, url=reading.url, source_id=(reading.publisher or source).id)
                outcome = outcome._replace(came=credited)
            yield place, outcome

    def _check_all(self, due: Sequence[Pair]) -> Iterator[list[Told]]:
        """Checks of all of them, in bunches as they come; of those that are to wait none."""
        here = [pair for pair in due if pair[0].kind == "folder"]
        yield from in_bunches(self._look_into, [[pair] for pair in here], workers=self._workers)
        away = [pair for pair in due if pair[0].kind != "folder"]
        hosts = _by_host(away, lambda pair: pair[1].address or pair[0].url)

        def begin(put: Callable[[Told], None], pool: Executor) -> Future[None]:
            take = partial(self._learn, put=put)
            return self._fetch_all(hosts, plan=_planned, take=take, side_by_side=self._workers, pool=pool)

        yield from as_told(begin, workers=self._workers)

    def _look_into(self, folder: Sequence[Pair]) -> Iterator[Told]:
        for source, state in folder:
            yield (source, state), search.check(source, state, get=self._get, now=self.now()), 0

    def _learn(
        self, pair: Pair, answer: Page | DeskError, sent: Sequence[tuple[str, str]], *, put: Callable[[Told], None]
    ) -> None:
        number = 0
        try:
            if isinstance(answer, Spent | NotDone):
                raise answer
            if self._archive and isinstance(answer, Page) and answer.body:
                number = self._archive.add(answer, tuple(sent))
            put((pair, self._learnt(pair, answer), number))
        except Spent as error:
            self._postpone(error)
        except NotDone as error:
            self._put_off.append(error)
        except StoreError as error:
            put((pair, self._learnt(pair, error), 0))

    def _learnt(self, pair: Pair, answer: Page | DeskError) -> search.Checked:
        return search.learn(*pair, answer, get=self._get, now=self.now(), parse=self._parse)

    def _settled(self, told: Sequence[Told]) -> list[search.Checked]:
        """The checks, once their pages are safe on disk: what is kept of them can always be made again."""
        lost = self._archive.settle([number for _, _, number in told if number]) if self._archive else {}
        return [self._learnt(pair, lost[number]) if number in lost else checked for pair, checked, number in told]

    def _postpone(self, error: Spent) -> None:
        """Count what waits: it stays as it was in the store, which offers it again in the next cycle."""
        self._postponed[urls.host(error.what)] += 1

    def take_postponed(self) -> int:
        """How many sources and links had to wait since this was last asked, because their host was asked often enough."""
        postponed, self._postponed = self._postponed, Counter()
        for host, count in postponed.most_common():
            log.info("%d of %s wait for a later cycle: it was asked as often as an hour allows", count, host)
        put_off, self._put_off = self._put_off, []
        if put_off:  # no failing of theirs: they stay as they were in the store too
            log.warning("%d sources and pages wait for the next cycle: %s", len(put_off), put_off[-1])
        self.cut_off = next((error for error in put_off if isinstance(error, CutOff)), None)
        return postponed.total()

    def _parse(self, parser: Callable[[Page, str], T], page: Page, source_id: str, *, risky: bool = False) -> T:
        """What is large, packed or selected by an owner is parsed where it can be ended: a page can be made to take hours."""
        if len(page.body) <= SMALL and not risky and not page.body.startswith(GZIP):
            return parser(page, source_id)
        return self._processes.run_within(self.parse_seconds, parser, page, source_id)

    def _read_links(self, links: Sequence[Link], *, digests: Mapping[str, int] = NOTHING) -> Iterator[list[Outcome]]:
        """What came of them, in bunches; `digests`: of the pages read before, by their links' addresses."""
        groups = _by_host(links, lambda link: link.url)
        return in_bunches(partial(self._read_host, digests=digests), groups, workers=self._workers)

    def _familiar(self, link: Link) -> frozenset[int]:
        return self.store.articles.familiar(urls.host(link.url), link.url)

    def _read_host(self, links: Sequence[Link], *, digests: Mapping[str, int]) -> Iterator[Outcome]:
        """Fetch and read the links of one host, one after another."""
        in_a_row = 0
        for link in links:
            try:
                outcome = self._read_link(link, before=digests.get(link.url))
            except Spent as error:
                self._postpone(error)
                continue
            except NotDone as error:
                self._put_off.append(error)
                continue
            yield outcome
            came = outcome.came
            in_a_row = in_a_row + 1 if outcome.reading is None and isinstance(came, Failure) and not came.final else 0
            if in_a_row == GIVE_UP_HOST:
                return

    def _read_link(self, link: Link, *, before: int | None) -> Outcome:
        page = search.fetch(link, get=self._get)
        if isinstance(page, Failure):
            return Outcome(link, page)
        if before is not None and before == boilerplate.bytes_hash(page.body):
            return Outcome(link, None, digest=before)
        outcome = self._read_page(link, page, now=self.now(), familiar=self._familiar(link))
        if isinstance(outcome.came, Failure) and link.asked not in ("", page.url):
            again = search.fetch(link, get=self._get, as_announced=True)
            if isinstance(again, Page):
                outcome = self._read_page(link, again, now=self.now(), familiar=self._familiar(link))
        return outcome

    def _read_page(self, link: Link, page: Page, *, now: datetime, familiar: frozenset[int]) -> Outcome:
        try:
            article, page_blocks, known = self._processes.run(_read, link, page, now, familiar)
        except NotDone:
            raise
        except DeskError as error:
            return Outcome(link, Failure(url=link.url, source_id=link.source_id, problem=str(error)))
        reading = Reading(
            requested=page.url,
            final_url=page.final_url,
            fetched=page.fetched,
            found=now,
            link=link,
            familiar=known,
        )
        return Outcome(link, article, page_blocks, reading, boilerplate.bytes_hash(page.body))

    def _publishers(self) -> Publishers:
        return Publishers(source for source, _ in self.store.sources.all())

    def _credited(self, article: Article | Failure | None, publishers: Publishers) -> Article | Failure | None:
        """The article as its publisher's where a search led to it: five papers found by one search are five voices."""
        if not isinstance(article, Article) or not publishers.is_of_others(article.url, source_id=article.source_id):
            return article
        source = publishers.of(article.url)
        if source.kind == "publisher":
            self.store.sources.add([source])
        return replace(article, source_id=source.id)

    def _keep_all(self, bunch: Sequence[Outcome], *, with_twins: bool = False, noted: bool = True) -> tuple[int, int]:
        """Keep what came of links in one transaction: how many became articles, how many failed.

        `with_twins`: some may be an article's AMP or mobile page, which is none of its own. `noted`: the archive is told.
        """
        try:
            return self._keep_together(bunch, with_twins=with_twins, noted=noted)
        except Unkeepable as error:
            if len(bunch) > 1:
                alone = [self._keep_all([one], with_twins=with_twins, noted=noted) for one in bunch]
                return sum(kept for kept, _ in alone), sum(failed for _, failed in alone)
            link = bunch[0].link
            problem = f"its text cannot be kept: {error.why}"
            self.store.articles.fail(
                Failure(url=link.url, source_id=link.source_id, problem=problem, final=True), now=self.now()
            )
            return 0, 1

    def _keep_together(self, bunch: Sequence[Outcome], *, with_twins: bool, noted: bool) -> tuple[int, int]:
        failed, now = 0, self.now()
        kept: list[Outcome] = []
        sources = self._sources_of(bunch) if self._archive and noted else {}
        with self.store.articles.together() as keeping:
            for one in bunch:
                match one.came:
                    case Failure():
                        keeping.fail(one.came, now=now)
                        failed += 1
                    case Article() if with_twins and keeping.is_twin(one.link, one.came, beside=twins.of(one.came.url)):
                        pass
                    case Article():
                        host = urls.host(one.link.url)
                        keeping.keep(one.link, one.came, now=now, page_blocks=one.blocks, host=host, digest=one.digest)
                        kept.append(one)
            if self._archive and noted:  # before the commit: an article that is kept can always be made again
                self._archive.note([_told(one, sources) for one in kept if one.reading])
        return len(kept), failed

    def _sources_of(self, bunch: Sequence[Outcome]) -> dict[str, Source]:
        articles = [one.came.source_id for one in bunch if isinstance(one.came, Article)]
        return self.store.sources.get(list({*articles, *(one.link.source_id for one in bunch)}))


def _told(one: Outcome, sources: Mapping[str, Source]) -> Reading:
    """How a link was read, with whose article came of it."""
    assert isinstance(one.came, Article)
    assert one.reading is not None
    publisher = sources.get(one.came.source_id) if one.came.source_id != one.link.source_id else None
    return replace(one.reading, url=one.came.url, source=sources.get(one.link.source_id), publisher=publisher)


def _planned(pair: Pair) -> Ask:
    return search.plan(*pair)


def _read(
    link: Link, page: Page, now: datetime, familiar: frozenset[int]
) -> tuple[Article | Failure, tuple[int, ...], tuple[int, ...]]:
    """In another process: the article on a page, the page's text blocks, and the familiar ones that were asked for."""
    recalled = Recalled(familiar)
    article = search.read(link, page, now=now, familiar=recalled)
    blocks = () if pdfs.is_pdf(page) else boilerplate.blocks(page.body)
    return article, blocks, tuple(sorted(recalled.hits))


def _archived_url(task: tuple[int, Archived, Source]) -> str:
    _, one, source = task
    return one.page.final_url if one.page else source.url


def _by_host(tasks: Iterable[T], url: Callable[[T], str]) -> list[list[T]]:
    """Tasks grouped by host, so that one host is asked one thing at a time."""
    groups: dict[str, list[T]] = defaultdict(list)
    for task in tasks:
        groups[urls.host(url(task))].append(task)
    return list(groups.values())


def batches(values: Iterable[T], size: int) -> Iterator[list[T]]:
    """The values in their order, `size` at a time."""
    batch: list[T] = []
    for value in values:
        batch.append(value)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
