"""Finds, in one sentence whose quoted words are blotted out, who is said to speak and by which words."""

from dataclasses import dataclass

from .clauses import Predicate, Token, analyse, tokenise
from .speech_words import NO_SPEAKER, SAYING, THINKING

_STOPS = frozenset(', . ; : ( ) — – - -- " “ ” « » ! ? …'.split())
_ENDERS = frozenset(
    "who which that in on at after before as when while during by from with about where because since if but and to via whose into regarding".split()
)
_DETERMINERS = frozenset(
    "the a an his her their its our my this that these those one some many several other another".split()
)
BLOT = "Q"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """Somebody speaks. Offsets count in the sentence; `source` is None where nobody is named."""

    source: tuple[int, int] | None
    cue: tuple[int, int]
    lemma: str
    saying: bool
    """The verb carries words, not only thoughts."""
    inverted: bool = False
    according: bool = False


def blot(words: str) -> str:
    """A stand-in of the same length for quoted words, keeping the stop they end with."""
    trimmed = words.rstrip()
    stop = trimmed[-1] if trimmed and trimmed[-1] in ".,!?;:…—" else ""
    body = len(trimmed) - len(stop)
    return BLOT + "q" * (body - 1) + stop + " " * (len(words) - len(trimmed)) if body else "q" * len(words)


def find(sentence: str) -> tuple[Tag, ...]:
    """The tags of a sentence in its order."""
    tokens = tokenise(sentence)
    tags = [tag for p in analyse(tokens) if (tag := _of(p, tokens)) is not None]
    tags.extend(_according(tokens))
    tags.sort(key=lambda t: t.cue)
    return tuple(tags)


def _blotted(token: Token) -> bool:
    return (len(token.text) > 1 and token.text[0] == BLOT and set(token.text[1:]) <= {"q"}) or token.text == BLOT


def _of(predicate: Predicate, tokens: tuple[Token, ...]) -> Tag | None:
    lemma = predicate.lemma
    if lemma not in SAYING and lemma not in THINKING:
        return None
    cue = (tokens[predicate.first].start, tokens[predicate.verb].end)
    after = _inverted(predicate, tokens)
    if after is not None:
        return Tag(source=_offsets(tokens, after), cue=cue, lemma=lemma, saying=lemma in SAYING, inverted=True)
    if predicate.passive:
        return None
    source = _before_comma(predicate, tokens) or predicate.subject
    if source is not None and (_nobody(tokens, source)):
        source = None
    return Tag(source=_offsets(tokens, source) if source else None, cue=cue, lemma=lemma, saying=lemma in SAYING)


def _offsets(tokens: tuple[Token, ...], span: tuple[int, int]) -> tuple[int, int]:
    return tokens[span[0]].start, tokens[span[1] - 1].end


def _nobody(tokens: tuple[Token, ...], span: tuple[int, int]) -> bool:
    words = tokens[span[0] : span[1]]
    return any(_blotted(t) for t in words) or all(t.low in NO_SPEAKER for t in words)


def _inverted(predicate: Predicate, tokens: tuple[Token, ...]) -> tuple[int, int] | None:
    """ "…," said Jane Doe: the verb follows words and the speaker follows the verb."""
    if predicate.lemma not in SAYING or predicate.verb + 1 >= len(tokens) or predicate.first == 0:
        return None
    before = tokens[predicate.first - 1]
    if before.text not in ("”", '"', "’", "'", "»", ",", "“", "''", "?", "!", "—", "–", "--") and not _blotted(before):
        return None
    begin = predicate.verb + 1
    first = tokens[begin]
    if not (
        first.name_like or first.low in _DETERMINERS or first.low in ("former", "senior", "president", "police")
    ) or _blotted(first):
        return None
    if first.low in ("that",) or (
        predicate.subject is not None
        and predicate.subject[1] == predicate.first
        and not _nobody(tokens, predicate.subject)
    ):
        return None
    end = begin
    while (
        end < len(tokens)
        and tokens[end].text not in _STOPS
        and tokens[end].low not in _ENDERS
        and not _blotted(tokens[end])
    ):
        end += 1
        if (
            end < len(tokens)
            and tokens[end].text == "."
            and tokens[end - 1].low in ("mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "lt", "col", "jr", "st")
        ):
            end += 1
    return (begin, end) if end > begin else None


def _before_comma(predicate: Predicate, tokens: tuple[Token, ...]) -> tuple[int, int] | None:
    """ "Dar, the foreign minister, said": the noun before the commas."""
    comma = predicate.first - 1
    if comma < 2 or tokens[comma].text not in (",", "—", "–", ")", "--"):
        return None
    opening = "(" if tokens[comma].text == ")" else tokens[comma].text
    other = comma - 1
    while other > 0 and tokens[other].text != opening and comma - other < 40:
        other -= 1
    if other <= 0 or tokens[other].text != opening or any(_blotted(t) for t in tokens[other:comma]):
        return None
    end = other
    begin = end
    while begin > 0 and tokens[begin - 1].text not in _STOPS and not _blotted(tokens[begin - 1]) and end - begin < 10:
        if tokens[begin - 1].low in _ENDERS and tokens[begin - 1].low not in ("of", "for"):
            break
        begin -= 1
    return (begin, end) if end > begin and not _nobody(tokens, (begin, end)) else None


def _according(tokens: tuple[Token, ...]) -> list[Tag]:
    found = []
    for i, token in enumerate(tokens[:-2]):
        if token.low == "according" and tokens[i + 1].low == "to":
            begin, end = i + 2, i + 2
            while (
                end < len(tokens)
                and tokens[end].text not in _STOPS
                and tokens[end].low not in ("who", "which", "that", "released", "published")
            ):
                end += 1
            if end > begin:
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
