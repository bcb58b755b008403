"""What the story page's template receives: one frozen record, every field in words a template writer understands."""

from dataclasses import dataclass
from typing import Any

from monitoring_desk.present.views import Cite, Cited, Clause, Frame, Moment, Note, Passage, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """Somebody's words, exactly as the article has them."""

    words: Text
    """Cut from the article's own text."""
    cite: Cite
    """Where they stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One person or body and what they said."""

    name: Text | None
    """None: the articles do not say who spoke."""
    said: tuple[Utterance, ...]
    """In order of publication."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownName:
    """A name of the owner's table."""

    name: Text
    """As the table writes it."""
    cite: Cite
    """Where it is first named."""
    link: str
    """Its page at Wikidata, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """An article of the story and how it relates to the others."""

    outlet: Text
    """Who published it."""
    state_media: bool
    """Whether that outlet speaks for a government."""
    title: Text
    """Its own headline."""
    when: Moment
    """When it was published."""
    href: str
    """The stored copy."""
    link: str | None
    """On its publisher's site; None when its address is no web address."""
    why: str
    """How the desk judged it: "same happening: …"."""
    copies: tuple["Carrier", ...]
    """Articles that carry these same words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """An article in the picture of how the coverage grew."""

    x: float
    """From the left."""
    y: float
    """From above."""
    copy: bool
    """Another's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """How the coverage grew: a step up for each article."""

    width: int
    """Of the picture."""
    height: int
    """Of the picture."""
    steps: str
    """The line's corners, as SVG points."""
    dots: tuple[Dot, ...]
    """The articles; of very many some."""
    started: Moment
    """At its left edge."""
    latest: Moment
    """At its right edge."""
    alternative: str
    """The same in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """One thing in two accounts."""

    label: str
    """"Both say", "Figures differ", "Said otherwise", "Only one says"."""
    cells: tuple[Cited | None, Cited | None]
    """Each side's own sentence in its own language; None: it does not say so."""
    why: str
    """What differs, in words; empty where nothing does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two sides' accounts of one meeting."""

    sides: tuple[Text, Text]
    """Whose they are."""
    rows: tuple[SideBySide, ...]
    """What both say first, what only one says last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownReason:
    """A part of the score."""

    why: Clause
    """What a reader understands; the bare name where what it rests on cannot be shown."""
    name: str
    """The reason's short name."""
    value: str
    """Signed, two decimals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownReply:
    """A reader's reply that an editor approved."""

    name: str
    """As the reader gave it."""
    text: str
    """As the reader wrote it."""
    when: Moment
    """When it came."""
    sentence: str
    """The words of the sentence it answers; empty: the whole story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyForm:
    """The reply form as it stands."""

    action: str
    """Where it is sent."""
    comment: str
    """What the reader typed."""
    name: str
    """What the reader typed."""
    comment_error: str
    """What is wrong with the comment; empty: nothing."""
    name_error: str
    """What is wrong with the name; empty: nothing."""
    held: bool
    """A reply was just received and waits for an editor."""
    longest_comment: int
    """Characters."""
    longest_name: int
    """Characters."""
    sentences: tuple[tuple[str, str], ...] = ()
    """(value, words) of the sentences it may answer."""
    about: str = ""
    """The value of the sentence chosen; empty: the whole story."""
    stamp: str = ""
    """When the form was handed out, signed."""
    mail_open: bool = False
    """Whether the desk can write to the author."""
    mail: str = ""
    """What the reader typed."""
    mail_error: str = ""
    """What is wrong with the address; empty: nothing."""
    problem: str = ""
    """Why it cannot be taken now; empty: it can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCorrection:
    """What the desk told wrongly."""

    anchor: str
    """For the address of this one on the page of corrections."""
    when: Moment
    """When it was corrected."""
    text: str
    """What is right."""
    sentence: str
    """The words it corrects; may be empty."""
    thanks: str
    """Who pointed it out; may be empty."""
    days: tuple[tuple[str, str], ...]
    """The editions it touches: (day in words, address)."""
    title: str
    """The story's headline."""
    href: str
    """The story's page; empty where it is no longer to be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsPage:
    """corrections.html: all that the desk told wrongly."""

    frame: Frame
    """Around it."""
    corrections: tuple[ShownCorrection, ...]
    """Newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownChapter:
    """Reports of a running story that were told together."""

    title: Text
    """Their last headline."""
    started: Moment
    """When the first came."""
    reports: str
    """How many, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPage:
    """story.html: a story with its brief, its evidence and its replies."""

    frame: Frame
    """Around it."""
    title: Text
    """Its headline."""
    counts: str
    """"3 independent reports, 5 copies"."""
    started: Moment
    """Of its first report."""
    latest: Moment
    """Of its latest."""
    watches: tuple[tuple[str, str], ...]
    """(name, address) of the watches that fired on it."""
    news: tuple[Clause, ...]
    """What is new since the edition before."""
    brief: tuple[Cited, ...]
    """The distilled story; empty before it is distilled."""
    opening: Cited | None
    """Without a brief: how the first report begins."""
    made: str
    """Who wrote the brief, when, and whether reports have come since; in words."""
    passage: Passage | None
    """What the first sentence rests on."""
    cautions: tuple[str, ...]
    """What to know before trusting it, in plain words."""
    accounts: Comparison | None
    """Where two sides tell of one meeting."""
    names: tuple[ShownName, ...]
    """Names of the owner's table, the most mentioned first."""
    speakers: tuple[Speaker, ...]
    """Who said what, in their own words."""
    reported: tuple[Speaker, ...]
    """What the articles say that people said, in the articles' words."""
    reported_count: str
    """"12 passages"."""
    commitments: tuple[Note, ...]
    """Who undertook what."""
    diary: tuple[Note, ...]
    """What is to happen."""
    incidents: tuple[Note, ...]
    """What happened, with tolls."""
    tolls: tuple[Note, ...]
    """Where counts of the dead and injured differ: who told what, in order of publication."""
    figures: tuple[Note, ...]
    """Numbers that carry news."""
    related: tuple[tuple[Text, str, Moment], ...]
    """(headline, address, latest report) of other stories of the same matter, the nearest first."""
    history: str
    """Address of the brief's earlier versions; empty: there is none."""
    carriers: tuple[Carrier, ...]
    """Reports in their own words, each with its copies."""
    growth: Growth | None
    """How that coverage grew; None when there is little of it."""
    chapters: tuple[ShownChapter, ...]
    """Of a story that runs on, the newest first; empty: it is told in one."""
    place: str
    """Where it stands in the edition, in words."""
    higher: tuple[str, ...]
    """Why it stands no higher, a sentence each."""
    reasons: tuple[ShownReason, ...]
    """Why it is here, weightiest first."""
    score: str
    """Their sum."""
    corrections: tuple[ShownCorrection, ...]
    """What it told wrongly, newest first."""
    replies: tuple[ShownReply, ...]
    """Approved, oldest first."""
    form: ReplyForm
    """Where a reader answers."""
    structured: dict[str, Any] | None
    """The story in the words of schema.org, as data; None without a brief."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A brief as it stood."""

    made: Moment
    """When it was made."""
    said: tuple[tuple[Cited, bool], ...]
    """Its sentences, and whether the version before did not have them."""
    gone: tuple[Cited, ...]
    """What the version before had said and this one no longer does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryPage:
    """history.html: every version of a story's brief and what changed from one to the next."""

    frame: Frame
    """Around it."""
    title: Text
    """The story's headline."""
    story: str
    """Address of the story."""
    versions: tuple[Version, ...]
    """The newest first."""
