"""Finds who is said to speak by where the words stand: "…," said Ann Lee; "…" — Ann Lee; according to Ann Lee; Ann Lee: "…"."""

from collections.abc import Sequence

from .name_words import TITLES
from .sources import DASHES, DETERMINERS, LONGEST, MARKS, PRONOUNS, STOPS, dotted, nobody, offsets, plausible
from .speech_tag import Tag, blotted
from .tokens import Predicate, Token

_ENDERS = frozenset(
    """who which that in on at after before as when while during by from with about where because since if but and or to via whose into regarding
    through until upon over under against told saying""".split()
)
_POINTERS = frozenset(
    "read watch listen see related more photo photos video source note update correction opinion analysis exclusive breaking caption".split()
)
"""What points to another page before a colon: nobody's name."""
_CLAUSE_VERBS = frozenset("will would is are was were has have had can could may might should must do does did".split())


def according(tokens: Sequence[Token]) -> list[Tag]:
    found = []
    for i, token in enumerate(tokens[:-2]):
        if token.low != "according" or tokens[i + 1].low != "to":
            continue
        begin = end = i + 2
        while end < len(tokens) and end - begin < LONGEST:
            if tokens[end].text == "." and dotted(tokens[end - 1]):
                end += 1
                continue
            if tokens[end].text in STOPS or tokens[end].low in ("who", "which", "that", "released", "published"):
                break
            end += 1
        end = _behind_title(tokens, end) if begin == 2 else end
        if end > begin and not nobody(tokens[begin:end]):
            found.append(
                Tag(
                    source=offsets(tokens, (begin, end)),
                    cue=(token.start, tokens[i + 1].end),
                    lemma="according",
                    saying=True,
                    according=True,
                )
            )
    return found


def _behind_title(tokens: Sequence[Token], end: int) -> int:
    """ "According to Ann Lee, president of Amco, work will …": where the title behind the name ends."""
    first = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].low in DETERMINERS)
    if first >= len(tokens) or tokens[end].text != "," or tokens[first].low not in TITLES:
        return end
    closing = next((k for k in range(first, min(len(tokens), first + 10)) if tokens[k].text == ","), end)
    return end if any(token.low in _CLAUSE_VERBS for token in tokens[first:closing]) else closing


def inverted(tokens: Sequence[Token], first: int, verb: int) -> tuple[int, int] | None:
    """ "…," said Jane Doe: the verb follows quoted words and the speaker follows the verb."""
    if first == 0 or verb + 1 >= len(tokens) or tokens[verb].low.endswith("ing"):
        return None
    before = tokens[first - 1]
    quoted = (
        before.text in MARKS
        or blotted(before)
        or (before.text == "," and first > 1 and tokens[first - 2].text in MARKS)
    )
    if not quoted and before.text != ",":
        return None
    begin = verb + 1
    head = tokens[begin]
    named = any(t.name_like and not blotted(t) for t in tokens[begin : begin + 5])
    known = (
        head.name_like
        or head.low in DETERMINERS
        or head.low in ("former", "senior", "president", "police", "officials")
    )
    if blotted(head) or not (
        known or (quoted and named and head.text.isalpha() and head.low not in _ENDERS and not head.low.endswith("ly"))
    ):
        return None
    if not quoted and not (known and verb == first and tokens[verb].low in ("said", "says", "wrote", "added")):
        return None
    end = begin
    while end < len(tokens) and end - begin < LONGEST:
        token = tokens[end]
        if token.text == "." and dotted(tokens[end - 1]):
            end += 1
            continue
        if token.low in _CLAUSE_VERBS:
            return None  # ", says Beijing will …": a clause follows, not the speaker
        if token.text in STOPS or token.low in _ENDERS or blotted(token):
            break
        end += 1
    if end == begin or (not quoted and end < len(tokens) and tokens[end].low == "that"):
        return None
    words = tokens[begin:end]
    return None if nobody(words) or not plausible(words, opens=False) else (begin, end)


