"""The words of a text as matching sees them, each with the place in the text it was read from."""

import re
from functools import lru_cache

from monitoring_desk.handpick.spellings import fold_letters
from monitoring_desk.handpick.words import READ_LIMIT, is_character, tokenise

CACHED = 40
"""Letters of a word that is remembered; longer ones are no words."""
_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u00ad\ufeff"
_WORD = re.compile(rf"(\d+(?:[.,]\d+)+|(?:[^\W_]|[{_MARKS}\u0900-\u0963\u0966-\u0dff])+)(?:['’][sS]\b)?")


def locate(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """Folded words in order, and the code points [start, end) each was read from; of the first READ_LIMIT characters."""
    words: list[str] = []
    places: list[tuple[int, int]] = []
    for found in _WORD.finditer(text, 0, READ_LIMIT):
        start, end = found.span(1)
        word = text[start:end]
        tokens = _read_word(word) if end - start <= CACHED else _read(word)
        if len(tokens) != 1 and any(map(is_character, tokens)):
            for at in range(start, end):  # no spaces between words: each character is one
                for token in _read_word(text[at]):
                    words.append(token)
                    places.append((at, at + 1))
        else:
            words += tokens
            places += [(start, end)] * len(tokens)
    return words, places


def _read(word: str) -> tuple[str, ...]:
    return tuple(fold_letters(token) for token in tokenise(word))


_read_word = lru_cache(maxsize=50_000)(_read)
