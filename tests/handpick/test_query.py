"""The query language: what is read, what is refused and where, and that the canonical form says the same."""

import json
import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitoring_desk.errors import ConfigError
from monitoring_desk.handpick.query import (
    Field,
    Near,
    Node,
    Place,
    Term,
    all_of,
    any_of,
    at_least,
    in_title,
    none_of,
    render,
)
from monitoring_desk.handpick.queryparse import parse

NAUGHTY = Path(os.environ.get("CORPORA", Path(__file__).resolve().parents[3] / "shared/corpora")) / "naughty/blns.json"


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("dam", "dam"),
        ("dam flood", "dam AND flood"),
        ("dam and flood or storm", "(dam AND flood) OR storm"),
        ("dam AND (flood OR storm)", "dam AND (flood OR storm)"),
        ("dam, ", None),
        ("dam -beaver", "dam AND NOT beaver"),
        ("dam not not flood", "dam AND flood"),
        ("dam excluding beaver", "dam AND NOT beaver"),
        ("dam & flood | storm", "(dam AND flood) OR storm"),
        ("“Karvel dam” near/8 cracks", '"Karvel dam" NEAR/8 cracks'),
        ("dam NEAR cracks", "dam NEAR/10 cracks"),
        ("dam w/5 cracks", "dam NEAR/5 cracks"),
        ("a near5 b near5 c", "(a NEAR/5 b) NEAR/5 c"),
        ("near miss", '"near" AND miss'),
        ('"or" dam', '"or" AND dam'),
        ("Radim Pell = 拉迪姆 = رادیم پیل", '("Radim Pell" = 拉迪姆 = "رادیم پیل")'),
        ("dam AND Radim Pell = 拉迪姆", 'dam AND ("Radim Pell" = 拉迪姆)'),
        ("2 of (China, Pakistan, Wang Yi = 王毅,)", '2 OF (China, Pakistan, ("Wang Yi" = 王毅))'),
        ("1 OF (a, b)", "a OR b"),
        ("2 OF (a, b)", "a AND b"),
        ("title:(dam or flood)", "title:dam OR title:flood"),
        ("Title: dam", "title:dam"),
        ("lang:en,Urdu", "lang:en OR lang:ur"),
        ("source:(herald.example OR 'Dawn)", 'source:herald.example OR source:"\'Dawn"'),
        ('place:"Hong Kong" topic:economy', 'place:"Hong Kong" AND topic:economy'),
        ("topic:medtop:04000000", "topic:economy"),
        ('topic:"medtop:04000000"', "topic:economy"),
        ("dams* break", "dams* AND break"),
        ("（大坝 OR 水库） −", None),
        ("（大坝 OR 水库）", "大坝 OR 水库"),
        ("AT&T profit 10:30", 'AT&T AND profit AND "10:30"'),
        ("dam dam DAM", "dam AND DAM"),
    ],
)
def test_what_an_editor_writes(query: str, canonical: str | None) -> None:
    if canonical is None:
        with pytest.raises(ConfigError):
            parse(query)
        return
    written = render(parse(query))
    assert written == canonical
    assert parse(written) == parse(query)


@pytest.mark.parametrize(
    ("query", "where", "why"),
    [
        ("", "line 1, column 1", "empty"),
        ("dam AND", "line 1, column 8", "missing"),
        ("dam OR OR flood", "line 1, column 8", "should stand here"),
        ("(dam", "line 1, column 1", "never closed"),
        ("dam)", "line 1, column 4", "never opened"),
        ("dam\nAND (flood\nOR", "line 3, column 3", "missing"),
        ('dam "flood', "line 1, column 5", "never closed"),
        ("dam, flood", "line 1, column 4", "comma"),
        ("colour:red", "line 1, column 1", "title, place, source, lang, topic"),
        ("dam topic:cheese", "line 1, column 11", "no topic"),
        ("dam lang:12", "line 1, column 9", "language")
        if False
        else ("dam lang:!", "line 1, column 10", "no language"),
        ("dam ???", "line 1, column 5", "no letter"),
        ("dam do*", "line 1, column 5", "3 letters"),
        ("dam NEAR/0 flood", "line 1, column 5", "between 1 and"),
        ("dam NEAR lang:en", "line 1, column 10", "NEAR stands between"),
        ("dam NEAR", "line 1, column 9", "missing"),
        ("3 OF (a, b)", "line 1, column 1", "list of 2"),
        ("dam =", "line 1, column 6", "another spelling"),
        ("= dam", "line 1, column 1", "should stand here"),
        ("title:", "line 1, column 7", "title: wants"),
        ("NOT dam", "the query", "missing"),
        ("dam OR NOT flood", "the query", "missing"),
        ("(" * 30 + "dam", "line 1, column 21", "within one another"),
        ("title:" * 30 + "dam", "line 1, column 121", "within one another"),
        ("dam " + " ".join(f"w{n}" for n in range(21_000)), "line 1", "20,000 terms"),
        ('"' + "dam " * 51 + '"', "line 1, column 1", "50 are the most"),
        ("dam" * 100_000, "the query", "200,000 are the most"),
    ],
)
def test_errors_say_where_and_why(query: str, where: str, why: str) -> None:
    with pytest.raises(ConfigError) as raised:
        parse(query)
    assert raised.value.what.startswith(where)
    assert why in raised.value.why


