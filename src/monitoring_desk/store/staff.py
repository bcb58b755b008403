"""Who may log in, their sessions, and how often somebody tried."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from unicodedata import normalize

from sqlalchemy import Connection, Engine, Row, Select, delete, func, insert, select, update

from monitoring_desk.editorial import Role, User
from monitoring_desk.errors import ConfigError, NotFound
from monitoring_desk.store.people_schema import attempts, sessions, users
from monitoring_desk.store.rows import add_missing, writing

SEEN_EVERY = timedelta(minutes=10)
"""How often it is written down that a session is in use: seldom, for every write makes the pages look again."""
FORGOTTEN = timedelta(days=1)
"""Attempts without another for so long count no more."""


class Staff:
    """Users with the hashes of their passwords, sessions by the hash of their token. It decides nothing about who may do what."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    # ── users ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def add(self, name: str, role: Role, *, password: str, now: datetime) -> User:
        """Keep a new user with the hash of their password. Raises ConfigError when the name is, or was, somebody's."""
        with writing(self._engine).begin() as connection:
            row = {"key": fold(name), "name": name, "role": role, "password": password, "added": now, "removed": None}
            if not add_missing(connection, users, [row]):
                raise ConfigError(f"user {name}", "is there already, or was")
            return User(name=name, role=role, added=now)

    def all(self) -> tuple[User, ...]:
        """Everybody who may log in, by name."""
        with self._engine.begin() as connection:
            rows = connection.execute(select(users).where(users.c.removed.is_(None)).order_by(users.c.key))
            return tuple(_user(row) for row in rows)

    def find(self, name: str) -> tuple[User, str] | None:
        """Who may log in under a name, however its letters are cased, with the hash of their password."""
        with self._engine.begin() as connection:
            row = connection.execute(_living(name)).one_or_none()
        return (_user(row), row.password) if row is not None else None

    def set_password(self, name: str, password: str, *, keep: str = "") -> None:
        """Keep another password hash and end all of the user's sessions but the one of the digest `keep`. Raises NotFound."""
        with writing(self._engine).begin() as connection:
            _need(connection, name)
            connection.execute(update(users).where(users.c.key == fold(name)).values(password=password))
            theirs = (sessions.c.user == fold(name)) & (sessions.c.digest != keep)
            connection.execute(delete(sessions).where(theirs))

    def set_role(self, name: str, role: Role) -> Role:
        """Give another role; returns the one before. Raises NotFound, or ConfigError where nobody would own the desk."""
        with writing(self._engine).begin() as connection:
            user = _need(connection, name)
            if role != "owner":
                _spare_last_owner(connection, user)
            connection.execute(update(users).where(users.c.key == fold(name)).values(role=role))
            return user.role

    def remove(self, name: str, *, now: datetime) -> None:
        """Let a user in no more and end their sessions. Raises NotFound, or ConfigError where nobody would own the desk."""
        with writing(self._engine).begin() as connection:
            _spare_last_owner(connection, _need(connection, name))
            connection.execute(update(users).where(users.c.key == fold(name)).values(removed=now))
            connection.execute(delete(sessions).where(sessions.c.user == fold(name)))

    # ── sessions ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def open(self, digest: str, name: str, *, now: datetime, ends: datetime, instead_of: str = "") -> None:
        """Keep a new session, in the place of an old one; those that ended are swept away."""
        with writing(self._engine).begin() as connection:
            connection.execute(delete(sessions).where((sessions.c.ends < now) | (sessions.c.digest == instead_of)))
            connection.execute(insert(sessions).values(digest=digest, user=fold(name), seen=now, ends=ends))

    def visit(self, digest: str, *, now: datetime, idle: timedelta) -> User | None:
        """Whose session it is; None where there is none, it has ended, or it lay idle for longer than `idle`."""
        statement = (
            select(users, sessions.c.seen)
            .join(sessions, sessions.c.user == users.c.key)
            .where((sessions.c.digest == digest) & (sessions.c.ends >= now) & users.c.removed.is_(None))
        )
        with self._engine.begin() as connection:
            row = connection.execute(statement).one_or_none()
        if row is None or now - row.seen > idle:
            return None
        if now - row.seen > SEEN_EVERY:
            with writing(self._engine).begin() as connection:
                connection.execute(update(sessions).where(sessions.c.digest == digest).values(seen=now))
        return _user(row)

    def close(self, digest: str) -> None:
        """End a session."""
        with writing(self._engine).begin() as connection:
            connection.execute(delete(sessions).where(sessions.c.digest == digest))

    def open_sessions(self, *, now: datetime) -> dict[str, int]:
        """How many sessions have not ended, by the user's name."""
        statement = (
            select(users.c.name, func.count())
            .join(sessions, sessions.c.user == users.c.key)
            .where(sessions.c.ends >= now)
            .group_by(users.c.name)
        )
        with self._engine.begin() as connection:
            return {row[0]: row[1] for row in connection.execute(statement)}

    # ── attempts ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def attempt(self, waits: Mapping[str, Sequence[float]], *, now: datetime) -> float:
        """Count an attempt under each of the keys, or say how many seconds it must wait; then it counts for nothing.

        A key's waits are seconds after the first, second, … attempt; after more attempts than there are the last holds.
        """
        if wait := self.waiting(waits, now=now):  # most that must wait are told so without the writers' lock
            return wait
        with writing(self._engine).begin() as connection:
            fresh = [{"key": key, "number": 0, "latest": now} for key in sorted(waits)]
            add_missing(connection, attempts, fresh)
            if wait := _longest(connection, waits, now=now, lock=True):
                return wait
            old = attempts.c.latest < now - FORGOTTEN
            connection.execute(delete(attempts).where(old & attempts.c.key.not_in(list(waits))))
            connection.execute(update(attempts).where(attempts.c.key.in_(list(waits)) & old).values(number=0))
            mine = attempts.c.key.in_(list(waits))
            connection.execute(update(attempts).where(mine).values(number=attempts.c.number + 1, latest=now))
        return 0.0

    def waiting(self, waits: Mapping[str, Sequence[float]], *, now: datetime) -> float:
        """How many seconds an attempt under these keys would have to wait."""
        with self._engine.begin() as connection:
            return _longest(connection, waits, now=now)

    def forgive(self, *, all_of: str, one_of: str) -> None:
        """After an attempt that came to good: forget all counted under one key, and the last counted under another."""
        with writing(self._engine).begin() as connection:
            connection.execute(delete(attempts).where(attempts.c.key == all_of))
            counted = (attempts.c.key == one_of) & (attempts.c.number > 0)
            connection.execute(update(attempts).where(counted).values(number=attempts.c.number - 1))


