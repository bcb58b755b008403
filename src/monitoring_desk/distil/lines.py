"""Reads an article sentence by sentence into what the finders of facts share: words, predicates, amounts and dates."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from . import datelines, dates, money
from .clauses import analyse
from .reading import Reading
from .tokens import Predicate, Token, tokenise

_HEAD = 3  # sentences among which a dateline may stand
_LONGEST = 6000
"""Characters of one sentence that are read; beyond it there is a table or a broken page, no prose."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One sentence. `start`, `end`: code points into the article; everything inside counts from `start`."""

    number: int
    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]
    predicates: tuple[Predicate, ...]
    amounts: tuple[money.Amount, ...]
    dates: tuple[dates.Dated, ...]

    def words(self, first: int, stop: int) -> str:
        """The text of tokens [first, stop)."""
        if first >= stop or first >= len(self.tokens):
            return ""
        return self.text[self.tokens[first].start : self.tokens[min(stop, len(self.tokens)) - 1].end]

    def token_at(self, offset: int) -> int:
        """The number of the first token that ends after `offset`; the count of tokens when there is none."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        return low


def read(reading: Reading, *, published: date | None) -> tuple[Line, ...]:
    """The sentences of an article, each taken apart once: the finders ask one after the other for the same article."""
    return _read(reading.text, tuple((span.start, span.end) for span in reading.sentences), published)


@lru_cache(maxsize=32)
def _read(text: str, sentences: tuple[tuple[int, int], ...], published: date | None) -> tuple[Line, ...]:
    lines = []
    years = dates.spelt_years(text) if published is None else {}
    for number, (start, end) in enumerate(sentences):
        sentence = text[start : min(end, start + _LONGEST)]
        tokens = tokenise(sentence)
        # The day in a dateline is when the report was filed.
        filed = datelines.skip(sentence) if number < _HEAD else 0
        lines.append(
            Line(
                number=number,
                start=start,
                end=end,
                text=sentence,
                tokens=tokens,
                predicates=analyse(tokens),
                amounts=money.find(sentence),
                dates=tuple(d for d in dates.find(sentence, published=published, years=years) if d.start >= filed),
            )
        )
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class Clause:
    """A finite verb with the tokens [first, stop) that go with it."""

    first: int
    stop: int
    predicate: Predicate


def clauses(line: Line) -> tuple[Clause, ...]:
    """A line cut at its finite verbs: each clause begins at its subject; what stands before the first belongs to the first."""
    finite = [p for p in line.predicates if p.finite]
    starts: list[int] = []
    for position, predicate in enumerate(finite):
        start = predicate.first
        if predicate.subject is not None and not predicate.relative:
            earlier = finite[position - 1].verb if position else -1
            if predicate.subject[0] > earlier and predicate.subject[1] <= predicate.first:
                start = predicate.subject[0]
        # Conjunctions and "when", "after" that open the clause are its own, and so is an adverbial set off by a comma ("On Monday, …").
        while start > 0 and line.tokens[start - 1].low in (
            "and",
            "but",
            "when",
            "while",
            "after",
            "before",
            "if",
            "as",
            "because",
            "that",
            "who",
            "which",
            "where",
            "until",
            "once",
        ):
            start -= 1
        starts.append(start if position else 0)
    ends = [*starts[1:], len(line.tokens)] if starts else []
    return tuple(
        Clause(first, max(stop, first), predicate) for first, stop, predicate in zip(starts, ends, finite, strict=True)
    )


def clause_at(parts: tuple[Clause, ...], token: int) -> Clause | None:
    """The clause that holds a token."""
    for part in parts:
        if part.first <= token < part.stop:
            return part
    return None


def dates_within(line: Line, first: int, stop: int) -> tuple[dates.Dated, ...]:
    """The dates named by tokens [first, stop)."""
    if first >= stop or first >= len(line.tokens):
        return ()
    start, end = line.tokens[first].start, line.tokens[min(stop, len(line.tokens)) - 1].end
    return tuple(d for d in line.dates if d.start < end and d.end > start)
