"""What stands between marks and is nobody's speech: terms, titles, headings, names."""

import re

from .marks import Stretch
from .quoted import Found
from .speech_words import TITLING

_TERM = 4  # words
_TERM_LEAD = re.compile(
    r"(?:\b(?:known|referred to|described in the trade)(?: \w+)? as(?: an?| the)?|\bwhat (?:\w+ ){1,4}calls?(?: an?| the)?|, or(?: an?)?|\bshort for|\bso-called|\bnicknamed|\bterm)\s*\Z"
)
"""What stands before a term in marks, which is nobody's speech."""
_HEADING = 8  # words; a short line of its own in single marks is a heading: gate_quotes
_SEEING = frozenset({"see", "find", "show", "learn", "discover", "know", "feel", "understand"})
_STOPS = frozenset(".!?…,;:。！？、，।۔؟")
_LINE = 80  # characters of a heading


def is_speech(one: Found, text: str) -> bool:
    """Speech, not a title, a term or a heading in marks."""
    stretch = one.stretch
    words = text[stretch.start : stretch.end].split()
    if (
        not one.unit.english
        and one.speaker is None
        and (one.kind == "mixed" or (len(words) <= _TERM and not one.unit.bare and not _beside(one)))
    ):
        return False  # a term in marks that nobody is told to have said
    if (
        not one.unit.english
        and one.kind == "mixed"
        and len(words) <= _TERM
        and one.tag is not None
        and one.tag.inverted
    ):
        behind = one.tag.source is not None and one.unit.start + one.tag.source[1] <= stretch.outer_start
        if behind and not one.tag.according:
            return False  # "“…”, dijo el ministro desde el plan “capitales alternas”"
    if not one.unit.english and one.kind == "mixed" and len(words) <= 2 and _called_so(stretch, text):
        return False  # "vom Finanzblog «Fortunalista»"
    before = text[max(0, stretch.outer_start - 40) : stretch.outer_start].split()
    last = before[-1] if before and before[-1].islower() else ""
    touched = one.tag is not None and _touches(one)
    if last in TITLING and not touched:
        return False
    if one.kind == "mixed" and one.tag is not None and one.tag.lemma in _SEEING and not one.tag.clausal:
        return False  # "it was good to see the “old ghosts”": nobody's words
    if one.kind == "mixed" and one.tag is not None and not one.tag.saying and len(words) == 1:
        return False  # "hopes to license its “fabric”": a term
    if (
        one.kind == "mixed"
        and len(words) <= _TERM
        and _TERM_LEAD.search(text, max(0, stretch.outer_start - 60), stretch.outer_start)
    ):
        return False
    if one.unit.bare and one.tag is None and stretch.single and len(words) < _HEADING:
        return False
    if one.unit.bare and one.tag is None and _heads(one, text):
        return False
    names = [w for w in words if w[:1].isalpha() and len(w) > 3]
    if len(words) <= _HEADING and all(w[0].isupper() for w in names) and names and not touched and not one.unit.bare:
        # A title: capitals throughout, or one after "on CNN's", "his book", "the".
        after = text[stretch.outer_end : stretch.outer_end + 2].strip()
        return (
            len(words) == 1
            and not last.endswith(("’s", "'s"))
            and last not in ("on", "the", "of")
            and not after[:1].isalpha()
        )
    return one.tag is not None or one.unit.bare


def _called_so(stretch: Stretch, text: str) -> bool:
    """Do quoted words with capitals stand right behind a noun with one, as a name does?"""
    before = text[max(0, stretch.outer_start - 40) : stretch.outer_start]
    last = before.split()[-1:] if before[-1:] == " " else []
    return bool(last) and last[0][0].isupper() and last[0].isalpha() and text[stretch.start].isupper()


def _heads(one: Found, text: str) -> bool:
    """A paragraph that is nothing but a few quoted words without a stop: a heading."""
    stretch = one.stretch
    before, after = text[: stretch.outer_start].rstrip(" "), text[stretch.outer_end :].lstrip(" ")
    alone = before[-1:] in ("", "\n") and after[:1] in ("", "\n") and bool(before.strip() or after.strip())
    return (
        alone
        and stretch.closed
        and text[stretch.start : stretch.end].rstrip()[-1:] not in _STOPS
        and stretch.end - stretch.start < _LINE
    )


def without_terms(found: list[Found], text: str) -> list[Found]:
    """Without terms in single marks, where the article quotes in double ones, and titles beside what the same verb really quotes."""
    doubles = sum(not one.stretch.single for one in found)
    singles = [one for one in found if one.stretch.single and one.kind == "mixed"]
    terms = {id(one) for one in singles if doubles > len(singles) and _short(one, text) and not _touches(one)}
    for one in found:
        if one.tag is not None and _is_title(text[one.stretch.start : one.stretch.end]):
            beside = [o for o in found if o.tag is one.tag and o is not one]
            if any(not _is_title(text[o.stretch.start : o.stretch.end]) for o in beside):
                terms.add(id(one))
    return [one for one in found if id(one) not in terms]


def _short(one: Found, text: str) -> bool:
    return len(text[one.stretch.start : one.stretch.end].split()) <= _TERM


def _is_title(words: str) -> bool:
    """Two words or more, all the longer ones with a capital."""
    parts = words.strip(" ,.!?").split()
    return 1 < len(parts) <= _HEADING and all(p[0].isupper() for p in parts if len(p) > 3) and parts[-1][0].isupper()


def _beside(one: Found) -> bool:
    """Does the verb follow the marks, nothing but a comma between?"""
    gap = (
        one.unit.text[one.stretch.outer_end - one.unit.start : one.cue[0] - one.unit.start]
        if one.cue is not None
        else "-"
    )
    return gap.strip() in ("", ",")


def _touches(one: Found) -> bool:
    """Does the tag stand right beside the marks, with a comma or colon between?"""
    if one.cue is None:
        return False
    unit = one.unit.text
    begin, end = one.stretch.outer_start - one.unit.start, one.stretch.outer_end - one.unit.start
    cue = one.cue[1] - one.unit.start
    if cue <= begin:
        return unit[cue:begin].strip() in (",", ":", "", ", “") and one.tag is not None and one.tag.saying
    start = (
        min(one.cue[0], one.source[0] if one.source and one.source[0] >= one.stretch.outer_end else one.cue[0])
        - one.unit.start
    )
    return not unit[end:start].strip()
