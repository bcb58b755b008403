"""Mail and files on the owner's own disk as a source: a maildir, an mbox, a folder of letters, web pages and texts.

Only the owner names such a folder, on the command line or in desk.toml: no address that the web gives leads here.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from monitoring_desk.errors import ConfigError, ParseError
from monitoring_desk.search import letters, urls
from monitoring_desk.search.markup import decode_bytes, parse_text
from monitoring_desk.types import Link, Source

_LETTERS = (".eml",)
_PAGES = (".html", ".htm", ".xhtml")
_TEXTS = (".txt", ".md", ".text")
_MOST_FILES = 1_000
_MOST_BYTES = 5_000_000
_MOST_DEPTH = 12
_LEAST_LETTERS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What one look into a folder came to."""

    links: tuple[Link, ...]
    mark: str
    """How far it was read: given back at the next look, only what changed since then is read."""
    more: bool
    """There is more than one look takes."""
    problem: str | None
    """What could not be read, in words."""


def source(path: Path, *, name: str = "") -> Source:
    """The source that a folder or mailbox is. Raises `ConfigError` where there is none."""
    place = path.expanduser().resolve()
    if not place.exists():
        raise ConfigError(str(path), "neither a web address (https://…) nor a folder or mailbox on this machine")
    if not place.is_dir() and not _is_mbox(place):
        raise ConfigError(str(path), "neither a folder nor a mailbox (mbox)")
    address = address_of(place)
    return Source(id=urls.source_id(address), url=address, kind="folder", name=name or place.name)


def address_of(path: Path) -> str:
    """How a folder is written as a source's address, whether or not it is there."""
    return path.expanduser().resolve().as_uri()


def disowned(source: Source) -> Source:
    """The source, which somebody else's desk knew: a folder of theirs is never looked for on this machine."""
    return replace(source, kind="publisher") if source.kind == "folder" else source


def look(source: Source, *, mark: str | None, now: datetime) -> Seen:
    """What is new in a folder since `mark`, oldest first. Raises `ParseError` when it cannot be read.

    Hidden files, links to elsewhere and what is no plain file are left alone; nothing is written or fetched.
    """
    place = _path(source)
    try:
        if not place.is_dir():
            return _look_into_mbox(place, source, mark=mark, now=now)
        return _look_into_folder(place, source, mark=mark, now=now)
    except OSError as error:
        raise ParseError(source.url, f"the folder cannot be read ({error.strerror or error})") from error


def _path(source: Source) -> Path:
    parts = urlsplit(source.url)
    if parts.scheme != "file" or parts.netloc or not parts.path.startswith("/"):
        raise ParseError(source.url, "not a folder on this machine")
    return Path(unquote(parts.path))


def _look_into_folder(place: Path, source: Source, *, mark: str | None, now: datetime) -> Seen:
    since = int(mark) if mark and mark.isdecimal() else 0
    os.scandir(place).close()  # a folder that may not be read looks like an empty one to `os.walk`
    # By the time of the last change to its record, which also tells of files moved or copied here with an old date.
    waiting = sorted((changed, str(path)) for changed, path in _files(place) if changed >= since)
    taken = waiting[:_MOST_FILES]
    while len(taken) < len(waiting) and waiting[len(taken)][0] == taken[-1][0]:
        taken.append(waiting[len(taken)])
    found: dict[str, Link] = {}
    problems: list[str] = []
    for _, name in taken:
        path = Path(name)
        try:
            for link in _read(path, source, place=place, now=now):
                found.setdefault(link.url, link)
        except ParseError as error:
            problems.append(f"{path.name}: {error.why}")
        except OSError as error:
            problems.append(f"{path.name}: {error.strerror or error}")
    return Seen(
        links=tuple(found.values()),
        mark=str(taken[-1][0]) if taken else str(since),
        more=len(taken) < len(waiting),
        problem=_told(problems, of=len(taken)),
    )


def _told(problems: list[str], *, of: int) -> str | None:
    """The problem of a folder from which nothing could be read; a letter in the wrong place is no problem of the folder."""
    return f"none of its {of} new files holds news; {problems[0]}" if of and len(problems) == of else None


def _files(place: Path) -> Iterator[tuple[int, Path]]:
    """Each file that may be read, with the time of its last change in nanoseconds."""
    depth = len(place.parts)
    for folder, inside, names in os.walk(place, followlinks=False):
        here = Path(folder)
        inside[:] = [name for name in inside if not name.startswith(".") or _is_maildir(here / name)]
        if len(here.parts) - depth >= _MOST_DEPTH:
            inside.clear()
        in_maildir = here.name in ("cur", "new") and _is_maildir(here.parent)
        if here.name == "tmp" and _is_maildir(here.parent):
            continue
        for name in names:
            if name.startswith(".") or not (in_maildir or name.lower().endswith((*_LETTERS, *_PAGES, *_TEXTS))):
                continue
            told = (here / name).lstat()
            if stat.S_ISREG(told.st_mode):
                yield told.st_ctime_ns, here / name


