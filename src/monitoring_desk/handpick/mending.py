"""Stories joined and parted by an editor: what their articles, placements and records are then."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from monitoring_desk.errors import DeskError
from monitoring_desk.handpick import rank
from monitoring_desk.handpick.features import know_time
from monitoring_desk.handpick.growing import grow, measure
from monitoring_desk.handpick.window import Window
from monitoring_desk.types import Article, Picked, Placement, Source, Story

Placed = Sequence[tuple[Article, Placement]]


def join_stories(stories: Sequence[Story], placed: Placed, *, sources: Mapping[str, Source], now: datetime) -> Picked:
    """Several stories made one, under the name of the first; `placed` are the articles of all of them.

    Raises DeskError when there are not two.
    """
    ids = list(dict.fromkeys(story.id for story in stories))
    if len(ids) < 2:
        raise DeskError(" ".join(ids) or "stories", "are not two stories")
    into = ids[0]
    moved = [
        (
            article,
            placement if placement.story_id == into else replace(placement, story_id=into, why="joined by an editor"),
        )
        for article, placement in placed
    ]
    moved = _settle(moved)
    first = {story.id: story for story in stories}[into]
    whole = replace(
        first,
        version=max(story.version for story in stories),
        article_ids=_in_order(moved, [id for story in stories for id in story.article_ids]),
        started=min(story.started for story in stories),
        latest=max(story.latest for story in stories),
        matches=tuple(match for story in stories for match in story.matches),
    )
    story = _rebuild([whole], moved, sources=sources, now=now)[0]
    return Picked(
        placements=tuple(placement for _, placement in moved),
        stories=(story,),
        merged=tuple((id, into) for id in ids[1:]),
    )


def part_story(
    story: Story,
    placed: Placed,
    *,
    article_ids: Collection[str],
    name: str | None = None,
    sources: Mapping[str, Source],
    now: datetime,
) -> Picked:
    """Some articles of a story made a story of their own; with them go those of the same words. The old story comes first.

    `name`: the id the new one is to have; else it is named as any new story is. Raises DeskError when nothing would go, or nothing stay.
    """
    roots = {article.id: placement.copy_of or article.id for article, placement in placed}
    if unknown := sorted(set(article_ids) - roots.keys()):
        raise DeskError(story.id, f"has no article {unknown[0]}")
    going = {roots[article_id] for article_id in article_ids}
    gone = {article_id for article_id, root in roots.items() if root in going}
    if not gone or len(gone) == len(roots):
        raise DeskError(story.id, "would have nothing left" if gone else "loses no article")
    new = name or _name(story.id, [article.id for article, _ in placed if article.id in gone])
    parted = _settle(
        [
            (article, replace(placement, story_id=new, why="parted by an editor") if article.id in gone else placement)
            for article, placement in placed
        ]
    )
    left = [article for article, _ in placed if article.id not in gone]
    taken = [article for article, _ in placed if article.id in gone]
    old_part = replace(
        story,
        title=_headline(left) if story.title in {article.title for article in taken} else story.title,
        article_ids=tuple(id for id in story.article_ids if id not in gone),
        started=min(map(know_time, left)),
        latest=max(map(know_time, left)),
        matches=tuple(match for match in story.matches if match.article_id not in gone),
    )
    new_part = replace(
        story,
        id=new,
        title=_headline(taken),
        article_ids=tuple(id for id in story.article_ids if id in gone),
        started=min(map(know_time, taken)),
        latest=max(map(know_time, taken)),
        matches=tuple(match for match in story.matches if match.article_id in gone),
    )
    return Picked(
        placements=tuple(placement for _, placement in parted),
        stories=_rebuild([old_part, new_part], parted, sources=sources, now=now),
    )


def _rebuild(
    stories: Sequence[Story], placed: Placed, *, sources: Mapping[str, Source], now: datetime
) -> tuple[Story, ...]:
    """Their next versions, measured anew, from a window of their own articles."""
    window = Window()
    window.restore(placed, stories)
    standing, states = rank.judge_sources(tuple(sources.values()))
    named = {match.watch_id: match.watch_id for story in stories for match in story.matches}
    context = rank.Context(now=now, watches=named, standing=standing, states=states)
    rebuilt = []
    for story in stories:
        grown = grow(window.stories.get(story.id), story.id, articles=(), matches=(), window=window)
        rebuilt.append(measure(replace(grown, title=story.title, topics=story.topics), window=window, context=context))
    return tuple(rebuilt)


def _settle(placed: Placed) -> list[tuple[Article, Placement]]:
    """Who is independent, now that the stories are others: an agency once a story, by its first report."""
    printed: dict[str, set[str]] = {}
    settled: dict[str, Placement] = {}
    for article, placement in sorted(placed, key=lambda pair: (know_time(pair[0]), pair[0].id)):
        if placement.copy_of is None:
            agencies = set((placement.agency or "").split(", ")) - {""}
            before = printed.setdefault(placement.story_id, set())
            placement = replace(placement, independent=not agencies or not agencies <= before)
            before |= agencies
        settled[article.id] = placement
    return [(article, settled[article.id]) for article, _ in placed]


def _in_order(placed: Placed, article_ids: Iterable[str]) -> tuple[str, ...]:
    """All ids, those without a text here (they are too old to be looked at) first."""
    times = {article.id: know_time(article).timestamp() for article, _ in placed}
    return tuple(sorted(dict.fromkeys(article_ids), key=lambda id: (times.get(id, 0.0), id)))


def _name(story_id: str, article_ids: Sequence[str]) -> str:
    """As any story is named, by its first article; where the old story has that name, by the next, or with a letter more."""
    names = [f"s{article_id}" for article_id in article_ids if f"s{article_id}" != story_id]
    return names[0] if names else f"{story_id[:63]}b"


def _headline(articles: Sequence[Article]) -> str:
    first = min(articles, key=lambda article: (know_time(article), article.id))
    return first.title or first.text[:120] or first.url
