"""Numbers that stand beside harm and count something else are no toll."""

from datetime import UTC, date, datetime

import pytest

from monitoring_desk.distil import incidents
from monitoring_desk.distil.reading import read
from monitoring_desk.types import Article


def tolls(text: str) -> list[tuple[int | None, int | None]]:
    found = datetime(2026, 3, 10, tzinfo=UTC)
    article = Article(id="a", url="", source_id="", title="", text=text, found=found, published=found, language="en")
    return [(i.killed, i.injured) for i in incidents.find(read(article), published=date(2026, 3, 10))]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("A flood struck Elmavale on Monday. Surveyors found some 9,000 sheep drowned in the valley.", 9000),
        ("An earthquake shook Elmavale on Monday, damaging about 120 houses and injuring six people.", 120),
        (
            "Gunmen attacked a convoy near Elmavale on Monday. In a statement the group said it had killed fourteen soldiers.",
            14,
        ),
        ("A bomb hit Elmavale on Monday, killing nine people. Six of the men killed were from this district.", 6),
        ("A bus crashed in Elmavale on Monday and nine people died. Four of the wounded were flown to Marsavel.", 4),
    ],
)
def test_no_toll_is_made_of_it(text: str, wrong: int) -> None:
    assert all(wrong not in pair for pair in tolls(text))


def test_a_toll_beside_things_is_still_told() -> None:
    assert (None, 6) in tolls(
        "An earthquake shook Elmavale on Monday, damaging about 120 houses and injuring six people."
    )
    assert (4, None) in tolls("A flood in Elmavale killed four people and 300 sheep on Monday.")
