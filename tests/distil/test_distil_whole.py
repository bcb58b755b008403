"""A story distilled whole: cited exactly, the same twice, and unmoved by bad input."""

import time
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.distil import samples

from monitoring_desk.distil import distil
from monitoring_desk.distil.cautions import find
from monitoring_desk.types import Article, Brief, Incident, Placement, Source, Span


def brief(articles: Sequence[Article], **more: object) -> Brief:
    return distil(samples.story(articles), articles, now=samples.NOW, **more)  # type: ignore[arg-type]


def spans(made: Brief) -> list[Span]:
    found = [c for s in made.summary for c in s.cites]
    for q in made.quotes:
        found.extend(x for x in (q.words, q.speaker_span, q.cue) if x is not None)
    found.extend(m for e in made.entities for m in e.mentions)
    for group in (made.commitments, made.events, made.incidents, made.figures):
        found.extend(fact.stated for fact in group)
    return found


def check(made: Brief, articles: Sequence[Article]) -> None:
    texts = {a.id: a.text for a in articles}
    for span in spans(made):
        assert 0 <= span.start < span.end <= len(texts[span.article_id])
    for sentence in made.summary:
        assert sentence.cites
        if made.made_by == "sources":
            (cite,) = sentence.cites
            assert " ".join(texts[cite.article_id][cite.start : cite.end].split()) == sentence.text


def test_the_talks_make_a_brief() -> None:
    one = samples.article(samples.TALKS, title="Yunlan ready to reopen the mountain road")
    made = brief([one])
    check(made, [one])
    assert 2 <= len(made.summary) <= 5
    assert made.story_version == 3
    assert any("reopen the mountain road" in s.text for s in made.summary)
    assert any(f.value == 40_000_000 and f.unit == "USD" for f in made.figures)
    assert [c.kind for c in made.cautions] == ["single-source"]


def test_summary_sentences_stand_alone() -> None:
    text = (
        "The council of Teshkar voted on Monday to close the old bridge for repairs until June. He welcomed it warmly in front of the crowd. "
        "However, Lena Orlov said the repairs would cost 3 million dollars and take far too long. This move angered many drivers of the town. "
        "But they will be paid for every day lost. Karim Haddad promised buses for all who live across the river."
    )
    one = samples.article(text)
    told = [s.text for s in brief([one]).summary]
    assert told[0].startswith("The council of Teshkar")
    assert any(
        t.startswith("Lena Orlov said the repairs would cost 3 million dollars and take far too long.") for t in told
    )
    assert not any(t.startswith("This move") or "He welcomed" in t or "they will be paid" in t for t in told)
    assert not [t for t in told if t.startswith(("He ", "This ", "But ", "However"))]


def test_twice_is_the_same() -> None:
    articles = [samples.article(samples.TALKS), samples.article(samples.STRIKE, id="b", source="coast-herald")]
    assert brief(articles) == brief(articles)


def test_copies_count_once() -> None:
    one = samples.article(samples.TALKS)
    copy = samples.article(samples.TALKS, id="b", source="coast-herald", hours=1)
    placements = {
        "a": Placement(article_id="a", story_id="s", copy_of=None, independent=True, why="first report"),
        "b": Placement(article_id="b", story_id="s", copy_of="a", independent=False, why="all of its words stand in a"),
    }
    alone, both = brief([one]), brief([one, copy], placements=placements)
    assert both.quotes == alone.quotes
    assert both.summary == alone.summary
    assert both.figures == alone.figures
    assert {c.kind for c in both.cautions} == {"nothing-independent"}


def test_the_same_words_in_two_reports_count_once() -> None:
    one = samples.article(samples.TALKS)
    other = samples.article(
        "Teshkar, Tuesday. Lena Orlov offered to open the road.\n\n“The road belongs to both of us,” Orlov said.",
        id="b",
        source="coast-herald",
    )
    words = [q for q in brief([one, other]).quotes if q.kind != "indirect"]
    texts = {"a": one.text, "b": other.text}
    told = [texts[q.words.article_id][q.words.start : q.words.end].rstrip(".,") for q in words]
    assert told.count("The road belongs to both of us") == 1


