"""Numbers that carry news, and those that do not."""

from datetime import UTC, date, datetime

import pytest

from monitoring_desk.distil import figures, money, reading
from monitoring_desk.types import Article, Figure


def find(text: str) -> tuple[Figure, ...]:
    article = Article(id="a", url="", source_id="", title="", text=text, found=datetime(2023, 5, 17, tzinfo=UTC))
    return figures.find(reading.read(article), published=date(2023, 5, 17))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The port will cost $1.2bn.", 1.2e9, "USD"),
        ("China gave 3 million RMB for the clinic.", 3e6, "CNY"),
        ("The line cost 210 billion yuan.", 2.1e11, "CNY"),
        ("Crop losses came to Tk 2.63 billion in Bangladesh.", 2.63e9, "BDT"),
        ("Mumbai: the firm paid Rs 36 crore.", 3.6e8, "INR"),
        ("Karachi: Pakistan set aside Rs12bn for the canal.", 1.2e10, "PKR"),
        ("New Delhi will spend Rs 1.5 lakh crore on rail in India.", 1.5e12, "INR"),
        ("The grant is worth 40 million euros.", 4e7, "EUR"),
        ("The house went for £450,000.", 450000, "GBP"),
        ("Australia pledged 20 million Australian dollars.", 2e7, "AUD"),
        ("Output fell by 3.5 per cent.", 3.5, "percent"),
        ("Turnout was 61%.", 61, "percent"),
        ("Support grew from 31 to 38 per cent.", 38, "percent"),
        ("The mine yields 400,000 tonnes of ore a year.", 400000, "tonnes"),
        ("The field pumps 90,000 barrels per day.", 90000, "barrels/day"),
        ("The farm will give 300 megawatts.", 300, "MW"),
        ("A 640km pipeline is planned.", 640, "km"),
        ("Fire burnt 12,500 hectares of forest.", 12500, "hectares"),
        ("Some 4,000 workers walked out.", 4000, "people"),
        ("Twenty-six pirates were caught.", 26, "people"),
        ("More than 30,000 Sudanese crossed the border.", 30000, "people"),
        ("The airline ordered 70 new wide-body jets.", 70, "jets"),
        ("The storm wrecked 5,000 homes.", 5000, "homes"),
        ("公司将投资2亿元。", 2e8, "CNY"),
        ("حکومت نے 5 ارب روپے مختص کیے", 5e9, "PKR"),
    ],
)
def test_a_figure_is_read_with_its_unit(text: str, value: float, unit: str) -> None:
    (figure,) = find(text)
    assert figure.unit == unit
    assert figure.value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "The war ended in 1945.",
        "The 2019 budget was late.",
        "He is 57 years old.",
        "It took 25 years.",
        "She won in the 20th minute.",
        "Five boats came near.",
        "They met at 10:30 a.m.",
        "The Boeing 737 landed.",
        "Section 144 is in force.",
        "The shop at 131 West Street closed.",
        "Billions of dollars were lost.",
        "The blast killed 14 people and injured 30 others.",
        "The toll rose to 41.",
        "The airline flies five 787 jets.",
        "The storm cut off 911 calls.",
        "ACME 113.40 -1.62 -1.41%",
    ],
)
def test_dates_ages_labels_and_tolls_are_no_figures(text: str) -> None:
    assert find(text) == ()


def test_a_conversion_in_brackets_is_left_out() -> None:
    assert [f.unit for f in find("The deal is worth $40bn (£21bn).")] == ["USD"]


def test_what_is_measured_is_named() -> None:
    (first, second) = find("The bank lent $75m for a bridge. It cut 14 percent of staff costs.")
    assert "bridge" in first.of
    assert "staff costs" in second.of


def test_a_sum_without_a_noun_is_of_what_its_verb_tells() -> None:
    found = find("The chain earned $2.8 billion, as revenue rose 3.5 percent. It owns roughly 400 737 Max jets.")
    assert [(f.value, f.of) for f in found] == [
        (2.8e9, "The chain earned"),
        (3.5, "revenue rose"),
        (400, "737 Max jets"),
    ]


def test_a_value_told_twice_counts_once() -> None:
    text = "The firm sold its 56.5 per cent stake. The 56.5 per cent stake had been held since May."
    assert len(find(text)) == 1


def test_two_things_of_one_number_are_two_figures() -> None:
    assert [f.unit for f in find("It bought 70 planes and 70 buses.")] == ["planes", "buses"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty-nine", 29),
        ("two hundred and fifty", 250),
        ("7.5", 7.5),
        ("1,50,000", 150000),
        ("a hundred", 100),
        ("x", None),
    ],
)
def test_numbers_are_parsed(words: str, value: float | None) -> None:
    assert money.parse(words) == value


def test_a_range_keeps_its_upper_end() -> None:
    (amount,) = money.find("between $2bn and $3bn")
    assert (amount.value, amount.high, amount.unit) == (2e9, 3e9, "USD")
