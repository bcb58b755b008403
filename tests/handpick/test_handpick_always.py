"""What must hold whatever comes: order, repetition, restarts, and input no outlet would send."""

import random
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.handpick.articles_made import BANK, CHINESE, DAM, DAM_AGAIN, START, make_article

from monitoring_desk.handpick import Window, handpick
from monitoring_desk.types import Article, Picked, Watch

NOW = START + timedelta(days=2)
WATCH = Watch(id="w", name="Dams", words=("dam",))


def pick(articles: Sequence[Article], window: Window) -> Picked:
    return handpick(articles, window=window, watches=(WATCH,), sources={}, now=NOW)


def write_some(count: int, *, seed: int) -> list[Article]:
    """Reports of a few happenings in shuffled sentences, some of them copies, some without a time."""
    chance = random.Random(seed)
    towns = [f"{first}{last}" for first in ("Ost", "Brim", "Tarn", "Hest") for last in ("en", "field", "ow")]
    happenings = [
        [
            f"The {what} of {town} was {done} after {number} days, {who} said."
            for number, who in enumerate(
                chance.sample(
                    ("mayor Korden", "minister Pell", "governor Vash", "an engineer", "the police", "a diver"), 6
                )
            )
        ]
        for town, what, done in zip(
            towns,
            ("bridge", "bank", "school", "harbour", "mine"),
            ("closed", "sold", "opened", "flooded", "saved"),
            strict=False,
        )
    ]
    articles = []
    for number in range(count):
        told = chance.choice(happenings)
        text = " ".join(chance.sample(told, chance.randint(2, 6)))
        hours = chance.choice((None, float(chance.randint(0, 30)), float(chance.randint(0, 30))))
        articles.append(
            make_article(
                f"a{number:03d}", text, title=told[0][:40], hours=hours, source=f"o{number % 7}", found_hours=40
            )
        )
    return articles


@given(seed=st.integers(0, 10_000), shuffle=st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None)
def test_the_order_within_a_batch_changes_nothing(seed: int, shuffle: random.Random) -> None:
    articles = write_some(30, seed=seed)
    shuffled = list(articles)
    shuffle.shuffle(shuffled)
    one, other = pick(articles, Window()), pick(shuffled, Window())
    assert one.stories == other.stories
    assert set(one.placements) == set(other.placements)
    assert [placement.article_id for placement in other.placements] == [article.id for article in shuffled]


@given(seed=st.integers(0, 10_000))
@settings(max_examples=15, deadline=None)
def test_a_restart_changes_nothing(seed: int) -> None:
    articles = write_some(40, seed=seed)
    running = Window()
    first = pick(articles[:25], running)
    restarted = Window()
    restarted.restore(zip(articles[:25], first.placements, strict=True), first.stories)
    assert pick(articles[25:], restarted) == pick(articles[25:], running)


def test_placing_again_changes_nothing() -> None:
    articles = write_some(30, seed=1)
    window = Window()
    first = pick(articles, window)
    again = pick(articles, window)
    assert again.stories == ()
    assert [(p.article_id, p.story_id, p.copy_of, p.independent) for p in again.placements] == [
        (p.article_id, p.story_id, p.copy_of, p.independent) for p in first.placements
    ]
    assert pick([*articles, *articles], Window()).stories == first.stories


def test_a_story_grows_by_versions_and_keeps_its_name() -> None:
    window = Window()
    first = pick([make_article("a", DAM, title="Karvel dam cracks", hours=5)], window).stories[0]
    second = pick([make_article("b", DAM_AGAIN, title="Karvel dam report promised", hours=2)], window).stories[0]
    assert (first.id, first.version) == (second.id, second.version - 1)
    assert second.article_ids == ("b", "a")
    assert second.title == first.title
    assert (second.started, second.latest) == (START + timedelta(hours=2), START + timedelta(hours=5))
    assert {match.article_id for match in second.matches} == {"a", "b"}


def test_a_revision_goes_where_its_article_went() -> None:
    window = Window()
    pick([make_article("a", DAM, title="Karvel dam")], window)
    picked = pick([make_article("b", BANK, title="Rewritten", hours=1, revision_of="a")], window)
    assert picked.placements[0].story_id == "sa"
    assert not picked.placements[0].independent
    assert picked.stories[0].independent_reports == 1


