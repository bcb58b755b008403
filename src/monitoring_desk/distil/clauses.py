"""Takes a sentence apart into words and predicates: who does what, in which tense, denied or not.

A shallow analysis by closed word classes, a list of verbs and the order of English; it needs no model and runs in linear time. What
it cannot tell it leaves out: a predicate without a subject has `subject` None.
"""

import re
from dataclasses import dataclass, field
from typing import Literal

from .clause_words import ACTING, BEFORE_A_WILL, NOT_ADVERBS, NOT_GERUNDS, NOUNS_LIKE_ADJECTIVES, TITLES, UNCHANGING
from .verbs import FORMS, lemma_of

Tense = Literal["past", "present", "future", "infinitive", "participle", "gerund"]

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}(?:'s|’s)?|[^\W\d_]+(?:[.'’‘&-][^\W\d_]+|-\d+|\d+)*(?:['’](?=\s))?|\d+(?:[.,:/]\d+)*[A-Za-z]*(?:-[A-Za-z\d]+)*|--+|\.\.+|[^\w\s]"
)

MODALS = {
    "will": "will", "won't": "will", "'ll": "will", "shall": "will", "would": "would", "wouldn't": "would", "may": "may", "might": "may",
    "can": "can", "cannot": "can", "can't": "can", "could": "could", "couldn't": "could", "must": "must", "should": "should", "ought": "should",
    "shouldn't": "should",
}  # fmt: skip
_BE = frozenset("is are was were be been being am isn't aren't wasn't weren't 's 're".split())
_HAVE = frozenset("has have had having hasn't haven't hadn't 've".split())
_DO = frozenset("do does did don't doesn't didn't".split())
_NEGATIONS = frozenset("not never n't no neither nor without hardly".split())
_ADVERBS = frozenset(
    """also already still now then soon just even only yet again once never not always often recently later earlier further together jointly
    instead meanwhile therefore thus almost nearly ever long first immediately both all each either today tonight currently finally""".split()
)
DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your some any no every each another all both such several many few more most other".split()
)
PREPOSITIONS = frozenset(
    """in on at by for from with of to into onto under over between among against about after before during since until till through across
    towards toward within without despite near off outside inside around amid following per via upon as than like including along behind
    beyond above below besides alongside ahead because regarding concerning throughout worth""".split()
)
_SUBORDINATORS = frozenset(
    "while when although though because if unless whereas since until after before once as whether".split()
)
_WH = frozenset("who which that whom whose where what how why whether".split())
_SUBJECT_PRONOUNS = frozenset("he she it they we i you".split())
_STOPS = frozenset([",", ";", ":", "—", "–", "--", "-", "“", "”", '"', "(", ")", "…", "?", "!"])
_CONJUNCTIONS = frozenset("and but or nor".split())
_OUTLOOKS = frozenset(
    "set due expected scheduled slated likely ready poised about going planned supposed bound prepared determined willing able unlikely believed".split()
)
_DAY_WORDS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april may june july
    august september october november december earlier later recently morning afternoon evening night jan feb mar apr aug sept sep oct nov dec
    week month year last next this""".split()
)
_TELLING = frozenset("tell inform remind warn assure notify advise ask urge show give".split())
_SPEECH = frozenset("say add tell explain announce warn note state declare insist write claim reply report".split())
_NOT_BASE = (
    DETERMINERS | PREPOSITIONS | _CONJUNCTIONS | _WH | frozenset("him them us me himself itself themselves".split())
)
_NOUNISH = frozenset(
    """talks talk visit visits plan plans report reports attack attacks deal deals meeting building rise fall increase vote votes strike strikes
    trade support work call calls offer offers order orders bid bids move moves launch launches test tests march protest protests fire fires
    flood floods blast blasts bomb bombs crash crashes clash clashes sentence fine fines charge charges claim claims debate debates
    challenge figure figures impact influence interest issue issues force forces ground result results market name names note notes
    question questions rally raid raids record records rule rules sale share shares ship ships stage state states station stop storm storms
    target targets tax transport travel travels use value view views water wave host supply supplies review study host play plays
    trial release share pledge pledges promise promises loan loans grant grants fund funds fight face faces head heads match matches
    lead leads leave bill signs aim aims hope hopes need needs demand demands risk risks process project projects position post
    benefit benefits cost costs cause causes cut cuts estimate estimates experience focus guard house influence transfer transfers
    command concern concerns control controls contract contracts cover damage date dates document documents exchange exchanges exercise
    exercises export exports import imports fear fears film game harm increase increases injury lack land limit limits link links
    list lists mark marks measure measures mine mines murder park parks place places plant plants police power powers practice press
    pressure price prices produce progress purchase purchases race range rate rates remains request requests respect rest return returns
    round rounds search seat service services sort source sources stand start step steps stock stocks struggle surprise survey
    talk threat time times title touch tour tours track train trains turn turns wait walk war wars watch wish witness witnesses world worry wounds""".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark. `start`, `end`: code points into the sentence; `low` in lower case with straight apostrophes."""

    text: str
    low: str
    start: int
    end: int

    @property
    def name_like(self) -> bool:
        """Begins with a capital."""
        return self.text[:1].isupper()


