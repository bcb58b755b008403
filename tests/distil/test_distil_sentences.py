"""Sentences: exact offsets, nothing lost, linear time."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitoring_desk.distil.sentences import split


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Orlov met Lt. Gen. K. M. Haddad on Jan. 5. He left at 3 p.m. on Monday.", 2),
        ("The loan is Rs. 3.5 bn. It runs to 2030.", 2),
        ("See No. 5 on the list. No. That is all.", 3),
        ("It was over… and so they went. Then? They slept!", 3),
        ("He works in the U.S. He lives there.", 2),
        ("“Why?” Orlov asked. “Because,” he said.", 2),
        ("“It is over. We won,” she said.", 2),
        ("The U.S. Senate voted. Acme Inc. said so.", 2),
        ("外长表示：“感谢。”他还说，会谈很好！真的吗？", 3),
        ("وزیر نے کہا۔ بات چیت جاری ہے؟ جی ہاں۔", 3),
        ("मंत्री ने कहा। बातचीत जारी है।", 2),
        ("A heading\n\nThe text begins here and\nruns on. It ends.", 3),
        ("Seen on the pass.Orlov said more on Tuesday.", 2),
    ],
)
def test_counts_sentences(text: str, expected: int) -> None:
    assert len(cut(text)) == expected, cut(text)


def test_closing_marks_belong_to_their_sentence() -> None:
    assert cut("“We go.” They stay.") == ["“We go.”", "They stay."]
    assert cut("他说：“好。”她走了。") == ["他说：“好。”", "她走了。"]


PIECES = st.sampled_from(
    ["Orlov ", "said", ". ", "Mr. ", "\n\n", "\n", "“", "”", "…", "3.5", "。", "U.S. ", "? ", '"', " ", "é", "۔", "x"]
)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_nothing_but_blank_lies_between_sentences(text: str) -> None:
    last = 0
    for start, end in split(text):
        assert last <= start < end <= len(text)
        assert not text[last:start].strip()
        assert text[start:end].strip() == text[start:end]
        last = end
    assert not text[last:].strip()


@pytest.mark.parametrize("unit", ["a", ". ", "\n", " ", "A. ", "。", "“", "\n \n", "x\n", "?!", "Mr. "])
def test_half_a_million_characters_take_no_time(unit: str) -> None:
    text = unit * (500_000 // len(unit))
    began = time.process_time()
    split(text)
    assert time.process_time() - began < 5
