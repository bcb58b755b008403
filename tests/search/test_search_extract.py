"""Reading pages: odd, lying, endless, and what repeats across a site."""

import time
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitoring_desk.errors import ParseError
from monitoring_desk.search import boilerplate, bylines, dates, extract, markup, titles, warc
from monitoring_desk.types import Article, Page

NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)
TEXT = ["The café’s owner, Zoë Müller, said the harbour road had been shut since Friday because of the flood.",
        "Engineers expect it to open again on Tuesday, when the water has gone down by half a metre or so.",
        "Until then buses run by way of the hill villages, and take about forty minutes longer than usual."]  # fmt: skip
STORY = "<html><head><title>Road shut</title></head><body><h1>Road shut</h1>{}</body></html>".format(
    "".join(f"<p>{one}</p>" for one in TEXT)
)


def page_of(body: bytes | str, kind: str = "text/html") -> Page:
    raw = body.encode() if isinstance(body, str) else body
    url = "https://paper.example/2026/road-shut"
    return Page(url=url, final_url=url, status=200, headers=(("Content-Type", kind),), body=raw, fetched=NOW)


@pytest.mark.parametrize(
    ("charset", "claimed"),
    [
        ("utf-8", "iso-8859-1"),
        ("utf-8", "nonsense"),
        ("cp1252", "utf-8"),
        ("cp1252", "iso-8859-1"),
        ("utf-16", "utf-8"),
        ("utf-8-sig", "gbk"),
    ],
)
def test_a_charset_that_lies_is_seen_through(charset: str, claimed: str) -> None:
    body = STORY.replace("<head>", '<head><meta charset="windows-1252">' if charset == "cp1252" else "<head>").encode(
        charset
    )
    assert extract.extract(page_of(body, f"text/html; charset={claimed}")).text == "\n\n".join(TEXT)


def test_what_repeats_on_other_pages_of_the_site_is_familiar() -> None:
    marks = boilerplate.blocks(f"<p>{TEXT[0]}</p><div>Our daily letter</div><script>x = 1</script>")
    assert marks == (boilerplate.block_hash(TEXT[0]), boilerplate.block_hash("Our daily letter"))
    assert boilerplate.block_hash("  our DAILY letter! ") == marks[1]


@pytest.mark.parametrize(("kept", "cut"), [(True, 0), (True, 4), (False, 60)])
def test_a_lead_set_apart_is_text_where_it_is_the_pages_description(kept: bool, cut: int) -> None:
    lead = (
        "The only road into the harbour quarter is under water, and four hundred households must go the long way round;"
        " the town hopes that the worst is over."
    )
    told = f"{lead[:-cut]}…" if cut == 4 else lead[:cut] if cut else lead
    page = STORY.replace("<head>", f'<head><meta name="description" content="{told}">').replace(
        "</h1>", f"</h1><div class='share'>Share this</div><h2 class='sub'>{lead}</h2><div class='by'>By Ann Lee</div>"
    )
    text = extract.extract(page_of(page)).text
    assert (lead in text) is kept
    assert text.endswith("\n\n".join(TEXT))
    assert text.count("hill villages") == 1


@pytest.mark.parametrize("body", [b"\x89PNG\r\n", b"%PDF-1.7 words"])
def test_other_kinds_of_files_are_said_so(body: bytes) -> None:
    with pytest.raises(ParseError, match="this is application/pdf, not a web page"):
        extract.extract(page_of(body, "application/pdf"))


def hostile() -> dict[str, str]:
    """Pages that take careless readers minutes."""
    return {
        "deep": "<div>" * 100_000 + "x",
        "table": "<table>" + "<tr><td>a</td><td>b</td></tr>" * 60_000,
        "breaks": "<p>" + "a<br>" * 200_000,
        "attributes": "<body " + " ".join(f"a{at}=1" for at in range(100_000)) + ">",
        "quoted attributes": "<body " + " ".join(f'a{at}=">"' for at in range(100_000)) + ">",
        "title": "<title>" + "a - " * 300_000 + "</title>",
        "structured": '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
    }


@pytest.mark.parametrize("name", sorted(hostile()))
def test_hostile_pages_end_soon(name: str) -> None:
    started = time.process_time()
    with suppress(ParseError):
        extract.extract(page_of(hostile()[name]))
    assert time.process_time() - started < 15


@settings(max_examples=25, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=400), st.text(max_size=400).map(lambda text: f"<html><body><p>{text}</p>{STORY}".encode())
    )
)
def test_nothing_makes_it_fail_otherwise(body: bytes) -> None:
    try:
        article = extract.extract(page_of(body))
    except ParseError:
        return
    assert isinstance(article, Article)
    assert article.text == article.text.strip()
    assert extract.article_id(article.url, title=article.title, text=article.text) == article.id


