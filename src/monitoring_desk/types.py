"""The records every part passes to the next: frozen, slotted, keyword-only, no I/O.

Times are aware datetimes in UTC. Offsets are Unicode code points into the text of one article, end exclusive.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

SourceKind = Literal["feed", "sitemap", "page", "query", "folder", "publisher"]
"""`query`: a search that stands; `folder`: mail and files on the owner's disk; `publisher`: known by articles others led to, never asked."""
ReplyState = Literal["held", "approved", "rejected"]
QuoteKind = Literal["direct", "mixed", "indirect"]
EntityKind = Literal["person", "organisation", "place", "other"]
LedgerKind = Literal["commitment", "incident", "event", "statement"]
Stage = Literal["pledged", "agreed", "signed", "funded", "started", "done", "refused"]
PointKind = Literal["both", "figures", "otherwise", "one"]

Complete = Callable[[str, str], str]
"""A completion model: (instruction, material) → answer. Raises `DeskError` when it cannot."""


# ── search ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A place where news appears: what the owner says of it."""

    id: str
    url: str
    kind: SourceKind
    name: str
    homepage: str = ""
    language: str | None = None
    weight: float = 1.0
    """Standing in the owner's eyes; 1 is ordinary."""
    state_media: bool = False
    """Speaks for a government: a ministry, a state agency."""
    links: str = ""
    """A CSS or XPath selector of the article links on its page, where the owner gives one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """What checking a source has taught so far: bookkeeping, apart from what the owner said."""

    source_id: str
    next_check: datetime
    checked: datetime | None = None
    succeeded: datetime | None = None
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    failures: int = 0
    problem: str | None = None
    """What is wrong, in words; None when all is well."""
    address: str | None = None
    """Where a permanent redirect says the source lives now; None: at its own url."""
    retired: bool = False
    """The server said 410 Gone."""
    days: tuple[tuple[str, int], ...] = ()
    """How many new articles it announced of each day ("2026-03-09"), for the last 90 days with any; oldest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An article a source announces, with what the source itself says of it."""

    url: str
    source_id: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    language: str | None = None
    html: str | None = None
    """The body when the feed carries it whole."""
    asked: str = ""
    """The address as announced, where `url` has lost tracking parameters: some servers answer to nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Bytes as the web gave them, content-coding undone."""

    url: str
    """As asked for."""
    final_url: str
    """After redirects."""
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    fetched: datetime
    permanent_url: str | None = None
    """Where an unbroken chain of permanent redirects (301, 308) led; None without one."""

    def header(self, name: str) -> str | None:
        """The first header of that name, whatever its case."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text, read from one page. Never edited: a rewritten article is a new one of the same url."""

    id: str
    """Hash of url, title and text: the same page read twice is the same article."""
    url: str
    source_id: str
    title: str
    text: str
    """Plain text, paragraphs separated by a blank line, without the title."""
    found: datetime
    """When the desk read it."""
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    """Aware. As read, in the zone the page wrote, so that its day is the page's own; as kept, in UTC."""
    modified: datetime | None = None
    language: str | None = None
    """ISO 639-1."""
    site: str | None = None
    revision_of: str | None = None

    @property
    def when(self) -> datetime:
        """The best known time of publication: never later than when the desk found it."""
        return min(self.published, self.found) if self.published else self.found


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A link that could not be read, and why. `final`: trying again is no use (404, robots.txt, no article there)."""

    url: str
    source_id: str
    problem: str
    final: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A paragraph (or headline) that an edit changed; "" before: it was added, "" after: it was taken out."""

    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What an edit after publication changed."""

    earlier: str
    """Id of the article it replaced."""
    kind: Literal["corrected", "updated"]
    """Corrected: it says so, or what stood there was put differently. Updated: something was added or taken out."""
    changes: tuple[Change, ...]


# ── handpick ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The only way to cite: code points [start, end) of one article's text."""

    article_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What somebody wants watched. An article matches when `query` holds, any of `words` fires, or two of `names`; none of
    `without` may."""

    id: str
    name: str
    query: str = ""
    """In the query language (docs/watches.md); empty: words and names alone."""
    words: tuple[str, ...] = ()
    """Words and phrases, whole words, case and accents ignored."""
    names: tuple[str, ...] = ()
    """People, bodies and places; spellings of one name are joined by = ("Wang Yi = 王毅")."""
    without: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    """ISO 639-1; empty: any."""
    sources: tuple[str, ...] = ()
    """Source ids; empty: any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A watch that fired on an article, and the words that fired it."""

    watch_id: str
    article_id: str
    words: tuple[str, ...]
    """As the owner wrote them; where a `*` or a place was asked for, as the article has them."""
    spans: tuple[Span, ...] = ()
    """Where some of them stand in the article's text."""
    why: str = ""
    """In words: "‘Gwadar Port’ and ‘debt’ within 8 words of each other in Dawn’s report"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject in the news industry's own code."""

    code: str
    """IPTC Media Topics: "medtop:04000000"."""
    label: str
    score: float
    """Its share of all that speaks for any topic, between 0 and 1."""
    why: str
    """The words that speak for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where an article went: its story, and whether it is a copy of another article."""

    article_id: str
    story_id: str
    copy_of: str | None
    """The article whose words these are; None for an article in its own words."""
    independent: bool
    """A report of its own: not a copy, not a wire reissue, not a second article of an outlet already counted."""
    why: str
    """In words: "first report", "97 % of its words stand in …", "same happening: …"."""
    agency: str | None = None
    """The news agency it is signed by ("APP"); several in order of name, a comma between; None where no agency signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One named part of a score. `value` is its signed share; `why` is a clause a reader understands."""

    name: str
    value: float
    why: str
    cites: tuple[Span, ...] = ()
    """The passages `why` rests on, where it states a fact of the news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What a story's score is reckoned from, before anybody's weights; a score is reckoned anew whenever it is read."""

    outlets: tuple[str, ...]
    """Source ids with a report of their own, in the order they came."""
    hours: tuple[float, ...]
    """When each of them came: hours after the story's first report."""
    carried: int
    """Outlets in all, those that only carry copies among them."""
    copies: int
    signs: int
    """Of consequence, in words alone: the bits of `handpick.signs.read_signs`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles about one happening. `version` grows whenever its articles change: a brief of an older version is stale."""

    id: str
    version: int
    title: str
    article_ids: tuple[str, ...]
    """In order of publication."""
    started: datetime
    latest: datetime
    independent_reports: int
    reasons: tuple[Reason, ...] = ()
    matches: tuple[Match, ...] = ()
    topics: tuple[Topic, ...] = ()
    """Best first; none where nothing speaks clearly."""
    agencies: tuple[str, ...] = ()
    """Those whose reports it rests on; each counts once among the independent, however many outlets print it."""
    measures: Measures | None = None
    """None: kept by a desk that did not take them; its reasons then stand as they are."""

    @property
    def score(self) -> float:
        """The sum of its reasons, nothing else."""
        return sum(reason.value for reason in self.reasons)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """What handpicking a batch came to."""

    placements: tuple[Placement, ...]
    """One for each new article, in the order given."""
    stories: tuple[Story, ...]
    """Only those that changed."""
    signed: tuple[tuple[str, str], ...] = ()
    """Earlier articles whose agency a new copy gave away: (article id, agency)."""
    merged: tuple[tuple[str, str], ...] = ()
    """Stories that turned out to be part of another, which is among the changed: (its id, the other's)."""


