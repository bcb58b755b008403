"""Finds who is said to speak without a verb of speech: "Lee's claim that …", "in Lee's view, …", "Lee: …", "Lee let slip that …"."""

from collections.abc import Callable, Mapping, Sequence

from .clause_words import DETERMINERS, PREPOSITIONS
from .speech_tag import Tag, blotted
from .speech_words import BY_FORM, HOLDING_THAT, HOLDING_TO
from .tokens import Predicate, Token

_OWNERS = frozenset("his her their its my our".split())
_STOPS = frozenset(', ; : ( ) — – -- “ ” " .'.split())
_FACTUAL = frozenset(
    "clear ensure mean see make require show prove determine cause be have do ensur assure happen turn appear seem help let get find provide".split()
)
"""Verbs whose "that" tells what is so, not what somebody says."""
ISSUED = "issued"
"""The lemma of a tag that tells of a statement without its words: they may follow in marks."""
_ISSUING = frozenset("issue release publish post send deliver write tweet".split())
_PAPERS = frozenset("statement letter message memo communique communiqué tweet post email note release".split())
_HEADLINE = 6  # tokens of a name before a colon

Speaks = Callable[[tuple[int, int]], bool]


def find(
    tokens: Sequence[Token],
    predicates: Sequence[Predicate],
    subjects: Mapping[int, tuple[int, int]],
    *,
    speaks: Speaks,
) -> list[Tag]:
    """Tags of those kinds; `content` is given where it does not simply follow the cue."""
    return [
        *_nouns(tokens, predicates, subjects),
        *_views(tokens),
        *_openings(tokens),
        *_clauses(tokens, predicates, subjects, speaks=speaks),
    ]


def _offsets(tokens: Sequence[Token], first: int, stop: int) -> tuple[int, int]:
    return tokens[first].start, tokens[stop - 1].end


def _owner(tokens: Sequence[Token], noun: int) -> tuple[int, int] | None:
    """ "the minister's repeated claim", "his claim": whose the noun at `noun` is."""
    k = noun - 1
    while (
        k > noun - 4
        and k >= 0
        and tokens[k].text.isalpha()
        and tokens[k].low not in _OWNERS
        and not _possessive(tokens[k])
    ):
        if tokens[k].low in DETERMINERS or tokens[k].low in PREPOSITIONS:
            return None
        k -= 1
    if k < 0:
        return None
    if tokens[k].low in _OWNERS:
        return (k, k + 1)
    if not _possessive(tokens[k]):
        return None
    begin = k
    while begin and (
        tokens[begin - 1].name_like or tokens[begin - 1].low in DETERMINERS or tokens[begin - 1].low == "of"
    ):
        begin -= 1
        if tokens[begin].low in DETERMINERS:
            break
    return (begin, k + 1)


def _possessive(token: Token) -> bool:
    return token.low.endswith(("'s", "s'")) and token.text[0].isalpha()


def _nouns(
    tokens: Sequence[Token], predicates: Sequence[Predicate], subjects: Mapping[int, tuple[int, int]]
) -> list[Tag]:
    """ "Lee's claim that the port was sold is false"."""
    first_of = {p.verb: p.first for p in predicates}
    found = []
    for i, token in enumerate(tokens[:-2]):
        after = tokens[i + 1].low
        holds = (after == "that" and token.low in HOLDING_THAT) or (after == "to" and token.low in HOLDING_TO)
        owner = _owner(tokens, i) if holds else None
        if owner is None:
            continue
        verb = min((v for v, s in subjects.items() if v > i + 2 and s[0] <= i < s[1] and v in first_of), default=None)
        if verb is None and owner[0] == 0:
            verb = next((p.verb for p in predicates if p.verb > i + 2 and p.finite and p.verb not in subjects), None)
        stop = tokens[first_of[verb]].start if verb is not None else tokens[-1].end
        begin = tokens[i + 2].start if after == "that" else tokens[i + 1].start
        found.append(
            Tag(
                source=_offsets(tokens, *owner),
                cue=(token.start, token.end),
                lemma=token.low,
                saying=False,
                content=(begin, stop) if stop > begin else None,
            )
        )
    return found


