"""Watches and sources in the staff room: tried, kept, paused, described; each deed an act, none done to what was not seen."""

from collections.abc import Iterator
from pathlib import Path

import html5lib
import httpx
import pytest
from tests.present import test_present_hostile as hostile
from tests.present.staff_sample import Desk, client_of, open_desk
from tests.present.test_staff_hostile import ACTIVE, allow_forms

from monitoring_desk.types import Watch


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def editor(desk: Desk) -> Iterator[httpx.Client]:
    with client_of(desk, user="Edi") as opened:
        yield opened


def form_of(client: httpx.Client, path: str) -> dict[str, str]:
    """What a page's forms hold before anything is typed."""
    tree = html5lib.parse(client.get(path).text, namespaceHTMLElements=False)
    fields = {field.get("name"): field.get("value") or "" for field in tree.findall(".//main//input[@name]")}
    fields |= {field.get("name"): field.text or "" for field in tree.findall(".//main//textarea")}
    fields.pop("state_media", None)
    return fields


def send(client: httpx.Client, path: str, deed: str, **typed: str) -> httpx.Response:
    return client.post(path, data=form_of(client, path) | {"deed": deed} | typed)


def undo_last(desk: Desk, client: httpx.Client) -> httpx.Response:
    return client.post(f"/staff/acts/{desk.store.acts.latest()}/undo")


def test_a_watch_is_tried_kept_changed_removed_and_put_back(desk: Desk, editor: httpx.Client) -> None:
    tried = send(editor, "/staff/new-watch", "try", query="milk OR cheese")
    assert tried.status_code == 200
    assert "one article in one story would have come" in tried.text
    assert "<mark>milk</mark>" in tried.text
    assert len(desk.store.sources.watches()) == 1
    wrong = send(editor, "/staff/new-watch", "try", query="milk AND (")
    assert (wrong.status_code, "line 1, column" in wrong.text) == (422, True)
    nameless = send(editor, "/staff/new-watch", "keep", query="milk")
    assert (nameless.status_code, "an id has 1 to 64" in nameless.text) == (422, True)
    kept = send(editor, "/staff/new-watch", "keep", id="dairy", name="Dairy", query="milk OR cheese")
    assert kept.status_code == 303
    page = editor.get(kept.headers["location"]).text
    assert "You added the watch “dairy”." in page
    assert "Milk poured away in Tollen" in editor.get("/watches/dairy").text
    again = send(editor, "/staff/new-watch", "keep", id="dairy", query="milk")
    assert (again.status_code, "is there already" in again.text) == (422, True)
    assert send(editor, "/staff/watches/dairy", "keep", query="crowns", name="Money").status_code == 303
    assert "Brenta Coal pledges" in editor.get("/watches/dairy").text
    assert "Milk poured" not in editor.get("/watches/dairy").text
    assert undo_last(desk, editor).headers["location"].startswith("/staff/watches?act=")
    assert "Milk poured away" in editor.get("/watches/dairy").text
    assert send(editor, "/staff/watches/dairy", "remove").status_code == 303
    assert editor.get("/watches/dairy").status_code == 404
    undo_last(desk, editor)
    assert "Milk poured away" in editor.get("/watches/dairy").text
    told = editor.get("/staff/acts").text
    assert "removed the watch" in told
    assert "Dairy: milk OR cheese" in told


def test_a_watch_made_of_lists_keeps_them_until_its_words_are_changed(desk: Desk, editor: httpx.Client) -> None:
    assert form_of(editor, "/staff/watches/mines")["query"] == '"Orsk Valley"'
    send(editor, "/staff/watches/mines", "keep", name="Pits")
    assert desk.store.sources.watches() == (Watch(id="mines", name="Pits", words=("Orsk Valley",)),)
    send(editor, "/staff/watches/mines", "keep", query='"Orsk Valley" OR Brenta')
    assert desk.store.sources.watches() == (Watch(id="mines", name="Pits", query='"Orsk Valley" OR Brenta'),)


def test_of_two_who_change_a_watch_the_second_is_told(desk: Desk, editor: httpx.Client) -> None:
    mine = form_of(editor, "/staff/watches/mines") | {"deed": "keep", "query": "mine"}
    with client_of(desk, user="Otto") as other:
        assert send(other, "/staff/watches/mines", "keep", query="shaft").status_code == 303
    conflict = editor.post("/staff/watches/mines", data=mine)
    assert conflict.status_code == 409
    tree = html5lib.parse(conflict.text, namespaceHTMLElements=False)
    assert tree.find(".//textarea[@name='query']").text == "mine"
    again = mine | {"mark": tree.find(".//input[@name='mark']").get("value")}
    assert editor.post("/staff/watches/mines", data=again).status_code == 303
    assert desk.store.sources.watches()[0].query == "mine"


def test_ready_made_watches_are_offered_until_they_are_kept(desk: Desk, editor: httpx.Client) -> None:
    assert "/staff/new-watch?ready=cpec" in editor.get("/staff/watches").text
    typed = form_of(editor, "/staff/new-watch?ready=cpec") | {"deed": "keep"}
    assert editor.post("/staff/new-watch", data=typed).status_code == 303
    assert "/staff/new-watch?ready=cpec" not in editor.get("/staff/watches").text


