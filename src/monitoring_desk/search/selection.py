"""The body of an article: its text blocks, chosen from all blocks of the page."""

import html as entities
import re
from collections.abc import Collection, Sequence
from copy import deepcopy
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import trafilatura
from lxml import html
from trafilatura.settings import DEFAULT_CONFIG, Document

from monitoring_desk.errors import ParseError
from monitoring_desk.search import asides, blockmap, blockmodel, features, markup, structured
from monitoring_desk.search.blockmap import Block
from monitoring_desk.search.features import Hints

# Cross-validated over sites (eval/train_blocks.py): precision and recall meet here.
THRESHOLD = 0.6
# Chance and distance, tuned with it: F1 0.9735 without, 0.9736 with, recall up by 0.0025.
_DOUBTFUL, _CLOSE = 0.25, 4
# A body this much shorter than what a general extractor finds is mistrusted; gate `read`.
_MISTRUSTED = 0.3
# Without a general extractor's word trees are sure of a page when less than this share of its text lies between these chances.
# Across sites 44 pages of 100 are, at the same F1 (0.9768, 0.9767 with the word); at 0.1 it is 63, and 0.9749.
_DOUBT, _MOST_DOUBTED = 0.05, 0.2
_TAGS = re.compile(r"<[^<>]*>")
# A page with less text than this may be a brief, which the trees, trained on long articles, pass over.
_BRIEF = 900
_LEAST_SENTENCE, _LEAST_LINE, _LEAST_BODY = 12, 40, 60
_LEAST_DENSE = 90
_DENSE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_STOPS = frozenset('.!?…。！？؟۔।"”»」')
_FURNITURE = frozenset("nav footer aside form header".split())
_PLAIN = 80
_COPY = 25
# A copy further down stands in surroundings likelier by this, or it is the one left out.
_BETTER = 0.05
_CONTAINED = 40
# Letters from which on a lead is one, and how many a description may lose at its end; gate `read`.
_LEAST_LEAD, _CUT = 100, 6
_CONTAINER = 500
_MOST_CONTAINERS = 40


@dataclass(slots=True, kw_only=True)
class Evidence:
    """A page's blocks and what else speaks for or against them."""

    tree: html.HtmlElement
    blocks: list[Block]
    hints: Hints
    stated: structured.Structured
    url: str
    huge: bool
    """More than the passes of others should walk over."""


def gather(
    page_html: bytes | str, *, url: str, familiar: Collection[int] = (), by_lines: bool = True
) -> Evidence | None:
    """Everything needed to choose; None when there is no HTML. `by_lines` as in `blockmap.cut`."""
    text = page_html if isinstance(page_html, str) else markup.decode_bytes(page_html)
    tree = markup.parse_text(text)
    if tree is None:
        return None
    said = structured.read(tree)
    bodies = [
        entities.unescape(_TAGS.sub(" ", body)) if "<" in body else entities.unescape(body) for body in said.bodies
    ]
    titles = tuple(title for title in (said.og_title, said.page_title, *said.headlines[:1]) if title)
    hints = Hints(
        stated=max(bodies, key=len, default=""),
        titles=titles,
        description=said.description,
        familiar=familiar,
    )
    return Evidence(
        tree=tree,
        blocks=blockmap.cut(tree, by_lines=by_lines),
        hints=hints,
        stated=said,
        url=url,
        huge=markup.is_huge(tree),
    )


