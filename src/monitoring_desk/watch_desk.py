"""The watch desk: what editors do with watches, each deed an act, none done to what they had not seen."""

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec

from monitoring_desk import nametable, watching
from monitoring_desk.config import Settings
from monitoring_desk.editorial import Act, KeptWatch
from monitoring_desk.errors import ConfigError, Conflict, NotFound
from monitoring_desk.handpick.query import render
from monitoring_desk.handpick.ready import ready_watches
from monitoring_desk.handpick.watches import check
from monitoring_desk.store import Store
from monitoring_desk.types import Preview, Source, Watch

FOLLOWED_AT_ONCE = 3.0
"""Seconds for which somebody waits while the open stories follow; the collector's next round takes up the rest."""


class WatchDesk:
    """Keeps, changes and removes watches. What one finds is decided by handpicking."""

    def __init__(
        self,
        store: Store,
        *,
        now: Callable[[], datetime],
        settings: Settings,
        patience: float | None = FOLLOWED_AT_ONCE,
    ) -> None:
        """`patience`: for how many seconds the open stories are made to follow; None: to the last of them."""
        self._store = store
        self.now = now
        self._window = timedelta(days=settings.window_days)
        self._in_file = frozenset(watch.id for watch in settings.watch)
        self._patience = patience
        self._names = nametable.read(settings.names).rows
        self._previews = watching.Previews(store, now=now, names=self._names)

    def watches(self) -> tuple[KeptWatch, ...]:
        """All of them, in their order."""
        return tuple(self._tell(watch) for watch in self._store.sources.watches())

    def watch(self, watch_id: str) -> KeptWatch | None:
        """One of them."""
        found = self._find(watch_id)
        return self._tell(found) if found else None

    def ready(self) -> tuple[Watch, ...]:
        """Ready-made ones that are not kept yet."""
        kept = {watch.id for watch in self._store.sources.watches()}
        return tuple(watch for id, watch in ready_watches().items() if id not in kept)

    def try_query(self, query: str, *, days: int) -> Preview:
        """What a query would have brought in the last days. Raises ConfigError saying where it cannot be read."""
        return self._previews.try_query(query, days=days)

    def sources(self, source_ids: frozenset[str]) -> dict[str, Source]:
        """The outlets, by id."""
        return self._previews.sources(source_ids)

    def add(self, watch: Watch, *, who: str, reason: str = "") -> Act:
        """Keep a new watch. Raises ConfigError, also where there is one of that id."""
        watch = watching.check(watch)
        if self._find(watch.id):
            raise ConfigError(f"watch {watch.id}", "is there already")
        return self._put(watch, mark=self._mark(watch.id, None), who=who, reason=reason)

    def change(self, watch: Watch, *, mark: str, who: str, reason: str = "") -> Act:
        """Put a watch in the place of the one of its id. Raises ConfigError, NotFound or Conflict."""
        self._need(watch.id)
        return self._put(watching.check(watch), mark=mark, who=who, reason=reason)

    def remove(self, watch_id: str, *, mark: str, who: str, reason: str = "") -> Act:
        """Forget a watch, one of desk.toml too: it does not come back by itself. Raises NotFound or Conflict."""
        before = self._need(watch_id)
        self._take(watch_id, mark)
        place = self._store.watching.remove(watch_id)
        self._follow((), gone=(watch_id,))
        kept = {"watch": _builtins(before), "place": place}
        return self._act(watch_id, who=who, reason=reason, before=kept, after=None)

    def undo(self, act: Act, *, who: str, reason: str = "") -> Act:
        """Put a watch back as it was before an act. Raises Conflict where it was changed since."""
        watch_id = act.object.partition(":")[2]
        now = self._find(watch_id)
        if _builtins(now) != _kept(act.after):
            raise Conflict(f"act {act.id}", "that watch was changed again since; undo the later change first")
        self._take(watch_id, self._mark(watch_id, now))
        before = _kept(act.before)
        if before is None:
            self._store.watching.remove(watch_id)
            self._follow((), gone=(watch_id,))
        else:
            watch = msgspec.convert(before, Watch)
            self._store.watching.put(watch, place=act.before.get("place"))
            self._follow((watch,))
        return self._store.acts.undo(act.id, who=who, when=self.now(), reason=reason)

    # ── inside ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _put(self, watch: Watch, *, mark: str, who: str, reason: str) -> Act:
        before = self._find(watch.id)
        self._take(watch.id, mark)
        self._store.watching.put(watch)
        self._follow((watch,))
        kept = {"watch": _builtins(before)} if before else None
        return self._act(watch.id, who=who, reason=reason, before=kept, after={"watch": _builtins(watch)})

    def _act(self, watch_id: str, *, who: str, reason: str, before: object, after: object) -> Act:
        object = f"watch:{watch_id}"
        return self._store.acts.do(
            watching.VERB, object, who=who, when=self.now(), reason=reason, before=before, after=after
        )

    def _follow(self, changed: tuple[Watch, ...], *, gone: tuple[str, ...] = ()) -> None:
        now = self.now()
        watching.follow(
            self._store,
            changed,
            gone=gone,
            since=now - self._window,
            now=now,
            within=self._patience,
            names=self._names,
        )

    def _take(self, watch_id: str, mark: str) -> None:
        """The turn on a watch, if it stands as it was seen. Raises Conflict."""
        if mark != self._mark(watch_id, self._find(watch_id)):
            raise Conflict(f"watch {watch_id}", "somebody has changed it since you looked")
        self._store.acts.take_turns({f"watch:{watch_id}": int(mark.partition(".")[0])})

    def _mark(self, watch_id: str, watch: Watch | None) -> str:
        object = f"watch:{watch_id}"
        turn = self._store.acts.turns([object])[object]
        return f"{turn}.{hashlib.sha256(msgspec.json.encode(watch)).hexdigest()[:16]}"

    def _tell(self, watch: Watch) -> KeptWatch:
        tree = check(watch)
        return KeptWatch(
            watch=watch,
            query=watch.query.strip() if watch == Watch(id=watch.id, name=watch.name, query=watch.query) else "",
            understood=render(tree) if tree else "",
            in_file=watch.id in self._in_file,
            mark=self._mark(watch.id, watch),
        )

    def _find(self, watch_id: str) -> Watch | None:
        return next((watch for watch in self._store.sources.watches() if watch.id == watch_id), None)

    def _need(self, watch_id: str) -> Watch:
        found = self._find(watch_id)
        if found is None:
            raise NotFound(watch_id, "no such watch; `desk watches` lists them")
        return found


def _builtins(watch: Watch | None) -> object:
    """A watch as an act keeps it: what comes out of the store again."""
    return msgspec.json.decode(msgspec.json.encode(watch)) if watch else None


def _kept(side: dict[str, object] | None) -> object:
    """The watch in one side of an act."""
    return side["watch"] if side else None
