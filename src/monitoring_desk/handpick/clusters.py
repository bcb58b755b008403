"""Which happening an article is about: streaming clusters by weighted words, names and time."""

import math
from collections import defaultdict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from monitoring_desk.handpick.features import Features
from monitoring_desk.handpick.window import Window, story_rows

JOIN = 0.20
"""Mean cosine with a story's articles from which an article belongs to it (eval/gate_stories.py)."""
STORIES = 8
STANDING_FOR = 12
DAY = 86_400.0
SLOWER = 0.02
"""What each further day between two reports adds to JOIN."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A finding: the story, and the article of it most like this one."""

    story_id: str
    row: int
    likeness: float


def find_story(
    features: Features, *, window: Window, weights: NDArray[np.float32], near: NDArray[np.int64]
) -> Joined | None:
    """The open story `features` belongs to, or None when it begins one."""
    if not len(near):
        return None
    cosines = window.compare(features, weights, near)
    best: defaultdict[str, float] = defaultdict(float)
    for row, cosine in zip(near.tolist(), cosines.tolist(), strict=True):
        story_id = window.story_of_row[row]
        best[story_id] = max(best[story_id], cosine)
    hopeful = sorted(best, key=lambda story_id: (-best[story_id], story_id))[:STORIES]
    groups = story_rows(window, hopeful, most=STANDING_FOR)
    rows = np.array([row for group in groups for row in group], np.int64)
    likeness = window.compare(features, weights, rows)
    found: Joined | None = None
    margin = 0.0
    start = 0
    for story_id, group in zip(hopeful, groups, strict=True):
        part = likeness[start : start + len(group)]
        start += len(group)
        needed = JOIN + SLOWER * _days_apart(features, window, group)
        over = float(part.mean()) - needed
        if over >= 0 and (found is None or over > margin):
            closest = int(part.argmax())
            found, margin = Joined(story_id, group[closest], float(part[closest])), over
    return found


def _days_apart(features: Features, window: Window, rows: list[int]) -> float:
    """Days to the nearest of the rows' times; 0 where either side has none."""
    if math.isnan(features.when):
        return 0.0
    gaps = np.abs(window.when[rows] - features.when)
    known = gaps[~np.isnan(gaps)]
    return float(known.min()) / DAY if len(known) else 0.0
