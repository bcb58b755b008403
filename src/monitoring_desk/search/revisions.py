"""Telling a rewritten article from the same one read again, and what its publisher changed."""

import re
from collections.abc import Collection, Iterator
from difflib import SequenceMatcher

from monitoring_desk.search.boilerplate import block_hash
from monitoring_desk.types import Article, Change, Revision

_SPACE = re.compile(r"\s+")
# A publisher's own word that it made a mistake, at the beginning of a paragraph or in a sentence about the article itself.
_SAYS_SO = re.compile(
    r"^\W*(?:corrections?|corrected|erratum|errata|clarification|berichtigung|korrektur|rectificati(?:f|on)|correcti(?:f|e)|correcci[oó]n"
    r"|correç[aã]o|rettifica|correzione|исправление|уточнение|поправка|更正|勘误|更正啟事|訂正|정정|تصحيح|تصویب|تصحیح|درستگی|düzeltme)\b"
    r"|(?:article|story|report|headline|version)\b[^.]{0,60}\b(?:corrected|amended|clarified|misstated|misidentified|incorrectly)"
    r"|(?:artikel|text|version)\b[^.]{0,60}\b(?:korrigiert|berichtigt)|(?:错误|有误)[^。]{0,20}(?:更正|改正)|特此更正",
    re.IGNORECASE,
)
_ALIKE = 0.6
_MORE_WORDS = 25
"""An edit that adds so many words tells something new."""


def is_revised(
    before: Article, after: Article, *, familiar: Collection[int] = (), standing: Collection[int] = ()
) -> bool:
    """Whether `after`, read from the same page later, says something else than `before`.

    The desk learns a site's furniture as it goes, and would else take its own learning for the publisher's edit. So
    paragraphs that the site repeats on other pages (`familiar`, hashes of boilerplate.block_hash) do not count, nor does
    a paragraph that is gone from the text but still stands on the new page (`standing`, the page's hashes).
    """
    if _tidy(before.title) != _tidy(after.title):
        return True
    now = _paragraphs(after.text, familiar)
    then = [p for p in _paragraphs(before.text, familiar) if p in now or block_hash(p) not in standing]
    return then != now


def _paragraphs(text: str, familiar: Collection[int]) -> list[str]:
    return [_tidy(part) for part in text.split("\n\n") if part.strip() and block_hash(part) not in familiar]


def _tidy(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def compare(before: Article, after: Article) -> Revision:
    """What changed from one text of a page to the next, paragraph by paragraph, and whether it was corrected or updated."""
    changes = tuple(_changes(before, after))
    fresh = [change for change in changes if change.after]
    says_so = any(_SAYS_SO.search(change.after) and not _SAYS_SO.search(change.before) for change in fresh)
    mended = all(change.before and change.after and _alike(change.before, change.after) for change in changes)
    grown = sum(len(change.after.split()) - len(change.before.split()) for change in changes)
    is_correction = says_so or (bool(changes) and mended and abs(grown) <= _MORE_WORDS)
    return Revision(earlier=before.id, kind="corrected" if is_correction else "updated", changes=changes)


def _changes(before: Article, after: Article) -> Iterator[Change]:
    if _tidy(before.title) != _tidy(after.title):
        yield Change(before=_tidy(before.title), after=_tidy(after.title))
    old, new = _paragraphs(before.text, ()), _paragraphs(after.text, ())
    for kind, start, end, at, until in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from _pairs(old[start:end], new[at:until])


def _pairs(old: list[str], new: list[str]) -> Iterator[Change]:
    """Paragraphs that took each other's place, each beside the one it is most like; the others alone."""
    for text in new:
        beside = max(
            old[:50], key=lambda one: SequenceMatcher(None, one.split(), text.split()).quick_ratio(), default=""
        )
        if beside and _alike(beside, text):
            for gone in old[: old.index(beside)]:
                yield Change(before=gone, after="")
            old = old[old.index(beside) + 1 :]
            yield Change(before=beside, after=text)
        else:
            yield Change(before="", after=text)
    for gone in old:
        yield Change(before=gone, after="")


def _alike(one: str, other: str) -> bool:
    """Whether most words are the same; letters, in scripts that don't part words or for a headline of few."""
    words = one.split(), other.split()
    if min(map(len, words)) < 8:
        return SequenceMatcher(None, one[:2_000], other[:2_000], autojunk=False).ratio() >= _ALIKE
    return SequenceMatcher(None, *words, autojunk=False).ratio() >= _ALIKE
