"""All that the pages ask of the desk, and nothing more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from monitoring_desk.types import Article, Dossier, Edition, Hit, Reply, Source, SourceState, Watch


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A source that used to publish and has fallen silent."""

    source: Source
    since: datetime
    """When its last article was published."""
    usual: timedelta
    """Between two of its articles, on the average."""


class Newsroom(Protocol):
    """What stands behind the pages. The pages decide nothing about news; they ask here and lay out what comes back.

    Every method may raise `DeskError`, which becomes a page in words; each is called from several threads at once.
    """

    def now(self) -> datetime:
        """The desk's clock, aware UTC."""
        ...

    def changes(self) -> tuple[str, int]:
        """Another word when something came in, another number when an editor did something; the same: every page is as it was."""
        ...

    def edition(self) -> Edition:
        """The front page as it stands now."""
        ...

    def dossiers(self, story_ids: Sequence[str]) -> tuple[Dossier, ...]:
        """In the order asked for; unknown ids are left out."""
        ...

    def dossier(self, story_id: str) -> Dossier | None: ...

    def article(self, article_id: str) -> tuple[Article, Source | None] | None: ...

    def watches(self) -> tuple[Watch, ...]: ...

    def find(self, words: str, *, limit: int = 20, offset: int = 0) -> tuple[Hit, ...]:
        """Best first; `words` come as a reader typed them."""
        ...

    def sources(self) -> tuple[tuple[Source, SourceState | None], ...]: ...

    def silent(self) -> tuple[Silence, ...]:
        """Sources that fell silent, the longest first."""
        ...

    def receive(self, reply: Reply) -> None:
        """Keep a reply as held: nobody sees it before an editor approves it."""
        ...
