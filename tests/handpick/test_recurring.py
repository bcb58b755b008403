"""Reports that come back every day in the same phrases: neither copies nor one story, unless the words are really copied."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tests.handpick.articles_made import START, make_article

from monitoring_desk.handpick import Window, handpick
from monitoring_desk.handpick.figures import count_otherwise, is_figure
from monitoring_desk.types import Article, Placement

MONDAY = datetime(2026, 3, 9, 16, tzinfo=UTC)


def write(
    number: int, when: datetime, text: str, *, outlet: str = "wire", title: str = "Stocks close higher"
) -> Article:
    return Article(
        id=f"a{number}",
        url=f"https://{outlet}.example/{number}",
        source_id=outlet,
        title=title,
        text=text,
        found=MONDAY + timedelta(days=9),
        published=when,
        language="en",
    )


def report(day: str, gain: str, close: str, volume: str, leader: str, up: str) -> str:
    return (
        f"MARREN: The Marren Stock Exchange closed higher on {day} as investors bought banks and cement makers. The benchmark MSX-50 "
        f"index gained {gain} points to close at {close}. Volume stood at {volume} million shares. {leader}, up {up} per cent, led "
        "the gains. Analysts said hopes of a rate cut helped the market, and expected the rise to go on for the rest of the week."
    )


FIRST = report("Monday", "412.35", "47,210.66", "231", "Ordell Bank", "2.15")
SECOND = report("Tuesday", "187.02", "47,397.68", "187", "Kastin Cement", "3.42")


def pick(*articles: Article) -> dict[str, Placement]:
    picked = handpick(articles, window=Window(), watches=(), sources={}, now=MONDAY + timedelta(days=9))
    return {placement.article_id: placement for placement in picked.placements}


def test_the_market_report_of_another_day_is_another_story() -> None:
    for outlet in ("wire", "other"):
        placed = pick(write(1, MONDAY, FIRST), write(2, MONDAY + timedelta(days=1), SECOND, outlet=outlet))
        assert placed["a2"].copy_of is None
        assert placed["a2"].story_id != placed["a1"].story_id


def test_the_same_words_are_a_copy_a_minute_later_and_a_day_later() -> None:
    first = write(1, MONDAY, FIRST)
    placed = pick(
        first,
        write(2, MONDAY + timedelta(minutes=1), FIRST, outlet="other"),
        write(3, MONDAY + timedelta(days=1), FIRST, outlet="third"),
    )
    assert placed["a2"].copy_of == placed["a3"].copy_of == "a1"


def test_a_second_report_of_the_day_with_the_same_figures_is_of_the_story() -> None:
    told = (
        "The Marren bourse began the week with a rise, its MSX-50 index ending at 47,210.66, 412.35 points up, in a volume of 231 million "
        "shares, because traders expect the central bank to cut rates. Ordell Bank rose most, by 2.15 per cent."
    )
    placed = pick(
        write(1, MONDAY, FIRST), write(2, MONDAY + timedelta(hours=20), told, outlet="other", title="MSX-50 rises")
    )
    assert placed["a2"].story_id == placed["a1"].story_id


def test_the_same_furniture_under_two_reports_makes_no_copy() -> None:
    furniture = (
        " Subscribe to our morning letter and never miss a story from the valley. Our reporters live where you live and answer every "
        "letter by hand. The Valley Post is printed on paper from managed forests and owned by its readers since the flood year. "
        "To advertise, ring the office between nine and noon; to complain, write to the editor, who will print what you say."
    )
    bridge = (
        "The old toll bridge at Karvel will close for eleven weeks from June while masons replace the worn granite of its two middle "
        "arches, the county engineer Ida Marlow told the council. Buses will turn at the mill and walkers may use the railway footbridge."
    )
    bakers = (
        "Bakers in Tolna have stopped selling rye loaves after weevils were found in flour from the Hollin warehouse. Nobody fell ill. "
        "The food inspector Pim Solan expects clean flour by Thursday and asks households to look through their cupboards meanwhile."
    )
    for outlet in ("post", "twin"):
        placed = pick(
            write(1, MONDAY, bridge + furniture, outlet="post", title="Toll bridge to close for eleven weeks"),
            write(2, MONDAY + timedelta(hours=1), bakers + furniture, outlet=outlet, title="No rye bread in Tolna"),
        )
        assert placed["a2"].copy_of is None
        assert placed["a2"].story_id != placed["a1"].story_id


def test_headlines_alone_say_the_same_on_another_day_of_another_happening() -> None:
    bare = write(1, MONDAY, "", title="Oil prices fall on demand worries")
    placed = pick(
        bare,
        replace(bare, id="a2", url="https://b.example/2", source_id="b", published=MONDAY + timedelta(minutes=1)),
        replace(bare, id="a3", url="https://c.example/3", source_id="c", published=MONDAY + timedelta(days=2)),
        replace(
            bare,
            id="a4",
            url="https://d.example/4",
            source_id="d",
            text=bare.title,
            published=MONDAY + timedelta(days=2),
        ),
    )
    assert placed["a2"].copy_of == "a1"
    assert placed["a3"].copy_of is None
    assert placed["a4"].copy_of == "a3"
    assert placed["a3"].story_id != placed["a1"].story_id == placed["a2"].story_id


def test_figures() -> None:
    assert [term for term in ("412.35", "47,210", "231", "2026", "12", "abc", "3.2", "1850") if is_figure(term)] == [
        "412.35",
        "47,210",
        "231",
        "3.2",
        "1850",
    ]
    assert count_otherwise(frozenset((1, 2, 3, 4)), frozenset((5, 6, 7)))
    assert not count_otherwise(frozenset((1, 2, 3, 4)), frozenset((1, 6, 7)))
    assert not count_otherwise(frozenset((1, 2)), frozenset((5, 6, 7)))


def test_one_headline_of_many_days_is_a_story_a_day_in_whatever_order_it_comes() -> None:
    shuffled = [
        make_article(f"a{number:03d}", title="Stocks end higher", source=f"o{number % 40}", hours=number * 0.3)
        for number in range(560)
    ]
    random.Random(1).shuffle(shuffled)
    window = Window()
    placed: dict[str, str] = {}
    for start in range(0, len(shuffled), 50):
        picked = handpick(
            shuffled[start : start + 50], window=window, watches=(), sources={}, now=START + timedelta(days=8)
        )
        placed |= {placement.article_id: placement.story_id for placement in picked.placements}
    assert len(set(placed.values())) <= 10
