"""Pages are kept while nothing changes, made once however many ask, and never from one reader's hands into another's."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from tests.present.conftest import serve_newsroom
from tests.present.newsroom_sample import SampleNewsroom, make_sample

from monitoring_desk.errors import StoreError
from monitoring_desk.present import shelf
from monitoring_desk.store import Store
from monitoring_desk.types import Edition

SAMPLE = make_sample()


class StillNewsroom(SampleNewsroom):
    """Nothing changes but by a test's hand; how often the front page was laid out is counted."""

    def __init__(self) -> None:
        super().__init__(tuple(SAMPLE.held.values()), watches=SAMPLE.watched, sources=SAMPLE.known)
        self.standing = ("one", 0)
        self.laid = 0
        self.away = False
        self.breaks = False
        self.door = threading.Event()
        self.door.set()

    def changes(self) -> tuple[str, int]:
        if self.away:
            raise StoreError("database", "the server is gone")
        return self.standing

    def edition(self) -> Edition:
        self.laid += 1
        if self.away or self.breaks:
            raise StoreError("database", "the server is gone")
        assert self.door.wait(20)
        return super().edition()


@pytest.fixture
def still() -> StillNewsroom:
    return StillNewsroom()


@pytest.fixture
def reader(still: StillNewsroom) -> Iterator[httpx.Client]:
    with serve_newsroom(still) as address, httpx.Client(base_url=address, timeout=30) as opened:
        yield opened


def test_a_page_is_made_anew_when_anything_changed_or_the_minute_is_over(
    still: StillNewsroom, reader: httpx.Client
) -> None:
    first = reader.get("/")
    assert reader.get("/").content == first.content
    assert still.laid == 1
    still.standing = ("two", 0)
    reader.get("/")
    assert still.laid == 2
    still.clock += timedelta(minutes=1)
    assert reader.get("/").content != first.content
    assert still.laid == 3


def test_a_kept_page_is_the_page(still: StillNewsroom, reader: httpx.Client) -> None:
    made, kept = reader.get("/"), reader.get("/")
    assert {**made.headers, "date": ""} == {**kept.headers, "date": ""}
    assert kept.headers["content-encoding"] == "gzip"
    assert kept.headers["content-security-policy"]
    plain = reader.get("/", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.text == kept.text
    head = reader.head("/")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == kept.headers["content-length"]
    same = reader.get("/", headers={"If-None-Match": kept.headers["etag"]})
    assert (same.status_code, same.content) == (304, b"")
    assert same.headers["etag"] == kept.headers["etag"]
    assert still.laid == 2  # compressed, and not


def test_who_has_a_login_gets_a_page_of_their_own(still: StillNewsroom, reader: httpx.Client) -> None:
    for _ in range(2):
        reader.get("/", headers={"Cookie": "desk=1"})
        reader.get("/", headers={"Authorization": "Bearer x"})
    assert still.laid == 4


def test_what_went_wrong_is_not_kept(still: StillNewsroom, reader: httpx.Client) -> None:
    assert reader.get("/stories/later").status_code == 404
    still.held["later"] = next(iter(still.held.values()))
    assert reader.get("/stories/later").status_code in (200, 301)


def test_many_who_ask_at_once_have_one_page_made(still: StillNewsroom, reader: httpx.Client) -> None:
    still.door.clear()
    with ThreadPoolExecutor(12) as pool:
        answers = [pool.submit(reader.get, "/") for _ in range(12)]
        threading.Timer(0.4, still.door.set).start()
        bodies = {answer.result().content for answer in answers}
    assert (len(bodies), still.laid) == (1, 1)


@pytest.mark.parametrize(("hand", "waits"), [(0, False), (1, True)])
def test_only_an_editors_act_makes_everybody_wait(
    still: StillNewsroom, reader: httpx.Client, hand: int, waits: bool
) -> None:
    before = reader.get("/").text
    still.held = {}
    still.door.clear()
    still.standing = ("two", hand)
    with ThreadPoolExecutor(2) as pool:
        maker = pool.submit(reader.get, "/")
        while still.laid < 2:
            threading.Event().wait(0.01)
        other = pool.submit(reader.get, "/")
        if waits:
            threading.Event().wait(0.3)
            assert not other.done()
            still.door.set()
            assert other.result().text != before
        else:
            assert other.result().text == before
            still.door.set()
        assert maker.result().text != before


@pytest.mark.parametrize(("hand", "status"), [(0, 200), (1, 503)])
def test_a_page_whose_making_the_store_broke_off_is_handed_out_as_it_was_but_not_after_an_editors_act(
    still: StillNewsroom, reader: httpx.Client, hand: int, status: int
) -> None:
    before = reader.get("/").content
    still.standing, still.breaks = ("two", hand), True  # it says what changed, and is gone a moment later
    answer = reader.get("/")
    assert answer.status_code == status
    assert (answer.content == before) == (status == 200)
    still.held, still.breaks = {}, False
    assert reader.get("/").content not in (before, answer.content), "as soon as it can be made it is made anew"


def test_a_database_file_that_is_none_is_told_as_ours(tmp_path: Path) -> None:
    with Store(f"sqlite:///{tmp_path}/desk.sqlite") as store:
        before = store.changes.word()
        assert store.changes.word() == before
        for file in tmp_path.iterdir():
            file.write_bytes(b"no database" * 1000)
        with pytest.raises(StoreError, match="database: "):
            store.changes.word()


def test_the_shelf_has_an_end(still: StillNewsroom, reader: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "MOST", 2)
    for address in ("/", "/?a", "/?b", "/"):
        reader.get(address)
    assert still.laid == 4
    monkeypatch.setattr(shelf, "LARGEST", 10)
    reader.get("/?c")
    reader.get("/?c")
    assert still.laid >= 6


def test_while_the_store_cannot_be_asked_pages_stand_and_what_is_not_here_is_refused_in_words(
    still: StillNewsroom, reader: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = reader.get("/")
    still.away = True
    assert reader.get("/").content == before.content
    missing = reader.get("/?watch=kest")
    assert (missing.status_code, "cannot answer now" in missing.text) == (503, True)
    monkeypatch.setattr(shelf, "ASK_AGAIN", 0.0)
    monkeypatch.setattr(shelf, "STAND_IN", 0.0)
    assert reader.get("/").status_code == 503
    still.away = False
    still.standing = ("two", 1)
    time.sleep(1.1)
    assert reader.get("/").status_code == 200
    assert reader.get("/").status_code == 200
    assert still.laid >= 2