def body(evidence: Evidence) -> list[str]:
    """The paragraphs of the article, in order; none where there is no article."""
    if not evidence.blocks:
        return []
    measures = features.Measures(evidence.blocks, evidence.hints)
    alone = blockmodel.alone().judge(measures.beside(""))
    if is_sure(evidence.blocks, alone):
        chosen = choose(evidence.blocks, alone, threshold=THRESHOLD)
        return [*_standfirst(evidence, chosen), *chosen]
    told_usual = take_usual(evidence)
    matrix = measures.beside(told_usual)
    chosen = choose(
        evidence.blocks, blockmodel.trained().judge(matrix), threshold=THRESHOLD, lines=features.are_lines(matrix)
    )
    if not chosen and evidence.huge:  # too large for the other extractors: its long unlinked blocks
        return [
            block.text for block in evidence.blocks if len(block.text) >= _PLAIN and block.linked * 5 < len(block.text)
        ]
    chosen = [*_standfirst(evidence, chosen), *chosen]
    usual = [" ".join(line.split()) for line in told_usual.splitlines() if line.strip()]
    found, told = sum(map(len, chosen)), sum(map(len, usual))
    if found >= max(_MISTRUSTED * told, _LEAST_BODY):
        return chosen
    if told >= _BRIEF:
        return usual if found < _MISTRUSTED * told else chosen
    # Of so little only whole sentences are believed: the rest is a menu's.
    said = [line for line in usual if len(line) >= _LEAST_LINE or line[-1] in _STOPS]
    told = sum(map(len, said))
    brief = _read_brief(evidence.blocks)
    if sum(map(len, brief)) > max(found, 0.6 * told):
        return brief
    if found >= _MISTRUSTED * told:
        return chosen
    return usual if told * 5 >= sum(map(len, usual)) * 3 else said


def take_usual(evidence: Evidence) -> str:
    """What a general extractor takes for the article; "" where it had better not be asked."""
    return "" if evidence.huge else _extract(evidence.tree, evidence.url, is_dense=_is_dense(evidence.blocks))


def is_sure(blocks: Sequence[Block], chances: npt.NDArray[np.float32]) -> bool:
    """Whether an article of some length stands out so clearly that no general extractor need be asked."""
    sizes = np.array([len(block.text) for block in blocks])
    chosen = int(sizes[chances > THRESHOLD].sum())
    doubtful = int(sizes[(chances > _DOUBT) & (chances < 1 - _DOUBT)].sum())
    return chosen >= _BRIEF and doubtful < _MOST_DOUBTED * chosen


def _standfirst(evidence: Evidence, chosen: Sequence[str]) -> list[str]:
    """What stands between the headline and the text, and is what the page calls its description: a lead set in other type."""
    described = features.key(evidence.hints.description)
    if len(described) < _LEAST_LEAD or not chosen:
        return []
    texts = [block.text for block in evidence.blocks]
    first = texts.index(chosen[0]) if chosen[0] in texts else 0
    titles = {features.key(title) for title in evidence.hints.titles}
    heads = [at for at in range(first) if evidence.blocks[at].tag == "h1" or features.key(texts[at]) in titles]
    if not heads or any(described[:_LEAST_LEAD] in features.key(one) for one in chosen[:3]):
        return []
    return [
        block.text
        for block in evidence.blocks[heads[-1] + 1 : first]
        if len(mine := features.key(block.text)) >= _LEAST_LEAD
        and (mine in described or described[:-_CUT] in mine)
        and block.linked * 3 < len(block.text)
    ][:1]


def _read_brief(blocks: Sequence[Block]) -> list[str]:
    """A page of a few sentences: the blocks below its h1 that are whole ones, side by side; none where there are not two."""
    below = next((place + 1 for place, block in enumerate(blocks) if block.tag == "h1"), len(blocks))
    sentences = [
        block
        for block in blocks[below:]
        if block.text.rstrip()[-1:] in _STOPS
        and len(block.text) >= _LEAST_SENTENCE
        and block.linked * 3 < len(block.text)
        and not any(element.tag in _FURNITURE for element in block.path)
    ]
    if not sentences:
        return []
    home = sentences[0].path[0] if sentences[0].tag != "p" else sentences[0].path[1]
    together = [block.text for block in sentences if home in block.path]
    return together if len(together) > 1 else []


