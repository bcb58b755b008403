"""The find box: words, and where to look."""

from datetime import date

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitoring_desk.cli import quote_word
from monitoring_desk.present.findquery import Asked, read_query


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("port strike", Asked(words="port strike")),
        ('"port strike" from:"The Herald" -rumour', Asked(words='"port strike" -rumour', source="The Herald")),
        (
            "since:2026-03-01 port until:2026-03-10 watch:sea",
            Asked(words="port", watch="sea", since=date(2026, 3, 1), until=date(2026, 3, 10)),
        ),
        ('person:"Wang Yi" port', Asked(words="port", person="Wang Yi")),
        ("since:soon port", Asked(words="since:soon port")),
        ("letter from: home", Asked(words="letter from: home")),
        ("from:a from:b x", Asked(words="x", source="b")),
        ("http://from:x/y", Asked(words="http://from:x/y")),
    ],
)
def test_reads_a_query(text: str, asked: Asked) -> None:
    assert read_query(text) == asked


@given(st.text(st.sampled_from('ab :"-fromwatchsince:2026-03-01'), max_size=60))
def test_any_query_is_read_and_stands_in_the_box_as_it_was_read(text: str) -> None:
    asked = read_query(text)
    assert read_query(asked.text).since == asked.since


def test_the_form_and_the_box_ask_the_same(client: httpx.Client) -> None:
    form = client.get("/find", params={"q": "ferries", "since": "2026-03-01", "until": "", "source": "", "watch": ""})
    box = client.get("/find", params={"q": "ferries since:2026-03-01"})
    assert form.text == box.text
    assert 'value="2026-03-01"' in box.text
    assert 'value="ferries since:2026-03-01"' in box.text


def test_the_command_line_asks_as_the_page_does() -> None:
    words = ("state bank", "from:The Herald", "until:2026-03-10", "a:b c", "-milk", "person:Wang Yi")
    typed = [quote_word(word) for word in words]
    assert typed == ['"state bank"', 'from:"The Herald"', "until:2026-03-10", '"a:b c"', "-milk", 'person:"Wang Yi"']
    asked = read_query(" ".join(typed))
    assert (asked.source, str(asked.until), asked.person) == ("The Herald", "2026-03-10", "Wang Yi")


def test_a_person_alone_is_enough(client: httpx.Client) -> None:
    answer = client.get("/find", params={"person": "Wang Yi", "q": "", "source": "", "watch": "", "since": ""})
    assert 'value="Wang Yi"' in answer.text
    assert "Articles that name" in answer.text
    only_where = client.get("/find", params={"source": "Herald"})
    assert "say only where to look" in only_where.text
