"""The way from a claim to the words it rests on: spans become links, and passages of the stored copy."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from monitoring_desk.present.highlights import find_words
from monitoring_desk.present.views import Cite, Cited, Passage, Piece, Text
from monitoring_desk.present.wording import host, path_part, set_text, shorten, tell_time, weblink
from monitoring_desk.types import Article, Brief, Dossier, KnownName, Sentence, Source, Span

AROUND = 320
"""Characters shown before and after a passage opened in place: two or three sentences."""
LONGEST_HIT = 5_000
"""Characters of a passage in which words are looked for to be marked."""
OPENING = 260
"""Characters of a report shown where a story has no brief yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a story may cite: its articles and their sources by id. A span that points elsewhere cites nothing."""

    story_id: str
    articles: Mapping[str, Article]
    sources: Mapping[str, Source]
    now: datetime


def gather(dossier: Dossier, now: datetime) -> Evidence:
    return Evidence(
        story_id=dossier.story.id,
        articles={article.id: article for article in dossier.articles},
        sources={source.id: source for source in dossier.sources},
        now=now,
    )


def name_outlet(article: Article, source: Source | None) -> Text:
    """The outlet's name: the owner's, else the site's own, else its host."""
    if source and source.name.strip():
        return set_text(source.name, source.language)
    return set_text((article.site or "").strip() or host(article.url) or "unnamed source")


def stands(span: Span, article: Article | None) -> bool:
    """Whether the span lies inside the text it cites and holds words."""
    return (
        article is not None
        and 0 <= span.start < span.end <= len(article.text)
        and not article.text[span.start : span.end].isspace()
    )


def address(article_id: str, *, span: Span | None = None, story_id: str | None = None) -> str:
    """The page of an article's stored copy, at a passage of it."""
    asked = [f"start={span.start}&end={span.end}"] if span else []
    if story_id:
        asked.append(f"story={path_part(story_id)}")
    path = f"/articles/{path_part(article_id)}"
    return path + (f"?{'&'.join(asked)}" if asked else "") + ("#passage" if span else "")


def cite(span: Span, evidence: Evidence) -> Cite | None:
    """The link to a passage; None when the story holds no such passage."""
    article = evidence.articles.get(span.article_id)
    if article is None or not stands(span, article):
        return None
    return Cite(
        href=address(article.id, span=span, story_id=evidence.story_id),
        outlet=name_outlet(article, evidence.sources.get(article.source_id)),
        when=tell_time(article.when, evidence.now),
    )


def words(span: Span, evidence: Evidence) -> Text | None:
    """The very words of a passage; None when the story holds no such passage."""
    article = evidence.articles.get(span.article_id)
    if article is None or not stands(span, article):
        return None
    return set_text(article.text[span.start : span.end].strip(), article.language)


def cite_brief(brief: Brief | None, evidence: Evidence) -> Iterator[Cited]:
    """The sentences of a brief that can be shown, each with its links; an editor's are marked so."""
    for place, sentence in enumerate(brief.summary if brief else ()):
        if shown := cite_sentence(sentence, evidence):
            yield replace(shown, edited=True) if brief and place in brief.edited else shown


def cite_sentence(sentence: Sentence, evidence: Evidence) -> Cited | None:
    """A sentence with its links; None when nothing it cites can be shown: no sentence without a source."""
    cites = tuple(link for span in sentence.cites if (link := cite(span, evidence)))
    if not cites:
        return None
    language = next(
        evidence.articles[span.article_id].language for span in sentence.cites if span.article_id in evidence.articles
    )
    return Cited(text=set_text(sentence.text, language), cites=cites)


def known_names(brief: Brief, evidence: Evidence) -> tuple[tuple[KnownName, Cite], ...]:
    """The names of the owner's table that a brief names, the most mentioned first, each with the first place that can be shown."""
    rows = {row.name: row for row in brief.names}
    found = ((rows[one.name], one.mentions) for one in brief.entities if one.name in rows)
    cited = ((row, next((link for span in spans if (link := cite(span, evidence))), None)) for row, spans in found)
    return tuple((row, link) for row, link in cited if link is not None)


def cite_opening(evidence: Evidence) -> Cited | None:
    """How the first report with a text begins, for a story that is not distilled yet."""
    for article in evidence.articles.values():
        text = article.text.strip().split("\n", 1)[0]
        span = Span(article_id=article.id, start=article.text.find(text), end=article.text.find(text) + len(text))
        if text and (link := cite(span, evidence)):
            return Cited(text=set_text(shorten(text, OPENING), article.language), cites=(link,))
    return None


def split_paragraphs(text: str, spans: tuple[tuple[int, int], ...] = ()) -> tuple[tuple[Piece, ...], ...]:
    """The paragraphs of a text in pieces, those inside the (start, end) spans marked; spans ordered, not overlapping."""
    paragraphs = []
    at = 0
    for paragraph in text.split("\n\n"):
        end = at + len(paragraph)
        pieces = []
        here = at
        for start, stop in spans:
            start, stop = max(start, at), min(stop, end)
            if start >= stop:
                continue
            pieces += [Piece(text=text[here:start], marked=False), Piece(text=text[start:stop], marked=True)]
            here = stop
        pieces.append(Piece(text=text[here:end], marked=False))
        if paragraph.strip():
            paragraphs.append(tuple(piece for piece in pieces if piece.text))
        at = end + 2
    return tuple(paragraphs)


def show_passage(
    article: Article,
    *,
    source: Source | None,
    span: Span | None,
    now: datetime,
    story_id: str | None = None,
    around: int | None = AROUND,
    words: str = "",
) -> Passage:
    """A passage in its article, with what stands `around` it (characters; None: the whole text; of no passage the opening).

    The passage is marked; with `words`, those of its words that begin with one of them are marked instead.
    """
    text = article.text
    start, end = (span.start, span.end) if span else (0, 0)
    marks: tuple[tuple[int, int], ...] = ((start, end),) if span else ()
    if words:
        marks = tuple(
            (start + first, start + last)
            for first, last in find_words(words, text[start : min(end, start + LONGEST_HIT)])
        )
    if around is not None:
        first, last = find_edge(text, start, -around), find_edge(text, end, around)
        before, after = "… " if first > 0 else "", " …" if last < len(text) else ""
        marks = tuple((at - first + len(before), until - first + len(before)) for at, until in marks)
        shown = max(len(text[:last].rstrip()), end) if after else last
        text = f"{before}{text[first:shown]}{after}"
    return Passage(
        href=address(article.id, span=span, story_id=story_id),
        outlet=name_outlet(article, source),
        title=set_text(article.title, article.language),
        published=tell_time(article.published, now) if article.published else None,
        found=tell_time(article.found, now),
        revision="This text replaced an earlier one at the same address." if article.revision_of else "",
        paragraphs=split_paragraphs(text, marks),
        link=weblink(article.url),
    )


def find_edge(text: str, at: int, reach: int) -> int:
    """Where to stop showing text `reach` characters from `at`: a paragraph's end within reach, else a word's."""
    if reach < 0:
        low = max(0, at + reach)
        if low == 0:
            return 0
        edge = text.find("\n\n", low, at)
        if edge >= 0:
            return edge + 2
        space = text.find(" ", low, at)
        return space + 1 if space >= 0 else low
    high = min(len(text), at + reach)
    if high == len(text):
        return high
    edge = text.rfind("\n\n", at, high)
    if edge > at:
        return edge
    space = text.rfind(" ", at, high)
    return space if space > at else high
