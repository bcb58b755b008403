"""Joining and parting stories by hand: what an editor does, kept as an act that can be undone."""

from collections.abc import Sequence
from datetime import datetime

from monitoring_desk.editorial import Act
from monitoring_desk.errors import NotFound
from monitoring_desk.handpick.mending import join_stories, part_story
from monitoring_desk.store import Store
from monitoring_desk.types import Article, Placement, Source, Story

VERBS = ("merge", "split")


def merge(store: Store, story_ids: Sequence[str], *, who: str, now: datetime, reason: str = "") -> Act:
    """Make several stories one, under the first one's address; the others' addresses lead there.

    The act's `object` is the story they are now, its `before` what each held. Raises NotFound or DeskError.
    """
    stories = [_find(store, story_id) for story_id in story_ids]
    placed, sources = _read(store, stories)
    picked = join_stories(stories, placed, sources=sources, now=now)
    ids = [story.id for story in stories]
    together = [(one, other) for one in ids for other in ids if one < other]
    store.stories.rearrange(picked, together=together)
    held = {story.id: list(story.article_ids) for story in stories}
    return store.acts.do(
        "merge", f"story:{ids[0]}", who=who, when=now, reason=reason, before=held, after=picked.stories[0].id
    )


def split(store: Store, story_id: str, article_ids: Sequence[str], *, who: str, now: datetime, reason: str = "") -> Act:
    """Make some of a story's articles, and those of the same words, a story of their own; later articles do not join the two.

    The act's `after` is the new story's id. Raises NotFound or DeskError.
    """
    story = _find(store, story_id)
    placed, sources = _read(store, [story])
    picked = part_story(story, placed, article_ids=article_ids, sources=sources, now=now)
    new = picked.stories[1].id
    store.stories.rearrange(picked, apart=[(story.id, new)])
    return store.acts.do(
        "split", f"story:{story.id}", who=who, when=now, reason=reason, before=list(article_ids), after=new
    )


def undo(store: Store, act: Act, *, who: str, now: datetime, reason: str = "") -> Act:
    """Put back what a merge or a split changed; articles that came since stay where they are. Raises NotFound or DeskError."""
    if act.verb not in VERBS or act.undone_by is not None:
        raise NotFound(f"act {act.id}", "is no merge or split to undo")
    story = _find(store, act.object.partition(":")[2])
    if act.verb == "merge":
        for name, article_ids in act.before.items():
            here = [id for id in article_ids if id in story.article_ids]
            if name != story.id and here:
                placed, sources = _read(store, [story])
                picked = part_story(story, placed, article_ids=here, name=name, sources=sources, now=now)
                store.stories.rearrange(picked, apart=[(story.id, name)])
                story = picked.stories[0]
    else:
        both = [story, _find(store, str(act.after))]
        placed, sources = _read(store, both)
        store.stories.rearrange(
            join_stories(both, placed, sources=sources, now=now), together=[(both[0].id, both[1].id)]
        )
    return store.acts.undo(act.id, who=who, when=now, reason=reason)


def _find(store: Store, story_id: str) -> Story:
    known = store.stories.resolve(story_id)
    if known is None:
        raise NotFound(story_id, "no such story")
    return store.stories.get([known])[known]


def _read(store: Store, stories: Sequence[Story]) -> tuple[list[tuple[Article, Placement]], dict[str, Source]]:
    """The articles of stories with their placements, and their sources."""
    article_ids = [article_id for story in stories for article_id in story.article_ids]
    articles = store.articles.get(article_ids)
    placements = store.stories.placements(article_ids)
    placed = [(articles[id], placements[id]) for id in article_ids if id in articles and id in placements]
    return placed, store.sources.get(list({article.source_id for article, _ in placed}))
