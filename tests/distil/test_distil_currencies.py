"""Whose pesos a sum is in."""

import pytest

from monitoring_desk.distil.currencies import settle


@pytest.mark.parametrize(
    ("currency", "sentence", "text", "expected"),
    [
        ("MXN", "It costs 5 million pesos.", "Argentina will pay. Argentines protest in Mexico.", "ARS"),
        ("MXN", "It costs 5 million pesos.", "Zamora will pay.", "pesos"),
        ("KWD", "It costs 5 million dinars.", "Iraq said so in Baghdad.", "IQD"),
        ("INR", "It costs 5 million rupees.", "The valley of Bastan is flooded.", "rupees"),
        ("CHF", "It costs 5 million francs.", "Switzerland will pay.", "CHF"),
        ("USD", "It costs $5m, or 90 million pesos.", "Chile will pay.", "USD"),
        (None, "It costs much.", "Chile will pay.", None),
    ],
)
def test_a_shared_name_is_settled_by_the_country(
    currency: str | None, sentence: str, text: str, expected: str | None
) -> None:
    assert settle(currency, sentence=sentence, text=text) == expected
