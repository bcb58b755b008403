"""What a diary holds: meetings, visits, votes, trials, launches, deadlines."""

from datetime import UTC, date, datetime

import pytest

from monitoring_desk.distil import events, reading
from monitoring_desk.types import Article, Event

WEDNESDAY = date(2023, 5, 17)


def find(text: str, published: date | None = WEDNESDAY) -> tuple[Event, ...]:
    article = Article(id="a", url="", source_id="", title="", text=text, found=datetime(2023, 5, 18, tzinfo=UTC))
    return events.find(reading.read(article), published=published)


@pytest.mark.parametrize(
    ("text", "when", "upcoming"),
    [
        (
            "The foreign ministers of Kenya and Norway will meet in Oslo on Friday to discuss fishing.",
            "2023-05-19",
            True,
        ),
        ("President Anna Kovacs is due to visit Vienna next month.", "2023-06", True),
        ("The trial of former minister Luis Ortega opens in Lima on June 14.", "2023-06-14", True),
        ("The central bank will hold its next policy meeting on June 5.", "2023-06-05", True),
        ("The summit has been postponed until March 2024.", "2024-03", True),
        ("The two leaders met in Geneva last Friday.", "2023-05-12", False),
        ("Talks between the government and the rebels collapsed on Thursday.", "2023-05-11", False),
        ("Prime Minister Ola Berg arrived in Warsaw on Tuesday for a two-day visit.", "2023-05-16", False),
        ("The new tariff comes into force on July 1.", "2023-07-01", True),
        ("Thousands of teachers went on strike on Monday over pay.", "2023-05-15", False),
        ("NATO will hold military exercises in the Baltic Sea from May 25 to June 2.", "2023-05-25", True),
        ("The opposition has called a rally in the capital for Saturday.", "2023-05-20", True),
        ("The parliament is expected to vote on the budget on Thursday.", "2023-05-18", True),
        ("The inquiry must deliver its findings by September 30.", "2023-09-30", True),
        ("He is scheduled to appear in court on June 9.", "2023-06-09", True),
        ("The film festival runs from 22 to 24 June in Jaipur.", "2023-06-22", True),
        ("Japan and South Korea signed a fishing pact in Tokyo on Friday.", "2023-05-12", False),
        ("The next round of talks is set for early July in Muscat.", "2023-07", True),
        ("A deadline of June 30 has been set for bids.", "2023-06-30", True),
        ("The general election will be held on 12 November.", "2023-11-12", True),
        ("The European Council meets on June 12 and 13 in Brussels.", "2023-06-12", True),
        ("Police are preparing for a protest march through the city on Sunday.", "2023-05-21", True),
        ("The hearing, which was to start on Monday, will now be held on June 2.", "2023-06-02", True),
        ("Dozens of nurses blocked the main bridge on Monday in a protest over pay.", "2023-05-15", False),
        ("Four pilots were freed on Tuesday in a prisoner swap near the border.", "2023-05-16", False),
        ("The minister told of a May 2 meeting with the bankers.", "2023-05-02", False),
    ],
)
def test_an_event_is_found_with_its_day(text: str, when: str, upcoming: bool) -> None:
    assert (when, upcoming) in [(e.when, e.upcoming) for e in find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Analysts expect the meeting to be difficult.",
        "The committee failed to hold a meeting on Monday.",
        "The rocket hit a tank; the air strike came later.",
        "An opinion poll showed the party ahead.",
        "He may visit the plant one day.",
        "Was it wise to hold the summit on Monday?",
        "A judge rejected the firm's attempt to delay the hearing.",
        "The fog should lift by Thursday morning.",
        "It will be decided if and when the senate holds a hearing.",
        "The bidders had until Nov. 1 to answer.",
        "The company met its target.",
        "The opening chapter is dull, and the match of colours is poor.",
        "Cook the onions, visit the oven after ten minutes and taste.",
        "She has always been close to her sister, and they party together.",
    ],
)
def test_what_is_no_event_raises_none(text: str) -> None:
    assert find(text) == ()


