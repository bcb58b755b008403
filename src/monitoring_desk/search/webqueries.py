"""Searches that stand: the answers of search endpoints, read into links, each shape by one small adapter.

Which adapter reads an answer is told by the answer's own shape, not by who gave it.
"""

import csv
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import unquote, urlsplit

from monitoring_desk.errors import ParseError
from monitoring_desk.search import dates, feeds, urls
from monitoring_desk.types import Link, Page

_MOST_LINKS = 2_000
_BULK_LINE = re.compile(r"^\d+ [0-9a-f]{32} (https?://\S+\.(?:csv|CSV)\.zip)$")
_MOST_UNPACKED = 200_000_000
_STAMP = re.compile(r"\d{14}")
_QUARTER = timedelta(minutes=15)
_MOST_QUARTERS = 8
# Where the columns of GDELT 2.0's bulk files keep the address and the time, by the number of columns (its code books).
_BULK_COLUMNS = {61: (60, 59), 58: (57, 56), 27: (4, 1), 16: (5, 2), 14: (5, 2)}


def parse(page: Page, source_id: str) -> tuple[Link, ...]:
    """The links of a search's answer, in its own order, each address once: SearXNG's JSON, GDELT's JSON, JSON Feed, RSS, Atom.

    Raises `ParseError` when the answer is none of them.
    """
    body = page.body.strip(b" \t\r\n\0").removeprefix(b"\xef\xbb\xbf").lstrip()
    if body[:1] not in (b"{", b"["):
        return _from_feed(page, body, source_id)
    try:
        answer = json.loads(body.decode("utf-8", "replace"), strict=False)
    except (ValueError, RecursionError) as error:
        raise ParseError(page.url, f"the search answered with JSON that cannot be read ({error})") from error
    if isinstance(answer, dict) and answer.get("error"):
        raise ParseError(page.url, f"the search says: {str(answer['error'])[:200]}")
    found = answer if isinstance(answer, dict) else {}
    if isinstance(found.get("results"), list):
        links = [_from_searxng(page, one, source_id) for one in found["results"]]
    elif isinstance(found.get("articles"), list):
        links = [_from_gdelt(page, one, source_id) for one in found["articles"]]
    elif isinstance(found.get("items"), list):
        return feeds.parse(page, source_id)
    elif answer == {}:  # GDELT's way of saying that nothing was found
        return ()
    else:
        raise ParseError(page.url, "JSON, but no list of results, articles or items in it")
    return _each_once(link for link in links if link)


def bulk_files(page: Page, *, since: datetime | None = None) -> tuple[str, ...]:
    """The files that a list of bulk files names (GDELT's lastupdate.txt): events and knowledge graph; () for anything else.

    Newest first. The list names one quarter of an hour; `since` adds those before it back to then, two hours at most.
    """
    lines = page.body[:100_000].decode("utf-8", "replace").split("\n")
    found = [match[1] for line in lines if (match := _BULK_LINE.match(line.strip()))]
    newest = [url for url in found if ".mentions." not in url.lower()]
    return tuple(dict.fromkeys([*newest, *_missed(newest, since=since)]))


def _missed(newest: list[str], *, since: datetime | None) -> Iterator[str]:
    for back in range(1, _MOST_QUARTERS):
        for url in newest:
            stamp = _STAMP.search(url)
            when = dates.read_time(_spaced(stamp[0])) if stamp else None
            if stamp and when and since and (before := when - back * _QUARTER) > since:
                yield url.replace(stamp[0], f"{before:%Y%m%d%H%M%S}")


