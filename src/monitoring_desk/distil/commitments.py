"""Finds who undertakes what in an article: pledges, deals, loans, orders, refusals, with sum, day and firmness."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from monitoring_desk.types import Commitment, Stage

from . import currencies, figures, frames, lines
from .actors import Actor, Cast
from .clause_words import PREPOSITIONS
from .dates import Dated
from .lines import Clause, Line
from .reading import Reading
from .tokens import Predicate
from .undertakings import ONLOOKERS, find_undertaking
from .units import SIGNS

_PER_PIECE = re.compile(
    r"\s*(?:each|apiece|per\b|a (?:share|barrel|piece|month|week|day|head|tonne|ton|unit|kilo|litre|gallon|person)\b|an (?:hour|ounce)\b)",
    re.IGNORECASE,
)
_WINDOW = 150
"""How many records back a telling is compared: no article tells of more, and a broken page of thousands stays linear."""
_CONDITION = re.compile(r"^[\s“\"‘']*(?:if|unless|whether|should)\b", re.IGNORECASE)
_PRICED = re.compile(r"\b(?:price|level|close|closing|session|trading)s?\s+(?:on\s+)?\Z")
""" "31% above its closing price on Tuesday": no day of the deal."""
_CUT_OFF = re.compile(r"\b(?:an?|the|whose)$", re.IGNORECASE)
""" "open a", before words in quotation marks: what was promised is not told."""
_HALF = re.compile(r"\b(?:an?|the|its|their)\s+\w+ly$", re.IGNORECASE)
""" "half of the officially", before "assessed loss"."""
_GETTING = frozenset(
    "receive secure win borrow buy get import purchase obtain raise acquire order accept withdraw take".split()
)
"""Verbs whose "from" names the other side."""
_OLD = 200
"""Days: a deal struck longer ago is background."""
_GRANT = re.compile(
    r"\b(grant|loan|donation|gift|credit line|line of credit|investment|contribution|aid package)s?\s+(?:of\s+[^,;]{1,30}?\s+)?(?:from|by)\s",
    re.IGNORECASE,
)
_VALUED = re.compile(
    r"^(?:The|This|Its|That)\s+(?:[\w-]+\s+){0,3}?(?:deal|order|contract|agreement|transaction|acquisition|purchase|sale|loan|investment|project)\b[^.;,]{0,40}?"
    r"\b(?:is|was|are|were|has been|will be)\s+(?:worth|valued|estimated|priced)|^(?:The|This)\s+(?:[\w-]+\s+){0,2}?(?:deal|project|purchase|acquisition)\s+(?:will )?costs?\b",
)
_STOP = frozenset(
    "the a an to of and in on for with from by at as its their his her it this that will would has have had be is are was were also been more than which who".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
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


def find(reading: Reading, *, published: date | None) -> tuple[Commitment, ...]:
    """The commitments of one article, one record for one undertaking however often told, in the order of the text."""
    told = lines.read(reading, published=published)
    cast = Cast(reading, told)
    rupee = figures.home_rupee(reading.text)
    drafts: list[_Draft] = []
    for line in told:
        drafts.extend(_one_each(_of_line(line, cast, rupee=rupee, published=published)))
        _value_later(line, drafts, rupee=rupee)
    return tuple(
        Commitment(
            who=draft.who.name,
            to=draft.to,
            promise=draft.promise,
            amount=draft.amount,
            currency=currencies.settle(draft.currency, sentence=draft.line.text, text=reading.text),
            due=draft.due,
            stage=draft.stage,
            stated=reading.span(draft.line.start, draft.line.end),
        )
        for draft in sorted(_merge(drafts), key=lambda d: d.line.start)
    )


def _value_later(line: Line, drafts: list[_Draft], *, rupee: str) -> None:
    """ "The order is valued at $8.8 billion": the sum of the deal told just before."""
    match = _VALUED.match(line.text)
    if match is None:
        return
    sums = [a for k, a in enumerate(line.amounts) if a.sort == "money" and not figures.is_conversion(line, k)]
    if not sums:
        return
    for k in range(len(drafts) - 1, max(-1, len(drafts) - 4), -1):
        draft = drafts[k]
        if draft.line is not line and draft.amount is None and draft.deal and line.number - draft.line.number <= 6:
            drafts[k] = replace(draft, amount=sums[0].value, currency=figures.currency_of(sums[0], rupee))
            return


def _of_line(line: Line, cast: Cast, *, rupee: str, published: date | None) -> list[_Draft]:
    drafts: list[_Draft] = []
    parts = lines.clauses(line)
    for position, part in enumerate(parts):
        before = parts[position - 1].predicate if position else None
        draft = _of_clause(line, part, before, cast, rupee=rupee, published=published)
        if draft is not None:
            drafts.append(draft)
    nominal = _nominal(line, cast, rupee=rupee)
    if nominal is not None and all(d.amount != nominal.amount and d.who.name != nominal.who.name for d in drafts):
        drafts.append(nominal)
    return drafts


def _of_clause(
    line: Line, part: Clause, before: Predicate | None, cast: Cast, *, rupee: str, published: date | None
) -> _Draft | None:
    predicate = part.predicate
    told = line.words(part.first, predicate.first).lower().split()
    asked = line.tokens[part.first - 1].low if part.first else ""
    if (
        "if" in told
        or asked in ("if", "what", "how", "whether", "unless")
        or (asked in ("when", "where", "why", "which") and predicate.ahead)
        or (predicate.ahead and "whether" in told)
        or (told and told[0] in ("what", "how", "whether", "neither", "no", "none", "each", "every", "either"))
        or line.words(part.first, predicate.verb).lower().split()[-1:] in (["once"], ["still"])
    ):
        return None
    if _CONDITION.match(line.words(0, predicate.first)) or line.text.rstrip('”"’').endswith("?"):
        return None
    if before is not None and not _parallel(part, before, line):
        if before.lemma in frames.BY_OTHERS:
            return None
        if before.subject is not None and predicate.ahead and ONLOOKERS.search(line.words(*before.subject)):
            return None
    if predicate.ahead and re.search(
        r"\b(?:if|unless)\b", line.words(predicate.verb, min(part.stop + 2, predicate.verb + 30))
    ):
        return None
    verdict = find_undertaking(line, part, predicate, cast)
    if verdict is None:
        return None
    who, stage, firm, deed = verdict
    if not who.agentive or who.name.lower() in ("i", "we", "you", "they", "it"):
        return None
    end = _end(line, part, deed)
    amount, currency = _sum(line, part, deed, end, rupee=rupee)
    due = _due(line, part, deed, end, published, stage)
    if _background(line, part, deed, published):
        return None
    begin = deed.verb if deed is not predicate or deed.modal or deed.outlook else deed.first
    if deed.passive and deed.subject is not None and deed.subject[1] <= deed.first:
        begin = deed.subject[0]  # "promised that a police post would be opened": opened alone tells nothing
    promise = _clip(line.words(begin, _told_out(line, deed, begin, end)))
    if _HALF.search(promise):
        longer = next((k for k in range(end, len(line.tokens)) if line.tokens[k].low in (",", ";", ".")), end)
        promise = _clip(line.words(begin, longer))
    if _CUT_OFF.search(promise):
        return None
    return _Draft(
        who=who,
        to=_to(line, deed, end, cast, who),
        promise=promise,
        amount=amount,
        currency=currency,
        due=due,
        stage=stage,
        line=line,
        firm=firm,
        piece=amount is not None
        and any(a.value == amount and _PER_PIECE.match(line.text, a.end) for a in line.amounts),
        deal=bool(
            re.search(
                r"\b(?:deal|agreement|contract|order|stake|sale|pact|accord|treaty|guarantee|pipeline)\b", line.text
            )
        ),
    )


def _parallel(part: Clause, before: Predicate, line: Line) -> bool:
    """Does the clause stand beside the expectation before it ("expects …, and has signed …") rather than inside it?"""
    first = line.tokens[part.first].low if part.first < len(line.tokens) else ""
    return first in ("and", "but", "while") or any(
        line.tokens[k].low in (";", "—") for k in range(before.verb, min(part.predicate.first, len(line.tokens)))
    )


def _nominal(line: Line, cast: Cast, *, rupee: str) -> _Draft | None:
    """ "financed through a 2 million RMB grant from China's Ministry of …"."""
    match = _GRANT.search(line.text)
    if match is None or not any(a.sort == "money" for a in line.amounts):
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
    near = [
        a
        for k, a in enumerate(line.amounts)
        if a.sort == "money" and not figures.is_conversion(line, k) and abs(a.start - match.start()) < 60
    ]
    if not near:
        return None
    return _Draft(
        who=actor,
        to=None,
        promise=_clip(line.text[near[0].start : line.tokens[stop - 1].end]),
        amount=near[0].value,
        currency=figures.currency_of(near[0], rupee),
        due=None,
        stage="funded",
        line=line,
        firm=2,
    )


def _end(line: Line, part: Clause, deed: Predicate) -> int:
    k = deed.verb + 1
    while k < part.stop:
        low = line.tokens[k].low
        if low in (";", "—", "–", "--", "”", '"') or (
            low == ","
            and not _in_list(line, k, part.stop)
            and not (
                line.tokens[k - 1].text[0].isdigit() and k + 1 < part.stop and line.tokens[k + 1].text[0].isdigit()
            )
        ):
            break
        k += 1
    return k


def _told_out(line: Line, deed: Predicate, begin: int, end: int) -> int:
    """Where the words of a promise end when its clause ends too early: after a lone verb, or inside quotation marks."""
    words = line.words(begin, end)
    if end - deed.verb > 1 and words.count("“") <= words.count("”") and words.count('"') % 2 == 0:
        return end
    depth = words.count("“") - words.count("”")
    for k in range(end, min(end + 25, len(line.tokens))):
        low = line.tokens[k].low
        if (
            low in (";", "?", "!")
            or (low in (",", ".", "—", "–") and depth <= 0 and k > end)
            or (low == "”" and depth <= 0)
        ):
            return k
        depth += (low == "“") - (low == "”")
    return len(line.tokens) if len(line.tokens) - end < 25 else end


def _in_list(line: Line, comma: int, stop: int) -> bool:
    """A comma between the members of a short list: "industrial, agricultural and mining partnerships"."""
    for k in range(comma + 1, min(comma + 5, stop)):
        if line.tokens[k].low in ("and", "or"):
            return k > comma + 1 and not any(p.first == k + 1 and p.finite for p in line.predicates)
        if line.tokens[k].low in PREPOSITIONS or not line.tokens[k].text[0].isalnum():
            return line.tokens[k].low == "," and k == comma + 2
        if any(p.verb == k for p in line.predicates):
            return False
    return False


def _sum(line: Line, part: Clause, deed: Predicate, end: int, *, rupee: str) -> tuple[float | None, str | None]:
    """The sum of the undertaking: the first total in its words, else in its clause, else the sentence's only one."""
    totals = [a for k, a in enumerate(line.amounts) if a.sort == "money" and not figures.is_conversion(line, k)]
    if not totals:
        return None, None
    whole = [a for a in totals if not _PER_PIECE.match(line.text, a.end)] or totals
    start = line.tokens[deed.first].start
    stop = line.tokens[min(end, len(line.tokens)) - 1].end
    clause_stop = line.tokens[min(part.stop, len(line.tokens)) - 1].end
    for low, high in ((start, stop), (start, clause_stop)):
        inside = [a for a in whole if low <= a.start < high]
        if inside:
            return inside[0].value, figures.currency_of(inside[0], rupee)
    rest = [
        a
        for a in whole
        if a.start >= start
        and not _of_another_deed(line, deed, a.start)
        and re.search(
            r"\b(?:deal|worth|valued|value|costing|cost|agreement|contract|package|priced)\b[^.;]{0,30}$",
            line.text[max(0, a.start - 50) : a.start],
        )
    ]
    later = [a for a in whole if a.start >= start]
    if (
        not rest
        and len(later) == 1
        and len(totals) == 1
        and deed.lemma in ("sign", "ink", "seal", "reach", "place", "clinch")
    ):
        rest = later  # "signed an agreement that will give access to $1 billion"
    if rest:
        return rest[0].value, figures.currency_of(rest[0], rupee)
    return None, None