def _views(tokens: Sequence[Token]) -> list[Tag]:
    """ "In Lee's view, the deal is dead"; "…, in the view of Ann Lee."."""
    found = []
    for i, token in enumerate(tokens):
        if token.low not in (
            "view",
            "opinion",
            "words",
            "telling",
            "assessment",
            "judgment",
            "judgement",
            "estimation",
        ):
            continue
        owner = _owner(tokens, i)
        if owner is not None and owner[0] > 0 and tokens[owner[0] - 1].low in ("in", "to"):
            if i + 1 < len(tokens) and tokens[i + 1].text == ",":
                opens = tokens[owner[0] - 1]
                found.append(
                    Tag(
                        source=_offsets(tokens, *owner),
                        cue=(opens.start, token.end),
                        lemma="view",
                        saying=True,
                        according=True,
                    )
                )
        elif (
            i >= 2
            and tokens[i - 1].low == "the"
            and tokens[i - 2].low == "in"
            and i + 2 < len(tokens)
            and tokens[i + 1].low == "of"
        ):
            end = i + 2
            while end < len(tokens) and tokens[end].text not in _STOPS and tokens[end].low not in ("who", "which"):
                end += 1
            if end > i + 2:
                found.append(
                    Tag(
                        source=_offsets(tokens, i + 2, end),
                        cue=(tokens[i - 2].start, tokens[i + 1].end),
                        lemma="view",
                        saying=True,
                        according=True,
                    )
                )
    return found


def _openings(tokens: Sequence[Token]) -> list[Tag]:
    """ "Lee: The wall will be built": a name and a colon, then a sentence."""
    colon = next((i for i, t in enumerate(tokens[: _HEADLINE + 1]) if t.text == ":"), 0)
    if not 0 < colon < len(tokens) - 3 or blotted(tokens[colon + 1]) or not tokens[colon + 1].name_like:
        return []
    if not all(t.name_like for t in tokens[:colon]) or tokens[colon - 1].text.isupper():
        return []
    return [
        Tag(
            source=_offsets(tokens, 0, colon),
            cue=(tokens[colon].start, tokens[colon].end),
            lemma="colon",
            saying=True,
            headline=True,
        )
    ]


def _clauses(
    tokens: Sequence[Token],
    predicates: Sequence[Predicate],
    subjects: Mapping[int, tuple[int, int]],
    *,
    speaks: Speaks,
) -> list[Tag]:
    """ "Lee let slip that …": any verb of somebody's with a clause that "that" opens right behind it."""
    found = []
    for p in predicates:
        source = subjects.get(p.verb)
        if source is not None and p.lemma in _ISSUING and not p.passive and speaks(source):
            papers = tokens[p.verb + 1 : p.verb + 5]
            if papers and papers[0].low in DETERMINERS and any(t.low in _PAPERS for t in papers):
                found.append(
                    Tag(
                        source=_offsets(tokens, *source),
                        cue=(tokens[p.first].start, tokens[p.verb].end),
                        lemma=ISSUED,
                        saying=True,
                    )
                )
                continue
        if source is None or p.passive or tokens[p.verb].low in BY_FORM or p.lemma in _FACTUAL or not p.finite:
            continue
        that = p.verb + 1
        if that + 2 < len(tokens) and tokens[that].low in ("out", "up", "slip", "clear", "on"):
            that += 1
        if that + 2 >= len(tokens) or tokens[that].low != "that" or not speaks(source):
            continue
        if not any(v > that and that < s[0] <= that + 2 for v, s in subjects.items()):
            continue  # "led that company": no clause
        found.append(
            Tag(
                source=_offsets(tokens, *source),
                cue=(tokens[p.first].start, tokens[that - 1].end),
                lemma=p.lemma,
                saying=True,
            )
        )
    return found
