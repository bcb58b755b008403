"""What a reader's reply must be before it is kept."""

from typing import Literal

Field = Literal["comment", "name"]

LONGEST_COMMENT = 5_000
LONGEST_NAME = 100


def clean(text: str) -> str:
    """As typed, with line ends made one kind, and without control characters and the blanks around it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(letter for letter in text if letter in "\n\t" or not is_control(letter)).strip()


def is_control(letter: str) -> bool:
    """C0, C1, and code points that no text may hold (lone surrogates, U+FFFE, U+FFFF)."""
    point = ord(letter)
    return point < 32 or 0x7F <= point < 0xA0 or 0xD800 <= point < 0xE000 or point & 0xFFFE == 0xFFFE


def check(name: str, comment: str) -> dict[Field, str]:
    """What is wrong, field by field in the order of the form, in words for the reader; empty when all is well."""
    name, comment = clean(name), clean(comment)
    errors: dict[Field, str] = {}
    if not comment:
        errors["comment"] = "Please enter your comment!"
    elif len(comment) > LONGEST_COMMENT:
        errors["comment"] = f"Your comment has {len(comment):,} characters; at most {LONGEST_COMMENT:,} can be sent."
    if not name:
        errors["name"] = "Please enter your name here"
    elif len(name) > LONGEST_NAME:
        errors["name"] = f"Your name has {len(name)} characters; at most {LONGEST_NAME} can be sent."
    elif "\n" in name:
        errors["name"] = "Please enter your name on one line."
    return errors
