"""Articles to stories: copies told from reports, reports of one happening gathered, watched, and ranked with reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from monitoring_desk.handpick import rank
from monitoring_desk.handpick.concern import merge_topics, read_concern, rematch
from monitoring_desk.handpick.features import extract_features, know_time
from monitoring_desk.handpick.growing import grow, measure
from monitoring_desk.handpick.leads import Embed
from monitoring_desk.handpick.placing import place, recall
from monitoring_desk.handpick.rank import rescore
from monitoring_desk.handpick.watches import compile_watches
from monitoring_desk.handpick.window import Window
from monitoring_desk.types import Article, KnownName, Match, Picked, Source, Topic, Watch

__all__ = ["Window", "compile_watches", "handpick", "rematch", "rescore"]


def handpick(
    new: Sequence[Article],
    *,
    window: Window,
    watches: Sequence[Watch],
    sources: Mapping[str, Source],
    now: datetime,
    names: Sequence[KnownName] = (),
    embed: Embed | None = None,
) -> Picked:
    """Place each new article in a story, and score the stories that changed.

    `window` takes the new articles in and is the only thing changed. `sources` by id; an article of an unknown source counts
    as ordinary. `names`: rows of the owner's table, whose spellings a watch looks for as one. The order of `new` does not matter: articles are taken by (published, id). An article already in the window
    keeps its place and changes nothing. `embed` (models.load_embedder) joins reports across languages and helps with headlines; it
    is asked only for short texts, and for all once several languages are about: some thirty a second. Stories come best first, each with all its articles, as a new version.
    """
    watchlist = compile_watches(watches, names)
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
        story = grow(
            window.stories.get(story_id), story_id, articles=articles, matches=matched[story_id], window=window
        )
        topics = merge_topics(story.topics, about[story_id], articles=len(story.article_ids) - len(articles))
        story = replace(story, topics=topics)
        window.stories.put(story)
        stories.append(measure(story, window=window, context=context))
    stories.sort(key=lambda story: (-story.score, story.id))
    return Picked(
        placements=tuple(placed.get(article.id) or recall(article.id, window) for article in new),
        stories=tuple(stories),
        signed=found.signed,
        merged=found.merged,
    )