@dataclass(slots=True)
class Predicate:
    """A verb with its auxiliaries. `first`, `verb`, `last`: token numbers; `subject`: token numbers [start, end) or None."""

    lemma: str
    first: int
    verb: int
    tense: Tense
    modal: str | None = None
    negated: bool = False
    passive: bool = False
    perfect: bool = False
    progressive: bool = False
    outlook: str | None = None
    """ "set", "due", "expected", "to" …: what stands before the infinitive ("is set to open")."""
    subject: tuple[int, int] | None = None
    governor: "Predicate | None" = field(default=None, repr=False)
    """The verb before an infinitive: "agreed" of "agreed to sell"."""
    relative: bool = False

    @property
    def finite(self) -> bool:
        return self.tense in ("past", "present", "future")

    @property
    def ahead(self) -> bool:
        """Does it speak of the future?"""
        return self.tense == "future" or (self.outlook is not None and self.outlook not in ("able", "believed"))


def tokenise(sentence: str) -> tuple[Token, ...]:
    """Words, numbers and marks, in order."""
    return tuple(
        Token(m.group(), m.group().lower().replace("’", "'").replace("‘", "'"), m.start(), m.end())
        for m in _TOKEN.finditer(sentence)
    )


def is_adverb(low: str) -> bool:
    return low in _ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in NOT_ADVERBS)


def analyse(tokens: tuple[Token, ...]) -> tuple[Predicate, ...]:
    """The predicates of a sentence in order, with tense, denial, voice and subject."""
    shouting = sum(t.text.isupper() and len(t.text) > 1 for t in tokens) * 2 > max(4, len(tokens))
    predicates = _predicates(tokens, shouting=shouting)
    taken = _taken(predicates)
    previous: Predicate | None = None
    for predicate in predicates:
        if predicate.tense == "infinitive" and previous is not None:
            predicate.governor = previous
            predicate.subject = previous.subject
        elif predicate.finite:
            _find_subject(predicate, tokens, taken, previous)
        elif predicate.tense == "participle":
            predicate.subject = _noun_before(tokens, predicate.first - 1)
        elif predicate.tense == "gerund" and previous is not None:
            predicate.subject = previous.subject
        if predicate.subject is None and predicate.finite and predicate.lemma in _SPEECH:
            predicate.subject = _inverted(tokens, predicate.verb + 1, taken)
        previous = predicate if predicate.finite or predicate.tense == "infinitive" else previous or predicate
    return tuple(predicates)


def _inverted(tokens: tuple[Token, ...], first: int, taken: dict[int, Predicate]) -> tuple[int, int] | None:
    """ "…," said Anna Lund, the head of …: the subject behind its verb."""
    stop = first
    while stop < len(tokens) and stop < first + 8 and stop not in taken:
        low = tokens[stop].low
        if not tokens[stop].text[0].isalnum() or (low in PREPOSITIONS and low != "of") or low in _WH | _CONJUNCTIONS:
            break
        stop += 1
    return (first, stop) if stop > first and (tokens[first].name_like or tokens[first].low in DETERMINERS) else None


def _taken(predicates: list[Predicate]) -> dict[int, Predicate]:
    return {position: p for p in predicates for position in range(p.first, p.verb + 1)}


