"""How often a source is looked at."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitoring_desk.search import schedule
from monitoring_desk.types import SourceState

NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)


def state(**changes: object) -> SourceState:
    return SourceState(**({"source_id": "s1", "next_check": NOW} | changes))  # type: ignore[arg-type]


def test_a_busy_source_is_asked_often_and_a_quiet_one_seldom() -> None:
    busy = schedule.next_check(state(), now=NOW, published=[NOW - timedelta(minutes=15 * at) for at in range(20)])
    quiet = schedule.next_check(state(), now=NOW, published=[NOW - timedelta(days=at) for at in range(20)])
    assert schedule.SOONEST <= busy - NOW <= timedelta(minutes=12)
    assert schedule.LATEST <= quiet - NOW <= schedule.LATEST * 1.1


def test_failures_back_off_up_to_a_day() -> None:
    waits = [schedule.next_check(state(failures=count), now=NOW) - NOW for count in range(1, 15)]
    assert timedelta(minutes=5) <= waits[0] <= timedelta(minutes=6)
    assert waits == sorted(waits)
    assert waits[-1] <= timedelta(days=1.1)


def test_never_sooner_than_the_server_asks() -> None:
    assert schedule.next_check(state(failures=1), now=NOW, retry_after=7_200) >= NOW + timedelta(hours=2)


def test_unchanged_stretches_the_wait() -> None:
    assert (
        timedelta(minutes=50)
        <= schedule.next_check(state(), now=NOW, before=timedelta(minutes=40)) - NOW
        <= timedelta(minutes=55)
    )


def test_jitter_spreads_sources_and_repeats_itself() -> None:
    times = {schedule.next_check(state(source_id=f"s{number}"), now=NOW) for number in range(50)}
    assert len(times) > 40
    assert schedule.next_check(state(), now=NOW) == schedule.next_check(state(), now=NOW)


@given(
    st.lists(st.integers(-1_000_000, 400_000).map(lambda hours: NOW + timedelta(hours=hours / 2)), max_size=30),
    st.integers(0, 10_000),
)
def test_always_later_and_never_much(published: list[datetime], failures: int) -> None:
    wait = schedule.next_check(state(failures=failures), now=NOW, published=published) - NOW
    assert timedelta(minutes=5) <= wait <= timedelta(days=1.1)


@pytest.mark.parametrize("published", [[], [NOW]])
def test_unknown_rhythm_is_half_an_hour(published: list[datetime]) -> None:
    assert (
        timedelta(minutes=30)
        <= schedule.next_check(state(), now=NOW, published=published) - NOW
        <= timedelta(minutes=33)
    )
