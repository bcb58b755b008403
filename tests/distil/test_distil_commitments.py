"""Who undertakes what: pledges, deals, loans, orders, refusals, and what only sounds like them."""

from datetime import UTC, date, datetime

import pytest

from monitoring_desk.distil import commitments, reading
from monitoring_desk.types import Article, Commitment


def find(text: str) -> tuple[Commitment, ...]:
    article = Article(id="a", url="", source_id="", title="", text=text, found=datetime(2023, 5, 18, tzinfo=UTC))
    return commitments.find(reading.read(article), published=date(2023, 5, 17))


@pytest.mark.parametrize(
    ("text", "who", "amount", "currency", "due", "stage"),
    [
        ("Germany pledged 50 million euros on Tuesday to help rebuild schools in Mosul.", "Germany", 5e7, "EUR", None, "pledged"),
        ("The World Bank has approved a $300 million loan for road building in Nepal.", "World Bank", 3e8, "USD", None, "agreed"),
        ("Volvo will cut 600 jobs at its Ghent plant by the end of 2024.", "Volvo", None, None, "2024", "pledged"),
        ("Norway refused to join the naval mission.", "Norway", None, None, None, "refused"),
        ("The airline agreed to buy 30 new jets for $3.4bn.", "airline", 3.4e9, "USD", None, "agreed"),
        ("Egypt and Sudan signed a memorandum of understanding on water sharing in Khartoum.", "Egypt and Sudan", None, None, None, "signed"),
        ("The minister said the government would build 200,000 homes by 2027.", "government", None, None, "2027", "pledged"),
        ("The EU promised Ukraine a further 500 million euros in aid.", "EU", 5e8, "EUR", None, "pledged"),
        ("Canada said it will send 200 soldiers to Mali in October.", "Canada", None, None, "2023-10", "pledged"),
        ("Japan has donated rescue equipment worth 300 million yen to Sri Lanka.", "Japan", 3e8, "JPY", None, "funded"),
        ("The ministry plans to hire 5,000 teachers in 2024.", "ministry", None, None, "2024", "pledged"),
        ("The two sides agreed on a prisoner swap.", "two sides", None, None, None, "agreed"),
        ("The union vowed to continue the strike until the pay demand is met.", "union", None, None, None, "pledged"),
        ("Nigeria has secured a $5.3bn loan from China to build a railway from Ibadan to Kano.", "China", 5.3e9, "USD", None, "agreed"),
        ("The prime minister reaffirmed his country's commitment to the peace process.", "prime minister", None, None, None, "pledged"),
        ("The rebels rejected the ceasefire offer.", "rebels", None, None, None, "refused"),
        ("France is ready to deploy 300 troops, the defence ministry said.", "France", None, None, None, "pledged"),
        ("Kenya launched a 10 billion shilling fund for young farmers.", "Kenya", 1e10, "KES", None, "started"),
        ("Turkey has begun construction of its first nuclear plant with Russian help.", "Turkey", None, None, None, "started"),
        ("Fiat won a contract worth 400 million euros to supply vans to the Italian post.", "Fiat", 4e8, "EUR", None, "signed"),
        ("The clinic was paid for by a 2 million yuan grant from China's commerce ministry.", "China's commerce ministry", 2e6, "CNY", None, "funded"),
        ('"We will deliver the first 40 buses by October," said Anna Lund, who runs the firm.', "Anna Lund", None, None, "2023-10", "pledged"),
        ("Chairman Paul Reed announced on Monday he will resign in July.", "Paul Reed", None, None, "2023-07", "pledged"),
        ("Apple will not open a second factory in Texas, it said.", "Apple", None, None, None, "refused"),
    ],
)  # fmt: skip
def test_a_commitment_is_found(
    text: str, who: str, amount: float | None, currency: str | None, due: str | None, stage: str
) -> None:
    found = find(text)
    assert [(c.who, c.amount, c.currency, c.due, c.stage) for c in found] == [(who, amount, currency, due, stage)]


@pytest.mark.parametrize(
    "text",
    [
        "Analysts say the bank will cut rates next year.",
        "The president urged Turkey to withdraw its troops.",
        "The company expects that profits will rise by 10 per cent.",
        "If elected, the party will scrap tuition fees.",
        "Opposition leaders called on the government to release the prisoners.",
        "The firm could invest $2 billion in the port.",
        "Chile hopes to sign a trade deal with India next year.",
        "The new line will be able to carry 70 million passengers.",
        "The deal will strengthen ties and help growth.",
        "Residents will have to boil their water.",
        "The river will rise above danger level tonight.",
        "Will the government build the homes it promised?",
        "Shops sell the phone for $199.",
        "The bishop may sign the letter.",
        "Critics fear the ministry will close the school.",
        "The mission of the campaign is to provide advice to young farmers.",
        "The charger won't supply power to an older phone.",
        "The new drivers will not return the keys.",
    ],
)
def test_calls_forecasts_and_wishes_are_none(text: str) -> None:
    assert find(text) == ()


def test_a_pledge_told_twice_is_one_record_from_its_fullest_sentence() -> None:
    text = (
        "Denmark will build a wind farm off Ghana. The ministry welcomed it. "
        "Denmark said it would build the wind farm off Ghana by 2026 at a cost of $700 million."
    )
    (only,) = find(text)
    assert (only.amount, only.currency, only.due) == (7e8, "USD", "2026")
    assert text[only.stated.start :].startswith("Denmark said")


