"""A report is taken apart once, and the brief of a story that grows is what it would be if nothing were kept."""

from dataclasses import replace
from datetime import timedelta

from tests.distil.samples import NOW, article, story

from monitoring_desk import distil
from monitoring_desk.distil import found
from monitoring_desk.types import Article, Story

FIRST = (
    "Harbour minister Ana Keel said on Monday that the Quay bridge would reopen by 1 June. The city will pay 40 million euros for "
    "it. Three workers were killed there on 2 March when a crane fell."
)
SECOND = (
    "The Quay bridge reopens in June, Ana Keel said. Two lanes stay shut until autumn, the builder Orrin Works added."
)


def _told(*texts: str) -> tuple[Story, list[Article]]:
    reports = [article(text, id=f"a{number}", source=f"paper{number}") for number, text in enumerate(texts)]
    return story(reports), reports


def test_a_report_is_taken_apart_once_and_the_brief_is_the_same() -> None:
    found.find.cache_clear()
    distil.distil(*_told(FIRST), now=NOW)
    grown = distil.distil(*_told(FIRST, SECOND), now=NOW)
    taken = found.find.cache_info()
    assert (taken.misses, taken.hits) == (2, 1)
    found.find.cache_clear()
    assert distil.distil(*_told(FIRST, SECOND), now=NOW) == grown
    assert grown.commitments
    assert grown.incidents


def test_a_report_whose_day_or_words_are_others_is_another() -> None:
    of, (report,) = _told(FIRST)
    found.find.cache_clear()
    told = [
        distil.distil(of, [one], now=NOW)
        for one in (
            report,
            replace(report, published=report.found - timedelta(days=400)),
            replace(report, text=SECOND),
        )
    ]
    assert found.find.cache_info().hits == 0
    assert len({repr(brief.events + brief.incidents + brief.commitments) for brief in told}) == 3
