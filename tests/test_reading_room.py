"""The reading rooms: what a page costs the store, who waits while an edition is laid out anew, what stands first beside it."""

import threading
from datetime import UTC, datetime

from sqlalchemy import event
from tests.test_mending import NOW, empty, store

from monitoring_desk.config import Settings
from monitoring_desk.editing import Editing
from monitoring_desk.ledger import last_day
from monitoring_desk.ledger_room import LedgerRoom
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.store import Store
from monitoring_desk.types import Event, Filed, Line, Record, Remembered, Span

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


def test_what_is_of_a_whole_month_stands_behind_the_days_before_its_end(store: Store) -> None:
    article = next(iter(store.articles.get(["m1"]).values()))
    span = Span(article_id=article.id, start=0, end=20)
    whens = ("2026", "2026-03", "2026-03-20", "2026-03-12", "2026-04-01")
    for number, when in enumerate(whens):
        event = Event(what=f"event {number}", when=when, where=None, who=(), upcoming=True, stated=span)
        line = Line(id=f"l{number}", kind="event", story_id="sm1", source_id=article.source_id, said=NOW, stated=span, words="x", event=event)  # fmt: skip
        record = Record(id=f"r{number}", kind="event", what=event.what, who=(), state="ahead", first=NOW, latest=NOW, lines=(line,), when=when)  # fmt: skip
        filed = Filed(record=record, ends=f"{last_day(when)}", closed=False, hidden=False, names=(), keys={line.id: {line.id: 1}}, components={line.id: line.id})  # fmt: skip
        store.ledgers.save(Remembered(filed=(filed,)), seen={})
    side = LedgerRoom(store, now=lambda: datetime(2026, 3, 12, 8, tzinfo=UTC)).side()
    assert [record.when for record in side.diary] == ["2026-03-12", "2026-03-20", "2026-03", "2026-04-01", "2026"]
