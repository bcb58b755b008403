"""By-lines, cleaned into the names of people."""

import html
import re
from collections.abc import Iterable

_BY = re.compile(r"^\s*(?:by|von|par|por|di|door|af|av|od|текст|автор|作者|文|記者|记者)\b[:：]?\s+", re.IGNORECASE)
_MAIL = re.compile(r"\S+@\S+\.\w+")
_IN_BRACKETS = re.compile(r"\(([^)]*)\)")
_SPLIT = re.compile(r"\s*(?:;|\||/|、|,|\band\b|&|\bund\b|\bet\b|\by\b)\s+|\s*[;|、]\s*", re.IGNORECASE)


def clean(names: Iterable[str], *, site: str | None = None) -> tuple[str, ...]:
    """People's names, each once, in order: without "By", addresses, markup, and the site's own name."""
    found: dict[str, str] = {}
    for line in names:
        for name in _people(line):
            if site and name.casefold() == site.casefold():
                continue
            found.setdefault(name.casefold(), name)
    return tuple(found.values())


def _people(line: str) -> list[str]:
    line = " ".join(html.unescape(re.sub(r"<[^<>]*>", " ", line[:500])).split())
    if _MAIL.search(line):  # RSS 2.0: "desk@paper.example (Ann Lee)"
        bracket = _IN_BRACKETS.search(line)
        line = bracket[1] if bracket else _MAIL.sub("", line)
    line = _BY.sub("", line)
    return [name for part in _SPLIT.split(line) if (name := part.strip(" \t,;:.-–—|")) and _is_name(name)]


def _is_name(name: str) -> bool:
    if len(name) < 2 or len(name) > 60 or len(name.split()) > 6:
        return False
    return not re.search(r"https?:|www\.|[@#{}<>=_]|\d{2,}", name)
