"""Where the words a reader looked for stand in a passage."""

import re
import unicodedata

MOST_WORDS = 20


def find_words(words: str, text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of every word of the query, case and accents ignored, in order, none overlapping another.

    A word counts where a word of the text begins with it; in scripts that do not part their words, anywhere. What a
    query excludes ("-word") is not looked for, nor are its quotation marks.
    """
    wanted = [fold(word) for word in re.split(r"[\s\"“”„«»()]+", words) if word and not word.startswith("-")]
    patterns = [
        ("" if is_unparted(word) else r"(?<!\w)") + re.escape(word)
        for word in sorted(set(wanted[:MOST_WORDS]), key=lambda word: (-len(word), word))
        if any(letter.isalnum() for letter in word)
    ]
    if not patterns:
        return ()
    return tuple(found.span() for found in re.finditer("|".join(patterns), fold(text)))


def is_unparted(word: str) -> bool:
    """Chinese, Japanese, Thai and their like write without blanks."""
    return any(
        "\u0e00" <= letter <= "\u0eff" or "\u1000" <= letter <= "\u109f" or "\u2e80" <= letter <= "\u9fff"
        for letter in word
    )


def fold(text: str) -> str:
    """As long as the text, letter for letter: small letters without their accents."""
    return "".join(fold_letter(letter) for letter in text)


def fold_letter(letter: str) -> str:
    if letter.isascii():
        return letter.lower()
    return unicodedata.normalize("NFKD", letter)[0].casefold()[0]
