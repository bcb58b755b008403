"""Pairs quotation marks of every kind: which stretches of a text stand between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PARAGRAPH = re.compile(r"\n\s*\n|(?<=[.!?:”\"»。])[^\S\n]*\n|\n(?=[“\"„«「])|\Z")
_MARK = re.compile(r"[“”„‟\"«»‹›「」『』﹁﹂《》‘’‚‛＂]|``|(?<=[^\s])'(?=''(?!'))|''|(?<![^\W_])'|'(?![^\W_])")
_OPENS = {
    "“": "”",
    "„": "“”‟",
    "‟": "”“",
    "«": "»",
    "‹": "›",
    "「": "」",
    "『": "』",
    "﹁": "﹂",
    "``": "''",
    "＂": "＂",
    "‚": "‘’",
    "‛": "’",
}
_SINGLE = frozenset("‘’'‚‛‹›")
_BEFORE_OPEN = frozenset(" \t\n\u00a0\u202f([{—–-/…:：，,。、（【\"'“‘«>\u2060\u200b\ufeff")
_STRAIGHT = frozenset({'"', "'", "''"})
_CLOSES_ANY = frozenset({"``", "''", '"', "”"})
"""What closes any double mark of English, where editors mixed their kinds."""
_DEEPEST = 6
_RUNNING = 1500  # characters of one paragraph of speech; more is a mark that was lost
_SPOKEN = re.compile(
    r"\b(?:said|says|told|added|adds|asked|replied|wrote|tweeted|insisted|explained|according|reporters|statement)\b"
)
_PLURAL = re.compile(r"[^‘“\n]{1,200}?[,.?!]’(?![^\W_])")
_AFTER_CLOSE = frozenset(" \t\n\u00a0\u202f.,;:!?)]}—–-/…\"'”’»，。、；：！？）】")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """What stands between two marks: code points [start, end); [outer_start, outer_end) takes the marks in."""

    outer_start: int
    outer_end: int
    start: int
    end: int
    paragraph: int
    """The number of its paragraph in the text."""
    single: bool
    """Between single marks, which are apostrophes too."""
    closed: bool = True
    """False: it runs on in the next paragraph, which opens with a mark again."""


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs as (start, end): a blank line ends one, and a line that ends its sentence."""
    start = 0
    for match in _PARAGRAPH.finditer(text):
        if match.start() > start:
            yield start, match.start()
        start = match.end()


def pair(text: str) -> tuple[Stretch, ...]:
    """Stretches between paired marks in the order of the text, the outermost where they nest.

    A mark that finds no partner in its paragraph makes no stretch, save that a quotation may run on: the paragraph
    after it then opens with a mark again. One pass over the text.
    """
    found: list[Stretch] = []
    bounds = list(paragraphs(text))
    for number, (start, end) in enumerate(bounds):
        following = text[bounds[number + 1][0] : bounds[number + 1][0] + 3] if number + 1 < len(bounds) else ""
        found.extend(_paragraph(text, start, end, number=number, following=following.lstrip()))
    return tuple(found)


def _paragraph(text: str, start: int, end: int, *, number: int, following: str) -> list[Stretch]:
    pairs: list[Stretch] = []
    waiting: list[tuple[str, int, int]] = []  # mark, its start, its end
    for match in _MARK.finditer(text, start, end):
        mark, at, after = match[0], match.start(), match.end()
        if mark in "《》":
            continue
        before = text[at - 1] if at > start else " "
        behind = text[after] if after < end else " "
        partner = _partner(waiting, mark, before=before, behind=behind)
        if partner is not None:
            opener = waiting[partner]
            if mark == "’" and before == "s" and behind == " " and _PLURAL.match(text, after, end):
                continue  # "the workers’ rights,’ he said": an apostrophe
            del waiting[partner:]
            pairs.append(
                Stretch(
                    outer_start=opener[1],
                    outer_end=after,
                    start=opener[2],
                    end=at,
                    paragraph=number,
                    single=opener[0] in _SINGLE,
                )
            )
        elif _may_open(mark, before=before, behind=behind):
            running = _runs_to(waiting, mark, at=at, text=text)
            if running is not None:
                waiting.remove(running)
                pairs.append(
                    Stretch(
                        outer_start=running[1],
                        outer_end=at,
                        start=running[2],
                        end=at,
                        paragraph=number,
                        single=False,
                        closed=False,
                    )
                )
            if mark in _STRAIGHT:
                # A straight mark has no direction: an earlier one still waiting was a stray.
                waiting = [w for w in waiting if w[0] != mark]
            # More marks than this waiting at once is a broken text, not nesting.
            waiting = [*waiting[-_DEEPEST:], (mark, at, after)]
    outermost = _outermost(pairs)
    for mark, at, after in waiting:
        goes_on = mark in ("“", '"', "„", "«", "「", "``", "''") and following.startswith((mark, "»", "“"))
        if goes_on and not any(s.outer_end > at for s in outermost) and after < end:
            outermost.append(
                Stretch(
                    outer_start=at, outer_end=end, start=after, end=end, paragraph=number, single=False, closed=False
                )
            )
            break
    return [s for s in outermost if s.start < s.end and text[s.start : s.end].strip()]


