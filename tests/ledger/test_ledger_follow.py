"""What became of it: a part is paid of a whole, a day is moved, a flood is told of again in July."""

from datetime import UTC, datetime

import pytest

from monitoring_desk import ledger
from monitoring_desk.distil import distil
from monitoring_desk.ledger import matching
from monitoring_desk.types import Article, Line, Record, Story


def told(number: int, day: str, text: str) -> tuple[Line, ...]:
    """The lines of a report that is a story of its own."""
    when = datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)
    article = Article(
        id=f"a{number}",
        url=f"https://herald.example/{number}",
        source_id=f"herald-{number % 2}",
        title="Coast",
        text=text,
        found=when,
        published=when,
        language="en",
    )
    story = Story(
        id=f"s{number}",
        version=1,
        title="Coast",
        article_ids=(article.id,),
        started=when,
        latest=when,
        independent_reports=1,
    )
    return ledger.lines(distil(story, [article], now=when), {article.id: article})


def records(kind: str, *reports: tuple[str, str]) -> list[Record]:
    lines = [line for number, (day, text) in enumerate(reports) for line in told(number, day, text)]
    return [found.record for found in matching.group((line for line in lines if line.kind == kind), matching.Known())]


PLEDGE = "Japan will lend Kenya $600 million to build a bridge across the Likoni channel, Foreign Minister Haruto Kishida said."


def test_a_loan_to_be_received_is_not_paid() -> None:
    (loan,) = records(
        "commitment",
        ("2026-01-12", PLEDGE),
        ("2026-01-13", "Kenya is to receive a loan of $600 million from Japan for a bridge at Likoni, officials said."),
    )
    assert (loan.amount, loan.paid, loan.state) == (6e8, None, "pledged")


def test_the_first_tranche_is_paid_of_the_loan_named_beside_it() -> None:
    (loan,) = records(
        "commitment",
        ("2026-01-12", PLEDGE),
        (
            "2026-05-29",
            "Kenya has received $120 million from Japan, the first tranche of a $600 million loan for the Likoni bridge, "
            "the Treasury said on Friday.",
        ),
    )
    assert (loan.amount, loan.paid, loan.state) == (6e8, 1.2e8, "funded")


def test_a_sum_of_the_same_giver_for_something_else_is_no_part() -> None:
    assert (
        len(
            records(
                "commitment",
                ("2026-01-12", PLEDGE),
                ("2026-05-29", "Kenya has received $120 million from Japan for clinics in Turkana, the Treasury said."),
            )
        )
        == 2
    )


def test_a_day_moved_is_known_by_the_day_it_is_moved_from() -> None:
    (event,) = records(
        "event",
        ("2026-05-29", "The ground-breaking ceremony will be held on 15 June, the Transport Ministry said."),
        (
            "2026-06-11",
            "The ground-breaking ceremony for the Likoni bridge, planned for 15 June, has been postponed to 20 August "
            "because land payments are not complete, Transport Minister Peter Mwangi said on Thursday.",
        ),
    )
    assert (event.state, event.when) == ("moved", "2026-08-20")


def test_a_flood_told_of_again_months_later_is_the_same_and_no_old_count_names_it() -> None:
    (flood,) = records(
        "incident",
        (
            "2026-04-02",
            "At least nine people were killed when the Sabaki river burst its banks in Kilifi county on Wednesday night, "
            "police said.",
        ),
        (
            "2026-04-03",
            "The number of people killed by the flood in Kilifi county has risen to 17, the Red Cross said.",
        ),
        (
            "2026-07-10",
            "Families say no money has come since the flood that killed 17 people in Kilifi county in April.",
        ),
    )
    assert flood.killed == 17
    assert "nine" not in flood.what


def test_the_flood_of_another_month_is_another() -> None:
    floods = records(
        "incident",
        (
            "2026-04-03",
            "The number of people killed by the flood in Kilifi county has risen to 17, the Red Cross said.",
        ),
        ("2026-07-10", "Four people were killed by a flood in Kilifi county on Thursday, the Red Cross said."),
    )
    assert sorted(one.killed or 0 for one in floods) == [4, 17]


