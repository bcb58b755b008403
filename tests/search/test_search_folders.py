"""Folders and mailboxes as sources: each kind of file, what is left alone, and that nothing is read twice or lost."""

import os
import shutil
import time
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.search.small_web import article_page, serve, small_desk

from monitoring_desk import search
from monitoring_desk.errors import ConfigError, ParseError
from monitoring_desk.search import folders, letters, readings
from monitoring_desk.search.readings import Reading
from monitoring_desk.search.warc import Archive
from monitoring_desk.types import Article, Link, Page, Source, SourceState

NOW = datetime(2030, 3, 9, 12, tzinfo=UTC)
PORT = "The harbour board of Eastport said on Monday that the second pier will open to freight in April, a month late."
CRANE = (
    "Its two cranes were tested last week and found sound, the board's engineer told reporters at the quay on Monday."
)


def letter(subject: str, text: str, *, kind: str = "plain", id: str = "1", more: str = "") -> bytes:
    head = f"From: Port Gazette <desk@gazette.example>\r\nSubject: {subject}\r\nMessage-ID: <{id}@gazette.example>\r\n"
    head += f"Date: Mon, 04 Mar 2030 09:30:00 +0500\r\n{more}Content-Type: text/{kind}; charset=utf-8\r\n\r\n"
    return head.encode() + text.encode()


def look(folder: Path, mark: str | None = None) -> folders.Seen:
    return folders.look(folders.source(folder), mark=mark, now=NOW)


def test_each_kind_of_file_gives_its_article(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.eml").write_bytes(letter("Second pier opens in April", f"{PORT}\n\n{CRANE}"))
    (tmp_path / "b.html").write_bytes(article_page("Cranes are sound", PORT, CRANE))
    (tmp_path / "sub" / "a note.txt").write_text(f"The pier, a note\n\n{PORT}\n\n{CRANE}")
    (tmp_path / "c.MD").write_text(f"# Pier and crane\n{PORT}\n\n{CRANE}")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.txt").write_text(PORT)
    (tmp_path / "elsewhere.txt").symlink_to("/etc/hostname")
    os.mkfifo(tmp_path / "pipe.txt")
    seen = look(tmp_path)
    assert (seen.problem, seen.more) == (None, False)
    articles = [search.read(link, search.carried_page(link, fetched=NOW), now=NOW) for link in seen.links]
    assert all(isinstance(one, Article) for one in articles), articles
    found = {one.title: one for one in articles if isinstance(one, Article)}
    assert set(found) == {"Second pier opens in April", "Cranes are sound", "The pier, a note", "Pier and crane"}
    assert {PORT in one.text and CRANE in one.text for one in found.values()} == {True}
    told = found["Second pier opens in April"]
    assert (told.authors, told.published) == (("Port Gazette",), datetime(2030, 3, 4, 4, 30, tzinfo=UTC))
    assert told.url == "mid:1@gazette.example"
    note = found["The pier, a note"]
    assert note.url == f"folder:{folders.source(tmp_path).id}/sub/a%20note.txt"
    assert str(tmp_path) not in note.url, "where the owner keeps it is nobody's business"


def test_a_second_look_reads_only_what_came_since(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"One\n\n{PORT}")
    first = look(tmp_path)
    assert [link.title for link in first.links] == ["One"]
    (tmp_path / "b.txt").write_text(f"Two\n\n{CRANE}")
    os.utime(tmp_path / "b.txt", (0, 0))  # copied here with its old date
    second = look(tmp_path, first.mark)
    assert "Two" in [link.title for link in second.links]
    assert [link.title for link in look(tmp_path, str(int(second.mark) + 1)).links] == []


def test_a_large_folder_is_read_in_parts_and_nothing_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "_MOST_FILES", 7)
    for number in range(23):
        (tmp_path / f"{number}.txt").write_text(f"Story {number}\n\n{PORT}")
    found: set[str] = set()
    mark, looks = None, 0
    while True:
        seen = look(tmp_path, mark)
        found |= {link.url for link in seen.links}
        looks += 1
        if not seen.more:
            break
        assert seen.mark != mark
        mark = seen.mark
    assert len(found) == 23
    assert looks <= 4


