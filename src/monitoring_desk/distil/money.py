"""Reads the numbers a sentence holds: counts, sums of money, shares and measures, with their magnitudes undone."""

import re
from dataclasses import dataclass
from typing import Literal

Sort = Literal["money", "percent", "measure", "time", "count"]

_ONES = {
    w: n
    for n, w in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
        nineteen""".split()
    )
}
_TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "lac": 1e5,
    "million": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "m": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "cr": 1e7,
    "billion": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "trn": 1e12,
    "lakh crore": 1e12,
    "万": 1e4,
    "萬": 1e4,
    "亿": 1e8,
    "億": 1e8,
    "万亿": 1e12,
    "萬億": 1e12,
    "لاکھ": 1e5,
    "کروڑ": 1e7,
    "ارب": 1e9,
    "ملین": 1e6,
    "بلین": 1e9,
}

_SIGNS = {
    "$": "USD",
    "US$": "USD",
    "USD": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "AUD": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "CAD": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "HKD": "HKD",
    "S$": "SGD",
    "SGD": "SGD",
    "NT$": "TWD",
    "R$": "BRL",
    "£": "GBP",
    "GBP": "GBP",
    "€": "EUR",
    "EUR": "EUR",
    "¥": "JPY",
    "JPY": "JPY",
    "￥": "CNY",
    "CN¥": "CNY",
    "RMB": "CNY",
    "CNY": "CNY",
    "₹": "INR",
    "INR": "INR",
    "Re": "INR",
    "Rs": "Rs",
    "Rs.": "Rs",
    "PKR": "PKR",
    "LKR": "LKR",
    "NPR": "NPR",
    "Tk": "BDT",
    "Tk.": "BDT",
    "BDT": "BDT",
    "RM": "MYR",
    "MYR": "MYR",
    "Rp": "IDR",
    "IDR": "IDR",
    "₱": "PHP",
    "PHP": "PHP",
    "฿": "THB",
    "₩": "KRW",
    "KRW": "KRW",
    "₽": "RUB",
    "RUB": "RUB",
    "₺": "TRY",
    "₦": "NGN",
    "NGN": "NGN",
    "N": "NGN",
    "R": "ZAR",
    "ZAR": "ZAR",
    "CHF": "CHF",
    "SFr": "CHF",
    "KSh": "KES",
    "Ksh": "KES",
    "Sh": "KES",
    "KES": "KES",
    "GH¢": "GHS",
    "GH₵": "GHS",
    "AED": "AED",
    "Dh": "AED",
    "Dhs": "AED",
    "SR": "SAR",
    "SAR": "SAR",
    "QR": "QAR",
    "₪": "ILS",
    "NIS": "ILS",
    "₴": "UAH",
    "EGP": "EGP",
    "Fr": "CHF",
    "SEK": "SEK",
    "NOK": "NOK",
    "DKK": "DKK",
}
_MONEY_WORDS = {
    "dollar": "USD",
    "buck": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "quid": "GBP",
    "sterling": "GBP",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rmb": "CNY",
    "yen": "JPY",
    "rupee": "Rs",
    "taka": "BDT",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "baht": "THB",
    "won": "KRW",
    "rouble": "RUB",
    "ruble": "RUB",
    "lira": "TRY",
    "naira": "NGN",
    "rand": "ZAR",
    "franc": "CHF",
    "krona": "SEK",
    "kronor": "SEK",
    "krone": "NOK",
    "kroner": "NOK",
    "zloty": "PLN",
    "forint": "HUF",
    "shilling": "KES",
    "cedi": "GHS",
    "dirham": "AED",
    "shekel": "ILS",
    "hryvnia": "UAH",
    "peso": "MXN",
    "real": "BRL",
    "reais": "BRL",
    "dong": "VND",
    "tenge": "KZT",
    "riyal": "SAR",
    "rial": "IRR",
    "dinar": "KWD",
    "birr": "ETB",
    "kyat": "MMK",
    "afghani": "AFN",
    "usd": "USD",
    "eur": "EUR",
    "gbp": "GBP",
    "cny": "CNY",
    "inr": "INR",
    "pkr": "PKR",
    "aud": "AUD",
    "cad": "CAD",
    "chf": "CHF",
    "jpy": "JPY",
    "sgd": "SGD",
    "hkd": "HKD",
    "aed": "AED",
    "元": "CNY",
    "人民币": "CNY",
    "美元": "USD",
    "欧元": "EUR",
    "日元": "JPY",
    "روپے": "PKR",
    "ڈالر": "USD",
    "یوآن": "CNY",
}
_QUALIFIED = {
    ("us", "USD"): "USD",
    ("american", "USD"): "USD",
    ("australian", "USD"): "AUD",
    ("canadian", "USD"): "CAD",
    ("singapore", "USD"): "SGD",
    ("singaporean", "USD"): "SGD",
    ("zealand", "USD"): "NZD",
    ("kong", "USD"): "HKD",
    ("taiwan", "USD"): "TWD",
    ("namibian", "USD"): "NAD",
    ("zimbabwean", "USD"): "ZWL",
    ("egyptian", "GBP"): "EGP",
    ("lebanese", "GBP"): "LBP",
    ("sudanese", "GBP"): "SDG",
    ("syrian", "GBP"): "SYP",
    ("indian", "Rs"): "INR",
    ("pakistani", "Rs"): "PKR",
    ("lankan", "Rs"): "LKR",
    ("nepali", "Rs"): "NPR",
    ("nepalese", "Rs"): "NPR",
    ("mauritian", "Rs"): "MUR",
    ("swiss", "CHF"): "CHF",
    ("cfa", "CHF"): "XOF",
    ("swedish", "SEK"): "SEK",
    ("danish", "NOK"): "DKK",
    ("norwegian", "NOK"): "NOK",
    ("iranian", "IRR"): "IRR",
    ("omani", "IRR"): "OMR",
    ("qatari", "SAR"): "QAR",
    ("qatari", "IRR"): "QAR",
    ("saudi", "SAR"): "SAR",
    ("kuwaiti", "KWD"): "KWD",
    ("iraqi", "KWD"): "IQD",
    ("serbian", "KWD"): "RSD",
    ("bahraini", "KWD"): "BHD",
    ("tunisian", "KWD"): "TND",
    ("libyan", "KWD"): "LYD",
    ("jordanian", "KWD"): "JOD",
    ("algerian", "KWD"): "DZD",
    ("moroccan", "AED"): "MAD",
    ("philippine", "MXN"): "PHP",
    ("argentine", "MXN"): "ARS",
    ("chilean", "MXN"): "CLP",
    ("colombian", "MXN"): "COP",
    ("cuban", "MXN"): "CUP",
    ("ugandan", "KES"): "UGX",
    ("tanzanian", "KES"): "TZS",
    ("somali", "KES"): "SOS",
}
_CENTS = {
    "pence": "pence",
    "penny": "pence",
    "cent": "cents",
    "sen": "sen",
    "paisa": "paisa",
    "paise": "paisa",
    "kobo": "kobo",
}
_SHARES = {
    "%": "percent",
    "％": "percent",
    "per cent": "percent",
    "percent": "percent",
    "pct": "percent",
    "per-cent": "percent",
    "percentage point": "percentage points",
    "percentage-point": "percentage points",
    "pc": "percent",
    "basis point": "basis points",
    "bp": "basis points",
}
_MEASURES = {
    "tonne": "tonnes",
    "metric ton": "tonnes",
    "ton": "tonnes",
    "megaton": "megatons",
    "quintal": "quintals",
    "kg": "kg",
    "kilogram": "kg",
    "kilo": "kg",
    "gram": "grams",
    "ounce": "ounces",
    "barrel": "barrels",
    "bpd": "barrels/day",
    "bbl": "barrels",
    "mw": "MW",
    "megawatt": "MW",
    "gw": "GW",
    "gigawatt": "GW",
    "kw": "kW",
    "kilowatt": "kW",
    "mwh": "MWh",
    "gwh": "GWh",
    "twh": "TWh",
    "kwh": "kWh",
    "km": "km",
    "kilometre": "km",
    "kilometer": "km",
    "mile": "miles",
    "nautical mile": "nautical miles",
    "metre": "m",
    "meter": "m",
    "foot": "feet",
    "feet": "feet",
    "ft": "feet",
    "yard": "yards",
    "inch": "inches",
    "inche": "inches",
    "cm": "cm",
    "centimetre": "cm",
    "centimeter": "cm",
    "mm": "mm",
    "millimetre": "mm",
    "millimeter": "mm",
    "hectare": "hectares",
    "ha": "hectares",
    "acre": "acres",
    "square kilometre": "square km",
    "square kilometer": "square km",
    "sq km": "square km",
    "square mile": "square miles",
    "square metre": "square metres",
    "square meter": "square metres",
    "square foot": "square feet",
    "square feet": "square feet",
    "sq ft": "square feet",
    "litre": "litres",
    "liter": "litres",
    "gallon": "gallons",
    "cubic metre": "cubic metres",
    "cubic meter": "cubic metres",
    "cubic feet": "cubic feet",
    "cusec": "cusecs",
    "km/h": "km/h",
    "kmh": "km/h",
    "kmph": "km/h",
    "kph": "km/h",
    "km per hour": "km/h",
    "kilometre per hour": "km/h",
    "kilometres per hour": "km/h",
    "kilometers per hour": "km/h",
    "kilometres an hour": "km/h",
    "mph": "mph",
    "miles per hour": "mph",
    "miles an hour": "mph",
    "knot": "knots",
    "degree": "degrees",
    "°c": "degrees Celsius",
    "°f": "degrees Fahrenheit",
    "gigabyte": "GB",
    "gb": "GB",
    "mb": "MB",
    "tb": "TB",
    "公里": "km",
    "吨": "tonnes",
}
_TIMES = frozenset(
    "second sec minute min hour hr day week fortnight month year decade century centurie night weekend".split()
)

_SIGN = "|".join(re.escape(s) for s in sorted(_SIGNS, key=len, reverse=True))
_SMALL = "|".join([*_ONES, *_TENS])
_WORDED = rf"(?:(?:half\s+an?|an?)\s+(?=hundred|thousand|lakh|million|crore|billion|trillion)|(?:{_SMALL})\b(?:[\s-]+(?:{_SMALL})\b)?)(?:(?:\s+and)?[\s-]+(?:{_SMALL}|hundred|thousand)\b)*"
_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})+|\d+)(?:[.·]\d+)?"
_NUMBER = rf"(?:{_DIGITS}|{_WORDED})"
_SCALE = r"(?:lakh\s+crores?|hundred\s+(?:thousand|million|billion)|hundred|thousand|lakhs?|lac|million|mln|mn|crores?|billion|bln|bn|trillion|trn|tn|cr|k|m|b)(?![A-Za-z])|万亿|萬億|亿|億|万|萬|لاکھ|کروڑ|ارب|ملین|بلین"
_SCALED = rf"(?:\s?-?(?:{_SCALE}))"
_AMOUNT = re.compile(
    rf"""(?<![A-Za-z0-9_.,/$€£])(?P<minus>[-−](?=[\d$€£]))?
    (?:(?P<sign>{_SIGN})\s?)?(?P<first>{_NUMBER})(?P<scale>{_SCALED})?
    (?:(?P<joint>\s?[-–—]\s?|\s+(?:to|and|or)\s+(?:about\s+|around\s+|over\s+|nearly\s+)?)(?P<sign2>{_SIGN})?\s?(?P<second>{_NUMBER})(?P<scale2>{_SCALED})?)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_QUALIFIER = "|".join(sorted({q for q, _ in _QUALIFIED}))
_UNIT = re.compile(
    r"[\s-]?(?:(?P<money>(?:(?P<qualifier>"
    + _QUALIFIER
    + r")\s+)?(?P<word>"
    + "|".join(re.escape(w) for w in sorted(_MONEY_WORDS, key=len, reverse=True) if w.isascii())
    + r")s?\b|(?P<zh>人民币|美元|欧元|日元|元|روپے|ڈالر|یوآن))"
    r"|(?P<cents>(?:pence|cents?|sen|paisa|paise|kobo)\b|p\b)"
    r"|(?P<share>[%％٪]|فیصد|(?:per[\s-]?cent|pct|percentage[\s-]points?|basis points?|bps?)\b|pc\b(?!\w))"
    r"|(?P<measure>"
    + "|".join(re.escape(w) for w in sorted(_MEASURES, key=len, reverse=True) if w.isascii())
    + r"|公里|吨)(?:e?s)?(?![A-Za-z])"
    r"|(?P<time>" + "|".join(sorted(_TIMES, key=len, reverse=True)) + r")s?\b)",
    re.IGNORECASE,
)
_DAILY = re.compile(r"\s*(?:per day|a day|/\s?day|/\s?d\b|daily|each day|every day)", re.IGNORECASE)
_DAILY_BARRELS = re.compile(r"\s+daily\s+barrels?\b", re.IGNORECASE)
_BAD_SIGN = frozenset("N R S Sh Re Fr SR QR Dh".split())
_URDU_DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number with its unit. `start`, `end`: code points into the sentence; `number_end`: where the number itself ends."""

    value: float
    high: float | None
    """The upper end of a range."""
    sort: Sort
    unit: str | None
    """ISO 4217 for money ("Rs" where only the context can tell whose rupee), "percent", a measure, a stretch of time; None for a count."""
    start: int
    end: int
    number_end: int
    worded: bool
    """Written in words."""
    scaled: bool
    """A magnitude was written ("million")."""


def find(sentence: str) -> tuple[Amount, ...]:
    """The amounts in one sentence, in order."""
    plain = sentence.translate(_URDU_DIGITS)
    found: list[Amount] = []
    position = 0
    while match := _AMOUNT.search(plain, position):
        amounts = _read(match, plain)
        found.extend(amounts)
        position = max(match.end(), amounts[-1].end if amounts else 0, position + 1)
    return tuple(found)


def parse(words: str) -> float | None:
    """The number that `words` spell, in digits or English words ("7.5", "twenty-nine", "two hundred"); None when they spell none."""
    low = words.lower().replace(",", "").replace("·", ".").strip()
    if re.fullmatch(r"\d+(?:\.\d+)?", low):
        # More digits than a float carries are noise, not news.
        return float(low) if len(low) <= 18 else None
    if low.startswith("half"):
        return 0.5
    total, current, seen = 0.0, 0.0, False
    for word in re.findall(r"[a-z]+", low):
        if word == "and":
            continue
        seen = True
        if word in ("a", "an"):
            current += 1
        elif word in _ONES:
            current += _ONES[word]
        elif word in _TENS:
            current += _TENS[word]
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in _SCALES:
            total += (current or 1) * _SCALES[word]
            current = 0
        else:
            return None
    return total + current if seen else None


def _scale(words: str | None) -> float:
    if not words:
        return 1.0
    low = " ".join(words.lower().replace("-", " ").split())
    low = low.replace("crores", "crore").replace("lakhs", "lakh")
    if low in _SCALES:
        return _SCALES[low]
    result = 1.0
    for word in low.split():
        result *= _SCALES.get(word, 1.0)
    return result


def _read(match: re.Match[str], text: str) -> list[Amount]:
    """One match is one amount, or two when "and", "or" or a change stands between numbers that are no range."""
    first, second = parse(match["first"]), parse(match["second"]) if match["second"] else None
    if first is None:
        return []
    sign = _sign(match["sign"], text=text, at=match.start("sign"))
    if match["sign"] and sign is None:
        return []
    if second is None:
        return _finish(match, text=text, value=first, high=None, sign=sign, which=1)
    joint = match["joint"].strip().lower()
    lead = text[max(0, match.start() - 12) : match.start()].lower()
    unit = _unit_after(text, match.end(), scaled=bool(match["scale2"]))
    range_like = joint in ("-", "–", "—") or joint.startswith("to") or (joint.startswith("and") and "between" in lead)
    if joint in ("-", "–", "—") and not _is_range(match, text=text, unit=unit, first=first, second=second):
        return _finish(match, text=text, value=first, high=None, sign=sign, which=1)
    if not range_like or (joint.startswith(("to", "and", "or")) and not _same_kind(match, unit)):
        return _finish(match, text=text, value=first, high=None, sign=sign, which=1)
    low_scale = _scale(match["scale"])
    high_scale = _scale(match["scale2"])
    if not match["scale"]:
        low_scale = high_scale
    low_value, high_value = first * low_scale, second * high_scale
    if re.search(r"\bfrom\s*$", lead) and joint.startswith("to"):
        low_value, high_value = high_value, low_value  # "from 3 to 5 per cent": a change, its news is where it ended
    elif high_value < low_value:
        return _finish(match, text=text, value=first, high=None, sign=sign, which=1)
    return _finish(
        match,
        text=text,
        value=low_value,
        high=high_value,
        sign=sign or _sign(match["sign2"], text=text, at=match.start("sign2")),
        which=2,
    )


def _same_kind(match: re.Match[str], unit: re.Match[str] | None) -> bool:
    """Are both numbers of "3 to 5 …" counted in one unit?"""
    return (
        bool(match["sign2"])
        or (not match["sign"] and (unit is not None or not match["scale"]))
        or (bool(match["sign"]) and bool(match["scale2"]))
    )


def _is_range(match: re.Match[str], *, text: str, unit: re.Match[str] | None, first: float, second: float) -> bool:
    if first * _scale(match["scale"] or match["scale2"]) >= second * _scale(match["scale2"]):
        return False
    spaced = match["joint"] != match["joint"].strip()
    return bool(unit or match["scale2"] or match["sign"]) or (
        not spaced and not text[match.end() : match.end() + 1].isalnum()
    )


def _sign(words: str | None, *, text: str, at: int) -> str | None:
    """The currency of a sign, None when the letters before the number are no sign at all."""
    if not words:
        return None
    if words in _SIGNS:
        if words in _BAD_SIGN and at > 0 and text[at - 1].isalnum():
            return None
        return _SIGNS[words]
    upper = words.upper()
    if upper in ("RS", "RS.") or words.lower() in ("rs", "rs."):
        return "Rs"
    if words.lower() in ("tk", "tk."):
        return "BDT"
    return _SIGNS.get(upper) if len(upper) == 3 and upper.isalpha() and words.isupper() else None


def _unit_after(text: str, at: int, *, scaled: bool) -> re.Match[str] | None:
    unit = _UNIT.match(text, at)
    if unit is None:
        return None
    if unit["word"] and unit["word"].lower() in ("won", "real", "rand", "dong", "lira", "pound", "buck") and not scaled:
        word, plural = unit["word"].lower(), text[unit.end() - 1 : unit.end()].lower() == "s"
        if word in ("won", "real", "dong"):
            return None  # "3 won", "one real …": a verb, an adjective
        if word == "pound" and (not plural or re.match(r"\s+of\b|\s*\(\d+\s?kg", text[unit.end() : unit.end() + 12])):
            return None
    if unit["cents"] and unit["cents"].lower() == "p" and unit.start("cents") != at:
        return None
    return unit


def _finish(
    match: re.Match[str], *, text: str, value: float, high: float | None, sign: str | None, which: int
) -> list[Amount]:
    scale_group = "scale" if which == 1 else "scale2"
    end = match.end("first") if which == 1 else match.end("second")
    scale_words = match[scale_group]
    digits = not match["first"][0].isalpha()
    if scale_words:
        bare = scale_words.strip(" -").lower()
        if bare in ("m", "b", "k", "cr") and sign is None:
            # "912m", "5k": a length or a size unless people or money follow.
            follow = text[match.end(scale_group) : match.end(scale_group) + 24].lower()
            if bare != "m" or not re.match(
                r"\s+(?:people|users|customers|tonnes|barrels|passengers|viewers|jobs|homes|euros?|dollars|pounds|[a-z]+ people)",
                follow,
            ):
                scale_words = None
                if bare == "m" and digits and which == 1:
                    stop = match.end(scale_group)
                    return [
                        Amount(
                            value=value,
                            high=None,
                            sort="measure",
                            unit="m",
                            start=match.start(),
                            end=stop,
                            number_end=stop,
                            worded=False,
                            scaled=False,
                        )
                    ]
                if bare != "m":
                    return []
        if scale_words:
            end = match.end(scale_group)
            if which == 1:
                value *= _scale(scale_words)
    elif re.match(r"[A-Za-z]", text[end : end + 1]) and not _UNIT.match(text, end):
        return []  # "737s", "4G", "20th"
    if match["minus"]:
        value = -value
    sort: Sort = "count"
    unit: str | None = None
    stop = end
    after = _unit_after(text, end, scaled=bool(scale_words))
    if sign is not None:
        if match["sign"] in _BAD_SIGN and not scale_words and value < 1000:
            return []  # "N5", "R2": a road, a room
        sort, unit = "money", sign
        if (
            after is not None
            and after["money"]
            and (after["word"] or "").lower() in ("dollar", "sterling", "usd", "cad", "aud")
        ):
            stop = after.end()
    elif after is not None:
        stop = after.end()
        if after["money"]:
            word = (after["zh"] or after["word"]).lower()
            sort, unit = "money", _MONEY_WORDS[word]
            unit = _QUALIFIED.get(((after["qualifier"] or "").lower(), unit), unit)
        elif after["cents"]:
            sort, unit = (
                "measure",
                _CENTS.get(
                    after["cents"].lower().rstrip("s") if after["cents"].lower() != "paise" else "paisa", "pence"
                ),
            )
        elif after["share"]:
            low = " ".join(after["share"].lower().replace("-", " ").split())
            sort, unit = "percent", _SHARES.get(low, _SHARES.get(low.rstrip("s"), "percent"))
        elif after["measure"]:
            low = " ".join(after["measure"].lower().split())
            sort, unit = "measure", _MEASURES[low]
            if low == "ha" and not text[after.start("measure")].islower():
                sort, unit, stop = "count", None, end
            daily = _DAILY.match(text, stop)
            if unit == "barrels" and daily:
                unit, stop = "barrels/day", daily.end()
        else:
            sort, unit = "time", after["time"].lower()
    elif daily := _DAILY_BARRELS.match(text, end):
        sort, unit, stop = "measure", "barrels/day", daily.end()
    return [
        Amount(
            value=round(value, 6),
            high=round(high, 6) if high is not None else None,
            sort=sort,
            unit=unit,
            start=match.start(),
            end=stop,
            number_end=end,
            worded=not digits and sign is None,
            scaled=bool(scale_words),
        )
    ]
