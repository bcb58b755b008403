"""The ledger over half a year: what is one thing is joined, what is two stays two, and its state is right on the last day."""

from collections.abc import Mapping
from datetime import datetime
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from eval import ledger_world as world
from monitoring_desk import ledger
from monitoring_desk.config import Settings
from monitoring_desk.desk import opened
from monitoring_desk.store import Store
from monitoring_desk.types import Line, Link, Record, Sought

KINDS = ("commitment", "incident", "event", "statement")


def measure(_shared: Path) -> dict[str, float]:
    """`found`: tellings that became lines; `merges_p`, `merges_r`: pairs of lines joined; `states`: of what is expected."""
    with TemporaryDirectory() as folder, lived(Path(folder)) as store:
        return judge(store, now=world.LAST_DAY)


class lived:
    """The invented half-year run through a real desk into a store, day by day."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __enter__(self) -> Store:
        clock: list[datetime] = [world.LAST_DAY]
        settings = msgspec.structs.replace(
            Settings(), database=f"sqlite:///{self.folder}/desk.sqlite", archive="", languages=False
        )
        with opened(settings, now=lambda: clock[0]) as desk:
            desk.store.sources.add(world.SOURCES)
            for article in world.articles():
                clock[0] = article.found
                link = Link(url=article.url, source_id=article.source_id)
                desk.store.sources.announce([link], now=article.found)
                desk.store.articles.keep(link, article, now=article.found)
                desk.handpick()
                desk.distil()
                desk.remember()
        self.store = Store(settings.database)
        return self.store

    def __exit__(self, *_: object) -> None:
        self.store.close()


def records(store: Store) -> list[Record]:
    """Every record with its lines."""
    found = [r for kind in KINDS for r in store.ledgers.find(Sought(kind=kind, order="first"), limit=10_000)]  # type: ignore[arg-type]
    return [whole for record in found if (whole := store.ledgers.get(record.id)) is not None]


def judge(store: Store, *, now: datetime) -> dict[str, float]:
    labelled: dict[str, tuple[str, Record]] = {}
    wanted: dict[str, list[Record]] = {}
    for record in records(store):
        for line in record.lines:
            label = label_of(line)
            if label:
                labelled[line.id] = (label, record)
                wanted.setdefault(label, []).append(record)
    tellings = {(t.kind, t.slug) for t in world.TELLINGS}
    found = {(r.kind, line.stated.article_id) for _, r in labelled.values() for line in r.lines} & tellings
    right = joined = true = 0
    for (one, at), (other, where) in combinations(labelled.values(), 2):
        if at.kind != where.kind:
            continue
        joined += at.id == where.id
        true += one == other
        right += at.id == where.id and one == other
    states = [
        any(fits(record, expected, now=now) for record in wanted.get(label, ()))
        for label, expected in world.EXPECTED.items()
    ]
    said = [record for record in records(store) if record.kind == "statement"]
    taken_back = ledger.opposites([record for record in said if "Anwar Belim" in record.who])
    return {
        "found": len(found) / len(tellings),
        "merges_p": right / joined if joined else 0.0,
        "merges_r": right / true if true else 0.0,
        "states": sum(states) / len(states),
        "opposites": float(len(taken_back) == 1 and "not asked" in taken_back[0][0].what),
    }


def label_of(line: Line) -> str | None:
    """The thing a line tells of, as the world has it."""
    for telling in world.TELLINGS:
        if line.kind == telling.kind and line.stated.article_id == telling.slug and telling.words in line.words:
            return telling.label
    return None


def fits(record: Record, expected: Mapping[str, object], *, now: datetime) -> bool:
    judged = {
        "overdue": ledger.is_overdue(record, now),
        "silent": ledger.is_silent(record, now),
        "vanished": ledger.vanished(record, now),
    }
    return all((judged[name] if name in judged else getattr(record, name)) == value for name, value in expected.items())
