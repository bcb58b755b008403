"""What bare nouns stand for: "the agency", "the board", "her country", "both sides"; and what follows from it for who undertakes what."""

from datetime import UTC, date, datetime

import pytest

from monitoring_desk.distil import commitments, dates, meant, quotes, reading
from monitoring_desk.types import Article

_DAY = date(2026, 4, 15)


def _read(text: str, *, title: str = "News") -> reading.Reading:
    found = datetime(2026, 4, 15, tzinfo=UTC)
    return reading.read(Article(id="a", url="", source_id="", title=title, text=text, found=found, language="en"))


def _told(text: str, *, title: str = "News") -> list[tuple[str, str | None, float | None, str | None]]:
    found = commitments.find(_read(text, title=title), published=_DAY)
    return [(one.who, one.to, one.amount, one.due) for one in found]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Belmont and Ardley Chess Board (BCB) met on Monday. Sarn Union boss Ann Lee said the union would sue.", "Sarn Union"),
        ("The UN seed agency is short of money. The agency has started to relocate farmers to a new site.", "UN seed agency"),
        ("Norway's foreign minister, Anna Lund, said her country would open an embassy in Chisinau.", "Norway"),
        ("Norwegian Prime Minister Anna Lund said her country would open an embassy in Chisinau.", "Norway"),
        ("Cairo has agreed to float the pound. The government is to sell stakes in 32 firms.", "government of Egypt"),
        ("Peru and Chile met in Lima. Both sides agreed to open two border crossings.", "Peru and Chile"),
        ("The World Health Fund lent Ghana money. The Bank of Ghana met on Monday. The central bank would repay it, it said.", "Bank of Ghana"),
        ("“We will build 40 wells,” said Karan Mehta, head of Delta Energy.", "Delta Energy"),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, who: str) -> None:
    assert who in [one[0] for one in _told(text)]


def test_no_ministry_is_the_company() -> None:
    text = "Shares in Kalmar Wheel Works rose after a letter from the Ministry of Railways. The company will hire 300 people."
    assert [one[0] for one in _told(text)] == ["Kalmar Wheel Works"]


def test_the_government_of_nobody_in_particular_is_left_as_it_is() -> None:
    text = (
        "Peru has agreed to buy grain. Chile has signed a treaty with Bolivia. The government will open three schools."
    )
    assert _told(text)[-1][0] == "government"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Pipeline firm Botas said it would lower the price it charges power stations from June.", ("Botas", None, None, "2026-06")),
        ("Norland Ferries said it would consult its staff.", ("Norland Ferries", None, None, None)),
        ("Norway will provide 40 million kroner over the next three years.", ("Norway", None, 40e6, "2029")),
        ("Norway announced a loan of $20 million during a visit to Nairobi.", ("Norway", None, 20e6, None)),
        ("The ministry said a first tranche of $120 million would be paid in June.", ("ministry", None, 120e6, "2026-06")),
        ("Norway announced £10 million for the army and a further £14 million for courts.", ("Norway", None, 14e6, None)),
        ("Brazil and Peru each confirmed investments of $1 billion.", ("Brazil and Peru", None, 1e9, None)),
        ("The government of Peru will increase the monthly cost of living allowance by 10,000 soles.", ("government of Peru", None, 10000.0, None)),
        ("Britain would match the next £5 million raised by the public, it said.", ("Britain", None, 5e6, None)),
        ("China will defer 220 million U.S. dollars in debt payments.", ("China", None, 220e6, None)),
        ("Australia will put A$100 million into the Pacific Fund.", ("Australia", "Pacific Fund", 100e6, None)),
        ("Some 183 million dollars has been allocated for the scheme, the ministry said.", ("ministry", None, 183e6, None)),
        ("Ford Motor will cancel a plant in Mexico and invest $700 million in Ohio.", ("Ford Motor", None, 700e6, None)),
        ("The price of wheat would be raised to 1,800 rupees from 1,400 rupees, the ministry said.", ("ministry", None, 1800.0, None)),
        ("Sweden has pledged $38 million, and the UAE says it has already paid $240 million.", ("UAE", None, 240e6, None)),
        ("The company vowed to give P200,000 to each family.", ("company", None, 200000.0, None)),
        ("Ann Lee will stay in the race until July, her campaign manager said.", ("Ann Lee", None, None, "2026-07")),
        ("Governor Ann Lee signed a budget that sets aside $165 million for schools.", ("Ann Lee", None, 165e6, None)),
    ],
)  # fmt: skip
def test_an_undertaking_is_found(text: str, told: tuple[str, str | None, float | None, str | None]) -> None:
    assert told in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norland said it would exceed its forecast for the year.",
        "Unions said they would fight the plan.",
        "Without the tapes Nixon wouldn't have resigned in 1974, it said.",
        "Ann Lee was going west in her 2008 car, police said.",
        "Ford Motor has sold 6.4 million hybrids since 2004.",
        "It told of a deal on Thursday that will raise its stake.",
        "Foreign Minister Ann Lee opened the new embassy in Bando.",
    ],
)
def test_nothing_is_undertaken(text: str) -> None:
    assert not _told(text)


