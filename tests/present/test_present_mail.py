"""The edition by mail against a real mail server on loopback: confirmed, sent once, ended by one press."""

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path
from typing import Any

import msgspec
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from fastapi.testclient import TestClient
from tests.present.kept_sample import keep_sample
from tests.present.newsroom_sample import NOW

from monitoring_desk.config import MailSettings, Settings
from monitoring_desk.editing import Editing
from monitoring_desk.mailing import Mailing, MailRoom, find_next
from monitoring_desk.outward import Subscriber
from monitoring_desk.present import web
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.store import Store

READER = "reader@mail.example"


@dataclass
class Postoffice:
    """A mail server that takes letters, refuses what it is told to refuse, and may fall silent."""

    letters: list[tuple[str, EmailMessage]] = field(default_factory=list)
    refuse: dict[str, str] = field(default_factory=dict)
    """Address → what RCPT answers."""
    answers: list[str] = field(default_factory=list)
    """What DATA answers, one after the other; then 250."""
    silent: bool = False
    """Takes a letter and says nothing."""
    taken: threading.Event = field(default_factory=threading.Event)

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any) -> str:
        if address in self.refuse:
            return self.refuse[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.answers:
            return self.answers.pop(0)
        assert isinstance(envelope.content, bytes)
        letter = BytesParser(policy=policy.default).parsebytes(envelope.content)
        assert isinstance(letter, EmailMessage)
        self.letters.append((envelope.rcpt_tos[0], letter))
        self.taken.set()
        if self.silent:
            await asyncio.sleep(60)
        return "250 OK"


@pytest.fixture
def office() -> Iterator[tuple[Postoffice, int]]:
    handler = Postoffice()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(handler, hostname="127.0.0.1", port=port)
    controller.start()
    yield handler, port
    controller.stop()


@dataclass
class Clock:
    moment: datetime = NOW

    def __call__(self) -> datetime:
        return self.moment


@dataclass
class World:
    store: Store
    settings: Settings
    clock: Clock
    office: Postoffice
    client: TestClient
    mailing: Mailing


@pytest.fixture
def world(store: Store, office: tuple[Postoffice, int]) -> Iterator[World]:
    handler, port = office
    mail = MailSettings(host="127.0.0.1", port=port, tls="none", sender="desk@desk.example")
    settings = msgspec.structs.replace(
        Settings(), mail=mail, web=msgspec.structs.replace(Settings().web, base_url="http://desk.example")
    )
    clock = Clock()
    keep_sample(store, edition=False)
    reading = ReadingRoom(store, name=settings.name, now=clock)
    room = MailRoom(store, settings, now=clock)
    app = web.app(reading, name=settings.name, base_url=settings.base_url, mail=room)
    with TestClient(app, base_url="http://desk.example") as client:
        yield World(store, settings, clock, handler, client, Mailing(store, settings, now=clock))


def find_link(letter: EmailMessage, path: str) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    (link,) = re.findall(rf"http://desk\.example({path}\?t=\S+)", body.get_content())
    return str(link)


def subscribe(world: World, address: str = READER, **typed: str) -> None:
    form = {"address": address, "hour": "7", "zone": "Asia/Karachi", "watch": ""} | typed
    assert world.client.post("/subscribe", data=form).status_code == 200
    assert world.mailing.send_due().sent == 1
    link = find_link(world.office.letters.pop()[1], "/subscribe/confirm")
    assert world.client.post(link).status_code == 200


def test_from_the_form_to_the_edition_to_the_end(world: World) -> None:
    assert "Asia/Karachi" in world.client.get("/subscribe").text
    form = {"address": READER, "hour": "7", "zone": "Asia/Karachi", "watch": "strait"}
    world.client.post("/subscribe", data=form)
    assert world.store.post.subscribers() == ()  # nothing before it is confirmed
    assert world.mailing.send_due().sent == 1
    to, letter = world.office.letters.pop()
    assert (to, letter["to"]) == (READER, READER)
    assert letter["list-unsubscribe"] is None
    link = find_link(letter, "/subscribe/confirm")
    asked = world.client.get(link)
    assert f"{READER} every day at 07:00 (Asia/Karachi)" in asked.text
    assert world.store.post.subscribers() == ()  # a mail guard that opens the link confirms nothing
    assert world.client.post(link).status_code == 200
    (subscriber,) = world.store.post.subscribers()
    # 07:40 UTC is 12:40 in Karachi: the next seven o'clock there is tomorrow at 02:00 UTC.
    assert subscriber.next_due == datetime(2026, 3, 13, 2, tzinfo=UTC)
    assert world.mailing.send_due().sent == 0
    world.clock.moment = datetime(2026, 3, 13, 2, 0, 5, tzinfo=UTC)
    assert world.mailing.send_due().sent == 1
    assert world.mailing.send_due().sent == 0
    _, edition = world.office.letters.pop()
    body = edition.get_body(("plain",))
    assert body is not None
    assert "Kest Strait" in body.get_content()
    assert "Bakers ask" not in body.get_content()
    end = str(edition["list-unsubscribe"]).strip("<>").removeprefix("http://desk.example")
    assert find_link(edition, "/unsubscribe") == end
    assert "<button>Unsubscribe</button>" in world.client.get(end).text
    assert len(world.store.post.subscribers()) == 1
    pressed = world.client.post(end, data={"List-Unsubscribe": "One-Click"})
    assert (pressed.status_code, pressed.history) == (200, [])
    assert world.store.post.subscribers() == ()
    assert (
        world.client.post(end, files={"List-Unsubscribe": (None, "One-Click")}).status_code == 200
    )  # again, in the other form
    world.clock.moment += timedelta(days=1)
    assert world.mailing.send_due().sent == 0


def test_a_late_desk_sends_the_day_s_letter_once_and_the_next_at_its_hour(world: World) -> None:
    subscribe(world)
    world.clock.moment = datetime(2026, 3, 13, 20, tzinfo=UTC)
    assert world.mailing.send_due().sent + world.mailing.send_due().sent == 1
    assert world.store.post.subscribers()[0].next_due == datetime(2026, 3, 14, 2, tzinfo=UTC)


@pytest.mark.parametrize("jump", [timedelta(days=1), timedelta(days=365), timedelta(days=-1), timedelta(days=-365)])
def test_a_clock_that_jumps_costs_nobody_the_next_letters_and_none_comes_twice(world: World, jump: timedelta) -> None:
    subscribe(world)
    morning = datetime(2026, 3, 13, 2, 0, 5, tzinfo=UTC)
    world.clock.moment = morning
    assert world.mailing.send_due().sent == 1
    world.clock.moment = morning + jump + timedelta(hours=3)
    world.mailing.send_due()
    world.office.answers.append("451 not now")  # what is put off is put off by the wrong clock
    world.client.post("/subscribe", data={"address": "late@mail.example", "hour": "7", "zone": "UTC", "watch": ""})
    world.mailing.send_due()
    world.office.letters.clear()
    world.clock.moment = morning + timedelta(hours=4)  # it is right again, on the day whose letter was sent
    world.mailing.send_due()
    assert READER not in [to for to, _ in world.office.letters]
    assert world.store.post.subscribers()[0].next_due <= morning + timedelta(days=2)
    for days in (2, 3):
        world.clock.moment = morning + timedelta(days=days)
        world.mailing.send_due()
        assert [to for to, _ in world.office.letters].count(READER) == days - 1
    assert "late@mail.example" in [to for to, _ in world.office.letters]


def test_a_day_without_news_brings_no_letter(world: World) -> None:
    subscribe(world)
    assert Editing(world.store, world.settings).keep(NOW)
    world.clock.moment = datetime(2026, 3, 13, 20, tzinfo=UTC)  # the next day's edition, and no report since
    posted = world.mailing.send_due()
    assert (posted.empty, posted.sent) == (1, 0)


def test_two_desks_on_one_store_send_one_letter(world: World) -> None:
    for number in range(5):
        subscribe(world, f"r{number}@mail.example")
    world.clock.moment = datetime(2026, 3, 13, 2, 0, 5, tzinfo=UTC)
    others = [Mailing(world.store, world.settings, now=world.clock) for _ in range(3)]
    threads = [threading.Thread(target=one.send_due) for one in others]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(to for to, _ in world.office.letters) == [f"r{number}@mail.example" for number in range(5)]


def test_what_cannot_be_sent_now_is_tried_again_and_what_is_refused_is_parked(world: World) -> None:
    subscribe(world)
    subscribe(world, "gone@mail.example")
    world.office.refuse["gone@mail.example"] = "550 no such user"
    world.office.answers = ["451 try again later"]
    world.clock.moment = datetime(2026, 3, 13, 2, 0, 5, tzinfo=UTC)
    posted = world.mailing.send_due()
    assert (posted.later, posted.parked, posted.sent) == (1, 1, 0)
    parked = {one.address: (one.state, one.problem) for one in world.store.post.subscribers()}
    assert parked[READER] == ("active", None)
    assert parked["gone@mail.example"][0] == "parked"
    assert "550" in (parked["gone@mail.example"][1] or "")
    assert world.mailing.send_due().sent == 0
    world.clock.moment += timedelta(minutes=6)
    assert world.mailing.send_due().sent == 1
    world.clock.moment += timedelta(days=1)
    assert world.mailing.send_due().sent == 1  # nothing more to the parked address
    assert {to for to, _ in world.office.letters} == {READER}


def test_a_letter_refused_for_what_it_says_does_not_park_the_address(world: World) -> None:
    subscribe(world)
    world.office.answers = ["554 looks like spam"]
    world.clock.moment = datetime(2026, 3, 13, 2, 0, 5, tzinfo=UTC)
    assert world.mailing.send_due().parked == 1
    assert world.store.post.subscribers()[0].state == "active"
    assert "554" in (world.store.post.troubled()[0].problem or "")


def test_a_server_that_is_away_costs_nobody_a_letter(world: World) -> None:
    for number in range(6):
        subscribe(world, f"r{number}@mail.example")
    world.clock.moment = datetime(2026, 3, 13, 2, 0, 5, tzinfo=UTC)
    away = msgspec.structs.replace(world.settings, mail=msgspec.structs.replace(world.settings.mail, port=1))
    assert Mailing(world.store, away, now=world.clock).send_due().later == 3
    world.clock.moment += timedelta(minutes=6)
    assert world.mailing.send_due().sent == 6


def test_a_stale_claim_is_told_and_never_sent_again(world: World) -> None:
    subscribe(world)
    world.clock.moment = datetime(2026, 3, 13, 2, 0, 5, tzinfo=UTC)
    (subscriber,) = world.store.post.subscribers()
    world.store.post.schedule(subscriber, issue="2026-03-13", next_due=NOW + timedelta(days=9), now=world.clock())
    (letter,) = world.store.post.waiting(world.clock())
    assert world.store.post.claim(letter.id, now=world.clock())
    assert not world.store.post.claim(letter.id, now=world.clock())
    assert world.mailing.send_due().sent == 0
    world.clock.moment += timedelta(minutes=16)
    posted = world.mailing.send_due()
    assert (posted.perhaps, posted.sent) == (1, 0)
    assert [one.state for one in world.store.post.troubled()] == ["perhaps"]
    assert world.office.letters == []


def test_a_desk_killed_while_it_hands_a_letter_over_never_sends_it_twice(
    tmp_path: Path, office: tuple[Postoffice, int]
) -> None:
    handler, port = office
    database = f"sqlite:///{tmp_path}/desk.sqlite"
    with Store(database) as store:
        keep_sample(store)
        store.post.subscribe(
            Subscriber(
                id="s1",
                address=READER,
                hour=7,
                zone="UTC",
                watch="",
                confirmed=NOW,
                next_due=NOW,
            )
        )
    (tmp_path / "desk.toml").write_text(
        f'database = "{database}"\narchive = ""\n[mail]\nhost = "127.0.0.1"\nport = {port}\ntls = "none"\nsender = "desk@desk.example"\n'
    )
    handler.silent = True
    run = "import sys; from monitoring_desk.cli import main; sys.argv = ['desk', *sys.argv[1:]]; main()"
    command = [sys.executable, "-c", run, "--now", "2026-03-12T07:41:00Z", "send"]
    sending = subprocess.Popen(command, cwd=tmp_path, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)})
    try:
        assert handler.taken.wait(60)
    finally:
        os.kill(sending.pid, signal.SIGKILL)
        sending.wait()
    assert len(handler.letters) == 1  # it was taken, and the desk never heard so
    handler.silent = False
    late = [*command[:-2], "2026-03-12T08:10:00Z", "send", "--json"]
    again = subprocess.run(late, cwd=tmp_path, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}, capture_output=True, timeout=120, check=True)  # fmt: skip
    assert msgspec.json.decode(again.stdout)["perhaps"] == 1
    assert len(handler.letters) == 1


