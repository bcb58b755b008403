"""All that the subscription pages ask of the desk, and nothing more."""

from datetime import datetime
from typing import Protocol

from monitoring_desk.outward import Subscriber
from monitoring_desk.types import Watch


class MailRoom(Protocol):
    """What stands behind the pages. Every method may raise `DeskError`; each is called from several threads at once."""

    hour: int
    """What the form offers first."""
    zone: str

    def now(self) -> datetime: ...

    def watches(self) -> tuple[Watch, ...]: ...

    def ask(self, address: str, *, hour: int, zone: str, watch: str) -> None:
        """Write to the address; known or not, the same happens."""
        ...

    def read_confirmation(self, word: str) -> Subscriber | None:
        """The subscription a link would confirm."""
        ...

    def confirm(self, word: str) -> Subscriber | None: ...

    def is_unsubscription(self, word: str) -> bool: ...

    def unsubscribe(self, word: str) -> bool: ...
