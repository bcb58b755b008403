"""When two tellings are of one incident, and how its toll stands by source and time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from monitoring_desk.types import Incident, Line, Record

from .words import alike, day_distance, names, normal, share, stems

_DAYS = 4  # days after an incident within which a telling without a day of its own is taken to be of it: gate_ledger
_SAME_MOMENT = 6  # hours within which two counts that differ are a conflict and no rise
_SORTS = {
    "quake": r"earthquake|quake|tremor|aftershock|magnitude|地震|زلزل",
    "flood": r"flood|inundat|deluge|burst its banks|breaks? its banks|landslide|mudslide|avalanche|洪水|سیلاب",
    "storm": r"cyclone|typhoon|hurricane|storm|tornado|monsoon|台风|طوفان",
    "fire": r"\b(?:wild)?fires?\b(?! on| at| upon| from)|blaze|inferno|火灾|آگ",
    "crash": r"crash|collision|collid|derail|capsiz|sank|sinking|plunge|overturn",
    "collapse": r"collaps|cave-?in|mine accident",
    "protest": r"protest|riot|unrest|demonstrat|clash|strike(?=s? (?:turned|by workers))",
    "attack": r"attack|gunm[ae]n|shoot|shot|ambush|bomb|blast|explo|suicide|raid|assault|militant|stab|kill|rocket|missile|"
    r"drone|air ?strike|grenade|hostage|kidnap|abduct|murder|massacre|opened fire|gunfire|袭击|爆炸|حملہ|دھماک",
}
_SORT = {name: re.compile(f"(?i){words}") for name, words in _SORTS.items()}
_LASTING = frozenset({"flood", "storm"})
_ANOTHER = re.compile(
    r"(?i)\b(?:another|second|separate|separately|third|unrelated|different|in a similar|elsewhere)\s+"
    r"(?:\w+\s+){0,3}?(?:attack|blast|bomb|bombing|explosion|incident|shooting|ambush|raid|earthquake|quake|fire|crash|flood|assault)"
)
_ANY = stems(
    "attack attacked killed killing dead died death toll wounded injured injuring people person persons men women police officials bomb bombing "
    "blast explosion gunmen militants shooting fire incident authorities hospital victims district province city town area least"
)
_DEAD = re.compile(r"(?i)\b(?:kill|dead\b|died?\b|deaths?\b|claimed)|死|ہلاک|قتل")
_MAGNITUDE = re.compile(r"(?i)magnitude[- ](?:of )?(\d(?:\.\d)?)|(\d\.\d)[- ]magnitude")


_PART = re.compile(
    r"\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|\d) [A-Z][a-z]+ (?:nationals?|citizens?|engineers?|workers?|tourists?|journalists?) (?:was|were|with)\b"
)
""" "Two Yunlan engineers were injured": some of those hurt, which contradicts no whole."""


@dataclass(frozen=True, slots=True)
class Features:
    """What of a telling is compared."""

    sorts: frozenset[str]
    places: tuple[str, ...]
    """As told, the narrowest first."""
    day: str | None
    """Told, at the grain it was told."""
    said: str
    """The day of publication."""
    object: frozenset[str]
    another: bool
    magnitude: str | None


def features(line: Line) -> Features:
    one = line.incident
    assert one is not None
    text = f"{one.what} {' '.join(one.targets)}"
    found = frozenset(name for name, words in _SORT.items() if words.search(text)) or frozenset(
        name for name, words in _SORT.items() if words.search(line.words)
    )
    magnitude = _MAGNITUDE.search(line.words)
    return Features(
        sorts=found,
        places=tuple(place.strip() for place in (one.where or "").split(",") if names(place)),
        day=one.when,
        said=f"{line.said:%Y-%m-%d}",
        object=stems(text),
        another=bool(_ANOTHER.search(one.what) or _ANOTHER.search(line.words)),
        magnitude=next((g for g in magnitude.groups() if g), None) if magnitude else None,
    )


def keys(line: Line) -> dict[str, int]:
    """Under what a telling is looked for: its story, and each place on each day it may have been."""
    seen = features(line)
    found = {f"@{line.story_id}": 2}
    days = _days(seen)
    for place in seen.places[:3]:
        for word in sorted(names(place))[:3]:
            found |= {f"{word[:6]}|{day}": 2 for day in (*days, *dict.fromkeys(day[:7] for day in days))}
    return found


def _days(seen: Features) -> list[str]:
    if seen.day and len(seen.day) == 7:
        return [seen.day]  # "the flood of April", told in July
    if seen.day and len(seen.day) == 10:
        return _around(seen.day, back=1, on=1)
    return _around(seen.said, back=_DAYS, on=0)


def _around(day: str, *, back: int, on: int) -> list[str]:
    try:
        middle = date.fromisoformat(day)
        return [(middle + timedelta(days=n)).isoformat() for n in range(-back, on + 1)]
    except (ValueError, OverflowError):
        return [day]


def same(a: Line, b: Line, *, of_a: Features, of_b: Features) -> bool:
    """Whether two tellings are of one incident. Look-alikes of another day, place, sort or count of the day stay apart."""
    if a.stated == b.stated or apart(a, b, of_a=of_a, of_b=of_b):
        return False
    one, other = a.incident, b.incident
    assert one is not None
    assert other is not None
    story = a.story_id == b.story_id
    if not _days_agree(a, b, of_a, of_b):
        return False
    place = _places(of_a, of_b)
    sort = bool(of_a.sorts & of_b.sorts)
    if place == "narrow" and story:
        return sort or not (of_a.sorts and of_b.sorts)
    if place == "narrow":  # another story: a city has more than one attack in a week
        common, counted = len(_besides(a, b, of_a, of_b)), _tolls_meet(one, other)
        lasting = of_a.sorts & of_b.sorts & _LASTING
        if lasting and (counted or all(len(day) == 10 for day in (of_a.day, of_b.day) if day)):
            return True  # nobody tells two floods of one town within days; "in April" may be another
        if of_a.day and of_b.day and min(len(of_a.day), len(of_b.day)) == 10:
            return sort and (common >= 1 or counted)
        return sort and (common >= 3 or (counted and common >= 2))
    if story:  # one story is one happening, mostly: a missing place or a wide one is enough with anything else alike
        alike_told = share(of_a.object, of_b.object) >= 0.4 or _tolls_meet(one, other) or _targets_meet(one, other)
        return sort and (place in ("wide", "none") or alike_told or _told_of_one(a, b, of_a, of_b))
    return place == "wide" and sort and _tolls_meet(one, other) and share(of_a.object, of_b.object) >= 0.5


def apart_by_place_alone(a: Line, b: Line, *, of_a: Features, of_b: Features) -> bool:
    """Whether two tellings by two reports are held apart by nothing but the place they name."""
    return (
        a.stated.article_id != b.stated.article_id and _days_agree(a, b, of_a, of_b) and not _differ(a, b, of_a, of_b)
    )


def apart(a: Line, b: Line, *, of_a: Features, of_b: Features) -> bool:
    """Whether two tellings cannot be of one incident."""
    if _differ(a, b, of_a, of_b):
        return True
    if _places(of_a, of_b) != "other":
        return False
    # One report that names two places tells of two; two reports of one story may name one place differently.
    report = a.stated.article_id == b.stated.article_id
    return report or a.story_id != b.story_id or not _days_agree(a, b, of_a, of_b)


def _differ(a: Line, b: Line, of_a: Features, of_b: Features) -> bool:
    """In sort, magnitude or count of the dead, or one says it tells of another."""
    if of_a.another != of_b.another or (of_a.magnitude and of_b.magnitude and of_a.magnitude != of_b.magnitude):
        return True
    if of_a.sorts and of_b.sorts and not of_a.sorts & of_b.sorts:
        return True
    return _far_apart(a, b) and not (of_a.sorts | of_b.sorts) & {"quake", "flood", "storm"}


def may_be_same(a: Line, b: Line, *, of_a: Features, of_b: Features) -> bool:
    """Whether a reader should be told that two incidents are perhaps one."""
    if of_a.another != of_b.another or not of_a.sorts & of_b.sorts:
        return False
    close = of_a.day is None or of_b.day is None or day_distance(of_a.day, of_b.day) <= 1
    return close and _places(of_a, of_b) in ("narrow", "wide")


def _places(a: Features, b: Features) -> str:
    """ "narrow": the narrowest place of one is named by the other; "wide": only a wider one; "none": one names none; "other"."""
    if not a.places or not b.places:
        return "none"
    if any(alike(a.places[0], place) for place in b.places) or any(alike(b.places[0], place) for place in a.places):
        # A country alone holds many incidents: where one names only that, it is no narrow place.
        return "narrow" if len(a.places) == len(b.places) or alike(a.places[0], b.places[0]) else "wide"
    return (
        "wide"
        if any(alike(p, q) for p in a.places for q in b.places) and min(len(a.places), len(b.places)) == 1
        else "other"
    )


def _days_agree(a: Line, b: Line, of_a: Features, of_b: Features) -> bool:
    one, other = a.incident, b.incident
    assert one is not None
    assert other is not None
    if of_a.day and of_b.day:
        short = min(len(of_a.day), len(of_b.day))
        if of_a.day[:short] == of_b.day[:short]:
            return True
        near = day_distance(of_a.day, of_b.day) <= 1 or _month_slip(of_a.day, of_b.day)
        # A day told wrong by one (another zone, "today" of a night) is forgiven within a story that counts the same dead.
        return near and a.story_id == b.story_id and (_tolls_meet(one, other) or _targets_meet(one, other))
    day, said = (of_a.day, of_b.said) if of_a.day else (of_b.day, of_a.said)
    if day is None:
        return day_distance(of_a.said, of_b.said) <= _DAYS
    if len(day) < 10:
        return said.startswith(day)
    return said >= day and day_distance(day, said) <= _DAYS


def _far_apart(a: Line, b: Line) -> bool:
    """Counts of the dead that no attack reaches by rising: one of the two is not of it, or was read wrongly."""
    one, other = count(a, "killed"), count(b, "killed")
    if one is None or other is None:
        return False
    return max(one, other) >= 100 and max(one, other) > 20 * max(1, min(one, other))


def _told_of_one(a: Line, b: Line, of_a: Features, of_b: Features) -> bool:
    """Two reports of one story, of one day told by both, whose sentences share more than the words of any attack."""
    if not (of_a.day and of_a.day == of_b.day) or a.stated.article_id == b.stated.article_id:
        return False
    return bool(_besides(a, b, of_a, of_b))


def _besides(a: Line, b: Line, of_a: Features, of_b: Features) -> frozenset[str]:
    """What two sentences share beside their places and the words of any attack."""
    common = (stems(a.words) & stems(b.words)) - _ANY
    return common - stems(" ".join((*of_a.places, *of_b.places)))


def _month_slip(one: str, other: str) -> bool:
    """The same day of another year: a year left out was resolved wrongly."""
    return len(one) == len(other) == 10 and one[5:] == other[5:]


def _tolls_meet(one: Incident, other: Incident) -> bool:
    pairs = ((one.killed, other.killed), (one.injured, other.injured))
    return any(p is not None and p == q and p > 0 for p, q in pairs)


def _targets_meet(one: Incident, other: Incident) -> bool:
    first, second = stems(" ".join(one.targets)), stems(" ".join(other.targets))
    return bool(first & second)


def compose(id: str, lines: Sequence[Line]) -> Record:
    """The incident its lines tell of. `lines`: in order of publication, at least one."""
    told = [(line, line.incident) for line in lines if line.incident is not None]
    killed = standing(lines, "killed")
    _, one = max(told, key=lambda pair: (not _outrun(pair[1], killed), _worth(pair[1]), pair[0].said))
    claimed = next((i.claimed_by for _, i in reversed(told) if i.claimed_by), None)
    targets = tuple(dict.fromkeys(name for _, i in told for name in i.targets))[:4]
    where = max(
        (i.where for _, i in told if i.where),
        key=lambda w: (w.count(","), sum(w == i.where for _, i in told)),
        default=None,
    )
    days = [i.when for _, i in told if i.when]
    return Record(
        id=id,
        kind="incident",
        what=one.what,
        who=targets,
        state="claimed" if claimed else "reported",
        first=lines[0].said,
        latest=lines[-1].said,
        lines=tuple(lines),
        when=max(days, key=lambda d: (len(d), days.count(d), d)) if days else None,
        where=where,
        killed=killed,
        injured=standing(lines, "injured"),
        conflict=conflict(lines),
        claimed_by=claimed,
    )


def _outrun(one: Incident, killed: int | None) -> bool:
    """Whether what it was called tells a count of the dead that no longer stands: "nine people were killed …" of a flood of 17."""
    return one.killed is not None and one.killed != killed and _DEAD.search(one.what) is not None


def count(line: Line, what: str) -> int | None:
    """A line's count of "killed" or "injured"."""
    if line.incident is None:
        return None
    return line.incident.killed if what == "killed" else line.incident.injured


