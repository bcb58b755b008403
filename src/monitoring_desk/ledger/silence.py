"""What was to be heard of and was not: undertakings overdue or gone silent, events that passed without a word."""

from calendar import monthrange
from datetime import date, datetime, timedelta

from monitoring_desk.types import Record

SILENT_DAYS = 60  # days without a word after which an open undertaking is called silent
_CLOSED = ("done", "refused")
_GRACE_DAYS = 2  # days an event may be past before its silence means anything


def last_day(when: str | None) -> date | None:
    """The last day of YYYY, YYYY-MM or YYYY-MM-DD; None for what is no date."""
    try:
        parts = [int(part) for part in (when or "").split("-")]
        match parts:
            case [year]:
                return date(year, 12, 31)
            case [year, month]:
                return date(year, month, monthrange(year, month)[1])
            case [year, month, day]:
                return date(year, month, day)
    except (ValueError, OverflowError):
        pass
    return None


def open_sum(record: Record) -> float | None:
    """What of a promised sum is not paid; None where no sum was promised."""
    return None if record.amount is None else max(0.0, record.amount - (record.paid or 0.0))


def is_closed(record: Record) -> bool:
    """Whether nothing more is to come: done, refused, or paid in full."""
    paid = record.amount is not None and record.paid is not None and record.paid >= record.amount
    return record.state in _CLOSED or paid


def is_overdue(record: Record, now: datetime) -> bool:
    """Due, the day past, and no word that it was done or refused."""
    due = last_day(record.when)
    return record.kind == "commitment" and not is_closed(record) and due is not None and due < now.date()


def is_silent(record: Record, now: datetime) -> bool:
    """Open, and no article has spoken of it for SILENT_DAYS."""
    return record.kind == "commitment" and not is_closed(record) and now - record.latest > timedelta(days=SILENT_DAYS)


def vanished(record: Record, now: datetime) -> bool:
    """An event whose day has passed and of which nothing was heard since before that day."""
    day = last_day(record.when)
    return (
        record.kind == "event"
        and record.state in ("ahead", "moved")
        and day is not None
        and day + timedelta(days=_GRACE_DAYS) < now.date()
    )


def alarm(record: Record, now: datetime) -> str:
    """What is alarming about a record, in words; empty: nothing."""
    if is_overdue(record, now):
        due = last_day(record.when)
        left = open_sum(record)
        rest = f", {left / record.amount:.0%} not paid" if left and record.amount and record.paid else ""
        return f"overdue for {_days((now.date() - due).days)}: no word that it was done{rest}" if due else ""
    if is_silent(record, now):
        return f"nothing heard for {_days((now - record.latest).days)}"
    if vanished(record, now):
        return "its day passed without a word"
    return f"sources differ: {record.conflict}" if record.conflict else ""


def _days(number: int) -> str:
    return "one day" if number == 1 else f"{number:,} days"
