"""The pipe: one line out for each line in, in order, and a bad line costs itself only."""

import base64
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from monitoring_desk import pipe
from monitoring_desk.work import Processes

NOW = datetime(2026, 3, 11, tzinfo=UTC)

TEXT = (
    "The harbour authority of Marsavel opened its second grain terminal on Monday after two years of work.\n\n"
    "“We said spring and it is spring,” said Ilse Varga, who runs the authority. She said the terminal would load "
    "40,000 tonnes a day.\n\nThe government of Tarsia pledged 12 million dollars for a rail link by 2027."
)
HTML = (
    "<html lang=en><head><title>Marsavel opens grain terminal - The Quay</title></head><body><nav><a href=/>Home</a></nav>"
    "<article><h1>Marsavel opens grain terminal</h1>"
    + "".join(f"<p>{p}</p>" for p in TEXT.split("\n\n"))
    + "</article></body></html>"
)


@pytest.fixture(scope="module")
def processes() -> Iterator[Processes]:
    started = Processes(2)
    yield started
    started.close()


def lines(*records: object) -> list[bytes]:
    return [record if isinstance(record, bytes) else json.dumps(record).encode() for record in records]


def run(stage: Any, given: list[bytes], processes: Processes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stage(given, now=NOW, processes=processes, workers=2)]


def test_read_answers_every_line_in_order(processes: Processes) -> None:
    given = lines(
        {"id": "a", "url": "https://quay.example/1", "html": HTML},
        b"not json",
        {"id": "b", "url": "https://quay.example/2"},
        {"url": "https://quay.example/3", "html": HTML},
        {"id": "c", "url": "https://quay.example/4", "html_base64": base64.b64encode(HTML.encode()).decode()},
        {"id": "d", "url": "https://quay.example/5", "html": ""},
        {"id": "e", "url": 5, "html": HTML},
        {"id": "f", "url": "https://quay.example/7", "html_base64": "%%%"},
        b"[1]",
    )
    answers = run(pipe.read, given, processes)
    assert [answer["id"] for answer in answers] == ["a", 1, "b", 3, "c", "d", "e", "f", 8]
    good = [answer for answer in answers if "error" not in answer]
    assert [answer["id"] for answer in good] == ["a", "c"]
    for answer in good:
        assert answer["title"] == "Marsavel opens grain terminal"
        assert answer["text"] == TEXT
        assert answer["language"] == "en"
        assert set(answer) == {"id", "url", "title", "authors", "published", "language", "text", "site"}


def test_handpick_answers_every_line_in_order() -> None:
    article = {
        "url": "https://quay.example/1",
        "title": "Grain terminal",
        "text": TEXT,
        "published": "2026-03-10",
        "source": "quay",
        "language": "en",
    }
    given = lines(
        {"id": "a", **article},
        {
            "id": "b",
            **article,
            "url": "https://echo.example/9",
            "source": "echo",
            "published": "2026-03-10T09:00:00+02:00",
        },
        {"id": "x", "text": None},
        {"id": "y", "text": TEXT, "published": "soon"},
        {"id": "a", **article, "url": None, "source": None, "published": None, "language": None},
        {"id": "e", "text": ""},
    )
    placed, ranked = pipe.handpick(given, now=NOW)
    answers = [json.loads(line) for line in placed]
    assert [answer["id"] for answer in answers] == ["a", "b", "x", "y", "a", "e"]
    assert ["error" in answer for answer in answers] == [False, False, True, True, False, False]
    assert answers[0]["story"] == answers[1]["story"] == answers[4]["story"] != answers[5]["story"]
    assert sum(answers[n]["duplicate_of"] is None for n in (0, 1, 4)) == 1
    stories = [json.loads(line) for line in ranked]
    assert {"story", "title", "article_ids", "score", "reasons", "independent_reports"} == set(stories[0])
    assert [s["score"] for s in stories] == sorted((s["score"] for s in stories), reverse=True)
    for story in stories:
        assert story["score"] == pytest.approx(sum(reason["value"] for reason in story["reasons"]))


def test_headlines_alone_are_handpicked() -> None:
    given = lines(
        {"id": 1, "title": "Oil prices fall on demand worries", "published": "2026-03-09T09:00:00Z"},
        {"id": 2, "title": "Oil prices fall on demand worries", "text": None, "published": "2026-03-09T09:01:00Z"},
        {"id": 3, "title": "Oil prices fall on demand worries", "text": "", "published": "2026-03-11T09:00:00Z"},
    )
    first, second, third = (json.loads(line) for line in pipe.handpick(given, now=NOW)[0])
    assert (second["story"], second["duplicate_of"]) == (first["story"], "1")
    assert third["duplicate_of"] is None
    assert third["story"] != first["story"]


def test_distil_cites_what_it_says(processes: Processes) -> None:
    article = {
        "id": "p",
        "url": "https://quay.example/1",
        "title": "Grain terminal",
        "text": TEXT,
        "published": "2026-03-10T08:00:00Z",
        "source": "quay",
        "language": "en",
    }
    given = lines(
        article,
        {"id": "s", "articles": [article]},
        {"id": "n", "articles": []},
        {"id": "t", "articles": "none"},
        {"id": "z", "text": ""},
    )
    answers = run(pipe.distil, given, processes)
    assert [answer["id"] for answer in answers] == ["p", "s", "n", "t", "z"]
    assert ["error" in answer for answer in answers] == [False, False, True, True, False]
    for brief in answers[:2]:
        assert set(brief) == {"id", *pipe.BRIEF_PARTS}
        assert brief["summary"]
        for sentence in brief["summary"]:
            assert any(TEXT[c["start"] : c["end"]] == sentence["text"] for c in sentence["cites"])
        (quote,) = [q for q in brief["quotes"] if q["kind"] == "direct"]
        assert TEXT[quote["words"]["start"] : quote["words"]["end"]].startswith("We said spring")
        assert quote["speaker"] == "Ilse Varga"
    assert answers[4]["summary"] == []


def test_half_an_emoji_and_a_byte_order_mark_cost_nothing() -> None:
    text = rb'"text": "Nine died \ud83d in \ud83d\ude00 Lyon \ud83d said \ude00 police."'
    line = b'\xef\xbb\xbf{"id": "a", "title": "Fire", "source": "s", ' + text + b"}"
    (record,) = [json.loads(each) for each in pipe.handpick([line], now=NOW)[0]]
    assert record["id"] == "a"
    assert "error" not in record


@pytest.mark.parametrize("time", ["0001-01-01", "9999-12-31T23:00:00Z"])
def test_a_time_at_the_end_of_the_calendar_is_taken_for_none(processes: Processes, time: str) -> None:
    text = "Police said on Tuesday that nine people died in a fire in Lyon. The mayor will speak next Friday."
    given = lines({"id": "a", "title": "Fire", "source": "s", "text": text, "published": time})
    (record,) = run(pipe.distil, given, processes)
    assert record["summary"]
    assert record["quotes"]