def _of_another_deed(line: Line, deed: Predicate, position: int) -> bool:
    """ "plans to launch a satellite and has signed a contract worth $95 million": the sum is of what was signed."""
    at = line.token_at(position)
    return any(
        p.finite and deed.verb < p.verb < at and p.lemma in ("sign", "win", "award", "agree", "place", "approve")
        for p in line.predicates
    )


def _due(line: Line, part: Clause, deed: Predicate, end: int, published: date | None, stage: Stage) -> str | None:
    choices = [
        d
        for d in lines.dates_within(line, deed.verb + 1, part.stop)
        if not d.since and d.value is not None and not _PRICED.search(line.text, max(0, d.start - 24), d.start)
    ]
    if deed.ahead or deed.tense == "infinitive":
        head = [d for d in lines.dates_within(line, part.first, deed.first) if d.ahead is True and d.value is not None]
        choices = choices + head
    choices = [
        d
        for d in choices
        if _is_ahead(d, published) and (stage in ("pledged", "agreed", "refused", "signed", "started") or d.due)
    ]
    if not choices:
        return None
    if stage == "refused" and deed.tense == "infinitive":
        choices = [d for d in choices if d.due]
    if not choices:
        return None
    best = max(
        choices, key=lambda d: ({"day": 3, "month": 2, "year": 1, "week": 0}[d.grain] if not d.due else 5, -d.start)
    )
    if best.due or best.last != best.value:
        return best.last
    years = [d for d in choices if d.grain == "year"]
    if len(years) == 2 and re.search(r"\bbetween\s*$", line.text[: years[0].start]):
        return years[1].value
    return best.value


