"""What each template of the staff room receives: one frozen record a page, every field in words a template writer understands."""

from dataclasses import dataclass

from monitoring_desk.present.views import Frame, Moment, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A part of the staff room."""

    name: str
    """As it is called."""
    href: str
    """Its address."""
    here: bool
    """Whether this page belongs to it."""
    waiting: int
    """How much waits there; 0 is not shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """What stands around every page of the staff room."""

    style: str
    """Address of the staff's own style sheet."""
    user: str
    """Who is logged in; empty on the login page."""
    role: str
    """What they are."""
    tabs: tuple[Tab, ...]
    """The parts of the room they may enter."""
    done: str
    """What was just done, in words; empty: nothing."""
    undo: str
    """Where a form that takes it back is sent; empty where it cannot be."""
    problem: str
    """What could not be done and why; empty: nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginPage:
    """login.html: who is it?"""

    frame: Frame
    """Around it."""
    inside: Inside
    """Around it, in the staff room."""
    name: str
    """As typed."""
    then: str
    """Where to go after."""
    open: bool
    """Whether passwords may be sent here at all: over https, or from the same machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPage:
    """account.html: one's own password."""

    frame: Frame
    """Around it."""
    inside: Inside
    """Around it, in the staff room."""
    shortest: int
    """Characters a password must have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownUser:
    """Somebody who may log in."""

    name: str
    """Their name."""
    role: str
    """What they are."""
    added: Moment
    """Since when."""
    sessions: str
    """How many sessions they have open, in words."""
    href: str
    """Where changes are sent."""
    me: bool
    """Whether it is who is looking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UsersPage:
    """users.html: who may log in."""

    frame: Frame
    """Around it."""
    inside: Inside
    """Around it, in the staff room."""
    users: tuple[ShownUser, ...]
    """By name."""
    roles: tuple[str, ...]
    """What they may be."""
    name: str
    """Of a new user, as typed."""
    role: str
    """Of a new user, as chosen."""
    shortest: int
    """Characters a password must have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAct:
    """Something that was done."""

    number: int
    """Of the act."""
    when: Moment
    """When it was done."""
    who: str
    """By whom."""
    what: str
    """In words: "pinned", "left a sentence out"."""
    on: Text | None
    """The headline or name of what it was done to; None where the page says it already."""
    href: str
    """Its page; empty where it has none."""
    detail: str
    """What it was before or became; may be empty."""
    reason: str
    """As given; may be empty."""
    undo: str
    """Where a form that takes it back is sent; empty where it cannot be."""
    undone: str
    """Who took it back and when, in words; empty: it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """A part of the inbox."""

    name: str
    """As it is called."""
    href: str
    """Its address."""
    number: int
    """How many stories."""
    here: bool
    """Whether it is the part shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxRow:
    """A story of the inbox."""

    value: str
    """Its id and how it stands, for the form."""
    href: str
    """Its page in the staff room."""
    title: Text
    """Its headline."""
    flag: str
    """"New", "2 reports since it was accepted"; empty: nothing to say."""
    lead: Text | None
    """The first sentence of its brief."""
    why: str
    """Why it is here, in a few words."""
    counts: str
    """"3 independent reports, 5 copies"."""
    when: Moment
    """Of its latest report."""
    cautions: tuple[str, ...]
    """What to know before trusting it: a few words each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxPage:
    """inbox.html: the stories that wait for an editor, and the others."""

    frame: Frame
    """Around it."""
    inside: Inside
    """Around it, in the staff room."""
    shows: tuple[Show, ...]
    """The parts of the inbox."""
    show: str
    """The part shown."""
    words: str
    """Words looked for in headlines."""
    rows: tuple[InboxRow, ...]
    """Best first."""
    deeds: tuple[tuple[str, str], ...]
    """(value, label) of the buttons."""
    earlier: str
    """Address of the stories before these; may be empty."""
    later: str
    """Address of the stories after these; may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSentence:
    """A sentence of a brief."""

    text: Text
    """The sentence."""
    href: str
    """Where it is edited."""
    edited: bool
    """Whether it is an editor's."""
    outlets: str
    """Where it rests, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskReport:
    """An article of a story."""

    id: str
    """Of the article."""
    href: str
    """Its stored copy."""
    title: Text
    """Its own headline."""
    outlet: Text
    """Who published it."""
    when: Moment
    """When."""
    why: str
    """How the desk judged it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskStoryPage:
    """desk_story.html: a story and all that can be done with it."""

    frame: Frame
    """Around it."""
    inside: Inside
    """Around it, in the staff room."""
    title: Text
    """Its headline."""
    public: str
    """Its page for readers."""
    action: str
    """Where its forms are sent."""
    mark: str
    """How it stands, for the forms."""
    standing: str
    """In words."""
    counts: str
    """"3 independent reports, 5 copies"."""
    deeds: tuple[tuple[str, str], ...]
    """(value, label) of what can be done with it at once."""
    sentences: tuple[DeskSentence, ...]
    """Of its brief."""
    reports: tuple[DeskReport, ...]
    """In order of publication."""
    headline: str
    """As typed; else as it is."""
    reason: str
    """As typed."""
    longest_title: int
    """Characters."""
    correction: str
    """As typed."""
    acts: tuple[ShownAct, ...]
    """What was done with it, newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPassage:
    """A passage a sentence rests on."""

    value: str
    """For the form."""
    words: Text
    """The passage itself."""
    outlet: Text
    """Who published it."""
    href: str
    """Where it stands."""
    kept: bool
    """Whether it is chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentencePage:
    """sentence.html: editing a sentence of a brief."""

    frame: Frame
    """Around it."""
    inside: Inside
    """Around it, in the staff room."""
    story: Text
    """The story's headline."""
    back: str
    """The story's page in the staff room."""
    action: str
    """Where the form is sent."""
    mark: str
    """How the story stands."""
    before: Text
    """The sentence as it is."""
    text: str
    """As typed."""
    passages: tuple[KeptPassage, ...]
    """What it rests on."""
    more: str
    """Words of other passages, as typed."""
    reason: str
    """As typed."""
    doubt: str
    """What the passages do not hold; empty: nothing, or not asked yet."""
    longest: int
    """Characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffReply:
    """A reader's reply as an editor sees it."""

    href: str
    """Its page in the staff room, and where its forms are sent."""
    name: str
    """As the reader gave it."""
    text: str
    """As the reader wrote it."""
    when: Moment
    """When it came."""
    state: str
    """held, approved or rejected."""
    sentence: str
    """The words of the sentence it answers; may be empty."""
    title: str
    """The story's headline."""
    story: str
    """The story's page for readers."""
    desk: str
    """The story's desk."""
    doubts: tuple[str, ...]
    """Why it may be no reader's."""
    to_be_told: bool
    """Whether its author wants to be told what came of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepliesPage:
    """replies.html: the replies that wait, and the others."""

    frame: Frame
    """Around it."""
    inside: Inside
    """Around it, in the staff room."""
    shows: tuple[Show, ...]
    """By state."""
    replies: tuple[StaffReply, ...]
    """Newest first."""
    earlier: str
    """Address of newer ones; may be empty."""
    later: str
    """Address of older ones; may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyPage:
    """staff_reply.html: one reply, to be corrected by or erased."""

    frame: Frame
    """Around it."""
    inside: Inside
    """Around it, in the staff room."""
    reply: StaffReply
    """The reply."""
    text: str
    """Of a correction, as typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActsPage:
    """acts.html: everything anybody did."""

    frame: Frame
    """Around it."""
    inside: Inside
    """Around it, in the staff room."""
    acts: tuple[ShownAct, ...]
    """Newest first."""
    who: str
    """Whose acts are shown; empty: everybody's."""
    verb: str
    """Which acts are shown; empty: all."""
    verbs: tuple[tuple[str, str], ...]
    """(value, label) of the kinds of acts."""
    later: str
    """Address of the acts before these; may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A field of a form that was not carried out."""

    name: str
    """Of the field."""
    value: str
    """As typed."""
    label: str
    """What it is; empty: it is not shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictPage:
    """conflict.html: what somebody wanted to change has changed meanwhile; nothing typed is lost."""

    frame: Frame
    """Around it."""
    inside: Inside
    """Around it, in the staff room."""
    changes: tuple[str, ...]
    """What changed, in words."""
    action: str
    """Where the form is sent once more; empty where it would make no sense."""
    typed: tuple[Typed, ...]
    """The form as it was sent, with how the story stands now."""
    back: str
    """Where to look at it as it is now."""
