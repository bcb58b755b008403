"""The way from a claim to its words: nothing shown that is not in the text, nothing marked but what is cited."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.present.newsroom_sample import NOW, PACT, PACT_DOSSIER, WIRE, at

from monitoring_desk.present.passages import (
    AROUND,
    cite,
    cite_opening,
    cite_sentence,
    gather,
    show_passage,
    split_paragraphs,
    words,
)
from monitoring_desk.types import Article, Sentence, Span

EVIDENCE = gather(PACT_DOSSIER, NOW)
texts = st.text(st.sampled_from("ab .\n海ش🎈"), min_size=1, max_size=1500)


def read_marked(article: Article, span: Span, *, around: int | None) -> str:
    passage = show_passage(article, source=WIRE, span=span, now=NOW, around=around)
    return "\n\n".join(
        filter(None, ("".join(piece.text for piece in part if piece.marked) for part in passage.paragraphs))
    )


@given(texts, st.data())
def test_exactly_the_cited_words_are_marked(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    article = replace(PACT, text=text)
    cited = "".join(text[start:end].split())
    for around in (None, 0, 40, AROUND):
        marked = read_marked(article, Span(article_id=article.id, start=start, end=end), around=around)
        assert "".join(marked.split()) == cited


@given(texts, st.data())
def test_no_word_of_a_text_is_lost_or_added(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    pieces = split_paragraphs(text, ((start, end),))
    assert "".join("".join(piece.text for part in pieces for piece in part).split()) == "".join(text.split())


def test_a_passage_in_place_is_short_and_says_where_it_was_cut() -> None:
    long = replace(PACT, text=("word " * 2000).strip())
    passage = show_passage(long, source=WIRE, span=Span(article_id=long.id, start=5000, end=5004), now=NOW)
    text = "".join(piece.text for piece in passage.paragraphs[0])
    assert len(text) < 2 * AROUND + 20
    assert text.startswith("… ")
    assert text.endswith(" …")


def test_a_span_outside_its_text_cites_nothing() -> None:
    for start, end in ((-1, 5), (0, 0), (5, 3), (0, len(PACT.text) + 1), (10**9, 10**9 + 1)):
        span = Span(article_id=PACT.id, start=start, end=end)
        assert cite(span, EVIDENCE) is None
        assert words(span, EVIDENCE) is None
    assert cite(Span(article_id="elsewhere", start=0, end=5), EVIDENCE) is None


def test_a_sentence_without_a_source_is_not_shown() -> None:
    nowhere = Span(article_id="elsewhere", start=0, end=5)
    assert cite_sentence(Sentence(text="So it is.", cites=(nowhere,)), EVIDENCE) is None
    assert cite_sentence(Sentence(text="So it is.", cites=()), EVIDENCE) is None
    shown = cite_sentence(Sentence(text="So it is.", cites=(nowhere, at(PACT, "an argument"))), EVIDENCE)
    assert shown is not None
    assert len(shown.cites) == 1
    assert shown.text.lang == "en"


def test_a_story_without_a_brief_opens_with_its_first_report() -> None:
    opening = cite_opening(EVIDENCE)
    assert opening is not None
    assert PACT.text.startswith(opening.text.text)
    assert "start=0&" in opening.cites[0].href


def test_an_outlet_is_named_by_its_owner_then_its_site_then_its_host() -> None:
    passage = show_passage(replace(PACT, site="The Wire"), source=None, span=None, now=NOW)
    assert passage.outlet.text == "The Wire"
    assert show_passage(PACT, source=None, span=None, now=NOW).outlet.text == "wire.example"
    assert show_passage(replace(PACT, url="urn:x"), source=None, span=None, now=NOW).outlet.text == "unnamed source"
