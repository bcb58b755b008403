"""Folding, tokens, shingles and names."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitoring_desk.handpick.words import hash_token, name_script, names, shingles, terms, tokenise


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The Minister’s 4,200 beds", ["the", "minister", "4,200", "beds"]),
        ("Änderung ÉTÉ", ["anderung", "ete"]),
        ("GDP增长6.2%", ["gdp", "增", "长", "6.2"]),
        ("پَاکِستان", ["پاکستان"]),
        ("किसानों", ["किसानों"]),
        ("ＡＢＣ", ["abc"]),
        ("", []),
        ("—!?…", []),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert tokenise(text) == tokens


@given(st.text(max_size=200))
def test_any_text_has_tokens_without_spaces_and_shingles_for_them(text: str) -> None:
    tokens = tokenise(text)
    assert all(token and not any(letter.isspace() for letter in token) for token in tokens)
    assert bool(tokens) == bool(len(shingles(tokens)))


def test_terms_are_stems_and_pairs_of_characters() -> None:
    assert terms(tokenise("ministers 2025 大坝裂缝 x")) == ["minist", "2025", "大坝", "坝裂", "裂缝", "x"]


def test_hash_is_the_same_in_every_process() -> None:
    assert hash_token("karvel") == 16554248283459295630


def test_shingles_of_a_cut_text_are_among_those_of_the_whole() -> None:
    tokens = tokenise("one two three four five six seven eight nine ten eleven twelve")
    assert set(shingles(tokens[:8]).tolist()) <= set(shingles(tokens).tolist())
    assert len(shingles(tokens)) == len(tokens) - 4
    assert len(shingles(["one"])) == 1


def test_names_are_capitals_inside_sentences() -> None:
    text = "Officials met Teodora Vash in Lovania. Officials of NATO said the bank, the Bank of Brenner, would wait."
    assert {"teodora", "vash", "lovania", "nato", "brenner"} <= names(text)
    assert "officials" not in names(text)
    assert "bank" not in names(text)


@pytest.mark.parametrize(
    ("text", "script"), [("Hello", "latin"), ("1 мая", "cyrillic"), ("大坝", "cjk"), ("سڑک", "arabic"), ("42", "")]
)
def test_script(text: str, script: str) -> None:
    assert name_script(text) == script


def test_five_megabytes_take_no_longer_than_the_part_that_is_read() -> None:
    began = time.perf_counter()
    assert len(tokenise("word " * 1_000_000)) == 40_000
    names("A. " * 100_000)
    assert time.perf_counter() - began < 5
