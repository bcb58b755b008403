"""What the templates of the subscription pages receive."""

from dataclasses import dataclass

from monitoring_desk.present.views import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscribePage:
    """subscribe.html: the form."""

    frame: Frame
    address: str
    hour: int
    zone: str
    watch: str
    """As typed."""
    zones: tuple[str, ...]
    """Those the zone field offers."""
    watches: tuple[tuple[str, str], ...]
    """(id, name)"""
    address_error: str
    hour_error: str
    zone_error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePage:
    """notice.html: what was done, or one button that does it."""

    frame: Frame
    heading: str
    text: str
    action: str
    """Where the button sends; empty: no button."""
    button: str
