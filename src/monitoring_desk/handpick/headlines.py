"""What a headline says by which it is told from another of the same pattern: whom it calls by name, the day it is of."""

import re
from collections.abc import Mapping

from monitoring_desk.handpick.common import COMMON
from monitoring_desk.handpick.ordinary import TURNS, is_common
from monitoring_desk.handpick.words import TITLE_CASE, stem, tokenise

LOOKED_AT = 500
"""Characters of a headline; no headline is longer."""
_WORD = re.compile(r"[^\W\d_]+")
_MONTHS = """
january jan january's enero janvier januar января январь gennaio janeiro ocak
february feb febrero février februar февраля февраль febbraio fevereiro şubat
march mar marzo mars märz марта март março mart
april apr abril avril апреля апрель aprile nisan
may mayo mai мая май maggio maio mayıs
june jun junio juin juni июня июнь giugno junho haziran
july jul julio juillet juli июля июль luglio julho temmuz
august aug agosto août августа август ağustos
september sep sept septiembre septembre сентября сентябрь settembre setembro eylül
october oct octubre octobre oktober октября октябрь ottobre outubro ekim
november nov noviembre novembre ноября ноябрь kasım
december dec diciembre décembre dezember декабря декабрь dicembre dezembro aralık
"""
_MONTH_OF: Mapping[str, int] = {
    token: number for number, line in enumerate(_MONTHS.strip().splitlines(), 1) for token in tokenise(line)
}
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")


def read_calls(title: str) -> list[str]:
    """Stems of the words a headline has capitals for and that are no common words; none where capitals tell nothing."""
    found = _WORD.findall(title[:LOOKED_AT])
    if sum(word.isupper() for word in found) > TITLE_CASE * len(found):
        return []
    tokens = (token for word in found if word[0].isupper() for token in tokenise(word))
    return list(dict.fromkeys(one for token in tokens if not is_common(token) and (one := stem(token)) not in COMMON))


def read_day(title: str) -> int:
    """The day of the year that a headline names, month times 32 and day; 0 where it names none, or several."""
    tokens = tokenise(title[:LOOKED_AT])
    found = set()
    for place, token in enumerate(tokens):
        if month := _MONTH_OF.get(token):
            beside = (tokens[place - 1] if place else "", tokens[place + 1] if place + 1 < len(tokens) else "")
            found |= {
                month * 32 + day
                for one in beside
                if _DAY.fullmatch(one) and 1 <= (day := int(one.rstrip("stndrh"))) <= 31
            }
    return found.pop() if len(found) == 1 else 0


def read_turn(title: str) -> int:
    """Which way a headline says things went: 1 up, -1 down, 0 where it says neither, or both."""
    turns = {TURNS[one] for token in tokenise(title[:LOOKED_AT]) if (one := stem(token)) in TURNS}
    return turns.pop() if len(turns) == 1 else 0
