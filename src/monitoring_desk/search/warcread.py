"""WARC files, read into pages: compressed or not, our own or others', damaged or whole."""

import re
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from os import fstat
from pathlib import Path
from typing import BinaryIO

from monitoring_desk.errors import ParseError, StoreError
from monitoring_desk.search import codings, dates, urls
from monitoring_desk.types import Page

Report = Callable[[str], None]

_CHUNK = 65_536
_MEMBER = b"\x1f\x8b\x08"
_MOST_HEAD = 65_536
_MOST_RECORD = 60_000_000
_CHUNK_SIZE = re.compile(rb"([0-9a-fA-F]{1,15})[^\r\n]*\r?\n")


class _Torn(Exception):
    """The bytes stop making sense; what follows may make sense again."""


class _Stray(_Torn):
    """Bytes between records that belong to none."""


def read(path: Path, *, report: Report | None = None) -> Iterator[Page]:
    """The pages in a WARC file, in order: HTTP responses with a status of 200 to 299, content-coding undone.

    A damaged record is told to `report` in words, and reading goes on with the next. Raises `StoreError` when the file
    cannot be opened, or is no WARC file.
    """
    tell: Report = report or (lambda _: None)
    try:
        with path.open("rb") as file:
            stream = _Stream(file)
            if not stream.looks_like_warc():
                raise StoreError(str(path), "not a WARC file")
            yield from _pages(stream, path, tell)
    except OSError as error:
        raise StoreError(str(path), f"the archive cannot be read ({error.strerror or error})") from error


def read_notes(path: Path) -> Iterator[tuple[str, bytes]]:
    """What a WARC file says of itself and of its pages: ("warcinfo" | "metadata", block), in order; damage is passed over.

    Raises `StoreError` as `read` does.
    """
    wanted = frozenset({"warcinfo", "metadata"})
    try:
        with path.open("rb") as file:
            stream = _Stream(file)
            if not stream.looks_like_warc():
                raise StoreError(str(path), "not a WARC file")
            while True:
                try:
                    record = _record(stream, wanted=wanted)
                except _Torn:
                    continue
                if record is None:
                    return
                kind = record[0].get("warc-type", "").lower()
                if kind in wanted:
                    yield kind, record[1]
    except OSError as error:
        raise StoreError(str(path), f"the archive cannot be read ({error.strerror or error})") from error


def _pages(stream: "_Stream", path: Path, tell: Report) -> Iterator[Page]:
    seeking = False  # after damage: what is passed over then is part of it
    while True:
        where = stream.offset
        try:
            record = _record(stream)
            if record is None:
                return
            seeking = False
            page = _page(*record)
        except _Stray as error:
            if not seeking:
                tell(f"{path.name}: {error} at byte {where} belong to no record and are passed over")
            continue
        except (_Torn, ParseError, codings.TooLarge) as error:
            tell(f"{path.name}: the record at byte {where} is damaged ({str(error) or 'too large'}) and passed over")
            seeking = True
            continue
        if page is not None:
            yield page


def _record(
    stream: "_Stream", *, wanted: frozenset[str] = frozenset({"response"})
) -> tuple[dict[str, str], bytes] | None:
    """The next record's headers (names in lower case) and, where its type is wanted, its block. None at the end."""
    found, stray = stream.find_record()
    if stray:
        raise _Stray(f"{stray:,} bytes")
    if not found:
        return None
    headers = _headers(stream.until_blank_line())
    length = headers.get("content-length", "")
    if not (length.isascii() and length.isdecimal()):
        raise _Torn("no length")
    asked = headers.get("warc-type", "").lower() in wanted
    block = stream.take(int(length), keep=asked and int(length) <= _MOST_RECORD)
    if not stream.stands_between_records():
        raise _Torn("its length is wrong")
    if asked and int(length) > _MOST_RECORD:
        raise _Torn("too large")
    return headers, block


def _page(headers: dict[str, str], block: bytes) -> Page | None:
    url = headers.get("warc-target-uri", "").strip("<>")
    if headers.get("warc-type", "").lower() != "response" or not block.startswith(b"HTTP/"):
        return None
    if not urls.is_http(url):
        raise _Torn("its address is no web address")
    head, gap, body = block.partition(b"\r\n\r\n")
    if not gap:
        head, gap, body = block.partition(b"\n\n")
    status_line, _, rest = head.partition(b"\n")
    words = status_line.split()
    if len(words) < 2 or not words[1].isdigit() or not 200 <= int(words[1]) < 300:
        return None
    pairs = tuple(_pairs(rest))
    named = {name.lower(): value for name, value in pairs}
    if "chunked" in named.get("transfer-encoding", "").lower():
        body = _unchunk(body)
    body = codings.decode((body,), content_encoding=named.get("content-encoding", ""), limit=_MOST_RECORD)
    requested = headers.get("warc-requested-uri", "")
    return Page(
        url=requested if urls.is_http(requested) else url,
        final_url=url,
        status=int(words[1]),
        headers=pairs,
        body=body,
        fetched=dates.read_time(headers.get("warc-date")) or datetime(1970, 1, 1, tzinfo=UTC),
    )


