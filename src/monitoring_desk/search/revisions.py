"""Telling a rewritten article from the same one read again."""

import re
from collections.abc import Collection

from monitoring_desk.search.boilerplate import block_hash
from monitoring_desk.types import Article

_SPACE = re.compile(r"\s+")


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
