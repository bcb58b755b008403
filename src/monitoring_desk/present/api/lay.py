"""The desk's records as the API shows them: every span with its words and the page that shows them, or left out."""

import math
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TypeVar

from monitoring_desk.present.api import shapes
from monitoring_desk.present.cards import link_story, set_title
from monitoring_desk.present.ledgerpages.rows import link_record
from monitoring_desk.present.passages import address, name_outlet, stands
from monitoring_desk.present.wording import link_wikidata, path_part, weblink
from monitoring_desk.secrecy import hidden, open_address
from monitoring_desk.types import (
    Article,
    Brief,
    Dossier,
    Edition,
    Hit,
    Line,
    Record,
    Source,
    SourceState,
    Span,
    TwoAccounts,
    Watch,
)

T = TypeVar("T")

AROUND = 600
"""Characters shown before and after a passage."""


class Cutter:
    """Cuts passages out of a story's articles; what does not stand there is not shown."""

    def __init__(self, articles: Iterable[Article], *, base_url: str, story_id: str | None) -> None:
        self._articles = {article.id: article for article in articles}
        self._base_url = base_url
        self._story_id = story_id

    def cut(self, span: Span) -> shapes.Passage | None:
        article = self._articles.get(span.article_id)
        if article is None or not stands(span, article):
            return None
        return shapes.Passage(
            article_id=span.article_id,
            start=span.start,
            end=span.end,
            text=article.text[span.start : span.end],
            page=self._base_url + address(article.id, span=span, story_id=self._story_id),
        )

    def cut_all(self, spans: Iterable[Span]) -> tuple[shapes.Passage, ...]:
        return _there(self.cut(span) for span in spans)


def _there(values: Iterable[T | None]) -> tuple[T, ...]:
    return tuple(value for value in values if value is not None)


def show_story(dossier: Dossier, *, base_url: str) -> shapes.Story:
    story, brief = dossier.story, dossier.brief
    title = set_title(dossier)
    return shapes.Story(
        id=story.id,
        version=story.version,
        title=title.text,
        language=title.lang,
        page=base_url + link_story(story.id),
        started=story.started,
        latest=story.latest,
        independent_reports=story.independent_reports,
        article_ids=story.article_ids,
        score=story.score,
        reasons=tuple(shapes.Reason(name=one.name, value=one.value, why=one.why) for one in story.reasons),
        watches=tuple(dict.fromkeys(match.watch_id for match in story.matches)),
        topics=tuple(shapes.Topic(code=topic.code, label=topic.label) for topic in story.topics),
        agencies=story.agencies,
        cautions=tuple(dict.fromkeys(caution.why for caution in brief.cautions)) if brief else (),
        briefed=brief.made if brief else None,
    )


def show_brief(dossier: Dossier, brief: Brief, *, base_url: str) -> shapes.Brief:
    cutter = Cutter(dossier.articles, base_url=base_url, story_id=dossier.story.id)
    cut = cutter.cut
    identified = {one.name: link_wikidata(one.wikidata) for one in brief.names if one.wikidata}
    return shapes.Brief(
        story_id=brief.story_id,
        story_version=brief.story_version,
        current=brief.story_version == dossier.story.version,
        made=brief.made,
        made_by=brief.made_by,
        summary=tuple(
            shapes.Sentence(text=one.text, cites=cites) for one in brief.summary if (cites := cutter.cut_all(one.cites))
        ),
        quotes=tuple(
            shapes.Quote(words=words, kind=one.kind, speaker=one.speaker)
            for one in brief.quotes
            if (words := cut(one.words))
        ),
        commitments=tuple(
            shapes.Commitment(
                who=one.who,
                to=one.to,
                promise=one.promise,
                amount=_finite(one.amount),
                currency=one.currency,
                due=one.due,
                stage=one.stage,
                stated=stated,
            )
            for one in brief.commitments
            if (stated := cut(one.stated))
        ),
        events=tuple(
            shapes.Event(
                what=one.what, when=one.when, where=one.where, who=one.who, upcoming=one.upcoming, stated=stated
            )
            for one in brief.events
            if (stated := cut(one.stated))
        ),
        incidents=tuple(
            shapes.Incident(
                what=one.what,
                when=one.when,
                where=one.where,
                killed=one.killed,
                injured=one.injured,
                targets=one.targets,
                claimed_by=one.claimed_by,
                stated=stated,
            )
            for one in brief.incidents
            if (stated := cut(one.stated))
        ),
        figures=tuple(
            shapes.Figure(value=_finite(one.value), unit=one.unit, of=one.of, stated=stated)
            for one in brief.figures
            if (stated := cut(one.stated))
        ),
        entities=tuple(
            shapes.Entity(
                name=one.name,
                kind=one.kind,
                mentions=len(one.mentions),
                first=first,
                wikidata=identified.get(one.name),
            )
            for one in brief.entities
            if (first := next(iter(cutter.cut_all(one.mentions)), None))
        ),
        cautions=tuple(shapes.Caution(kind=one.kind, why=one.why) for one in brief.cautions),
        accounts=_show_accounts(brief.accounts, cutter) if brief.accounts else None,
    )


def _show_accounts(accounts: TwoAccounts, cutter: Cutter) -> shapes.TwoAccounts | None:
    points = []
    for point in accounts.points:
        first, second = (cutter.cut(span) if span else None for span in point.cells)
        # Half of what was laid side by side would read as "only one says".
        if [cell is None for cell in (first, second)] == [span is None for span in point.cells]:
            points.append(shapes.Point(kind=point.kind, cells=(first, second), why=point.why))
    if not points:
        return None
    one, other = (
        shapes.Account(side=side.side, language=side.language, article_ids=side.article_ids) for side in accounts.sides
    )
    return shapes.TwoAccounts(sides=(one, other), points=tuple(points))


