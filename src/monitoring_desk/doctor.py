"""`desk doctor`: checks the whole set-up and says what to do."""

import errno
import os
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from monitoring_desk import doors, nametable, rhythm
from monitoring_desk.config import Settings
from monitoring_desk.errors import ConfigError, DeskError, StoreError
from monitoring_desk.serving import open_door
from monitoring_desk.store import Store

LOW_DISK = 500_000_000
"""Bytes free under which an archive of pages will not live long."""

FEW_FILES = 1_000
"""More files that a disk can take; each day and each gigabyte of pages needs one."""
LOW_MEMORY = 500_000_000
"""Bytes free under which a cycle may not get what it asks for: each of its processes holds some 300 MB."""
CHECKING = 5.0
"""Seconds for which a database file is read through: some two gigabytes."""
MEMINFO = Path("/proc/meminfo")

_SOON = "the server begins or ends: the desk goes on by itself once it is up"
_REACH = "is the server running there, and its port open? The desk goes on by itself once it is"
_LEAVE = "may the desk's user write to that folder, and to the file in it?"
SET = "set `database` in desk.toml, or DESK_DATABASE"
DATABASE_REMEDIES = (
    ("made by a newer desk", "install that newer desk: nothing in the database was changed"),
    ("taken away", "put it back as it was, -wal file and all; if it is lost, `desk restore` a backup"),
    ("read-only transaction", "its server takes no writes (a standby, or set so): name the primary, or end that"),
    ("starting up", _SOON),
    ("shutting down", _SOON),
    ("recovery", _SOON),
    ("too many clients", "raise the server's max_connections, or end what holds them: a desk takes sixty at most"),
    ("connection slots", "raise the server's max_connections, or end what holds them: a desk takes sixty at most"),
    ("I/O error", "is a file beside it gone, or the disk ill? End every desk on it, see to the disk, start one again"),
    ("is full", "make room on that disk: the desk goes on by itself"),
    ("not a database", "name another file as `database`, or put that one aside and `desk restore` a backup"),
    ("malformed", "put that file aside and `desk restore` a backup"),
    ("no such table", "a part of the database is gone: put it aside and `desk restore` a backup"),
    ("relation", "a part of the database is gone: put it aside and `desk restore` a backup"),
    ("unable to open", _LEAVE),
    ("readonly", _LEAVE),
    ("locked", "another program holds it: end that, and the desk goes on by itself"),
    ("the folder", "make that folder, or set another `database` in desk.toml or DESK_DATABASE"),
    ("password", "give the password in DESK_DATABASE, or in PostgreSQL's ~/.pgpass, and start the desk again"),
    ("role", "make that user: sudo -u postgres createuser desk"),
    ("does not exist", "make it: sudo -u postgres createdb --owner desk --encoding UTF8 desk"),
    ("permission denied", "let the desk's user own the database: ALTER DATABASE … OWNER TO …"),
    ("connection", _REACH),
    ("timeout", _REACH),
    ("resolve", "is the host in `database` right? No such name is known here"),
)
"""Words of a database's complaint, and what to do about it; the first that fits counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing looked at: what was found, and what to do when it is not well."""

    what: str
    found: str
    well: bool = True
    remedy: str = ""


def examine(load: Callable[[], Settings], *, now: datetime) -> Iterator[Finding]:
    """Look at everything from Python to webhooks, in the order in which they depend on each other."""
    yield Finding(what="Python", found=sys.version.split()[0])
    try:
        settings = load()
    except DeskError as error:
        yield Finding(
            what="settings", found=str(error), well=False, remedy="mend that line, or remove it to have the default"
        )
        return
    yield Finding(what="settings", found="read")
    yield from _memory()
    yield _clock(now)
    if settings.archive:
        yield _archive(Path(settings.archive))
    if settings.names:
        yield _names(settings.names)
    yield _port(settings)
    yield from map(_tell, doors.look(settings, now=lambda: datetime.now(UTC)))
    try:
        if unmade := _unmade(settings.database):
            yield unmade
            yield from _no_sources()
            return
        with Store(settings.database) as store:
            store.cycles.try_writing(now=now)
            yield Finding(what="database", found=f"open, {store.articles.counts()['articles']} articles kept")
            yield from _file(settings.database)
            yield from _cycles(store, now, every=settings.every)
            yield from _sources(store, now)
            webhooks = store.hooks.all()
            yield from map(_tell, doors.look_at_webhooks(webhooks, settings, now=lambda: datetime.now(UTC)))
    except DeskError as error:
        yield Finding(what="database", found=" ".join(str(error).split()), well=False, remedy=advise(error.why) or SET)


