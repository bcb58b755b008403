"""What the template of the watch preview receives: one frozen record, every field in words a template writer understands."""

from dataclasses import dataclass

from monitoring_desk.present.views import Frame, Moment, Piece, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDay:
    """A day and what the watch would have brought in it."""

    day: str
    """YYYY-MM-DD."""
    articles: int
    stories: int
    share: int
    """Of the fullest day, in hundredths, for the bar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSample:
    """An article the watch would have brought."""

    title: Text
    """Its headline."""
    href: str
    """The stored copy, where the first words that fired stand."""
    outlet: Text
    """Who published it."""
    when: Moment
    """When it was published."""
    why: str
    """Why it fires, in words."""
    excerpt: tuple[Piece, ...]
    """Around the words that fired; may be empty."""
    lang: str | None
    """Of the excerpt."""
    dir: str
    """Of the excerpt."""
    story: str | None
    """Address of its story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What a query would have brought."""

    understood: str
    """The query in canonical form."""
    summary: str
    """How many articles match, in words."""
    days: tuple[ShownDay, ...]
    """Newest first."""
    samples: tuple[ShownSample, ...]
    """Newest first, one a story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchPreviewPage:
    """watch_preview.html: a query and what it would bring."""

    frame: Frame
    """Around it."""
    query: str
    """As typed."""
    longest: int
    """Characters a query may have here."""
    days_asked: int
    """How many days back."""
    most_days: int
    error: str
    """What is wrong with the query and where; empty: nothing."""
    tried: Tried | None
    """What it would have brought; None: not tried."""
