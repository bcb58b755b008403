"""A report is taken apart once, and the brief of a story that grows is what it would be if nothing were kept."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from monitoring_desk import distil
from monitoring_desk.distil import found
from monitoring_desk.types import Article, Story

NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)
FIRST = (
    "Harbour minister Ana Keel said on Monday that the Quay bridge would reopen by 1 June. The city will pay 40 million euros for "
    "it. Three workers were killed there on 2 March when a crane fell."
)
SECOND = (
    "The Quay bridge reopens in June, Ana Keel said. Two lanes stay shut until autumn, the builder Orrin Works added."
)


def _story(*texts: str) -> tuple[Story, list[Article]]:
    articles = [
        Article(
            id=f"a{number}",
            url=f"https://paper{number}.example/",
            source_id=f"s{number}",
            title="Quay bridge to reopen",
            text=text,
            found=NOW,
            published=NOW - timedelta(hours=number),
            language="en",
        )
        for number, text in enumerate(texts)
    ]
    story = Story(
        id="st", version=len(texts), title="Quay bridge", article_ids=tuple(article.id for article in articles),
        started=NOW, latest=NOW, independent_reports=len(texts),
    )  # fmt: skip
    return story, articles


def test_a_report_is_taken_apart_once_and_the_brief_is_the_same() -> None:
    found.find.cache_clear()
    distil.distil(*_story(FIRST), now=NOW)
    grown = distil.distil(*_story(FIRST, SECOND), now=NOW)
    taken = found.find.cache_info()
    assert (taken.misses, taken.hits) == (2, 1)
    found.find.cache_clear()
    assert distil.distil(*_story(FIRST, SECOND), now=NOW) == grown
    assert grown.commitments
    assert grown.incidents


def test_a_report_whose_day_or_words_are_others_is_another() -> None:
    story, (article,) = _story(FIRST)
    found.find.cache_clear()
    told = [
        distil.distil(story, [one], now=NOW)
        for one in (
            article,
            replace(article, published=article.found - timedelta(days=400)),
            replace(article, text=SECOND),
        )
    ]
    assert found.find.cache_info().hits == 0
    assert len({repr(brief.events + brief.incidents + brief.commitments) for brief in told}) == 3
