"""What is new is told by fact: tolls, claims, undertakings with their day, deeds, further voices, corrections."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from monitoring_desk.distil import distil
from monitoring_desk.handpick import consequence, novelty
from monitoring_desk.types import Article, Brief, Placement, Story

NOW = datetime(2026, 3, 6, 12, tzinfo=UTC)
FIRST = "Nine people died when a fire broke out in a mill in Ordu on Thursday, police said. The cause is not known."


def report(id: str, text: str, *, hours: int) -> Article:
    when = NOW + timedelta(hours=hours)
    return Article(
        id=id,
        url=f"https://{id}.example/1",
        source_id=id,
        title="Fire",
        text=text,
        found=when,
        published=when,
        language="en",
    )


def laid(articles: Sequence[Article], version: int) -> tuple[Story, Brief, list[Placement]]:
    placements = [
        Placement(article_id=a.id, story_id="s", copy_of=None, independent=True, why="same happening") for a in articles
    ]
    story = Story(
        id="s",
        version=version,
        title="Fire",
        article_ids=tuple(a.id for a in articles),
        started=NOW,
        latest=articles[-1].when,
        independent_reports=len(articles),
    )
    return story, distil(story, articles, placements={p.article_id: p for p in placements}, now=NOW), placements


def told(later: str) -> list[str]:
    """What is new in a second report, against an edition that had the first."""
    articles = [report("a", FIRST, hours=0), report("b", later, hours=20)]
    story, brief, placements = laid(articles[:1], 1)
    before = novelty.fingerprint(
        story, brief, articles=articles[:1], placements=placements, sources=(), made=NOW + timedelta(hours=1)
    )
    story, brief, placements = laid(articles, 2)
    found = novelty.news(before, story, brief, articles=articles, placements=placements, sources=())
    texts = {a.id: a.text for a in articles}
    assert all(0 <= span.start < span.end <= len(texts[span.article_id]) for one in found for span in one.cites)
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("due", "words"),
    [
        ("by 16 April 2026", ", due 16 April 2026"),
        ("by the end of April", ", due April 2026"),
        ("by the end of 2027", ", due 2027"),
        ("soon", ""),
    ],
)
def test_an_undertaking_is_told_with_its_day_at_the_grain_it_was_told(due: str, words: str) -> None:
    found = told(
        f"The Turkish government will build a new mill in Ordu {due}, Industry Minister Selin Aksoy said on Friday."
    )
    assert [text for text in found if text.startswith("new commitment") and text.endswith(f"(pledged{words})")]


def test_a_toll_that_rises_leads_what_is_new() -> None:
    found = told("The toll from a fire at a mill in Ordu on Thursday rose to 14 killed on Friday, police said.")
    assert found[0] == "killed 9 → 14"
    assert "second independent report, by b" in found


def test_a_voice_not_heard_before_is_named() -> None:
    assert "first statement by Selin Aksoy in these reports" in told(
        "“We saw the smoke too late,” said the mayor of Ordu, Selin Aksoy, after the fire in which nine people died."
    )


def test_a_refusal_is_told_as_one() -> None:
    found = told(
        "The Turkish government refused to pay the owners of the mill in Ordu where nine people died, the ministry said."
    )
    assert [text for text in found if text.startswith("new refusal: ")]


def test_a_toll_that_most_reports_only_recall_is_not_the_story_s_news() -> None:
    rail = (
        "The two governments signed an agreement on the railway to Ordu on Friday. Transport Minister Selin Aksoy said that tracks would be laid "
        "from June, and that the line would carry four million tonnes of ore a year. Engineers have surveyed the valley twice, and the villages "
        "along it were asked in spring. The bank that lends the money wants the first train to run within three years, which contractors call tight. "
        "Two bridges and a tunnel of nine kilometres are the hardest part, and the tunnel has no builder yet, the ministry's own paper says. "
        "Farmers below the tunnel want their wells watched, and were told that they would be. "
    )
    recalled = rail + "The talks began a day after a fire in which 14 people died in a mill in Ordu on Thursday."
    articles = [report("a", rail, hours=0), report("b", recalled, hours=20)]
    story, brief, placements = laid(articles, 2)
    assert [incident.killed for incident in brief.incidents] == [14]
    now = novelty.fingerprint(story, brief, articles=articles, placements=placements, sources=(), made=NOW)
    assert now.killed is None
    assert consequence.measure(story, brief).killed is None


def test_the_sums_that_weigh_are_those_undertaken_or_told_first() -> None:
    text = (
        "The bank of Ordu cut its key rate by a full point on Friday, to the surprise of traders who had expected half of it. "
        "Governor Selin Aksoy said that prices had fallen for three months, and that the harvest would be good again. "
        "She warned that frost might still come, that the port was on strike, and that ships waited outside it for the fourth day. "
        "Shares rose, and the lira fell a little against the dollar before it found its feet again in the afternoon, dealers in Ordu said. "
        "A cut of this size has not been seen since the spring of the great flood. The country's reserves stand at $9.4 billion."
    )
    story, brief, _ = laid([report("a", text, hours=0)], 1)
    assert [figure.value for figure in brief.figures if figure.unit == "USD"] == [9.4e9]
    assert consequence.measure(story, brief).amount is None


def test_nobody_in_particular_makes_no_statement() -> None:
    found = told(
        "“We saw the smoke too late,” said a witness of the fire at the mill in Ordu in which nine people died."
    )
    assert not [text for text in found if text.startswith("first statement")]
