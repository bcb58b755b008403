"""One spelling for one place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitoring_desk.search import urls

PARTS = st.text(st.characters(codec="utf-8"), max_size=30)


@given(st.one_of(st.text(max_size=80), st.builds("http://{}/{}?{}#{}".format, PARTS, PARTS, PARTS, PARTS)))
def test_canonical_is_idempotent_and_never_fails(url: str) -> None:
    once = urls.canonical(url)
    assert urls.canonical(once) == once


@given(st.builds("https://paper.example/{}?{}".format, PARTS, PARTS))
def test_what_goes_over_the_wire_is_plain_ascii(url: str) -> None:
    if urls.is_http(url):
        form = urls.request_form(url)
        assert form.isascii()
        assert form.isprintable()
        assert " " not in form


@pytest.mark.parametrize(
    ("given_url", "wanted"),
    [
        ("HTTP://Paper.Example:80/a/../b/./c?utm_source=x&id=7&fbclid=y#top", "http://paper.example/b/c?id=7"),
        ("https://paper.example", "https://paper.example/"),
        ("https://paper.example:8443/x", "https://paper.example:8443/x"),
        ("https://paper.example/%7Euser/%e4%b8%ad", "https://paper.example/~user/%E4%B8%AD"),
        ("https://paper.example/中文?q=新闻", "https://paper.example/%E4%B8%AD%E6%96%87?q=%E6%96%B0%E9%97%BB"),
        ("https://bücher.example/a b", "https://xn--bcher-kva.example/a%20b"),
        ("https://paper.example/Case/", "https://paper.example/Case/"),
        ("https://paper.example/?b=2&a=1", "https://paper.example/?b=2&a=1"),
        ("https://me:secret@paper.example/", "https://paper.example/"),
        ("https://paper.example/app#!/story/1", "https://paper.example/app#!/story/1"),
        ("https://[2001:DB8::1]/x", "https://[2001:db8::1]/x"),
        ("mailto:desk@paper.example", "mailto:desk@paper.example"),
        ("https://paper.example:port/", "https://paper.example:port/"),
        ("not an address", "not an address"),
    ],
)
def test_canonical(given_url: str, wanted: str) -> None:
    assert urls.canonical(given_url) == wanted


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.paper.example/a", "http://m.paper.example/b", True),
        ("https://news.paper.co.uk/", "https://paper.co.uk/", True),
        ("https://paper.co.uk/", "https://journal.co.uk/", False),
        ("https://mofa.gov.pk/", "https://finance.gov.pk/", False),
        ("http://127.0.0.1/", "http://127.0.0.2/", False),
        ("https://paper.example/", "nothing", False),
    ],
)
def test_same_site(one: str, other: str, same: bool) -> None:
    assert urls.same_site(one, other) is same


def test_join_makes_absolute_web_addresses_or_nothing() -> None:
    assert urls.join("https://paper.example/a/b", "../c") == "https://paper.example/c"
    assert urls.join("https://paper.example/", "javascript:alert(1)") == ""
    assert urls.join("https://paper.example/", "http://[") == ""
