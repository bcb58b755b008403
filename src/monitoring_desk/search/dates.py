"""Times as the web writes them, read into aware UTC."""

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from monitoring_desk.search.months import MONTHS, SOLAR_MONTHS

_ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})"
    r"(?:[T\s,]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?)?"
    r"\s*(?:(Z|UTC|GMT)|([+-])(\d{2}):?(\d{2})?)?",
    re.IGNORECASE,
)
# What feeds and pages write as a zone beside numbers; in hours.
_ZONES = {
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 1, "cet": 1, "west": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3,
    "pkt": 5, "ist": 5.5, "wib": 7, "ict": 7, "hkt": 8, "sgt": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "brt": -3, "art": -3,
}  # fmt: skip
_DAY_MONTH = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|º|er|\.?\s+d[ei']l?|ης?)?[\s-]*(?:de\s+|d’|d')?([^\W\d_][^\d\s,،-]{1,13}?)\.?\s*[,،]?[\s-]+(?:de[l]?\s+)?(\d{4})"
)
_MONTH_DAY = re.compile(r"([^\W\d_][^\d\s,،.-]{2,13})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*[,،]?\s+(\d{4})")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\.?\s+(?:m\.\s+)?([^\W\d_][^\d\s,،-]{1,13})\s+(\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<![\d.:/-])(\d{1,2})\s?([./-])\s?(\d{1,2})\2\s?(20\d\d|19\d\d|\d\d)(?![\d:])")
# As nearly every feed writes its times (RFC 5322); what does not read like this is left to the mail library.
_MAIL = re.compile(
    r"(?:[A-Z][a-z]{2}, )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ((?:19|20)\d\d) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d)"
    r" (?:GMT|UTC|([+-])([01]\d)([0-5]\d))"
)
_MAIL_MONTHS = dict(zip("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), range(1, 13), strict=True))
_THAI_YEARS = 543
_SOLAR_NUMERIC = re.compile(r"(?<!\d)(1[34]\d\d)\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)")
_SAME_LETTERS = str.maketrans("يىك", "ییک")
_DIGITS = {
    code: str(unicodedata.digit(chr(code)))
    for first in (0x660, 0x6F0, 0x966, 0x9E6, 0xE50)
    for code in range(first, first + 10)
}
_CJK = re.compile(r"(?<!\d)(\d{4})\s*[年년/.]\s*(\d{1,2})\s*[月월/.]\s*(\d{1,2})(?!\d)")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:h](\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?", re.IGNORECASE)
_ZONE = re.compile(r"(?:(?:GMT|UTC)?\s*([+-])(\d{1,2}):?(\d{2})?|\b([A-Za-z]{1,4}))\s*\)?\s*$")
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)


def read_time(text: str | None, *, now: datetime | None = None, keep_zone: bool = False) -> datetime | None:
    """The moment `text` names, in UTC (a time without a zone is taken as UTC); None when it names none.

    With `keep_zone` it stays in the zone it was written in, so that its day is the writer's. A moment before 1990, or over a day and a half after `now`, is taken for a mistake and is None.
    """
    if not text or len(text) > 200:
        return None
    text = " ".join(text.split())
    text = text if text.isascii() else text.translate(_DIGITS)
    try:
        when = _mail(text) or _iso(text) or _rfc(text) or _worded(text) or _epoch(text)
        utc = when.astimezone(UTC) if when else None
    except (ValueError, OverflowError):
        return None
    if utc is None or not is_likely(utc, now=now):
        return None
    return when if keep_zone else utc


def is_likely(when: datetime, *, now: datetime | None) -> bool:
    """Whether a publication time can be true, seen from `now`: zones are often a day wrong, more is a mistake."""
    return when >= _EARLIEST and (now is None or when <= now + timedelta(hours=36))


def _iso(text: str) -> datetime | None:
    found = _ISO.match(text)
    if not found or (found.end() < len(text) and text[found.end()].isdigit()):
        return None
    year, month, day, hour, minute, second, fraction, zulu, sign, off_hours, off_minutes = found.groups()
    zone: timezone = UTC
    if sign and not zulu:
        offset = timedelta(hours=int(off_hours), minutes=int(off_minutes or 0))
        zone = timezone(-offset if sign == "-" else offset)
    elif hour and not zulu:
        zone = _zone(text[found.end() :]) or UTC
    day_start = _day(int(year), int(month), int(day), zone=zone)
    micro = int((fraction or "0")[:6].ljust(6, "0"))
    return day_start + timedelta(
        hours=int(hour or 0), minutes=int(minute or 0), seconds=min(int(second or 0), 59), microseconds=micro
    )


def _mail(text: str) -> datetime | None:
    """What `_rfc` makes of a time written by the book, in a fifth of its time: feeds are full of them; bench `poll`."""
    found = _MAIL.fullmatch(text)
    if not found:
        return None
    day, month, year, hour, minute, second, sign, off_hours, off_minutes = found.groups()
    zone = UTC
    if sign and (off_hours, off_minutes) != ("00", "00"):
        offset = timedelta(hours=int(off_hours), minutes=int(off_minutes))
        zone = timezone(-offset if sign == "-" else offset)
    return datetime(int(year), _MAIL_MONTHS[month], int(day), int(hour), int(minute), int(second), tzinfo=zone)


def _rfc(text: str) -> datetime | None:
    if re.search(r"\d\s*[ap]\.?m\b", text, re.IGNORECASE):
        return None  # the mail format knows no afternoon and would make it morning
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=_zone(text) or UTC)
    return when


