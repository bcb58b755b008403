"""The diary as a calendar: lines as RFC 5545 wants them, whatever the events hold."""

from dataclasses import replace
from datetime import date

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.present.newsroom_sample import NOW, PACT, PACT_BRIEF, PACT_DOSSIER, at

from monitoring_desk.present.calendars import find_days, write_calendar
from monitoring_desk.present.passages import gather
from monitoring_desk.types import Event

EVENT = PACT_BRIEF.events[0]


def write(*events: Event) -> bytes:
    brief = replace(PACT_BRIEF, events=events)
    return write_calendar(
        [(brief, gather(PACT_DOSSIER, NOW))], name="Diary", base_url="https://desk.example", now=NOW, made=NOW
    )


def read(calendar: bytes) -> list[list[tuple[str, str]]]:
    """The events, each as (name, value) lines; raises where a line breaks the rules of RFC 5545, 3.1."""
    assert calendar.endswith(b"\r\n")
    assert all(len(line) <= 75 for line in calendar.split(b"\r\n"))
    lines = calendar.replace(b"\r\n ", b"").decode("utf-8").removesuffix("\r\n").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    events: list[list[tuple[str, str]]] = []
    for line in lines:
        name, colon, value = line.partition(":")
        assert colon
        assert all(letter.isprintable() or letter in "\u2028\u2029" or ord(letter) >= 0xA0 for letter in line)
        if line == "BEGIN:VEVENT":
            events.append([])
        elif events and not line.startswith("END:"):
            events[-1].append((name.partition(";")[0], value))
    return events


def test_the_diary_of_the_sample_desk(client: httpx.Client) -> None:
    answer = client.get("/diary.ics")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    events = [dict(event) for event in read(answer.content)]
    assert [(event["DTSTART"], event["DTEND"], event["SUMMARY"]) for event in events] == [
        ("20260409", "20260410", "Varland and Osmere settle the fares"),
        ("20260401", "20260402", "Night ferries start again"),
    ]
    assert events[0]["LOCATION"] == "Port Hale"
    assert client.get(events[0]["URL"]).status_code == 200
    assert len({event["UID"] for event in events}) == 2


def test_what_is_past_or_has_no_day_is_left_out() -> None:
    kept = write(
        EVENT,
        replace(EVENT, when="2026-03-11"),
        replace(EVENT, when=None),
        replace(EVENT, when="2026"),
        replace(EVENT, upcoming=False),
        replace(EVENT, what="today", when="2026-03-12"),
        replace(EVENT, what="this month", when="2026-03"),
        replace(EVENT, what="nowhere", stated=replace(at(PACT, "an argument"), article_id="gone")),
        EVENT,
    )
    assert [dict(event)["SUMMARY"] for event in read(kept)] == [
        "Varland and Osmere settle the fares",
        "Today",
        "This month",
    ]


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("2026-02-28", (date(2026, 2, 28), date(2026, 3, 1))),
        ("2026-12", (date(2026, 12, 1), date(2027, 1, 1))),
        ("2026-02-30", None),
        ("9999-12-31", None),
        ("9999-12", None),
        ("2026-W1-1", None),
        ("soon soon!", None),
        ("", None),
        (None, None),
    ],
)
def test_days(when: str | None, days: tuple[date, date] | None) -> None:
    assert find_days(when) == days


hostile = st.text(alphabet=st.characters(codec=None), max_size=120)


@given(hostile, hostile)
def test_no_event_breaks_its_calendar(what: str, where: str) -> None:
    events = read(write(replace(EVENT, what=what, where=where)))
    assert len(events) == 1
    names = [name for name, _ in events[0]]
    assert len(names) == len(set(names))
