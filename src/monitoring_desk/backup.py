"""A desk in one file: every row of its database and the pages it archived, checked when written and before it is restored.

The file is a ZIP archive: a member of JSON lines a table, the WARC files as they are, and last a manifest with the length and
SHA-256 of each. It is the same for SQLite and PostgreSQL, so a backup also moves a desk from one to the other.
"""

import contextlib
import os
import re
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import IO

import msgspec

from monitoring_desk import __version__
from monitoring_desk.errors import StoreError
from monitoring_desk.store import Store, copying

FORMAT = 1
PIECE = 1 << 20
_MANIFEST = "manifest.json"
_MOST_MANIFEST = 10_000_000
_MOST_LINE = 100_000_000
"""Bytes of one row: an article's text is 15 MB at most before it is written as JSON."""
_MOST_GROWTH = 200
"""How many times larger than the backup its content may be: rows shrink to a tenth, and zeros to a thousandth."""
_TABLE = re.compile(r"tables/([a-z_]{1,60})\.jsonl")
_PAGES = re.compile(r"pages/([A-Za-z0-9][A-Za-z0-9._-]{0,200}\.warc(?:\.gz)?)")
"""No slash, no leading dot: such a name leads nowhere but into the folder."""


class Member(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the manifest says of one file of the backup."""

    bytes: int
    sha256: str
    rows: int = 0
    columns: tuple[str, ...] = ()


class Manifest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a backup holds."""

    format: int
    made: datetime
    made_by: str
    version: int
    """Of the schema."""
    members: dict[str, Member]

    @property
    def rows(self) -> int:
        """Rows of all tables."""
        return sum(member.rows for member in self.members.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What was written or restored."""

    rows: int
    pages: int
    """WARC files."""
    bytes: int


def write(store: Store, target: Path, *, archive: Path | None, now: datetime) -> Kept:
    """Back up a desk that may be at work: the database as it stands at one moment, then the WARC files.

    The file has its name only once it was read back and every sum was right. Raises StoreError.
    """
    if target.exists():
        raise StoreError(str(target), "is there already: a backup never overwrites anything")
    part = target.with_name(target.name + ".part")
    try:
        with part.open("wb") as raw:
            os.fchmod(raw.fileno(), 0o600)  # it holds what readers wrote and editors' passwords, hashed
            with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as out:
                version, members = _write_tables(store, out)
                for file in sorted(archive.glob("*.warc*")) if archive and archive.is_dir() else ():
                    if _PAGES.fullmatch(f"pages/{file.name}"):
                        members[f"pages/{file.name}"] = _write_file(out, file)
                manifest = Manifest(
                    format=FORMAT, made=now, made_by=f"Monitoring Desk {__version__}", version=version, members=members
                )
                out.writestr(_MANIFEST, msgspec.json.encode(manifest))
            raw.flush()
            os.fsync(raw.fileno())
        with opened(part):
            pass
        part.rename(target)
    except OSError as error:
        raise StoreError(str(target), f"the backup cannot be written: {error.strerror or error}") from error
    finally:
        with contextlib.suppress(OSError):  # it has its name by now, or the folder is what failed
            part.unlink()
    return _kept(manifest)


def restore(backup: "Backup", store: Store, *, archive: Path | None) -> Kept:
    """Make a desk again from a backup: into an empty database, all of it or nothing. Raises StoreError.

    Pages that are there already stay; without an `archive` folder they are left out.
    """
    if archive is not None:
        _restore_pages(backup, archive)
    copying.bring_in(store.engine, backup.manifest.version, backup.tables())
    return _kept(backup.manifest, pages=archive is not None)


class Backup:
    """A backup whose every byte was read and found to be what its manifest says."""

    def __init__(self, path: Path, file: zipfile.ZipFile) -> None:
        self.path = path
        self._file = file
        self.manifest = self._read_manifest()
        self._check()

    def tables(self) -> Iterator[copying.Rows]:
        """The rows, table by table."""
        for name, member in self.manifest.members.items():
            if told := _TABLE.fullmatch(name):
                with self.member(name) as file:
                    yield copying.Rows(table=told[1], columns=member.columns, lines=self._lines(name, file))

    @contextmanager
    def member(self, name: str) -> Iterator[IO[bytes]]:
        """One file of the backup, to be read."""
        with self._file.open(name) as member:
            yield member

    def _lines(self, name: str, file: IO[bytes]) -> Iterator[bytes]:
        while line := file.readline(_MOST_LINE + 1):
            if len(line) > _MOST_LINE:
                raise StoreError(str(self.path), f"{name} holds a line of more than {_MOST_LINE} bytes")
            yield line

    def _read_manifest(self) -> Manifest:
        if _MANIFEST not in self._file.namelist() or self._file.getinfo(_MANIFEST).file_size > _MOST_MANIFEST:
            raise StoreError(str(self.path), "is no backup of a desk: it has no manifest")
        with self._file.open(_MANIFEST) as member:
            told = member.read(_MOST_MANIFEST + 1)
        try:
            manifest = msgspec.json.decode(told, type=Manifest)
        except msgspec.DecodeError as error:
            raise StoreError(str(self.path), f"its manifest cannot be read: {error}") from error
        if manifest.format != FORMAT:
            raise StoreError(str(self.path), f"is of format {manifest.format}; this desk reads {FORMAT}")
        return manifest

    def _check(self) -> None:
        """Every file there, none besides, each as long as it says and with its sum. Reads no more than the manifest allows."""
        there = [found.filename for found in self._file.infolist() if found.filename != _MANIFEST]
        said = self.manifest.members
        for name in (*there, *said):
            if not (_TABLE.fullmatch(name) or _PAGES.fullmatch(name)):
                raise StoreError(str(self.path), f"holds {name!r}, which no backup holds")
        if sorted(there) != sorted(said):
            odd = sorted(set(there) ^ set(said)) or sorted({name for name in there if there.count(name) > 1})
            raise StoreError(str(self.path), f"does not hold what its manifest says: {', '.join(odd[:3])}")
        if sum(member.bytes for member in said.values()) > _MOST_GROWTH * self.path.stat().st_size:
            raise StoreError(str(self.path), f"grows to more than {_MOST_GROWTH} times its size: that is no backup")
        for name, member in said.items():
            found = sha256()
            length = 0
            with self.member(name) as file:
                while piece := file.read(PIECE):
                    length += len(piece)
                    if length > member.bytes:
                        break
                    found.update(piece)
            if length != member.bytes or found.hexdigest() != member.sha256:
                raise StoreError(
                    str(self.path), f"{name} is not what was written: the backup is damaged or was changed"
                )


@contextmanager
def opened(path: Path) -> Iterator[Backup]:
    """A backup, checked from end to end. Raises StoreError."""
    try:
        with zipfile.ZipFile(path) as file:
            yield Backup(path, file)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:  # encrypted, unknown method, cut
        raise StoreError(str(path), f"cannot be read as a backup: {error}") from error
    except OSError as error:
        raise StoreError(str(path), f"cannot be read: {error.strerror or error}") from error


def _write_tables(store: Store, out: zipfile.ZipFile) -> tuple[int, dict[str, Member]]:
    members: dict[str, Member] = {}
    with copying.snapshot(store.engine) as snapshot:
        for rows in snapshot.tables:
            name = f"tables/{rows.table}.jsonl"
            found, length, count = sha256(), 0, 0
            with out.open(name, "w", force_zip64=True) as member:
                for line in rows.lines:
                    whole = line + b"\n"
                    member.write(whole)
                    found.update(whole)
                    length += len(whole)
                    count += 1
            members[name] = Member(bytes=length, sha256=found.hexdigest(), rows=count, columns=rows.columns)
    return snapshot.version, members


def _write_file(out: zipfile.ZipFile, file: Path) -> Member:
    """A WARC file as far as it is written now: what comes later is not in the database's moment either."""
    found, left = sha256(), file.stat().st_size
    length = left
    kept = zipfile.ZipInfo(f"pages/{file.name}")  # compressed already, and no date: the manifest has it
    with file.open("rb") as source, out.open(kept, "w", force_zip64=True) as member:
        while left and (piece := source.read(min(PIECE, left))):
            member.write(piece)
            found.update(piece)
            left -= len(piece)
    return Member(bytes=length - left, sha256=found.hexdigest())


def _restore_pages(backup: Backup, archive: Path) -> None:
    archive.mkdir(parents=True, exist_ok=True)
    needed = sum(member.bytes for name, member in backup.manifest.members.items() if _PAGES.fullmatch(name))
    if needed > shutil.disk_usage(archive).free:
        raise StoreError(str(archive), f"has no room for {needed / 1e9:.1f} GB of pages")
    for name, member in backup.manifest.members.items():
        told = _PAGES.fullmatch(name)
        if told is None:
            continue
        place = archive / told[1]
        if place.exists() or place.is_symlink():
            if place.is_symlink() or place.stat().st_size < member.bytes:
                raise StoreError(str(place), "is there already and is not the page file of the backup")
            continue
        part = place.with_name(place.name + ".part")
        with backup.member(name) as file, part.open("wb") as out:
            shutil.copyfileobj(file, out, PIECE)
            out.flush()
            os.fsync(out.fileno())
        part.rename(place)


def _kept(manifest: Manifest, *, pages: bool = True) -> Kept:
    files = [member.bytes for name, member in manifest.members.items() if pages or _TABLE.fullmatch(name)]
    count = sum(bool(_PAGES.fullmatch(name)) for name in manifest.members) if pages else 0
    return Kept(rows=manifest.rows, pages=count, bytes=sum(files))
