"""Whom and what a story concerns: the watches that fire on its articles, and its topics put together from theirs."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from monitoring_desk.handpick.topics import BESIDE, MOST, classify, name_lineage
from monitoring_desk.handpick.watches import Watchlist
from monitoring_desk.handpick.words import tokenise
from monitoring_desk.types import Article, Match, Source, Story, Topic


def read_concern(
    article: Article, tokens: Sequence[str] | None = None, *, watchlist: Watchlist, source: Source | None = None
) -> tuple[tuple[Match, ...], tuple[Topic, ...]]:
    """The watches that fire on an article and its topics; `tokens` are the words of title and text, where they are known."""
    title = tokenise(article.title)
    words = (*title, *tokenise(article.text)) if tokens is None else tokens
    topics = classify(title, words[len(title) :])
    codes = [topic.code for topic in topics]
    return watchlist.match(article, words, source=source, topics=codes), topics


def merge_topics(before: Sequence[Topic], told: Iterable[Sequence[Topic]], *, articles: int) -> tuple[Topic, ...]:
    """The topics of a story of so many articles after further ones: the mean of the shares in all, best first."""
    total: defaultdict[str, float] = defaultdict(float)
    known: dict[str, Topic] = {}
    several = [*told]
    for weight, topics in ((articles, before), *((1, one) for one in several)):
        for topic in topics:
            total[topic.code] += weight * topic.score
            known.setdefault(topic.code, topic)
    count = articles + len(several)
    shares = {code: round(share / count, 3) for code, share in total.items()} if count else {}
    top = sorted((code for code in shares if len(name_lineage(code)) == 1), key=lambda code: (-shares[code], code))
    kept = [code for code in top[:MOST] if shares[code] >= BESIDE * shares[top[0]]]
    merged = []
    for code in kept:
        (name,) = name_lineage(code)
        below = [c for c in shares if name_lineage(c)[1:] == (name,) and shares[c] >= BESIDE * shares[code]]
        merged += [replace(known[one], score=shares[one]) for one in (code, *sorted(below, key=lambda c: -shares[c]))]
    return tuple(merged)


def rematch(
    stories: Iterable[Story],
    *,
    articles: Mapping[str, Article],
    watchlist: Watchlist,
    sources: Mapping[str, Source],
    gone: Collection[str] = (),
) -> tuple[Story, ...]:
    """Stories as these watches see them now: their matches anew, those of watches that are gone left out, all others kept.

    Topics are told where there were none. Only stories that changed come back, versions kept. `articles` and `sources` by id;
    an article that is not there keeps its matches.
    """
    anew = {watch.id for watch in watchlist.watches}
    changed = []
    for story in stories:
        matches = [
            match
            for match in story.matches
            if match.watch_id not in gone and (match.watch_id not in anew or match.article_id not in articles)
        ]
        told: list[tuple[Topic, ...]] = []
        for article_id in story.article_ids:
            if article := articles.get(article_id):
                found, topics = read_concern(article, watchlist=watchlist, source=sources.get(article.source_id))
                matches += found
                told.append(topics)
        topics = story.topics or merge_topics((), told, articles=0)
        if frozenset(matches) != frozenset(story.matches) or topics != story.topics:
            changed.append(replace(story, matches=tuple(matches), topics=topics))
    return tuple(changed)
