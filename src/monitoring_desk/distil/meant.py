"""Finds which body or country a bare noun stands for: "the agency", "the board", "her country", "both sides"."""

import re
from collections.abc import Callable, Sequence
from functools import cache

from .clause_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from .lines import Line
from .name_words import DEMONYMS, TITLES
from .nouns import COMPANIES, OFFICES, is_person
from .places import countries, governed_from, is_country
from .reading import Reading

PUBLIC = re.compile(
    r"\b(?:Ministry|Ministries|Department|Commission|Council|Parliament|Senate|Congress|Assembly|Court|Tribunal|Authority|Agency|Union|Fund|Nations|"
    r"University|Police|Party|Embassy|Committee|Cabinet|Government|Treasury|Army|Navy|Forces|Federation|Chamber|House|Programme|Office|Board|Bureau|World Bank|IMF|UN|EU|WHO|NATO|Association)\b"
)
"""Whose name says that it is no company."""
_NOT_WHICH = frozenset(
    """new same former previous whole entire current local other own big large small last next first second main only old different
    independent respective relevant said day week month year top state federal""".split()
)
_MATTERED = frozenset(
    "ministry department agency authority commission office directorate bureau regulator watchdog court police".split()
)
"""Nouns that a small word before them tells apart: "the transport ministry"."""
_BETWEEN = re.compile(r"(?:['’]s)?\s+(?:[\w’'&-]+\s+){0,6}\Z")
_BEHIND = re.compile(r",\s+(?:(?:the|its|an?)\s+)?(?:[\w’'-]+\s+){0,5}?(?:of|at|for|with)\s+(?:the\s+)?\Z")
_OWNED = re.compile(r"['’]s\s+(?:[\w-]+\s+){0,5}?[\w-]+,\s+\Z")
_EMPTY = frozenset(
    "the a an this that these those its his her their our both all some two three many several other another such each any".split()
)
_REACH = 40
"""Sentences back."""
_IRREGULAR = dict(
    pair.split("=")
    for pair in (
        "french=France|dutch=Netherlands|swiss=Switzerland|british=Britain|danish=Denmark|polish=Poland|greek=Greece|spanish=Spain|irish=Ireland|american=United States|"
        "filipino=Philippines|philippine=Philippines|czech=Czech Republic|swedish=Sweden|finnish=Finland|welsh=Wales|lao=Laos|emirati=United Arab Emirates|"
        "thai=Thailand|afghan=Afghanistan|turkish=Turkey|burmese=Myanmar|icelandic=Iceland|peruvian=Peru|cypriot=Cyprus|kyrgyz=Kyrgyzstan|uzbek=Uzbekistan|tajik=Tajikistan|kazakh=Kazakhstan|turkmen=Turkmenistan"
    ).split("|")
)
_NO_COUNTRY = frozenset(
    "korean congolese african asian european arab western eastern northern southern english scottish dominican guinean islamic persian latin german-speaking".split()
)
_PREFIX = 4


@cache
def country_of(demonym: str) -> str | None:
    """ "Norwegian" → Norway; None where several countries or none can be meant."""
    low = demonym.casefold()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low in _NO_COUNTRY or low not in DEMONYMS:
        return None
    ranked = sorted(((_shared(low, name.casefold()), name) for name in countries()), reverse=True)
    best, name = ranked[0]
    return name if best >= _PREFIX and ranked[1][0] < best else None


def _shared(a: str, b: str) -> int:
    return next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def fuller(told: Sequence[Line], line: Line, at: int, noun: str) -> str | None:
    """The nearest phrase before a token that ends in the noun and says which: "the transport ministry", "the UN refugee agency"."""
    for number in range(line.number, max(-1, line.number - _REACH), -1):
        near = told[number]
        verbs = {k for p in near.predicates for k in range(p.first, p.verb + 1)}
        for k in range((at if near is line else len(near.tokens)) - 1, 0, -1):
            if near.tokens[k].low != noun:
                continue
            first = k
            while first and k - first < 5 and _qualifies(near, first - 1) and first - 1 not in verbs:
                first -= 1
            before = near.tokens[first:k]
            named = any(t.name_like for t in before[(0 if first else 1) :])
            mattered = (
                noun in _MATTERED
                and bool(before)
                and before[-1].low not in _NOT_WHICH
                and not before[-1].low.endswith("ed")
            )
            if before and (named or mattered):
                return near.words(first, k + 1)
    return None


def _qualifies(line: Line, k: int) -> bool:
    token = line.tokens[k]
    return (
        token.text[0].isalnum()
        and token.low not in DETERMINERS | PREPOSITIONS | CONJUNCTIONS
        and not token.text[0].isdigit()
    )


def body_of(reading: Reading, person: str) -> str | None:
    """Whose boss or spokesman somebody is: "Kenya Ports Authority managing director Daniel Odera", "Ann Lee, head of Acme"."""
    return _beside(reading, person, kinds=("organisation",), fits=lambda name: True)


def home_of(reading: Reading, person: str) -> str | None:
    """The country somebody holds office in: "Germany's chancellor", "the Norwegian prime minister"."""
    found = _beside(reading, person, kinds=("place",), fits=is_country)
    if found is not None:
        return found
    for name in reading.names:
        if name.name != person:
            continue
        for mention in name.mentions:
            words = (
                reading.text[max(0, mention.start - 70) : mention.start].rpartition(". ")[2].rpartition(", ")[2].split()
            )
            if not words or words[-1].casefold() not in TITLES | OFFICES:
                continue
            for word in reversed(words):
                country = country_of(word.strip("(“\"'"))
                if country is not None and word[:1].isupper():
                    return country
    return None


