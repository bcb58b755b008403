"""The stories that are still open: which rows each has, and what its rows do not tell of it."""

import bisect
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from monitoring_desk.types import Match, Story, Topic

Order = Callable[[int], tuple[float, str]]


@dataclass(frozen=True, slots=True)
class _Record:
    """What the articles in the window do not tell of their story."""

    version: int
    title: str
    started: datetime
    latest: datetime
    independent_reports: int
    matches: tuple[Match, ...]
    gone: tuple[str, ...]
    """Its articles that have left the window, in order of time."""
    topics: tuple[Topic, ...] = ()


class OpenStories:
    """Keeps rows and records by story; decides nothing."""

    def __init__(self, ids: Sequence[str], order: Order) -> None:
        """`ids`: article ids by row, a list that grows; `order`: rows in order of time."""
        self._ids = ids
        self._order = order
        self._records: dict[str, _Record] = {}
        self._rows: dict[str, int | list[int]] = {}
        self.of_row: list[str] = []
        """The story of each row; "" until it is placed."""
        self.apart: set[tuple[str, str]] = set()
        """Pairs that an editor told apart, the smaller id first."""

    def __contains__(self, story_id: str) -> bool:
        return story_id in self._rows

    @property
    def story_ids(self) -> tuple[str, ...]:
        return tuple(self._rows)

    def assign(self, row: int, story_id: str) -> None:
        """Put a row, not yet in a story, into one."""
        self.of_row[row] = story_id
        held = self._rows.setdefault(story_id, row)
        if isinstance(held, list):
            bisect.insort(held, row, key=self._order)
        elif held != row:
            self._rows[story_id] = sorted((held, row), key=self._order)

    def absorb(self, story_id: str, other: str) -> None:
        """Make another story's rows this one's, and its matches and what is known of its past."""
        mine, theirs = self._records[story_id], self._records.pop(other)
        rows = sorted([*self.rows(story_id).tolist(), *self.rows(other).tolist()], key=self._order)
        self._rows[story_id] = rows
        del self._rows[other]
        for row in rows:
            self.of_row[row] = story_id
        elder = mine if mine.started <= theirs.started else theirs
        self._records[story_id] = _Record(
            version=max(mine.version, theirs.version),
            title=elder.title,
            started=elder.started,
            latest=max(mine.latest, theirs.latest),
            independent_reports=max(mine.independent_reports, theirs.independent_reports),
            matches=(*mine.matches, *theirs.matches),
            gone=(*mine.gone, *theirs.gone),
            topics=elder.topics,
        )
        # What was told apart from the one that is gone stays apart from the one that took it in.
        for one, two in [pair for pair in self.apart if other in pair]:
            self.apart.discard((one, two))
            third = two if one == other else one
            if third != story_id:
                self.keep_apart(story_id, third)

    def keep_apart(self, one: str, other: str) -> None:
        """These two are never to be joined by themselves."""
        self.apart.add((min(one, other), max(one, other)))

    def are_apart(self, one: str, other: str) -> bool:
        return bool(self.apart) and (min(one, other), max(one, other)) in self.apart

    def rows(self, story_id: str) -> NDArray[np.int64]:
        """All rows of a story, in order of time."""
        return np.atleast_1d(np.array(self._rows[story_id], np.int64))

    def put(self, story: Story) -> None:
        """Remember an open story, but not its reasons: they are made anew whenever it changes."""
        held = {self._ids[row] for row in self.rows(story.id)}
        gone = tuple(article_id for article_id in story.article_ids if article_id not in held)
        self._records[story.id] = _Record(
            story.version,
            story.title,
            story.started,
            story.latest,
            story.independent_reports,
            story.matches,
            gone,
            story.topics,
        )

    def get(self, story_id: str) -> Story | None:
        """An open story as it stands, its reasons left out."""
        record = self._records.get(story_id)
        if record is None:
            return None
        return Story(
            id=story_id,
            version=record.version,
            title=record.title,
            article_ids=(*record.gone, *(self._ids[row] for row in self.rows(story_id))),
            started=record.started,
            latest=record.latest,
            independent_reports=record.independent_reports,
            matches=record.matches,
            topics=record.topics,
        )

    def has_past(self, story_id: str) -> bool:
        """Whether articles of it have left the window."""
        record = self._records.get(story_id)
        return bool(record and record.gone)

    def carry_over(self, old: "OpenStories", story_ids: Iterable[str]) -> None:
        """Take over what another window knew of the stories that are open here too."""
        self.apart = set(old.apart)
        for story_id in story_ids:
            if story := old.get(story_id):
                self.put(story)
