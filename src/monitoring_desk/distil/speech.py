"""Finds, in one sentence whose quoted words are blotted out, who is said to speak and by which words."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from . import grammar, placed, told
from .clause_words import PREPOSITIONS, SUBORDINATORS
from .clauses import analyse
from .name_words import COMMON, TITLES
from .sources import DASHES, DETERMINERS, LONGEST, MARKS, NOT_FIRST, PRONOUNS, STOPS, dotted, nobody, offsets, plausible
from .speech_tag import Tag, blotted
from .speech_words import BY_FORM, CAN_BE_NOUN, SAYING, SPEAKING_NOUNS, SURELY
from .tokens import Predicate, Token, is_adverb, tokenise

_BEFORE_NOUN = frozenset(
    """that but and or when while because as if after before since than although though where who which whom whose so then until once
    whether how why what to""".split()
)
_AUXILIARIES = frozenset(
    """has have had having 've 's 'd is are was were be been being did do does would will could can may might must should shall 'll
    also then later recently repeatedly further again still always often never not once already even just soon now long previously
    only first went on quickly simply merely instead meanwhile himself herself themselves both all each who've who's""".split()
)
_CLAUSE_OPENERS = frozenset("that he she it they how why what the his her a out as for on to".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today".split())
_SHOWING = frozenset("shows show finds find indicates suggests reveals notes points".split())
_NO_BEGINNING = frozenset("into of for from with by at about against between".split())
_TIMES = _DAYS | frozenset("morning evening afternoon night week month year".split())
_WHEN = _DAYS | {"on", "morning", "night", "evening", "afternoon"}


def find(sentence: str) -> tuple[Tag, ...]:
    """The tags of a sentence in its order."""
    tokens = tokenise(sentence)
    analysed = [p for p in analyse(tokens) if not _entitles(tokens, p.verb)]
    busy = {i: p for p in analysed for i in range(p.first, p.verb + 1)}

    def speaks(phrase: tuple[int, int]) -> bool:
        return plausible(tokens[phrase[0] : phrase[1]], opens=phrase[0] == 0)

    predicates = _with_missed(tokens, analysed, busy)
    subjects = grammar.subjects(tokens, predicates, speaks=speaks)
    tags: list[Tag] = []
    reduced = _reduced(tokens, predicates, subjects)
    for verb, token in enumerate(tokens):
        lemma = BY_FORM.get(token.low) if verb not in reduced else None
        if token.low in ("put", "puts") and verb + 1 < len(tokens) and tokens[verb + 1].low in ("it", "this"):
            lemma = "say"
        if lemma is not None and (token.text[0].islower() or verb == 0):
            tag = _verb(tokens, verb, lemma=lemma, busy=busy, earlier=tags, subjects=subjects)
            if tag is not None and not _names_a_thing(tokens, verb, lemma=lemma, tag=tag):
                closing = _closing(tokens, verb, subjects, source=tag.source)
                tags.append(replace(tag, closing=closing, clausal=closing or _clausal(tokens, verb, subjects)))
    tags.extend(placed.according(tokens))
    tags.extend(placed.signed(tokens))
    tags.extend(placed.beside(tokens, analysed, tags))
    known = {tag.cue[1] for tag in tags}
    tags.extend(tag for tag in told.find(tokens, predicates, subjects, speaks=speaks) if tag.cue[1] not in known)
    tags = [replace(tag, source=_with_both(tokens, tag.source)) for tag in tags]
    tags.sort(key=lambda t: t.cue)
    return tuple(tags)


def _with_both(tokens: Sequence[Token], source: tuple[int, int] | None) -> tuple[int, int] | None:
    """ "Both sides" speak, and not "sides"."""
    both = next(
        (t for t, after in pairwise(tokens) if source and after.start == source[0] and not after.name_like), None
    )
    return (both.start, source[1]) if source and both and both.low == "both" else source


_NO_NOUN_BETWEEN = PRONOUNS | frozenset("and but or then that who what how both ; : ''".split())


def _reduced(
    tokens: Sequence[Token], predicates: Sequence[Predicate], subjects: Mapping[int, tuple[int, int]]
) -> frozenset[int]:
    """Participles behind the noun they are told of: "The summit, announced in May, was put off", "elections planned for May have
    been held". Another verb has their subject for its own, and no "and" stands between."""
    found = set()
    for one in predicates:
        if not tokens[one.verb].low.endswith(("ed", "told")) or one.first != one.verb or one.verb not in subjects:
            continue
        after = [t.low for t in tokens[one.verb + 1 : one.verb + 3]]
        if after[:1] == ["by"] and not after[-1].endswith("ing"):
            found.add(one.verb)  # "the treaty proposed by Norway bans nets"
        for other in predicates:
            between = tokens[one.verb + 1 : other.first]
            if (
                other.finite
                and other.first > one.verb
                and subjects.get(other.verb) == subjects[one.verb]
                and (other.first < other.verb or other.lemma == "be" or one.tense == "participle")
                and not any(t.low.partition("'")[0] in _NO_NOUN_BETWEEN or t.text in MARKS for t in between)
            ):
                found.add(one.verb)
    return frozenset(found)


