"""Whether anything at all has changed in the database since it was last asked."""

import sqlite3
from itertools import count
from threading import Lock

from sqlalchemy import Engine
from sqlalchemy.engine.interfaces import DBAPIConnection

from monitoring_desk.errors import StoreError
from monitoring_desk.store.footing import Footing


class Changes:
    """A word that is another as soon as anybody, in any process, has committed anything. Asking costs microseconds."""

    def __init__(self, engine: Engine, *, footing: Footing) -> None:
        self._engine = engine
        self._footing = footing
        self._lock = Lock()
        self._connection: DBAPIConnection | None = None
        self._never_twice = count()

    @property
    def far(self) -> bool:
        """Whether a server is asked, which may hang and say nothing; a file answers at once."""
        return self._engine.dialect.name == "postgresql"

    def word(self) -> str:
        """The same word as last time: nothing was committed in between. Raises StoreError."""
        if self.far:
            with self._engine.connect() as connection:  # which transactions are visible: the same at every replica
                return str(connection.exec_driver_sql("SELECT pg_current_snapshot()").scalar_one())
        if not self._engine.url.database or ":memory:" in self._engine.url.database:
            return str(next(self._never_twice))
        self._footing.look()
        with self._lock:
            try:
                if self._connection is None:  # kept for this alone: what it commits itself does not count for it
                    pooled = self._engine.raw_connection()
                    self._connection = pooled.dbapi_connection
                    pooled.detach()
                    self._read("PRAGMA busy_timeout=0")  # all readers wait for this answer: it waits for nobody
                return str(self._read("PRAGMA data_version"))
            except sqlite3.Error as error:  # without SQLAlchemy between, as it costs microseconds
                raise StoreError("database", str(error)) from error

    def _read(self, pragma: str) -> object:
        assert self._connection is not None
        cursor = self._connection.cursor()
        try:
            cursor.execute(pragma)
            [(told,)] = cursor.fetchall()
            return told
        finally:
            cursor.close()

    def close(self) -> None:
        """Let go of the connection."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
