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


def test_nothing_cited_supports_nothing() -> None:
    assert not supported("Haddad resigned.", []).ok
    assert not supported("", CITED).ok


def test_scripts_without_blanks_must_be_verbatim() -> None:
    cited = ["外交部长王岚表示，双方将继续合作。"]
    assert supported("外交部长王岚表示，双方将继续合作。", cited).ok
    assert not supported("外交部长王岚表示，双方不会继续合作。", cited).ok
