"""What must hold of a desk's database after any accident, asked on either kind of database from outside the desk."""

from collections import Counter
from typing import Any

from sqlalchemy import Engine, create_engine, func, select, text
from sqlalchemy.exc import DBAPIError

from monitoring_desk.store import schema

Texts = dict[str, tuple[str, str, str]]
UNMADE = ("no such table", "unable to open", "does not exist")


class Witness:
    """Looks into a desk's database, which may not be there yet, and changes nothing."""

    def __init__(self, database: str) -> None:
        if database.startswith("sqlite"):
            path = database.removeprefix("sqlite:///")
            database = f"sqlite:///file:{path}?mode=ro&uri=true&timeout=20"
        self.is_sqlite = database.startswith("sqlite")
        self._engine: Engine = create_engine(database.replace("postgresql:", "postgresql+psycopg:"), pool_pre_ping=True)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def ask(self, question: Any) -> list[Any]:
        """What the database says; nothing where it or the table is not there yet."""
        try:
            with self._engine.connect() as connection:
                return list(connection.execute(text(question) if isinstance(question, str) else question))
        except DBAPIError as error:
            if any(words in str(error) for words in UNMADE):
                return []
            raise

    def texts(self) -> Texts:
        """Article id → url, title and text."""
        return {row[0]: tuple(row[1:]) for row in self.ask("SELECT id, url, title, text FROM articles")}

    def progress(self) -> int:
        """How far a cycle has come: sources checked, articles read, articles placed, stories briefed."""
        counts = self.ask(
            "SELECT (SELECT count(*) FROM source_states WHERE checked IS NOT NULL) + (SELECT count(*) FROM articles)"
            " + (SELECT count(*) FROM placements) + (SELECT count(*) FROM briefs)"
        )
        return int(counts[0][0]) if counts else -1

    def check_sound(self) -> None:
        """The file itself is in order; PostgreSQL sees to that on its own."""
        if self.is_sqlite:
            assert self.ask("PRAGMA integrity_check") in ([("ok",)], [])
            assert self.ask("PRAGMA foreign_key_check") == []

    def check_whole(self) -> None:
        """Nothing is doubled, nothing waits, and what the tables say of each other agrees."""
        self.check_sound()
        articles = self.texts()
        assert max(Counter(articles.values()).values()) == 1
        assert max(Counter(url for url, _, _ in articles.values()).values()) == 1
        assert self.ask("SELECT url FROM links WHERE state != 'read'") == []
        placed = {row[0]: row[1] for row in self.ask("SELECT article_id, story_id FROM placements")}
        assert placed.keys() == articles.keys()
        stories = {row[0]: row[1] for row in self.ask(select(schema.stories.c.id, schema.stories.c.record))}
        listed = [(article, id) for id, story in stories.items() for article in story["article_ids"]]
        assert sorted(listed) == sorted(placed.items())
        briefs = schema.briefs.c
        newest = self.ask(select(briefs.story_id, func.max(briefs.story_version)).group_by(briefs.story_id))
        assert {row[0]: row[1] for row in newest} == {id: story["version"] for id, story in stories.items()}
        if self.is_sqlite:
            found = self.ask("SELECT count(*) FROM article_words WHERE article_words MATCH 'the'")
            assert found[0][0] >= sum(" the " in text for _, _, text in articles.values())
