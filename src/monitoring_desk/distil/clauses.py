"""Takes a sentence apart into words and predicates: who does what, in which tense, denied or not.

A shallow analysis by closed word classes, a list of verbs and the order of English; it needs no model and runs in linear time. What
it cannot tell it leaves out: a predicate without a subject has `subject` None.
"""

from .clause_words import (
    ACTING,
    BE,
    BEFORE_A_WILL,
    CONJUNCTIONS,
    DAY_WORDS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NEGATIONS,
    NOT_BASE,
    NOT_GERUNDS,
    NOUNISH,
    NOUNS_IN_ING,
    NOUNS_LIKE_ADJECTIVES,
    OUTLOOKS,
    PREPOSITIONS,
    SPEECH,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    UNCHANGING,
    WH,
)
from .rescued import inside_phrase, is_fixture, only_verb, takes_plural
from .subjects import WITH_CLAUSE, find_opener, find_subject, inverted_subject, noun_before
from .tokens import Predicate, Tense, Token, is_adverb
from .verbs import FORMS, lemma_of

_OPENING = CONJUNCTIONS | PREPOSITIONS | SUBJECT_PRONOUNS | WH | SUBORDINATORS
_SPAN = 9
"""Tokens that an infinitive and what hangs on it mostly take."""
_SET_SO = frozenset("up off out aside ablaze alight against free back in by down".split())
"""Behind "was set" these tell of no day: "was set aside"."""
_MEANING_TO = frozenset("plans aims hopes needs promises pledges threatens wants intends moves offers agrees".split())
"""Verbs that, before "to", are hardly the nouns they look like."""
_MAGNITUDES = frozenset("thousand million billion trillion crore lakh".split())


def analyse(tokens: tuple[Token, ...]) -> tuple[Predicate, ...]:
    """The predicates of a sentence in order, with tense, denial, voice and subject."""
    shouting = sum(t.text.isupper() and len(t.text) > 1 for t in tokens) * 2 > max(4, len(tokens))
    predicates = _predicates(tokens, shouting=shouting)
    if not any(p.finite for p in predicates) and (only := only_verb(tokens)) is not None:
        predicates = sorted([*(p for p in predicates if p.verb != only.verb), only], key=lambda p: p.verb)
    taken = _taken(predicates)
    previous: Predicate | None = None
    for predicate in predicates:
        if predicate.tense == "infinitive" and previous is not None:
            predicate.governor = previous
            predicate.subject = previous.subject
        elif predicate.finite:
            find_subject(predicate, tokens, taken, previous)
        elif predicate.tense == "participle":
            predicate.subject = noun_before(tokens, predicate.first - 1)
        elif predicate.tense == "gerund" and previous is not None:
            predicate.subject = previous.subject
        if predicate.subject is None and predicate.finite and predicate.lemma in SPEECH:
            predicate.subject = inverted_subject(tokens, predicate.verb + 1, taken)
        previous = predicate if predicate.finite or predicate.tense == "infinitive" else previous or predicate
    return tuple(predicates)


def _taken(predicates: list[Predicate]) -> dict[int, Predicate]:
    return {position: p for p in predicates for position in range(p.first, p.verb + 1)}


def _skip(tokens: tuple[Token, ...], i: int) -> tuple[int, bool]:
    """Past adverbs; tells whether one of them denies."""
    negated = False
    while i < len(tokens) and (
        is_adverb(tokens[i].low) or tokens[i].low in ("not", "n't", "no", "longer", "“", '"', "‘")
    ):
        negated = negated or tokens[i].low in NEGATIONS
        i += 1
    return i, negated


def _predicates(tokens: tuple[Token, ...], *, shouting: bool) -> list[Predicate]:
    found: list[Predicate] = []
    i = 0
    while i < len(tokens):
        predicate = _group(
            tokens,
            i,
            shouting=shouting,
            bare=not _has_finite(_outside(found, tokens, i), tokens),
            after_verb=bool(found) and found[-1].verb == i - 1 and found[-1].tense != "gerund",
            of_object=bool(found) and _in_object(found[-1], tokens, i),
            within=bool(found) and _within_clause(found[-1], tokens, i),
        )
        if predicate is None:
            i += 1
            continue
        found.append(predicate)
        i = predicate.verb + 1
    return found


