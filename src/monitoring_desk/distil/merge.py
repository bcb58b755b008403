"""Joins what several reports of one story tell, so that the same thing counts once."""

from collections.abc import Sequence

from monitoring_desk.types import Commitment, Entity, Event, Figure, Incident, Quote, Span

from .reading import Reading
from .summary import stems

_SAME = 0.6  # share of content words past which two reports' sentences state one thing


def entities(readings: Sequence[Reading]) -> tuple[Entity, ...]:
    """Names of all the reports, one record a name, the most mentioned first."""
    found: dict[str, Entity] = {}
    for reading in readings:
        for entity in reading.entities:
            key = entity.name.casefold().replace("’", "'")
            known = found.get(key)
            mentions: tuple[Span, ...] = entity.mentions if known is None else known.mentions + entity.mentions
            kind = entity.kind if known is None or known.kind == "other" else known.kind
            found[key] = Entity(name=entity.name if known is None else known.name, kind=kind, mentions=mentions)
    return tuple(sorted(found.values(), key=lambda e: -len(e.mentions)))


def quotes(told: Sequence[tuple[Reading, tuple[Quote, ...]]]) -> tuple[Quote, ...]:
    """Quotations of all the reports; words that another report quotes too count once, told with a speaker if any names one."""
    kept: list[Quote] = []
    places: dict[str, int] = {}
    for reading, found in told:
        own: dict[str, int] = {}
        for quote in found:
            key = "".join(c for c in reading.words(quote.words).casefold() if c.isalnum())
            place = places.get(key)
            if place is None:
                own[key] = len(kept)
                kept.append(quote)
            elif kept[place].speaker is None and quote.speaker is not None:
                kept[place] = quote
        # Said twice in one report, it was said twice.
        places |= {key: place for key, place in own.items() if key not in places}
    return tuple(kept)


def commitments(
    told: Sequence[tuple[Commitment, ...]], readings: Sequence[Reading]
) -> tuple[tuple[Commitment, ...], tuple[Commitment, ...]]:
    """Undertakings of all the reports, and what further reports tell of the same ones (same words, or same sum and actor)."""
    kept: list[tuple[int, Commitment]] = []
    again: list[Commitment] = []
    for index, found in enumerate(told):
        for one in found:
            if any(
                other != index
                and (one.amount, one.currency) == (c.amount, c.currency)
                and (
                    (one.amount is not None and one.who.casefold() == c.who.casefold())
                    or _alike(one.promise, c.promise)
                    or _alike(_stated(one.stated, readings), _stated(c.stated, readings))
                )
                for other, c in kept
            ):
                again.append(one)
            else:
                kept.append((index, one))
    return tuple(c for _, c in kept), tuple(again)


def events(told: Sequence[tuple[Event, ...]], readings: Sequence[Reading]) -> tuple[Event, ...]:
    """Events of all the reports; one told again by another report (no other day, and the same words) counts once."""
    kept: list[tuple[int, Event]] = []
    for index, found in enumerate(told):
        for one in found:
            if not any(
                other != index
                and (one.when is None or e.when is None or one.when[:10] == e.when[:10])
                and (_alike(one.what, e.what) or _alike(_stated(one.stated, readings), _stated(e.stated, readings)))
                for other, e in kept
            ):
                kept.append((index, one))
    return tuple(e for _, e in kept)


def incidents(
    told: Sequence[tuple[Incident, ...]], readings: Sequence[Reading]
) -> tuple[tuple[Incident, ...], tuple[Incident, ...]]:
    """Incidents of all the reports, and what other reports tell of the same ones, often with another toll.

    Of one incident the newest report that counts the dead or injured speaks. Two incidents of one report stay two.
    """
    groups: list[list[tuple[int, Incident]]] = []
    for index, found in enumerate(told):
        for one in found:
            for group in groups:
                if all(other != index and _same_incident(one, i) for other, i in group):
                    group.append((index, one))
                    break
            else:
                groups.append([(index, one)])
    kept, again = [], []
    for group in groups:
        speaks = max(group, key=lambda pair: (_counts(pair[1]), readings[pair[0]].article.when, -pair[0]))
        kept.append(speaks[1])
        seen = {_telling(speaks[1])}
        for pair in group:
            if pair is not speaks and _telling(pair[1]) not in seen:
                seen.add(_telling(pair[1]))
                again.append(pair[1])
    return tuple(kept), tuple(again)


def _counts(one: Incident) -> bool:
    return one.killed is not None or one.injured is not None


def _telling(one: Incident) -> tuple[object, ...]:
    return one.stated.article_id, one.when, one.killed, one.injured, one.claimed_by


def _same_incident(one: Incident, other: Incident) -> bool:
    """No other day, no other place, and something in common besides: a place, a count, or most of the words."""
    if one.when and other.when and one.when[:10] != other.when[:10]:
        return False
    here, there = _parts(one.where), _parts(other.where)
    if here and there and not here & there:
        return False
    first, second = stems(one.what), stems(other.what)
    words = len(first & second) / min(len(first), len(second)) if first and second else 0.0
    counted = any(
        a is not None and a == b and a > 0 for a, b in ((one.killed, other.killed), (one.injured, other.injured))
    )
    # One place and one day hold two incidents rarely; what they are called must still meet.
    return words >= (0.2 if here & there else _SAME) or (counted and words > 0)


def _parts(where: str | None) -> set[str]:
    return {part.strip().casefold() for part in (where or "").split(",") if part.strip()}


def figures(told: Sequence[tuple[Figure, ...]], readings: Sequence[Reading]) -> tuple[Figure, ...]:
    """Figures of all the reports; the same value and unit in another report for alike things counts once."""
    kept: list[tuple[int, Figure]] = []
    for index, found in enumerate(told):
        for one in found:
            if not any(
                other != index
                and (one.value, one.unit) == (f.value, f.unit)
                and (_alike(one.of, f.of) or _alike(_stated(one.stated, readings), _stated(f.stated, readings)))
                for other, f in kept
            ):
                kept.append((index, one))
    return tuple(f for _, f in kept)


def _stated(span: Span, readings: Sequence[Reading]) -> str:
    return next((r.words(span) for r in readings if r.article.id == span.article_id), "")


def _alike(one: str, other: str) -> bool:
    first, second = stems(one), stems(other)
    return bool(first and second) and len(first & second) >= _SAME * min(len(first), len(second))
