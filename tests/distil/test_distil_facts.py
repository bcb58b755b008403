"""What holds for every finder of facts, whatever the text."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitoring_desk.distil import commitments, events, figures, incidents, reading
from monitoring_desk.types import Article

FINDERS: tuple[Callable[..., tuple[Any, ...]], ...] = (commitments.find, events.find, incidents.find, figures.find)
SAMPLE = (
    "Norway pledged 40 million kroner to Malawi on Monday. The president of Malawi will visit Oslo on 3 June. "
    "A bus crash near Lilongwe killed nine people and injured 20 on Sunday, police said."
)
WORDS = st.sampled_from(
    "Wang will sign a $5m deal with Iran on Monday , after talks in Kabul killed 12 people “ ” ; to be held by May 2024 has "
    "agreed . blast attack the and who that not until 3 bn per cent Rs 7 crore — ( ) ' ’ …".split()
)


def find_all(text: str, *, published: date | None = date(2023, 5, 17)) -> list[tuple[Any, ...]]:
    article = Article(id="a", url="", source_id="", title=text[:60], text=text, found=datetime(2023, 5, 18, tzinfo=UTC))
    read = reading.read(article)
    found = [find(read, published=published) for find in FINDERS]
    whole = {(span.start, span.end) for span in read.sentences}
    for record in (r for records in found for r in records):
        assert (record.stated.start, record.stated.end) in whole
    return found


def test_each_finder_finds_its_own() -> None:
    assert [len(records) for records in find_all(SAMPLE)] == [1, 1, 1, 1]


def test_without_a_day_of_publication_nothing_is_dated() -> None:
    _, (event,), (incident,), _ = find_all(SAMPLE, published=None)
    assert (event.when, incident.when) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "…",
        "a",
        "“",
        "1,2,3" * 500,
        "A, " * 2000,
        "will be " * 2000,
        "NO FULL STOP " * 900,
        "的" * 3000,
        "$" * 999,
        SAMPLE.replace(" ", ""),
        SAMPLE[::-1],
        SAMPLE.upper() * 20,
        SAMPLE.replace(".", "") * 40,
    ],
)
def test_odd_text_breaks_nothing(text: str) -> None:
    find_all(text)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_word_salad_breaks_nothing(words: list[str]) -> None:
    find_all(" ".join(words))


def test_the_same_text_gives_the_same_records() -> None:
    assert find_all(SAMPLE) == find_all(SAMPLE)
