"""What stands among an article's likely blocks and is no part of it: cards of other articles and whole ones, readers' comments."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from lxml import etree

from monitoring_desk.search.blockmap import Block

_CARD = frozenset(("li", "article"))
_LEAST_CARDS = 3
_MOST_IN_CARD = 3
_LEAST_HEADING, _LEAST_SUMMARY, _LEAST_SAID = 12, 40, 80
_POST = re.compile(r"post-(\d+)")
_LEVELS, _OUTWARDS = 8, 12
_COMMENTS = re.compile(
    r"(?:^|[\s_-])(?:comments?|commentlist|comment-?list|disqus\w*|comentarios?|coment[áa]rios|commentaires?|kommentare?|commenti|reacties|komentarze|yorumlar)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)


def without(places: Sequence[int], blocks: Sequence[Block], *, lines: npt.NDArray[np.bool_] | None = None) -> list[int]:
    """The chosen places without those of others. Nothing goes where all would. `lines`: those a general extractor takes too."""
    others = _in_cards(places, blocks) | _in_comments(places, blocks) | _in_other_posts(places, blocks)
    kept = [place for place in places if place not in others] or list(places)
    again = _said_again(kept, blocks, lines) if lines is not None else set[int]()
    return [place for place in kept if place not in again] or kept


def _in_cards(places: Sequence[int], blocks: Sequence[Block]) -> set[int]:
    """Those in a list of other articles: elements alike, side by side, in each a linked heading and a few lines below it."""
    own = _around_the_article(places, blocks)
    cards: dict[etree._Element, list[int]] = defaultdict(list)
    for place in places:
        card = next((one for one in blocks[place].path[:_LEVELS] if one.tag in _CARD), None)
        if card is not None and card not in own:
            cards[card].append(place)
    cards = {one: mine for one, mine in cards.items() if len(mine) <= _MOST_IN_CARD}
    if len(cards) < _LEAST_CARDS:
        return set()
    headed = {
        one: mine
        for one, mine in cards.items()
        if any(_is_summary(blocks[place]) for place in mine) and _is_headed(one, mine[0], blocks)
    }
    alike = Counter(_kind(one, blocks[mine[0]]) for one, mine in headed.items())
    return {
        place for one, mine in headed.items() if alike[_kind(one, blocks[mine[0]])] >= _LEAST_CARDS for place in mine
    }


def _around_the_article(places: Sequence[int], blocks: Sequence[Block]) -> set[etree._Element]:
    """The elements that hold the first of the chosen, or a headline."""
    around = set(blocks[places[0]].path) if places else set[etree._Element]()
    return around.union(*(block.path for block in blocks if block.tag == "h1"))


def _is_summary(block: Block) -> bool:
    return len(block.text) >= _LEAST_SUMMARY and block.linked * 2 < len(block.text)


def _is_headed(card: etree._Element, first: int, blocks: Sequence[Block]) -> bool:
    """Whether a block of the card that is a link and nothing else stands before its first chosen one, or is it."""
    for place in range(first, max(-1, first - _MOST_IN_CARD - 1), -1):
        block = blocks[place]
        if card not in block.path:
            return False
        if block.links and block.linked * 5 >= 4 * len(block.text) and len(block.text) >= _LEAST_HEADING:
            return True
    return False


def _kind(card: etree._Element, block: Block) -> tuple[object, ...]:
    """What cards of one list have in common: the list, the tag, the names."""
    around = block.path[block.path.index(card) + 1 :]
    while around and around[0].tag in _CARD:
        around = around[1:]
    return (around[0] if around else None, card.tag)


def _in_other_posts(places: Sequence[int], blocks: Sequence[Block]) -> set[int]:
    """Those in an element that names another post than the one that holds it, as WordPress does: whole posts on offer."""
    found = set()
    known: dict[etree._Element, str] = {}
    for place in places:
        posts = []
        for one in blocks[place].path:
            if one not in known:
                named = _POST.fullmatch(one.get("id") or "") if one.tag == "article" else None
                known[one] = named[1] if named else ""
            if known[one]:
                posts.append(known[one])
        if len(set(posts)) > 1:
            found.add(place)
    return found


def _said_again(places: Sequence[int], blocks: Sequence[Block], lines: npt.NDArray[np.bool_]) -> set[int]:
    """Those of some length that the page says twice, word for word, and the extractor does not take: news in its head and foot.
    None where it takes others that are said twice: such a page holds its article once for each kind of screen."""
    counts = Counter(block.text for block in blocks)
    twice = {place for place in places if len(blocks[place].text) >= _LEAST_SAID and counts[blocks[place].text] > 1}
    return set() if any(lines[place] for place in twice) else twice


def _in_comments(places: Sequence[int], blocks: Sequence[Block]) -> set[int]:
    """Those in an element called comments that holds neither the headline nor the first of the chosen."""
    around = _around_the_article(places, blocks)
    known: dict[etree._Element, bool] = {}
    found = set()
    for place in places:
        for one in blocks[place].path[:_OUTWARDS]:
            if one in around:
                break
            if one not in known:
                known[one] = bool(_COMMENTS.search(f"{one.get('class') or ''} {one.get('id') or ''}"))
            if known[one]:
                found.add(place)
                break
    return found
