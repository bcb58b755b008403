"""What each template receives: one frozen record a page, every field in words a template writer understands.

Nothing here is HTML and nothing is escaped: the templates escape everything, always.
"""

from dataclasses import dataclass
from typing import Literal

Direction = Literal["ltr", "rtl", "auto"]


# ── pieces ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words in any script."""

    text: str
    """The words themselves."""
    lang: str | None
    """For the lang attribute; None: not known."""
    dir: Direction
    """For the dir attribute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A time."""

    iso: str
    """For the datetime attribute, UTC."""
    words: str
    """As short as its distance allows."""
    full: str
    """With day, year and zone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """A link to the passage something rests on."""

    href: str
    """The passage page: an ordinary link, which the small script may open in place."""
    outlet: Text
    """Who published it."""
    when: Moment
    """When it was published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A sentence, and where each of its claims stands."""

    text: Text
    """The sentence."""
    cites: tuple[Cite, ...]
    """At least one."""
    edited: bool = False
    """Whether it is an editor's, not the desk's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Part of a paragraph."""

    text: str
    """The words."""
    marked: bool
    """Whether they belong to the passage cited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage in the stored copy of its article."""

    href: str
    """The passage page."""
    outlet: Text
    """Who published it."""
    title: Text
    """The article's headline."""
    published: Moment | None
    """When its publisher says it appeared."""
    found: Moment
    """When the desk read it."""
    revision: str
    """In words, when the text replaced an earlier one; else empty."""
    paragraphs: tuple[tuple[Piece, ...], ...]
    """Around the passage, each in pieces."""
    link: str | None
    """The article on its publisher's own site; None when its address is no web address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around every page."""

    name: str
    """The desk's name."""
    title: str
    """Of this page, for the browser's tab."""
    style: str
    """Address of the style sheet."""
    script: str
    """Address of the small script."""
    icon: str
    """Address of the icon."""
    words: str = ""
    """What stands in the find box."""
    feed: str = "/feed"
    """Address of the feeds for this page, without .atom or .json."""
    ledger: bool = False
    """Whether the ledger's pages are served."""
    staff: bool = False
    """Whether there is a staff room."""
    mail: bool = False
    """Whether the edition goes out by mail."""


# ── the front page ───────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A few words about a story."""

    text: str
    """Plain."""
    cites: tuple[Cite, ...]
    """Where they state a fact of the news: the passages that state it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A story as a front page or a list shows it."""

    href: str
    """The story page."""
    title: Text
    """Its headline."""
    lead: Cited | None
    """The first sentence of its brief, or the opening of its first report."""
    more: tuple[Cited, ...]
    """The sentences after it, where the story leads the page."""
    news: tuple[Clause, ...]
    """What is new since the edition before."""
    fresh: bool
    """Whether the edition before did not have it; False without one."""
    also: tuple[tuple[Text, str], ...]
    """(headline, address) of the stories told under it."""
    why: tuple[Clause, ...]
    """Why it is here, in a few words."""
    counts: str
    """"3 independent reports, 5 copies"."""
    when: Moment
    """Of its latest report."""
    cautions: tuple[str, ...]
    """What to know before trusting it: a few words each."""
    corrected: str = ""
    """Address of its newest correction; empty: there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A watch's part of the front page."""

    id: str
    """For the fragment of its heading."""
    name: str
    """Of the watch."""
    cards: tuple[Card, ...]
    """Its stories, best first."""
    href: str
    """The page with all of its stories."""
    more: int
    """How many stories stand only there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A line of the diary, the commitments or the incidents; opens on what it rests on."""

    head: str
    """What a reader scans for: the day, the sum, the toll; may be empty."""
    text: Text
    """What is to happen, was promised, or happened."""
    detail: str
    """Who, where, by when; may be empty."""
    cite: Cite
    """Where it is stated."""
    alarm: str = ""
    """Overdue, passed without a word, sources differ; empty: nothing of the kind."""
    record: tuple[str, str] | None = None
    """(words, address) of its record in the ledger, where several outlets tell of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A part of the column beside the front page."""

    id: str
    """For the fragment of its heading."""
    name: str
    """Its heading."""
    notes: tuple[Note, ...]
    """Its lines."""
    links: tuple[tuple[str, str], ...]
    """(words, address): where there is more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """A source that fell silent."""

    name: Text
    """As its owner calls it."""
    state: str
    """What it used to publish and for how long it has not, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontPage:
    """front.html: the newspaper."""

    frame: Frame
    """Around it."""
    day: str
    """"Tuesday 24 November 2026"."""
    edition: str
    """"Edition of 02:14 UTC"."""
    note: Text | None
    """What an editor says above it."""
    chosen: str
    """Who chose Must Read, where it was an editor."""
    since: Moment
    """Where the edition's period begins."""
    previous: Moment | None
    """When the edition was made that "new" is told against."""
    must_read: tuple[Card, ...]
    """The few stories to read first, best first."""
    columns: tuple[Column, ...]
    """A watch each, those with stories."""
    quiet: tuple[tuple[str, str], ...]
    """(name, address) of the watches without a story of their own in this edition."""
    boards: tuple[Board, ...]
    """Beside it: diary, undertakings, incidents."""
    silent: tuple[Quiet, ...]
    """Sources that fell silent."""
    kept: str
    """Of an edition kept of an earlier day: what the reader is looking at, in words; empty: the front page as it stands."""
    advice: tuple[str, ...]
    """What to do next when there is nothing to show; commands between backticks."""


