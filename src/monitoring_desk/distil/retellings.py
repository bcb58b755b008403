"""One record for one undertaking, however often and in however many words an article tells it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from monitoring_desk.types import Stage

from .actors import Actor
from .lines import Line

_WINDOW = 150
"""How many records back a telling is compared: no article tells of more, and a broken page of thousands stays linear."""
_LOOSE = re.compile(r"(?:\s+(?:and|or|but)(?:\s+\w+ing)?|\s+(?:the|an?|of|to|in|for|with|by|at))+$")
_NEAR = 2
"""Sentences within which "it" is still what was promised."""
_STOP = frozenset(
    "the a an to of and in on for with from by at as its their his her it this that will would has have had be is are was were also been more than which who".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    who: Actor
    to: str | None
    promise: str
    amount: float | None
    currency: str | None
    due: str | None
    stage: Stage
    line: Line
    firm: int
    """How plainly it is told: 3 a deal or pledge verb, 2 "will", 1 an assurance or plan."""
    deal: bool = False
    piece: bool = False
    """The sum is the price of one piece."""
    again: bool = False
    """Told of "it" or "them", in the passive: only another telling says what it is."""


def one_each(drafts: list[Draft]) -> list[Draft]:
    """Of one sentence, several records only where sums or undertakers differ."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (-d.firm, d.amount is None)):
        if (
            not kept
            or (
                draft.amount is not None
                and all(
                    k.amount != draft.amount and (k.amount is not None or k.who.name != draft.who.name) for k in kept
                )
            )
            or (
                draft.due is not None
                and len(kept) < 2
                and all(k.due is None or (k.due != draft.due and _apart(draft, k)) for k in kept)
            )
            or (
                draft.firm >= 2
                and draft.amount is None
                and all(k.who.name != draft.who.name for k in kept)
                and len(kept) < 2
                and (draft.who.kind in ("organisation", "place", "person", "name") or draft.who.name[:1].isupper())
            )
            or (draft.firm >= 2 and len(kept) < 2 and all(_apart(draft, k) for k in kept))
        ):
            kept.append(draft)
    return kept


def _apart(a: Draft, b: Draft) -> bool:
    """Two deeds of one undertaker told side by side: "suspended all its services and offered to pay"."""
    ours, theirs = _content(a.promise), _content(b.promise)
    shared = len(ours & theirs)
    return (
        b.firm >= 2 and a.who.name == b.who.name and (not shared or (shared == 1 and min(len(ours), len(theirs)) > 3))
    )


def _content(words: str) -> set[str]:
    return {w[:6] for w in re.findall(r"[a-z]+", words.lower()) if w not in _STOP and len(w) > 2}


def merge(drafts: Sequence[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    for draft in drafts:
        if draft.piece and any(
            k.amount is not None and k.deal and not k.piece and k.who.name == draft.who.name for k in kept
        ):
            continue  # the price of one share, where the whole sum is told
        if draft.again:
            _tell_again(draft, kept)
            continue
        for position in range(max(0, len(kept) - _WINDOW), len(kept)):
            if _same(draft, kept[position]):
                kept[position] = _join(kept[position], draft)
                break
        else:
            kept.append(draft)
    return kept


def _tell_again(draft: Draft, kept: list[Draft]) -> None:
    """ "He said it would be provided next year": the day of what was promised just before; nothing by itself."""
    for position in range(len(kept) - 1, max(-1, len(kept) - 4), -1):
        told = kept[position]
        if draft.line.number - told.line.number <= _NEAR and _content(draft.promise) & _content(told.promise):
            kept[position] = replace(told, due=told.due or draft.due)
            return


def _same(a: Draft, b: Draft) -> bool:
    if a.line is b.line:
        return False
    if a.amount is not None and b.amount is not None:
        return a.amount == b.amount and a.currency == b.currency
    shared = _content(a.promise) & _content(b.promise)
    smaller = min(len(_content(a.promise)), len(_content(b.promise))) or 1
    same_who = bool(_content(a.who.name) & _content(b.who.name)) or a.who.name == b.who.name
    return len(shared) / smaller >= (0.5 if same_who else 0.75) and len(shared) >= 2


def _join(a: Draft, b: Draft) -> Draft:
    """The fuller telling, with what only the other one tells."""

    def worth(d: Draft) -> int:
        return (3 if d.amount is not None else 0) + (2 if d.due else 0) + d.firm

    better, other = (b, a) if worth(b) > worth(a) else (a, b)
    return replace(
        better,
        amount=better.amount if better.amount is not None else other.amount,
        currency=better.currency or other.currency,
        due=better.due or other.due,
        to=better.to or other.to,
    )


def clip_promise(promise: str) -> str:
    """The words of a promise on one line, at most 200 characters of them."""
    promise = _LOOSE.sub("", " ".join(promise.split()).strip(' ,;:.—–-“”"'))
    return promise if len(promise) <= 200 else promise[:197].rsplit(" ", 1)[0] + " …"
