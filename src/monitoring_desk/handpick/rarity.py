"""How rare each word is beside the articles of its language, from counts of bounded size."""

import numpy as np
from numpy.typing import NDArray

from monitoring_desk.handpick.common import PRIOR_ARTICLES, spread_prior

BUCKETS = 1 << 22
LEAST = 0.05
POWER = 0.6
"""How much rarity counts; below 1 a single odd word decides less (eval/gate_stories.py)."""


class Rarity:
    """Decides what a term counts; leaves to others what of. Counts only grow: a word that was common last week still is."""

    __slots__ = ("_counted", "_frequency")

    def __init__(self) -> None:
        self._frequency = spread_prior(BUCKETS)
        self._counted: NDArray[np.float64] = np.zeros(64)
        """Articles by the number of their language."""

    def count(self, terms: NDArray[np.uint32], *, language: int) -> None:
        """Let an article's terms, each once, count."""
        self._frequency[terms & np.uint32(BUCKETS - 1)] += 1
        if language >= len(self._counted):
            self._counted = np.concatenate([self._counted, np.zeros(language + 64 - len(self._counted))])
        self._counted[language] += 1

    def weigh(self, terms: NDArray[np.uint32], languages: NDArray[np.int32]) -> NDArray[np.float32]:
        """Inverse document frequency of terms of any shape; `languages` numbers of a shape that goes with it."""
        frequency = self._frequency[terms & np.uint32(BUCKETS - 1)]
        # A term may be of several languages, so it may be in more articles than there are of this one.
        rarity = np.maximum(np.log((self._counted[languages] + PRIOR_ARTICLES + 1.0) / (frequency + 1.0)), LEAST)
        return np.asarray(rarity**POWER, np.float32)
