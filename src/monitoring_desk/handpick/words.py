"""Texts to words: folding, tokens, shingles and name-like words, the same for every part of handpicking.

A token is a folded word. In scripts written without spaces (Han, Kana, Thai, Lao, Khmer, Burmese, Tibetan) each
character is a token, so that phrases and shingles work there as they do elsewhere.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

READ_LIMIT = 200_000
"""Characters of one text that are looked at; no news report is longer, and a 5 MB page must not stop the desk."""
SHINGLE_WORDS = 5
SHINGLE_CHARACTERS = 9
"""Five words of Chinese are about nine characters."""
TITLE_CASE = 0.7
"""Share of long words with a capital above which a headline is set in capitals and they tell nothing."""
SHORTEST = 3
"""Letters of an English word that has no ending to lose."""

_NOSPACE = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_NOSPACE_CHARACTER = re.compile(f"[{_NOSPACE}]")
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u00ad\ufeff]"
)
_POSSESSIVE = re.compile(r"['’]s\b")
_TOKEN = re.compile(r"\d+(?:[.,]\d+)+|[\w\u0900-\u0963\u0966-\u0dff]+")
_CYRILLIC = "\u0400", "\u04ff"
_ENDING = re.compile(
    r"(?<=..)(?:[аяы]ми|[ое]го|[ое]му|[иы]ми|[ая]х|[ое]в|[оеияыа]м|[оеиы]и|[уюая]ю|[ая]я|[оеиы]е|[ыи]х|[аяуюыиеоь])$"
)
"""Of Russian nouns and adjectives, as they stand folded (й is и)."""
_NAME = re.compile(r"([.!?:;•|“”\"«»„()\n]\s*)?([^\W\d_][\w'’-]*)")


def fold(text: str) -> str:
    """`text` without case, accents, Arabic and Hebrew vowel points or width variants; its length may change."""
    if text.isascii():
        return text.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFC", bare).casefold()


def tokenise(text: str) -> list[str]:
    """The folded words of `text` in order; single characters in scripts without spaces."""
    folded = _POSSESSIVE.sub("", fold(text[:READ_LIMIT])).replace("_", " ")
    if not folded.isascii() and _NOSPACE_CHARACTER.search(folded):
        folded = _NOSPACE_CHARACTER.sub(r" \g<0> ", folded)
    return _TOKEN.findall(folded)


def is_character(token: str) -> bool:
    """Whether the token is one character of a script without spaces."""
    return len(token) == 1 and _NOSPACE_CHARACTER.match(token) is not None


@lru_cache(maxsize=1 << 18)
def hash_token(token: str) -> int:
    """64 bits that are the same in every process."""
    return int.from_bytes(blake2b(token.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


@lru_cache(maxsize=1 << 18)
def stem(token: str) -> str:
    """The word without most of its inflection, in any language: its first letters, without an English plural or a Russian ending.

    Six letters: measured with eval/gate_stories.py against five, seven, eight and none; the plural's s (ECB+ 0.930 → 0.937) and the
    endings (Russian names of four letters, eval/gate_pairs.py) likewise.
    """
    if token[0].isdigit():
        return token
    if _CYRILLIC[0] <= token[0] <= _CYRILLIC[1]:
        token = _ENDING.sub("", token)
    elif len(token) > SHORTEST and token.isascii() and token[-1] == "s" and token[-2] not in "su":
        token = token[:-1]
    return token[:6]


def terms(tokens: Sequence[str]) -> list[str]:
    """What counts as one feature: stems; pairs of characters in scripts without spaces."""
    found: list[str] = []
    before = ""
    for token in tokens:
        if token.isascii() or not is_character(token):
            found.append(stem(token))
            before = ""
        else:
            if before:
                found.append(before + token)
            before = token
    return found


def shingles(tokens: Sequence[str]) -> NDArray[np.uint32]:
    """Hashes of the text's overlapping five-word runs, in order. A text shorter than one run is one run."""
    if not tokens:
        return np.empty(0, np.uint32)
    hashes = np.fromiter(map(hash_token, tokens), np.uint64, len(tokens))
    characters = sum(1 for token in tokens[:200] if len(token) == 1 and not token.isascii())
    width = SHINGLE_CHARACTERS if characters > min(len(tokens), 200) // 2 else SHINGLE_WORDS
    width = min(width, len(tokens))
    count = len(tokens) - width + 1
    rolled = np.zeros(count, np.uint64)
    for place in range(width):
        rolled = rolled * np.uint64(0x9E3779B97F4A7C15) + hashes[place : place + count]
    rolled ^= rolled >> np.uint64(31)
    rolled *= np.uint64(0xBF58476D1CE4E5B9)
    return np.asarray(rolled >> np.uint64(32), np.uint32)


def name_script(text: str) -> str:
    """The script of its first letter that is not Latin ("cyrillic", "arabic", "cjk"), else "latin"; "" without letters."""
    found = ""
    for letter in text:
        if letter.isalpha():
            if letter > "\u02ff":
                return unicodedata.name(letter, "other").split(" ")[0].split("-")[0].lower()
            found = "latin"
    return found


def names(text: str) -> frozenset[str]:
    """Folded words that look like names: capitalised inside a sentence, and never in lower case, in scripts with case."""
    capital: set[str] = set()
    small: set[str] = set()
    for opening, word in _NAME.findall(f". {text}"):
        if not word[0].isupper():
            small.add(word)
        elif not opening or word.isupper():
            capital.add(word)
    found = {word for word in capital if word.lower() not in small}
    return frozenset(token for word in found for token in tokenise(word))


def names_of_headline(title: str) -> frozenset[str]:
    """Folded words of a headline that look like names: capitalised, whatever their place, unless nearly all its words are."""
    found = [word for _, word in _NAME.findall(title)]
    long = [word for word in found[1:] if len(word) > 3]
    if sum(word[0].isupper() for word in long) > TITLE_CASE * len(long):
        return frozenset()
    return frozenset(token for word in found if word[0].isupper() for token in tokenise(word))
