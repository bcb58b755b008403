"""Which stories of an edition are of the same matter, by the names, places and headline words they share, rare ones weighing more."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from monitoring_desk.editorial import Consequence
from monitoring_desk.present.mustread import cut_title
from monitoring_desk.types import Story

LEAST = 0.12
"""Share of what two stories are told by that they must have in common. Not tuned."""
MOST = 4


class Kinship:
    """Made once for an edition. It decides what is near; whether it is shown is decided by the page."""

    def __init__(self, stories: Iterable[Story], consequences: Mapping[str, Consequence]) -> None:
        self._told = {story.id: read_signs(story, consequences.get(story.id)) for story in stories}
        shared = Counter(sign for signs in self._told.values() for sign in signs)
        self._weights = {sign: math.log(1 + len(self._told) / count) for sign, count in shared.items() if count > 1}
        self._lengths = {id: self._measure(signs) for id, signs in self._told.items()}
        self._by_sign: dict[str, list[str]] = defaultdict(list)
        for id, signs in self._told.items():
            for sign in signs & self._weights.keys():
                self._by_sign[sign].append(id)

    def find(self, story: Story, consequence: Consequence | None) -> tuple[str, ...]:
        """Ids of the nearest stories, the nearest first; two signs at least in common."""
        signs = self._told.get(story.id) or read_signs(story, consequence)
        common: Counter[str] = Counter()
        weight: dict[str, float] = defaultdict(float)
        for sign in signs & self._weights.keys():
            for id in self._by_sign[sign]:
                if id != story.id:
                    common[id] += 1
                    weight[id] += self._weights[sign]
        own = self._measure(signs)
        near = {
            id: weight[id] / math.sqrt(own * self._lengths[id])
            for id, count in common.items()
            if count >= 2 and own * self._lengths[id] > 0
        }
        ordered = sorted(near, key=lambda id: (-near[id], id))
        return tuple(id for id in ordered if near[id] >= LEAST)[:MOST]

    def _measure(self, signs: Iterable[str]) -> float:
        # A sign no other story has weighs as much as one that two have: a story told by many own names is near to few.
        rare = math.log(1 + len(self._told) / 2)
        return sum(self._weights.get(sign, rare) for sign in signs)


def read_signs(story: Story, consequence: Consequence | None) -> frozenset[str]:
    names = (*consequence.names, *consequence.places) if consequence else ()
    return frozenset(name.casefold() for name in names) | cut_title(story.title)
