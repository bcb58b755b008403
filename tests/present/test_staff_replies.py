"""A reply's way: doubted or not, held, approved, made a correction, told to its author, erased."""

import time
from collections.abc import Iterator
from pathlib import Path

import html5lib
import httpx
import pytest
from tests.present.staff_sample import NOW, Desk, client_of, open_desk

from monitoring_desk.config import Settings
from monitoring_desk.editing import Editing
from monitoring_desk.present.replies import doubt, hash_sentence, read_stamp, stamp


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def reader(desk: Desk) -> Iterator[httpx.Client]:
    with client_of(desk) as opened:
        yield opened


@pytest.fixture
def editor(desk: Desk) -> Iterator[httpx.Client]:
    with client_of(desk, user="Edi") as opened:
        yield opened


def read_story(desk: Desk) -> str:
    return f"/stories/{desk.story('miners').id}"


def send(client: httpx.Client, desk: Desk, *, ago: float = 30, **typed: str) -> httpx.Response:
    """A reply as the page's form sends it, that long after it was handed out."""
    id = desk.story("miners").id
    stamped = stamp(id, at=time.time() - ago, key=desk.store.secrets.of("reply"))
    form = {"comment": "It was eight miners.", "name": "Mara", "stamp": stamped, "website": ""}
    return client.post(f"/stories/{id}/replies", data=form | typed)


def test_stamps_are_the_desks_own() -> None:
    assert read_stamp(stamp("s", at=1700000000.9, key=b"k"), "s", key=b"k") == 1700000000
    for bad in (
        "",
        "1700000000",
        "1700000000.x",
        "x.y",
        "１.2",
        stamp("s", at=1, key=b"other"),
        stamp("t", at=1, key=b"k"),
    ):
        assert read_stamp(bad, "s", key=b"k") is None


def test_doubts_in_words() -> None:
    assert doubt("Mara", "See https://a.example and www.b.example", trap="", handed_out=0, at=3.0) == ()
    assert len(doubt("www.pills", "<a href> [url http://x http://y", trap="x", handed_out=None, at=0)) == 4
    assert doubt("Mara", "x", trap="", handed_out=10, at=12.9) == ("it came within seconds of the page",)


def test_what_is_doubted_is_kept_apart_and_lost_never(desk: Desk, reader: httpx.Client, editor: httpx.Client) -> None:
    assert send(reader, desk, comment="A first one.").status_code == 303
    assert send(reader, desk, comment="Filled the trap.", website="http://x").status_code == 303
    assert send(reader, desk, comment="Too quick.", ago=0).status_code == 303
    assert send(reader, desk, comment="Without a stamp.", stamp="").status_code == 303
    assert send(reader, desk, comment="http://a http://b http://c").status_code == 303
    page = editor.get("/staff/replies").text
    assert "A first one." in page
    assert "Filled the trap." not in page
    doubted = editor.get("/staff/replies?show=doubted").text
    for words in ("Filled the trap.", "Too quick.", "Without a stamp.", "holds 3 links", "readers do not see"):
        assert words in doubted
    assert desk.store.people.count_replies() == {"held": 1, "doubted": 4}


def test_the_same_words_twice_are_kept_once_and_elsewhere_doubted(desk: Desk, reader: httpx.Client) -> None:
    send(reader, desk)
    assert send(reader, desk, comment=" It WAS eight  miners. ").status_code == 303
    assert len(desk.store.people.replies()) == 1
    send(reader, desk, name="Somebody else")
    assert desk.store.people.count_replies() == {"held": 1, "doubted": 1}


def test_many_replies_from_one_range_wait_and_nothing_typed_is_lost(desk: Desk, reader: httpx.Client) -> None:
    for turn in range(10):
        assert send(reader, desk, comment=f"Number {turn}").status_code == 303
    answer = send(reader, desk, comment="Number eleven <b>")
    assert answer.status_code == 429
    tree = html5lib.parse(answer.text, namespaceHTMLElements=False)
    assert tree.find(".//textarea[@name='comment']").text == "Number eleven <b>"
    assert "again in 10 minutes" in tree.find(".//*[@role='alert']/p").text
    assert len(desk.store.people.replies()) == 10


def test_the_form_names_the_sentences_and_changes_no_tag(desk: Desk, reader: httpx.Client) -> None:
    first = reader.get(read_story(desk))
    time.sleep(1.1)  # stamps tell seconds
    second = reader.get(read_story(desk))
    assert first.text != second.text
    assert first.headers["etag"] == second.headers["etag"]
    assert reader.get(read_story(desk), headers={"If-None-Match": first.headers["etag"]}).status_code == 304


def test_a_reply_on_one_sentence_says_which(desk: Desk, reader: httpx.Client, editor: httpx.Client) -> None:
    brief = desk.store.dossiers.get([desk.story("miners").id])[0].brief
    assert brief is not None
    sentence = brief.summary[0].text
    assert send(reader, desk, about=hash_sentence(sentence)).status_code == 303
    assert send(reader, desk, comment="On what is not there.", about="0" * 16).status_code == 303
    assert {one.sentence for one in desk.store.people.replies()} == {sentence, ""}
    assert "On the sentence" in editor.get("/staff/replies").text


def decide(client: httpx.Client, reply: str, deed: str, seen: str = "held", **typed: str) -> httpx.Response:
    return client.post(f"/staff/replies/{reply}", data={"deed": deed, "seen": seen} | typed)


