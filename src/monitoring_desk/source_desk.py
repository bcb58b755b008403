"""The source desk: what editors do with sources, each deed an act. It asks nothing of the web: that is the collector's."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from math import isfinite

from monitoring_desk import steering
from monitoring_desk.editorial import Act, AskedSource, KeptSource
from monitoring_desk.errors import ConfigError, Conflict, NotFound
from monitoring_desk.handpick.hand import fold
from monitoring_desk.postponed import tell_postponed
from monitoring_desk.search.urls import is_http
from monitoring_desk.store import Store
from monitoring_desk.store.sources import MAX_URL
from monitoring_desk.types import Source

VERBS = ("ask", "pause", "resume", "describe")
LONGEST_NAME = 200
LONGEST_LANGUAGE = 16
SHOWN = 20


class SourceDesk:
    """Has addresses looked at, pauses sources, and says what they are called and weigh. None is ever forgotten: articles cite it."""

    def __init__(self, store: Store, *, now: Callable[[], datetime]) -> None:
        self._store = store
        self.now = now

    def sources(self) -> tuple[KeptSource, ...]:
        """All of them."""
        weights = fold(self._store.acts.standing(["weigh"])).sources
        found = self._store.sources.all()
        postponed = tell_postponed(self._store, found)
        turns = self._store.acts.turns([f"source:{source.id}" for source, _ in found])
        return tuple(
            KeptSource(
                source=source,
                state=state,
                weight=weights.get(source.id, source.weight),
                mark=f"{turns[f'source:{source.id}']}",
                postponed=postponed.get(source.id, ""),
            )
            for source, state in found
        )

    def source(self, source_id: str) -> KeptSource | None:
        """One of them."""
        return next((one for one in self.sources() if one.source.id == source_id), None)

    def asked(self) -> tuple[AskedSource, ...]:
        """The newest addresses the desk is still to look at, or found nothing at."""
        return self._store.asked.newest(states=("waiting", "failed"), limit=SHOWN)

    def ask(self, url: str, *, who: str, reason: str = "") -> Act:
        """Have the collector look for the sources of an address in its next round. Raises ConfigError."""
        url = url.strip()
        if not is_http(url):
            raise ConfigError("address", "give a web address that begins with https:// or http://")
        if len(url) > MAX_URL or "@" in url.split("/")[2]:
            raise ConfigError("address", "is too long, or holds a name and password; no source may")
        asked = self._store.asked.add(url, who=who, when=self.now())
        return self._act("ask", f"asked:{asked.number}", who=who, reason=reason, before=None, after=url)

    def pause(self, source_id: str, *, mark: str, who: str, reason: str = "") -> Act:
        """Look at a source no more, until it is resumed. Raises NotFound or Conflict."""
        return self._set_paused(source_id, True, mark=mark, who=who, reason=reason)

    def resume(self, source_id: str, *, mark: str, who: str, reason: str = "") -> Act:
        """Look at a source again, at once. Raises NotFound or Conflict."""
        return self._set_paused(source_id, False, mark=mark, who=who, reason=reason)

    def describe(
        self, source_id: str, *, name: str, language: str, state_media: bool, mark: str, who: str, reason: str = ""
    ) -> Act:
        """Say what a source is called, writes in and speaks for. Raises ConfigError, NotFound or Conflict."""
        before = self._need(source_id).source
        name, language = " ".join(name.split()), language.strip().lower()
        if not 1 <= len(name) <= LONGEST_NAME:
            raise ConfigError("name", f"a source's has 1 to {LONGEST_NAME} characters")
        if language and not (len(language) <= LONGEST_LANGUAGE and language.replace("-", "").isalpha()):
            raise ConfigError("language", "give its code, such as en, zh or ur")
        after = replace(before, name=name, language=language or None, state_media=state_media)
        self._take(source_id, mark)
        self._store.sources.change(after)
        told = _described(before), _described(after)
        return self._act("describe", f"source:{source_id}", who=who, reason=reason, before=told[0], after=told[1])

    def weigh(self, source_id: str, weight: str, *, mark: str, who: str, reason: str = "") -> Act:
        """Say what a source weighs; 1 is ordinary. Raises ConfigError, NotFound or Conflict."""
        self._need(source_id)
        try:
            number = float(weight)
        except ValueError:
            number = float("nan")
        if not isfinite(number):
            raise ConfigError("weight", "is a number; 1 is ordinary, 2 twice as much")
        self._take(source_id, mark)
        return steering.weigh(self._store, f"source:{source_id}", number, who=who, now=self.now(), reason=reason)

    def undo(self, act: Act, *, who: str, reason: str = "") -> Act:
        """Take a deed back. Raises Conflict where things have gone on since."""
        kind, _, id = act.object.partition(":")
        if kind == "asked":
            self._store.asked.settle(int(id), "taken back")
        elif act.verb == "describe":
            now = self._need(id).source
            if _described(now) != act.after:
                raise Conflict(f"act {act.id}", "it was described anew since; undo that first")
            self._store.sources.change(replace(now, **act.before))
        else:
            self._store.sources.pause(id, paused=act.verb == "resume")
        return self._store.acts.undo(act.id, who=who, when=self.now(), reason=reason)

    # ── inside ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _set_paused(self, source_id: str, paused: bool, *, mark: str, who: str, reason: str) -> Act:
        if self._need(source_id).state.paused == paused:
            raise Conflict(f"source {source_id}", "it is so already")
        self._take(source_id, mark)
        self._store.sources.pause(source_id, paused=paused)
        verb = "pause" if paused else "resume"
        return self._act(verb, f"source:{source_id}", who=who, reason=reason, before=not paused, after=paused)

    def _act(self, verb: str, object: str, *, who: str, reason: str, before: object, after: object) -> Act:
        return self._store.acts.do(verb, object, who=who, when=self.now(), reason=reason, before=before, after=after)

    def _take(self, source_id: str, mark: str) -> None:
        if not (mark.isascii() and mark.isdecimal() and len(mark) < 12):
            raise Conflict(f"source {source_id}", "somebody has changed it since you looked")
        self._store.acts.take_turns({f"source:{source_id}": int(mark)})

    def _need(self, source_id: str) -> KeptSource:
        found = self.source(source_id)
        if found is None:
            raise NotFound(source_id, "no such source")
        return found


def _described(source: Source) -> dict[str, object]:
    return {"name": source.name, "language": source.language, "state_media": source.state_media}
