"""The day a page shows its reader: the date nearest its headline."""

import re
from datetime import datetime
from itertools import islice

from lxml import etree, html

from monitoring_desk.search import dates
from monitoring_desk.search.headline import Headline, text_of

# Elements in document order; gate `dates`.
_BEFORE, _AFTER = 40, 40
_LONGEST = 100
_DIGIT = re.compile(r"\d")
_TAGS = frozenset("time span div p small li td abbr em i b strong a address label h4 h5 h6 dd font section".split())
_CHANGED = re.compile(
    r"updated?|modified|aktualisiert|ge[äa]ndert|mis à jour|maj|actualizado|atualizado|aggiornato|bijgewerkt|zaktualizowano|обновлен|güncelleme|更新|업데이트|آخر تحديث|بروزرسانی",
    re.IGNORECASE,
)
_NOT_HERE = re.compile(
    r"(?:^|[\s_-])(?:comments?|related|sidebar|footer|nav|menu|ticker|copyright|latest|popular)(?:$|[\s_-])",
    re.IGNORECASE,
)


def find(tree: html.HtmlElement, headline: Headline, *, now: datetime) -> datetime | None:
    """The first date below the headline, else the last above it; one said to be of a change only where there is no other.

    Aware, in the zone it is written in. `now` bounds it.
    """
    below: list[tuple[bool, datetime]] = []
    above: list[tuple[bool, datetime]] = []
    start = max(0, headline.place - _BEFORE)
    for place, element in enumerate(islice(tree.iter(), start, headline.place + _AFTER), start=start):
        found = _date_in(element, now=now) if element.tag in _TAGS else None
        if found and not _is_elsewhere(element, headline):
            (below if place >= headline.place else above).append(found)
    for told in (below, above[::-1]):
        for wanted in (False, True):
            for is_change, when in told:
                if is_change == wanted:
                    return when
    return None


def _date_in(element: etree._Element, *, now: datetime) -> tuple[bool, datetime] | None:
    stated = element.get("datetime") if element.tag == "time" else None
    text = text_of(element, most=_LONGEST + 1)
    if not stated and (len(text) > _LONGEST or not _DIGIT.search(text)):
        return None
    for one in (stated, text):
        digit = _DIGIT.search(one) if one else None
        if not one or not digit:
            continue
        when = dates.read_time(one, now=now, keep_zone=True) or dates.read_time(
            one[digit.start() :], now=now, keep_zone=True
        )
        if when:
            said = f"{element.get('class') or ''} {element.get('itemprop') or ''} {text}"
            return bool(_CHANGED.search(said)), when
    return None


def _is_elsewhere(element: etree._Element, headline: Headline) -> bool:
    for ancestor in (element, *islice(element.iterancestors(), 8)):
        if ancestor.tag == "body" or ancestor in headline.around:
            return False
        if _NOT_HERE.search(f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}"):
            return True
    return False