def test_two_articles_of_one_outlet_are_one_independent_report() -> None:
    articles = [make_article("a", DAM, source="herald"), make_article("b", DAM_AGAIN, source="herald", hours=1)]
    (story,) = pick(articles, Window()).stories
    assert len(story.article_ids) == 2
    assert story.independent_reports == 1


def test_what_was_forgotten_is_no_longer_joined() -> None:
    window = Window()
    pick([make_article("a", DAM), make_article("b", BANK, hours=30)], window)
    window.forget(START + timedelta(hours=20))
    assert window.story_ids == ("sb",)
    assert len(window) == 1
    assert pick([make_article("c", DAM, hours=31)], window).placements[0].story_id == "sc"
    assert pick([make_article("d", BANK, hours=31)], window).placements[0].copy_of == "b"


def test_forgetting_is_as_if_only_the_rest_had_been_restored() -> None:
    articles = write_some(40, seed=3)
    articles = [replace(article, found=START + timedelta(hours=41 + number)) for number, article in enumerate(articles)]
    running, restored = Window(), Window()
    placements = [pick([article], running).placements[0] for article in articles]
    before = START + timedelta(hours=61)
    running.forget(before)
    kept = [
        (article, placement) for article, placement in zip(articles, placements, strict=True) if article.found >= before
    ]
    restored.restore(kept, [story for story_id in running.story_ids if (story := running.stories.get(story_id))])
    new = write_some(60, seed=3)[40:]
    assert pick(new, running) == pick(new, restored)


@pytest.mark.parametrize(
    "article",
    [
        make_article("x"),
        make_article("x", " \n\t "),
        make_article("x", "?!… ---"),
        make_article("x", "\x00\ud800\U0010ffff"),
        make_article("x", "zxqv " * 3),
        make_article("x", "🌊🌊🌊", language=None),
        replace(make_article("x", DAM), published=datetime(1970, 1, 1, tzinfo=UTC)),
        replace(make_article("x", DAM), published=datetime(2999, 1, 1, tzinfo=UTC)),
        replace(make_article("x", DAM), published=datetime(1, 1, 1, tzinfo=UTC)),
        replace(make_article("x", DAM), url="http://[bad", source_id=""),
        make_article("x", DAM, revision_of="nobody"),
        make_article("x", DAM, revision_of="x"),
    ],
)
def test_odd_articles_are_placed(article: Article) -> None:
    window = Window()
    picked = pick([make_article("a", BANK), article, make_article("z", CHINESE, language="zh")], window)
    assert [placement.article_id for placement in picked.placements] == ["a", "x", "z"]
    assert picked.placements[1].story_id == "sx"
    (story,) = (story for story in picked.stories if story.id == "sx")
    assert START <= story.started <= story.latest <= NOW
    assert story.title


def test_empty_articles_stay_apart() -> None:
    picked = pick([make_article(f"a{number}") for number in range(5)], Window())
    assert len({placement.story_id for placement in picked.placements}) == 5
    assert all(placement.copy_of is None for placement in picked.placements)


def test_nothing_comes_of_nothing() -> None:
    assert pick([], Window()) == Picked(placements=(), stories=())


def test_five_megabytes_do_not_stop_the_desk() -> None:
    chance = random.Random(1)
    long = " ".join(f"w{chance.randint(0, 10**6)}" for _ in range(600_000))
    began = time.perf_counter()
    placed = pick(
        [
            make_article("a", long),
            make_article("b", long, hours=1),
            make_article("c", "a" * 5_000_000),
            make_article("d", "大" * 5_000_000),
        ],
        Window(),
    )
    assert time.perf_counter() - began < 20
    assert placed.placements[1].copy_of == "a"


def test_three_thousand_identical_articles_do_not_crawl() -> None:
    articles = [make_article(f"a{number:04d}", DAM, title="Karvel dam", source=f"o{number}") for number in range(3_000)]
    window = Window()
    began = time.perf_counter()
    for start in range(0, len(articles), 100):
        picked = pick(articles[start : start + 100], window)
    assert time.perf_counter() - began < 60
    (story,) = picked.stories
    assert len(story.article_ids) == 3_000
    assert story.independent_reports == 1
