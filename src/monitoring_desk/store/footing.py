"""Whether an SQLite database still stands in the files that were opened: they can be taken away or replaced under a running desk.

SQLite itself does not mind: it goes on writing into a file that has no name any more, and all of it is lost with the process.
"""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event

from monitoring_desk.errors import StoreError, Uprooted

GONE = "its file was taken away while the desk was at work: put it back, and the desk goes on by itself"
REPLACED = "its file was replaced, or its -wal file removed, while the desk was at work: it is opened anew"
Identity = tuple[int, int]


class Footing:
    """Knows which files each connection was opened on. What is to be done when they are others is its callers' business."""

    def __init__(self, engine: Engine) -> None:
        """`engine`: of any database; only SQLite's stand in files of ours."""
        self._shown = engine.url.render_as_string(hide_password=True)
        self._file: Identity | None = None
        named = engine.url.database if engine.dialect.name == "sqlite" else None
        self._path = Path(named).absolute() if named and named != ":memory:" else None
        if self._path is not None:
            event.listen(engine, "do_connect", self._allow)
            event.listen(engine, "connect", self._take)
            event.listen(engine, "begin", self._check)

    def look(self) -> None:
        """Raise Uprooted when another file stands there now. One that was taken away may come back."""
        if self._path is not None and self._file not in (None, identify(self._path) or self._file):
            raise Uprooted(self._shown, REPLACED)

    def _allow(self, *_: object) -> None:
        """No new connection is opened on another file, and none makes an empty one where ours stood."""
        self.look()
        if self._file is not None and self._path is not None and not self._path.exists():
            raise StoreError(self._shown, GONE)

    def _take(self, opened: Any, record: Any) -> None:
        record.info["file"] = self._file = self._file or (identify(self._path) if self._path else None)
        # A file system without shared memory, such as one across a network, has no -wal: SQLite goes on with a journal then.
        [mode] = opened.execute("PRAGMA journal_mode").fetchone()
        record.info["writes_ahead"] = mode == "wal"

    def _check(self, connection: Connection) -> None:
        """Raise unless a transaction that has just begun to write does so into the files that stand there."""
        if self._path is None or not connection.get_execution_options().get("writes"):
            return
        file, wal = identify(self._path), identify(self._path.with_name(f"{self._path.name}-wal"))
        known = connection.info
        # While a connection is open nobody but an intruder removes the -wal file it writes to.
        stands = not known["writes_ahead"] or (wal is not None and wal == known.setdefault("wal", wal))
        if file is not None and file == known["file"] and stands:
            return
        for words in ("ROLLBACK", "PRAGMA busy_timeout=1000", "PRAGMA wal_checkpoint(TRUNCATE)"):
            # What was acknowledged is in the file itself then, wherever it is now, and no -wal is left to be mistaken for another's.
            connection.exec_driver_sql(words)
        raise StoreError(self._shown, GONE) if file is None else Uprooted(self._shown, REPLACED)


def identify(path: Path) -> Identity | None:
    """Which file it is, whatever its name; None: none."""
    try:
        told = path.stat()
    except OSError:
        return None
    return told.st_dev, told.st_ino
