"""A watch tried on articles that are kept: how much it would bring a day, and samples with the words that fired."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from monitoring_desk.handpick.concern import read_concern
from monitoring_desk.handpick.query import render
from monitoring_desk.handpick.watches import check, compile_watches
from monitoring_desk.handpick.words import tokenise
from monitoring_desk.types import Article, KnownName, Preview, Sample, Source, Watch, WatchDay

SAMPLES = 20


def try_watch(
    watch: Watch,
    articles: Iterable[tuple[Article, str | None]],
    *,
    sources: Mapping[str, Source],
    since: datetime,
    now: datetime,
    most: int,
    names: Sequence[KnownName] = (),
) -> Preview:
    """Try `watch` on articles with their story, newest first, at most `most`. Raises ConfigError saying where it cannot be read."""
    tree = check(watch)
    watchlist = compile_watches([watch], names)
    read = matched = 0
    complete = True
    a_day: defaultdict[str, int] = defaultdict(int)
    stories_a_day: defaultdict[str, set[str]] = defaultdict(set)
    stories: set[str] = set()
    samples: list[Sample] = []
    for article, story_id in articles:
        if read == most:
            complete = False
            break
        read += 1
        source = sources.get(article.source_id)
        if "topic" in watchlist.fields:
            matches, _ = read_concern(article, watchlist=watchlist, source=source)
        else:
            matches = watchlist.match(article, [*tokenise(article.title), *tokenise(article.text)], source=source)
        for match in matches:
            matched += 1
            story = story_id or article.id
            day = f"{article.found.astimezone(UTC):%Y-%m-%d}"
            a_day[day] += 1
            stories_a_day[day].add(story)
            if story not in stories and len(samples) < SAMPLES:
                samples.append(Sample(article=article, match=match, story_id=story_id))
            stories.add(story)
    days = [f"{now - timedelta(days=back):%Y-%m-%d}" for back in range((now.date() - since.date()).days + 1)]
    return Preview(
        query=render(tree) if tree else "",
        since=since,
        read=read,
        complete=complete,
        articles=matched,
        stories=len(stories),
        days=tuple(WatchDay(day=day, articles=a_day[day], stories=len(stories_a_day[day])) for day in days),
        samples=tuple(samples),
    )
