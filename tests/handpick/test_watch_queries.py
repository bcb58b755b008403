"""Watches with queries: what fires on which words, why in words, where it stands, and that many cost little."""

import json
import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.handpick.articles_made import CHINESE, DAM, make_article

from monitoring_desk.errors import ConfigError
from monitoring_desk.handpick.spellings import spell_place
from monitoring_desk.handpick.watches import compile_watches
from monitoring_desk.handpick.words import tokenise
from monitoring_desk.types import Article, Match, Source, Watch

NAUGHTY = Path(os.environ.get("CORPORA", Path(__file__).resolve().parents[3] / "shared/corpora")) / "naughty/blns.json"
PORT = (
    "The harbour of Vellmar owes forty million. Its debts, the mayor said, cannot be paid this year, and ministers from "
    "Lahore were told so. Radim Pell’s office declined to comment on the harbour."
)


def fire(query: str, article: Article, **known: object) -> tuple[Match, ...]:
    watch = Watch(id="w", name="W", query=query)
    tokens = tokenise(f"{article.title}\n{article.text}")
    return compile_watches([watch]).match(article, tokens, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "fired"),
    [
        ("harbour debts", {"harbour", "debts"}),
        ("harbour airport", None),
        ("harbour OR airport", {"harbour"}),
        ("harbour -mayor", None),
        ("harbour -airport", {"harbour"}),
        ("vellmar NEAR/2 forty", {"vellmar", "forty"}),
        ("forty near/2 VELLMAR", {"forty", "VELLMAR"}),
        ("vellmar NEAR/1 forty", None),
        ("harbour NEAR/3 vellmar NEAR/3 forty", {"harbour", "vellmar", "forty"}),
        ("(debts OR loans) NEAR/4 mayor", {"debts", "mayor"}),
        ("debt*", {"debts"}),
        ('"forty mill*"', {"forty million"}),
        ("debt", None),
        ("place:Pakistan", {"Lahore"}),
        ("place:India", None),
        ("Radim Pell = 拉迪姆·佩尔", {"Radim Pell"}),
        ("2 OF (Vellmar, Karvel, Radim Pell = 拉迪姆)", {"Vellmar", "Radim Pell"}),
        ("3 OF (Vellmar, Karvel, Radim Pell = 拉迪姆)", None),
        ("title:vellmar", None),
        ("title:port", {"port"}),
        ("port NEAR/9 harbour", None),  # one in the headline, one in the text
        ("lang:en", set()),
        ("lang:ur harbour", None),
        ("source:herald.example harbour", {"harbour"}),
        ("source:example harbour", None),
        ('source:"the herald" harbour', {"harbour"}),
        ("topic:economy harbour", {"harbour"}),
        ("topic:sport harbour", None),
    ],
)
def test_queries_fire(query: str, fired: set[str] | None) -> None:
    article = make_article("a", PORT, title="A port in trouble", source="s1", language="en")
    article = Article(**{n: getattr(article, n) for n in Article.__dataclass_fields__} | {"url": "https://news.herald.example/1"})  # fmt: skip
    source = Source(id="s1", url="https://herald.example/feed", kind="feed", name="The Herald")
    matches = fire(query, article, source=source, topics=("medtop:04000000",))
    assert (set(matches[0].words) if matches else None) == fired
    for match in matches:
        assert match.why.endswith("in The Herald’s report")
        for span in match.spans:
            assert 0 <= span.start < span.end <= len(article.text)
            assert span.article_id == "a"


def test_a_match_says_why_and_where() -> None:
    article = make_article("a", PORT, title="A port in trouble", source="herald")
    (match,) = fire('"harbour of Vellmar" NEAR/5 million title:port', article)
    assert match.why.startswith(
        "‘harbour of Vellmar’ and ‘million’ within 5 words of each other and ‘port’ in the headline"
    )
    assert [article.text[span.start : span.end] for span in match.spans] == ["harbour of Vellmar", "million"]
    (match,) = fire("Radim Pell", article)
    assert [article.text[span.start : span.end] for span in match.spans] == ["Radim", "Pell"]


@pytest.mark.parametrize(
    ("query", "text", "span"),
    [
        ("پاکستان", "وزیر اعظم پاكستان نے کہا", "پاكستان"),
        ("كراچي", "کراچی میں بارش", "کراچی"),
        ("مدرسہ", "مَدرَسة جديدة", "مَدرَسة"),
        ("2024", "سال ۲۰۲۴ میں", "۲۰۲۴"),
        ("الصين", "زار الصِّينَ", "الصِّينَ"),
        ("大坝", "卡维尔大坝出现裂缝", "大坝"),
        ("卡维尔 NEAR/3 裂缝", "卡维尔大坝出现裂缝", "卡维尔"),
        ("เขื่อน", "น้ำล้นเขื่อนใหญ่", "เขื่อ"),
        ("elysee", "à l’Élysée, mardi", "Élysée"),
        ("strasse", "in der Hauptstraße und der Straße", "Straße"),
        ("ＫＡＲＶＥＬ", "the Karvel dam", "Karvel"),
        ("café", "a cafe\u0301 in town", "cafe\u0301"),
    ],
)
def test_letters_that_stand_for_one_another(query: str, text: str, span: str) -> None:
    (match,) = fire(query, make_article("a", text))
    assert text[match.spans[0].start : match.spans[0].end].startswith(span)


