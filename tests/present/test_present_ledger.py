"""The ledger on the pages: what stands beside the front page, lists, files, the month, and the way to every passage."""

import csv
import io
from collections.abc import Iterator
from datetime import timedelta

import httpx
import pytest
from eval import gate_ledger
from eval import ledger_world as world
from tests.present.conftest import serve

from monitoring_desk.ledger_room import LedgerRoom
from monitoring_desk.present.ledgerpages.beside import lay_boards
from monitoring_desk.present.web import app
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.store import Store

BEFORE = world.LAST_DAY - timedelta(days=50)


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with gate_ledger.lived(tmp_path_factory.mktemp("pages")) as store:
        yield store


@pytest.fixture(scope="module")
def client(lived: Store) -> Iterator[httpx.Client]:
    room = ReadingRoom(lived, name="The Desk", now=lambda: world.LAST_DAY)
    ledger = LedgerRoom(lived, now=lambda: world.LAST_DAY)
    pages = app(room, name="The Desk", base_url="http://desk.example", ledger=ledger)
    with serve(lambda address: pages) as address, httpx.Client(base_url=address, timeout=20) as opened:
        yield opened


def test_beside_the_front_page_stands_what_is_due_overdue_and_coming(lived: Store) -> None:
    room = LedgerRoom(lived, now=lambda: world.LAST_DAY)
    side = room.side()
    records = (*side.diary, *side.overdue, *side.due, *side.incidents)
    sources = room.sources(line.source_id for record in records for line in record.lines)
    boards = {board.id: board for board in lay_boards(side, sources=sources, judge=room.alarm, now=world.LAST_DAY)}
    overdue = boards["commitments"].notes[0]
    assert overdue.alarm.startswith("overdue for ")
    assert all(note.cite.href.startswith("/articles/") for board in boards.values() for note in board.notes)
    assert all(len(board.notes) <= 12 for board in boards.values())
    assert all(record.when and record.when >= "2026-08" for record in side.diary)
    earlier = LedgerRoom(lived, now=lambda: BEFORE).side()
    assert {record.id for record in earlier.overdue} != {record.id for record in side.overdue}


def test_the_front_page_has_the_boards(client: httpx.Client) -> None:
    page = client.get("/").text
    assert 'id="commitments"' in page
    assert "Overdue for " in page


@pytest.mark.parametrize("kind", ["commitments", "diary", "incidents", "statements"])
def test_a_list_leads_to_every_record_and_the_files_hold_the_same(client: httpx.Client, kind: str) -> None:
    assert client.get(f"/ledger/{kind}?only=all").status_code == 200
    records = client.get(f"/ledger/{kind}.json?only=all").json()["records"]
    assert records
    assert all(record["lines"] and record["passage"].startswith("http://desk.example/articles/") for record in records)
    rows = list(csv.DictReader(io.StringIO(client.get(f"/ledger/{kind}.csv?only=all").content.decode("utf-8-sig"))))
    assert [row["id"] for row in rows] == [record["id"] for record in records]
    shown = client.get(f"/ledger/records/{records[0]['id']}")
    assert shown.status_code == 200
    passage = records[0]["passage"].removeprefix("http://desk.example")
    assert '<mark id="passage">' in client.get(passage).text


def test_filters_narrow_and_what_makes_no_sense_is_dropped(client: httpx.Client) -> None:
    everything = client.get("/ledger/commitments.json").json()["records"]
    who = everything[0]["who"][0]
    mine = client.get("/ledger/commitments.json", params={"who": who}).json()["records"]
    assert 0 < len(mine) < len(everything)
    assert all(any(who.casefold() == name.casefold() for name in record["who"]) for record in mine)
    odd = client.get("/ledger/commitments.json", params={"since": "soon", "state": "glad", "sort": "x"}).json()
    assert odd["records"] == everything
    assert client.get("/ledger/rumours").status_code == 404
    assert client.get("/ledger/records/nothing").status_code == 404


def test_a_month_and_the_calendar_hold_what_is_coming(client: httpx.Client) -> None:
    month = client.get("/ledger/diary/2026-06")
    assert month.status_code == 200
    assert "/ledger/records/" in month.text
    assert client.get("/ledger/diary/2026-13").status_code == 404
    calendar = client.get("/ledger/diary.ics")
    assert calendar.headers["content-type"].startswith("text/calendar")
    assert calendar.text.startswith("BEGIN:VCALENDAR\r\n")


def test_a_person_found_leads_to_what_the_ledger_has_them_saying(client: httpx.Client) -> None:
    assert 'href="/ledger/statements?who=Wang+Yi"' in client.get("/find", params={"person": "Wang Yi"}).text
    assert "/ledger/statements?who" not in client.get("/find", params={"q": "port"}).text
