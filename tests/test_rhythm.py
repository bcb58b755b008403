"""A source that falls silent is told from one that has its weekend, its summer or nothing to say yet."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from monitoring_desk import rhythm
from monitoring_desk.store import Store, migrations, schema
from monitoring_desk.types import Link, Source, SourceState

NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)  # a Monday
Days = list[tuple[str, int]]


def days(counts: str, *, until: int) -> Days:
    """A count for each day (one character a day), the last of them `until` days ago."""
    first = NOW - timedelta(days=until + len(counts) - 1)
    return [(f"{first + timedelta(days=at):%Y-%m-%d}", int(count)) for at, count in enumerate(counts) if count != "0"]


@pytest.mark.parametrize(
    ("counts", "until", "usual", "silent"),
    [
        ("6666666666", 0, "usually 6 a day", None),
        ("6666666666", 1, "usually 6 a day", None),
        ("6666666666", 3, "usually 6 a day", "silent: usually 6 a day, nothing for 3 days"),
        ("6666666666", 30, "usually 6 a day", "silent: usually 6 a day, nothing for 4 weeks"),
        ("6666600666660066666", 3, "usually 5 a day", None),  # Friday to Monday
        ("6666600666660066666", 5, "usually 5 a day", "silent: usually 5 a day, nothing for 5 days"),
        ("10000001000000100000010000001", 8, "usually one a week", None),
        ("1000000100000010000001000000200000010000001", 24, "usually one a week", "silent: usually one a week, nothing for 3 weeks"),
        ("666", 9, "", None),  # too little is known
        ("1010101", 40, "", None),
        ("9999999999999990000001", 1, "usually 6 a day", "nearly silent: usually 9 a day, 1 in the last week"),
        ("9999999999999933333333", 1, "usually 7 a day", None),
    ],
)  # fmt: skip
def test_rhythm_and_silence(counts: str, until: int, usual: str, silent: str | None) -> None:
    assert (rhythm.usual(days(counts, until=until)), rhythm.silence(days(counts, until=until), now=NOW)) == (
        usual,
        silent,
    )


@given(st.dictionaries(st.dates(), st.integers(0, 999)), st.datetimes(timezones=st.just(UTC)))
def test_nothing_makes_it_fail(counts: dict[object, int], now: datetime) -> None:
    told = sorted((str(day), count) for day, count in counts.items())
    assert rhythm.silence(told, now=now) is None or rhythm.usual(told)


def test_the_store_counts_what_is_new_on_the_day_it_was_published(store: Store) -> None:
    source = Source(id="s", url="https://gazette.example/feed", kind="feed", name="Gazette")
    store.sources.add([source])

    def check(now: datetime, *links: tuple[str, datetime | None]) -> tuple[tuple[str, int], ...]:
        [(_, state)] = store.sources.due(now + timedelta(days=99))
        told = [Link(url=f"https://gazette.example/{name}", source_id="s", published=when) for name, when in links]
        store.sources.save_check(state, told, now=now)
        [(_, state)] = store.sources.all()
        return state.days

    saturday, sunday = NOW - timedelta(days=2), NOW - timedelta(days=1)
    undated = [(f"old-{number}", None) for number in range(30)]
    first = check(saturday, *undated, ("a", saturday - timedelta(days=1)), ("b", saturday - timedelta(days=900)))
    assert first == (("2026-03-06", 1), ("2026-03-07", 0)), "what was there before is no rhythm"
    assert check(sunday, *undated, ("c", None), ("d", NOW + timedelta(days=50))) == (*first, ("2026-03-08", 2))
    assert check(sunday, *undated, ("c", None)) == (*first, ("2026-03-08", 2))


def test_a_desk_made_before_knows_its_sources_days(store: Store) -> None:
    store.sources.add([Source(id="s", url="https://gazette.example/feed", kind="feed", name="Gazette")])
    links = [Link(url=f"https://gazette.example/{n}", source_id="s", published=NOW if n else None) for n in range(3)]
    store.sources.save_check(SourceState(source_id="s", next_check=NOW), links, now=NOW - timedelta(days=1))
    with store.engine.begin() as connection:
        connection.execute(update(schema.source_states).values(days=None))
        migrations.MIGRATIONS[migrations.MIGRATIONS.index(migrations._days_of_sources)](connection)
    [(_, state)] = store.sources.all()
    assert state.days == (("2026-03-08", 1), ("2026-03-09", 2))
