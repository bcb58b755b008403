"""Finds sums given that no verb of their own tells: "a 2 million RMB grant from X", "Germany will give $2 billion, Japan $1.8 billion"."""

import re
from dataclasses import replace

from monitoring_desk.types import Stage

from . import figures
from .actors import Cast
from .clause_words import PREPOSITIONS
from .frames import GETTING
from .lines import Line
from .money import Amount
from .retellings import Draft, clip_promise

_GRANT = re.compile(
    r"\b(grant|loan|donation|gift|credit line|line of credit|investment|contribution|aid package)s?\s+(?:of\s+[^,;]{1,30}?\s+)?(?:from|by)\s",
    re.IGNORECASE,
)
_FUNDED = re.compile(
    r"\b(?:funded|financed|paid for|backed|supported)\s+by\s+(?=[^,;.]{2,80}?\b(?:grant|loan|donation|gift|contribution|investment)\b)"
)
_PERHAPS = frozenset("may might could can should".split())
_SUPPOSED = frozenset("if unless whether without instead".split())
_NOT_HAD = frozenset(
    """ask seek request want hope wish need expect await wait apply negotiate discuss consider weigh eye demand urge deny lack miss
    lose reject refuse decline cancel suspend withdraw block freeze repay owe return""".split()
)
_REACH = 90
"""Characters between the giving and its sum."""
_FURTHER = re.compile(r"[^;.“”\"]{0,90}?,?\s+and\s+(?:a further|another|an additional|an extra|a separate)\s+\Z")
""" "announced £10 million for the army and a further £14.5 million for": two sums of one giver."""
_FROM = re.compile(r"[^,;.]{0,25}?\bfrom\b")
_GAP = re.compile(
    r"[^,;.“”\"]{0,60}?(?:[,;]\s*(?:and\s+|while\s+|with\s+)?|\s+and\s+)(?:the\s+)?(?P<name>[^,;.“”\"]{2,50}?)\s+"
    r"(?:(?:about|around|some|another|up to|at least|nearly|over|more than)\s+)?(?:an?\s+(?:further|additional|extra)\s+)?\Z"
)


def find_gapped(line: Line, draft: Draft, cast: Cast, *, rupee: str) -> list[Draft]:
    """ "Germany will give $2.1 billion, Japan $1.8 billion and Britain £900 million": the verb is told once, the givers and sums go on."""
    position = next(
        (k for k, a in enumerate(line.amounts) if a.sort == "money" and a.value == draft.amount), len(line.amounts)
    )
    found: list[Draft] = []
    for k in range(position + 1, len(line.amounts)):
        amount, before = line.amounts[k], line.amounts[k - 1]
        if amount.sort == "money" and _FURTHER.match(line.text, before.end, amount.start):
            if _FROM.match(line.text, amount.end):
                break  # "received $25 million from X and a further 7 million euros from Y"
            told = replace(draft, to=None, amount=amount.value, promise=_of_sum(line, amount))
            found.append(replace(told, currency=figures.currency_of(amount, rupee)))
            continue
        gap = _GAP.match(line.text, before.end, amount.start) if amount.sort == "money" else None
        if gap is None:
            break
        named = [n for n in cast.named_between(line, *gap.span("name")) if n[3] != "person"]
        if not named or (named[0][0], named[-1][1]) != gap.span("name"):
            break
        found.append(
            replace(
                draft,
                who=cast.names_between(line, line.token_at(gap.start("name")), line.token_at(gap.end("name") - 1) + 1)[
                    0
                ],
                to=None,
                amount=amount.value,
                currency=figures.currency_of(amount, rupee),
            )
        )
    return found


def _of_sum(line: Line, amount: Amount) -> str:
    """What a further sum is for: the words from it to the next stop."""
    stop = re.compile(r"[,;.](?=\s|\Z)").search(line.text, amount.end)
    return clip_promise(line.text[amount.start : stop.start() if stop else len(line.text)])


def find_granted(line: Line, cast: Cast, *, rupee: str) -> Draft | None:
    """ "financed through a 2 million RMB grant from China's Ministry of …"."""
    match = _GRANT.search(line.text) or _FUNDED.search(line.text)
    if match is None or not any(a.sort == "money" for a in line.amounts):
        return None
    stage = _standing(line, line.token_at(match.start()))
    if stage is None:
        return None
    first = line.token_at(match.end())
    stop = first
    while (
        stop < len(line.tokens)
        and stop < first + 10
        and (line.tokens[stop].text[0].isalnum() or line.tokens[stop].text in ("&", "-"))
        and line.tokens[stop].low not in PREPOSITIONS - {"of"}
    ):
        if any(p.first == stop for p in line.predicates):
            break
        stop += 1
    actor = cast.phrase(line, first, stop)
    if actor is None or not actor.agentive:
        return None
    near = sorted(
        (
            a
            for k, a in enumerate(line.amounts)
            if a.sort == "money" and not figures.is_conversion(line, k) and abs(a.start - match.start()) < _REACH
        ),
        key=lambda a: abs(a.start - match.start()),
    )
    if not near:
        return None
    return Draft(
        who=actor,
        to=_receiver(line, line.token_at(match.start()), cast, giver=actor.name),
        promise=clip_promise(
            line.text[min(near[0].start, match.start()) : max(near[0].end, line.tokens[stop - 1].end)]
        ),
        amount=near[0].value,
        currency=figures.currency_of(near[0], rupee),
        due=None,
        stage=stage,
        line=line,
        firm=2,
    )


def _standing(line: Line, thing: int) -> Stage | None:
    """How firm what the noun at `thing` gives is, by the verb it hangs on: "is to receive a loan" is promised, "received" is paid;
    None where it is asked for, hoped for, doubted, refused or supposed."""
    before = [p for p in line.predicates if p.verb < thing]
    opening = max((k for k in range(thing) if line.tokens[k].text in (",", ";")), default=-1) + 1
    if any(line.tokens[k].low in _SUPPOSED for k in range(opening, thing)):
        return None
    if not before:
        return "funded"
    verb = before[-1]
    chain = [verb, *([verb.governor] if verb.governor is not None else [])]
    if any(p.negated or p.modal in _PERHAPS or p.lemma in _NOT_HAD for p in chain):
        return None
    return "pledged" if any(p.ahead for p in chain) else "funded"


def _receiver(line: Line, thing: int, cast: Cast, *, giver: str) -> str | None:
    """Who "is to receive" or "got" what the noun at `thing` names."""
    verb = next((p for p in reversed(line.predicates) if p.verb < thing), None)
    if verb is None or verb.lemma not in GETTING:
        return None
    subject = cast.subject(line, verb)
    return subject.name if subject is not None and subject.agentive and subject.name != giver else None