def _is_maildir(place: Path) -> bool:
    return (place / "cur").is_dir() and (place / "new").is_dir()


def _read(path: Path, source: Source, *, place: Path, now: datetime) -> tuple[Link, ...]:
    kind = path.suffix.lower()
    if kind in (*_PAGES, *_TEXTS):
        return (_file(path, source, place=place, now=now),)
    return letters.read(_bytes(path, most=letters.MOST_BYTES), source.id, found=now)


def _bytes(path: Path, *, most: int) -> bytes:
    """The file's bytes, if it is still a plain file. Raises `ParseError` where it is too large, `OSError`."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with open(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise ParseError(str(path), "not a plain file")
        body = file.read(most + 1)
    if len(body) > most:
        raise ParseError(str(path), f"larger than {most / 1e6:g} MB")
    return body


def _file(path: Path, source: Source, *, place: Path, now: datetime) -> Link:
    """A web page or a text as an article of the folder. Its address tells the folder's id, not where it lies on the disk."""
    text = decode_bytes(_bytes(path, most=_MOST_BYTES)).replace("\0", "")
    if len("".join(text.split())) < _LEAST_LETTERS:
        raise ParseError(str(path), "there is no text in it")
    title = None
    if path.suffix.lower() in _TEXTS:
        title, text = _titled(text, fallback=path.stem)
        text = f"<!DOCTYPE html><html><body><h1>{escape(title)}</h1>{letters.text_as_html(text)}</body></html>"
    elif parse_text(text) is None:
        raise ParseError(str(path), "it is not HTML")
    else:
        text = f"<!DOCTYPE html>{text}"
    inside = path.relative_to(place).as_posix()
    changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    url = f"folder:{source.id}/{quote(inside)}"
    return Link(url=url, source_id=source.id, title=title, published=min(changed, now), html=text)


def _titled(text: str, *, fallback: str) -> tuple[str, str]:
    """A text's first line as its title, where it is short and stands alone, and the rest; else the file's name."""
    first, _, rest = text.strip().partition("\n")
    alone = not rest.strip() or rest[:1] in "\r\n" or first.startswith("#") or rest.lstrip("\r")[:3] in ("===", "---")
    if rest.strip() and alone and len(first) <= 200:
        return first.strip("# \r\t") or fallback, rest.strip().lstrip("=-")
    return fallback.replace("_", " ").replace("-", " "), text


def _is_mbox(place: Path) -> bool:
    try:
        return place.is_file() and _bytes_at(place, 5) == b"From "
    except OSError:
        return False


def _bytes_at(place: Path, count: int, *, at: int = 0) -> bytes:
    with place.open("rb") as file:
        file.seek(at)
        return file.read(count)


def _look_into_mbox(place: Path, source: Source, *, mark: str | None, now: datetime) -> Seen:
    """The letters behind the byte the last look ended at; from the start where the mailbox was made smaller."""
    size = place.stat().st_size
    start = int(mark) if mark and mark.isdecimal() and int(mark) <= size else 0
    if _bytes_at(place, 9, at=start).lstrip(b"\r\n")[:5] not in (b"From ", b""):
        start = 0  # it was written anew
    found: dict[str, Link] = {}
    problems: list[str] = []
    count, read_to = 0, start
    for raw, end in _split(place, start=start):
        read_to = end
        count += 1
        try:
            for link in letters.read(raw, source.id, found=now):
                found.setdefault(link.url, link)
        except ParseError as error:
            problems.append(error.why)
        if count == _MOST_FILES:
            break
    problem = _told(problems, of=count)
    return Seen(links=tuple(found.values()), mark=str(read_to), more=count == _MOST_FILES, problem=problem)


def _split(place: Path, *, start: int) -> Iterator[tuple[bytes, int]]:
    """Each letter of an mbox with the offset of its end: it begins at a line "From …" after an empty one (RFC 4155)."""
    with place.open("rb") as file:
        file.seek(start)
        if start == 0 and file.read(5) != b"From ":
            raise ParseError(str(place), "not a mailbox (mbox)")
        file.seek(start)
        letter: list[bytes] = []
        size, empty, begun = 0, True, False
        for line in iter(lambda: file.readline(65_536), b""):
            if empty and line.startswith(b"From "):
                at = file.tell() - len(line)
                if begun and letter:
                    yield b"".join(letter), at
                letter, size, begun = [], 0, True
            elif begun and size <= letters.MOST_BYTES:
                letter.append(line[1:] if line.startswith(b">From ") else line)
                size += len(line)
            empty = not line.strip()
        if begun and letter:
            yield b"".join(letter), file.tell()
