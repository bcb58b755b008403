"""Knows verbs by their place where their form tells nothing: "Rovers host newly promoted Invermuir", "Delmar reports results on 28 April"."""

from .clause_words import ACTING, CONJUNCTIONS, DETERMINERS, NOUNISH, PREPOSITIONS, STOPS, SUBORDINATORS
from .tokens import Predicate, Token
from .verbs import lemma_of

_FIXTURES = frozenset("host face play travel visit meet entertain".split())
"""What clubs do, told in the plural: "Ardmore travel to Lochend"."""
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_SHORTEST = 5
"""Tokens; fewer are no sentence."""


def is_fixture(tokens: tuple[Token, ...], i: int) -> bool:
    """Is this the verb of a club named right before it, which opens its clause?"""
    if tokens[i].low not in _FIXTURES or i == 0 or not tokens[i - 1].name_like:
        return False
    k = i - 1
    while k > 0 and tokens[k - 1].name_like:
        k -= 1
    return k == 0 or tokens[k - 1].low in CONJUNCTIONS | SUBORDINATORS | STOPS


def takes_plural(before: Token, low: str, after: Token | None) -> bool:
    """ "Ursula Brandt addresses delegates": a verb between a name and things told without an article."""
    plain = after is not None and after.text.islower() and after.low.endswith("s") and not after.low.endswith("ss")
    return before.name_like and not before.low.endswith(("'s", "s'")) and low not in NOUNISH and plain


def only_verb(tokens: tuple[Token, ...]) -> Predicate | None:
    """The verb of a sentence in which no other was found: the first word that can be one behind a name or a body."""
    if len(tokens) < _SHORTEST or tokens[-1].text != ".":
        return None
    for i in range(1, len(tokens) - 2):
        before, after = tokens[i - 1], tokens[i + 1]
        lemma = lemma_of(tokens[i].low, "s")
        if lemma is None or tokens[i].name_like or not (before.name_like or before.low in ACTING):
            continue
        if any(t.low in PREPOSITIONS | STOPS for t in tokens[:i]):
            return None
        if after.text[0].isalpha() and after.low not in PREPOSITIONS | CONJUNCTIONS | DETERMINERS:
            return Predicate(lemma, i, i, "present")
    return None


def inside_phrase(tokens: tuple[Token, ...], k: int) -> bool:
    """Do the names that end at token k stand behind a determiner or preposition ("on its CLPS contracts")?"""
    while k >= 0 and tokens[k].name_like:
        k -= 1
    return k >= 0 and (
        tokens[k].low in DETERMINERS
        or tokens[k].low in PREPOSITIONS
        or tokens[k].text[0].isdigit()
        or tokens[k].low in _NUMBERS
    )
