"""Which happening each article is about: average-link clusters of weighted words, grown as articles arrive.

New articles and the open stories near them are joined best pair first. A pair joins when the mean cosine between their articles
is high enough, absolutely and beside how alike the articles are inside each: two look-alike events are close, but each is closer
to itself. Two stories that readers have seen already are joined only when a new report lies between them and they are the more alike.
"""

import heapq
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from monitoring_desk.handpick.common import COMMON
from monitoring_desk.handpick.features import BARE, SHORT
from monitoring_desk.handpick.figures import count_otherwise
from monitoring_desk.handpick.groups import (
    Group,
    begin,
    compare_groups,
    find_terms,
    join,
    measure_gap,
    name_often,
    recall,
)
from monitoring_desk.handpick.openstories import OpenStories
from monitoring_desk.handpick.ordinary import HARM, NUMERALS, ORDINARY, PERIODIC, WEEKDAYS
from monitoring_desk.handpick.window import Window
from monitoring_desk.handpick.words import hash_token

AT_ONCE, AT_ONCE_WITHIN = 0.95, 6 * 3600.0
"""Share of what is else needed that does between reports known to be of the same hours (eval/gate_stories.py: replayed stories whole 0.877 → 0.895;
ECB+ with all of a topic put in the same hours loses nothing, with 0.92 precision 0.03)."""
JOIN = 0.24
"""Mean cosine below which nothing is joined (eval/gate_stories.py)."""
COHESION = 0.58
"""Share of the closer one's inner likeness that the likeness between two must reach (eval/gate_stories.py)."""
STRAGGLERS, ESTABLISHED, STRAGGLE = 2, 4, 0.18
"""So few articles left over join so large a story from that likeness on, if no other so large is half as near (eval/gate_stories.py)."""
LINKS = 96
"""Nearest groups that a joined one is compared with: a thousand reports of one match must not be compared each with each."""
BRIDGED = 1.15
"""How much more alike than new reports two stories must be that a new report shows to be one (eval/gate_stories.py)."""
DAY = 86_400.0
SLOWER = 0.015
"""What each day between two groups' nearest reports adds to JOIN."""
SHORT_SLOWER = 0.12
"""The same between headlines of one language: what they told yesterday is seldom what they tell today."""
ANOTHER_DAY, SAME_HEADLINE = 18 * 3600.0, 0.75
"""Seconds after which a short text that says the same again, in so many of the same words, is a headline that comes back and not the same news."""
SAME_PATTERN = 0.7
"""Share of the words without the numbers from which two headlines of different days are of one pattern (eval/gate_pairs.py)."""
NUMBERS = frozenset(hash_token(term) & 0xFFFFFFFF for term in NUMERALS)
DAYS_NAMED = frozenset(hash_token(term) & 0xFFFFFFFF for term in WEEKDAYS)
VICTIMS = frozenset(hash_token(term) & 0xFFFFFFFF for term in HARM)
SMALL_WORDS = frozenset(hash_token(term) & 0xFFFFFFFF for term in COMMON)
PATTERNS = frozenset(hash_token(term) & 0xFFFFFFFF for term in ORDINARY | COMMON)
"""Terms of any headline."""
COMING_BACK = frozenset(hash_token(term) & 0xFFFFFFFF for term in PERIODIC | COMMON)
"""Terms that tie no headline to another day's."""
ELSEWHERE, ELSEWHERE_SHORT, NAMELESS = 0.3, 2.5, 0.3
"""How much more alike reports must be whose headlines name others, and headlines alone; the share of it where words that are no names
differ (eval/gate_pairs.py: 0.73 → 0.91 precise in English, 0.58 → 0.87 in Russian, with the rest of headlines.py)."""
TURNED = 1.6
"""How much more alike headlines must be of which one says up and the other down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """One happening that new rows are of."""

    story_ids: tuple[str, ...]
    """Open stories it continues, the eldest first: none, one, or several that a new report showed to be one."""
    rows: tuple[int, ...]
    likeness: float
    """Of its last joining; 1 where a row stands alone."""


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


def gather(
    rows: Sequence[int],
    *,
    window: Window,
    near: Mapping[int, Sequence[int]],
    furniture: Mapping[tuple[int, int], float] = MappingProxyType({}),
) -> list[Gathered]:
    """Sort new rows, not yet placed, into happenings.

    `rows` in order of time; `near` for each the rows like it, old and new. `furniture`: of a later row and an earlier one, of which
    neither copies the other, the share of wording they have in common.
    """
    groups = [begin(row, window) for row in rows]
    number_of_row = {row: number for number, row in enumerate(rows)}
    number_of_story: dict[str, int] = {}
    for number, row in enumerate(rows):
        for other in near[row]:
            if other in number_of_row:
                beside = number_of_row[other]
            elif story_id := window.stories.of_row[other]:
                if story_id not in number_of_story:
                    number_of_story[story_id] = len(groups)
                    groups.append(recall(story_id, window))
                beside = number_of_story[story_id]
            else:
                continue
            if beside != number and beside not in groups[number].links:
                cross = compare_groups(groups[min(number, beside)], groups[max(number, beside)])
                if (share := furniture.get((max(row, other), min(row, other)))) and not _share_name(row, other, window):
                    cross *= 1 - share
                groups[number].links[beside] = groups[beside].links[number] = cross
    return _join_best_first(groups, window.stories)


def _share_name(one: int, other: int, window: Window) -> bool:
    """Whether the headlines of two rows name one thing: then the wording they share is of the news and not of the site."""
    return not set(window.rows.calls(one)).isdisjoint(window.rows.calls(other))


def _join_best_first(groups: list[Group], stories: OpenStories) -> list[Gathered]:
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


def _merge(groups: list[Group], one: int, other: int) -> int:
    """Put two groups in one at the end of the list; its number. The mean likeness to a third follows from theirs."""
    first, second = groups[one], groups[other]
    number = len(groups)
    groups.append(join(first, second, cross=first.links[other]))
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
        to_first = first.links[neighbour] if neighbour in first.links else compare_groups(first, third)
        to_second = second.links[neighbour] if neighbour in second.links else compare_groups(second, third)
        cross = (to_first * first.many + to_second * second.many) / (first.many + second.many)
        third.links[number] = groups[number].links[neighbour] = cross
    return number


def _take_in_stragglers(groups: list[Group], alive: list[bool], likeness: list[float]) -> None:
    """Join what stayed alone to the one story it is near, if it is near no other: a blog among reports, an angle of its own."""
    for number, group in enumerate(list(groups)):
        if not alive[number] or group.story_ids or group.many > STRAGGLERS or not group.links:
            continue
        near = sorted((-cross, other) for other, cross in group.links.items() if groups[other].many >= ESTABLISHED)
        if not near:
            continue
        cross, other = -near[0][0], near[0][1]
        second = -near[1][0] if len(near) > 1 else 0.0
        needed = STRAGGLE + SLOWER * measure_gap(group, groups[other]) / DAY
        if cross >= needed and second <= cross / 2:
            _merge(groups, min(number, other), max(number, other))
            alive[number] = alive[other] = False
            alive.append(True)
            likeness.append(cross)


def _may_join(one: Group, other: Group, *, cross: float, stories: OpenStories) -> bool:
    needed = max(JOIN, COHESION * max(one.cohesion, other.cohesion))
    if not (one.short or other.short) and _are_near(one, other):
        needed *= AT_ONCE
    if one.story_ids and other.story_ids:
        if not (one.rows or other.rows) or any(
            stories.are_apart(mine, theirs) for mine in one.story_ids for theirs in other.story_ids
        ):
            return False
        needed *= BRIDGED
    gap = measure_gap(one, other)
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
        turned = one.turns and other.turns and not one.turns & other.turns and not _tell_of_victims(one, other)
        if gap > ANOTHER_DAY and (turned or not _tell_on(one, other)):
            return False
        if _differ_in(DAYS_NAMED, find_terms(one), find_terms(other)):
            return False
        needed *= TURNED if turned else 1
        slower = SHORT_SLOWER
    return cross >= needed + slower * gap / DAY


def _call_otherwise(one: Group, other: Group) -> float:
    """How much of what the headlines of two groups name is named by one only, on both sides: 1 where they share no name."""
    known, told, weight = find_terms(one), find_terms(other), 1.0
    if one.headlines or other.headlines:
        mine, theirs = name_often(one), name_often(other)
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


def _tell_on(one: Group, other: Group) -> bool:
    """Whether a headline of another day may be of the same: it is not the same headline, and more than what comes back ties them."""
    mine, theirs = find_terms(one), find_terms(other)
    shared = mine & theirs
    if len(shared) > SAME_HEADLINE * len(mine | theirs):
        return False
    if one.figures and other.figures and not one.figures & other.figures:
        return False
    if not mine & theirs & VICTIMS and _differ_in(NUMBERS, mine, theirs):
        return False
    if one.marked and other.marked:
        return len(shared - SMALL_WORDS) > 1 or bool(mine & VICTIMS and theirs & VICTIMS)
    return bool(shared & one.calls.keys() & other.calls.keys()) and len(shared - COMING_BACK) > 1


def _are_near(one: Group, other: Group) -> bool:
    """Whether both are known to be of the same hours."""
    return measure_gap(one, other) < AT_ONCE_WITHIN and not math.isnan(one.earliest + other.earliest)


def _tell_of_victims(one: Group, other: Group) -> bool:
    """Whether a headline counts victims: then what rises is their number, and not what the other says has sunk."""
    return not VICTIMS.isdisjoint(find_terms(one) | find_terms(other))


def _differ_in(what: frozenset[int], mine: set[int], theirs: set[int]) -> bool:
    """Whether two headlines are the same but for their numbers, or days: the index of another day."""
    if not (mine & what and theirs & what) or mine & theirs & what:
        return False
    said, told = mine - what, theirs - what
    return len(said & told) > SAME_PATTERN * len(said | told)
