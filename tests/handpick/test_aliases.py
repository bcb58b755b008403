"""Bodies and countries are one under all their names, in short texts."""

import pytest

from monitoring_desk.handpick.aliases import abbreviate, unite
from monitoring_desk.handpick.words import tokenise


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Federal Reserve holds", "Fed holds"),
        ("Reserve Bank of India", "RBI"),
        ("Банк России сохранил ставку", "ЦБ сохранил ставку"),
        ("Банка России", "Центробанка"),
        ("Chinese exports", "China's exports"),
    ],
)
def test_names_of_one_body_are_one(one: str, other: str) -> None:
    assert unite(tokenise(one)) == unite(tokenise(other))


def test_words_that_only_begin_like_a_name_stay() -> None:
    assert unite(["federal", "aid"]) == ["federal", "aid"]
    assert unite(["bank", "of"]) == ["bank", "of"]
    assert unite([]) == []


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Reserve Bank of Marren keeps its rate", ["rbm", "rbom"]),
        ("Strike at the Marren Public Transport Authority, day two", ["mpta"]),
        ("Tom Brown wins", []),
        ("Marren Public Transport Authority Cuts All Night Buses", []),
        ("", []),
    ],
)
def test_a_name_may_be_known_by_its_first_letters(title: str, short: list[str]) -> None:
    assert abbreviate(title) == short