def _in_object(before: Predicate, tokens: tuple[Token, ...], i: int) -> bool:
    """Do only a few plain words stand between a verb that no clause follows and here: "keep border checks"?"""
    return (
        (before.finite or before.tense == "infinitive")
        and not before.passive
        and before.lemma not in WITH_CLAUSE
        and i - before.verb <= 3
        and all(t.low.isalpha() and t.low not in _OPENING for t in tokens[before.verb + 1 : i])
    )


def _within_clause(before: Predicate, tokens: tuple[Token, ...], i: int) -> bool:
    """Does the word still belong to the clause of a verb that no clause follows: nothing between opens another?"""
    return (
        before.tense == "infinitive"
        and before.lemma not in WITH_CLAUSE
        and 1 < i - before.verb <= _SPAN
        and tokens[i - 1].text.islower()
        and all(
            t.text[0].isalnum() and t.low not in CONJUNCTIONS | SUBJECT_PRONOUNS | WH | SUBORDINATORS
            for t in tokens[before.verb + 1 : i]
        )
    )


def _outside(found: list[Predicate], tokens: tuple[Token, ...], i: int) -> list[Predicate]:
    """Without those of the relative clause that ends right here: "Prime Minister Wazir, who will visit Dowra, announced"."""
    opener = find_opener(tokens, i - 1) if i > 1 and tokens[i - 1].low == "," else None
    if opener is None or tokens[opener + 1].low not in ("who", "which", "whose"):
        return found
    return [predicate for predicate in found if predicate.verb < opener]


def _has_finite(found: list[Predicate], tokens: tuple[Token, ...]) -> bool:
    """Has the clause told its finite verb already? Clauses end at a semicolon."""
    for predicate in reversed(found):
        if predicate.finite:
            return True
        if any(tokens[k].low == ";" for k in range(predicate.verb, min(predicate.verb + 3, len(tokens)))):
            return False
    return False


def _group(
    tokens: tuple[Token, ...], i: int, *, shouting: bool, bare: bool, after_verb: bool, of_object: bool, within: bool
) -> Predicate | None:
    token = tokens[i]
    low = token.low
    before = tokens[i - 1].low if i else ""
    if low.endswith("'ll") and len(low) > 3:
        return _modal_group(tokens, i, "will", shouting=shouting)
    if low in MODALS:
        if (low == "may" and token.text == "May" and i > 0 and not shouting) or before in BEFORE_A_WILL:
            return None
        return _modal_group(tokens, i, MODALS[low], shouting=shouting)
    if low in BE or low in HAVE or low in DO:
        return _auxiliary_group(tokens, i, shouting=shouting)
    if low.endswith(("'re", "'ve", "'m")) and len(low) > 3:
        return _auxiliary_group(tokens, i, shouting=shouting)
    if low == "to":
        j, negated = _skip(tokens, i + 1)
        if j < len(tokens) and _can_be_base(tokens[j], shouting=shouting):
            if tokens[j].low in ("be", "have") and j + 1 < len(tokens):
                inner = _auxiliary_group(tokens, j, shouting=shouting)
                if inner is not None:
                    inner.first, inner.tense = i, "infinitive"
                    inner.negated = inner.negated or negated
                    return inner
            return Predicate(
                lemma_of(tokens[j].low, "base") or tokens[j].low, i, j, "infinitive", negated=negated or before == "not"
            )
        return None
    if low == "last" and i + 1 < len(tokens) and tokens[i + 1].low in DAY_WORDS | {"night"}:
        return None
    if low not in FORMS and not (low.endswith("ed") and len(low) > 4) and not low.endswith("ing"):
        return None
    if token.name_like and not shouting and (i > 0 or low not in FORMS):
        return None
    return _bare_verb(tokens, i, bare=bare, after_verb=after_verb, of_object=of_object, within=within)


def _can_be_base(token: Token, *, shouting: bool) -> bool:
    if not token.text[0].isalpha() or (token.name_like and not shouting) or token.low in NOT_BASE:
        return False
    readings = FORMS.get(token.low)
    if readings:
        return any(kind == "base" for _, kind in readings)
    return not token.low.endswith(("s", "ing", "tion", "ment", "ed")) and token.low.isalpha()


