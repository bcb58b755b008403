"""What the templates of the staff's sources receive: one frozen record a page."""

from dataclasses import dataclass

from monitoring_desk.present.staff.views import Inside, Show, ShownAct
from monitoring_desk.present.views import Frame, Moment, ShownSource


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedSource:
    """A source in the list."""

    shown: ShownSource
    """As readers are told of it."""
    href: str
    """Where it is changed."""
    weight: str
    """What it weighs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAsked:
    """An address that was asked for."""

    url: str
    """The address."""
    who: str
    """Who asked."""
    when: Moment
    """When."""
    state: str
    """"waits for the next round", or why nothing was found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffSourcesPage:
    """staff_sources.html: where the desk looks."""

    frame: Frame
    """Around it."""
    inside: Inside
    """Around it, in the staff room."""
    summary: str
    """How many there are and how they do, in words."""
    url: str
    """An address to be looked at, as typed."""
    asked: tuple[ShownAsked, ...]
    """Addresses that wait, or at which nothing was found; the newest first."""
    shows: tuple[Show, ...]
    """By how they do."""
    show: str
    """The part shown."""
    words: str
    """Part of a name or address looked for."""
    sources: tuple[ListedSource, ...]
    """Those in trouble first, then by name."""
    earlier: str
    """Address of those before; may be empty."""
    later: str
    """Address of those after; may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffSourcePage:
    """staff_source.html: a source and what can be said of it."""

    frame: Frame
    """Around it."""
    inside: Inside
    """Around it, in the staff room."""
    shown: ShownSource
    """As readers are told of it."""
    url: str
    """Its address."""
    next: str
    """When it is looked at next, in words; empty: not at all."""
    action: str
    """Where the forms are sent."""
    mark: str
    """How it stands, for the forms."""
    paused: bool
    """Whether it is looked at no more."""
    name: str
    """As typed; else as it is."""
    language: str
    """As typed; else as it is."""
    state_media: bool
    """As chosen; else as it is."""
    weight: str
    """As typed; else as it is."""
    acts: tuple[ShownAct, ...]
    """What was done with it, newest first."""
