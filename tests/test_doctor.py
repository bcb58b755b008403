"""The doctor: every part of the set-up is looked at, and what is not well comes with what to do."""

import socket
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from wsgiref.simple_server import make_server

import msgspec
import pytest

from monitoring_desk import config, doctor
from monitoring_desk.config import Settings, WebSettings
from monitoring_desk.errors import ConfigError
from monitoring_desk.postponed import tell_postponed
from monitoring_desk.store import Store
from monitoring_desk.types import Failure, Link, Source, SourceState

NOW = datetime(2026, 3, 11, 6, tzinfo=UTC)
QUAY = Source(id="quay", url="https://quay.example/feed", kind="feed", name="The Quay")
MOLE = Source(id="mole", url="https://mole.example/feed", kind="feed", name="The Mole")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    return msgspec.structs.replace(
        Settings(),
        database=f"sqlite:///{tmp_path}/desk.sqlite",
        archive=str(tmp_path / "warc"),
        web=WebSettings(port=port),
    )


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    with Store(settings.database) as opened:
        yield opened


def found(settings: Settings, *, now: datetime = NOW) -> dict[str, doctor.Finding]:
    return {finding.what: finding for finding in doctor.examine(lambda: settings, now=now)}


def well(source: Source, *, succeeded: datetime = NOW, problem: str | None = None, failures: int = 0) -> SourceState:
    return SourceState(
        source_id=source.id,
        next_check=NOW,
        checked=NOW,
        succeeded=succeeded,
        problem=problem,
        failures=failures,
    )


def test_a_desk_without_sources_is_told_how_to_add_one(settings: Settings) -> None:
    findings = found(settings)
    assert [what for what, finding in findings.items() if not finding.well] == ["sources"]
    assert "desk add" in findings["sources"].remedy
    assert list(findings) == ["Python", "settings", "memory", "clock", "archive", "pages", "database", "sources"]
    path = Path(settings.database.removeprefix("sqlite:///"))
    assert not path.exists(), "to look for a database makes none"
    with Store(settings.database):
        assert [what for what, finding in found(settings).items() if not finding.well] == ["sources"]
        path.rename(path.with_name("aside"))
        assert "put it back" in found(settings)["database"].remedy


def test_a_desk_that_is_well_has_nothing_to_remedy(settings: Settings, store: Store) -> None:
    store.sources.add([QUAY])
    store.sources.save_check(well(QUAY), (), now=NOW)
    findings = found(settings)
    assert all(finding.well for finding in findings.values())
    assert findings["sources"].found == "1, 0 in trouble"
    assert list(Path(settings.archive).iterdir()) == [], "the trial is cleared away"