def _behind_odd_verb(tokens: Sequence[Token], verb: int) -> tuple[int, int] | None:
    """ "…!” beamed Ann Lee of Harbour Town": a past form between quoted words and a name."""
    low = tokens[verb].low
    if not (low.endswith("ed") and low.isalpha()) or verb + 1 >= len(tokens):
        return None
    head = tokens[verb + 1]
    if not (head.name_like or head.low in DETERMINERS) or blotted(head):
        return None
    end = verb + 1
    while end < len(tokens) and end - verb < LONGEST:
        token = tokens[end]
        if token.text == "." and dotted(tokens[end - 1]):
            end += 1
            continue
        if token.low in _CLAUSE_VERBS:
            return None
        if token.text in STOPS or token.low in _ENDERS or blotted(token):
            break
        end += 1
    words = tokens[verb + 1 : end]
    return (verb + 1, end) if words and not nobody(words) and plausible(words, opens=False) else None


def signed(tokens: Sequence[Token]) -> list[Tag]:
    """ "…" — Jane Doe, at the end; Jane Doe: "…" at the beginning."""
    found = []
    for i, token in enumerate(tokens[:-1]):
        if (
            token.text in DASHES
            and i
            and tokens[i - 1].text in MARKS
            and tokens[i + 1].name_like
            and not blotted(tokens[i + 1])
        ):
            end = i + 1
            while end < len(tokens) and tokens[end].text not in STOPS and tokens[end].low not in _ENDERS:
                end += 1
            if end == len(tokens) or tokens[end].text in (",", ".", "(") or tokens[end].text in MARKS:
                found.append(
                    Tag(
                        source=offsets(tokens, (i + 1, end)),
                        cue=(token.start, token.end),
                        lemma="",
                        saying=True,
                        inverted=True,
                    )
                )
    colon = next((i for i, t in enumerate(tokens[:12]) if t.text == ":"), 0)
    if colon and colon + 1 < len(tokens) and (tokens[colon + 1].text in MARKS or blotted(tokens[colon + 1])):
        before = tokens[:colon]
        if (
            all(t.name_like or t.text == "." or t.low in ("of", "de", "the") for t in before)
            and not nobody(before)
            and before[0].low not in _POINTERS
        ):
            found.append(
                Tag(
                    source=offsets(tokens, (0, colon)),
                    cue=(tokens[colon].start, tokens[colon].end),
                    lemma="",
                    saying=True,
                )
            )
    return found


def beside(tokens: Sequence[Token], analysed: Sequence[Predicate], tags: Sequence[Tag]) -> list[Tag]:
    """Verbs that speak only by where they stand: "…," Ann barked; Ann gave an example: "…"."""
    cues = {tag.cue[1] for tag in tags}
    sources = {tag.source[0] for tag in tags if tag.source is not None}
    found = []
    for i, token in enumerate(tokens):
        if token.text in MARKS and i and tokens[i - 1].text in (",", "?", "!", "…", "—", "–") and i + 2 < len(tokens):
            head = tokens[i + 1]
            behind = _behind_odd_verb(tokens, i + 1)
            if behind is not None and tokens[i + 1].end not in cues:
                found.append(
                    Tag(
                        source=offsets(tokens, behind),
                        cue=(tokens[i + 1].start, tokens[i + 1].end),
                        lemma="",
                        saying=True,
                        inverted=True,
                    )
                )
                continue
            if (
                head.start in sources
                or not (head.name_like or head.low in DETERMINERS or head.low in PRONOUNS)
                or blotted(head)
            ):
                continue
            end = i + 2
            while (
                end < len(tokens)
                and end < i + 8
                and (tokens[end].name_like or (tokens[end].text == "." and dotted(tokens[end - 1])))
            ):
                end += 1
            if head.low in DETERMINERS:
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
                        source=offsets(tokens, (i + 1, end)),
                        cue=(tokens[end].start, tokens[end].end),
                        lemma="",
                        saying=True,
                    )
                )
    for i, token in enumerate(tokens):
        if token.text != ":" or not (i + 1 == len(tokens) or tokens[i + 1].text in MARKS or blotted(tokens[i + 1])):
            continue
        if any(tag.cue[1] <= token.start and tag.source is not None and tag.saying for tag in tags):
            continue
        for p in reversed(analysed):
            if (
                p.verb < i
                and p.subject is not None
                and not nobody(tokens[p.subject[0] : p.subject[1]])
                and tokens[p.verb].end not in cues
            ) and plausible(tokens[p.subject[0] : p.subject[1]], opens=p.subject[0] == 0):
                found.append(
                    Tag(
                        source=offsets(tokens, p.subject),
                        cue=(tokens[p.first].start, tokens[p.verb].end),
                        lemma="",
                        saying=True,
                    )
                )
                break
    return found
