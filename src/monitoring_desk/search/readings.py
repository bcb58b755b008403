"""How a page was read, kept in the archive beside it: all that makes the same article of the same page again."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from monitoring_desk.errors import StoreError, Unkeepable
from monitoring_desk.search import urls, warcread
from monitoring_desk.types import Link, Page, Source

_READABLE = ("html", "pdf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What reading a page took besides the page. An article's text depends on nothing else."""

    requested: str
    final_url: str
    fetched: datetime
    """These three name the page in the archive."""
    found: datetime
    """When it was read: the article's own `found`."""
    link: Link
    familiar: tuple[int, ...] = ()
    """Those of the page's blocks that the desk knew from other pages of the site: its memory of the site at that moment,
    as far as this page was concerned."""
    url: str = ""
    """The article's address."""
    source: Source | None = None
    """Of the link."""
    publisher: Source | None = None
    """Of the article, where the link's source is not its publisher."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """A page out of an archive, and how the desk read it; None for a page another program archived."""

    page: Page | None
    """None where the web had no page and the feed's own body was read (`reading.link.html`)."""
    reading: Reading | None


class Recalled:
    """The familiar blocks of a site, which notes those asked for: a few dozen of many thousands."""

    def __init__(self, familiar: Collection[int]) -> None:
        self._familiar = familiar
        self.hits: set[int] = set()

    def __contains__(self, block: object) -> bool:
        found = block in self._familiar
        if found and isinstance(block, int):
            self.hits.add(block)
        return found

    def __iter__(self) -> Iterator[int]:
        self.hits.update(self._familiar)
        return iter(self._familiar)

    def __len__(self) -> int:
        return len(self._familiar)


def encode(reading: Reading) -> bytes:
    """The reading as it stands in the archive. Raises `Unkeepable` for text that is no Unicode."""
    try:
        return msgspec.json.encode(reading)
    except (ValueError, OverflowError) as error:
        raise Unkeepable(reading.final_url, f"cannot be archived: {error}") from error


def archived(paths: Iterable[Path], *, report: warcread.Report | None = None) -> Iterator[Archived]:
    """The pages of WARC files that may hold articles, each with its reading, file by file in the order of their names.

    Of a file the desk wrote, only what it had read; of another's, every page that is HTML (or PDF) and no front page.
    Readings are held in memory, about 1 kB each. Raises `StoreError` when a file cannot be opened or is no WARC file.
    """
    tell = report or (lambda _: None)
    ordered = sorted(paths)
    readings: dict[tuple[str, str, datetime], list[Reading]] = {}
    own: set[Path] = set()
    for path in ordered:
        for kind, block in warcread.read_notes(path):
            if kind == "warcinfo":
                own |= {path} if b"software: Monitoring Desk\r\n" in block else set()
            elif path in own and (reading := _decode(block, path=path, tell=tell)):
                key = (reading.requested, reading.final_url, reading.fetched)
                readings.setdefault(key, []).append(reading)
    for path in ordered:
        for page in warcread.read(path, report=report):
            key = (page.url, page.final_url, page.fetched)
            if key in readings:
                yield from (Archived(page=page, reading=reading) for reading in readings.pop(key))
            elif path not in own and _may_hold_article(page):
                yield Archived(page=page, reading=None)
    for left in readings.values():
        for reading in left:
            if reading.link.html:
                yield Archived(page=None, reading=reading)
            else:
                tell(f"{reading.final_url}: its page, read at {reading.found:%Y-%m-%d %H:%M}, is not in the archive")


def files(places: Iterable[Path]) -> tuple[Path, ...]:
    """The WARC files at those places, each a file or a folder of them. Raises `StoreError` when there are none."""
    found: list[Path] = []
    for place in places:
        if place.is_dir():
            inside = sorted(one for one in place.rglob("*") if one.name.endswith((".warc", ".warc.gz")))
            if not inside:
                raise StoreError(str(place), "there are no WARC files (.warc, .warc.gz) in this folder")
            found += inside
        elif place.is_file():
            found.append(place)
        else:
            raise StoreError(str(place), "there is no such file or folder")
    return tuple(dict.fromkeys(found))


def _decode(block: bytes, *, path: Path, tell: warcread.Report) -> Reading | None:
    try:
        reading = msgspec.json.decode(block, type=Reading)
        if all(when.tzinfo for when in (reading.fetched, reading.found)):
            return reading
        tell(f"{path.name}: a reading without time zones is passed over")
    except msgspec.MsgspecError as error:
        tell(f"{path.name}: a reading cannot be understood and is passed over ({error})")
    return None


def _may_hold_article(page: Page) -> bool:
    kind = (page.header("content-type") or "html").lower()
    return any(word in kind for word in _READABLE) and not urls.is_front(page.final_url)


def bare_link(page: Page, source_id: str) -> Link:
    """A link to a page nobody announced."""
    return Link(url=urls.canonical(page.final_url), source_id=source_id)
