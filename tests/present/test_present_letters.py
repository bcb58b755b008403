"""Letters as bytes: whatever a title holds, there are the headers that were meant and no other."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

import html5lib
import pytest
from tests.present.newsroom_sample import NOW, WATCHES, make_sample

from monitoring_desk.outward import ADDRESS
from monitoring_desk.present.bulletin.lay import Bulletin, Part, lay_bulletin
from monitoring_desk.present.mailpages.edition import write_edition
from monitoring_desk.present.mailpages.letter import Sender, Written, set_header, write
from monitoring_desk.present.mailpages.templating import open_letter
from monitoring_desk.present.views import Text

SENDER = Sender(name="Monitoring Desk", address="desk@desk.example")
HEADERS = [
    *("From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted"),
    *("List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "Precedence"),
]
WORD = "https://desk.example/unsubscribe?t=abc.def"
TEMPLATE = open_letter()


def lay(watch: str = "") -> Bulletin:
    newsroom = make_sample()
    return lay_bulletin(
        newsroom.edition(),
        dossiers=list(newsroom.held.values()),
        base_url="https://desk.example",
        now=NOW,
        watch=WATCHES[watch] if watch else None,
    )


def read(letter: bytes) -> EmailMessage:
    """The letter as a receiver's program reads it."""
    parsed = BytesParser(policy=policy.default).parsebytes(letter)
    assert isinstance(parsed, EmailMessage)
    assert not parsed.defects
    return parsed


def send(written: Written, sender: Sender = SENDER) -> bytes:
    return write(written, sender=sender, to="reader@mail.example", now=NOW, mark="1")


def test_a_letter_says_the_same_as_text_and_as_html_and_every_sentence_has_its_passage() -> None:
    bulletin = lay()
    letter = read(send(write_edition(bulletin, TEMPLATE, unsubscribe=WORD, list_id="edition")))
    plain, rich = letter.get_body(("plain",)), letter.get_body(("html",))
    assert plain is not None
    assert rich is not None
    text, html = plain.get_content(), rich.get_content()
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    hrefs = {link.get("href") for link in tree.iter("a")}
    words = " ".join("".join(tree.itertext()).split())
    stories = [*bulletin.must_read, *(told for part in bulletin.parts for told in part.stories)]
    sentences = [sentence for told in stories for sentence in told.sentences]
    assert len(sentences) > 12
    for sentence in sentences:
        assert " ".join(sentence.text.text.split()) in text
        assert " ".join(sentence.text.text.split()) in words
        for link in sentence.links:
            assert link.href in hrefs
            assert f"] {link.href}" in text
    assert letter["subject"].startswith(bulletin.must_read[0].title.text[:40])
    assert letter["list-unsubscribe"] == f"<{WORD}>"
    assert letter["list-unsubscribe-post"] == "List-Unsubscribe=One-Click"
    assert letter["auto-submitted"] == "auto-generated"
    assert letter["date"].datetime == NOW
    assert WORD in text
    assert WORD in hrefs


def test_a_letter_of_one_watch_holds_its_stories_alone() -> None:
    bulletin = lay("grain")
    assert {part.name for part in bulletin.parts} <= {"Grain and food prices"}
    titles = {
        told.title.text for told in (*bulletin.must_read, *(one for part in bulletin.parts for one in part.stories))
    }
    assert "Bakers ask for a cap on flour" in titles
    assert "Insurers hold Kest premiums where they are" not in titles


def test_lines_are_ascii_short_and_end_as_mail_wants_it() -> None:
    letter = send(write_edition(lay(), TEMPLATE, unsubscribe=WORD, list_id="edition"))
    letter.decode("ascii")
    assert all(len(line) <= 998 for line in letter.split(b"\r\n"))
    assert b"\n" not in letter.replace(b"\r\n", b"")
    assert b"\r" not in letter.replace(b"\r\n", b"")


def test_the_same_letter_has_the_same_id() -> None:
    letters = [write(Written(subject="a", text="b"), sender=SENDER, to="a@b.example", now=now, mark="7/x/2026")
               for now in (NOW, datetime(2027, 1, 1, tzinfo=UTC))]  # fmt: skip
    assert read(letters[0])["message-id"] == read(letters[1])["message-id"]