def _unmade(url: str) -> Finding | None:
    """What is to be said of an SQLite file that is not there; to look for it must not make one."""
    path = _file_of(url)
    if path is None or path.exists() or not path.parent.is_dir():
        return None
    if path.with_name(f"{path.name}-wal").exists():
        raise StoreError(url, "its file was taken away, and its -wal file is left")
    return Finding(what="database", found=f"{url}: not made yet; `desk add` or `desk run` makes it")


def _file_of(url: str) -> Path | None:
    """Where an SQLite database stands; None of another."""
    named = url.removeprefix("sqlite:///")
    return None if named in (url, "", ":memory:") else Path(named).absolute()


def _file(url: str) -> Iterator[Finding]:
    """Whether an SQLite file is whole, as far as can be read in some seconds, and has room to grow."""
    path = _file_of(url)
    if path is None or not path.exists():
        return
    until = time.monotonic() + CHECKING
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        connection.set_progress_handler(lambda: time.monotonic() > until, 100_000)
        try:
            told = [row[0] for row in connection.execute("PRAGMA quick_check(3)")]
        except sqlite3.OperationalError:  # its time was over, or it may not be read by us at all
            told = ["ok"]
        except sqlite3.DatabaseError as error:  # so ill that it cannot be read through
            told = [str(error)]
    if told != ["ok"]:
        found = f"{path} is damaged: {' '.join('; '.join(told).split())[:200]}"
        remedy = "end the desk, put that file aside and `desk restore` the last backup: it goes on from there"
        yield Finding(what="database file", found=found, well=False, remedy=remedy)
    free = shutil.disk_usage(path.parent).free
    if free <= LOW_DISK:
        found = f"{path.parent}, {free / 1e9:.1f} GB free"
        yield Finding(what="database file", found=found, well=False, remedy="make room: it grows with every article")


def _cycles(store: Store, now: datetime, *, every: float) -> Iterator[Finding]:
    """The last cycle, of whichever machine: how it ended, and when."""
    last = next(iter(store.cycles.latest(limit=1)), None)
    if last is None:
        return
    said = f"the last began {last.began:%Y-%m-%d %H:%M} UTC on {last.host}"
    if last.began - now > timedelta(minutes=5):
        remedy = "set the clock right (NTP), here or there: what is due is told by it"
        yield Finding(what="cycles", found=f"{said}, which is yet to come by this clock", well=False, remedy=remedy)
    elif last.problem:
        remedy = "what it names is to be mended; the desk tries again by itself"
        yield Finding(what="cycles", found=f"{said} and ended early: {last.problem}", well=False, remedy=remedy)
    elif now - last.began > timedelta(minutes=3 * every + 60):
        remedy = "is `desk run` running? Nobody collects, or a cycle hangs"
        yield Finding(what="cycles", found=said, well=False, remedy=remedy)
    else:
        yield Finding(what="cycles", found=said + ("" if last.ended else ", and is under way"))


def _no_sources() -> Iterator[Finding]:
    yield Finding(what="sources", found="none", well=False, remedy="desk add https://a-news-site.example")


def advise(told: str) -> str:
    """What to do about a database's complaint; empty where nothing is known of it."""
    return next((remedy for words, remedy in DATABASE_REMEDIES if words in told), "")


def _tell(door: doors.Door) -> Finding:
    return Finding(what=door.what, found=door.found, well=not door.remedy, remedy=door.remedy)


def _names(path: str) -> Finding:
    try:
        found = nametable.read(path)
    except DeskError as error:
        return Finding(
            what="names", found=str(error), well=False, remedy="mend that line; the desk does not start with it"
        )
    return Finding(what="names", found=f"{path}, {len(found.rows)} names")


