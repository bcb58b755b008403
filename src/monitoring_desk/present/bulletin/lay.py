"""An edition laid out to be read away from the desk: briefs with the address of every passage, diary, what is due."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from monitoring_desk.present.cards import link_story, list_cautions, set_title, tell_counts
from monitoring_desk.present.frontpage import choose_stories
from monitoring_desk.present.ledgerpages.rows import cite_line, leading, tell_facts
from monitoring_desk.present.passages import cite_opening, cite_sentence, gather
from monitoring_desk.present.views import Moment, Text
from monitoring_desk.present.wording import MONTHS, day, set_text, shorten, tell_day
from monitoring_desk.types import Dossier, Edition, Record, Source, Watch

LEADING = 4
"""Sentences of a story of Must Read, and"""
FOLLOWING = 2
"""of one in a section: what fits a page somebody has five minutes for."""
A_SECTION = 8
LONGEST = 700
"""Characters of one sentence; a longer one is no sentence, and its page shows it whole."""
Alarm = Callable[[Record], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where a sentence can be read in its source."""

    href: str
    """Absolute."""
    outlet: Text
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A sentence, with at least one link."""

    text: Text
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A story."""

    title: Text
    href: str
    sentences: tuple[Said, ...]
    news: tuple[str, ...]
    """What is new since the edition before."""
    counts: str
    cautions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A watch's stories."""

    name: str
    stories: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the diary, or something due."""

    head: str
    """The day, or the sum."""
    text: Text
    detail: str
    alarm: str
    link: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletin:
    """All of it."""

    name: str
    """Of the desk."""
    watch: str
    """Name of the watch it is narrowed to; empty: all."""
    day: str
    """"Thursday 12 March 2026"."""
    date: str
    """YYYY-MM-DD"""
    made: str
    """When, with its zone."""
    home: str
    """Address of the desk's front page."""
    note: Text | None
    """What an editor says above it."""
    must_read: tuple[Told, ...]
    parts: tuple[Part, ...]
    diary: tuple[Entry, ...]
    due: tuple[Entry, ...]


def choose(edition: Edition, watch: Watch | None) -> tuple[str, ...]:
    """The stories that may stand in it: what must be asked of the desk."""
    if watch is None:
        return choose_stories(edition)
    sections = [part.story_ids for part in edition.sections if part.watch_id == watch.id]
    seen = set(edition.seen)
    fresh = [story_id for ids in sections for story_id in ids if story_id not in seen]
    return tuple(dict.fromkeys((*edition.must_read, *fresh[: 3 * A_SECTION])))


def lay_bulletin(
    edition: Edition,
    *,
    dossiers: Sequence[Dossier],
    base_url: str,
    now: datetime,
    watch: Watch | None = None,
    diary: Sequence[Record] = (),
    due: Sequence[Record] = (),
    outlets: Mapping[str, Source] | None = None,
    alarm: Alarm = lambda record: "",
) -> Bulletin:
    """`now`: the moment of the edition, in the zone it is read in. `diary`, `due`: of the ledger, with their `outlets`."""
    by_id = {dossier.story.id: dossier for dossier in dossiers}

    def tell(story_id: str, most: int) -> Told:
        return tell_story(by_id[story_id], base_url=base_url, now=now, most=most)

    wanted = [id for id in edition.must_read if id in by_id and (watch is None or fired(by_id[id], watch))]
    seen = set(edition.seen)
    under = {story_id for _, ids in edition.also for story_id in ids} if watch is None else set()
    parts = []
    for section in edition.sections:
        if watch is None or section.watch_id == watch.id:
            ids = [id for id in section.story_ids if id in by_id and id not in seen | under and id not in wanted]
            told = tuple(tell(id, FOLLOWING) for id in ids[: A_SECTION * (1 if watch is None else 3)])
            parts.append(Part(name=section.name, stories=told))
    known = outlets or {}
    return Bulletin(
        name=edition.name,
        watch=watch.name if watch else "",
        day=day(now),
        date=f"{now:%Y-%m-%d}",
        made=f"{now:%H:%M} {now.tzname()}",
        home=base_url + "/",
        note=set_text(edition.note) if edition.note and watch is None else None,
        must_read=tuple(tell(id, LEADING) for id in wanted),
        parts=tuple(part for part in parts if part.stories),
        diary=enter(diary, outlets=known, base_url=base_url, now=now, alarm=alarm),
        due=enter(due, outlets=known, base_url=base_url, now=now, alarm=alarm),
    )


def fired(dossier: Dossier, watch: Watch) -> bool:
    return any(match.watch_id == watch.id for match in dossier.story.matches)


def tell_story(dossier: Dossier, *, base_url: str, now: datetime, most: int) -> Told:
    evidence = gather(dossier, now)
    shown = [cite_sentence(one, evidence) for one in (dossier.brief.summary[:most] if dossier.brief else ())]
    sentences = [one for one in shown if one] or [one for one in [cite_opening(evidence)] if one]
    return Told(
        title=dossier_title(dossier),
        href=base_url + link_story(dossier.story.id),
        sentences=tuple(
            Said(
                text=set_text(shorten(one.text.text, LONGEST), one.text.lang),
                links=tuple(
                    Link(href=base_url + c.href, outlet=c.outlet, when=tell_moment(c.when)) for c in one.cites[:3]
                ),
            )
            for one in sentences
        ),
        news=tuple(shorten(one.text.removeprefix("new "), LONGEST) for one in (dossier.news or ())[:2]),
        counts=tell_counts(dossier),
        cautions=list_cautions(dossier),
    )


def tell_moment(moment: Moment) -> str:
    """ "11 Mar 17:40": what is read tomorrow must not say "yesterday"."""
    at = datetime.fromisoformat(moment.iso)
    return f"{at.day} {MONTHS[at.month - 1][:3]} {at:%H:%M}"


def dossier_title(dossier: Dossier) -> Text:
    title = set_title(dossier)
    return set_text(shorten(title.text, 300), title.lang)


def enter(
    records: Sequence[Record], *, outlets: Mapping[str, Source], base_url: str, now: datetime, alarm: Alarm
) -> tuple[Entry, ...]:
    """Records as lines; one without a line of its own is left out."""
    entries = []
    for record in records:
        line = leading(record)
        if line is None:
            continue
        facts = [value for name, value in tell_facts(record) if name in ("Who", "To", "Sum", "Where")]
        cite = cite_line(line, outlets, now)
        what = record.what[:1].upper() + record.what[1:]
        entries.append(
            Entry(
                head=tell_day(record.when),
                text=set_text(shorten(what, 260), line.language),
                detail=shorten(" · ".join(facts), 160),
                alarm=alarm(record),
                link=Link(href=base_url + cite.href, outlet=cite.outlet, when=tell_moment(cite.when)),
            )
        )
    return tuple(entries)
