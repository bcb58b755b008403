"""Deeds told as events ("Peru and Bolivia opened the ferry on Tuesday"): they close what was promised, and open nothing."""

import re

from monitoring_desk.types import Commitment, Event, Line

from .words import alike, names, stems

_SORTS = {
    "open": r"(?:re-?)?open(?:s|ed|ing)?|inaugurat(?:e|es|ed|ing)|commission(?:s|ed|ing)?",
    "finish": r"(?:complet|finish)(?:e|es|ed|ing)?",
    "build": r"(?:re)?(?:build(?:s|ing)?|built)|construct(?:s|ed|ing)?",
    "launch": r"(?:re)?launch(?:es|ed|ing)?|unveil(?:s|ed|ing)?",
    "publish": r"publish(?:es|ed|ing)?|releas(?:e|es|ed|ing)",
    "close": r"clos(?:e|es|ed|ing)|shut(?:s|ting)?",
    "sign": r"sign(?:s|ed|ing)?|ratif(?:y|ies|ied|ying)",
}
_VERBS = {sort: re.compile(rf"\b(?:{forms})\b", re.IGNORECASE) for sort, forms in _SORTS.items()}
_FULFILS = {"build": ("open", "finish", "build")}
"""What is promised so is done by these as well."""
_DENIED = re.compile(r"(?i)\b(?:not|never|deny|denie[sd]|denying|fail(?:s|ed)?|refus\w+|if|unless)\b|n[’']t\b")
_NOT_WHOLE = re.compile(
    r"(?i)\b(?:part(?:s|ly|ial(?:ly)?)?|half|some|one of|two of|first|second|another|other|different|temporar\w+|briefly|trial|test|phase|section|"
    r"stretch|will|would|may|might|symbolic\w*)\b"
)
"""Words with which a deed is done in part, for a while, or is another one."""
_NAMED = re.compile(r"\b[A-Z][\w’'-]{2,}")
_TAIL = re.compile(
    r"\s(?:at|in|on|across|for|by|to|from|with|near|between|before|after|during|over|along|under)\s|[,;:(]"
)
_DEFINITE = re.compile(r"(?:the|its|their|his|her|[A-Z][\w’'-]+)\s")


def find(event: Event, words: str) -> Commitment | None:
    """What a past event says was done, in the form of an undertaking; None where it is no whole deed of somebody named. `words`: its sentence."""
    if event.upcoming or sort_of(event.what) is None or _DENIED.search(words) or _NOT_WHOLE.search(event.what):
        return None
    begin = min(m.start() for verb in _VERBS.values() if (m := verb.search(event.what)))
    doers = [name for name in event.who if names(name) and name in event.what[:begin]]
    if not doers:
        return None
    return Commitment(
        who=" and ".join(doers),
        to=None,
        promise=event.what[begin:],
        amount=None,
        currency=None,
        due=None,
        stage="done",
        stated=event.stated,
    )


def sort_of(words: str) -> str | None:
    """The sort of deed the first verb of some words tells of."""
    found = [(m.start(), sort) for sort, verb in _VERBS.items() if (m := verb.search(words))]
    return min(found)[1] if found else None


def keys(line: Line) -> dict[str, int]:
    """Under what a deed and a promise are looked for: whoever it is, the sort of deed and the thing."""
    one = line.commitment
    sort = sort_of(one.promise) if one is not None and one.amount is None else None
    if one is None or sort is None:
        return {}
    sorts = (sort,) if line.deed else _FULFILS.get(sort, (sort,))
    thing = _head(one.promise)
    return {f"{party}|{known}|{thing}": 2 for party in sorted(names(one.who))[:4] for known in sorts} if thing else {}


def fulfils(deed: Line, promise: Line) -> bool:
    """Whether a deed is what was promised before: the same people, sort of deed and thing, at no other named place."""
    done, told = deed.commitment, promise.commitment
    if done is None or told is None or not deed.deed or promise.deed or deed.said <= promise.said:
        return False
    if told.stage in ("done", "refused") or told.amount is not None or not same_people(deed, promise):
        return False
    sort, wanted = sort_of(done.promise), sort_of(told.promise)
    if wanted is None or sort not in _FULFILS.get(wanted, (wanted,)):
        return False
    shown, thing = stems(_core(done.promise)), stems(_core(told.promise))
    if _head(done.promise) != _head(told.promise) or not (shown <= thing or thing <= shown):
        return False
    if not _proper(_core(done.promise)) <= _proper(promise.words) or not _proper(_core(told.promise)) <= _proper(
        deed.words
    ):
        return False
    here, there = _proper(_rest(done.promise)), _proper(_rest(told.promise))
    if here and there:
        return not here.isdisjoint(there)
    return _DEFINITE.match(_core(done.promise).lstrip()) is not None


def of_two_things(one: str, other: str) -> bool:
    """ "build a customs hall at the crossing", "opened the crossing": verbs of deeds, of things that have no word in common."""
    first, second = stems(_core(one)), stems(_core(other))
    return bool(first and second) and first.isdisjoint(second)


def same_people(one: Line, other: Line) -> bool:
    """Each names the other whole: "Peru" alone does not do what Peru and Bolivia promised."""
    if one.commitment is None or other.commitment is None:
        return False
    first, second = one.commitment.who, other.commitment.who
    return alike(first, second) and len(names(first)) == len(names(second))


def _core(promise: str) -> str:
    """The thing a verb is about: "the ferry" of "reopen the ferry across Lake Titicaca by July 1"."""
    after = _after_verb(promise)
    tail = _TAIL.search(after)
    return after[: tail.start()] if tail else after


def _rest(promise: str) -> str:
    return _after_verb(promise)[len(_core(promise)) :]


def _after_verb(promise: str) -> str:
    ends = [(m.start(), m.end()) for verb in _VERBS.values() if (m := verb.search(promise))]
    return promise[min(ends)[1] :] if ends else ""


def _head(promise: str) -> str:
    """The last telling word of the thing, cut to its stem."""
    told = [word for word in re.findall(r"[\w’'-]+", _core(promise).split(" of ")[0]) if stems(word)]
    return min(stems(told[-1])) if told else ""


def _proper(words: str) -> frozenset[str]:
    """The names in some words; days and months are none."""
    return frozenset(w for w in (m.group().casefold() for m in _NAMED.finditer(words)) if stems(w))
