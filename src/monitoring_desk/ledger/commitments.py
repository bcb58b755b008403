"""When two tellings are of one undertaking, and what its history comes to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from monitoring_desk.types import Line, Record, Stage

from . import deeds
from .words import alike, names, normal, numbered, other_part, share, stems

_STRONG = 0.6  # share of content words past which two undertakings without a sum are one; with the next: gate_ledger
_REWORDED = 0.4  # the same where who, to whom and due agree too
_PUT_OFF = 0.8  # the same where the due differs: gate_ledger
_ORDER: dict[str, int] = {stage: n for n, stage in enumerate(get_args(Stage))}
_PART = re.compile(
    r"(?i)\b(?:tranche|instal?lment|first|second|third|initial|part(?:ly)?|portion|quarter|half|remaining|balance|of the|slice|down payment)\b"
)
_PAID = re.compile(r"(?i)\b(?:pa(?:y|id|ys)|receiv|disburs|transferr|releas|arriv|credited|deposit|funded|handed over)")
_SUM = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)[\s-]?(million|billion|trillion|crore|lakh|bn|m|tn)?\b",
    re.IGNORECASE,
)
_SCALES = {
    "": 1.0,
    "m": 1e6,
    "million": 1e6,
    "bn": 1e9,
    "billion": 1e9,
    "tn": 1e12,
    "trillion": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
}
_REPORTING = re.compile(r"(?i)\b(?:already|earlier|previously|again|re-?announced|repeated|reiterat)")


@dataclass(frozen=True, slots=True)
class Features:
    """What of a telling is compared."""

    who: str
    to: str | None
    object: frozenset[str]
    wide: frozenset[str]
    """Content words of the whole sentence."""
    named: frozenset[str]
    """Words of all parties."""


def features(line: Line) -> Features:
    one = line.commitment
    assert one is not None
    parties = names(one.who) | names(one.to)
    own = stems(one.promise) - {word[:6] for word in parties}
    return Features(who=one.who, to=one.to, object=own, wide=stems(line.words), named=parties)


def keys(line: Line) -> dict[str, int]:
    """Under what a telling is looked for, with weights; two tellings are compared when what they share weighs 2."""
    one, seen = line.commitment, features(line)
    assert one is not None
    found = {f"@{line.story_id}": 2} | deeds.keys(line)
    if one.amount is not None:
        found |= {f"={one.currency}:{sum:.6g}": 2 for sum in (one.amount, *_wholes(line))}
    for party in sorted(seen.named)[:4]:
        for word in sorted(seen.object)[:12]:
            found[f"{party}|{word}"] = 1
    return found


def same(a: Line, b: Line, *, of_a: Features, of_b: Features) -> bool:
    """Whether two tellings are of one undertaking. Strict: what may be two stays two."""
    one, other = a.commitment, b.commitment
    assert one is not None
    assert other is not None
    if a.deed or b.deed:
        return deeds.fulfils(a, b) or deeds.fulfils(b, a)
    if (one.stage == "done") != (other.stage == "done") and deeds.of_two_things(one.promise, other.promise):
        return False
    if a.stated == b.stated or other_part(a.words, b.words) or not _people_agree(a, b):
        return False
    sums = _sums(a, b)
    if sums == "differ" or not _due_agree(a, b, of_a, of_b):
        return False
    common = share(of_a.object, of_b.object)
    count = len(of_a.object & of_b.object)
    wide = len(of_a.wide & of_b.wide)
    if sums == "equal":  # the sum, the people and some of the object
        return count >= 1 or wide >= 3
    if sums == "part":
        small, large = (a, b) if (one.amount or 0) < (other.amount or 0) else (b, a)
        named = large.commitment is not None and large.commitment.amount in _wholes(small)
        return wide >= 3 and (count >= 1 or named or a.story_id == b.story_id)
    known = alike(one.who, other.who)
    due = one.due is not None and one.due == other.due
    if sums == "one":  # a sum that only one of them names proves nothing either way
        return known and count >= 3 and common >= _STRONG
    return (known and count >= 2 and common >= _STRONG and min(len(of_a.object), len(of_b.object)) >= 3) or (
        known and (due or alike(one.to, other.to)) and count >= 3 and common >= _REWORDED
    )


def apart(a: Line, b: Line, *, of_a: Features, of_b: Features) -> bool:
    """Whether two tellings cannot be of one undertaking, whatever lies between them."""
    if a.deed or b.deed:
        return not (a.deed and b.deed) and not deeds.same_people(a, b)
    return other_part(a.words, b.words) or _sums(a, b) == "differ" or not _due_agree(a, b, of_a, of_b)


def may_be_same(a: Line, b: Line, *, of_a: Features, of_b: Features) -> bool:
    """Whether a reader should be told that two undertakings are perhaps one."""
    if a.deed or b.deed or other_part(a.words, b.words) or _clash(a, b):
        return False
    sums = _sums(a, b)
    if sums == "equal":
        return len(of_a.wide & of_b.wide) >= 2
    return sums in ("none", "one", "part") and len(of_a.object & of_b.object) >= 3


def _people_agree(a: Line, b: Line) -> bool:
    """The same undertaker, or the one who gives told from the side of the one who gets it; "the government" needs the story."""
    one, other = a.commitment, b.commitment
    assert one is not None
    assert other is not None
    if alike(one.who, other.who):
        return not (names(one.to) and names(other.to)) or alike(one.to, other.to) or _equal_sum(a, b)
    if alike(one.who, other.to) or alike(one.to, other.who):
        return True
    vague = not names(one.who) or not names(other.who)
    return vague and a.story_id == b.story_id


def _clash(a: Line, b: Line) -> bool:
    one, other = a.commitment, b.commitment
    assert one is not None
    assert other is not None
    named = names(one.who) and names(other.who)
    return bool(named) and not (alike(one.who, other.who) or alike(one.who, other.to) or alike(one.to, other.who))


def _equal_sum(a: Line, b: Line) -> bool:
    return _sums(a, b) == "equal"


def _sums(a: Line, b: Line) -> str:
    """ "equal", "part" (one is paid of the other), "one" (only one names a sum), "none", or "differ"."""
    one, other = a.commitment, b.commitment
    assert one is not None
    assert other is not None
    if one.amount is None and other.amount is None:
        return "none"
    if one.amount is None or other.amount is None:
        return "one"
    if one.currency != other.currency:
        return "differ"
    if abs(one.amount - other.amount) <= 1e-6 * max(abs(one.amount), abs(other.amount)):
        return "equal"
    small, large = (a, b) if one.amount < other.amount else (b, a)
    if small.commitment and small.commitment.stage in ("funded", "done", "started") and _is_part(small, large):
        return "part"
    return "differ"


def _wholes(line: Line) -> tuple[float, ...]:
    """Sums larger than its own that a payment names beside it: "$120 million, the first tranche of a $600 million loan"."""
    one = line.commitment
    if (
        one is None
        or one.amount is None
        or one.stage not in ("funded", "done", "started")
        or not _PAID.search(line.words)
    ):
        return ()
    told = (float(m[1].replace(",", "")) * _SCALES[(m[2] or "").casefold()] for m in _SUM.finditer(line.words))
    return tuple(dict.fromkeys(sum for sum in told if sum > one.amount))


def _is_part(small: Line, large: Line) -> bool:
    """The smaller sum is told as a payment, and as a part: by a word for it, or beside the whole sum."""
    whole = large.commitment.amount if large.commitment else None
    beside = whole is not None and any(
        f"{whole / scale:g}" in small.words.replace(",", "") for scale in (1, 1e3, 1e6, 1e9, 1e7)
    )
    return bool(_PAID.search(small.words)) and (bool(_PART.search(small.words)) or beside)


def _due_agree(a: Line, b: Line, of_a: Features, of_b: Features) -> bool:
    """No due, the same due at the grain of the coarser one, or a due put off in words that leave no doubt of the object."""
    one, other = a.commitment, b.commitment
    assert one is not None
    assert other is not None
    if one.due is None or other.due is None:
        return True
    short = min(len(one.due), len(other.due))
    if one.due[:short] == other.due[:short]:
        return True
    return share(of_a.object, of_b.object) >= _PUT_OFF and len(of_a.object & of_b.object) >= 3


def compose(id: str, lines: Sequence[Line]) -> Record:
    """The undertaking its lines tell of. `lines`: in order of publication, at least one."""
    told = [(line, line.commitment) for line in lines if line.commitment is not None]
    whole = max((c.amount for _, c in told if c.amount is not None), default=None)
    _, one = max(told, key=lambda pair: (_worth(pair[0], whole), -pair[0].said.timestamp()))
    paid = _paid(lines, whole)
    last = history(lines)[-1]
    stage = last.commitment.stage if last.commitment else one.stage
    if stage in ("pledged", "agreed") and any(c.stage in ("signed", "funded", "started") for _, c in told):
        # A re-announcement does not undo what was signed or paid.
        stage = max((c.stage for _, c in told if c.stage not in ("refused", "done")), key=lambda s: _ORDER[s])
    if stage == "done" and whole is not None and last.commitment and 0 < (last.commitment.amount or 0) < whole:
        stage = "funded"  # a part was paid, and not the whole
    due = next((c.due for _, c in reversed(told) if c.due), None)
    return Record(
        id=id,
        kind="commitment",
        what=one.promise,
        who=_once([one.who, *(c.who for _, c in told if not alike(c.who, one.to))]),
        to=one.to or next((c.to for _, c in told if c.to), None),
        state=stage,
        first=lines[0].said,
        latest=lines[-1].said,
        lines=tuple(lines),
        amount=whole,
        currency=next((c.currency for _, c in told if c.amount == whole and whole is not None), None),
        paid=paid,
        when=due,
    )


def history(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines that add to the history: the same words printed again add nothing. `lines`: in order."""
    kept: dict[str, Line] = {}
    for line in lines:
        kept.setdefault(normal(line.words) + (line.commitment.stage if line.commitment else ""), line)
    return tuple(kept.values())