def bulk(page: Page, source_id: str, *, words: str = "") -> tuple[Link, ...]:
    """The articles that a zipped table of GDELT's names. `words`, with commas: only of rows that hold one of them.

    Raises `ParseError` for what is no such file, or unpacks to more than 200 MB.
    """
    wanted = _any_of(words)
    try:
        with zipfile.ZipFile(io.BytesIO(page.body)) as archive:
            [member] = [one for one in archive.infolist() if one.filename.lower().endswith(".csv")]
            if member.flag_bits & 1:
                raise ParseError(page.url, "the file is locked with a password")
            with archive.open(member) as file:
                table = file.read(_MOST_UNPACKED + 1)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError, RuntimeError) as error:
        raise ParseError(page.url, f"not a zip file with one table in it ({type(error).__name__})") from error
    except zlib.error as error:
        raise ParseError(page.url, "the zip file is damaged") from error
    if len(table) > _MOST_UNPACKED:
        raise ParseError(page.url, f"unpacks to more than {_MOST_UNPACKED / 1e6:g} MB")
    return _each_once(_rows(page, table, source_id, wanted=wanted))


def bulk_words(url: str) -> str:
    """The words an owner put behind "#!" in the address of a list of bulk files, with commas."""
    try:
        return unquote(urlsplit(url).fragment.removeprefix("!"))
    except ValueError:
        return ""


def _from_feed(page: Page, body: bytes, source_id: str) -> tuple[Link, ...]:
    if not body.startswith(b"<"):
        said = " ".join(body[:200].decode("utf-8", "replace").split())
        raise ParseError(page.url, f"the search says: {said}" if said else "the search gave an empty answer")
    try:
        return feeds.parse(page, source_id)
    except ParseError as error:
        hint = "; a SearXNG instance has to allow format=json" if "format=json" in page.url else ""
        raise ParseError(page.url, f"no search results: {error.why}{hint}") from error


def _from_searxng(page: Page, found: Any, source_id: str) -> Link | None:
    if not isinstance(found, dict):
        return None
    return _link(page, found.get("url"), source_id, title=found.get("title"), published=found.get("publishedDate"))


def _from_gdelt(page: Page, found: Any, source_id: str) -> Link | None:
    if not isinstance(found, dict):
        return None
    # The time is when GDELT saw the article, minutes after it was published: the page itself knows better where it says.
    return _link(page, found.get("url"), source_id, title=found.get("title"), published=found.get("seendate"))


def _any_of(phrases: str) -> re.Pattern[str] | None:
    """What finds one of those phrases, with commas, in a row: there words stand apart by spaces, hyphens or signs."""
    told = [phrase.replace('"', " ").split() for phrase in phrases.split(",")]
    joined = "|".join(r"[\W_]{1,3}".join(map(re.escape, words)) for words in told if words)
    return re.compile(joined, re.IGNORECASE) if joined else None


def _rows(page: Page, table: bytes, source_id: str, *, wanted: re.Pattern[str] | None) -> Iterator[Link]:
    for line in table.split(b"\n"):
        row = line.decode("utf-8", "replace")
        if wanted and not wanted.search(row):
            continue
        cells = next(csv.reader([row], delimiter="\t", quoting=csv.QUOTE_NONE), []) if len(row) < 1_000_000 else []
        place = _BULK_COLUMNS.get(len(cells))
        if place and (link := _link(page, cells[place[0]], source_id, title=None, published=cells[place[1]])):
            yield link


def _link(page: Page, address: Any, source_id: str, *, title: Any, published: Any) -> Link | None:
    url = urls.join(page.final_url, address) if isinstance(address, str) and urls.is_http(address) else ""
    if not url:
        return None
    when = str(published) if isinstance(published, str | int) and published else ""
    return Link(
        url=urls.canonical(url),
        asked=urls.with_tracking(url),
        source_id=source_id,
        title=" ".join(title.split()) or None if isinstance(title, str) else None,
        published=dates.read_time(_spaced(when), now=page.fetched) if when else None,
    )


def _spaced(when: str) -> str:
    """GDELT's 20260309101500 and 20260309T101500Z as ISO 8601 in full."""
    found = re.fullmatch(r"(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)Z?", when)
    return "{}-{}-{}T{}:{}:{}Z".format(*found.groups()) if found else when


def _each_once(links: Iterator[Link]) -> tuple[Link, ...]:
    found: dict[str, Link] = {}
    for link in links:
        found.setdefault(link.url, link)
        if len(found) == _MOST_LINKS:
            break
    return tuple(found.values())
