"""A rewritten article is told from the same one read again."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from monitoring_desk.search.boilerplate import block_hash
from monitoring_desk.search.revisions import is_revised
from monitoring_desk.types import Article

BEFORE = Article(
    id="a",
    url="https://paper.example/1",
    source_id="s",
    title="Port opens",
    text="The port opened on Monday.\n\nSign up for our letter.\n\nFour ships came.",
    found=datetime(2026, 3, 9, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("title", "text", "revised"),
    [
        ("Port opens", BEFORE.text, False),
        ("Port  opens ", BEFORE.text.replace(" on ", "  on\n"), False),
        ("Port opens late", BEFORE.text, True),
        ("Port opens", BEFORE.text.replace("Four", "Five"), True),
        ("Port opens", BEFORE.text + "\n\nCorrection: it was Tuesday.", True),
        ("Port opens", "The port opened on Monday.\n\nFour ships came.", False),
        ("Port opens", "The port opened on Monday.\n\nSign up for our letter.", True),
    ],
)
def test_tells_a_revision(title: str, text: str, revised: bool) -> None:
    after = replace(BEFORE, id="b", title=title, text=text)
    assert is_revised(BEFORE, after, familiar={block_hash("Sign up for our letter.")}) is revised


def test_a_paragraph_still_on_the_page_was_not_taken_out_by_its_publisher() -> None:
    after = replace(BEFORE, id="b", text="The port opened on Monday.\n\nFour ships came.")
    assert is_revised(BEFORE, after)
    assert not is_revised(BEFORE, after, standing={block_hash("Sign up for our letter.")})
