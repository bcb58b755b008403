"""What a name is, person, organisation or place, told by its own words and what stands beside it."""

import re
from collections.abc import Set as AbstractSet

from monitoring_desk.types import EntityKind

from .candidates import Candidate
from .first_names import EITHER, FEMALE, MALE
from .name_words import COMMON, DEMONYMS, ORG_HEADS, ORG_STARTS, PLACE_HEADS
from .places import is_place
from .words import REPORTING

_GIVEN = MALE | FEMALE | EITHER
_SUFFIX = frozenset({"jr", "sr", "ii", "iii"})
_NO_PERSON = frozenset(
    "act bill law treaty agreement accord deal plan award prize cup games championship festival war day week convention summit olympics amendment constitution doctrine pact protocol charter index dollar bible quran koran".split()
)
_PLACE_BEFORE = re.compile(r"\b(?:in|at|from|near|to|across|outside|throughout|into|around|toward|towards)\s+\Z")
_PERSON_AFTER = re.compile(
    r"(?:,\s+(?:\d{1,3}\b|who\b|whose\b|an?\b|the\s+\w+)|\s+(?:(?:also|then|later|has|had)\s+)?(?:"
    + "|".join(sorted(v for v in REPORTING if not v.endswith("ing")))
    + r")\b|\s+who\b)"
)


def tell(candidate: Candidate, *, text: str, shorts: AbstractSet[str]) -> EntityKind:
    """The kind of a candidate. `shorts`: single capitalised words of the text, casefolded: last names among them."""
    words = candidate.words
    lower = [w.casefold().rstrip(".") for w in words]
    last = lower[-1]
    before = text[max(0, candidate.start - 16) : candidate.start]
    after = text[candidate.end : candidate.end + 40]
    if candidate.office and last not in ORG_HEADS:
        return "person"
    if is_place(candidate.name):
        return "place"
    if len(words) == 1:
        return _single(words[0], before=before, after=after)
    if lower[0] in _GIVEN and last not in ORG_HEADS and last not in PLACE_HEADS and last not in _NO_PERSON:
        return "person"
    if last in PLACE_HEADS or (lower[0] in PLACE_HEADS and (lower[0] not in ORG_STARTS)):
        return "place"
    if last in ORG_HEADS or any(w in ORG_STARTS for w in lower[:-1]) or "&" in candidate.name:
        return "organisation"
    if last in _NO_PERSON or any(w in DEMONYMS or (w in COMMON and w not in ("will", "rich")) for w in lower):
        return "other"
    if before.endswith(("the ", "The ")) or any(c.isdigit() for c in candidate.name):
        return "organisation" if any(w.isupper() for w in words) else "other"
    if last in _SUFFIX or last in shorts or len(words[0].rstrip(".")) == 1:
        return "person"
    if _PERSON_AFTER.match(after):
        return "person"
    if all(is_place(w) for w in words) or (_PLACE_BEFORE.search(before) and not after.startswith(("’s", "'s"))):
        return "place"
    return "person" if len(words) <= 4 else "other"


def _single(word: str, *, before: str, after: str) -> EntityKind:
    if word.isupper() and len(word) <= 6:
        return "organisation"
    if word.casefold() in ORG_HEADS or any(c.isupper() for c in word[1:].replace("’", "").replace("-", "")):
        return "organisation"
    if word.casefold() in _GIVEN:
        return "person"
    if _PLACE_BEFORE.search(before) and not before.endswith("from "):
        return "place"
    return "other" if before.endswith(("the ", "The ")) else "organisation"


def distinctive(words: tuple[str, ...]) -> bool:
    """Can the first word of this body's name stand for it ("Xpeng" for "Xpeng Motors", not "National" for …)?"""
    first = words[0].casefold()
    return first not in COMMON and first not in DEMONYMS and first not in ORG_HEADS and not is_place(first)
