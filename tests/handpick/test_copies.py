"""Copies: what a newsroom does to wire copy is still the same words; a report of one's own is not."""

from datetime import timedelta

import pytest
from tests.handpick.articles_made import BANK, CHINESE, DAM, DAM_AGAIN, START, make_article

from monitoring_desk.handpick import Window, handpick
from monitoring_desk.types import Article, Placement

LONG = "\n\n".join(
    f"In part {number} the inquiry of {month} heard {witness}, who told the {count} commissioners about valve {number * 7} and the log kept beside it."
    for number, (month, witness, count) in enumerate(
        (month, witness, count)
        for month in ("March", "April", "May")
        for witness in ("an engineer", "two farmers", "the former mayor", "a diver", "a clerk of the ministry")
        for count in ("five", "six")
    )
)


def place(*articles: Article) -> dict[str, Placement]:
    picked = handpick(articles, window=Window(), watches=(), sources={}, now=articles[-1].found)
    return {placement.article_id: placement for placement in picked.placements}


@pytest.mark.parametrize(
    "text",
    [
        DAM,
        DAM.split("\n\n")[0],
        "\n\n".join(DAM.split("\n\n")[:2]),
        DAM.replace("Engineers began", "TARNFIELD (Lova Press) — Engineers have begun"),
        DAM.replace("percent", "per cent").replace("Monday", "yesterday").replace("4,200", "some 4200"),
        f"{DAM}\n\nIn our own county the reservoirs at Hest and Morrow are sound, the county engineer told us, and both were seen to in spring.",
        "Villages lie empty this morning below a wall that was thought safe.\n\n" + "\n\n".join(DAM.split("\n\n")[1:]),
        DAM.upper(),
    ],
)
def test_the_same_words_are_a_copy(text: str) -> None:
    placed = place(
        make_article("first", DAM, title="Villages emptied"),
        make_article("second", text, title="Another headline", hours=2),
    )
    assert placed["second"].copy_of == "first"
    assert not placed["second"].independent
    assert placed["second"].story_id == placed["first"].story_id


@pytest.mark.parametrize("text", [DAM_AGAIN, BANK, ""])
def test_other_words_are_no_copy(text: str) -> None:
    placed = place(make_article("first", DAM), make_article("second", text, hours=2))
    assert placed["second"].copy_of is None
    assert placed["second"].independent


def test_chinese_is_compared_by_characters() -> None:
    cut = CHINESE.split("。")[0] + "。" + CHINESE.split("。")[1]
    placed = place(
        make_article("first", CHINESE, language="zh"), make_article("second", "据报道，" + cut, hours=1, language="zh")
    )
    assert placed["second"].copy_of == "first"


def test_the_earliest_of_the_lineage_is_named() -> None:
    placed = place(*(make_article(f"a{number}", DAM, hours=number) for number in range(5)))
    assert [placed[f"a{number}"].copy_of for number in range(5)] == [None, "a0", "a0", "a0", "a0"]


def test_a_brief_of_a_long_report_is_found() -> None:
    placed = place(
        make_article("first", LONG), make_article("second", LONG[:420], hours=1), make_article("third", BANK, hours=1)
    )
    assert placed["second"].copy_of == "first"
    assert placed["third"].copy_of is None


def test_a_long_report_that_quotes_a_brief_is_a_report_of_its_own() -> None:
    placed = place(make_article("first", BANK), make_article("second", f"{LONG}\n\n{BANK}", hours=1))
    assert placed["second"].copy_of is None


def test_the_same_headline_another_day_is_another_report() -> None:
    placed = place(
        make_article("a", title="Shares close higher in quiet trading"),
        make_article("b", title="Shares close higher in quiet trading", hours=2),
        make_article("c", title="Shares close higher in quiet trading", hours=8 * 24),
    )
    assert placed["b"].copy_of == "a"
    assert placed["c"].copy_of is None
    assert placed["c"].story_id != placed["a"].story_id


def test_the_furniture_of_a_wire_makes_no_story_of_two_releases() -> None:
    furniture = (
        "Forward-Looking Statements. This press release contains forward-looking statements within the meaning of the Act. These statements involve "
        "risks and uncertainties that could cause actual results to differ materially from those expressed or implied. The company undertakes no "
        "obligation to update any forward-looking statement, whether as a result of new information, future events or otherwise, except as required."
    )
    releases = [
        make_article(
            name,
            f"{firm}, {what}, today announced results for the second quarter. {told}\n\n{furniture}",
            title=f"{firm} Announces Second Quarter Results",
            source="wire",
            hours=hours,
        )
        for name, firm, what, told, hours in (
            (
                "a",
                "Corvane Robotics",
                "a maker of picking machines",
                "Grocers bought more arms than ever, and two large chains signed for five years, chief executive Lena Marsh said; the plant in Ostrow works nights.",
                0,
            ),
            (
                "b",
                "Tilden Sensors",
                "which measures pressure in pipes",
                "Chemical plants ordered slowly, as Georg Haller had warned in spring, and costs in Bavaria are to come down by a tenth before winter sets in.",
                1,
            ),
        )
    ]
    picked = handpick(releases, window=Window(), watches=(), sources={}, now=START + timedelta(days=1))
    assert [placement.copy_of for placement in picked.placements] == [None, None]
    assert len({placement.story_id for placement in picked.placements}) == 2
