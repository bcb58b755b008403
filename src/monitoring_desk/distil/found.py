"""What one report tells, whatever story it is part of: a story that grows is distilled from all its reports each time."""

from dataclasses import dataclass
from functools import lru_cache

from monitoring_desk.types import Article, Commitment, Event, Figure, Incident, Quote

from . import commitments, datelines, events, figures, incidents, quotes
from .reading import Reading, read

KEPT = 500
"""Reports whose facts are kept at hand, 25 to 50 kB each; bench `live`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A report taken apart, with names as it gives them."""

    reading: Reading
    quotes: tuple[Quote, ...]
    incidents: tuple[Incident, ...]
    commitments: tuple[Commitment, ...]
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]


@lru_cache(maxsize=KEPT)
def find(article: Article) -> Found:
    """All that the finders tell of an article."""
    reading = read(article)
    published = datelines.filed(article.text, article.published.date()) if article.published is not None else None
    return Found(
        reading=reading,
        quotes=quotes.find(reading),
        incidents=incidents.find(reading, published=published),
        commitments=commitments.find(reading, published=published),
        figures=figures.find(reading, published=published),
        events=events.find(reading, published=published),
    )