def _beside(reading: Reading, person: str, *, kinds: tuple[str, ...], fits: Callable[[str], bool]) -> str | None:
    for name in reading.names:
        if name.name != person or name.kind != "person":
            continue
        for mention in name.mentions:
            for other in reading.mentions_in(max(0, mention.start - 90), mention.end + 90):
                held = reading.names[other.name_index]
                if held.kind not in kinds or not fits(held.name):
                    continue
                if other.end <= mention.start:
                    between = reading.text[other.end : mention.start]
                    office = between.split()[-1:] and between.split()[-1].strip(",").casefold() in TITLES | OFFICES
                    if office and (_BETWEEN.match(between) or _OWNED.match(between)):
                        return held.name
                elif other.start >= mention.end and _BEHIND.match(reading.text[mention.end : other.start]):
                    return held.name
    return None


def government(reading: Reading, told: Sequence[Line], line: Line) -> str | None:
    """Whose "the government" is: the one country that did something in what was told so far; None where there are more, or none."""
    acting: set[str] = set()
    for near in told[max(0, line.number - _REACH) : line.number + 1]:
        for predicate in near.predicates:
            if predicate.subject is None or not predicate.finite:
                continue
            first, stop = predicate.subject
            start, end = near.start + near.tokens[first].start, near.start + near.tokens[stop - 1].end
            named = [reading.names[m.name_index] for m in reading.mentions_in(start, end)]
            acting.update(c for name in named if name.kind == "place" and (c := governed_from(name.name)) is not None)
    return acting.pop() if len(acting) == 1 else None


def two_sides(reading: Reading, told: Sequence[Line]) -> str | None:
    """Who "both sides" are, where the first two sentences name two countries and no third."""
    found: dict[str, None] = {}
    for line in told[:2]:
        for k, token in enumerate(line.tokens):
            if not token.name_like:
                continue
            start = line.start + token.start
            named = [reading.names[m.name_index] for m in reading.mentions_in(start, start + 1)]
            country = next((n.name for n in named if n.kind == "place" and is_country(n.name)), None) or country_of(
                token.text
            )
            if country is not None and not (k and line.tokens[k - 1].low == "south" and not named):
                found.setdefault(country)
    return " and ".join(found) if len(found) == 2 else None


def holder(reading: Reading, limit: int, office: str) -> str | None:
    """The person named before a place in the text who holds that office; None where the article gives it to nobody."""
    held = [
        name
        for name in reading.names
        if name.kind == "person"
        and name.mentions[0].start < limit
        and any(office in title.lower() for title in name.offices)
    ]
    # Of two ministers the one the article is about, else the last one named.
    return (
        max(held, key=lambda n: (len(n.mentions), max(m.start for m in n.mentions if m.start < limit))).name
        if held
        else None
    )


def so_called(reading: Reading, limit: int, noun: str) -> str | None:
    """The body named before whose name holds the word: "the union" → the Growers' Union."""
    called = [
        name
        for name in reading.names
        if name.kind == "organisation" and noun in name.name.lower().split() and name.mentions[0].start < limit
    ]
    return max(called, key=lambda n: max(m.start for m in n.mentions if m.start < limit)).name if called else None


def so_named(reading: Reading, limit: int, word: str) -> tuple[str, str] | None:
    """The longer name told before that ends in a word, and its kind: "the Front" → Coast Liberation Front."""
    whole = [
        name
        for name in reading.names
        if name.kind in ("organisation", "other")
        and " " in name.name
        and name.name.split()[-1] == word
        and name.mentions[0].start < limit
    ]
    return (whole[-1].name, whole[-1].kind) if whole else None


def leading(reading: Reading, told: Sequence[Line], line: Line, at: int) -> str | None:
    """The organisation "the company" goes back to: the one whose boss is just speaking, else of those named shortly before the one
    the article speaks of most."""
    limit = line.start + (line.tokens[at].start if at < len(line.tokens) else len(line.text))
    for mention in reversed(reading.mentions_in(line.start, limit)):
        name = reading.names[mention.name_index]
        behind = line.token_at(mention.end - line.start)
        if name.kind not in ("person", "place") and behind < at and is_person(line.tokens[behind].low):
            return name.name  # "Northway boss Craig Pelham said the company"
    start = told[max(0, line.number - 6)].start
    best: tuple[float, str] | None = None
    doing = {
        m.start
        for near in told[max(0, line.number - 6) : line.number + 1]
        for p in near.predicates
        if p.finite and p.subject is not None
        for m in reading.mentions_in(
            near.start + near.tokens[p.subject[0]].start, near.start + near.tokens[p.subject[1] - 1].end
        )
    }
    for mention in reading.mentions_in(start, limit):
        name = reading.names[mention.name_index]
        if name.kind != "organisation" or mention.end > limit or any(c.isdigit() for c in name.name):
            continue
        if PUBLIC.search(name.name):
            continue  # no ministry is "the company"
        score = len(name.mentions) + 1.5 * (mention.start in doing) + (mention.end - start) / max(1, limit - start)
        if best is None or score > best[0]:
            best = (score, name.name)
    return best[1] if best else None


def is_origin(line: Line, name: tuple[int, int, str, str]) -> bool:
    """ "the Californian firm", "the U.S. carmaker": the name tells only where from."""
    words = line.text[name[0] : name[1]]
    if words.lower() in DEMONYMS or words.endswith("-based"):
        return True
    after = re.match(r"\s+([a-z-]+)", line.text[name[1] :])
    if " " in words or after is None or after[1] not in COMPANIES:
        return False
    return words.endswith(("ian", "ean", "ese", "ish")) or is_country(words)


def strip(words: str) -> str:
    """Without leading determiners: "the prime ministers of …" → "prime ministers of …"."""
    parts = words.split()
    while len(parts) > 1 and parts[0].lower() in _EMPTY:
        parts.pop(0)
    return " ".join(parts)
