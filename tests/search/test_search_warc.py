"""The archive: what is written comes back, whatever happened to the file."""

import errno
import gzip
import os
import random
import re
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitoring_desk.errors import StoreError
from monitoring_desk.search.warc import Archive, Retention, read
from monitoring_desk.types import Page

NOW = datetime(2026, 3, 9, 12, 30, 15, 123456, tzinfo=UTC)


def page_of(number: int, body: bytes = b"<p>Hello</p>") -> Page:
    url = f"https://paper.example/{number}?q=\u00e9"
    headers = (("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip"), ("Set-Cookie", "a=b"))
    return Page(
        url=f"https://paper.example/r/{number}", final_url=url, status=200, headers=headers, body=body, fetched=NOW
    )


def write(folder: Path, *pages: Page) -> Path:
    with Archive(folder, clock=lambda: NOW) as archive:
        for page in pages:
            archive.write(page, (("User-Agent", "MonitoringDesk/0.1"),))
    (path,) = folder.iterdir()
    return path


def test_a_folder_removed_under_the_archive_is_made_anew(tmp_path: Path) -> None:
    """Else the pages of a day would go into a file that nobody can find."""
    folder = tmp_path / "warc"
    with Archive(folder, clock=lambda: NOW) as archive:
        archive.write(page_of(1), ())
        shutil.rmtree(folder)
        archive.write(page_of(2), ())
        archive.write(page_of(3), ())
    (path,) = folder.iterdir()
    assert [page.url for page in read(path)] == [page_of(number).url for number in (2, 3)]


def test_pages_come_back_as_they_were(tmp_path: Path) -> None:
    pages = [page_of(1), page_of(2, b""), page_of(3, bytes(range(256)) * 400)]
    back = list(read(write(tmp_path, *pages)))
    assert [(page.url, page.final_url, page.status, page.body, page.fetched) for page in back] == [
        (page.url, page.final_url, page.status, page.body, page.fetched) for page in pages
    ]
    assert back[0].header("content-type") == "text/html; charset=utf-8"
    assert back[0].header("content-encoding") is None


def test_others_can_read_it(tmp_path: Path) -> None:
    path = write(tmp_path, page_of(1), page_of(2))
    records = [
        (record.record_type, record.headers.get("WARC-Target-URI"), record.http_headers)
        for record in ArchiveIterator(str(path), parse_http=True)
    ]
    assert [kind for kind, _, _ in records] == [
        WarcRecordType.warcinfo, WarcRecordType.response, WarcRecordType.request, WarcRecordType.response, WarcRecordType.request,
    ]  # fmt: skip
    assert records[1][2] is not None
    assert records[1][2].status_code == 200


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(body=st.binary(max_size=3_000))
def test_any_body(tmp_path_factory: pytest.TempPathFactory, body: bytes) -> None:
    (back,) = read(write(tmp_path_factory.mktemp("warc"), page_of(1, body)))
    assert back.body == body


