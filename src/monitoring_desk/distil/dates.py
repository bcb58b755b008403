"""Reads the dates a sentence names and resolves them against the day of publication."""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from .dated import COUNTS, with_later
from .dated import Dated as Dated
from .dated import Grain as Grain
from .outlook import looks_ahead

_MONTH_NAMES = "january february march april may june july august september october november december".split()
_MONTHS = {name[:3]: number for number, name in enumerate(_MONTH_NAMES, 1)}
_URDU_MONTHS = {
    name: number
    for number, name in enumerate("جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر".split(), 1)
}
_ZH_AHEAD = re.compile("将|計劃|计划|拟|预计|有望|定于|會在|会在")
_UR_AHEAD = re.compile(r"\bگ[اےی]\b|\bگے\b")
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\b\.?|Feb\b\.?|Mar\b\.?|Apr\b\.?|Jun\b\.?|Jul\b\.?|Aug\b\.?|Sept?\b\.?|Oct\b\.?|Nov\b\.?|Dec\b\.?)"
)
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues?|Wed|Thurs?|Fri)\.(?=\s))"
_YEAR = r"(?:1[89]\d\d|20\d\d)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_TO = r"\s*(?:-|–|—|\bto\b|\band\b|\buntil\b|\bthrough\b)\s*"
_COUNT = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_THE_YEAR = rf"(?:,?\s+(?:of\s+)?(?P<{{0}}>{_YEAR}\b(?![,.]\d)|(?:last|this|next)\s+year\b))?"

_PATTERN = re.compile(
    rf"""
    (?P<iso>\b(?P<iso_y>{_YEAR})-(?P<iso_m>\d\d)-(?P<iso_d>\d\d)\b)
  | (?P<dm>\b(?P<dm_d>{_DAY})(?:{_TO}(?P<dm_d2>{_DAY}))?\s+(?:of\s+)?(?P<dm_m>{_MONTH})\b{_THE_YEAR.format("dm_y")})
  | (?P<md>\b(?P<md_m>{_MONTH})\s+(?P<md_d>{_DAY})\b(?![:.]\d|,\d\d\d|\s?(?:%|per\b|percent|million|billion|people))
        (?:{_TO}(?P<md_d2>{_DAY})\b(?!\s?(?:%|[ap]\.?m|per\b))(?!:\d))?{_THE_YEAR.format("md_y")})
  | (?P<my>\b(?P<my_m>{_MONTH}),?\s+(?:of\s+)?(?P<my_y>{_YEAR}\b|(?:last|this|next)\s+year\b))
  | (?P<rm>\b(?P<rm_w>last|next|this)\s+(?P<rm_m>{_MONTH})(?![a-z]))
  | (?P<wd>\b(?:(?P<wd_w>last|next|this|coming|past|following)\s+)?(?P<wd_d>{_WEEKDAY})
        (?:{_TO}(?P<wd_d2>{_WEEKDAY}))?(?:s\b)?)
  | (?P<rel>\b(?:today|tonight|yesterday|tomorrow|last\s+night|overnight|this\s+(?:morning|afternoon|evening)
        |the\s+day\s+(?:after\s+tomorrow|before\s+yesterday))\b)
  | (?P<per>\b(?P<per_w>last|next|this|past|previous|coming|current|the\s+end\s+of\s+the|end\s+of\s+the|the\s+end\s+of|end-of-the|the\s+rest\s+of\s+the
        |end\s+of|over\s+the|at\s+the|later\s+in\s+the|earlier\s+in\s+the)
        \s+(?P<per_n>weekend|week|month|year|fortnight|summer|spring|autumn|winter|quarter)\b)
  | (?P<ago>\b(?P<ago_n>{_COUNT})\s+(?P<ago_u>day|week|month|year)s?\s+ago\b)
  | (?P<hence>\b(?:in\s+(?={_COUNT}\s+(?:day|week|month))|within\s+|(?:in|within|over|during)\s+the\s+(?:next|coming)\s+(?={_COUNT}\s+(?:month|year)))
        (?P<hence_n>{_COUNT})\s+(?P<hence_u>day|week|month|year)s?(?:['’]?\s+time)?\b(?!\s+(?:ago|of)\b))
  | (?P<bare>\b(?P<bare_m>{_MONTH})(?![a-z'’]|-\w|\s+(?-i:[A-Z])))
  | (?P<year>\b(?P<year_y>{_YEAR})\b(?![,.]\d|%|[-–/]\d\d?\b|['’]?s\b|\s*(?:%|per\s?cent|million|billion|crore|lakh|people|tonnes|tons|km|MW|metres|meters)))
  | (?P<zh>(?:(?P<zh_y>{_YEAR})年)(?:(?P<zh_m>1[0-2]|0?[1-9])月(?:(?P<zh_d>[12]\d|3[01]|0?[1-9])[日号])?)?
        |(?P<zh_m2>1[0-2]|0?[1-9])月(?P<zh_d2>[12]\d|3[01]|0?[1-9])[日号]
        |(?P<zh_y3>今年|明年|去年|(?:19|20)\d\d年)?(?P<zh_m3>1[0-2]|(?<!\d)0?[1-9])月(?![0-9间球光亮饼]))
  | (?P<ur>(?P<ur_d>\d{{1,2}})\s*(?P<ur_m>{"|".join(_URDU_MONTHS)})(?:\s*(?P<ur_y>{_YEAR}))?|(?P<ur_b>{"|".join(_URDU_MONTHS)})(?!\w)(?:\s*(?P<ur_by>{_YEAR}))?)
    """,
    re.VERBOSE | re.IGNORECASE,
)

