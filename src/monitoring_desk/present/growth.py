"""How a story's coverage grew, as the coordinates of a small picture."""

from collections.abc import Sequence
from datetime import datetime

from monitoring_desk.present.storyviews import Dot, Growth
from monitoring_desk.present.wording import count, tell_time
from monitoring_desk.types import Article, Placement

WIDTH = 600
HEIGHT = 90
MARGIN = 6
FEWEST = 3
"""Articles below which a picture tells no more than the list under it."""
MOST_DOTS = 300


def draw_growth(articles: Sequence[Article], placements: Sequence[Placement], now: datetime) -> Growth | None:
    """A step up for each article at its time, marked as a report in its own words or as a copy.

    None for a few articles, or when all came at once. Coordinates are in a box of WIDTH by HEIGHT, the origin above left.
    """
    copies = {placement.article_id for placement in placements if placement.copy_of}
    ordered = sorted(articles, key=lambda article: (article.when, article.id))
    if len(ordered) < FEWEST or ordered[0].when == ordered[-1].when:
        return None
    first, last = ordered[0].when, ordered[-1].when
    length = (last - first).total_seconds()
    dots = []
    steps = [f"{MARGIN},{HEIGHT - MARGIN}"]
    for rank, article in enumerate(ordered, start=1):
        x = round(MARGIN + (WIDTH - 2 * MARGIN) * (article.when - first).total_seconds() / length, 1)
        y = round(HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * rank / len(ordered), 1)
        before = steps[-1].split(",")[1]
        steps += [f"{x},{before}", f"{x},{y}"]
        dots.append(Dot(x=x, y=y, copy=article.id in copies))
    own = sum(not dot.copy for dot in dots)
    started, latest = tell_time(first, now), tell_time(last, now)
    half = tell_time(ordered[(len(ordered) - 1) // 2].when, now)
    words = count(own, "report in its own words", "reports in their own words")
    copied = count(len(dots) - own, "copy", "copies")
    alternative = f"{words} and {copied}, from {started.full} to {latest.full}; half of them by {half.full}."
    return Growth(
        width=WIDTH,
        height=HEIGHT,
        steps=" ".join(steps),
        dots=tuple(dots[:: -(-len(dots) // MOST_DOTS)]),
        started=started,
        latest=latest,
        alternative=alternative,
    )
