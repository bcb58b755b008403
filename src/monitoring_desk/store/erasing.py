"""Deleting for good: what was deleted from an SQLite file stands in it until something else is written there."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from monitoring_desk.store.rows import writing


@contextmanager
def erasing(engine: Engine) -> Iterator[Connection]:
    """A transaction whose deletions leave no byte behind, be it in the file or beside it. (PostgreSQL's vacuum sees to its own.)"""
    with writing(engine).connect() as connection:
        if connection.dialect.name != "sqlite":
            with connection.begin():
                yield connection
            return
        _tell(connection, "secure_delete=ON")
        try:
            with connection.begin():
                yield connection
        finally:
            _tell(connection, "secure_delete=OFF")
        waits = _tell(connection, "busy_timeout")
        # Readers may hold it up; then what stands in the -wal file goes a little later.
        _tell(connection, "busy_timeout=1000")
        _tell(connection, "wal_checkpoint(TRUNCATE)")
        _tell(connection, f"busy_timeout={waits}")


def _tell(connection: Connection, pragma: str) -> object:
    cursor = connection.connection.cursor()
    try:
        cursor.execute(f"PRAGMA {pragma}")
        row = cursor.fetchone()
        return row[0] if row else None
    finally:
        cursor.close()
