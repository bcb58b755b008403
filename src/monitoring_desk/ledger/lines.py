"""A brief taken apart into the lines the ledger keeps: every fact with the passage that states it."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from monitoring_desk.types import Article, Brief, Commitment, Entity, Event, Incident, LedgerKind, Line, Quote, Span

from . import deeds
from .words import fold, names

_LONGEST = 600
"""Characters of a passage kept beside its span; the span leads to the whole."""
_SHORTEST_REPORTED = 25
"""Characters; reported speech shorter than that says nothing away from its sentence."""
_SUBJECTS = 8
_AROUND = 200
"""Characters beside the words of a statement in which a name counts as its subject, where the words name nobody."""


def lines(brief: Brief, articles: Mapping[str, Article]) -> tuple[Line, ...]:
    """The lines of a brief, in the order of its records. `articles`: by id, all the brief may cite.

    A fact whose passage is not in its article gives no line: nothing is kept that cannot be opened.
    """
    maker = _Maker(brief, articles)
    for commitment in (*brief.commitments, *brief.commitments_retold):
        maker.add("commitment", commitment.stated, commitment=commitment)
    for incident in (*brief.incidents, *brief.incidents_retold):
        maker.add("incident", incident.stated, incident=incident)
    due = {(c.stated, c.due) for c in (*brief.commitments, *brief.commitments_retold)}
    for event in brief.events:
        if (event.stated, event.when) in due:  # the undertaking says it already, and is followed up
            continue
        maker.add("event", event.stated, event=event)
    told = {c.stated for c in brief.commitments}
    for event in brief.events:
        article = articles.get(event.stated.article_id)
        words = article.text[event.stated.start : event.stated.end] if article is not None else ""
        if event.stated not in told and (done := deeds.find(event, words)) is not None:
            maker.add("commitment", event.stated, commitment=done, deed=True)
    mentions = sorted(_mentions(brief.entities), key=lambda m: (m[0].article_id, m[0].start))
    by_article: dict[str, list[tuple[Span, str]]] = {}
    for span, name in mentions:
        by_article.setdefault(span.article_id, []).append((span, name))
    for quote in brief.quotes:
        if tells_alone(quote):
            subjects = _subjects(quote, by_article.get(quote.words.article_id, ()))
            maker.add("statement", quote.words, quote=quote, subjects=subjects)
    return tuple(maker.made.values())


def tells_alone(quote: Quote) -> bool:
    """Whether a quotation can stand in the ledger: it is known who spoke, and it is more than a phrase."""
    if not quote.speaker or not names(quote.speaker):
        return False
    return quote.kind != "indirect" or quote.words.end - quote.words.start >= _SHORTEST_REPORTED


class _Maker:
    """Makes lines of one brief. It decides their ids; what is worth a line is decided by the caller."""

    def __init__(self, brief: Brief, articles: Mapping[str, Article]) -> None:
        self.brief = brief
        self.articles = articles
        self.made: dict[str, Line] = {}
        self._seen: dict[tuple[str, Span], int] = {}

    def add(
        self,
        kind: LedgerKind,
        stated: Span,
        *,
        commitment: Commitment | None = None,
        incident: Incident | None = None,
        event: Event | None = None,
        quote: Quote | None = None,
        subjects: tuple[str, ...] = (),
        deed: bool = False,
    ) -> None:
        article = self.articles.get(stated.article_id)
        if article is None or not 0 <= stated.start < stated.end <= len(article.text):
            return
        words = article.text[stated.start : stated.end].strip()
        if not words:
            return
        number = self._seen.get((kind, stated), 0)  # several records of one sentence are told apart by their order
        self._seen[kind, stated] = number + 1
        place = f"{kind}\n{stated.article_id}\n{stated.start}\n{stated.end}\n{number}"
        id = sha256(place.encode("utf-8", "replace")).hexdigest()[:20]
        cue = quote.cue if quote else None
        told = article.text[cue.start : cue.end] if cue and cue.article_id == article.id else ""
        self.made[id] = Line(
            id=id,
            kind=kind,
            story_id=self.brief.story_id,
            source_id=article.source_id,
            said=article.when,
            stated=stated,
            words=words[:_LONGEST],
            language=article.language,
            commitment=commitment,
            incident=incident,
            event=event,
            quote=quote,
            cue=told,
            subjects=subjects,
            deed=deed,
        )


def _mentions(entities: Sequence[Entity]) -> Iterator[tuple[Span, str]]:
    for entity in entities:
        for span in entity.mentions:
            yield span, entity.name


def _subjects(quote: Quote, mentions: Sequence[tuple[Span, str]]) -> tuple[str, ...]:
    """The names in the words, else those close by; never the speaker's own."""
    speaker = fold(quote.speaker or "")

    def within(start: int, end: int) -> list[str]:
        return [name for span, name in mentions if start <= span.start and span.end <= end and fold(name) != speaker]

    found = within(quote.words.start, quote.words.end) or within(quote.words.start - _AROUND, quote.words.end + _AROUND)
    return tuple(dict.fromkeys(found))[:_SUBJECTS]
