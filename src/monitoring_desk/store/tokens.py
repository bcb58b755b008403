"""Keys to the API: kept as hashes, so that who reads the database cannot use them."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Engine, Row, insert, select, update

from monitoring_desk.errors import NotFound
from monitoring_desk.outward import Scope, Token
from monitoring_desk.store.people_schema import tokens
from monitoring_desk.store.rows import writing

PREFIX = "desk_"
"""So that a key is known for what it is wherever it turns up."""


class Tokens:
    """Makes, lists and revokes keys; whom a key lets in is decided by who asks."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, name: str, scopes: Sequence[Scope], *, now: datetime) -> tuple[Token, str]:
        """Keep a new token; it comes back with its key, which is not kept."""
        key = PREFIX + secrets.token_urlsafe(32)
        token = Token(id=secrets.token_hex(4), name=name, scopes=tuple(scopes), created=now)
        with writing(self._engine).begin() as connection:
            row = {"id": token.id, "name": name, "scopes": list(scopes), "created": now, "hash": _hash(key)}
            connection.execute(insert(tokens).values(**row))
        return token, key

    def all(self) -> tuple[Token, ...]:
        """Every token ever made, the oldest first."""
        with self._engine.begin() as connection:
            rows = connection.execute(select(tokens).order_by(tokens.c.created, tokens.c.id)).all()
        return tuple(_token(row) for row in rows)

    def revoke(self, token_id: str, *, now: datetime) -> None:
        """From now on its key opens nothing. Raises NotFound."""
        with writing(self._engine).begin() as connection:
            standing = (tokens.c.id == token_id) & tokens.c.revoked.is_(None)
            if not connection.execute(update(tokens).where(standing).values(revoked=now)).rowcount:
                raise NotFound(token_id, "no such token, or it was revoked before")

    def of_key(self, key: str, *, day: str) -> Token | None:
        """The token whose key this is, unless it was revoked; the first use of a day (YYYY-MM-DD) is noted."""
        # A key holds 256 random bits: a plain hash of it cannot be guessed, and finding it by the hash tells nobody anything.
        chosen = (tokens.c.hash == _hash(key)) & tokens.c.revoked.is_(None)
        with self._engine.begin() as connection:
            row = connection.execute(select(tokens).where(chosen)).one_or_none()
        if row is None:
            return None
        if row.used != day:
            with writing(self._engine).begin() as connection:
                connection.execute(update(tokens).where(chosen).values(used=day))
        return _token(row)


def _hash(key: str) -> str:
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def _token(row: Row[*tuple[Any, ...]]) -> Token:
    values = {name: getattr(row, name) for name in Token.__dataclass_fields__}
    return Token(**{**values, "scopes": tuple(row.scopes)})