def test_a_maildir_is_read_without_what_is_being_delivered(tmp_path: Path) -> None:
    for name in ("cur", "new", "tmp"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"1700000000.{name}.host").write_bytes(letter(f"In {name}", f"{PORT} {CRANE}", id=name))
    (tmp_path / ".Papers").mkdir()
    for name in ("cur", "new"):
        (tmp_path / ".Papers" / name).mkdir()
    (tmp_path / ".Papers" / "cur" / "1:2,S").write_bytes(letter("In Papers", f"{PORT} {CRANE}", id="papers"))
    assert {link.title for link in look(tmp_path).links} == {"In cur", "In new", "In Papers"}
    (tmp_path / "new" / "1700000000.new.host").rename(tmp_path / "cur" / "1700000000.new.host:2,S")
    again = look(tmp_path)
    assert len({link.url for link in again.links}) == 3, "a letter that was read is the same letter"


def test_a_mailbox_grows_and_is_written_anew(tmp_path: Path) -> None:
    box = tmp_path / "inbox"
    one = b"From gazette Mon Mar  4 09:30:00 2030\r\n" + letter("One", f"{PORT}\r\n\r\n>From here on, {CRANE}", id="1")
    two = b"\r\n\r\nFrom gazette Mon Mar  4 09:31:00 2030\r\n" + letter("Two", f"{CRANE}\r\n\r\n{PORT}", id="2")
    box.write_bytes(one)
    first = look(box)
    assert [link.title for link in first.links] == ["One"]
    assert "From here on" in (first.links[0].html or "")
    assert look(box, first.mark).links == ()
    with box.open("ab") as file:
        file.write(two)
    second = look(box, first.mark)
    assert [link.title for link in second.links] == ["Two"]
    box.write_bytes(two.lstrip())
    assert [link.title for link in look(box, second.mark).links] == ["Two"]


def test_what_cannot_be_read_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="neither a web address"):
        folders.source(tmp_path / "none")
    (tmp_path / "x.bin").write_bytes(b"x")
    with pytest.raises(ConfigError, match="neither a folder nor a mailbox"):
        folders.source(tmp_path / "x.bin")
    (tmp_path / "a.eml").write_bytes(b"\x00\x01 no letter")
    assert look(tmp_path).problem == "none of its 1 new files holds news; a.eml: it has neither a sender nor a subject"
    (tmp_path / "b.txt").write_text(f"One\n\n{PORT}")
    assert look(tmp_path).problem is None, "a letter in the wrong place is no problem of the folder"
    source = folders.source(tmp_path)
    shutil.rmtree(tmp_path)
    state = search.check(source, SourceState(source_id=source.id, next_check=NOW), get=refuse, now=NOW).state
    assert (state.failures, state.problem) == (1, "the folder cannot be read (No such file or directory)")


def refuse(url: str, **_: object) -> Page:
    raise AssertionError(f"a folder asks the web for {url}")


@pytest.mark.parametrize("url", ["file://host/etc", "https://paper.example/", "file:relative"])
def test_only_a_folder_of_this_machine_is_looked_into(url: str) -> None:
    source = Source(id="s", url=url, kind="folder", name="s")
    with pytest.raises(ParseError):
        folders.look(source, mark=None, now=NOW)


DIGEST = """<h1>The morning</h1><p>Good morning, reader.</p>
<p><a href="https://gazette.example/2030/pier?utm_source=mail">Second pier opens to freight in April</a></p>
<p><a href="https://mail.example/click?url=https%3A%2F%2Fcourier.example%2Fcrane">Cranes tested and found to be sound</a></p>
<p><a href="https://gazette.example/2030/rails">Trains wait at the junction for signals</a></p>
<p><a href="https://gazette.example/leave">Leave this list of our readers now</a></p>
<p><a href="https://gazette.example/u/unsub?x=1">Click here to stop receiving these mails</a></p>
<p><a href="https://gazette.example/">The Gazette's own front page of today</a></p>"""


def test_a_digest_gives_its_stories_and_never_unsubscribes_its_reader() -> None:
    raw = letter("The morning", DIGEST, kind="html", more="List-Unsubscribe: <https://gazette.example/leave>\r\n")
    assert [link.url for link in letters.read(raw, "s", found=NOW)] == [
        "https://gazette.example/2030/pier",
        "https://courier.example/crane",
        "https://gazette.example/2030/rails",
    ]


