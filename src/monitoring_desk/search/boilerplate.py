"""What repeats across pages of one site is boilerplate: block hashes that tell it."""

import hashlib
import re
from collections.abc import Collection

from monitoring_desk.search import markup

_SKIP = frozenset("script style noscript template svg head".split())
_LETTERS = re.compile(r"[\W_]+")
_MOST_BLOCKS = 4_000


def blocks(page_html: bytes | str) -> tuple[int, ...]:
    """Hashes of a page's text blocks, each once, in order. A hash is a positive integer below 2**63."""
    tree = markup.parse_text(page_html if isinstance(page_html, str) else markup.decode_bytes(page_html))
    if tree is None:
        return ()
    found: dict[int, None] = {}
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in _SKIP or len(found) >= _MOST_BLOCKS:
            continue
        if element.text and (mark := block_hash(element.text)):
            found[mark] = None
        if element.tail and (mark := block_hash(element.tail)):
            found[mark] = None
    return tuple(found)


def block_hash(text: str) -> int:
    """The hash of one block's letters and digits; 0 for a block without any."""
    return letters_hash(_LETTERS.sub("", text).casefold())


def letters_hash(letters: str) -> int:
    """The hash of a block given as its letters and digits alone, casefolded."""
    if len(letters) < 3:
        return 0
    return bytes_hash(letters.encode("utf-8", "replace"))


def bytes_hash(content: bytes) -> int:
    """A hash that fits a database's signed 64 bits."""
    return int.from_bytes(hashlib.blake2b(content, digest_size=8).digest(), "big") >> 1


def without(text: str, familiar: Collection[int]) -> str:
    """`text` without the paragraphs met on other pages of the site."""
    if not familiar:
        return text
    return "\n\n".join(part for part in text.split("\n\n") if block_hash(part) not in familiar)