@pytest.fixture(scope="module")
def hostile(shared: Path) -> list[str]:
    mail = json.loads((shared / "corpora/csv-mail/mail.json").read_text(encoding="utf-8"))
    naughty = json.loads((shared / "corpora/naughty/blns.json").read_text(encoding="utf-8"))
    xss = [row["payload"] for row in json.loads((shared / "corpora/xss/dompurify.json").read_text(encoding="utf-8"))]
    mails = [text for forms in mail.values() if isinstance(forms, dict) for text in forms.values()]
    texts = [
        text
        for text in [*mails, *naughty, *xss, "a\ud800b", "=?utf-8?q?=0d=0aBcc:_x@y.example?="]
        if isinstance(text, str)
    ]
    assert len(texts) > 700
    return texts


def test_no_title_and_no_name_becomes_a_header(hostile: list[str]) -> None:
    for text in hostile:
        written = Written(
            subject=f"{text} · Desk", text=text, html=f"<p>{len(text)}</p>", unsubscribe=WORD, list_id="edition"
        )
        letter = send(written, replace(SENDER, name=text))
        parsed = read(letter)
        assert [name for name in parsed if name not in ("MIME-Version", "Content-Type")] == HEADERS, text
        assert parsed["to"] == "reader@mail.example"
        assert [address.addr_spec for address in parsed["from"].addresses] == ["desk@desk.example"], text
        raw = letter.split(b"\r\n\r\n", 1)[0]
        names = [line.split(b":")[0].decode() for line in raw.split(b"\r\n") if not line.startswith((b" ", b"\t"))]
        assert sorted(names) == sorted([*HEADERS, "MIME-Version", "Content-Type"]), text


def test_a_title_arrives_as_it_is() -> None:
    for title in (
        "江岸日报：夜间渡轮将于四月恢复",
        "گندم کی قیمتوں میں اضافہ",
        "x=?UTF-8?Q?=0A?=Bcc: a@b.example",
        "Plain & simple",
        "é" * 150,
    ):
        assert read(send(Written(subject=title, text="x")))["subject"] == title


def test_hostile_words_stay_words_in_the_letter(hostile: list[str]) -> None:
    bulletin = lay()
    told = bulletin.must_read[0]
    for start in range(0, len(hostile), 40):
        some = hostile[start : start + 40]
        stories = tuple(
            replace(
                told,
                title=Text(text=text, lang=None, dir="auto"),
                news=(text,),
                cautions=(text,),
                sentences=tuple(replace(one, text=Text(text=text, lang=None, dir="auto")) for one in told.sentences),
            )
            for text in some
        )
        page = replace(bulletin, must_read=stories, parts=(Part(name=some[0], stories=()),))
        body = read(send(write_edition(page, TEMPLATE, unsubscribe=WORD, list_id="edition"))).get_body(("html",))
        assert body is not None
        tree = html5lib.parse(body.get_content(), namespaceHTMLElements=False)
        for element in tree.iter():
            assert element.tag in {
                "html",
                "head",
                "meta",
                "title",
                "body",
                "h1",
                "h2",
                "h3",
                "p",
                "a",
                "bdi",
                "strong",
                "span",
            }
            assert set(element.attrib) <= {"lang", "dir", "href", "style", "charset", "name", "content"}
            assert element.get("href", "https://desk.example").startswith("https://desk.example")


def test_addresses_that_are_none_are_refused() -> None:
    for good in ("a@b.example", "first.last+tag@sub.mail.example", "o'neil@x.org"):
        assert ADDRESS.fullmatch(good)
    for bad in (
        "",
        "a",
        "a@",
        "@b.example",
        "a@b.example\n",
        "a@b.example\r\nBcc: c@d.example",
        "a b@c.example",
        "a@b,c@d.example",
        "<a@b.example>",
        "é@b.example",
        "a@-b.example",
        "x" * 250 + "@b.example",
    ):
        assert not ADDRESS.fullmatch(bad), bad


def test_a_short_plain_title_is_written_plainly() -> None:
    assert set_header("Hello there") == "Hello there"
