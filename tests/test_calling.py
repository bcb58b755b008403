"""Webhooks against a receiver on loopback: signed, called once, tried again, never let into a private network."""

import base64
import hmac
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import msgspec
import pytest
from tests.present.kept_sample import keep_sample
from tests.present.newsroom_sample import NOW

from monitoring_desk import calling
from monitoring_desk.config import FetchSettings, Settings
from monitoring_desk.errors import ConfigError
from monitoring_desk.store import Store


@dataclass
class Receiver:
    """What came in, and what is answered, one after the other; then 204."""

    calls: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    answers: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    port: int = 0


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    kept = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            kept.calls.append(({name.lower(): value for name, value in self.headers.items()}, body))
            status, headers = kept.answers.pop(0) if kept.answers else (204, {})
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    kept.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield kept
    server.shutdown()
    server.server_close()


@dataclass
class World:
    store: Store
    receiver: Receiver
    moment: datetime = NOW - timedelta(days=1)
    allow: bool = True

    def clock(self) -> datetime:
        return self.moment

    def call(self) -> tuple[int, int]:
        allow = (f"127.0.0.1:{self.receiver.port}",) if self.allow else ()
        settings = msgspec.structs.replace(Settings(), fetch=FetchSettings(allow=allow, pause=0.0))
        with calling.opened(self.store, settings, now=self.clock) as opened:
            return opened.call_due()

    def add(self, watch: str = "") -> str:
        made = calling.add(self.store, f"http://127.0.0.1:{self.receiver.port}/hook", watch=watch, now=self.moment)
        self.moment = NOW
        return made.secret


@pytest.fixture
def world(store: Store, receiver: Receiver) -> World:
    keep_sample(store)
    return World(store, receiver)


def test_each_story_and_the_edition_are_called_once_and_signed(world: World) -> None:
    secret = world.add()
    answered, failed = world.call()
    assert failed == 0
    assert answered == len(world.receiver.calls) > 8
    assert world.call() == (0, 0)
    kinds = [json.loads(body)["type"] for _, body in world.receiver.calls]
    assert kinds.count("edition.made") == 1
    told = next(
        json.loads(body)["data"] for _, body in world.receiver.calls if b'"s-pact"' in body and b"brief" in body
    )
    assert told["story"]["id"] == told["brief"]["story_id"] == "s-pact"
    assert told["brief"]["summary"][0]["cites"][0]["text"].startswith("The foreign ministers")
    for headers, body in world.receiver.calls:
        signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
        key = base64.b64decode(secret.removeprefix("whsec_"))
        assert headers["webhook-signature"] == "v1," + base64.b64encode(hmac.digest(key, signed, sha256)).decode()
        assert headers["content-type"] == "application/json"
        assert headers["webhook-timestamp"] == str(int(NOW.timestamp()))
    assert len({headers["webhook-id"] for headers, _ in world.receiver.calls}) == answered


def test_a_webhook_of_a_watch_is_called_for_its_stories_alone(world: World) -> None:
    world.add(watch="grain")
    world.call()
    told = [json.loads(body) for _, body in world.receiver.calls]
    assert told
    assert all(one["type"] == "story.briefed" and "grain" in one["data"]["story"]["watches"] for one in told)


def test_what_failed_is_tried_again_with_the_same_id_and_body(world: World) -> None:
    world.add(watch="grain")
    world.receiver.answers = [(500, {})]
    answered, failed = world.call()
    assert (failed, answered) == (1, len(world.receiver.calls) - 1)
    first = world.receiver.calls[0]
    assert world.call() == (0, 0)
    world.moment += timedelta(minutes=2)
    assert world.call() == (1, 0)
    again = world.receiver.calls[-1]
    assert (again[0]["webhook-id"], again[1]) == (first[0]["webhook-id"], first[1])
    assert again[0]["webhook-timestamp"] != first[0]["webhook-timestamp"]


def test_what_never_answers_is_given_up_and_told(world: World) -> None:
    world.add(watch="grain")
    for _ in range(12):
        world.receiver.answers = [(503, {})] * 40
        world.call()
        world.moment += timedelta(hours=21)
    (webhook,) = world.store.hooks.all()
    troubled = world.store.hooks.troubled(webhook.id)
    assert {one.state for one in troubled} == {"parked"}
    assert troubled[0].attempts == len(calling.WAITS) + 1
    assert "503" in (troubled[0].problem or "")


def test_410_ends_it_and_a_redirect_is_not_followed(world: World) -> None:
    world.add(watch="grain")
    world.receiver.answers = [(302, {"Location": f"http://127.0.0.1:{world.receiver.port}/other"}), (410, {})]
    world.call()
    (webhook,) = world.store.hooks.all()
    assert webhook.stopped
    before = len(world.receiver.calls)
    world.moment += timedelta(days=1)
    assert world.call() == (0, 0)
    assert len(world.receiver.calls) == before


def test_a_private_address_is_not_called_unless_the_owner_allows_it(world: World) -> None:
    world.allow = False
    world.add(watch="grain")
    answered, failed = world.call()
    assert (answered, world.receiver.calls) == (0, [])
    assert failed
    (webhook,) = world.store.hooks.all()
    assert "private address" in (world.store.hooks.troubled(webhook.id)[0].problem or "")


@pytest.mark.parametrize("url", ["ftp://a.example/x", "javascript:x", "", "hook"])
def test_what_is_no_web_address_is_no_webhook(world: World, url: str) -> None:
    with pytest.raises(ConfigError):
        calling.add(world.store, url, now=NOW)


def test_a_call_is_claimed_by_one_desk(world: World) -> None:
    world.add(watch="grain")
    world.receiver.answers = [(500, {})] * 40
    world.call()
    world.moment += timedelta(minutes=2)
    call = world.store.hooks.waiting(world.moment)[0]
    until = world.moment + timedelta(minutes=2)
    assert world.store.hooks.claim(call, until=until)
    assert not world.store.hooks.claim(call, until=until)
    assert call.id not in {one.id for one in world.store.hooks.waiting(world.moment)}
