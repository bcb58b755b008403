"""Hostile strings kept in a real store, through ledger, files, calendars, the API, editions and the staff room: nothing comes alive."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice

import httpx
import pytest
from lxml import etree
from tests.present import test_present_hostile as hostile
from tests.present.newsroom_sample import NOW
from tests.present.staff_sample import CHEAP, PASSWORD, Desk, client_of
from tests.present.test_present_calendars import read as read_calendar
from tests.present.test_staff_hostile import allow_forms

from monitoring_desk import remembering
from monitoring_desk.config import Settings
from monitoring_desk.editing import Editing
from monitoring_desk.ledger_room import LedgerRoom
from monitoring_desk.present.ledgerpages.asked import KINDS
from monitoring_desk.staff_door import Door
from monitoring_desk.store import Store
from monitoring_desk.types import Brief, Link, Picked, Sought

strings = hostile.strings
PROPERTIES = set(
    "BEGIN END VERSION PRODID METHOD CALSCALE NAME X-WR-CALNAME X-PUBLISHED-TTL REFRESH-INTERVAL UID DTSTAMP DTSTART DTEND "
    "SUMMARY DESCRIPTION LOCATION URL TRANSP STATUS SEQUENCE LAST-MODIFIED CREATED".split()
)
"""What stands before the colon in our calendars; a text that broke out of its line would bring others."""


@pytest.fixture(scope="module")
def desk(strings: list[str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    texts = [shown for text in strings if (shown := hostile.encode(text).replace("\0", ""))]
    with Store(f"sqlite:///{tmp_path_factory.mktemp('hostile')}/desk.sqlite") as store:
        for number, start in enumerate(range(0, len(texts), hostile.BATCH)):
            keep(store, list(islice(cycle(texts), start, start + hostile.BATCH)), number)
        remembering.remember(store)
        assert Editing(store, Settings()).keep(NOW)
        Door(store, now=lambda: NOW, hasher=CHEAP).add("Otto", "owner", password=PASSWORD, by="test")
        yield Desk(store=store, now=NOW)


def keep(store: Store, texts: list[str], number: int) -> None:
    """One story with each string in each of its fields, in two versions of its brief."""
    dossier, watch, states = hostile.make_hostile(texts, number)
    store.sources.add([source for source, _ in states])
    store.sources.add_watches([watch])
    for article in dossier.articles:
        link = Link(url=f"https://outlet.example/{article.id}", source_id=article.source_id)
        store.sources.announce([link], now=NOW)
        store.articles.keep(link, replace(article, url=f"{article.url}#{article.id}"), now=NOW)
    store.stories.save(Picked(placements=dossier.placements, stories=(dossier.story,)))
    brief = dossier.brief
    assert brief is not None
    store.stories.save_briefs([replace(brief, summary=brief.summary[1:])])
    store.stories.save_briefs([set_days(replace(brief, story_version=1))])
    for reply in dossier.replies:
        if store.people.receive(replace(reply, id=f"{number}-{reply.id}", state="held")):  # not the same words again
            store.people.decide(f"{number}-{reply.id}", "approved")


def set_days(brief: Brief) -> Brief:
    """With a day on half of what is to happen or is due, so that it stands in the calendars."""
    days = tuple(f"2026-04-{1 + place % 28:02}" for place in range(len(brief.events)))
    events = tuple(replace(one, when=days[n - 1] if n % 2 else one.when) for n, one in enumerate(brief.events))
    promises = tuple(replace(one, due=days[n] if n % 2 else one.due) for n, one in enumerate(brief.commitments))
    return replace(brief, events=events, commitments=promises)


@pytest.fixture
def client(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[httpx.Client]:
    allow_forms(monkeypatch)
    with client_of(desk, user="Otto") as opened:
        opened.timeout = httpx.Timeout(60)
        yield opened


def judge(client: httpx.Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200, path
    hostile.judge(answer.text)


def test_the_ledgers_pages_stay_quiet(client: httpx.Client, desk: Desk) -> None:
    room = LedgerRoom(desk.store, now=lambda: NOW)
    seen = 0
    for path, kind in KINDS.items():
        total = room.count(Sought(kind=kind))
        assert total > 20, kind
        for page in range(1, -(-total // 40) + 1):
            judge(client, f"/ledger/{path}?page={page}&only=all")
        for record in room.find(Sought(kind=kind), limit=1000)[::25]:
            judge(client, f"/ledger/records/{record.id}")
            seen += 1
    assert seen > 20
    judge(client, "/ledger/diary/2026-04")


def test_the_ledgers_files_are_read_whole_and_hold_no_formula(client: httpx.Client) -> None:
    for kind in KINDS:
        rows = list(csv.DictReader(io.StringIO(client.get(f"/ledger/{kind}.csv").content.decode("utf-8-sig"))))
        kept = client.get(f"/ledger/{kind}.json").json()["records"]
        assert [row["id"] for row in rows] == [one["id"] for one in kept]
        cells = [cell for row in rows for cell in row.values()]
        assert not [cell for cell in cells if cell.strip(' "\t')[:1] in tuple("=+-@\t\r\n")], kind
        assert all(None not in row for row in rows)


def test_the_calendars_hold_our_own_lines_alone(client: httpx.Client) -> None:
    events = 0
    for path in ("/ledger/diary.ics", "/diary.ics"):
        body = client.get(path).content
        for event in read_calendar(body):
            assert {name for name, _ in event} <= PROPERTIES
            events += 1
    assert events > 50


def test_stories_histories_editions_and_feeds_stay_quiet(client: httpx.Client, strings: list[str]) -> None:
    for number in range(-(-len(strings) // hostile.BATCH)):
        for path in (f"/stories/h-{number}", f"/stories/h-{number}/history", f"/watches/w-{number}"):
            judge(client, path)
        etree.fromstring(client.get(f"/watches/w-{number}.atom").content, etree.XMLParser(huge_tree=True))
    for path in ("/", "/editions", "/editions/2026-03-12", "/corrections", "/sources", "/status", "/also-seen"):
        judge(client, path)


def test_the_staff_room_stays_quiet(client: httpx.Client, strings: list[str]) -> None:
    for number in range(-(-len(strings) // hostile.BATCH)):
        for path in ("", "/sentences/0"):
            judge(client, f"/staff/stories/h-{number}{path}")
        judge(client, f"/staff/watches/w-{number}")
        judge(client, f"/staff/sources/{number}-0")
    for path in ("inbox?show=all", "replies?show=approved", "edition", "watches", "sources", "acts", "users"):
        judge(client, f"/staff/{path}")


def test_the_api_tells_them_as_they_are(client: httpx.Client, desk: Desk) -> None:
    found, cursor = 0, ""
    while True:
        page = client.get(f"/api/v1/stories?limit=100{cursor}")
        assert page.headers["content-type"] == "application/json"
        for story in page.json()["stories"]:
            brief = client.get(f"/api/v1/stories/{story['id']}/brief").json()
            kept = desk.store.stories.brief([story["id"]])[story["id"]]
            assert {one["text"] for one in brief["summary"]} <= {one.text for one in kept.summary}
            found += 1
        if not page.json()["next"]:
            break
        cursor = f"&cursor={page.json()['next']}"
    assert found == desk.store.stories.counts()["stories"]
    for kind in KINDS:
        assert client.get(f"/api/v1/ledger/{kind}?limit=100").json()["records"]