def test_a_torn_tail_spoils_nothing_before_it(tmp_path: Path) -> None:
    path = write(tmp_path, *(page_of(number, b"<p>%d</p>" % number * 200) for number in range(5)))
    whole = path.read_bytes()
    for cut in (1, 40, 400, len(whole) // 2):
        path.write_bytes(whole[:-cut])
        told: list[str] = []
        pages = list(read(path, report=told.append))
        assert 1 <= len(pages) <= 5
        assert [page.body for page in pages] == [b"<p>%d</p>" % number * 200 for number in range(len(pages))]
        if len(pages) < 5:
            assert told


def test_damage_in_the_middle_costs_one_record(tmp_path: Path) -> None:
    path = write(tmp_path, *(page_of(number, gzip.compress(b"%d" % number * 999) * 3) for number in range(6)))
    whole = bytearray(path.read_bytes())
    middle = len(whole) // 2
    whole[middle : middle + 20] = b"\x00" * 20
    path.write_bytes(whole)
    told: list[str] = []
    assert len(list(read(path, report=told.append))) >= 5
    assert len(told) <= 2


def record(name: str, *, length: str = "", body: bytes = b"<p>words</p>") -> bytes:
    """A response record as other programs write it, with the length it says of itself."""
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    url = name if ":" in name else f"http://a.example/{name}"
    lines = f"WARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Length: {length or len(block)}\r\n\r\n"
    return b"WARC/1.0\r\n" + lines.encode() + block + b"\r\n\r\n"


@pytest.mark.parametrize(
    ("bad", "why", "kept"),
    [
        (record("b", length="20"), "its length is wrong", "acd"),
        (record("b", length="400"), "its length is wrong|it stops before its end", "ad"),
        (record("b", length="99999999"), "it is longer than what is left of the file|it stops before its end", "acd"),
        (record("b", length="-5"), "no length", "acd"),
        (record("b", length="\u0663\u0662"), "no length", "acd"),
        (record("http://[::1/b"), "no web address", "acd"),
        (record("javascript:alert(1)"), "no web address", "acd"),
        (b"\x00not a record\xff" * 9_000, "126,000 bytes", "acd"),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_a_bad_record_is_told_with_its_place(tmp_path: Path, *, packed: bool, bad: bytes, why: str, kept: str) -> None:
    """It costs itself; where it says it is longer than it is and the file is not packed, also what it says is its own."""
    good = [record(name, body=b"<p>%s</p>" % name.encode() * 40) for name in "acd"]
    path = tmp_path / "one.warc"
    parts = [good[0], bad, *good[1:]]
    path.write_bytes(b"".join(gzip.compress(part) if packed else part for part in parts))
    told: list[str] = []
    assert "".join(page.url[-1] for page in read(path, report=told.append)) == ("acd" if packed else kept)
    assert len(told) == 1
    assert re.search(rf"one\.warc.*({why})", told[0])
    assert re.search(r"at byte \d+", told[0])


def test_damage_behind_a_whole_record_does_not_cost_it(tmp_path: Path) -> None:
    path = tmp_path / "one.warc.gz"
    path.write_bytes(gzip.compress(record("a")) + b"\x1f\x8b\x08" + b"\xff" * 500 + gzip.compress(record("c")))
    told: list[str] = []
    assert [page.url[-1] for page in read(path, report=told.append)] == ["a", "c"]
    assert len(told) == 1


def test_a_new_process_begins_a_new_file(tmp_path: Path) -> None:
    write(tmp_path, page_of(1))
    with Archive(tmp_path, clock=lambda: NOW) as archive:
        archive.write(page_of(2), ())
    assert len(list(tmp_path.iterdir())) == 2


def test_what_is_no_archive_is_said_so(tmp_path: Path) -> None:
    odd = tmp_path / "odd.warc"
    odd.write_bytes(b"words")
    with pytest.raises(StoreError, match="not a WARC file"):
        list(read(odd))
    with pytest.raises(StoreError, match="cannot be read"):
        list(read(tmp_path / "missing.warc"))


def test_a_directory_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with (
        Archive(tmp_path / "file" / "warc", clock=lambda: NOW) as archive,
        pytest.raises(StoreError, match="cannot be written"),
    ):
        archive.write(page_of(1), ())


def test_others_archives_damaged_or_not(shared: Path) -> None:
    counts = {}
    for path in sorted((shared / "corpora/warc/warcio").iterdir()):
        if path.name.endswith((".arc", ".arc.gz")):
            with pytest.raises(StoreError, match="not a WARC file"):
                list(read(path))
        else:
            counts[path.name] = len(list(read(path)))
    assert sum(counts.values()) >= 10
    assert counts["post-test.warc.gz"] == 3
    assert counts["example-wrong-chunks.warc.gz"] == 1


def test_many_threads_wait_for_the_disk_together_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def slow(descriptor: int) -> None:
        asked.append(descriptor)
        time.sleep(0.02)

    monkeypatch.setattr(os, "fsync", slow)
    with Archive(tmp_path, clock=lambda: NOW) as archive, ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda number: archive.write(page_of(number, b"%d" % number), ()), range(160)))
    [file] = tmp_path.iterdir()
    assert {page.body for page in read(file)} == {b"%d" % number for number in range(160)}
    assert len(asked) < 80, "each thread waited for the disk alone"


def test_a_disk_that_fails_is_told_to_every_page_it_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chance, real = random.Random(3), os.fsync

    def failing(descriptor: int) -> None:
        time.sleep(0.001)
        if chance.random() < 0.3:
            raise OSError(errno.EIO, "Input/output error")
        real(descriptor)

    def write(number: int) -> int | None:
        try:
            archive.write(page_of(number, b"%d" % number), ())
        except StoreError:
            return None
        return number

    monkeypatch.setattr(os, "fsync", failing)
    with Archive(tmp_path, clock=lambda: NOW) as archive, ThreadPoolExecutor(8) as pool:
        kept = [number for number in pool.map(write, range(200)) if number is not None]
    there = {page.body for file in tmp_path.iterdir() for page in read(file)}
    assert 0 < len(kept) < 200
    assert {b"%d" % number for number in kept} <= there


def test_pages_added_together_wait_for_the_disk_once_and_each_lost_one_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    ill: list[int] = []

    def counted(descriptor: int) -> None:
        asked.append(descriptor)
        if ill:
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", counted)
    with Archive(tmp_path, clock=lambda: NOW) as archive:
        assert archive.settle([]) == {}
        first = [archive.add(page_of(number, b"%d" % number), ()) for number in range(50)]
        assert asked == []
        assert archive.settle(first) == {}
        assert len(asked) == 1
        assert archive.settle(first) == {}
        assert len(asked) == 1, "what is safe is asked for once"
        second = [archive.add(page_of(number, b"%d" % number), ()) for number in range(50, 60)]
        ill.append(1)
        lost = archive.settle([*first, *second])
        assert set(lost) == set(second)
        assert "Input/output error" in str(lost[second[0]])
        ill.clear()
        third = archive.add(page_of(99, b"99"), ())
        assert archive.settle([*second, third]).keys() == set(second)
    there = {page.body for file in tmp_path.iterdir() for page in read(file)}
    assert {b"%d" % number for number in (*range(50), 99)} <= there


def test_the_archive_is_kept_as_long_as_its_owner_says(tmp_path: Path) -> None:
    clock = [NOW]
    with Archive(tmp_path, clock=lambda: clock[0]) as archive:
        for day in range(10):
            clock[0] = NOW + timedelta(days=day)
            archive.write(page_of(day, os.urandom(10_000)), ())
            newest = max(tmp_path.glob("desk-*"))
            os.utime(newest, (clock[0].timestamp(), clock[0].timestamp()))
        other = tmp_path / "CC-NEWS-1.warc.gz"
        other.write_bytes(b"not the desk's own")
        os.utime(other, (0, 0))
        assert len(list(tmp_path.glob("desk-*"))) == 10, "a file holds a day"
        assert archive.expire(Retention()) == 0
        assert archive.expire(Retention(age=timedelta(days=6.5))) == 3
        assert archive.expire(Retention(size=45_000)) == 3
        assert archive.expire(Retention(size=0)) == 3, "one that is written to stays"
        left = sorted(tmp_path.glob("desk-*"))
        assert [page.url[-1] for file in left for page in read(file)] == ["9"]
        archive.write(page_of(5), ())
        assert other.exists()