_HOLIDAY = re.compile(r"\b(?:Easter|Palm|Good|Black|Ash|Super|Bloody|Cyber|Holy|Maundy)\s\Z")
"""Weekdays that are names: "Easter Sunday"."""
_WEEKDAY_ALONE = re.compile(r"(?:\w+\s+)?" + _WEEKDAY, re.IGNORECASE)
_BETWEEN_DAYS = re.compile(r"\s*(?:morning|afternoon|evening|night)?\s*[,(]?\s*(?:the\s+)?", re.IGNORECASE)
_YEAR_LEAD = re.compile(
    r"(?:\b(?:in|by|since|from|until|till|to|through|during|before|after|of|year|for|between|and|late|early|mid|end|around|about|the|than)|[(,\[]|[-–])\s*[-–]?\s*$",
    re.IGNORECASE,
)
_MONTH_LEAD = re.compile(
    r"\b(?:in|by|since|until|till|during|of|early|late|mid|from|before|after|through|between|for|and|to|on|ahead\s+of|as\s+of|each|every)"
    r"[\s-]+(?:(?:early|late|mid)[\s-]+)?$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\bat\s+(?:about\s+|around\s+|approximately\s+|just after\s+|roughly\s+)?\Z", re.IGNORECASE)
_YEAR_TAIL = re.compile(r"\s+[A-Za-z][\w-]*")
_DUE = re.compile(
    r"(?:\bby|\bbefore|\bno later than|\bnot later than|\buntil|\btill|\bdeadline (?:of|is|was)|\bdue (?:on|in|by))\s+(?:the\s+)?(?:(?:end|middle|close|start|beginning) of\s+)?(?:the\s+|early\s+|late\s+|mid-?\s?)?$",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:since|as of)\s+(?:the\s+)?(?:(?:end|start|beginning) of\s+)?(?:early\s+|late\s+|mid-?\s?)?$", re.IGNORECASE
)

_STILL_HAS = re.compile(
    r"\b(?:has|have|had|given|(?:gave|give|gives|giving) [\w’'. -]{2,40}?) until\s*$", re.IGNORECASE
)
_FOR = re.compile(r"\bfor\s+(?:early\s+|late\s+)?$", re.IGNORECASE)
_SEASON_ENDS = {"spring": 5, "summer": 8, "autumn": 11, "winter": 12}
"""The month with which a season is over; a winter belongs to two years."""
_FEW = 4
"""Words; so few tell nothing of time."""
_SOON = 2
"""Days: a weekday that close ahead is hardly named for the one of last week, where nothing tells."""
_WAS_DUE = re.compile(
    r"\b(?:was|were) (?:due|scheduled|expected|slated|supposed) (?:[\w’'-]+ ){0,8}?(?:in|on|for|by)?\s*\Z"
)
""" "was due to be released in September": that month may be over."""
_DECIDED_TO = re.compile(r"\b(?:decided|agreed|voted|refused|declined) to (?:[\w’'-]+ ){1,8}?(?:in|on)\s*\Z")
_FAR = 150
"""Days: what was "decided to be done in May" is more likely to have been decided then than to lie further ahead."""