def test_places_in_many_spellings() -> None:
    pakistan = spell_place("Pakistan")
    assert {"Pakistan", "巴基斯坦", "پاکستان", "Пакистана", "Karachi", "Lahore", "کراچی"} <= set(pakistan)
    assert spell_place("巴基斯坦")[1:]
    assert set(spell_place("巴基斯坦")) == set(pakistan)
    assert "us" not in {spelled.lower() for spelled in spell_place("USA")}
    assert "London" in spell_place("UK")
    assert spell_place("Vellmar-upon-Nowhere") == ("Vellmar-upon-Nowhere",)


def test_old_fields_and_query_together() -> None:
    watch = Watch(
        id="w", name="W", query="harbour debts", words=("cracks",), names=("Vellmar = 韦尔马尔", "Pell"), without=("cattle",)
    )  # fmt: skip
    compiled = compile_watches([watch])

    def words(text: str) -> set[str]:
        return {word for match in compiled.match(make_article("a", text), tokenise(text)) for word in match.words}

    assert words("cracks") == {"cracks"}
    assert words("harbour debts") == {"harbour", "debts"}
    assert words("韦尔马尔 and Pell") == {"韦尔马尔", "Pell"}
    assert words("韦尔马尔 is Vellmar") == set()  # one name in two spellings
    assert words("cracks and cattle") == set()


def test_a_query_that_cannot_be_read_names_its_watch() -> None:
    with pytest.raises(ConfigError, match=r"watch port: line 1, column 5: .*never closed"):
        compile_watches([Watch(id="port", name="Port", query="dam (flood")])


ATOMS = st.sampled_from(
    ["dam", "cattle", "Karvel", "大坝", "flood*", "title:dam", "lang:en", '"the dam"', "(Radim = 拉迪姆)"]
)
QUERIES = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.builds("({} OR {})".format, inner, inner),
        st.builds("({} AND {})".format, inner, inner),
        st.builds("(dam AND NOT {})".format, inner),
        st.builds("2 OF ({}, {}, dam)".format, inner, inner),
    ),
    max_leaves=6,
)


@given(st.lists(QUERIES, min_size=1, max_size=8), st.sampled_from([DAM, CHINESE, PORT, "the dam floods", "cattle"]))
def test_all_together_fire_as_each_alone(queries: list[str], text: str) -> None:
    article = make_article("a", text, title="Dam", language="en")
    watches = []
    for number, query in enumerate(queries):
        try:
            compile_watches([Watch(id=f"w{number}", name="W", query=query)])
        except ConfigError:
            continue  # "2 OF" a list that names one thing twice
        watches.append(Watch(id=f"w{number}", name="W", query=query))
    tokens = tokenise(f"Dam\n{text}")
    together = compile_watches(watches).match(article, tokens)
    alone = [match for watch in watches for match in compile_watches([watch]).match(article, tokens)]
    assert list(together) == alone


def test_naughty_strings_as_queries_and_texts() -> None:
    if not NAUGHTY.is_file():
        pytest.skip("the list of naughty strings is not beside the checkout")
    strings = json.loads(NAUGHTY.read_text(encoding="utf-8"))
    watches = [Watch(id=f"w{number}", name="W", words=(words,)) for number, words in enumerate(strings)]
    compiled = compile_watches(watches)
    whole = "\n".join(strings)
    matches = compiled.match(make_article("a", whole), tokenise(whole))
    asking = sum(tree is not None for tree in compiled.trees)
    assert len(matches) >= 0.9 * asking > 300
    for words in strings:
        for match in compiled.match(make_article("a", words, title=words), tokenise(f"{words}\n{words}")):
            assert all(0 <= span.start < span.end <= len(words) for span in match.spans)


@pytest.mark.parametrize(
    "text", ["a " * 400_000, "坝" * 800_000, "dam flood " * 90_000, "\u0301" * 500_000, "a" * 5_000_000]
)
def test_huge_texts_take_no_long_time(text: str) -> None:
    phrases = tuple("a " * length for length in range(1, 50)) + tuple("坝" * length for length in range(1, 50))
    watch = Watch(
        id="w", name="W", words=phrases, query="dam NEAR/50 flood NEAR/50 dam NEAR/50 flood OR flood* OR dam*"
    )
    tokens = tokenise(text)
    compiled = compile_watches([watch])
    began = time.perf_counter()
    compiled.match(make_article("a", text), tokens)
    assert time.perf_counter() - began < 5