def standing(lines: Sequence[Line], what: str) -> int | None:
    """The count that stands: each source's newest, and of those the highest of the last day on which one was given."""
    newest = _newest(lines, what)
    if not newest:
        return None
    last = max(line.said for line in newest)
    return max(
        number for line in newest if last - line.said <= timedelta(days=1) and (number := count(line, what)) is not None
    )


def conflict(lines: Sequence[Line]) -> str:
    """Counts that sources give differently within hours of each other, in words; a later higher count is a rise."""
    told = []
    for what, word in (("killed", "dead"), ("injured", "injured")):
        newest = _newest(lines, what)
        if len(newest) < 2:
            continue
        last = max(line.said for line in newest)
        late = [line for line in newest if last - line.said <= timedelta(hours=_SAME_MOMENT)]
        late = [line for line in late if not _PART.search(line.words)]
        numbers = sorted({number for line in late if (number := count(line, what)) is not None})
        numbers = [n for n in numbers if n == numbers[-1] or not any(_at_least(line, n, what) for line in late)]
        if len(numbers) > 1:
            told.append(f"{' or '.join(str(n) for n in numbers)} {word}")
    return "; ".join(told)


def _at_least(line: Line, number: int, what: str) -> bool:
    """ "more than 30" is no other count than 31."""
    return (
        count(line, what) == number
        and re.search(rf"(?i)\b(?:more than|at least|over)\s+{number}\b", line.words) is not None
    )


def _newest(lines: Sequence[Line], what: str) -> list[Line]:
    """Of each source its newest line with a count, words printed again by another left out."""
    found: dict[str, Line] = {}
    seen: set[str] = set()
    for line in lines:
        if count(line, what) is not None and normal(line.words) not in seen:
            seen.add(normal(line.words))
            found[line.source_id] = line
    return list(found.values())


def _worth(one: Incident) -> int:
    return (
        2 * (one.killed is not None)
        + (one.injured is not None)
        + (one.where is not None)
        + (one.when is not None)
        + bool(one.targets)
        + min(2, len(stems(one.what)) // 2)
    )
