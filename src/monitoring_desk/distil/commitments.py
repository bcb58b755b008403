"""Finds who undertakes what in an article: pledges, deals, loans, orders, refusals, with sum, day and firmness."""

import re
from dataclasses import replace
from datetime import date, timedelta

from monitoring_desk.types import Commitment, Stage

from . import currencies, figures, frames, lines
from .actors import Actor, Cast
from .clause_words import DAY_WORDS, DETERMINERS, PREPOSITIONS
from .dates import Dated
from .deeds import ONLOOKERS
from .givers import Verdict, find_getter
from .grants import find_gapped, find_granted
from .lines import Clause, Line
from .reading import Reading
from .receivers import find_receiver
from .retellings import Draft, clip_promise, merge, one_each
from .tokens import Predicate
from .undertakings import find_undertaking

_PER_PIECE = re.compile(
    r"\s*(?:each|apiece|per\b|a (?:share|barrel|piece|month|week|day|head|tonne|ton|unit|kilo|litre|gallon|person)\b|an (?:hour|ounce)\b)",
    re.IGNORECASE,
)
_WITH = re.compile(r"\bwith (?:more than |over |about |some |nearly |at least )?\Z")
_EARLIER = re.compile(r"\bfrom (?:the (?:current|present|existing|previous) )?\Z")
""" "would be raised to Rs 1,800 from Rs 1,400": what it was."""
_PROMISED = re.compile(r"\s+(?:already )?(?:promised|pledged|committed|raised) (?:at|by|from|so far|in|since)\b")
""" "launched a fund, with $5.5 billion promised at a summit": by whom is not told."""
_AND_OTHERS = re.compile(r"[^,;]{0,80}\band\s+(?!a total)")
_CONDITION = re.compile(r"^[\s“\"‘']*(?:if|unless|whether|should)\b", re.IGNORECASE)
_SUPPOSED = re.compile(
    r"\b(?:chances?|possibility|likelihood|prospects?|risk|doubts?|fears?|hopes?|theory|rumou?rs?|suggestions?|notion|speculation|odds|signs?|indications?|expectations?)(?: that)?(?: the)?(?: [A-Z][\w.'’&-]*)*$"
)
""" "there is no chance she will withdraw"."""
_PROMISE_OF = re.compile(r"\b(?:promise|pledge|commitment|offer|assurance)$")
_YEARS = re.compile(r"\b((?:19|20)\d\d)\b")
_POLLED = re.compile(
    r"(?:\bper ?cent|%)(?: of [^,.;]{2,60}?)? (?:said|say|think|believe|answered|told|would|favou?r)\b"
)
""" "another 19 percent said they would not": no undertaking of anybody's."""
_PRICED = re.compile(r"\b(?:price|level|closing|session|trading|['’]s close|the close|its close)s?\s+(?:on\s+)?\Z")
""" "31% above its closing price on Tuesday": no day of the deal."""
_CUT_OFF = re.compile(r"\b(?:an?|the|whose|those)$", re.IGNORECASE)
""" "open a", before words in quotation marks: what was promised is not told."""
_HALF = re.compile(
    r"\b(?:an?|the|its|their)\s+\w+ly$|\b(?:those|how|what|which|whether|where|why|when|that|than|to [a-z]+)$",
    re.IGNORECASE,
)
""" "half of the officially", before "assessed loss"."""
_BESIDE = frozenset(
    "conclude complete finalise finalize settle resolve promote address tackle strengthen improve simplify respect refrain".split()
)
"""What is undertaken beside another deed ("to double trade and to conclude talks"), though by itself it may be foretold."""
_PLEDGES: dict[str, Stage] = {
    "decision": "pledged", "pledge": "pledged", "promise": "pledged", "offer": "pledged", "commitment": "pledged", "vow": "pledged",
    "agreement": "agreed", "refusal": "refused",
}  # fmt: skip
_FOR_SUM = re.compile(r"\bfor (?:about |around |some |nearly |up to |at least |more than |roughly )?\Z")
_BUYING = re.compile(r"\b(?:acquir\w+|buy(?:ing)?|bought|purchas\w+|sell(?:ing)?|sold|takeover|acquisition|sale)\b")
""" "to acquire Corimmune, a firm based in Cambridge, for $1.9 billion": the price, however far behind."""
_SAID = frozenset("say add think believe know show claim report find".split())
_OLD = 200
"""Days: a deal struck longer ago is background."""
_VALUED = re.compile(
    r"^(?:The|This|Its|That)\s+(?:[\w-]+\s+){0,3}?(?:deal|order|contract|agreement|transaction|acquisition|purchase|sale|loan|investment|project)\b[^.;,]{0,40}?"
    r"\b(?:is|was|are|were|has been|will be)\s+(?:worth|valued|estimated|priced)|^(?:The|This)\s+(?:[\w-]+\s+){0,2}?(?:deal|project|purchase|acquisition)\s+(?:will )?costs?\b",
)


