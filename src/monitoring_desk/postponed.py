"""What of each source waits because its host was asked as often as an hour allows, in words."""

from collections.abc import Sequence

from monitoring_desk.store import Store
from monitoring_desk.types import Source, SourceState


def tell_postponed(store: Store, sources: Sequence[tuple[Source, SourceState]]) -> dict[str, str]:
    """What the last whole cycle left for a later one because a host had been asked as often as an hour allows, by source."""
    last = next((cycle for cycle in store.cycles.latest() if cycle.ended), None)
    if last is None or not last.counts.get("postponed"):
        return {}
    waiting = store.articles.waiting(since=last.began)
    told: dict[str, str] = {}
    for source, state in sources:
        unseen = state.next_check <= last.began and (state.checked is None or state.checked < last.began)
        asked = unseen and not (state.paused or state.retired) and source.kind != "publisher"
        links = waiting.get(source.id, 0)
        what = ["it", *([f"{links} of its articles"] if links else [])] if asked else [f"{links} of its articles"]
        if asked or links:
            verb = "waits" if what == ["it"] else "wait"
            told[source.id] = (
                f"{' and '.join(what)} {verb} for a later cycle: its host was asked as often as an hour allows"
            )
    return told
