"""Cards of other articles and readers' comments are told from the article they stand beside."""

import numpy as np

from monitoring_desk.search import asides, blockmap, markup


def kept(page: str, *, usual: str = "") -> list[str]:
    tree = markup.parse_text(f"<html><body>{page}</body></html>")
    assert tree is not None
    blocks = blockmap.cut(tree)
    lines = np.array([block.text in usual for block in blocks])
    return [blocks[place].text for place in asides.without(range(len(blocks)), blocks, lines=lines)]


ARTICLE = "<div><h1>Berth opens</h1><p>The berth was opened on Monday by the minister of ports.</p></div>"
SUMMARY = "Ships of twelve metres can be loaded there before the rains come, the port said."


def card(number: int, *, tag: str = "li", linked: bool = True) -> str:
    heading = f"Another article of the same day, number {number}"
    heading = f"<a href='/{number}'>{heading}</a>" if linked else heading
    return f"<{tag} class='card'><h3>{heading}</h3><p>{number}. {SUMMARY}</p></{tag}>"


def test_cards_of_other_articles_go() -> None:
    assert kept(ARTICLE + "<ul>" + "".join(map(card, range(4))) + "</ul>")[2:] == []
    assert kept(ARTICLE + "<div>" + "".join(card(number, tag="article") for number in range(4)) + "</div>")[2:] == []


def test_the_article_is_no_card_among_the_cards_inside_it() -> None:
    filed = "<p><a href='/harbours'>Filed under harbours</a></p><p>The berth was opened on Monday by the minister.</p>"
    cards = "".join(card(number, tag="article") for number in range(4))
    assert kept(f"<article>{filed}{cards}</article>")[1:] == ["The berth was opened on Monday by the minister."]


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


def test_whole_posts_on_offer_inside_a_post_go() -> None:
    offered = f"<article id='post-7'><p>{SUMMARY}</p></article>"
    assert kept(f"<article id='post-9'>{ARTICLE}{offered}</article>")[2:] == []
    assert len(kept(f"<article id='post-9'>{ARTICLE}<div id='post-text'><p>{SUMMARY}</p></div></article>")) == 3


def test_what_head_and_foot_both_say_goes_unless_the_extractor_takes_it() -> None:
    ticker = f"<ul><li>{SUMMARY}</li></ul>"
    assert kept(ticker + ARTICLE + ticker) == [
        "Berth opens",
        "The berth was opened on Monday by the minister of ports.",
    ]
    assert len(kept(ticker + ARTICLE + ticker, usual=SUMMARY)) == 4


def test_an_article_laid_out_twice_stays() -> None:
    twice = ARTICLE + f"<p>{SUMMARY}</p><p>{SUMMARY} It said so twice.</p>"
    assert len(kept(twice + twice, usual=SUMMARY)) == 8
