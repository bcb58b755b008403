"""The staff's rooms on one store, put together."""

from collections.abc import Callable
from datetime import datetime

from monitoring_desk.config import Settings
from monitoring_desk.news_desk import NewsDesk
from monitoring_desk.present.staff.rooms import StaffRooms
from monitoring_desk.reply_desk import UNDOABLE, ReplyDesk
from monitoring_desk.staff_door import Door
from monitoring_desk.store import Store


def open_rooms(store: Store, settings: Settings, *, now: Callable[[], datetime], door: Door) -> StaffRooms:
    """All that stands behind the staff's pages; acts are undone by the room that did them."""
    replies = ReplyDesk(store, now=now, settings=settings)
    others = {verb: lambda act, who: replies.undo(act, who=who) for verb in UNDOABLE}
    news = NewsDesk(store, now=now, settings=settings, others=others)
    return StaffRooms(door=door, news=news, replies=replies)