def find(reading: Reading, *, published: date | None) -> tuple[Commitment, ...]:
    """The commitments of one article, one record for one undertaking however often told, in the order of the text."""
    told = lines.read(reading, published=published)
    cast = Cast(reading, told)
    rupee = figures.home_rupee(reading.text)
    drafts: list[Draft] = []
    for line in told:
        drafts.extend(one_each(_of_line(line, cast, rupee=rupee, published=published)))
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
        for draft in sorted(merge(drafts), key=lambda d: d.line.start)
    )


def _value_later(line: Line, drafts: list[Draft], *, rupee: str) -> None:
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


def _of_line(line: Line, cast: Cast, *, rupee: str, published: date | None) -> list[Draft]:
    drafts: list[Draft] = []
    if _POLLED.search(line.text):
        return drafts
    parts = lines.clauses(line)
    for position, whole in enumerate(parts):
        before = parts[position - 1].predicate if position else None
        part = _with_participle(line, whole, parts[position + 1] if position + 1 < len(parts) else None)
        verdict = _verdict(line, part, before, cast)
        if verdict is None:
            continue
        deeds = _deeds(line, part, verdict[3])
        for number, deed in enumerate(deeds, 1):
            own = replace(part, stop=deeds[number].first - 1) if number < len(deeds) else part
            draft = _draft(line, own, (*verdict[:3], deed), cast, rupee=rupee, published=published)
            if draft is not None and (number == 1 or draft.amount is not None or deed in line.predicates):
                drafts.append(draft)
                drafts.extend(find_gapped(line, draft, cast, rupee=rupee))
    for deed in line.predicates:
        noun = _named_pledge(line, deed, cast)
        within = lines.clause_at(parts, deed.first)
        if noun is not None and within is not None:
            draft = _draft(line, within, (*noun, 2, deed), cast, rupee=rupee, published=published)
            if draft is not None:
                drafts.append(draft)
    nominal = find_granted(line, cast, rupee=rupee)
    if nominal is not None and all(d.amount != nominal.amount and d.who.name != nominal.who.name for d in drafts):
        drafts.append(nominal)
    return drafts


def _named_pledge(line: Line, deed: Predicate, cast: Cast) -> tuple[Actor, Stage] | None:
    """ "welcomed Turkey's decision to contribute 600 troops": who undertakes it by a noun."""
    at = deed.first - 1
    if deed.tense != "infinitive" or at < 1 or line.tokens[at].low not in _PLEDGES or deed.lemma not in frames.ACTIONS:
        return None
    owner = line.tokens[at - 1]
    if not owner.low.endswith(("'s", "s'")) or not owner.name_like:
        return None
    actors = cast.names_between(line, at - 1, at)
    if not actors or not actors[0].agentive or re.search(r"\b(?:if|would|could|may|might)\b", line.text):
        return None
    return actors[0], _PLEDGES[line.tokens[at].low]


def _with_participle(line: Line, part: Clause, after: Clause | None) -> Clause:
    """ "pay 60 million euros and hand back two trawlers seized in 2019": what was seized still belongs to the paying."""
    if after is None or after.predicate.subject is None or after.predicate.modal or after.predicate.tense != "past":
        return part
    verb = after.predicate.verb
    following = line.tokens[verb + 1].low if verb + 1 < len(line.tokens) else "."
    bare = after.predicate.first == verb and not after.predicate.relative and line.tokens[verb].low.endswith("ed")
    if (
        bare
        and after.predicate.subject[0] == part.predicate.verb + 1
        and (following in PREPOSITIONS or not following[0].isalnum())
        and part.predicate.lemma not in _SAID
    ):
        return replace(part, stop=after.stop)
    return part


def _deeds(line: Line, part: Clause, deed: Predicate) -> list[Predicate]:
    """The deed, and those told beside it: "promised to halve fuel taxes and to withdraw its soldiers"."""
    if deed.tense != "infinitive":
        return (
            [deed, *_bare_beside(line, part, deed)] if deed.modal in ("will", "would") and not deed.passive else [deed]
        )
    beside = [p for p in line.predicates if deed.verb < p.first < part.stop and _is_beside(line, p.first - 1)]
    return [deed, *(beside or _bare_beside(line, part, deed))]


