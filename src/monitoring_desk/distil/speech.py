"""Finds, in one sentence whose quoted words are blotted out, who is said to speak and by which words."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from . import grammar
from .clauses import analyse
from .name_words import COMMON
from .speech_tag import Tag, blotted
from .speech_words import BY_FORM, CAN_BE_NOUN, NO_SPEAKER, SAYING, SPEAKING_NOUNS, SURELY
from .tokens import Predicate, Token, tokenise

_STOPS = frozenset(', . ; : ( ) [ ] — – - -- " “ ” « » ! ? … ― |'.split())
_MARKS = frozenset('" “ ” « » ‘ ’ „ 「 」'.split())
_DASHES = frozenset("— – -- ―".split())
_ENDERS = frozenset(
    """who which that in on at after before as when while during by from with about where because since if but and or to via whose into regarding
    through until upon over under against told saying""".split()
)
_BEFORE_NOUN = frozenset(
    """that but and or when while because as if after before since than although though where who which whom whose so then until once
    whether how why what to""".split()
)
_DETERMINERS = frozenset(
    "the a an his her their its our my this that these those one some many several other another".split()
)
_AUXILIARIES = frozenset(
    """has have had having 've 's 'd is are was were be been being did do does would will could can may might must should shall 'll
    also then later recently repeatedly further again still always often never not once already even just soon now long previously
    only first went on quickly simply merely instead meanwhile himself herself themselves both all each who've who's""".split()
)
_DOTTED = frozenset("mr mrs ms dr sen sens rep reps gov gen lt col jr sr st prof rev maj capt sgt adm hon".split())
_NOT_FIRST = frozenset(
    """in on at during with by from of for through under over after before monday tuesday wednesday thursday friday saturday sunday
    yesterday today tonight later earlier last""".split()
)
_CLAUSE_OPENERS = frozenset("that he she it they how why what the his her a out as for on to".split())
_CLAUSE_VERBS = frozenset("will would is are was were has have had can could may might should must do does did".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today".split())
_PRONOUNS = frozenset("he she they it i we you".split())
_LONGEST = 24  # tokens of a source


def find(sentence: str) -> tuple[Tag, ...]:
    """The tags of a sentence in its order."""
    tokens = tokenise(sentence)
    analysed = analyse(tokens)
    busy = {i: p for p in analysed for i in range(p.first, p.verb + 1)}
    subjects = grammar.subjects(tokens, _with_missed(tokens, analysed, busy))
    tags: list[Tag] = []
    for verb, token in enumerate(tokens):
        lemma = BY_FORM.get(token.low)
        if token.low in ("put", "puts") and verb + 1 < len(tokens) and tokens[verb + 1].low in ("it", "this"):
            lemma = "say"
        if lemma is not None and (token.text[0].islower() or verb == 0):
            tag = _verb(tokens, verb, lemma=lemma, busy=busy, earlier=tags, subjects=subjects)
            if tag is not None:
                tags.append(tag)
    tags.extend(_according(tokens))
    tags.extend(_signed(tokens))
    tags.extend(_beside(tokens, analysed, tags))
    tags.sort(key=lambda t: t.cue)
    return tuple(tags)


def _with_missed(
    tokens: Sequence[Token], analysed: Sequence[Predicate], busy: Mapping[int, object]
) -> list[Predicate]:
    """The predicates with the verbs of speech that the general analysis did not take for verbs."""
    found = list(analysed)
    for i, token in enumerate(tokens):
        lemma = BY_FORM.get(token.low)
        if lemma is None or i in busy or not token.text[0].islower() or token.low.endswith("ing"):
            continue
        if token.low in CAN_BE_NOUN and not _acts(tokens, i, before=tokens[i - 1] if i else None):
            continue
        found.append(Predicate(lemma, i, i, "past" if token.low.endswith("ed") else "present"))
    return found


def _verb(
    tokens: Sequence[Token],
    verb: int,
    *,
    lemma: str,
    busy: Mapping[int, object],
    earlier: list[Tag],
    subjects: Mapping[int, tuple[int, int]],
) -> Tag | None:
    low = tokens[verb].low
    saying = lemma in SAYING
    first = verb
    while first and (
        tokens[first - 1].low in _AUXILIARIES
        or (first > 1 and tokens[first - 1].low.endswith("ly") and not tokens[first - 1].name_like)
    ):
        first -= 1
    first = _before_day(tokens, first)
    helpers = [t.low for t in tokens[first:verb]]
    tag = Tag(source=None, cue=(tokens[first].start, tokens[verb].end), lemma=lemma, saying=saying)
    before = tokens[first - 1] if first else None
    if low in CAN_BE_NOUN and not helpers and not _acts(tokens, verb, before=before):
        return None
    inverted = _inverted(tokens, first, verb)
    if saying and inverted is not None:
        return replace(tag, source=_offsets(tokens, inverted), inverted=True)
    if (before is not None and before.low == "to") or (
        low.endswith("ing") and not any(h in ("is", "are", "was", "were", "been", "be", "'s", "'re") for h in helpers)
    ):
        return _borrow(tag, earlier, tokens=tokens, busy=busy, verb=first)
    if any(h in ("is", "are", "was", "were", "been", "be", "being") for h in helpers) and not low.endswith("ing"):
        return None  # passive: nobody is named as speaking
    if (
        low.endswith("ed")
        and before is not None
        and before.low in ("the", "a", "an", "his", "her", "its", "their", "of")
    ):
        return None
    if before is None:
        return _borrow(tag, earlier, tokens=tokens, busy=busy, verb=first) if low.endswith(("ing", "ed")) else None
    read = subjects.get(verb)
    if read is not None and not _nobody(tokens[read[0] : read[1]]) and plausible(
        tokens[read[0] : read[1]], opens=read[0] == 0, said=lemma in SURELY
    ):
        return replace(tag, source=_offsets(tokens, read))
    short = before.low.partition("'")[0]
    if "'" in before.low and short in _PRONOUNS:
        return replace(tag, source=(before.start, before.start + len(short)))
    if before.low in ("who", "that", "which"):
        source = (
            _noun(tokens, first - 2, busy=busy)
            if first >= 2 and tokens[first - 2].text != ","
            else _noun(tokens, first - 3, busy=busy)
        )
    elif before.low in ("and", "but", "then") or (before.text == "," and earlier and tokens[first - 2].text in _MARKS):
        return _borrow(tag, earlier, tokens=tokens, busy=busy, verb=first)
    elif before.text in (",", ")") or before.text in _DASHES:
        source = _before_commas(tokens, first - 1, busy=busy)
    else:
        source = _noun(tokens, first - 1, busy=busy)
    if source is None or not plausible(
        tokens[source[0] : source[1]], opens=source[0] == 0, said=lemma in SURELY
    ):
        return None
    return replace(tag, source=_offsets(tokens, source))


def _before_day(tokens: Sequence[Token], first: int) -> int:
    """Where the verb group begins when a day stands before it ("Ryan, on Tuesday night, called")."""
    at = first
    if at and tokens[at - 1].low in ("morning", "afternoon", "evening", "night"):
        at -= 1
    if at and tokens[at - 1].low in _DAYS:
        at -= 1
        while at and tokens[at - 1].low in ("on", "late", "early", "last", "this"):
            at -= 1
        return at if at else first
    return first


def _acts(tokens: Sequence[Token], verb: int, *, before: Token | None) -> bool:
    """Is "notes", "claims" a verb here? After a name or pronoun, or between quoted words and a noun."""
    if before is None:
        return False
    after = tokens[verb + 1] if verb + 1 < len(tokens) else None
    if before.low in ("he", "she", "they", "who", "it", "i", "we"):
        return True
    if (
        before.low in _DETERMINERS
        or before.low in ("of", "for", "and", "in", "to", "'s", "’s", "with", "by", "on", "no", "any", "such")
        or before.text.endswith(("'s", "’s"))
    ):
        return False
    if after is None or after.text in (".", ",", ":") or after.text in _MARKS:
        return before.name_like or before.text == "," or before.low in SPEAKING_NOUNS
    if before.low.isalpha() and after.low in ("him", "her", "them", "it", "himself", "herself", "themselves"):
        return True
    return before.name_like and after.low in _CLAUSE_OPENERS


def _offsets(tokens: Sequence[Token], span: tuple[int, int]) -> tuple[int, int]:
    return tokens[span[0]].start, tokens[span[1] - 1].end


def _nobody(words: Sequence[Token]) -> bool:
    return any(blotted(t) for t in words) or all(t.low in NO_SPEAKER or not t.text[0].isalpha() for t in words)


def plausible(words: Sequence[Token], *, opens: bool, said: bool = False) -> bool:
    """Can this phrase speak: a name, a pronoun, a person or body by calling? `said`: the verb itself shows that it does."""
    if words[0].low in _PRONOUNS or words[-1].low in _PRONOUNS:
        return True
    owner = next((i for i in range(len(words) - 2, -1, -1) if words[i].low.endswith(("'s", "s'"))), None)
    if owner is not None:
        # "Ms Lee's donations": not the owner speaks but what is owned.
        return plausible(words[owner + 1 :], opens=False, said=said)
    if said and any(t.text[0].isalpha() and t.low not in _NOT_FIRST for t in words):
        return True
    if any(t.text == "%" for t in words[:3]):
        return False
    if any(t.name_like and t.low not in _NOT_FIRST for t in words[1 if opens and len(words) > 1 else 0 :]) or (
        words[0].text.istitle() and len(words) == 1
    ):
        return True
    head = next(
        (
            i
            for i, t in enumerate(words)
            if i and t.low in ("of", "for", "in", "at", "with", "from", "on", "who", "familiar", "close")
        ),
        len(words),
    )
    noun = words[head - 1].low
    if noun in SPEAKING_NOUNS or noun.rstrip("s") in SPEAKING_NOUNS:
        return True
    if (
        words[0].low in _DETERMINERS
        and noun.endswith(("er", "or"))
        and noun not in ("number", "matter", "power", "order", "water", "other", "latter", "never")
    ):
        return True
    return noun.endswith(
        (
            "ers",
            "ors",
            "ists",
            "men",
            "women",
            "man",
            "woman",
            "ants",
            "ents",
            "ist",
            "ian",
            "ians",
            "person",
            "people",
            "percent",
            "ees",
        )
    )


def _inverted(tokens: Sequence[Token], first: int, verb: int) -> tuple[int, int] | None:
    """ "…," said Jane Doe: the verb follows quoted words and the speaker follows the verb."""
    if first == 0 or verb + 1 >= len(tokens) or tokens[verb].low.endswith("ing"):
        return None
    before = tokens[first - 1]
    quoted = (
        before.text in _MARKS
        or blotted(before)
        or (before.text == "," and first > 1 and tokens[first - 2].text in _MARKS)
    )
    if not quoted and before.text != ",":
        return None
    begin = verb + 1
    head = tokens[begin]
    named = any(t.name_like and not blotted(t) for t in tokens[begin : begin + 5])
    known = (
        head.name_like
        or head.low in _DETERMINERS
        or head.low in ("former", "senior", "president", "police", "officials")
    )
    if blotted(head) or not (
        known or (quoted and named and head.text.isalpha() and head.low not in _ENDERS and not head.low.endswith("ly"))
    ):
        return None
    if not quoted and not (head.name_like and verb == first and tokens[verb].low in ("said", "says", "wrote", "added")):
        return None
    end = begin
    while end < len(tokens) and end - begin < _LONGEST:
        token = tokens[end]
        if token.text == "." and tokens[end - 1].low in _DOTTED:
            end += 1
            continue
        if token.low in _CLAUSE_VERBS:
            return None  # ", says Beijing will …": a clause follows, not the speaker
        if token.text in _STOPS or token.low in _ENDERS or blotted(token):
            break
        end += 1
    if end == begin or (not quoted and end < len(tokens) and tokens[end].low == "that"):
        return None
    words = tokens[begin:end]
    return None if _nobody(words) or not plausible(words, opens=False) else (begin, end)


def _noun(tokens: Sequence[Token], last: int, *, busy: Mapping[int, object]) -> tuple[int, int] | None:
    """The noun phrase that ends with token `last`, walked backwards to its beginning."""
    if tokens[last].text == ")":
        opening = next((i for i in range(last - 1, max(-1, last - 12), -1) if tokens[i].text == "("), None)
        if opening is None or opening == 0:
            return None
        last = opening - 1
    begin = last + 1
    while begin > 0 and last + 1 - begin < _LONGEST:
        token = tokens[begin - 1]
        if token.text == "." and begin >= 2 and tokens[begin - 2].low in _DOTTED:
            begin -= 1
            continue
        if token.text in _STOPS or blotted(token) or (token.low in _BEFORE_NOUN and not _couples(tokens, begin - 1)):
            break
        if begin - 1 in busy and begin - 1 != last and not token.name_like and token.low not in ("leading", "says"):
            if getattr(busy[begin - 1], "tense", "") not in ("gerund", "participle"):
                break
            begin -= 1
            continue
        if token.low in ("in", "on", "at", "during", "with", "by", "from", "under", "through", "over") and not _bound(
            tokens, begin - 1
        ):
            break
        begin -= 1
        if token.low in ("he", "she", "they", "it", "i", "we", "you"):
            break
    while begin <= last and tokens[begin].low in _NOT_FIRST:
        begin += 1
    if begin > last or _nobody(tokens[begin : last + 1]):
        return None
    return begin, last + 1


def _couples(tokens: Sequence[Token], i: int) -> bool:
    """ "Dar and Wang": two names coupled."""
    return (
        tokens[i].low == "and" and i > 0 and i + 1 < len(tokens) and tokens[i - 1].name_like and tokens[i + 1].name_like
    )


def _bound(tokens: Sequence[Token], i: int) -> bool:
    """Does the preposition belong to the noun before it ("leaders in Congress") rather than open the sentence?"""
    return i > 0 and tokens[i - 1].text not in _STOPS and not blotted(tokens[i - 1])


def _before_commas(tokens: Sequence[Token], comma: int, *, busy: Mapping[int, object]) -> tuple[int, int] | None:
    """ "Dar, the foreign minister, said": the noun before what stands between the commas."""
    opening = "(" if tokens[comma].text == ")" else tokens[comma].text
    other = comma - 1
    while other > 0 and tokens[other].text != opening and comma - other < 40:
        if blotted(tokens[other]):
            return None
        other -= 1
    if other <= 0 or tokens[other].text != opening:
        return _noun(tokens, comma - 1, busy=busy) if comma >= 1 else None
    found = _noun(tokens, other - 1, busy=busy)
    # "Haddad, head of the harbour, Teshkar, said": the name before all the commas.
    while (
        found is not None
        and found[0] > 1
        and tokens[found[0] - 1].text == ","
        and not tokens[found[0] - 2].text.isdigit()
    ):
        further = _noun(tokens, found[0] - 2, busy=busy)
        opener = (
            further is not None
            and further[1] - further[0] == 1
            and (tokens[further[0]].low in COMMON or tokens[further[0]].low.endswith("ly"))
        )
        if further is None or opener or not tokens[further[0]].name_like or tokens[further[1] - 1].text in _MARKS:
            break
        found = further
    return found


def _borrow(
    tag: Tag, earlier: list[Tag], *, tokens: Sequence[Token], busy: Mapping[int, object], verb: int
) -> Tag | None:
    """The subject of the verb before: "said …, adding", "praised the deal and urged"."""
    subject: tuple[int, int] | None = None
    loose = tokens[verb].low.endswith("ing") and verb > 0 and tokens[verb - 1].text == ","
    for i in range(verb) if loose else range(verb - 1, -1, -1):
        predicate = busy.get(i)
        found = getattr(predicate, "subject", None)
        if (
            found is not None
            and not getattr(predicate, "relative", False)
            and plausible(tokens[found[0] : found[1]], opens=found[0] == 0)
        ):
            subject = found
            break
    last = next((t for t in reversed(earlier) if t.source is not None), None)
    if verb > 1 and tokens[verb - 1].name_like and tokens[verb].low.endswith("ing"):
        own = _noun(tokens, verb - 1, busy=busy)  # "with Wang telling …"
        if own is not None:
            return replace(tag, source=_offsets(tokens, own), borrowed=True)
    if last is not None:
        return replace(tag, source=last.source, borrowed=True)
    if subject is None:
        return replace(tag, borrowed=True)
    return replace(tag, source=_offsets(tokens, subject), borrowed=True)


def _according(tokens: Sequence[Token]) -> list[Tag]:
    found = []
    for i, token in enumerate(tokens[:-2]):
        if token.low != "according" or tokens[i + 1].low != "to":
            continue
        begin = end = i + 2
        while end < len(tokens) and end - begin < _LONGEST:
            if tokens[end].text == "." and tokens[end - 1].low in _DOTTED:
                end += 1
                continue
            if tokens[end].text in _STOPS or tokens[end].low in ("who", "which", "that", "released", "published"):
                break
            end += 1
        if end > begin and not _nobody(tokens[begin:end]):
            found.append(
                Tag(
                    source=_offsets(tokens, (begin, end)),
                    cue=(token.start, tokens[i + 1].end),
                    lemma="according",
                    saying=True,
                    according=True,
                )
            )
    return found


def _signed(tokens: Sequence[Token]) -> list[Tag]:
    """ "…" — Jane Doe, at the end; Jane Doe: "…" at the beginning."""
    found = []
    for i, token in enumerate(tokens[:-1]):
        if (
            token.text in _DASHES
            and i
            and tokens[i - 1].text in _MARKS
            and tokens[i + 1].name_like
            and not blotted(tokens[i + 1])
        ):
            end = i + 1
            while end < len(tokens) and tokens[end].text not in _STOPS and tokens[end].low not in _ENDERS:
                end += 1
            if end == len(tokens) or tokens[end].text in (",", ".", "("):
                found.append(
                    Tag(
                        source=_offsets(tokens, (i + 1, end)),
                        cue=(token.start, token.end),
                        lemma="",
                        saying=True,
                        inverted=True,
                    )
                )
    colon = next((i for i, t in enumerate(tokens[:12]) if t.text == ":"), 0)
    if colon and colon + 1 < len(tokens) and (tokens[colon + 1].text in _MARKS or blotted(tokens[colon + 1])):
        before = tokens[:colon]
        if all(t.name_like or t.text == "." or t.low in ("of", "de", "the") for t in before) and not _nobody(before):
            found.append(
                Tag(
                    source=_offsets(tokens, (0, colon)),
                    cue=(tokens[colon].start, tokens[colon].end),
                    lemma="",
                    saying=True,
                )
            )
    return found


def _behind_odd_verb(tokens: Sequence[Token], verb: int) -> tuple[int, int] | None:
    """ "…!” beamed Ann Lee of Harbour Town": a past form between quoted words and a name."""
    low = tokens[verb].low
    if not (low.endswith("ed") and low.isalpha()) or verb + 1 >= len(tokens):
        return None
    head = tokens[verb + 1]
    if not (head.name_like or head.low in _DETERMINERS) or blotted(head):
        return None
    end = verb + 1
    while end < len(tokens) and end - verb < _LONGEST:
        token = tokens[end]
        if token.text == "." and tokens[end - 1].low in _DOTTED:
            end += 1
            continue
        if token.low in _CLAUSE_VERBS:
            return None
        if token.text in _STOPS or token.low in _ENDERS or blotted(token):
            break
        end += 1
    words = tokens[verb + 1 : end]
    return (verb + 1, end) if words and not _nobody(words) and plausible(words, opens=False) else None


def _beside(tokens: Sequence[Token], analysed: Sequence[Predicate], tags: Sequence[Tag]) -> list[Tag]:
    """Verbs that speak only by where they stand: "…," Ann barked; Ann gave an example: "…"."""
    cues = {tag.cue[1] for tag in tags}
    sources = {tag.source[0] for tag in tags if tag.source is not None}
    found = []
    for i, token in enumerate(tokens):
        if token.text in _MARKS and i and tokens[i - 1].text in (",", "?", "!", "…", "—", "–") and i + 2 < len(tokens):
            head = tokens[i + 1]
            behind = _behind_odd_verb(tokens, i + 1)
            if behind is not None and tokens[i + 1].end not in cues:
                found.append(
                    Tag(
                        source=_offsets(tokens, behind),
                        cue=(tokens[i + 1].start, tokens[i + 1].end),
                        lemma="",
                        saying=True,
                        inverted=True,
                    )
                )
                continue
            if (
                head.start in sources
                or not (head.name_like or head.low in _DETERMINERS or head.low in _PRONOUNS)
                or blotted(head)
            ):
                continue
            end = i + 2
            while (
                end < len(tokens)
                and end < i + 8
                and (tokens[end].name_like or (tokens[end].text == "." and tokens[end - 1].low in _DOTTED))
            ):
                end += 1
            if head.low in _DETERMINERS:
                while (
                    end < len(tokens)
                    and end < i + 8
                    and tokens[end].text.isalpha()
                    and not tokens[end].low.endswith("ed")
                    and tokens[end].low != "read"
                ):
                    end += 1
            if end < len(tokens) and (
                tokens[end].low.endswith("ed") or tokens[end].low in ("read", "shot", "went", "says")
            ):
                found.append(
                    Tag(
                        source=_offsets(tokens, (i + 1, end)),
                        cue=(tokens[end].start, tokens[end].end),
                        lemma="",
                        saying=True,
                    )
                )
    for i, token in enumerate(tokens):
        if token.text != ":" or not (i + 1 == len(tokens) or tokens[i + 1].text in _MARKS or blotted(tokens[i + 1])):
            continue
        if any(tag.cue[1] <= token.start and tag.source is not None and tag.saying for tag in tags):
            continue
        for p in reversed(analysed):
            if (
                p.verb < i
                and p.subject is not None
                and not _nobody(tokens[p.subject[0] : p.subject[1]])
                and tokens[p.verb].end not in cues
            ) and plausible(tokens[p.subject[0] : p.subject[1]], opens=p.subject[0] == 0):
                found.append(
                    Tag(
                        source=_offsets(tokens, p.subject),
                        cue=(tokens[p.first].start, tokens[p.verb].end),
                        lemma="",
                        saying=True,
                    )
                )
                break
    return found
