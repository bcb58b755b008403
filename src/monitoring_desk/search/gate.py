"""What the rest of the search asks of the fetch gate: one function, so that anything can stand in its place."""

from dataclasses import dataclass
from typing import Literal, Protocol

from monitoring_desk.types import Page

Kind = Literal["feed", "sitemap", "page", "robots"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A request to come: an address, the validators it was last answered with, and what is looked for there."""

    url: str
    etag: str | None = None
    last_modified: str | None = None
    kind: Kind = "page"


class Get(Protocol):
    """Fetch `url`; see `fetch.Fetcher.get`. Raises `Refused` or `FetchError`."""

    def __call__(
        self, url: str, *, etag: str | None = None, last_modified: str | None = None, kind: Kind = "page"
    ) -> Page:
        """The page at `url`."""
        ...
