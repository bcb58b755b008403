"""Finds who undertakes what in an article: pledges, deals, loans, orders, refusals, with sum, day and firmness."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ..types import Commitment, Stage
from . import figures, frames, lines
from .actors import Actor, Cast, object_of
from .clauses import DETERMINERS, PREPOSITIONS, Predicate, is_adverb
from .dates import Dated
from .lines import Clause, Line
from .reading import Reading

_PER_PIECE = re.compile(
    r"\s*(?:each|apiece|per\b|a (?:share|barrel|piece|month|week|day|head|tonne|ton|unit|kilo|litre|gallon|person)\b|an (?:hour|ounce)\b)",
    re.IGNORECASE,
)
_WINDOW = 150
"""How many records back a telling is compared: no article tells of more, and a broken page of thousands stays linear."""
_CONDITION = re.compile(r"^[\s“\"‘']*(?:if|unless|whether|should)\b", re.IGNORECASE)
_OLD = 200
"""Days: a deal struck longer ago is background."""
_GRANT = re.compile(
    r"\b(grant|loan|donation|gift|credit line|line of credit|investment|contribution|aid package)s?\s+(?:of\s+[^,;]{1,30}?\s+)?(?:from|by)\s",
    re.IGNORECASE,
)
_ANYBODY = frozenset(
    "people anyone everyone somebody someone nobody others many most some they you critics analysts experts users consumers voters fans".split()
)
_ONLOOKERS = re.compile(
    r"\b(?:analysts?|experts?|economists?|observers?|critics?|sources?|rumou?rs?|speculation|traders|insiders|investors|polls?|leaks?|forecasters)\b",
    re.IGNORECASE,
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


def find(reading: Reading, *, published: date | None) -> tuple[Commitment, ...]:
    """The commitments of one article, one record for one undertaking however often told, in the order of the text."""
    told = lines.read(reading, published=published)
    cast = Cast(reading, told)
    rupee = figures.home_rupee(reading.text)
    drafts: list[_Draft] = []
    for line in told:
        drafts.extend(_one_each(_of_line(line, cast, rupee=rupee, published=published)))
    return tuple(
        Commitment(
            who=draft.who.name,
            to=draft.to,
            promise=draft.promise,
            amount=draft.amount,
            currency=draft.currency,
            due=draft.due,
            stage=draft.stage,
            stated=reading.span(draft.line.start, draft.line.end),
        )
        for draft in sorted(_merge(drafts), key=lambda d: d.line.start)
    )


def _of_line(line: Line, cast: Cast, *, rupee: str, published: date | None) -> list[_Draft]:
    drafts: list[_Draft] = []
    parts = lines.clauses(line)
    for position, part in enumerate(parts):
        before = parts[position - 1].predicate if position else None
        draft = _of_clause(line, part, before, cast, rupee=rupee, published=published)
        if draft is not None:
            drafts.append(draft)
    if not drafts:
        nominal = _nominal(line, cast, rupee=rupee)
        if nominal is not None:
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
        or (told and told[0] in ("what", "how", "whether", "neither", "no", "none"))
    ):
        return None
    if _CONDITION.match(line.words(0, predicate.first)) or line.text.rstrip('”"’').endswith("?"):
        return None
    if before is not None and not _parallel(part, before, line):
        if before.lemma in frames.BY_OTHERS:
            return None
        if before.subject is not None and predicate.ahead and _ONLOOKERS.search(line.words(*before.subject)):
            return None
    if predicate.ahead and re.search(
        r"\b(?:if|unless)\b", line.words(predicate.verb, min(part.stop + 2, predicate.verb + 30))
    ):
        return None
    verdict = _undertaking(line, part, predicate, cast)
    if verdict is None:
        return None
    who, stage, firm, deed = verdict
    if not who.agentive:
        return None
    end = _end(line, part, deed)
    amount, currency = _sum(line, part, deed, end, rupee=rupee)
    due = _due(line, part, deed, end, published, stage)
    if _background(line, part, deed, published):
        return None
    promise = _clip(line.words(deed.verb if deed is not predicate or deed.modal or deed.outlook else deed.first, end))
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


_Verdict = tuple[Actor, Stage, int, Predicate]


def _undertaking(line: Line, part: Clause, predicate: Predicate, cast: Cast) -> _Verdict | None:
    """Who undertakes, how firmly, and by which verb: the finite one or the infinitive it governs."""
    lemma = predicate.lemma
    first, stop = object_of(line, predicate)
    after = line.words(predicate.verb + 1, part.stop)
    thing = line.words(first, stop)
    infinitive = next(
        (
            p
            for p in line.predicates
            if p.tense == "infinitive" and p.governor is predicate and p.first <= predicate.verb + 6
        ),
        None,
    )
    subject = cast.subject(line, predicate)
    if predicate.passive:
        return _passive(line, part, predicate, cast, after)
    if predicate.modal in ("may", "can", "could", "might", "should", "must"):
        return None
    if predicate.outlook in ("expected", "likely", "unlikely", "supposed", "believed", "able", "bound", "about"):
        return None
    if subject is None:
        return None
    told_as_past = predicate.tense == "past" or (predicate.tense == "present" and not predicate.ahead)
    if predicate.negated:
        if any(line.tokens[k].low == "never" for k in range(predicate.first, predicate.verb)):
            return None  # what somebody "will never" do is rhetoric
        if lemma in ("release", "give", "provide", "share", "comment") and re.search(
            r"\b(?:details?|information|statement|names?|comment|figures)\b", after
        ):
            return None
        if lemma in ("take", "give", "keep", "set", "work", "use") and not _deed(lemma, after, subject):
            return None
        if (
            (predicate.ahead or lemma in ("intend", "plan"))
            and subject.agentive
            and (lemma in frames.ACTIONS or (infinitive is not None and infinitive.lemma in frames.ACTIONS))
        ):
            return subject, "refused", 1, infinitive or predicate
        return None
    if predicate.ahead:
        return _ahead(line, predicate, infinitive, subject, cast, after)
    if predicate.progressive:
        if lemma in ("plan", "prepare", "aim") and infinitive is not None:
            return subject, "pledged", 1, infinitive
        if lemma in frames.ACTIONS and lemma not in frames.EVERYDAY and _counts(line, predicate.verb, part.stop):
            return subject, "started", 2, predicate
        return None
    if not told_as_past:
        return None
    if lemma in frames.PLEDGING and infinitive is not None and _joined(line, predicate, infinitive):
        if (
            lemma in ("plan", "intend", "aim", "decide", "resolve", "decline", "opt")
            and infinitive.lemma not in frames.ACTIONS
        ):
            return None
        if lemma == "decline" and infinitive.lemma in frames.WORDS_ONLY:
            return None
        if infinitive.lemma in ("be", "have") and lemma not in ("pledge", "promise", "vow"):
            return None
        return subject, frames.PLEDGING[lemma], 1 if lemma in ("plan", "intend", "aim") else 3, infinitive
    if (
        lemma in ("pledge", "promise", "vow", "offer", "guarantee")
        and (predicate.tense == "past" or lemma != "offer")
        and (_has(thing, frames.PLEDGED_THINGS) or _money(line, first, part.stop))
    ):
        return subject, "pledged", 3, predicate
    if lemma == "agree" and re.match(r"(?:on|to) (?:an?|the) (?!principle|terms\b|point)", after):
        return subject, "agreed", 3, predicate
    if (
        lemma == "agree"
        and re.match(r"(?:on |upon )?(?:an?|the|to) ", after)
        and (_has(line.words(first, first + 8), frames.PAPERS | frames.PLEDGED_THINGS))
    ):
        return subject, "agreed", 3, predicate
    if lemma == "sign" and _has(line.words(first, min(part.stop, first + 12)), frames.PAPERS):
        return subject, "signed", 3, predicate
    if lemma in frames.ANNOUNCING and (_has(thing, frames.PLEDGED_THINGS)) and lemma != "present":
        if lemma in ("declare", "outline", "confirm") and not _money(line, first, part.stop):
            return None
        return subject, "pledged", 3, predicate
    if lemma in ("announce",) and re.search(r"\b(?:resignation|retirement)\b", thing):
        return subject, "pledged", 3, predicate
    if lemma in frames.STANDING and frames.ASSURANCE.match(line.words(first, min(part.stop, first + 8))):
        return subject, "pledged", 2, predicate
    if lemma in frames.DEALING and frames.DEALING[lemma][1].search(
        line.words(predicate.verb + 1, min(part.stop, predicate.verb + 12))
    ):
        if lemma == "win" and not _money(line, first, part.stop):
            return None
        if lemma == "turn" and not re.search(r"\b(?:offer|bid|request|proposal|invitation|plan)\b", after):
            return None
        return subject, frames.DEALING[lemma][0], 3, predicate
    if lemma in frames.FUNDING and predicate.tense == "past":
        money = _money(line, predicate.verb + 1, min(part.stop, predicate.verb + 9))
        given = lemma in frames.HANDING_OVER and _has(thing, frames.GIVEN)
        if (
            money
            and lemma not in ("receive", "win", "spend", "pay", "raise", "give", "send")
            or money
            and _has(
                line.words(first, min(part.stop, first + 9)),
                frames.GIVEN | {"million", "billion", "bn", "crore", "lakh"},
            )
            or (money and lemma in ("raise", "pay", "spend"))
            or given
        ):
            if lemma in ("pay", "spend", "receive", "give", "send") and not money:
                return None
            return subject, frames.FUNDING[lemma], 2, predicate
        if (
            lemma in ("order", "acquire", "buy", "purchase", "sell")
            and subject.kind in ("organisation", "place")
            and (
                _counts(line, predicate.verb, min(part.stop, predicate.verb + 6))
                or _has(
                    thing, frozenset({"stake", "shares", "planes", "aircraft", "ships", "company", "business", "unit"})
                )
            )
        ):
            return subject, frames.FUNDING[lemma], 2, predicate
    if lemma in ("resign", "retire", "quit") and subject.kind == "person" and predicate.tense == "past":
        return subject, "done", 1, predicate
    return None


def _ahead(
    line: Line, predicate: Predicate, infinitive: Predicate | None, subject: Actor, cast: Cast, after: str
) -> _Verdict | None:
    """ "will", "would", "is to", "is ready to" with an action."""
    if predicate.outlook in ("ready", "willing", "prepared", "determined"):
        if subject.agentive and (
            predicate.lemma in frames.ACTIONS or predicate.lemma in ("play", "help", "discuss", "assist")
        ):
            return subject, "pledged", 1, predicate
        return None
    if predicate.modal == "would" and (not _reported(line, predicate) or _past_plan(line, predicate)):
        return None
    lemma = predicate.lemma
    if lemma == "continue" and infinitive is not None:
        if subject.agentive and infinitive.lemma in frames.ACTIONS:
            return subject, "pledged", 2, infinitive
        return None
    if lemma in ("begin", "start", "resume", "complete", "end") and not subject.agentive:
        if frames.WORKS.match(line.words(*predicate.subject) if predicate.subject else ""):
            speaker = cast.speaker(line)
            if speaker is not None:
                return speaker, "pledged", 2, predicate
        return None
    if not subject.agentive or subject.name.lower() in _ANYBODY or frames.forecasts(lemma):
        return None
    if lemma in ("begin", "start") and infinitive is not None and infinitive.first <= predicate.verb + 2:
        return (subject, "pledged", 2, infinitive) if infinitive.lemma in frames.ACTIONS else None
    if lemma in frames.NEEDS_OBJECT and not _takes_object(line, predicate):
        if lemma not in ("merge", "expand") or subject.kind == "other":
            return None
    if lemma not in frames.ACTIONS:
        return None
    if lemma in frames.MANY_MEANINGS and not _deed(lemma, after, subject):
        return None
    # "They live, work …, and they will continue": plain people of whom something is foretold undertake nothing.
    return subject, "pledged", 2, predicate


_DEEDS = {
    "take": r"(?:over|part|back|delivery|control|in\b|up\b|legal|action|measures|steps|responsibility)",
    "set": r"(?:up|aside)",
    "keep": r"(?:\w+ ){0,3}(?:open|rates|troops|buying)",
    "step": r"(?:down|aside|up)",
    "lay": r"off",
    "pull": r"out|back",
    "work": r"(?:together|with|closely|jointly|on\b)",
    "join": r"",
    "return": r"(?:the|all|its|some|\$)",
    "leave": r"(?:the|his|her|its|office)",
    "hand": r"over",
    "shift": r"",
    "give": r"",
    "start": r"",
    "begin": r"",
}


def _deed(lemma: str, after: str, subject: Actor) -> bool:
    """Is this action with what follows an undertaking of that subject? Verbs of many meanings need the words that narrow them."""
    pattern = _DEEDS.get(lemma)
    if pattern is None:
        return (
            subject.kind in ("organisation", "place", "person", "body")
            and bool(after.strip())
            and not re.match(r"(?:in|on|at|from|to|by|as|for)\b", after)
            or lemma == "support"
        )
    return bool(re.match(r"(?:also |now |soon )?" + pattern, after))


def _past_plan(line: Line, predicate: Predicate) -> bool:
    """ "pledged that in 2000 it would": every date of the sentence lies behind."""
    return bool(line.dates) and all(d.ahead is False and d.grain == "year" for d in line.dates)


def _joined(line: Line, predicate: Predicate, infinitive: Predicate) -> bool:
    """Does the infinitive belong to the verb at once ("agreed on Monday to sell"), not to its object ("offered a way to pay")?"""
    between = line.tokens[predicate.verb + 1 : infinitive.first]
    if len(between) > 3:
        return False
    start, end = line.tokens[predicate.verb].end, line.tokens[infinitive.first].start
    dated = any(start <= d.start < end for d in line.dates)
    return all(
        is_adverb(t.low) or t.low in ("not", "in", "on", "last") or (dated and t.low not in DETERMINERS)
        for t in between
    )


def _takes_object(line: Line, predicate: Predicate) -> bool:
    """Does a noun phrase follow the verb: "will launch a satellite", not "will launch next month", "will start at $44,000"?"""
    first, stop = object_of(line, predicate)
    if first >= stop:
        return False
    start = line.tokens[first].start
    return not any(d.start <= start < d.end for d in line.dates) and line.tokens[first].low not in frames.NO_OBJECT


def _reported(line: Line, predicate: Predicate) -> bool:
    """ "said it would": is "would" a future told in the past, and no condition?"""
    if re.search(r"\bif\b|\bunless\b", line.text):
        return False
    earlier = [p for p in line.predicates if p.verb < predicate.first and p.tense in ("past", "gerund", "present")]
    if any(p.lemma in frames.TELLING for p in earlier):
        return True
    return bool(re.search(r"\b(?:said|announced|according to)\b", line.text[line.tokens[predicate.verb].end :]))


def _passive(line: Line, part: Clause, predicate: Predicate, cast: Cast, after: str) -> _Verdict | None:
    """ "will be built by X", "was awarded … by X", "the deal was signed by X"."""
    if (
        predicate.negated
        or predicate.modal in ("may", "can", "could", "might", "should", "must", "would")
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
        if (
            actor is None
            or not actor.agentive
            or any(d.start <= line.tokens[min(by + 1, len(line.tokens) - 1)].start < d.end for d in line.dates)
        ):
            return None
    lemma = predicate.lemma
    if predicate.ahead:
        if actor is not None and lemma in frames.ACTIONS:
            return actor, "pledged", 2, predicate
        return None
    if actor is not None and (
        lemma in ("sign", "fund", "finance", "approve", "pledge", "promise", "provide", "donate", "grant")
        and (
            lemma not in ("provide", "approve", "sign")
            or _money(line, part.first, part.stop)
            or lemma == "sign"
            and _has(line.words(*(predicate.subject or (0, 0))), frames.PAPERS)
        )
    ):
        return actor, frames.FUNDING.get(lemma, "signed") if lemma != "sign" else "signed", 2, predicate
    if lemma == "award" and _money(line, part.first, part.stop):
        subject = actor or cast.subject(line, predicate)
        return (subject, "signed", 2, predicate) if subject is not None else None
    return None


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


def _has(words: str, wanted: frozenset[str]) -> bool:
    return any(w.strip("“”\"',.()").lower() in wanted for w in words.split())


def _money(line: Line, first: int, stop: int) -> bool:
    if first >= len(line.tokens) or first >= stop:
        return False
    start, end = line.tokens[first].start, line.tokens[min(stop, len(line.tokens)) - 1].end
    return any(a.sort == "money" and start <= a.start < end for a in line.amounts)


def _counts(line: Line, verb: int, stop: int) -> bool:
    start, end = line.tokens[verb].end, line.tokens[min(stop, len(line.tokens)) - 1].end
    return any(a.sort in ("money", "count", "measure", "percent") and start <= a.start < end for a in line.amounts)


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
        and re.search(
            r"\b(?:deal|worth|valued|value|costing|cost|agreement|contract|package|priced)\b[^.;]{0,30}$",
            line.text[max(0, a.start - 50) : a.start],
        )
    ]
    if rest:
        return rest[0].value, figures.currency_of(rest[0], rupee)
    return None, None


def _due(line: Line, part: Clause, deed: Predicate, end: int, published: date | None, stage: Stage) -> str | None:
    choices = [d for d in lines.dates_within(line, deed.verb + 1, part.stop) if not d.since and d.value is not None]
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
        if line.tokens[k].low in ("to", "with", "for", "from", "towards", "into"):
            stop = k + 1
            while (
                stop < end
                and line.tokens[stop].text[0].isalnum()
                and line.tokens[stop].low not in PREPOSITIONS - {"of"}
            ):
                stop += 1
            names = [a for a in cast.names_between(line, k + 1, stop) if a.name not in who.name]
            if names:
                return names[0].name
    names = [a for a in cast.names_between(line, deed.verb + 1, min(deed.verb + 4, end)) if a.name not in who.name]
    return names[0].name if names else None


def _clip(promise: str) -> str:
    promise = " ".join(promise.split()).strip(' ,;:.—–-“”"')
    return promise if len(promise) <= 200 else promise[:197].rsplit(" ", 1)[0] + " …"


def _one_each(drafts: list[_Draft]) -> list[_Draft]:
    """Of one sentence, several records only where sums or undertakers differ."""
    kept: list[_Draft] = []
    for draft in sorted(drafts, key=lambda d: -d.firm):
        if not kept:
            kept.append(draft)
        elif draft.amount is not None and all(k.amount is not None and k.amount != draft.amount for k in kept):
            kept.append(draft)
        elif (
            draft.firm >= 2
            and draft.amount is None
            and all(k.who.name != draft.who.name for k in kept)
            and len(kept) < 2
            and draft.who.kind in ("organisation", "place", "person")
        ):
            kept.append(draft)
    return kept


def _content(words: str) -> set[str]:
    return {w[:6] for w in re.findall(r"[a-z]+", words.lower()) if w not in _STOP and len(w) > 2}


def _merge(drafts: Sequence[_Draft]) -> list[_Draft]:
    kept: list[_Draft] = []
    for draft in drafts:
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
