"""Reads an article sentence by sentence into what the finders of facts share: words, predicates, amounts and dates."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from . import dates, money
from .clauses import Predicate, Token, analyse, tokenise
from .reading import Reading

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


@lru_cache(maxsize=2)
def _read(text: str, sentences: tuple[tuple[int, int], ...], published: date | None) -> tuple[Line, ...]:
    lines = []
    for number, (start, end) in enumerate(sentences):
        sentence = text[start : min(end, start + _LONGEST)]
        tokens = tokenise(sentence)
        lines.append(
            Line(
                number=number,
                start=start,
                end=end,
                text=sentence,
                tokens=tokens,
                predicates=analyse(tokens),
                amounts=money.find(sentence),
                dates=dates.find(sentence, published=published),
            )
        )
    return tuple(lines)
