"""What is kept of each article, in arrays and not in objects: about 1.3 kB, a row an article."""

import math

import numpy as np
from numpy.typing import NDArray

from monitoring_desk.handpick.features import CALLS, TERMS, Features


class Names:
    """Numbers for names, in the order they came; 0 is no name."""

    __slots__ = ("_names", "_numbers")

    def __init__(self) -> None:
        self._names: list[str] = [""]
        self._numbers: dict[str, int] = {"": 0}

    def number(self, name: str) -> int:
        """The number of a name, a new one if need be."""
        number = self._numbers.setdefault(name, len(self._names))
        if number == len(self._names):
            self._names.append(name)
        return number

    def name(self, number: int) -> str:
        return self._names[number]


class Rows:
    """Keeps the features of articles by row; decides nothing. A row's root is the row whose words it is, often itself."""

    def __init__(self, names: Names) -> None:
        self.ids: list[str] = []
        self.row_of: dict[str, int] = {}
        self._names = names
        self.terms: NDArray[np.uint32] = np.zeros((64, TERMS), np.uint32)
        self.weights: NDArray[np.uint8] = np.zeros((64, TERMS), np.uint8)
        """0 beyond the last term."""
        self._pool: NDArray[np.uint32] = np.zeros(4096, np.uint32)
        self._ends: NDArray[np.int64] = np.zeros(65, np.int64)
        self._openings: NDArray[np.uint8] = np.zeros(64, np.uint8)
        self.outlets: NDArray[np.int32] = np.zeros(64, np.int32)
        self.languages: NDArray[np.int32] = np.zeros(64, np.int32)
        self.agencies: NDArray[np.int32] = np.zeros(64, np.int32)
        """Numbers of names."""
        self.when: NDArray[np.float64] = np.full(64, math.nan)
        self.seen: NDArray[np.float64] = np.zeros(64)
        self.root: NDArray[np.int32] = np.zeros(64, np.int32)
        self.independent: NDArray[np.bool_] = np.zeros(64, np.bool_)
        self.signs: NDArray[np.uint8] = np.zeros(64, np.uint8)
        self.length: NDArray[np.int32] = np.zeros(64, np.int32)
        self.marks: NDArray[np.uint8] = np.zeros(64, np.uint8)
        self.called: NDArray[np.uint32] = np.zeros((64, CALLS), np.uint32)
        """0 beyond the last name."""
        self.day: NDArray[np.uint16] = np.zeros(64, np.uint16)
        self.turn: NDArray[np.int8] = np.zeros(64, np.int8)

    def __len__(self) -> int:
        return len(self.ids)

    def add(self, features: Features) -> int:
        """Keep one article, for now as its own root; returns its row."""
        row = len(self.ids)
        runs = np.concatenate([features.sketch, features.opening])
        self._grow(row + 1, len(runs))
        self.ids.append(features.id)
        self.row_of[features.id] = row
        many = len(features.terms)
        self.terms[row, :many] = features.terms
        self.weights[row, :many] = features.weights
        end = int(self._ends[row]) + len(runs)
        self._pool[self._ends[row] : end] = runs
        self._ends[row + 1] = end
        self._openings[row] = len(features.opening)
        self.outlets[row] = self._names.number(features.outlet)
        self.languages[row] = self._names.number(features.language)
        self.agencies[row] = self._names.number(features.agency)
        self.when[row], self.seen[row], self.root[row] = features.when, features.seen, row
        self.signs[row], self.length[row], self.marks[row] = features.signs, features.length, features.marks
        self.called[row, : len(features.calls)], self.day[row] = features.calls, features.day
        self.turn[row] = features.turn
        return row

    def features(self, row: int) -> Features:
        """What was added, without the texts of lead and tokens."""
        used = self.weights[row] > 0
        return Features(
            id=self.ids[row],
            terms=self.terms[row][used],
            weights=self.weights[row][used],
            sketch=self.sketch(row),
            opening=self.opening(row),
            language=self._names.name(int(self.languages[row])),
            lead="",
            when=float(self.when[row]),
            seen=float(self.seen[row]),
            outlet=self._names.name(int(self.outlets[row])),
            agency=self._names.name(int(self.agencies[row])),
            signs=int(self.signs[row]),
            length=int(self.length[row]),
            marks=int(self.marks[row]),
            calls=self.called[row][self.called[row] > 0],
            day=int(self.day[row]),
            turn=int(self.turn[row]),
            tokens=(),
        )

    def used_terms(self, row: int) -> NDArray[np.uint32]:
        """The terms of a row."""
        return np.asarray(self.terms[row][self.weights[row] > 0], np.uint32)

    def figures(self, row: int) -> frozenset[int]:
        """Those of its terms that are figures."""
        return frozenset(self.terms[row][self.weights[row] & 1 == 1].tolist())

    def calls(self, row: int) -> list[int]:
        """The names in its headline."""
        return [name for name in self.called[row].tolist() if name]

    def sketch(self, row: int) -> NDArray[np.uint32]:
        """The sample of a row's shingles."""
        return self._pool[self._ends[row] : self._ends[row + 1] - self._openings[row]]

    def opening(self, row: int) -> NDArray[np.uint32]:
        """The shingles a long article opens with."""
        return self._pool[self._ends[row + 1] - self._openings[row] : self._ends[row + 1]]

    def order(self, row: int) -> tuple[float, str]:
        """By this articles are in order of time: published, else found; then by id."""
        when = float(self.when[row])
        return (float(self.seen[row]) if math.isnan(when) else when, self.ids[row])

    def _grow(self, rows: int, shingles: int) -> None:
        if rows >= min(len(self.when), len(self._ends)):
            for column in (
                *(self.terms, self.weights, self._ends, self._openings, self.outlets, self.languages, self.agencies),
                *(
                    self.when,
                    self.seen,
                    self.root,
                    self.independent,
                    self.signs,
                    self.length,
                    self.marks,
                    self.called,
                    self.day,
                    self.turn,
                ),
            ):
                _lengthen(column, rows + 1)
        _lengthen(self._pool, int(self._ends[rows - 1]) + shingles)


def _lengthen(column: NDArray[np.generic], needed: int) -> None:
    """Make room in place, a quarter more than there was; the new part is zero. Nobody else may hold a view of it."""
    if needed > len(column):
        column.resize((max(needed, len(column) * 5 // 4), *column.shape[1:]), refcheck=False)
