"""The plain pages: an article's stored copy, a watch's stories, what was found, the sources."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from urllib.parse import urlencode

from monitoring_desk import rhythm
from monitoring_desk.present.cards import lay_card, link_story
from monitoring_desk.present.findquery import Asked
from monitoring_desk.present.passages import address, show_passage, stands
from monitoring_desk.present.views import ArticlePage, FindPage, Found, Frame, ListPage, Quiet, ShownSource, SourcesPage
from monitoring_desk.present.wording import count, host, set_text, tell_time, weblink
from monitoring_desk.secrecy import hidden, open_address
from monitoring_desk.types import Article, Dossier, Edition, Hit, Revision, Source, SourceState, Span, Watch

RESULTS = 20
CHANGES = 60
"""Changes of an edit that are shown."""
AROUND_HIT = 40
"""Characters before and after the passage that holds the words: enough to end on a whole word."""
KINDS = {
    "feed": "feed",
    "sitemap": "news sitemap",
    "page": "front page",
    "query": "search",
    "folder": "folder",
    "publisher": "met through a search, a letter or an archive",
}


def lay_article_page(
    article: Article,
    *,
    source: Source | None,
    span: Span | None,
    frame: Frame,
    now: datetime,
    story_id: str | None = None,
    revision: Revision | None = None,
) -> ArticlePage:
    """The whole text; `span` is what the reader asked to see, which may not be there."""
    marked = span if span and stands(span, article) else None
    return ArticlePage(
        frame=frame,
        passage=show_passage(article, source=source, span=marked, now=now, story_id=story_id, around=None),
        authors=", ".join(article.authors),
        earlier=address(article.revision_of, story_id=story_id) if article.revision_of else None,
        edit="" if revision is None else f"It was {revision.kind} after publication",
        changes=tuple((change.before, change.after) for change in revision.changes[:CHANGES]) if revision else (),
        story=link_story(story_id) if story_id else None,
        notice="The passage asked for is not in this text." if span and not marked else "",
    )


def lay_list_page(
    edition: Edition, *, watch: Watch | None, dossiers: Sequence[Dossier], frame: Frame, now: datetime
) -> ListPage:
    """A watch's stories of this edition; without a watch those no watch asked for."""
    return ListPage(
        frame=frame,
        name=watch.name if watch else "Also seen",
        asks=tuple(dict.fromkeys((*watch.words, *watch.names))) if watch else (),
        cards=tuple(lay_card(dossier, now) for dossier in dossiers),
        since=tell_time(edition.since, now),
    )


def lay_find_page(
    asked: Asked,
    *,
    hits: Sequence[Hit],
    named: Sequence[str] = (),
    page: int,
    frame: Frame,
    now: datetime,
    outlets: dict[str, Source],
    watches: Sequence[Watch] = (),
) -> FindPage:
    """Results `page` (from 1); `hits` may hold one more than a page, which tells that there are later ones; `named`: spellings of the person."""
    sought = " ".join((asked.words, *named))
    return FindPage(
        frame=frame,
        found=tuple(
            Found(
                passage=show_passage(
                    hit.article,
                    source=outlets.get(hit.article.source_id),
                    span=hit.passage if stands(hit.passage, hit.article) else None,
                    now=now,
                    story_id=hit.story_id,
                    around=AROUND_HIT,
                    words=sought,
                ),
                story=link_story(hit.story_id) if hit.story_id else None,
            )
            for hit in hits[:RESULTS]
        ),
        words=asked.words,
        wanted=asked.wanted,
        person=asked.person,
        statements=f"/ledger/statements?{urlencode({'who': asked.person}, errors='replace')}"
        if asked.person and frame.ledger
        else None,
        source=asked.source,
        since=f"{asked.since or ''}",
        until=f"{asked.until or ''}",
        watches=tuple((watch.id, watch.name, watch.id == asked.watch) for watch in watches),
        first=(page - 1) * RESULTS + 1,
        earlier=link_results(asked.text, page - 1) if page > 1 else None,
        later=link_results(asked.text, page + 1) if len(hits) > RESULTS else None,
    )


def link_results(words: str, page: int) -> str:
    """The address of a page of results; what no address can hold (half a character pair) is replaced."""
    asked = {"q": words, **({"page": str(page)} if page > 1 else {})}
    return f"/find?{urlencode(asked, errors='replace')}"


def lay_sources_page(
    sources: Sequence[tuple[Source, SourceState | None]],
    *,
    frame: Frame,
    now: datetime,
    postponed: Mapping[str, str],
) -> SourcesPage:
    shown = sorted(
        (show_source(source, state, now, postponed=postponed.get(source.id, "")) for source, state in sources),
        key=lambda one: (one.well, one.name.text.casefold()),
    )
    ill = sum(not source.well for source in shown)
    summary = f"{count(len(shown), 'source')}; " + (f"{ill:,} in trouble." if ill else "all is well.")
    return SourcesPage(frame=frame, sources=tuple(shown), summary=summary if shown else "")


def list_silent(sources: Sequence[tuple[Source, SourceState | None]], now: datetime) -> tuple[Quiet, ...]:
    """Sources that answer and publish less than they used to."""
    told = (
        (source, rhythm.silence(state.days, now=now))
        for source, state in sources
        if state and not (state.problem or state.retired or state.paused)
    )
    return tuple(
        Quiet(name=set_text(source.name.strip() or host(source.url), source.language), state=words)
        for source, words in told
        if words
    )


def show_source(source: Source, state: SourceState | None, now: datetime, *, postponed: str) -> ShownSource:
    silent = rhythm.silence(state.days, now=now) if state and not (state.problem or state.paused) else None
    well = not state or state.paused or not (state.problem or state.retired or state.failures or silent)
    return ShownSource(
        name=set_text(source.name.strip() or host(source.url) or "unnamed source", source.language),
        link=weblink(open_address(source.homepage)) or weblink(open_address(source.url)),
        address=host(source.url) if source.kind != "publisher" else "",
        kind=KINDS.get(source.kind, source.kind),
        state_media=source.state_media,
        well=well,
        state="; ".join(filter(None, (silent or tell_state(state), postponed))),
        rhythm=rhythm.usual(state.days) if state and not silent else "",
        succeeded=tell_time(state.succeeded, now) if state and state.succeeded else None,
    )


def tell_state(state: SourceState | None) -> str:
    """How a source does: "well", "not checked yet", or what is wrong and since how many tries."""
    if state is not None and state.paused:
        return "paused by an editor"
    if state is None or (state.checked is None and not state.problem):
        return "not checked yet"
    if state.retired:
        return "gone for good: its server says so"
    if state.problem:
        told = hidden(state.problem)
        return f"{told} ({count(state.failures, 'failure')} in a row)" if state.failures > 1 else told
    return f"failed {count(state.failures, 'time')} in a row" if state.failures else "well"
