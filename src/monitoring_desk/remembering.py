"""Keeps the ledger up to the briefs: asks the store what is not remembered yet, lets the ledger think, saves what it came to."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from monitoring_desk import ledger
from monitoring_desk.distil.known import NO_NAMES, Names
from monitoring_desk.ledger.matching import ENOUGH
from monitoring_desk.store import Store
from monitoring_desk.types import Brief, LedgerKind, Line, Record

BATCH = 100
"""Briefs remembered in one transaction."""


def remember(store: Store, *, names: Names = NO_NAMES, progress: Callable[[int], None] = lambda done: None) -> int:
    """Remember every brief not remembered yet; how many. Killed anywhere, it goes on where it was."""
    done = 0
    while briefs := store.ledgers.pending(limit=BATCH):
        _remember(store, [names.name(brief) for brief in briefs])
        done += len(briefs)
        progress(done)
    return done


def rebuild(store: Store, *, names: Names = NO_NAMES, progress: Callable[[int], None] = lambda done: None) -> int:
    """Make the ledger again from every brief in store, in the names of the owner's table; records keep their ids. How many briefs were remembered."""
    store.ledgers.forget()
    return remember(store, names=names, progress=progress)


def look_alikes(store: Store, record: Record) -> tuple[Record, ...]:
    """Records that are perhaps the same thing as this one, told to the reader and never merged."""
    near: dict[str, Record] = {}
    for line in record.lines[:8]:
        for other in store.ledgers.near(record.kind, ledger.keys(line), enough=ENOUGH):
            near.setdefault(other.id, record)
    owners = set(store.ledgers.owners(near).values()) - {record.id}
    others = (store.ledgers.get(id) for id in sorted(owners)[:50])
    return ledger.perhaps(record, [other for other in others if other is not None])


def _remember(store: Store, briefs: Sequence[Brief]) -> None:
    """Of each story one brief."""
    kept = store.ledgers
    told: list[Line] = []
    revised: set[str] = set()
    ids = {id for brief in briefs for id in _cited(brief)}
    articles = store.articles.get(list(ids))
    for brief in briefs:
        told += ledger.lines(brief, articles)
    revised = {article.revision_of for article in articles.values() if article.revision_of}
    made = {brief.story_id: brief.made for brief in briefs}
    old = kept.of_stories(made)
    fresh = {line.id for line in told}
    known = {line.id: line for line in (*old, *kept.of_articles(revised - ids))}
    known |= {line.id: line for line in kept.of_lines(fresh - known.keys())}
    new = ledger.changed(told, known.values())
    gone = [line for line in known.values() if line.id not in fresh]
    touched = {line.id for line in (*gone, *new)}
    by_kind: dict[LedgerKind, list[Line]] = defaultdict(list)
    for line in new:
        by_kind[line.kind].append(line)
    for kind, of_kind in by_kind.items():
        for line in of_kind:
            near = kept.near(kind, ledger.keys(line), enough=ENOUGH)
            touched |= {other.id for other in ledger.linked([line], near)}
    pool = {line.id: line for line in kept.around(touched)}
    pool |= {line.id: line for line in gone}
    lines = (*pool.values(), *new)
    remembered = ledger.remember(
        # Lines of these stories that nothing touches are left where they are.
        [line for line in told if line.id in pool or line.id in touched],
        ledger.Known(
            lines=tuple(pool.values()),
            owners=kept.owners(line.id for line in lines),
            taken=kept.taken(ledger.new_id(line) for line in lines),
        ),
        stories=made,
        revised=revised,
        now=max(made.values()),
    )
    kept.save(remembered, seen={brief.story_id: brief.story_version for brief in briefs})


def _cited(brief: Brief) -> set[str]:
    """The articles whose passages the brief's facts rest on."""
    spans = [
        *(fact.stated for fact in (*brief.commitments, *brief.commitments_retold)),
        *(fact.stated for fact in (*brief.incidents, *brief.incidents_retold)),
        *(fact.stated for fact in brief.events),
        *(quote.words for quote in brief.quotes),
    ]
    return {span.article_id for span in spans}
