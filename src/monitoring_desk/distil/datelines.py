"""Where a report begins behind its dateline: "ISLAMABAD, Aug. 21 (Agency) - " says where it was filed, not what happened."""

import re

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