def find(
    sentence: str, *, published: date | None, years: Mapping[int, int] = MappingProxyType({})
) -> tuple[Dated, ...]:
    """The dates in one sentence, in order. Bare weekdays and months follow news usage: the last one for what is told as past, the next
    one for what is to come. `years`: of which year a month is where the day of publication is unknown (see `spelt_years`)."""
    found: list[Dated] = []
    spelt = _spelt_year(sentence) if published is None else None
    for match in _PATTERN.finditer(sentence):
        # "on 4 April and … from 5-6 April 2016": without a day of publication the year told beside it holds for both.
        year = spelt
        if published is None and match.lastgroup in ("dm", "md", "bare"):
            year = spelt or years.get(_MONTHS[match.group(f"{match.lastgroup}_m")[:3].lower()])
        told = date(year, 12, 31) if year and match.lastgroup in ("dm", "md", "bare") else published
        if match.lastgroup == "wd" and _HOLIDAY.search(sentence, max(0, match.start() - 8), match.start()):
            continue
        dated = _read(match, sentence, told)
        if dated is None:
            continue
        if match.lastgroup in ("dm", "md", "bare") and published is not None and found:
            dated = _in_year_told(found[-1], dated, sentence, published)
        if found and match.lastgroup in ("dm", "md", "iso") and _names_same_day(found[-1], sentence, dated):
            found[-1] = replace(dated, start=found[-1].start, due=found[-1].due, since=found[-1].since)
            continue
        found.append(dated)
    return tuple(with_later(found, sentence))


def _in_year_told(before: Dated, dated: Dated, sentence: str, published: date) -> Dated:
    """ "Next year's conference will be held from 8 to 19 November": the year told first holds for the day told after it."""
    if before.grain != "year" or dated.value is None or dated.value[:4] == before.value:
        return dated
    if sentence[before.start : before.end].lower() != "next year" or sentence[before.end : before.end + 1] not in "'’":
        return dated
    if (
        ";" in sentence[before.end : dated.start]
        or before.value is None
        or not dated.value.startswith(f"{published.year}")
    ):
        return dated
    last = before.value + dated.last[4:] if dated.last is not None else None
    return replace(dated, value=before.value + dated.value[4:], last=last, ahead=True)


def _names_same_day(weekday: Dated, sentence: str, day: Dated) -> bool:
    """ "Tuesday December 17", "Monday night (Nov. 18)": one day named twice; the number tells which."""
    return bool(_WEEKDAY_ALONE.fullmatch(sentence, weekday.start, weekday.end)) and bool(
        _BETWEEN_DAYS.fullmatch(sentence, weekday.end, day.start)
    )


def spelt_years(text: str) -> dict[int, int]:
    """The months a text names with one year only: "from 9 to 12 February 2026" tells of which year "on 11 February" is."""
    told: dict[int, set[int]] = {}
    for m in _PATTERN.finditer(text):
        for kind in ("dm", "md", "my"):
            year = m[f"{kind}_y"]
            if year and year[0].isdigit():
                told.setdefault(_MONTHS[m[f"{kind}_m"][:3].lower()], set()).add(int(year))
    return {month: years.pop() for month, years in told.items() if len(years) == 1}


def _spelt_year(sentence: str) -> int | None:
    """The one year a sentence writes beside a month; None when it writes none or several."""
    years = {
        int(m["dm_y"] or m["md_y"] or m["my_y"])
        for m in _PATTERN.finditer(sentence)
        if (m["dm_y"] or m["md_y"] or m["my_y"] or "x")[0].isdigit()
    }
    return years.pop() if len(years) == 1 else None


def resolve(words: str, published: date | None, *, ahead: bool | None = None) -> str | None:
    """The day, month or year that `words` name ("on Thursday", "next month"); None when they name none."""
    match = _PATTERN.search(words)
    dated = _read(match, words, published, ahead=ahead) if match else None
    return dated.value if dated else None


