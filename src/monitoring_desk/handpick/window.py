"""The open window: what must be remembered of the last days to place a new article, in arrays and not in objects.

An article is kept as at most 128 weighted terms and 160 shingle hashes, about 1.3 kB. Looking for its likes costs the
same at any size of the window, since the inverted indexes have a bounded width (see ring).
"""

import bisect
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from monitoring_desk.handpick.common import PRIOR_ARTICLES, spread_prior
from monitoring_desk.handpick.features import TERMS, Features, extract_features, know_time
from monitoring_desk.handpick.leads import ORDINARY, Embed, Leads
from monitoring_desk.handpick.ring import Ring
from monitoring_desk.types import Article, Match, Placement, Story

FREQUENCY_BUCKETS = 1 << 22
TERM_WIDTH = 16
"""Recent articles remembered under one term."""
TERM_LOAD = 1.0
"""Much of what is added is common words, which share a few buckets for ever full."""
SHINGLE_WIDTH = 4
SHINGLE_LOAD = 0.7
INDEXED_SHINGLES = 32
"""Of the sketch; the opening is indexed whole."""
QUERY_TERMS = 24
"""The rarest terms of an article by which its likes are looked up."""
CANDIDATES = 96
LEAST_RARITY = 0.05
RARITY_POWER = 0.6
"""How much rarity counts; below 1 a single odd word decides less (eval/gate_stories.py)."""


@dataclass(frozen=True, slots=True, eq=False)
class Vector:
    """Weighted terms: sorted hashes, each once, and one value each."""

    terms: NDArray[np.uint32]
    values: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Record:
    """What the articles in the window do not tell of their story."""

    version: int
    title: str
    started: datetime
    latest: datetime
    independent_reports: int
    matches: tuple[Match, ...]
    gone: tuple[str, ...]
    """Its articles that have left the window, in order of time."""