def _modal_group(tokens: tuple[Token, ...], i: int, modal: str, *, shouting: bool) -> Predicate | None:
    negated = tokens[i].low.endswith("n't") or tokens[i].low == "cannot"
    j, denied = _skip(tokens, i + 1)
    negated = negated or denied
    likely = j < len(tokens) and tokens[j].low == "likely"
    if likely:
        j, denied = _skip(tokens, j + 1)
    # "will, he said, …", "will she …": no verb is told, or one after a short insertion.
    if j < len(tokens) and tokens[j].low in SUBJECT_PRONOUNS:
        j, _ = _skip(tokens, j + 1)
    if j >= len(tokens) or not _can_be_base(tokens[j], shouting=shouting):
        return None
    tense: Tense = "future" if modal in ("will", "would") else "present"
    if tokens[j].low in ("be", "have"):
        inner = _auxiliary_group(tokens, j, shouting=shouting)
        if inner is not None:
            inner.first, inner.modal, inner.tense = i, modal, tense
            inner.negated = inner.negated or negated
            return inner
    lemma = lemma_of(tokens[j].low, "base") or tokens[j].low
    outlook = "likely" if likely else None
    return Predicate(lemma, i, j, tense, modal=modal, negated=negated, outlook=outlook)


def _auxiliary_group(tokens: tuple[Token, ...], i: int, *, shouting: bool) -> Predicate | None:
    low = tokens[i].low
    negated = low.endswith("n't")
    past = low in ("was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't")
    j, denied = _skip(tokens, i + 1)
    negated = negated or denied
    perfect = low in HAVE or low.endswith("'ve")
    tense: Tense = "past" if past or perfect else "present"
    if j >= len(tokens):
        return None
    word = tokens[j].low
    if low in DO:
        if not _can_be_base(tokens[j], shouting=shouting):
            return Predicate("do", i, i, tense, negated=negated)
        return Predicate(lemma_of(word, "base") or word, i, j, tense, negated=negated)
    if perfect and word in ("been", "be"):
        j, denied = _skip(tokens, j + 1)
        negated = negated or denied
        if j >= len(tokens):
            return Predicate("be", i, j - 1, tense, negated=negated, perfect=True)
        word = tokens[j].low
        return _be_rest(tokens, i, j, tense, negated=negated, perfect=True, shouting=shouting)
    if perfect:
        lemma = lemma_of(word, "participle")
        if lemma is not None and (not tokens[j].name_like or shouting):
            return Predicate(lemma, i, j, "past", negated=negated, perfect=True)
        return Predicate("have", i, i, "past" if past else "present", negated=negated)
    if word == "being":
        j, _ = _skip(tokens, j + 1)
        if j >= len(tokens):
            return None
    return _be_rest(tokens, i, j, tense, negated=negated, perfect=False, shouting=shouting)


def _be_rest(
    tokens: tuple[Token, ...], i: int, j: int, tense: Tense, *, negated: bool, perfect: bool, shouting: bool
) -> Predicate:
    """What follows a form of "be": a passive, an "-ing", an outlook with its infinitive, or nothing of these."""
    word = tokens[j].low
    if word == "to" and j + 1 < len(tokens):
        k, _ = _skip(tokens, j + 1)
        if k < len(tokens) and _can_be_base(tokens[k], shouting=shouting):
            return _outlook(tokens, i, k, tense, "to", negated=negated)
    if word in OUTLOOKS and j + 1 < len(tokens):
        k, denied = _skip(tokens, j + 1)
        if k + 1 < len(tokens) and tokens[k].low == "to":
            k, _ = _skip(tokens, k + 1)
            if k < len(tokens) and _can_be_base(tokens[k], shouting=shouting):
                return _outlook(tokens, i, k, tense, word, negated=negated or denied)
        if word == "set" and (
            tokens[j + 1].low in _SET_SO
            or (tokens[j + 1].low == "on" and k + 1 < len(tokens) and tokens[j + 2].low == "fire")
        ):
            return Predicate("set", i, j, tense, negated=negated, passive=True)
        if word in ("due", "set", "scheduled", "slated", "planned", "expected"):
            return Predicate(
                "schedule" if word != "expected" else "expect", i, j, tense, negated=negated, passive=True, outlook=word
            )
    if tokens[j].name_like and not shouting:
        return Predicate("be", i, j - 1, tense, negated=negated, perfect=perfect)
    lemma = lemma_of(word, "participle")
    if lemma is not None and word not in ("united", "concerned", "interested", "worried"):
        return Predicate(lemma, i, j, tense, negated=negated, passive=True, perfect=perfect)
    lemma = lemma_of(word, "ing")
    if lemma is not None and word not in ("during", "king", "nothing", "something", "being", "thing"):
        return Predicate(lemma, i, j, tense, negated=negated, progressive=True, perfect=perfect)
    return Predicate("be", i, j - 1, tense, negated=negated, perfect=perfect)


