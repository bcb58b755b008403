"""Articles taken for one happening so far: what a group says, and how alike two groups are."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from monitoring_desk.handpick.features import SHORT
from monitoring_desk.handpick.window import Vector, Window

USUAL_COHESION, USUAL_PAIRS = 0.48, 3.0
"""The inner likeness supposed of a story, as many pairs' worth, until its own articles show it."""
STANDING_FOR = 16
MARKS = (0.3, 0.6, 0.85, 1.0)
"""What a short text's likenesses count that has so many words of its own."""
LEADS_ALONE, LEADS_BESIDE = 0.1, 1.0
"""What leads of one language may count at most: so much, and so much of what their words count; a pattern says alike of anything."""
MARKED_ENOUGH = 2
"""Words of its own a headline must have to be joined to another day's."""
WORDS_ALONE, SHORT_ALONE, SHORT_TEXTS, ACROSS_LANGUAGES = (1.0, 0.0), (1.15, 0.0), (0.5, 0.55), (0.35, 0.82)
"""What words and what leads count in the likeness of two articles, so that one JOIN serves all (eval/gate_stories.py)."""


_Key = tuple[str, bool, bool]


@dataclass(slots=True, eq=False)
class Part:
    """Articles of a group that compare in one way: of one language, short or not, their leads embedded or not."""

    language: str
    short: bool
    many: int
    vector: Vector
    """The sum of theirs."""
    lead: NDArray[np.float32] | None
    """The sum of theirs, without the mean of their language."""
    marked: bool
    """Whether one of them says what it is about in words that would not stand in any headline."""


@dataclass(slots=True, eq=False)
class Group:
    """Articles taken for one happening so far."""

    parts: dict[_Key, Part]
    many: int
    inner: float
    """Sum of the likenesses between its articles."""
    earliest: float
    latest: float
    """Times of its reports; nan where none is known."""
    story_ids: tuple[str, ...]
    """Open stories it holds, the eldest first; more than one where a new report showed two to be one."""
    figures: frozenset[int] = frozenset()
    """What its articles count and measure."""
    calls: Mapping[int, int] = field(default_factory=dict)
    """Names in its headlines, and how many headlines have each."""
    headlines: int = 0
    """How many have any."""
    days: frozenset[int] = frozenset()
    """Days its headlines are of."""
    turns: frozenset[int] = frozenset()
    """Ways its headlines say things went."""
    rows: list[int] = field(default_factory=list)
    """New ones only."""
    links: dict[int, float] = field(default_factory=dict)
    """Groups that share rare terms with it, or say alike, by number: the mean likeness between its articles and theirs."""

    @property
    def short(self) -> bool:
        return all(part.short for part in self.parts.values())

    @property
    def languages(self) -> set[str]:
        return {part.language for part in self.parts.values()}

    @property
    def marked(self) -> bool:
        return any(part.marked for part in self.parts.values())

    @property
    def cohesion(self) -> float:
        pairs = self.many * (self.many - 1) / 2
        return (self.inner + USUAL_COHESION * USUAL_PAIRS) / (pairs + USUAL_PAIRS)


def name_often(group: Group) -> set[int]:
    return {name for name, count in group.calls.items() if 2 * count >= group.headlines}


def find_terms(group: Group) -> set[int]:
    return {term for part in group.parts.values() for term in part.vector.terms.tolist()}


def begin(row: int, window: Window) -> Group:
    when = float(window.rows.when[row])
    key = _sort_out(row, window)
    calls = dict.fromkeys(window.rows.calls(row), 1)
    day = int(window.rows.day[row])
    return Group(
        {key: _sum_up(key, [row], window)},
        1,
        0.0,
        when,
        when,
        (),
        figures=window.rows.figures(row),
        calls=calls,
        headlines=bool(calls),
        days=frozenset({day} - {0}),
        turns=frozenset({int(window.rows.turn[row])} - {0}),
        rows=[row],
    )


def recall(story_id: str, window: Window) -> Group:
    """An open story as a group, by the articles that stand for it, copies left out."""
    rows = window.standing_for(story_id, most=STANDING_FOR)
    members: dict[_Key, list[int]] = {}
    for row in rows:
        members.setdefault(_sort_out(row, window), []).append(row)
    parts = {key: _sum_up(key, group, window) for key, group in members.items()}
    twice = sum(_compare(one, other) for one in parts.values() for other in parts.values())
    times = window.rows.when[window.stories.rows(story_id)]
    known = times[~np.isnan(times)]
    earliest, latest = (float(known.min()), float(known.max())) if len(known) else (math.nan, math.nan)
    figures = frozenset[int]().union(*map(window.rows.figures, rows))
    with_themselves = sum(part.many * sum(_choose_weights(part, part)) for part in parts.values())
    called = [calls for row in rows if (calls := window.rows.calls(row))]
    return Group(
        parts,
        len(rows),
        (twice - with_themselves) / 2,
        earliest,
        latest,
        (story_id,),
        figures=figures,
        calls=Counter(name for calls in called for name in calls),
        headlines=len(called),
        days=frozenset(window.rows.day[rows].tolist()) - {0},
        turns=frozenset(window.rows.turn[rows].tolist()) - {0},
    )


