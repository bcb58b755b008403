"""Reads the numbers a sentence holds: counts, sums of money, shares and measures, with their magnitudes undone."""

import re
from dataclasses import dataclass
from typing import Literal

from .units import CENTS, MEASURES, MONEY_WORDS, ONES, QUALIFIED, SCALES, SHARES, SIGNS, TENS, TIMES

Sort = Literal["money", "percent", "measure", "time", "count"]


_SIGN = "|".join(re.escape(s) for s in sorted(SIGNS, key=len, reverse=True))
_SMALL = "|".join([*ONES, *TENS])
_WORDED = rf"(?:(?:half\s+an?|an?)\s+(?=hundred|thousand|lakh|million|crore|billion|trillion)|(?:{_SMALL})\b(?:[\s-]+(?:{_SMALL})\b)?)(?:(?:\s+and)?[\s-]+(?:{_SMALL}|hundred|thousand)\b)*"
_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})+|\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)|(?<!\d )\d{1,3}(?: \d{3})+(?=\s(?:euros?|francs?|couronnes|personnes|habitants|logements)\b)|\d+)(?:[.·]\d+)?"
_NUMBER = rf"(?:{_DIGITS}|{_WORDED})"
_SCALE = r"(?:lakh\s+crores?|hundred\s+(?:thousand|million|billion)|hundred|thousand|lakhs?|lac|million|mln|mn|crores?|billion|bln|bn|trillion|trn|tn|cr|k|m|b)(?![A-Za-z])|万亿|萬億|亿|億|万|萬|لاکھ|کروڑ|ارب|ملین|بلین"
_SCALED = rf"(?:\s?-?(?:{_SCALE}))"
_AMOUNT = re.compile(
    rf"""(?<![A-Za-z0-9_.,/$€£])(?<![A-Za-z]-)(?<!\d:)(?P<minus>[-−](?=[\d$€£]))?
    (?:(?P<sign>{_SIGN})\s?)?(?P<first>{_NUMBER})(?P<scale>{_SCALED})?
    (?:(?P<joint>\s?[-–—]\s?|\s+(?:to|and|or)\s+(?:about\s+|around\s+|over\s+|nearly\s+)?)(?P<sign2>{_SIGN})?\s?(?P<second>{_NUMBER})(?P<scale2>{_SCALED})?)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_QUALIFIER = (
    r"(?:hong |new |sri |south |saudi )?(?:"
    + "|".join(sorted({q for q, _ in QUALIFIED} | {"african", "arabian"}))
    + ")"
)
_UNIT = re.compile(
    r"[\s-]?(?:(?P<money>(?:(?P<qualifier>"
    + _QUALIFIER
    + r")\s+)?(?P<word>"
    + "|".join(re.escape(w) for w in sorted(MONEY_WORDS, key=len, reverse=True) if w.isascii())
    + r")s?\b|(?P<zh>人民币|美元|欧元|日元|元|روپے|ڈالر|یوآن))"
    r"|(?P<cents>(?:pence|cents?|sen|paisa|paise|kobo)\b|p\b)"
    r"|(?P<share>[%％٪]|فیصد|(?:per[\s-]?cent|pct|percentage[\s-]points?|basis points?|bps?)\b|pc\b(?!\w))"
    r"|(?P<measure>"
    + "|".join(re.escape(w) for w in sorted(MEASURES, key=len, reverse=True) if w.isascii())
    + r"|公里|吨)(?:e?s)?(?![A-Za-z])"
    r"|(?P<time>" + "|".join(sorted(TIMES, key=len, reverse=True)) + r")s?\b)",
    re.IGNORECASE,
)
_DAILY = re.compile(r"\s*(?:per day|a day|/\s?day|/\s?d\b|daily|each day|every day)", re.IGNORECASE)
_DAILY_BARRELS = re.compile(r"\s+daily\s+barrels?\b", re.IGNORECASE)
_PESOS = re.compile(r"\s?(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?[\s-]?(?:million|billion|trillion|m|bn|b)\b)")
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
    low = re.sub(r"(?<=\d)[ \u00a0\u202f](?=\d{3}\b)", "", words.lower().replace(",", "").replace("·", ".").strip())
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
        elif word in ONES:
            current += ONES[word]
        elif word in TENS:
            current += TENS[word]
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in SCALES:
            total += (current or 1) * SCALES[word]
            current = 0
        else:
            return None
    return total + current if seen else None


def _scale(words: str | None) -> float:
    if not words:
        return 1.0
    low = " ".join(words.lower().replace("-", " ").split())
    low = low.replace("crores", "crore").replace("lakhs", "lakh")
    if low in SCALES:
        return SCALES[low]
    result = 1.0
    for word in low.split():
        result *= SCALES.get(word, 1.0)
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
    if words in SIGNS:
        if words == "P" and not _PESOS.match(text, at + 1):
            return None  # "P45": a form
        if words in _BAD_SIGN and at > 0 and text[at - 1].isalnum():
            return None
        return SIGNS[words]
    upper = words.upper()
    if upper in ("RS", "RS.") or words.lower() in ("rs", "rs."):
        return "Rs"
    if words.lower() in ("tk", "tk."):
        return "BDT"
    return SIGNS.get(upper) if len(upper) == 3 and upper.isalpha() and words.isupper() else None


def _unit_after(text: str, at: int, *, scaled: bool) -> re.Match[str] | None:
    unit = _UNIT.match(text, at)
    if unit is None:
        return None
    if unit["word"] and unit["word"].lower() in ("won", "real", "rand", "dong", "lira", "pound", "buck") and not scaled:
        word, plural = unit["word"].lower(), text[unit.end() - 1 : unit.end()].lower() == "s"
        if word in ("won", "real", "dong"):
            return None  # "3 won", "one real …": a verb, an adjective
        if word == "pound" and re.search(r"\bweigh\w*[^.;]{0,40}$|\.\d+$", text[max(0, at - 60) : at]):
            return None
        if word == "pound" and (not plural or re.match(r"\s+of\b|\s*\(\d+\s?kg", text[unit.end() : unit.end() + 12])):
            return None
    if unit["cents"] and unit["cents"].lower() == "p":
        # "30p" is money, "30 p" and "1080p" are not.
        return unit if unit.start("cents") == at and not re.search(r"\d{3}$", text[max(0, at - 3) : at]) else None
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
            sort, unit = "money", MONEY_WORDS[word]
            unit = QUALIFIED.get((((after["qualifier"] or "").lower().split() or [""])[-1], unit), unit)
        elif after["cents"]:
            sort, unit = (
                "measure",
                CENTS.get(
                    after["cents"].lower().rstrip("s") if after["cents"].lower() != "paise" else "paisa", "pence"
                ),
            )
        elif after["share"]:
            low = " ".join(after["share"].lower().replace("-", " ").split())
            sort, unit = "percent", SHARES.get(low, SHARES.get(low.rstrip("s"), "percent"))
        elif after["measure"]:
            low = " ".join(after["measure"].lower().split())
            sort, unit = "measure", MEASURES[low]
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
