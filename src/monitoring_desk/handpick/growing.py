"""A story as it stands after new articles: its next version, and what its score is reckoned from."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from monitoring_desk.handpick import rank
from monitoring_desk.handpick.features import know_time
from monitoring_desk.handpick.headlines import read_calls
from monitoring_desk.handpick.ordinary import HARM, NUMERALS
from monitoring_desk.handpick.window import Window
from monitoring_desk.handpick.words import terms, tokenise
from monitoring_desk.types import Article, Match, Measures, Story

TOLD_ON = 3
"""Words a later headline shares with a story's before it takes its place; read on the sample web, not tuned."""
MEASURED = 200
"""Outlets whose first report is measured; nobody tells a story of more apart by them."""


def grow(
    story: Story | None, story_id: str, *, articles: Sequence[Article], matches: Sequence[Match], window: Window
) -> Story:
    """The next version of a story, its reasons still to come."""
    rows = window.stories.rows(story_id)
    started = min([know_time(article) for article in articles] + ([story.started] if story else []))
    latest = max([know_time(article) for article in articles] + ([story.latest] if story else []))
    own = rows[window.rows.independent[rows]]
    # Of articles that have left the window only their number is known; it may count an outlet of today twice, never too few.
    before = story.independent_reports if story and window.stories.has_past(story_id) else 1
    title = story.title if story else next((article.title for article in articles if article.title), "")
    for article in articles:
        if window.rows.independent[window.rows.row_of[article.id]] and _tells_on(article.title, title):
            title = article.title
    return Story(
        id=story_id,
        version=story.version + 1 if story else 1,
        title=title or _headline(articles[0]),
        article_ids=story.article_ids if story else tuple(window.rows.ids[row] for row in rows),
        started=started,
        latest=latest,
        independent_reports=max(window.count_voices(own), before),
        agencies=tuple(window.agencies(own)),
        matches=(*(story.matches if story else ()), *matches),
        topics=story.topics if story else (),
    )


def _tells_on(later: str, title: str) -> bool:
    """Whether a later headline tells the same thing on: a story whose toll rose must not stand under its first number."""
    then, now = _telling_words(title), _telling_words(later)
    return len(then & now) >= max(TOLD_ON, 0.3 * min(len(then), len(now))) or _counts_on(later, title)


def _counts_on(later: str, title: str) -> bool:
    """Whether both count victims, and of one place or body by name."""
    counted = all(
        not HARM.isdisjoint(said) and not NUMERALS.isdisjoint(said)
        for said in (terms(tokenise(later)), terms(tokenise(title)))
    )
    return counted and not set(read_calls(later)).isdisjoint(read_calls(title))


def _telling_words(title: str) -> frozenset[str]:
    return frozenset(term for term in terms(tokenise(title)) if len(term) > 3 or not term.isascii())


def _headline(article: Article) -> str:
    first = article.text.strip().split("\n", 1)[0]
    return first[:120] or article.url


def measure(story: Story, *, window: Window, context: rank.Context) -> Story:
    """Measured anew, with its reasons before anybody's weights."""
    rows = window.stories.rows(story.id)
    own = rows[window.rows.independent[rows]] if window.rows.independent[rows].any() else rows
    came: dict[str, float] = {}
    for row in own.tolist():
        came.setdefault(window.outlet(row), (window.rows.order(row)[0] - story.started.timestamp()) / 3600)
    came = dict(list(came.items())[:MEASURED])
    measures = Measures(
        outlets=tuple(came),
        hours=tuple(round(max(hours, 0.0), 3) for hours in came.values()),
        carried=len(window.outlets(rows)),
        copies=int((window.rows.root[rows] != rows).sum()),
        signs=int(np.bitwise_or.reduce(window.rows.signs[own])),
    )
    story = replace(story, measures=measures)
    return replace(story, reasons=rank.score(story, context=context))
