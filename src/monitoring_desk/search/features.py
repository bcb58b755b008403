"""What can be said about each text block of a page, in numbers: the evidence for and against its being article text."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from lxml import etree

from monitoring_desk.search.blockmap import Block
from monitoring_desk.search.boilerplate import block_hash

_LETTERS = re.compile(r"[\W_]+")
_WORD = re.compile(r"\w+")
_ENDS = re.compile(r"[.!?…。！？؟۔।:;\"”»’')\]]\s*$")
_STOP = re.compile(r"[.!?…。！？؟۔।]")
_TOKENS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")

# Words in class and id names, which are English nearly everywhere, by what they promise.
_NAMES: tuple[tuple[str, frozenset[str]], ...] = tuple(
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
_ARTICLE_TAGS = (
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

    usual: str
    """What a general extractor takes for the article."""
    strict: str
    """What it takes for the article when it must be sure."""
    stated: str
    """The body in the page's own structured data."""
    titles: tuple[str, ...] = ()
    description: str = ""
    familiar: Collection[int] = ()


def key(text: str) -> str:
    """Letters and digits only, for comparing texts that differ in space and punctuation."""
    return _LETTERS.sub("", text).casefold()


@dataclass(slots=True)
class _Name:
    """What an element's class, id and attributes say."""

    flags: tuple[bool, ...]
    hidden: bool
    body: bool


def measure(blocks: Sequence[Block], hints: Hints) -> npt.NDArray[np.float32]:
    """One row a block, one column a measure (see `NAMES`)."""
    page = _Page(blocks, hints)
    rows = [page.row(place) for place in range(len(blocks))]
    matrix = np.array(rows, dtype=np.float32).reshape(len(blocks), len(_OWN))
    return _with_neighbours(matrix, page)


class _Page:
    """All blocks of a page with what is worked out once; decides nothing."""

    def __init__(self, blocks: Sequence[Block], hints: Hints) -> None:
        self.blocks = blocks
        self.hints = hints
        self.keys = [key(block.text) for block in blocks]
        self.sizes = [len(block.text) for block in blocks]
        self.total = max(1, sum(self.sizes))
        self.usual_lines, self.usual_key = _lines(hints.usual)
        self.strict_lines, self.strict_key = _lines(hints.strict)
        self.stated_lines, self.stated_key = _lines(hints.stated)
        self.title_keys = [found for title in hints.titles if len(found := key(title)) > 5]
        self.title_words = {word for title in hints.titles for word in _WORD.findall(title.casefold())}
        self.description_key = key(hints.description)
        self.names: dict[etree._Element, _Name] = {}
        self.in_usual = [_within(mine, self.usual_lines, self.usual_key) for mine in self.keys]
        self.in_strict = [_within(mine, self.strict_lines, self.strict_key) for mine in self.keys]
        self.in_stated = [_within(mine, self.stated_lines, self.stated_key) for mine in self.keys]
        self.repeats = Counter(self.keys)
        usual_places = [place for place, found in enumerate(self.in_usual) if found and self.sizes[place] > 60]
        self.first = usual_places[0] if usual_places else 0
        self.last = usual_places[-1] if usual_places else len(blocks) - 1
        title_places = [place for place, block in enumerate(blocks) if block.tag == "h1"]
        self.headline = title_places[0] if title_places else -1
        self.before = np.concatenate([[0], np.cumsum(self.sizes)])
        self.size_under: dict[etree._Element, int] = defaultdict(int)
        self.linked_under: dict[etree._Element, int] = defaultdict(int)
        self.usual_under: dict[etree._Element, int] = defaultdict(int)
        self.count_under: dict[etree._Element, int] = defaultdict(int)
        self.alike: dict[str, list[int]] = defaultdict(list)
        self.signatures: list[str] = []
        for place, block in enumerate(blocks):
            for element in block.path[:6]:
                self.size_under[element] += self.sizes[place]
                self.linked_under[element] += block.linked
                self.usual_under[element] += self.sizes[place] if self.in_usual[place] else 0
                self.count_under[element] += 1
            signature = "/".join(f"{element.tag}.{(element.get('class') or '')[:40]}" for element in block.path[:2])
            self.signatures.append(signature)
            self.alike[signature].append(place)

    def name_of(self, element: etree._Element) -> _Name:
        known = self.names.get(element)
        if known is None:
            known = self.names[element] = _read_name(element)
        return known

    def row(self, place: int) -> list[float]:
        block, mine, size = self.blocks[place], self.keys[place], self.sizes[place]
        text = block.text
        words = text.split()
        own, parent = block.path[0], block.path[1] if len(block.path) > 1 else block.path[0]
        grand = block.path[2] if len(block.path) > 2 else parent
        alike = self.alike[self.signatures[place]]
        alike_sizes = [self.sizes[other] for other in alike]
        tags = [str(element.tag) for element in block.path]
        names = [self.name_of(element) for element in block.path[:10]]
        letters = sum(char.isalpha() for char in text) or 1
        title_words = [word.casefold() for word in _WORD.findall(text)]
        row: list[float] = [
            math.log1p(size),
            len(words),
            min(1.0, block.linked / size),
            min(1.0, block.strong / size),
            block.links,
            len(_STOP.findall(text)),
            1.0 if _ENDS.search(text) else 0.0,
            sum(char.isupper() for char in text) / letters,
            sum(char.isdigit() for char in text) / max(1, size),
            1.0 if text[-1] == ":" else 0.0,
            1.0 if text.isupper() else 0.0,
            sum(char in "|/•·»›>@#" for char in text),
            1.0 if '"' in text or "“" in text or "„" in text or "«" in text or "「" in text else 0.0,
            float(block.gap),
            1.0 if "http" in text or "www." in text else 0.0,
            _share(self.before[place], self.total),
            place / max(1, len(self.blocks)),
            len(block.path),
            self.repeats[mine],
            float(self.in_usual[place]),
            float(self.in_strict[place]),
            float(self.in_stated[place]) if self.stated_key else -1.0,
            1.0 if len(self.stated_key) > 600 else 0.0,
            _share(len(self.stated_key), max(1, len(self.usual_key))),
            place - self.first,
            self.last - place,
            place - self.headline if self.headline >= 0 else -999,
            float(
                any(
                    mine == title
                    or (len(mine) > 15 and mine in title)
                    or (title in mine and len(mine) < 1.4 * len(title))
                    for title in self.title_keys
                )
            ),
            sum(word in self.title_words for word in title_words) / max(1, len(title_words)),
            1.0
            if mine and (mine in self.description_key or (self.description_key and self.description_key[:60] in mine))
            else 0.0,
            math.log1p(self.size_under[parent]),
            _share(self.linked_under[parent], self.size_under[parent]),
            _share(self.usual_under[parent], self.size_under[parent]),
            self.count_under[parent],
            math.log1p(self.size_under[grand]),
            _share(self.linked_under[grand], self.size_under[grand]),
            _share(self.usual_under[grand], self.size_under[grand]),
            _share(size, self.size_under[own]),
            len(alike),
            math.log1p(sum(alike_sizes) / len(alike)),
            _share(sum(self.blocks[other].linked for other in alike), sum(alike_sizes)),
            _share(sum(self.sizes[other] for other in alike if self.in_usual[other]), sum(alike_sizes)),
            1.0 if block_hash(text) in self.hints.familiar else 0.0,
            1.0 if any(name.hidden for name in names) else 0.0,
            1.0 if any(name.body for name in names) else 0.0,
            1.0 if any(tag in _LISTS for tag in tags[:4]) else 0.0,
        ]
        row += [_nearest(tags, tag) for tag in _ARTICLE_TAGS]
        row += [1.0 if block.tag == tag else 0.0 for tag in _BLOCK_TAGS]
        for at in range(len(_NAMES)):
            row.append(next((float(depth) for depth, name in enumerate(names) if name.flags[at]), 12.0))
        return row