def _worded(text: str) -> datetime | None:
    year, month, day = _named(text.lower()) or _numeric(text)
    if not year:
        return None
    when = _day(year, month, day, zone=_zone(text) or UTC)
    if clock := _CLOCK.search(text):
        hour = int(clock[1])
        if clock[4]:
            hour = hour % 12 + (12 if clock[4][0] in "pP" else 0)
        if hour < 24 and int(clock[2]) < 60:
            when += timedelta(hours=hour, minutes=int(clock[2]), seconds=min(int(clock[3] or 0), 59))
    return when


def _day(year: int, month: int, day: int, *, zone: timezone) -> datetime:
    """Its beginning; a year of Thailand's or Iran's calendar is told by being one."""
    if 2400 < year < 2700:
        year -= _THAI_YEARS
    if 1300 < year < 1500:
        if not (1 <= month <= 12 and 1 <= day <= (31 if month < 7 else 30)):
            raise ValueError("no such day")
        start = datetime.combine(date(2025, 3, 21), datetime.min.time(), tzinfo=zone)
        return start + timedelta(days=_solar_days(year, month, day) - _solar_days(1404, 1, 1))
    return datetime(year, month, day, tzinfo=zone)


def _solar_days(year: int, month: int, day: int) -> int:
    """Days of the solar calendar, by its cycle of 33 years: right from 1178 to 1633."""
    year += 1595
    return 365 * year + year // 33 * 8 + (year % 33 + 3) // 4 + day + 31 * min(month - 1, 6) + 30 * max(month - 7, 0)


def _named(text: str) -> tuple[int, int, int] | None:
    """Year, month, day of a date with the month's name or sign in it."""
    if found := _CJK.search(text):
        return int(found[1]), int(found[2]), int(found[3])
    for pattern, year, month, day in ((_DAY_MONTH, 3, 2, 1), (_MONTH_DAY, 3, 1, 2), (_YEAR_FIRST, 1, 2, 3)):
        for found in pattern.finditer(text):
            name = found[month]
            if number := MONTHS.get(name) or MONTHS.get(name + ".") or MONTHS.get(name.strip(".")):
                return int(found[year]), number, int(found[day])
            if 1300 < int(found[year]) < 1500 and (number := SOLAR_MONTHS.get(name.translate(_SAME_LETTERS))):
                return int(found[year]), number, int(found[day])
    return None


def _numeric(text: str) -> tuple[int, int, int]:
    """Year, month, day of "04.02.2022" or "4/2/22"; zeros where either could be the month: only a point tells."""
    if solar := _SOLAR_NUMERIC.search(text):
        return int(solar[1]), int(solar[3]), int(solar[4])
    found = _NUMERIC.search(text)
    if not found:
        return 0, 0, 0
    day, month, year = int(found[1]), int(found[3]), int(found[4])
    if found[2] != "." and day <= 12 and month <= 12 and day != month:
        return 0, 0, 0
    if month > 12 and found[2] != ".":
        day, month = month, day
    if len(found[4]) == 2 and found[2] != ".":
        return 0, 0, 0
    return year + (2000 if year < 100 else 0), month, day


def _epoch(text: str) -> datetime | None:
    if not text.isdecimal() or len(text) not in (10, 13):
        return None
    return datetime.fromtimestamp(int(text) / (1000 if len(text) == 13 else 1), UTC)


def _zone(text: str) -> timezone | None:
    found = _ZONE.search(text)
    if not found:
        return None
    if found[4]:
        hours = _ZONES.get(found[4].lower())
        return timezone(timedelta(hours=hours)) if hours is not None else None
    offset = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return timezone(-offset if found[1] == "-" else offset) if offset < timedelta(hours=15) else None


def zone(*, hours: int) -> timezone:
    """The zone so many hours ahead of UTC."""
    return timezone(timedelta(hours=hours))
