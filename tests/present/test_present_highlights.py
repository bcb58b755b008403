"""The words a reader looked for are marked, whatever their case, accents or script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitoring_desk.present.highlights import find_words, fold


@pytest.mark.parametrize(
    ("words", "text", "marked"),
    [
        ("police", "Police said the policeman of the metropolice", ["Police", "police"]),
        ('"night ferries" -fares', "Night ferries and fares", ["Night", "ferries"]),
        ("Malmö", "In Malmo and MALMÖ", ["Malmo", "MALMÖ"]),
        ("渡轮", "克斯特海峡夜间渡轮将于四月", ["渡轮"]),
        ("گندم", "تارن میں گندم کی منڈی", ["گندم"]),
        ("a+b (c", "a+b c a", ["a+b", "c"]),
        ("- “ ” *", "- “ ” *", []),
        ("", "words", []),
        ("ab abc", "abcd", ["abc"]),
    ],
)
def test_words_are_found(words: str, text: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in find_words(words, text)] == marked


@given(st.text(alphabet=st.characters(codec=None)), st.text(alphabet=st.characters(codec=None)))
def test_marks_lie_in_the_text_in_order(words: str, text: str) -> None:
    assert len(fold(text)) == len(text)
    at = 0
    for start, end in find_words(words, text):
        assert at <= start < end <= len(text)
        at = end
