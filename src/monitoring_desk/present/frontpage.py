"""The front page, laid out from an edition and what the desk holds on its stories."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from monitoring_desk.present.cards import lay_card, link_story, set_title
from monitoring_desk.present.editions import ALSO_SEEN
from monitoring_desk.present.views import Board, Card, Column, Frame, FrontPage, Quiet
from monitoring_desk.present.wording import clock, count, day, path_part, set_text, tell_time
from monitoring_desk.types import Dossier, Edition, Section

CARDS_A_COLUMN = 6
COLUMNS = 12
LEAD_SENTENCES = 3
"""Of its brief, shown of the story that leads the page."""
SILENT = 5
"""Sources named that fell silent. With the other two and the six lines a board it keeps the page under 60 KB."""


def choose_stories(edition: Edition) -> tuple[str, ...]:
    """The stories the front page shows, in its order: what must be asked of the desk."""
    shown = [story_id for section in choose_sections(edition) for story_id in section.story_ids[:CARDS_A_COLUMN]]
    also = [story_id for _, under in edition.also for story_id in under]
    return tuple(dict.fromkeys((*edition.must_read, *also, *shown)))


def choose_sections(edition: Edition) -> tuple[Section, ...]:
    """The sections that have something new to show, without what has been shown and has no news."""
    seen = set(edition.seen)
    fresh = (
        replace(section, story_ids=tuple(id for id in section.story_ids if id not in seen))
        for section in edition.sections
    )
    return tuple(section for section in fresh if section.story_ids)[:COLUMNS]


def link_section(section: Section) -> str:
    return "/also-seen" if section.watch_id == ALSO_SEEN else f"/watches/{path_part(section.watch_id)}"


def lay_front_page(
    edition: Edition,
    *,
    dossiers: Sequence[Dossier],
    frame: Frame,
    now: datetime,
    sources: int,
    boards: tuple[Board, ...] = (),
    silent: tuple[Quiet, ...] = (),
    kept: str = "",
) -> FrontPage:
    """The page; `sources` is how many the desk has, for the advice an empty page gives; `boards` stand beside it.

    `kept`: said above an edition of an earlier day.
    """
    by_id = {dossier.story.id: dossier for dossier in dossiers}
    under = dict(edition.also)

    def lay(story_id: str, sentences: int = 1) -> Card:
        dossier = by_id[story_id]
        also = tuple((set_title(by_id[one]), link_story(one)) for one in under.get(story_id, ()) if one in by_id)
        return lay_card(
            dossier, now, fresh=edition.previous is not None and dossier.news is None, also=also, sentences=sentences
        )

    chosen = [story_id for story_id in edition.must_read if story_id in by_id]
    must_read = tuple(lay(story_id, 1 if rank else LEAD_SENTENCES) for rank, story_id in enumerate(chosen))
    whole = {section.watch_id: section.story_ids for section in edition.sections}
    columns = []
    for rank, section in enumerate(choose_sections(edition)):
        cards = tuple(lay(story_id) for story_id in section.story_ids[:CARDS_A_COLUMN] if story_id in by_id)
        more = max(0, len(whole[section.watch_id]) - CARDS_A_COLUMN)
        columns.append(
            Column(id=f"section-{rank}", name=section.name, cards=cards, href=link_section(section), more=more)
        )
    shown = {column.href for column in columns}
    return FrontPage(
        frame=frame,
        day=day(edition.made if kept else now),
        edition=f"Edition of {clock(edition.made)}",
        note=set_text(edition.note) if edition.note else None,
        chosen="Chosen by an editor" if edition.by_hand else "",
        since=tell_time(edition.since, now),
        previous=tell_time(edition.previous, now) if edition.previous else None,
        must_read=must_read,
        columns=tuple(column for column in columns if column.cards),
        quiet=tuple(
            (section.name, link_section(section)) for section in edition.sections if link_section(section) not in shown
        ),
        boards=boards,
        silent=silent[:SILENT],
        kept=kept,
        advice=() if must_read or any(column.cards for column in columns) else advise(sources, seen=len(edition.seen)),
    )


def advise(sources: int, *, seen: int = 0) -> tuple[str, ...]:
    """What to do when there is nothing to show; `seen`: stories the edition before had, with no news since."""
    if seen:
        return (
            "Nothing is new since the edition before.",
            f"{count(seen, 'story', 'stories')} of it stand in their sections as they were; a story comes back here when it has news.",
        )
    if not sources:
        return (
            "The desk does not know yet where to look.",
            "Give it a site, and it finds the feed by itself: `desk add https://…`",
            "Or bring what you read already, as an OPML file: `desk import sources.opml`",
            "Then let it search: `desk run`",
        )
    return (
        "No story has had a report in this edition's period.",
        "Let the desk search now: `desk run --once`",
        "See what it looks at, and what is wrong there, on the page of sources; `desk doctor` tells more.",
    )
