"""A page cut into its text blocks, each with where it stands: what reading decides about, one block at a time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html

_SKIP = frozenset(
    "script style noscript template svg head title meta link iframe object embed audio video canvas map select option button"
    " textarea input datalist math dialog".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub"
    " sup time tt u var wbr ruby rb rt rp amp-link custom".split()
)
_STRONG = frozenset("b strong em i".split())
_STOPS = frozenset('.!?…。！？؟۔।"”»」’‘')
_DENSE = re.compile(
    r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)  # scripts that say more in fewer characters
_LEAST_PARAGRAPH = 80
_MOST_BLOCKS = 3_000
_MOST_ROW = 300


@dataclass(slots=True)
class Block:
    """A run of text without a block-level break in it."""

    text: str
    tag: str
    """The block-level element that holds it."""
    linked: int
    """Characters of it inside links."""
    strong: int
    """Characters of it in bold or italics."""
    path: tuple[etree._Element, ...]
    """Its element and that element's ancestors, nearest first."""
    links: int = 0
    gap: bool = False
    """Follows a line break inside the same element, not a new element."""


@dataclass(slots=True)
class _Run:
    """Text being gathered."""

    parts: list[str] = field(default_factory=list)
    linked: int = 0
    strong: int = 0
    links: int = 0


def cut(tree: html.HtmlElement, *, by_lines: bool = True) -> list[Block]:
    """The text blocks of a page in reading order. Scripts, form fields and media are left out.

    `by_lines`: a line break behind a whole long sentence ends a block.
    """
    body = next(iter(tree.iter("body")), tree)
    blocks: list[Block] = []
    run = _Run()
    around: tuple[etree._Element, ...] = ()  # of the latest block: the next one mostly stands beside it

    def close(element: etree._Element, *, gap: bool = False) -> None:
        nonlocal around
        text = " ".join("".join(run.parts).split())
        if text and len(blocks) < _MOST_BLOCKS:
            parent = element.getparent()
            if around[:1] != (parent,):
                around = tuple(element.iterancestors())
            blocks.append(Block(text, str(element.tag), run.linked, run.strong, (element, *around), run.links, gap))
        run.parts.clear()
        run.linked = run.strong = run.links = 0

    # Explicit frames: pages nest deeper than Python's own allow. Each: what comes beside an element once it is done, that element,
    # and where it stands: its holder (the block around it), inside a link, inside strong, and whether it is a block itself.
    frames: list[tuple[Iterator[etree._Element], etree._Element, etree._Element, bool, bool, bool]] = []
    beside, holder, in_link, in_strong = iter((body,)), body, False, False
    row: etree._Element | None = None
    is_short = False
    while True:
        element = next(beside, None)
        if element is None:
            if not frames:
                break
            beside, element, holder, in_link, in_strong, is_block = frames.pop()
            if is_block and run.parts:
                close(element)
        else:
            tag = element.tag if isinstance(element.tag, str) else ""
            if tag == "br":
                # One break within running text is a space; two are a new paragraph, and so is one behind a whole long sentence.
                following = element.getnext()
                twice = not (element.tail or "").strip() and following is not None and following.tag == "br"
                if not (twice or (by_lines and _is_paragraph(run.parts))):
                    run.parts.append("\n")
                elif run.parts:
                    close(holder, gap=True)
            elif tag and tag not in _SKIP:
                cell = tag in ("td", "th")
                if cell:
                    if (parent := element.getparent()) is not row:  # asked once of a row, which may hold 100,000 cells
                        row, is_short = parent, _is_short_row(parent)
                    cell = is_short
                if cell:
                    run.parts.append(" ")
                is_block = not (cell or tag in _INLINE or (":" in tag and tag != "o:p"))
                if is_block and run.parts:
                    close(holder)
                linked, strong = in_link or tag == "a", in_strong or tag in _STRONG
                run.links += tag == "a"
                if text := element.text:
                    run.parts.append(text)
                    if linked or strong:
                        _weigh(run, text, in_link=linked, in_strong=strong)
                if len(element):
                    frames.append((beside, element, holder, in_link, in_strong, is_block))
                    beside, in_link, in_strong = iter(element), linked, strong
                    holder = element if is_block else holder
                    continue
                if is_block and run.parts:
                    close(element)
        if frames and (tail := element.tail):
            run.parts.append(tail)
            if in_link or in_strong:
                _weigh(run, tail, in_link=in_link, in_strong=in_strong)
    if run.parts:
        close(body)
    return blocks


def _is_paragraph(parts: list[str]) -> bool:
    """Whether what is gathered since the last break is a paragraph by itself."""
    size = 0
    if not parts or parts[-1].rstrip()[-1:] not in _STOPS:
        return False
    for part in reversed(parts):
        if part == "\n":
            break
        size += len(part) * (3 if _DENSE.search(part) else 1)
        if size >= _LEAST_PARAGRAPH:
            return True
    return False


def _is_short_row(row: etree._Element | None) -> bool:
    """Whether a table row holds a few short cells, as data tables do, and not a page's layout."""
    if row is None or row.tag != "tr":
        return False
    size = 0
    for element in row.iter():
        if element.tag in ("table", "p", "div", "ul", "ol", "script", "article", "section", "h1", "h2", "h3"):
            return False
        size += len((element.text or "").strip()) + len((element.tail or "").strip())
        if size > _MOST_ROW:
            return False
    return True


def _weigh(run: _Run, text: str, *, in_link: bool, in_strong: bool) -> None:
    size = len(text.strip())
    run.linked += size if in_link else 0
    run.strong += size if in_strong else 0
