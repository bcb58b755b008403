"""Where a story stands in an edition and, in words, why not higher: the answer to "why is that not here"."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from monitoring_desk.editorial import Act
from monitoring_desk.present.frontpage import CARDS_A_COLUMN, choose_sections, choose_stories
from monitoring_desk.present.wording import clock, day
from monitoring_desk.types import Edition, Reason, Story

COMPARED = 3
"""Reasons named that put another story before this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """A story as it stands in an edition."""

    story: Story
    """With the reasons that made the order."""
    place: str
    on_front: bool
    why: tuple[str, ...]
    """Why it stands no higher, a sentence each; nothing of the first."""


def locate(
    story: Story, *, edition: Edition, stories: Mapping[str, Story], act: Act | None = None, named: bool = True
) -> Whereabouts:
    """Where a story stands in an edition laid out from `stories` (by id). `act`: an editor's on the story, the one that counts.

    `named`: with who it was and why, which readers are not told.
    """
    on_front = story.id in choose_stories(edition)
    shown = act if act is None or named else replace(act, who="An editor", reason="", id=0)
    place, why = _place(story, edition, stories, shown)
    if edition.by_hand:
        why.append("An editor composed this Must Read and its order.")
    compared = story.id not in edition.must_read[:1] and story.id not in edition.seen and not edition.by_hand
    if compared and not (act and act.verb == "kill"):
        why += _compare_with_must_read(story, edition, stories, named=named)
    return Whereabouts(story=story, place=place, on_front=on_front, why=tuple(why))


def _place(story: Story, edition: Edition, stories: Mapping[str, Story], act: Act | None) -> tuple[str, list[str]]:
    if act and act.verb == "kill":
        return "in no edition", [_tell(act, "taken it out of every edition")]
    why = [_tell(act, "put it last, and out of Must Read")] if act and act.verb == "bury" else []
    if story.id in edition.must_read:
        return f"number {edition.must_read.index(story.id) + 1} of Must Read", why
    for leader, under in edition.also:
        if story.id in under:
            title = stories[leader].title if leader in stories else leader
            return f"told under “{title}” in Must Read", [
                *why,
                "Both are of one affair, and the other has the higher score.",
            ]
    for section in edition.sections:
        if story.id in section.story_ids:
            fresh = [one for one in section.story_ids if one not in edition.seen]
            if story.id not in fresh:
                made = f" of {day(edition.previous)}" if edition.previous else ""
                return f"last in {section.name}", [
                    *why,
                    f"The edition{made} showed it, and nothing is new in it since.",
                ]
            number = fresh.index(story.id) + 1
            if all(one.watch_id != section.watch_id for one in choose_sections(edition)):
                why.append("The front page has no room for that section.")
            elif number > CARDS_A_COLUMN:
                why.append(f"The front page shows the first {CARDS_A_COLUMN} of a section.")
            return f"number {number} of {section.name}", why
    if story.latest < edition.since:
        last = _moment(story.latest)
        return "not in this edition", [
            *why,
            f"Its last report is of {last}; the edition begins at {_moment(edition.since)}.",
        ]
    return "not in this edition", [*why, "More stories than an edition is laid out from have a higher score."]


def _compare_with_must_read(story: Story, edition: Edition, stories: Mapping[str, Story], *, named: bool) -> list[str]:
    """What the story just before it has that it lacks: in Must Read the one above it, else the last of Must Read."""
    ranks = list(edition.must_read)
    above = ranks[ranks.index(story.id) - 1] if story.id in ranks else ranks[-1] if ranks else None
    other = stories.get(above) if above else None
    if other is None:
        return []
    if not named:
        story, other = (replace(one, reasons=tuple(map(veil, one.reasons))) for one in (story, other))
    if other.score < story.score:
        return [
            f"“{other.title}” stands before it with {other.score:.2f} against {story.score:.2f}: what a watch asked for goes before "
            "what none did, and no affair or watch fills Must Read alone."
        ]
    mine = {reason.name: reason.value for reason in story.reasons}
    more = sorted(
        ((reason.value - mine.get(reason.name, 0.0), reason) for reason in other.reasons),
        key=lambda pair: (-pair[0], pair[1].name),
    )
    told = [f"{reason.name} +{gain:.2f} ({reason.why})" for gain, reason in more[:COMPARED] if gain > 0]
    less = [f"{reason.name} {reason.value:.2f} ({reason.why})" for reason in story.reasons if reason.value < 0]
    sentences = [
        f"“{other.title}” stands before it with {other.score:.2f} against {story.score:.2f}: {'; '.join(told)}."
    ]
    if less:
        sentences.append(f"Against it: {'; '.join(less)}.")
    return sentences


def _tell(act: Act, what: str) -> str:
    because = f": {act.reason}" if act.reason else ""
    number = f" (act {act.id})" if act.id else ""
    return f"{act.who} has {what}{number}{because}."


def _moment(moment: datetime) -> str:
    return f"{day(moment)}, {clock(moment)}"


def veil(reason: Reason) -> Reason:
    """A reason as readers are told it: who pinned or buried, and why, stands in the audit trail."""
    if reason.name != "editor":
        return reason
    return replace(reason, why=f"{'pinned' if reason.value > 0 else 'buried'} by an editor")
