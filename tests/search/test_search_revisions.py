"""A rewritten article is told from the same one read again."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitoring_desk.search.boilerplate import block_hash
from monitoring_desk.search.revisions import compare, is_revised
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


OLD = (
    "Eleven people were hurt when a ferry struck the northern quay of Eastport on Monday, the harbour office said.\n\n"
    "The ferry had left Westport at six in the morning with ninety people on board and two crews.\n\n"
    "Traffic in the harbour was stopped for three hours while divers looked at the damage to the quay."
)


@pytest.mark.parametrize(
    ("text", "kind", "changes"),
    [
        (OLD.replace("Eleven", "Seven"), "corrected", 1),
        (OLD + "\n\nCorrection: an earlier version gave a wrong name of the ferry.", "corrected", 1),
        (OLD + "\n\nThis article was amended on Tuesday because it misstated the time.", "corrected", 1),
        (OLD + "\n\n更正：本文此前误写了渡轮的名称。", "corrected", 1),
        (OLD + "\n\nThe captain was questioned on Tuesday and released in the evening, police said.", "updated", 1),
        (OLD.rpartition("\n\n")[0], "updated", 1),
        (OLD.replace("three hours", "three hours, and then again for the whole of the following night because a second crack "
         "had been found beneath the water line where the oldest stones of the quay lie, an engineer told us"), "updated", 2),
        (OLD.replace("Eleven", "Seven").replace("ninety", "eighty"), "corrected", 2),
    ],
)  # fmt: skip
def test_corrected_is_told_from_updated(text: str, kind: str, changes: int) -> None:
    before = replace(BEFORE, title="Ferry strikes quay", text=OLD)
    found = compare(before, replace(BEFORE, title="Ferry strikes quay", text=text))
    assert (found.kind, len(found.changes), found.earlier) == (kind, changes, before.id)


@given(
    st.lists(st.sampled_from([*OLD.split("\n\n"), "New."]), max_size=6),
    st.lists(st.sampled_from(OLD.split("\n\n")), max_size=6),
)
def test_the_difference_makes_the_new_text_of_the_old(old: list[str], new: list[str]) -> None:
    found = compare(replace(BEFORE, text="\n\n".join(old)), replace(BEFORE, text="\n\n".join(new)))
    gone, come = Counter(old), Counter(new)
    gone.subtract(one.before for one in found.changes if one.before)
    come.subtract(one.after for one in found.changes if one.after)
    assert +gone == +come
    assert min((*gone.values(), *come.values()), default=0) >= 0
