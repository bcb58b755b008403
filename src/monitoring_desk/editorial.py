"""The records of the editor's side: who works here, what weighs in a story, what an editor did, what an edition showed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from monitoring_desk.types import Dossier, Reply, Sentence, Source, SourceState, Span, Watch

Role = Literal["reader", "editor", "owner"]
"""Each may do all that those before it may."""
Standing = Literal["new", "changed", "accepted", "pinned", "buried", "killed"]
"""How a story stands with the editors: `new` and `changed` wait for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """Somebody who may log in."""

    name: str
    role: Role
    added: datetime
    removed: datetime | None = None
    """When they were shown the door; the name is not given to anybody else, because acts are signed with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A session that has just been opened."""

    user: User
    token: str
    """The secret that stands for it; the desk keeps only its hash."""
    ends: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence:
    """What a brief says weighs in its story, small enough to be asked for a thousand stories at once."""

    story_id: str
    story_version: int
    killed: int | None = None
    killed_at: Span | None = None
    injured: int | None = None
    injured_at: Span | None = None
    commitments: int = 0
    committed_at: Span | None = None
    amount: float | None = None
    """The largest sum of money told."""
    currency: str | None = None
    amount_at: Span | None = None
    names: tuple[str, ...] = ()
    """Of people and organisations, the most mentioned first."""
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something an editor did. Acts are only ever added; one that was undone names the act that undid it."""

    id: int
    when: datetime
    who: str
    verb: str
    """"pin", "bury", "kill", "release", "weigh", "undo", …"""
    object: str
    """What it was done to: "story:s1", "source:5f…", "reason:pace", "act:7"."""
    reason: str = ""
    before: Any = None
    """How the object stood, as JSON."""
    after: Any = None
    undone_by: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How a story stood when an editor looked at it: what they then do, they do to that."""

    version: int
    """Of the story."""
    turn: int
    """How often editors had acted on it."""
    act: int
    """The newest act of all, to tell afterwards what was done since."""

    def __str__(self) -> str:
        return f"{self.version}.{self.turn}.{self.act}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A story as an editor sees it."""

    dossier: Dossier
    standing: Standing
    accepted: int | None
    """The version an editor accepted last."""
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Part of the inbox."""

    stories: tuple[Seen, ...]
    counts: Mapping[str, int]
    """How many stories stand how, in the whole inbox."""
    found: int
    """How many were asked for, on this page and others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A reader's reply as an editor sees it."""

    reply: Reply
    doubts: tuple[str, ...]
    """Why it may be no reader's, in words."""
    to_be_told: bool
    """Whether its author left an address, to be told what came of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWatch:
    """A watch as an editor sees it."""

    watch: Watch
    query: str
    """As it was written; empty where lists say what it asks for."""
    understood: str
    """All it asks for, as one query in canonical form."""
    in_file: bool
    """Whether desk.toml has one of that id."""
    mark: str
    """How it stands: what is then done is done to that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptSource:
    """A source as an editor sees it."""

    source: Source
    state: SourceState
    weight: float
    """What it weighs by now: an editor's word before the owner's."""
    mark: str
    """How it stands: what is then done is done to that."""
    postponed: str = ""
    """What of it waits for a later cycle, in words."""


AskedState = Literal["waiting", "done", "failed", "taken back"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedSource:
    """An address an editor wants the desk to look at: the collector finds its sources."""

    number: int
    url: str
    who: str
    when: datetime
    state: AskedState = "waiting"
    told: str = ""
    """The sources found, or why there are none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Today's edition as an editor composes it."""

    day: str
    """YYYY-MM-DD."""
    by_hand: bool
    note: str
    must_read: tuple[str, ...]
    """Story ids as it stands."""
    stories: tuple[Dossier, ...]
    """Those of Must Read, then what else could stand there, best first."""
    mark: str
    """How it stands: what is then done is done to that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An editor's sentence before it is kept."""

    sentence: Sentence
    doubt: str
    """What of it its passages do not hold, in words; empty: nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What an edition told of a story: enough to say later what is new."""

    story_id: str
    story_version: int
    made: datetime
    """When the edition was."""
    reports: int
    outlets: tuple[str, ...] = ()
    """Source ids with a report of their own."""
    official: tuple[str, ...] = ()
    """Those of them that speak for a government."""
    languages: tuple[str, ...] = ()
    killed: int | None = None
    killed_at: Span | None = None
    injured: int | None = None
    injured_at: Span | None = None
    speakers: tuple[str, ...] = ()
    commitments: tuple[tuple[str, str, str, str], ...] = ()
    """Who, the sum with its currency, the stage, the promise: each."""
    claimed_by: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    """Ids of all its articles: news rests on others."""