def test_two_floods_of_one_month_stay_two() -> None:
    floods = records(
        "incident",
        ("2026-04-03", "The flood in Kilifi county on Wednesday has killed 17 people, the Red Cross said."),
        ("2026-04-24", "Four people were killed by a flood in Kilifi county on Thursday, the Red Cross said."),
        (
            "2026-07-10",
            "Families say no money has come since the flood that killed 17 people in Kilifi county in April.",
        ),
    )
    assert sorted((one.killed or 0, len(one.lines)) for one in floods) == [(4, 1), (17, 2)]


def test_a_part_paid_leaves_the_rest_open() -> None:
    (subsidy,) = records(
        "commitment",
        (
            "2026-02-03",
            "The Saxon parliament on Tuesday approved a subsidy of 150 million euros for the Volta Cells plant in Leipzig.",
        ),
        (
            "2026-06-09",
            "Saxony has paid Volta Cells 30 million euros, the first part of a 150 million euro subsidy for its Leipzig plant, "
            "Economy Minister Karin Wolf said on Tuesday.",
        ),
    )
    assert (subsidy.amount, subsidy.paid) == (1.5e8, 3e7)
    assert not ledger.is_closed(subsidy)


FERRY = "Peru and Bolivia will reopen the ferry across Lake Titicaca by July 1, Foreign Minister Rosa Quispe said on Monday."


@pytest.mark.parametrize(
    ("day", "text", "state"),
    [
        ("2026-06-30", "Peru and Bolivia opened the ferry across Lake Titicaca on Tuesday, with a brass band on the quay.", "done"),
        ("2026-06-30", "Peru and Bolivia reopened the ferry on Tuesday.", "done"),
        ("2026-06-30", "Peru and Bolivia opened a ferry to Isla Amantani on Tuesday.", "pledged"),
        ("2026-06-30", "Peru and Bolivia opened a second ferry across Lake Titicaca on Tuesday.", "pledged"),
        ("2026-06-30", "Peru and Bolivia opened the ferry terminal in Puno on Tuesday.", "pledged"),
        ("2026-06-30", "Chile and Argentina opened the ferry across Lake Titicaca on Tuesday.", "pledged"),
        ("2026-06-30", "Peru opened the ferry across Lake Titicaca on Tuesday.", "pledged"),
        ("2026-06-30", "Peru and Bolivia partly reopened the ferry across Lake Titicaca on Tuesday.", "pledged"),
        ("2026-06-30", "Peru and Bolivia denied that they had opened the ferry across Lake Titicaca on Tuesday.", "pledged"),
        ("2026-06-30", "Peru and Bolivia closed the ferry across Lake Titicaca on Tuesday.", "pledged"),
        ("2026-05-20", "Peru and Bolivia opened the ferry across Lake Titicaca on Tuesday.", "pledged"),
    ],
)  # fmt: skip
def test_a_deed_told_as_an_event_closes_its_promise_and_no_other(day: str, text: str, state: str) -> None:
    lines = [
        line
        for number, (at, words) in enumerate((("2026-06-01", FERRY), (day, text)))
        for line in told(number, at, words)
    ]
    kept = [line for line in lines if line.kind == "commitment"]
    for ordered in (kept, kept[::-1]):
        filed = [ledger.file(found) for found in matching.group(ordered, matching.Known())]
        assert [one.record.state for one in filed if not one.hidden] == [state]


def test_what_is_to_be_built_is_done_when_it_is_opened_and_not_when_the_road_to_it_is() -> None:
    promise = (
        "2026-01-12",
        "Kenya will build a customs hall at the Orlan border crossing by June 2026, the customs service said.",
    )
    (road,) = [
        r
        for r in records("commitment", promise, ("2026-05-12", "Kenya opened the Orlan border crossing on Monday."))
        if r.when
    ]
    (hall,) = records("commitment", promise, ("2026-05-12", "Kenya opened the customs hall at Orlan on Monday."))
    assert (road.state, hall.state, len(hall.lines)) == ("pledged", "done", 2)
