"""The records of what leaves the desk: who may ask its API, who gets its mail, where its webhooks call."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Scope = Literal["news", "articles", "ledger", "sources"]
"""news: stories, briefs, passages, editions, watches, what is found; articles: whole stored texts; ledger; sources."""
SCOPES: tuple[Scope, ...] = ("news", "articles", "ledger", "sources")

ADDRESS = re.compile(
    r"(?=.{3,254}$)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
    r"(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*"
)
"""A mail address as HTML's own form field takes it: ASCII alone, nothing a header could break on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A key to the API. The key itself is shown once and kept nowhere; what is kept is its hash."""

    id: str
    name: str
    scopes: tuple[Scope, ...]
    created: datetime
    used: str | None = None
    """The last day it was used, YYYY-MM-DD."""
    revoked: datetime | None = None


SubscriberState = Literal["active", "parked"]
LetterState = Literal["waiting", "claimed", "sent", "empty", "parked", "perhaps"]
"""waiting → claimed → sent; empty: there was nothing to send; parked: refused for good, or too often; perhaps: the desk was
stopped, or the connection broke, between handing it over and hearing that it was taken. It is never sent a second time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscriber:
    """Somebody who confirmed that the edition may come by mail."""

    id: str
    address: str
    hour: int
    """Of the day, 0 to 23, in"""
    zone: str
    """this zone, by its IANA name."""
    watch: str
    """Id of the watch it is narrowed to; empty: the whole edition."""
    confirmed: datetime
    next_due: datetime
    state: SubscriberState = "active"
    problem: str | None = None
    """Why it is parked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter to be sent, at most once."""

    id: int
    subscriber_id: str | None
    """None: a letter that stands written in `subject` and `text`, to `address`."""
    issue: str
    """What it is, once for each subscriber: the day of an edition; of a written letter what makes it one of its kind."""
    address: str
    subject: str
    text: str
    made: datetime
    state: LetterState
    attempts: int
    next_try: datetime
    claimed: datetime | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """An address of the owner's that is called when something is made."""

    id: str
    url: str
    watch: str
    """Id of the watch whose stories it is called for; empty: every story, and editions."""
    secret: str
    """What calls are signed with: "whsec_" and Base64."""
    created: datetime
    stopped: str | None = None
    """Why it is called no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call to be made, until it is answered or given up."""

    id: str
    webhook_id: str
    body: str
    """JSON, the same at every try."""
    made: datetime
    state: Literal["waiting", "done", "parked"]
    attempts: int
    next_try: datetime
    problem: str | None = None