def _entitles(tokens: Sequence[Token], verb: int) -> bool:
    """ "managing director Ann Lee": an office, no verb."""
    after = tokens[verb + 1].low if verb + 1 < len(tokens) else ""
    return tokens[verb].low in ("managing", "acting", "presiding", "founding", "commanding") and after in TITLES


def _with_missed(tokens: Sequence[Token], analysed: Sequence[Predicate], busy: Mapping[int, object]) -> list[Predicate]:
    """The predicates with the verbs of speech that the general analysis did not take for verbs."""
    found = [p for p in analysed if not _owned(tokens, p.first)]
    for i, token in enumerate(tokens):
        lemma = BY_FORM.get(token.low)
        if lemma is None or i in busy or not token.text[0].islower() or token.low.endswith("ing"):
            continue
        if token.low in CAN_BE_NOUN and not _acts(tokens, i, before=tokens[i - 1] if i else None):
            continue
        found.append(Predicate(lemma, i, i, "past" if token.low.endswith("ed") else "present"))
    return found


def _clausal(tokens: Sequence[Token], verb: int, subjects: Mapping[int, tuple[int, int]]) -> bool:
    """Does a clause follow the verb: "that …", "whether …", or a subject with its verb?"""
    after = verb + 1
    while after < len(tokens) and (is_adverb(tokens[after].low) or tokens[after].low in _WHEN):
        after += 1
    if after < len(tokens) and tokens[after].low in ("that", "whether", "if", "how", "why", "what"):
        return True
    return any(v > after and after <= s[0] <= after + 1 < v for v, s in subjects.items())


def _closing(
    tokens: Sequence[Token],
    verb: int,
    subjects: Mapping[int, tuple[int, int]],
    *,
    source: tuple[int, int] | None,
) -> bool:
    """Does nothing but a time, a place or a stop follow the verb, while a whole clause and a comma stand before its source?"""
    after = verb + 1
    while after < len(tokens) and is_adverb(tokens[after].low):
        after += 1
    if after < len(tokens) and not (
        tokens[after].text in STOPS or tokens[after].low in PREPOSITIONS or tokens[after].low in _WHEN
    ):
        return False
    if source is None:
        return False
    begin = next((i for i, t in enumerate(tokens) if t.start >= source[0]), 0)
    clause = begin > 1 and tokens[begin - 1].text == "," and tokens[0].low not in SUBORDINATORS
    return clause and any(v < begin for v in subjects)


def _that_follows(tokens: Sequence[Token], verb: int) -> bool:
    after = verb + 1
    while after < len(tokens) and is_adverb(tokens[after].low):
        after += 1
    return after < len(tokens) and tokens[after].low == "that"


