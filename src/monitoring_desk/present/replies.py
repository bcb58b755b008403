"""What a reader's reply must be before it is kept, and what makes an editor doubt that a reader wrote it."""

import hmac
import re
import unicodedata
from hashlib import sha256
from typing import Literal

from monitoring_desk.outward import ADDRESS

Field = Literal["comment", "name", "mail"]

LONGEST_COMMENT = 5_000
LONGEST_NAME = 100
HIDDEN = frozenset(
    {0xAD, 0x180E, 0x200B, *range(0x2060, 0x2065), *range(0x202A, 0x202F), *range(0x2066, 0x2070), 0xFEFF}
)
"""Code points that show nothing and make one name look like another, or turn the words around it about: soft hyphen, blanks
without width, embeddings, overrides and isolates. The joiners that Persian, Urdu and emoji are written with are none of them."""


def clean(text: str) -> str:
    """As typed, with line ends made one kind, and without control characters, HIDDEN ones and the blanks around it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (letter for letter in text if letter in "\n\t" or not (is_control(letter) or ord(letter) in HIDDEN))
    return "".join(kept).strip()


def is_seen(text: str) -> bool:
    """Whether anything of it shows: not only blanks, marks that join, and letters that have no shape."""
    return any(
        unicodedata.category(letter)[0] not in "ZCM" and letter not in "\u115f\u1160\u2800\u3164\uffa0"
        for letter in text
    )


def is_control(letter: str) -> bool:
    """C0, C1, and code points that no text may hold (lone surrogates, U+FFFE, U+FFFF)."""
    point = ord(letter)
    return point < 32 or 0x7F <= point < 0xA0 or 0xD800 <= point < 0xE000 or point & 0xFFFE == 0xFFFE


QUICKEST = 3.0
"""Seconds from the page to a reply; no reader reads and types faster."""
MOST_LINKS = 2
RANGE_WAITS = (*(0.0,) * 9, 600.0, 1200.0, 3600.0)
"""Seconds a range of addresses waits after its tenth reply of the day, and after each further one."""
_LINK = re.compile(r"https?://|www\.|\[url|<a\s", re.IGNORECASE)


def stamp(story_id: str, *, at: float, key: bytes) -> str:
    """When a form was handed out, in seconds of the epoch, signed so that only the desk's own page can say so."""
    return f"{int(at)}.{_sign(story_id, int(at), key)}"


def read_stamp(text: str, story_id: str, *, key: bytes) -> int | None:
    """When the form was handed out; None where the desk did not say so."""
    at, _, proof = text.partition(".")
    if not (at.isascii() and at.isdecimal() and len(at) < 12):
        return None
    return (
        int(at)
        if hmac.compare_digest(proof.encode("utf-8", "replace"), _sign(story_id, int(at), key).encode())
        else None
    )


def _sign(story_id: str, at: int, key: bytes) -> str:
    return hmac.digest(key, f"reply\0{at}\0{story_id}".encode("utf-8", "replace"), sha256).hex()[:24]


def doubt(name: str, comment: str, *, trap: str, handed_out: int | None, at: float) -> tuple[str, ...]:
    """Why a reply may be no reader's, in words; `trap` is what stood in the field that readers do not see."""
    links = len(_LINK.findall(comment))
    doubts = (
        ("the field that readers do not see was filled in", bool(trap)),
        ("it was sent without the form of the page", handed_out is None),
        ("it came within seconds of the page", handed_out is not None and at - handed_out < QUICKEST),
        (f"it holds {links} links", links > MOST_LINKS),
        ("the name holds a link", bool(_LINK.search(name))),
    )
    return tuple(why for why, so in doubts if so)


def hash_sentence(text: str) -> str:
    """By what a form names a sentence of the brief, wherever it stands in a later brief."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def check(name: str, comment: str, mail: str = "") -> dict[Field, str]:
    """What is wrong, field by field in the order of the form, in words for the reader; empty when all is well."""
    name, comment = clean(name), clean(comment)
    errors: dict[Field, str] = {}
    if not is_seen(comment):
        errors["comment"] = "Please enter your comment!"
    elif len(comment) > LONGEST_COMMENT:
        errors["comment"] = f"Your comment has {len(comment):,} characters; at most {LONGEST_COMMENT:,} can be sent."
    if not is_seen(name):
        errors["name"] = "Please enter your name here"
    elif len(name) > LONGEST_NAME:
        errors["name"] = f"Your name has {len(name)} characters; at most {LONGEST_NAME} can be sent."
    elif "\n" in name:
        errors["name"] = "Please enter your name on one line."
    if mail and not ADDRESS.fullmatch(mail):
        errors["mail"] = "This is no mail address the desk can write to, such as name@example.org."
    return errors
