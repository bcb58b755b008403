"""A running story is one, with chapters told apart."""

import random

from tests.handpick.articles_made import make_article

from monitoring_desk.handpick import Window, handpick
from monitoring_desk.handpick.chapters import divide
from monitoring_desk.types import Article, Placement

STRIKE = (
    make_article(
        "a1",
        "Dockers at all four terminals of Vellmar port put down their hooks on Monday over pay, union leader Bashir Langar said. Thirty ships wait in the roads.",
        title="Dockers down hooks at Vellmar port",
        source="herald",
    ),
    make_article(
        "a2",
        "Bashir Langar has called the dockers of Vellmar port out at all four terminals; thirty ships lie waiting in the roads. The union wants more pay.",
        title="Vellmar dockers strike over pay",
        hours=2,
        source="ledger",
    ),
    make_article(
        "a3",
        "Dockers at all four terminals of Vellmar port put down their hooks on Monday over pay, union leader Bashir Langar said. Thirty ships wait in the roads.",
        title="Dockers down hooks",
        hours=3,
        source="courier",
    ),
    make_article(
        "a4",
        "The strike of the dockers of Vellmar port ended on Wednesday with fourteen per cent more pay. Union leader Bashir Langar sent the men back to all four terminals.",
        title="Dockers settle for fourteen per cent, cranes move at Vellmar port",
        hours=46,
        source="herald",
    ),
    make_article(
        "a5",
        "After fourteen per cent more pay the dockers are back at all four terminals of Vellmar port, and thirty ships came in from the roads, Bashir Langar said.",
        title="Dockers back at work at Vellmar port",
        hours=49,
        source="ledger",
    ),
)


def place(articles: tuple[Article, ...]) -> dict[str, Placement]:
    window = Window()
    placed: dict[str, Placement] = {}
    for article in articles:
        picked = handpick([article], window=window, watches=(), sources={}, now=article.found)
        placed |= {placement.article_id: placement for placement in picked.placements}
    return placed


def test_a_running_story_keeps_its_name_and_has_chapters() -> None:
    placed = place(STRIKE)
    assert {placement.story_id for placement in placed.values()} == {"sa1"}
    first, second = divide(STRIKE, placed)
    assert first.article_ids == ("a1", "a2", "a3")
    assert (first.title, first.reports) == ("Vellmar dockers strike over pay", 2)
    assert second.article_ids == ("a4", "a5")
    assert second.title == "Dockers back at work at Vellmar port"


def test_the_order_changes_nothing() -> None:
    placed = place(STRIKE)
    shuffled = random.Random(4).sample(STRIKE, len(STRIKE))
    assert divide(shuffled, placed) == divide(STRIKE, placed)


def test_a_copy_a_week_later_begins_no_chapter() -> None:
    late = make_article("a6", STRIKE[0].text, title="Dockers down hooks", hours=180, source="digest")
    (only,) = divide(
        (STRIKE[0], late), {"a6": Placement(article_id="a6", story_id="sa1", copy_of="a1", independent=False, why="")}
    )
    assert only.article_ids == ("a1", "a6")
    assert divide((), {}) == ()
