"""By-lines, cleaned into the names of people."""

import html
import re
from collections.abc import Iterable, Sequence

from monitoring_desk.search.features import key

_BY = re.compile(
    r"^\W*(?:(?:written|posted|published|reported|reporting|story|words|text|article|geschrieben|veröffentlicht|publicado|escrito|rédigé|publié|scritto)\s+)?"
    r"(?:by|von|par|por|di|door|af|av|od|autor(?:in|en|a|es)?|author|authors|auteur|auteurs|text|текст|автор|作者|文|記者|记者|تحریر|بقلم|কে)\b\s*[:：]?\s*",
    re.IGNORECASE,
)
_MAIL = re.compile(r"\S+@\S+\.\w+|\S+\[at\]\S+")
_ADDRESS = re.compile(r"(?:https?:)?//\S+|www\.\S+", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*$|\s+(?:tiempo de lectura|reading time|\d+ min).*$",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"(?:\b[A-Z]|\b(?:Jr|Sr|Dr))$")
_IN_BRACKETS = re.compile(r"\(([^)]*)\)|\[([^\]]*)\]")
_SPLIT = re.compile(
    r"\s*[;|、/·•]\s*|\s*,\s+(?:and\s+|und\s+|et\s+|y\s+)?|\s+(?:and|und|et|y|e|og|och|en|&|\+|и)\s+", re.IGNORECASE
)
_FROM_HERE = re.compile(
    r"\s+(?:[-–—|]\s|on\s+\w+\s+\d|am\s+\d|at\s+\d|in\s+[A-Z]\w+$|for\s+\w|is\s+an?\s|\d{1,2}[./:]\d|updated|published|posted|follow|\||•|·).*$",
    re.IGNORECASE,
)
# Words that make a name a desk, an agency or a company. One list for the languages met most; a person is rarely called so.
_NOT_PEOPLE = frozenset(
    "staff desk editor editors editorial editorial-team newsroom news team reporter reporters correspondent correspondents agency agencies"
    " redaktion redaktionsnetzwerk onlineredaktion redaction rédaction redacción redacao redação redazione redactie redakcja редакция"
    " admin administrator author unknown null none anonymous agenturen agencies agenzia agencia webmaster press release media group gmbh inc ltd llc ag online website contributor contributors guest wire service services bureau"
    " board magazine newspaper gazette tribune zeitung nachrichten reuters afp dpa ap ansa efe tass xinhua ians pti apa sda upi bloomberg wires".split()
)
_MOST_WORDS = 5


def clean(names: Iterable[str], *, sites: Sequence[str] = ()) -> tuple[str, ...]:
    """People's names, each once, in order: without "By", addresses, markup, and without the site's or an agency's name."""
    ours = {short for site in sites if len(short := key(site)) > 2}
    found: dict[str, str] = {}
    for line in names:
        for name in _people(line):
            mine = key(name)
            if mine not in ours and not any(
                mine.startswith(site) or site.startswith(mine) for site in ours if len(site) > 5 and len(mine) > 5
            ):
                found.setdefault(mine, name)
    return tuple(found.values())


def _people(line: str) -> list[str]:
    line = _ADDRESS.sub(" ", " ".join(html.unescape(re.sub(r"<[^<>]*>", " ", line[:500])).split()))
    if _MAIL.search(line):  # RSS 2.0: "desk@paper.example (Ann Lee)"
        bracket = _IN_BRACKETS.search(line)
        line = bracket[1] or bracket[2] or "" if bracket else _MAIL.sub("", line)
    line = _IN_BRACKETS.sub("", _BY.sub("", line))
    parts = [_tidy(part) for part in _SPLIT.split(line)]
    return [part for part in parts if _is_name(part)]


def _tidy(part: str) -> str:
    part = _WEEKDAY.sub("", _FROM_HERE.sub("", part)).strip(" \t,;:-–—|\"'“”‘’*@")
    bare = part.rstrip(".")
    return bare + "." if bare != part and _INITIAL.search(bare) else bare


def _is_name(name: str) -> bool:
    words = name.split()
    if len(name) < 2 or len(name) > 50 or len(words) > _MOST_WORDS:
        return False
    if re.search(r"https?:|www\.|\.(?:com|org|net|de|fr|ru|co)\b|[@#{}<>=_/\\?!]|\d|^\w+\.\w+$", name, re.IGNORECASE):
        return False
    return not any(re.sub(r"\W", "", word.lower()) in _NOT_PEOPLE for word in words)
