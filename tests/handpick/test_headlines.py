"""What headlines say by which they are told from others of the same pattern."""

from datetime import timedelta

import pytest
from tests.handpick.articles_made import START, make_article

from monitoring_desk.handpick import Window, handpick
from monitoring_desk.handpick.headlines import read_calls, read_day, read_turn
from monitoring_desk.handpick.words import stem, tokenise


def are_one(one: str, other: str, *, days: float = 0.05, language: str = "en") -> bool:
    articles = [
        make_article("a", "", title=one, source="x", language=language),
        make_article("b", "", title=other, source="y", language=language, hours=24 * days),
    ]
    picked = handpick(articles, window=Window(), watches=(), sources={}, now=START + timedelta(days=days + 1))
    return len({placement.story_id for placement in picked.placements}) == 1


@pytest.mark.parametrize(
    ("one", "other", "days", "language"),
    [
        ("Marbeck Steel Q3 profit beats estimates", "Tolland Steel Q3 profit beats estimates", 0, "en"),
        ("Actor Peter Varley dies at 84", "Actor Simon Croft dies at 84", 0, "en"),
        (
            "Gold rate today, 4 March: check price in Karsan",
            "Gold rate today, 5 March: check price in Karsan",
            0.5,
            "en",
        ),
        ("Harlan Energy shares rise 4%", "Harlan Energy shares fall 3%", 1, "en"),
        ("Brellin revenue of 412.5 million", "Brellin revenue of 431.7 million", 1, "en"),
        ("Closing bell: Marren index up 120 points", "Closing bell: Marren index up 95 points", 1, "en"),
        ("Foreign minister Narek ready for talks", "Narek speaks on gas prices", 1, "en"),
        (
            "Banks of Marren open late on Tuesday for holiday",
            "Banks of Marren open late on Wednesday for holiday",
            0,
            "en",
        ),
        ("В Тарске при пожаре погибли трое", "В Лиховске при пожаре погибли трое", 0, "ru"),
        ("«Мотордом» отзывает внедорожники", "«Нордавто» отзывает внедорожники", 0, "ru"),
    ],
)
def test_patterns_are_told_apart(one: str, other: str, days: float, language: str) -> None:
    assert not are_one(one, other, days=days, language=language)


@pytest.mark.parametrize(
    ("one", "other", "days", "language"),
    [
        (
            "Ordell Bank to buy Castrine for $4.3 billion",
            "Castrine to be bought by Ordell Bank in $4.3 bln deal",
            0,
            "en",
        ),
        (
            "Steel workers at Ostrava Works walk out over pay",
            "Ostrava Works strike over pay enters second day",
            1,
            "en",
        ),
        ("«Кама» обыграла «Вымпел» в овертайме", "«Вымпел» проиграл «Каме» в овертайме", 0, "ru"),
        ("Умер дирижер Павел Стрижов", "Скончался дирижер Павел Стрижов", 0, "ru"),
        ("RBI keeps repo rate at 6.5%", "Reserve Bank of India leaves repo rate at 6.50%", 0, "en"),
    ],
)
def test_one_happening_stays_one(one: str, other: str, days: float, language: str) -> None:
    assert are_one(one, other, days=days, language=language)


def test_names_of_headlines_are_no_common_words() -> None:
    assert read_calls("Brightwater Shares Tumble as Brewer Cuts Forecast") == [stem("brightwater")]
    assert read_calls("Суд арестовал мэра Степного Журавлева") == [stem("степного"), stem("журавлева")]
    assert read_calls("STOCKS END HIGHER IN MARREN") == []
    assert read_calls("") == []


def test_days_of_headlines() -> None:
    assert read_day("Press digest - March 3") == read_day("Обзор прессы на 3 марта") == 3 * 32 + 3
    assert read_day("Talks from March 3 to March 5") == 0
    assert read_day("Markets march on, 40 up") == 0


def test_turns_of_headlines() -> None:
    assert [read_turn(title) for title in ("Oil rises", "Нефть дешевеет", "Oil falls as rates rise", "Oil")] == [
        1,
        -1,
        0,
        0,
    ]


def test_one_word_in_its_cases_and_number_is_one_stem() -> None:
    for forms in (
        "кама камы каму камой",
        "тарск тарска тарске тарском",
        "уфа уфы уфе",
        "белый белого белому",
        "stock stocks",
    ):
        assert len({stem(token) for token in tokenise(forms)}) == 1
    assert len({stem(token) for token in tokenise("loss boss gas")}) == 3
