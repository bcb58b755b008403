"""An SQLite database whose files are taken away, replaced or removed while a desk holds it open: said, and nothing is lost."""

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, event

from monitoring_desk.errors import StoreError, Uprooted
from monitoring_desk.store import Store
from monitoring_desk.store.footing import Footing
from monitoring_desk.types import Source


def source_of(number: int) -> Source:
    return Source(id=f"s{number}", url=f"https://paper.example/{number}", kind="feed", name=f"Paper {number}")


def names_in(path: Path) -> list[str]:
    """The sources a stranger finds in the file alone."""
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM sources ORDER BY id")]


def test_a_file_taken_away_is_written_to_no_more_and_read_all_the_same(tmp_path: Path, now: datetime) -> None:
    path, aside = tmp_path / "desk.sqlite", tmp_path / "aside.sqlite"
    with Store(f"sqlite:///{path}") as store:
        store.sources.add([source_of(1)])
        path.rename(aside)
        with pytest.raises(StoreError, match="put it back"):
            store.sources.add([source_of(2)])
        assert [source.id for source, _ in store.sources.all()] == ["s1"]
        assert not path.exists(), "no empty file may stand where it stood"
        assert names_in(aside) == ["s1"], "what was acknowledged is in the file, without its -wal"
        aside.rename(path)
        store.sources.add([source_of(2)])
    assert names_in(path) == ["s1", "s2"]


@pytest.mark.parametrize("writes", [True, False], ids=["writing", "looking"])
def test_a_file_that_was_replaced_is_left_alone_until_it_is_opened_anew(tmp_path: Path, *, writes: bool) -> None:
    path, aside, other = tmp_path / "desk.sqlite", tmp_path / "aside.sqlite", tmp_path / "other.sqlite"
    with Store(f"sqlite:///{other}") as store:
        store.sources.add([source_of(8)])
    with Store(f"sqlite:///{path}") as store:
        store.sources.add([source_of(1)])
        path.rename(aside)
        shutil.copy(other, path)
        with pytest.raises(Uprooted, match="replaced"):
            store.sources.add([source_of(2)]) if writes else store.changes.word()
        with pytest.raises(Uprooted, match="replaced"):
            store.sources.add([source_of(2)])
    assert names_in(aside) == ["s1"]
    with Store(f"sqlite:///{path}") as store:
        store.sources.add([source_of(9)])
        assert [source.id for source, _ in store.sources.all()] == ["s8", "s9"]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_where_there_can_be_no_wal_file_none_is_missed(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"

    def connect() -> sqlite3.Connection:
        opened = sqlite3.connect(f"file:{path}?vfs=unix-none", uri=True, isolation_level=None)  # without shared memory
        [mode] = opened.execute("PRAGMA journal_mode=WAL").fetchone()
        assert mode == "delete"
        return opened

    engine = create_engine(f"sqlite:///{path}", creator=connect)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    Footing(engine)
    with engine.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("CREATE TABLE kept (id TEXT)")
    with engine.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("INSERT INTO kept VALUES ('s1')")
    path.rename(tmp_path / "aside.sqlite")
    with pytest.raises(StoreError, match="put it back"), engine.execution_options(writes=True).begin():
        pass
    engine.dispose()


def test_a_wal_file_that_was_removed_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    with Store(f"sqlite:///{path}") as store:
        store.sources.add([source_of(1)])
        Path(f"{path}-wal").unlink()
        with pytest.raises(Uprooted, match="-wal"):
            store.sources.add([source_of(2)])
    with Store(f"sqlite:///{path}") as store:
        store.sources.add([source_of(3)])
    assert names_in(path) == ["s1", "s3"]
