"""What stands behind a verb: words of a kind, money, numbers."""

from .lines import Line


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
