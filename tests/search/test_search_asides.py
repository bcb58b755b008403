"""Cards of other articles and readers' comments are told from the article they stand beside."""

from monitoring_desk.search import asides, blockmap, markup


def kept(page: str) -> list[str]:
    tree = markup.parse_text(f"<html><body>{page}</body></html>")
    assert tree is not None
    blocks = blockmap.cut(tree)
    return [blocks[place].text for place in asides.without(range(len(blocks)), blocks)]


ARTICLE = "<div><h1>Berth opens</h1><p>The berth was opened on Monday by the minister of ports.</p></div>"
SUMMARY = "Ships of twelve metres can be loaded there before the rains come, the port said."


def card(number: int, *, tag: str = "li", linked: bool = True) -> str:
    heading = f"Another article of the same day, number {number}"
    heading = f"<a href='/{number}'>{heading}</a>" if linked else heading
    return f"<{tag} class='card'><h3>{heading}</h3><p>{number}. {SUMMARY}</p></{tag}>"


def test_cards_of_other_articles_go() -> None:
    assert kept(ARTICLE + "<ul>" + "".join(map(card, range(4))) + "</ul>")[2:] == []
    assert kept(ARTICLE + "<div>" + "".join(card(number, tag="article") for number in range(4)) + "</div>")[2:] == []


def test_two_cards_headings_without_links_and_lists_of_links_stay() -> None:
    assert len(kept(ARTICLE + "<ul>" + card(1) + card(2) + "</ul>")) == 6
    assert len(kept(ARTICLE + "<ol>" + "".join(card(number, linked=False) for number in range(4)) + "</ol>")) == 10
    links = "".join(f"<li><a href='/{number}'>The paper of the minister, part {number}</a></li>" for number in range(4))
    assert len(kept(ARTICLE + f"<ul>{links}</ul>")) == 6


def test_comments_go_unless_the_headline_is_among_them() -> None:
    comments = f"<section class='sf_comment_list'><p>{SUMMARY}</p></section>"
    assert kept(ARTICLE + comments)[2:] == []
    assert kept(ARTICLE + f"<section id='kommentare'><p>{SUMMARY}</p></section>")[2:] == []
    assert len(kept(f"<div class='comment'>{ARTICLE}<p>{SUMMARY}</p></div>")) == 3
