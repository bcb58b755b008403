"""A sentence with its quoted words blotted out, and a quotation while it is being put together."""

from dataclasses import dataclass

from monitoring_desk.types import QuoteKind

from .marks import Stretch
from .speech_tag import Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A sentence with its quoted words blotted out. `tags` count from `start`."""

    start: int
    end: int
    text: str
    stretches: tuple[Stretch, ...]
    tags: tuple[Tag, ...]
    paragraph: int
    bare: bool
    """Nothing but quoted words and marks."""
    english: bool


@dataclass(slots=True)
class Found:
    """A quotation being put together."""

    stretch: Stretch
    unit: Unit
    kind: QuoteKind
    tag: Tag | None = None
    speaker: str | None = None
    index: int | None = None
    source: tuple[int, int] | None = None
    cue: tuple[int, int] | None = None
    signed: bool = False
    """A line under it names who."""