def _outlook(tokens: tuple[Token, ...], i: int, k: int, tense: Tense, word: str, *, negated: bool) -> Predicate:
    passive, verb = False, k
    if tokens[k].low == "be" and k + 1 < len(tokens):
        j, _ = _skip(tokens, k + 1)
        if j < len(tokens) and lemma_of(tokens[j].low, "participle"):
            passive, verb = True, j
    lemma = lemma_of(tokens[verb].low, "participle" if passive else "base") or tokens[verb].low
    return Predicate(lemma, i, verb, tense, negated=negated, passive=passive, outlook=word)


def _bare_verb(
    tokens: tuple[Token, ...], i: int, *, bare: bool, after_verb: bool, of_object: bool, within: bool
) -> Predicate | None:
    """A verb without auxiliary: finite past or present, a participle or an "-ing"; None where the word is a noun or adjective here."""
    low = tokens[i].low
    before = tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    readings = FORMS.get(low, ())
    kinds = {kind for _, kind in readings}
    if (
        after_verb
        and low.endswith("ed")
        and after is not None
        and (after.text[0].isalpha() and after.low not in PREPOSITIONS | DETERMINERS)
    ):
        return None  # "pledged continued coordination": what follows a verb at once is an adjective
    if (low == "cost" and after is not None and after.low == "of") or (
        low == "added" and before is not None and before.low == "value"
    ):
        return None  # "the monthly cost of living", "value added tax"
    if before is not None and before.low in _MAGNITUDES:
        return None  # "gave Rwanda 100 million pounds"
    modified = before is not None and (
        (
            before.low in DETERMINERS
            and before.low != "that"
            and not (before.low in ("each", "both", "all") and i > 1 and tokens[i - 2].name_like)
        )
        or (before.low.endswith(("'s", "s'")) and before.name_like)
        or (before.text[0].isdigit() and not before.low.endswith("0s"))
        or before.low == "newly"
    )
    if low.endswith("ing") and "ing" in (kinds or {"ing"}):
        if modified or (not kinds and low in NOT_GERUNDS):
            return None
        opens = after is not None and (after.low in DETERMINERS or after.name_like or after.text[0].isdigit())
        if before is not None and before.low == "of" and not opens and kinds:
            return None  # "a day of mourning will be observed": a noun
        if (
            low in NOUNS_IN_ING
            and not opens
            and before is not None
            and before.low not in PREPOSITIONS | CONJUNCTIONS | {","}
        ):
            return None  # "an all-hands meeting will be": a noun, unless an object follows
        return Predicate(lemma_of(low, "ing") or low, i, i, "gerund")
    lemma = lemma_of(low, "past", "participle") if "past" in kinds or "participle" in kinds or not kinds else None
    if lemma is not None:
        if modified or (before is not None and before.low in ("to",)):
            return None
        only_participle = "participle" in kinds and "past" not in kinds
        if within and after is not None and (after.low in PREPOSITIONS or not after.text[0].isalnum()):
            return Predicate(lemma, i, i, "participle", passive=True)  # "in a debate planned for 22 September"
        if (
            only_participle
            and "base" in kinds
            and before is not None
            and before.low.endswith("s")
            and not before.name_like
            and _opens_object(after)
        ):
            return Predicate(lemma, i, i, "present")  # "the rules come into force"
        if before is None:
            return Predicate(lemma, i, i, "participle")
        if low in UNCHANGING and (before.low in PREPOSITIONS or _is_adjective(before.low)):
            return None
        closes = (
            bare
            and before.low == ","
            and find_opener(tokens, i - 1) is not None
            and not (after is not None and after.low in ("by", "as"))
        )
        attached = (
            (before.low == "," and not closes)
            or (after is not None and after.low == "by" and low != "voted")  # "voted by 312 to 208"
            or (before.low in CONJUNCTIONS and _participle_run(tokens, i))
        )
        if only_participle or (before.low in PREPOSITIONS - {"as"} and before.low not in ("since",)):
            if (
                before.low in PREPOSITIONS
                and after is not None
                and (after.text[0].isalpha() and after.low not in PREPOSITIONS | DETERMINERS)
            ):
                return None  # "with proposed rules": an adjective
            return Predicate(lemma, i, i, "participle")
        if attached and not (after is not None and (after.low in DETERMINERS or after.low in ("that", "to"))):
            return Predicate(lemma, i, i, "participle", passive=True)
        return Predicate(lemma, i, i, "past")
    lemma = lemma_of(low, "s")
    if lemma is not None:
        if (
            after_verb  # "imposed sanctions on": a noun
            or of_object  # "would keep border checks in place"
            or _behind_preposition(tokens, i, lemma)
            or modified
            or before is None
            or before.low in PREPOSITIONS
            or _is_adjective(before.low)
            or not (
                _opens_object(after)
                or takes_plural(before, low, after)
                or (lemma in SPEECH and after is not None and after.low in SUBJECT_PRONOUNS)
            )
        ):
            return None
        if (
            low in NOUNISH
            and i == 1
            and after is not None
            and after.low in PREPOSITIONS
            and not (low in _MEANING_TO and after.low == "to")
        ):
            return None  # "Flash floods in Jakarta"
        if low in _MEANING_TO and after is not None and after.low == "to":
            if before.low in CONJUNCTIONS and i > 1 and tokens[i - 2].low == ",":
                return None  # "…, and pledges to protect": one of a list of nouns
            return Predicate(lemma, i, i, "present")
        if low in NOUNISH and before.name_like and inside_phrase(tokens, i - 1):
            return None
        if low in NOUNISH and not (before.name_like or before.low in SUBJECT_PRONOUNS or before.low in ACTING):
            return None
        return Predicate(lemma, i, i, "present")
    lemma = lemma_of(low, "base")
    if (
        low == "go"
        and before is not None
        and after is not None
        and after.low == "on"
        and not modified
        and before.low not in ("to", "and")
    ):
        return Predicate("go", i, i, "present")  # "tickets for the tour go on sale"
    if low == "back" and before is not None and before.low in ("it", "them", "him", "her", "us", "me", "you"):
        return None  # "bring it back"
    if lemma is not None and before is not None:
        if (
            before.low in SUBJECT_PRONOUNS
            or (is_fixture(tokens, i) and _opens_object(after))
            or before.low in ("who", "which")
            or (before.low.endswith("s") and not modified and low not in NOUNISH and _opens_object(after))
        ):
            return Predicate(lemma, i, i, "present")
        named = i - 1
        while named > 0 and tokens[named].name_like:
            named -= 1
        if tokens[named].low in ("a", "an") and low in NOUNISH:
            return None  # "a United Nations plan to return people"
        if (
            before.low.endswith(("s", "people"))
            and before.low not in DETERMINERS
            and after is not None
            and after.low in ("to", "that")
        ):
            return Predicate(lemma, i, i, "present")
        if (
            i == 1
            and before.low.endswith("s")
            and after is not None
            and after.low in ("the", "a", "an", "his", "her", "their")
        ):
            return Predicate(lemma, i, i, "present")  # "Critics fear the …"
    return None


