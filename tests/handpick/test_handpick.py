"""The whole of handpicking on invented articles."""

from datetime import timedelta

from tests.handpick.articles_made import BANK, DAM, DAM_AGAIN, START, make_article

from monitoring_desk.handpick import Window, handpick, rescore
from monitoring_desk.types import Source, Watch

NOW = START + timedelta(hours=12)


def test_copies_reports_and_other_happenings_are_told_apart() -> None:
    articles = [
        make_article("a", DAM, title="Villages emptied below cracked Karvel dam"),
        make_article("b", DAM, title="Thousands moved as dam cracks", hours=1),
        make_article("c", DAM_AGAIN, title="Minister promises Karvel dam report", hours=3),
        make_article("d", BANK, title="Lovania raises rates", hours=2),
    ]
    picked = handpick(articles, window=Window(), watches=(), sources={}, now=NOW)
    a, b, c, d = picked.placements
    assert a.story_id == b.story_id == c.story_id != d.story_id
    assert (b.copy_of, b.independent) == ("a", False)
    assert (c.copy_of, c.independent) == (None, True)
    dam = next(story for story in picked.stories if story.id == a.story_id)
    assert dam.article_ids == ("a", "b", "c")
    assert dam.independent_reports == 2
    assert dam.score == sum(reason.value for reason in dam.reasons) > 0
    assert dam.started == START
    assert dam.latest == START + timedelta(hours=3)


def test_a_watch_shows_in_the_story_and_its_score() -> None:
    watch = Watch(id="w", name="Dams", words=("karvel dam",))
    plain = handpick([make_article("a", DAM)], window=Window(), watches=(), sources={}, now=NOW).stories[0]
    watched = handpick([make_article("a", DAM)], window=Window(), watches=(watch,), sources={}, now=NOW).stories[0]
    assert [(match.watch_id, match.words) for match in watched.matches] == [("w", ("karvel dam",))]
    assert watched.score > plain.score
    assert any("Dams: karvel dam" in reason.why for reason in watched.reasons)


def test_freshness_fades_and_nothing_else() -> None:
    story = handpick([make_article("a", DAM)], window=Window(), watches=(), sources={}, now=NOW).stories[0]
    later = rescore(story, now=NOW + timedelta(days=1))
    assert later.score < story.score
    assert later.version == story.version
    assert {reason for reason in later.reasons if reason.name != "freshness"} == {
        reason for reason in story.reasons if reason.name != "freshness"
    }
    assert rescore(later, now=NOW) == story


def test_state_media_alone_weighs_less() -> None:
    source = Source(id="a", url="https://a.example/feed", kind="feed", name="A", state_media=True)
    plain = handpick([make_article("a", DAM)], window=Window(), watches=(), sources={}, now=NOW).stories[0]
    state = handpick([make_article("a", DAM)], window=Window(), watches=(), sources={"a": source}, now=NOW).stories[0]
    assert state.score < plain.score
