"""What the ledger holds: lines, the records they make, what it is asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from monitoring_desk.types.distil import Commitment, Event, Incident, Quote
from monitoring_desk.types.handpick import Span

LedgerKind = Literal["commitment", "incident", "event", "statement"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One telling in the ledger: what one article states at one place. Exactly one of the four facts is there."""

    id: str
    """Of kind, article and place in it: the same telling remembered twice is the same line."""
    kind: LedgerKind
    story_id: str
    source_id: str
    said: datetime
    """When the article was published."""
    stated: Span
    words: str
    """The passage itself, as the article has it."""
    language: str | None = None
    commitment: Commitment | None = None
    incident: Incident | None = None
    event: Event | None = None
    quote: Quote | None = None
    cue: str = ""
    """Of a statement, the reporting words."""
    subjects: tuple[str, ...] = ()
    """Of a statement, the names it is about."""
    deed: bool = False
    """Of a commitment: a deed told as an event. It closes what was promised before, and is no undertaking by itself."""
    withdrawn: datetime | None = None
    """When a newer brief, or a newer reading of the article, no longer had it. Kept for the record, counted no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One thing the desk remembers, put together from the lines that tell of it, in order of publication."""

    id: str
    """Stable: a record that gains lines keeps its address; one that another absorbed leads there."""
    kind: LedgerKind
    what: str
    """In the words of the line that tells it best."""
    who: tuple[str, ...]
    """Who undertakes, speaks, takes part, or was attacked; several spellings of one name are listed once."""
    state: str
    """Of a commitment its stage; of an incident "reported" or "claimed"; of an event "ahead", "moved", "called off",
    "took place", or "happened" where nobody had announced it; of a statement "said"."""
    first: datetime
    latest: datetime
    lines: tuple[Line, ...] = ()
    to: str | None = None
    amount: float | None = None
    currency: str | None = None
    paid: float | None = None
    """Of a sum paid in part, what the lines say was paid: the sum of different parts."""
    when: str | None = None
    """YYYY[-MM[-DD]]: due, happened, or is to happen; the latest word on it."""
    where: str | None = None
    killed: int | None = None
    """The newest count, and of one day's counts the highest."""
    injured: int | None = None
    conflict: str = ""
    """What sources say differently at the same time, in words."""
    claimed_by: str | None = None
    subjects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A record with what it is found by."""

    record: Record
    ends: str | None
    """The last day of the day, month or year it is about, YYYY-MM-DD."""
    closed: bool
    """Of a commitment: nothing more is to come."""
    names: tuple[tuple[str, str, str], ...]
    """(role, name as compared, name as shown); roles who, to, where, subject."""
    keys: Mapping[str, Mapping[str, int]]
    """Of each line, under what it is looked for, with weights."""
    hidden: bool
    """Of deeds alone, of which nobody had promised anything: kept for a promise still to be read, and shown nowhere."""
    components: Mapping[str, str]
    """Of each line, the name of what hangs together around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """What remembering comes to: everything that is kept in one transaction."""

    filed: tuple[Filed, ...] = ()
    """New or changed records, whole."""
    withdrawn: tuple[Line, ...] = ()
    """Lines that count no more."""
    led: tuple[tuple[str, str], ...] = ()
    """Id of a record that was absorbed → the record that holds its lines now."""
    emptied: tuple[str, ...] = ()
    """Records of which every line was withdrawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Which records of the ledger are wanted. Names come folded, as the ledger compares them; empty: any."""

    kind: LedgerKind
    who: str = ""
    to: str = ""
    where: str = ""
    subject: str = ""
    states: tuple[str, ...] = ()
    story_id: str = ""
    since: str = ""
    """Days YYYY-MM-DD: the record's day is not before, and"""
    until: str = ""
    """not after."""
    ended_before: str = ""
    """The last day of the record's day, month or year is before."""
    heard_before: datetime | None = None
    """The last word on it is older."""
    open_only: bool = False
    """Of commitments: not done, refused or paid in full."""
    order: Literal["latest", "day", "amount", "first"] = "latest"
    descending: bool = True
