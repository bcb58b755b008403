"""What the API answers: one frozen record a kind of answer, from which OpenAPI is written."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from monitoring_desk.types import EntityKind, LedgerKind, PointKind, QuoteKind, SourceKind, Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What went wrong (RFC 9457), as application/problem+json."""

    type: str
    title: str
    status: int
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of a stored article, where they stand there (code points, end exclusive), and a page that shows them."""

    article_id: str
    start: int
    end: int
    text: str
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One part of a score."""

    name: str
    value: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """An IPTC Media Topic."""

    code: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles about one happening. `version` grows when its articles change."""

    id: str
    version: int
    title: str
    language: str | None
    page: str
    started: datetime
    latest: datetime
    independent_reports: int
    article_ids: tuple[str, ...]
    score: float
    reasons: tuple[Reason, ...]
    watches: tuple[str, ...]
    """Ids of the watches it concerns."""
    topics: tuple[Topic, ...]
    agencies: tuple[str, ...]
    cautions: tuple[str, ...]
    """What to know before trusting it, in words."""
    briefed: datetime | None
    """When its newest brief was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """A page of stories, the latest first."""

    stories: tuple[Story, ...]
    next: str | None
    """Give it as `cursor` for the page after; null: this is the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a brief; it has at least one passage."""

    text: str
    cites: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Somebody's words: the passage is the quotation."""

    words: Passage
    kind: QuoteKind
    speaker: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """Who undertakes what."""

    who: str
    to: str | None
    promise: str
    amount: float | None
    currency: str | None
    due: str | None
    stage: Stage
    stated: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened or is to happen."""

    what: str
    when: str | None
    where: str | None
    who: tuple[str, ...]
    upcoming: bool
    stated: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """An attack, accident, disaster or unrest, as one passage tells it."""

    what: str
    when: str | None
    where: str | None
    killed: int | None
    injured: int | None
    targets: tuple[str, ...]
    claimed_by: str | None
    stated: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that carries news; null where it is out of all range."""

    value: float | None
    unit: str
    of: str
    stated: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, organisation or place, and its first mention."""

    name: str
    kind: EntityKind
    mentions: int
    first: Passage
    wikidata: str | None = None
    """Its address there, where the owner's table of names has its identifier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """What a reader must know before trusting a brief."""

    kind: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One side's own telling of a meeting."""

    side: str
    """Whose, as it calls itself or is called."""
    language: str | None
    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing told in one account or in both."""

    kind: PointKind
    """`both` tell it; with other `figures`; `otherwise`, in another way; only `one` tells it."""
    cells: tuple[Passage | None, Passage | None]
    """In the order of the sides, each in its own language; null: that side does not tell it."""
    why: str
    """What differs, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoAccounts:
    """Two sides' tellings of one meeting, side by side."""

    sides: tuple[Account, Account]
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A story distilled. What cannot be shown in its article is left out."""

    story_id: str
    story_version: int
    current: bool
    """Whether it is of the story's newest version."""
    made: datetime
    made_by: str
    summary: tuple[Sentence, ...]
    quotes: tuple[Quote, ...]
    commitments: tuple[Commitment, ...]
    events: tuple[Event, ...]
    incidents: tuple[Incident, ...]
    figures: tuple[Figure, ...]
    entities: tuple[Entity, ...]
    cautions: tuple[Caution, ...]
    accounts: TwoAccounts | None
    """Where two sides tell of one meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A stored text. It is never edited: another text of the same address is another article, a revision."""

    id: str
    url: str | None
    source_id: str
    title: str
    text: str
    authors: tuple[str, ...]
    published: datetime | None
    modified: datetime | None
    found: datetime
    language: str | None
    site: str | None
    section: str | None
    """What its page files it under, in the page's own words."""
    image: str | None
    """The address of the picture its page shows it with."""
    revision_of: str | None
    revisions: tuple[str, ...]
    """Ids of all texts of this address, the oldest first, this one among them."""
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A passage with what it stands in."""

    passage: Passage
    before: str
    after: str
    title: str
    outlet: str
    published: datetime | None
    found: datetime
    language: str | None
    url: str | None
    """Of the article, on its publisher's own site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article that was found, by the passage that holds the words."""

    passage: Passage
    title: str
    outlet: str
    published: datetime | None
    found: datetime
    language: str | None
    url: str | None
    story_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    """A page of what was found."""

    hits: tuple[Hit, ...]
    next: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A story as an edition names it."""

    id: str
    title: str
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One watch's part of an edition; an empty id: what no watch asked for."""

    watch_id: str
    name: str
    stories: tuple[Placed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Stories laid out for a day."""

    day: str
    name: str
    made: datetime
    since: datetime
    must_read: tuple[Placed, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An edition that was kept."""

    day: str
    made: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Editions:
    """The editions kept, the newest first."""

    editions: tuple[Kept, ...]
    next: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What one article states of a record."""

    said: datetime
    source: str
    story_id: str
    language: str | None
    stated: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One thing the desk remembers across stories. An absorbed record's id leads to the one that holds its lines."""

    id: str
    kind: LedgerKind
    what: str
    state: str
    who: tuple[str, ...]
    to: str | None
    amount: float | None
    currency: str | None
    paid: float | None
    when: str | None
    where: str | None
    killed: int | None
    injured: int | None
    conflict: str
    claimed_by: str | None
    subjects: tuple[str, ...]
    first: datetime
    latest: datetime
    alarm: str
    """What is alarming about it (overdue, silent), in words; empty: nothing."""
    lines: tuple[Line, ...]
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """A page of the ledger."""

    records: tuple[Record, ...]
    total: int
    next: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A place where news appears, and how it does."""

    id: str
    name: str
    kind: SourceKind
    url: str | None
    homepage: str | None
    language: str | None
    weight: float
    state_media: bool
    state: Literal["well", "unchecked", "troubled", "retired"]
    problem: str | None
    succeeded: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Every source, by name."""

    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What somebody wants watched."""

    id: str
    name: str
    query: str
    words: tuple[str, ...]
    names: tuple[str, ...]
    without: tuple[str, ...]
    languages: tuple[str, ...]
    sources: tuple[str, ...]
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Watches:
    """Every watch, in the owner's order."""

    watches: tuple[Watch, ...]
