"""What the searching finds and keeps: sources, links, pages, articles, revisions."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

SourceKind = Literal["feed", "sitemap", "page", "query", "folder", "publisher"]
"""`query`: a search that stands; `folder`: mail and files on the owner's disk; `publisher`: known by articles others led to, never asked."""


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
    paused: bool = False
    """An editor does not want it looked at."""
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
    section: str | None = None
    """What the page files it under, in its own words."""
    image: str | None = None
    """The address of the picture the page shows it with."""
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
