"""Which happening each article is about: average-link clusters of weighted words, grown as articles arrive.

New articles and the open stories near them are joined best pair first. A pair joins when the mean cosine between their articles
is high enough, absolutely and beside how alike the articles are inside each: two look-alike events are close, but each is closer
to itself. Two stories that readers have seen already are joined only when a new report lies between them and they are the more alike.
"""

import heapq
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from monitoring_desk.handpick.common import COMMON
from monitoring_desk.handpick.features import BARE, SHORT
from monitoring_desk.handpick.figures import count_otherwise
from monitoring_desk.handpick.openstories import OpenStories
from monitoring_desk.handpick.ordinary import ORDINARY, PERIODIC
from monitoring_desk.handpick.window import Vector, Window
from monitoring_desk.handpick.words import hash_token

JOIN = 0.24
"""Mean cosine below which nothing is joined (eval/gate_stories.py)."""
COHESION = 0.58
"""Share of the closer one's inner likeness that the likeness between two must reach (eval/gate_stories.py)."""
USUAL_COHESION, USUAL_PAIRS = 0.48, 3.0
"""The inner likeness supposed of a story, as many pairs' worth, until its own articles show it."""
STRAGGLERS, ESTABLISHED, STRAGGLE = 2, 4, 0.18
"""So few articles left over join so large a story from that likeness on, if no other so large is half as near (eval/gate_stories.py)."""
LINKS = 96
"""Nearest groups that a joined one is compared with: a thousand reports of one match must not be compared each with each."""
BRIDGED = 1.15
"""How much more alike than new reports two stories must be that a new report shows to be one (eval/gate_stories.py)."""
STANDING_FOR = 16
DAY = 86_400.0
SLOWER = 0.015
"""What each day between two groups' nearest reports adds to JOIN."""
MARKS = (0.3, 0.6, 0.85, 1.0)
"""What a short text's likenesses count that has so many words of its own."""
LEADS_ALONE, LEADS_BESIDE = 0.1, 1.0
"""What leads of one language may count at most: so much, and so much of what their words count; a pattern says alike of anything."""
MARKED_ENOUGH = 2
"""Words of its own a headline must have to be joined to another day's."""
SHORT_SLOWER = 0.12
"""The same between headlines of one language: what they told yesterday is seldom what they tell today."""
ANOTHER_DAY, SAME_HEADLINE = 18 * 3600.0, 0.75
"""Seconds after which a short text that says the same again, in so many of the same words, is a headline that comes back and not the same news."""
PATTERNS = frozenset(hash_token(term) & 0xFFFFFFFF for term in ORDINARY | COMMON)
"""Terms of any headline."""
COMING_BACK = frozenset(hash_token(term) & 0xFFFFFFFF for term in PERIODIC | COMMON)
"""Terms that tie no headline to another day's."""
ELSEWHERE, ELSEWHERE_SHORT, NAMELESS = 0.3, 2.5, 0.3
"""How much more alike reports must be whose headlines name others, and headlines alone; the share of it where words that are no names
differ (eval/gate_pairs.py: 0.73 → 0.91 precise in English, 0.58 → 0.87 in Russian, with the rest of headlines.py)."""
TURNED = 1.6
"""How much more alike headlines must be of which one says up and the other down."""
WORDS_ALONE, SHORT_ALONE, SHORT_TEXTS, ACROSS_LANGUAGES = (1.0, 0.0), (1.15, 0.0), (0.5, 0.55), (0.35, 0.82)
"""What words and what leads count in the likeness of two articles, so that one JOIN serves all (eval/gate_stories.py)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """One happening that new rows are of."""

    story_ids: tuple[str, ...]
    """Open stories it continues, the eldest first: none, one, or several that a new report showed to be one."""
    rows: tuple[int, ...]
    likeness: float
    """Of its last joining; 1 where a row stands alone."""


_Key = tuple[str, bool, bool]


@dataclass(slots=True, eq=False)
class _Part:
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
class _Group:
    """Articles taken for one happening so far."""

    parts: dict[_Key, _Part]
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


def find_near(row: int, *, window: Window) -> list[int]:
    """Rows that may be joined to `row` by their words, likest first: a mean that reaches JOIN has a pair that does.

    Of short texts leads may yet speak for it, so all that share a rare term are kept.
    """
    vector = window.vector(row)
    rows = window.near(vector)
    if int(window.rows.length[row]) < SHORT:
        return [other for other in rows.tolist() if other != row]
    cosines = window.compare(vector, rows)
    order = np.argsort(-cosines, kind="stable")
    rows = rows[order[cosines[order] >= JOIN]]
    return [other for other in rows.tolist() if other != row]


def gather(rows: Sequence[int], *, window: Window, near: Mapping[int, Sequence[int]]) -> list[Gathered]:
    """Sort new rows, not yet placed, into happenings.

    `rows` in order of time; `near` for each the rows like it, old and new.
    """
    groups = [_begin(row, window) for row in rows]
    number_of_row = {row: number for number, row in enumerate(rows)}
    number_of_story: dict[str, int] = {}
    for number, row in enumerate(rows):
        for other in near[row]:
            if other in number_of_row:
                beside = number_of_row[other]
            elif story_id := window.stories.of_row[other]:
                if story_id not in number_of_story:
                    number_of_story[story_id] = len(groups)
                    groups.append(_recall(story_id, window))
                beside = number_of_story[story_id]
            else:
                continue
            if beside != number and beside not in groups[number].links:
                cross = _cross(groups[min(number, beside)], groups[max(number, beside)])
                groups[number].links[beside] = groups[beside].links[number] = cross
    return _join_best_first(groups, window.stories)


def _join_best_first(groups: list[_Group], stories: OpenStories) -> list[Gathered]:
    """Agglomerate: the likest allowed pair first, ties by order."""
    alive = [True] * len(groups)
    likeness = [1.0] * len(groups)
    heap = [
        (-cross, number, other)
        for number, group in enumerate(groups)
        for other, cross in group.links.items()
        if number < other and cross >= JOIN
    ]
    heapq.heapify(heap)
    while heap:
        cross, one, other = heapq.heappop(heap)
        if not (alive[one] and alive[other]) or not _may_join(
            groups[one], groups[other], cross=-cross, stories=stories
        ):
            continue
        number = _merge(groups, one, other)
        alive[one] = alive[other] = False
        alive.append(True)
        likeness.append(-cross)
        for neighbour, near in groups[number].links.items():
            if near >= JOIN:
                heapq.heappush(heap, (-near, neighbour, number))
    _take_in_stragglers(groups, alive, likeness)
    return [
        Gathered(story_ids=group.story_ids, rows=tuple(sorted(group.rows)), likeness=likeness[number])
        for number, group in enumerate(groups)
        if alive[number] and group.rows
    ]


def _merge(groups: list[_Group], one: int, other: int) -> int:
    """Put two groups in one at the end of the list; its number. The mean likeness to a third follows from theirs."""
    first, second = groups[one], groups[other]
    number = len(groups)
    groups.append(_join(first, second, cross=first.links[other]))
    beside = (first.links.keys() | second.links.keys()) - {one, other}
    nearness = {
        neighbour: max(first.links.get(neighbour, -1.0), second.links.get(neighbour, -1.0)) for neighbour in beside
    }
    kept = sorted(beside, key=lambda neighbour: (-nearness[neighbour], neighbour))[:LINKS]
    for neighbour in beside:
        groups[neighbour].links.pop(one, None)
        groups[neighbour].links.pop(other, None)
    for neighbour in sorted(kept):
        third = groups[neighbour]
        to_first = first.links[neighbour] if neighbour in first.links else _cross(first, third)
        to_second = second.links[neighbour] if neighbour in second.links else _cross(second, third)
        cross = (to_first * first.many + to_second * second.many) / (first.many + second.many)
        third.links[number] = groups[number].links[neighbour] = cross
    return number


def _take_in_stragglers(groups: list[_Group], alive: list[bool], likeness: list[float]) -> None:
    """Join what stayed alone to the one story it is near, if it is near no other: a blog among reports, an angle of its own."""
    for number, group in enumerate(list(groups)):
        if not alive[number] or group.story_ids or group.many > STRAGGLERS or not group.links:
            continue
        near = sorted((-cross, other) for other, cross in group.links.items() if groups[other].many >= ESTABLISHED)
        if not near:
            continue
        cross, other = -near[0][0], near[0][1]
        second = -near[1][0] if len(near) > 1 else 0.0
        needed = STRAGGLE + SLOWER * _apart(group, groups[other]) / DAY
        if cross >= needed and second <= cross / 2:
            _merge(groups, min(number, other), max(number, other))
            alive[number] = alive[other] = False
            alive.append(True)
            likeness.append(cross)


def _may_join(one: _Group, other: _Group, *, cross: float, stories: OpenStories) -> bool:
    needed = max(JOIN, COHESION * max(one.cohesion, other.cohesion))
    if one.story_ids and other.story_ids:
        if not (one.rows or other.rows) or any(
            stories.are_apart(mine, theirs) for mine in one.story_ids for theirs in other.story_ids
        ):
            return False
        needed *= BRIDGED
    gap = _apart(one, other)
    if gap > ANOTHER_DAY and one.languages & other.languages and count_otherwise(one.figures, other.figures):
        return False
    slower = SLOWER
    if one.languages == other.languages and len(one.languages) == 1:
        if one.days and other.days and not one.days & other.days:
            return False
        both_short = one.short and other.short
        if both_short or (one.headlines and other.headlines):
            needed *= 1 + (ELSEWHERE_SHORT if both_short else ELSEWHERE) * _call_otherwise(one, other)
    if one.short and other.short and one.languages & other.languages:
        turned = one.turns and other.turns and not one.turns & other.turns
        if gap > ANOTHER_DAY and (turned or not _tell_on(one, other)):
            return False
        needed *= TURNED if turned else 1
        slower = SHORT_SLOWER
    return cross >= needed + slower * gap / DAY


def _call_otherwise(one: _Group, other: _Group) -> float:
    """How much of what the headlines of two groups name is named by one only, on both sides: 1 where they share no name."""
    known, told, weight = _find_terms(one), _find_terms(other), 1.0
    if one.headlines or other.headlines:
        mine, theirs = _name_often(one), _name_often(other)
    elif max(len(known), len(told)) < BARE:
        mine, theirs, weight = known - PATTERNS, told - PATTERNS, NAMELESS
    else:
        return 0.0
    if not (mine and theirs):
        return 0.0
    only_mine, only_theirs = mine - told, theirs - known
    shared = len((mine & told) | (theirs & known))
    differ = min(len(only_mine), len(only_theirs))
    return weight * differ / (differ + shared) if differ else 0.0


def _tell_on(one: _Group, other: _Group) -> bool:
    """Whether a headline of another day may be of the same: it is not the same headline, and more than what comes back ties them."""
    mine, theirs = _find_terms(one), _find_terms(other)
    shared = mine & theirs
    if len(shared) > SAME_HEADLINE * len(mine | theirs):
        return False
    if one.figures and other.figures and not one.figures & other.figures:
        return False
    if one.marked and other.marked:
        return True
    return bool(shared & one.calls.keys() & other.calls.keys()) and len(shared - COMING_BACK) > 1


def _name_often(group: _Group) -> set[int]:
    return {name for name, count in group.calls.items() if 2 * count >= group.headlines}


def _find_terms(group: _Group) -> set[int]:
    return {term for part in group.parts.values() for term in part.vector.terms.tolist()}


def _begin(row: int, window: Window) -> _Group:
    when = float(window.rows.when[row])
    key = _sort_out(row, window)
    calls = dict.fromkeys(window.rows.calls(row), 1)
    day = int(window.rows.day[row])
    return _Group(
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


def _recall(story_id: str, window: Window) -> _Group:
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
    return _Group(
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


def _sum_up(key: _Key, rows: Sequence[int], window: Window) -> _Part:
    language, short, embedded = key
    vectors = [_damp(window.vector(row), row, window) for row in rows]
    lead = (
        np.asarray(sum(window.leads.unit(row) * MARKS[_mark(row, window)] for row in rows), np.float32)
        if embedded
        else None
    )
    marked = bool((window.rows.marks[rows] >= MARKED_ENOUGH).any())
    return _Part(language, short, len(rows), _sum_vectors(vectors), lead, marked)


def _damp(vector: Vector, row: int, window: Window) -> Vector:
    """A headline of words that stand in any headline says little, even to its like."""
    share = MARKS[_mark(row, window)]
    return vector if share == 1 else Vector(vector.terms, vector.values * np.float32(share))


def _mark(row: int, window: Window) -> int:
    """Place in MARKS: a name says more than another word of its own."""
    return min(int(window.rows.marks[row]) + bool(window.rows.called[row].any()), len(MARKS) - 1)


def _apart(one: _Group, other: _Group) -> float:
    """Seconds between the nearest reports of two groups; 0 where they overlap or one has no times."""
    gap = max(one.earliest - other.latest, other.earliest - one.latest, 0.0)
    return 0.0 if math.isnan(gap) else gap


def _join(one: _Group, other: _Group, *, cross: float) -> _Group:
    parts = dict(one.parts)
    for key, part in other.parts.items():
        parts[key] = _add_parts(parts[key], part) if key in parts else part
    return _Group(
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


def _eldest_first(one: _Group, other: _Group) -> tuple[str, ...]:
    if not (one.story_ids and other.story_ids):
        return one.story_ids or other.story_ids
    first, second = sorted(
        (one, other), key=lambda group: (math.isnan(group.earliest), group.earliest, group.story_ids)
    )
    return (*first.story_ids, *second.story_ids)


def _cross(one: _Group, other: _Group) -> float:
    """Mean likeness between the articles of two groups."""
    total = sum(_compare(mine, theirs) for mine in one.parts.values() for theirs in other.parts.values())
    return total / (one.many * other.many)


def _compare(one: _Part, other: _Part) -> float:
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


def _choose_weights(one: _Part, other: _Part) -> tuple[float, float]:
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


def _add_parts(one: _Part, other: _Part) -> _Part:
    lead = one.lead + other.lead if one.lead is not None and other.lead is not None else None
    return _Part(
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
