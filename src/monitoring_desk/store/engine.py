"""Opening the database, and a transaction at a time."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, IntegrityError, NoSuchModuleError, StatementError

from monitoring_desk.errors import ConfigError, StoreError, Unkeepable
from monitoring_desk.store import migrations
from monitoring_desk.store.acts import Acts
from monitoring_desk.store.articles import Articles
from monitoring_desk.store.asked import Asked
from monitoring_desk.store.changes import Changes
from monitoring_desk.store.completions import Completions
from monitoring_desk.store.cycles import Cycles
from monitoring_desk.store.dossiers import Dossiers
from monitoring_desk.store.editions import Editions
from monitoring_desk.store.footing import Footing
from monitoring_desk.store.hooks import Hooks
from monitoring_desk.store.ledgers import Ledgers
from monitoring_desk.store.people import People
from monitoring_desk.store.post import Post
from monitoring_desk.store.secrets import Secrets
from monitoring_desk.store.sources import Sources
from monitoring_desk.store.staff import Staff
from monitoring_desk.store.stories import Stories
from monitoring_desk.store.tokens import Tokens
from monitoring_desk.store.turn import Turn
from monitoring_desk.store.watching import Watching

BUSY_SECONDS = 30
"""How long a writer waits for another before it gives up."""
SILENT = {"keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3, "tcp_user_timeout": 25_000}
"""After how long (seconds, seconds, times; milliseconds) whoever is silent at the other end of a connection to PostgreSQL is taken for
dead, by both ends. The systems' own two hours would keep a dead machine's locks, and the collector's turn, as long. What the
database's address says of them counts instead."""
CONNECT_SECONDS = 10


class Store:
    """Everything kept, by subject. It decides how the database is opened; what is kept is decided by its callers."""

    def __init__(self, url: str) -> None:
        """Open (and make or migrate) the database at a SQLAlchemy URL. Raises ConfigError or StoreError."""
        self.engine = _engine(url)
        self.footing = Footing(self.engine)
        try:
            with self.engine.execution_options(writes=True).begin() as connection:
                if connection.dialect.name == "postgresql":
                    connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7355608)")  # two replicas, one migration
                migrations.migrate(connection)
        except StoreError as error:
            self.engine.dispose()
            raise StoreError(_shown(url), f"cannot be opened: {error.why}") from error
        except DBAPIError as error:  # before a connection there is no engine to speak for it
            self.engine.dispose()
            raise StoreError(_shown(url), f"cannot be opened: {error.orig}") from error
        self.sources = Sources(self.engine)
        self.articles = Articles(self.engine)
        self.stories = Stories(self.engine)
        self.people = People(self.engine)
        self.staff = Staff(self.engine)
        self.ledgers = Ledgers(self.engine)
        self.acts = Acts(self.engine)
        self.asked = Asked(self.engine)
        self.editions = Editions(self.engine)
        self.changes = Changes(self.engine, footing=self.footing)
        self.hooks = Hooks(self.engine)
        self.post = Post(self.engine)
        self.secrets = Secrets(self.engine)
        self.tokens = Tokens(self.engine)
        self.completions = Completions(self.engine)
        self.watching = Watching(self.engine)
        self.cycles = Cycles(self.engine)
        self.turn = Turn(self.engine)
        self.dossiers = Dossiers(self.engine, changes=self.changes)

    def close(self) -> None:
        """Let go of every connection."""
        self.turn.release()
        self.changes.close()
        self.engine.dispose()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "postgresql":
            engine = create_engine(
                parsed.set(drivername="postgresql+psycopg"),
                connect_args={"connect_timeout": CONNECT_SECONDS} | SILENT | dict(parsed.query),
                pool_pre_ping=True,
                pool_size=10,
                max_overflow=50,
            )
            event.listen(engine, "connect", _know_the_dead(parsed.query))
            event.listen(engine, "handle_error", _say)
            return engine
        if parsed.get_backend_name() != "sqlite":
            raise ConfigError(_shown(url), "is neither a sqlite:/// nor a postgresql:// address")
        if parsed.database and not Path(parsed.database).absolute().parent.is_dir():
            raise StoreError(_shown(url), f"the folder {Path(parsed.database).absolute().parent} does not exist")
        engine = create_engine(
            parsed,
            connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
            **({} if ":memory:" in url or not parsed.database else {"pool_size": 10, "max_overflow": 50}),
        )
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise ConfigError(_shown(url), f"is not a database address: {error}") from error
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _say)
    return engine


def _prepare(connection: Any, _: object) -> None:
    connection.isolation_level = None  # SQLAlchemy's BEGIN below, not the driver's late one
    cursor = connection.cursor()
    # FULL: what was acknowledged survives a power cut, not only a killed process.
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={BUSY_SECONDS * 1000}"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _know_the_dead(query: Mapping[str, Any]) -> Callable[[Any, object], None]:
    """Have the server take us for dead as soon as we would it: what a machine that lost its power held is free then."""
    given = {name: int(query.get(name, value)) for name, value in SILENT.items()}
    settings = ", ".join(
        f"set_config('tcp_{name.removeprefix('tcp_')}', '{value}', false)" for name, value in given.items()
    )

    def know(connection: Any, _: object) -> None:
        connection.execute(f"SELECT {settings}")
        connection.commit()

    return know


def _begin(connection: Connection) -> None:
    # A transaction that is going to write asks for the lock at once: one that asks halfway through may be refused.
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _say(context: ExceptionContext) -> None:
    """A database's own error as one of ours: a full disk or a lost server is said in a line, not in a traceback."""
    error = context.sqlalchemy_exception
    where = _shown(str(context.engine.url)) if context.engine is not None else "database"
    if isinstance(error, DataError):
        raise Unkeepable(where, str(error.orig)) from context.original_exception
    if isinstance(context.original_exception, ValueError):  # half a surrogate pair, a NUL
        raise Unkeepable(where, str(context.original_exception)) from context.original_exception
    if isinstance(error, StatementError) and not isinstance(error, IntegrityError):
        raise StoreError(where, str(error.orig)) from context.original_exception


def _shown(url: str) -> str:
    """The address without its password."""
    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return "database"
