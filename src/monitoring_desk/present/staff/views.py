"""What each template of the staff room receives: one frozen record a page, every field in words a template writer understands."""

from dataclasses import dataclass

from monitoring_desk.present.views import Frame, Moment


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


Page = LoginPage | AccountPage | UsersPage
