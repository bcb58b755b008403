"""What the ledger's templates receive: one frozen record a page, every field in words a template writer understands."""

from dataclasses import dataclass

from monitoring_desk.present.views import Cite, Frame, Moment, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A record in a list."""

    href: str
    """Its own page, for good."""
    what: Text
    """In the words of one of its lines."""
    speaker: str
    """Of a statement: whose it is."""
    quoted: bool
    """Whether the words stand between quotation marks in their article."""
    cite: Cite
    """The passage those words rest on."""
    facts: tuple[tuple[str, str], ...]
    """(name, value): who, to whom, sum, day, toll: those that are told."""
    state: str
    """Stage or state in a word or two."""
    alarm: str
    """Overdue, silent, vanished or in conflict, in words; empty: nothing of the kind."""
    several: bool
    """Whether it was told more than once."""
    told: str
    """How many lines by how many outlets."""
    latest: Moment
    """The last word on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A line on a record's page."""

    head: str
    """What it adds: a stage, a toll, a day, a reporting verb."""
    words: Text
    """The passage."""
    cite: Cite
    """Where it stands."""
    story: str
    """The story it was told in."""
    repeat: bool
    """The same words as an earlier line: printed again, nothing new."""
    withdrawn: Moment | None
    """When it ceased to count; None: it counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A field of the filter form."""

    name: str
    """In the address."""
    label: str
    """For the reader."""
    value: str
    """As asked."""
    kind: str
    """ "text" or "date"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of several links or options of which one is taken."""

    value: str
    """An address, or what the form sends."""
    label: str
    """For the reader."""
    chosen: bool
    """Whether it is the one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place on the map."""

    x: float
    """From the left."""
    y: float
    """From above."""
    radius: float
    """Grows with the toll."""
    label: str
    """Place, toll and day."""
    href: str
    """The record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """Where incidents happened, over the cities of the region as faint dots."""

    width: int
    """Of the picture."""
    height: int
    """Of the picture."""
    cities: str
    """A path of points."""
    marks: tuple[Mark, ...]
    """The incidents, large ones first so that small ones lie on top."""
    alternative: str
    """The same in words."""
    missing: str
    """Places told that no gazetteer knows; empty: none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two statements of one speaker of which the later takes back the earlier."""

    earlier: Row
    """What was said first."""
    later: Row
    """What was said afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerPage:
    """ledger.html: the records of a kind that fit what is asked."""

    frame: Frame
    """What stands around."""
    heading: str
    """The kind, as a title."""
    tabs: tuple[Choice, ...]
    """The kinds."""
    views: tuple[Choice, ...]
    """Ready-made questions: all, overdue, silent."""
    total: str
    """How many there are."""
    rows: tuple[Row, ...]
    """This page of them."""
    pairs: tuple[Pair, ...]
    """Changes of line, side by side; of statements by one speaker only."""
    map: Map | None
    """Of incidents with a known place."""
    boxes: tuple[Box, ...]
    """The filter form's fields."""
    states: tuple[Choice, ...]
    """Stages to choose from."""
    sorts: tuple[Choice, ...]
    """Orders to choose from."""
    action: str
    """Where the form is sent."""
    only: str
    """The ready-made question that is kept when the form is sent; empty: none."""
    exports: tuple[tuple[str, str], ...]
    """(name, address): CSV, JSON, and of the diary iCalendar and the month."""
    earlier: str
    """The page before; empty: this is the first."""
    later: str
    """The page after; empty: this is the last."""
    advice: str
    """What to do where nothing is found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day of the month page."""

    number: int
    """Of the month; 0: the day belongs to another month."""
    iso: str
    """For the datetime attribute."""
    name: str
    """ "Tuesday 9"."""
    today: bool
    """Whether it is."""
    rows: tuple[tuple[str, str, str], ...]
    """(what it is, text, address): events and undertakings due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthPage:
    """month.html: the diary of a month."""

    frame: Frame
    """What stands around."""
    heading: str
    """The month."""
    tabs: tuple[Choice, ...]
    """The kinds."""
    before: str
    """Address of the month before; empty at the calendar's edge."""
    after: str
    """Address of the month after; empty at the calendar's edge."""
    weekdays: tuple[str, ...]
    """Monday to Sunday."""
    weeks: tuple[tuple[Day, ...], ...]
    """Seven days each."""
    undated: tuple[tuple[str, str, str], ...]
    """What is told for the month alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPage:
    """record.html: one record with every line."""

    frame: Frame
    """What stands around."""
    tabs: tuple[Choice, ...]
    """The kinds."""
    row: Row | None
    """What it comes to; None: every line of it was withdrawn."""
    lines: tuple[Told, ...]
    """In order of publication."""
    withdrawn: tuple[Told, ...]
    """Lines that count no more."""
    perhaps: tuple[Row, ...]
    """Records that are perhaps the same thing."""
    json: str
    """The same as JSON."""


Page = LedgerPage | MonthPage | RecordPage
