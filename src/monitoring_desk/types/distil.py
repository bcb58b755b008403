"""What the distilling draws from a story: sentences, facts, accounts, the brief, its news."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from monitoring_desk.types.handpick import Span

QuoteKind = Literal["direct", "mixed", "indirect"]
EntityKind = Literal["person", "organisation", "place", "other"]
Stage = Literal["pledged", "agreed", "signed", "funded", "started", "done", "refused"]
PointKind = Literal["both", "figures", "otherwise", "one"]
Complete = Callable[[str, str], str]
"""A completion model: (instruction, material) → answer. Raises `DeskError` when it cannot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a brief, and the passages it rests on. There is no sentence without a span."""

    text: str
    cites: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Somebody's words. The words are the span: a quotation has no text of its own to be wrong."""

    words: Span
    """What stands between the marks (direct, mixed), or the reported clause (indirect)."""
    kind: QuoteKind
    speaker: str | None = None
    """In full as the article names them; None where it does not say."""
    speaker_span: Span | None = None
    cue: Span | None = None
    """The reporting words: "said", "according to a readout"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """Somebody undertakes something."""

    who: str
    to: str | None
    promise: str
    amount: float | None
    currency: str | None
    """ISO 4217."""
    due: str | None
    """YYYY[-MM[-DD]]."""
    stage: Stage
    stated: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What a diary holds: what is to happen, or has."""

    what: str
    when: str | None
    where: str | None
    who: tuple[str, ...]
    upcoming: bool
    stated: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """An attack, accident, disaster or unrest."""

    what: str
    when: str | None
    where: str | None
    killed: int | None
    injured: int | None
    targets: tuple[str, ...]
    claimed_by: str | None
    stated: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that carries news."""

    value: float
    unit: str
    """ISO 4217 for money, "percent", "people", else the thing counted."""
    of: str
    stated: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, organisation or place, and where it is named."""

    name: str
    kind: EntityKind
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """A name the owner's table knows, however it is spelled."""

    name: str
    """As the desk is to write it."""
    kind: EntityKind
    spellings: tuple[str, ...] = ()
    """Other ways to write it, in any script."""
    wikidata: str | None = None
    """Its identifier there: "Q148"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """What a reader must know before trusting a brief. `kind` is a slug ("single-source"), `why` is plain words."""

    kind: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One side's own telling of a meeting: a ministry's readout, an embassy's statement, what others quote of them."""

    side: str
    """Whose, as it calls itself or is called: "Ministry of Foreign Affairs, Dareshan"."""
    article_ids: tuple[str, ...]
    """Where it stands."""
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing told in one account or in both. A cell is a passage; None where that side does not tell it."""

    kind: PointKind
    """`both`: both tell it; `figures`: with other numbers; `otherwise`: in another way; `one`: only one tells it."""
    cells: tuple[Span | None, Span | None]
    """In the order of the sides."""
    why: str = ""
    """What differs, in words: "16 documents; 14 documents"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoAccounts:
    """Two sides' tellings of one meeting, side by side in their own languages."""

    sides: tuple[Account, Account]
    points: tuple[Point, ...]
    """What both say, what differs, then what only one says; within each in the order of the first account."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A story distilled. Stale when `story_version` is older than the story's own."""

    story_id: str
    story_version: int
    made: datetime
    made_by: str
    """"sources" when every sentence is the sources' own, else the model's name."""
    summary: tuple[Sentence, ...] = ()
    quotes: tuple[Quote, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    events: tuple[Event, ...] = ()
    incidents: tuple[Incident, ...] = ()
    figures: tuple[Figure, ...] = ()
    entities: tuple[Entity, ...] = ()
    cautions: tuple[Caution, ...] = ()
    commitments_retold: tuple[Commitment, ...] = ()
    """What other reports tell of the same undertakings, and"""
    incidents_retold: tuple[Incident, ...] = ()
    """of the same incidents: for the ledger, which keeps each telling by source and time."""
    accounts: TwoAccounts | None = None
    """Where two sides tell of one meeting."""
    names: tuple[KnownName, ...] = ()
    """Those of the owner's table that it names."""
    edited: tuple[int, ...] = ()
    """Places in `summary` of the sentences that are an editor's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One thing that is new in a story since an edition. `cites` is empty only where it counts reports and states nothing of the news."""

    kind: str
    """"toll", "official", "report", "commitment", "stage", "statement", "claim", "language", "revision"."""
    text: str
    cites: tuple[Span, ...] = ()
