"""Times, counts, languages and addresses put the way a reader meets them."""

from datetime import UTC, datetime
from urllib.parse import quote, urlsplit

from monitoring_desk.present.views import Moment, Text

RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi"})
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def set_text(text: str, language: str | None = None) -> Text:
    """Words with the language and direction a browser needs; an unknown language leaves the direction to the letters."""
    language = (
        language if language and language.replace("-", "").isascii() and language.replace("-", "").isalnum() else None
    )
    if language is None:
        return Text(text=text, lang=None, dir="auto")
    return Text(text=text, lang=language, dir="rtl" if language.split("-")[0].lower() in RIGHT_TO_LEFT else "ltr")


def day(moment: datetime) -> str:
    """ "Tuesday 24 November 2026"."""
    return f"{DAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def clock(moment: datetime) -> str:
    return f"{moment:%H:%M} UTC"


def tell_time(moment: datetime, now: datetime) -> Moment:
    """A time as short as its distance allows: "14:05" today, "yesterday 14:05", "21 Nov", "21 Nov 2019"."""
    moment, now = moment.astimezone(UTC), now.astimezone(UTC)
    month = MONTHS[moment.month - 1][:3]
    days = (now.date() - moment.date()).days
    if days == 0:
        words = f"{moment:%H:%M}"
    elif days == 1:
        words = f"yesterday {moment:%H:%M}"
    elif moment.year == now.year:
        words = f"{moment.day} {month}, {moment:%H:%M}"
    else:
        words = f"{moment.day} {month} {moment.year}"
    full = f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}, {clock(moment)}"
    return Moment(iso=moment.strftime("%Y-%m-%dT%H:%M:%SZ"), words=words, full=full)


def tell_day(when: str | None) -> str:
    """ "2026-11-24" → "24 November 2026", "2026-11" → "November 2026"; what is no such date comes back as it is."""
    parts = (when or "").split("-")
    if not all(part.isdecimal() and part.isascii() for part in parts) or not 1 <= len(parts) <= 3:
        return when or ""
    year, month, date = (*(int(part) for part in parts), *(0,) * (3 - len(parts)))
    if (len(parts) > 1 and not 1 <= month <= 12) or (len(parts) > 2 and not 1 <= date <= 31):
        return when or ""
    return " ".join((*((str(date),) if date else ()), *((MONTHS[month - 1],) if month else ()), str(year)))


def tell_coming(when: str | None, now: datetime) -> str:
    """A day as a diary has it: "Today", "Tomorrow", "Monday 16 March", "1 April"; a month or a year as tell_day has it."""
    try:
        date = datetime.strptime(when or "", "%Y-%m-%d").date()  # noqa: DTZ007  a day has no zone
    except ValueError:
        return tell_day(when)
    days = (date - now.date()).days
    if -1 <= days <= 1:
        return ("Yesterday", "Today", "Tomorrow")[days + 1]
    words = f"{date.day} {MONTHS[date.month - 1]}"
    if abs(days) < 7:
        return f"{DAYS[date.weekday()]} {words}"
    return words if date.year == now.year else f"{words} {date.year}"


def tell_gap(seconds: float) -> str:
    """A length of time in its largest unit: "40 minutes", "7 hours", "3 days"."""
    for size, name in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if seconds >= 1.5 * size or (size == 60 and seconds >= 1):
            return count(max(1, round(seconds / size)), name)
    return "moments"


def count(number: int, one: str, many: str | None = None) -> str:
    """ "3 independent reports", "one copy": small numbers in words only where they stand for exactly one."""
    return f"one {one}" if number == 1 else f"{number:,} {many or one + 's'}"


def amount(value: float, unit: str) -> str:
    """A number with its unit: "USD 4 million", "USD 4,123,456", "12 %", "31 people"."""
    number = f"{value:,.0f}" if abs(value) < 1e15 and value == int(value) else f"{value:,.6g}"
    if len(unit) == 3 and unit.isascii() and unit.isupper():
        return f"{unit} {_shorten_sum(value) or number}"
    return f"{number} %" if unit == "percent" else f"{number} {unit}".strip()


def _shorten_sum(value: float) -> str:
    """ "1.8 billion", where no more than three decimals tell it exactly; else nothing."""
    for size, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if size <= abs(value) < 1000 * size and value * 1000 % size == 0:
            return f"{value / size:.3f}".rstrip("0").rstrip(".") + f" {name}"
    return ""


def link_wikidata(identifier: str) -> str:
    """The page of an identifier such as Q148."""
    return f"https://www.wikidata.org/wiki/{path_part(identifier)}"


def weblink(url: str | None) -> str | None:
    """The address if it is plain http or https with a host, else None: nothing else is ever linked or shown."""
    if not url or any(letter.isspace() or not letter.isprintable() for letter in url):
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
        return None
    return None if "@" in parts.netloc or "\\" in url else url


def host(url: str) -> str:
    """ "profit.example" of "https://www.profit.example/a"; the empty string of what is no web address."""
    return (urlsplit(url).hostname or "").removeprefix("www.") if weblink(url) else ""


def shorten(text: str, length: int) -> str:
    """The text up to a word boundary, with an ellipsis where something was left off; length in characters."""
    if len(text) <= length:
        return text
    head = text[:length]
    space = head.rfind(" ")
    return (head[:space] if space > length // 2 else head).rstrip(" ,;:.–—-") + "…"


def path_part(text: str) -> str:
    """An id as one part of an address, whatever it holds."""
    return quote(text, safe="", errors="replace")
