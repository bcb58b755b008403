"""One name for what headlines call by several: bodies in full and by their letters, countries and their people.

Written down from general knowledge, and applied to short texts only: a longer one uses several of the names itself.
"""

from collections.abc import Sequence
from itertools import groupby

from monitoring_desk.handpick.words import TITLE_CASE, fold, stem

_BODIES = """
fed = federal reserve = us central bank = фрс = федеральная резервная система = федрезерв
ecb = european central bank = ецб = европейский центральный банк = европейский центробанк
boe = bank of england
boj = bank of japan
rbi = reserve bank of india
rba = reserve bank of australia
pboc = people's bank of china
imf = international monetary fund = мвф = международный валютный фонд
opec = opec and allies = organization of the petroleum exporting countries = опек = страны опек
nato = north atlantic treaty organization = нато
wto = world trade organization
un = united nations
eu = european union = ес = евросоюз = совет ес = европейский союз
adb = asian development bank
ftc = federal trade commission
sec = securities and exchange commission
doj = justice department = department of justice
fda = food and drug administration
faa = federal aviation administration
цб = цб рф = банк россии = центробанк = центробанк рф = центральный банк рф
минфин = министерство финансов
минздрав = министерство здравоохранения
минобороны = министерство обороны
мид = министерство иностранных дел
госдума = государственная дума
мчс = министерство по чрезвычайным ситуациям
сша = соединенные штаты = соединенных штатов
рф = россия = российская федерация
"""
_COUNTRIES = """
us u.s american americans america usa washington
uk british britain britons
china chinese beijing
japan japanese tokyo
france french
germany german germans berlin
spain spanish
italy italian
netherlands dutch
sweden swedish
norway norwegian
denmark danish
finland finnish
poland polish
turkey turkish türkiye
greece greek
ireland irish
switzerland swiss
portugal portuguese
belgium belgian
hungary hungarian
ukraine ukrainian kyiv
russia russian moscow
india indian
pakistan pakistani
philippines philippine filipino
thailand thai
vietnam vietnamese
iraq iraqi
iran iranian tehran
israel israeli
saudi saudis
egypt egyptian
syria syrian
lebanon lebanese
mexico mexican
brazil brazilian
argentina argentine argentinian
chile chilean
peru peruvian
canada canadian
"""


def _words(written: str) -> tuple[str, ...]:
    return tuple(fold(written).replace("'s", "").split())


_NAMES = {
    tuple(map(stem, _words(name))): _words(line.split("=")[0])[0]
    for line in _BODIES.strip().splitlines()
    for name in line.split("=")
} | {(stem(fold(name)),): line.split()[0] for line in _COUNTRIES.strip().splitlines() for name in line.split()}
_LONGEST = {
    first: max(map(len, names)) for first, names in groupby(sorted(_NAMES, key=lambda n: n[0]), key=lambda n: n[0])
}
LINKS = frozenset(("of", "and", "for", "the"))
"""Small words within a name."""
FEWEST, MOST = 3, 5
"""Letters of an abbreviation that is made of a name's first letters: two would be any two words."""


def unite(tokens: Sequence[str]) -> list[str]:
    """The tokens with each name known here in the form of all its spellings; the longest name first."""
    stems = [stem(token) for token in tokens]
    told: list[str] = []
    place = 0
    while place < len(tokens):
        for size in range(min(_LONGEST.get(stems[place], 0), len(tokens) - place), 0, -1):
            if name := _NAMES.get(tuple(stems[place : place + size])):
                told.append(name)
                place += size
                break
        else:
            told.append(tokens[place])
            place += 1
    return told


def abbreviate(title: str) -> list[str]:
    """Folded abbreviations that the names in a headline may have: "Reserve Bank of Marren" is also rbm; none in title case."""
    found = title.split()
    if sum(word[:1].isupper() for word in found) > TITLE_CASE * len(found):
        return []
    made: list[str] = []
    run: list[str] = []
    for word in [*found, ""]:
        bare = word.strip(",.:;!?'’\"()")
        if bare[:1].isupper() and not bare.isupper():
            run.append(bare)
        elif run and word in LINKS:
            run.append(word)
            continue
        if not bare[:1].isupper() or bare.isupper() or word != bare:
            made += _letters(run)
            run = []
    return list(dict.fromkeys(made))


def _letters(run: list[str]) -> list[str]:
    while run and run[-1] in LINKS:
        run = run[:-1]
    if sum(word not in LINKS for word in run) < FEWEST - 1:
        return []
    short = "".join(word[0] for word in run if word not in LINKS)
    with_links = "".join(word[0] for word in run)
    return [fold(one) for one in dict.fromkeys((short, with_links)) if FEWEST <= len(one) <= MOST]
