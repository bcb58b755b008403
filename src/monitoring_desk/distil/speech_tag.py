"""A tag: somebody is said to speak; and the stand-in for quoted words in the sentence it is found in."""

from dataclasses import dataclass

from .tokens import Token

BLOT = "Q"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """Somebody speaks. Offsets count in the sentence; `source` is None where nobody is named."""

    source: tuple[int, int] | None
    cue: tuple[int, int]
    lemma: str
    saying: bool
    """The verb carries words, not only thoughts."""
    inverted: bool = False
    according: bool = False
    pronoun: tuple[int, int] | None = None
    """The "who" that stands for the source before its verb."""
    content: tuple[int, int] | None = None
    """What is told, where it does not simply follow the cue."""
    clausal: bool = False
    """A clause with its own subject and verb follows the cue."""
    closing: bool = False
    """It ends a sentence whose clause stands before it: "The port is shut, Lee said on Monday."."""
    dropped: bool = False
    """The language leaves the subject out where it goes on: whoever spoke last speaks."""
    headline: bool = False
    """A name and a colon."""
    borrowed: bool = False
    """The source is the subject of an earlier verb: "…, adding that"."""


def blot(words: str) -> str:
    """A stand-in of the same length for quoted words, keeping the stop they end with."""
    trimmed = words.rstrip(" \t\n\u00a0\u202f'\"’‘”“")
    stop = trimmed[-1] if trimmed and trimmed[-1] in ".,!?;:…—" else ""
    body = len(trimmed) - len(stop)
    if body <= 0:
        return "q" * len(words)
    return BLOT + "q" * (body - 1 + len(words) - len(trimmed)) + stop


def blotted(token: Token) -> bool:
    """Does the token stand for quoted words?"""
    return token.text[0] == BLOT and set(token.text[1:]) <= {"q"}