def fold(name: str) -> str:
    """A name as it is compared."""
    return normalize("NFKC", normalize("NFKC", name).casefold())


def _user(row: Row[*tuple[Any, ...]]) -> User:
    return User(**{name: getattr(row, name) for name in User.__dataclass_fields__})


def _living(name: str) -> Select[Any]:
    return select(users).where((users.c.key == fold(name)) & users.c.removed.is_(None))


def _need(connection: Connection, name: str) -> User:
    row = connection.execute(_living(name)).one_or_none()
    if row is None:
        raise NotFound(f"user {name}", "there is nobody of that name")
    return _user(row)


def _spare_last_owner(connection: Connection, user: User) -> None:
    owners = select(users.c.key).where((users.c.role == "owner") & users.c.removed.is_(None))
    locked = owners.order_by(users.c.key).with_for_update()  # two owners who leave at once: one of them stays
    if user.role == "owner" and len(connection.execute(locked).all()) < 2:
        raise ConfigError(f"user {user.name}", "is the only owner; give somebody else that role first")


def _longest(
    connection: Connection, waits: Mapping[str, Sequence[float]], *, now: datetime, lock: bool = False
) -> float:
    statement = select(attempts).where(attempts.c.key.in_(list(waits))).order_by(attempts.c.key)
    rows = connection.execute(statement.with_for_update() if lock else statement).all()
    longest = 0.0
    for row in rows:
        if row.number and now - row.latest <= FORGOTTEN:
            table = waits[row.key]
            wait = table[min(row.number, len(table)) - 1]
            gone = (now - row.latest).total_seconds()
            if gone >= -wait:  # one further ahead was made when the clock was wrong, and nobody must wait for that hour
                longest = max(longest, wait - gone)
    return longest
