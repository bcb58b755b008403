"""The words an address says its article by, and whether a title says them too."""

import re
import unicodedata
from collections.abc import Collection
from urllib.parse import unquote

from monitoring_desk.search.features import key

_BETWEEN = re.compile(r"[-_+.]|%20")
_SPACES = re.compile(r"[\s\-/]+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_LEAST = 0.5


def read(url: str) -> frozenset[str]:
    """The words of /2026/03/berth-opens-before-the-rains-1234.html; none where an address is a number or a word or two."""
    segments = [_BETWEEN.split(unquote(one)) for one in url.partition("?")[0].split("/")[3:]]
    said = [frozenset(mine for word in one if (mine := _fold(word)) and not mine.isdecimal()) for one in segments]
    words = max(said, key=len, default=frozenset[str]())
    return words if len(words) > 2 else frozenset()


def share(title: str, slug: Collection[str]) -> float:
    """The share of a title's words, or of the slug's where they are fewer, that both have; 0 below a half."""
    words = _words(title)
    found = sum(_is_in(word, slug) for word in words) / max(3, min(len(words), len(slug))) if slug else 0.0
    return min(1.0, found) if found >= _LEAST else 0.0


def touches(text: str, slug: Collection[str]) -> bool:
    """Whether they share any word of some length."""
    return any(len(word) > 3 and _is_in(word, slug) for word in _words(text))


def _words(text: str) -> list[str]:
    return [word for word in _SPACES.split(text.replace("ß", "ss")) if key(word)]


def _is_in(word: str, slug: Collection[str]) -> bool:
    return _fold(word) in slug or key(word.lower().translate(_UMLAUTS)) in slug


def _fold(word: str) -> str:
    """A word as addresses write it: without accents and points."""
    return "".join(char for char in unicodedata.normalize("NFKD", key(word)) if not unicodedata.combining(char))
