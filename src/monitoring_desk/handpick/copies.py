"""Whose words an article is: exact and near copies, found by the share of one text's five-word runs that stand in another.

Containment, not resemblance: a wire report cut to its first paragraphs resembles the whole little and is contained in it wholly.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from monitoring_desk.handpick.features import SKETCH
from monitoring_desk.handpick.figures import count_otherwise
from monitoring_desk.handpick.window import Window

COPIED, ALIKE, UNLIKE = 0.38, 0.55, 1.2
"""Share of the shorter text's runs that must stand in the longer one where their subjects are so much alike (cosine), and how much
more it must be of texts less alike, less of those more alike. The same furniture of a site under two reports is no copy, and words
rewritten lightly all through are one (eval/gate_copies.py, furniture and reworded; a share alone finds 0.39 of the latter)."""
LEAST, MOST = 0.25, 0.8
LATER_COPIED = 0.8
"""The share from which a text of another day is a copy by the same outlet, or with other figures: what is written every day in the
same phrases is no copy."""
SHORT_RUNS, SHORT_COPIED = 40, 0.3
"""A text of fewer runs than that needs a larger share, up to so much more: set phrases weigh more in it."""
QUOTED = 0.2
"""Share of a later, longer text that the earlier must cover; below, the later one is a report that quotes the earlier."""
LOOKED_AT = 12
FEWEST = 4
"""Sampled runs on which a share can rest."""
SET_PHRASE = 8
"""Runs below which a text may stand in another by chance: then it must be nearly the whole of it."""
SHORT = 12
"""Shingles below which a text is a headline: then the same words on another day are another report."""
ANOTHER_DAY = 18 * 3600.0
NEARLY_ALL = 0.95
_ALL = 2**32 - 1


@dataclass(frozen=True, slots=True)
class Copied:
    """A finding: the row whose words these are, and the share of words."""

    row: int
    share: float


def find_wording(row: int, *, window: Window, near: Sequence[int]) -> dict[int, float]:
    """Earlier rows that have wording in common with `row`, and the share of it; `near` are rows like it in subject."""
    candidates = dict.fromkeys([*window.sharing(row)[:LOOKED_AT].tolist(), *near[:LOOKED_AT]])
    return {other: share for other in candidates if other < row and (share := _measure(row, other, window)) >= LEAST}


def find_original(row: int, *, window: Window, shares: Mapping[int, float]) -> Copied | None:
    """The earliest article of the lineage `row` copies, or None; `shares` as `find_wording` tells them."""
    if not shares:
        return None
    alike = window.compare(window.vector(row), np.fromiter(shares, np.int64, len(shares)))
    best: Copied | None = None
    for (other, share), likeness in zip(shares.items(), alike.tolist(), strict=True):
        if (best is None or share > best.share) and share >= _need(row, other, likeness, window):
            best = Copied(other, share)
    return Copied(int(window.rows.root[best.row]), best.share) if best else None


def _need(row: int, other: int, likeness: float, window: Window) -> float:
    """The share from which `row` is a copy of `other`."""
    runs = len(window.rows.sketch(row))
    apart = abs(float(window.rows.when[row]) - float(window.rows.when[other]))
    another_day = not math.isnan(apart) and apart > ANOTHER_DAY
    if another_day and runs < SHORT:
        return math.inf
    needed = min(max(COPIED + UNLIKE * (ALIKE - likeness), LEAST), MOST)
    needed += SHORT_COPIED * max(1 - runs / SHORT_RUNS, 0)
    if another_day and (
        window.rows.outlets[row] == window.rows.outlets[other]
        or count_otherwise(window.rows.figures(row), window.rows.figures(other))
    ):
        needed = max(needed, LATER_COPIED)
    return min(needed, NEARLY_ALL)


def _measure(later: int, earlier: int, window: Window) -> float:
    """Share of the shorter text's runs that stand in the longer; 0 where the later one has too much of its own."""
    rows = window.rows
    return measure_share(
        rows.sketch(later), rows.sketch(earlier), mine_opening=rows.opening(later), their_opening=rows.opening(earlier)
    )


def measure_share(
    mine: NDArray[np.uint32],
    theirs: NDArray[np.uint32],
    *,
    mine_opening: NDArray[np.uint32],
    their_opening: NDArray[np.uint32],
) -> float:
    """Of two sketches: share of the shorter text's runs that stand in the longer; 0 where mine has too much of its own."""
    if not len(mine) or not len(theirs):
        return 0.0
    mine_whole, theirs_whole = len(mine) < SKETCH, len(theirs) < SKETCH
    reach = min(_ALL if mine_whole else int(mine[-1]), _ALL if theirs_whole else int(theirs[-1]))
    mine_in = mine[: np.searchsorted(mine, reach, side="right")]
    theirs_in = theirs[: np.searchsorted(theirs, reach, side="right")]
    common = _count_common(mine_in, theirs_in)
    if common < QUOTED * len(mine_in):
        return 0.0
    shorter, longer = sorted((len(mine_in), len(theirs_in)))
    whole = reach == _ALL
    share = common / (longer if whole and shorter < SET_PHRASE else shorter if whole else max(shorter, FEWEST))
    if mine_whole and not theirs_whole:
        share = max(share, _count_common(mine, their_opening) / len(mine))
    elif theirs_whole and not mine_whole:
        share = max(share, _count_common(theirs, mine_opening) / len(theirs))
    return share


def _count_common(one: NDArray[np.uint32], other: NDArray[np.uint32]) -> int:
    """Hashes in both; each sorted without repeats."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if not len(short):
        return 0
    return int((long[np.searchsorted(long, short).clip(max=len(long) - 1)] == short).sum())