class Window:
    """Decides nothing: keeps features, tells what is near. Changed only by `handpick`, `restore` and `forget`."""

    def __init__(self, *, days: float = 14) -> None:
        """`days`: how long a story stays open; whoever owns the clock calls `forget(now - days)`."""
        self.days = days
        self._clear()

    def _clear(self) -> None:
        self.ids: list[str] = []
        self.row_of: dict[str, int] = {}
        self._records: dict[str, _Record] = {}
        self._rows_of_story: dict[str, int | list[int]] = {}
        self.story_of_row: list[str] = []
        self.leads = Leads()
        self.articles_in: Counter[str] = Counter()
        self._names: list[str] = []
        self._number_of_name: dict[str, int] = {}
        self._outlet: NDArray[np.int32] = np.zeros(64, np.int32)
        self._language: NDArray[np.int32] = np.zeros(64, np.int32)
        self._terms: NDArray[np.uint32] = np.zeros((64, TERMS), np.uint32)
        self._weights: NDArray[np.uint8] = np.zeros((64, TERMS), np.uint8)
        self._pool: NDArray[np.uint32] = np.zeros(4096, np.uint32)
        self._ends: NDArray[np.int64] = np.zeros(65, np.int64)
        self._openings: NDArray[np.uint8] = np.zeros(64, np.uint8)
        self.when: NDArray[np.float64] = np.full(64, math.nan)
        self.seen: NDArray[np.float64] = np.zeros(64)
        self.root: NDArray[np.int32] = np.zeros(64, np.int32)
        self.independent: NDArray[np.bool_] = np.zeros(64, np.bool_)
        self.signs: NDArray[np.uint8] = np.zeros(64, np.uint8)
        self.length: NDArray[np.int32] = np.zeros(64, np.int32)
        self.marks: NDArray[np.uint8] = np.zeros(64, np.uint8)
        self._by_term = Ring(width=TERM_WIDTH, load=TERM_LOAD)
        self._by_shingle = Ring(width=SHINGLE_WIDTH, load=SHINGLE_LOAD)
        self._frequency = spread_prior(FREQUENCY_BUCKETS)
        self._counted: NDArray[np.float64] = np.zeros(64)
        """Articles by the number of their language: a word is rare beside the articles of its language."""

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def story_ids(self) -> tuple[str, ...]:
        """Open stories."""
        return tuple(self._rows_of_story)

    # ── filling ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def count(self, features: Iterable[Features]) -> None:
        """Let the terms of new articles count towards rarity; once for each article, before it is placed."""
        for one in features:
            self._frequency[one.terms & np.uint32(FREQUENCY_BUCKETS - 1)] += 1
            number = self._number(one.language)
            if number >= len(self._counted):
                self._counted = np.concatenate([self._counted, np.zeros(number + 64 - len(self._counted))])
            self._counted[number] += 1

    def add(self, features: Features) -> int:
        """Keep one article, its story still open; returns its row."""
        row = len(self.ids)
        self._grow(row + 1, len(features.sketch) + len(features.opening))
        self.ids.append(features.id)
        self.row_of[features.id] = row
        self.story_of_row.append("")
        self._outlet[row] = self._number(features.outlet)
        self._language[row] = self._number(features.language)
        self.articles_in[features.language] += 1
        many = len(features.terms)
        self._terms[row, :many] = features.terms
        self._weights[row, :many] = features.weights
        runs = np.concatenate([features.sketch, features.opening])
        end = int(self._ends[row]) + len(runs)
        self._pool[self._ends[row] : end] = runs
        self._ends[row + 1] = end
        self._openings[row] = len(features.opening)
        self.when[row] = features.when
        self.seen[row] = features.seen
        self.root[row] = row
        self.signs[row] = features.signs
        self.length[row] = features.length
        self.marks[row] = features.marks
        self._index_terms(row)
        return row

    def follow(self, row: int, root: int) -> None:
        """Settle whose words a row added before are: its own (`root` is `row`) or another's."""
        self.root[row] = root
        if root == row:
            self._index_shingles(row)

    def assign(self, row: int, *, story_id: str, independent: bool) -> None:
        """Say where an article added before belongs."""
        self.story_of_row[row] = story_id
        held = self._rows_of_story.setdefault(story_id, row)
        if isinstance(held, list):
            bisect.insort(held, row, key=self.order)
        elif held != row:
            self._rows_of_story[story_id] = sorted((held, row), key=self.order)
        self.independent[row] = independent

    def embed(self, features: Sequence[Features], embed: Embed) -> None:
        """Keep what the leads of articles added before say, by an embedding model."""
        if not self.leads.grounded:
            self.leads.add(
                [-1] * len(ORDINARY), [language for language, _ in ORDINARY], embed([text for _, text in ORDINARY])
            )
        if features:
            rows = [self.row_of[one.id] for one in features]
            self.leads.add(rows, [one.language for one in features], embed([one.lead for one in features]))

    def put(self, story: Story) -> None:
        """Remember an open story, but not its reasons: they are made anew whenever it changes."""
        held = {self.ids[row] for row in self.story_rows(story.id)}
        gone = tuple(article_id for article_id in story.article_ids if article_id not in held)
        self._records[story.id] = _Record(
            story.version, story.title, story.started, story.latest, story.independent_reports, story.matches, gone
        )

    def story(self, story_id: str) -> Story | None:
        """An open story as it stands, its reasons left out."""
        record = self._records.get(story_id)
        if record is None:
            return None
        return Story(
            id=story_id,
            version=record.version,
            title=record.title,
            article_ids=(*record.gone, *(self.ids[row] for row in self.story_rows(story_id))),
            started=record.started,
            latest=record.latest,
            independent_reports=record.independent_reports,
            matches=record.matches,
        )

    def restore(
        self,
        articles_with_placements: Iterable[tuple[Article, Placement]],
        stories: Iterable[Story],
        *,
        leads: Mapping[str, bytes] | None = None,
    ) -> None:
        """Empty the window and fill it from what the store kept; placing the next article then gives what it would have given.

        `leads`: what `export_leads` gave, by article id; without them leads from before are not compared across languages.
        """
        self._clear()
        kept = sorted(articles_with_placements, key=lambda pair: (pair[0].found, know_time(pair[0]), pair[0].id))
        for article, placement in kept:
            features = extract_features(article)
            self.count((features,))
            row = self.add(features)
            self.follow(row, self.row_of.get(placement.copy_of or "", row))
            self.assign(row, story_id=placement.story_id, independent=placement.independent)
        held = [
            (self.row_of[article_id], vector)
            for article_id, vector in (leads or {}).items()
            if article_id in self.row_of
        ]
        if held:
            vectors = np.stack([np.frombuffer(vector, np.float16).astype(np.float32) for _, vector in held])
            self.leads.add([row for row, _ in held], [self.language(row) for row, _ in held], vectors)
        for story in stories:
            if story.id in self._rows_of_story:
                self.put(story)

    def export_leads(self) -> dict[str, bytes]:
        """Vectors of the leads kept (16-bit floats), by article id, to be stored and given back to `restore`."""
        return {self.ids[row]: self.leads.raw(row).astype(np.float16).tobytes() for row in self.leads.rows}

    def forget(self, before: datetime) -> None:
        """Drop articles read before that time, and stories that have none left."""
        keep = np.flatnonzero(self.seen[: len(self.ids)] >= before.timestamp())
        if len(keep) == len(self.ids):
            return
        old = self._snapshot()
        self._clear()
        for row in keep.tolist():
            self._readd(old, row)
        self.leads = old.leads.renumber({int(row): new for new, row in enumerate(keep)})
        for story_id in self._rows_of_story:
            if story := old.story(story_id):
                self.put(story)

    # ── asking ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def vector(self, row: int) -> Vector:
        """The TF-IDF weights of a row's terms as rarity stands now, of length 1; empty for an empty article."""
        weights = self._weights[row].astype(np.float32)
        terms = self._terms[row][weights > 0]
        rarity = self._rarity(terms, self._counted[self._language[row]])
        return Vector(terms, _normalise(weights[weights > 0] * rarity))

    def near(self, vector: Vector) -> NDArray[np.int64]:
        """Rows that share its rarest terms, most shared weight first, at most CANDIDATES."""
        best = np.argsort(-vector.values, kind="stable")[:QUERY_TERMS]
        rows = self._by_term.rows(vector.terms[best])
        shared = np.broadcast_to((vector.values[best] ** 2)[:, None], rows.shape)[rows >= 0]
        found, place = np.unique(rows[rows >= 0], return_inverse=True)
        strength = np.bincount(place, weights=shared)
        return found[np.argsort(-strength, kind="stable")[:CANDIDATES]]

    def compare(self, vector: Vector, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """Cosine of a vector of length 1 with each row, as rarity stands now."""
        if not len(rows) or not len(vector.terms):
            return np.zeros(len(rows), np.float32)
        terms = self._terms[rows]
        theirs = _normalise(self._weights[rows] * self._rarity(terms, self._counted[self._language[rows]][:, None]))
        place = np.searchsorted(vector.terms, terms).clip(max=len(vector.terms) - 1)
        mine = np.where(vector.terms[place] == terms, vector.values[place], np.float32(0))
        return np.asarray(np.einsum("rk,rk->r", theirs, mine), np.float32)

    def sharing(self, row: int) -> NDArray[np.int64]:
        """Rows that share some of its shingles, most shared first."""
        rows = self._by_shingle.rows(np.concatenate([self.sketch(row), self.opening(row)]))
        found, counts = np.unique(rows[rows >= 0], return_counts=True)
        return found[np.argsort(-counts, kind="stable")]

    def order(self, row: int) -> tuple[float, str]:
        """By this articles are in order of time: published, else found; then by id."""
        when = float(self.when[row])
        return (float(self.seen[row]) if math.isnan(when) else when, self.ids[row])

    def outlet(self, row: int) -> str:
        return self._names[int(self._outlet[row])]

    def language(self, row: int) -> str:
        return self._names[int(self._language[row])]

    def outlets(self, rows: NDArray[np.int64]) -> list[str]:
        """The outlets of some rows, each once."""
        return [self._names[number] for number in np.unique(self._outlet[rows])]

    def story_rows(self, story_id: str) -> NDArray[np.int64]:
        """All rows of a story, in order of time."""
        return np.atleast_1d(np.array(self._rows_of_story[story_id], np.int64))

    def standing_for(self, story_id: str, *, most: int) -> list[int]:
        """Rows that stand for a story, copies left out: all of a small one, the first and the latest of a large one."""
        rows = self.story_rows(story_id)
        originals = rows[self.root[rows] == rows].tolist() or rows[:1].tolist()
        return (
            originals
            if len(originals) <= most
            else [*originals[: most // 3], *originals[len(originals) - most + most // 3 :]]
        )

    def sketch(self, row: int) -> NDArray[np.uint32]:
        """The sample of a row's shingles."""
        return self._pool[self._ends[row] : self._ends[row + 1] - self._openings[row]]

    def opening(self, row: int) -> NDArray[np.uint32]:
        """The shingles a long article opens with."""
        return self._pool[self._ends[row + 1] - self._openings[row] : self._ends[row + 1]]

    # ── inside ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _rarity(self, terms: NDArray[np.uint32], articles: NDArray[np.float64]) -> NDArray[np.float32]:
        frequency = self._frequency[terms & np.uint32(FREQUENCY_BUCKETS - 1)]
        # A term may be of several languages, so it may be in more articles than there are of this one.
        rarity = np.maximum(np.log((articles + PRIOR_ARTICLES + 1.0) / (frequency + 1.0)), LEAST_RARITY)
        return np.asarray(rarity**RARITY_POWER, np.float32)

    def _index_terms(self, row: int) -> None:
        self._by_term.add(row, self._terms[row][self._weights[row] > 0])
        if self._by_term.full:
            self._by_term = Ring(width=TERM_WIDTH, load=TERM_LOAD, buckets=self._by_term.buckets * 2)
            for other in range(row + 1):
                self._by_term.add(other, self._terms[other][self._weights[other] > 0])

    def _index_shingles(self, row: int) -> None:
        """Originals only: ten thousand copies of one text must not crowd it out."""
        self._by_shingle.add(row, self._keys(row))
        if self._by_shingle.full:
            self._by_shingle = Ring(width=SHINGLE_WIDTH, load=SHINGLE_LOAD, buckets=self._by_shingle.buckets * 2)
            for other in range(row + 1):
                if self.root[other] == other:
                    self._by_shingle.add(other, self._keys(other))

    def _keys(self, row: int) -> NDArray[np.uint32]:
        return np.concatenate([self.sketch(row)[:INDEXED_SHINGLES], self.opening(row)])

    def _number(self, name: str) -> int:
        number = self._number_of_name.setdefault(name, len(self._names))
        if number == len(self._names):
            self._names.append(name)
        return number

    def _grow(self, rows: int, shingles: int) -> None:
        if rows >= min(len(self.when), len(self._ends)):
            for column in (
                *(self._terms, self._weights, self._ends, self._openings, self._outlet, self._language),
                *(self.when, self.seen, self.root, self.independent, self.signs, self.length, self.marks),
            ):
                _lengthen(column, rows + 1)
        _lengthen(self._pool, int(self._ends[rows - 1]) + shingles)

    def _snapshot(self) -> "Window":
        other = Window.__new__(Window)
        other.__dict__.update(self.__dict__)
        return other

    def _readd(self, old: "Window", row: int) -> None:
        used = old._weights[row] > 0
        features = Features(
            id=old.ids[row],
            terms=old._terms[row][used],
            weights=old._weights[row][used],
            sketch=old.sketch(row),
            opening=old.opening(row),
            language=old.language(row),
            lead="",
            when=float(old.when[row]),
            seen=float(old.seen[row]),
            outlet=old.outlet(row),
            signs=int(old.signs[row]),
            length=int(old.length[row]),
            marks=int(old.marks[row]),
            tokens=(),
        )
        self.count((features,))
        new = self.add(features)
        self.follow(new, self.row_of.get(old.ids[int(old.root[row])], new))
        self.assign(new, story_id=old.story_of_row[row], independent=bool(old.independent[row]))


def _normalise(weights: NDArray[np.float32]) -> NDArray[np.float32]:
    length = np.sqrt((weights * weights).sum(axis=-1, keepdims=True))
    return np.asarray(weights / np.where(length > 0, length, 1), np.float32)


def _lengthen(column: NDArray[np.generic], needed: int) -> None:
    """Make room in place, a quarter more than there was; the new part is zero. Nobody else may hold a view of it."""
    if needed > len(column):
        column.resize((max(needed, len(column) * 5 // 4), *column.shape[1:]), refcheck=False)
