"""Whether anything at all has changed in the database since it was last asked."""

from itertools import count
from threading import Lock

from sqlalchemy import Engine, PoolProxiedConnection


class Changes:
    """A word that is another as soon as anybody, in any process, has committed anything. Asking costs microseconds."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = Lock()
        self._connection: PoolProxiedConnection | None = None
        self._never_twice = count()

    def word(self) -> str:
        """The same word as last time: nothing was committed in between."""
        if self._engine.dialect.name == "postgresql":
            with self._engine.connect() as connection:  # which transactions are visible: the same at every replica
                return str(connection.exec_driver_sql("SELECT pg_current_snapshot()").scalar_one())
        if not self._engine.url.database or ":memory:" in self._engine.url.database:
            return str(next(self._never_twice))
        with self._lock:
            if self._connection is None:  # kept for this alone: what a connection commits itself does not count for it
                self._connection = self._engine.raw_connection()
            cursor = self._connection.cursor()
            try:
                return str(cursor.execute("PRAGMA data_version").fetchone()[0])
            finally:
                cursor.close()

    def close(self) -> None:
        """Let go of the connection."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
