"""Corrections, laid out: on the story's page, on its cards, and on a page of their own."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from monitoring_desk.present.storyviews import CorrectionsPage, ShownCorrection
from monitoring_desk.present.views import Frame
from monitoring_desk.present.wording import path_part, tell_day, tell_time
from monitoring_desk.types import Correction


def link_correction(correction: Correction) -> str:
    return f"/corrections#correction-{correction.id}"


def show_correction(correction: Correction, *, title: str, now: datetime) -> ShownCorrection:
    """`title`: the story's headline; empty where it is no longer to be seen."""
    return ShownCorrection(
        anchor=f"correction-{correction.id}",
        when=tell_time(correction.when, now),
        text=correction.text,
        sentence=correction.sentence,
        thanks=correction.thanks,
        days=tuple((tell_day(day), f"/editions/{path_part(day)}") for day in correction.days),
        title=title or "a story that was withdrawn",
        href=f"/stories/{path_part(correction.story_id)}" if title else "",
    )


def lay_corrections_page(
    corrections: Sequence[Correction], *, titles: Mapping[str, str], frame: Frame, now: datetime
) -> CorrectionsPage:
    shown = (show_correction(one, title=titles.get(one.story_id, ""), now=now) for one in corrections)
    return CorrectionsPage(frame=frame, corrections=tuple(shown))
