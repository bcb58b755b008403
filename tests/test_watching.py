"""Watches at work on what is kept: previews, changes that the open stories follow at once, and the commands for them."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from tests.commands import desk as command
from tests.handpick.articles_made import BANK, CHINESE, DAM, DAM_AGAIN, START, make_article

from monitoring_desk import watching
from monitoring_desk.config import Settings
from monitoring_desk.desk import opened
from monitoring_desk.errors import ConfigError, Conflict, NotFound
from monitoring_desk.store import Store
from monitoring_desk.types import Article, Link, Source, Watch
from monitoring_desk.watch_desk import WatchDesk

NOW = START + timedelta(hours=30)
SINCE = START - timedelta(days=14)
ARTICLES = (
    make_article("a", DAM, title="Cracks in Karvel dam", source="herald", hours=0),
    make_article("b", DAM_AGAIN, title="Minister promises report on dam", source="courier", hours=2),
    make_article("c", BANK, title="Lovania raises key rate", source="herald", hours=3),
    make_article("d", CHINESE, title="卡维尔大坝出现裂缝", source="xinwen", hours=26, language="zh"),
)


def keep(store: Store, articles: tuple[Article, ...]) -> None:
    for name in ("herald", "courier", "xinwen"):
        store.sources.add([Source(id=name, url=f"https://{name}.example/feed", kind="feed", name=name.title())])
    for article in articles:
        link = Link(url=article.url, source_id=article.source_id)
        store.sources.announce([link], now=article.found)
        store.articles.keep(link, article, now=article.found)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(database=f"sqlite:///{tmp_path}/desk.sqlite", archive="", languages=False)


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    with opened(settings, now=lambda: NOW) as desk:
        keep(desk.store, ARTICLES)
        desk.handpick()
        yield desk.store


def concerned(store: Store, watch_id: str) -> set[str]:
    """Articles that the stories say a watch fired on."""
    return {m.article_id for s in store.stories.since(SINCE) for m in s.matches if m.watch_id == watch_id}


def test_a_preview_counts_by_day_and_shows_why(store: Store) -> None:
    found = watching.try_query(store, "dam OR 大坝", days=3, now=NOW)
    assert (found.articles, found.read, found.complete) == (3, 4, True)
    assert found.query == "dam OR 大坝"
    assert [(day.day, day.articles) for day in found.days] == [("2025-03-04", 1), ("2025-03-03", 2), ("2025-03-02", 0)]
    assert found.stories == len(found.samples) <= 3
    assert found.samples[0].article.id == "d"
    assert "‘大坝’" in found.samples[0].match.why
    assert watching.try_query(store, "beaver", now=NOW).articles == 0
    assert watching.try_query(store, "dam", days=1, now=NOW).articles == 0


def test_a_preview_is_bounded(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "PREVIEW_ARTICLES", 2)
    found = watching.try_query(store, "dam OR 大坝", now=NOW)
    assert (found.read, found.complete) == (2, False)
    with pytest.raises(ConfigError):
        watching.try_query(store, "dam", days=1000, now=NOW)
    with pytest.raises(ConfigError, match=r"^line 1, column 6"):
        watching.try_query(store, "dam (", now=NOW)


def test_open_stories_follow_a_watch_at_once(store: Store) -> None:
    before = store.stories.since(SINCE)
    desk = WatchDesk(store, now=lambda: NOW, settings=Settings(), patience=None)
    act = desk.add(Watch(id="dams", name="Dams", query="dam OR 大坝"), who="Ann")
    assert concerned(store, "dams") == {"a", "b", "d"}
    after = store.stories.since(SINCE)
    assert {(s.id, s.version, s.article_ids) for s in after} == {(s.id, s.version, s.article_ids) for s in before}
    dam = next(story for story in after if "a" in story.article_ids)
    assert any("Dams" in reason.why for reason in dam.reasons)
    seen = desk.watch("dams")
    assert seen is not None
    narrowed = desk.change(Watch(id="dams", name="Dams", query="裂缝"), mark=seen.mark, who="Ann")
    assert concerned(store, "dams") == {"d"}
    with pytest.raises(Conflict):
        desk.change(Watch(id="dams", name="Dams", query="dam"), mark=seen.mark, who="Bob")
    with pytest.raises(Conflict):
        desk.undo(act, who="Ann")
    desk.undo(narrowed, who="Ann")
    assert concerned(store, "dams") == {"a", "b", "d"}
    desk.add(Watch(id="bank", name="Bank", query='"key rate"'), who="Ann")
    kept = desk.watch("dams")
    assert kept is not None
    gone = desk.remove("dams", mark=kept.mark, who="Ann")
    assert concerned(store, "dams") == set()
    assert concerned(store, "bank") == {"c"}
    assert [watch.id for watch in store.sources.watches()] == ["bank"]
    with pytest.raises(NotFound):
        desk.remove("dams", mark=kept.mark, who="Ann")
    desk.undo(gone, who="Bob")
    assert [watch.id for watch in store.sources.watches()] == ["dams", "bank"]
    assert concerned(store, "dams") == {"a", "b", "d"}
    with pytest.raises(ConfigError, match="there already"):
        desk.add(Watch(id="bank", name="Bank", query="bank"), who="Ann")


def test_what_an_editor_removed_does_not_come_back_from_the_file(settings: Settings) -> None:
    dams = Watch(id="dams", name="Dams", words=("dam",))
    with opened(settings, now=lambda: NOW) as running:
        running.ensure([], [dams])
        desk = WatchDesk(running.store, now=lambda: NOW, settings=settings)
        kept = desk.watch("dams")
        assert kept is not None
        assert (kept.query, kept.understood) == ("", "dam")
        gone = desk.remove("dams", mark=kept.mark, who="Ann")
        running.ensure([], [dams])
        assert running.store.sources.watches() == ()
        desk.undo(gone, who="Ann")
        assert running.store.sources.watches() == (dams,)


def test_a_running_desk_takes_up_what_another_process_changed(settings: Settings) -> None:
    with opened(settings, now=lambda: NOW) as running:
        keep(running.store, ARTICLES[:3])
        running.handpick()
        with Store(settings.database) as other:
            other.watching.put(Watch(id="dams", name="Dams", query="dam OR 大坝"))
        keep(running.store, ARTICLES[3:])
        running.handpick()
        assert concerned(running.store, "dams") == {"a", "b", "d"}
        keep(running.store, (make_article("e", DAM, title="Cracks in Karvel dam", source="courier", hours=4),))
        running.handpick()  # the story it joins keeps the matches it was given
        assert concerned(running.store, "dams") == {"a", "b", "d", "e"}


def test_a_watch_new_in_the_settings_reaches_stories_that_were_there(settings: Settings) -> None:
    with opened(settings, now=lambda: NOW) as desk:
        keep(desk.store, ARTICLES)
        desk.handpick()
        desk.ensure([], [Watch(id="rates", name="Rates", query='title:"key rate"')])
        assert concerned(desk.store, "rates") == {"c"}


@pytest.mark.parametrize(
    "watch",
    [
        Watch(id="", name="W", query="dam"),
        Watch(id="a/b", name="W", query="dam"),
        Watch(id="w" * 65, name="W", query="dam"),
        Watch(id="w", name=" ", query="dam"),
        Watch(id="w", name="W"),
        Watch(id="w", name="W", names=("one",)),
        Watch(id="w", name="W", query="(dam"),
    ],
)
def test_a_watch_that_cannot_be_kept_is_refused(watch: Watch) -> None:
    with pytest.raises(ConfigError):
        watching.check(watch)


def test_topics_are_kept_with_the_story(store: Store) -> None:
    bank = next(story for story in store.stories.since(SINCE) if "c" in story.article_ids)
    assert [topic.label for topic in bank.topics][:1] == ["economy, business and finance"]
    assert "central bank" in bank.topics[0].why


def test_the_settings_name_a_query_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_text('[[watch]]\nid = "w"\nname = "W"\nquery = "dam AND"\n', encoding="utf-8")
    done = command("sources", folder=tmp_path)
    assert done.returncode == 0  # what does not need the watches goes on
    done = command("run", "--once", folder=tmp_path)
    assert done.returncode == 2
    assert "watch w: line 1, column 8" in done.stderr


def test_the_commands(settings: Settings, tmp_path: Path) -> None:
    with opened(settings, now=lambda: NOW) as desk:
        keep(desk.store, ARTICLES)
        desk.handpick()
    told = {"database": settings.database}
    at = ("--now", NOW.isoformat())

    def run(*words: str) -> str:
        done = command(*at, "watches", *words, folder=tmp_path, settings=told)
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "3 of 4 articles match" in run("preview", "dam OR 大坝", "--days", "3")
    assert json.loads(run("preview", "dam", "--json"))["articles"] == 2
    assert "dams: added; " in run("add", "dams", "dam OR 大坝", "--name", "Dams & floods")
    assert "cpec: added" in run("add", "cpec", "--ready")
    assert "China–Pakistan" in run()
    assert "dams: changed" in run("change", "dams", "裂缝")
    listed = [json.loads(line) for line in run("--json").splitlines()]
    assert [(one["id"], one["name"]) for one in listed] == [
        ("dams", "Dams & floods"),
        ("cpec", "China–Pakistan / CPEC"),
    ]
    assert "removed" in run("remove", "dams")
    for words, status, why in (
        (("add", "cpec", "--ready"), 2, "is there already"),
        (("add", "w", "dam AND"), 2, "line 1, column 8"),
        (("add", "nothing", "--ready"), 1, "business, cpec"),
        (("change", "cpec"), 2, "say what to change"),
        (("change", "w", "dam"), 1, "no such watch"),
        (("preview", "foo:bar"), 2, "there is no field"),
    ):
        done = command(*at, "watches", *words, folder=tmp_path, settings=told)
        assert done.returncode == status, done.stderr
        assert why in done.stderr