def _unchunk(body: bytes) -> bytes:
    """A chunked body put together; a body that is not chunked after all (some writers undo it) as it is."""
    parts: list[bytes] = []
    at = 0
    while found := _CHUNK_SIZE.match(body, at):
        size = int(found[1], 16)
        if size == 0:
            return b"".join(parts)
        parts.append(body[found.end() : found.end() + size])
        at = found.end() + size
        at += 2 if body[at : at + 2] == b"\r\n" else 0
    return b"".join(parts) if parts else body


def _headers(lines: bytes) -> dict[str, str]:
    return {name.lower(): value for name, value in _pairs(lines)}


def _pairs(lines: bytes) -> Iterator[tuple[str, str]]:
    for line in lines.splitlines():
        name, colon, value = line.decode("utf-8", "replace").partition(":")
        if colon and name.strip():
            yield name.strip(), value.strip()


class _Stream:
    """The unpacked bytes of a file, gzip member after gzip member; after damage it goes on at the next member."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._buffer = bytearray()
        self._packed = file.read(3) == _MEMBER
        file.seek(0)
        self._pieces = self._unpack() if self._packed else iter(lambda: file.read(_CHUNK), b"")
        self._size = None if self._packed else fstat(file.fileno()).st_size
        self._begins = False
        """Whether what was unpacked last begins a record at the head of a gzip member."""
        self._torn = ""
        self._later: _Torn | None = None
        """Damage behind a record that is whole itself."""
        self.offset = 0
        """Unpacked bytes gone by: where the reader stands."""

    def looks_like_warc(self) -> bool:
        """Whether the first bytes are a WARC record's; damage there is no proof against it."""
        try:
            while len(self._buffer) < 5 and self._fill():
                pass
        except _Torn:
            return True
        return (self._packed and not self._buffer) or self._buffer.startswith(b"WARC/")

    def find_record(self) -> tuple[bool, int]:
        """Go to the next line that begins a record; whether there is one, and how many bytes that are no line's end stood before it."""
        if self._later is not None:
            error, self._later = self._later, None
            raise error
        stray = 0
        while True:
            at = self._buffer.find(b"WARC/")
            passed = at if at >= 0 else max(0, len(self._buffer) - 4)
            stray += len(self._buffer[:passed].translate(None, b"\r\n"))
            self._drop(passed)
            if at >= 0:
                return True, stray
            if not self._fill():
                stray += len(self._buffer.strip(b"\r\n"))
                self._drop(len(self._buffer))
                return False, stray

    def stands_between_records(self) -> bool:
        """Whether a record can end here: at a line's end, at the end of the file, or before the next one. Goes past the line's end."""
        try:
            while len(self._buffer) < 5 and self._fill():
                pass
        except _Torn as error:
            self._later = error
            return True
        head = bytes(self._buffer[:8])
        self._drop(len(head) - len(head.lstrip(b"\r\n")))
        return not head or head[:1] in b"\r\n" or head.startswith(b"WARC/")

    def until_blank_line(self) -> bytes:
        """The record's header lines; the stream then stands at its block."""
        while True:
            found = re.search(rb"\r?\n\r?\n", self._buffer)
            if found:
                lines = bytes(self._buffer[: found.start()])
                self._drop(found.end())
                return lines
            if len(self._buffer) > _MOST_HEAD or not self._fill():
                self._drop(5)
                raise _Torn("its header has no end")

    def take(self, length: int, *, keep: bool) -> bytes:
        """The next `length` bytes, or b"" after passing over them when they are not to be kept."""
        if self._size is not None and length > self._size - self.offset:
            raise _Torn("it is longer than what is left of the file")
        parts, left = [], length
        while left:
            if not self._buffer and (not self._fill() or self._begins):
                raise _Torn("it stops before its end")
            part = bytes(self._buffer[:left])
            self._drop(len(part))
            left -= len(part)
            if keep:
                parts.append(part)
        return b"".join(parts)

    def _drop(self, count: int) -> None:
        del self._buffer[:count]
        self.offset += count

    def _fill(self) -> bool:
        piece = next(self._pieces, b"")
        if self._torn:
            why, self._torn = self._torn, ""
            self._drop(len(self._buffer))
            self._buffer += piece
            raise _Torn(why)
        self._buffer += piece
        return bool(piece)

    def _unpack(self) -> Iterator[bytes]:
        raw, done = b"", False
        member, fresh = zlib.decompressobj(31), True
        while True:
            if not raw and not done:
                raw = self._file.read(_CHUNK)
                done = not raw
            if not raw:
                if not member.eof and not done:
                    continue
                return
            if member.eof:
                member, fresh = zlib.decompressobj(31), True
            try:
                piece = member.decompress(raw, _CHUNK * 4)
            except zlib.error as error:
                self._torn = f"its compression is broken: {error}"
                raw = self._next_member(raw[1:])
                member, fresh = zlib.decompressobj(31), True
                continue
            raw = member.unconsumed_tail or (member.unused_data if member.eof else b"")
            if piece:
                self._begins = fresh and piece.startswith(b"WARC/")
                fresh = False
                yield piece

    def _next_member(self, raw: bytes) -> bytes:
        while True:
            at = raw.find(_MEMBER)
            if at >= 0:
                return raw[at:]
            more = self._file.read(_CHUNK)
            if not more:
                return b""
            raw = raw[-2:] + more
