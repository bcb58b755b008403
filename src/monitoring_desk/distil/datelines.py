"""Where a report begins behind its dateline: "ISLAMABAD, Aug. 21 (Agency) - " says where it was filed, not what happened."""

import re
from datetime import date, timedelta

# A place (capitals, or a name before an agency in brackets), perhaps a day, perhaps an agency, then a dash or a colon.
_DAY = r"(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?)(?:,?\s+\d{4})?"
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+(?:[ /][A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]*){0,4}"
_NAME = r"[A-ZÀ-Þ][\w.'’-]+(?:[ /][A-ZÀ-Þ][\w.'’-]+){0,3}"
_AGENCY = r"\([A-Z][\w .,/&-]{1,40}\)"
_DASH = r"\s*(?:--+|[-–—―])\s+"
_LATIN = re.compile(
    rf"(?:{_CAPITALS}(?:,\s*{_NAME})?(?:,\s*{_DAY})?(?:\s*{_AGENCY})?(?:{_DASH}|:\s+)"
    rf"|{_NAME}(?:,\s*{_NAME})?(?:,\s*{_DAY})?\s*{_AGENCY}(?:{_DASH}|:\s+)"
    rf"|{_NAME}(?:,\s*{_NAME})?,\s*{_DAY}(?:\s*{_AGENCY})?{_DASH}"
    rf"|{_AGENCY}{_DASH})"
)
_CHINESE = re.compile(
    r"(?:本报|本社|新华社|中新社|[\u4e00-\u9fff]{2,6}社)[\u4e00-\u9fff·]{1,14}?\d{1,2}月\d{1,2}日(?:电|讯|消息)[\s,，:：]*"
)
_URDU = re.compile(r"[\u0600-\u06ff]+(?: [\u0600-\u06ff]+){0,2}(?: ?\([^)]{2,40}\))?\s*(?::|(?:--+|[-–—])\s)\s*")
_FILED = re.compile(
    r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+(?P<day>\d{1,2})\b"
    r"|\b(?P<day2>\d{1,2})\s+(?P<month2>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|(?P<month3>\d{1,2})月(?P<day3>\d{1,2})日"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST = 90
"""Characters; no dateline is longer."""


def skip(text: str) -> int:
    """How many characters at the start of a report's first sentence are its dateline; 0 without one."""
    for pattern in (_LATIN, _CHINESE, _URDU):
        found = pattern.match(text[: _LONGEST + 1])
        if found is None or found.end() > _LONGEST:
            continue
        rest = text[found.end() : found.end() + 1]
        if rest and not rest.islower():
            return found.end()
    return 0


def filed(text: str, published: date) -> date:
    """The day a report was written: its dateline's where that is a day beside the day of publication, which another zone reckons."""
    found = _FILED.search(text, 0, skip(text))
    if found is None:
        return published
    month, day = next((found[f"month{n}"], found[f"day{n}"]) for n in ("", "2", "3") if found[f"day{n}"])
    number = int(month) if month.isdigit() else _MONTHS.index(month.lower()) + 1
    near = (published + timedelta(days=shift) for shift in (-1, 0, 1))
    return next((one for one in near if (one.month, one.day) == (number, int(day))), published)
