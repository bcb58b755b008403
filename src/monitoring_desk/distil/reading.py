"""One article as every finder wants it: its text cut into sentences, its names found once."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from monitoring_desk.types import Article, Entity, Span

from . import entities, sentences
from .entities import Mention, Name


@dataclass(frozen=True, kw_only=True)
class Reading:
    """An article with its sentences and names. Offsets are code points into `article.text`."""

    article: Article
    sentences: tuple[Span, ...]
    names: tuple[Name, ...]
    """With the offices held and the gender where the text says so."""

    @property
    def text(self) -> str:
        return self.article.text

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """The names as records."""
        return tuple(self.entity(name) for name in self.names)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every mention of every name, in the order of the text, none overlapping another."""
        return tuple(sorted((m for name in self.names for m in name.mentions), key=lambda m: m.start))

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [m.start for m in self.mentions]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    def span(self, start: int, end: int) -> Span:
        """Those code points of this article."""
        return Span(article_id=self.article.id, start=start, end=end)

    def words(self, span: Span) -> str:
        """The text a span covers."""
        return self.article.text[span.start : span.end]

    def entity(self, name: Name) -> Entity:
        """A name as a record."""
        return Entity(name=name.name, kind=name.kind, mentions=tuple(self.span(m.start, m.end) for m in name.mentions))

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """Mentions wholly or partly inside [start, end), in order."""
        first = bisect_left(self._mention_starts, start)
        if first and self.mentions[first - 1].end > start:
            first -= 1
        return self.mentions[first : bisect_left(self._mention_starts, end)]

    def entities_in(self, start: int, end: int) -> tuple[tuple[Entity, Span], ...]:
        """Names mentioned inside [start, end), each with the mention's span, in order."""
        return tuple((self.entities[m.name_index], self.span(m.start, m.end)) for m in self.mentions_in(start, end))

    def name_at(self, span: Span) -> str | None:
        """The full name of who or what is mentioned at a span; None where nothing known is."""
        inside = self.mentions_in(span.start, span.end)
        return self.names[inside[0].name_index].name if inside else None

    def sentence_at(self, position: int) -> int | None:
        """Index of the sentence that holds a place in the text; None in the blank between two."""
        index = bisect_right(self._sentence_starts, position) - 1
        return index if index >= 0 and position < self.sentences[index].end else None


def read(article: Article) -> Reading:
    """Cut an article into sentences and find its names."""
    cut = sentences.split(article.text)
    return Reading(
        article=article,
        sentences=tuple(Span(article_id=article.id, start=start, end=end) for start, end in cut),
        names=entities.find(article.text, cut, language=article.language),
    )
