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


def commitments(told: Sequence[tuple[Commitment, ...]], readings: Sequence[Reading]) -> tuple[Commitment, ...]:
    """Undertakings of all the reports; one told again by another report (same words, or same sum and actor) counts once."""
    kept: list[tuple[int, Commitment]] = []
    for index, found in enumerate(told):
        for one in found:
            if not any(
                other != index
                and (one.amount, one.currency) == (c.amount, c.currency)
                and (
                    (one.amount is not None and one.who.casefold() == c.who.casefold())
                    or _alike(one.promise, c.promise)
                    or _alike(_stated(one.stated, readings), _stated(c.stated, readings))
                )
                for other, c in kept
            ):
                kept.append((index, one))
    return tuple(c for _, c in kept)


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


def incidents(told: Sequence[tuple[Incident, ...]]) -> tuple[Incident, ...]:
    """Incidents of all the reports. Tolls may differ between them, so only what is told alike counts once."""
    kept: dict[tuple[object, ...], Incident] = {}
    for found in told:
        for one in found:
            place = (one.where or "").casefold()
            kept.setdefault((place, one.when, one.killed, one.injured, one.claimed_by), one)
    return tuple(kept.values())


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
