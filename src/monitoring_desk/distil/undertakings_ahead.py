"""Finds who undertakes what "will", "would" or "is to" be done."""

import re

from . import frames, lines
from .actors import Actor, Cast
from .clause_words import PREPOSITIONS
from .deeds import ANYBODY, STAGING, is_deed, is_reported, takes_object
from .event_words import NOUNS
from .givers import Verdict
from .lines import Line
from .nouns import BODIES, is_person
from .things import money, object_of
from .tokens import Predicate
from .undertakings_passive import find_told
from .verbs import lemma_of


def find_ahead(
    line: Line, predicate: Predicate, infinitive: Predicate | None, subject: Actor, cast: Cast, after: str
) -> Verdict | None:
    """ "will", "would", "is to", "is ready to" with an action."""
    if predicate.outlook in ("ready", "willing", "prepared", "determined"):
        if predicate.lemma in frames.MANY_MEANINGS and not is_deed(predicate.lemma, after, subject):
            return None
        if subject.agentive and (
            predicate.lemma in frames.ACTIONS or predicate.lemma in ("play", "help", "discuss", "assist")
        ):
            return subject, "pledged", 1, predicate
        return None
    if predicate.modal == "would" and (not is_reported(line, predicate) or _past_plan(line, predicate)):
        return None
    lemma = predicate.lemma
    last = subject.name.lower().split()[-1] if subject.name else ""
    if subject.name.lower() in ANYBODY or (subject.kind == "body" and is_person(last) and last not in BODIES):
        return None  # what plain people "will" do is foretold, not undertaken
    if lemma == "continue" and infinitive is not None:
        if subject.agentive and infinitive.lemma in frames.ACTIONS:
            return subject, "pledged", 2, infinitive
        return None
    if lemma in ("begin", "start", "resume", "complete", "end") and not subject.agentive:
        if frames.WORKS.match(line.words(*predicate.subject) if predicate.subject else ""):
            speaker = cast.speaker(line, near=False)
            if speaker is not None:
                return speaker, "pledged", 2, predicate
        return None
    stop = next((p.first for p in line.predicates if p.finite and p.first > predicate.verb), len(line.tokens))
    if (
        lemma in ("close", "open", "reopen", "shut")
        and _is_site(line, predicate)
        and lines.dates_within(line, predicate.verb, stop)
    ):
        told = find_told(line, predicate, cast)
        if told is not None:
            return told
    if (
        lemma == "be"
        and subject.kind != "person"
        and _READY.match(after)
        and lines.dates_within(line, predicate.verb, stop)
    ):
        told = find_told(line, predicate, cast)
        return told if told is None or told[0].kind != "person" or not after.startswith("available") else None
    if subject.kind == "person" and lemma in frames.OWN_DEEDS and _of_oneself(line, predicate, subject, cast):
        return subject, "pledged", 2, predicate
    if not subject.agentive or frames.forecasts(lemma):
        return None
    if predicate.outlook is not None and lemma in (
        "maintain",
        "keep",
        "lower",
        "raise",
        "increase",
        "cut",
        "double",
        "shift",
        "slow",
    ):
        if lemma == "raise" and money(line, predicate.verb, min(stop, predicate.verb + 6)):
            return subject, "pledged", 1, predicate  # "is set to raise $12.9bn"
        return None  # "is set to maintain a surplus": foretold
    if _HOSTILE.search(after) or (lemma == "host" and predicate.outlook is not None):
        return None
    following = line.tokens[predicate.verb + 1].low if predicate.verb + 1 < len(line.tokens) else ""
    if lemma == "stop" and following.endswith("ing") and subject.kind in ("organisation", "body", "name"):
        return subject, "pledged", 2, predicate
    if (
        lemma in ("begin", "start", "stop")
        and following.endswith("ing")
        and lemma_of(following, "ing") not in frames.ACTIONS
    ):
        return None
    if lemma in ("begin", "start") and infinitive is not None and infinitive.first <= predicate.verb + 2:
        return (subject, "pledged", 2, infinitive) if infinitive.lemma in frames.ACTIONS else None
    if lemma == "keep" and following.endswith("ing") and lemma_of(following, "ing") in frames.ACTIONS:
        return subject, "pledged", 2, predicate
    if lemma in frames.NEEDS_OBJECT and lemma not in ("merge", "expand") and not takes_object(line, predicate):
        return None
    if (
        lemma not in frames.ACTIONS
        and _says_of_itself(line, predicate, subject, cast)
        and takes_object(line, predicate)
    ):
        return (subject, "pledged", 2, predicate) if frames.own_word(lemma) else None
    if lemma not in frames.ACTIONS or (following == "," and lemma not in frames.OWN_DEEDS | {"appeal", "strike"}):
        return None  # "something we will protect, and"
    if lemma in STAGING and any(t.low in NOUNS for t in line.tokens[slice(*object_of(line, predicate))]):
        return None  # "will open the summit" belongs to the diary
    if lemma in frames.MANY_MEANINGS and not is_deed(lemma, after, subject):
        return None
    # "They live, work …, and they will continue": plain people of whom something is foretold undertake nothing.
    return subject, "pledged", 2, predicate


_READY = re.compile(r"(?:in place|ready|complete|finished|operational|available|up and running|back in service)\b")
""" "said the homes would be ready by March": who says so undertakes it."""
_HOSTILE = re.compile(
    r"^(?:\S+ ){0,4}?(?:attacks?|violence|harassment|fighting|killings?|offensive|war)\b", re.IGNORECASE
)
""" "will resume their attacks": feared, not promised."""


def _says_of_itself(line: Line, predicate: Predicate, subject: Actor, cast: Cast) -> bool:
    """ "The group said it would consult its staff": who says so is who will do it, and no single person."""
    return subject.kind in ("organisation", "place", "body", "name") and any(
        said.verb < predicate.first
        and said.lemma in frames.TELLING
        and (actor := cast.subject(line, said)) is not None
        and subject.name in (actor.name, cast.leads(actor))
        for said in line.predicates
    )


def _of_oneself(line: Line, predicate: Predicate, subject: Actor, cast: Cast) -> bool:
    """Did the one who will do it say so ("Holt confirmed he will play")?"""
    if any(
        said.lemma == "say" and said.subject is not None and line.tokens[said.subject[0]].low in ("his", "her")
        for said in line.predicates
    ):
        return True  # "will stay in the race, his campaign manager said"
    return any(
        said.verb < predicate.first
        and said.lemma
        in ("confirm", "announce", "say", "decide", "reveal", "tell", "vow", "insist", "promise", "pledge")
        and (actor := cast.subject(line, said)) is not None
        and actor.name == subject.name
        for said in line.predicates
    )


def _is_site(line: Line, predicate: Predicate) -> bool:
    """ "all schools in Lukolo would close": who says so closes them."""
    if predicate.subject is None:
        return False
    first, stop = predicate.subject
    head = next((k for k in range(first, stop) if line.tokens[k].low in PREPOSITIONS), stop) - 1
    return line.tokens[head].low in frames.SITES


def _past_plan(line: Line, predicate: Predicate) -> bool:
    """ "pledged that in 2000 it would": every date of the sentence lies behind."""
    return bool(line.dates) and all(d.ahead is False and d.grain == "year" for d in line.dates)
