"""The watch preview, laid out."""

from collections.abc import Mapping
from datetime import datetime

from monitoring_desk.present.cards import link_story
from monitoring_desk.present.passages import address, name_outlet
from monitoring_desk.present.views import Frame, Piece
from monitoring_desk.present.watchpages.views import ShownDay, ShownSample, Tried, WatchPreviewPage
from monitoring_desk.present.wording import MONTHS, count, set_text, tell_time
from monitoring_desk.types import Article, Preview, Sample, Source, Span

LONGEST = 4_000
"""Characters of a query in an address; servers refuse much longer ones. `desk watches preview` takes any."""
MOST_DAYS = 30
BEFORE, AFTER = 120, 240
"""Characters shown before and after the first words that fired."""


def lay_preview_page(
    query: str,
    *,
    days: int,
    frame: Frame,
    now: datetime,
    found: Preview | None = None,
    outlets: Mapping[str, Source] | None = None,
    error: str = "",
) -> WatchPreviewPage:
    """The form with what was typed, and what it would bring or what is wrong with it."""
    return WatchPreviewPage(
        frame=frame,
        query=query,
        longest=LONGEST,
        days_asked=days,
        most_days=MOST_DAYS,
        error=error,
        tried=lay_tried(found, outlets=outlets or {}, now=now) if found else None,
    )


def lay_tried(found: Preview, *, outlets: Mapping[str, Source], now: datetime) -> Tried:
    fullest = max((day.articles for day in found.days), default=0)
    return Tried(
        understood=found.query,
        summary=summarise(found),
        days=tuple(
            ShownDay(
                day=name_day(day.day),
                articles=day.articles,
                stories=day.stories,
                share=round(100 * day.articles / fullest) if fullest else 0,
            )
            for day in found.days
        ),
        samples=tuple(lay_sample(sample, outlets, now) for sample in found.samples),
    )


def name_day(day: str) -> str:
    """ "2026-03-11" → "11 Mar"."""
    date = datetime.strptime(day, "%Y-%m-%d")  # noqa: DTZ007  a day has no zone
    return f"{date.day} {MONTHS[date.month - 1][:3]}"


def summarise(found: Preview) -> str:
    read = count(found.read, "article") + ("" if found.complete else " (the newest; there are more)")
    matching = f"{count(found.articles, 'article')} in {count(found.stories, 'story', 'stories')}"
    return f"Of {read}, {matching} would have come."


def lay_sample(sample: Sample, outlets: Mapping[str, Source], now: datetime) -> ShownSample:
    article = sample.article
    first = next((span for span in sample.match.spans if 0 <= span.start < span.end <= len(article.text)), None)
    text = set_text(article.text[:200], article.language)
    return ShownSample(
        title=set_text(article.title.strip() or article.text[:100].strip() or "Untitled", article.language),
        href=address(article.id, span=first, story_id=sample.story_id) if first else address(article.id),
        outlet=name_outlet(article, outlets.get(article.source_id)),
        when=tell_time(article.when, now),
        why=sample.match.why,
        excerpt=cut_excerpt(article, sample.match.spans),
        lang=text.lang,
        dir=text.dir,
        story=link_story(sample.story_id) if sample.story_id else None,
    )


def cut_excerpt(article: Article, spans: tuple[Span, ...]) -> tuple[Piece, ...]:
    """The text around the first words that fired, those marked; whole words at its ends where they have ends."""
    inside = sorted({(s.start, s.end) for s in spans if 0 <= s.start < s.end <= len(article.text)})
    if not inside:
        return ()
    text = article.text
    start, end = max(inside[0][0] - BEFORE, 0), min(inside[0][1] + AFTER, len(text))
    if start and (blank := text.find(" ", start, inside[0][0])) >= 0:
        start = blank + 1
    if end < len(text) and (blank := text.rfind(" ", inside[0][1], end)) >= 0:
        end = blank
    pieces, at = [Piece(text="… ", marked=False)] if start else [], start
    for begun, ended in inside:
        if begun < at or ended > end:
            continue
        pieces += [Piece(text=flat(text[at:begun]), marked=False), Piece(text=flat(text[begun:ended]), marked=True)]
        at = ended
    pieces.append(Piece(text=flat(text[at:end]) + (" …" if end < len(text) else ""), marked=False))
    return tuple(piece for piece in pieces if piece.text)


def flat(text: str) -> str:
    return text.replace("\n", " ")
