"""What a source of words can be: which phrases speak, and the closed classes of words that bound them."""

from collections.abc import Sequence

from .nouns import is_person
from .speech_tag import blotted
from .speech_words import NO_SPEAKER, SPEAKING_NOUNS
from .tokens import Token

STOPS = frozenset(', . ; : ( ) [ ] — – - -- " “ ” « » ! ? … ― |'.split())
MARKS = frozenset('" “ ” « » ‘ ’ „ 「 」'.split())
DASHES = frozenset("— – -- ―".split())
DETERMINERS = frozenset(
    "the a an his her their its our my this that these those one some many several other another".split()
)
DOTTED = frozenset(
    "mr mrs ms dr sen sens rep reps gov gen lt col jr sr st prof rev maj capt sgt adm hon fr br msgr dep supt insp".split()
)
NOT_FIRST = frozenset(
    """in on at during with by from of for through under over after before monday tuesday wednesday thursday friday saturday sunday
    yesterday today tonight later earlier last""".split()
)
PRONOUNS = frozenset("he she they it i we you".split())
LONGEST = 24  # tokens of a source


def dotted(token: Token) -> bool:
    """Is a stop behind this word its own: "Mr.", "M."?"""
    return token.low in DOTTED or (len(token.text) == 1 and token.text.isupper())


def offsets(tokens: Sequence[Token], span: tuple[int, int]) -> tuple[int, int]:
    return tokens[span[0]].start, tokens[span[1] - 1].end


def nobody(words: Sequence[Token]) -> bool:
    return any(blotted(t) for t in words) or all(t.low in NO_SPEAKER or not t.text[0].isalpha() for t in words)


def plausible(words: Sequence[Token], *, opens: bool, said: bool = False) -> bool:
    """Can this phrase speak: a name, a pronoun, a person or body by calling? `said`: the verb itself shows that it does."""
    if not words:
        return False
    if words[0].low in PRONOUNS or words[-1].low in PRONOUNS:
        return True
    owner = next((i for i in range(len(words) - 2, -1, -1) if words[i].low.endswith(("'s", "s'"))), None)
    if owner is not None:
        # "Ms Lee's donations": not the owner speaks but what is owned.
        return plausible(words[owner + 1 :], opens=False, said=said)
    if said and len(words) > 1 and any(t.text[0].isalpha() and t.low not in NOT_FIRST for t in words):
        return True
    if any(t.text == "%" for t in words[:3]) or (len(words) == 1 and words[0].low in DETERMINERS):
        return False
    if any(t.name_like and t.low not in NOT_FIRST for t in words[1 if opens and len(words) > 1 else 0 :]) or (
        words[0].text.istitle() and len(words) == 1
    ):
        return True
    head = next(
        (
            i
            for i, t in enumerate(words)
            if i and t.low in ("of", "for", "in", "at", "with", "from", "on", "who", "familiar", "close")
        ),
        len(words),
    )
    noun = words[head - 1].low
    if noun in SPEAKING_NOUNS or noun.rstrip("s") in SPEAKING_NOUNS or ("-" in noun and is_person(noun)):
        return True
    if (
        words[0].low in DETERMINERS
        and noun.endswith(("er", "or"))
        and noun not in ("number", "matter", "power", "order", "water", "other", "latter", "never")
    ):
        return True
    return noun.endswith(
        (
            "ers",
            "ors",
            "ists",
            "men",
            "women",
            "man",
            "woman",
            "ants",
            "ents",
            "ist",
            "ian",
            "ians",
            "person",
            "people",
            "percent",
            "ees",
        )
    )
