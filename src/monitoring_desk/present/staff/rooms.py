"""All that the staff's pages ask of the desk, and nothing more."""

from dataclasses import dataclass
from typing import Protocol

from monitoring_desk.editorial import Entry, Role, User


class DoorRoom(Protocol):
    """Who is let in. Called from several threads at once; what it raises is in `monitoring_desk.errors`."""

    def enter(self, name: str, password: str, *, address: str, token: str = "") -> Entry:
        """Open a new session, in the place of the one of `token`. Raises Denied."""
        ...

    def who(self, token: str) -> User | None: ...

    def leave(self, token: str) -> None: ...

    def change_password(self, user: User, *, old: str, new: str, token: str, address: str) -> Entry:
        """Raises Denied or ConfigError."""
        ...

    def users(self) -> tuple[tuple[User, int], ...]:
        """Everybody who may log in, with how many sessions they have open."""
        ...

    def add(self, name: str, role: Role, *, password: str, by: str) -> None:
        """Raises ConfigError."""
        ...

    def set_password(self, name: str, password: str, *, by: str) -> None:
        """Raises ConfigError or NotFound."""
        ...

    def set_role(self, name: str, role: Role, *, by: str) -> None:
        """Raises ConfigError or NotFound."""
        ...

    def remove(self, name: str, *, by: str) -> None:
        """Raises ConfigError or NotFound."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRooms:
    """What stands behind the staff's pages."""

    door: DoorRoom
