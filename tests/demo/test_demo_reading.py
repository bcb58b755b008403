"""What is written in the sample web stands on its pages, and is read from them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from lxml import etree

from monitoring_desk.demo import SampleWeb
from monitoring_desk.demo.content import Outlet, Written
from monitoring_desk.search.extract import extract
from monitoring_desk.types import Article, Page


class Read(NamedTuple):
    outlet: Outlet
    written: Written
    page: Page
    article: Article


@pytest.fixture(scope="module")
def everything() -> list[Read]:
    with SampleWeb() as web:
        web.set_clock(web.times[-1])
        return list(read_all(web))


def read_all(web: SampleWeb) -> Iterator[Read]:
    for outlet in web.outlets:
        for written in outlet.articles:
            answer = web.answer(f"{outlet.host}.localhost", written.path)
            url = web.base(outlet) + written.path
            headers = (("Content-Type", answer.media),)
            page = Page(url=url, final_url=url, status=200, headers=headers, body=answer.body, fetched=web.clock)
            yield Read(outlet, written, page, extract(page))


def paragraphs(written: Written) -> list[str]:
    return [letters(block.text) for block in written.revisions[-1].blocks]


def letters(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_every_paragraph_stands_on_its_page(everything: list[Read]) -> None:
    for read in everything:
        root = etree.fromstring(read.page.body.decode(read.outlet.charset), etree.HTMLParser())
        body = root.find("body")
        assert body is not None
        shown = letters("".join(str(text) for text in body.itertext()))
        for paragraph in paragraphs(read.written):
            assert paragraph in shown, (read.written.key, paragraph)
        furniture = len(shown) - len("".join(paragraphs(read.written)))
        assert furniture > 150, f"{read.written.key} has no furniture"


def test_the_desk_reads_every_paragraph_of_nearly_every_page(everything: list[Read]) -> None:
    whole = [
        all(paragraph in letters(read.article.text) for paragraph in paragraphs(read.written)) for read in everything
    ]
    assert sum(whole) / len(whole) >= 0.95


def test_the_desk_reads_little_else(everything: list[Read]) -> None:
    surplus = [len(letters(read.article.text)) / sum(map(len, paragraphs(read.written))) - 1 for read in everything]
    assert sum(surplus) / len(surplus) < 0.05


def test_languages_are_told(everything: list[Read]) -> None:
    for read in everything:
        assert read.article.language == read.outlet.language, read.written.key