def _behind_preposition(tokens: tuple[Token, ...], i: int, lemma: str) -> bool:
    """ "after lower scores on the exam": one plain word behind a preposition does not end the phrase."""
    return (
        i > 1
        and tokens[i - 2].low in PREPOSITIONS
        and tokens[i - 1].text.islower()
        and not tokens[i - 1].low.endswith("s")
        and lemma not in SPEECH
    )


def _is_adjective(low: str) -> bool:
    return (
        low.endswith(("al", "ive", "ous", "ic", "ful", "less", "able", "ible", "ary", "ern", "ish"))
        and low not in NOUNS_LIKE_ADJECTIVES
    )


def _participle_run(tokens: tuple[Token, ...], i: int) -> bool:
    """ "backed by X and seen as Y": is the word before the conjunction's own verb a participle too?"""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return after is not None and after.low in ("by", "as")


def _opens_object(token: Token | None) -> bool:
    if token is None:
        return False
    low = token.low
    return (
        low in ("next", "again", "effect", "place", "office", "part", "control", "off", "out", "up", "back", "shape")
        or low in DETERMINERS
        or low in PREPOSITIONS
        or low in ("that", "him", "her", "them", "whether", "how")
        or token.text[0].isdigit()
        or token.name_like
        or is_adverb(low)
        or low in ("one", "two", "three", "new", "more", "online")
    )
