"""What can be said about each text block of a page, in numbers: the evidence for and against its being article text."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
from lxml import etree

from monitoring_desk.search import surroundings
from monitoring_desk.search.blockmap import Block
from monitoring_desk.search.boilerplate import letters_hash

Matrix = npt.NDArray[np.float32]
Columns = Mapping[str, npt.ArrayLike]

_LETTERS = re.compile(r"[\W_]+")
# The same for plain English, which Python deletes many times faster than it matches.
_NO_LETTERS = {code: None for code in range(128) if not chr(code).isalnum()}
_WORD = re.compile(r"\w+")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_UNPARTED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_ENDS = frozenset(".!?…。！？؟۔।:;\"”»’')]")
_KINDS = {
    "letters": str.isalpha,
    "upper": str.isupper,
    "digits": str.isdigit,
    "stops": frozenset(".!?…。！？؟۔।").__contains__,
    "marks": frozenset("|/•·»›>@#").__contains__,
    "quotes": frozenset('"“„«「').__contains__,
}
_BLOCK_TAGS = (
    "p",
    "div",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "td",
    "figcaption",
    "span",
    "section",
    "article",
    "blockquote",
    "pre",
    "dd",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What is known about a page beside its blocks: plain texts, "" where there is none."""

    stated: str = ""
    """The body in the page's own structured data."""
    titles: tuple[str, ...] = ()
    description: str = ""
    familiar: Collection[int] = ()


def key(text: str) -> str:
    """Letters and digits only, for comparing texts that differ in space and punctuation."""
    if text.isascii():
        return text.translate(_NO_LETTERS).lower()
    return _LETTERS.sub("", text).casefold()


class Measures:
    """What is measured of a page's blocks whatever a general extractor takes, and then beside that."""

    def __init__(self, blocks: Sequence[Block], hints: Hints) -> None:
        self._page = _Page(blocks, hints) if blocks else None
        self._columns = _by_all_but_usual(self._page) if self._page else {}

    def beside(self, usual: str) -> Matrix:
        """One row a block, one column a measure (see `NAMES`). `usual`: the text that extractor takes, "" where it was not asked."""
        if self._page is None:
            return np.zeros((0, len(NAMES)), dtype=np.float32)
        taken = _Taken(self._page, usual)
        columns = {**self._columns, **_by_usual(self._page, taken)}
        matrix = np.stack([np.asarray(columns[name], dtype=np.float32) for name in _OWN], axis=1)
        return _with_neighbours(matrix, self._page, taken)


def _by_all_but_usual(page: "_Page") -> Columns:
    return {
        **_by_letters(page),
        **_by_place(page),
        **_by_hints(page),
        **_by_surroundings(page),
        **_by_likes(page),
        **{f"is_{tag}": np.array([block.tag == tag for block in page.blocks]) for tag in _BLOCK_TAGS},
    }


class _Page:
    """All blocks of a page with what is worked out once; decides nothing."""

    def __init__(self, blocks: Sequence[Block], hints: Hints) -> None:
        self.blocks = blocks
        self.hints = hints
        self.texts = [block.text for block in blocks]
        self.keys = [key(text) for text in self.texts]
        self.sizes, self.words = _weigh(self.texts)
        lengths = np.array([len(text) for text in self.texts])
        self.linked = np.array([block.linked for block in blocks]) * self.sizes // lengths
        self.strong = np.array([block.strong for block in blocks]) * self.sizes // lengths
        stated_lines, self.stated_key = _lines(hints.stated)
        self.in_stated = np.array([_within(mine, stated_lines, self.stated_key) for mine in self.keys])
        self.around = surroundings.survey([block.path for block in blocks])
        self.sizes_under = self.around.sum_under(self.sizes)
        self.kind = _kinds_of_place(blocks)


class _Taken:
    """What a general extractor takes, of each block."""

    def __init__(self, page: _Page, usual: str) -> None:
        lines, self.key = _lines(usual)
        self.blocks = np.array([_within(mine, lines, self.key) if self.key else 0 for mine in page.keys])
        self.sizes = np.where(self.blocks > 0, page.sizes, 0)


def _by_letters(page: _Page) -> Columns:
    """What a block's own characters and elements say."""
    counts = _count_kinds(page.texts)
    return {
        "size": _logs(page.sizes),
        "words": page.words,
        "linked": np.minimum(1.0, page.linked / page.sizes),
        "strong": np.minimum(1.0, page.strong / page.sizes),
        "links": [block.links for block in page.blocks],
        "stops": counts["stops"],
        "ends": [text.rstrip()[-1:] in _ENDS for text in page.texts],
        "capitals": counts["upper"] / np.maximum(1, counts["letters"]),
        "digits": counts["digits"] / np.array([len(text) for text in page.texts]),
        "colon": [text[-1] == ":" for text in page.texts],
        "all_capitals": [text.isupper() for text in page.texts],
        "marks": counts["marks"],
        "quoted": counts["quotes"] > 0,
        "gap": [block.gap for block in page.blocks],
        "address": ["http" in text or "www." in text for text in page.texts],
    }


