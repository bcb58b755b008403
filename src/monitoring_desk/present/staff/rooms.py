"""All that the staff's pages ask of the desk, and nothing more."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from monitoring_desk.editorial import (
    Act,
    AskedSource,
    Batch,
    Entry,
    Held,
    Judged,
    KeptSource,
    KeptWatch,
    Layout,
    Mark,
    Role,
    Seen,
    Standing,
    User,
)
from monitoring_desk.types import Preview, Sentence, Source, Span, Watch


class DoorRoom(Protocol):
    """Who is let in. Called from several threads at once; what it raises is in `monitoring_desk.errors`."""

    def enter(self, name: str, password: str, *, address: str, token: str = "") -> Entry:
        """Open a new session, in the place of the one of `token`. Raises Denied."""
        ...

    def who(self, token: str) -> User | None: ...

    def leave(self, token: str) -> None: ...

    def change_password(self, user: User, *, old: str, new: str, token: str, address: str) -> Entry:
        """Raises Denied or ConfigError."""
        ...

    def users(self) -> tuple[tuple[User, int], ...]:
        """Everybody who may log in, with how many sessions they have open."""
        ...

    def add(self, name: str, role: Role, *, password: str, by: str) -> None:
        """Raises ConfigError."""
        ...

    def set_password(self, name: str, password: str, *, by: str) -> None:
        """Raises ConfigError or NotFound."""
        ...

    def set_role(self, name: str, role: Role, *, by: str) -> None:
        """Raises ConfigError or NotFound."""
        ...

    def remove(self, name: str, *, by: str) -> None:
        """Raises ConfigError or NotFound."""
        ...


class NewsRoom(Protocol):
    """What is done with stories. What was changed since somebody looked raises Conflict; what cannot be, another DeskError."""

    def now(self) -> datetime: ...

    def inbox(self, show: Standing | None, *, words: str = "", limit: int, offset: int = 0) -> Batch: ...

    def waiting(self) -> int:
        """How many stories changed since an editor accepted them."""
        ...

    def look(self, story_id: str) -> Seen | None:
        """A story as it stands; the one it became part of, where it did."""
        ...

    def marks(self, story_ids: Sequence[str]) -> dict[str, Mark]: ...

    def acts(
        self,
        *,
        limit: int,
        object: str | None = None,
        who: str | None = None,
        verb: str | None = None,
        before: int | None = None,
        after: int | None = None,
    ) -> tuple[Act, ...]: ...

    def act(self, act_id: int) -> Act | None: ...

    def titles(self, story_ids: Sequence[str]) -> dict[str, str]: ...

    def outlets(self, source_ids: Sequence[str]) -> dict[str, str]:
        """What those sources are called."""
        ...

    def do(self, verb: str, seen: Mapping[str, Mark], *, who: str, reason: str = "") -> tuple[Act, ...]: ...

    def rename(self, story_id: str, title: str, *, mark: Mark, who: str, reason: str = "") -> Act: ...

    def merge(self, seen: Mapping[str, Mark], *, who: str, reason: str = "") -> Act: ...

    def split(self, story_id: str, article_ids: Sequence[str], *, mark: Mark, who: str, reason: str = "") -> Act: ...

    def judge_edit(self, story_id: str, text: str, *, keep: Sequence[Span], passages: Sequence[str]) -> Judged: ...

    def edit(
        self, story_id: str, before: Sentence, after: Sentence | None, *, mark: Mark, who: str, reason: str = ""
    ) -> Act: ...

    def undo(self, act_id: int, *, who: str) -> Act: ...

    def can_undo(self, act: Act) -> bool: ...


class ReplyRoom(Protocol):
    """What becomes of readers' replies. Raises NotFound, Conflict or ConfigError."""

    def replies(self, show: str, *, limit: int, offset: int = 0) -> tuple[Held, ...]: ...

    def counts(self) -> Mapping[str, int]: ...

    def reply(self, reply_id: str) -> Held | None: ...

    def titles(self, replies: tuple[Held, ...]) -> dict[str, str]: ...

    def decide(self, reply_id: str, deed: str, *, seen: str, who: str) -> Act: ...

    def correct(self, reply_id: str, text: str, *, seen: str, who: str) -> Act: ...

    def correct_story(self, story_id: str, text: str, *, who: str) -> Act: ...

    def erase(self, reply_id: str, *, who: str) -> Act: ...


class WatchRoom(Protocol):
    """What is done with watches. Raises ConfigError, NotFound or Conflict."""

    def now(self) -> datetime: ...

    def watches(self) -> tuple[KeptWatch, ...]: ...

    def watch(self, watch_id: str) -> KeptWatch | None: ...

    def ready(self) -> tuple[Watch, ...]:
        """Ready-made ones that are not kept yet."""
        ...

    def try_query(self, query: str, *, days: int) -> Preview: ...

    def sources(self, source_ids: frozenset[str]) -> dict[str, Source]: ...

    def add(self, watch: Watch, *, who: str, reason: str = "") -> Act: ...

    def change(self, watch: Watch, *, mark: str, who: str, reason: str = "") -> Act: ...

    def remove(self, watch_id: str, *, mark: str, who: str, reason: str = "") -> Act: ...


class SourceRoom(Protocol):
    """What is done with sources. Raises ConfigError, NotFound or Conflict."""

    def now(self) -> datetime: ...

    def sources(self) -> tuple[KeptSource, ...]: ...

    def source(self, source_id: str) -> KeptSource | None: ...

    def asked(self) -> tuple[AskedSource, ...]:
        """The newest addresses the desk is still to look at, or found nothing at."""
        ...

    def ask(self, url: str, *, who: str, reason: str = "") -> Act: ...

    def pause(self, source_id: str, *, mark: str, who: str, reason: str = "") -> Act: ...

    def resume(self, source_id: str, *, mark: str, who: str, reason: str = "") -> Act: ...

    def describe(
        self, source_id: str, *, name: str, language: str, state_media: bool, mark: str, who: str, reason: str = ""
    ) -> Act: ...

    def weigh(self, source_id: str, weight: str, *, mark: str, who: str, reason: str = "") -> Act: ...


class EditionRoom(Protocol):
    """What is done with today's edition. Raises ConfigError or Conflict."""

    def now(self) -> datetime: ...

    def layout(self, chosen: Sequence[str] = (), *, words: str = "") -> Layout:
        """The edition as it stands, and what else could stand in it; those `chosen` among it."""
        ...

    def publish(self, story_ids: Sequence[str], note: str, *, mark: str, who: str, reason: str = "") -> Act: ...

    def release(self, *, mark: str, who: str, reason: str = "") -> Act: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRooms:
    """What stands behind the staff's pages."""

    door: DoorRoom
    news: NewsRoom
    replies: ReplyRoom
    watches: WatchRoom
    sources: SourceRoom
    editions: EditionRoom
