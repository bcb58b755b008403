"""The support gate: lies by one small change are caught, true cuts pass."""

import pytest

from monitoring_desk.distil.support import supported

CITED = [
    "Foreign Minister Lena Orlov told Karim Haddad on Tuesday that Yunlan may lend Dareshan 40 million dollars for the Teshkar tunnel.",
    "Haddad, who arrived on Monday, did not sign the draft, and called it “a door half open” after the talks.",
    "At least 12 people were killed and 30 injured on the pass last year, police said.",
]


@pytest.mark.parametrize(
    "text",
    [
        CITED[0],
        "Lena Orlov told Karim Haddad that Yunlan may lend Dareshan 40 million dollars for the Teshkar tunnel.",
        "Lena Orlov told Karim Haddad on Tuesday that Yunlan may lend Dareshan 40,000,000 dollars.",
        "Haddad did not sign the draft.",
        'Haddad did not sign the draft, and called it "a door half open" after the talks.',
        "Police said at least 12 people were killed and 30 injured on the pass last year.",
    ],
)
def test_true_sentences_pass(text: str) -> None:
    assert supported(text, CITED).ok, supported(text, CITED).why


@pytest.mark.parametrize(
    "text",
    [
        "Lena Orlov told Karim Haddad that Yunlan may lend Dareshan 45 million dollars for the Teshkar tunnel.",
        "Lena Orlov told Karim Haddad that Yunlan may lend Dareshan 40 billion dollars for the Teshkar tunnel.",
        "Lena Orlov told Karim Haddad that Yunlan will lend Dareshan 40 million dollars for the Teshkar tunnel.",
        "Lena Orlov told Karim Haddad that Yunlan lends Dareshan 40 million dollars for the Teshkar tunnel.",
        "Karim Haddad told Lena Orlov that Yunlan may lend Dareshan 40 million dollars for the Teshkar tunnel.",
        "Lena Orlov told Karim Haddad that Dareshan may lend Yunlan 40 million dollars for the Teshkar tunnel.",
        "Lena Orlov told Karim Haddad on Friday that Yunlan may lend Dareshan 40 million dollars.",
        "Haddad did sign the draft.",
        "Haddad, who arrived on Monday, signed the draft.",
        "Orlov did not sign the draft.",
        "Haddad called it “a door fully open” after the talks.",
        "At least 30 people were killed and 12 injured on the pass last year, police said.",
        "At least 12 people were killed and 30 injured on the pass last year.",
        "At most 12 people were killed and 30 injured on the pass last year, police said.",
        "12 people were injured and 30 killed on the pass last year, police said.",
        "Haddad resigned.",
    ],
)
def test_lies_are_caught(text: str) -> None:
    verdict = supported(text, CITED)
    assert not verdict.ok
    assert verdict.why


QUOTED = [
    "“We will lend the money if the tunnel is insured,” Orlov told Haddad, because the former governor had asked for it.",
    "Haddad said he hoped that the road would open and that the pass would largely be free of snow.",
    "The loan is worth $40 million, or 12 percent of the budget, twenty-five officials said.",
]


@pytest.mark.parametrize(
    "text",
    [
        "“We will lend the money,” Orlov told Haddad.",
        "We will lend the money if the tunnel is insured.",
        "Haddad said “he hoped that the road would open”.",
        "Orlov told Haddad, after the former governor had asked for it.",
        "Because the governor had asked for it.",
        "Haddad denied he hoped that the road would open.",
        "Haddad said that the pass would be free of snow.",
        "The loan is worth €40 million, officials said.",
        "The loan is worth $40 million, or 12 percentage points of the budget, twenty-five officials said.",
        "The loan is worth $40 million, or 12 percent of the budget, twenty-six officials said.",
        "The loan is worth $40 million.",
    ],
)
def test_quotations_links_and_units_are_not_bent(text: str) -> None:
    assert not supported(text, QUOTED).ok


@pytest.mark.parametrize(
    "text",
    [
        "“We will lend the money if the tunnel is insured,” Orlov told Haddad.",
        "The loan is worth 40 million dollars, or 12% of the budget, 25 officials said.",
        "The loan is worth $40m, or 12 per cent of the budget, twenty-five officials said.",
        "Haddad said he hoped the road would open.",
    ],
)
def test_numbers_are_read_however_they_are_written(text: str) -> None:
    assert supported(text, QUOTED).ok, supported(text, QUOTED).why


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("双方将继续合作。", "外交部长王岚否认双方将继续合作。"),
        ("双方将继续合作。", "外交部长王岚表示，双方将继续合作。"),
        ("Le ministre a signé l’accord.", "Le ministre n’a pas signé l’accord."),
        ("Le ministre a signé l’accord.", "Le ministre a signé l’accord, selon l’opposition."),
        (
            "Der Minister hat den Vertrag mit Jorlan unterschrieben.",
            "Der Minister hat den Vertrag mit Jorlan nicht unterschrieben.",
        ),
        ("وزیر نے معاہدے پر دستخط کیے۔", "وزیر نے معاہدے پر دستخط نہیں کیے۔"),
        ("Министр подписал договор.", "Министр не подписал договор."),
    ],
)
def test_in_other_languages_nothing_that_turns_the_sense_is_cut(text: str, cited: str) -> None:
    assert not supported(text, [cited]).ok
    assert supported(cited, [cited]).ok


def test_a_part_between_stops_may_stand_alone_in_any_language() -> None:
    assert supported("Le ministre a signé l’accord.", ["Le ministre a signé l’accord, mardi à Jorlan."]).ok
    assert supported("两国签署了三份文件。", ["会后，两国签署了三份文件。"]).ok


def test_nothing_cited_supports_nothing() -> None:
    assert not supported("Haddad resigned.", []).ok
    assert not supported("", CITED).ok


def test_scripts_without_blanks_must_be_verbatim() -> None:
    cited = ["外交部长王岚表示，双方将继续合作。"]
    assert supported("外交部长王岚表示，双方将继续合作。", cited).ok
    assert not supported("外交部长王岚表示，双方不会继续合作。", cited).ok


@pytest.mark.parametrize(
    ("told", "cited"),
    [
        ("Lena Orlov praised her deputy after the vote.", "Lena Orlov praised his deputy after the vote."),
        ("The port fell silent this year.", "The port fell silent last year."),
        ("Teshkar is the largest port on the coast.", "Teshkar is one of the largest ports on the coast."),
        ("Nine to twelve drivers waited.", "Two to nine drivers waited, and twelve left."),
        ("At the pass 10 drivers were injured.", "At the pass 7 to 10 drivers were injured."),
        ("The chairman of the board resigned.", "The vice chairman of the board resigned."),
        ("“We will reopen the road,” said Haddad, the minister.", "“We will reopen the road,” said Orlov, the minister. Haddad left."),
        ("It is not the drivers who wait at the barrier.", "It is not just the drivers who wait at the barrier."),
        ("“We offered our help to the town.", "“We never offered our help to the town. It asked for none,” she said."),
    ],
)  # fmt: skip
def test_smaller_lies_do_not_pass(told: str, cited: str) -> None:
    assert not supported(told, [cited]).ok


@pytest.mark.parametrize(
    ("told", "cited"),
    [
        ("Karim Haddad will chair the board.", "Karim Haddad, the director of a shipping line in Motibandar, will chair the board."),
        ("The port paid its workers.", "The port, which reopened last month, paid its workers."),
    ],
)  # fmt: skip
def test_what_only_adds_may_be_cut(told: str, cited: str) -> None:
    assert supported(told, [cited]).ok
