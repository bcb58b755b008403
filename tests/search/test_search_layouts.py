"""One story in thirteen tongues on pages of eleven builds: all of it is read, and nothing that stands around it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from tests.search.layouts import LAYOUTS, single_breaks
from tests.search.many_tongues import TELLINGS, Telling

from monitoring_desk.search import extract
from monitoring_desk.types import Page

NOW = datetime(2026, 3, 10, tzinfo=UTC)


@pytest.mark.parametrize("telling", TELLINGS, ids=lambda one: one.code)
@pytest.mark.parametrize("build", LAYOUTS, ids=lambda one: one.__name__)
def test_all_of_the_article_and_nothing_else(build: Callable[[Telling], str], telling: Telling) -> None:
    if build is single_breaks and telling.code == "th":
        pytest.skip("Thai writes no full stops: nothing tells the end of a paragraph from the end of a line")
    url = "https://coast.example/2026/03/09/berth"
    page = Page(url=url, final_url=url, status=200, headers=(), body=build(telling).encode(), fetched=NOW)
    article = extract.extract(page)
    assert article.text.split("\n\n") == list(telling.paragraphs)
    assert article.title == telling.headline
    assert article.language == telling.code