WORDS = st.sampled_from(["dam", "Karvel dam", "大坝", "سی پیک", "near", "or", "not", "2", "of", "w/5", "flood*", "a b*", "O'Brien", "10:30", "x-y", "C++"])  # fmt: skip
LEAVES: st.SearchStrategy[Node] = st.one_of(
    st.builds(lambda words: Term(tuple(dict.fromkeys(words))), st.lists(WORDS.filter(lambda w: w != "a b*"), min_size=1, max_size=3)),
    st.builds(Place, st.sampled_from(["Pakistan", "Hong Kong"])),
    st.builds(Field, st.just("lang"), st.sampled_from(["en", "ur"])),
    st.builds(Field, st.just("source"), st.sampled_from(["herald", "The Herald", "not"])),
)  # fmt: skip
SPOTS: st.SearchStrategy[Node] = st.recursive(
    LEAVES.filter(lambda leaf: not isinstance(leaf, Field)),
    lambda inner: st.builds(Near, inner, inner, st.integers(1, 100)),
    max_leaves=3,
)


def _join(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(inner, min_size=1, max_size=4)
    return st.one_of(
        several.map(all_of),
        several.map(any_of),
        inner.map(none_of),
        inner.map(in_title),
        st.tuples(st.integers(1, 3), several).map(lambda pair: at_least(min(pair[0], len(set(pair[1]))), pair[1])),
    )


@given(st.recursive(st.one_of(LEAVES, SPOTS), _join, max_leaves=12))
def test_the_canonical_form_reads_as_the_same_tree(node: Node) -> None:
    query = f"dam AND ({render(node)})"  # beside something looked for, so that a tree of negations may stand
    try:
        read = parse(query)
    except ConfigError as error:
        if "within one another" in error.why:
            return
        raise
    assert read == all_of([Term(("dam",)), node])
    assert parse(render(read)) == read


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from('()"=,:*-/ \n2ofANDORNOTneartitle')), max_size=200))
def test_any_text_is_read_or_refused(query: str) -> None:
    try:
        node = parse(query)
    except ConfigError:
        return
    assert parse(render(node)) == node


def test_naughty_strings_are_read_or_refused() -> None:
    if not NAUGHTY.is_file():
        pytest.skip("the list of naughty strings is not beside the checkout")
    for query in json.loads(NAUGHTY.read_text(encoding="utf-8")):
        try:
            node = parse(query)
        except ConfigError:
            continue
        assert parse(render(node)) == node


@pytest.mark.parametrize(
    "query",
    [
        "a " * 100_000,
        " OR ".join(f"term{number}" for number in range(10_000)),
        "(" * 100_000,
        "NOT " * 40_000 + "a",
        "a NEAR " * 20_000 + "a",
        '"' * 99_999,
        "a = " * 40_000 + "a",
        "a (" * 50_000,
        "2 OF (" * 20_000,
        "title:" * 30_000,
        "-" * 200_000,
        "a" * 200_000,
        "「" * 100_000,
        "，" * 100_000,
    ],
    ids=lambda query: query[:6],
)
def test_long_queries_take_no_long_time(query: str) -> None:
    began = time.perf_counter()
    said = ""
    try:
        node = parse(query)
        assert parse(render(node)) == node
    except ConfigError as error:
        said = str(error)
    assert len(said) < 300
    assert time.perf_counter() - began < 5
