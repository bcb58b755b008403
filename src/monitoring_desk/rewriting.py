"""Has a completion model write briefs anew: asks the store which want it, the model within its budgets, and keeps what stands."""

import logging
from collections.abc import Callable
from datetime import datetime

from monitoring_desk import distil
from monitoring_desk.errors import DeskError, ModelError
from monitoring_desk.models import Completer
from monitoring_desk.store import Store
from monitoring_desk.types import Brief, Story
from monitoring_desk.work import Processes

log = logging.getLogger(__name__)

BATCH = 50
"""Stories taken up at a time, best first."""


def rewrite(
    store: Store,
    complete: Completer,
    *,
    processes: Processes,
    seconds: float,
    since: datetime,
    progress: Callable[[int], None] = lambda done: None,
) -> int:
    """Show the model every brief it has not seen, best stories first, while it may be asked; how many it wrote anew.

    A brief it could not be asked about is asked about again in the next cycle, while its story is younger than `since`.
    """
    complete.begin(seconds=seconds)
    written = 0
    refused: set[str] = set()
    while complete.open:
        waiting = store.completions.waiting(since=since, limit=BATCH + len(refused))
        new = [(story, brief) for story, brief in waiting if story.id not in refused]
        if not new:
            break
        for story, brief in new:
            if not complete.open:
                break
            try:
                anew = _anew(store, story, brief, complete=complete, processes=processes)
            except ModelError as error:
                refused.add(story.id)
                log.warning("story %s: %s", story.id, error)
                continue
            store.completions.asked(brief, anew=anew)
            written += anew is not None
            progress(written)
    return written


def _anew(store: Store, story: Story, brief: Brief, *, complete: Completer, processes: Processes) -> Brief | None:
    """The brief with a summary that stands; None where the sources' sentences stay. Raises ModelError."""
    if brief.made_by != "sources" or not brief.summary:
        return None
    found = store.articles.get(story.article_ids)
    rewritten = {article.revision_of for article in found.values()}
    articles = [found[id] for id in story.article_ids if id in found and id not in rewritten]
    placements = store.stories.placements(story.article_ids)
    try:
        passages = processes.run(distil.passages, story, articles, placements)
        answer = complete(distil.INSTRUCTION, distil.lay_out(passages, articles))
        anew = processes.run(distil.stand, answer, brief, passages=passages, articles=articles, model=complete.name)
    except ModelError:
        raise
    except DeskError as error:
        log.warning("story %s could not be written anew: %s", story.id, error)
        return None
    return anew if anew.made_by != brief.made_by else None