# ── distil ───────────────────────────────────────────────────────────────────────────────────────────────────────────


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
    edited: tuple[int, ...] = ()
    """Places in `summary` of the sentences that are an editor's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One thing that is new in a story since an edition. `cites` is empty only where it counts reports and states nothing of the news."""

    kind: str
    """"toll", "official", "report", "commitment", "stage", "statement", "claim", "language", "revision"."""
    text: str
    cites: tuple[Span, ...] = ()


# ── ledger ───────────────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── present ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One watch's part of an edition: stories, best first."""

    watch_id: str
    name: str
    story_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Briefs laid out for a period."""

    name: str
    made: datetime
    since: datetime
    must_read: tuple[str, ...]
    """Story ids, best first."""
    sections: tuple[Section, ...]
    also: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Stories near a Must Read story, told under it: (story id, their ids)."""
    seen: tuple[str, ...] = ()
    """Stories of the period that the previous edition showed and that have no news since: on no front page."""
    previous: datetime | None = None
    """When the edition was made that "new" is measured against; None: there was none, and nothing is called new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A reader's reply to a story; nobody sees it before an editor approves it."""

    id: str
    story_id: str
    name: str
    text: str
    received: datetime
    state: ReplyState = "held"
    sentence: str = ""
    """The words of the sentence of the brief it answers; empty: the whole story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What the desk told wrongly, in public and for good."""

    id: int
    story_id: str
    when: datetime
    text: str
    sentence: str = ""
    """The words it corrects, where it is about a sentence of the brief."""
    thanks: str = ""
    """Who pointed it out, when a reader's reply became it."""
    days: tuple[str, ...] = ()
    """Days (YYYY-MM-DD) of the editions that told the story before it was corrected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleLog:
    """A cycle of some desk on this store, and what became of it."""

    number: int
    host: str
    """The machine it ran on."""
    began: datetime
    ended: datetime | None = None
    """None: it is under way, or its desk was killed."""
    counts: dict[str, int] = field(default_factory=dict)
    """Of sources, links, articles, stories and briefs, by the names of `desk.Cycle`."""
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchDay:
    """What a watch would have brought in one day."""

    day: str
    """YYYY-MM-DD, UTC."""
    articles: int
    stories: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One article a watch would have brought."""

    article: Article
    match: Match
    story_id: str | None
    """None: not placed in a story yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A watch tried on kept articles while it is being written."""

    query: str
    """As it was understood, in canonical form."""
    since: datetime
    read: int
    """Articles looked at, newest first."""
    complete: bool
    """Whether these are all that were found since then."""
    articles: int
    """Of these, how many match,"""
    stories: int
    """in how many stories."""
    days: tuple[WatchDay, ...]
    """Newest first, days without a match too."""
    samples: tuple[Sample, ...]
    """Newest first, one a story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """That an editor took a story off every page, and why."""

    when: datetime
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All the desk holds on one story: what a story page shows."""

    story: Story
    brief: Brief | None
    articles: tuple[Article, ...]
    """In order of publication."""
    placements: tuple[Placement, ...]
    """One an article, in the same order."""
    sources: tuple[Source, ...]
    """Of those articles, each once."""
    replies: tuple[Reply, ...] = ()
    """Approved ones, oldest first."""
    news: tuple[News, ...] | None = None
    """What is new since the previous edition; None: that edition did not show it, or there was none."""
    corrections: tuple[Correction, ...] = ()
    """Newest first."""
    withdrawn: Withdrawal | None = None
    """None: it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article found by its words, with the passage that holds them."""

    article: Article
    story_id: str | None
    passage: Span