def _bare_beside(line: Line, part: Clause, deed: Predicate) -> list[Predicate]:
    """ "will cancel a factory and invest $700 million": a second deed without "will" or "to" of its own."""
    for k in range(deed.verb + 2, min(part.stop, len(line.tokens)) - 2):
        low, after = line.tokens[k + 1].low, line.tokens[k + 2]
        if line.tokens[k].low != "and" or low not in frames.ACTIONS or not line.tokens[k + 1].text.islower():
            continue
        opens = after.text[0].isdigit() or after.text[0] in "$£€₹¥" or after.low in DETERMINERS
        if (
            opens
            and not frames.forecasts(low)
            and (low not in frames.DEEDS or re.match(frames.DEEDS[low], line.words(k + 2, part.stop)))
        ):
            return [Predicate(low, k + 1, k + 1, "infinitive", subject=deed.subject)]
    return []


def _is_beside(line: Line, at: int) -> bool:
    """Does "and to …" stand here, with a deed?"""
    return (
        at > 0
        and line.tokens[at].low == "and"
        and any(
            p.first == at + 1 and p.tense == "infinitive" and (p.lemma in frames.ACTIONS or p.lemma in _BESIDE)
            for p in line.predicates
        )
    )


def _verdict(line: Line, part: Clause, before: Predicate | None, cast: Cast) -> Verdict | None:
    """Who undertakes what in a clause; None where it is asked, supposed or told as another's expectation."""
    predicate = part.predicate
    told = line.words(part.first, predicate.first).lower().split()
    asked = line.tokens[part.first - 1].low if part.first else ""
    if predicate.subject is not None and all(line.tokens[k].low in DAY_WORDS for k in range(*predicate.subject)):
        return None  # "signed a deal on Thursday that will raise its stake"
    if (
        "if" in told
        or asked in ("if", "what", "how", "whether", "unless")
        or (asked in ("when", "where", "why", "which") and predicate.ahead)
        or (predicate.ahead and "whether" in told)
        or (told and told[0] in ("what", "how", "whether", "neither", "no", "none", "each", "every", "either"))
        or line.words(part.first, predicate.verb).lower().split()[-1:] in (["once"], ["still"])
    ):
        return None
    if _SUPPOSED.search(line.words(0, predicate.first)) or (asked == "because" and predicate.modal == "would"):
        return None
    if _CONDITION.match(line.words(0, predicate.first)) or line.text.rstrip('”"’').endswith("?"):
        return None
    inside = before is not None and (predicate.subject is None or predicate.subject[0] >= before.first)
    if before is not None and inside and not _parallel(part, before, line):
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
    who = verdict[0]
    return verdict if who.agentive and who.name.lower() not in ("i", "we", "you", "they", "it", "he", "she") else None


