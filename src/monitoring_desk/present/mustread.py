"""Must Read: the few stories an editor would be ashamed to miss, varied rather than five of one event.

Taken one by one, each time the best of what is left, less what it has in common with those taken. Two stories of one affair
are told together. The same stories give the same Must Read, whatever their order.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from monitoring_desk.types import Story

LEAST = 3
MOST = 7
FALLS_OFF = 0.45
"""Share of the best story's score below which a story is only taken to make up LEAST. Held by eval/gate_rank.py (varied)."""
FIRST_FALLS_OFF = 0.25
"""The same for the first story of a watch: each beat has its say. Not tuned."""
HALF = 4
"""Stories one watch may take while another has any that are worth it."""
ALIKE = 3.0
"""What a story loses that has everything in common with one taken. Held by eval/gate_rank.py (varied)."""
CROWDED = 0.5
"""What a story gives way for each one taken of its watch beyond the second, while other watches have stories."""
SAME_TITLE = 0.6
"""Share of words two headlines have in common above which they tell one thing twice. Not tuned."""
SAME_NAMES = 0.6
"""Share of the names of two stories above which, with words of the headline, they are of one affair."""
SAME_AFFAIR = 0.25
"""Share of headline words that must go with it."""
ALSO = 3
"""Stories told under one of Must Read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A story as it stands for Must Read."""

    story: Story
    home: str
    """The watch whose section it is in; empty when no watch asked for it."""
    names: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    pinned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A story taken, and those told under it."""

    story_id: str
    also: tuple[str, ...] = ()


def choose(candidates: Sequence[Candidate], *, most: int = MOST) -> tuple[Pick, ...]:
    """The stories to read first, best first: pinned ones, then what a watch asked for, then what none did."""
    words = {one.story.id: cut_title(one.story.title) for one in candidates}
    left = sorted(candidates, key=_rank)[:SEEN]
    taken: list[Candidate] = []
    also: dict[str, list[str]] = {}
    best = max((one.story.score for one in left if not one.pinned), default=0.0)
    for asked in (True, False):
        pool = [one for one in left if (one.pinned or bool(one.home)) == asked]
        losses = dict.fromkeys((one.story.id for one in pool), 0.0)
        crowds: dict[str, int] = {}
        for one in pool:
            losses[one.story.id] = max((ALIKE * liken(one, other, words) for other in taken), default=0.0)
        while pool and len(taken) < most:
            worth = {one.story.id: one.story.score - (0.0 if one.pinned else losses[one.story.id]) for one in pool}
            ready = [
                one
                for one in pool
                if one.pinned
                or len(taken) < LEAST
                or worth[one.story.id] >= best * (FALLS_OFF if crowds.get(one.home) else FIRST_FALLS_OFF)
            ]
            if not ready:
                break
            varied = [one for one in ready if one.pinned or crowds.get(one.home, 0) < HALF] or ready
            several = len({one.home for one in ready}) > 1
            one = min(
                varied,
                key=lambda one: (
                    -worth[one.story.id] + CROWDED * several * max(crowds.get(one.home, 0) - 1, 0),
                    *_rank(one),
                ),
            )
            pool.remove(one)
            near = None if one.pinned else next((other for other in taken if tell_together(one, other, words)), None)
            if near is not None:
                also.setdefault(near.story.id, []).append(one.story.id)
                continue
            taken.append(one)
            crowds[one.home] = crowds.get(one.home, 0) + 1
            for other in pool:
                losses[other.story.id] = max(losses[other.story.id], ALIKE * liken(one, other, words))
        for one in pool:  # told under a story of Must Read even when there was no place left to lose
            near = next((other for other in taken if tell_together(one, other, words)), None)
            if near is not None and not one.pinned:
                also.setdefault(near.story.id, []).append(one.story.id)
    taken.sort(key=lambda one: (not one.pinned, not one.home, *_rank(one)))
    return tuple(Pick(story_id=one.story.id, also=tuple(also.get(one.story.id, ())[:ALSO])) for one in taken)


SEEN = 120
"""Candidates looked at: more than could ever be taken or told under those taken."""


def _rank(one: Candidate) -> tuple[float, float, str]:
    return (-one.story.score, -one.story.latest.timestamp(), one.story.id)


def liken(one: Candidate, other: Candidate, words: dict[str, frozenset[str]]) -> float:
    """How much two stories have in common, from 0 to 1: names, headline words, places."""
    return (
        0.5 * share(one.names, other.names)
        + 0.3 * share(words[one.story.id], words[other.story.id])
        + 0.2 * share(one.places, other.places)
    )


def tell_together(one: Candidate, other: Candidate, words: dict[str, frozenset[str]]) -> bool:
    """Whether two stories are of one affair."""
    titles = share(words[one.story.id], words[other.story.id])
    return titles >= SAME_TITLE or (titles >= SAME_AFFAIR and share(one.names, other.names) >= SAME_NAMES)


def share(one: frozenset[str], other: frozenset[str]) -> float:
    """Of the smaller set, how much stands in the other; a set of one tells nothing."""
    small = min(len(one), len(other))
    return len(one & other) / small if small >= 2 else float(bool(one) and one == other)


def cut_title(title: str) -> frozenset[str]:
    """The words of a headline; pairs of letters where a script does not part its words."""
    parts: set[str] = set()
    for word in title.casefold().split():
        word = "".join(letter for letter in word if letter.isalnum())
        if any("\u3040" <= letter <= "\u9fff" for letter in word):
            parts.update(word[at : at + 2] for at in range(max(1, len(word) - 1)))
        elif len(word) > 2:
            parts.add(word)
    return frozenset(parts)
