"""The articles of an archive that was worked on elsewhere, taken into a desk."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from monitoring_desk import archive_rows
from monitoring_desk.search.publishers import Publishers
from monitoring_desk.store import Store
from monitoring_desk.types import Link


def import_articles(store: Store, folder: Path, *, now: datetime) -> int:
    """Keep every article that is new to the desk, under its publisher; how many. They are placed in stories by its next cycle."""
    publishers = Publishers(source for source, _ in store.sources.all())
    kept = 0
    waiting: list[dict[str, Any]] = []
    for row in archive_rows.read(sorted((folder / "articles").glob("*.parquet")), archive_rows.ARTICLE.names):
        waiting.append(row)
        if len(waiting) == archive_rows.GROUP:
            kept += _keep(store, waiting, publishers, now=now)
            waiting = []
    return kept + _keep(store, waiting, publishers, now=now)


def _keep(store: Store, rows: Sequence[dict[str, Any]], publishers: Publishers, *, now: datetime) -> int:
    articles = [archive_rows.to_article(row) for row in rows]
    known = store.articles.get([article.id for article in articles])
    new = [article for article in articles if article.id not in known]
    store.sources.add(list({source.id: source for source in (publishers.of(article.url) for article in new)}.values()))
    links = {article.id: Link(url=article.url, source_id=publishers.of(article.url).id) for article in new}
    store.sources.announce(list(links.values()), now=now)
    with store.articles.together() as keeping:
        for article in new:
            own = replace(article, source_id=links[article.id].source_id)
            keeping.keep(links[article.id], own, now=now)
    return len(new)
