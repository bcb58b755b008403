"""The Desk's flow over the sample web: done twice it changes nothing, interrupted it goes on, what fails is shown."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from tests.search import small_web

from monitoring_desk.collector import GIVE_UP_HOST, Outcome
from monitoring_desk.config import FetchSettings, Settings
from monitoring_desk.demo import SampleWeb
from monitoring_desk.desk import Desk, opened
from monitoring_desk.errors import StoreError
from monitoring_desk.types import Article, Link, Source

MOMENT = 2


class Clock:
    """Stands where it is put."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture(scope="module")
def sample() -> Iterator[SampleWeb]:
    with SampleWeb() as web:
        yield web


@pytest.fixture
def clock(sample: SampleWeb) -> Clock:
    sample.set_clock(sample.times[MOMENT])
    return Clock(sample.times[MOMENT])


@contextmanager
def at_work(folder: Path, sample: SampleWeb, clock: Clock) -> Iterator[Desk]:
    """A desk that may ask the sample web."""
    settings = msgspec.structs.replace(
        Settings(),
        database=f"sqlite:///{folder}/desk.sqlite",
        archive="",
        languages=False,
        fetch=FetchSettings(pause=0.0, deadline=10, allow=(f"*.localhost:{sample.port}",)),
    )
    with opened(settings, now=clock) as desk:
        yield desk