def _skip(tokens: tuple[Token, ...], i: int) -> tuple[int, bool]:
    """Past adverbs; tells whether one of them denies."""
    negated = False
    while i < len(tokens) and (
        is_adverb(tokens[i].low) or tokens[i].low in ("not", "n't", "no", "longer", "“", '"', "‘")
    ):
        negated = negated or tokens[i].low in _NEGATIONS
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
            bare=not _has_finite(found, tokens),
            after_verb=bool(found) and found[-1].verb == i - 1,
        )
        if predicate is None:
            i += 1
            continue
        found.append(predicate)
        i = predicate.verb + 1
    return found


def _has_finite(found: list[Predicate], tokens: tuple[Token, ...]) -> bool:
    """Has the clause told its finite verb already? Clauses end at a semicolon."""
    for predicate in reversed(found):
        if predicate.finite:
            return True
        if any(tokens[k].low == ";" for k in range(predicate.verb, min(predicate.verb + 3, len(tokens)))):
            return False
    return False


def _group(tokens: tuple[Token, ...], i: int, *, shouting: bool, bare: bool, after_verb: bool) -> Predicate | None:
    token = tokens[i]
    low = token.low
    before = tokens[i - 1].low if i else ""
    if low.endswith("'ll") and len(low) > 3:
        return _modal_group(tokens, i, "will", shouting=shouting)
    if low in MODALS:
        if (low == "may" and token.text == "May" and i > 0 and not shouting) or before in BEFORE_A_WILL:
            return None
        return _modal_group(tokens, i, MODALS[low], shouting=shouting)
    if low in _BE or low in _HAVE or low in _DO:
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
    if low not in FORMS and not (low.endswith("ed") and len(low) > 4) and not low.endswith("ing"):
        return None
    if token.name_like and not shouting and (i > 0 or low not in FORMS):
        return None
    return _bare_verb(tokens, i, bare=bare, after_verb=after_verb)


def _can_be_base(token: Token, *, shouting: bool) -> bool:
    if not token.text[0].isalpha() or (token.name_like and not shouting) or token.low in _NOT_BASE:
        return False
    readings = FORMS.get(token.low)
    if readings:
        return any(kind == "base" for _, kind in readings)
    return not token.low.endswith(("s", "ing", "tion", "ment", "ed")) and token.low.isalpha()


def _modal_group(tokens: tuple[Token, ...], i: int, modal: str, *, shouting: bool) -> Predicate | None:
    negated = tokens[i].low.endswith("n't") or tokens[i].low == "cannot"
    j, denied = _skip(tokens, i + 1)
    negated = negated or denied
    # "will, he said, …", "will she …": no verb is told, or one after a short insertion.
    if j < len(tokens) and tokens[j].low in _SUBJECT_PRONOUNS:
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
    return Predicate(lemma_of(tokens[j].low, "base") or tokens[j].low, i, j, tense, modal=modal, negated=negated)


def _auxiliary_group(tokens: tuple[Token, ...], i: int, *, shouting: bool) -> Predicate | None:
    low = tokens[i].low
    negated = low.endswith("n't")
    past = low in ("was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't")
    j, denied = _skip(tokens, i + 1)
    negated = negated or denied
    perfect = low in _HAVE or low.endswith("'ve")
    tense: Tense = "past" if past or perfect else "present"
    if j >= len(tokens):
        return None
    word = tokens[j].low
    if low in _DO:
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
    if word in _OUTLOOKS and j + 1 < len(tokens):
        k, denied = _skip(tokens, j + 1)
        if k + 1 < len(tokens) and tokens[k].low == "to":
            k, _ = _skip(tokens, k + 1)
            if k < len(tokens) and _can_be_base(tokens[k], shouting=shouting):
                return _outlook(tokens, i, k, tense, word, negated=negated or denied)
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


