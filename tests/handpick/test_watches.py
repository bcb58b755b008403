"""Watches: what fires, on which words, and what keeps a watch silent."""

import time

import pytest
from tests.handpick.articles_made import CHINESE, DAM, make_article

from monitoring_desk.handpick import compile_watches
from monitoring_desk.handpick.words import tokenise
from monitoring_desk.types import Article, Match, Watch


def fire(watch: Watch, article: Article) -> tuple[Match, ...]:
    return compile_watches([watch]).match(article, tokenise(f"{article.title}\n{article.text}"))


@pytest.mark.parametrize(
    ("words", "text", "fired"),
    [
        (("dam",), "The DAM broke", ("dam",)),
        (("dam",), "The damage is great", ()),
        (("karvel dam", "cracks"), "Cracks in Karvel  dam", ("cracks", "karvel dam")),
        (("elysee",), "À l’Élysée, mardi", ("elysee",)),
        (("Élysée",), "at the Elysee", ("Élysée",)),
        (("王毅",), "外交部长王毅表示", ("王毅",)),
        (("سی پیک",), "چین نے سی پیک منصوبے", ("سی پیک",)),
        (("C++",), "a B and a D", ()),
        (("",), "anything", ()),
        (("...",), "anything ...", ()),
    ],
)
def test_words_fire_whole_in_any_script(words: tuple[str, ...], text: str, fired: tuple[str, ...]) -> None:
    matches = fire(Watch(id="w", name="W", words=words), make_article("a", text))
    assert tuple(sorted(word for match in matches for word in match.words)) == fired


def test_two_names_fire_and_one_does_not() -> None:
    watch = Watch(id="w", name="W", names=("Radim Pell", "Ilse Korden", "Wang Yi"))
    assert fire(watch, make_article("a", "Radim Pell spoke. Radim Pell left.")) == ()
    (match,) = fire(watch, make_article("a", DAM))
    assert sorted(match.words) == ["Ilse Korden", "Radim Pell"]
    assert (match.watch_id, match.article_id) == ("w", "a")


def test_without_languages_and_sources_keep_it_silent() -> None:
    article = make_article("a", DAM, source="herald", language="en-GB")
    assert fire(Watch(id="w", name="W", words=("dam",), without=("cattle",)), article) == ()
    assert fire(Watch(id="w", name="W", words=("dam",), languages=("zh",)), article) == ()
    assert fire(Watch(id="w", name="W", words=("dam",), languages=("en",)), article)
    assert fire(Watch(id="w", name="W", words=("dam",), sources=("other",)), article) == ()
    assert fire(Watch(id="w", name="W", words=("dam",), sources=("herald",)), article)


def test_ten_thousand_watches_cost_little() -> None:
    watches = [
        Watch(id=f"w{number}", name="W", words=(f"name{number} of the",), names=(f"大坝{number}",))
        for number in range(10_000)
    ]
    compiled = compile_watches([*watches, Watch(id="dam", name="Dam", words=("Karvel",))])
    article = make_article("a", DAM + CHINESE)
    tokens = tokenise(article.text)
    began = time.perf_counter()
    for _ in range(100):
        assert [match.watch_id for match in compiled.match(article, tokens)] == ["dam"]
    assert time.perf_counter() - began < 5
