"""What the template of the staff's edition receives: one frozen record."""

from dataclasses import dataclass

from monitoring_desk.present.staff.views import Inside
from monitoring_desk.present.views import Frame, Moment, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedStory:
    """A story that stands in Must Read, or could."""

    id: str
    """Of the story."""
    place: str
    """Its place in Must Read, as typed; empty: it has none."""
    title: Text
    """Its headline."""
    href: str
    """Its page in the staff room."""
    counts: str
    """"3 independent reports, 5 copies"."""
    when: Moment
    """Of its latest report."""
    why: str
    """Why it is offered, in a few words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffEditionPage:
    """staff_edition.html: today's edition, composed by hand or by itself."""

    frame: Frame
    """Around it."""
    inside: Inside
    """Around it, in the staff room."""
    day: str
    """"Thursday 12 March 2026"."""
    by_hand: bool
    """Whether an editor composed it."""
    note: str
    """What stands above it, as typed."""
    longest_note: int
    """Characters."""
    most: int
    """Stories Must Read may have."""
    mark: str
    """How it stands, for the form."""
    words: str
    """Words looked for in headlines, as typed."""
    reason: str
    """As typed."""
    stories: tuple[OfferedStory, ...]
    """Those with a place first, in its order; then the others, best first."""
