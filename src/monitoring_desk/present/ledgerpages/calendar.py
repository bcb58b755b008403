"""The diary of the ledger as an iCalendar file (RFC 5545): what is to happen, and what is due."""

from collections.abc import Mapping, Sequence
from datetime import UTC
from uuid import NAMESPACE_URL, uuid5

from monitoring_desk.present.calendars import escape, find_days, fold
from monitoring_desk.present.ledgerpages.rows import leading, link_record, tell_facts
from monitoring_desk.types import Record, Source

LEDGER = uuid5(NAMESPACE_URL, "monitoring-desk:ledger")
STATUS = {"called off": "CANCELLED", "took place": "CONFIRMED"}


def write_diary(records: Sequence[Record], *, sources: Mapping[str, Source], name: str, base_url: str) -> bytes:
    """Whole days, a month lasting the month; a record keeps its UID when it moves, so calendars move it too."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Monitoring Desk//Ledger//EN",
        f"NAME:{escape(name)}",
        f"X-WR-CALNAME:{escape(name)}",
    ]
    for record in records:
        days, line = find_days(record.when), leading(record)
        if days is None or line is None:
            continue
        link = f"{base_url}{link_record(record.id)}"
        outlet = sources[line.source_id].name if line.source_id in sources else line.source_id
        what = record.what[:1].upper() + record.what[1:]
        lines += [
            "BEGIN:VEVENT",
            f"UID:{uuid5(LEDGER, record.id).urn}",
            f"DTSTAMP:{record.latest.astimezone(UTC):%Y%m%dT%H%M%SZ}",
            f"LAST-MODIFIED:{record.latest.astimezone(UTC):%Y%m%dT%H%M%SZ}",
            f"SEQUENCE:{len(record.lines)}",
            f"DTSTART;VALUE=DATE:{days[0]:%Y%m%d}",
            f"DTEND;VALUE=DATE:{days[1]:%Y%m%d}",
            f"SUMMARY:{escape(f'Due: {what}' if record.kind == 'commitment' else what)}",
            f"DESCRIPTION:{escape(_describe(record, outlet, link))}",
            f"URL:{link}",
            f"STATUS:{STATUS.get(record.state, 'TENTATIVE')}",
            "TRANSP:TRANSPARENT",
        ]
        if record.where:
            lines.append(f"LOCATION:{escape(record.where)}")
        lines.append("END:VEVENT")
    lines.append("END:VCALENDAR")
    return b"".join(fold(line) for line in lines)


def _describe(record: Record, outlet: str, link: str) -> str:
    facts = [f"{name}: {value}" for name, value in tell_facts(record)]
    return "\n".join((*facts, f"Stated by {outlet}; last word {record.latest:%Y-%m-%d}", link))
