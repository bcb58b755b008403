"""What the elements around each text block of a page are, are called and hold."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
import numpy.typing as npt
from lxml import etree

_TOKENS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_PARTS = re.compile(r"[\s_-]+")

# Words in class and id names, which are English nearly everywhere, by what they promise.
NAMES: tuple[tuple[str, frozenset[str]], ...] = tuple(
    (name, frozenset(words.split()))
    for name, words in (
        ("body", "article articlebody body content entry post story text main paragraph copy richtext maintext storytext single"),
        ("inner", "articlebody articletext articlecontent entrycontent postcontent storybody bodytext storytext maincontent"),
        ("lead", "lead intro summary standfirst teaser excerpt abstract deck dek subtitle subheadline chapo kicker description perex vorspann"),
        ("related", "related recommend recommended recommendation more also popular most trending latest read further similar list links link next prev previous promo promoted teasers card cards carousel rail river outbrain taboola feed topics stories news"),
        ("comment", "comment comments disqus respond reply replies discussion forum"),
        ("share", "share sharing social facebook twitter tweet whatsapp follow addthis buttons toolbar tools tool actions like"),
        ("author", "author byline bio contributor writer meta metadata date time timestamp published info credits credit source dateline"),
        ("caption", "caption image img photo picture media figure gallery video player slideshow wp thumb slide legend"),
        ("ad", "ad ads advert advertisement sponsor sponsored banner dfp promo commercial shop product deal deals affiliate buy"),
        ("subscribe", "newsletter subscribe subscription signup login register paywall account email form modal popup overlay cookie consent gdpr privacy notice disclaimer legal copyright"),
        ("furniture", "nav navbar navigation menu header footer sidebar side breadcrumb breadcrumbs aside widget widgets topbar masthead bottom search skip hidden tags tag category categories topic label pagination pager"),
        ("quote", "quote pullquote blockquote embed embedded box factbox infobox aside inset"),
    )
)  # fmt: skip
TAGS = (
    "article",
    "main",
    "section",
    "aside",
    "header",
    "footer",
    "nav",
    "figure",
    "form",
    "blockquote",
    "table",
)
_LISTS = frozenset("ul ol dl".split())
# The flags of an element: its tag, whether it is a list, hidden or marked as the body, and what its names promise.
_LIST, _HIDDEN, _BODY, _FIRST_NAME = len(TAGS), len(TAGS) + 1, len(TAGS) + 2, len(TAGS) + 3
_FLAGS = _FIRST_NAME + len(NAMES)
_BIT_OF_TAG = {tag: 1 << at for at, tag in enumerate(TAGS)} | dict.fromkeys(_LISTS, 1 << _LIST)
_BITS_OF_WORD = {
    word: sum(1 << (_FIRST_NAME + at) for at, (_, words) in enumerate(NAMES) if word in words)
    for word in frozenset().union(*(words for _, words in NAMES))
}
_NOWHERE = 1e6
FAR = 12.0
"""The distance of a name that no element around a block has."""
# How many levels up a block counts towards an element's sums, a name or a list towards a block: as the weights were trained.
_COUNTED_UNDER = 6
_NAMES_SEEN = 10
_LISTS_SEEN = 4

Places = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """All elements around the blocks of a page, numbered; an element's number is above its parent's."""

    above: Places
    """(elements): each one's parent, -1 for the outermost."""
    flags: npt.NDArray[np.int64]
    """(elements): bits, one a flag."""
    depth: Places
    """(elements): how many stand around it."""
    own: Places
    """(blocks): the element a block stands in."""

    @property
    def parent(self) -> Places:
        """(blocks): the element around a block's own; its own where there is none."""
        return np.where(self.above[self.own] >= 0, self.above[self.own], self.own)

    @property
    def grand(self) -> Places:
        """(blocks): the element around a block's parent; its parent where there is none."""
        return np.where(self.above[self.parent] >= 0, self.above[self.parent], self.parent)

    def sum_under(self, values: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """(elements): the sum over the blocks that stand in each, not deeper than a few levels."""
        sums = np.zeros(len(self.above), dtype=np.int64)
        at = self.own
        for _ in range(_COUNTED_UNDER):
            there = at >= 0
            at, values = at[there], values[there]
            np.add.at(sums, at, values)
            at = self.above[at]
        return sums

    def nearest(self) -> dict[str, npt.NDArray[np.float64]]:
        """For each block how many levels up the nearest element of each kind stands, or whether one does."""
        here = (self.flags[:, None] >> np.arange(_FLAGS)) & 1 == 1
        levels = np.full(here.shape, _NOWHERE)
        order = np.argsort(self.depth, kind="stable")
        starts = np.searchsorted(self.depth[order], np.arange(int(self.depth.max()) + 2))
        for start, end in zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True):
            mine = order[start:end]
            above = levels[self.above[mine]] + 1.0 if start else _NOWHERE
            levels[mine] = np.where(here[mine], 0.0, above)
        found = levels[self.own]
        tags, names = found[:, : len(TAGS)], found[:, _FIRST_NAME:]
        tags = np.where(tags >= _NOWHERE, 30.0, tags)
        names = np.where(names >= _NAMES_SEEN, FAR, names)
        return {
            **{f"in_{tag}": tags[:, at] for at, tag in enumerate(TAGS)},
            "in_list": (found[:, _LIST] < _LISTS_SEEN).astype(float),
            "hidden": (found[:, _HIDDEN] < _NAMES_SEEN).astype(float),
            "itemprop": (found[:, _BODY] < _NAMES_SEEN).astype(float),
            **{f"named_{name}": names[:, at] for at, (name, _) in enumerate(NAMES)},
        }


