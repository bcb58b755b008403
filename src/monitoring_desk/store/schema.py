"""The tables of the news: sources, articles, stories, briefs, editions, the ledger, and the desk's own work on them."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    false,
    func,
    text,
)

from monitoring_desk.store.columns import Json, Time, metadata

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
    # An editor's word: checking it again never takes it back.
    Column("paused", Boolean, nullable=False, server_default=false()),
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
    # Of the page's bytes when it was last read: while they are the same, so is the article.
    Column("digest", BigInteger),
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
    Column("section", Text),
    Column("image", Text),
    Column("revision_of", String(64)),
    sqlite_autoincrement=True,
)
Index("articles_published", func.coalesce(articles.c.published, articles.c.found))

# A text block of a page, hashed, and the page it was first seen on: what a site repeats is not its articles.
blocks = Table(
    "blocks",
    metadata,
    Column("host", Text, primary_key=True),
    Column("block", BigInteger, primary_key=True),
    Column("url", Text, nullable=False),
    Column("repeated", Boolean, nullable=False),
)
repeated_blocks = Index(
    "blocks_repeated",
    blocks.c.host,
    blocks.c.block,
    sqlite_where=text("repeated = 1"),  # as the question is written there: it looks for the same words
    postgresql_where=blocks.c.repeated,
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

# Which watches fired on a story, as its record says: what a watch found is asked for by this, not by reading every record.
fired = Table(
    "fired",
    metadata,
    Column("watch_id", String(64), primary_key=True),
    Column("story_id", String(64), primary_key=True),
    Index("fired_of_story", "story_id"),
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
