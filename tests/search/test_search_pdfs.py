"""Press releases in PDF: paragraphs, title and day as a reader sees them; hostile ones end in time and within their memory."""

import io
import random
import zlib
from contextlib import suppress
from datetime import UTC, datetime

import pytest
import typst
from pypdf import PdfReader, PdfWriter
from tests import memory

from monitoring_desk import search
from monitoring_desk.errors import DeskError, ParseError
from monitoring_desk.search import pdfs
from monitoring_desk.types import Article, Failure, Link, Page
from monitoring_desk.work import Processes

NOW = datetime(2026, 3, 11, 12, tzinfo=UTC)
PORT = "The harbour board of Eastport said on Monday that the second pier will open to freight in April, a month late, because its cranes were delivered late by their maker."
CRANE = "Both cranes were tested last week and found sound, the board’s engineer told reporters at the quay; trains will wait at the junction until the signals stand."
RELEASE = (
    """#set page(header: [Ministry of Harbours #h(1fr) Press release 12/2026], numbering: "1 of 1")
#set text(hyphenate: true, lang: "en")
= Second pier of Eastport opens to freight in April
Eastport, 9 March 2026

"""
    + f"{PORT}\n\n{CRANE}\n\n"
    + "\n\n".join(f"Paragraph {number} says again that {PORT} {CRANE} {PORT}" for number in range(8))
)


def page(body: bytes, *, kind: str = "application/pdf") -> Page:
    url = "https://ministry.example/release.pdf"
    return Page(url=url, final_url=url, status=200, headers=(("Content-Type", kind),), body=body, fetched=NOW)


def read(body: bytes) -> Article | Failure:
    return search.read(Link(url="https://ministry.example/release.pdf", source_id="s"), page(body), now=NOW)


@pytest.fixture(scope="module")
def release() -> bytes:
    return bytes(typst.compile(RELEASE.encode()))


def test_a_release_is_read_whole_and_clean(release: bytes) -> None:
    article = read(release)
    assert isinstance(article, Article), article
    assert article.title == "Second pier of Eastport opens to freight in April"
    assert article.published == datetime(2026, 3, 9, tzinfo=UTC)
    assert article.language == "en"
    paragraphs = article.text.split("\n\n")
    assert paragraphs[1:3] == [PORT, CRANE]
    assert len(paragraphs) == 11
    assert "Press release" not in article.text, "what stands at the head of every page is no news"
    assert article.title not in article.text
    assert read(release) == article


def test_a_release_in_another_script() -> None:
    told = "外交部长王毅周一在北京表示，第二座码头将于四月开放货运，比原计划晚一个月，因为起重机交付延误。" * 4
    article = read(bytes(typst.compile(f"= 第二座码头四月开放货运\n\n{told}\n\n{told}".encode())))
    if isinstance(article, Failure):
        pytest.skip("no font for Chinese here")
    assert (article.language, article.text.split("\n\n")) == ("zh", [told, told])


def test_what_cannot_be_read_is_said_in_words(release: bytes) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(release)))
    writer.encrypt("secret", algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    for body, why in (
        (locked.getvalue(), "locked with a password"),
        (b"%PDF-1.7\nnothing of one", "the PDF is damaged"),
        (bytes(typst.compile(b"#rect(width: 3cm)")), "holds no text"),
    ):
        found = read(body)
        assert isinstance(found, Failure)
        assert why in found.problem
        assert found.final


def test_an_owner_locks_nobody_out(release: bytes) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(release)))
    writer.encrypt("", "owner", algorithm="RC4-128")
    body = io.BytesIO()
    writer.write(body)
    assert isinstance(read(body.getvalue()), Article)


def test_damage_anywhere_makes_a_failure_and_nothing_worse(release: bytes) -> None:
    chance = random.Random(5)
    for _ in range(15):
        body = bytearray(release)
        for _ in range(chance.randrange(1, 30)):
            body[chance.randrange(len(body))] = chance.randrange(256)
        with suppress(ParseError):
            pdfs.read(page(bytes(body[: chance.randrange(1_000, len(body))])), link=None)


def hostile(content: bytes, *, filters: bytes = b"/FlateDecode", kids: int = 1, more: bytes = b"") -> bytes:
    """A PDF of one stream of content, on so many pages."""
    pages = b" ".join(b"3 0 R" for _ in range(kids))
    parts = [
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        b"2 0 obj<</Type/Pages/Kids[%s]/Count %d>>endobj" % (pages, kids),
        b"3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>%s>>>>endobj" % more,
        b"4 0 obj<</Length %d/Filter[%s]>>stream\n%s\nendstream endobj" % (len(content), filters, content),
        b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj",
    ]
    body, places = b"%PDF-1.7\n", []
    for part in parts:
        places.append(len(body))
        body += part + b"\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(body)
    return (
        body
        + b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start
    )


def deflated(byte: bytes, count: int) -> bytes:
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(byte * 1_000_000) for _ in range(count // 1_000_000)) + packer.flush()


@pytest.mark.timeout(240)
@pytest.mark.parametrize(
    "body",
    [
        hostile(deflated(b" ", 300_000_000)),
        hostile(zlib.compress(deflated(b" ", 300_000_000)), filters=b"/FlateDecode/FlateDecode"),
        hostile(zlib.compress(b"BT /F 9 Tf (x) Tj ET\n" * 200_000)),
        hostile(zlib.compress(b"q " * 500_000)),
        b"%PDF-1.7\n" + b"<<" * 300_000,
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9>>endobj trailer<</Root 1 0 R>>",
        b"%PDF-1.7\n" + b"1 0 obj\nendobj\n" * 200_000,
    ],
    ids=["bomb", "double bomb", "text", "deep state", "dictionaries", "a tree that is its own child", "objects"],
)  # fmt: skip
def test_hostile_files_end_in_time_and_within_their_memory(body: bytes) -> None:
    """In a process that is ended when it takes too long, as the desk does it."""
    working = Processes(1, seconds=15)
    try:
        problem, held = working.run(_problem, body)
    except DeskError as error:
        problem, held = str(error), 0
    finally:
        working.close()
    assert "the PDF" in problem or "was not done in 15 s" in problem, problem
    assert held < 900_000_000


def _problem(body: bytes) -> tuple[str, int]:
    found = read(body)
    problem = found.problem if isinstance(found, Failure) else "the PDF was read"
    return problem, memory.peak()
