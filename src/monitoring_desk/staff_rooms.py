"""The staff's rooms on one store, put together."""

from collections.abc import Callable
from datetime import datetime

from monitoring_desk import source_desk, watching
from monitoring_desk.config import Settings
from monitoring_desk.editing import COMPOSE
from monitoring_desk.edition_desk import EditionDesk
from monitoring_desk.editorial import Act
from monitoring_desk.news_desk import NewsDesk
from monitoring_desk.present.staff.rooms import StaffRooms
from monitoring_desk.reply_desk import UNDOABLE, ReplyDesk
from monitoring_desk.source_desk import SourceDesk
from monitoring_desk.staff_door import Door
from monitoring_desk.store import Store
from monitoring_desk.watch_desk import WatchDesk

Now = Callable[[], datetime]


def open_rooms(store: Store, settings: Settings, *, now: Now, door: Door) -> StaffRooms:
    """All that stands behind the staff's pages."""
    return StaffRooms(
        door=door,
        news=open_news(store, settings, now=now),
        replies=ReplyDesk(store, now=now, settings=settings),
        watches=WatchDesk(store, now=now, settings=settings),
        sources=SourceDesk(store, now=now),
        editions=EditionDesk(store, now=now, settings=settings),
    )


def open_news(store: Store, settings: Settings, *, now: Now) -> NewsDesk:
    """The news desk; it has acts of other desks taken back by the desk that did them."""
    replies = ReplyDesk(store, now=now, settings=settings)
    watches = WatchDesk(store, now=now, settings=settings)
    sources = SourceDesk(store, now=now)
    editions = EditionDesk(store, now=now, settings=settings)
    desks: tuple[tuple[tuple[str, ...], Callable[[Act, str, str], Act]], ...] = (
        (UNDOABLE, lambda act, who, reason: replies.undo(act, who=who, reason=reason)),
        ((watching.VERB,), lambda act, who, reason: watches.undo(act, who=who, reason=reason)),
        ((COMPOSE,), lambda act, who, reason: editions.undo(act, who=who, reason=reason)),
        (source_desk.VERBS, lambda act, who, reason: sources.undo(act, who=who, reason=reason)),
    )
    others = {verb: undo for verbs, undo in desks for verb in verbs}
    return NewsDesk(store, now=now, settings=settings, others=others)