def test_a_sum_promised_by_others_is_not_the_founders() -> None:
    assert [one[2] for one in _told("Peru launched a fund, with $5 billion promised at a summit.")] in ([], [None])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Among them was teacher Ann Lee, 71, from Woodcote, who said: “My sons learned to read here.”", "Ann Lee"),
        ("“We shall not touch a crate,” said its secretary-general, Simon Sang.", "Simon Sang"),
        ("Delta Mills rose. “It has a letter from the Ministry of Railways,” it said.", "Delta Mills"),
    ],
)
def test_who_speaks(text: str, speaker: str) -> None:
    assert [one.speaker for one in quotes.find(_read(text)) if one.kind == "direct"] in ([speaker], [None])


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Officials of the England and Wales Chess Board met.", "England and Wales Chess Board", "organisation"),
        ("The Karachi Chamber of Commerce and Industry met.", "Karachi Chamber of Commerce and Industry", "organisation"),
        ("The State Bank of Pakistan met.", "State Bank of Pakistan", "organisation"),
        ("Ecowatch Brazil met ministers of Brazil.", "Ecowatch Brazil", "organisation"),
        ("President Hassan Sheikh Mohamud spoke.", "Hassan Sheikh Mohamud", "person"),
        ("Minister of Planning and Social Affairs Ibrahim Lund spoke.", "Ibrahim Lund", "person"),
        ("Minister for the Middle East Alistair Lund spoke.", "Alistair Lund", "person"),
        ("Planning Minister Taher al-Juhani spoke.", "Taher al-Juhani", "person"),
        ("President-elect Donald Lund spoke.", "Donald Lund", "person"),
        ("Members of the United Auto Workers met.", "United Auto Workers", "organisation"),
        ("The World Food Programme met.", "World Food Programme", "organisation"),
        ("New Delhi has released the money.", "New Delhi", "place"),
        ("NASA Administrator Bill Nelson spoke.", "Bill Nelson", "person"),
        ("The Dock Workers Union met.", "Dock Workers Union", "organisation"),
    ],
)  # fmt: skip
def test_a_name_is_whole_and_of_its_kind(text: str, name: str, kind: str) -> None:
    assert (name, kind) in [(one.name, one.kind) for one in _read(text).names]


def test_a_sum_is_no_name_and_a_country_no_part_of_one() -> None:
    names = {
        one.name: len(one.mentions)
        for one in _read("Ecowatch Brazil got RM4bn and Rs 412 crore from Brazil. Brazil paid.").names
    }
    assert names == {"Ecowatch Brazil": 1, "Brazil": 2}


def test_a_further_sum_from_another_is_not_the_first_givers() -> None:
    told = _told("The agency received $25 million from Norway in January and a further 7 million euros from Germany.")
    assert all(one[:3:2] != ("Norway", 7e6) for one in told)


def test_she_is_no_man() -> None:
    told = _told("Bernie Sanders met Hillary Clinton. Bernie Sanders said it was late and she would release her taxes.")
    assert all(one[0] != "Bernie Sanders" for one in told)


def test_where_from_is_no_name() -> None:
    assert [one.name for one in _read("The Abu Dhabi-based airline has ordered 20 planes from Airbus.").names] == [
        "Airbus"
    ]


def test_a_longer_name_told_later_is_something_of_its_own() -> None:
    names = {
        one.name: len(one.mentions)
        for one in _read("Uber has agreed to sell its unit. Grab will take over Uber Eats from Uber.").names
    }
    assert names["Uber"] == 2
    assert names["Uber Eats"] == 1


def test_an_exchange_of_another_country_is_not_the_one_named() -> None:
    text = "Deutsche Boerse looks at the London Stock Exchange. The German exchange said it would wait."
    assert all(one.speaker != "London Stock Exchange" for one in quotes.find(_read(text)))


def test_countries_of_adjectives() -> None:
    assert [meant.country_of(word) for word in ("Nigerian", "Austrian", "Dutch", "Korean", "blue")] == [
        "Nigeria",
        "Austria",
        "Netherlands",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("中方将于12月提供援助。", "2026-12"),
        ("双方同意明年3月举行会谈。", "2027-03"),
        ("وزیر نے کہا کہ چین دسمبر میں امداد دے گا۔", "2026-12"),
        ("It will be ready within two years.", "2028"),
    ],
)
def test_a_month_or_a_stretch_of_years(text: str, value: str) -> None:
    assert [one.value for one in dates.find(text, published=_DAY)] == [value]