def choose(
    blocks: Sequence[Block],
    chances: npt.NDArray[np.float32],
    *,
    threshold: float,
    lines: npt.NDArray[np.bool_] | None = None,
) -> list[str]:
    """The texts of the likely blocks, repeats left out: of two alike the one in likelier surroundings stays.

    `lines`: which blocks a general extractor takes, each as a line by itself.
    """
    likely = _with_alike(blocks, chances, threshold=threshold, lines=lines)
    places = asides.without(likely, blocks, lines=lines)
    keys = {place: features.key(blocks[place].text) for place in places}
    longest = sorted((place for place in places if len(keys[place]) > _CONTAINER), key=lambda place: -len(keys[place]))[
        :_MOST_CONTAINERS
    ]
    wholes = {place for place in longest if _holds_others(place, places, keys)}
    best: dict[str, tuple[float, int]] = {}
    for place in places:
        if place not in wholes and len(keys[place]) > _COPY:
            around = _surroundings(place, blocks, chances)
            if around > best.get(keys[place], (-1.0, -1))[0] + _BETTER:  # else the first stays
                best[keys[place]] = (around, place)
    kept = [
        place
        for place in places
        if place not in wholes and (len(keys[place]) <= _COPY or best[keys[place]][1] == place)
    ]
    return [blocks[place].text for place in kept]


def _with_alike(
    blocks: Sequence[Block],
    chances: npt.NDArray[np.float32],
    *,
    threshold: float,
    lines: npt.NDArray[np.bool_] | None,
) -> list[int]:
    """The places of the likely blocks, and of the general extractor's doubtful ones close to a chosen one alike: the last
    paragraph of an article is often a little less sure than those before it."""
    chosen = chances > threshold
    prose = np.array(
        [
            block.linked * 2 < len(block.text) and (block.text[-1] in _STOPS or len(block.text) > _LEAST_LINE)
            for block in blocks
        ],
        dtype=bool,
    )
    likely = chosen if lines is None else chosen | ((chances > _DOUBTFUL) & lines & prose)
    kinds = {place: _kinds(blocks[place]) for place in np.flatnonzero(likely).tolist()}
    for places in (list(kinds), list(kinds)[::-1]):
        latest: dict[object, int] = {}
        for place in places:
            if chosen[place] or any(kind in latest and abs(place - latest[kind]) <= _CLOSE for kind in kinds[place]):
                chosen[place] = True
                latest |= dict.fromkeys(kinds[place], place)
    found: list[int] = np.flatnonzero(chosen).tolist()
    return found


def _surroundings(place: int, blocks: Sequence[Block], chances: npt.NDArray[np.float32]) -> float:
    """How likely the blocks near one are: those in the same element, or all where it stands there alone."""
    near = range(max(0, place - 4), min(len(blocks), place + 5))
    beside = [at for at in near if blocks[at].path[1:2] == blocks[place].path[1:2]]
    chosen = beside if len(beside) > 1 else list(near)
    return float(chances[chosen].mean()) + 0.001 * float(chances[place])


def _kinds(block: Block) -> tuple[object, object]:
    """What blocks alike have in common: the names of their elements, or the same element around them."""
    around = block.path[1] if len(block.path) > 1 else None
    return tuple((element.tag, element.get("class")) for element in block.path[:2]), (block.tag, around)


def _holds_others(place: int, places: Sequence[int], keys: dict[int, str]) -> bool:
    """Whether a block is several other chosen ones run together: the article once more, for a machine or a printer."""
    mine = keys[place]
    found = 0
    for other in places:
        theirs = keys[other]
        if other != place and _CONTAINED < len(theirs) < len(mine) and theirs in mine:
            found += 1
            if found == 2:
                return True
    return False


def _is_dense(blocks: Sequence[Block]) -> bool:
    """Whether a page is written in a script that says in a hundred characters what an alphabet says in three."""
    told = "".join(block.text for block in blocks)
    return len(_DENSE.findall(told)) * 3 > len(told)


def _extract(tree: html.HtmlElement, url: str, *, is_dense: bool) -> str:
    """Text by trafilatura, which copies a tree before it changes it."""
    config = deepcopy(DEFAULT_CONFIG) if is_dense else DEFAULT_CONFIG
    if is_dense:  # it mistrusts a short article, counting characters
        config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(_LEAST_DENSE)
    try:
        found = trafilatura.bare_extraction(tree, url=url, include_comments=False, config=config)
    except Exception as error:
        raise ParseError(url, f"its HTML cannot be read ({type(error).__name__})") from error
    return found.text or "" if isinstance(found, Document) else ""
