"""When an article was published, by all a page says about it."""

import re
from datetime import UTC, datetime, timedelta

import htmldate
from lxml import etree, html

from monitoring_desk.search import dates, markup, shown
from monitoring_desk.search.headline import Headline
from monitoring_desk.search.structured import Structured

# A page whose address names a day this long before its structured data says it was published was published again.
_REPUBLISHED = timedelta(days=60)
_SAME = timedelta(minutes=2)
_ZONED = re.compile(r"(?:Z|[+-]\d\d:?\d\d|GMT|UTC)\s*$", re.IGNORECASE)
_MIDNIGHT = re.compile(r"T?00:?00(?::?00(?:\.0+)?)?\s*(?:Z|[+-]00:?00)$")
_A_DAY = timedelta(hours=26)
_MONTH_IN_URL = re.compile(r"(?<=/)(20\d\d)[/-]?(0[1-9]|1[0-2])(?=/)")
_IN_URL = re.compile(r"(?<!\d)(20\d\d|19\d\d)(?:[/_-]?(0[1-9]|1[0-2])[/_-]?|[/_-]([1-9])[/_-])([0-3]?\d)(?!\d)")


def choose(
    tree: html.HtmlElement,
    *,
    stated: Structured,
    url: str,
    link: datetime | None,
    now: datetime,
    headline: Headline | None = None,
) -> tuple[datetime | None, datetime | None]:
    """When it was published and last changed, aware, in the zone the page writes them in; None where nothing says so.

    The page's own structured data first, then the source's word, then its address, then the day shown by the headline,
    then htmldate over the whole page. `now` bounds it.
    """
    told = _first(stated.published, now=now)
    modified = _first(stated.modified, now=now)
    day = _day_in(url)
    day = day if day and dates.is_likely(day, now=now) else None
    agreed = told is not None and link is not None and abs(link - told) < _A_DAY
    if told and day and day < told - _REPUBLISHED and not agreed:  # page and feed together outweigh an address
        told = day
    if told is None:
        told = link or day or _shown(tree, url, headline, now=now) or _looked_for(tree, url, now=now)
    elif link and agreed and not _is_sure(told, stated.published):
        told = link
    elif told.utcoffset() == timedelta(0):
        told = _in_told_zone(told, stated.published) or _on_its_day(told, url)
    return told, modified if modified and told and modified > told else None


def _first(texts: tuple[str, ...], *, now: datetime) -> datetime | None:
    found = [when for text in texts[:6] if (when := dates.read_time(text, now=now, keep_zone=True))]
    if not found:
        return None
    # A day alone gives way to a moment of that day.
    best = found[0]
    if best.hour == best.minute == best.second == 0:
        return next((when for when in found[1:] if when.date() == best.date()), best)
    return best


def _is_sure(when: datetime, texts: tuple[str, ...]) -> bool:
    """Whether a moment was written with its zone, and not as a day alone: else a feed knows better."""
    return any(
        dates.read_time(text, keep_zone=True) == when and _ZONED.search(text) and not _MIDNIGHT.search(text)
        for text in texts[:6]
    )


def _in_told_zone(when: datetime, texts: tuple[str, ...]) -> datetime | None:
    """A moment in UTC, in the zone that another telling of the same moment is written in; None where there is none."""
    for text in texts[:10]:
        other = dates.read_time(text, keep_zone=True)
        if other is None:
            continue
        offset = other.utcoffset() or timedelta(0)
        apart = other.replace(tzinfo=UTC) - when
        if offset and abs(other - when) < _SAME:
            return when.astimezone(other.tzinfo)
        if (
            not offset
            and apart
            and not _ZONED.search(text)
            and apart % timedelta(minutes=30) < _SAME
            and abs(apart) <= timedelta(hours=14)
        ):
            return when.astimezone(dates.zone(hours=round(apart / timedelta(hours=1))))
    return None


def _on_its_day(when: datetime, url: str) -> datetime:
    """A moment in UTC, told in the nearest zone where it falls on the day its address names: an evening paper's tomorrow."""
    day = _day_in(url)
    if day is None:
        return when
    if when.date() == (day + timedelta(days=1)).date() and when.hour < 12:
        return when.astimezone(dates.zone(hours=-(when.hour + 1)))
    if when.date() == (day - timedelta(days=1)).date() and when.hour >= 10:
        return when.astimezone(dates.zone(hours=24 - when.hour))
    return when


def _day_in(url: str) -> datetime | None:
    found = _IN_URL.search(url)
    try:
        return datetime(int(found[1]), int(found[2] or found[3]), int(found[4]), tzinfo=UTC) if found else None
    except ValueError:
        return None


def _shown(tree: html.HtmlElement, url: str, headline: Headline | None, *, now: datetime) -> datetime | None:
    found = shown.find(tree, headline, now=now) if headline else None
    return found if found and _is_in_month(found, url) else None


def _is_in_month(when: datetime, url: str) -> bool:
    """Whether a moment is not months away from the one its address names, where it names one."""
    found = _MONTH_IN_URL.search(url)
    if not found:
        return True
    return abs((when.year - int(found[1])) * 12 + when.month - int(found[2])) <= 1


def _looked_for(tree: html.HtmlElement, url: str, *, now: datetime) -> datetime | None:
    if markup.is_huge(tree):
        return None
    try:
        found = htmldate.find_date(tree, url=url, original_date=True, max_date=now)
    except (ValueError, TypeError, AttributeError, etree.LxmlError, RecursionError, OverflowError):
        return None
    when = dates.read_time(found, now=now)
    return when if when and _is_in_month(when, url) else None