def test_attachments_and_hidden_text_stay_shut() -> None:
    parts = [
        f"--b\r\nContent-Type: text/html\r\n\r\n<p style='display:none'>Preview words</p><p>{PORT}</p><p>{CRANE}</p>",
        "--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nSecret minutes of the board",
        "--b--",
    ]
    head = "From: desk@gazette.example\r\nSubject: =?utf-8?B?0J/QvtGA0YI=?=\r\n"
    raw = f"{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n".encode() + "\r\n".join(parts).encode()
    [link] = letters.read(raw, "s", found=NOW)
    assert link.title == "Порт"
    assert link.published == NOW, "a letter without a date is dated by when it was found"
    assert PORT in (link.html or "")
    assert "Secret" not in (link.html or "")
    assert "Preview" not in (link.html or "")


@given(body=st.binary(max_size=600), start=st.sampled_from([b"", letter("S", ""), b"From: a@b\nContent-Type: "]))
def test_nothing_makes_a_letter_fail_otherwise(body: bytes, start: bytes) -> None:
    with suppress(ParseError):
        assert all(link.url for link in letters.read(start + body, "s", found=NOW))


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "raw",
    [
        b"From: a@b\n" + b"Content-Type: multipart/mixed; boundary=x\n\n--x\n" * 20_000,
        b"From: a@b\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\n" * 200_000,
        b"From: a@b\nSubject: " + b"=?utf-8?q?" * 100_000,
        b"From: a@b\nContent-Type: text/html\n\n" + b"<a href=x>" * 200_000,
        b"From: a@b\n" + b"X: y\n" * 300_000,
    ],
)
def test_hostile_letters_end_soon(raw: bytes) -> None:
    began = time.process_time()
    with suppress(ParseError):
        letters.read(raw, "s", found=NOW)
    assert time.process_time() - began < 20


def test_a_folder_beside_the_web(tmp_path: Path) -> None:
    """Through the whole desk: its articles are kept, what a digest links to is its publisher's, and all is made again."""
    mail = tmp_path / "mail"
    mail.mkdir()
    (mail / "own.eml").write_bytes(letter("Second pier opens in April", f"{PORT}\n\n{CRANE}"))
    with serve() as web:
        web.pages["/pier"] = ("text/html", article_page("Pier to open to freight", PORT, CRANE))
        told = [web.url(f"/{name}", host="gazette.localhost") for name in ("pier", "none", "nil")]
        linked = "".join(f"<p><a href='{url}'>A story of the harbour number {n}</a></p>" for n, url in enumerate(told))
        (mail / "digest.eml").write_bytes(letter("The morning", linked, kind="html", id="2"))
        with small_desk(tmp_path, web=web, now=lambda: NOW) as desk:
            source = desk.collector.add_folder(mail)
            desk.cycle()
            kept = {hit.article.url: hit.article for hit in desk.store.articles.find("pier", limit=9)}
            assert set(kept) == {"mid:1@gazette.example", told[0]}
            assert kept["mid:1@gazette.example"].source_id == source.id
            publisher = desk.store.sources.get([kept[told[0]].source_id])[kept[told[0]].source_id]
            assert (publisher.kind, publisher.name) == ("publisher", "gazette.localhost")
            assert desk.collector.check()[2] == 0
        assert [path for path in web.asked if "mid:" in path or "folder:" in path] == []


def test_an_archive_of_others_names_no_folder_here(tmp_path: Path) -> None:
    source = Source(id="x", url="file:///etc", kind="folder", name="theirs")
    link = Link(url="mid:1@gazette.example", source_id="x", title="Pier", html=f"<p>{PORT}</p><p>{CRANE}</p>")
    reading = Reading(requested=link.url, final_url=link.url, fetched=NOW, found=NOW, link=link)
    with Archive(tmp_path / "theirs", clock=lambda: NOW) as archive:
        archive.note([replace(reading, url=link.url, source=source)])
    with serve() as web, small_desk(tmp_path, web=web, now=lambda: NOW) as desk:
        assert desk.collector.restore(readings.archived(readings.files([tmp_path / "theirs"]))) == (1, 0)
        assert desk.store.sources.get(["x"])["x"].kind == "publisher"
        assert desk.store.sources.due(NOW + timedelta(days=99)) == ()
