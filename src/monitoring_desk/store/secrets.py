"""The desk's own secrets, made at first use: what it signs its links with."""

import secrets

from sqlalchemy import Engine, select

from monitoring_desk.store.people_schema import own_secrets
from monitoring_desk.store.rows import add_missing, writing


class Secrets:
    """Gives the same secret for the same purpose to every process on this database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._known: dict[str, bytes] = {}

    def of(self, purpose: str) -> bytes:
        """32 bytes."""
        if purpose not in self._known:
            with writing(self._engine).begin() as connection:
                fresh = {"purpose": purpose, "value": secrets.token_hex(32)}
                add_missing(connection, own_secrets, [fresh])
                chosen = select(own_secrets.c.value).where(own_secrets.c.purpose == purpose)
                self._known[purpose] = bytes.fromhex(connection.execute(chosen).scalar_one())
        return self._known[purpose]
