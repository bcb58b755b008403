"""The day's edition composed by hand: what an editor chose stands everywhere an edition goes, for the day, and can be taken back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import html5lib
import httpx
import pytest
from tests.present import test_present_hostile as hostile
from tests.present.staff_sample import NOW, Desk, client_of, open_desk
from tests.present.test_staff_hostile import ACTIVE, allow_forms

from monitoring_desk.bulletins import Bulletins
from monitoring_desk.config import Settings
from monitoring_desk.editing import FRONT, Editing
from monitoring_desk.present.mailpages.edition import write_edition
from monitoring_desk.present.mailpages.templating import open_letter
from monitoring_desk.present.pdf.typeset import typeset

HERE = "/staff/edition"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def editor(desk: Desk) -> Iterator[httpx.Client]:
    with client_of(desk, user="Edi") as opened:
        yield opened


def form(client: httpx.Client, places: dict[str, str], **typed: str) -> dict[str, str | list[str]]:
    tree = html5lib.parse(client.get(HERE).text, namespaceHTMLElements=False)
    ids = [str(field.get("value")) for field in tree.findall(".//input[@name='story']")]
    mark = str(tree.find(".//input[@name='mark']").get("value"))
    chosen: dict[str, str | list[str]] = {"mark": mark, "story": [*ids], "place": [places.get(id, "") for id in ids]}
    return chosen | dict[str, str | list[str]](typed)


def must_read(client: httpx.Client, path: str = "/") -> list[str]:
    tree = html5lib.parse(client.get(path).text, namespaceHTMLElements=False)
    found = tree.find(".//section[@aria-labelledby='must-read']")
    return [str(link.get("href")) for link in found.findall(".//h3/a")] if found is not None else []


def test_what_an_editor_chose_stands_in_that_order_on_the_page_by_mail_and_on_paper(
    desk: Desk, editor: httpx.Client
) -> None:
    before = must_read(editor)
    cheese, miners = desk.story("cheese").id, desk.story("miners").id
    sent = form(editor, {cheese: "1", miners: "7"}, note="A day of  <milk> and pumps.", deed="publish")
    done = editor.post(HERE, data=sent)
    assert done.status_code == 303
    assert "You composed the edition of “2026-03-12”." in editor.get(done.headers["location"]).text
    assert must_read(editor) == [f"/stories/{cheese}", f"/stories/{miners}"]
    front = editor.get("/").text
    assert "A day of &lt;milk&gt; and pumps." in front
    assert "Chosen by an editor" in front
    assert must_read(editor, "/editions/2026-03-12") == must_read(editor)
    bulletin = Bulletins(desk.store, Settings(), clock=lambda: NOW).now(NOW)
    assert [told.title.text for told in bulletin.must_read] == [
        "Milk poured away in Tollen",
        "Nine miners reached below Orsk Valley",
    ]
    letter = write_edition(bulletin, open_letter(), unsubscribe="https://desk.example/u", list_id="edition")
    assert "A day of <milk> and pumps." in letter.text
    assert "A day of &lt;milk&gt; and pumps." in letter.html
    assert typeset(bulletin).startswith(b"%PDF")
    undone = editor.post(f"/staff/acts/{desk.store.acts.latest()}/undo")
    assert undone.headers["location"].startswith(HERE)
    assert must_read(editor) == before
    assert must_read(editor, "/editions/2026-03-12") == before


def test_it_composes_itself_again_when_it_is_let_and_on_the_next_day(desk: Desk, editor: httpx.Client) -> None:
    before, cheese = must_read(editor), desk.story("cheese").id
    assert editor.post(HERE, data=form(editor, {cheese: "1"}, deed="publish")).status_code == 303
    assert must_read(editor) == [f"/stories/{cheese}"]
    assert editor.post(HERE, data=form(editor, {}, deed="release")).status_code == 303
    assert must_read(editor) == before
    editor.post(HERE, data=form(editor, {cheese: "1"}, deed="publish"))
    act = desk.store.acts.latest()
    desk.now += timedelta(days=1)
    assert not Editing(desk.store, Settings()).lay(desk.now).edition.by_hand
    kept = desk.store.editions.of_day(FRONT, "2026-03-12")
    assert kept is not None
    assert kept.must_read == (cheese,)
    assert editor.post(f"/staff/acts/{act}/undo").status_code == 409


def test_what_cannot_be_published_is_said_and_keeps_what_was_typed(desk: Desk, editor: httpx.Client) -> None:
    nothing = editor.post(HERE, data=form(editor, {}, note="Words", deed="publish"))
    assert (nothing.status_code, "give 1 to 12" in nothing.text, "Words" in nothing.text) == (422, True, True)
    assert editor.post(HERE, data=form(editor, {}, note="x" * 700, deed="publish")).status_code == 422
    cheese, miners = desk.story("cheese").id, desk.story("miners").id
    shown = editor.post(HERE, data=form(editor, {cheese: "9", miners: "2"}, q="nothing", deed="look"))
    tree = html5lib.parse(shown.text, namespaceHTMLElements=False)
    pairs = zip(tree.findall(".//input[@name='story']"), tree.findall(".//input[@name='place']"), strict=True)
    assert [(one.get("value"), place.get("value")) for one, place in pairs][:2] == [(miners, "1"), (cheese, "2")]
    mine = form(editor, {cheese: "1"}, note="Mine", deed="publish")
    with client_of(desk, user="Otto") as other:
        other.post(HERE, data=form(other, {miners: "1"}, deed="publish"))
    conflict = editor.post(HERE, data=mine)
    assert (conflict.status_code, "Mine" in conflict.text) == (409, True)
    assert must_read(editor) == [f"/stories/{miners}"]
    gone = {"mark": form(editor, {})["mark"], "story": ["none"], "place": ["1"], "deed": "publish"}
    assert editor.post(HERE, data=gone).status_code == 422
    assert editor.post(HERE, data={"deed": "sing"}).status_code == 422


def test_hostile_words_above_an_edition_stay_quiet(
    desk: Desk, editor: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    allow_forms(monkeypatch)
    for text in ACTIVE:
        typed = form(editor, {desk.story("cheese").id: "1"}, note=text, reason=text, deed="publish")
        assert editor.post(HERE, data=typed).status_code == 303
        for path in ("/", HERE, "/staff/acts", "/editions/2026-03-12"):
            hostile.judge(editor.get(path).text)
        hostile.judge(editor.post(HERE, data=typed | {"q": text, "place": [text], "deed": "look"}).text)
