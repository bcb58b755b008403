"""Backups: equal row by row, taken while the desk writes, carried from one database to the other, refused when tampered with."""

import json
import threading
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.commands import desk

from monitoring_desk import backup
from monitoring_desk.errors import DeskError, StoreError
from monitoring_desk.store import Store
from monitoring_desk.store.columns import metadata
from monitoring_desk.types import Article, Link, Reply, Source

NOW = datetime(2026, 3, 11, 6, 0, tzinfo=UTC)
TRIES = 20


def fill(store: Store, numbers: range) -> None:
    """Articles of invented outlets, each kept by a transaction of its own."""
    store.sources.add([Source(id="s", url="http://quay.example/feed", kind="feed", name="The Quay")])
    for number in numbers:
        link = Link(url=f"http://quay.example/{number}", source_id="s")
        text = f"The ferry to Kest sailed {number} times.\n\nحمل و نقل دریایی 渡轮 🛳 “{number}”"
        article = Article(
            id=f"a{number}", url=link.url, source_id="s", title=f"Ferry {number}", text=text, found=NOW, published=NOW
        )
        store.articles.keep(link, article, now=NOW, page_blocks=[number], host="quay.example")


def rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Everything in the database."""
    with store.engine.connect() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
            for table in metadata.sorted_tables
        }


@pytest.fixture
def made(store: Store, tmp_path: Path) -> Path:
    """A backup of a small desk with a reply and an archive."""
    fill(store, range(40))
    store.people.receive(Reply(id="r", story_id="st", name="Ann", text="So it was.", received=NOW))
    store.stories.save_leads({"a1": b"\x00\xff\x10"}, before=NOW - timedelta(days=1))
    pages = tmp_path / "warc"
    pages.mkdir()
    (pages / "desk-1.warc.gz").write_bytes(b"pages" * 1000)
    (pages / "notes.txt").write_text("no page")
    target = tmp_path / "desk.zip"
    told = backup.write(store, target, archive=pages, now=NOW)
    assert told.pages == 1
    assert told.rows > 80
    return target


def test_what_is_restored_is_equal_row_by_row_on_either_database(
    made: Path, store: Store, tmp_path: Path, postgres: str
) -> None:
    before = rows(store)
    assert before["replies"]
    assert before["lead_vectors"]
    import psycopg  # noqa: PLC0415  only where PostgreSQL runs

    with psycopg.connect(f"{postgres}/postgres", autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS restored")
        connection.execute("CREATE DATABASE restored")
    for number, url in enumerate((f"sqlite:///{tmp_path}/other.sqlite", f"{postgres}/restored")):
        archive = tmp_path / f"warc-{number}"
        with backup.opened(made) as checked, Store(url) as other:
            backup.restore(checked, other, archive=archive)
            assert rows(other) == before
            assert [hit.article.id for hit in other.articles.find("ferry 渡轮 17")] == ["a17"]
            fill(other, range(40, 42))  # numbers go on after the last
            assert len(rows(other)["articles"]) == 42
        assert [file.name for file in archive.iterdir()] == ["desk-1.warc.gz"]
        assert (archive / "desk-1.warc.gz").read_bytes() == b"pages" * 1000


def test_a_backup_under_fast_writes_is_a_moment_of_the_desk(store: Store, tmp_path: Path) -> None:
    stop = threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            fill(store, range(number, number + 1))
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    counts = []
    try:
        for number in range(TRIES):
            target = tmp_path / f"{number}.zip"
            backup.write(store, target, archive=None, now=NOW)
            with backup.opened(target) as checked, Store(f"sqlite:///{tmp_path}/{number}.sqlite") as other:
                backup.restore(checked, other, archive=None)
                found = rows(other)
                with other.engine.connect() as connection:
                    assert connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
            numbers = sorted(int(str(row[1])[1:]) for row in found["articles"])
            assert numbers == list(range(len(numbers)))  # nothing is missing from the middle
            assert {row[2] for row in found["blocks"]} == {row[2] for row in found["articles"]}  # nor half of anything
            counts.append(len(numbers))
    finally:
        stop.set()
        writer.join()
    assert counts == sorted(counts)
    assert counts[-1] > counts[0]
    backup.write(store, tmp_path / "last.zip", archive=None, now=NOW)
    with backup.opened(tmp_path / "last.zip") as checked, Store(f"sqlite:///{tmp_path}/last.sqlite") as other:
        backup.restore(checked, other, archive=None)
        assert rows(other) == rows(store)


def test_nothing_is_overwritten(made: Path, store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="never overwrites"):
        backup.write(store, made, archive=None, now=NOW)
    with backup.opened(made) as checked, pytest.raises(StoreError, match="not empty"):
        backup.restore(checked, store, archive=None)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "desk-1.warc.gz").symlink_to(tmp_path / "elsewhere")
    with (
        backup.opened(made) as checked,
        Store(f"sqlite:///{tmp_path}/other.sqlite") as other,
        pytest.raises(StoreError, match="already"),
    ):
        backup.restore(checked, other, archive=tmp_path / "other")
    assert not (tmp_path / "elsewhere").exists()


def changed(made: Path, target: Path, members: dict[str, bytes], *, drop: str = "") -> Path:
    """A copy of a backup with members replaced, added or dropped, whatever the manifest says."""
    with zipfile.ZipFile(made) as file, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name in file.namelist():
            if name not in members and name != drop:
                out.writestr(name, file.read(name))
        for name, content in members.items():
            out.writestr(name, content)
    return target


def forged(made: Path, target: Path, name: str, content: bytes) -> Path:
    """A copy with a member more, and a manifest that agrees."""
    with zipfile.ZipFile(made) as file:
        manifest = json.loads(file.read("manifest.json"))
    manifest["members"][name] = {"bytes": len(content), "sha256": sha256(content).hexdigest(), "columns": ["id"]}
    return changed(made, target, {name: content, "manifest.json": json.dumps(manifest).encode()})


def tampered(made: Path, folder: Path) -> Iterator[tuple[Path, str]]:
    yield changed(made, folder / "text.zip", {"tables/articles.jsonl": b"[]\n"}), "not what was written"
    yield changed(made, folder / "more.zip", {"tables/invented.jsonl": b"[]\n"}), "does not hold what"
    yield changed(made, folder / "less.zip", {}, drop="tables/replies.jsonl"), "does not hold what"
    yield changed(made, folder / "none.zip", {}, drop="manifest.json"), "no manifest"
    yield changed(made, folder / "bad.zip", {"manifest.json": b"{"}), "cannot be read"
    for name in (
        "../../evil.sh",
        "/etc/cron.d/evil",
        "pages/../x.warc",
        "pages/a/b.warc",
        "pages/.x.warc",
        "pages\\x.warc",
    ):
        yield forged(made, folder / f"n{abs(hash(name))}.zip", name, b"x"), "which no backup holds"
    yield forged(made, folder / "table.zip", "tables/nonsense.jsonl", b"[1]\n"), "no desk has"
    yield forged(made, folder / "bomb.zip", "pages/zeros.warc", bytes(50_000_000)), "times its size"
    cut = folder / "cut.zip"
    cut.write_bytes(made.read_bytes()[:-200])
    yield cut, "as a backup"
    other = folder / "other.zip"
    other.write_text("no archive at all")
    yield other, "as a backup"
    bent = folder / "bent.zip"
    bytes_of = bytearray(made.read_bytes())
    bytes_of[len(bytes_of) // 3] ^= 0x55
    bent.write_bytes(bytes_of)
    yield bent, ""


def test_a_tampered_backup_is_refused_and_nothing_is_touched(made: Path, tmp_path: Path) -> None:
    folder = tmp_path / "tampered"
    folder.mkdir()
    tried = 0
    for path, why in tampered(made, folder):
        archive = tmp_path / "restored-pages"
        with Store(f"sqlite:///{tmp_path}/empty.sqlite") as other:
            with pytest.raises(DeskError) as caught, backup.opened(path) as checked:
                backup.restore(checked, other, archive=None if "table" in path.name else archive)
            assert why in str(caught.value), path.name
            assert not any(kept for name, kept in rows(other).items() if name != "schema_version")
        assert not archive.exists()
        tried += 1
    assert tried == 16


def test_a_disk_that_is_full_leaves_no_half_backup(store: Store, tmp_path: Path) -> None:
    fill(store, range(3))
    with pytest.raises(StoreError, match="cannot be written"):
        backup.write(store, tmp_path / "no-folder" / "desk.zip", archive=None, now=NOW)
    with pytest.raises(StoreError, match="cannot be written"):
        backup.write(store, Path("/dev/full/desk.zip"), archive=None, now=NOW)


def test_the_commands(made: Path, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    done = desk("restore", str(made), folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 files of pages" in done.stdout
    done = desk("backup", "again.zip", "--json", folder=folder)
    assert json.loads(done.stdout)["pages"] == 1
    done = desk("restore", "again.zip", folder=folder)
    assert done.returncode == 1
    assert "not empty" in done.stderr
