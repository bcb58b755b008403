"""The diary as an iCalendar file (RFC 5545) that any calendar can subscribe to."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from monitoring_desk.present.cards import is_ahead
from monitoring_desk.present.passages import Evidence, cite
from monitoring_desk.present.replies import is_control
from monitoring_desk.types import Brief, Event

DIARY = uuid5(NAMESPACE_URL, "monitoring-desk:diary")
LINE = 75
"""Octets a line may have; longer ones are folded (RFC 5545, 3.1)."""


def write_calendar(
    briefs: Iterable[tuple[Brief, Evidence]], *, name: str, base_url: str, now: datetime, made: datetime
) -> bytes:
    """What is coming, whole days (a month alone lasts the month); what has no such day is left out, as is what is past."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Monitoring Desk//Diary//EN",
        f"NAME:{escape(name)}",
        f"X-WR-CALNAME:{escape(name)}",
    ]
    seen: set[str] = set()
    for brief, evidence in briefs:
        for event in brief.events:
            days = find_days(event.when)
            link = cite(event.stated, evidence)
            id = uuid5(DIARY, f"{brief.story_id}\n{event.when}\n{event.what}".encode("utf-8", "replace").hex()).urn
            if not is_ahead(event, now) or days is None or link is None or id in seen:
                continue
            seen.add(id)
            lines += write_event(event, days, id=id, link=base_url + link.href, outlet=link.outlet.text, made=made)
    lines.append("END:VCALENDAR")
    return b"".join(fold(line) for line in lines)


def write_event(event: Event, days: tuple[date, date], *, id: str, link: str, outlet: str, made: datetime) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{id}",
        f"DTSTAMP:{made.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{days[0]:%Y%m%d}",
        f"DTEND;VALUE=DATE:{days[1]:%Y%m%d}",
        f"SUMMARY:{escape(event.what[:1].upper() + event.what[1:])}",
        f"DESCRIPTION:{escape(f'Stated by {outlet}: {link}')}",
        f"URL:{link}",
        "TRANSP:TRANSPARENT",
    ]
    if event.where:
        lines.append(f"LOCATION:{escape(event.where)}")
    return [*lines, "END:VEVENT"]


def find_days(when: str | None) -> tuple[date, date] | None:
    """The first day, and the day after the last."""
    try:
        if when and len(when) == 10:
            first = date.fromisoformat(when)
            return first, first + timedelta(days=1)
        if when and len(when) == 7:
            first = date.fromisoformat(f"{when}-01")
            return first, (first + timedelta(days=31)).replace(day=1)
    except (ValueError, OverflowError):
        return None
    return None


def escape(text: str) -> str:
    """As a text value: no control character, and none of the four that mean something."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    if text.isprintable():  # as most are: no letter need be looked at
        return text
    return "".join(" " if is_control(letter) or letter in "\u2028\u2029" else letter for letter in text)


def fold(line: str) -> bytes:
    """The line in pieces of at most LINE octets, no character cut, each after the first led by a blank."""
    octets = line.encode("utf-8", "replace")
    pieces, start, room = [], 0, LINE
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:  # inside a character
            end -= 1
        pieces.append(octets[start:end])
        start, room = end, LINE - 1
    return b"\r\n ".join([*pieces, octets[start:]]) + b"\r\n"
