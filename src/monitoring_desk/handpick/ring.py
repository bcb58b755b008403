"""An inverted index of bounded width: for each key the last few rows that held it, so that a look-up costs the same at any size.

Keys are hashes; a bucket is a ring of `width` slots and a full one forgets its oldest row. Rare keys, the ones worth looking up,
never fill theirs. The table doubles as rows are added (see `Ring.full`); whoever owns the rows fills the larger one.
"""

import numpy as np
from numpy.typing import NDArray


class Ring:
    """Decides which rows share keys with a query; leaves to others what sharing means."""

    __slots__ = ("_cursor", "_load", "_mask", "_slots", "added", "width")

    def __init__(self, *, width: int, load: float, buckets: int = 1 << 12) -> None:
        """`buckets` is a power of two; `load` the share of slots from which the ring is full."""
        self.width = width
        self.added = 0
        self._load = load
        self._mask = np.uint32(buckets - 1)
        self._slots: NDArray[np.uint32] = np.zeros((buckets, width), np.uint32)
        self._cursor: NDArray[np.uint8] = np.zeros(buckets, np.uint8)

    @property
    def buckets(self) -> int:
        return len(self._cursor)

    @property
    def full(self) -> bool:
        """Whether rows begin to be forgotten for want of buckets; then build a larger ring from the rows."""
        return self.added > self.buckets * self.width * self._load

    def add(self, row: int, keys: NDArray[np.uint32]) -> None:
        """Put `row` into the ring of each key."""
        places = keys & self._mask
        at = self._cursor[places]
        self._slots[places, at] = row + 1
        self._cursor[places] = (at + 1) % self.width
        self.added += len(keys)

    def rows(self, keys: NDArray[np.uint32]) -> NDArray[np.int64]:
        """(len(keys), width): the rows held under each key, -1 where a slot is empty."""
        return np.asarray(self._slots[keys & self._mask], np.int64) - 1
