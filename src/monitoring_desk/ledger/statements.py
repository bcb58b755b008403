"""What a person said on a subject, in order, and where one line is the clear opposite of another."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from monitoring_desk.types import Line, Record

from .words import alike, fold, normal, share, stems

_DENIES = re.compile(
    r"(?i)\b(?:den(?:y|ied|ies|ying)|reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|refut(?:ed|es|ing)|rul(?:ed|es|ing) out|baseless|no truth|"
    r"not true|untrue|false reports?|no plans?|no such)\b|否认|تردید"
)
_CONFIRMS = re.compile(
    r"(?i)\b(?:confirm(?:ed|s|ing)?|admit(?:ted|s|ting)?|acknowledg(?:ed|es|ing)|conced(?:ed|es|ing)|is true|was true)\b|证实|承认|تصدیق"
)
_NOT = re.compile(
    r"(?i)\b(?:not|no|never|cannot|won[’']t|can[’']t|didn[’']t|doesn[’']t|isn[’']t|wasn[’']t|aren[’']t)\b|n[’']t\b"
)


@dataclass(frozen=True, slots=True)
class Features:
    """What of a telling is compared."""

    speaker: str
    plain: str


def features(line: Line) -> Features:
    return Features(speaker=(line.quote.speaker or "") if line.quote else "", plain=normal(line.words))


def keys(line: Line) -> dict[str, int]:
    """Under what a statement is looked for: the very words."""
    return {f"={sha256(normal(line.words).encode('utf-8', 'replace')).hexdigest()[:24]}": 2}


def same(a: Line, b: Line, *, of_a: Features, of_b: Features) -> bool:
    """The same words of the same speaker, printed by another article: once said."""
    return of_a.plain == of_b.plain and a.stated.article_id != b.stated.article_id and alike(of_a.speaker, of_b.speaker)


def apart(a: Line, b: Line, *, of_a: Features, of_b: Features) -> bool:
    return not alike(of_a.speaker, of_b.speaker)


def may_be_same(a: Line, b: Line, *, of_a: Features, of_b: Features) -> bool:
    return False


def compose(id: str, lines: Sequence[Line]) -> Record:
    """The statement its lines print. `lines`: in order of publication, at least one."""
    speakers = [line.quote.speaker for line in lines if line.quote and line.quote.speaker]
    return Record(
        id=id,
        kind="statement",
        what=lines[0].words,
        who=(max(speakers, key=lambda name: (len(fold(name).split()), name)),) if speakers else (),
        state="said",
        first=lines[0].said,
        latest=lines[-1].said,
        lines=tuple(lines),
        subjects=tuple(dict.fromkeys(name for line in lines for name in line.subjects)),
    )


def opposites(statements: Sequence[Record]) -> tuple[tuple[Record, Record], ...]:
    """Pairs of one speaker's statements, earlier and later, of which one clearly takes back the other.

    Only what both lines say in so many words: denied and later confirmed (or the reverse) of the same matter, or the
    same words with and without "not". Anything finer is left to the reader, who sees the two side by side.
    """
    found = []
    ordered = sorted(statements, key=lambda record: (record.first, record.id))
    turns = [(record, _turn(record), _content(record)) for record in ordered if record.lines]
    for place, (later, turn, about) in enumerate(turns):
        for earlier, before, of_earlier in turns[:place]:
            if later.who and earlier.who and not alike(later.who[0], earlier.who[0]):
                continue
            common = about & of_earlier
            against = turn != before and 0 not in (turn, before) and len(common) >= 2
            negated = (
                turn == before == 0
                and len(common) >= 4
                and share(about, of_earlier) >= 0.8
                and bool(_NOT.search(later.what)) != bool(_NOT.search(earlier.what))
            )
            if (against or negated) and later.first > earlier.first:
                found.append((earlier, later))
    return tuple(found)


def _turn(record: Record) -> int:
    """-1: the speaker denies something, 1: confirms it, 0: neither, or both at once."""
    line = record.lines[0]
    denies = bool(_DENIES.search(line.cue) or _DENIES.search(line.words))
    confirms = bool(_CONFIRMS.search(line.cue) or (_CONFIRMS.search(line.words) and not _NOT.search(line.words)))
    return confirms - denies


def _content(record: Record) -> frozenset[str]:
    line = record.lines[0]
    verbs = {
        word[:6]
        for word in ("denied denies deny rejected confirmed confirms admitted reports report baseless plans").split()
    }
    return stems(line.words) - verbs
