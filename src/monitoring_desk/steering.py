"""Where an editor puts a story, and what reasons and sources weigh: acts that show at once and can be undone."""

import math
from datetime import datetime

from monitoring_desk.editorial import Act
from monitoring_desk.errors import ConfigError, NotFound
from monitoring_desk.handpick.hand import VERBS
from monitoring_desk.handpick.rank import WEIGHED
from monitoring_desk.store import Store

PUTS = ("pin", "bury", "kill", "release")
"""First in Must Read; last, and out of it; in no edition; where its score puts it."""
HEAVIEST = 100.0
"""More than any weight that means something."""


def put(store: Store, verb: str, story_id: str, *, who: str, now: datetime, reason: str = "") -> Act:
    """Pin, bury, kill or release a story. Raises NotFound."""
    known = store.stories.resolve(story_id)
    if known is None:
        raise NotFound(story_id, "no such story")
    if verb not in PUTS:
        raise ConfigError(verb, f"is none of {', '.join(PUTS)}")
    return _do(store, verb, f"story:{known}", who=who, now=now, reason=reason)


def weigh(store: Store, what: str, weight: float, *, who: str, now: datetime, reason: str = "") -> Act:
    """Say what a reason ("reason:pace") or a source ("source:ID") weighs; 1 is ordinary. Raises ConfigError or NotFound."""
    kind, _, name = what.partition(":")
    if kind == "reason" and name not in WEIGHED:
        raise NotFound(what, f"no such reason; there are {', '.join(WEIGHED)}")
    if kind == "source" and not store.sources.get([name]):
        raise NotFound(what, "no such source; `desk sources --json` shows their ids")
    if kind not in ("reason", "source"):
        raise ConfigError(what, "is neither reason:NAME nor source:ID")
    if not (math.isfinite(weight) and 0 <= weight <= HEAVIEST):
        raise ConfigError(what, f"{weight} is no weight between 0 and {HEAVIEST:.0f}")
    return _do(store, "weigh", what, who=who, now=now, reason=reason, after=weight)


def _do(
    store: Store, verb: str, object: str, *, who: str, now: datetime, reason: str, after: float | None = None
) -> Act:
    before = store.acts.standing(VERBS, object=object)
    stood = (before[-1].after if verb == "weigh" else before[-1].verb) if before else None
    return store.acts.do(verb, object, who=who, when=now, reason=reason, before=stood, after=after)
