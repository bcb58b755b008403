"""Dates named in sentences, resolved against the day of publication (a Wednesday)."""

from datetime import date

import pytest

from monitoring_desk.distil import dates

WEDNESDAY = date(2023, 5, 17)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The minister spoke on Monday.", "2023-05-15"),
        ("The minister spoke on Wednesday.", "2023-05-17"),
        ("The ministers will meet on Monday.", "2023-05-22"),
        ("The talks are scheduled to begin on Friday.", "2023-05-19"),
        ("She was elected last Friday.", "2023-05-12"),
        ("The court sits next Wednesday.", "2023-05-24"),
        ("Both sides must answer by Saturday.", "2023-05-20"),
        ("A rally has been called for Sunday.", "2023-05-21"),
        ("The plant closed in March.", "2023-03"),
        ("The plant will reopen in March.", "2024-03"),
        ("He resigned in August.", "2022-08"),
        ("The fair opens on 9 June.", "2023-06-09"),
        ("The fair opened on 9 June.", "2022-06-09"),
        ("The pact was signed on 3 September 2021.", "2021-09-03"),
        ("The pact was signed on September 3rd, 2021.", "2021-09-03"),
        ("Work is to be finished in 2026.", "2026"),
        ("The law takes effect next month.", "2023-06"),
        ("Prices rose last month.", "2023-04"),
        ("The vote is due next year.", "2024"),
        ("Payment is due by the end of the year.", "2023"),
        ("The verdict will be read tomorrow.", "2023-05-18"),
        ("The verdict was read yesterday.", "2023-05-16"),
        ("The vessel sank three days ago.", "2023-05-14"),
        ("The factory opened two years ago.", "2021"),
        ("Filed 2023-04-02 with the registry.", "2023-04-02"),
        ("双方将于2023年9月3日会晤。", "2023-09-03"),
        ("وزیر خارجہ 3 ستمبر 2023 کو پہنچے", "2023-09-03"),
    ],
)
def test_a_date_is_resolved_as_news_means_it(sentence: str, value: str) -> None:
    assert [d.value for d in dates.find(sentence, published=WEDNESDAY)] == [value]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministers may march on, he said.",
        "The firm sold 2015 units.",
        "Shops stay shut on Sundays.",
        "In the 1990s trade was slow.",
        "The ratio fell from 12-10 to 3-2.",
    ],
)
def test_what_only_looks_like_a_date_is_none(sentence: str) -> None:
    assert dates.find(sentence, published=WEDNESDAY) == ()


def test_relative_words_without_a_day_of_publication_stay_open() -> None:
    found = dates.find("They met on Thursday and will meet again in June.", published=None)
    assert [(d.value, d.ahead) for d in found] == [(None, False), (None, True)]


def test_a_week_has_no_value() -> None:
    (week,) = dates.find("The hearing will be held next week.", published=WEDNESDAY)
    assert (week.value, week.grain, week.ahead) == (None, "week", True)


def test_a_range_keeps_both_ends() -> None:
    (days,) = dates.find("The forum runs from 5 to 7 June 2024.", published=WEDNESDAY)
    assert (days.value, days.last) == ("2024-06-05", "2024-06-07")


def test_the_start_of_a_stretch_is_marked() -> None:
    (since,) = dates.find("Exports have fallen since January.", published=WEDNESDAY)
    assert since.since
    assert since.value == "2023-01"


def test_a_year_told_beside_it_holds_for_a_day_without_one() -> None:
    found = dates.find("He was in Riga on 4 April and in Vilnius from 5-6 April 2016.", published=None)
    assert [d.value for d in found] == ["2016-04-04", "2016-04-05"]


def test_tense_is_read_at_the_nearest_verb() -> None:
    found = dates.find("The bank said on Tuesday it will open on Friday.", published=WEDNESDAY)
    assert [d.value for d in found] == ["2023-05-16", "2023-05-19"]


@pytest.mark.parametrize(
    ("words", "value"), [("on Thursday", "2023-05-11"), ("next month", "2023-06"), ("in 2026", "2026"), ("soon", None)]
)
def test_words_alone_are_resolved(words: str, value: str | None) -> None:
    assert dates.resolve(words, WEDNESDAY) == value


def test_spans_lie_on_the_words() -> None:
    sentence = "The summit in Lagos on 9 June 2024 was moved to 11 June."
    for found in dates.find(sentence, published=WEDNESDAY):
        assert "June" in sentence[found.start : found.end]
