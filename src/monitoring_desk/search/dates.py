"""Times as the web writes them, read into aware UTC."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

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
_MONTHS = {name: number for number, names in enumerate((
    "jan january januar janvier enero gennaio janeiro ocak", "feb february februar février fevrier febrero febbraio fevereiro",
    "mar march märz maerz mrz mars marzo março marco", "apr april avril abril aprile", "may mai mayo maggio maio",
    "jun june juni juin junio giugno junho", "jul july juli juillet julio luglio julho",
    "aug august août aout agosto", "sep sept september septembre septiembre settembre setembro",
    "oct october oktober okt octobre octubre ottobre outubro", "nov november novembre noviembre novembro",
    "dec december dezember dez décembre decembre diciembre dicembre dezembro",
), start=1) for name in names.split()}  # fmt: skip
_DAY_MONTH = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:de\s+)?([^\W\d_]{3,10})\.?,?[\s-]+(?:de\s+)?(\d{4})"
)
_MONTH_DAY = re.compile(r"([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_CJK = re.compile(r"(\d{4})\s*[年/.]\s*(\d{1,2})\s*[月/.]\s*(\d{1,2})")
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
    try:
        when = _iso(text) or _rfc(text) or _worded(text) or _epoch(text)
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
    day_start = datetime(int(year), int(month), int(day), tzinfo=zone)
    micro = int((fraction or "0")[:6].ljust(6, "0"))
    return day_start + timedelta(
        hours=int(hour or 0), minutes=int(minute or 0), seconds=min(int(second or 0), 59), microseconds=micro
    )


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
    year = month = day = 0
    if found := _CJK.search(text):
        year, month, day = (int(part) for part in found.groups())
    else:
        for found in _DAY_MONTH.finditer(text.lower()):
            if found[2] in _MONTHS:
                year, month, day = int(found[3]), _MONTHS[found[2]], int(found[1])
                break
        else:
            for found in _MONTH_DAY.finditer(text.lower()):
                if found[1] in _MONTHS:
                    year, month, day = int(found[3]), _MONTHS[found[1]], int(found[2])
                    break
    if not year:
        return None
    when = datetime(year, month, day, tzinfo=_zone(text) or UTC)
    if clock := _CLOCK.search(text):
        hour = int(clock[1])
        if clock[4]:
            hour = hour % 12 + (12 if clock[4][0] in "pP" else 0)
        if hour < 24 and int(clock[2]) < 60:
            when += timedelta(hours=hour, minutes=int(clock[2]), seconds=min(int(clock[3] or 0), 59))
    return when


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
