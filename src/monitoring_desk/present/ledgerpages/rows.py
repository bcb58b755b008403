"""Records and their lines put the way a reader meets them."""

from collections.abc import Mapping
from datetime import datetime

from monitoring_desk.present.ledgerpages.views import Row, Told
from monitoring_desk.present.passages import address
from monitoring_desk.present.views import Cite, Text
from monitoring_desk.present.wording import amount, count, path_part, set_text, shorten, tell_day, tell_time
from monitoring_desk.types import Line, Record, Source

LONGEST = 260
"""Characters of a record's wording in a list."""
Judge = Mapping[str, str]
"""Record id → what is alarming about it, in words."""


def link_record(record_id: str) -> str:
    return f"/ledger/records/{path_part(record_id)}"


def cite_line(line: Line, sources: Mapping[str, Source], now: datetime) -> Cite:
    """The link to the passage a line rests on."""
    source = sources.get(line.source_id)
    return Cite(
        href=address(line.stated.article_id, span=line.stated, story_id=line.story_id),
        outlet=set_text(source.name, source.language) if source and source.name.strip() else set_text("unnamed source"),
        when=tell_time(line.said, now),
    )


def leading(record: Record) -> Line | None:
    """The line whose words the record's wording is."""
    for line in record.lines:
        fact = line.commitment or line.incident or line.event
        told = line.words if line.quote else getattr(fact, "promise", None) or getattr(fact, "what", None)
        if told == record.what:
            return line
    return record.lines[0] if record.lines else None


def lay_row(record: Record, *, sources: Mapping[str, Source], alarm: str, now: datetime) -> Row | None:
    """A record in a list; None where no line of it can be opened."""
    line = leading(record)
    if line is None:
        return None
    outlets = len({one.source_id for one in record.lines})
    times = "once" if len(record.lines) == 1 else "twice" if len(record.lines) == 2 else f"{len(record.lines):,} times"
    told = f"told {times} by {count(outlets, 'outlet')}"
    what = record.what if record.kind == "statement" else record.what[:1].upper() + record.what[1:]
    return Row(
        href=link_record(record.id),
        what=set_text(shorten(what, LONGEST), line.language),
        speaker=", ".join(record.who) if record.kind == "statement" else "",
        quoted=line.quote is not None and line.quote.kind != "indirect",
        cite=cite_line(line, sources, now),
        facts=tell_facts(record),
        state="" if record.kind == "statement" else record.state,
        alarm=alarm,
        told=told,
        several=len(record.lines) > 1,
        latest=tell_time(record.latest, now),
    )


def tell_facts(record: Record) -> tuple[tuple[str, str], ...]:
    """Name and value of what is told, in the order a reader asks."""
    who = ", ".join(record.who)
    found: list[tuple[str, str | None]] = []
    match record.kind:
        case "commitment":
            found = [
                ("Who", who),
                ("To", record.to),
                ("Sum", amount(record.amount, record.currency or "") if record.amount is not None else None),
                ("Paid", amount(record.paid, record.currency or "") if record.paid else None),
                ("Due", tell_day(record.when)),
            ]
        case "incident":
            found = [
                ("Where", record.where),
                ("When", tell_day(record.when)),
                ("Killed", None if record.killed is None else f"{record.killed:,}"),
                ("Injured", None if record.injured is None else f"{record.injured:,}"),
                ("Hit", who),
                ("Claimed by", record.claimed_by),
            ]
        case "event":
            found = [("When", tell_day(record.when)), ("Where", record.where), ("Who", who)]
        case "statement":
            found = [("Who", who), ("Names", ", ".join(record.subjects[:6]))]
    return tuple((name, value) for name, value in found if value)


def lay_told(line: Line, *, sources: Mapping[str, Source], now: datetime, repeat: bool = False) -> Told:
    return Told(
        head=tell_head(line),
        words=set_text(line.words, line.language),
        cite=cite_line(line, sources, now),
        story=f"/stories/{path_part(line.story_id)}",
        repeat=repeat,
        withdrawn=tell_time(line.withdrawn, now) if line.withdrawn else None,
    )


def tell_head(line: Line) -> str:
    """What a line adds, in a few words."""
    parts: list[str | None] = []
    if one := line.commitment:
        parts = [
            one.stage,
            amount(one.amount, one.currency or "") if one.amount is not None else None,
            f"due {tell_day(one.due)}" if one.due else None,
        ]
    elif hit := line.incident:
        parts = [
            None if hit.killed is None else f"{hit.killed:,} killed",
            None if hit.injured is None else f"{hit.injured:,} injured",
            f"claimed by {hit.claimed_by}" if hit.claimed_by else None,
        ]
    elif event := line.event:
        parts = ["ahead" if event.upcoming else "took place", tell_day(event.when)]
    elif line.quote:
        parts = [line.quote.speaker, line.cue]
    return " · ".join(part for part in parts if part)


def shown_words(text: str) -> Text:
    return set_text(shorten(text, LONGEST))
