"""The edition on paper: what it says and links to, that hostile words stay words, and that it reads nothing."""

import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests.present.kept_sample import SETTINGS, keep_sample
from tests.present.newsroom_sample import NOW
from tests.present.test_present_letters import lay

from monitoring_desk.bulletins import Bulletins, Press
from monitoring_desk.present.bulletin.lay import Bulletin, Part, Said, Told
from monitoring_desk.present.pdf.typeset import clean, typeset
from monitoring_desk.present.views import Text
from monitoring_desk.store import Store
from monitoring_desk.types import Picked


def read(pdf: bytes) -> tuple[str, set[str]]:
    """The words of all pages, and every address linked."""
    reader = PdfReader(BytesIO(pdf))
    links = set()
    for page in reader.pages:
        for one in page.get("/Annots") or ():
            action = one.get_object().get("/A")
            if action is not None and "/URI" in action:
                links.add(str(action["/URI"]))
    return " ".join(page.extract_text() for page in reader.pages), links


def test_every_sentence_is_there_and_every_source_is_linked() -> None:
    bulletin = lay()
    text, links = read(typeset(bulletin))
    stories = [*bulletin.must_read, *(told for part in bulletin.parts for told in part.stories)]
    flat = "".join(text.split())
    for told in stories:
        assert told.href in links
        for sentence in told.sentences:
            assert {link.href for link in sentence.links} <= links
            if sentence.text.lang == "en":
                assert "".join(sentence.text.text.split())[:40] in flat
    assert "figuresconflict" in flat
    assert "克斯特海峡夜间渡轮" in flat


def test_the_same_edition_is_the_same_file_and_is_for_reading_aloud() -> None:
    pdf = typeset(lay())
    reader = PdfReader(BytesIO(pdf))
    assert reader.metadata is not None
    assert reader.metadata.title == "Morning, Thursday 12 March 2026"
    catalogue: Any = reader.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/Lang"] == "en"


def test_an_empty_edition_is_a_page_that_says_so() -> None:
    text, _ = read(typeset(replace(lay(), must_read=(), parts=())))
    assert "Nothing is new in this edition." in text


@pytest.fixture(scope="module")
def hostile(shared: Path) -> list[str]:
    naughty = json.loads((shared / "corpora/naughty/blns.json").read_text(encoding="utf-8"))
    xss = [row["payload"] for row in json.loads((shared / "corpora/xss/dompurify.json").read_text(encoding="utf-8"))]
    own = [
        '#read("/etc/passwd")',
        '#import "@preview/cetz:0.2.0"',
        '#image("/etc/hostname")',
        '"] #read("/etc/passwd") ["',
        "#for x in range(100000000) {}",
        "#panic()",
        "$ sum_1^oo $",
        "= Heading",
        "*bold* _it_ `raw` <label> @label // comment",
        "\\u{0}",
        "a\x00b\ud800\ufffe",
        "x" * 3000,
        "a\u0301" * 200 + "\u0301" * 5000,
        "‮" * 50 + "abc",
        "👩‍👩‍👧‍👦" * 50,
    ]
    return [text for text in [*own, *naughty, *xss] if text]


def fill(bulletin: Bulletin, texts: list[str]) -> Bulletin:
    told = bulletin.must_read[0]
    link = told.sentences[0].links[0]
    stories = []
    for text in texts:
        words = Text(text=text[:700], lang=text[:3], dir="auto")
        outlet = replace(link, outlet=words, when=text[:40])
        said = Said(text=words, links=(outlet,))
        stories.append(
            Told(
                title=words,
                href=told.href,
                sentences=(said,),
                news=(text[:700],),
                counts=text[:40],
                cautions=(text[:80],),
            )
        )
    part = Part(name=texts[0][:80], stories=tuple(stories))
    return replace(bulletin, name=texts[0][:80], watch=texts[-1][:80], must_read=tuple(stories[:3]), parts=(part,))


def test_hostile_words_are_set_as_they_are_in_bounded_time(hostile: list[str]) -> None:
    bulletin = lay()
    slowest = 0.0
    for start in range(0, len(hostile), 30):
        began = time.process_time()
        text, links = read(typeset(fill(bulletin, hostile[start : start + 30])))
        slowest = max(slowest, time.process_time() - began)
        assert "root:x:0" not in text
        assert all(link.startswith("https://desk.example/") for link in links)
    assert slowest < 20, f"{slowest:.1f} s of processor time for thirty stories"
    text, _ = read(typeset(fill(bulletin, ['#read("/etc/passwd")'])))
    assert '#read("/etc/passwd")' in text


def test_setting_asks_nobody_and_opens_no_file_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(socket.socket, "connect", lambda self, to: asked.append(to))
    # A file beside the working directory that a template could name.
    opened = {os.path.realpath(f"/proc/self/fd/{one}") for one in os.listdir("/proc/self/fd")}
    typeset(lay())
    after = {os.path.realpath(f"/proc/self/fd/{one}") for one in os.listdir("/proc/self/fd")}
    assert asked == []
    assert not [path for path in after - opened if path.endswith((".typ", ".json"))]


def test_words_are_cleaned_for_paper() -> None:
    assert clean("a\nb\x00c\ud800d") == "a b c d"
    assert len(clean("a" + "\u0301" * 5000)) < 20
    assert clean("नमस्ते ไทย") == "नमस्ते ไทย"


@pytest.fixture
def press(tmp_path: Path) -> Iterator[tuple[Store, Press]]:
    with Store(f"sqlite:///{tmp_path}/desk.sqlite") as store:
        keep_sample(store)
        with closing(Press(Bulletins(store, SETTINGS, clock=lambda: NOW))) as opened:
            yield store, opened


def test_the_edition_of_a_day_is_printed_as_it_was_kept(press: tuple[Store, Press]) -> None:
    store, opened = press
    pdf = opened.print(date(2026, 3, 12))
    assert pdf is not None
    assert opened.print(date(2026, 3, 12)) is pdf
    text, links = read(pdf)
    assert "Monitoring Desk" in text
    assert "http://127.0.0.1:8000/stories/s-pact" in links
    assert opened.print(date(1999, 1, 1)) is None
    story = store.stories.get(["s-depot"])["s-depot"]
    store.stories.save(Picked(placements=(), stories=(story,), merged=(("s-pact", "s-depot"),)))
    later = opened.print(date(2026, 3, 12))
    assert later is not None
    assert "http://127.0.0.1:8000/stories/s-pact" not in read(later)[1]
    assert "http://127.0.0.1:8000/stories/s-depot" in read(later)[1]


def test_what_is_due_is_told_from_the_ledger(press: tuple[Store, Press]) -> None:
    store, _ = press
    bulletin = Bulletins(store, SETTINGS, clock=lambda: datetime(2026, 7, 5, tzinfo=UTC)).of_day(date(2026, 3, 12))
    assert bulletin is not None
    (entry,) = (one for one in bulletin.due if "channel lights" in one.text.text)
    assert (entry.head, entry.link.outlet.text) == ("30 June 2026", "Delta Wire")
    text, links = read(typeset(bulletin))
    assert entry.link.href in links
    assert entry.alarm
    assert entry.alarm in text


def test_what_an_editor_took_out_is_not_printed(press: tuple[Store, Press]) -> None:
    store, opened = press
    store.acts.do("kill", "story:s-pact", who="Ed", when=NOW, reason="wrong")
    pdf = opened.print(date(2026, 3, 12))
    assert pdf is not None
    assert "http://127.0.0.1:8000/stories/s-pact" not in read(pdf)[1]