def _partner(waiting: list[tuple[str, int, int]], mark: str, *, before: str, behind: str) -> int | None:
    """Which waiting mark this one closes; the innermost that fits."""
    if mark == "''" and before.isspace() and behind.isspace() and waiting and waiting[-1][0] == "``":
        return len(waiting) - 1
    if mark in _STRAIGHT and (before.isspace() or (behind.isalnum() and mark == "'")):
        return None
    if mark == "``" and (before.isspace() or behind.isalnum()):
        return None
    if mark == "’" and behind.isalnum():
        return None
    for index in range(len(waiting) - 1, max(-1, len(waiting) - 5), -1):
        opener = waiting[index][0]
        if opener == mark and mark in _STRAIGHT:
            return index
        if (opener, mark) in (("»", "«"), ("”", "“")):
            return index
        if mark in _OPENS.get(opener, "") or (opener == "‘" and mark == "’"):
            return index
        if opener == "“" and mark == "“" and behind in _AFTER_CLOSE and not before.isspace():
            return index
        if opener in ("“", '"', "``") and mark in _CLOSES_ANY and behind in _AFTER_CLOSE:
            return index
    return None


def _runs_to(waiting: list[tuple[str, int, int]], mark: str, *, at: int, text: str) -> tuple[str, int, int] | None:
    """The quotation that goes on behind this mark, where a text has lost its paragraphs: "“We won. “We ran.”".

    Sure only where it ends its sentence before the mark and no word of speech stands in it: those would be the reporter's.
    """
    if mark not in ("“", "``") or not waiting or waiting[-1][0] != mark:
        return None
    words = text[waiting[-1][2] : at].rstrip()
    if not words or words[-1] not in ".!?…" or words[0] in ".,;" or len(words) > _RUNNING or _SPOKEN.search(words):
        return None
    return waiting[-1]


def _may_open(mark: str, *, before: str, behind: str) -> bool:
    if mark in _STRAIGHT or mark == "‘":
        return before in _BEFORE_OPEN and not behind.isspace()
    if mark in "»”":
        return before in _BEFORE_OPEN and not behind.isspace()
    return mark in _OPENS


def _outermost(pairs: list[Stretch]) -> list[Stretch]:
    """Pairs inside no other one. Single marks never enclose double ones: there they were apostrophes."""
    pairs.sort(key=lambda s: (s.outer_start, -s.outer_end))
    doubles: list[Stretch] = []
    for stretch in pairs:
        if not stretch.single and (not doubles or stretch.outer_start >= doubles[-1].outer_end):
            doubles.append(stretch)
    kept: list[Stretch] = list(doubles)
    index, last = 0, -1
    for stretch in pairs:
        if not stretch.single or stretch.outer_start < last:
            continue
        while index < len(doubles) and doubles[index].outer_end <= stretch.outer_start:
            index += 1
        if index < len(doubles) and doubles[index].outer_start < stretch.outer_end:
            continue
        kept.append(stretch)
        last = stretch.outer_end
    kept.sort(key=lambda s: s.outer_start)
    return kept
