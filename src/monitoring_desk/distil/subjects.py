"""Finds the noun phrase that is the subject of a verb."""

from .clause_words import (
    BE,
    CONJUNCTIONS,
    DAY_WORDS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SPEECH,
    STOPS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TELLING,
    TITLES,
    WH,
)
from .tokens import Predicate, Token, is_adverb

FOR_MATTERS = frozenset(
    "minister secretary commissioner spokesman spokeswoman spokesperson envoy americans citizens campaign students doctors lawyers mothers".split()
)
""" "Minister for the Middle East Ann Lee": one phrase."""
WITH_CLAUSE = SPEECH | frozenset(
    "know believe think expect hope fear show suggest mean confirm promise pledge vow agree estimate reveal find see".split()
)
"""Verbs that a whole clause may follow, so that what stands behind them may be its subject."""


def inverted_subject(tokens: tuple[Token, ...], first: int, taken: dict[int, Predicate]) -> tuple[int, int] | None:
    """ "…," said Anna Lund, the head of …: the subject behind its verb."""
    stop = first
    while stop < len(tokens) and stop < first + 8 and stop not in taken:
        low = tokens[stop].low
        if not tokens[stop].text[0].isalnum() or (low in PREPOSITIONS and low != "of") or low in WH | CONJUNCTIONS:
            break
        stop += 1
    return (first, stop) if stop > first and (tokens[first].name_like or tokens[first].low in DETERMINERS) else None


def find_subject(
    predicate: Predicate, tokens: tuple[Token, ...], taken: dict[int, Predicate], previous: Predicate | None
) -> None:
    j = predicate.first - 1
    while j >= 0 and (tokens[j].low == "“" or (is_adverb(tokens[j].low) and not (j and tokens[j].name_like))):
        j -= 1
    while j >= 0 and tokens[j].low in (",", ")", "—", "–", "-", "--"):
        if j >= 1 and tokens[j].low == "," and _joins(tokens, j, taken):
            break
        opener = find_opener(tokens, j)
        if opener is None:
            break
        j = opener - 1
    if j < 0:
        return
    low = tokens[j].low
    if low in CONJUNCTIONS or low == ",":
        # "… and will …": the subject of the clause before.
        left = _finite_before(taken, j)
        planned = left is not None and left.lemma == "be" and tokens[left.first - 1].low in ("that", "which")
        if left is not None and left.relative and (left.tense != predicate.tense or planned):
            # "cancelled a trip that had been set for Monday and will meet": the one who cancelled it
            begin = next((k for k, held in taken.items() if held is left), j)
            left = _finite_before({k: held for k, held in taken.items() if not held.relative}, begin) or left
        if left is not None:
            predicate.subject = left.subject
        return
    if low in ("who", "which", "that") and j > 0:
        predicate.relative = True
        k = j - 1
        while k >= 0 and tokens[k].low in (",", "—", "-", "–"):
            k -= 1
        if k >= 0 and not (low == "that" and k in taken):
            predicate.subject = noun_before(tokens, k)
            if (
                low == "which"
                and predicate.subject is not None
                and tokens[predicate.subject[0] - 1].low in ("in", "at", "on")
            ):
                # "the head of the clinic in Alabama, which aims to": not the place but what lies there
                begin = _region_start(tokens, k, taken)
                predicate.subject = _head(tokens, begin, k + 1, taken) or predicate.subject
            return
    begin = _region_start(tokens, j, taken)
    predicate.subject = _head(tokens, begin, j + 1, taken)
    inner = taken.get(begin - 1)
    placed = inner is not None and any(tokens[k].low == "where" for k in range(max(1, inner.first - 6), inner.first))
    if predicate.subject is None and inner is not None and (inner.relative or placed):
        # "elections that are scheduled for May will be held": the subject stands before the relative clause.
        k = inner.first - 1
        while k > 0 and tokens[k].low in WH | {","}:
            k -= 1
        predicate.subject = _head(tokens, _region_start(tokens, k, taken), k + 1, taken)


