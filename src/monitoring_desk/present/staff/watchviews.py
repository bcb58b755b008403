"""What the templates of the staff's watches receive: one frozen record a page."""

from dataclasses import dataclass

from monitoring_desk.present.staff.views import Inside, ShownAct
from monitoring_desk.present.views import Frame
from monitoring_desk.present.watchpages.views import Tried


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedWatch:
    """A watch in the list."""

    name: str
    """Its title."""
    id: str
    """Its id."""
    asks: str
    """All it asks for, as one query."""
    href: str
    """Where it is changed."""
    public: str
    """Its page for readers; empty of a ready-made one that is not kept yet."""
    in_file: bool
    """Whether desk.toml has it too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchesPage:
    """watches.html: what is watched."""

    frame: Frame
    """Around it."""
    inside: Inside
    """Around it, in the staff room."""
    watches: tuple[ListedWatch, ...]
    """In the order of their sections."""
    ready: tuple[ListedWatch, ...]
    """Ready-made ones that are not kept yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchPage:
    """watch.html: a watch to be written, tried and kept."""

    frame: Frame
    """Around it."""
    inside: Inside
    """Around it, in the staff room."""
    heading: str
    """What it is about."""
    new: bool
    """Whether it is not kept yet."""
    action: str
    """Where the form is sent."""
    mark: str
    """How the watch stands, for the form."""
    id: str
    """Its id, as typed where it is new."""
    name: str
    """Its title, as typed."""
    query: str
    """What it asks for, as typed."""
    reason: str
    """As typed."""
    days: int
    """How many days back it is tried."""
    most_days: int
    """The most of them."""
    longest: int
    """Characters a query may have."""
    listed: bool
    """Whether lists of desk.toml say what it asks for, which a query takes the place of."""
    in_file: bool
    """Whether desk.toml has it too."""
    wrong: str
    """What is wrong with the query, and where; empty: nothing."""
    tried: Tried | None
    """What it would have brought; None: not tried."""
    acts: tuple[ShownAct, ...]
    """What was done with it, newest first."""
