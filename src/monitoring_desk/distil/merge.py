"""Joins what several reports of one story tell, so that the same thing counts once."""

from collections.abc import Sequence

from monitoring_desk.types import Entity, Quote, Span

from .reading import Reading


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
