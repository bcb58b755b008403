"""Counts the dead and hurt that are told without those words: bodies recovered, lives lost, people taken to hospital."""

import re

from .lines import Line
from .money import Amount
from .nouns import is_person

_FOUND = re.compile(
    r"\b(?:recover|found|find|pull|retriev|discover|dug|brought|count|exhum|lay|wash)\w*\b", re.IGNORECASE
)
_BODIES = re.compile(r"\s+(?:charred |burnt |burned |mutilated )?bodies\b", re.IGNORECASE)
_BODIES_OF = re.compile(r"\bbodies of (?:at least |all |some |about |the )?\Z", re.IGNORECASE)
_MORE = re.compile(r"\b(?:more|another|further|other|additional)\s*(?:\d[\d,]*|\w+)?\s*\Z", re.IGNORECASE)
_LOST = re.compile(r"[^,;.]{0,60}?\blost (?:his|her|their) li(?:fe|ves)\b", re.IGNORECASE)
_CARED_FOR = re.compile(
    r"(?: of them)?(?:\s+[\w-]+){0,3}?(?:, [^,]{1,50},)?\s+(?:is|are|was|were|had been|have been|has been)\s+(?:(?:being|also|still|now|being) )?(?:"
    r"(?:taken|rushed|flown|airlifted|brought|admitted|sent|shifted|moved|ferried) to (?:an? |the )?(?:[\w-]+ )?hospitals?\b|"
    r"treated (?:for|in|at|by)\b|treated[,.]|(?:receiving|undergoing|given) (?:medical )?(?:treatment|care)\b|in (?:an? |the )?(?:[\w-]+ )?hospitals?\b|"
    r"hospitali[sz]ed\b|taken ill\b|sickened\b)",
    re.IGNORECASE,
)
_DOZEN = re.compile(
    r"\b(?:an?|another) dozen (?:more |others? |people |passengers )?(?:(?:was|were) )?(?:hurt|injured|wounded)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\band another (?:one )?(?:was )?(?P<harm>injured|wounded|hurt|killed)\b", re.IGNORECASE)
_OUT_OF = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens|some|many|most|half|none))\s+(?:out )?of "
    r"(?:the |its |those |their |some |about )?\Z",
    re.IGNORECASE,
)
""" "four of the 210 on board": how many there were is no count of who was hurt."""

_HARMED = re.compile(
    r"(?:\s+(?!were\b|was\b|have\b|had\b|are\b)[\w-]+){0,2}?\s+(?:wounded|injured|killed|dead)\b", re.IGNORECASE
)
_ALL = re.compile(r"\ball (?:the )?\Z", re.IGNORECASE)
_ALL_DEAD = re.compile(
    r"(?: (?:people|passengers|those|crew|passengers and crew))? (?:on board|aboard|inside) (?:were killed|died|perished|drowned|were dead)\b",
    re.IGNORECASE,
)
_ONE_BEFORE = re.compile(
    r"\b(?:the|an?|his|her|its|their) (?:[\w-]+ )?(?P<one>\w+),? and (?:her |his |their |its )?\Z", re.IGNORECASE
)


def is_whole(line: Line, amount: Amount) -> bool:
    """Whether a number is of all there were, of whom some came to harm: the 210 of "four of the 210 on board"; the 80 of "30 of the
    80 wounded" are the wounded."""
    return _OUT_OF.search(line.text, 0, amount.start) is not None and not _HARMED.match(line.text, amount.end)


def one_before(line: Line, start: int) -> int:
    """ "the driver and three pupils drowned": the one told before the number that begins at `start`."""
    found = _ONE_BEFORE.search(line.text, 0, start)
    return int(found is not None and is_person(found["one"].casefold()) and not found["one"].endswith("s"))


def count(line: Line) -> tuple[int | None, int | None]:
    """The dead and the injured told so; None: not told so."""
    text = line.text
    killed: list[int] = []
    injured: list[int] = []
    for amount in line.amounts:
        if amount.sort != "count" or amount.value != int(amount.value) or is_whole(line, amount):
            continue
        by_bodies = _BODIES.match(text, amount.end) or _BODIES_OF.search(text, 0, amount.start)
        by_all = _ALL.search(text, 0, amount.start) and _ALL_DEAD.match(text, amount.end)
        if by_bodies and (not _FOUND.search(text) or _MORE.search(text, 0, amount.start)):
            continue
        if by_bodies or by_all or _LOST.match(text, amount.end):
            killed.append(int(amount.value))
        elif _CARED_FOR.match(text, amount.end):
            injured.append(int(amount.value))
    if not injured and _DOZEN.search(text):
        injured.append(12)
    another = _ANOTHER.search(text)
    if another is not None:
        (killed if another["harm"].casefold() == "killed" else injured).append(1)
    return max(killed, default=None), max(injured, default=None)