def test_one_event_told_three_times_is_one_record() -> None:
    found = find(
        "Chancellor Eva Brandt will visit Ankara on Monday. The visit to Ankara comes after months of tension. "
        "During her visit to Ankara, Brandt will open a school."
    )
    assert len([e for e in found if e.where == "Ankara"]) == 1


def test_two_visits_in_one_sentence_are_two_records() -> None:
    found = find("The envoy, Paul Meyer, visited Georgia on 4 April and Armenia from 6-7 April 2023.", published=None)
    assert [(e.when, e.where) for e in found] == [("2023-04-04", "Georgia"), ("2023-04-06", "Armenia")]


def test_a_summit_whose_visitors_are_welcomed_is_not_held_on_the_day_of_the_welcome() -> None:
    text = "At a press conference on Tuesday, Minister Ola Berg also welcomed President Anna Kovacs’ attendance at the Baltic summit."
    assert all(event.when is None for event in find(text) if "summit" in event.what)


def test_a_talk_without_a_day_has_none() -> None:
    (talks,) = find("The accord was reached after talks in Doha between Qatar and Oman.", published=None)
    assert (talks.when, talks.where, talks.upcoming) == (None, "Doha", False)


def test_relative_days_without_publication_stay_open() -> None:
    (event,) = find("Sweden's prime minister will visit Riga on Monday.", published=None)
    assert (event.when, event.upcoming) == (None, True)


def test_the_sentence_is_cited_whole() -> None:
    text = "Nothing new. The leaders of Peru and Chile will meet in Arica on 3 June. Fish was served."
    (event,) = find(text)
    assert text[event.stated.start : event.stated.end] == "The leaders of Peru and Chile will meet in Arica on 3 June."


@pytest.mark.parametrize(
    "text",
    [
        "He did not mention Monday’s ceremony.",
        "The launch had been planned for June 12 but was put off.",
        "The money is entered in the budget for the year that begins in July.",
        "The union would strike again if the money were late.",
    ],
)
def test_what_is_denied_came_to_nothing_or_hangs_on_a_condition_is_in_no_diary(text: str) -> None:
    assert not find(text)


def test_words_that_lean_on_their_sentence_are_told_with_it() -> None:
    (only,) = find("The committee begins its hearings on June 13.")
    assert only.what == "The committee begins its hearings on June 13"


def test_a_number_or_a_noun_that_opens_its_sentence_takes_no_part() -> None:
    found = find("Nine per cent will be paid from June 1. Work on the line is to begin in October.")
    assert all(not event.who for event in found)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "The port summit, which was to open in Lagos on 22 June, has been moved to 10 March, the presidency said.",
            "2024-03-10",
        ),
        ("The talks due to begin in Doha on Monday have been postponed until 3 July, mediators said.", "2023-07-03"),
        ("Elections planned for May have been put off to October, the commission said.", "2023-10"),
        ("The conference originally scheduled for 12 June in Rabat will now be held on 9 July.", "2023-07-09"),
        ("The launch was brought forward to Monday.", "2023-05-22"),
    ],
)
def test_what_was_moved_has_the_day_it_was_moved_to(text: str, when: str) -> None:
    (event,) = find(text)
    assert (event.when, event.upcoming) == (when, True)


def test_prices_moved_to_the_levels_of_a_day_are_no_event() -> None:
    assert not find("Prices were moved to 12 March levels.")


@pytest.mark.parametrize(
    ("text", "where", "who"),
    [
        (
            "Talks between Serbia and Kosovo in Brussels ended without agreement on Tuesday.",
            "Brussels",
            ("Serbia", "Kosovo"),
        ),
        ("The talks between Iran and Oman will resume in Muscat on Sunday.", "Muscat", ("Iran", "Oman")),
        ("Thousands marched through Belgrade on Saturday against a lithium mine.", "Belgrade", ()),
    ],
)
def test_what_hangs_on_the_subject_says_who_and_where(text: str, where: str, who: tuple[str, ...]) -> None:
    (event,) = find(text)
    assert (event.where, event.who) == (where, who)


