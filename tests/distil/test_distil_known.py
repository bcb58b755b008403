"""The owner's names: all spellings of a row are one name, whole words only, and nothing a reader reads is altered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.distil import samples

from monitoring_desk.distil import distil
from monitoring_desk.distil.known import NO_NAMES, Names, fold
from monitoring_desk.types import KnownName, Quote, Span

OROV = KnownName(
    name="Lena Orlov", kind="person", spellings=("奥尔洛娃", "Лена Орлова", "لینا اورلوف"), wikidata="Q10001"
)
PASS = KnownName(name="Teshkar", kind="place", spellings=("特什卡", "Teşkar"))
UNION = KnownName(name="Harbour Union", kind="organisation", spellings=("HU", "Al-Mina Guild"), wikidata="Q10002")
TABLE = Names([OROV, PASS, UNION])
CHINESE = samples.article(
    "外交部长奥尔洛娃表示：“道路属于双方，我们不会让雪阻隔人民。”\n\n双方在特什卡举行了会谈，奥尔洛娃与对方交换了意见。",
    id="z",
    source="xinwen",
    language="zh",
)
ENGLISH = samples.article(samples.TALKS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Minister Lena Orlov’s answer", ["Lena Orlov"]),
        ("lena orlov and LENA ORLOV", ["LENA ORLOV"]),
        ("Lena. Orlov spoke", []),
        ("Lena\nOrlov spoke", ["Lena\nOrlov"]),
        ("Lena Orlovsky", []),
        ("部长奥尔洛娃在特什卡说", ["奥尔洛娃", "特什卡"]),
        ("Лена Орлова сказала", ["Лена Орлова"]),
        ("لينا اورلوف نے کہا", ["لينا اورلوف"]),
        ("TEŞKAR and Teskar and Teshkar", ["TEŞKAR", "Teskar", "Teshkar"]),
        ("the HU met; hu, Hu", ["HU"]),
        ("the Al Mina Guild, the Al‑Mina Guild", ["Al Mina Guild", "Al‑Mina Guild"]),
        ("", []),
    ],
)
def test_spellings_are_found_as_whole_words(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end, _ in TABLE.find(text)] == found


@given(st.text(alphabet=st.sampled_from("Lena Orlv’HUTeshkr奥尔洛娃特什卡Леналف .\n-")))
def test_what_is_found_is_a_spelling_and_overlaps_nothing(text: str) -> None:
    last = 0
    for start, end, row in TABLE.find(text):
        assert last <= start < end <= len(text)
        assert TABLE.row(text[start:end]) is row
        last = end


def test_two_scripts_are_one_name_with_every_mention() -> None:
    articles = [ENGLISH, CHINESE]
    brief = distil(samples.story(articles), articles, now=samples.NOW, names=TABLE.rows)
    said = {quote.speaker for quote in brief.quotes}
    assert "Lena Orlov" in said
    assert "奥尔洛娃" not in said
    (one,) = (entity for entity in brief.entities if entity.name == "Lena Orlov")
    assert {span.article_id for span in one.mentions} == {"a", "z"}
    assert [CHINESE.text[span.start : span.end] for span in one.mentions if span.article_id == "z"] == ["奥尔洛娃"] * 2
    assert {row.name for row in brief.names} == {"Lena Orlov", "Teshkar"}
    place = next(entity for entity in brief.entities if entity.name == "Teshkar")
    assert place.kind == "place"


def test_words_and_passages_stay_what_they_were() -> None:
    articles = [ENGLISH, CHINESE]
    story = samples.story(articles)
    plain = distil(story, articles, now=samples.NOW)
    named = distil(story, articles, now=samples.NOW, names=TABLE.rows)
    assert named.summary == plain.summary
    assert [(q.words, q.kind, q.cue) for q in named.quotes] == [(q.words, q.kind, q.cue) for q in plain.quotes]
    assert named.figures == plain.figures
    assert distil(story, articles, now=samples.NOW, names=()) == plain
    assert NO_NAMES.name(plain) == plain


def test_a_brief_made_before_the_table_is_told_in_its_names_and_once_is_enough() -> None:
    articles = [ENGLISH, CHINESE]
    before = distil(samples.story(articles), articles, now=samples.NOW)
    named = TABLE.name(before)
    assert {quote.speaker for quote in named.quotes} >= {"Lena Orlov"}
    assert "奥尔洛娃" not in {quote.speaker for quote in named.quotes}
    assert TABLE.name(named) == named
    assert NO_NAMES.name(named).names == ()


def test_only_the_rows_a_text_names_bear_on_its_brief() -> None:
    rows = TABLE.among([ENGLISH])
    assert set(rows) == {OROV, PASS}
    story = samples.story([ENGLISH])
    assert distil(story, [ENGLISH], now=samples.NOW, names=rows) == distil(
        story, [ENGLISH], now=samples.NOW, names=TABLE.rows
    )


def test_a_name_inside_a_longer_one_is_not_taken_out_of_it() -> None:
    text = "The Teshkar Port Authority opened a berth on Monday. The Teshkar Port Authority said it was ready."
    article = samples.article(text)
    brief = distil(samples.story([article]), [article], now=samples.NOW, names=TABLE.rows)
    whole = [entity for entity in brief.entities if entity.name == "Teshkar Port Authority"]
    assert whole
    assert "Teshkar" not in {entity.name for entity in brief.entities}
    assert brief.names == ()


def test_one_who_is_not_in_the_table_keeps_the_name_the_article_gives() -> None:
    quote = Quote(words=Span(article_id="a", start=0, end=4), kind="direct", speaker="Vera Orlov")
    assert TABLE.settle(quote) == quote
    assert TABLE.call("aide to Lena Orlov") == "aide to Lena Orlov"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Teşkar", "teskar"), ("The Hague", "Hague"), ("Al-Mina", "Al Mina"), ("لينا", "لینا"), ("Orlov’s", "ORLOV")],
)
def test_spellings_are_compared_without_case_accents_and_keyboards(one: str, other: str) -> None:
    assert fold(one) == fold(other)