def _sort_out(row: int, window: Window) -> _Key:
    return (window.language(row), int(window.rows.length[row]) < SHORT, row in window.leads)


def _sum_up(key: _Key, rows: Sequence[int], window: Window) -> Part:
    language, short, embedded = key
    vectors = [_damp(window.vector(row), row, window) for row in rows]
    lead = (
        np.asarray(sum(window.leads.unit(row) * MARKS[_mark(row, window)] for row in rows), np.float32)
        if embedded
        else None
    )
    marked = bool((window.rows.marks[rows] >= MARKED_ENOUGH).any())
    return Part(language, short, len(rows), _sum_vectors(vectors), lead, marked)


def _damp(vector: Vector, row: int, window: Window) -> Vector:
    """A headline of words that stand in any headline says little, even to its like."""
    share = MARKS[_mark(row, window)]
    return vector if share == 1 else Vector(vector.terms, vector.values * np.float32(share))


def _mark(row: int, window: Window) -> int:
    """Place in MARKS: a name says more than another word of its own."""
    return min(int(window.rows.marks[row]) + bool(window.rows.called[row].any()), len(MARKS) - 1)


def measure_gap(one: Group, other: Group) -> float:
    """Seconds between the nearest reports of two groups; 0 where they overlap or one has no times."""
    gap = max(one.earliest - other.latest, other.earliest - one.latest, 0.0)
    return 0.0 if math.isnan(gap) else gap


def join(one: Group, other: Group, *, cross: float) -> Group:
    parts = dict(one.parts)
    for key, part in other.parts.items():
        parts[key] = _add_parts(parts[key], part) if key in parts else part
    return Group(
        parts,
        one.many + other.many,
        one.inner + other.inner + cross * one.many * other.many,
        float(np.fmin(one.earliest, other.earliest)),
        float(np.fmax(one.latest, other.latest)),
        _eldest_first(one, other),
        figures=one.figures | other.figures,
        calls=Counter(one.calls) + Counter(other.calls),
        headlines=one.headlines + other.headlines,
        days=one.days | other.days,
        turns=one.turns | other.turns,
        rows=one.rows + other.rows,
    )


def _eldest_first(one: Group, other: Group) -> tuple[str, ...]:
    if not (one.story_ids and other.story_ids):
        return one.story_ids or other.story_ids
    first, second = sorted(
        (one, other), key=lambda group: (math.isnan(group.earliest), group.earliest, group.story_ids)
    )
    return (*first.story_ids, *second.story_ids)


def compare_groups(one: Group, other: Group) -> float:
    """Mean likeness between the articles of two groups."""
    total = sum(_compare(mine, theirs) for mine in one.parts.values() for theirs in other.parts.values())
    return total / (one.many * other.many)


def _compare(one: Part, other: Part) -> float:
    """Sum of the likenesses between the articles of two parts."""
    by_words, by_leads = _choose_weights(one, other)
    words = _multiply(one.vector, other.vector)
    likeness = by_words * words
    if by_leads and one.lead is not None and other.lead is not None:
        leads = by_leads * float(one.lead @ other.lead)
        if one.language == other.language:
            leads = min(leads, LEADS_ALONE * one.many * other.many + LEADS_BESIDE * words)
        likeness += leads
    return likeness


def _choose_weights(one: Part, other: Part) -> tuple[float, float]:
    if one.lead is None or other.lead is None:
        return SHORT_ALONE if one.short and other.short else WORDS_ALONE
    if one.language != other.language:
        return ACROSS_LANGUAGES
    return SHORT_TEXTS if one.short or other.short else WORDS_ALONE


def _multiply(one: Vector, other: Vector) -> float:
    short, long = (one, other) if len(one.terms) <= len(other.terms) else (other, one)
    if not len(short.terms):
        return 0.0
    place = np.searchsorted(long.terms, short.terms).clip(max=len(long.terms) - 1)
    both = long.terms[place] == short.terms
    return float(long.values[place[both]] @ short.values[both])


def _add_parts(one: Part, other: Part) -> Part:
    lead = one.lead + other.lead if one.lead is not None and other.lead is not None else None
    return Part(
        one.language,
        one.short,
        one.many + other.many,
        _sum_vectors([one.vector, other.vector]),
        lead,
        one.marked or other.marked,
    )


def _sum_vectors(vectors: Sequence[Vector]) -> Vector:
    if len(vectors) == 1:
        return vectors[0]
    terms, place = np.unique(np.concatenate([vector.terms for vector in vectors]), return_inverse=True)
    values = np.bincount(place, weights=np.concatenate([vector.values for vector in vectors]), minlength=len(terms))
    return Vector(terms, values.astype(np.float32))
