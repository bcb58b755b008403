"""The words of a sentence and its predicates, as the finders of facts pass them on."""

import re
from dataclasses import dataclass, field
from typing import Literal

from .clause_words import (
    ADVERBS,
    NOT_ADVERBS,
)

Tense = Literal["past", "present", "future", "infinitive", "participle", "gerund"]


_TOKEN = re.compile(
    r"(?:Rs\.?|RM|Tk\.?)\d+(?:[.,]\d+)*[A-Za-z]*|(?:[A-Z]\.){2,}(?:'s|’s)?|(?<=[a-z] )[AI]\.(?= [A-Z][a-z])|[^\W\d_]+(?:[.'’‘&-][^\W\d_]+|-\d+|\d+)*(?:['’](?=\s))?|\d+(?:[.,:/]\d+)*[A-Za-z]*(?:-[A-Za-z\d]+)*|--+|\.\.+|[^\w\s]"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark. `start`, `end`: code points into the sentence; `low` in lower case with straight apostrophes."""

    text: str
    low: str
    start: int
    end: int

    @property
    def name_like(self) -> bool:
        """Begins with a capital."""
        return self.text[:1].isupper()


@dataclass(slots=True)
class Predicate:
    """A verb with its auxiliaries. `first`, `verb`, `last`: token numbers; `subject`: token numbers [start, end) or None."""

    lemma: str
    first: int
    verb: int
    tense: Tense
    modal: str | None = None
    negated: bool = False
    passive: bool = False
    perfect: bool = False
    progressive: bool = False
    outlook: str | None = None
    """ "set", "due", "expected", "to" …: what stands before the infinitive ("is set to open")."""
    subject: tuple[int, int] | None = None
    governor: "Predicate | None" = field(default=None, repr=False)
    """The verb before an infinitive: "agreed" of "agreed to sell"."""
    relative: bool = False

    @property
    def finite(self) -> bool:
        return self.tense in ("past", "present", "future")

    @property
    def ahead(self) -> bool:
        """Does it speak of the future?"""
        return self.tense == "future" or (self.outlook is not None and self.outlook not in ("able", "believed"))


def tokenise(sentence: str) -> tuple[Token, ...]:
    """Words, numbers and marks, in order."""
    return tuple(
        Token(m.group(), m.group().lower().replace("’", "'").replace("‘", "'"), m.start(), m.end())
        for m in _TOKEN.finditer(sentence)
    )


def is_adverb(low: str) -> bool:
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in NOT_ADVERBS)
