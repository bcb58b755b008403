"""Telling a rewritten article from the same one read again."""

import re
from collections.abc import Collection

from monitoring_desk.search.boilerplate import block_hash
from monitoring_desk.types import Article

_SPACE = re.compile(r"\s+")


def is_revised(before: Article, after: Article, *, familiar: Collection[int] = ()) -> bool:
    """Whether `after`, read from the same page later, says something else than `before`.

    Paragraphs that the site repeats on other pages (`familiar`, hashes of boilerplate.block_hash) do not count: the desk
    learns them as it goes, and would else take its own learning for the publisher's edit.
    """
    if _tidy(before.title) != _tidy(after.title):
        return True
    return _paragraphs(before.text, familiar) != _paragraphs(after.text, familiar)


def _paragraphs(text: str, familiar: Collection[int]) -> list[str]:
    return [_tidy(part) for part in text.split("\n\n") if part.strip() and block_hash(part) not in familiar]


def _tidy(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