def _behind_comma(tokens: Sequence[Token], subjects: Mapping[int, tuple[int, int]]) -> tuple[int, int] | None:
    """ "Claiming that …, Ann Lee left": the subject that stands behind the comma."""
    return next(
        (s for v, s in sorted(subjects.items()) if s[0] > 1 and tokens[s[0] - 1].text == "," and v >= s[1]), None
    )


def _going_on(tokens: Sequence[Token], first: int, subjects: Mapping[int, tuple[int, int]]) -> tuple[int, int] | None:
    """ "Lee meets Kim in Oslo, says the port will open": who did the deed before says it, as headlines have it."""
    verb = max((v for v in subjects if v < first - 2), default=None)
    if verb is None or any(token.text in STOPS for token in tokens[verb : first - 1]):
        return None
    begin, end = subjects[verb]
    return (begin, end) if end <= verb and (begin == 0 or tokens[begin - 1].text in STOPS) else None


def _names_a_thing(tokens: Sequence[Token], verb: int, *, lemma: str, tag: Tag) -> bool:
    """ "talks on support to Syria", "in Upper Nile state": nouns that look like what somebody says."""
    before = tokens[verb - 1].low if verb else ""
    if tag.source is not None and any(t.start == tag.source[0] and t.low in _NO_BEGINNING for t in tokens):
        return True  # "the inquiry into the ministry's alleged efforts"
    if before == "on" and (tokens[verb].low.endswith("ing") or tokens[verb].low in CAN_BE_NOUN):
        return True
    if tokens[verb].low != lemma or lemma not in CAN_BE_NOUN or tag.source is None or tag.cue[0] != tokens[verb].start:
        return False
    speaking = [token.low for token in tokens if tag.source[0] <= token.start < tag.source[1]]
    several = {
        "and",
        "people",
        "police",
        "men",
        "women",
        "children",
        "they",
        "we",
        "you",
        "i",
        "media",
        "majority",
        "who",
    }
    head = next((k for k, word in enumerate(speaking) if k and word in PREPOSITIONS), len(speaking))
    return bool(speaking) and not several & set(speaking) and not speaking[head - 1].endswith("s")


