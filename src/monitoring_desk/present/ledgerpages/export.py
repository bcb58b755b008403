"""Records as CSV that no spreadsheet takes for formulas, and as JSON."""

import csv
import io
import json
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from monitoring_desk.present.ledgerpages.rows import leading, link_record
from monitoring_desk.present.passages import address
from monitoring_desk.types import Line, Record, Source

STARTS = frozenset("=+-@\t\r\n\0＝＋－＠")
BLANKS = '"' + "".join(chr(n) for n in range(0x10000) if unicodedata.category(chr(n)) in ("Zs", "Cf"))
"""What a spreadsheet may pass over before it looks for a formula: quotation marks, blanks, what does not show."""
"""First signs of a cell that a spreadsheet may reckon with (OWASP ASVS 5.0, 1.2.10); full-width forms too."""
COLUMNS = (
    *("kind", "id", "what", "state", "who", "to", "amount", "currency", "paid", "when", "where", "killed", "injured"),
    *("conflict", "claimed_by", "subjects", "first", "latest", "lines", "outlets", "source", "passage", "page"),
)


def tame(value: str) -> str:
    """The text as a cell: with an apostrophe before it where a spreadsheet might take it, or a line of it, for a formula."""
    opens = value.lstrip(BLANKS)[:1]
    lines = value.replace("\r", "\n").split("\n")
    risky = opens in STARTS if opens else False
    if risky or any(line.lstrip(BLANKS)[:1] in STARTS for line in lines if line.strip()):
        return "'" + value.replace("\0", "")
    return value.replace("\0", "")


def write_csv(records: Sequence[Record], *, sources: Mapping[str, Source], base_url: str) -> bytes:
    """One row a record (RFC 4180), UTF-8 with a mark that Excel needs; numbers of ours stay numbers."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for record in records:
        row = _flat(record, sources=sources, base_url=base_url)
        writer.writerow([tame(cell) if isinstance(cell := row[name], str) else cell for name in COLUMNS])
    return b"\xef\xbb\xbf" + file.getvalue().encode("utf-8", "replace")


def write_json(records: Sequence[Record], *, sources: Mapping[str, Source], base_url: str) -> bytes:
    """A list of records, each with its lines and the address of every passage."""
    shown = [show_record(record, sources=sources, base_url=base_url) for record in records]
    return json.dumps({"records": shown}, ensure_ascii=False).encode("utf-8", "replace")


def show_record(record: Record, *, sources: Mapping[str, Source], base_url: str) -> dict[str, Any]:
    """A record as JSON shows it."""
    flat = _flat(record, sources=sources, base_url=base_url)
    flat["who"], flat["subjects"] = list(record.who), list(record.subjects)
    flat["lines"] = [_line(line, sources=sources, base_url=base_url) for line in record.lines]
    return flat


def _flat(record: Record, *, sources: Mapping[str, Source], base_url: str) -> dict[str, Any]:
    line = leading(record)
    return {
        "kind": record.kind,
        "id": record.id,
        "what": record.what,
        "state": record.state,
        "who": "; ".join(record.who),
        "to": record.to,
        "amount": record.amount,
        "currency": record.currency,
        "paid": record.paid,
        "when": record.when,
        "where": record.where,
        "killed": record.killed,
        "injured": record.injured,
        "conflict": record.conflict,
        "claimed_by": record.claimed_by,
        "subjects": "; ".join(record.subjects),
        "first": record.first.isoformat(),
        "latest": record.latest.isoformat(),
        "lines": len(record.lines),
        "outlets": len({one.source_id for one in record.lines}),
        "source": _outlet(line, sources) if line else None,
        "passage": base_url + _passage(line) if line else None,
        "page": base_url + link_record(record.id),
    }


def _line(line: Line, *, sources: Mapping[str, Source], base_url: str) -> dict[str, Any]:
    fact = line.commitment or line.incident or line.event
    told = {} if fact is None else {name: getattr(fact, name) for name in fact.__dataclass_fields__ if name != "stated"}
    if line.quote:
        told = {
            "speaker": line.quote.speaker,
            "kind": line.quote.kind,
            "cue": line.cue,
            "subjects": list(line.subjects),
        }
    return {
        "said": line.said.isoformat(),
        "source": _outlet(line, sources),
        "story": line.story_id,
        "article": line.stated.article_id,
        "start": line.stated.start,
        "end": line.stated.end,
        "words": line.words,
        "language": line.language,
        "told": told,
        "passage": base_url + _passage(line),
    }


def _outlet(line: Line, sources: Mapping[str, Source]) -> str:
    return sources[line.source_id].name if line.source_id in sources else line.source_id


def _passage(line: Line) -> str:
    return address(line.stated.article_id, span=line.stated, story_id=line.story_id)
