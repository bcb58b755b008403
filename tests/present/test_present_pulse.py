"""How the desk is, seen from outside: alive, ready, in figures and in words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from prometheus_client.parser import text_string_to_metric_families
from tests.conftest import NOW

from monitoring_desk.config import Settings
from monitoring_desk.present import web
from monitoring_desk.present.pulse.routes import Metrics
from monitoring_desk.present.pulse.views import lay_status_page
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
        assert "cycles" in ready.json()["why"]
        assert client.get("/status").status_code == 503


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


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"])
def test_figures_are_not_for_who_comes_through_a_proxy(small: Store, header: str) -> None:
    with TestClient(pages(small)) as client:
        assert client.get("/metrics").status_code == 200
        assert client.get("/metrics", headers={header: "203.0.113.9"}).status_code == 403
    with TestClient(pages(small, metrics="proxied")) as client:
        assert client.get("/metrics", headers={header: "203.0.113.9"}).status_code == 200
    with TestClient(pages(small, metrics="off")) as client:
        assert client.get("/metrics").status_code == 403


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
    assert "<b>" not in shown.text.split("<main", 1)[1]


def test_a_pulse_is_taken_once_however_many_ask(small: Store) -> None:
    taker = PulseTaker(small, Settings(archive=""), now=lambda: NOW)
    first = taker.pulse()
    run_cycle(small, NOW)
    assert taker.pulse() is first