def _joins(tokens: tuple[Token, ...], comma: int, taken: dict[int, Predicate]) -> bool:
    return tokens[comma - 1].low in CONJUNCTIONS


def find_opener(tokens: tuple[Token, ...], closer: int) -> int | None:
    """Where the insertion that ends at `closer` begins: the mark that opens it."""
    wanted = {")": ("(",), ",": (",",)}.get(tokens[closer].low, (tokens[closer].low,))
    for k in range(closer - 1, max(-1, closer - 40), -1):
        if tokens[k].low in wanted:
            return k
        if tokens[k].low == ";":
            return None
    return None


def _finite_before(taken: dict[int, Predicate], j: int) -> Predicate | None:
    for k in range(j - 1, max(-1, j - 60), -1):
        found = taken.get(k)
        if found is not None and (found.finite or found.tense == "infinitive") and found.subject is not None:
            return found
    return None


def _region_start(tokens: tuple[Token, ...], j: int, taken: dict[int, Predicate]) -> int:
    """Leftmost token of the stretch before a verb that can hold its subject."""
    k = j
    while k >= 0:
        low = tokens[k].low
        if low in ("(", "[") or (low in STOPS and low != ")"):
            if low == "," and _lists(tokens, k, j):
                k -= 1
                continue
            break
        if low == ")":
            opener = find_opener(tokens, k)
            if opener is None:
                break
            k = opener - 1
            continue
        holder = taken.get(k)
        if holder is not None:
            if (
                holder.tense in ("participle", "gerund")
                and k > 0
                and k < j
                and (tokens[k + 1].low in PREPOSITIONS or holder.tense == "gerund")
            ):
                k = holder.first - 1  # "Firms led by X will": a participle inside the subject
                continue
            break
        if k < j and low in ("until", "because", "than", "once", "whether"):
            break
        if (
            low in WH - {"that"}
            or (low in SUBORDINATORS and low not in PREPOSITIONS)
            or low == "but"
            or (low == "that" and k < j)
        ):
            break
        k -= 1
    holder = taken.get(k)
    if holder is not None and holder.finite:
        # "committed £2 million since the war began": behind a verb's object these words open a clause
        for m in range(j - 1, k + 1, -1):
            if tokens[m].low in ("since", "before", "after", "as"):
                return m + 1
    return k + 1


def _lists(tokens: tuple[Token, ...], comma: int, j: int) -> bool:
    """Is this comma one between names of a list ("Bulgaria, Albania and Macedonia")?"""
    if comma == 0 or not tokens[comma - 1].name_like or tokens[comma - 1].low in DAY_WORDS:
        return False
    if comma + 1 >= len(tokens) or not tokens[comma + 1].name_like:
        return False
    return any(tokens[m].low == "and" for m in range(comma + 1, min(j + 1, comma + 8))) and tokens[j].name_like