def test_nobody_learns_who_has_subscribed(world: World) -> None:
    subscribe(world)
    pages = []
    for address in (READER, "stranger@mail.example"):
        answer = world.client.post("/subscribe", data={"address": address, "hour": "7", "zone": "UTC", "watch": ""})
        pages.append((answer.status_code, answer.text))
    assert pages[0] == pages[1]


def test_one_address_is_written_to_once_an_hour_and_one_network_is_slowed(world: World) -> None:
    form = {"address": READER, "hour": "7", "zone": "UTC", "watch": ""}
    states = [world.client.post("/subscribe", data=form).status_code for _ in range(8)]
    assert states == [200] * 6 + [429] * 2
    assert world.mailing.send_due().sent == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"address": ""}, "Please enter your address."),
        ({"address": "a@b.example\r\nBcc: c@d.example"}, "This is no mail address"),
        ({"hour": "24"}, "Please choose an hour"),
        ({"hour": "٣"}, "Please choose an hour"),
        ({"zone": "Mars/Olympus"}, "There is no time zone of that name"),
        ({"zone": "../../etc/passwd"}, "There is no time zone of that name"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(world: World, typed: dict[str, str], said: str) -> None:
    form = {"address": READER, "hour": "7", "zone": "UTC", "watch": "grain"} | typed
    answer = world.client.post("/subscribe", data=form)
    assert answer.status_code == 422
    assert said in answer.text
    assert '<option value="grain" selected>' in answer.text
    assert world.store.post.counts() == {}


def test_links_the_desk_did_not_sign_do_nothing(world: World) -> None:
    subscribe(world)
    (subscriber,) = world.store.post.subscribers()
    room = MailRoom(world.store, world.settings, now=world.clock)
    room.ask("other@mail.example", hour=6, zone="UTC", watch="")
    confirm = re.findall(r"t=(\S+)", world.store.post.waiting(NOW)[0].text)[0]
    for word in ("", "x", "a.b", confirm[:-2], confirm.replace(".", ".A"), "é", confirm + "=" * 3000):
        assert world.client.post("/subscribe/confirm", params={"t": word}).status_code in (404, 422)
        assert world.client.post("/unsubscribe", params={"t": word}).status_code in (404, 422)
    assert world.client.post("/unsubscribe", params={"t": confirm}).status_code == 404  # signed, for something else
    world.clock.moment += timedelta(days=4)
    assert world.client.post("/subscribe/confirm", params={"t": confirm}).status_code == 404
    assert world.store.post.subscribers() == (subscriber,)


def test_to_confirm_again_changes_hour_and_zone_and_lets_a_parked_address_out(world: World) -> None:
    subscribe(world)
    (before,) = world.store.post.subscribers()
    world.store.post.park(before.id, "550")
    world.clock.moment += timedelta(hours=2)
    subscribe(world, hour="21", zone="America/New_York", watch="grain")
    (after,) = world.store.post.subscribers()
    assert after == replace(
        after, id=before.id, hour=21, zone="America/New_York", watch="grain", state="active", problem=None
    )


def test_another_site_cannot_subscribe_a_reader(world: World) -> None:
    form = {"address": READER, "hour": "7", "zone": "UTC", "watch": ""}
    answer = world.client.post("/subscribe", data=form, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403


@pytest.mark.parametrize(
    ("now", "hour", "zone", "due"),
    [
        ("2026-03-12T07:40Z", 8, "UTC", "2026-03-12T08:00Z"),
        ("2026-03-12T08:00Z", 8, "UTC", "2026-03-13T08:00Z"),
        # The night clocks go forward in Berlin: two o'clock is not, and comes as three.
        ("2026-03-28T12:00Z", 2, "Europe/Berlin", "2026-03-29T01:00Z"),
        # The night they go back: three o'clock comes once, two comes twice and counts once.
        ("2026-10-24T23:30Z", 2, "Europe/Berlin", "2026-10-25T00:00Z"),
        ("2026-10-25T00:00Z", 2, "Europe/Berlin", "2026-10-26T01:00Z"),
        ("2026-03-12T20:00Z", 0, "Asia/Kathmandu", "2026-03-13T18:15Z"),
    ],
)
def test_the_hour_is_the_reader_s_own(now: str, hour: int, zone: str, due: str) -> None:
    read = datetime.fromisoformat
    assert find_next(read(now), hour=hour, zone=zone) == read(due)
