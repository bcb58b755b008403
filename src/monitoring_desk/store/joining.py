"""Stories that became part of another, and stories that are told apart: what is rewritten so that no link and no reply is lost."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, insert, select, update

from monitoring_desk.store.people_schema import corrections, replies
from monitoring_desk.store.rows import add_missing
from monitoring_desk.store.schema import (
    briefs,
    consequences,
    fired,
    placements,
    shown,
    stories,
    stories_apart,
    story_aliases,
)
from monitoring_desk.types import Picked, Story

Pairs = Sequence[tuple[str, str]]


def keep(connection: Connection, picked: Picked) -> None:
    """What handpicking found out of earlier articles: whose reports they are, and stories that turned out to be one."""
    for article_id, agency in picked.signed:
        connection.execute(update(placements).where(placements.c.article_id == article_id).values(agency=agency))
    for gone, story_id in picked.merged:
        connection.execute(update(placements).where(placements.c.story_id == gone).values(story_id=story_id))
        connection.execute(update(story_aliases).where(story_aliases.c.story_id == gone).values(story_id=story_id))
        connection.execute(delete(story_aliases).where(story_aliases.c.id.in_((gone, story_id))))
        connection.execute(insert(story_aliases).values(id=gone, story_id=story_id))
        _move_records(connection, gone, story_id)
        _move_apart(connection, gone, story_id)
        for table in (briefs, consequences, fired):
            connection.execute(delete(table).where(table.c.story_id == gone))
        connection.execute(delete(stories).where(stories.c.id == gone))


def keep_fired(connection: Connection, told: Sequence[Story]) -> None:
    """Which watches fired on those stories, as their records now say."""
    for start in range(0, len(told), 500):
        ids = [story.id for story in told[start : start + 500]]
        connection.execute(delete(fired).where(fired.c.story_id.in_(ids)))
    pairs = dict.fromkeys((match.watch_id, story.id) for story in told for match in story.matches)
    add_missing(connection, fired, [{"watch_id": watch_id, "story_id": id} for watch_id, id in pairs])


def resolve(connection: Connection, story_id: str) -> str | None:
    """Where a story's address leads; None where there is none such."""
    if connection.execute(select(stories.c.id).where(stories.c.id == story_id)).first():
        return story_id
    return connection.execute(select(story_aliases.c.story_id).where(story_aliases.c.id == story_id)).scalar()


def part(connection: Connection, apart: Pairs, together: Pairs) -> None:
    """Keep pairs of stories apart; let others be joined again."""
    add_missing(connection, stories_apart, [{"one": min(pair), "other": max(pair)} for pair in apart])
    for pair in together:
        chosen = (stories_apart.c.one == min(pair)) & (stories_apart.c.other == max(pair))
        connection.execute(delete(stories_apart).where(chosen))


def restore_names(connection: Connection, story_ids: Iterable[str]) -> None:
    """These ids are stories' own again: they lead nowhere else."""
    connection.execute(delete(story_aliases).where(story_aliases.c.id.in_(list(story_ids))))


def _move_records(connection: Connection, gone: str, story_id: str) -> None:
    """Replies and what editions showed are the other story's now."""
    for row in connection.execute(select(replies.c.id, replies.c.record).where(replies.c.story_id == gone)).all():
        connection.execute(
            update(replies)
            .where(replies.c.id == row.id)
            .values(story_id=story_id, record={**row.record, "story_id": story_id})
        )
    connection.execute(update(corrections).where(corrections.c.story_id == gone).values(story_id=story_id))
    there = set(connection.execute(select(shown.c.edition).where(shown.c.story_id == story_id)).scalars())
    for row in connection.execute(select(shown.c.edition, shown.c.record).where(shown.c.story_id == gone)).all():
        if row.edition not in there:  # an edition that showed both keeps what it told of the one that stays
            connection.execute(
                update(shown)
                .where((shown.c.edition == row.edition) & (shown.c.story_id == gone))
                .values(story_id=story_id, record={**row.record, "story_id": story_id})
            )
    connection.execute(delete(shown).where(shown.c.story_id == gone))


def _move_apart(connection: Connection, gone: str, story_id: str) -> None:
    chosen = (stories_apart.c.one == gone) | (stories_apart.c.other == gone)
    pairs = [(row.one, row.other) for row in connection.execute(select(stories_apart).where(chosen)).all()]
    connection.execute(delete(stories_apart).where(chosen))
    others = {other if one == gone else one for one, other in pairs} - {story_id}
    part(connection, [(story_id, other) for other in sorted(others)], ())