def _head(tokens: tuple[Token, ...], begin: int, end: int, taken: dict[int, Predicate]) -> tuple[int, int] | None:
    """The noun phrase in [begin, end) that is the subject."""
    if end - begin > 1 and tokens[end - 1].low in SUBJECT_PRONOUNS:
        return (end - 1, end)
    holder = taken.get(begin - 1)
    while begin < end and (
        tokens[begin].low in ("and", "but", "or", "so", "that", "then")
        or (is_adverb(tokens[begin].low) and not (begin and tokens[begin].name_like))
        or (tokens[begin].low in DAY_WORDS and begin + 1 < end)
        or tokens[begin].low == "."
        or (tokens[begin].low == "far" and begin and tokens[begin - 1].low == "so")
    ):
        if tokens[begin].low in ("this", "last", "next") and begin + 1 < end and tokens[begin + 1].low not in DAY_WORDS:
            break
        if tokens[begin].low in ("both", "all", "each", "either", "first"):
            break
        begin += 1
    if holder is not None and holder.finite and not holder.passive and holder.lemma not in WITH_CLAUSE:
        # "Denmark has given $8 million and Canada has promised": the sum is the first verb's
        joint = next((k for k in range(end - 1, begin, -1) if tokens[k].low in ("and", "but", "while")), begin)
        begin = joint + 1 if joint > begin and tokens[joint + 1 if joint + 1 < end else joint].name_like else begin
    if holder is not None and holder.lemma in TELLING and begin < end and not tokens[begin].name_like:
        # "told reporters the company": the one told is not the one who does.
        for k in range(begin + 1, end):
            if tokens[k].low in DETERMINERS or tokens[k].name_like or tokens[k].low in SUBJECT_PRONOUNS:
                begin = k
                break
    rounded = (
        begin + 1 < end
        and tokens[begin].low in ("about", "around", "over", "under", "nearly")
        and tokens[begin + 1].text[0].isdigit()
    )  # "about 6,000 protesters": no preposition
    if begin < end and tokens[begin].low in PREPOSITIONS and not rounded:
        begin = _after_phrase(tokens, begin, end, after_verb=holder is not None)
        if begin + 2 < end and tokens[begin].low in DAY_WORDS and tokens[begin + 1].low in DETERMINERS:
            begin += 1  # "On 11 February the Minister travelled"
    if begin >= end:
        return None
    stop = begin + 1
    while stop < end:
        low = tokens[stop].low
        if low == "(" and stop + 3 < end and tokens[stop + 2].low == ")" and tokens[stop + 3].name_like:
            stop += 3  # "The Goods and Services Tax (GST) Council"
            continue
        of_office = low == "for" and tokens[stop - 1].low in FOR_MATTERS and stop + 1 < end
        if (
            (low in PREPOSITIONS and low != "of" and not tokens[stop].name_like and not of_office)
            or (low in ("(", ",") and not _lists(tokens, stop, end - 1))
            or low in WH
        ):
            break
        if stop in taken:
            break
        stop += 1
    return (begin, stop)


def _after_phrase(tokens: tuple[Token, ...], begin: int, end: int, *, after_verb: bool) -> int:
    """Past a leading "In Turkey", "On Monday": where the noun phrase after it begins; `end` where there is none."""
    if after_verb:
        # "said on Monday and the ministry will": what stands after the conjunction.
        for k in range(end - 1, begin, -1):
            if tokens[k].low in ("and", "but") and k + 1 < end:
                return k + 1
    k = begin + 1
    seen_noun = False
    while k < end:
        low = tokens[k].low
        if low in PREPOSITIONS:
            seen_noun = False
            k += 1
            continue
        if seen_noun and (low in DETERMINERS or low in SUBJECT_PRONOUNS):
            return k
        if (
            seen_noun
            and tokens[k].name_like
            and (not tokens[k - 1].name_like or tokens[k - 1].low in DAY_WORDS or tokens[k - 1].text[0].isdigit())
        ):
            return k
        if seen_noun and tokens[k].name_like and low in TITLES:
            return k
        if low not in DETERMINERS:
            seen_noun = True
        k += 1
    return end


def noun_before(tokens: tuple[Token, ...], last: int) -> tuple[int, int] | None:
    """The noun phrase that ends at token `last`: what a relative or a participle belongs to."""
    k = last
    while k >= 0 and tokens[k].low in (",", "—", "-", "–", ")", "("):
        k -= 1
    end = k + 1
    while k >= 0:
        low = tokens[k].low
        if (
            low in STOPS
            or (low in PREPOSITIONS and low != "of")
            or low in WH
            or (low in CONJUNCTIONS and not tokens[k - 1].name_like)
            or low in MODALS
            or low in BE | HAVE
        ):
            break
        if low in DETERMINERS:
            k -= 1
            break
        k -= 1
    return (k + 1, end) if k + 1 < end else None
