"""Joins what several reports of one story tell, so that the same thing counts once."""

from collections.abc import Sequence

from monitoring_desk.types import Entity, Span

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
