"""Names and wording made comparable: spellings folded, titles dropped, content words cut to their stems."""

import re
import unicodedata
from datetime import date
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_][\w’'-]*|\d[\d.,]*\d|\d")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_STOP = frozenset(
    """a an the and or but of to in on at by for from with within into over under after before until till since during
    than that this these those which who whom whose its it his her their our your my he she they we i is are was were be
    been being has have had having do does did will would shall should can could may might must not no nor as if so such
    also more most other another some any all both each every own same about around up down out off again further then
    there here when where while how what why new today yesterday tomorrow next last week month year years day days monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december said says say told tell according it’s""".split()
)
# Words of undertaking and of reporting it: they tell the stage, not the object.
_DEEDS = frozenset(
    """announce announced announces announcing pledge pledged pledges pledging promise promised promises vow vowed commit
    committed commits agree agreed agrees sign signed signs signing ink inked pay paid pays receive received receives
    provide provided give given grant granted fund funded funding release released disburse disbursed secure secured
    set package million billion trillion crore lakh thousand hundred approximately nearly worth total amount money plan
    plans planned start started begin began begun complete completed finish finished refuse refused reject rejected
    decline declined""".split()
)
_TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir lord lady president vice prime minister premier foreign interior finance
    planning defence defense secretary general ambassador spokesman spokeswoman spokesperson chairman chairwoman chair
    chief executive director governor mayor senator representative king queen prince princess crown colonel captain
    lieutenant major commander state deputy acting former senior head leader judge justice""".split()
)
_GENERIC = frozenset(
    """the a an of and for in government govt ministry minister side sides two both parties party country countries state
    states company firm group authority authorities official officials police people person army military forces council
    committee commission agency department office union club team board court parliament assembly he she it they we who
    national international federal public local provincial republic kingdom contractor operator administration
    residents workers investors manufacturers prime foreign spokesperson spokesman spokeswoman""".split()
)
_ORDINALS = {
    **{word: n for n, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)},
    **{f"{n}{'st' if n == 1 else 'nd' if n == 2 else 'rd' if n == 3 else 'th'}": n for n in range(1, 31)},
}
_PARTS = "tranche tranches instalment instalments installment installments phase stage batch round part payment slice".split()
_NUMBERED = re.compile(rf"(?i)\b({'|'.join(_ORDINALS)})\s+(?:and\s+\w+\s+)?({'|'.join(_PARTS)})\b")
_STEM = 6  # letters of a word that count: "desalination" is "desali", "railway" and "railways" are "railwa"


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """A name as it is compared: no case, no accents, no possessive, no article, no title before it."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).casefold()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = re.sub(r"'s\b|[.\"“”']", "", plain).replace("·", " ").replace("-", " ").split()
    while len(words) > 1 and words[0] == "the":
        words = words[1:]
    rest = words
    while len(rest) > 1 and rest[0] in _TITLES:
        rest = rest[1:]
    return " ".join(rest if rest and rest[0] not in _GENERIC and rest[0] != "of" else words)


@lru_cache(maxsize=4096)
def names(name: str | None) -> frozenset[str]:
    """The words of a name that tell whom it means; empty for "the government", "two sides"."""
    found = {word for word in re.split(r"[\s,;()/]+", fold(name or "")) if len(word) > 1 or _CJK.fullmatch(word)}
    return frozenset(found - _GENERIC)


def alike(one: str | None, other: str | None) -> bool:
    """Whether two names can mean the same one: the telling words of one are among those of the other, or its adjective."""
    first, second = names(one), names(other)
    if not first or not second:
        return False
    if _initials(one or "", other or "") or _initials(other or "", one or ""):
        return True
    small, large = sorted((first, second), key=len)
    return all(word in large or any(_akin(word, known) for known in large) for word in small)


@lru_cache(maxsize=8192)
def _initials(short: str, long: str) -> bool:
    """Whether a name in capitals is another's initials: AMD, Advanced Micro Devices."""
    letters = short.replace(".", "").strip()
    if not (3 <= len(letters) <= 6 and letters.isalpha() and letters.isupper()):
        return False
    words = [word for word in re.split(r"[\s-]+", long) if word[:1].isupper()]
    return "".join(word[0] for word in words) == letters


def _akin(one: str, other: str) -> bool:
    """Dareshan and Dareshani, China and Chinese: one stem of at least four letters, no more than three letters apart."""
    if min(len(one), len(other)) < 4 or one == other:
        return one == other
    shared = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return shared >= max(4, min(len(one), len(other)) - 1) and max(len(one), len(other)) - shared <= 3


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """The content words of a text cut to six letters; of Chinese and Japanese the pairs of signs; no sums, no days."""
    found = set()
    for match in _WORD.finditer(text):
        word = match.group().casefold().replace("’", "'").removesuffix("'s")
        if word[0].isdigit() or len(word) < 3 or word in _STOP or word in _DEEDS:
            continue
        if _CJK.search(word):
            continue
        found.add(word[:_STEM])
    for run in _CJK.findall(text):
        found |= {run[k : k + 2] for k in range(len(run) - 1)}
    return frozenset(found)


def share(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the smaller set the larger one holds; 0 where one is empty."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def numbered(text: str) -> frozenset[tuple[int, str]]:
    """The numbered parts a text speaks of: "second tranche", "first phase"."""
    return frozenset(
        (_ORDINALS[m.group(1).casefold()], m.group(2).casefold().rstrip("s")) for m in _NUMBERED.finditer(text)
    )


def other_part(one: str, other: str) -> bool:
    """Whether two texts speak of differently numbered parts of the same sort."""
    first, second = numbered(one), numbered(other)
    sorts = {sort for _, sort in first} & {sort for _, sort in second}
    return any({n for n, s in first if s == sort}.isdisjoint({n for n, s in second if s == sort}) for sort in sorts)


def normal(text: str) -> str:
    """Letters and digits alone: two printings of the same words are equal."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def day_distance(one: str, other: str) -> int:
    """Days between two full dates YYYY-MM-DD; a large number where one is no such date."""
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
    except ValueError:
        return 10_000