def test_what_had_been_moved_and_has_passed_is_not_put_a_year_ahead() -> None:
    found = find("The final, which was moved to 14 May because of rain, was watched by 30,000 people.")
    assert not [event for event in found if event.when is not None and event.when > "2023-05-17"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Delmar reports first-quarter results on 28 May.", ["2023-05-28"]),
        ("Rovers host newly promoted Ashby on Saturday, while Dunmore travel to Kelso a day later.", ["2023-05-20", "2023-05-21"]),
        ("The first will be on June 22 at Leeds, followed by forums in Hull on July 6 and York on July 13.", ["2023-06-22", "2023-07-06", "2023-07-13"]),
        ("Commission head Ursula Brandt addresses delegates this afternoon.", ["2023-05-17"]),
        ("Funeral prayers were offered at the garrison on Tuesday evening.", ["2023-05-16"]),
        ("The craft should touch down near the pole on June 27.", ["2023-06-27"]),
        ("Foreign Minister Elena Navarro summoned the Chinese ambassador on Monday.", ["2023-05-15"]),
        ("The transport secretary, Priya Mallick, will make a statement to MPs this afternoon.", ["2023-05-17"]),
        ("Governor Carla Mendez has ordered a special session of the assembly, starting June 21.", ["2023-06-21"]),
    ],
)  # fmt: skip
def test_diaries_are_told_in_many_ways(text: str, days: list[str]) -> None:
    assert sorted(event.when or "" for event in find(text)) == days


@pytest.mark.parametrize(
    "text",
    [
        "Ana Costa flew to Ankara on Monday for talks.",
        "Shareholders will vote on the plan at an extraordinary meeting on May 28.",
        "Nurlan Abaev is scheduled to attend a business forum in Lagos on Saturday before leaving for home.",
    ],
)
def test_a_deed_and_what_it_leads_to_on_one_day_are_one_event(text: str) -> None:
    assert len(find(text)) == 1


def test_what_was_called_off_stays_an_event() -> None:
    found = find("Prime Minister Jana Kolar cancelled a trip to Brussels that had been set for Monday.")
    assert "2023-05-22" in [event.when for event in found]


def test_without_a_day_of_publication_the_year_told_for_the_month_holds() -> None:
    found = find(
        "The minister visited Kenya from 9 to 12 February 2026. On 11 February the Minister travelled to Uganda.",
        published=None,
    )
    assert "2026-02-11" in [event.when for event in found]


def test_fire_is_not_opened_in_a_diary() -> None:
    assert find("A former employee opened fire in a depot in Ohio late on Friday.") == ()


def test_what_is_called_off_in_one_sentence_is_one_event_on_its_day() -> None:
    found = find(
        "Helen Carter, who cancelled a joint appearance with Obi Freeman that was planned for Friday, praised him."
    )
    assert [(event.when, event.upcoming) for event in found] == [("2023-05-19", True)]


@pytest.mark.parametrize(
    ("text", "when", "upcoming"),
    [
        ("A jury on Monday found Kyle Brandt guilty of a shooting two years ago.", "2023-05-15", False),
        ("Kyle Brandt faces ten years in prison when he is sentenced on June 9.", "2023-06-09", True),
        ("Organisers said Saturday's match between Wales and Italy in Cardiff would go ahead.", "2023-05-20", True),
        ("Secretary Anne Marlowe spoke on Monday with Kyrzan Foreign Minister Timur Idrisov.", "2023-05-15", False),
        ("Four men who robbed a vault in Leeds were jailed on Monday.", "2023-05-15", False),
        ("The company holds its investor day in Singapore on 9 June.", "2023-06-09", True),
        ("The president postponed a visit to Beijing that was to begin on Monday.", "2023-05-22", True),
    ],
)
def test_days_said_before_and_behind(text: str, when: str, upcoming: bool) -> None:
    assert [(event.when, event.upcoming) for event in find(text)] == [(when, upcoming)]