@pytest.mark.parametrize(
    ("places", "wanted"),
    [
        (
            {"headings": ["Berth opens"], "og": "Berth opens | The Paper", "page": "Berth opens | The Paper"},
            "Berth opens",
        ),
        ({"headings": ["The Paper", "Berth opens"], "page": "Berth opens - The Paper"}, "Berth opens"),
        ({"page": "The Paper: Berth opens before rains"}, "Berth opens before rains"),
        (
            {
                "headings": ["Harbour Berth opens before the rains"],
                "stated": ["Berth opens before the rains"],
                "og": "Berth opens before the rains",
            },
            "Berth opens before the rains",
        ),
        ({"link": "Berth opens"}, "Berth opens"),
        ({}, ""),
    ],
)
def test_headlines(places: dict[str, object], wanted: str) -> None:
    given_places: dict[str, object] = {
        "headings": [],
        "stated": [],
        "og": "",
        "page": "",
        "link": None,
        "sites": ["The Paper"],
    } | places
    assert titles.choose(**given_places) == wanted  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["By Ann Lee and Omar Said"], ("Ann Lee", "Omar Said")),
        (["Von Jörg Müller, Berlin"], ("Jörg Müller",)),
        (["desk@paper.example (Ann Lee)"], ("Ann Lee",)),
        (["https://paper.example/authors/ann-lee", "Ann Lee"], ("Ann Lee",)),
        (["The Paper", "Staff Reporter", "Reuters"], ()),
        (["王小明、李雷"], ("王小明", "李雷")),
        (["Perry Stone Jr.", "Ann Lee | 9 March 2026"], ("Perry Stone Jr.", "Ann Lee")),
    ],
)
def test_bylines(lines: list[str], wanted: tuple[str, ...]) -> None:
    assert bylines.clean(lines, sites=["The Paper"]) == wanted


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("2026-03-09T10:00:00+05:00", datetime(2026, 3, 9, 5, tzinfo=UTC)),
        ("Mon, 09 Mar 2026 10:00:00 PKT", datetime(2026, 3, 9, 5, tzinfo=UTC)),
        ("2026年3月9日", datetime(2026, 3, 9, tzinfo=UTC)),
        ("9. März 2026", datetime(2026, 3, 9, tzinfo=UTC)),
        ("March 9, 2026 3:30 pm", datetime(2026, 3, 9, 15, 30, tzinfo=UTC)),
        ("1773050400", datetime(2026, 3, 9, 10, tzinfo=UTC)),
        ("2026-13-45", None),
        ("soon", None),
        ("", None),
    ],
)
def test_times(written: str, wanted: datetime | None) -> None:
    assert dates.read_time(written, now=NOW) == wanted


@given(st.integers(700_000_000, 2_800_000_000), st.sampled_from("GMT UTC +0530 -0000 -1145 +0000".split()))
def test_a_time_written_by_the_book_is_read_as_the_mail_library_reads_it(at: int, zone: str) -> None:
    written = f"{datetime.fromtimestamp(at, UTC):%a, %d %b %Y %H:%M:%S} {zone}"
    read = parsedate_to_datetime(written)
    wanted = read if read.tzinfo else read.replace(tzinfo=UTC)
    told = dates.read_time(written, keep_zone=True)
    assert told is not None
    assert (told, told.utcoffset()) == (wanted, wanted.utcoffset())


@given(st.text(max_size=60))
def test_no_text_makes_a_time_fail(text: str) -> None:
    when = dates.read_time(text, now=NOW)
    assert when is None or when.tzinfo is not None


def test_the_seed_article_is_whole_and_clean(shared: Path) -> None:
    pages = [page for page in warc.read(shared / "replay/warc/made.warc.gz") if "//profit.example/" in page.url]
    (article,) = [
        extract.extract(page) for page in pages if markup.parse_html(page) is not None and b"<article" in page.body
    ]
    assert article.title == "China vows stronger cooperation with Pakistan, urges security for its workers"
    assert article.text.startswith("China has reiterated its commitment")
    assert article.text.endswith("a 2 million RMB grant from China’s Ministry of Foreign Affairs.")
    assert len(article.text.split("\n\n")) == 12
    assert "Must Read" not in article.text
    assert "comment" not in article.text
    assert (article.language, article.published and article.published.date().isoformat()) == ("en", "2025-08-21")


@pytest.mark.parametrize(
    ("named", "wanted"),
    [
        ("The Paper", "The Paper"),
        ("@paper", "paper.example"),
        ("Road shut", "paper.example"),
        ("https://paper.example", "paper.example"),
    ],
)
def test_the_site_is_called_by_its_name(named: str, wanted: str) -> None:
    head = f'<head><meta property="og:site_name" content="{named}">'
    assert extract.extract(page_of(STORY.replace("<head>", head))).site == wanted


def test_the_section_and_the_picture_a_page_names() -> None:
    head = '<head><meta property="article:section" content="Roads &amp; Rail"><meta property="og:image" content="/p/road.jpg">'
    article = extract.extract(page_of(STORY.replace("<head>", head)))
    assert (article.section, article.image) == ("Roads & Rail", "https://paper.example/p/road.jpg")
    odd = head.replace("Roads &amp; Rail", "x" * 200).replace("/p/road.jpg", "javascript:alert(1)")
    article = extract.extract(page_of(STORY.replace("<head>", odd)))
    assert (article.section, article.image) == (None, None)
