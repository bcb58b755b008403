"""The staff's door: passwords, sessions, and users as an owner keeps them."""

import hashlib
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import BoundedSemaphore
from unicodedata import normalize

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from monitoring_desk.editorial import Entry, Role, User
from monitoring_desk.errors import ConfigError, Denied
from monitoring_desk.ranges import find_range
from monitoring_desk.store import Store
from monitoring_desk.store.staff import fold

IDLE = timedelta(hours=12)
"""A session that lies so long unused has ended."""
LASTS = timedelta(days=7)
"""A session lasts no longer than this."""
SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 256
LONGEST_NAME = 64
ACCOUNT_WAITS = (0.0, 0.0, 0.0, 0.0, 5.0, 10.0, 20.0, 40.0, 80.0, 160.0, 300.0)
"""Seconds after the first, second, … wrong password of one account; slowed, never shut, so that nobody can lock another out."""
RANGE_WAITS = (*(0.0,) * 29, 10.0, 20.0, 40.0, 80.0, 160.0, 300.0)
"""The same for one range of addresses, where a whole office may sit."""
HASHING = 2
"""Passwords hashed at once: each takes 64 MiB and all of a core."""
QUEUEING = 8
"""Logins that wait for their turn; more are told to come again, so that the pages' threads stay with the readers."""


class Door:
    """Lets people in and out. What they may do inside is decided by the gate (present.guard)."""

    def __init__(self, store: Store, *, now: Callable[[], datetime], hasher: PasswordHasher | None = None) -> None:
        """`now` is the true time, whatever the desk's clock says: sessions end by it."""
        self._staff = store.staff
        self._acts = store.acts
        self._now = now
        self._hasher = hasher or PasswordHasher()  # Argon2id as RFC 9106 has it: 64 MiB, three passes
        self._nobody = self._hasher.hash(secrets.token_hex(16))
        self._hashing = BoundedSemaphore(HASHING)
        self._queue = BoundedSemaphore(QUEUEING)

    def enter(self, name: str, password: str, *, address: str, token: str = "") -> Entry:
        """Open a new session, in the place of the browser's old one. Raises Denied, which says how long to wait."""
        account, place = f"login:{fold(name)[:80]}", f"login:{find_range(address)}"
        with self._turn():
            if wait := self._staff.attempt({account: ACCOUNT_WAITS, place: RANGE_WAITS}, now=self._now()):
                raise Denied("login", "too many attempts", wait=wait)
            found = self._staff.find(name)
            # An unknown name takes as long as a wrong password, so that nobody learns who works here.
            right = self._verify(found[1] if found else self._nobody, password)
            if found is None or not right:
                raise Denied("login", "the name or the password is not right")
            user, kept = found
            if self._hasher.check_needs_rehash(kept):
                self._staff.set_password(user.name, self._hasher.hash(prepare(password)))
        self._staff.forgive(all_of=account, one_of=place)
        return self._open(user, instead_of=token)

    def who(self, token: str) -> User | None:
        """Whose session a token stands for."""
        return self._staff.visit(digest(token), now=self._now(), idle=IDLE) if token else None

    def leave(self, token: str) -> None:
        """End a session."""
        self._staff.close(digest(token))

    def change_password(self, user: User, *, old: str, new: str, token: str, address: str) -> Entry:
        """Another password for oneself; every other session of that user ends. Raises Denied or ConfigError."""
        if problem := judge_password(user.name, new):
            raise ConfigError("password", problem)
        entry = self.enter(user.name, old, address=address, token=token)
        self._staff.set_password(user.name, self.hash(new), keep=digest(entry.token))
        return entry

    # ── for owners ───────────────────────────────────────────────────────────────────────────────────────────────────

    def users(self) -> tuple[tuple[User, int], ...]:
        """Everybody who may log in, with how many sessions they have open."""
        opened = self._staff.open_sessions(now=self._now())
        return tuple((user, opened.get(user.name, 0)) for user in self._staff.all())

    def add(self, name: str, role: Role, *, password: str, by: str) -> None:
        """A new user. Raises ConfigError."""
        name = normalize("NFC", name).strip()
        if problem := judge_name(name) or judge_password(name, password):
            raise ConfigError(f"user {name}", problem)
        self._staff.add(name, role, password=self.hash(password), now=self._now())
        self._acts.do("add", f"user:{name}", who=by, when=self._now(), after=role)

    def set_password(self, name: str, password: str, *, by: str) -> None:
        """Another password for somebody, who is logged out everywhere. Raises ConfigError or NotFound."""
        if problem := judge_password(name, password):
            raise ConfigError(f"user {name}", problem)
        self._staff.set_password(name, self.hash(password))
        self._acts.do("password", f"user:{name}", who=by, when=self._now())

    def set_role(self, name: str, role: Role, *, by: str) -> None:
        """Another role for somebody. Raises ConfigError or NotFound."""
        before = self._staff.set_role(name, role)
        self._acts.do("role", f"user:{name}", who=by, when=self._now(), before=before, after=role)

    def remove(self, name: str, *, by: str) -> None:
        """Let somebody in no more. Raises ConfigError or NotFound."""
        self._staff.remove(name, now=self._now())
        self._acts.do("remove", f"user:{name}", who=by, when=self._now())

    # ── inside ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def hash(self, password: str) -> str:
        with self._hashing:
            return self._hasher.hash(prepare(password))

    def _open(self, user: User, *, instead_of: str) -> Entry:
        now = self._now()
        token = secrets.token_urlsafe(32)
        entry = Entry(user=user, token=token, ends=now + LASTS)
        old = digest(instead_of) if instead_of else ""
        self._staff.open(digest(token), user.name, now=now, ends=entry.ends, instead_of=old)
        return entry

    def _verify(self, kept: str, password: str) -> bool:
        if len(password) > LONGEST_PASSWORD:
            return False
        with self._hashing:
            try:
                return self._hasher.verify(kept, prepare(password))
            except (VerificationError, InvalidHashError):
                return False

    @contextmanager
    def _turn(self) -> Iterator[None]:
        if not self._queue.acquire(blocking=False):
            raise Denied("login", "many are logging in at this moment", wait=2.0)
        try:
            yield
        finally:
            self._queue.release()


def digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def prepare(password: str) -> bytes:
    """A password as it is hashed: however a keyboard composes its letters."""
    return normalize("NFKC", password).encode("utf-8", "replace")


def judge_name(name: str) -> str:
    """What is wrong with a user's name, in words; empty: nothing."""
    if not name or len(name) > LONGEST_NAME:
        return f"a name has 1 to {LONGEST_NAME} characters"
    if not all(letter.isalnum() or letter in " ._-'@" for letter in name):
        return "a name is made of letters, digits, blanks and . _ - ' @"
    return ""


def judge_password(name: str, password: str) -> str:
    """What is wrong with a password, in words; empty: nothing. Length is asked for and no kinds of letters (NIST SP 800-63B)."""
    if len(password) < SHORTEST_PASSWORD:
        return f"a password has at least {SHORTEST_PASSWORD} characters; a few words make a good one"
    if len(password) > LONGEST_PASSWORD:
        return f"a password has at most {LONGEST_PASSWORD} characters"
    if len(set(password)) < 5:
        return "that password is the same few characters again and again"
    if len(name) > 3 and fold(name) in fold(password):
        return "that password holds the user's name"
    return ""
