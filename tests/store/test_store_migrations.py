"""A database of an earlier desk is brought up to date, and nothing in it is lost."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import text

from monitoring_desk.store import Store, migrations, schema
from monitoring_desk.types import Link, Match, Picked, Source, SourceState, Story


def test_columns_that_came_later_are_added(database: str, now: datetime) -> None:
    source = Source(id="s", url="https://quay.example/feed", kind="feed", name="Quay")
    with Store(database) as store:
        store.sources.add([source])
        state = SourceState(source_id="s", next_check=now)
        store.sources.save_check(state, [Link(url="https://quay.example/a", source_id="s", title="Rail")], now=now)
        with store.engine.begin() as connection:  # as it was before
            connection.execute(text("ALTER TABLE sources DROP COLUMN links"))
            connection.execute(text("ALTER TABLE links DROP COLUMN asked"))
        for _ in range(2):
            with store.engine.begin() as connection:
                migrations.add_missing_columns(connection, schema.sources, "links")
                migrations.add_missing_columns(connection, schema.links, "asked")
        [(kept, kept_state)] = store.sources.all()
        assert (kept, replace(kept_state, days=())) == (source, state)
        [link] = store.articles.unread(now)
        assert (link.title, link.asked) == ("Rail", "")


def test_what_watches_fired_on_is_listed_from_earlier_records(database: str, now: datetime) -> None:
    match = Match(watch_id="sea", article_id="a1", words=("port",))
    story = Story(
        id="st",
        version=1,
        title="Port",
        article_ids=("a1",),
        started=now,
        latest=now,
        independent_reports=1,
        matches=(match,),
    )
    with Store(database) as store:
        store.stories.save(Picked(placements=(), stories=(story,)))
        with store.engine.begin() as connection:  # as it was before
            connection.execute(text("DROP TABLE fired"))
            connection.execute(text("UPDATE schema_version SET version = 16"))
    # Killed at every statement on the way, as by a power cut: it is at the version it was, and the next try goes all the way.
    words = [sys.executable, "-m", "tests.migrating", database]
    done = subprocess.run(
        words, cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stderr
    *killed, last = json.loads(done.stdout)
    assert len(killed) > 5
    assert set(killed) == {16}
    assert last == len(migrations.MIGRATIONS)
    with Store(database) as store, store.engine.begin() as connection:
        assert connection.execute(text("SELECT watch_id, story_id FROM fired")).all() == [("sea", "st")]