def _by_place(page: _Page) -> Columns:
    """Where on the page a block stands, and beside the headline."""
    count = len(page.blocks)
    places = np.arange(count)
    headline = next((place for place, block in enumerate(page.blocks) if block.tag == "h1"), -1)
    return {
        "place_text": (np.cumsum(page.sizes) - page.sizes) / max(1, int(page.sizes.sum())),
        "place": places / count,
        "depth": [len(block.path) for block in page.blocks],
        "after_headline": places - headline if headline >= 0 else np.full(count, -999),
    }


def _by_hints(page: _Page) -> Columns:
    """How a block agrees with what else is known of the page."""
    count, hints = len(page.blocks), page.hints
    titles = [found for title in hints.titles if len(found := key(title)) > 5]
    title_words = frozenset(word for title in hints.titles for word in _WORD.findall(title.casefold()))
    description = key(hints.description)
    familiar = hints.familiar
    return {
        "stated": page.in_stated if page.stated_key else np.full(count, -1),
        "has_stated": np.full(count, len(page.stated_key) > 600),
        "is_title": [_is_title(mine, titles) for mine in page.keys],
        "title_words": [_share_known(text, title_words) for text in page.texts],
        "is_description": [
            bool(mine) and (mine in description or (bool(description) and description[:60] in mine))
            for mine in page.keys
        ],
        "familiar": [bool(familiar) and letters_hash(mine) in familiar for mine in page.keys],
    }


def _by_surroundings(page: _Page) -> Columns:
    """What the elements around a block are and hold."""
    around, sizes = page.around, page.sizes_under
    linked = around.sum_under(page.linked)
    counts = around.sum_under(np.ones(len(page.blocks), dtype=np.int64))
    own, parent, grand = around.own, around.parent, around.grand
    return {
        "parent_size": _logs(sizes[parent]),
        "parent_linked": _shares(linked[parent], sizes[parent]),
        "parent_count": counts[parent],
        "grand_size": _logs(sizes[grand]),
        "grand_linked": _shares(linked[grand], sizes[grand]),
        "own_share": _shares(page.sizes, sizes[own]),
        **around.nearest(),
    }


def _by_likes(page: _Page) -> Columns:
    """What the blocks hold that stand in elements of the same kind and class."""
    kind = page.kind
    counts, sizes, linked = (np.bincount(kind, weights=one) for one in (np.ones(len(kind)), page.sizes, page.linked))
    repeats = Counter(page.keys)
    return {
        "repeats": [repeats[mine] for mine in page.keys],
        "alike": counts[kind],
        "alike_size": _logs(sizes / counts)[kind],
        "alike_linked": _shares(linked, sizes)[kind],
    }


def _by_usual(page: _Page, taken: _Taken) -> Columns:
    """How a block and what is around it or like it agree with what a general extractor takes for the article."""
    count = len(page.blocks)
    places = np.arange(count)
    long = np.flatnonzero((taken.blocks > 0) & (page.sizes > 60))
    around, sizes, kind = page.around, page.sizes_under, page.kind
    parent, grand = around.parent, around.grand
    under = around.sum_under(taken.sizes) if taken.key else np.zeros(len(sizes))
    alike = np.bincount(kind, weights=taken.sizes), np.bincount(kind, weights=page.sizes)
    return {
        "usual": taken.blocks,
        "stated_share": np.full(count, len(page.stated_key) / max(1, len(taken.key))),
        "after_first": places - (long[0] if long.size else 0),
        "before_last": (long[-1] if long.size else count - 1) - places,
        "parent_usual": _shares(under[parent], sizes[parent]),
        "grand_usual": _shares(under[grand], sizes[grand]),
        "alike_usual": _shares(*alike)[kind],
    }


def _kinds_of_place(blocks: Sequence[Block]) -> npt.NDArray[np.intp]:
    """A number for each block, the same for those that stand in elements of the same kind and class."""
    labels: dict[etree._Element, str] = {}
    for block in blocks:
        for element in block.path[:2]:
            if element not in labels:
                labels[element] = f"{element.tag}.{(element.get('class') or '')[:40]}"
    kinds: dict[str, int] = {}
    told = ["/".join([labels[element] for element in block.path[:2]]) for block in blocks]
    return np.array([kinds.setdefault(one, len(kinds)) for one in told], dtype=np.intp)


_OWN = (
    (
        "size words linked strong links stops ends capitals digits colon all_capitals marks quoted gap address place_text place depth"
        " repeats usual stated has_stated stated_share after_first before_last after_headline is_title title_words is_description"
        " parent_size parent_linked parent_usual parent_count grand_size grand_linked grand_usual own_share alike alike_size alike_linked"
        " alike_usual familiar hidden itemprop in_list"
    ).split()
    + [f"in_{tag}" for tag in surroundings.TAGS]
    + [f"is_{tag}" for tag in _BLOCK_TAGS]
    + [f"named_{name}" for name, _ in surroundings.NAMES]
)
_SEEN_NEXT_DOOR = ("size", "linked", "usual", "stated", "ends", "is_p", "is_li")
_OFFSETS = (-2, -1, 1, 2)
NAMES = tuple(_OWN) + tuple(f"{name}@{offset}" for offset in _OFFSETS for name in _SEEN_NEXT_DOOR) + (
    "usual_before", "usual_after", "same_parent_before", "same_parent_after"
)  # fmt: skip


