"""What is laid before people: editions, previews, dossiers, replies, corrections."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from monitoring_desk.types.distil import Brief, News
from monitoring_desk.types.handpick import Match, Placement, Span, Story
from monitoring_desk.types.search import Article, Source

ReplyState = Literal["held", "approved", "rejected"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One watch's part of an edition: stories, best first."""

    watch_id: str
    name: str
    story_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Briefs laid out for a period."""

    name: str
    made: datetime
    since: datetime
    must_read: tuple[str, ...]
    """Story ids, best first."""
    sections: tuple[Section, ...]
    also: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Stories near a Must Read story, told under it: (story id, their ids)."""
    seen: tuple[str, ...] = ()
    """Stories of the period that the previous edition showed and that have no news since: on no front page."""
    previous: datetime | None = None
    """When the edition was made that "new" is measured against; None: there was none, and nothing is called new."""
    by_hand: bool = False
    """Whether an editor chose Must Read and its order."""
    note: str = ""
    """What the editor says above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A reader's reply to a story; nobody sees it before an editor approves it."""

    id: str
    story_id: str
    name: str
    text: str
    received: datetime
    state: ReplyState = "held"
    sentence: str = ""
    """The words of the sentence of the brief it answers; empty: the whole story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What the desk told wrongly, in public and for good."""

    id: int
    story_id: str
    when: datetime
    text: str
    sentence: str = ""
    """The words it corrects, where it is about a sentence of the brief."""
    thanks: str = ""
    """Who pointed it out, when a reader's reply became it."""
    days: tuple[str, ...] = ()
    """Days (YYYY-MM-DD) of the editions that told the story before it was corrected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleLog:
    """A cycle of some desk on this store, and what became of it."""

    number: int
    host: str
    """The machine it ran on."""
    began: datetime
    ended: datetime | None = None
    """None: it is under way, or its desk was killed."""
    counts: dict[str, int] = field(default_factory=dict)
    """Of sources, links, articles, stories and briefs, by the names of `desk.Cycle`."""
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchDay:
    """What a watch would have brought in one day."""

    day: str
    """YYYY-MM-DD, UTC."""
    articles: int
    stories: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One article a watch would have brought."""

    article: Article
    match: Match
    story_id: str | None
    """None: not placed in a story yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A watch tried on kept articles while it is being written."""

    query: str
    """As it was understood, in canonical form."""
    since: datetime
    read: int
    """Articles looked at, newest first."""
    complete: bool
    """Whether these are all that were found since then."""
    articles: int
    """Of these, how many match,"""
    stories: int
    """in how many stories."""
    days: tuple[WatchDay, ...]
    """Newest first, days without a match too."""
    samples: tuple[Sample, ...]
    """Newest first, one a story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """That an editor took a story off every page, and why."""

    when: datetime
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All the desk holds on one story: what a story page shows."""

    story: Story
    brief: Brief | None
    articles: tuple[Article, ...]
    """In order of publication."""
    placements: tuple[Placement, ...]
    """One an article, in the same order."""
    sources: tuple[Source, ...]
    """Of those articles, each once."""
    replies: tuple[Reply, ...] = ()
    """Approved ones, oldest first."""
    news: tuple[News, ...] | None = None
    """What is new since the previous edition; None: that edition did not show it, or there was none."""
    corrections: tuple[Correction, ...] = ()
    """Newest first."""
    withdrawn: Withdrawal | None = None
    """None: it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article found by its words, with the passage that holds them."""

    article: Article
    story_id: str | None
    passage: Span
