"""How the desk is, seen from outside: alive, ready, in figures and in words."""

import re
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from prometheus_client.parser import text_string_to_metric_families
from tests.conftest import NOW
from tests.present.conftest import serve

from monitoring_desk.api_room import ApiRoom
from monitoring_desk.config import Settings
from monitoring_desk.ledger_room import LedgerRoom
from monitoring_desk.present import shelf, web
from monitoring_desk.present.pulse import routes
from monitoring_desk.present.pulse.room import Pulse
from monitoring_desk.present.pulse.routes import Metrics
from monitoring_desk.present.pulse.views import lay_status_page, without_places
from monitoring_desk.present.views import Frame
from monitoring_desk.pulse_room import PulseTaker
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.store import Store
from monitoring_desk.types import Source, SourceState

FRAME = Frame(name="Desk", title="Desk", style="/s", script="/j", icon="/i")


def pages(store: Store, *, metrics: Metrics = "direct") -> FastAPI:
    room = ReadingRoom(store, name="Desk", now=lambda: NOW)
    taker = PulseTaker(store, Settings(archive=""), now=lambda: NOW)
    return web.app(room, name="Desk", base_url="http://testserver", pulse=taker, metrics=metrics)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Store]:
    with Store(f"sqlite:///{tmp_path}/desk.sqlite") as store:
        yield store


def run_cycle(store: Store, ended: datetime, *, problem: str | None = None) -> None:
    number = store.cycles.begin(host="desk-1", now=ended - timedelta(seconds=12))
    store.cycles.end(number, now=ended, counts={} if problem else {"articles": 7}, problem=problem)


def test_it_lives_while_the_database_does_not(small: Store) -> None:
    with TestClient(pages(small)) as client:
        assert client.get("/readyz").json() == {"ready": True}
        with small.engine.begin() as connection:
            connection.exec_driver_sql("DROP TABLE cycles")
        assert client.get("/livez").text == "alive\n"
        ready = client.get("/readyz")
        assert (ready.status_code, ready.json()["ready"]) == (503, False)
        assert ready.json()["why"] == "…: no such table: cycles"
        assert client.get("/status").status_code == 503
        told = {family.name: family for family in text_string_to_metric_families(client.get("/metrics").text)}
        assert told["desk_database_answers"].samples[0].value == 0
        assert "desk_http_requests" in told


class HangingPulse(PulseTaker):
    """A database that took the question and says nothing."""

    door = threading.Event()

    def answers(self) -> None:
        self.door.wait()

    def pulse(self) -> Pulse:
        self.door.wait()
        return super().pulse()


class HangingRoom(ReadingRoom):
    def changes(self) -> tuple[str, int]:
        HangingPulse.door.wait()
        return super().changes()


