"""Many phrases looked for in one pass over a text's words, as a tree of words.

Aho and Corasick's automaton (1975) without its failure links: phrases are short, so that walking on from each word that begins one
costs less in Python than following a link at every word (technotes/watches.md has the figures).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from monitoring_desk.handpick.spellings import fold_letters
from monitoring_desk.handpick.words import is_character, tokenise

KEPT = 100
"""Places of one phrase in one text that are remembered."""
MOST_STARTS = 5_000
"""Times one word of one text is tried as the first of a phrase: news has no word so often, and a text of one word is not news."""
_KNOWN_WORDS = 50_000

Phrase = tuple[str, ...]
Found = dict[int, list[tuple[int, int]]]
"""Number of a phrase → the places [first word, last word + 1) where it stands."""
_Tree = dict[str, Any]


@lru_cache(maxsize=100_000)
def read_phrase(words: str) -> Phrase:
    """The folded words of a phrase; one that ends in `*` stands for all that begin so."""
    found: list[str] = []
    for part in words.split():
        tokens = [fold_letters(token) for token in tokenise(part)]
        if part.endswith("*") and tokens and not is_character(tokens[-1]):
            tokens[-1] += "*"
        found += tokens
    return tuple(found)


class Lexicon:
    """Decides where its phrases stand; what that means is decided by others."""

    __slots__ = ("_lengths", "_starts", "_tree")

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._tree: _Tree = {}
        lengths = set()
        for number, phrase in enumerate(phrases):
            node = self._tree
            for word in phrase:
                if word.endswith("*"):
                    lengths.add(len(word) - 1)
                    node = node.setdefault("*", {})
                    word = word[:-1]
                node = node.setdefault(word, {})
            if phrase:
                node.setdefault("", []).append(number)
        self._lengths = sorted(lengths)
        self._starts: dict[str, tuple[tuple[int, ...], tuple[_Tree, ...]]] = {}

    def find(self, tokens: Sequence[str]) -> Found:
        """Where each phrase stands in `tokens` (folded words), overlapping ones too; the first KEPT places of each."""
        found: Found = {}
        starts, follow = self._starts, self._follow
        if len(starts) > _KNOWN_WORDS:
            starts.clear()
        count = len(tokens)
        tried: Counter[str] = Counter()
        for place, token in enumerate(tokens):
            start = starts.get(token)
            if start is None:
                start = starts[token] = self._begin(token)
            whole, further = start
            for number in whole:
                places = found.get(number)
                if places is None:
                    found[number] = [(place, place + 1)]
                elif len(places) < KEPT:
                    places.append((place, place + 1))
            if not further or place + 1 == count:
                continue
            tried[token] += 1
            if tried[token] > MOST_STARTS:
                continue
            reached = [(child, place + 2) for node in further for child in follow(node, tokens[place + 1])]
            while reached:
                node, end = reached.pop()
                for number in node.get("", ()):
                    places = found.setdefault(number, [])
                    if len(places) < KEPT:
                        places.append((place, end))
                if end < count:
                    reached += [(child, end + 1) for child in follow(node, tokens[end])]
        return found

    def _begin(self, token: str) -> tuple[tuple[int, ...], tuple[_Tree, ...]]:
        """The phrases that are this word alone, and the trees of those that go on after it."""
        nodes = self._follow(self._tree, token)
        return tuple(n for node in nodes for n in node.get("", ())), tuple(node for node in nodes if node.keys() - {""})

    def _follow(self, node: _Tree, token: str) -> tuple[_Tree, ...]:
        if not token:
            return ()
        exact = node.get(token)
        begun = node.get("*")
        if begun is None:
            return (exact,) if exact is not None else ()
        children = [
            begun[token[:length]] for length in self._lengths if length <= len(token) and token[:length] in begun
        ]
        return (exact, *children) if exact is not None else tuple(children)