def _is_ahead(dated: Dated, published: date | None) -> bool:
    if published is not None and dated.value is not None:
        day = published.isoformat()[: len(dated.value)]
        return dated.value > day or (dated.value == day and (dated.due or (dated.ahead is True and len(day) < 10)))
    return dated.ahead is True or dated.due


def _background(line: Line, part: Clause, deed: Predicate, published: date | None) -> bool:
    """A deed dated long before the article."""
    if published is None or deed.ahead or deed.tense == "infinitive":
        return False
    limit = (published - timedelta(days=_OLD)).isoformat()
    values = [d.value for d in line.dates if d.value is not None and not d.since]
    return bool(values) and all(v < limit[: len(v)] for v in values)


def _to(line: Line, deed: Predicate, end: int, cast: Cast, who: Actor) -> str | None:
    """Who gets it: the name after "to", "with", "for", "from", else the one right after the verb."""
    for k in range(deed.verb + 1, min(end, len(line.tokens))):
        low = line.tokens[k].low
        if low in ("to", "with", "for", "towards", "into") or (low == "from" and deed.lemma in _GETTING):
            stop = k + 1
            while (
                stop < end
                and line.tokens[stop].text[0].isalnum()
                and line.tokens[stop].low not in ("and", "but")
                and line.tokens[stop].low not in PREPOSITIONS - {"of"}
            ):
                stop += 1
            names = [
                a
                for a in cast.names_between(line, k + 1, stop)
                if a.name not in who.name
                and not re.search(r"\d\d", a.name)
                and a.name not in SIGNS
                and not _is_part(line, stop, a.name)
            ]
            if names:
                return names[0].name
    names = [
        a
        for a in cast.names_between(line, deed.verb + 1, min(deed.verb + 4, end))
        if a.name not in who.name and not re.search(r"\d\d", a.name)
    ]
    return names[0].name if names else None