def _with_neighbours(matrix: Matrix, page: _Page, taken: _Taken) -> Matrix:
    """Beside each block's own measures some of the two before and after it, and how much of the text lies either side."""
    columns = [_OWN.index(name) for name in _SEEN_NEXT_DOOR]
    count = len(matrix)
    parts = [matrix]
    for offset in _OFFSETS:
        moved = np.full((count, len(columns)), -1.0, dtype=np.float32)
        if offset < 0:
            moved[-offset:] = matrix[:offset, columns] if count > -offset else moved[-offset:]
        else:
            moved[:-offset] = matrix[offset:, columns] if count > offset else moved[:-offset]
        parts.append(moved)
    kept = taken.sizes.astype(np.float32)
    total = max(1.0, float(kept.sum()))
    before = (np.cumsum(kept) - kept) / total
    after = 1.0 - before - kept / total
    parents = [block.path[1] if len(block.path) > 1 else block.path[0] for block in page.blocks]
    same_before = np.array([float(at > 0 and parents[at - 1] is parents[at]) for at in range(count)])
    same_after = np.array([float(at + 1 < count and parents[at + 1] is parents[at]) for at in range(count)])
    parts.append(np.stack([before, after, same_before, same_after], axis=1).astype(np.float32).reshape(count, 4))
    return np.concatenate(parts, axis=1)


def _weigh(texts: Sequence[str]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """How long texts are, in characters and words of an alphabet: a Chinese character says what three letters do."""
    sizes = np.array([len(text) for text in texts], dtype=np.int64)
    words = np.array([len(text.split()) for text in texts], dtype=np.int64)
    for place, text in enumerate(texts):
        if not text.isascii() and (dense := len(_DENSE.findall(text))):
            han = len(_HAN.findall(text))
            sizes[place] += 2 * han + (dense - han)
            words[place] = max(int(words[place]), (3 * han + 2 * (dense - han)) // 6)
        elif not text.isascii() and (unparted := len(_UNPARTED.findall(text))):
            words[place] = max(int(words[place]), unparted // 5)
    return sizes, words


def are_lines(matrix: Matrix) -> npt.NDArray[np.bool_]:
    """Which blocks a general extractor takes, each as a line by itself, or as one of several that line breaks part."""
    usual, gap = matrix[:, _OWN.index("usual")], matrix[:, _OWN.index("gap")] > 0
    parted = gap | np.concatenate([[False], gap[:-1]])
    lines: npt.NDArray[np.bool_] = (usual > 1) | (parted & (usual > 0))
    return lines


def _lines(text: str) -> tuple[set[str], str]:
    return {key(line.lstrip("-• ")) for line in text.splitlines()}, key(text)


def _within(mine: str, lines: set[str], whole: str) -> int:
    """2: a line of the text by itself; 1: somewhere in it; 0: nowhere."""
    if not mine:
        return 0
    return 2 if mine in lines else 1 if len(mine) > 12 and mine in whole else 0


def _is_title(mine: str, titles: Sequence[str]) -> bool:
    for title in titles:
        if mine == title or (len(mine) > 15 and mine in title) or (title in mine and len(mine) < 1.4 * len(title)):
            return True
    return False


def _share_known(text: str, known: frozenset[str]) -> float:
    """The share of a text's words that are among the known ones."""
    words = _WORD.findall(text.lower()) if text.isascii() else [word.casefold() for word in _WORD.findall(text)]
    return 0.0 if known.isdisjoint(words) else sum([word in known for word in words]) / len(words)


def _count_kinds(texts: Sequence[str]) -> dict[str, npt.NDArray[np.int64]]:
    """How many characters of each kind every text holds; no text is empty. Asks once for each character of the page."""
    codes = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    sizes = np.array([len(text) for text in texts])
    starts = np.cumsum(sizes) - sizes
    seen = np.bincount(codes)
    distinct = np.flatnonzero(seen)
    kinds = np.zeros(len(seen), dtype=np.int64)
    kinds[distinct] = [_kinds_of(code) for code in distinct.tolist()]
    told = kinds[codes]
    return {name: np.add.reduceat((told >> bit) & 1, starts) for bit, name in enumerate(_KINDS)}


@lru_cache(maxsize=4_096)
def _kinds_of(code: int) -> int:
    """The kinds a character is of, as bits in the order of `_KINDS`."""
    return sum(1 << bit for bit, is_one in enumerate(_KINDS.values()) if is_one(chr(code)))


def _logs(values: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
    logs: npt.NDArray[np.float64] = np.log1p(values, dtype=np.float64)
    return logs


def _shares(parts: npt.NDArray[Any], wholes: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
    """Each part of its whole; 0 where the whole is."""
    return np.where(wholes > 0, parts / np.maximum(1, wholes), 0.0)
