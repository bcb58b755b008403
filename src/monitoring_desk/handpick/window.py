"""The open window: what must be remembered of the last days to place a new article.

Looking for an article's likes costs the same at any size of the window, since the inverted indexes have a bounded width (see ring).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from monitoring_desk.handpick.features import Features, extract_features, know_time
from monitoring_desk.handpick.leads import ORDINARY, Embed, Leads
from monitoring_desk.handpick.openstories import OpenStories
from monitoring_desk.handpick.rarity import Rarity
from monitoring_desk.handpick.ring import Ring
from monitoring_desk.handpick.rows import Names, Rows
from monitoring_desk.types import Article, Placement, Story

TERM_WIDTH = 16
"""Recent articles remembered under one term."""
TERM_LOAD = 1.0
"""Much of what is added is common words, which share a few buckets for ever full."""
SHINGLE_WIDTH = 4
SHINGLE_LOAD = 0.7
INDEXED_SHINGLES = 32
"""Of the sketch; the opening is indexed whole."""
SHORT_WORDING, SAME = 12, 4
"""Shingles of a text that is remembered by its whole wording too, and how many others of that wording are looked at: what is said in the
same words every day has more originals than the indexes hold."""
QUERY_TERMS = 24
"""The rarest terms of an article by which its likes are looked up."""
CANDIDATES = 96


@dataclass(frozen=True, slots=True, eq=False)
class Vector:
    """Weighted terms: sorted hashes, each once, and one value each."""

    terms: NDArray[np.uint32]
    values: NDArray[np.float32]


class Window:
    """Decides nothing: keeps features, tells what is near. Changed only by `handpick`, `restore` and `forget`."""

    def __init__(self, *, days: float = 14) -> None:
        """`days`: how long a story stays open; whoever owns the clock calls `forget(now - days)`."""
        self.days = days
        self._clear()

    def _clear(self) -> None:
        self._names = Names()
        self.rows = Rows(self._names)
        self.stories = OpenStories(self.rows.ids, self.rows.order)
        self.leads = Leads()
        self.articles_in: Counter[str] = Counter()
        """Articles by language."""
        self._rarity = Rarity()
        self._by_term = Ring(width=TERM_WIDTH, load=TERM_LOAD)
        self._by_shingle = Ring(width=SHINGLE_WIDTH, load=SHINGLE_LOAD)
        self._unsaved: list[int] = []
        self._saying: dict[int, list[int]] = {}
        """Originals too short for the indexes to hold apart, by all their wording."""

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def story_ids(self) -> tuple[str, ...]:
        """Open stories."""
        return self.stories.story_ids

    # ── filling ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def count(self, features: Iterable[Features]) -> None:
        """Let the terms of new articles count towards rarity; once for each article, before it is placed."""
        for one in features:
            self._rarity.count(one.terms, language=self._names.number(one.language))

    def add(self, features: Features) -> int:
        """Keep one article, its story still open; returns its row."""
        row = self.rows.add(features)
        self.stories.of_row.append("")
        self.articles_in[features.language] += 1
        self._index_terms(row)
        return row

    def follow(self, row: int, root: int) -> None:
        """Settle whose words a row added before are: its own (`root` is `row`) or another's."""
        self.rows.root[row] = root
        if root == row:
            self._index_shingles(row)
            if len(sketch := self.rows.sketch(row)) <= SHORT_WORDING:
                self._saying.setdefault(hash(sketch.tobytes()), []).append(row)

    def assign(self, row: int, *, story_id: str, independent: bool) -> None:
        """Say where an article added before belongs."""
        self.stories.assign(row, story_id)
        self.rows.independent[row] = independent

    def sign(self, row: int, agency: str) -> None:
        """Say whose a report is: a copy of it carries the signature it left out."""
        self.rows.agencies[row] = self._names.number(agency)

    def embed(self, features: Sequence[Features], embed: Embed, *, echoes: Mapping[int, int]) -> None:
        """Keep what the leads of articles added before say, by an embedding model.

        `echoes`: rows whose words say so much the same as another row's, embedded before or now, that its vector is theirs.
        """
        if not self.leads.grounded:
            self.leads.add(
                [-1] * len(ORDINARY), [language for language, _ in ORDINARY], embed([text for _, text in ORDINARY])
            )
        # Before any is added: the oldest leads make room for new ones, and an echo's may be among them.
        held = {row: self.leads.raw(other) for row, other in echoes.items() if other in self.leads}
        if features:
            rows = [self.rows.row_of[one.id] for one in features]
            self.leads.add(rows, [one.language for one in features], embed([one.lead for one in features]))
            self._unsaved += rows
        if echoes:
            rows = list(echoes)
            vectors = [held[row] if row in held else self.leads.raw(other) for row, other in echoes.items()]
            self.leads.add(rows, [self.language(row) for row in rows], np.stack(vectors))
            self._unsaved += rows

    def restore(
        self,
        articles_with_placements: Iterable[tuple[Article, Placement]],
        stories: Iterable[Story],
        *,
        leads: Mapping[str, bytes] | None = None,
        apart: Iterable[tuple[str, str]] = (),
    ) -> None:
        """Empty the window and fill it from what the store kept; placing the next article then gives what it would have given.

        `leads`: what `take_leads` gave, by article id; without them leads from before are not compared across languages.
        `apart`: pairs of stories that an editor told apart.
        """
        self._clear()
        kept = sorted(articles_with_placements, key=lambda pair: (pair[0].found, know_time(pair[0]), pair[0].id))
        for article, placement in kept:
            features = extract_features(article, agency=placement.agency)
            self.count((features,))
            row = self.add(features)
            self.follow(row, self.rows.row_of.get(placement.copy_of or "", row))
            self.assign(row, story_id=placement.story_id, independent=placement.independent)
        self._restore_leads(leads or {})
        for one, other in apart:
            self.stories.keep_apart(one, other)
        for story in stories:
            if story.id in self.stories:
                self.stories.put(story)

    def _restore_leads(self, leads: Mapping[str, bytes]) -> None:
        held = sorted(
            (self.rows.row_of[article_id], np.frombuffer(vector, np.float16).astype(np.float32))
            for article_id, vector in leads.items()
            if article_id in self.rows.row_of
        )
        if held:
            self.leads.add(
                [row for row, _ in held],
                [self.language(row) for row, _ in held],
                np.stack([vector for _, vector in held]),
            )

    def take_leads(self) -> dict[str, bytes]:
        """Vectors of the leads embedded since this was last asked (16-bit floats), by article id, for `restore` later on."""
        rows, self._unsaved = self._unsaved, []
        return {
            self.rows.ids[row]: self.leads.raw(row).astype(np.float16).tobytes() for row in rows if row in self.leads
        }

    def forget(self, before: datetime) -> None:
        """Drop articles read before that time, and stories that have none left."""
        keep = np.flatnonzero(self.rows.seen[: len(self.rows)] >= before.timestamp())
        if len(keep) == len(self.rows):
            return
        rows, stories, leads, unsaved = self.rows, self.stories, self.leads, self._unsaved
        self._clear()
        new = {int(row): number for number, row in enumerate(keep)}
        for row in keep.tolist():
            features = rows.features(row)
            self.count((features,))
            self.follow(self.add(features), self.rows.row_of.get(rows.ids[int(rows.root[row])], new[row]))
            self.assign(new[row], story_id=stories.of_row[row], independent=bool(rows.independent[row]))
        self.leads = leads.renumber(new)
        self._unsaved = [new[row] for row in unsaved if row in new]
        self.stories.carry_over(stories, self.story_ids)

    # ── asking ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def vector(self, row: int) -> Vector:
        """The TF-IDF weights of a row's terms as rarity stands now, of length 1; empty for an empty article."""
        weights = self.rows.weights[row].astype(np.float32)
        terms = self.rows.terms[row][weights > 0]
        rarity = self._rarity.weigh(terms, self.rows.languages[row : row + 1])
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
        terms = self.rows.terms[rows]
        rarity = self._rarity.weigh(terms, self.rows.languages[rows][:, None])
        theirs = _normalise(self.rows.weights[rows] * rarity)
        place = np.searchsorted(vector.terms, terms).clip(max=len(vector.terms) - 1)
        mine = np.where(vector.terms[place] == terms, vector.values[place], np.float32(0))
        return np.asarray(np.einsum("rk,rk->r", theirs, mine), np.float32)

    def sharing(self, row: int) -> NDArray[np.int64]:
        """Rows that share some of its shingles, most shared first; before them the nearest in time that say the same and no more."""
        rows = self._by_shingle.rows(np.concatenate([self.rows.sketch(row), self.rows.opening(row)]))
        found, counts = np.unique(rows[rows >= 0], return_counts=True)
        found = found[np.argsort(-counts, kind="stable")]
        same = np.array(self._saying.get(hash(self.rows.sketch(row).tobytes()), ()), np.int64)
        if not len(same):
            return found
        apart = np.abs(self.rows.when[same] - self.rows.when[row])
        return np.concatenate([same[np.argsort(apart, kind="stable")[:SAME]], found])

    def outlet(self, row: int) -> str:
        return self._names.name(int(self.rows.outlets[row]))

    def language(self, row: int) -> str:
        return self._names.name(int(self.rows.languages[row]))

    def agency(self, row: int) -> str:
        """Who signed it, several with a comma between; "" where no agency did."""
        return self._names.name(int(self.rows.agencies[row]))

    def outlets(self, rows: NDArray[np.int64]) -> list[str]:
        """The outlets of some rows, each once."""
        return [self._names.name(number) for number in np.unique(self.rows.outlets[rows]).tolist()]

    def agencies(self, rows: NDArray[np.int64]) -> list[str]:
        """The agencies that signed some rows, each once, in order of name."""
        signed = {self._names.name(number) for number in np.unique(self.rows.agencies[rows]).tolist()} - {""}
        return sorted({agency for names in signed for agency in names.split(", ")})

    def count_voices(self, rows: NDArray[np.int64]) -> int:
        """How many stand behind some rows: an agency is one however many outlets print it, an outlet one for what it wrote itself."""
        own = rows[self.rows.agencies[rows] == 0]
        return len(np.unique(self.rows.outlets[own])) + len(self.agencies(rows))

    def standing_for(self, story_id: str, *, most: int) -> list[int]:
        """Rows that stand for a story, copies left out: all of a small one, the first and the latest of a large one."""
        rows = self.stories.rows(story_id)
        originals = rows[self.rows.root[rows] == rows].tolist() or rows[:1].tolist()
        return (
            originals
            if len(originals) <= most
            else [*originals[: most // 3], *originals[len(originals) - most + most // 3 :]]
        )

    # ── inside ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _index_terms(self, row: int) -> None:
        self._by_term.add(row, self.rows.used_terms(row))
        if self._by_term.full:
            self._by_term = Ring(width=TERM_WIDTH, load=TERM_LOAD, buckets=self._by_term.buckets * 2)
            for other in range(row + 1):
                self._by_term.add(other, self.rows.used_terms(other))

    def _index_shingles(self, row: int) -> None:
        """Originals only: ten thousand copies of one text must not crowd it out."""
        self._by_shingle.add(row, self._keys(row))
        if self._by_shingle.full:
            self._by_shingle = Ring(width=SHINGLE_WIDTH, load=SHINGLE_LOAD, buckets=self._by_shingle.buckets * 2)
            for other in range(row + 1):
                if self.rows.root[other] == other:
                    self._by_shingle.add(other, self._keys(other))

    def _keys(self, row: int) -> NDArray[np.uint32]:
        return np.concatenate([self.rows.sketch(row)[:INDEXED_SHINGLES], self.rows.opening(row)])


def _normalise(weights: NDArray[np.float32]) -> NDArray[np.float32]:
    length = np.sqrt((weights * weights).sum(axis=-1, keepdims=True))
    return np.asarray(weights / np.where(length > 0, length, 1), np.float32)