def _bare_verb(tokens: tuple[Token, ...], i: int, *, bare: bool, after_verb: bool) -> Predicate | None:
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
    modified = before is not None and (
        before.low in DETERMINERS
        and not (before.low == "that")
        or before.low.endswith(("'s", "s'"))
        and before.name_like
        or before.text[0].isdigit()
    )
    if low.endswith("ing") and "ing" in (kinds or {"ing"}):
        if modified or (not kinds and low in NOT_GERUNDS):
            return None
        return Predicate(lemma_of(low, "ing") or low, i, i, "gerund")
    lemma = lemma_of(low, "past", "participle") if "past" in kinds or "participle" in kinds or not kinds else None
    if lemma is not None:
        if modified or (before is not None and before.low in ("to",)):
            return None
        only_participle = "participle" in kinds and "past" not in kinds
        if before is None:
            return Predicate(lemma, i, i, "participle")
        if low in UNCHANGING and (before.low in PREPOSITIONS or _is_adjective(before.low)):
            return None
        closes = (
            bare
            and before.low == ","
            and _opener(tokens, i - 1) is not None
            and not (after is not None and after.low in ("by", "as"))
        )
        attached = (
            (before.low == "," and not closes)
            or (after is not None and after.low in ("by",))
            or before.low in _CONJUNCTIONS
            and _participle_run(tokens, i)
        )
        if only_participle or before.low in PREPOSITIONS - {"as"} and before.low not in ("since",):
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
            modified
            or before is None
            or before.low in PREPOSITIONS
            or _is_adjective(before.low)
            or not _opens_object(after)
        ):
            return None
        if low in _NOUNISH and i == 1 and after is not None and after.low in PREPOSITIONS:
            return None  # "Flash floods in Jakarta"
        if (
            low in ("plans", "aims", "hopes", "needs", "promises", "pledges", "threatens", "wants", "intends", "moves")
            and after is not None
            and after.low == "to"
        ):
            return Predicate(lemma, i, i, "present")
        if low in _NOUNISH and before.name_like and _inside_phrase(tokens, i - 1):
            return None
        if low in _NOUNISH and not (before.name_like or before.low in _SUBJECT_PRONOUNS or before.low in ACTING):
            return None
        return Predicate(lemma, i, i, "present")
    lemma = lemma_of(low, "base")
    if lemma is not None and before is not None:
        if (
            before.low in _SUBJECT_PRONOUNS
            or before.low in ("who", "which")
            or (before.low.endswith("s") and not modified and low not in _NOUNISH and _opens_object(after))
        ):
            return Predicate(lemma, i, i, "present")
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


def _inside_phrase(tokens: tuple[Token, ...], k: int) -> bool:
    """Do the names that end at token k stand behind a determiner or preposition ("on its CLPS contracts")?"""
    while k >= 0 and tokens[k].name_like:
        k -= 1
    return k >= 0 and (tokens[k].low in DETERMINERS or tokens[k].low in PREPOSITIONS or tokens[k].text[0].isdigit())


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
        low in DETERMINERS
        or low in PREPOSITIONS
        or low in ("that", "him", "her", "them", "whether", "how")
        or token.text[0].isdigit()
        or token.name_like
        or is_adverb(low)
        or low in ("one", "two", "three", "new", "more")
    )


def _find_subject(
    predicate: Predicate, tokens: tuple[Token, ...], taken: dict[int, Predicate], previous: Predicate | None
) -> None:
    j = predicate.first - 1
    while j >= 0 and is_adverb(tokens[j].low):
        j -= 1
    while j >= 0 and tokens[j].low in (",", ")", "—", "–", "-", "--"):
        if j >= 1 and tokens[j].low == "," and _joins(tokens, j, taken):
            break
        opener = _opener(tokens, j)
        if opener is None:
            break
        j = opener - 1
    if j < 0:
        return
    low = tokens[j].low
    if low in _CONJUNCTIONS or low == ",":
        # "… and will …": the subject of the clause before.
        left = _finite_before(taken, j)
        if left is not None:
            predicate.subject = left.subject
        return
    if low in ("who", "which", "that") and j > 0:
        predicate.relative = True
        k = j - 1
        while k >= 0 and tokens[k].low in (",", "—", "-", "–"):
            k -= 1
        if k >= 0 and not (low == "that" and k in taken):
            predicate.subject = _noun_before(tokens, k)
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
    if predicate.subject is None and inner is not None and inner.relative:
        # "elections that are scheduled for May will be held": the subject stands before the relative clause.
        k = inner.first - 1
        while k > 0 and tokens[k].low in _WH | {","}:
            k -= 1
        predicate.subject = _head(tokens, _region_start(tokens, k, taken), k + 1, taken)


