"""The ledger's pages, laid out from the records found."""

from calendar import Calendar
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from monitoring_desk.present.ledgerpages.asked import BOXES, KINDS, ONLY, SORTS, STATES, TITLES, Asked
from monitoring_desk.present.ledgerpages.picture import draw_map
from monitoring_desk.present.ledgerpages.rows import lay_row, lay_told, link_record
from monitoring_desk.present.ledgerpages.views import (
    Box,
    Choice,
    Day,
    LedgerPage,
    MonthPage,
    Pair,
    RecordPage,
    Row,
)
from monitoring_desk.present.views import Frame
from monitoring_desk.present.wording import DAYS, MONTHS, count, shorten
from monitoring_desk.types import Line, Record, Source

ROWS = 40
"""Records a page."""
ON_A_DAY = 60
"""Characters of a record's wording on the month page."""

Judge = Callable[[Record], str]
"""What is alarming about a record, in words; empty: nothing."""


def tell_tabs(kind: str, counts: Mapping[str, int]) -> tuple[Choice, ...]:
    return tuple(
        Choice(value=f"/ledger/{name}", label=f"{title} {counts.get(KINDS[name], 0):,}", chosen=name == kind)
        for name, title in TITLES.items()
    )


def lay_list(
    asked: Asked,
    *,
    records: Sequence[Record],
    total: int,
    counts: Mapping[str, int],
    sources: Mapping[str, Source],
    judge: Judge,
    opposites: Sequence[tuple[Record, Record]],
    frame: Frame,
    now: datetime,
) -> LedgerPage:
    """A page of records; `records`: those of this page and, of incidents, all that the map shows."""

    def row(record: Record) -> Row | None:
        return lay_row(record, sources=sources, alarm=judge(record), now=now)

    shown = records[:ROWS]
    pairs = [(row(earlier), row(later)) for earlier, later in opposites]
    last = asked.page * ROWS >= total
    exports = [("CSV", asked.address(suffix=".csv", page=1)), ("JSON", asked.address(suffix=".json", page=1))]
    if asked.kind == "diary":
        exports = [("By month", f"/ledger/diary/{now:%Y-%m}"), ("For your calendar", "/ledger/diary.ics"), *exports]
    return LedgerPage(
        frame=frame,
        heading=TITLES[asked.kind],
        tabs=tell_tabs(asked.kind, counts),
        views=tuple(
            Choice(value=asked.address(only=value, page=1, state=""), label=label, chosen=value == asked.only)
            for value, label in (ONLY[asked.kind] if len(ONLY[asked.kind]) > 1 else ())
        ),
        total=count(total, "record"),
        rows=tuple(made for record in shown if (made := row(record))),
        pairs=tuple(Pair(earlier=earlier, later=later) for earlier, later in pairs if earlier and later),
        map=draw_map(shown) if asked.kind == "incidents" else None,
        boxes=tuple(
            Box(name=name, label=label, value=getattr(asked, name), kind=kind)
            for name, label, kind in BOXES[asked.kind]
        ),
        states=tuple(Choice(value=state, label=state, chosen=state == asked.state) for state in STATES[asked.kind]),
        sorts=tuple(
            Choice(value=value, label=label, chosen=value == (asked.sort or SORTS[asked.kind][0][0]))
            for value, label in SORTS[asked.kind]
        ),
        action=f"/ledger/{asked.kind}",
        only=asked.only,
        exports=tuple(exports),
        earlier=asked.address(page=asked.page - 1) if asked.page > 1 else "",
        later="" if last else asked.address(page=asked.page + 1),
        advice=advise(asked) if not shown else "",
    )


def advise(asked: Asked) -> str:
    if asked.narrowed or asked.page > 1:
        return "Nothing in the ledger fits. Leave a field empty, or ask for fewer words of a name."
    return "Nothing yet. The ledger fills as stories are distilled; `desk run --once` lets the desk work now."


def lay_month(
    year: int,
    month: int,
    *,
    records: Sequence[Record],
    counts: Mapping[str, int],
    frame: Frame,
    now: datetime,
) -> MonthPage:
    """Events and undertakings of a month; `records` of either kind whose day lies in it."""
    of_day: dict[str, list[Record]] = {}
    for record in records:
        of_day.setdefault(record.when or "", []).append(record)
    today = now.date()
    weeks = []
    for week in Calendar().monthdatescalendar(year, month):
        weeks.append(
            tuple(
                Day(
                    number=day.day if day.month == month else 0,
                    iso=day.isoformat(),
                    name=f"{DAYS[day.weekday()]} {day.day}",
                    today=day == today,
                    rows=tuple(_on_a_day(record, passed=day < today) for record in of_day.get(day.isoformat(), ()))
                    if day.month == month
                    else (),
                )
                for day in week
            )
        )
    return MonthPage(
        frame=frame,
        heading=f"{MONTHS[month - 1]} {year}",
        tabs=tell_tabs("diary", counts),
        before=_month(year, month, -1),
        after=_month(year, month, 1),
        weekdays=DAYS,
        weeks=tuple(weeks),
        undated=tuple(_on_a_day(record) for record in of_day.get(f"{year:04}-{month:02}", ())),
    )


def _month(year: int, month: int, step: int) -> str:
    at = year * 12 + month - 1 + step
    try:
        day = date(at // 12, at % 12 + 1, 1)
    except ValueError:
        return ""
    return f"/ledger/diary/{day:%Y-%m}" if 1900 <= day.year <= 2200 else ""


def _on_a_day(record: Record, *, passed: bool = False) -> tuple[str, str, str]:
    sort = "due" if record.kind == "commitment" else record.state
    if passed and sort == "ahead":
        sort = "no word since"
    what = f"{record.who[0]}: {record.what}" if record.kind == "commitment" and record.who else record.what
    return sort, shorten(what[:1].upper() + what[1:], ON_A_DAY), link_record(record.id)


def lay_record(
    record: Record,
    *,
    repeats: frozenset[str],
    withdrawn: Sequence[Line],
    perhaps: Sequence[Record],
    counts: Mapping[str, int],
    sources: Mapping[str, Source],
    judge: Judge,
    frame: Frame,
    now: datetime,
) -> RecordPage:
    """A record with every line; `repeats`: ids of lines that print again what an earlier one printed."""
    kind = next(name for name, value in KINDS.items() if value == record.kind)
    found = [lay_row(other, sources=sources, alarm=judge(other), now=now) for other in perhaps]
    row = lay_row(record, sources=sources, alarm=judge(record), now=now)
    # On its own page a record is told in full.
    row = replace(row, what=replace(row.what, text=record.what[:1].upper() + record.what[1:])) if row else None
    return RecordPage(
        frame=frame,
        tabs=tell_tabs(kind, counts),
        row=row,
        lines=tuple(lay_told(line, sources=sources, now=now, repeat=line.id in repeats) for line in record.lines),
        withdrawn=tuple(lay_told(line, sources=sources, now=now) for line in withdrawn),
        perhaps=tuple(other for other in found if other),
        json=f"{link_record(record.id)}.json",
    )