def _read(match: re.Match[str], sentence: str, published: date | None, *, ahead: bool | None = None) -> Dated | None:
    kind = match.lastgroup or ""
    group = match.group
    start, end = match.span()
    if kind in ("bare", "rm") and not group(f"{kind}_m")[0].isupper():
        return None
    if kind in ("dm", "md", "my"):
        month_name = group(f"{kind}_m")
        if month_name[0].islower() and month_name.lower() in ("may", "march", "mar", "sep", "dec", "jan"):
            return None
    if kind == "year" and not _is_year(match, sentence):
        return None
    if kind == "wd" and group("wd_d")[0].islower():
        return None
    tense = ahead if ahead is not None else looks_ahead(sentence, start, end)
    lead = sentence[max(0, start - 80) : start]
    if kind == "bare" and not _MONTH_LEAD.search(lead):
        return None
    due = bool(_DUE.search(lead))
    since = bool(_SINCE.search(lead))
    if (
        ahead is None
        and tense is not True
        and _FOR.search(lead)
        and sentence[end : end + 2] not in ("'s", "’s")
        and kind in ("wd", "dm", "md")
    ):
        tense = True  # "a rally called for Saturday"
    if ahead is None and _STILL_HAS.search(lead):
        tense = True  # "has until Friday"
    if since:
        tense = False
    elif due and tense is None:
        tense = True
    if tense is True and ahead is None and kind in ("dm", "md", "bare") and _WAS_DUE.search(lead):
        tense = None
    made = _value(kind, match, published, tense, due=due)
    if made is None:
        return None
    value, last, grain, said = made
    if (
        tense is True
        and ahead is None
        and kind in ("dm", "md", "bare")
        and value is not None
        and published is not None
        and value > (published + timedelta(days=_FAR)).isoformat()[: len(value)]
        and _DECIDED_TO.search(lead)
    ):
        tense = False
        value, last, grain, said = _value(kind, match, published, tense, due=due) or made
    if said is not None and ahead is None:
        tense = said
    elif published is not None and value is not None and ahead is None:
        whole = published.isoformat()[: len(value)]
        if value != whole and (last or value) != whole:
            tense = value > whole
    return Dated(value=value, last=last, start=start, end=end, grain=grain, ahead=tense, due=due, since=since)


def _is_year(match: re.Match[str], sentence: str) -> bool:
    if _CLOCK.search(sentence, max(0, match.start() - 24), match.start()):
        return False  # "was called at about 2045"
    lead = sentence[max(0, match.start() - 14) : match.start()]
    if not lead.strip() or _YEAR_LEAD.search(lead):
        return True
    # "the 2004 elections" has a lead; "Sales rose 2015 units" has none.
    return not re.search(r"[A-Za-z0-9$£€]\s*$", lead) and not _YEAR_TAIL.match(sentence, match.end())


_Made = tuple[str | None, str | None, Grain, bool | None]