def test_a_database_that_hangs_holds_up_nobody(small: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (shelf, routes):
        monkeypatch.setattr(module, "SECONDS" if module is routes else "WAIT", 0.2)
    room = HangingRoom(small, name="Desk", now=lambda: NOW)
    taker = HangingPulse(small, Settings(archive=""), now=lambda: NOW)

    def make(address: str) -> FastAPI:
        return web.app(room, name="Desk", base_url=address, pulse=taker, far=True)

    with serve(make) as address, httpx.Client(base_url=address, timeout=5) as client:
        with ThreadPoolExecutor(50) as readers:  # more than there are threads to serve them
            asked = [readers.submit(httpx.get, f"{address}/?{number}", timeout=5) for number in range(50)]
            assert client.get("/livez").text == "alive\n"
            assert {answer.result().status_code for answer in asked} == {503}
        assert client.get("/static/desk.css").status_code == 200
        ready = client.get("/readyz")
        assert (ready.status_code, ready.json()["why"]) == (503, "database: does not answer within 0.2 s")
        assert client.get("/status").status_code == 503
        assert "desk_database_answers 0.0" in client.get("/metrics").text
        HangingPulse.door.set()
        assert client.get("/readyz").status_code == 200
        time.sleep(1.1)
        assert client.get("/").status_code == 200


def test_figures_are_read_by_a_scraper_and_have_few_labels(small: Store) -> None:
    run_cycle(small, NOW - timedelta(minutes=4))
    with TestClient(pages(small)) as client:
        for number in range(30):
            client.get(f"/no-such-page-{number}")
            client.request(f"BREW{number}", "/")
        client.get("/stories/unknown")
        text = client.get("/metrics").text
    families = {family.name: family for family in text_string_to_metric_families(text)}
    requests = families["desk_http_requests"].samples
    counted = {
        tuple(sorted(sample.labels.items())): sample.value for sample in requests if sample.name.endswith("total")
    }
    assert len(counted) <= 4
    assert counted[("method", "GET"), ("route", "none"), ("status", "4xx")] == 30
    assert counted[("method", "GET"), ("route", "/stories/{story_id}"), ("status", "4xx")] == 1
    assert families["desk_cycle_duration_seconds"].samples[0].value == 12
    assert families["desk_cycle_ended_timestamp_seconds"].samples[0].value == (NOW - timedelta(minutes=4)).timestamp()
    assert {sample.labels["state"] for sample in families["desk_links"].samples} == {"unread", "read", "parked"}


def test_kept_pages_and_the_api_are_counted_by_their_routes(small: Store) -> None:
    room = ReadingRoom(small, name="Desk", now=lambda: NOW)
    ledger = LedgerRoom(small, now=lambda: NOW)
    api = ApiRoom(small, room, ledger, settings=Settings())
    taker = PulseTaker(small, Settings(archive=""), now=lambda: NOW)
    application = web.app(room, name="Desk", base_url="http://testserver", pulse=taker, api=api)
    with TestClient(application) as client:
        for path in ("/", "/", "/api/v1/stories", "/api/v1/stories/none", "/api/v1/none", "/find?q=a", "/find?q=b"):
            client.get(path)
        text = client.get("/metrics").text
    counted = re.findall(
        r'^desk_http_requests_total{method="GET",route="(\S+)",status="(\S+)"} (\S+)', text, re.MULTILINE
    )
    assert sorted(counted) == [
        ("/", "2xx", "2.0"),
        ("/api/v1/stories", "2xx", "1.0"),
        ("/api/v1/stories/{story_id}", "4xx", "1.0"),
        ("/find", "2xx", "2.0"),
        ("none", "4xx", "1.0"),
    ]


def test_figures_are_not_for_who_comes_through_a_proxy(small: Store) -> None:
    with TestClient(pages(small)) as client:
        assert client.get("/metrics").status_code == 200
        for header in (
            *("X-Forwarded-For", "x-forwarded-proto", "X-Original-Forwarded-For", "Forwarded", "Via", "X-Real-IP"),
            *("CF-Connecting-IP", "CF-Ray", "True-Client-IP", "X-Client-IP", "X-Cluster-Client-IP", "CDN-Loop"),
            *("X-ProxyUser-Ip", "X-Amzn-Trace-Id", "X-Envoy-External-Address"),
        ):
            assert client.get("/metrics", headers={header: "203.0.113.9"}).status_code == 403, header
    with TestClient(pages(small, metrics="proxied")) as client:
        assert client.get("/metrics", headers={"Via": "203.0.113.9"}).status_code == 200
    with TestClient(pages(small, metrics="off")) as client:
        assert client.get("/metrics").status_code == 403


def test_a_proxy_that_says_nothing_is_known_by_what_it_asks_for() -> None:
    direct = {"host": "10.0.0.4:8000", "user-agent": "Prometheus/3.5.0"}
    assert not routes.came_through_a_proxy(direct, "1.1", public="https://desk.example")
    assert routes.came_through_a_proxy(direct, "1.0", public="https://desk.example")
    assert routes.came_through_a_proxy(direct | {"host": "Desk.example"}, "1.1", public="https://desk.example")
    assert not routes.came_through_a_proxy({"host": "127.0.0.1:8000"}, "1.1", public="http://127.0.0.1:8000")


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("sqlite:////var/lib/desk/desk.sqlite: database or disk is full", "…: database or disk is full"),
        (
            'postgresql://desk:***@db.internal/desk: connection to server at "10.0.0.7", port 5432 failed: FATAL',
            "…: connection to server at …, port … failed: FATAL",
        ),
        ("ray://head:10001: 10.1.2.3:6379 and db.internal:5432 away", "…: … and … away"),
        (
            "/var/lib/desk/warc: the archive cannot be written (No space left)",
            "…: the archive cannot be written (No space left)",
        ),
        ("a fault in the desk (KeyError: 'desk@10.0.0.7')", "a fault in the desk"),
        ("the story's sum can't be told: 12/14", "the story's sum can't be told: 12/14"),
    ],
)
def test_what_went_wrong_is_told_without_where(told: str, shown: str) -> None:
    assert without_places(told) == shown


def test_the_status_page_says_what_is_wrong_in_words(small: Store) -> None:
    taker = PulseTaker(small, Settings(archive=""), now=lambda: NOW)
    assert "no cycle has run yet" in lay_status_page(taker.pulse(), frame=FRAME).heading
    source = Source(id="s", url="http://quay.example/feed", kind="feed", name="The Quay <b>")
    small.sources.add([source])
    small.sources.save_check(
        SourceState(source_id="s", next_check=NOW, checked=NOW, succeeded=NOW - timedelta(days=3)), (), now=NOW
    )
    run_cycle(small, NOW - timedelta(minutes=4))
    taker = PulseTaker(small, Settings(archive=""), now=lambda: NOW)
    page = lay_status_page(taker.pulse(), frame=FRAME)
    assert [line.what for line in page.lines if not line.well] == ["No answer"]
    told = {line.what: line.found for line in page.lines}
    assert told["News"] == "last brought in 4 minutes ago; the desk looks every 15 minutes"
    assert "The Quay <b>" in told["No answer"]
    late = lay_status_page(replace(taker.pulse(), taken=NOW + timedelta(hours=3)), frame=FRAME)
    assert late.heading.endswith("nobody is collecting, or a cycle hangs")
    run_cycle(small, NOW, problem="the archive cannot be written (No space left on device)")
    taker = PulseTaker(small, Settings(archive=""), now=lambda: NOW)
    assert "No space left" in lay_status_page(taker.pulse(), frame=FRAME).heading
    with TestClient(pages(small)) as client:
        shown = client.get("/status")
    assert shown.headers["Content-Security-Policy"]
    assert "No space left" in shown.text
    assert "desk-1" not in shown.text, "which machine collects is nobody's business"
    assert "<b>" not in shown.text.split("<main", 1)[1]


def test_a_pulse_is_taken_once_however_many_ask(small: Store) -> None:
    taker = PulseTaker(small, Settings(archive=""), now=lambda: NOW)
    first = taker.pulse()
    run_cycle(small, NOW)
    assert taker.pulse() is first