def test_state_media_alone_is_said() -> None:
    one = samples.article(samples.TALKS)
    sources = {"harbour-post": Source(id="harbour-post", url="", kind="feed", name="Harbour Post", state_media=True)}
    cautions = {c.kind: c.why for c in brief([one], sources=sources).cautions}
    assert cautions["state-media-only"] == "Only state media report this: Harbour Post."
    assert cautions["single-source"] == "One report only, by Harbour Post."


def test_conflicting_tolls_are_said() -> None:
    articles = [samples.article("x" * 900), samples.article("y" * 900, id="b", source="coast-herald")]

    def incident(id: str, killed: int) -> Incident:
        return Incident(
            what="attack",
            when="2026-03-05",
            where="Teshkar",
            killed=killed,
            injured=None,
            targets=(),
            claimed_by=None,
            stated=Span(article_id=id, start=0, end=5),
        )

    found = find(
        samples.story(articles),
        articles,
        placements={},
        sources={"harbour-post": Source(id="harbour-post", url="", kind="feed", name="Harbour Post")},
        summary=(),
        quotes=(),
        incidents=(incident("a", 12), incident("b", 14)),
        now=samples.NOW,
    )
    assert "12 dead, says Harbour Post; 14, says coast-herald." in [c.why for c in found]


BAD = {
    "nothing": "",
    "blank": " \n\n \t ",
    "no sentence": "road pass tunnel loan " * 50,
    "capitals": samples.TALKS.upper(),
    "no blanks": samples.TALKS.replace(" ", ""),
    "noise": "".join(c if i % 7 else "~|" for i, c in enumerate(samples.TALKS)),
    "never closing": "“" + samples.TALKS.replace("”", ""),
    "marks": "“”\"'‘’«»" * 200,
    "controls": "\x00\x01\u202e\ufeff\ud7ff" * 50,
    "digits": "1234567890 " * 500,
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_bad_input_makes_no_fuss(name: str) -> None:
    one = samples.article(BAD[name])
    made = brief([one])
    check(made, [one])
    if name in ("nothing", "blank", "marks", "digits", "no sentence"):
        assert made.summary == ()
        assert "not-enough" in [c.kind for c in made.cautions]


def test_marks_that_never_close_invent_no_quotation() -> None:
    text = "“We go, said Orlov on Monday. The road is open.\n\nThe crowd left the square at noon.\n\nNothing else happened that day."
    assert [q for q in brief([samples.article(text)]).quotes if q.kind != "indirect"] == []


@pytest.mark.parametrize(
    "unit", [samples.TALKS + "\n", "word ", "“A said. ", "Orlov said Haddad said ", "A", "Orlov, "]
)
def test_long_texts_take_no_quadratic_time(unit: str) -> None:
    def seconds(size: int) -> float:
        one = samples.article(unit * (size // len(unit)))
        began = time.process_time()
        brief([one])
        return time.process_time() - began

    small, large = seconds(50_000), seconds(200_000)
    assert large < 8 * small + 2


PIECES = st.sampled_from(
    [
        "Lena Orlov ", "said ", "that ", "“", "”", ", ", ". ", "\n\n", "he ", "Karim Haddad ", "40 million dollars ", "will ", "the ministry ", "according to ", "’s ",
        "told ", "on Tuesday ", "12 people were killed ", "、", "他说", "：", "(", ")", '"', "''", "In ", "and ", "not ", "A", "\n", "…", "Mr. ",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_span_lies_in_its_text(text: str) -> None:
    one = samples.article(text)
    made = brief([one])
    check(made, [one])
    for quote in made.quotes:
        assert text[quote.words.start : quote.words.end].strip()
