"""The owner's table of names: a CSV file → the names the desk joins."""

import csv
import io
import re
from pathlib import Path
from typing import get_args

from monitoring_desk.distil.known import Names, fold
from monitoring_desk.errors import ConfigError
from monitoring_desk.types import EntityKind, KnownName

COLUMNS = ("name", "kind", "spellings", "wikidata")
KINDS: tuple[EntityKind, ...] = get_args(EntityKind)
MOST_BYTES = 10_000_000
MOST_ROWS = 50_000
LONGEST = 200
"""Characters of a spelling."""
_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,11}")
_EQUAL = re.compile(r"(?:^|\s)=(?=\s|$)")


def read(path: str) -> Names:
    """The names of a file; none where no file is named. Raises ConfigError naming the file and the line."""
    if not path:
        return Names()
    try:
        with Path(path).open("rb") as file:
            given = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise ConfigError(path, f"the table of names cannot be read: {error.strerror}") from error
    except ValueError as error:  # a zero byte in the name
        raise ConfigError(path, f"is no file name: {error}") from error
    if len(given) > MOST_BYTES:
        raise ConfigError(path, f"is larger than {MOST_BYTES // 1_000_000} MB; a table of names is not")
    try:
        text = given.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = given[: error.start].count(b"\n") + 1
        raise ConfigError(f"{path}, line {line}", "is not UTF-8 text; save the table as “CSV UTF-8”") from error
    return Names(parse(text, path))


def parse(text: str, path: str) -> tuple[KnownName, ...]:
    """The rows of a table: `name,kind,spellings,wikidata` under a header that names them, in any order; spellings are joined by =.

    Blank lines and lines that begin with # are passed over. Raises ConfigError naming the file and the line.
    """
    first = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), "")
    mark = ";" if first.count(";") > first.count(",") else "\t" if "\t" in first else ","
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    header: list[str] = []
    rows: list[KnownName] = []
    taken: dict[str, int] = {}
    while True:
        start = lines.line_num + 1
        place = f"{path}, line {start}"
        try:
            cells = next(lines)
        except StopIteration:
            break
        except csv.Error as error:
            raise ConfigError(place, f"is no row of a CSV file: {error}") from error
        if not any(cell.strip() for cell in cells) or cells[0].startswith("#"):
            continue
        if not header:
            header = _header(cells, place)
            continue
        row = _row(header, cells, place)
        for spelled in (row.name, *row.spellings):
            key = fold(spelled)
            if taken.setdefault(key, start) != start:
                raise ConfigError(
                    place, f"“{spelled}” is a spelling of line {taken[key]} already; one name has one row"
                )
        rows.append(row)
        if len(rows) > MOST_ROWS:
            raise ConfigError(place, f"more than {MOST_ROWS:,} names")
    return tuple(rows)


def _header(cells: list[str], place: str) -> list[str]:
    header = [cell.strip().lower() for cell in cells]
    unknown = [name for name in header if name not in COLUMNS]
    if unknown or "name" not in header or len(set(header)) < len(header):
        told = f"“{unknown[0][:40]}” is no column" if unknown else "each column is named once, “name” among them"
        raise ConfigError(place, f"{told}; the first line is: {','.join(COLUMNS)}")
    return header


def _row(header: list[str], cells: list[str], place: str) -> KnownName:
    if len(cells) > len(header):
        raise ConfigError(
            place, f"has {len(cells)} cells under {len(header)} columns; text with a comma stands in double quotes"
        )
    given = dict(zip(header, (" ".join(cell.split()) for cell in cells), strict=False))
    name = _spelling(given["name"], place, what="name")
    told = given.get("kind", "").lower() or "other"
    kind = next((one for one in KINDS if one == told), None)
    if kind is None:
        raise ConfigError(place, f"kind is “{told[:40]}”; it is one of {', '.join(KINDS)}")
    spellings = given.get("spellings", "")
    several = [_spelling(one.strip(), place, what="spelling") for one in _EQUAL.split(spellings)] if spellings else []
    wikidata = given.get("wikidata", "").upper()
    if wikidata and not _WIKIDATA.fullmatch(wikidata):
        raise ConfigError(place, f"wikidata is “{wikidata[:60]}”; an identifier is Q and a number, such as Q148")
    return KnownName(
        name=name,
        kind=kind,
        spellings=tuple(dict.fromkeys(one for one in several if one != name)),
        wikidata=wikidata or None,
    )


def _spelling(text: str, place: str, *, what: str) -> str:
    if not any(letter.isalnum() for letter in text):
        raise ConfigError(place, f"has a {what} without a letter" if text else f"has an empty {what}")
    if len(text) > LONGEST or not text.isprintable():
        raise ConfigError(place, f"has a {what} with a sign that cannot be shown, or of more than {LONGEST} characters")
    return text
