"""The editor's hand: what the acts that stand come to."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from monitoring_desk.editorial import Act

VERBS = ("pin", "bury", "kill", "release", "weigh")
"""The acts that say where a story stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """How editors left things. Acts by the id of the story they were done to."""

    pinned: Mapping[str, Act] = field(default_factory=dict)
    buried: Mapping[str, Act] = field(default_factory=dict)
    killed: Mapping[str, Act] = field(default_factory=dict)
    reasons: Mapping[str, float] = field(default_factory=dict)
    """Weights of reasons, by name."""
    sources: Mapping[str, float] = field(default_factory=dict)
    """Weights of sources, by id."""


def _same(story_id: str) -> str | None:
    return story_id


def fold(acts: Iterable[Act], *, resolve: Callable[[str], str | None] = _same) -> Hand:
    """The last act on each object counts; those undone, and those of other verbs, count for nothing.

    `resolve` tells which story one has become since, so that what was pinned stays so when it is joined to another.
    """
    stories: dict[str, Act] = {}
    weights: dict[str, dict[str, float]] = {"reason": {}, "source": {}}
    for act in sorted(acts, key=lambda act: act.id):
        kind, _, name = act.object.partition(":")
        if act.undone_by is not None or act.verb not in VERBS or not name:
            continue
        if kind == "story":
            stories[resolve(name) or name] = act
        elif kind in weights and act.verb == "weigh" and isinstance(act.after, int | float):
            weights[kind][name] = float(act.after)
    placed = {verb: {id: act for id, act in stories.items() if act.verb == verb} for verb in VERBS}
    return Hand(
        pinned=placed["pin"],
        buried=placed["bury"],
        killed=placed["kill"],
        reasons=weights["reason"],
        sources=weights["source"],
    )