def _joins(tokens: tuple[Token, ...], comma: int, taken: dict[int, Predicate]) -> bool:
    return tokens[comma - 1].low in _CONJUNCTIONS


def _opener(tokens: tuple[Token, ...], closer: int) -> int | None:
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
        if low in ("(", "[") or (low in _STOPS and low != ")"):
            if low == "," and _lists(tokens, k, j):
                k -= 1
                continue
            break
        if low == ")":
            opener = _opener(tokens, k)
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
            low in _WH - {"that"}
            or (low in _SUBORDINATORS and low not in PREPOSITIONS)
            or low == "but"
            or (low == "that" and k < j)
        ):
            break
        k -= 1
    return k + 1


def _lists(tokens: tuple[Token, ...], comma: int, j: int) -> bool:
    """Is this comma one between names of a list ("Bulgaria, Albania and Macedonia")?"""
    if comma == 0 or not tokens[comma - 1].name_like or tokens[comma - 1].low in _DAY_WORDS:
        return False
    if comma + 1 >= len(tokens) or not tokens[comma + 1].name_like:
        return False
    return any(tokens[m].low == "and" for m in range(comma + 1, min(j + 1, comma + 8))) and tokens[j].name_like


def _head(tokens: tuple[Token, ...], begin: int, end: int, taken: dict[int, Predicate]) -> tuple[int, int] | None:
    """The noun phrase in [begin, end) that is the subject."""
    if end - begin > 1 and tokens[end - 1].low in _SUBJECT_PRONOUNS:
        return (end - 1, end)
    holder = taken.get(begin - 1)
    while begin < end and (
        tokens[begin].low in ("and", "but", "or", "so", "that", "then")
        or is_adverb(tokens[begin].low)
        or (tokens[begin].low in _DAY_WORDS and begin + 1 < end)
        or tokens[begin].low == "."
    ):
        if (
            tokens[begin].low in ("this", "last", "next")
            and begin + 1 < end
            and tokens[begin + 1].low not in _DAY_WORDS
        ):
            break
        if tokens[begin].low in ("both", "all", "each", "either", "first"):
            break
        begin += 1
    if holder is not None and holder.lemma in _TELLING and begin < end and not tokens[begin].name_like:
        # "told reporters the company": the one told is not the one who does.
        for k in range(begin + 1, end):
            if tokens[k].low in DETERMINERS or tokens[k].name_like or tokens[k].low in _SUBJECT_PRONOUNS:
                begin = k
                break
    if begin < end and tokens[begin].low in PREPOSITIONS:
        begin = _after_phrase(tokens, begin, end, after_verb=holder is not None)
    if begin >= end:
        return None
    stop = begin + 1
    while stop < end:
        low = tokens[stop].low
        if low in PREPOSITIONS and low != "of" or low in ("(", ",") and not _lists(tokens, stop, end - 1) or low in _WH:
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
        if seen_noun and (low in DETERMINERS or low in _SUBJECT_PRONOUNS):
            return k
        if (
            seen_noun
            and tokens[k].name_like
            and (not tokens[k - 1].name_like or tokens[k - 1].low in _DAY_WORDS or tokens[k - 1].text[0].isdigit())
        ):
            return k
        if seen_noun and tokens[k].name_like and low in TITLES:
            return k
        if low not in DETERMINERS:
            seen_noun = True
        k += 1
    return end


def _noun_before(tokens: tuple[Token, ...], last: int) -> tuple[int, int] | None:
    """The noun phrase that ends at token `last`: what a relative or a participle belongs to."""
    k = last
    while k >= 0 and tokens[k].low in (",", "—", "-", "–", ")", "("):
        k -= 1
    end = k + 1
    while k >= 0:
        low = tokens[k].low
        if (
            low in _STOPS
            or (low in PREPOSITIONS and low != "of")
            or low in _WH
            or low in _CONJUNCTIONS
            and not tokens[k - 1].name_like
            or low in MODALS
            or low in _BE | _HAVE
        ):
            break
        if low in DETERMINERS:
            k -= 1
            break
        k -= 1
    return (k + 1, end) if k + 1 < end else None
