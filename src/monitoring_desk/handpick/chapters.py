"""The chapters of a story that runs on: what was told together, parted where the news paused or turned.

The story stays one, with one address; its chapters only say what came when.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from monitoring_desk.handpick.features import know_time
from monitoring_desk.handpick.words import terms, tokenise
from monitoring_desk.types import Article, Chapter, Placement

PAUSE = timedelta(hours=18)
"""Without a report for so long, the next begins a chapter: longer than a night. Not tuned."""
TURN = timedelta(hours=6)
"""After a shorter silence a chapter begins only where the next headline tells something else."""
ALIKE = 0.34
"""Share of the next headline's telling words that must stand in the chapter's headlines for it to go on. Not tuned."""


def divide(articles: Sequence[Article], placements: Mapping[str, Placement]) -> tuple[Chapter, ...]:
    """The chapters of a story's articles, the first first; a copy goes with the report it follows. Their order changes nothing."""
    parts: list[list[Article]] = []
    told: set[str] = set()
    last: datetime | None = None
    for article in sorted(articles, key=lambda one: (know_time(one), one.id)):
        own = not _is_copy(article, placements)
        if not parts or (own and last and _begins(article, told, know_time(article) - last)):
            parts.append([])
            told = set()
        parts[-1].append(article)
        if own:
            told |= _telling(article.title)
            last = know_time(article)
    return tuple(_close(part, placements) for part in parts)


def _begins(article: Article, told: set[str], pause: timedelta) -> bool:
    words = _telling(article.title)
    return pause >= PAUSE or (pause >= TURN and len(words & told) < ALIKE * len(words))


def _close(part: Sequence[Article], placements: Mapping[str, Placement]) -> Chapter:
    own = [article for article in part if not _is_copy(article, placements)] or [*part]
    return Chapter(
        title=next((article.title for article in reversed(own) if article.title), own[0].text[:120]),
        started=know_time(part[0]),
        latest=know_time(part[-1]),
        article_ids=tuple(article.id for article in part),
        reports=len(own),
    )


def _is_copy(article: Article, placements: Mapping[str, Placement]) -> bool:
    placement = placements.get(article.id)
    return placement is not None and placement.copy_of is not None


def _telling(title: str) -> set[str]:
    return {term for term in terms(tokenise(title)) if len(term) > 3 or not term.isascii()}
