"""Lists of sources as other readers write them, and as nobody should."""

import time

import pytest

from monitoring_desk.errors import ParseError
from monitoring_desk.search import opml

ONE = '<outline type="rss" text="Quay" xmlUrl="https://quay.example/rss"/>'
LAUGHS = '<!DOCTYPE opml [<!ENTITY a "ha">{}]>'.format(
    "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12))
)


def listed(body: str, *, before: str = "") -> list[tuple[str, str]]:
    document = f'{before}<opml version="2.0"><body>{body}</body></opml>'.encode()
    return [(source.name, source.url) for source in opml.parse(document)]


@pytest.mark.parametrize(
    ("outline", "wanted"),
    [
        ('<outline text="A" xmlurl="https://a.example/rss"/>', ("A", "https://a.example/rss")),
        ('<OUTLINE TEXT="A" XMLURL="https://a.example/rss"/>', ("A", "https://a.example/rss")),
        ('<outline text="A & B" xmlUrl="https://a.example/rss?a=1&b=2"/>', ("A & B", "https://a.example/rss?a=1&b=2")),
        ('<outline text="A" xmlUrl="feed://a.example/rss"/>', ("A", "http://a.example/rss")),
        ('<outline text="A" xmlUrl="feed:https://a.example/rss"/>', ("A", "https://a.example/rss")),
        ('<outline xmlUrl=" https://a.example/rss\n"/>', ("a.example", "https://a.example/rss")),
        ('<outline text="A" type="page" url="https://a.example/"/>', ("A", "https://a.example/")),
    ],
)
def test_outlines_as_readers_write_them(outline: str, wanted: tuple[str, str]) -> None:
    assert listed(outline + ONE) == [wanted, ("Quay", "https://quay.example/rss")]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "/rss", "file:///etc/passwd", "", "https://"])
def test_what_is_no_web_address_is_left_out(address: str) -> None:
    assert listed(f'<outline text="A" xmlUrl="{address}"/>') == []


def test_entities_stay_what_they_are() -> None:
    assert listed('<outline text="&m;" xmlUrl="https://a.example/r"/>&m;', before=LAUGHS) == [
        ("&m;", "https://a.example/r")
    ]
    told = listed(
        '<outline xmlUrl="https://a.example/&x;"/>', before='<!DOCTYPE opml [<!ENTITY x SYSTEM "/etc/passwd">]>'
    )
    assert "root" not in str(told)


@pytest.mark.parametrize("quote", ['"', "'"])
def test_a_hundred_thousand_attributes_end_at_once(quote: str) -> None:
    swarm = " ".join(f"a{n}={quote}1{quote}" for n in range(100_000))
    began = time.monotonic()
    with pytest.raises(ParseError, match="hundreds of attributes"):
        listed(f"<outline {swarm}/>{ONE}")
    assert time.monotonic() - began < 2


def test_endless_depth_ends_soon() -> None:
    began = time.monotonic()
    listed("<outline text='x'>" * 50_000 + ONE + "</outline>" * 50_000)
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("document", [b"", b"\x00\xff noise", b"<html><body>no</body></html>", b"<rss/>"])
def test_what_is_no_opml_is_said_so(document: bytes) -> None:
    with pytest.raises(ParseError, match="is not OPML"):
        opml.parse(document)