def everything(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables that say what is news."""
    tables = ("links", "articles", "placements", "stories", "briefs", "blocks", "watches", "sources")
    with closing(sqlite3.connect(folder / "desk.sqlite")) as connection:
        return {table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in tables}


def of_kind(sample: SampleWeb, *kinds: str) -> list[Source]:
    """The first source of each kind."""
    return [next(source for source in sample.sources() if source.kind == kind) for kind in kinds]


def test_a_cycle_done_twice_changes_nothing(sample: SampleWeb, clock: Clock, tmp_path: Path) -> None:
    with at_work(tmp_path, sample, clock) as desk:
        desk.ensure(of_kind(sample, "feed", "sitemap", "page"), sample.watches())
        first = desk.cycle()
        kept = everything(tmp_path)
        assert first.articles == first.links >= 5
        assert first.briefs == first.stories >= 3
        again = desk.cycle()
        assert (again.links, again.articles, again.stories, again.briefs) == (0, 0, 0, 0)
        assert everything(tmp_path) == kept
    # Nor does a desk that begins anew over the same store and looks at every source again.
    clock.moment += timedelta(hours=1)
    with at_work(tmp_path, sample, clock) as desk:
        desk.ensure(of_kind(sample, "feed", "sitemap", "page"), sample.watches())
        anew = desk.cycle()
        assert anew.checked > 0
        assert (anew.links, anew.articles, anew.stories, anew.briefs) == (0, 0, 0, 0)
        assert everything(tmp_path) == kept


def test_handpicking_that_could_not_be_saved_is_done_again(sample: SampleWeb, clock: Clock, tmp_path: Path) -> None:
    with at_work(tmp_path, sample, clock) as desk:
        desk.ensure(of_kind(sample, "sitemap"), ())
        desk.collector.check()
        articles, _ = desk.collector.read()
        with closing(sqlite3.connect(tmp_path / "desk.sqlite")) as connection:
            connection.execute("CREATE TRIGGER full BEFORE INSERT ON stories BEGIN SELECT RAISE(ABORT, 'disk'); END")
        with pytest.raises(Exception, match="disk"):
            desk.handpick()
        assert everything(tmp_path)["placements"] == [], "an article is placed with its story or not at all"
        with closing(sqlite3.connect(tmp_path / "desk.sqlite")) as connection:
            connection.execute("DROP TRIGGER full")
        assert desk.handpick() == len(everything(tmp_path)["stories"]) > 0
        assert len(everything(tmp_path)["placements"]) == articles
        assert desk.distil() == len(everything(tmp_path)["stories"])


def test_a_desk_that_ends_between_two_stages_goes_on(sample: SampleWeb, clock: Clock, tmp_path: Path) -> None:
    sources = of_kind(sample, "sitemap")
    whole = tmp_path / "whole"
    parted = tmp_path / "parted"
    for folder in (whole, parted):
        folder.mkdir()
    with at_work(whole, sample, clock) as desk:
        desk.ensure(sources, ())
        desk.cycle()
    for stage in ("check", "read", "handpick", "distil"):
        with at_work(parted, sample, clock) as desk:
            desk.ensure(sources, ())
            getattr(desk.collector if stage in ("check", "read") else desk, stage)()
    kept, other = everything(whole), everything(parted)
    for table in ("placements", "stories", "briefs"):
        assert kept[table] == other[table]
    # Articles are numbered as they come, which is by chance.
    assert sorted(row[1:] for row in kept["articles"]) == sorted(row[1:] for row in other["articles"])


def test_a_story_that_cannot_be_distilled_has_a_brief_that_says_so(
    sample: SampleWeb, clock: Clock, tmp_path: Path
) -> None:
    with at_work(tmp_path, sample, clock) as desk:
        desk.ensure(of_kind(sample, "sitemap"), ())
        desk.collector.check()
        desk.collector.read()
        stories = desk.handpick()
        desk._processes._seconds = 0.001  # no story is done in that
        assert desk.distil() == stories > 0
        found = desk.store.stories.since(clock.moment - timedelta(days=30))
        briefs = desk.store.stories.brief([story.id for story in found])
        assert len(briefs) == stories
        for story in found:
            brief = briefs[story.id]
            assert brief.summary == ()
            assert [caution.kind for caution in brief.cautions] == ["not-distilled"]
            assert "could not be distilled" in brief.cautions[0].why
            assert brief.story_version == story.version


def test_what_the_desk_could_not_try_waits_and_has_not_failed(sample: SampleWeb, clock: Clock, tmp_path: Path) -> None:
    with at_work(tmp_path, sample, clock) as desk:
        desk.ensure(of_kind(sample, "sitemap"), ())
        desk.collector.check()
        desk.collector.read()
        stories = desk.handpick()
        desk._processes.close()  # there is nobody any more to do anything
        assert desk.distil() == 0 < stories
        assert len(desk.store.stories.stale(limit=99)) == stories
    (other := tmp_path / "other").mkdir()
    with at_work(other, sample, clock) as desk:
        desk.ensure(of_kind(sample, "sitemap"), ())
        desk.collector.check()
        waiting = desk.store.articles.unread(clock.moment)
        desk._processes.close()
        assert desk.collector.read() == (0, 0)
        assert desk.store.articles.unread(clock.moment) == waiting != ()


def test_a_link_that_fails_three_times_is_parked_and_shown(clock: Clock, tmp_path: Path) -> None:
    with SampleWeb() as mortal:
        mortal.set_clock(clock.moment)
        with at_work(tmp_path, mortal, clock) as desk:
            desk.ensure(of_kind(mortal, "sitemap"), ())
            _, _, links = desk.collector.check()
    assert links > 0
    # Now nobody listens on that port any more.
    with at_work(tmp_path, mortal, clock) as desk:
        assert desk.collector.read() == (0, min(links, GIVE_UP_HOST)), "a dead host is not asked for every link of it"
        failed = min(links, GIVE_UP_HOST)
        for _ in range(6 * links):
            clock.moment += timedelta(hours=5)
            failed += desk.collector.read()[1]
        assert failed == 3 * links
        parked = desk.store.articles.parked()
        assert len(parked) == desk.store.articles.counts()["parked"] == links
        for failure in parked:
            assert "its host does not answer" in failure.problem
            assert failure.url.startswith(of_kind(mortal, "sitemap")[0].homepage)


def test_a_store_that_fails_ends_the_cycle_with_its_reason(sample: SampleWeb, clock: Clock, tmp_path: Path) -> None:
    with at_work(tmp_path, sample, clock) as desk:
        desk.ensure(of_kind(sample, "sitemap"), ())
        with closing(sqlite3.connect(tmp_path / "desk.sqlite")) as connection:
            connection.execute("ALTER TABLE links RENAME TO elsewhere")
        with pytest.raises(StoreError, match="links"):
            desk.cycle()
        with closing(sqlite3.connect(tmp_path / "desk.sqlite")) as connection:
            connection.execute("ALTER TABLE elsewhere RENAME TO links")
        assert desk.cycle().articles > 0


def test_addresses_editors_asked_for_are_looked_at_and_what_came_of_each_is_kept(
    tmp_path: Path, sample: SampleWeb, clock: Clock
) -> None:
    with at_work(tmp_path, sample, clock) as desk:
        url = sample.sources()[0].url
        desk.store.asked.add(url, who="Edi", when=clock())
        assert desk.store.asked.add(url, who="Otto", when=clock()).who == "Edi"
        desk.store.asked.add("http://127.0.0.1:9/", who="Edi", when=clock())
        assert desk.collector.take_up() == 2
        assert desk.collector.take_up() == 0
        assert [source.url for source, _ in desk.store.sources.all()] == [url]
        [refused] = desk.store.asked.newest(states=("failed",), limit=5)
        assert refused.url == "http://127.0.0.1:9/"
        assert refused.told
        [found] = desk.store.asked.newest(states=("done",), limit=5)
        assert found.told == desk.store.sources.all()[0][0].name


def test_a_check_whose_page_the_disk_lost_keeps_nothing_and_is_made_again(
    clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_web.serve() as web, small_web.small_desk(tmp_path, web=web, now=clock) as desk:
        web.pages["/feed"] = ("application/rss+xml", small_web.feed(("Pier", web.url("/one"))))
        desk.ensure([Source(id="a", url=web.url("/feed"), kind="feed", name="Pier")], ())

        def failing(descriptor: int) -> None:
            raise OSError(errno.EIO, "Input/output error")

        with monkeypatch.context() as broken:
            broken.setattr(os, "fsync", failing)
            assert desk.collector.check() == (1, 1, 0)
        ((_, state),) = desk.store.sources.all()
        assert "Input/output error" in (state.problem or "")
        assert (state.etag, state.body_hash, state.succeeded) == (None, None, None)
        clock.moment += timedelta(hours=1)
        assert desk.collector.check() == (1, 0, 1)


def test_edits_are_looked_for_on_the_plain_page_though_its_amp_twin_was_announced_first(
    clock: Clock, tmp_path: Path
) -> None:
    told = ("The ferry to the islands will sail twice a day from Monday, the harbour master said after the last storm.",
            "Tickets bought for the cancelled crossings stay valid until the end of the month, the company added.",
            "The pier itself stays shut to cars for another week while engineers look at two of its piles.")  # fmt: skip
    with small_web.serve() as web, small_web.small_desk(tmp_path, web=web, now=clock) as desk:
        page = small_web.article_page("Ferry sails again", *told)
        named = page.replace(b"<head>", f"<head><link rel='canonical' href='{web.url('/ferry')}'>".encode())
        web.pages |= {"/amp/ferry": ("text/html", named), "/ferry": ("text/html", named)}
        web.pages["/feed"] = (
            "application/rss+xml",
            small_web.feed(("Ferry", web.url("/amp/ferry")), ("Ferry", web.url("/ferry"))),
        )
        desk.ensure([Source(id="a", url=web.url("/feed"), kind="feed", name="Pier")], ())
        desk.search()
        clock.moment += timedelta(hours=4)
        assert [link.url for link, _, _ in desk.store.articles.changeable(clock())] == [web.url("/ferry")]


def test_a_page_that_is_what_it_was_is_not_read_a_second_time(clock: Clock, tmp_path: Path) -> None:
    told = ("The ferry to the islands will sail twice a day from Monday, the harbour master said after the last storm.",
            "Tickets bought for the cancelled crossings stay valid until the end of the month, the company added.")  # fmt: skip
    names = ("/ferry", "/pier")
    with small_web.serve() as web:
        web.pages |= {name: ("text/html", small_web.article_page(f"News of {name[1:]}", *told)) for name in names}
        announced = [(f"News of {name[1:]}", web.url(name)) for name in names]
        web.pages["/feed"] = ("application/rss+xml", small_web.feed(*announced))
        with small_web.small_desk(tmp_path, web=web, now=clock) as desk:
            desk.ensure([Source(id="a", url=web.url("/feed"), kind="feed", name="Pier")], ())
            desk.search()
            later = small_web.article_page("News of pier", *told, "The pier opens to cars on Friday, the city said.")
            web.pages["/pier"] = ("text/html", later)
            clock.moment += timedelta(hours=4)
            desk._processes.close()  # nothing can be read any more
            assert desk.collector.reread() == 0
            [(link, _, _)] = desk.store.articles.changeable(clock())
            assert link.url == web.url("/pier"), "what was the same is done with, what was not still waits"
        with small_web.small_desk(tmp_path, web=web, now=clock) as desk:
            assert desk.collector.reread() == 1
            assert desk.store.articles.changeable(clock()) == ()


def test_a_text_that_cannot_be_kept_costs_none_that_came_with_it(clock: Clock, tmp_path: Path) -> None:
    with small_web.serve() as web, small_web.small_desk(tmp_path, web=web, now=clock) as desk:
        desk.store.sources.add([Source(id="a", url=web.url("/feed"), kind="feed", name="Pier")])
        links = [Link(url=web.url(f"/{number}"), source_id="a") for number in range(3)]
        desk.store.sources.announce(links, now=clock())
        came = [
            Outcome(
                link,
                Article(
                    id=f"a{number}",
                    url=link.url,
                    source_id="a",
                    title="Ferry",
                    text="half a pair: \ud800" if number == 1 else f"Ferry {number} sails.",
                    found=clock(),
                ),
            )
            for number, link in enumerate(links)
        ]
        assert desk.collector._keep_all(came) == (2, 1)
        assert set(desk.store.articles.get(["a0", "a1", "a2"])) == {"a0", "a2"}
        [parked] = desk.store.articles.parked()
        assert parked.url == links[1].url
        assert "cannot be kept" in parked.problem
