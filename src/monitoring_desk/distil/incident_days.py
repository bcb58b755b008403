"""Finds the day on which an incident took place, from the words about it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from . import lines
from .clause_words import SPEECH
from .dates import Dated
from .incident_places import is_parted
from .lines import Line

_LATER_THAN = re.compile(r"\b(?:hours?|days?|weeks?|months?) after (?:an?|the|two|three) (?:[\w'’.-]+ ){0,3}\Z")
_HAPPENING = frozenset("call occur happen break respond alert start erupt strike hit unfold".split())
_BEHIND = 4
"""Sentences within which the day of what the first of them tells is looked for."""
_BESIDE = re.compile(r"(?:['’]s)?\s+(?:on\s+|last\s+|late\s+|early\s+|deadly\s+|bloody\s+)?")
_OWNS = re.compile(r"['’]s\s+(?:\w+\s+){0,2}")
_WORDS = SPEECH | frozenset(
    "criticise criticize condemn accuse blame praise urge discuss tweet arrest detain charge convict sentence jail indict remand".split()
)
_TOLD_ON = re.compile(
    r"\b(?:said|says|told reporters|announced|reported|confirmed|added|put out|a statement)\s+(?:late\s+|early\s+)?(?:on\s+)?\Z"
)
"""Before the day on which a thing was told, which need not be the day it happened."""


def _is_of_telling(line: Line, at: int, k: int) -> bool:
    """ "On Tuesday Clinton criticised an officer for shooting a man": the day of the words, not of the deed."""
    return at < k and any(
        p.finite and at < p.first < k and p.lemma in _WORDS and not p.passive for p in line.predicates
    )


def find_when(line: Line, k: int) -> Dated | None:
    """The day told in the trigger's clause, else the sentence's only day that is not ahead."""
    named = next((d for d in line.dates if _OWNS.fullmatch(line.text, d.end, line.tokens[k].start)), None)
    if named is not None and named.ahead is True and named.grain == "day" and named.value is not None:
        # "after Monday's attack": what follows on it may lie ahead, the attack does not
        back = (date.fromisoformat(named.value) - timedelta(days=7)).isoformat()
        return replace(named, value=back, last=back, ahead=False)
    if _LATER_THAN.search(line.text, max(0, line.tokens[k].start - 60), line.tokens[k].start):
        return None  # "on Thursday, 52 hours after an earthquake"
    choices = [
        d
        for d in line.dates
        if not d.since
        and d.ahead is not True
        and d.value is not None
        and not _TOLD_ON.search(line.text, max(0, d.start - 40), d.start)
    ]
    choices = [d for d in choices if ";" not in line.text[slice(*sorted((d.start, line.tokens[k].start)))]]
    beside = [
        d
        for d in choices
        if _BESIDE.fullmatch(line.text, *sorted((d.end, line.tokens[k].start)))
        or (d.start >= line.tokens[k].end and _BESIDE.fullmatch(line.text, line.tokens[k].end, d.start))
    ]
    if beside:
        return beside[0]  # "the attack Monday", "Monday's attack"
    choices = [d for d in choices if not _is_of_telling(line, line.token_at(d.start), k)]
    died = next((p.verb for p in line.predicates if p.lemma == "die" and p.verb > k), len(line.tokens))
    # "wounded in an attack … died overnight": the night of the deaths
    choices = [d for d in choices if line.token_at(d.start) < died]
    choices = [d for d in choices if line.token_at(d.start) < k or not is_parted(line, k, line.token_at(d.start))]
    if not choices:
        return None
    part = lines.clause_at(lines.clauses(line), k)
    if part is not None:
        inside = [d for d in choices if part.first <= line.token_at(d.start) < part.stop]
        choices = inside or choices
    rank = {"day": 0, "month": 1, "year": 2, "week": 3}
    return min(choices, key=lambda d: (rank[d.grain], abs(line.token_at(d.start) - k)))


def is_own(line: Line, k: int, when: Dated | None) -> bool:
    """Whether a day stands in the clause that token k is the verb or the subject of."""
    part = lines.clause_at(lines.clauses(line), k)
    if when is None or part is None:
        return False
    subject = part.predicate.subject
    leads = k == part.predicate.verb or (subject is not None and subject[0] <= k < subject[1])
    return leads and part.first <= line.token_at(when.start) < part.stop


def told_beside(told: Sequence[Line], number: int) -> Dated | None:
    """The day on which it happened as the sentences behind sentence `number` tell it: "Officers were called to Dock Street on Sunday"."""
    for line in told[number : number + _BEHIND]:
        happening = any(p.finite and not p.ahead and p.lemma in _HAPPENING for p in line.predicates)
        days = [d for d in line.dates if d.grain == "day" and d.ahead is False and not d.since and d.value is not None]
        if happening and len(days) == 1 and not _TOLD_ON.search(line.text, max(0, days[0].start - 40), days[0].start):
            return days[0]
    return None