def _memory(told: Path = MEMINFO) -> Iterator[Finding]:
    """What the machine can still give; nothing where it does not say."""
    if told.exists():
        named = dict(line.split(":", 1) for line in told.read_text().splitlines() if ":" in line)
        free = 1024 * int(named.get("MemAvailable", "0 kB").split()[0])
        remedy = "" if free >= LOW_MEMORY else "end other programs, or lower `processes` in desk.toml"
        yield Finding(what="memory", found=f"{free / 1e9:.1f} GB free", well=not remedy, remedy=remedy)


def _clock(now: datetime) -> Finding:
    if abs(datetime.now(UTC) - now) > timedelta(minutes=1):
        return Finding(what="clock", found=f"set by --now to {now:%Y-%m-%d %H:%M} UTC")
    return Finding(
        what="clock",
        found=f"{now:%Y-%m-%d %H:%M} UTC",
        well=now.year >= 2026,
        remedy="this machine's clock is years behind: publication times cannot be judged",
    )


def _archive(folder: Path) -> Finding:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial = folder / ".doctor"
        trial.write_bytes(b"")
        trial.unlink()
        free, told = shutil.disk_usage(folder).free, os.statvfs(folder)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            found, remedy = (
                f"{folder}: its disk is full",
                "make room there, or remove small files (`df`, `df --inodes`)",
            )
            return Finding(what="archive", found=found, well=False, remedy=remedy)
        remedy = 'set `archive` in desk.toml to a folder the desk may write to, or to "" to keep no pages'
        return Finding(what="archive", found=f"{folder}: {error.strerror}", well=False, remedy=remedy)
    if told.f_files and told.f_favail < FEW_FILES:
        left = f"{folder}: its disk takes {told.f_favail} more files, whatever room it has"
        return Finding(
            what="archive", found=left, well=False, remedy="remove small files there (inodes: `df --inodes`)"
        )
    return Finding(
        what="archive",
        found=f"{folder}, {free / 1e9:.1f} GB free",
        well=free > LOW_DISK,
        remedy="make room: pages fetched can soon not be kept",
    )


def _port(settings: Settings) -> Finding:
    try:
        open_door(settings).close()
    except ConfigError as error:
        if doors.is_desk(settings.web.host, settings.web.port):
            return Finding(what="pages", found=f"a desk is open at {settings.web.host}:{settings.web.port}")
        remedy = "another program has it: end that, or set another `host` or `port` under [web]"
        return Finding(what="pages", found=str(error), well=False, remedy=remedy)
    return Finding(what="pages", found=f"{settings.base_url}/ is free")


def _sources(store: Store, now: datetime) -> Iterator[Finding]:
    found = store.sources.all()
    if not found:
        yield from _no_sources()
        return
    troubled = [(source, state) for source, state in found if state.problem and not state.paused]
    yield Finding(what="sources", found=f"{len(found)}, {len(troubled)} in trouble")
    for source, state in troubled:
        remedy = "" if state.failures < 3 else f"failing for {state.failures} checks: look at {source.url}"
        yield Finding(what=source.name, found=state.problem or "", well=False, remedy=remedy)
    if postponed := next((cycle.counts.get("postponed", 0) for cycle in store.cycles.latest() if cycle.ended), 0):
        why = "waited in the last cycle, their hosts asked as often as an hour allows ([fetch] budget): nothing is lost"
        yield Finding(what="budget", found=f"{postponed} sources and links {why}")
    waiting = store.articles.counts()
    parked = waiting["parked"]
    yield Finding(what="links", found=f"{waiting['read']} read, {waiting['unread']} waiting, {parked} given up")
    silent = {source.name: told for source, state in found if (told := rhythm.silence(state.days, now=now))}
    for name, told in list(silent.items())[:5]:
        yield Finding(what=name, found=told, well=False, remedy="look at its site: has its feed moved?")
    stale = [source.name for source, state in found if state.succeeded and now - state.succeeded > timedelta(days=2)]
    if stale:
        remedy = "`desk sources` says why"
        yield Finding(what="no answer", found=f"for two days: {', '.join(stale[:5])}", well=False, remedy=remedy)
