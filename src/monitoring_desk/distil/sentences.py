"""Where sentences begin and end: exact offsets into the text, nothing lost between them but blank."""

import re

from .words import ENDING_ABBREVIATIONS, MONTHS, REPORTING, STARTERS, TITLE_ABBREVIATIONS

_CLOSERS = "\"'”’»›」』）)]】》〉*"
_BOUNDARY = re.compile(
    rf"(?P<stop>(?:[.!?…]|[。！？｡．۔؟।॥])+[{re.escape(_CLOSERS)}]*)"
    rf"|(?P<para>\n[^\S\n]*\n\s*)"
    rf"|(?P<line>\n)"
)
_WIDE = frozenset("。！？｡．۔؟।॥")
_OPENERS = "\"'“‘«‹„「『（([【《—–-¿¡*•"
_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’«»„(\[/—–]+\Z")
_NEXT_WORD = re.compile(rf"[{re.escape(_OPENERS)}\s]*([^\s,;:.!?\"'“”‘’)\]]+)")
_SPEECH_TAG = re.compile(
    r"(?:(?:[A-Z][\w.’'-]*|the|a|of|de|al|bin)\s+){1,4}(" + "|".join(sorted(REPORTING)) + r")\b(?!\s+(?:“|\"\s*[A-Z]))"
)
_ORDINAL_AFTER = frozenset(
    "der die das dem den des am im zum zur beim vom ihr ihre ihren ihrem sein seine seinen seinem unser unsere dieser diesem diesen jeder jedem "
    "Der Die Das Am Im Zum Beim Vom Dem Den den det".split()
)
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]\Z")
_LONGEST_WORD = 40  # how far back an abbreviation is looked for; keeps the scan linear on text without blanks
_WRAPPED = 45  # a line shorter than this that is not continued in lower case is a heading or a list line, not a wrap


def split(text: str) -> tuple[tuple[int, int], ...]:
    """Sentences of a text as (start, end) code points, in order, blanks outside left off.

    Paragraphs (blank lines) always end a sentence. Abbreviations, initials, decimals and ellipses do not; marks that
    close after the stop belong to it. Stops of Chinese, Japanese, Urdu, Arabic and Hindi are known. Linear in the text.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _BOUNDARY.finditer(text):
        end = match.end()
        if match["para"] is not None:
            end = match.start()
        elif match["line"] is not None:
            end = match.start()
            if not _line_ends(text, start=start, newline=end):
                continue
        elif not _stop_ends(text, match=match):
            continue
        _add(spans, text=text, start=start, end=end)
        start = end
    _add(spans, text=text, start=start, end=len(text))
    return tuple(spans)


def _add(spans: list[tuple[int, int]], *, text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return
    # What holds no letter or digit ("…", a stray mark) belongs to the sentence before it when it touches it.
    if spans and end - start < 6 and not any(c.isalnum() for c in text[start:end]) and spans[-1][1] == start:
        spans[-1] = (spans[-1][0], end)
        return
    spans.append((start, end))


def _line_ends(text: str, *, start: int, newline: int) -> bool:
    line_start = max(start, text.rfind("\n", max(0, newline - 2 * _WRAPPED), newline) + 1)
    line = text[max(line_start, newline - 2 * _WRAPPED) : newline].strip()
    following = text[newline + 1 : newline + 3].lstrip()
    if not line or not following:
        return False
    if line[-1] in '.!?…。！？۔؟।:"”’»」' and not following[0].islower():
        return True
    return len(line) < _WRAPPED and not following[0].islower() and line[-1] not in ",-–—"


def _stop_ends(text: str, *, match: re.Match[str]) -> bool:
    end = match.end()
    stop = match["stop"]
    if end == len(text):
        return True
    if any(c in _WIDE for c in stop):
        return True
    after = text[end]
    if not after.isspace():
        return _glued(text, start=match.start(), end=end, stop=stop)
    upcoming = _NEXT_WORD.match(text, end, end + 80)
    if upcoming is None:
        return True
    word = upcoming[1]
    if word[0].islower():
        return "\n" in text[end : upcoming.start(1)]
    bare = stop.rstrip(_CLOSERS)
    if len(bare) < len(stop) and _SPEECH_TAG.match(text, upcoming.start(1), upcoming.start(1) + 80):
        return "." in bare and "?" not in bare and "!" not in bare
    if bare != ".":
        return True
    return not _abbreviates(text, dot=match.start(), following=word, closed=len(bare) < len(stop))


def _glued(text: str, *, start: int, end: int, stop: str) -> bool:
    """A stop with no blank after it ends a sentence only in "… corridor.Wang said" and before an opening mark."""
    after = text[end]
    before = text[max(0, start - 3) : start]
    if after in "“«「『" and len(stop) == 1:
        return before[-1:].islower()
    return (
        before.isalpha()
        and before.islower()
        and len(before) == 3
        and after.isupper()
        and text[end + 1 : end + 2].islower()
        and " " in text[end : end + 20]
    )


def _abbreviates(text: str, *, dot: int, following: str, closed: bool) -> bool:
    """Is the single stop at `dot` that of an abbreviation or initial rather than of a sentence?"""
    found = _WORD_BEFORE.search(text, max(0, dot - _LONGEST_WORD), dot)
    if found is None:
        return False
    word = found[0]
    key = word.lower()
    if closed:
        return False
    if key in TITLE_ABBREVIATIONS:
        # "No. 5" abbreviates, "No. That is all." does not.
        return key != "no" or following[0].isdigit()
    if key in ENDING_ABBREVIATIONS or ("." in word and _INITIALS.match(word) is not None):
        return following not in STARTERS
    if len(word) == 1 and word.isalpha() and word.isupper():
        return following not in STARTERS
    if word.isdigit() and len(word) <= 2 and (following.casefold() in MONTHS or _ordinal(text, position=found.start())):
        return True  # "am 12. März", "der 16. Abschnitt"
    return word.isdigit() and len(word) <= 2 and _line_start(text, position=found.start()) and not closed


def _ordinal(text: str, *, position: int) -> bool:
    """Does a word stand before the number that makes it an ordinal where ordinals are written with a stop?"""
    before = text[max(0, position - 12) : position].split()
    return bool(before) and before[-1] in _ORDINAL_AFTER


def _line_start(text: str, *, position: int) -> bool:
    """Does nothing but blank stand before this place on its line ("1. First point")?"""
    return text[max(0, position - 4) : position].rpartition("\n")[2].strip() == "" and (
        position < 4 or "\n" in text[position - 4 : position]
    )