def test_a_promise_is_told_out() -> None:
    (only,) = find("“We will not accept attempts to redraw the border,” President Ola Berg said on Monday.")
    assert only.promise == "accept attempts to redraw the border"
    (only,) = find(
        "The bank said it would lend Kenya $200 million for roads, including a bypass of Nakuru, Ana Kol said."
    )
    assert only.promise == "lend Kenya $200 million for roads, including a bypass of Nakuru"
    norway, sweden = find(
        "Norway will fund clinics in Malawi, particularly in the south, and Sweden will pay for nurses."
    )
    assert (norway.promise, sweden.promise) == ("fund clinics in Malawi, particularly in the south", "pay for nurses")
    (only,) = find("Norway and Chile had reached a “historic” fishing agreement, the ministry said.")
    assert only.promise.endswith("fishing agreement")


def test_who_gets_it_is_named() -> None:
    (only,) = find("Qatar has agreed to lend $90 million to Tunisia.")
    assert (only.who, only.to) == ("Qatar", "Tunisia")


def test_the_company_is_the_one_named_before() -> None:
    found = find("Nordwind Corporation had a good year. The company will hire 300 engineers in Bremen.")
    assert [c.who for c in found] == ["Nordwind Corporation"]


def test_a_price_per_piece_is_no_total() -> None:
    (only,) = find("Brazil agreed to buy 40 buses at $200,000 each in a deal worth $8 million.")
    assert only.amount == 8e6


def test_a_promise_cut_off_at_an_article_is_left_out() -> None:
    assert all(
        not one.promise.endswith((" a", " an", " the", " whose"))
        for one in find('Norway and Mali agreed on Tuesday to open a "green lane" for farm produce from June 1.')
    )


def test_a_promise_that_something_be_done_is_told_whole() -> None:
    (only,) = find("The minister promised that a second police post would be opened in Mosul within a month.")
    assert only.promise == "a second police post would be opened in Mosul within a month"
    (loan,) = find("The Nordic Bank said it will lend Mali up to half of the officially assessed loss.")
    assert loan.promise.endswith("officially assessed loss")


@pytest.mark.parametrize(
    "text",
    [
        "Each country will pay for its own side.",
        "Manufacturers were still paying 14 per cent for capital.",
        "The city once offered to move the museum to a bigger house.",
    ],
)
def test_what_is_nobodys_or_a_habit_or_long_past_is_no_undertaking(text: str) -> None:
    assert not find(text)


def test_the_union_is_the_one_whose_name_says_so() -> None:
    found = find(
        "The Growers’ Union counted the blossom. The Agrarian Bank lent money. The union will publish its first estimate on June 6."
    )
    assert all("Bank" not in c.who for c in found if c.due == "2023-06-06")


def test_a_president_named_between_commas_undertakes() -> None:
    (only,) = find("Lower Tovia’s president, Yared Tessema, promised to let aid agencies work in all regions.")
    assert only.who == "Yared Tessema"


def test_who_gets_it_is_no_part_of_another_name_and_no_origin() -> None:
    (river,) = find("Norway agreed to share figures from the upper Volta river throughout the year.")
    assert river.to is None


def test_a_sum_belongs_to_what_was_signed() -> None:
    found = find(
        "The Southern Space Agency plans to launch a satellite in March 2024 and has signed a contract worth $95 million."
    )
    assert [(c.amount, c.due) for c in found if c.due] == [(None, "2024-03")]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is seeking a loan of $600 million from Japan.",
        "Kenya has asked for a grant of 20 million euros from the European Union.",
        "Kenya did not receive a grant of 20 million euros from Germany.",
        "Kenya rejected a loan of $600 million from Japan.",
        "If a loan of $600 million from Japan is approved, work will begin in June.",
        "Kenya may receive a loan of $600 million from Japan.",
    ],
)
def test_a_loan_asked_for_or_supposed_or_refused_is_not_given(text: str) -> None:
    assert not [one for one in find(text) if one.amount]


def test_a_loan_to_be_received_is_promised_and_not_paid() -> None:
    (one,) = find("Kenya is to receive a loan of $600 million from Japan for a bridge at Likoni.")
    assert (one.who, one.to, one.stage) == ("Japan", "Kenya", "pledged")


@pytest.mark.parametrize(
    ("text", "who", "amount", "stage"),
    [
        (
            "The European Investment Bank and Egypt on Tuesday signed a 200 million euro loan for desalination.",
            "European Investment Bank and Egypt",
            2e8,
            "signed",
        ),
        (
            "Nigeria's Dangote Group said it had begun building a urea plant worth $2.5 billion in Lagos.",
            "Dangote Group",
            2.5e9,
            "started",
        ),
        ("Britain gave Rwanda 100 million pounds in April.", "Britain", 1e8, "funded"),
        ("Vietnam committed itself to cutting methane by a third by 2030.", "Vietnam", None, "pledged"),
        (
            "Peru's central bank held its rate. Governor Marco Leiva said it would build a new mint by 2025.",
            "Peru's central bank",
            None,
            "pledged",
        ),
    ],
)
def test_who_and_how_much_however_it_is_told(text: str, who: str, amount: float | None, stage: str) -> None:
    (one,) = find(text)
    assert (one.who, one.amount, one.stage) == (who, amount, stage)
