"""The tables, and the append-only migrations that make them."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    cast,
    func,
    insert,
    inspect,
    select,
    update,
)
from sqlalchemy.schema import CreateColumn
from sqlalchemy.types import TypeDecorator

from monitoring_desk.errors import StoreError
from monitoring_desk.store import fulltext


class Time(TypeDecorator[datetime]):
    """An aware UTC datetime, whatever the database keeps."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


class Json(TypeDecorator[Any]):
    """A record or a list as JSON text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else msgspec.json.encode(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else msgspec.json.decode(value)


metadata = MetaData()

version = Table("schema_version", metadata, Column("version", Integer, nullable=False))

sources = Table(
    "sources",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("url", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("name", Text, nullable=False),
    Column("homepage", Text, nullable=False),
    Column("language", String(16)),
    Column("weight", Float, nullable=False),
    Column("state_media", Boolean, nullable=False),
    Column("links", Text, nullable=False, server_default=""),
)

source_states = Table(
    "source_states",
    metadata,
    Column("source_id", ForeignKey("sources.id"), primary_key=True),
    Column("next_check", Time, nullable=False, index=True),
    Column("checked", Time),
    Column("succeeded", Time),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("body_hash", Text),
    Column("failures", Integer, nullable=False),
    Column("problem", Text),
    Column("address", Text),
    Column("retired", Boolean, nullable=False),
    Column("days", Json),
)

links = Table(
    "links",
    metadata,
    Column("url", Text, primary_key=True),
    Column("source_id", ForeignKey("sources.id"), nullable=False),
    Column("title", Text),
    Column("authors", Json, nullable=False),
    Column("published", Time),
    Column("language", String(16)),
    Column("html", Text),
    Column("asked", Text, nullable=False, server_default=""),
    Column("found", Time, nullable=False),
    # unread → read | parked. A parked link failed for good (or three times) and keeps its problem for the owner to see.
    Column("state", String(8), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_try", Time, nullable=False),
    Column("problem", Text),
    # Of a link that was read: the newest article it gave, and how often it has been read again since.
    Column("article_id", String(64)),
    Column("rereads", Integer, nullable=False),
    Index("links_pending", "state", "next_try"),
)

articles = Table(
    "articles",
    metadata,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("url", Text, nullable=False, index=True),
    Column("source_id", String(64), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("found", Time, nullable=False, index=True),
    Column("authors", Json, nullable=False),
    Column("published", Time),
    Column("modified", Time),
    Column("language", String(16)),
    Column("site", Text),
    Column("revision_of", String(64)),
    sqlite_autoincrement=True,
)

# A text block of a page, hashed, and the page it was first seen on: what a site repeats is not its articles.
blocks = Table(
    "blocks",
    metadata,
    Column("host", Text, primary_key=True),
    Column("block", BigInteger, primary_key=True),
    Column("url", Text, nullable=False),
    Column("repeated", Boolean, nullable=False),
)

placements = Table(
    "placements",
    metadata,
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
    Column("story_id", String(64), nullable=False, index=True),
    Column("copy_of", String(64)),
    Column("independent", Boolean, nullable=False),
    Column("why", Text, nullable=False),
    Column("agency", Text),
)

stories = Table(
    "stories",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("latest", Time, nullable=False, index=True),
    Column("score", Float, nullable=False),
    Column("record", Json, nullable=False),
)

briefs = Table(
    "briefs",
    metadata,
    Column("story_id", ForeignKey("stories.id"), primary_key=True),
    Column("story_version", Integer, primary_key=True),
    Column("record", Json, nullable=False),
)

watches = Table(
    "watches",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("record", Json, nullable=False),
)

replies = Table(
    "replies",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("story_id", String(64), nullable=False, index=True),
    Column("received", Time, nullable=False),
    Column("state", String(8), nullable=False, index=True),
    Column("record", Json, nullable=False),
)

# What editors did, and what undid it. Never deleted from.
acts = Table(
    "acts",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("when", Time, nullable=False),
    Column("who", Text, nullable=False),
    Column("verb", String(32), nullable=False, index=True),
    Column("object", String(200), nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("before", Json),
    Column("after", Json),
    Column("undone_by", BigInteger().with_variant(Integer, "sqlite")),
    sqlite_autoincrement=True,
)

# Editions as they were made, one a day and audience, and what each told of its stories.
editions = Table(
    "editions",
    metadata,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("audience", String(80), nullable=False),
    Column("day", String(10), nullable=False),
    Column("made", Time, nullable=False),
    Column("record", Json, nullable=False),
    Index("editions_of_day", "audience", "day", unique=True),
)

shown = Table(
    "shown",
    metadata,
    Column("edition", ForeignKey("editions.number"), primary_key=True),
    Column("story_id", String(64), primary_key=True),
    Column("record", Json, nullable=False),
)

# What weighs in a story by its newest brief: asked for a thousand stories at a time, which their briefs are too large for.
consequences = Table(
    "consequences",
    metadata,
    Column("story_id", String(64), primary_key=True),
    Column("story_version", Integer, nullable=False),
    Column("record", Json, nullable=False),
)


# The ledger: every telling, under what it is looked for, the records they come to, and what was remembered so far.
ledger_lines = Table(
    "ledger_lines",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("record_id", String(32), nullable=False, index=True),
    # What hangs together: lines that may be one record are taken up together.
    Column("component", String(32), nullable=False, index=True),
    Column("story_id", String(64), nullable=False, index=True),
    Column("article_id", String(64), nullable=False, index=True),
    Column("said", Time, nullable=False),
    Column("live", Boolean, nullable=False),
    Column("record", Json, nullable=False),
)

ledger_keys = Table(
    "ledger_keys",
    metadata,
    Column("kind", String(16), primary_key=True),
    Column("key", String(120), primary_key=True),
    Column("line_id", String(32), primary_key=True),
    Column("weight", Integer, nullable=False),
    Index("ledger_keys_of_line", "line_id"),
)

ledger_records = Table(
    "ledger_records",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    # The day it is about (due, happened, to happen), as told, and the last day of that day, month or year.
    Column("starts", String(10)),
    Column("ends", String(10)),
    Column("amount", Float),
    Column("closed", Boolean, nullable=False),
    Column("told", Integer, nullable=False),
    Column("first", Time, nullable=False),
    Column("latest", Time, nullable=False),
    # False: every line of it was withdrawn; the page still says so.
    Column("live", Boolean, nullable=False),
    Column("record", Json, nullable=False),
    Index("ledger_records_latest", "kind", "live", "latest", "id"),
    Index("ledger_records_day", "kind", "live", "starts", "id"),
    Index("ledger_records_ends", "kind", "live", "closed", "ends"),
    Index("ledger_records_amount", "kind", "live", "amount"),
)

ledger_names = Table(
    "ledger_names",
    metadata,
    # who, to, where, subject
    Column("role", String(8), primary_key=True),
    Column("name", String(120), primary_key=True),
    Column("record_id", String(32), primary_key=True),
    Column("shown", Text, nullable=False),
    Index("ledger_names_of_record", "record_id"),
)

ledger_led = Table(
    "ledger_led",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("record_id", String(32), nullable=False, index=True),
)

ledger_seen = Table(
    "ledger_seen",
    metadata,
    Column("story_id", String(64), primary_key=True),
    Column("story_version", Integer, nullable=False),
)

_LEDGER = (ledger_lines, ledger_keys, ledger_records, ledger_names, ledger_led, ledger_seen)


# A story that became part of another: its address leads there.
story_aliases = Table(
    "story_aliases",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("story_id", String(64), nullable=False, index=True),
)

# Stories an editor told apart; no later article may join them. The smaller id first.
stories_apart = Table(
    "stories_apart",
    metadata,
    Column("one", String(64), primary_key=True),
    Column("other", String(64), primary_key=True),
)

# What an embedding model made of an article's lead, as 16-bit floats: a restart need not ask it again.
lead_vectors = Table(
    "lead_vectors",
    metadata,
    Column("article_id", String(64), primary_key=True),
    Column("vector", LargeBinary, nullable=False),
)

# Who may log in. A password stands only as its Argon2id hash, a session only as the hash of its token.
users = Table(
    "users",
    metadata,
    Column("key", String(80), primary_key=True),
    Column("name", String(80), nullable=False),
    Column("role", String(8), nullable=False),
    Column("password", Text, nullable=False),
    Column("added", Time, nullable=False),
    Column("removed", Time),
)

sessions = Table(
    "sessions",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("user", ForeignKey("users.key"), nullable=False, index=True),
    Column("seen", Time, nullable=False),
    Column("ends", Time, nullable=False),
)

# Attempts at something that is slowed, by whom or whence: every replica counts the same.
attempts = Table(
    "attempts",
    metadata,
    Column("key", String(160), primary_key=True),
    Column("number", Integer, nullable=False),
    Column("latest", Time, nullable=False),
)

# How often editors acted on a story by its page: who acts says which turn they saw, and only the first to say so has it.
turns = Table(
    "turns",
    metadata,
    Column("object", String(200), primary_key=True),
    Column("number", Integer, nullable=False),
)


# What no page shows of a reply: why it is doubted, where its author wants to be told, a hash of its words.
reply_notes = Table(
    "reply_notes",
    metadata,
    Column("reply_id", String(64), primary_key=True),
    Column("doubts", Json, nullable=False),
    Column("address", String(320), nullable=False),
    Column("words", String(64), nullable=False, index=True),
)

corrections = Table(
    "corrections",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("story_id", String(64), nullable=False, index=True),
    Column("when", Time, nullable=False),
    Column("text", Text, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("thanks", Text, nullable=False),
    Column("days", Json, nullable=False),
    # When an editor took it back: it is shown no more, and stays.
    Column("withdrawn", Time),
    sqlite_autoincrement=True,
)


# What became of each cycle; the oldest are forgotten.
cycles = Table(
    "cycles",
    metadata,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("host", String(200), nullable=False),
    Column("began", Time, nullable=False),
    Column("ended", Time),
    Column("counts", Json, nullable=False),
    Column("problem", Text),
    sqlite_autoincrement=True,
)


# A completion model's answers by what it was asked, the tokens of each day, and which briefs it was asked about.
completions = Table(
    "completions",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("made", Time, nullable=False, index=True),
    Column("answer", Text, nullable=False),
)

model_days = Table(
    "model_days",
    metadata,
    Column("day", String(10), primary_key=True),
    Column("tokens", BigInteger, nullable=False),
)

briefs_asked = Table(
    "briefs_asked",
    metadata,
    Column("story_id", String(64), primary_key=True),
    Column("story_version", Integer, nullable=False),
)


_FIRST = (sources, source_states, links, articles, blocks, placements, stories, briefs, watches, replies)


# Keys to the API, as hashes.
tokens = Table(
    "tokens",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("name", Text, nullable=False),
    Column("scopes", Json, nullable=False),
    Column("created", Time, nullable=False),
    Column("hash", String(64), nullable=False, unique=True),
    Column("used", String(10)),
    Column("revoked", Time),
)


# Who gets the edition by mail, and the letters: claimed before they are sent.
subscribers = Table(
    "subscribers",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("address", String(320), nullable=False, unique=True),
    Column("hour", Integer, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("watch", String(64), nullable=False),
    Column("confirmed", Time, nullable=False),
    Column("next_due", Time, nullable=False),
    Column("state", String(8), nullable=False),
    Column("problem", Text),
    Index("subscribers_due", "state", "next_due"),
)

letters = Table(
    "letters",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    # The subscriber and the issue: one letter each, whatever happens.
    Column("about", String(200), nullable=False, unique=True),
    Column("subscriber_id", String(32), index=True),
    Column("issue", String(160), nullable=False, index=True),
    Column("address", String(320), nullable=False),
    Column("subject", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("made", Time, nullable=False),
    Column("state", String(8), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_try", Time, nullable=False),
    Column("claimed", Time),
    Column("problem", Text),
    Index("letters_waiting", "state", "next_try"),
    sqlite_autoincrement=True,
)

own_secrets = Table(
    "own_secrets",
    metadata,
    Column("purpose", String(32), primary_key=True),
    Column("value", String(64), nullable=False),
)


# Addresses of the owner's that are called, and the calls to be made.
webhooks = Table(
    "webhooks",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("url", Text, nullable=False),
    Column("watch", String(64), nullable=False),
    Column("secret", String(80), nullable=False),
    Column("created", Time, nullable=False),
    Column("stopped", Text),
)

calls = Table(
    "calls",
    metadata,
    Column("id", String(120), primary_key=True),
    Column("webhook_id", String(16), nullable=False, index=True),
    Column("body", Text, nullable=False),
    Column("made", Time, nullable=False),
    Column("state", String(8), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_try", Time, nullable=False),
    Column("problem", Text),
    Index("calls_waiting", "state", "next_try"),
)


def _first_tables(connection: Connection) -> None:
    """Version 1. A column that came later stands in its table above, and a later step adds it where it is missing."""
    metadata.create_all(connection, tables=_FIRST)
    fulltext.create(connection)


def _selectors_and_announced_addresses(connection: Connection) -> None:
    """What an owner selects on a page, and the address a link was announced under."""
    add_missing_columns(connection, sources, "links")
    add_missing_columns(connection, links, "asked")


def _acts_and_editions(connection: Connection) -> None:
    """What editors did, what was shown, what weighs."""
    metadata.create_all(connection, tables=(acts, editions, shown, consequences))
    connection.exec_driver_sql("CREATE INDEX IF NOT EXISTS stories_of_period ON stories (latest, score, id)")


def _ledger(connection: Connection) -> None:
    """What the desk remembers across stories."""
    metadata.create_all(connection, tables=_LEDGER)


def _lineage(connection: Connection) -> None:
    """Agencies, stories that were joined or told apart, what leads say."""
    add_missing_columns(connection, placements, "agency")
    metadata.create_all(connection, tables=(story_aliases, stories_apart, lead_vectors))


def _tokens(connection: Connection) -> None:
    """Keys to the API; stories by their latest report and id, for paging."""
    metadata.create_all(connection, tables=(tokens,))
    connection.exec_driver_sql("CREATE INDEX IF NOT EXISTS stories_paged ON stories (latest, id)")


def _users(connection: Connection) -> None:
    """Who may log in."""
    metadata.create_all(connection, tables=(users, sessions, attempts))


def _cycles(connection: Connection) -> None:
    """The log of cycles."""
    metadata.create_all(connection, tables=(cycles,))


def _post(connection: Connection) -> None:
    """Subscribers, letters, and what links are signed with."""
    metadata.create_all(connection, tables=(subscribers, letters, own_secrets))


def _turns(connection: Connection) -> None:
    """Editors who act at once."""
    metadata.create_all(connection, tables=(turns,))


def _models(connection: Connection) -> None:
    """What a completion model was asked and answered."""
    metadata.create_all(connection, tables=(completions, model_days, briefs_asked))


def _days_of_sources(connection: Connection) -> None:
    """How much each source published on each day, from the links it has announced so far."""
    add_missing_columns(connection, source_states, "days")
    when = func.substr(cast(func.coalesce(links.c.published, links.c.found), Text), 1, 10)
    counted = select(links.c.source_id, when.label("day"), func.count()).group_by(links.c.source_id, when)
    days: dict[str, list[tuple[str, int]]] = {}
    for source_id, day, count in connection.execute(counted.order_by(links.c.source_id, when)):
        days.setdefault(source_id, []).append((day, count))
    for source_id, counts in days.items():
        known = source_states.c.source_id == source_id
        connection.execute(update(source_states).where(known).values(days=counts[-90:]))


def _hooks(connection: Connection) -> None:
    """Webhooks and their calls."""
    metadata.create_all(connection, tables=(webhooks, calls))


def _corrections(connection: Connection) -> None:
    """What became of replies."""
    metadata.create_all(connection, tables=(reply_notes, corrections))


def add_missing_columns(connection: Connection, table: Table, *names: str) -> None:
    """Add those columns to a table made before it had them; each needs a server default or takes NULL."""
    there = {column["name"] for column in inspect(connection).get_columns(table.name)}
    for name in names:
        if name not in there:
            written = CreateColumn(table.c[name]).compile(dialect=connection.dialect)
            connection.exec_driver_sql(f"ALTER TABLE {table.name} ADD COLUMN {written}")


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (
    _first_tables,
    _selectors_and_announced_addresses,
    _acts_and_editions,
    _ledger,
    _lineage,
    _tokens,
    _users,
    _cycles,
    _post,
    _turns,
    _models,
    _days_of_sources,
    _hooks,
    _corrections,
)
"""Append only: a database that has run the first n of them is at version n."""


def migrate(connection: Connection) -> None:
    """Bring the database to the newest version, inside the caller's transaction: all of it or nothing.

    Raises StoreError when the database was made by a newer desk.
    """
    version.create(connection, checkfirst=True)
    at = connection.execute(select(version.c.version)).scalar()
    if at is None:
        connection.execute(insert(version).values(version=0))
    at = at or 0
    if at > len(MIGRATIONS):
        raise StoreError(
            str(connection.engine.url), f"was made by a newer desk (version {at}; this one knows {len(MIGRATIONS)})"
        )
    for number, step in enumerate(MIGRATIONS[at:], start=at + 1):
        step(connection)
        connection.execute(update(version).values(version=number))
