"""Whose words an article is: exact and near copies, found by the share of one text's five-word runs that stand in another.

Containment, not resemblance: a wire report cut to its first paragraphs resembles the whole little and is contained in it wholly.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from monitoring_desk.handpick.features import SKETCH, Features
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


def find_original(features: Features, *, window: Window, near: NDArray[np.int64]) -> Copied | None:
    """The earliest article of the lineage `features` copies, or None; `near` are rows like it in subject."""
    if not len(features.sketch):
        return None
    candidates = dict.fromkeys([*window.sharing(features)[:LOOKED_AT].tolist(), *near[: LOOKED_AT // 2].tolist()])
    best: Copied | None = None
    for row in candidates:
        share = _measure(features.sketch, window.sketch(row))
        if share >= COPIED and (best is None or share > best.share) and not _another_day(features, window, row):
            best = Copied(row, share)
    return Copied(int(window.root[best.row]), best.share) if best else None


def _measure(mine: NDArray[np.uint32], theirs: NDArray[np.uint32]) -> float:
    """Share of the shorter one's runs in the longer, estimated where both samples reach; 0 where it covers too little of the longer."""
    if not len(theirs):
        return 0.0
    reach = min(mine[-1] if len(mine) >= SKETCH else 2**32 - 1, theirs[-1] if len(theirs) >= SKETCH else 2**32 - 1)
    mine = mine[: np.searchsorted(mine, reach, side="right")]
    theirs = theirs[: np.searchsorted(theirs, reach, side="right")]
    shorter, longer = sorted((mine, theirs), key=len)
    if not len(shorter):
        return 0.0
    common = len(np.intersect1d(shorter, longer, assume_unique=True))
    return common / len(shorter) if common / len(longer) >= OWN_WORDS * COPIED else 0.0


def _another_day(features: Features, window: Window, row: int) -> bool:
    apart = abs(features.when - float(window.when[row]))
    return len(features.sketch) < SHORT and not math.isnan(apart) and apart > SHORT_APART
