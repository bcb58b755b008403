"""Articles to stories: copies told from reports, reports of one happening gathered, watched, and ranked with reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import numpy as np

from monitoring_desk.handpick import rank
from monitoring_desk.handpick.clusters import find_near, gather
from monitoring_desk.handpick.copies import find_original
from monitoring_desk.handpick.features import SHORT, Features, extract_features, know_time
from monitoring_desk.handpick.leads import Embed
from monitoring_desk.handpick.rank import rescore
from monitoring_desk.handpick.watches import compile_watches
from monitoring_desk.handpick.window import Window
from monitoring_desk.handpick.words import terms, tokenise
from monitoring_desk.types import Article, Match, Measures, Picked, Placement, Source, Story, Watch

TOLD_ON = 3
"""Words a later headline shares with a story's before it takes its place; read on the sample web, not tuned."""
MEASURED = 200
"""Outlets whose first report is measured; nobody tells a story of more apart by them."""
OTHER_LANGUAGES = 0.02
"""Share of articles not in the commonest language from which leads are compared across languages."""

__all__ = ["Window", "compile_watches", "handpick", "rescore"]


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
    fresh = {article.id: article for article in new if article.id not in window.row_of}
    ordered = sorted(fresh.values(), key=lambda article: (know_time(article), article.id))
    features = {article.id: extract_features(article) for article in ordered}
    window.count(features.values())
    placed = _place(ordered, features, window=window, embed=embed)
    gained: dict[str, list[Article]] = {}
    matched: dict[str, list[Match]] = {}
    for article in ordered:
        story_id = placed[article.id].story_id
        gained.setdefault(story_id, []).append(article)
        matched.setdefault(story_id, []).extend(watchlist.match(article, features[article.id].tokens))
    standing, states = rank.judge_sources(tuple(sources.values()))
    context = rank.Context(
        now=now, watches={watch.id: watch.name for watch in watches}, standing=standing, states=states
    )
    stories = []
    for story_id, articles in gained.items():
        story = _grow(window.story(story_id), story_id, articles=articles, matches=matched[story_id], window=window)
        window.put(story)
        stories.append(_score(story, window=window, context=context))
    stories.sort(key=lambda story: (-story.score, story.id))
    return Picked(
        placements=tuple(placed.get(article.id) or _recall(article.id, window) for article in new),
        stories=tuple(stories),
    )


def _place(
    ordered: Sequence[Article], features: Mapping[str, Features], *, window: Window, embed: Embed | None
) -> dict[str, Placement]:
    """Revisions and copies first, since they go where their original goes; then what is left is gathered into happenings."""
    rows = {article.id: window.add(features[article.id]) for article in ordered}
    follows: dict[str, tuple[int, str]] = {}
    near: dict[int, list[int]] = {}
    for article in ordered:
        row = rows[article.id]
        near[row] = find_near(row, window=window)
        previous = window.row_of.get(article.revision_of) if article.revision_of else None
        original = None if previous is not None else find_original(row, window=window, near=near[row])
        if previous is not None and previous != row:
            follows[article.id] = (int(window.root[previous]), "a new version of an article of this story")
        elif original:
            follows[article.id] = (original.row, f"{original.share:.0%} of the words stand in an earlier article")
        window.follow(row, follows[article.id][0] if article.id in follows else row)
    open_rows = [rows[article.id] for article in ordered if article.id not in follows]
    if embed:
        window.embed(
            [features[window.ids[row]] for row in open_rows if _wants_lead(features[window.ids[row]], window)], embed
        )
        for row, others in window.leads.near(open_rows).items():
            near[row] = list(dict.fromkeys([*near[row], *others]))
    placed: dict[str, Placement] = {}
    for story_id, members, likeness in gather(open_rows, window=window, near=near):
        for row in members:
            first = story_id is None and row == members[0]
            why = "first report" if first else f"the same happening as other reports (likeness {likeness:.2f})"
            article_id = window.ids[row]
            placed[article_id] = Placement(
                article_id=article_id,
                story_id=story_id or f"s{window.ids[members[0]]}",
                copy_of=None,
                independent=True,
                why=why,
            )
            window.assign(row, story_id=placed[article_id].story_id, independent=True)
    for article in ordered:
        if article.id in follows:
            root, why = follows[article.id]
            story_id = window.story_of_row[root]
            placed[article.id] = Placement(
                article_id=article.id, story_id=story_id, copy_of=window.ids[root], independent=False, why=why
            )
            window.assign(rows[article.id], story_id=story_id, independent=False)
    return placed


def _wants_lead(features: Features, window: Window) -> bool:
    """Whether its words alone may not tell what it is about: it is short, or the window holds several languages."""
    if features.length < SHORT:
        return bool(features.lead)
    everything = window.articles_in.total()
    return everything - max(window.articles_in.values()) >= OTHER_LANGUAGES * everything


def _recall(article_id: str, window: Window) -> Placement:
    row = window.row_of[article_id]
    root = int(window.root[row])
    return Placement(
        article_id=article_id,
        story_id=window.story_of_row[row],
        copy_of=window.ids[root] if root != row else None,
        independent=bool(window.independent[row]),
        why="placed before",
    )


def _grow(
    story: Story | None, story_id: str, *, articles: Sequence[Article], matches: Sequence[Match], window: Window
) -> Story:
    """The next version of a story, its reasons still to come."""
    rows = window.story_rows(story_id)
    started = min([know_time(article) for article in articles] + ([story.started] if story else []))
    latest = max([know_time(article) for article in articles] + ([story.latest] if story else []))
    independent = len(window.outlets(rows[window.independent[rows]]))
    title = story.title if story else next((article.title for article in articles if article.title), "")
    for article in articles:
        if window.independent[window.row_of[article.id]] and _tells_on(article.title, title):
            title = article.title
    return Story(
        id=story_id,
        version=story.version + 1 if story else 1,
        title=title or _headline(articles[0]),
        article_ids=story.article_ids if story else tuple(window.ids[row] for row in rows),
        started=started,
        latest=latest,
        independent_reports=max(independent, 1, story.independent_reports if story else 0),
        matches=(*(story.matches if story else ()), *matches),
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
    rows = window.story_rows(story.id)
    own = rows[window.independent[rows]] if window.independent[rows].any() else rows
    came: dict[str, float] = {}
    for row in own.tolist():
        came.setdefault(window.outlet(row), (window.order(row)[0] - story.started.timestamp()) / 3600)
    came = dict(list(came.items())[:MEASURED])
    measures = Measures(
        outlets=tuple(came),
        hours=tuple(round(max(hours, 0.0), 3) for hours in came.values()),
        carried=len(window.outlets(rows)),
        copies=int((window.root[rows] != rows).sum()),
        signs=int(np.bitwise_or.reduce(window.signs[own])),
    )
    story = replace(story, measures=measures)
    return replace(story, reasons=rank.score(story, context=context))
