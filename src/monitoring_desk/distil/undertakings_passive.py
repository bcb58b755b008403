"""Finds who undertakes what is told in the passive: "will be built by X", "the border will be closed, the ministry said"."""

import re

from . import frames
from .actors import Actor, Cast
from .clause_words import PREPOSITIONS
from .deeds import ONLOOKERS, STAGING, is_reported
from .event_words import NOUNS
from .givers import Verdict
from .lines import Clause, Line
from .things import has, money
from .tokens import Predicate


def find_passive(line: Line, part: Clause, predicate: Predicate, cast: Cast, after: str) -> Verdict | None:
    """ "will be built by X", "was awarded … by X", "the deal was signed by X"."""
    if (
        predicate.negated
        or predicate.modal in ("may", "can", "could", "might", "should", "must")
        or predicate.outlook == "expected"
    ):
        return None
    by = next(
        (k for k in range(predicate.verb + 1, min(part.stop, predicate.verb + 14)) if line.tokens[k].low == "by"), None
    )
    actor: Actor | None = None
    if by is not None:
        stop = by + 1
        while (
            stop < part.stop
            and (line.tokens[stop].text[0].isalnum() or line.tokens[stop].text in ("&", "(", ")", "-"))
            and line.tokens[stop].low not in PREPOSITIONS - {"of"}
        ):
            stop += 1
        actor = cast.phrase(line, by + 1, stop)
        # "by the end of the month" names no doer
        dated = any(line.tokens[by].end <= d.start < line.tokens[by].end + 16 for d in line.dates) or (
            by + 1 < len(line.tokens) and line.tokens[by + 1].text[0].isdigit()
        )
        if dated:
            actor = None
        elif actor is None or not actor.agentive:
            return None
    lemma = predicate.lemma
    if predicate.ahead:
        held = has(line.words(*(predicate.subject or (0, 0))), frozenset(NOUNS))
        if lemma in STAGING and held:
            return None  # "a conference is to be hosted by X" belongs to the diary
        if actor is not None and lemma in frames.ACTIONS:
            return actor, "pledged", 2, predicate
        if (
            actor is None
            and lemma in frames.PASSIVE_DEEDS
            and (lemma != "make" or after.startswith(("available", "free")))
            and (predicate.modal == "will" or (predicate.modal == "would" and is_reported(line, predicate)))
        ):
            return find_told(line, predicate, cast)
        return None
    if actor is not None and (
        lemma
        in ("sign", "fund", "finance", "approve", "pledge", "promise", "provide", "donate", "grant", "offer", "lend")
        and (
            lemma not in ("provide", "approve", "sign", "offer", "promise")
            or money(line, part.first, part.stop)
            or (lemma == "sign" and has(line.words(*(predicate.subject or (0, 0))), frames.PAPERS))
            or (
                lemma in ("offer", "promise") and has(line.words(*(predicate.subject or (0, 0))), frames.PLEDGED_THINGS)
            )
        )
    ):
        return actor, frames.FUNDING.get(lemma, "signed") if lemma != "sign" else "signed", 2, predicate
    if (
        actor is None
        and lemma in ("allocate", "earmark", "disburse")
        and predicate.subject is not None
        and money(line, *predicate.subject)
    ):
        told = find_told(line, predicate, cast)
        return (told[0], "funded", 2, predicate) if told is not None else None
    if lemma == "award" and (
        money(line, part.first, part.stop)
        or re.match(r"(?:an?|the) (?:\w+ ){0,3}(?:contract|licen[cs]e|tender|concession)\b", after)
    ):
        subject = actor or cast.subject(line, predicate)
        return (subject, "signed", 2, predicate) if subject is not None else None
    return None


def find_told(line: Line, predicate: Predicate, cast: Cast) -> Verdict | None:
    """ "The house will be turned into a museum, the ministry said": the body that says so undertakes it."""
    subject = cast.subject(line, predicate)
    if subject is not None and subject.kind == "person":
        return None
    for said in line.predicates:
        if (
            said.lemma
            in frames.PROMISING | {"say", "announce", "confirm", "state", "decide", "agree", "tell", "inform", "assure"}
            and said.tense == "past"
            and said is not predicate
        ):
            actor = cast.subject(line, said)
            if actor is not None and actor.agentive and not ONLOOKERS.search(actor.name):
                return actor, "pledged", 1, predicate
    return None