def test_settings_that_cannot_be_read_end_the_examination(tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_text("every = 'often'")
    python, wrong = doctor.examine(lambda: config.load(tmp_path / "desk.toml", environ={}), now=NOW)
    assert python.well
    assert not wrong.well
    assert "desk.toml" in wrong.found
    assert "every" in wrong.found
    assert wrong.remedy


def test_a_source_in_trouble_is_named_with_its_problem(settings: Settings, store: Store) -> None:
    store.sources.add([QUAY, MOLE])
    store.sources.save_check(well(QUAY), (), now=NOW)
    store.sources.save_check(
        well(MOLE, succeeded=NOW - timedelta(days=3), problem="not done within 30 s", failures=4), (), now=NOW
    )
    findings = found(settings)
    assert findings["sources"].found == "2, 1 in trouble"
    assert not findings["The Mole"].well
    assert findings["The Mole"].found == "not done within 30 s"
    assert "4 checks" in findings["The Mole"].remedy
    assert MOLE.url in findings["The Mole"].remedy
    assert "The Mole" in findings["no answer"].found
    assert "The Quay" not in findings["no answer"].found


def test_what_waits_for_a_hosts_next_hour_is_said(settings: Settings, store: Store) -> None:
    store.sources.add([QUAY])
    store.sources.save_check(well(QUAY), (), now=NOW)
    store.cycles.end(store.cycles.begin(host="here", now=NOW), now=NOW, counts={"checked": 1, "postponed": 12})
    finding = found(settings)["budget"]
    assert finding.well
    assert "12 sources and links waited" in finding.found
    store.cycles.end(store.cycles.begin(host="here", now=NOW), now=NOW, counts={"checked": 1})
    assert "budget" not in found(settings)


def test_sources_say_what_of_them_waits_for_a_hosts_next_hour(store: Store) -> None:
    store.sources.add([QUAY, MOLE])
    links = [Link(url=f"https://quay.example/{n}", source_id="quay") for n in range(3)]
    began = NOW + timedelta(hours=2)
    store.sources.save_check(replace(well(QUAY), next_check=began + timedelta(hours=1)), links, now=NOW)
    assert tell_postponed(store, store.sources.all()) == {}
    store.cycles.end(store.cycles.begin(host="here", now=began), now=began, counts={"postponed": 4})
    why = "for a later cycle: its host was asked as often as an hour allows"
    told = tell_postponed(store, store.sources.all())
    assert told == {"quay": f"3 of its articles wait {why}", "mole": f"it waits {why}"}
    store.cycles.begin(host="here", now=began)
    assert tell_postponed(store, store.sources.all()) == told, "a cycle under way has left nothing yet"
    store.cycles.end(store.cycles.begin(host="here", now=began), now=began, counts={"postponed": 0})
    assert tell_postponed(store, store.sources.all()) == {}


def test_links_given_up_are_counted(settings: Settings, store: Store) -> None:
    links = [Link(url=f"https://quay.example/{n}", source_id="quay") for n in range(3)]
    store.sources.add([QUAY])
    store.sources.save_check(well(QUAY), links, now=NOW)
    store.articles.fail(Failure(url=links[0].url, source_id="quay", problem="gone", final=True), now=NOW)
    assert found(settings)["links"].found == "0 read, 2 waiting, 1 given up"


@pytest.mark.parametrize(
    ("database", "remedy"),
    [
        ("sqlite:////nowhere/desk.sqlite", "make that folder"),
        ("sqlite:///{folder}/junk.sqlite", "`desk restore` a backup"),
        ("sqlite:///{folder}/newer.sqlite", "install that newer desk"),
        ("oracle://x", "DESK_DATABASE"),
        ("postgresql://me:secret@127.0.0.1:9/x", "is the server running there"),
        ("postgresql://me:secret@nobody.invalid/x", "is the host in `database` right"),
    ],
)
def test_a_database_that_cannot_be_opened_is_named_with_what_to_do(
    settings: Settings, tmp_path: Path, database: str, remedy: str
) -> None:
    (tmp_path / "junk.sqlite").write_text("this is no database\n" * 100)
    with Store(f"sqlite:///{tmp_path}/newer.sqlite") as made, made.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE schema_version SET version = version + 1")
    finding = found(msgspec.structs.replace(settings, database=database.format(folder=tmp_path)))["database"]
    assert not finding.well
    assert remedy in finding.remedy
    assert database.partition(":")[0] in finding.found
    assert "secret" not in finding.found
    assert "\n" not in finding.found


def test_a_database_or_user_the_server_does_not_know_is_told_how_to_make(settings: Settings, postgres: str) -> None:
    missing = found(msgspec.structs.replace(settings, database=f"{postgres}/nothing"))["database"]
    assert "createdb" in missing.remedy
    stranger = postgres.replace("desk@", "stranger@")
    unknown = found(msgspec.structs.replace(settings, database=f"{stranger}/postgres"))["database"]
    assert "createuser" in unknown.remedy


def test_a_server_that_takes_no_writes_is_told(settings: Settings, databases_of_postgres: Callable[[], str]) -> None:
    url = databases_of_postgres()
    with Store(url):
        assert found(msgspec.structs.replace(settings, database=url))["database"].well
    closed = msgspec.structs.replace(settings, database=f"{url}?options=-cdefault_transaction_read_only%3Don")
    assert "name the primary" in found(closed)["database"].remedy


def test_an_archive_that_cannot_be_written_is_named(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    finding = found(msgspec.structs.replace(settings, archive=str(tmp_path / "file")))["archive"]
    assert not finding.well
    assert str(tmp_path / "file") in finding.found
    assert "`archive`" in finding.remedy
    assert "archive" not in found(msgspec.structs.replace(settings, archive=""))


def test_a_port_that_is_taken_is_named(settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", settings.web.port)):
        finding = found(settings)["pages"]
    assert not finding.well
    assert f"127.0.0.1:{settings.web.port}" in finding.found
    assert "in use" in finding.found
    assert "[web]" in finding.remedy


def test_a_port_that_a_desk_has_is_well(settings: Settings, store: Store) -> None:
    def answer(asked: dict[str, Any], begin: Callable[..., object]) -> list[bytes]:
        begin("200 OK", [("Content-Type", "text/plain")])
        return [b"alive\n"]

    with make_server("127.0.0.1", settings.web.port, answer) as server:
        threading.Thread(target=server.handle_request, daemon=True).start()
        finding = found(settings)["pages"]
    assert (finding.well, finding.found) == (True, f"a desk is open at 127.0.0.1:{settings.web.port}")


@pytest.mark.parametrize("host", ["nobody.invalid", "a" * 70, "256.1.1.1"])
def test_a_host_that_cannot_be_listened_on_is_named(settings: Settings, host: str) -> None:
    web = msgspec.structs.replace(settings.web, host=host)
    finding = found(msgspec.structs.replace(settings, web=web))["pages"]
    assert not finding.well
    assert finding.found.startswith(f"{host}:")


@pytest.mark.parametrize(("free", "well"), [(400_000, False), (4_000_000, True)])
def test_a_machine_short_of_memory_is_told_what_to_do(tmp_path: Path, free: int, well: bool) -> None:
    (told := tmp_path / "meminfo").write_text(f"MemTotal: 8000000 kB\nMemAvailable: {free} kB\n")
    (found,) = doctor._memory(told)
    assert (found.well, bool(found.remedy), found.found) == (well, not well, f"{free * 1024 / 1e9:.1f} GB free")
    assert list(doctor._memory(tmp_path / "a system that does not say")) == []


def test_the_clock_is_judged(settings: Settings) -> None:
    assert found(settings)["clock"].found == "set by --now to 2026-03-11 06:00 UTC"
    now = datetime.now(UTC)
    assert found(settings, now=now)["clock"].found == f"{now:%Y-%m-%d %H:%M} UTC"


def test_settings_are_asked_for_once() -> None:
    asked = []

    def load() -> Settings:
        asked.append(1)
        raise ConfigError("desk.toml", "is in pieces")

    assert [finding.well for finding in doctor.examine(load, now=NOW)] == [True, False]
    assert asked == [1]


def test_the_last_cycle_is_told_with_what_ended_it(settings: Settings, store: Store) -> None:
    assert "cycles" not in found(settings)
    number = store.cycles.begin(host="desk-1", now=NOW)
    assert found(settings)["cycles"].found == "the last began 2026-03-11 06:00 UTC on desk-1, and is under way"
    store.cycles.end(number, now=NOW, counts={}, problem="/warc: the archive cannot be written (No space left)")
    ended = found(settings)["cycles"]
    assert (ended.well, "No space left" in ended.found) == (False, True)
    late = found(settings, now=NOW + timedelta(hours=1, minutes=46))
    assert not late["cycles"].well
    store.cycles.end(number, now=NOW, counts={})
    assert found(settings)["cycles"].well
    assert "desk run" in found(settings, now=NOW + timedelta(hours=1, minutes=46))["cycles"].remedy
    behind = found(settings, now=NOW - timedelta(days=1))["cycles"]
    assert (behind.well, "NTP" in behind.remedy) == (False, True)


def test_a_damaged_database_file_is_said_to_be_restored(settings: Settings) -> None:
    path = Path(settings.database.removeprefix("sqlite:///"))
    with Store(settings.database) as store:
        store.sources.add([QUAY])
    assert "database file" not in found(settings)
    with closing(sqlite3.connect(path)) as connection:
        [(page,)] = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'letters'")
        [(size,)] = connection.execute("PRAGMA page_size")
    with path.open("r+b") as file:  # a page that nothing reads to open the database
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    damaged = found(settings)["database file"]
    assert not damaged.well
    assert "desk restore" in damaged.remedy


def test_a_database_a_part_of_which_is_gone_is_said_to_be_restored(settings: Settings) -> None:
    with Store(settings.database) as store, store.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE sources")
    assert "desk restore" in found(settings)["database"].remedy
