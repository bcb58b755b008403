"""Whose words an article is: exact and near copies, found by the share of one text's five-word runs that stand in another.

Containment, not resemblance: a wire report cut to its first paragraphs resembles the whole little and is contained in it wholly.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from monitoring_desk.handpick.features import SKETCH
from monitoring_desk.handpick.window import Window

COPIED = 0.55
"""Share of the shorter text's runs that must stand in the longer one (eval/gate_copies.py)."""
OWN_WORDS = 0.3
"""Share of the longer text the shorter must cover; below, the longer one is a report that quotes the shorter."""
LOOKED_AT = 12
SHORT = 12
"""Shingles below which a text is a headline: then the same words on another day are another report."""
SHORT_APART = 36 * 3600.0


@dataclass(frozen=True, slots=True)
class Copied:
    """A finding: the row whose words these are, and the share of words."""

    row: int
    share: float


def find_original(row: int, *, window: Window, near: NDArray[np.int64]) -> Copied | None:
    """The earliest article of the lineage `row` copies, or None; `near` are rows like it in subject. Only earlier rows count."""
    sketch = window.sketch(row)
    candidates = dict.fromkeys([*window.sharing(row)[:LOOKED_AT].tolist(), *near[: LOOKED_AT // 2].tolist()])
    best: Copied | None = None
    for other in candidates:
        if other >= row:
            continue
        share = _measure(sketch, window.sketch(other))
        if share >= COPIED and (best is None or share > best.share) and not _another_day(row, other, window):
            best = Copied(other, share)
    return Copied(int(window.root[best.row]), best.share) if best else None


def _measure(mine: NDArray[np.uint32], theirs: NDArray[np.uint32]) -> float:
    """Share of the shorter one's runs in the longer, estimated where both samples reach; 0 where it covers too little of the longer."""
    if not len(mine) or not len(theirs):
        return 0.0
    reach = min(mine[-1] if len(mine) >= SKETCH else 2**32 - 1, theirs[-1] if len(theirs) >= SKETCH else 2**32 - 1)
    mine = mine[: np.searchsorted(mine, reach, side="right")]
    theirs = theirs[: np.searchsorted(theirs, reach, side="right")]
    shorter, longer = sorted((mine, theirs), key=len)
    if not len(shorter):
        return 0.0
    common = len(np.intersect1d(shorter, longer, assume_unique=True))
    return common / len(shorter) if common / len(longer) >= OWN_WORDS * COPIED else 0.0


def _another_day(row: int, other: int, window: Window) -> bool:
    apart = abs(float(window.when[row]) - float(window.when[other]))
    return len(window.sketch(row)) < SHORT and not math.isnan(apart) and apart > SHORT_APART