def show_article(article: Article, *, revisions: tuple[str, ...], base_url: str) -> shapes.Article:
    return shapes.Article(
        id=article.id,
        url=weblink(article.url),
        source_id=article.source_id,
        title=article.title,
        text=article.text,
        authors=article.authors,
        published=article.published,
        modified=article.modified,
        found=article.found,
        language=article.language,
        site=article.site,
        section=article.section,
        image=weblink(article.image or ""),
        revision_of=article.revision_of,
        revisions=revisions or (article.id,),
        page=base_url + address(article.id),
    )


def show_passage(article: Article, source: Source | None, span: Span, *, base_url: str) -> shapes.Shown | None:
    """A passage in what stands around it; None where the article has no such passage."""
    passage = Cutter([article], base_url=base_url, story_id=None).cut(span)
    if passage is None:
        return None
    return shapes.Shown(
        passage=passage,
        before=article.text[max(0, span.start - AROUND) : span.start],
        after=article.text[span.end : span.end + AROUND],
        title=article.title,
        outlet=name_outlet(article, source).text,
        published=article.published,
        found=article.found,
        language=article.language,
        url=weblink(article.url),
    )


def show_hit(hit: Hit, outlets: Mapping[str, Source], *, base_url: str) -> shapes.Hit | None:
    article = hit.article
    passage = Cutter([article], base_url=base_url, story_id=hit.story_id).cut(hit.passage)
    if passage is None:
        return None
    return shapes.Hit(
        passage=passage,
        title=article.title,
        outlet=name_outlet(article, outlets.get(article.source_id)).text,
        published=article.published,
        found=article.found,
        language=article.language,
        url=weblink(article.url),
        story_id=hit.story_id,
    )


def show_edition(edition: Edition, day: str, *, titles: Mapping[str, tuple[str, str]], base_url: str) -> shapes.Edition:
    """`titles`: id and headline of each story now, by the id the edition knows it under; those gone are left out."""

    def place(story_ids: Iterable[str]) -> tuple[shapes.Placed, ...]:
        there = dict(titles[story_id] for story_id in story_ids if story_id in titles)
        return tuple(shapes.Placed(id=id, title=title, page=base_url + link_story(id)) for id, title in there.items())

    return shapes.Edition(
        day=day,
        name=edition.name,
        made=edition.made,
        since=edition.since,
        must_read=place(edition.must_read),
        sections=tuple(
            shapes.Section(watch_id=part.watch_id, name=part.name, stories=place(part.story_ids))
            for part in edition.sections
        ),
    )


def show_record(record: Record, *, alarm: str, outlets: Mapping[str, Source], base_url: str) -> shapes.Record:
    return shapes.Record(
        id=record.id,
        kind=record.kind,
        what=record.what,
        state=record.state,
        who=record.who,
        to=record.to,
        amount=_finite(record.amount),
        currency=record.currency,
        paid=_finite(record.paid),
        when=record.when,
        where=record.where,
        killed=record.killed,
        injured=record.injured,
        conflict=record.conflict,
        claimed_by=record.claimed_by,
        subjects=record.subjects,
        first=record.first,
        latest=record.latest,
        alarm=alarm,
        lines=tuple(_show_line(line, outlets, base_url) for line in record.lines),
        page=base_url + link_record(record.id),
    )


def _show_line(line: Line, outlets: Mapping[str, Source], base_url: str) -> shapes.Line:
    span = line.stated
    return shapes.Line(
        said=line.said,
        source=outlets[line.source_id].name if line.source_id in outlets else line.source_id,
        story_id=line.story_id,
        language=line.language,
        stated=shapes.Passage(
            article_id=span.article_id,
            start=span.start,
            end=span.end,
            text=line.words,
            page=base_url + address(span.article_id, span=span, story_id=line.story_id),
        ),
    )


def show_source(source: Source, state: SourceState | None) -> shapes.Source:
    return shapes.Source(
        id=source.id,
        name=source.name,
        kind=source.kind,
        url=weblink(open_address(source.url)),
        homepage=weblink(open_address(source.homepage)),
        language=source.language,
        weight=source.weight,
        state_media=source.state_media,
        state=(
            "unchecked"
            if state is None or (state.checked is None and not state.problem)
            else "retired"
            if state.retired
            else "troubled"
            if state.problem or state.failures
            else "well"
        ),
        problem=hidden(state.problem) if state and state.problem else None,
        succeeded=state.succeeded if state else None,
    )


def show_watch(watch: Watch, *, base_url: str) -> shapes.Watch:
    return shapes.Watch(
        id=watch.id,
        name=watch.name,
        query=watch.query,
        words=watch.words,
        names=watch.names,
        without=watch.without,
        languages=watch.languages,
        sources=watch.sources,
        page=f"{base_url}/watches/{path_part(watch.id)}",
    )


def _finite(value: float | None) -> float | None:
    """JSON knows no infinity."""
    return value if value is not None and math.isfinite(value) else None


def clamp(moment: datetime | None, *, low: datetime, high: datetime) -> datetime | None:
    """A time no calendar or database stumbles over."""
    if moment is None:
        return None
    naive = moment.replace(tzinfo=None)
    return low if naive < low.replace(tzinfo=None) else high if naive > high.replace(tzinfo=None) else moment