def _value(kind: str, match: re.Match[str], published: date | None, tense: bool | None, *, due: bool) -> _Made | None:
    group = match.group
    if kind == "iso":
        day = _day(int(group("iso_y")), int(group("iso_m")), int(group("iso_d")))
        return (day, day, "day", None) if day else None
    if kind in ("dm", "md"):
        month = _MONTHS[group(f"{kind}_m")[:3].lower()]
        first, second = _number(group(f"{kind}_d")), group(f"{kind}_d2")
        year = _which_year(group(f"{kind}_y"), published, month=month, day=first, tense=tense)
        if year is None:
            return None, None, "day", None
        day = _day(year, month, first)
        last = _day(year, month, _number(second)) if second else day
        return (day, last, "day", None) if day else None
    if kind == "my":
        month = _MONTHS[group("my_m")[:3].lower()]
        year = _which_year(group("my_y"), published, month=month, day=1, tense=tense)
        value = f"{year:04d}-{month:02d}" if year else None
        return value, value, "month", None
    if kind == "bare":
        return _bare_month(_MONTHS[group("bare_m")[:3].lower()], published, tense)
    if kind == "rm":
        month = _MONTHS[group("rm_m")[:3].lower()]
        word = group("rm_w").lower()
        if word == "this":
            if published is None:
                return None, None, "month", None
            value = f"{published.year:04d}-{month:02d}"
            return value, value, "month", None
        return _bare_month(month, published, word == "next")
    if kind == "wd":
        return _weekday(match, published, tense, due=due)
    if kind == "rel":
        return _relative(group("rel").lower(), published, tense)
    if kind == "per":
        return _period(" ".join(group("per_w").lower().split()), group("per_n").lower(), published, tense=tense)
    if kind in ("ago", "hence"):
        sign = -1 if kind == "ago" else 1
        number = group(f"{kind}_n").lower()
        return _apart(
            sign * (COUNTS[number] if number in COUNTS else int(number)), group(f"{kind}_u").lower(), published
        )
    if kind == "year":
        return group("year_y"), group("year_y"), "year", None
    if kind == "zh":
        return _chinese(match, published, tense)
    if kind == "ur" and group("ur_b"):
        if group("ur_by") is None:
            return _bare_month(_URDU_MONTHS[group("ur_b")], published, True if _UR_AHEAD.search(match.string) else None)
        value = f"{group('ur_by')}-{_URDU_MONTHS[group('ur_b')]:02d}"
        return value, value, "month", None
    if kind == "ur":
        month = _URDU_MONTHS[group("ur_m")]
        year = _which_year(group("ur_y"), published, month=month, day=int(group("ur_d")), tense=tense)
        day = _day(year, month, int(group("ur_d"))) if year else None
        return day, day, "day", None
    return None


def _number(words: str) -> int:
    return int(re.match(r"\d+", words).group())  # type: ignore[union-attr]


def _day(year: int, month: int, day: int) -> str | None:
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def _which_year(words: str | None, published: date | None, *, month: int, day: int, tense: bool | None) -> int | None:
    """The year of a day that names none: the last such day for the past, the next for the future, the nearest when untold."""
    if words and words[0].isdigit():
        return int(words)
    if published is None:
        return None
    if words:
        return published.year + {"last": -1, "this": 0, "next": 1}[words.split()[0].lower()]
    here = (published.month, published.day)
    months_on = (month - published.month) % 12
    if tense is True:
        # A day just gone by is told in the future tense only by an article that is a little late.
        return published.year + (
            1 if (month, day) < here and not 0 <= (published.month - month) * 30 + published.day - day <= 7 else 0
        )
    if tense is False:
        return published.year - (1 if (month, day) > here else 0)
    if (month, day) >= here:
        return published.year - (1 if months_on > 6 else 0)
    return published.year + (1 if months_on < 6 and month < published.month else 0)


def _bare_month(month: int, published: date | None, tense: bool | None) -> _Made:
    if published is None:
        return None, None, "month", None
    year = published.year
    if tense is True and month < published.month:
        year += 1
    elif month > published.month and (tense is False or (tense is None and month - published.month > 5)):
        year -= 1
    value = f"{year:04d}-{month:02d}"
    return value, value, "month", None


def _weekday(match: re.Match[str], published: date | None, tense: bool | None, *, due: bool) -> _Made | None:
    names = [match.group("wd_d"), match.group("wd_d2")]
    word = (match.group("wd_w") or "").lower()
    if match.group().lower().endswith("days"):
        return None  # "on Mondays": a habit
    if published is None:
        return None, None, "day", {"next": True, "coming": True, "last": False, "past": False}.get(word)
    values: list[str] = []
    for name in names:
        if name is None:
            continue
        wanted = next(number for number, day in enumerate(_DAYS) if day.startswith(name.lower().rstrip(".")))
        ahead, back = (wanted - published.weekday()) % 7, (published.weekday() - wanted) % 7
        if word in ("next", "coming", "following"):
            shift = ahead or 7
        elif word in ("last", "past"):
            shift = -(back or 7)
        elif (
            tense is True
            or (due and tense is None)
            or (tense is None and 0 < ahead <= _SOON and len(match.string.split()) > _FEW)
        ):
            shift = ahead
        else:
            shift = -back
        values.append((published + timedelta(days=shift)).isoformat())
    said = {"next": True, "coming": True, "last": False, "past": False}.get(word)
    last = values[-1] if values[-1] >= values[0] else (date.fromisoformat(values[-1]) + timedelta(days=7)).isoformat()
    return values[0], last, "day", said


