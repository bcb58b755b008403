"""The edition desk: an edition composed by hand, or left to compose itself; each deed an act."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from monitoring_desk.config import Settings
from monitoring_desk.editing import COMPOSE, Editing
from monitoring_desk.editorial import Act, Layout
from monitoring_desk.errors import ConfigError, Conflict
from monitoring_desk.present.editions import list_must_read
from monitoring_desk.store import Store

LONGEST_NOTE = 600
MOST = 12
"""Stories of Must Read: more is no choice."""
OFFERED = 40
"""Stories offered beside those chosen."""


class EditionDesk:
    """Says which stories stand in Must Read today, in which order, under which words. Sections lay themselves out."""

    def __init__(self, store: Store, *, now: Callable[[], datetime], settings: Settings) -> None:
        self._store = store
        self.now = now
        self._editing = Editing(store, settings)

    def layout(self, chosen: Sequence[str] = (), *, words: str = "") -> Layout:
        """The edition as it stands, and what else could stand in it, best first; those `chosen` among it, or held by `words`."""
        laid = self._editing.lay(self.now())
        must_read = list_must_read(laid.edition) if laid.edition.by_hand else laid.edition.must_read
        others = sorted(laid.stories.values(), key=lambda story: (-story.score, story.id))
        known = {id: self._store.stories.resolve(id) or id for id in chosen}
        wanted = words.casefold()
        offered = [
            story.id
            for story in others
            if story.id not in laid.hand.killed and (not wanted or wanted in story.title.casefold())
        ]
        ids = list(dict.fromkeys((*must_read, *known.values(), *offered[:OFFERED])))
        now = self.now()
        found = [self._editing.stand(one, laid, now) for one in self._store.dossiers.get(ids) if not one.withdrawn]
        day = self._editing.day(now)
        return Layout(
            day=day,
            by_hand=laid.edition.by_hand,
            note=laid.edition.note,
            must_read=must_read,
            stories=tuple(found),
            mark=f"{self._turn(day)}",
        )

    def publish(self, story_ids: Sequence[str], note: str, *, mark: str, who: str, reason: str = "") -> Act:
        """Those stories, in that order, are today's Must Read. Raises ConfigError or Conflict."""
        note = " ".join(note.split())
        if not 1 <= len(set(story_ids)) <= MOST:
            raise ConfigError("stories", f"give 1 to {MOST} of them a place")
        if len(note) > LONGEST_NOTE:
            raise ConfigError("note", f"{len(note):,} characters; at most {LONGEST_NOTE} can be kept")
        found = {one.story.id: one for one in self._store.dossiers.get(story_ids)}
        if missing := [id for id in story_ids if id not in found or found[id].withdrawn]:
            raise ConfigError("stories", f"{len(missing)} of them stand here no more; look at the list again")
        after = {"must_read": list(dict.fromkeys(story_ids)), "note": note}
        return self._compose(after, mark=mark, who=who, reason=reason)

    def release(self, *, mark: str, who: str, reason: str = "") -> Act:
        """Let today's edition compose itself again. Raises Conflict."""
        return self._compose(None, mark=mark, who=who, reason=reason)

    def undo(self, act: Act, *, who: str, reason: str = "") -> Act:
        """Take a composition of today back. Raises Conflict for one of an earlier day."""
        if act.object != f"edition:{self._editing.day(self.now())}":
            raise Conflict(f"act {act.id}", "that edition is of an earlier day, and stays as readers had it")
        undone = self._store.acts.undo(act.id, who=who, when=self.now(), reason=reason)
        self._editing.keep_anew(self.now())
        return undone

    def _compose(self, after: Mapping[str, object] | None, *, mark: str, who: str, reason: str) -> Act:
        now = self.now()
        day = self._editing.day(now)
        if mark != f"{self._turn(day)}":
            raise Conflict(f"edition {day}", "somebody has composed it since you looked")
        before = self._editing.lay(now).edition
        self._store.acts.take_turns({f"edition:{day}": int(mark)})
        act = self._store.acts.do(
            COMPOSE,
            f"edition:{day}",
            who=who,
            when=now,
            reason=reason,
            before={"must_read": list(before.must_read), "note": before.note} if before.by_hand else None,
            after=after,
        )
        self._editing.keep_anew(now)
        return act

    def _turn(self, day: str) -> int:
        object = f"edition:{day}"
        return self._store.acts.turns([object])[object]
