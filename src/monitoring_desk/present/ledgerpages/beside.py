"""What the ledger has for the column beside the front page: the coming days, what is due, what happened."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from monitoring_desk.present.ledgerpages.room import Side
from monitoring_desk.present.ledgerpages.rows import cite_line, leading, link_record
from monitoring_desk.present.views import Board, Note
from monitoring_desk.present.wording import amount, set_text, shorten, tell_coming
from monitoring_desk.types import Record, Source

LONGEST = 130
"""Characters of a record's wording."""
Judge = Callable[[Record], str]


def lay_boards(side: Side, *, sources: Mapping[str, Source], judge: Judge, now: datetime) -> tuple[Board, ...]:
    """Diary, commitments due or overdue, incidents: those that hold anything."""

    def note(records: Sequence[Record], head: Callable[[Record], str]) -> tuple[Note, ...]:
        told = (lay_note(one, head=head(one), sources=sources, alarm=judge(one), now=now) for one in records)
        return tuple(one for one in told if one)

    boards = (
        Board(
            id="diary",
            name="Diary",
            notes=note(side.diary, lambda record: tell_coming(record.when, now)),
            links=(("By month", f"/ledger/diary/{now:%Y-%m}"), ("For your calendar", "/ledger/diary.ics")),
        ),
        Board(
            id="commitments",
            name="Due and overdue",
            notes=note((*side.overdue, *side.due), lambda record: f"Due {tell_coming(record.when, now)}"),
            links=(("All commitments", "/ledger/commitments"),),
        ),
        Board(
            id="incidents",
            name="Incidents",
            notes=note(side.incidents, tell_toll),
            links=(("All, on a map", "/ledger/incidents"),),
        ),
    )
    return tuple(board for board in boards if board.notes)


def lay_note(record: Record, *, head: str, sources: Mapping[str, Source], alarm: str, now: datetime) -> Note | None:
    """A record in a line; None where no line of it can be opened."""
    line = leading(record)
    if line is None:
        return None
    # "Agrarian Bank: publish its first estimate": what was promised says nothing without who.
    what = f"{record.who[0]}: {record.what}" if record.kind == "commitment" and record.who else record.what
    outlets = len({one.source_id for one in record.lines})
    return Note(
        head=head,
        text=set_text(shorten(what[:1].upper() + what[1:], LONGEST), line.language),
        detail=tell_detail(record, now),
        cite=cite_line(line, sources, now),
        alarm=alarm,
        record=(f"told by {outlets} outlets", link_record(record.id)) if outlets > 1 else None,
    )


def tell_toll(record: Record) -> str:
    told = ((record.killed, "killed"), (record.injured, "injured"))
    return ", ".join(f"{number:,} {what}" for number, what in told if number)


def tell_detail(record: Record, now: datetime) -> str:
    """Who, where, how much: what the heading does not say."""
    who = ", ".join(record.who[:3])
    match record.kind:
        case "commitment":
            to = f"to {record.to}" if record.to else None
            sum_ = amount(record.amount, record.currency or "") if record.amount is not None else None
            parts = [to, sum_, record.state]
        case "incident":
            parts = [
                record.where,
                tell_coming(record.when, now),
                f"claimed by {record.claimed_by}" if record.claimed_by else None,
            ]
        case _:
            parts = [record.where, who]
    return " · ".join(part for part in parts if part)