_OWN = (
    (
        "size words linked strong links stops ends capitals digits colon all_capitals marks quoted gap address place_text place depth"
        " repeats usual strict stated has_stated stated_share after_first before_last after_headline is_title title_words is_description"
        " parent_size parent_linked parent_usual parent_count grand_size grand_linked grand_usual own_share alike alike_size alike_linked"
        " alike_usual familiar hidden itemprop in_list"
    ).split()
    + [f"in_{tag}" for tag in _ARTICLE_TAGS]
    + [f"is_{tag}" for tag in _BLOCK_TAGS]
    + [f"named_{name}" for name, _ in _NAMES]
)
_SEEN_NEXT_DOOR = ("size", "linked", "usual", "strict", "stated", "ends", "is_p", "is_li")
_OFFSETS = (-2, -1, 1, 2)
NAMES = tuple(_OWN) + tuple(f"{name}@{offset}" for offset in _OFFSETS for name in _SEEN_NEXT_DOOR) + (
    "usual_before", "usual_after", "same_parent_before", "same_parent_after"
)  # fmt: skip


def _with_neighbours(matrix: npt.NDArray[np.float32], page: _Page) -> npt.NDArray[np.float32]:
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
    kept = np.array(
        [size if found else 0 for size, found in zip(page.sizes, page.in_usual, strict=True)], dtype=np.float32
    )
    total = max(1.0, float(kept.sum()))
    before = (np.cumsum(kept) - kept) / total
    after = 1.0 - before - kept / total
    parents = [block.path[1] if len(block.path) > 1 else block.path[0] for block in page.blocks]
    same_before = np.array([float(at > 0 and parents[at - 1] is parents[at]) for at in range(count)])
    same_after = np.array([float(at + 1 < count and parents[at + 1] is parents[at]) for at in range(count)])
    parts.append(np.stack([before, after, same_before, same_after], axis=1).astype(np.float32).reshape(count, 4))
    return np.concatenate(parts, axis=1)


def _read_name(element: etree._Element) -> _Name:
    attributes = element.attrib
    said = f"{attributes.get('class') or ''} {attributes.get('id') or ''} {attributes.get('data-component') or ''} {attributes.get('role') or ''}"[
        :300
    ]
    tokens = {token.lower() for token in _TOKENS.findall(said)} | {part.lower() for part in re.split(r"[\s_-]+", said)}
    flags = tuple(bool(tokens & words) for _, words in _NAMES)
    style = (attributes.get("style") or "").replace(" ", "").lower()
    hidden = (
        "display:none" in style
        or "visibility:hidden" in style
        or "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
    )
    return _Name(flags=flags, hidden=hidden, body="articlebody" in (attributes.get("itemprop") or "").lower())


def _lines(text: str) -> tuple[set[str], str]:
    return {key(line.lstrip("-• ")) for line in text.splitlines()}, key(text)


def _within(mine: str, lines: set[str], whole: str) -> int:
    """2: a line of the text by itself; 1: somewhere in it; 0: nowhere."""
    if not mine:
        return 0
    return 2 if mine in lines else 1 if len(mine) > 12 and mine in whole else 0


def _share(part: float, whole: float) -> float:
    return float(part) / whole if whole else 0.0


def _nearest(tags: Sequence[str], tag: str) -> float:
    return float(tags.index(tag)) if tag in tags else 30.0
