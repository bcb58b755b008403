"""All that the pages ask of the desk, and nothing more."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from monitoring_desk.present.whereabouts import Whereabouts
from monitoring_desk.types import (
    Article,
    Brief,
    Chapter,
    Correction,
    Dossier,
    Edition,
    Hit,
    Reply,
    Revision,
    Source,
    SourceState,
    Story,
    Watch,
)


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

    def revision(self, article: Article) -> Revision | None:
        """What an edit changed; None for an article that replaced none."""
        ...

    def watches(self) -> tuple[Watch, ...]: ...

    def find(self, words: str, *, limit: int = 20, offset: int = 0) -> tuple[Hit, ...]:
        """Newest first; `words` come as a reader typed them."""
        ...

    def spellings(self, name: str) -> tuple[str, ...]:
        """A name in every spelling the owner's table has of it; none of an empty one."""
        ...

    def sources(self) -> tuple[tuple[Source, SourceState | None], ...]: ...

    def postponed(self) -> Mapping[str, str]:
        """What of each source waits for a later cycle, in words, by source; nothing of most."""
        ...

    def related(self, story: Story) -> tuple[Story, ...]:
        """Stories of the same matter, the nearest first."""
        ...

    def chapters(self, dossier: Dossier) -> tuple[Chapter, ...]:
        """What of a story was told together, the first first."""
        ...

    def place(self, story: Story) -> Whereabouts:
        """Where a story stands in the edition, and why no higher; no editor is named."""
        ...

    def briefs(self, story_id: str) -> tuple[Brief, ...]:
        """Every version of a story's brief, the oldest first."""
        ...

    def kept_edition(self, day: date) -> Edition | None:
        """The edition kept of a day, as it was made; stories that became part of others under their ids."""
        ...

    def kept_days(self, *, before: str, limit: int) -> tuple[tuple[str, datetime], ...]:
        """Days (YYYY-MM-DD) of kept editions and when each was made, the newest first; `before` a day, where one is given."""
        ...

    def receive(self, reply: Reply, *, doubts: tuple[str, ...] = (), mail: str = "", place: str = "") -> float:
        """Keep a reply as held: nobody sees it before an editor approves it; 0.0. Of too many from one place: seconds to wait.

        `mail`: where its author wants to be told; `place`: the address it came from.
        """
        ...

    def corrections(self) -> tuple[Correction, ...]:
        """Those that stand, newest first."""
        ...

    def titles(self, story_ids: Sequence[str]) -> dict[str, str]:
        """The headlines of stories; unknown and withdrawn ones are left out."""
        ...

    def key(self) -> bytes:
        """What the desk signs its forms with."""
        ...
