"""Tells whether a verb with what follows it is a deed somebody can undertake, and whether it is told as still to come."""

import re

from . import frames
from .actors import Actor
from .lines import Line
from .things import object_of
from .tokens import Predicate

ONLOOKERS = re.compile(
    r"\b(?:analysts?|experts?|economists?|observers?|critics?|sources?|rumou?rs?|speculation|traders|insiders|investors|polls?|leaks?|forecasters)\b",
    re.IGNORECASE,
)
"""Those who only watch what they speak of."""
STAGING = frozenset("open host start begin launch join close end take resume continue postpone cancel set".split())
"""What is done with an event: its keeping belongs to the diary."""
ANYBODY = frozenset(
    "people anyone everyone somebody someone nobody others many most some they you critics analysts experts users consumers voters fans".split()
)


def is_deed(lemma: str, after: str, subject: Actor) -> bool:
    """Is this action with what follows an undertaking of that subject? Verbs of many meanings need the words that narrow them."""
    pattern = frames.DEEDS.get(lemma)
    if pattern is None:
        return (
            subject.kind in ("organisation", "place", "person", "body", "name")
            and bool(after.strip())
            and not re.match(r"(?:in|on|at|from|to|by|as|for)\b", after)
        ) or lemma == "support"
    return bool(re.match(r"(?:also |now |soon )?" + pattern, after))


def takes_object(line: Line, predicate: Predicate) -> bool:
    """Does a noun phrase follow the verb: "will launch a satellite", not "will launch next month", "will start at $44,000"?"""
    first, stop = object_of(line, predicate)
    if first >= stop:
        return False
    if line.words(first, first + 2) == "at least":
        return True
    start = line.tokens[first].start
    return not any(d.start <= start < d.end for d in line.dates) and line.tokens[first].low not in frames.NO_OBJECT


def is_reported(line: Line, predicate: Predicate) -> bool:
    """ "said it would": is "would" a future told in the past, and no condition?"""
    if re.search(r"\bif\b|\bunless\b", line.text[: line.tokens[predicate.verb].end]):
        return False
    earlier = [p for p in line.predicates if p.verb < predicate.first and p.tense in ("past", "gerund", "present")]
    if any(p.lemma in frames.TELLING for p in earlier):
        return True
    return bool(re.search(r"\b(?:said|announced|according to)\b", line.text[line.tokens[predicate.verb].end :]))
