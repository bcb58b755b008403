"""The records of what leaves the desk: who may ask its API, who gets its mail, where its webhooks call."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Scope = Literal["news", "articles", "ledger", "sources"]
"""news: stories, briefs, passages, editions, watches, what is found; articles: whole stored texts; ledger; sources."""
SCOPES: tuple[Scope, ...] = ("news", "articles", "ledger", "sources")


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
