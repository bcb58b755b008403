"""All the desk holds on a story, put together; what has not changed since it was last asked for is not read again."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from threading import Lock

import msgspec
from sqlalchemy import BindParameter, Connection, Engine, Text, bindparam, func, select, type_coerce

from monitoring_desk.editorial import Act
from monitoring_desk.store.acts import read_standing
from monitoring_desk.store.articles import read_articles
from monitoring_desk.store.changes import Changes
from monitoring_desk.store.edits import EDITS, edit_brief, find_title, find_withdrawal
from monitoring_desk.store.people import read_approved, read_corrections
from monitoring_desk.store.schema import briefs, stories
from monitoring_desk.store.sources import read_sources
from monitoring_desk.store.stories import read_placements
from monitoring_desk.types import Brief, Correction, Dossier, Reply, Source, Story

HELD = 300
"""Dossiers held; one is some 50 kB."""

_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_WRITTEN = select(stories.c.id, type_coerce(stories.c.record, Text)).where(stories.c.id.in_(_IDS))
_NEWEST = (
    select(briefs.c.story_id, func.max(briefs.c.story_version).label("at"))
    .where(briefs.c.story_id.in_(_IDS))
    .group_by(briefs.c.story_id)
    .subquery()
)
_TOLD = select(briefs.c.story_id, type_coerce(briefs.c.record, Text)).join(
    _NEWEST, (_NEWEST.c.story_id == briefs.c.story_id) & (_NEWEST.c.at == briefs.c.story_version)
)


@dataclass(frozen=True, slots=True)
class _Held:
    """A dossier as the desk made it and as editors left it, the records it was made of, and when it was last known to be so."""

    made: Dossier
    dossier: Dossier
    story: str
    brief: str | None
    word: str


class Dossiers:
    """Reads stories with their briefs, articles, placements, sources and approved replies, as editors left them.

    Asked by several threads at once; each reads in one transaction, so that what it gets belongs together.
    """

    def __init__(self, engine: Engine, *, changes: Changes) -> None:
        self._engine = engine
        self._changes = changes
        self._held: OrderedDict[str, _Held] = OrderedDict()
        self._lock = Lock()

    def get(self, story_ids: Sequence[str]) -> tuple[Dossier, ...]:
        """In the order asked for; unknown ids are left out."""
        word = self._changes.word()
        with self._lock:
            held = {id: self._held[id] for id in dict.fromkeys(story_ids) if id in self._held}
        asked = [id for id in dict.fromkeys(story_ids) if id not in held or held[id].word != word]
        if asked:
            with self._engine.begin() as connection:
                fresh = self._read(connection, asked, held, word)
            for id in asked:
                held.pop(id, None)
            held |= fresh
            self._keep(fresh)
        return tuple(held[id].dossier for id in story_ids if id in held)

    def _keep(self, fresh: dict[str, _Held]) -> None:
        with self._lock:
            self._held.update(fresh)
            for id in fresh:
                self._held.move_to_end(id)
            while len(self._held) > HELD:
                self._held.popitem(last=False)

    def _read(
        self, connection: Connection, asked: Sequence[str], held: dict[str, _Held], word: str
    ) -> dict[str, _Held]:
        stored, briefed = _read_records(connection, asked)
        changed = [
            id
            for id, record in stored.items()
            if id not in held or (held[id].story, held[id].brief) != (record, briefed.get(id))
        ]
        made = {id: msgspec.json.decode(stored[id], type=Story) for id in changed}
        article_ids = [article_id for story in made.values() for article_id in story.article_ids]
        articles = read_articles(connection, article_ids)
        placements = read_placements(connection, article_ids)
        replies = read_approved(connection, list(stored))
        corrected = read_corrections(connection, list(stored))
        acts = read_standing(connection, [f"story:{id}" for id in stored], verbs=EDITS)
        kept = {id: held[id].made for id in stored if id not in made}
        for id, story in made.items():
            here = tuple(articles[a] for a in story.article_ids if a in articles)
            kept[id] = Dossier(
                story=story,
                brief=msgspec.json.decode(briefed[id], type=Brief) if id in briefed else None,
                articles=here,
                placements=tuple(placements[article.id] for article in here if article.id in placements),
                sources=(),
            )
        sources = read_sources(connection, list({a.source_id for dossier in kept.values() for a in dossier.articles}))
        return {
            id: _Held(
                kept[id],
                _dress(kept[id], sources, replies, corrected, acts.get(f"story:{id}", ())),
                stored[id],
                briefed.get(id),
                word,
            )
            for id in stored
        }


def _read_records(connection: Connection, asked: Sequence[str]) -> tuple[dict[str, str], dict[str, str]]:
    """The stories' and their newest briefs' records as they are written."""
    stored: dict[str, str] = {}
    briefed: dict[str, str] = {}
    for start in range(0, len(asked), 500):
        part = {"ids": asked[start : start + 500]}
        stored |= {row[0]: row[1] for row in connection.execute(_WRITTEN, part)}
        briefed |= {row[0]: row[1] for row in connection.execute(_TOLD, part)}
    return stored, briefed


def _dress(
    dossier: Dossier,
    sources: Mapping[str, Source],
    replies: Iterable[Reply],
    corrections: Iterable[Correction],
    acts: Sequence[Act],
) -> Dossier:
    """With its sources and replies as they are now, and as editors left it."""
    ids = dict.fromkeys(article.source_id for article in dossier.articles)
    title = find_title(acts) or _find_headline(dossier)
    return Dossier(
        story=replace(dossier.story, title=title),
        brief=edit_brief(dossier.brief, acts, article_ids=dossier.story.article_ids) if dossier.brief else None,
        corrections=tuple(one for one in corrections if one.story_id == dossier.story.id),
        withdrawn=find_withdrawal(acts),
        articles=dossier.articles,
        placements=dossier.placements,
        sources=tuple(sources[id] for id in ids if id in sources),
        replies=tuple(reply for reply in replies if reply.story_id == dossier.story.id),
    )


def _find_headline(dossier: Dossier) -> str:
    """The headline in the tongue its brief begins in: where another tongue's stands over the story, the newest report's own."""
    title = dossier.story.title
    tongues = {article.id: article.language for article in dossier.articles}
    lent = next((article.language for article in dossier.articles if article.title == title), None)
    summary = dossier.brief.summary if dossier.brief else ()
    told = tongues.get(summary[0].cites[0].article_id) if summary else None
    if lent is None or told is None or lent == told:
        return title
    copies = {placement.article_id for placement in dossier.placements if not placement.independent}
    own = [article for article in dossier.articles if article.language == told and article.title.strip()]
    return max(own, key=lambda article: (article.id not in copies, article.when, article.id)).title if own else title
