"""Times, counts, languages and addresses as readers meet them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitoring_desk.present.wording import amount, count, host, set_text, shorten, tell_day, tell_time, weblink

NOW = datetime(2026, 3, 12, 7, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (NOW - timedelta(hours=2), "05:40"),
        (NOW - timedelta(hours=9), "yesterday 22:40"),
        (NOW - timedelta(days=9), "3 Mar, 07:40"),
        (NOW - timedelta(days=400), "5 Feb 2025"),
        (NOW + timedelta(days=1), "13 Mar, 07:40"),
    ],
)
def test_a_time_is_as_short_as_its_distance_allows(moment: datetime, words: str) -> None:
    assert tell_time(moment, NOW).words == words


def test_a_time_is_told_in_utc() -> None:
    east = datetime.fromisoformat("2026-03-12T09:10:00+05:00")
    assert tell_time(east, NOW).iso == "2026-03-12T04:10:00Z"
    assert tell_time(east, NOW).full == "12 March 2026, 04:10 UTC"


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2026-04-09", "9 April 2026"),
        ("2026-04", "April 2026"),
        ("2026", "2026"),
        ("2026-13", "2026-13"),
        ("2026-04-99", "2026-04-99"),
        ("next spring", "next spring"),
        ("٢٠٢٦", "٢٠٢٦"),
        ("", ""),
        (None, ""),
    ],
)
def test_days_in_words(when: str | None, words: str) -> None:
    assert tell_day(when) == words


def test_counts() -> None:
    assert count(1, "copy", "copies") == "one copy"
    assert count(5, "copy", "copies") == "5 copies"
    assert count(1200, "source") == "1,200 sources"


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (40_000_000, "VRC", "VRC 40 million"),
        (1_834_000_000, "USD", "USD 1.834 billion"),
        (1_234_567, "USD", "USD 1,234,567"),
        (180, "USD", "USD 180"),
        (3.4, "percent", "3.4 %"),
        (31, "people", "31 people"),
        (1e300, "t", "1e+300 t"),
        (float("inf"), "t", "inf t"),
        (float("nan"), "", "nan"),
    ],
)
def test_amounts(value: float, unit: str, words: str) -> None:
    assert amount(value, unit) == words


@pytest.mark.parametrize(
    ("language", "lang", "direction"),
    [
        ("ur", "ur", "rtl"),
        ("he", "he", "rtl"),
        ("zh", "zh", "ltr"),
        ("fa-AF", "fa-AF", "rtl"),
        (None, None, "auto"),
        ('x" onload="', None, "auto"),
    ],
)
def test_language_and_direction(language: str | None, lang: str | None, direction: str) -> None:
    text = set_text("words", language)
    assert (text.lang, text.dir) == (lang, direction)


@pytest.mark.parametrize(
    "url", ["https://profit.example/a?b=c", "http://profit.example:8080/", "https://例え.example/a"]
)
def test_web_addresses_are_linked(url: str) -> None:
    assert weblink(url) == url


@pytest.mark.parametrize(
    "url",
    [
        *(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//host/path",
            "/path",
        ),
        *(
            "https://",
            "https:///path",
            "http://[::1",
            "https://host:99999/",
            "https://user:word@host/",
            "https://host\\@evil.example/",
        ),
        *("java\nscript:alert(1)", "https://host/\x00", " https://host/", "https://host/‮", "", None),
    ],
)
def test_nothing_else_is_linked(url: str | None) -> None:
    assert weblink(url) is None
    assert host(url or "") == ""


@given(st.text(), st.integers(1, 50))
def test_shortening_keeps_the_beginning_and_the_length(text: str, length: int) -> None:
    short = shorten(text, length)
    assert len(short) <= length + 1
    assert text.startswith(short.removesuffix("…")) or short == text