def test_approving_rejecting_and_taking_it_back(desk: Desk, reader: httpx.Client, editor: httpx.Client) -> None:
    send(reader, desk)
    [reply] = desk.store.people.replies()
    assert "It was eight miners." not in reader.get(read_story(desk)).text
    done = decide(editor, reply.id, "approve")
    assert done.status_code == 303
    assert "You approved “a reply”." in editor.get(done.headers["location"]).text
    assert "It was eight miners." in reader.get(read_story(desk)).text
    act = desk.store.acts.all(limit=1)[0]
    assert editor.post(f"/staff/acts/{act.id}/undo").status_code == 303
    assert "It was eight miners." not in reader.get(read_story(desk)).text
    assert decide(editor, reply.id, "reject").status_code == 303
    late = decide(editor, reply.id, "approve")  # as another editor saw it
    assert (late.status_code, "it is rejected by now" in late.text) == (409, True)
    assert decide(editor, reply.id, "sing").status_code == 422
    assert decide(editor, "nothing", "approve").status_code == 404


def test_a_reply_becomes_a_correction_public_logged_and_linked(
    desk: Desk, reader: httpx.Client, editor: httpx.Client
) -> None:
    assert Editing(desk.store, Settings()).keep(NOW)  # an edition that told it wrongly
    brief = desk.store.dossiers.get([desk.story("miners").id])[0].brief
    assert brief is not None
    send(reader, desk, about=hash_sentence(brief.summary[0].text), mail="mara@mail.example")
    [reply] = desk.store.people.replies()
    assert "to be told by mail" in editor.get(f"/staff/replies/{reply.id}").text
    assert "mara@mail.example" not in editor.get(f"/staff/replies/{reply.id}").text
    empty = decide(editor, reply.id, "correct", text="  ")
    assert (empty.status_code, "say what is right" in empty.text) == (422, True)
    text = "Eight miners were below, not nine. <b>"
    assert decide(editor, reply.id, "correct", text=text).status_code == 303
    shown = text.replace("<b>", "&lt;b&gt;")
    page = reader.get("/corrections").text
    for words in (
        shown,
        "Pointed out by",
        "Mara",
        'in the edition of <a href="/editions/2026-03-12">12 March 2026</a>',
        brief.summary[0].text,
        read_story(desk),
    ):
        assert words in page
    story = reader.get(read_story(desk)).text
    assert shown in story
    assert "It was eight miners." in story
    assert "/corrections#correction-1" in reader.get("/").text
    assert "Correction: Eight miners" in reader.get("/feed.json").text
    act = desk.store.acts.all(limit=1)[0]
    assert (act.verb, act.who, act.object) == ("correct", "Edi", f"story:{desk.story('miners').id}")
    [letter] = desk.store.post.waiting(NOW)
    assert letter.address == "mara@mail.example"
    assert text in letter.text
    assert not desk.store.people.held("approved", limit=9)[0].to_be_told  # told once, then forgotten
    assert editor.post(f"/staff/acts/{act.id}/undo").status_code == 303
    assert shown not in reader.get("/corrections").text
    assert shown not in reader.get(read_story(desk)).text
    assert "Eight miners were below" in editor.get("/staff/acts").text


def test_a_correction_without_a_reply_and_after_a_merge(desk: Desk, reader: httpx.Client, editor: httpx.Client) -> None:
    miners, shaft = desk.story("miners"), desk.story("shaft")
    path = f"/staff/stories/{shaft.id}/corrections"
    assert editor.post(path, data={"text": ""}).status_code == 422
    assert editor.post(path, data={"text": "It was 50 million."}).status_code == 303
    assert "It was 50 million." in reader.get(f"/stories/{shaft.id}").text
    marks = desk.news.marks([miners.id, shaft.id])
    desk.news.merge({id: marks[id] for id in (miners.id, shaft.id)}, who="Edi")
    assert "It was 50 million." in reader.get(f"/stories/{miners.id}").text
    marks = desk.news.marks([miners.id])
    desk.news.do("kill", marks, who="Edi", reason="false")
    page = reader.get("/corrections").text
    assert "It was 50 million." in page
    assert "a story that was withdrawn" in page
    assert miners.title not in page


def test_a_reply_is_erased_without_a_trace_of_its_words(desk: Desk, reader: httpx.Client, editor: httpx.Client) -> None:
    send(reader, desk, comment="Forget that I said so.", mail="mara@mail.example")
    [reply] = desk.store.people.replies()
    assert decide(editor, reply.id, "erase").status_code == 303
    assert desk.store.people.replies() == ()
    with desk.store.engine.connect() as connection:
        for table in ("replies", "reply_notes", "acts", "letters"):
            rows = str(connection.exec_driver_sql(f"SELECT * FROM {table}").all())
            assert "Forget that" not in rows
            assert "mara@" not in rows
    assert "erased" in editor.get("/staff/acts").text
    assert decide(editor, reply.id, "erase").status_code == 404


def test_a_wrong_address_is_told_and_what_was_typed_kept(desk: Desk, reader: httpx.Client) -> None:
    answer = send(reader, desk, mail="mara@mail.example\nBcc: all@x.example")
    tree = html5lib.parse(answer.text, namespaceHTMLElements=False)
    assert answer.status_code == 422
    assert tree.find(".//textarea[@name='comment']").text == "It was eight miners."
    assert [link.get("href") for link in tree.find(".//div[@role='alert']").iter("a")] == ["#mail"]


def test_each_reply_is_told_once_when_two_editors_decide(
    desk: Desk, reader: httpx.Client, editor: httpx.Client
) -> None:
    send(reader, desk, mail="mara@mail.example")
    [reply] = desk.store.people.replies()
    decide(editor, reply.id, "approve")
    decide(editor, reply.id, "reject", seen="approved")
    assert len(desk.store.post.waiting(NOW)) == 1
