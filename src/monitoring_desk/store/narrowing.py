"""Where articles are looked for, as conditions on their numbers, in the way that is cheap for how many there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, exists, func, select

from monitoring_desk.store.acts import withdrawn
from monitoring_desk.store.fulltext import Narrow, Number
from monitoring_desk.store.people_schema import acts
from monitoring_desk.store.schema import articles, fired, placements

FEW = 20_000
"""Articles of an outlet, a watch or some days that are listed before the words are looked up: some ten milliseconds."""
MOST_WITHDRAWN = 10_000
"""Stories taken off that are left out of what is found, the last ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """Where articles are looked for; the defaults: everywhere."""

    source_ids: tuple[str, ...] | None = None
    """None: any."""
    watch_id: str = ""
    """Of stories this watch fired on; empty: any."""
    since: datetime | None = None
    """Published (found, where they say no day) at or after."""
    until: datetime | None = None
    """Published before."""


def narrow(connection: Connection, within: Within) -> Narrow | None:
    """The conditions; None where no article can fulfil them. Stories an editor took off are left out.

    Of few articles the numbers are listed, and the words' lists are read only between the first and the last of them. Of
    many, every article that has the words is looked at, the newest first, until the page is full: it soon is.
    """
    listed: list[tuple[Select[int], int, int]] = []
    checked: list[Select[int]] = []
    for numbers in _sets(within):
        few = numbers.limit(FEW + 1).subquery()
        count, first, last = connection.execute(
            select(func.count(), func.min(few.c.number), func.max(few.c.number)).select_from(few)
        ).one()
        if not count:
            return None
        if count <= FEW:
            listed.append((numbers, first, last))
        else:
            checked.append(numbers)
    taken_off = withdrawn().order_by(acts.c.id.desc()).limit(MOST_WITHDRAWN)
    gone = tuple(row[0] for row in connection.execute(taken_off))

    def conditions(number: Number, plain: Number) -> Sequence[ColumnElement[bool]]:
        found: list[ColumnElement[bool]] = []
        for numbers, first, last in listed:
            found += [number.between(first, last), plain.in_(numbers)]
        found += [exists(numbers.where(articles.c.number == plain)) for numbers in checked]
        if gone:
            placed = select(articles.c.number).join(placements, placements.c.article_id == articles.c.id)
            found.append(~exists(placed.where(articles.c.number == plain, placements.c.story_id.in_(gone))))
        return found

    return conditions


def _sets(within: Within) -> list[Select[int]]:
    """The numbers of the articles that fulfil each part."""
    numbers = select(articles.c.number)
    sets: list[Select[int]] = []
    if within.source_ids is not None:
        sets.append(numbers.where(articles.c.source_id.in_(within.source_ids)))
    if within.watch_id:
        placed = numbers.join(placements, placements.c.article_id == articles.c.id)
        of_watch = placed.join(fired, fired.c.story_id == placements.c.story_id)
        sets.append(of_watch.where(fired.c.watch_id == within.watch_id))
    when = func.coalesce(articles.c.published, articles.c.found)
    days = [when >= within.since] if within.since else []
    days += [when < within.until] if within.until else []
    if days:
        sets.append(numbers.where(*days))
    return sets