def survey(paths: Sequence[tuple[etree._Element, ...]]) -> Surroundings:
    """Number the elements of the blocks' paths (each from a block's own element outwards to the root)."""
    numbers: dict[etree._Element, int] = {}
    above: list[int] = []
    flags: list[int] = []
    depth: list[int] = []
    said: dict[str, int] = {}
    for path in paths:
        new = 0
        while new < len(path) and path[new] not in numbers:
            new += 1
        for at in range(new - 1, -1, -1):
            outer = numbers[path[at + 1]] if at + 1 < len(path) else -1
            numbers[path[at]] = len(above)
            above.append(outer)
            flags.append(_read_flags(path[at], said))
            depth.append(depth[outer] + 1 if outer >= 0 else 0)
    return Surroundings(
        above=np.array(above, dtype=np.intp),
        flags=np.array(flags, dtype=np.int64),
        depth=np.array(depth, dtype=np.intp),
        own=np.array([numbers[path[0]] for path in paths], dtype=np.intp),
    )


def _read_flags(element: etree._Element, said: dict[str, int]) -> int:
    """An element's flags as bits; `said` remembers what names promise."""
    bits = _BIT_OF_TAG.get(str(element.tag), 0)
    attributes = cast("dict[str, str]", dict(element.items()))
    if not attributes:
        return bits
    get = attributes.get
    words = f"{get('class') or ''} {get('id') or ''} {get('data-component') or ''} {get('role') or ''}"[:300]
    if words not in said:
        said[words] = _read_words(words)
    bits |= said[words]
    if "hidden" in attributes or get("aria-hidden") == "true":
        bits |= 1 << _HIDDEN
    if "style" in attributes:
        style = attributes["style"].replace(" ", "").lower()
        if "display:none" in style or "visibility:hidden" in style:
            bits |= 1 << _HIDDEN
    if "itemprop" in attributes and "articlebody" in attributes["itemprop"].lower():
        bits |= 1 << _BODY
    return bits


def _read_words(words: str) -> int:
    """What class and id names promise, as bits."""
    bits = 0
    for token in {*_TOKENS.findall(words), *_PARTS.split(words)}:
        bits |= _BITS_OF_WORD.get(token.lower(), 0)
    return bits