def _draft(
    line: Line, part: Clause, verdict: Verdict, cast: Cast, *, rupee: str, published: date | None
) -> Draft | None:
    who, stage, firm, deed = verdict
    predicate = part.predicate
    end = _end(line, part, deed)
    amount, currency = _sum(line, part, deed, end, rupee=rupee)
    due = _due(line, part, deed, end, published, stage)
    if _background(line, part, deed, published):
        return None
    begin = deed.verb if deed is not predicate or deed.modal or deed.outlook else deed.first
    of_site = firm == 1 and deed.lemma in ("close", "open", "reopen", "shut")
    if (deed.passive or of_site or deed.lemma == "be") and deed.subject is not None and deed.subject[1] <= deed.first:
        begin = deed.subject[0]  # "promised that a police post would be opened": opened alone tells nothing
    if deed.negated and stage != "refused":  # "vowed not to repeat that mistake"
        begin = next(
            (k for k in range(deed.verb - 1, max(-1, deed.first - 2), -1) if line.tokens[k].low == "not"), begin
        )
    promise = clip_promise(line.words(begin, _told_out(line, deed, begin, end)))
    to = find_receiver(line, deed, end, cast, who)
    getter = find_getter(line, deed, cast, who)
    if getter is not None:
        to = getter.name if getter.agentive else None
        if not deed.passive:  # "secured a loan of $2 billion from the bank": the bank's loan
            promise = clip_promise(line.words(deed.verb + 1, end))
    if _HALF.search(promise) or (_PROMISE_OF.search(promise) and line.words(end, end + 1) in ("that", "to")):
        longer = next((k for k in range(end, len(line.tokens)) if line.tokens[k].low in (",", ";", ".")), end)
        promise = clip_promise(line.words(begin, longer))
    if _CUT_OFF.search(promise):
        return None
    return Draft(
        who=who,
        to=to,
        promise=promise,
        amount=amount,
        currency=currency,
        due=due,
        stage=stage,
        line=line,
        firm=firm,
        again=deed.passive
        and deed.subject is not None
        and deed.subject[1] - deed.subject[0] == 1
        and line.tokens[deed.subject[0]].low in ("it", "they", "this", "that"),
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


def _end(line: Line, part: Clause, deed: Predicate) -> int:
    k = deed.verb + 1
    while k < part.stop:
        low = line.tokens[k].low
        if _is_beside(line, k):
            break
        if low in ("—", "–", "--"):
            closing = next((m for m in range(k + 2, min(k + 10, part.stop)) if line.tokens[m].low == low), None)
            if closing is not None:
                k = closing + 1
                continue
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


_AS_WELL = frozenset(f", {word}" for word in "alongside including especially particularly notably".split())


def _told_out(line: Line, deed: Predicate, begin: int, end: int) -> int:
    """Where the words of a promise end when its clause ends too early: after a lone verb, inside quotation marks, or
    before what it names as well ("support for farming, alongside projects such as the port")."""
    words = line.words(begin, end)
    if line.words(end, end + 2).lower() in _AS_WELL:
        others = [
            p.subject[0] if p.subject and p.subject[0] > end else p.first
            for p in line.predicates
            if p.finite and p.first > end
        ]
        stops = (k for k in range(end + 2, len(line.tokens)) if line.tokens[k].low in (";", ".", "—", "–", "”", '"'))
        stop = min([*others, next(stops, len(line.tokens))])
        return stop - (line.tokens[stop - 1].low in ("and", "but", "while"))
    if end < len(line.tokens) and line.tokens[end].low in ("“", '"') and words.count('"') % 2 == 0:
        close = {"“": "”"}.get(line.tokens[end].low, '"')
        closing = next(
            (k for k in range(end + 1, min(end + 30, len(line.tokens))) if line.tokens[k].low == close), None
        )
        if closing is not None:
            return closing + 1  # "would make a “significant contribution”"
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
    totals = [
        a
        for a in totals
        if not (_PROMISED.match(line.text, a.end) and _WITH.search(line.text, max(0, a.start - 24), a.start))
    ]
    if not totals:
        return None, None
    totals = [a for a in totals if not _EARLIER.search(line.text, max(0, a.start - 24), a.start)] or totals
    whole = [a for a in totals if not _PER_PIECE.match(line.text, a.end)] or totals
    if whole[0] is not totals[0] and _AND_OTHERS.fullmatch(line.text, totals[0].end, whole[0].start):
        whole = totals  # "Rs 5 lakh each to the bereaved and Rs 50,000 to the injured"
    begin = deed.subject[0] if deed.passive and deed.subject is not None else deed.first
    start = line.tokens[min(begin, deed.first)].start  # "a first tranche of $120 million would be paid"
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
            r"\b(?:deal|worth|valued|value|costing|cost|agreement|contract|package|priced)\b[^.;]{0,30}$|\b(?:that|which) (?:sets? aside|allocates?|provides?|contains?|includes?|commits?|gives?|promises?)[^.;,]{0,20}$",
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
    priced = [
        a
        for a in later
        if not _of_another_deed(line, deed, a.start) and _FOR_SUM.search(line.text, max(0, a.start - 24), a.start)
    ]
    if priced and _BUYING.search(line.text, start, priced[0].start):
        return priced[0].value, figures.currency_of(priced[0], rupee)
    return None, None


def _of_another_deed(line: Line, deed: Predicate, position: int) -> bool:
    """ "plans to launch a satellite and has signed a contract worth $95 million": the sum is of what was signed."""
    at = line.token_at(position)
    return any(
        p.finite
        and deed.verb < p.verb < at
        and (
            p.lemma in ("sign", "win", "award", "agree", "place", "approve")
            or (p.relative and (p.lemma in frames.FUNDING or p.lemma in frames.DEALING))
        )
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
        if (_is_ahead(d, published) or (deed.ahead and d.ahead is True and d.grain == "day"))
        and (stage in ("pledged", "agreed", "refused", "signed", "started") or d.due)
    ]
    if not choices:
        return None
    if stage == "refused" and not deed.ahead:
        choices = [d for d in choices if d.due]  # "shelved its plans on 30 September"
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
    if not values:
        years = [int(year) for year in _YEARS.findall(line.words(part.first, part.stop))]
        return bool(years) and max(years) < published.year - 1
    return all(v < limit[: len(v)] for v in values)
