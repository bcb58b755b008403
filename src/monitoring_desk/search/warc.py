"""The archive, written: every page as it came, in WARC files from which the desk can be rebuilt (ISO 28500, WARC/1.1)."""

import contextlib
import gzip
import os
import threading
import uuid
from base64 import b32encode
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha1
from pathlib import Path
from stat import S_ISREG
from types import TracebackType
from typing import BinaryIO, Self
from urllib.parse import urlsplit

from monitoring_desk.errors import StoreError
from monitoring_desk.search.readings import Reading, encode
from monitoring_desk.search.warcread import read
from monitoring_desk.types import Page

__all__ = ["Archive", "read"]

_ROLL_AT = 1_000_000_000
_DAY = timedelta(days=1)
_LEVEL = 6  # a page takes a third of the time that 9 takes, and 1 % more room
_DROPPED = frozenset({"content-encoding", "transfer-encoding", "content-length"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How long pages are kept, and how many; None: for ever, all of them."""

    age: timedelta | None = None
    size: int | None = None
    """Bytes of all files together."""


class Archive:
    """Appends pages to a WARC file of its own, and removes old ones; how long they are kept is the owner's word.

    Safe to call from several threads, which wait for the disk together. A page is on disk when `write` returns.
    """

    def __init__(self, directory: Path, *, clock: Callable[[], datetime]) -> None:
        self._directory = directory
        self._clock = clock
        self._turn = threading.Condition()
        self._settling = False
        self._file: BinaryIO | None = None
        self._size = 0
        self._name = directory
        self._begun = datetime.min.replace(tzinfo=UTC)
        # How many records were written, how many of the first are safe on disk, and which ones were lost with their file.
        self._written = self._settled = 0
        self._lost: list[range] = []
        self._failure = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file being written."""
        with self._turn:
            if self._file is not None:
                self._file.close()
                self._file = None

    def write(self, page: Page, request_headers: tuple[tuple[str, str], ...]) -> None:
        """Append a page and its request. Raises `StoreError` when the disk will not take them."""
        self._settle_alone(self.add(page, request_headers))

    def add(self, page: Page, request_headers: tuple[tuple[str, str], ...]) -> int:
        """Append a page and its request without waiting for the disk; the number by which `settle` knows them.

        Raises `StoreError` when the disk will not take them.
        """
        return self._append(b"".join(gzip.compress(part, _LEVEL, mtime=0) for part in _exchange(page, request_headers)))

    def settle(self, numbers: Collection[int]) -> dict[int, StoreError]:
        """Wait until the records of those numbers are safe on disk, and tell which of them were lost, and why."""
        if not numbers:
            return {}
        self._wait_for(max(numbers))
        with self._turn:
            gone = [number for number in numbers if any(number in lost for lost in self._lost)]
            return dict.fromkeys(gone, self._unwritten(self._failure))

    def note(self, readings: Iterable[Reading]) -> None:
        """Append how pages were read, as metadata records that refer to the pages' own by address and date.

        Raises `StoreError` when the disk will not take them, `Unkeepable` when one is no Unicode: then none was written.
        """
        records = [gzip.compress(_noted(reading), _LEVEL, mtime=0) for reading in readings]
        lost = self.settle([self._append(record) for record in records])
        for error in lost.values():
            raise error

    def expire(self, retention: Retention) -> int:
        """Remove files of whole days, the oldest first, that are older or more than the owner keeps; how many.

        Only files the desk wrote itself, and never one written to within a day: another desk may hold it. Raises `StoreError`.
        """
        if retention.age is None and retention.size is None:
            return 0
        try:
            files = [(one.stat(), one) for one in self._directory.glob("desk-*.warc.gz") if not one.is_symlink()]
            told = sorted((stat.st_mtime, stat.st_size, one) for stat, one in files if S_ISREG(stat.st_mode))
            now, held, removed = self._clock().timestamp(), sum(size for _, size, _ in told), 0
            for written, size, one in told:
                old = retention.age is not None and written < now - retention.age.total_seconds()
                much = retention.size is not None and held > retention.size
                if written > now - _DAY.total_seconds() or one == self._name or not (old or much):
                    continue
                one.unlink(missing_ok=True)
                held, removed = held - size, removed + 1
            return removed
        except OSError as error:
            why = f"old files of the archive cannot be removed ({error.strerror or error})"
            raise StoreError(str(self._directory), why) from error

    def _append(self, record: bytes) -> int:
        with self._turn:
            try:
                file = self._file if self._file is not None and not self._is_full() else self._open()
                file.write(record)
                file.flush()
                self._size += len(record)
                self._written += 1
            except OSError as error:
                raise self._failed(error) from error
            return self._written

    def _settle_alone(self, number: int) -> None:
        if lost := self.settle([number]):
            raise lost[number]

    def _is_full(self) -> bool:
        """A file holds a day at most, so that days can be removed. What is put into one that was removed is lost."""
        if self._file is not None and not os.fstat(self._file.fileno()).st_nlink:
            return True
        return self._size >= _ROLL_AT or not self._begun <= self._clock() < self._begun + _DAY

    def _wait_for(self, number: int) -> None:
        """Wait until a record is safe on disk or lost. One thread asks the disk for all that were written meanwhile."""
        with self._turn:
            while self._settling and number > self._settled:
                self._turn.wait()
            if number <= self._settled:
                return
            assert self._file is not None
            self._settling, handle, upto = True, os.dup(self._file.fileno()), self._written
        failure: OSError | None = None
        try:
            os.fsync(handle)
        except OSError as error:
            failure = error
        with self._turn:
            os.close(handle)
            self._settling = False
            self._turn.notify_all()
            if failure is not None:  # with the turn still held: the disk tells of a failure once
                self._failed(failure)
            self._settled = max(self._settled, upto)

    def _failed(self, error: OSError) -> StoreError:
        """Whatever half a record stands at its end, the next page begins a new file. The caller has the turn."""
        if self._settled < self._written:
            self._lost.append(range(self._settled + 1, self._written + 1))
            self._settled = self._written
        self._give_up()
        self._failure = str(error.strerror or error)
        return self._unwritten(self._failure)

    def _unwritten(self, why: str) -> StoreError:
        return StoreError(str(self._directory), f"the archive cannot be written ({why})")

    def _give_up(self) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.close()
            self._file = None

    def _open(self) -> BinaryIO:
        while self._settling:
            self._turn.wait()
        if self._file is not None:
            os.fsync(self._file.fileno())
            self._settled = self._written
            self._file.close()
        self._directory.mkdir(parents=True, exist_ok=True)
        stamp = self._clock().astimezone(UTC).strftime("%Y%m%d%H%M%S")
        name = f"desk-{stamp}-{uuid.uuid4().hex[:8]}.warc.gz"
        self._name, self._begun = self._directory / name, self._clock()
        self._file = self._name.open("xb")
        body = b"software: Monitoring Desk\r\nformat: WARC File Format 1.1\r\n"
        head = gzip.compress(
            _record(
                "warcinfo",
                [
                    ("WARC-Date", _time(self._clock())),
                    ("WARC-Filename", name),
                    ("Content-Type", "application/warc-fields"),
                ],
                body,
            ),
            mtime=0,
        )
        self._file.write(head)
        self._size = len(head)
        return self._file


def _noted(reading: Reading) -> bytes:
    headers = [
        ("WARC-Target-URI", reading.final_url),
        ("WARC-Date", _time(reading.found)),
        ("WARC-Refers-To-Target-URI", reading.final_url),
        ("WARC-Refers-To-Date", _time(reading.fetched)),
        ("Content-Type", "application/json"),
    ]
    return _record("metadata", headers, encode(reading))


def _exchange(page: Page, request_headers: tuple[tuple[str, str], ...]) -> list[bytes]:
    """A response record and the request record beside it, not yet compressed."""
    parts = urlsplit(page.final_url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    asked = "".join(f"{name}: {value}\r\n" for name, value in (("Host", parts.netloc), *request_headers))
    request = f"GET {target} HTTP/1.1\r\n{asked}\r\n".encode("utf-8", "replace")
    kept = "".join(f"{name}: {value}\r\n" for name, value in page.headers if name.lower() not in _DROPPED)
    head = f"HTTP/1.1 {page.status} OK\r\n{kept}Content-Length: {len(page.body)}\r\n\r\n".encode("utf-8", "replace")
    identity = f"<urn:uuid:{uuid.uuid4()}>"
    common = [("WARC-Target-URI", page.final_url), ("WARC-Date", _time(page.fetched))]
    digest = "sha1:" + b32encode(sha1(page.body, usedforsecurity=False).digest()).decode()
    answer = [
        ("WARC-Record-ID", identity),
        *common,
        ("WARC-Payload-Digest", digest),
        ("Content-Type", "application/http;msgtype=response"),
    ]
    if page.url != page.final_url:
        answer.append(("WARC-Requested-URI", page.url))
    ask = [*common, ("WARC-Concurrent-To", identity), ("Content-Type", "application/http;msgtype=request")]
    return [_record("response", answer, head + page.body), _record("request", ask, request)]


def _record(kind: str, headers: list[tuple[str, str]], body: bytes) -> bytes:
    named = dict(headers)
    named.setdefault("WARC-Record-ID", f"<urn:uuid:{uuid.uuid4()}>")
    lines = "".join(f"{name}: {value}\r\n" for name, value in named.items())
    return (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\n{lines}Content-Length: {len(body)}\r\n\r\n".encode("utf-8", "replace")
        + body
        + b"\r\n\r\n"
    )


def _time(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
