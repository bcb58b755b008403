"""What stands behind a verb: words of a kind, money, numbers."""

from .clause_words import PREPOSITIONS
from .lines import Line
from .tokens import Predicate


def has(words: str, wanted: frozenset[str]) -> bool:
    return any(w.strip("“”\"',.()").lower() in wanted for w in words.split())


def money(line: Line, first: int, stop: int) -> bool:
    if first >= len(line.tokens) or first >= stop:
        return False
    start, end = line.tokens[first].start, line.tokens[min(stop, len(line.tokens)) - 1].end
    return any(a.sort == "money" and start <= a.start < end for a in line.amounts)


def counts(line: Line, verb: int, stop: int) -> bool:
    start, end = line.tokens[verb].end, line.tokens[min(stop, len(line.tokens)) - 1].end
    return any(a.sort in ("money", "count", "measure", "percent") and start <= a.start < end for a in line.amounts)


def object_of(line: Line, predicate: Predicate, *, longest: int = 14) -> tuple[int, int]:
    """Tokens [first, stop) of the noun phrase right after a verb, without what hangs on it by a preposition other than "of"."""
    first = predicate.verb + 1
    while first < len(line.tokens) and line.tokens[first].low in ("also", "not", "only", "jointly"):
        first += 1
    stop = first
    while stop < len(line.tokens) and stop < first + longest:
        low = line.tokens[stop].low
        if (not line.tokens[stop].text[0].isalnum() and low not in ("$", "£", "€", "&", "%", "“", '"', "‘", "'")) or (
            low in PREPOSITIONS and low != "of"
        ):
            break
        if low in ("who", "which", "that", "while", "but", "and") and stop > first:
            break
        if any(p.first == stop and p.finite for p in line.predicates):
            break
        stop += 1
    return first, stop
