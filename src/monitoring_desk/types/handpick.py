"""What the picking makes of articles: watches and their matches, topics, stories, reasons."""

from dataclasses import dataclass
from datetime import datetime


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """Reports of a story that were told together."""

    title: str
    """The last headline in a report's own words."""
    started: datetime
    latest: datetime
    article_ids: tuple[str, ...]
    """In order of time, copies among them."""
    reports: int
    """In words of their own."""
