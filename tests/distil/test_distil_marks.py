"""Quotation marks of every kind, paired; strays pair with nothing."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitoring_desk.distil.marks import pair


def between(text: str) -> list[str]:
    return [text[s.start : s.end] for s in pair(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said: “We go.”", ["We go."]),
        ('She said: "We go."', ["We go."]),
        ("„Wir gehen“, sagte sie.", ["Wir gehen"]),
        ("»Wir gehen«, sagte sie.", ["Wir gehen"]),
        ("« On y va », dit-elle.", [" On y va "]),
        ("«Мы идём», — сказала она.", ["Мы идём"]),
        ("她说：“我们走。”", ["我们走。"]),
        ("彼女は「行く」と言った。", ["行く"]),
        ("''We go,'' she said.", ["We go,"]),
        ("``We go,'' she said.", ["We go,"]),
        ("‘It’s the drivers’ road,’ she said.", ["It’s the drivers’ road,"]),
        ("“He told me ‘never’ and left,” she said.", ["He told me ‘never’ and left,"]),
        ('A 6" pipe and a 9" pipe', []),
        ("the workers' and drivers' road", []),
        ("“A stray and no end", []),
        ("A stray “and a “real one” after it", ["real one"]),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert between(text) == expected


def test_a_quotation_runs_over_paragraphs() -> None:
    text = "“First part.\n\n“Second part,” she said."
    first, second = pair(text)
    assert (text[first.start : first.end], first.closed) == ("First part.", False)
    assert (text[second.start : second.end], second.closed) == ("Second part,", True)


PIECES = st.sampled_from(
    ["“", "”", '"', "''", "'", "‘", "’", "«", "»", "„", "「", "」", "a", " ", "s", ",", ".", "\n\n", "\n"]
)


@given(st.lists(PIECES, max_size=50).map("".join))
def test_stretches_lie_in_the_text_in_order_and_apart(text: str) -> None:
    last = 0
    for s in pair(text):
        assert last <= s.outer_start < s.start < s.end <= s.outer_end <= len(text)
        last = s.outer_end


@pytest.mark.parametrize("unit", ["“", '"a ', "‘a ", "‘“\"'«", "’", "“\n\n", "' "])
def test_marks_that_never_close_take_no_time(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    began = time.process_time()
    pair(text)
    assert time.process_time() - began < 5
