"""Counts people told one by one and without a number: "a woman and her son", "an elderly couple", "its pilot"."""

from .lines import Line
from .nouns import is_person

_EACH = frozenset("a an one another the its his her their".split())
_PAIRS = frozenset("couple pair twins".split())
_PARTICLES = frozenset("von van der den de la le el al bin ibn da dos du di ben bint".split())


def count(line: Line, first: int, stop: int) -> int:
    """How many are told one by one in tokens [first, stop): "a woman and her son" are two, "an elderly couple" too."""
    told, k = 0, first
    while k < stop and k < len(line.tokens):
        one, end = _one_person(line, k, stop)
        told += one
        if not one or end + 1 >= stop or line.tokens[end].low not in ("and", ","):
            break
        k = end + 2 if line.tokens[end + 1].low == "and" else end + 1
        if k >= stop or line.tokens[k].low not in _EACH:
            break
    return told


def _one_person(line: Line, first: int, stop: int) -> tuple[int, int]:
    """Who is told from token `first` on, 1 or 2 or, where it is no single person, 0; and the token behind."""
    if first >= stop or first >= len(line.tokens):
        return 0, first
    words = line.tokens[first : min(stop, first + 5)]
    for k, token in enumerate(words):
        if token.low == "," and k and k + 1 < len(words) and words[k + 1].text.isdigit():
            words = words[:k]  # "Ana Silva, 15,"
            break
    if (
        2 <= len(words) <= 5
        and all(t.name_like or t.low.endswith("-year-old") or t.low in _PARTICLES for t in words)
        and not any(t.low in ("army", "navy", "police", "group", "state") for t in words)
    ):
        return 1, stop  # a full name
    if line.tokens[first].low not in _EACH or (first and line.tokens[first - 1].low in ("no", "not", "any", "every")):
        return 0, first
    for k in range(first + 1, min(stop, first + 6, len(line.tokens))):
        low = line.tokens[k].low
        if low in ("and", "of", ",") or not line.tokens[k].text[0].isalnum():
            return 0, k
        if low in _PAIRS:
            return 2, k + 1
        if is_person(low) and not low.endswith("s"):
            return int(k + 1 >= len(line.tokens) or line.tokens[k + 1].low != "bomber"), k + 1
    return 0, first
