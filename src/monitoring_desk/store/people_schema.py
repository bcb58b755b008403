"""The tables of people: editors and what they did, readers and their replies, subscribers and their letters, callers."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from monitoring_desk.store.columns import Json, Time, metadata

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

# Addresses editors want looked at; the collector finds their sources.
asked_sources = Table(
    "asked_sources",
    metadata,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("url", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("when", Time, nullable=False),
    Column("state", String(10), nullable=False, index=True),
    Column("told", Text, nullable=False),
    sqlite_autoincrement=True,
)
