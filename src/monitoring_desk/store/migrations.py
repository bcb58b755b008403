"""The append-only steps that make the tables, in a new database or one an earlier desk made."""

from collections.abc import Callable

from sqlalchemy import Connection, Table, Text, cast, func, insert, inspect, select, update
from sqlalchemy.schema import CreateColumn

from monitoring_desk.errors import StoreError
from monitoring_desk.store import fulltext
from monitoring_desk.store.columns import metadata
from monitoring_desk.store.people_schema import (
    acts,
    asked_sources,
    attempts,
    calls,
    corrections,
    letters,
    own_secrets,
    replies,
    reply_notes,
    sessions,
    subscribers,
    tokens,
    turns,
    users,
    webhooks,
)
from monitoring_desk.store.rows import add_missing
from monitoring_desk.store.schema import (
    articles,
    blocks,
    briefs,
    briefs_asked,
    completions,
    consequences,
    cycles,
    editions,
    fired,
    lead_vectors,
    ledger_keys,
    ledger_led,
    ledger_lines,
    ledger_names,
    ledger_records,
    ledger_seen,
    links,
    model_days,
    placements,
    repeated_blocks,
    shown,
    source_states,
    sources,
    stories,
    stories_apart,
    story_aliases,
    version,
    watches,
)

_LEDGER = (ledger_lines, ledger_keys, ledger_records, ledger_names, ledger_led, ledger_seen)

_FIRST = (sources, source_states, links, articles, blocks, placements, stories, briefs, watches, replies)


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


def _sources_of_editors(connection: Connection) -> None:
    """Sources that editors pause, and addresses they want looked at."""
    add_missing_columns(connection, source_states, "paused")
    metadata.create_all(connection, tables=(asked_sources,))


def _sections_and_pictures(connection: Connection) -> None:
    """What a page files its article under, and shows it with."""
    add_missing_columns(connection, articles, "section", "image")


def _places_to_look(connection: Connection) -> None:
    """Articles by the day they were published, and the stories each watch fired on."""
    when = "(coalesce(published, found))"
    connection.exec_driver_sql(f"CREATE INDEX IF NOT EXISTS articles_published ON articles {when}")
    metadata.create_all(connection, tables=(fired,))
    last = ""
    while batch := connection.execute(
        select(stories.c.id, stories.c.record).where(stories.c.id > last).order_by(stories.c.id).limit(1000)
    ).all():
        last = batch[-1].id
        pairs = [(match["watch_id"], row.id) for row in batch for match in row.record.get("matches", ())]
        add_missing(connection, fired, [{"watch_id": w, "story_id": s} for w, s in dict.fromkeys(pairs)])


def _blocks_that_repeat(connection: Connection) -> None:
    repeated_blocks.create(connection, checkfirst=True)


def _digests_of_pages(connection: Connection) -> None:
    add_missing_columns(connection, links, "digest")


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
    _sources_of_editors,
    _sections_and_pictures,
    _places_to_look,
    _blocks_that_repeat,
    _digests_of_pages,
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