def _apposed(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """ "The carmaker (a start-up), Holm Motors, said": the name set off behind what it is."""
    closing = first - 1
    opening = next((k for k in range(closing - 1, max(0, closing - 6), -1) if tokens[k].text == ","), 0)
    named = tokens[opening + 1 : closing]
    if opening < 1 or tokens[closing].text != "," or len(named) < 2 or not all(token.name_like for token in named):
        return None
    bracket = tokens[opening - 1].text == ")"
    begun = next((k for k in range(opening - 2, max(0, opening - 9), -1) if bracket and tokens[k].text == "("), opening)
    what = tokens[begun - 1]
    return (opening + 1, closing) if what.low.isalpha() and not what.name_like and what.low not in _TIMES else None


def _owned(tokens: Sequence[Token], i: int) -> bool:
    """ "Lee's claim": what stands behind a name's "'s" is no verb."""
    before = tokens[i - 1] if i else None
    return before is not None and before.name_like and before.low.endswith("'s") and tokens[i].low in CAN_BE_NOUN


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
    said = lemma in SURELY or _that_follows(tokens, verb)
    tag = Tag(source=None, cue=(tokens[first].start, tokens[verb].end), lemma=lemma, saying=saying)
    before = tokens[first - 1] if first else None
    if low in CAN_BE_NOUN and not helpers and not _acts(tokens, verb, before=before):
        return None
    if low == "said" and [t.low for t in tokens[verb + 1 : verb + 3]] in (["to", "have"], ["to", "be"]):
        return None  # "a man said to have been there": he did not say it
    inverted = placed.inverted(tokens, first, verb)
    if saying and inverted is not None:
        return replace(tag, source=offsets(tokens, inverted), inverted=True)
    if (before is not None and before.low == "to") or (
        low.endswith("ing") and not any(h in ("is", "are", "was", "were", "been", "be", "'s", "'re") for h in helpers)
    ):
        own = _owner(tokens, first)
        read = subjects.get(verb)
        if own is not None:
            return replace(tag, source=offsets(tokens, own), borrowed=True)
        if (
            tokens[first - 1].text == ","
            and read is not None
            and plausible(tokens[read[0] : read[1]], opens=read[0] == 0)
        ):
            return replace(tag, source=offsets(tokens, read), borrowed=True)
        return _borrow(tag, earlier, tokens=tokens, busy=busy, verb=first)
    if any(h in ("is", "are", "was", "were", "been", "be", "being") for h in helpers) and not low.endswith("ing"):
        return None  # passive: nobody is named as speaking
    if (
        low.endswith("ed")
        and before is not None
        and (
            before.low in ("the", "a", "an", "his", "her", "its", "their")
            or (before.low in PREPOSITIONS and not helpers)
        )
    ):
        return None
    if before is None:
        main = _behind_comma(tokens, subjects) if low.endswith("ing") else None
        if main is not None and plausible(tokens[main[0] : main[1]], opens=False, said=said):
            return replace(tag, source=offsets(tokens, main))
        return _borrow(tag, earlier, tokens=tokens, busy=busy, verb=first) if low.endswith(("ing", "ed")) else None
    read = subjects.get(verb)
    read = _apposed(tokens, first) or read
    if before.low == "who" and first > 2 and _before_town(tokens, first - 3) != first - 3:
        named = _noun(tokens, _before_town(tokens, first - 3), busy=busy)
        read = named if named is not None else read
    if (
        read is not None
        and read[1] < first
        and tokens[read[1]].low.endswith("ing")
        and all(t.text.isalpha() for t in tokens[read[1] : first])
    ):
        read = (read[0], first)  # "the Indian batting coach said"
    if (
        read is not None
        and not nobody(tokens[read[0] : read[1]])
        and plausible(tokens[read[0] : read[1]], opens=read[0] == 0, said=said)
    ):
        return replace(tag, source=offsets(tokens, read), pronoun=_pronoun(tokens, first, read))
    short = before.low.partition("'")[0]
    if "'" in before.low and short in PRONOUNS:
        return replace(tag, source=(before.start, before.start + len(short)))
    if before.low in ("who", "that", "which"):
        source = (
            _noun(tokens, first - 2, busy=busy)
            if first >= 2 and tokens[first - 2].text != ","
            else _noun(tokens, first - 3, busy=busy)
        )
    elif (
        read is not None
        and before.low in ("and", "but", "then")
        and plausible(tokens[read[0] : read[1]], opens=read[0] == 0, said=said)
    ):
        return replace(tag, source=offsets(tokens, read), borrowed=True)
    elif before.low in ("and", "but", "then") or (before.text == "," and earlier and tokens[first - 2].text in MARKS):
        return _borrow(tag, earlier, tokens=tokens, busy=busy, verb=first)
    elif before.text in (",", ")") or before.text in DASHES:
        source = _going_on(tokens, first, subjects) or _before_commas(tokens, first - 1, busy=busy)
    else:
        source = _noun(tokens, first - 1, busy=busy)
    if source is None or not plausible(tokens[source[0] : source[1]], opens=source[0] == 0, said=said):
        return None
    return replace(tag, source=offsets(tokens, source))


def _before_town(tokens: Sequence[Token], last: int) -> int:
    """ "Sheila Brand, 71, from Woodcote, who said": the token before age and town, which do not speak."""
    begin = last
    while begin > 0 and tokens[begin].name_like:
        begin -= 1
    if begin < 2 or tokens[begin].low not in ("of", "from") or tokens[begin - 1].text != ",":
        return last
    begin -= 2
    return begin - 2 if begin > 1 and tokens[begin].text.isdigit() and tokens[begin - 1].text == "," else begin


def _pronoun(tokens: Sequence[Token], first: int, source: tuple[int, int]) -> tuple[int, int] | None:
    """ "Ann Lee, who said": the pronoun that stands for the source right before its verb."""
    if first and tokens[first - 1].low in ("who", "which", "that") and source[1] < first:
        return tokens[first - 1].start, tokens[first - 1].end
    return None


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
        before.low in DETERMINERS
        or before.low in ("of", "for", "and", "in", "to", "'s", "’s", "with", "by", "on", "no", "any", "such")
        or before.text.endswith(("'s", "’s"))
    ):
        return False
    if after is None or after.text in (".", ",", ":") or after.text in MARKS:
        return before.name_like or before.text == "," or before.low in SPEAKING_NOUNS
    if after.low == "that" and tokens[verb].low in _SHOWING and before.low.isalpha():
        return True
    if before.low.isalpha() and after.low in ("him", "her", "them", "it", "himself", "herself", "themselves"):
        return True
    return before.name_like and after.low in _CLAUSE_OPENERS


