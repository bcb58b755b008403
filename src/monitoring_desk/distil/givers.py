"""Finds who gives what another "secured", "received" or "was promised"."""

import re

from monitoring_desk.types import Stage

from . import frames
from .actors import Actor, Cast
from .clause_words import PREPOSITIONS
from .lines import Clause, Line
from .things import has, money
from .tokens import Predicate

Verdict = tuple[Actor, Stage, int, Predicate]
"""Who undertakes, how firmly, how plainly it is told (3 a deal or pledge verb, 2 "will", 1 a plan), and by which verb."""


PROCEEDS = re.compile(
    r"\b(?:from|through|in|by) (?:an?|the|its|their|this|last)?\s?(?:[\w’'-]+ ){0,3}?(?:sales?|selling|auctions?|auctioning|tax(?:es)?|tolls?|tickets?|exports?|fees|royalties|tourism|customs|duty|duties|fines?|rents?|licen[cs]es|privatisations?|privatizations?)\b"
)
""" "raised $486 million from the sale of frequencies": money earned, which nobody undertook to give."""
_WORK_WON = re.compile(r"\b(?:contracts?|orders?|tenders?|concessions?|licen[cs]es?|deals?|mandate|bid)\b")


_ASSURED = frozenset(
    "pledge pledges promise promises assurance assurances commitment commitments support backing help supplies weapons arms vaccines".split()
)


def find_given(line: Line, part: Clause, predicate: Predicate, cast: Cast, after: str) -> Verdict | None:
    """ "secured a loan of $2 billion from the bank": the bank undertakes it."""
    if _WORK_WON.search(after.partition(" from ")[0]) or PROCEEDS.search(after):
        return None
    if not (money(line, predicate.verb + 1, part.stop) or has(after.partition(" from ")[0], frames.GIVEN | _ASSURED)):
        return None
    source = next(
        (k for k in range(predicate.verb + 1, min(part.stop, predicate.verb + 16)) if line.tokens[k].low == "from"),
        None,
    )
    if source is None:
        return None
    stop = source + 1
    while (
        stop < part.stop
        and (line.tokens[stop].text[0].isalnum() or line.tokens[stop].text in ("&", "-"))
        and line.tokens[stop].low not in PREPOSITIONS - {"of"}
    ):
        stop += 1
    giver = cast.phrase(line, source + 1, stop)
    if giver is None or not giver.agentive or giver.kind == "person":
        return None
    if giver.kind == "body" and line.tokens[source + 1].low != "the":
        return None  # "from local banks": nobody in particular
    return giver, "agreed" if predicate.lemma in ("secure", "obtain", "win", "get") else "funded", 2, predicate


def find_getter(line: Line, deed: Predicate, cast: Cast, who: Actor) -> Actor | None:
    """Who "secured" or "was promised" what another gives; None where the doer is the subject himself."""
    got = deed.lemma in frames.GETTING or (deed.passive and deed.lemma in frames.DATIVE)
    subject = cast.subject(line, deed) if got else None
    return subject if subject is not None and subject.name != who.name else None
