"""What every test may ask for: a store on each database, the shared folder, a fixed clock."""

import itertools
import os
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitoring_desk.store import Store

SHARED = Path(os.environ.get("SHARED", Path(__file__).resolve().parents[2] / "shared"))
NOW = datetime(2026, 3, 11, 6, 0, tzinfo=UTC)

if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    # A shell ignores Ctrl-C for what it runs in the background, and so would every desk a test starts and ends by it.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture(scope="session")
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is not there")
    return SHARED


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A PostgreSQL server of our own on a free port: its URL without a database name."""
    programs = postgres_programs()
    if programs is None:
        pytest.skip("PostgreSQL's server programs are not installed")
    folder = Path(tempfile.mkdtemp(prefix="desk-postgres-"))  # not pytest's: other runs clear that up behind our back
    as_user: list[str] = []
    if os.geteuid() == 0:  # the server refuses to run as root
        shutil.chown(folder, "postgres", "postgres")
        as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = folder / "data"
    run = {"check": True, "cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([*as_user, programs / "initdb", "-D", data, "-U", "desk", "--auth=trust", "-E", "UTF8"], **run)  # type: ignore[call-overload]
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    subprocess.run(
        [*as_user, programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start"], **run
    )  # type: ignore[call-overload]
    try:
        yield f"postgresql://desk@127.0.0.1:{port}"
    finally:
        subprocess.run([*as_user, programs / "pg_ctl", "-D", data, "-m", "immediate", "stop"], **run)  # type: ignore[call-overload]
        shutil.rmtree(folder)


@pytest.fixture
def restart_postgres(postgres: str) -> Callable[[], None]:
    """Stops the server as a power cut would, and starts it again."""
    programs = postgres_programs()
    as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []

    def restart() -> None:
        assert programs is not None
        data = _execute(f"{postgres}/postgres", "SHOW data_directory")
        command = [*as_user, str(programs / "pg_ctl"), "-D", data, "-w", "-m", "immediate", "restart"]
        quiet = subprocess.DEVNULL
        subprocess.run(command, check=True, cwd=Path(data).parent, stdout=quiet, stderr=quiet)

    return restart


def postgres_programs() -> Path | None:
    """Where initdb and pg_ctl are, where they are."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if found := shutil.which("initdb"):
        folders.append(Path(found).parent)
    return next((folder for folder in folders if (folder / "initdb").exists() and (folder / "pg_ctl").exists()), None)


@pytest.fixture
def databases_of_postgres(request: pytest.FixtureRequest, postgres: str, tmp_path: Path) -> Callable[[], str]:
    """The URLs of as many empty databases of PostgreSQL as are asked for."""
    numbers = itertools.count()

    def make() -> str:
        name = f"t{abs(hash(tmp_path)):x}_{next(numbers)}"
        _execute(f"{postgres}/postgres", f'CREATE DATABASE "{name}"')
        request.addfinalizer(lambda: _execute(f"{postgres}/postgres", f'DROP DATABASE "{name}" WITH (FORCE)'))
        return f"{postgres}/{name}"

    return make


@pytest.fixture
def databases_of_sqlite(tmp_path: Path) -> Callable[[], str]:
    """The URLs of as many files not yet there as are asked for."""
    numbers = itertools.count()
    return lambda: f"sqlite:///{tmp_path}/desk{next(numbers) or ''}.sqlite"


@pytest.fixture(params=["databases_of_sqlite", "databases_of_postgres"], ids=["sqlite", "postgresql"])
def databases(request: pytest.FixtureRequest) -> Callable[[], str]:
    """The URLs of as many empty databases of each kind as are asked for."""
    made: Callable[[], str] = request.getfixturevalue(request.param)
    return made


@pytest.fixture
def database(databases: Callable[[], str]) -> str:
    """The URL of an empty database of each kind."""
    return databases()


def _execute(url: str, statement: str) -> str:
    import psycopg  # noqa: PLC0415  only where PostgreSQL runs

    with psycopg.connect(url, autocommit=True) as connection:
        asked = connection.execute(statement.encode())
        row = asked.fetchone() if asked.description else None
        return str(row[0]) if row else ""


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    with Store(database) as opened:
        yield opened
