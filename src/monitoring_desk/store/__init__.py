"""What is kept: one database, SQLite or PostgreSQL, split by subject."""

from monitoring_desk.store.engine import Store

__all__ = ["Store"]