def test_a_source_is_paused_described_and_weighed(desk: Desk, editor: httpx.Client) -> None:
    path = "/staff/sources/herald"
    due = {source.id for source, _ in desk.store.sources.due(desk.now)}
    assert "herald" in due
    assert send(editor, path, "pause", reason="It repeats itself.").status_code == 303
    assert {source.id for source, _ in desk.store.sources.due(desk.now)} == due - {"herald"}
    assert "paused by an editor" in editor.get("/sources").text
    assert "It repeats itself." in editor.get(path).text
    assert "The Orsk Herald" in editor.get("/staff/sources?show=paused").text
    assert "Valley Post" not in editor.get("/staff/sources?show=paused").text
    undo_last(desk, editor)
    assert "herald" in {source.id for source, _ in desk.store.sources.due(desk.now)}
    assert send(editor, path, "describe", name="Herald", language="UR", state_media="yes").status_code == 303
    source = desk.store.sources.get(["herald"])["herald"]
    assert (source.name, source.language, source.state_media) == ("Herald", "ur", True)
    undo_last(desk, editor)
    assert desk.store.sources.get(["herald"])["herald"].name == "The Orsk Herald"
    assert send(editor, path, "describe", name=" ").status_code == 422
    assert send(editor, path, "describe", language="../x").status_code == 422
    for weight in ("", "heavy", "nan", "-1", "1e9"):
        assert send(editor, path, "weigh", weight=weight).status_code == 422
    assert send(editor, path, "weigh", weight="2.5").status_code == 303
    assert form_of(editor, path)["weight"] == "2.5"
    undo_last(desk, editor)
    assert form_of(editor, path)["weight"] == "1"
    stale = form_of(editor, path)
    send(editor, path, "pause")
    assert editor.post(path, data=stale | {"deed": "describe"}).status_code == 409
    assert editor.get("/staff/sources/none").status_code == 404
    assert send(editor, path, "sing").status_code == 422


def test_a_check_that_ends_after_a_pause_does_not_end_the_pause(desk: Desk) -> None:
    [(_, state)] = [pair for pair in desk.store.sources.all() if pair[0].id == "herald"]
    desk.store.sources.pause("herald", paused=True)
    desk.store.sources.save_check(state, [], now=desk.now)
    assert [source.id for source, state in desk.store.sources.all() if state.paused] == ["herald"]


def test_an_address_waits_for_the_collector_and_can_be_taken_back(desk: Desk, editor: httpx.Client) -> None:
    for bad in (
        "",
        "herald.example",
        "javascript:x",
        "file:///etc/passwd",
        "https://a:b@x.example/",
        "https://x/" + "x" * 2000,
    ):
        assert editor.post("/staff/sources", data={"url": bad}).status_code == 422, bad
    asked = editor.post("/staff/sources", data={"url": " https://paper.example/news "})
    assert asked.status_code == 303
    page = editor.get(asked.headers["location"]).text
    assert "You asked for sources of “https://paper.example/news”." in page
    assert "waits for the next round" in page
    [one] = desk.store.asked.waiting(limit=5)
    undo_last(desk, editor)
    assert desk.store.asked.waiting(limit=5) == ()
    editor.post("/staff/sources", data={"url": "https://paper.example/news"})
    [one] = desk.store.asked.waiting(limit=5)
    desk.store.asked.settle(one.number, "failed", told="paper.example: <b>no</b> answer")
    assert "nothing was found: paper.example: &lt;b&gt;no&lt;/b&gt; answer" in editor.get("/staff/sources").text
    assert undo_last(desk, editor).status_code == 409


def test_hostile_words_stay_quiet(desk: Desk, editor: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    allow_forms(monkeypatch)
    for number, text in enumerate(ACTIVE):
        for deed in ("try", "keep"):
            typed = {"id": f"w{number}", "name": text, "query": text, "reason": text, "deed": deed}
            answer = editor.post("/staff/new-watch", data=typed)
            if answer.status_code != 303:
                hostile.judge(answer.text)
        editor.post(
            "/staff/new-watch", data={"id": text[:60].replace("/", " "), "name": text, "query": "milk", "deed": "keep"}
        )
        hostile.judge(editor.post("/staff/sources", data={"url": text}).text)
        editor.post("/staff/sources", data={"url": f"https://x.example/?{text}"})
        send(editor, "/staff/sources/herald", "describe", name=text, reason=text)
        hostile.judge(send(editor, "/staff/sources/herald", "weigh", weight=text, name=text).text)
    pages = ["/staff/watches", "/staff/sources", "/staff/sources/herald", "/staff/acts", "/sources", "/"]
    tree = html5lib.parse(editor.get("/staff/watches").text, namespaceHTMLElements=False)
    pages += [link.get("href") for link in tree.findall(".//h2/a")]
    assert len(pages) > 10
    for page in pages:
        hostile.judge(editor.get(page).text)
