"""STORY → BRIEF: distils the articles of a story into cited sentences, quotations and facts."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from operator import attrgetter

from monitoring_desk.errors import DeskError
from monitoring_desk.types import Article, Brief, Complete, KnownName, Placement, Source, Span, Story

from . import accounts, cautions, found, merge, summary, written
from .known import Names
from .reading import Reading, read

_YEARS = range(1000, 9000)
_PASSAGES = 14  # sentences a completion model may rest its own on

_STATED = attrgetter("stated")

INSTRUCTION = written.INSTRUCTION
lay_out = written.lay_out

__all__ = ["INSTRUCTION", "Reading", "distil", "lay_out", "passages", "read", "stand"]


def distil(
    story: Story,
    articles: Sequence[Article],
    *,
    now: datetime,
    placements: Mapping[str, Placement] | None = None,
    sources: Mapping[str, Source] | None = None,
    names: Sequence[KnownName] = (),
    complete: Complete | None = None,
    model: str = "",
) -> Brief:
    """The brief of a story: pure, the same for the same arguments.

    `placements` and `sources` are by article id and source id; what they do not know counts as independent and
    ordinary. `names`: rows of the owner's table. Copies are left out, so that the same words count once. With `complete` (named `model`) the summary may
    be written anew; each of its sentences must pass the support gate.
    """
    placements, sources = placements or {}, sources or {}
    articles = [_in_calendar(article, now=now) for article in articles]
    told_by = [found.find(article) for article in _own_words(articles, placements)]
    readings = [one.reading for one in told_by]
    called = Names(names)
    said = merge.quotes([(one.reading, tuple(map(called.settle, one.quotes))) for one in told_by])
    happened, also_happened = merge.incidents([tuple(map(called.settle, one.incidents)) for one in told_by], readings)
    undertaken, also_undertaken = merge.commitments(
        [tuple(map(called.settle, one.commitments)) for one in told_by], readings
    )
    counted = merge.figures([one.figures for one in told_by], readings)
    ahead = merge.events([tuple(map(called.settle, one.events)) for one in told_by], readings)
    recorded = [span for kind in (undertaken, happened, ahead) for span in map(_STATED, kind)]
    told = summary.summarise(story, readings, recorded=recorded)
    compared = accounts.find(readings, sources=sources)
    brief = Brief(
        story_id=story.id,
        story_version=story.version,
        made=now,
        made_by="sources",
        summary=told,
        quotes=said,
        commitments=undertaken,
        commitments_retold=also_undertaken,
        events=ahead,
        incidents=happened,
        incidents_retold=also_happened,
        figures=counted,
        entities=called.join(merge.entities(readings), [r.article for r in readings]),
        accounts=compared,
        cautions=cautions.find(
            story,
            articles,
            placements=placements,
            sources=sources,
            summary=told,
            quotes=said,
            incidents=(*happened, *also_happened),
            figures=counted,
            accounts=compared,
            now=now,
        ),
    )
    brief = called.name(brief)
    if complete is None:
        return brief
    shown = summary.telling(story, readings, most=_PASSAGES)
    try:
        answer = complete(INSTRUCTION, lay_out(shown, articles)) if shown else ""
    except DeskError:
        return brief  # the desk is whole without its model: the sources' own sentences stand
    return stand(answer, brief, passages=shown, articles=articles, model=model)


def passages(story: Story, articles: Sequence[Article], placements: Mapping[str, Placement]) -> tuple[Span, ...]:
    """The sentences of a story that tell most, best first: all that a completion model is shown of it."""
    readings = [read(article) for article in _own_words(articles, placements)]
    return summary.telling(story, readings, most=_PASSAGES)


def stand(
    answer: str, brief: Brief, *, passages: Sequence[Span], articles: Sequence[Article], model: str = ""
) -> Brief:
    """The brief told in a model's sentences, those that stand on the passages; where too few do, the brief as it is."""
    anew, _ = written.judge(answer, passages, articles)
    if not anew or len(anew) < min(summary.LEAST, len(brief.summary)):
        return brief
    return replace(brief, summary=anew, made_by=model or "a model")


def _own_words(articles: Sequence[Article], placements: Mapping[str, Placement]) -> list[Article]:
    """One article of each lineage of copies, independent reports first, each group in order of publication."""
    known = {article.id for article in articles}
    ordered = sorted(articles, key=lambda a: (a.when, a.id))
    kept: dict[str, Article] = {}
    for article in ordered:
        placement = placements.get(article.id)
        origin = placement.copy_of if placement is not None and placement.copy_of is not None else article.id
        if origin == article.id or origin not in known:
            kept.setdefault(origin, article)
    if not kept and ordered:
        kept[ordered[0].id] = ordered[0]
    return sorted(kept.values(), key=lambda a: (a.id in placements and not placements[a.id].independent, a.when, a.id))


def _in_calendar(article: Article, *, now: datetime) -> Article:
    """The article without a time at the ends of the calendar, such as the year 1 that stands for none: no week leads back from it."""
    if all(time is None or time.year in _YEARS for time in (article.published, article.found)):
        return article
    published = article.published if article.published is not None and article.published.year in _YEARS else None
    return replace(article, published=published, found=article.found if article.found.year in _YEARS else now)
