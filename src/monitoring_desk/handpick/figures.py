"""Whether two reports count and measure the same things, by the figures they tell."""

FEWEST, SHARED = 3, 0.25
"""So many figures each, and fewer than that part of them told by both: then they count otherwise (eval/gate_stories.py, recurring)."""


def is_figure(term: str) -> bool:
    """Whether it is a number that could hardly be another's: with decimals, or of three digits and more; a year is none."""
    if len(term) < 3 or not term.replace(".", "").replace(",", "").isdigit():
        return False
    return not (len(term) == 4 and term[:2] in ("19", "20"))


def count_otherwise(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether both are full of figures and hardly one is the other's: a market report is written every day in the same phrases."""
    fewer = min(len(one), len(other))
    return fewer >= FEWEST and len(one & other) < SHARED * fewer