def again(line: Line) -> bool:
    """Whether a line says itself that it was told before."""
    return bool(_REPORTING.search(line.words))


def _worth(line: Line, whole: float | None) -> int:
    """The telling that names the whole sum, the receiver and the day speaks for the rest; firm deeds before re-tellings."""
    one = line.commitment
    assert one is not None
    return (
        -16 * line.deed
        + 8 * (one.amount is not None and one.amount == whole)
        + 2 * bool(names(one.who))
        + 2 * (one.to is not None)
        + (one.due is not None)
        + (one.stage not in ("refused", "done"))
        + min(2, len(stems(one.promise)) // 4)
    )


def _paid(lines: Sequence[Line], whole: float | None) -> float | None:
    """What was paid of the whole: different parts add up, the same part told twice counts once."""
    parts: dict[tuple[float, frozenset[tuple[int, str]]], float] = {}
    for line in lines:
        one = line.commitment
        if one and one.amount and one.stage in ("funded", "done") and whole and one.amount < whole:
            same_sum = [key for key in parts if key[0] == one.amount]
            number = numbered(line.words)
            if not any(not number or not key[1] or key[1] & number for key in same_sum):
                parts[one.amount, number] = one.amount
        elif one and one.amount and one.stage in ("funded", "done") and one.amount == whole:
            return whole
    return sum(parts.values()) or None


def _once(spellings: Sequence[str]) -> tuple[str, ...]:
    kept: list[str] = []
    for name in spellings:
        if names(name) and not any(alike(name, known) for known in kept):
            kept.append(name)
    return tuple(kept[:4]) or (spellings[0],)
