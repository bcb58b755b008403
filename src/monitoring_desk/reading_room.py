"""The reading room: what the pages ask of the store. It reads what the desk made; it changes nothing but replies."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from monitoring_desk import handpick
from monitoring_desk.present import editions
from monitoring_desk.store import Store
from monitoring_desk.types import Article, Dossier, Edition, Hit, Reply, Source, SourceState, Watch

EDITION_HOURS = 48
"""How far back the front page looks."""
EDITION_STORIES = 1000
"""How many of the best stories the front page is laid out from."""


class ReadingRoom:
    """All that the pages need, from the store alone: it runs in as many processes as there are readers for."""

    def __init__(self, store: Store, *, name: str, now: Callable[[], datetime]) -> None:
        self._store = store
        self._name = name
        self.now = now

    def edition(self) -> Edition:
        """The front page as it stands now."""
        now = self.now()
        newest = self._store.stories.latest()
        # A desk that has been switched off, or reads an archive, shows the last days it knows; `since` says so.
        since = min(now, newest or now) - timedelta(hours=EDITION_HOURS)
        kept = self._store.stories.since(since, limit=EDITION_STORIES)
        stories = [handpick.rescore(story, now=now) for story in kept]
        hours = (now - since).total_seconds() / 3600
        return editions.compose(stories, watches=self.watches(), name=self._name, now=now, hours=hours)

    def dossiers(self, story_ids: Sequence[str]) -> tuple[Dossier, ...]:
        """All the desk holds on those stories, in that order; unknown ids are left out."""
        stories = self._store.stories.get(story_ids)
        briefs = self._store.stories.brief(story_ids)
        article_ids = [id for story in stories.values() for id in story.article_ids]
        articles = self._store.articles.get(article_ids)
        placements = self._store.stories.placements(article_ids)
        sources = self._store.sources.get(list({article.source_id for article in articles.values()}))
        replies = self._store.people.replies(state="approved", story_ids=story_ids)
        dossiers = []
        for id in story_ids:
            if id not in stories:
                continue
            kept = tuple(articles[a] for a in stories[id].article_ids if a in articles)
            dossiers.append(
                Dossier(
                    story=stories[id],
                    brief=briefs.get(id),
                    articles=kept,
                    placements=tuple(placements[article.id] for article in kept),
                    sources=tuple(sources[s] for s in dict.fromkeys(a.source_id for a in kept) if s in sources),
                    replies=tuple(reply for reply in replies if reply.story_id == id),
                )
            )
        return tuple(dossiers)

    def dossier(self, story_id: str) -> Dossier | None:
        """All the desk holds on a story; on the one it became part of, where it did."""
        found = self.dossiers([story_id])
        if not found and (now_at := self._store.stories.resolve(story_id)):
            found = self.dossiers([now_at])
        return found[0] if found else None

    def article(self, article_id: str) -> tuple[Article, Source | None] | None:
        """The stored copy of an article, and its source."""
        article = self._store.articles.get([article_id]).get(article_id)
        if article is None:
            return None
        return article, self._store.sources.get([article.source_id]).get(article.source_id)

    def watches(self) -> tuple[Watch, ...]:
        """The watches in their order."""
        return self._store.sources.watches()

    def find(self, words: str, *, limit: int = 20, offset: int = 0) -> tuple[Hit, ...]:
        """Articles holding the words, newest first."""
        return self._store.articles.find(words, limit=limit, offset=offset)

    def sources(self) -> tuple[tuple[Source, SourceState | None], ...]:
        """Every source with its state, by name."""
        return self._store.sources.all()

    def receive(self, reply: Reply) -> None:
        """Keep a reply, held."""
        self._store.people.receive(reply)
