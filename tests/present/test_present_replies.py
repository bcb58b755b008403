"""Replies: what is asked for, what is kept, who sees it."""

import html5lib
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.present.newsroom_sample import SampleNewsroom

from monitoring_desk.present.replies import LONGEST_COMMENT, LONGEST_NAME, check, clean

STORY = "/stories/s-pact"
REPLIES = f"{STORY}/replies"


def test_what_an_empty_form_is_told() -> None:
    assert check("", "") == {"comment": "Please enter your comment!", "name": "Please enter your name here"}
    assert check(" \t\u200a", "\n \x00\x0b") == check("", "")
    assert check("Mara", "Well said.") == {}


@pytest.mark.parametrize(
    "nothing", ["\u200b", "\u202e", "\xad", "\u2060\ufeff", "\u3164", "\u2800 \u115f", "\u0301", "\u200d"]
)
def test_what_does_not_show_is_no_name_and_no_comment(nothing: str) -> None:
    assert check(nothing, nothing) == check("", "")


def test_what_turns_words_about_is_left_out_and_what_joins_letters_stays() -> None:
    assert clean("M\u200bara\u202e exe.gpj") == "Mara exe.gpj"
    assert clean("علی‌رضا 👩‍🚒") == "علی‌رضا 👩‍🚒"
    assert check("王", "好") == check("ا", "۳!") == {}


def test_too_long_is_told_with_both_lengths() -> None:
    assert (
        check("M", "x" * (LONGEST_COMMENT + 1))["comment"]
        == "Your comment has 5,001 characters; at most 5,000 can be sent."
    )
    assert check("M" * (LONGEST_NAME + 1), "x")["name"] == "Your name has 101 characters; at most 100 can be sent."
    assert check("M" * LONGEST_NAME, "x" * LONGEST_COMMENT) == {}
    assert check("two\nlines", "x")["name"] == "Please enter your name on one line."


@given(st.text(alphabet=st.characters(codec=None)))
def test_cleaning_twice_changes_nothing_and_leaves_only_text(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    once.encode("utf-8")
    assert "\x00" not in once


def test_a_reply_is_held_and_its_reader_told_so(fresh: httpx.Client, newsroom: SampleNewsroom) -> None:
    answer = fresh.post(REPLIES, data={"comment": " The boats\r\nwere late. ", "name": "Odo"})
    assert answer.status_code == 303
    kept = newsroom.received[0]
    assert (kept.name, kept.text, kept.state, kept.story_id) == ("Odo", "The boats\nwere late.", "held", "s-pact")
    assert kept.received == newsroom.now()
    page = fresh.get(answer.headers["location"].partition("#")[0]).text
    assert "held until an editor approves it" in page
    assert "The boats" not in page
    assert fresh.post(REPLIES, data={"comment": "x", "name": "y"}).status_code == 303
    assert newsroom.received[1].id != kept.id
    assert len(kept.id) >= 16


@pytest.mark.parametrize(
    ("comment", "name", "messages"),
    [
        ("", "", ["Please enter your comment!", "Please enter your name here"]),
        ("", "Odo <b>", ["Please enter your comment!"]),
        ('kept "as" typed</textarea>', "", ["Please enter your name here"]),
    ],
)
def test_errors_keep_what_was_typed_and_lead_to_their_fields(
    fresh: httpx.Client, newsroom: SampleNewsroom, comment: str, name: str, messages: list[str]
) -> None:
    answer = fresh.post(REPLIES, data={"comment": comment, "name": name})
    assert answer.status_code == 422
    tree = html5lib.parse(answer.text, namespaceHTMLElements=False)
    summary = tree.find(".//div[@role='alert']")
    assert [link.text for link in summary.iter("a")] == messages
    assert [link.get("href") for link in summary.iter("a")] == [
        target
        for target, message in (("#comment", "Please enter your comment!"), ("#name", "Please enter your name here"))
        if message in messages
    ]
    assert (tree.find(".//textarea").text or "") == comment
    assert tree.find(".//input[@id='name']").get("value") == name
    for field in tree.findall(".//*[@aria-invalid]"):
        assert tree.find(f".//*[@id='{field.get('aria-describedby')}']").text in messages
    assert newsroom.received == []


def test_a_comment_keeps_its_first_blank_line(fresh: httpx.Client) -> None:
    answer = fresh.post(REPLIES, data={"comment": "\n\nindented", "name": ""})
    assert html5lib.parse(answer.text, namespaceHTMLElements=False).find(".//textarea").text == "\n\nindented"


def test_only_approved_replies_are_shown(client: httpx.Client) -> None:
    page = client.get(STORY).text
    assert "The pilot boats were promised" in page
    assert "This one waits" not in page
    assert "Held Person" not in page


def test_what_is_no_reply_form_is_refused_in_words(fresh: httpx.Client, newsroom: SampleNewsroom) -> None:
    form = {"content-type": "application/x-www-form-urlencoded"}
    assert fresh.post("/stories/none/replies", data={"comment": "x", "name": "y"}).status_code == 404
    assert fresh.post(REPLIES, content=b"comment=" + b"x" * 70_000, headers=form).status_code == 413
    assert fresh.post(REPLIES, content=b"a&" * 50, headers=form).status_code == 400
    assert fresh.post(REPLIES, json={"comment": "x"}).status_code == 415
    assert fresh.post(REPLIES, files={"comment": b"x"}).status_code == 415
    assert fresh.post(REPLIES, content=b"").status_code == 415
    assert fresh.post(REPLIES, content=b"\xff\xfe%ff=%zz&name=%00", headers=form).status_code == 422
    assert newsroom.received == []


def test_the_longest_comment_fits_through_the_door(fresh: httpx.Client, newsroom: SampleNewsroom) -> None:
    assert fresh.post(REPLIES, data={"comment": "𐎀" * LONGEST_COMMENT, "name": "界" * LONGEST_NAME}).status_code == 303
    assert len(newsroom.received[0].text) == LONGEST_COMMENT
