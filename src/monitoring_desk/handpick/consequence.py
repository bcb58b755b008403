"""What a brief says weighs in its story: tolls, sums, commitments, names and places, small enough to be kept by itself."""

from collections.abc import Sequence
from datetime import date, timedelta

from monitoring_desk.editorial import Consequence
from monitoring_desk.types import Brief, Incident, Span, Story

NAMES = 8
"""Names and places kept of a story, the most mentioned first."""
OPENING = 500
"""Characters of a report in which it says what it is about. Read on the sample web, not tuned."""
BACKGROUND = timedelta(days=10)
"""An incident so long before the story's first report is recalled, not reported."""


def measure(story: Story, brief: Brief) -> Consequence:
    """The Consequence of a story by its brief. Every number comes with the passage that states it."""
    incidents = list_own(story, brief)
    killed, killed_at = find_toll(incidents, "killed")
    injured, injured_at = find_toll(incidents, "injured")
    sums = [(one.amount, one.currency, one.stated) for one in brief.commitments if one.amount and one.currency]
    # Without any the sums a report begins with; those further down are mostly of something else, a country's reserves or its debt.
    sums = sums or [
        (one.value, one.unit, one.stated)
        for one in brief.figures
        if is_currency(one.unit) and one.stated.start < OPENING
    ]
    amount, currency, amount_at = max(sums, key=lambda told: told[0] or 0.0, default=(None, None, None))
    return Consequence(
        story_id=story.id,
        story_version=brief.story_version,
        killed=killed,
        killed_at=killed_at,
        injured=injured,
        injured_at=injured_at,
        commitments=len(brief.commitments),
        committed_at=brief.commitments[0].stated if brief.commitments else None,
        amount=amount,
        currency=currency,
        amount_at=amount_at,
        names=list_names(brief, ("person", "organisation")),
        places=tuple(dict.fromkeys((*list_names(brief, ("place",)), *(i.where for i in brief.incidents if i.where)))),
    )


def list_own(story: Story, brief: Brief) -> tuple[Incident, ...]:
    """The incidents that are the story's own matter: of its own time, and told by half of its reports where they begin.

    A report of a railway that recalls yesterday's attack further down is no report of the attack.
    """
    told = [*brief.incidents, *brief.incidents_retold]
    begin = {one.stated.article_id for one in told if one.stated.start < OPENING}
    read = {span.article_id for entity in brief.entities for span in entity.mentions}
    read |= {span.article_id for sentence in brief.summary for span in sentence.cites} | {
        one.stated.article_id for one in told
    }
    if 2 * len(begin) < len(read):
        return ()
    return tuple(one for one in brief.incidents if not is_background(story, one))


def find_toll(incidents: Sequence[Incident], what: str) -> tuple[int | None, Span | None]:
    """The highest count of "killed" or "injured", and the passage that states it."""
    told = [(getattr(incident, what), incident.stated) for incident in incidents if getattr(incident, what) is not None]
    return max(told, key=lambda pair: pair[0], default=(None, None))


def is_background(story: Story, incident: Incident) -> bool:
    """Whether an incident is recalled from before; one without a whole day never is, and a bare year only of another year."""
    when = incident.when or ""
    earliest = (story.started - BACKGROUND).date()
    try:
        if len(when) == 4:
            return int(when) < earliest.year
        return date.fromisoformat(when if len(when) > 7 else f"{when}-28") < earliest
    except ValueError:
        return False


def is_currency(unit: str) -> bool:
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def list_names(brief: Brief, kinds: tuple[str, ...]) -> tuple[str, ...]:
    chosen = [entity for entity in brief.entities if entity.kind in kinds]
    return tuple(entity.name for entity in sorted(chosen, key=lambda entity: -len(entity.mentions))[:NAMES])
