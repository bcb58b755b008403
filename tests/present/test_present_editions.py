"""Editions: what stands where, and that nothing is lost, doubled or moved by chance."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from monitoring_desk.present.editions import ALSO_SEEN, LONGEST_SECTION, compose, list_all
from monitoring_desk.present.mustread import HALF, LEAST, MOST
from monitoring_desk.types import Edition, Match, Reason, Story, Watch

NOW = datetime(2026, 3, 12, 7, 40, tzinfo=UTC)
WATCHES = tuple(Watch(id=letter, name=f"Watch {letter}", words=(letter,)) for letter in "abc")
TITLES = (
    "Harbour opens",
    "Bridge falls",
    "Wheat is dear",
    "Minister resigns",
    "Comet seen",
    "Tram derails",
    "Court sits",
    "Storm nears",
)


def make_story(
    id: str, *, title: str | None = None, score: float = 1.0, hours: float = 2.0, watches: str = ""
) -> Story:
    return Story(
        id=id,
        version=1,
        title=title or f"Matter of {id}",
        article_ids=(f"{id}-1",),
        started=NOW - timedelta(hours=hours + 1),
        latest=NOW - timedelta(hours=hours),
        independent_reports=1,
        reasons=(Reason(name="r", value=score, why="because"),),
        matches=tuple(Match(watch_id=watch, article_id=f"{id}-1", words=(watch,)) for watch in watches),
    )


def lay(*stories: Story, hours: float = 24.0) -> Edition:
    return compose(stories, watches=WATCHES, name="Morning", now=NOW, hours=hours)


def find_section(edition: Edition, watch_id: str) -> tuple[str, ...]:
    return next((part.story_ids for part in edition.sections if part.watch_id == watch_id), ())


stories = st.lists(
    st.builds(
        make_story,
        st.uuids().map(str),
        title=st.one_of(st.sampled_from(TITLES), st.text(max_size=30)),
        score=st.floats(-5, 5),
        hours=st.floats(0, 60),
        watches=st.text("abcz", max_size=3),
    ),
    max_size=40,
    unique_by=lambda story: story.id,
)


@given(stories, st.randoms(use_true_random=False))
def test_every_fresh_story_stands_once_and_order_of_arrival_changes_nothing(
    made: list[Story], chance: random.Random
) -> None:
    edition = lay(*made)
    under = [story_id for _, also in edition.also for story_id in also]
    placed = [*edition.must_read, *under, *(story_id for part in edition.sections for story_id in part.story_ids)]
    assert sorted(placed) == sorted(story.id for story in made if story.latest >= edition.since)
    assert sorted(placed) == sorted(list_all(edition))
    assert len(edition.must_read) <= MOST
    chance.shuffle(made)
    assert lay(*made) == edition


def test_must_read_is_best_first_and_prefers_what_was_asked_for() -> None:
    edition = lay(
        make_story("loud", title="Stars marry", score=9),
        make_story("second", title="Harbour opens", score=1, watches="a"),
        make_story("first", title="Bridge falls", score=2, watches="b"),
    )
    assert edition.must_read == ("first", "second", "loud")


def test_one_watch_does_not_fill_must_read_while_others_have_stories() -> None:
    many = [make_story(f"a{number}", title=title, score=5, watches="a") for number, title in enumerate(TITLES)]
    few = [
        make_story(f"b{number}", title=f"{what} in the north", score=3, watches="b")
        for number, what in enumerate(("Quay shuts", "Ice melts", "Mine found"))
    ]
    edition = lay(*many, *few)
    assert sum(story_id.startswith("a") for story_id in edition.must_read) == HALF
    assert sum(story_id.startswith("b") for story_id in edition.must_read) == MOST - HALF
    faint = [replace(story, reasons=(Reason(name="r", value=0.1, why=""),)) for story in few]
    assert sum(story_id.startswith("a") for story_id in lay(*many, *faint).must_read) == MOST


def test_a_desk_with_one_watch_still_has_a_full_must_read() -> None:
    made = [make_story(str(number), title=title, watches="a") for number, title in enumerate(TITLES)]
    assert len(lay(*made).must_read) == MOST


def test_a_day_with_little_has_a_short_must_read() -> None:
    made = [
        make_story(str(number), title=title, score=10 if number < 4 else 2, watches="a")
        for number, title in enumerate(TITLES)
    ]
    assert lay(*made).must_read == ("0", "1", "2", "3")
    assert len(lay(*made[3:]).must_read) == LEAST


def test_nearly_the_same_headline_is_not_told_twice() -> None:
    edition = lay(
        make_story("one", title="Varland and Osmere agree to reopen strait", score=3),
        make_story("two", title="Osmere and Varland agree: strait to reopen", score=2),
        make_story("three", title="克斯特海峡夜间渡轮将于四月恢复", score=1.5),
        make_story("four", title="克斯特海峡夜间渡轮四月恢复运营", score=1.4),
    )
    assert edition.must_read == ("one", "three")
    assert edition.also == (("one", ("two",)), ("three", ("four",)))
    assert find_section(edition, ALSO_SEEN) == ()


def test_a_story_of_two_watches_goes_where_more_of_its_articles_belong() -> None:
    story = make_story("both", watches="ab")
    story = replace(
        story, article_ids=("x", "y"), matches=(*story.matches, Match(watch_id="b", article_id="y", words=("b",)))
    )
    filler = [make_story(f"f{number}", title=title, score=8, watches="c") for number, title in enumerate(TITLES)]
    edition = compose([replace(story, reasons=()), *filler], watches=WATCHES, name="", now=NOW)
    assert find_section(edition, "b") == ("both",) or "both" in edition.must_read
    assert find_section(edition, "a") == ()


def test_a_watch_that_is_gone_leaves_its_stories_among_the_unasked() -> None:
    filler = [make_story(f"f{number}", title=title, score=8, watches="c") for number, title in enumerate(TITLES)]
    edition = lay(*filler, make_story("orphan", title="Nobody asked", score=-1, watches="z"))
    assert find_section(edition, ALSO_SEEN) == ("orphan",)


def test_old_stories_and_odd_periods() -> None:
    old = make_story("old", hours=30)
    assert lay(old).must_read == ()
    assert lay(old, hours=48).must_read == ("old",)
    assert lay(old, hours=-3).since == NOW
    assert lay(old, hours=1e300).must_read == ("old",)
    assert lay(old, hours=float("nan")).since <= NOW


def test_an_empty_desk_keeps_its_watches_and_shows_no_also_seen() -> None:
    assert [part.watch_id for part in lay().sections] == ["a", "b", "c"]


def test_a_section_ends_somewhere() -> None:
    many = [
        make_story(str(number), title=f"Matter {number} of many", score=number, watches="a") for number in range(300)
    ]
    assert len(find_section(lay(*many), "a")) == LONGEST_SECTION
