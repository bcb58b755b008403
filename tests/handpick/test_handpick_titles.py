"""A story stands under the newest headline that tells the same thing on."""

from datetime import timedelta

import pytest
from tests.handpick.articles_made import START, make_article

from monitoring_desk.handpick import Window, handpick

HEADS = (
    "Three killed as gunmen attack workers' convoy near Elma Pass",
    "Toll in Elma Pass convoy attack rises to nine",
    "Kozar buries its dead",
)
TEXTS = (
    "Gunmen fired on a convoy of road workers near the Elma Pass in northern Tarsia on Monday evening, killing three people. The four "
    "buses were attacked below the village of Pirsan as workers returned from a tunnel site, police in Kozar said.",
    "Nine workers have now died of Monday's attack on their convoy near the Elma Pass, the district hospital in Kozar said. Doctors at "
    "the hospital operated all night; the gunmen who fired on the buses below Pirsan have not been found, police in Tarsia said.",
    "Hundreds walked behind nine coffins in Kozar on Wednesday, two days after gunmen attacked a convoy of workers near the Elma Pass. "
    "The road below Pirsan stayed empty and the buses stood where the attack on the tunnel workers had stopped them.",
)


@pytest.mark.parametrize("later", [HEADS[1], "Elma Pass toll now nine, says hospital"])
def test_the_newest_number_is_in_the_title(later: str) -> None:
    heads = (HEADS[0], later, HEADS[2])
    window = Window()
    title = ""
    for day, (head, text) in enumerate(zip(heads, TEXTS, strict=True)):
        article = make_article(f"a{day}", text, title=head, hours=20.0 * day, source=f"s{day}")
        picked = handpick([article], window=window, watches=(), sources={}, now=START + timedelta(hours=20 * day + 2))
        title = picked.stories[0].title
    assert len(picked.stories[0].article_ids) == 3
    assert title == later
