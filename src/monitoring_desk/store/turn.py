"""Whose turn it is to collect: of all the desks on one store, one at a time.

On PostgreSQL the turn is an advisory lock on a connection of its own, on SQLite a lock on a file beside the database. Both are
let go by the system when the process or its machine dies, so that another desk takes over without anybody's doing.
"""

import fcntl
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from monitoring_desk.errors import StoreError

_LOCK = 7355609
"""The number every desk knows; 7355608 is the migrations'."""


class Turn:
    """Takes the turn, and can tell whether it still has it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None
        self._file: BinaryIO | None = None

    def take(self) -> bool:
        """Whether it is this desk's turn now; a turn it has already is asked for again, for a lost connection loses it."""
        if self._engine.dialect.name == "postgresql":
            return self._holds() or self._lock()
        return self._lock_file()

    def release(self) -> None:
        """Let another desk have it."""
        if self._connection is not None:
            connection, self._connection = self._connection, None
            connection.invalidate()  # closes the session: whatever state it is in, its lock goes with it
            connection.close()
        if self._file is not None:
            self._file.close()
            self._file = None

    def _holds(self) -> bool:
        if self._connection is None:
            return False
        try:
            self._connection.exec_driver_sql("SELECT 1")
        except (StoreError, DBAPIError):  # the server went away, and the lock with it: ask anew
            self.release()
            return False
        return True

    def _lock(self) -> bool:
        connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        try:
            held = bool(connection.exec_driver_sql(f"SELECT pg_try_advisory_lock({_LOCK})").scalar())
        except BaseException:
            connection.close()
            raise
        if held:
            self._connection = connection
        else:
            connection.close()
        return held

    def _lock_file(self) -> bool:
        database = self._engine.url.database
        if self._file is not None or not database or database == ":memory:":
            return True
        place = Path(f"{database}.collector")
        try:
            file = place.open("ab")
        except OSError as error:
            raise StoreError(str(place), f"cannot be written: {error.strerror or error}") from error
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return False
        self._file = file
        return True