def _is_part(line: Line, stop: int, name: str) -> bool:
    """ "for the second phase of the Seven Passes railway", "the upper Zarrud river": the name only tells which."""
    last = name.split()[-1]
    at = next((k for k in range(stop - 1, max(-1, stop - 12), -1) if line.tokens[k].text.startswith(last)), None)
    if at is None or at + 1 >= stop:
        return False
    after = line.tokens[at + 1]
    return after.low.isalpha() and after.text.islower() and not after.low.endswith("ly")


def _clip(promise: str) -> str:
    promise = " ".join(promise.split()).strip(' ,;:.—–-“”"')
    return promise if len(promise) <= 200 else promise[:197].rsplit(" ", 1)[0] + " …"


def _one_each(drafts: list[_Draft]) -> list[_Draft]:
    """Of one sentence, several records only where sums or undertakers differ."""
    kept: list[_Draft] = []
    for draft in sorted(drafts, key=lambda d: (-d.firm, d.amount is None)):
        if (
            not kept
            or (
                draft.amount is not None
                and all(
                    k.amount != draft.amount and (k.amount is not None or k.who.name != draft.who.name) for k in kept
                )
            )
            or (draft.due is not None and len(kept) < 2 and all(k.due is None for k in kept))
            or (
                draft.firm >= 2
                and draft.amount is None
                and all(k.who.name != draft.who.name for k in kept)
                and len(kept) < 2
                and draft.who.kind in ("organisation", "place", "person", "name")
            )
        ):
            kept.append(draft)
    return kept


def _content(words: str) -> set[str]:
    return {w[:6] for w in re.findall(r"[a-z]+", words.lower()) if w not in _STOP and len(w) > 2}


def _merge(drafts: Sequence[_Draft]) -> list[_Draft]:
    kept: list[_Draft] = []
    for draft in drafts:
        if draft.piece and any(
            k.amount is not None and k.deal and not k.piece and k.who.name == draft.who.name for k in kept
        ):
            continue  # the price of one share, where the whole sum is told
        for position in range(max(0, len(kept) - _WINDOW), len(kept)):
            if _same(draft, kept[position]):
                kept[position] = _join(kept[position], draft)
                break
        else:
            kept.append(draft)
    return kept


def _same(a: _Draft, b: _Draft) -> bool:
    if a.line is b.line:
        return False
    if a.amount is not None and b.amount is not None:
        return a.amount == b.amount and a.currency == b.currency
    shared = _content(a.promise) & _content(b.promise)
    smaller = min(len(_content(a.promise)), len(_content(b.promise))) or 1
    same_who = bool(_content(a.who.name) & _content(b.who.name)) or a.who.name == b.who.name
    return len(shared) / smaller >= (0.5 if same_who else 0.75) and len(shared) >= 2


def _join(a: _Draft, b: _Draft) -> _Draft:
    """The fuller telling, with what only the other one tells."""

    def worth(d: _Draft) -> int:
        return (3 if d.amount is not None else 0) + (2 if d.due else 0) + d.firm

    better, other = (b, a) if worth(b) > worth(a) else (a, b)
    return replace(
        better,
        amount=better.amount if better.amount is not None else other.amount,
        currency=better.currency or other.currency,
        due=better.due or other.due,
        to=better.to or other.to,
    )
