"""When to look at a source again: as often as it publishes, politely spread out."""

import hashlib
import itertools
from collections.abc import Sequence
from datetime import datetime, timedelta
from statistics import median

from monitoring_desk.types import SourceState

SOONEST = timedelta(minutes=10)
LATEST = timedelta(hours=6)
_ORDINARY = timedelta(minutes=30)
_FIRST_RETRY = timedelta(minutes=5)
_LAST_RETRY = timedelta(days=1)
_JITTER = 0.1


def next_check(
    state: SourceState,
    *,
    now: datetime,
    published: Sequence[datetime] = (),
    before: timedelta | None = None,
    retry_after: float | None = None,
) -> datetime:
    """The time of the next check of a source in `state`, given when its latest articles were published.

    Well: half the source's usual gap between articles, between 10 minutes and 6 hours. Failing: 5 minutes, doubled at
    each failure, up to a day; never sooner than the server asked. Unchanged (`before`: the wait until this check): a
    quarter longer than last time. Jitter of a tenth comes from the source's id and the
    hour, so that sources spread out and a test can say what it expects.
    """
    if state.failures:
        wait = min(_FIRST_RETRY * (1 << min(state.failures - 1, 12)), _LAST_RETRY)
    elif before is not None:
        wait = min(max(before * 1.25, SOONEST), LATEST)
    else:
        wait = _rhythm(published, now=now)
    wait += wait * _JITTER * _fraction(f"{state.source_id}{now:%Y%m%d%H}")
    return now + max(wait, timedelta(seconds=retry_after or 0))


def _rhythm(published: Sequence[datetime], *, now: datetime) -> timedelta:
    times = sorted((when for when in published if when <= now), reverse=True)[:20]
    if len(times) < 3:
        return _ORDINARY
    gaps = [newer - older for newer, older in itertools.pairwise(times)]
    # A source that fell silent is asked less often: its last silence counts as a gap.
    usual = max(timedelta(seconds=median(gap.total_seconds() for gap in gaps)), (now - times[0]) / 4)
    return min(max(usual / 2, SOONEST), LATEST)


def _fraction(seed: str) -> float:
    return int.from_bytes(hashlib.sha256(seed.encode()).digest()[:4], "big") / 2**32
