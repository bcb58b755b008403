"""The people, organisations and places a text names: every mention, the short forms tied to the full name."""

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from monitoring_desk.types import EntityKind

from . import kinds
from .candidates import Candidate, collect
from .first_names import EITHER, FEMALE, MALE
from .places import is_place
from .tongue_words import small_words

Gender = Literal["m", "f"]

_HE = frozenset(
    {
        "mr",
        "sir",
        "lord",
        "king",
        "prince",
        "father",
        "brother",
        "pope",
        "chairman",
        "spokesman",
        "congressman",
        "businessman",
        "councilman",
        "actor",
    }
)
_SHE = frozenset(
    {
        "mrs",
        "ms",
        "miss",
        "madam",
        "dame",
        "lady",
        "queen",
        "princess",
        "sister",
        "chairwoman",
        "spokeswoman",
        "congresswoman",
        "businesswoman",
        "councilwoman",
        "actress",
    }
)
GIVEN = MALE | FEMALE | EITHER
_SMALL_WORD = re.compile(r"\b[a-z]{3,}\b")
_COMPANY_ENDS = frozenset(
    {
        "inc",
        "ltd",
        "llc",
        "plc",
        "co",
        "corp",
        "company",
        "corporation",
        "limited",
        "group",
        "holdings",
        "ag",
        "gmbh",
        "sa",
        "spa",
        "nv",
        "asa",
    }
)
_ACRONYM = 5
"""Letters; a longer place in capitals is a dateline's."""
_SMALL = frozenset(
    {"of", "for", "the", "and", "&", "in", "on", "de", "la", "del", "des", "du", "und", "für", "et", "y"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where a name stands: code points [start, end); `name_index` counts in the tuple of names."""

    start: int
    end: int
    name_index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Somebody or something the text names."""

    name: str
    """In full as the text gives it, without titles."""
    kind: EntityKind
    mentions: tuple[Mention, ...]
    """In the order of the text."""
    offices: tuple[str, ...] = ()
    """Titles standing before or after it: "Foreign Minister", "spokeswoman of the ministry"."""
    gender: Gender | None = None
    """Only where a title or a given name says so."""


@dataclass(slots=True)
class _Group:
    """Mentions found to be of one name, while they are being collected."""

    words: tuple[str, ...]
    name: str
    kind: EntityKind
    candidates: list[Candidate] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    """Where the candidates begin, in order."""

    def add(self, candidate: Candidate) -> None:
        self.candidates.append(candidate)
        insort(self.starts, candidate.start)


def find(text: str, sentences: Sequence[tuple[int, int]], *, language: str | None = None) -> tuple[Name, ...]:
    """Names of a text in the order they first appear, each with all its mentions.

    A full name gathers its later short forms ("Wang", "Mr Dar", the acronym in brackets). Kinds are told by the words
    of the name, what stands beside it, lists of places and given names; `other` where nothing tells.
    """
    nouns_capital = (language or "").startswith("de")
    candidates = collect(text, sentences, nouns_capital=nouns_capital, openers=small_words(language))
    groups: list[_Group] = []
    by_name: dict[str, _Group] = {}
    by_last: dict[str, list[_Group]] = {}
    by_first: dict[str, list[_Group]] = {}
    plain = set(_SMALL_WORD.findall(text))
    shorts = {c.words[0].casefold() for c in candidates if len(c.words) == 1}
    waiting: list[Candidate] = []
    for candidate in candidates:
        if len(candidate.words) == 1:
            waiting.append(candidate)
            continue
        key = _key(candidate.words)
        group = by_name.get(key)
        if group is None:
            kind = kinds.tell(candidate, text=text, shorts=shorts, plain=plain)
            if nouns_capital and kind == "person" and not _given(candidate):
                kind = "other"  # two nouns side by side are no name
            group = (
                _same_person(candidate, by_last.get(candidate.words[-1].casefold().replace("’", "'"), []))
                if kind == "person"
                else None
            )
            if group is None:
                group = _Group(words=candidate.words, name=candidate.name, kind=kind)
                groups.append(group)
                by_last.setdefault(candidate.words[-1].casefold().replace("’", "'"), []).append(group)
                by_first.setdefault(candidate.words[0].casefold(), []).append(group)
            by_name[key] = group
        group.add(candidate)
    acronyms = _acronyms(groups, text=text)
    earliest: dict[str, int] = {}
    for candidate in waiting:
        earliest.setdefault(candidate.words[0].casefold(), candidate.start)
    placed = {c.words[0].casefold() for c in waiting if kinds.located(c, text)}
    for candidate in waiting:
        word = candidate.words[0]
        owner = _owner(candidate, by_last=by_last, by_first=by_first, acronyms=acronyms, placed=placed)
        if owner is not None and owner.words[0] == word and earliest[word.casefold()] < owner.candidates[0].start:
            owner = None  # "Uber" before "Uber Eats": the longer name is something of its own
        group = owner or by_name.get(word.casefold())
        if group is None:
            if not candidate.certain:
                continue
            group = _Group(
                words=candidate.words, name=word, kind=kinds.tell(candidate, text=text, shorts=shorts, plain=plain)
            )
            groups.append(group)
            by_name[word.casefold()] = group
        elif group.kind == "other" and len(group.words) == 1:
            group.kind = kinds.tell(candidate, text=text, shorts=shorts, plain=plain)
        group.add(candidate)
    for group in groups:
        if group.kind == "other" and not any(c.office for c in group.candidates):
            inside = sum(kinds.located(c, text) for c in group.candidates)
            if inside and 2 * inside >= len(group.candidates):
                group.kind = "place"
    return _names(groups)


def _given(candidate: Candidate) -> bool:
    return any(w.casefold() in GIVEN for w in candidate.words)


def _key(words: tuple[str, ...]) -> str:
    trimmed = list(words)
    while len(trimmed) > 1 and trimmed[-1].casefold().strip(".") in _COMPANY_ENDS:
        trimmed.pop()
    return " ".join(trimmed).casefold().replace("’", "'")


def _same_person(candidate: Candidate, others: list[_Group]) -> _Group | None:
    """ "Donald Trump" is "Donald J. Trump": first and last word agree, and both are people."""
    first = candidate.words[0].casefold().strip(".")
    for group in reversed(others):
        if group.kind != "person":
            continue
        if group.words[0].casefold().strip(".") == first or group.words[-len(candidate.words) :] == candidate.words:
            return group
    return None


def _acronyms(groups: list[_Group], *, text: str) -> dict[str, _Group]:
    """Short forms in brackets after a name ("… Corridor (CPEC)") and the initials of bodies named in full."""
    found: dict[str, _Group] = {}
    for group in groups:
        for candidate in group.candidates:
            if text[candidate.end : candidate.end + 2] == " (":
                close = text.find(")", candidate.end, candidate.end + 40)
                inside = text[candidate.end + 2 : close].strip("'\"“”‘’ ") if close > 0 else ""
                if inside and inside[0].isupper() and " " not in inside and _spells(inside, group.words):
                    found[inside.casefold()] = group
        if group.kind != "person":
            initials = "".join(w[0] for w in group.words if w.casefold() not in _SMALL)
            if len(initials) > 2:
                found.setdefault(initials.casefold(), group)
    return found


def _spells(short: str, words: tuple[str, ...]) -> bool:
    letters = [c.casefold() for c in short if c.isalpha() and c.isupper()]
    initials = {w[0].casefold() for w in words} | {p[0].casefold() for w in words for p in w.split("-") if p}
    return bool(letters) and sum(c in initials for c in letters) >= 0.6 * len(letters)


def _owner(
    candidate: Candidate,
    *,
    by_last: dict[str, list[_Group]],
    by_first: dict[str, list[_Group]],
    acronyms: dict[str, _Group],
    placed: set[str],
) -> _Group | None:
    """Whose short form a single word is: a person's last or first word, a body's first word or its initials."""
    word = candidate.words[0].casefold().replace("’", "'")
    if candidate.words[0].isupper() and word in acronyms:
        return acronyms[word]
    people = [g for g in by_last.get(word, []) if g.kind == "person" and (not is_place(word) or _surely(g))]
    if not people:
        people = [g for g in by_first.get(word, []) if g.kind == "person" and not is_place(word)]
    if people:
        return _nearest(people, candidate)
    bodies = [g for g in by_first.get(word, []) if g.kind == "organisation" and kinds.distinctive(g.words)]
    return bodies[0] if len(bodies) == 1 and not is_place(word) and word not in placed else None


def _surely(group: _Group) -> bool:
    """Does a title or a given name say that this is somebody ("Jack London"), no body called after a place?"""
    return group.words[0].casefold() in GIVEN or any(c.office for c in group.candidates)


def _nearest(people: list[_Group], candidate: Candidate) -> _Group:
    """The namesake named last before this place (Mr and Mrs minded); the first named one if none was yet."""
    wanted = _title_gender(candidate)
    if wanted is not None:
        people = [g for g in people if _gender(g) in (wanted, None)] or people
    last = [(bisect_left(g.starts, candidate.start), g) for g in people]
    before = [(g.starts[at - 1], g) for at, g in last if at]
    return max(before, key=lambda found: found[0])[1] if before else people[0]


def _title_gender(candidate: Candidate) -> Gender | None:
    words = set(candidate.office.casefold().replace(".", "").split())
    if words & _HE:
        return "m"
    return "f" if words & _SHE else None


def _gender(group: _Group) -> Gender | None:
    for candidate in group.candidates:
        told = _title_gender(candidate)
        if told is not None:
            return told
    first = group.words[0].casefold() if len(group.words) > 1 else ""
    if first in MALE:
        return "m"
    return "f" if first in FEMALE else None


def _names(groups: list[_Group]) -> tuple[Name, ...]:
    for group in groups:
        group.candidates.sort(key=lambda c: c.start)
    groups.sort(key=lambda g: g.candidates[0].start)
    names = []
    for index, group in enumerate(groups):
        offices = dict.fromkeys(c.office for c in group.candidates if c.office)
        person = group.kind == "person"
        names.append(
            Name(
                name=group.name.title()
                if group.kind == "place" and group.name.isupper() and len(group.name) > _ACRONYM
                else group.name,
                kind=group.kind,
                mentions=tuple(Mention(start=c.start, end=c.end, name_index=index) for c in group.candidates),
                offices=tuple(offices) if person else (),
                gender=_gender(group) if person else None,
            )
        )
    return tuple(names)
