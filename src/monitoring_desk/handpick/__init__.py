"""Articles to stories: copies told from reports, reports of one happening gathered, watched, and ranked with reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import numpy as np

from monitoring_desk.handpick import rank
from monitoring_desk.handpick.concern import merge_topics, read_concern, rematch
from monitoring_desk.handpick.features import extract_features, know_time
from monitoring_desk.handpick.leads import Embed
from monitoring_desk.handpick.placing import place, recall
from monitoring_desk.handpick.rank import rescore
from monitoring_desk.handpick.watches import compile_watches
from monitoring_desk.handpick.window import Window
from monitoring_desk.handpick.words import terms, tokenise
from monitoring_desk.types import Article, Match, Measures, Picked, Source, Story, Topic, Watch

TOLD_ON = 3
"""Words a later headline shares with a story's before it takes its place; read on the sample web, not tuned."""
MEASURED = 200
"""Outlets whose first report is measured; nobody tells a story of more apart by them."""

__all__ = ["Window", "compile_watches", "handpick", "rematch", "rescore"]


def handpick(
    new: Sequence[Article],
    *,
    window: Window,
    watches: Sequence[Watch],
    sources: Mapping[str, Source],
    now: datetime,
    embed: Embed | None = None,
) -> Picked:
    """Place each new article in a story, and score the stories that changed.

    `window` takes the new articles in and is the only thing changed. `sources` by id; an article of an unknown source counts
    as ordinary. The order of `new` does not matter: articles are taken by (published, id). An article already in the window
    keeps its place and changes nothing. `embed` (models.load_embedder) joins reports across languages and helps with headlines; it
    is asked only for short texts, and for all once several languages are about: some thirty a second. Stories come best first, each with all its articles, as a new version.
    """
    watchlist = compile_watches(watches)
    fresh = {article.id: article for article in new if article.id not in window.rows.row_of}
    ordered = sorted(fresh.values(), key=lambda article: (know_time(article), article.id))
    features = {article.id: extract_features(article) for article in ordered}
    window.count(features.values())
    found = place(ordered, features, window=window, embed=embed)
    placed = found.placements
    gained: dict[str, list[Article]] = {}
    matched: dict[str, list[Match]] = {}
    about: dict[str, list[tuple[Topic, ...]]] = {}
    for article in ordered:
        story_id = placed[article.id].story_id
        gained.setdefault(story_id, []).append(article)
        matches, topics = read_concern(
            article, features[article.id].tokens, watchlist=watchlist, source=sources.get(article.source_id)
        )
        matched.setdefault(story_id, []).extend(matches)
        about.setdefault(story_id, []).append(topics)
    standing, states = rank.judge_sources(tuple(sources.values()))
    context = rank.Context(
        now=now, watches={watch.id: watch.name for watch in watches}, standing=standing, states=states
    )
    stories = []
    for story_id, articles in gained.items():
        story = _grow(
            window.stories.get(story_id), story_id, articles=articles, matches=matched[story_id], window=window
        )
        topics = merge_topics(story.topics, about[story_id], articles=len(story.article_ids) - len(articles))
        story = replace(story, topics=topics)
        window.stories.put(story)
        stories.append(_score(story, window=window, context=context))
    stories.sort(key=lambda story: (-story.score, story.id))
    return Picked(
        placements=tuple(placed.get(article.id) or recall(article.id, window) for article in new),
        stories=tuple(stories),
        signed=found.signed,
        merged=found.merged,
    )


def _grow(
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
    return len(then & now) >= max(TOLD_ON, 0.3 * min(len(then), len(now)))


def _telling_words(title: str) -> frozenset[str]:
    return frozenset(term for term in terms(tokenise(title)) if len(term) > 3 or not term.isascii())


def _headline(article: Article) -> str:
    first = article.text.strip().split("\n", 1)[0]
    return first[:120] or article.url


def _score(story: Story, *, window: Window, context: rank.Context) -> Story:
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
