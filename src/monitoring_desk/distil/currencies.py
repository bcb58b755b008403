"""Whose pesos, dinars or francs a sum is in: a name that several countries' money bears is settled by the country the article speaks of."""

import re

_SHARED: dict[str, tuple[tuple[str, str], ...]] = {
    "peso": (
        ("Mexic", "MXN"),
        ("Argentin|Buenos Aires", "ARS"),
        ("Philippin|Filipin|Manila", "PHP"),
        ("Chile|Santiago", "CLP"),
        ("Colombia|Bogot", "COP"),
        ("Uruguay|Montevideo", "UYU"),
        ("Cuba|Havana", "CUP"),
        ("Dominican", "DOP"),
    ),
    "dinar": (
        ("Kuwait", "KWD"),
        ("Iraq|Baghdad", "IQD"),
        ("Serbia|Belgrade", "RSD"),
        ("Jordan|Amman", "JOD"),
        ("Tunis", "TND"),
        ("Algeria|Algiers", "DZD"),
        ("Libya|Tripoli", "LYD"),
        ("Bahrain", "BHD"),
    ),
    "franc": (
        ("Swiss|Switzerland|Zurich|Geneva|Liechtenstein", "CHF"),
        ("Congo|Kinshasa", "CDF"),
        ("Rwanda|Kigali", "RWF"),
        (r"CFA|Senegal|Ivory Coast|Mali\b|Niger\b|Burkina|Togo|Benin", "XOF"),
        ("Cameroon|Gabon|Chad", "XAF"),
        ("Guinea|Conakry", "GNF"),
        ("Burundi", "BIF"),
    ),
    "rupee": (
        ("India|Delhi|Mumbai", "INR"),
        ("Pakistan|Islamabad|Karachi|Lahore", "PKR"),
        ("Sri Lanka|Colombo", "LKR"),
        ("Nepal|Kathmandu", "NPR"),
        ("Mauriti", "MUR"),
        ("Seychell", "SCR"),
        ("Maldiv", "MVR"),
    ),
    "shilling": (
        ("Kenya|Nairobi", "KES"),
        ("Uganda|Kampala", "UGX"),
        ("Tanzania|Dar es Salaam", "TZS"),
        ("Somali|Mogadishu", "SOS"),
    ),
    "riyal": (("Saudi|Riyadh", "SAR"), ("Qatar|Doha", "QAR"), ("Yemen|Sanaa", "YER")),
    "crown": (
        ("Swed|Stockholm", "SEK"),
        ("Norw|Oslo", "NOK"),
        ("Danish|Denmark|Danes|Copenhagen", "DKK"),
        ("Czech|Prague", "CZK"),
        ("Iceland|Reykjavik", "ISK"),
    ),
    "dirham": (("Emirat|Dubai|Abu Dhabi|UAE", "AED"), ("Morocc|Rabat", "MAD")),
}
_WORD = re.compile(rf"(?i)\b({'|'.join(_SHARED)})s?\b")
_SAMPLE = 20_000
"""Characters of an article in which its country is looked for."""


def settle(currency: str | None, *, sentence: str, text: str) -> str | None:
    """The currency of a sum told in a sentence: of the country the article names most; where it names none that has such money, the
    bare word ("pesos")."""
    told = _WORD.search(sentence)
    if currency is None or told is None:
        return currency
    word = told[1].lower()
    bearers = _SHARED[word]
    if currency not in {code for _, code in bearers} | {f"{word}s"}:
        return currency
    counted = [(len(re.findall(country, text[:_SAMPLE])), code) for country, code in bearers]
    most = max(number for number, _ in counted)
    return next(code for number, code in counted if number == most) if most else f"{word}s"
