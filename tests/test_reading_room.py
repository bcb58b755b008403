"""The reading room: what a page costs the store, and who waits while an edition is laid out anew."""

import threading

from sqlalchemy import event
from tests.test_mending import NOW, empty, store

from monitoring_desk.config import Settings
from monitoring_desk.editing import Editing
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.store import Store

__all__ = ["empty", "store"]


def test_a_story_is_read_whole_in_ten_questions(store: Store) -> None:
    room = ReadingRoom(store, name="Desk", now=lambda: NOW)
    room.edition()
    asked: list[str] = []
    event.listen(store.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    dossier = room.dossier("sm1")
    assert dossier is not None
    assert room.watches() is not None
    room.related(dossier.story)
    assert room.place(dossier.story).place
    assert len(asked) <= 10, asked  # the opening of a transaction counts


def test_nobody_waits_while_an_edition_is_laid_out_anew_for_reports_and_everybody_after_an_act(store: Store) -> None:
    changes = [("one", 0)]
    editing = Editing(store, Settings(), changes=lambda: changes[-1])
    first = editing.lay(NOW).edition
    with editing._lock:  # somebody is laying it out
        changes.append(("two", 0))
        assert editing.lay(NOW).edition == first
        changes.append(("two", 1))
        waiting = threading.Thread(target=editing.lay, args=(NOW,))
        waiting.start()
        waiting.join(0.2)
        assert waiting.is_alive()
    waiting.join(20)
    assert not waiting.is_alive()
    with editing._lock:
        assert editing.lay(NOW).edition == first  # it is that of the newest act now