# ── the other pages ──────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """article.html: the stored copy of an article, with the passage cited highlighted."""

    frame: Frame
    """Around it."""
    passage: Passage
    """The whole text, the cited part marked."""
    authors: str
    """Their names, or empty."""
    earlier: str | None
    """Address of the text this one replaced."""
    edit: str
    """In words how it was edited after publication; else empty."""
    changes: tuple[tuple[str, str], ...]
    """What the edit changed: each paragraph before and after; empty for one added or taken out."""
    story: str | None
    """Address of the story the reader came from."""
    notice: str
    """In words, when the passage asked for is not in this text; else empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """stories.html: the stories of one watch, or those no watch asked for."""

    frame: Frame
    """Around it."""
    name: str
    """Of the watch."""
    asks: tuple[str, ...]
    """What the watch looks for: its words and names."""
    cards: tuple[Card, ...]
    """Best first."""
    since: Moment
    """Where the edition's period begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An article that was found."""

    passage: Passage
    """The part of it that holds the words."""
    story: str | None
    """Address of its story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindPage:
    """find.html: looking up what the desk keeps."""

    frame: Frame
    """Around it; holds what was asked for."""
    words: str
    """Of it the words."""
    wanted: bool
    """Whether there was anything to look for."""
    person: str
    """Of it the name of somebody."""
    statements: str | None
    """Address of what the ledger has that person saying."""
    source: str
    """Of it the part of an outlet's name."""
    since: str
    """Of it the first day, YYYY-MM-DD."""
    until: str
    """Of it the last day."""
    watches: tuple[tuple[str, str, bool], ...]
    """(id, name, whether it was asked for)."""
    found: tuple[Found, ...]
    """The newest first."""
    first: int
    """Rank of the first one shown, from 1."""
    earlier: str | None
    """Address of the results before these."""
    later: str | None
    """Address of the results after these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSource:
    """A source and how it does."""

    name: Text
    """As its owner calls it."""
    link: str | None
    """Its own site."""
    address: str
    """Where the desk looks, in short."""
    kind: str
    """feed, sitemap, page, search, …, in words."""
    state_media: bool
    """Speaks for a government."""
    well: bool
    """Nothing is wrong."""
    state: str
    """How it does, in words."""
    rhythm: str
    """What it usually publishes, in words; empty while that is not known."""
    succeeded: Moment | None
    """When it was last read without trouble."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesPage:
    """sources.html: where the desk looks, and what is wrong there."""

    frame: Frame
    """Around it."""
    sources: tuple[ShownSource, ...]
    """Those in trouble first, then by name."""
    summary: str
    """How many there are and how many are in trouble."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorPage:
    """error.html: what went wrong, in words."""

    frame: Frame
    """Around it."""
    heading: str
    """What happened."""
    explanation: str
    """Why, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDay:
    """A day with an edition."""

    day: str
    """"Tuesday 24 November 2026"."""
    href: str
    """Its page, for good."""
    made: Moment
    """When the edition was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionsPage:
    """editions.html: the editions kept."""

    frame: Frame
    """Around it."""
    days: tuple[KeptDay, ...]
    """The newest first."""
    paper: bool
    """Whether each is to be had as a PDF."""
    earlier: str | None
    """Address of the editions before these."""
