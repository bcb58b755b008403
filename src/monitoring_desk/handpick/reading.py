"""One article read for the watches: whether a query's tree holds of it, on which words, and why in words."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from monitoring_desk.handpick.query import And, AtLeast, Field, Near, Node, Not, Or, Place, Term
from monitoring_desk.handpick.spellings import LANGUAGES
from monitoring_desk.handpick.topics import label_topic
from monitoring_desk.handpick.words import fold, is_character

Key = Mapping[int, str]
"""The phrases of a term by their number in the lexicon, and how the owner spells them."""
Stretch = tuple[int, int]
"""First word, last word + 1."""

PARTED = 1_000_000
"""Words taken to lie between a title and its text: nothing is near across."""
CHARACTERS_A_WORD = 2
"""In scripts without spaces a word is about two characters (Chinese news: 1.7)."""
MOST_PLACES = 200
"""Places of one side of NEAR that are compared."""
TOLD = 4
"""Alternatives that are named in a reason."""
_NAMES = {code: name.title() for name, code in reversed(LANGUAGES.items())}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was found in one article."""

    found: Mapping[int, Sequence[Stretch]]
    """Phrase → where it stands among `tokens`."""
    known: Collection[str]
    """Fields that are so, as "lang:en"."""
    tokens: Sequence[str]
    """Words of the title, "" and those of the text: no phrase goes across."""
    title: int
    """Words of the title."""
    keys: Mapping[Term | Place, Key]

    def places(self, leaf: Term | Place) -> Iterator[tuple[Stretch, int]]:
        """Where a term stands, with the phrase that stands there."""
        for phrase in self.keys[leaf]:
            for start, end in self.found.get(phrase, ()):
                if end <= self.title or not leaf.zone:
                    yield (start, end), phrase


Test = Callable[[Reading], bool]


def make_test(node: Node, keys: Mapping[Term | Place, Key]) -> Test:
    """A function that says whether an article is what the tree asks for."""
    match node:
        case Term() | Place() if not node.zone:
            phrases = frozenset(keys[node])
            if len(phrases) == 1:
                (only,) = phrases
                return lambda reading: only in reading.found
            return lambda reading: not phrases.isdisjoint(reading.found)
        case Term() | Place():
            return lambda reading: any(True for _ in reading.places(node))
        case Field():
            known = f"{node.name}:{fold(node.value) if node.name == 'source' else node.value}"
            return lambda reading: known in reading.known
        case Near():
            left, right = make_test(node.left, keys), make_test(node.right, keys)
            return lambda reading: left(reading) and right(reading) and bool(_stand(node, reading))
        case Not():
            part = make_test(node.part, keys)
            return lambda reading: not part(reading)
        case And():
            parts = tuple(make_test(part, keys) for part in node.parts)
            return lambda reading: all(part(reading) for part in parts)
        case Or():
            parts = tuple(make_test(part, keys) for part in node.parts)
            return lambda reading: any(part(reading) for part in parts)
        case AtLeast():
            count, parts = node.count, tuple(make_test(part, keys) for part in node.parts)
            return lambda reading: sum(part(reading) for part in parts) >= count


def holds(node: Node, reading: Reading) -> bool:
    """Whether the article is what the tree asks for."""
    return make_test(node, reading.keys)(reading)


def fired_words(node: Node, reading: Reading) -> list[tuple[str, int]]:
    """The words on which a tree that holds fired, with their phrases' numbers, in the order of the query."""
    return list(dict.fromkeys(_fired(node, reading)))


def explain(node: Node, reading: Reading) -> str:
    """Why a tree that holds does, in words; "" where only something unwanted is missing."""
    match node:
        case Term() | Place():
            words = list(dict.fromkeys(word for word, _ in _spell(node, reading)))[:2]
            return " and ".join(f"‘{word}’" for word in words) + (" in the headline" if node.zone else "")
        case Field(name="lang"):
            return f"{_NAMES.get(node.value, node.value)} text"
        case Field(name="topic"):
            return f"topic {label_topic(node.value)}"
        case Field():
            return ""
        case Near():
            return f"{explain(node.left, reading)} and {explain(node.right, reading)} within {node.within} words of each other"
        case Not():
            return ""
        case And():
            return _join([explain(part, reading) for part in node.parts])
        case Or() | AtLeast():
            return _join([explain(part, reading) for part in node.parts if holds(part, reading)])


def _join(clauses: Sequence[str]) -> str:
    told = list(dict.fromkeys(clause for clause in clauses if clause))
    more = f" and {len(told) - TOLD} more" if len(told) > TOLD else ""
    told = told[:TOLD]
    if more or len(told) < 2:
        return ", ".join(told) + more
    return f"{', '.join(told[:-1])} and {told[-1]}"


def _fired(node: Node, reading: Reading) -> Iterator[tuple[str, int]]:
    match node:
        case Term() | Place():
            yield from _spell(node, reading)
        case And() | Or() | AtLeast():
            for part in node.parts:
                if not isinstance(part, Not) and holds(part, reading):
                    yield from _fired(part, reading)
        case Near():
            yield from _fired(node.left, reading)
            yield from _fired(node.right, reading)
        case Field() | Not():
            return


def _spell(leaf: Term | Place, reading: Reading) -> Iterator[tuple[str, int]]:
    """Each place's words as the owner wrote them, or where they end in `*` as the article has them; and their phrase."""
    for (start, end), phrase in reading.places(leaf):
        written = reading.keys[leaf][phrase]
        yield _write(reading.tokens[start:end]) if "*" in written else written, phrase


def _write(tokens: Sequence[str]) -> str:
    return ("" if all(map(is_character, tokens)) else " ").join(tokens)


def _stand(node: Node, reading: Reading) -> list[Stretch]:
    """Where what can be near something stands; for NEAR the stretch that holds both."""
    match node:
        case Term() | Place():
            return sorted({_part(place, reading) for place, _ in reading.places(node)})[:MOST_PLACES]
        case Or():
            return sorted({place for part in node.parts for place in _stand(part, reading)})[:MOST_PLACES]
        case Near():
            left, right = _stand(node.left, reading), _stand(node.right, reading)
            if not left or not right:
                return []
            within = node.within * _stretch(reading)
            return sorted(
                {
                    (min(a[0], b[0]), max(a[1], b[1]))
                    for a in left
                    for b in right
                    if a != b and max(a[0], b[0]) - min(a[1], b[1]) < within
                }
            )[:MOST_PLACES]
        case _:
            return []


def _part(place: Stretch, reading: Reading) -> Stretch:
    start, end = place
    return place if end <= reading.title else (start + PARTED, end + PARTED)


def _stretch(reading: Reading) -> int:
    sample = reading.tokens[:200]
    unspaced = sum(len(token) == 1 and not token.isascii() for token in sample)
    return CHARACTERS_A_WORD if unspaced * 2 > len(sample) else 1
