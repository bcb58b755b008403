"""The bounded index: what was added last under a key is found, and keys do not disturb each other."""

import numpy as np

from monitoring_desk.handpick.ring import Ring


def keys(*numbers: int) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    return np.array(numbers, np.uint32)


def test_rows_are_found_by_any_of_their_keys() -> None:
    ring = Ring(width=3, load=0.7)
    ring.add(0, keys(1, 2))
    ring.add(7, keys(2, 3))
    found = ring.rows(keys(1, 2, 3, 4))
    assert [sorted(row for row in rows if row >= 0) for rows in found.tolist()] == [[0], [0, 7], [7], []]


def test_a_full_bucket_forgets_its_oldest() -> None:
    ring = Ring(width=3, load=0.7)
    for row in range(5):
        ring.add(row, keys(9))
    assert sorted(ring.rows(keys(9))[0].tolist()) == [2, 3, 4]


def test_it_says_when_it_is_full() -> None:
    ring = Ring(width=2, load=0.5, buckets=4)
    ring.add(0, keys(0, 1, 2, 3))
    assert not ring.full
    ring.add(1, keys(0))
    assert ring.full