def _noun(tokens: Sequence[Token], last: int, *, busy: Mapping[int, object]) -> tuple[int, int] | None:
    """The noun phrase that ends with token `last`, walked backwards to its beginning."""
    if tokens[last].text == ")":
        opening = next((i for i in range(last - 1, max(-1, last - 12), -1) if tokens[i].text == "("), None)
        if opening is None or opening == 0:
            return None
        last = opening - 1
    begin = last + 1
    while begin > 0 and last + 1 - begin < LONGEST:
        token = tokens[begin - 1]
        if token.text == "." and begin >= 2 and dotted(tokens[begin - 2]):
            begin -= 1
            continue
        if token.text in STOPS or blotted(token) or (token.low in _BEFORE_NOUN and not _couples(tokens, begin - 1)):
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
    while begin <= last and tokens[begin].low in NOT_FIRST:
        begin += 1
    if begin > last or nobody(tokens[begin : last + 1]):
        return None
    return begin, last + 1


def _couples(tokens: Sequence[Token], i: int) -> bool:
    """ "Dar and Wang": two names coupled."""
    return (
        tokens[i].low == "and" and i > 0 and i + 1 < len(tokens) and tokens[i - 1].name_like and tokens[i + 1].name_like
    )


def _bound(tokens: Sequence[Token], i: int) -> bool:
    """Does the preposition belong to the noun before it ("leaders in Congress") rather than open the sentence?"""
    return i > 0 and tokens[i - 1].text not in STOPS and not blotted(tokens[i - 1])


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
    if other > 1 and tokens[other - 1].text.isdigit() and tokens[other - 2].text == ",":
        other -= 2  # "Ann Lee, 71, who lives there, said"
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
        if further is None or opener or not tokens[further[0]].name_like or tokens[further[1] - 1].text in MARKS:
            break
        found = further
    return found


def _owner(tokens: Sequence[Token], verb: int) -> tuple[int, int] | None:
    """ "with Ann Lee reportedly yelling": the name between "with" and the verb."""
    end = verb
    while end and tokens[end - 1].low.endswith("ly") and not tokens[end - 1].name_like:
        end -= 1
    begin = end
    while begin and (tokens[begin - 1].name_like or tokens[begin - 1].low in DETERMINERS):
        begin -= 1
    return (begin, end) if 0 < begin < end and tokens[begin - 1].low == "with" else None


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
            return replace(tag, source=offsets(tokens, own), borrowed=True)
    if last is not None:
        return replace(tag, source=last.source, borrowed=True)
    if subject is None:
        return replace(tag, borrowed=True)
    return replace(tag, source=offsets(tokens, subject), borrowed=True)
