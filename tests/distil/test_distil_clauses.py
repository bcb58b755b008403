"""Records that hang on the build of a sentence: verbs told once for several, names set off by commas, days that belong to another year."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from monitoring_desk.distil import commitments, events, figures, incidents, reading
from monitoring_desk.distil.reading import Reading
from monitoring_desk.types import Article

TODAY = date(2026, 6, 10)  # a Wednesday


@dataclass(frozen=True, slots=True)
class Told:
    """A text, and who is expected to undertake which sum by when."""

    text: str
    wanted: tuple[tuple[str, float | None, str | None], ...]


def read(text: str) -> Reading:
    now = datetime(2026, 6, 10, tzinfo=UTC)
    return reading.read(Article(id="a", url="", source_id="", title="", text=text, found=now, language="en"))


@pytest.mark.parametrize(
    "told",
    [
        Told(
            "Germany will give $2.1 billion, Japan $1.8 billion and Britain £900 million for the forests.",
            (("Germany", 2.1e9, None), ("Japan", 1.8e9, None), ("Britain", 9e8, None)),
        ),
        Told(
            "Denmark has contributed $8 million and Canada has committed a further $15 million, to be released in July.",
            (("Denmark", 8e6, None), ("Canada", 1.5e7, "2026-07")),
        ),
        Told(
            "Germany's chancellor, Jonas Reuter, said he was disappointed but would keep border checks in place until the end of next year.",
            (("Jonas Reuter", None, "2027"),),
        ),
        Told(
            "She will open a skills centre funded by Norway with a grant of $4 million.",
            (("Norway", 4e6, None),),
        ),
        Told(
            "Alvento AG said it had agreed to acquire Corimmune, a private firm based in Cambridge, for $1.9 billion in cash.",
            (("Alvento AG", 1.9e9, None),),
        ),
        Told(
            "The National Land Commission said it had set aside $21 million.",
            (("National Land Commission", 2.1e7, None),),
        ),
        Told("A conference is to be hosted by Switzerland on 28 June.", ()),
        Told("“There is no chance Ann Lee will withdraw from the race,” Carl Roth said.", ()),
        Told("He welcomed Turkey's decision to contribute 600 troops to the force.", (("Turkey", None, None),)),
        Told("Another 19 percent said they would not pick either candidate.", ()),
        Told(
            "The Public Works Department had sanctioned Rs 14 crore for crash barriers.",
            (("Public Works Department", 1.4e8, None),),
        ),
        Told("Trivandra has bagged an order worth Rs 4,100 crore for electric buses.", (("Trivandra", 4.1e10, None),)),
        Told("Weller has refused to take part in a debate planned for Sept. 22.", (("Weller", None, None),)),
        Told("“We received an inquiry from the Attorney General,” said a spokesman of Lumen Corp.", ()),
    ],
    ids=lambda told: told.text[:40],
)
def test_commitments(told: Told) -> None:
    found = commitments.find(read(told.text), published=TODAY)
    assert tuple((c.who, c.amount, c.due) for c in found) == told.wanted


@pytest.mark.parametrize(
    ("text", "when", "upcoming"),
    [
        ("Labour minister Joan Abara has invited both sides to talks on Thursday.", "2026-06-11", True),
        ("The minister called the heads of the three firms to a meeting on Friday.", "2026-06-12", True),
        ("Next year's conference will be held in Busan from 8 to 19 June.", "2027-06-08", True),
        ("The party would scrap the law if it won the election in November.", "2026-11", True),
        (
            "Minister Piyali Sengupta met the Secretary of State, Duncan Forsyth, in Paris on 5 June 2026.",
            "2026-06-05",
            False,
        ),
        ("About 6,000 protesters demonstrated on Friday.", "2026-06-05", False),
        ("Norway gave $2 million on Saturday, but the talks in Geneva ended without a date.", "2026-06-06", False),
        ("A national day of mourning will be observed on Saturday.", "2026-06-13", True),
        ("A court in Paris will hear their complaint on 2 July.", "2026-07-02", True),
        ("Weller has refused to take part in a debate planned for Sept. 22.", "2026-09-22", True),
        ("She said that uploads would be disabled on July 1.", "2026-07-01", True),
        ("The union has called a strike on June 22 to press for better pay.", "2026-06-22", True),
        ("Sadaf was given until June 30 to confirm its share.", "2026-06-30", True),
    ],
)
def test_days_of_events(text: str, when: str, upcoming: bool) -> None:
    found = events.find(read(text), published=TODAY)
    assert [(e.when, e.upcoming) for e in found] == [(when, upcoming)]


@pytest.mark.parametrize(
    ("text", "killed", "injured", "where"),
    [
        ("The number of people killed by an earthquake in Nepal has climbed to 212, police said on Tuesday.", 212, None, "Nepal"),
        ("On Monday, three refugees were killed and eleven injured when mortar shells landed on the Wadi Hal transit site.", 3, 11, "Wadi Hal"),
        ("NINE people died after a train came off the tracks in Wales on Sunday night.", 9, None, "Wales"),
    ],
)  # fmt: skip
def test_tolls(text: str, killed: int, injured: int | None, where: str) -> None:
    found = incidents.find(read(text), published=TODAY)
    assert [(i.killed, i.injured, i.where) for i in found] == [(killed, injured, where)]


def test_what_poor_countries_recover_from_is_no_incident() -> None:
    assert not incidents.find(
        read(
            "Rich countries pledged money at talks in Geneva on Saturday to help poor nations recover from floods and storms."
        ),
        published=TODAY,
    )


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The ministers said 21 of 26 chapters had been closed.", 21, "chapters"),
        ("Albany will increase the number of visas for nurses to 9,000.", 9000, "visas"),
        ("Seven people were hurt and 19 were arrested.", 19, "people"),
        ("The bloc extended sanctions against 37 Russian shipping companies.", 37, "companies"),
        ("Each family gets 250,000 somoni.", 250_000, "TJS"),
    ],
)
def test_what_a_number_counts(text: str, value: float, unit: str) -> None:
    assert (value, unit) in [(f.value, f.unit) for f in figures.find(read(text), published=TODAY)]


def test_a_promise_not_to_do_something_keeps_its_not() -> None:
    (found,) = commitments.find(read("Ban Ki-moon vowed not to repeat that mistake."), published=TODAY)
    assert found.promise == "not to repeat that mistake"
