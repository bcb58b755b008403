"""Acts, editions and the word for changes, on SQLite and on PostgreSQL."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from monitoring_desk.editorial import Consequence, Shown
from monitoring_desk.errors import NotFound
from monitoring_desk.store import Store
from monitoring_desk.store.migrations import MIGRATIONS
from monitoring_desk.types import Brief, Edition, Picked, Source, Span, Story

SOURCE = Source(id="s1", url="https://paper.example/feed", kind="feed", name="The Paper")


def make_edition(made: datetime) -> Edition:
    return Edition(name="Morning", made=made, since=made - timedelta(days=2), must_read=("st1",), sections=())


def test_acts_are_added_and_undone_but_never_lost(store: Store, now: datetime) -> None:
    first = store.acts.do("pin", "story:st1", who="Ada", when=now, reason="lead of the day", after={"place": "pinned"})
    second = store.acts.do("weigh", "reason:pace", who="Ben", when=now, before=1.0, after=2.5)
    assert store.acts.latest() == second.id > first.id
    assert store.acts.standing(["pin", "weigh"]) == (first, second)
    assert store.acts.standing(["pin", "weigh"], object="reason:pace") == (second,)
    undoing = store.acts.undo(first.id, who="Cid", when=now + timedelta(hours=1), reason="a mistake")
    assert (undoing.before, undoing.after) == ({"place": "pinned"}, None)
    assert store.acts.standing(["pin", "weigh"]) == (second,)
    assert [(act.verb, act.undone_by) for act in store.acts.all()] == [
        ("undo", None),
        ("weigh", None),
        ("pin", undoing.id),
    ]
    for gone in (first.id, undoing.id, 99):
        with pytest.raises(NotFound):
            store.acts.undo(gone, who="Cid", when=now)


def test_an_edition_is_kept_once_a_day_and_tells_against_the_day_before(store: Store, now: datetime) -> None:
    told = Shown(
        story_id="st1", story_version=2, made=now, reports=2, killed=3, killed_at=Span(article_id="a", start=0, end=4)
    )
    assert store.editions.newest("front") is None
    assert store.editions.before("front", "2026-03-11") is None
    assert store.editions.save("front", "2026-03-11", edition=make_edition(now), told=[told])
    assert not store.editions.save("front", "2026-03-11", edition=make_edition(now), told=[])
    assert store.editions.save("mail:7", "2026-03-11", edition=make_edition(now), told=[])
    assert store.editions.before("front", "2026-03-11") is None
    assert store.editions.before("front", "2026-03-12") == (now, {"st1": told})
    assert store.editions.newest("front") == ("2026-03-11", make_edition(now))
    later = now + timedelta(days=1)
    store.editions.save("front", "2026-03-12", edition=make_edition(later), told=[])
    assert store.editions.before("front", "2026-03-13") == (later, {})
    assert (store.editions.count("front"), store.editions.count("mail:7")) == (2, 1)


def test_an_edition_kept_by_a_wrong_clock_gives_way_when_its_day_comes(store: Store, now: datetime) -> None:
    days = [f"{now + timedelta(days=number):%Y-%m-%d}" for number in range(3)]
    moments = [now + timedelta(days=number) for number in range(3)]
    assert store.editions.save("front", days[0], edition=make_edition(moments[0]), told=[])
    assert store.editions.save("front", days[1], edition=make_edition(now), told=[])  # the clock is a day ahead
    for number in range(3):  # it is right again
        assert store.editions.save("front", days[number], edition=make_edition(moments[number]), told=[])
        assert not store.editions.save("front", days[number], edition=make_edition(now), told=[])
        assert store.editions.of_day("front", days[number]) == make_edition(moments[number])
    assert store.editions.count("front") == 3


def test_what_weighs_is_kept_by_story(store: Store, now: datetime) -> None:
    kept = [
        Story(id=id, version=1, title=id, article_ids=("a1",), started=now, latest=now, independent_reports=1)
        for id in ("st1", "st2")
    ]
    store.stories.save(Picked(placements=(), stories=tuple(kept)))
    first = [Brief(story_id=id, story_version=1, made=now, made_by="sources") for id in ("st1", "st2", "st3")]
    one = Consequence(story_id="st1", story_version=1, killed=3, names=("Ann Lee",))
    rest = [Consequence(story_id=id, story_version=1) for id in ("st2", "st3")]
    store.stories.save_briefs(first, weighed=[one, *rest])
    later = Consequence(story_id="st1", story_version=2, killed=5)
    store.stories.save_briefs([replace(first[0], story_version=2)], weighed=[later])
    assert set(store.stories.brief(["st1", "st2", "st3"])) == {"st1", "st2"}, "there is no story st3"
    found = store.editions.consequences(["st1", "st2", "st3"])
    assert (found["st1"].killed, found["st2"].killed, "st3" in found) == (5, None, False)


def test_the_word_changes_when_anybody_commits_anything(store: Store, database: str) -> None:
    first = store.changes.word()
    assert store.changes.word() == first
    with Store(database) as other:
        other.sources.add([SOURCE])
    second = store.changes.word()
    assert second != first
    assert store.sources.all()
    assert store.changes.word() == second
    store.sources.add([Source(id="s2", url="https://b.example/feed", kind="feed", name="B")])
    assert store.changes.word() != second


def test_a_database_of_the_version_before_loses_nothing(tmp_path: Path, now: datetime) -> None:
    url = f"sqlite:///{tmp_path}/old.sqlite"
    story = Story(
        id="st1", version=3, title="Port opens", article_ids=("a1",), started=now, latest=now, independent_reports=1
    )
    with Store(url) as old:
        old.stories.save(Picked(placements=(), stories=(story,)))
        at = next(number for number, step in enumerate(MIGRATIONS) if step.__name__ == "_acts_and_editions")
        with old.engine.begin() as connection:
            for table in ("acts", "shown", "editions", "consequences"):
                connection.execute(text(f"DROP TABLE {table}"))
            connection.execute(text("DROP INDEX stories_of_period"))
            connection.execute(text("UPDATE schema_version SET version = :at"), {"at": at})
    with Store(url) as new:
        assert new.stories.get(["st1"]) == {"st1": story}
        assert new.acts.latest() == 0
        assert new.editions.newest("front") is None