def _relative(words: str, published: date | None, tense: bool | None) -> _Made:
    words = " ".join(words.split())
    shift = {
        "yesterday": -1,
        "last night": -1,
        "tomorrow": 1,
        "the day after tomorrow": 2,
        "the day before yesterday": -2,
    }.get(words, 0)
    said = True if shift > 0 else False if shift < 0 else tense
    if published is None:
        return None, None, "day", said
    value = (published + timedelta(days=shift)).isoformat()
    return value, value, "day", said


def _period(words: str, name: str, published: date | None, *, tense: bool | None) -> _Made | None:
    grain: Grain = {"week": "week", "fortnight": "week", "weekend": "day", "month": "month"}.get(name, "year")  # type: ignore[assignment]
    shift = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(words, 0)
    said = (
        True if shift > 0 or words.startswith(("the end", "end", "later", "the rest")) else False if shift < 0 else None
    )
    if words in ("over the", "at the") and name != "weekend":
        return None
    if words in ("the end of", "end of") and name != "year":
        return None
    if published is None or grain == "week" or words == "past":
        return None, None, grain, said
    if name == "weekend":
        # Saturday and Sunday: the last ones for "last" and what is told as past, the coming ones otherwise.
        saturday = published + timedelta(days=(5 - published.weekday()) % 7)
        if shift < 0 or (shift == 0 and (tense is False or (tense is None and published.weekday() in (6, 0)))):
            saturday -= timedelta(days=7)
        return saturday.isoformat(), (saturday + timedelta(days=1)).isoformat(), "day", said
    if name == "month":
        index = published.year * 12 + published.month - 1 + shift
        value = f"{index // 12:04d}-{index % 12 + 1:02d}"
        return value, value, "month", said
    if name == "quarter":
        return None, None, "month", said
    value = f"{published.year + shift:04d}"
    if name in _SEASON_ENDS and shift:
        if shift > 0 and published.month > _SEASON_ENDS[name]:
            value = f"{published.year + 1:04d}"  # "next spring", told in July
            return value, value, "year", True
        return None, None, "month", said
    return value, value, "year", said


def _apart(count: int, unit: str, published: date | None) -> _Made:
    said = count > 0
    if published is None or unit == "week":
        return None, None, "week" if unit == "week" else "day", said
    try:
        if unit == "day":
            value = (published + timedelta(days=count)).isoformat()
            return value, value, "day", said
        if unit == "month":
            index = published.year * 12 + published.month - 1 + count
            value = f"{index // 12:04d}-{index % 12 + 1:02d}"
            return value, value, "month", said
        value = f"{published.year + count:04d}"
        return value, value, "year", said
    except OverflowError:
        return None, None, "year", said


def _chinese(match: re.Match[str], published: date | None, tense: bool | None) -> _Made | None:
    group = match.group
    if group("zh_m3"):
        return _chinese_month(group("zh_y3"), int(group("zh_m3")), published, match.string)
    month, day = group("zh_m") or group("zh_m2"), group("zh_d") or group("zh_d2")
    year = group("zh_y")
    if month is None:
        return year, year, "year", None
    number = int(year) if year else _which_year(None, published, month=int(month), day=int(day), tense=tense)
    if number is None:
        return None, None, "day", None
    value = _day(number, int(month), int(day)) if day else f"{number:04d}-{int(month):02d}"
    return (value, value, "day" if day else "month", None) if value else None


def _chinese_month(told: str | None, month: int, published: date | None, sentence: str) -> _Made:
    """ "12月", "明年3月": a month, the year told or to be thought."""
    if told is None:
        return _bare_month(month, published, True if _ZH_AHEAD.search(sentence) else None)
    if not told[0].isdigit() and published is None:
        return None, None, "month", None
    shift = {"今年": 0, "明年": 1, "去年": -1}
    year = int(told[:4]) if published is None or told[0].isdigit() else published.year + shift[told]
    value = f"{year:04d}-{month:02d}"
    return value, value, "month", None
