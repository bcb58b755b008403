"""The judgement which text blocks are the article: boosted trees over `features.Measures`, their weights in a file."""

import json
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trees:
    """Complete binary trees of one depth, side by side. A row goes right where its measure exceeds the threshold."""

    names: tuple[str, ...]
    """The measures, in the order of the matrix's columns."""
    columns: npt.NDArray[np.intp]
    """(trees, inner nodes): which measure a node looks at."""
    thresholds: Matrix
    """(trees, inner nodes)."""
    leaves: Matrix
    """(trees, leaves): what a row's log-odds gain there."""
    start: float
    """The log-odds before any tree."""
    sets: int = 1
    """So many sets of trees stand side by side, as many trees in each: every set judges, and their chances are averaged."""
    _asked_of: npt.NDArray[np.intp] = field(init=False, repr=False)
    """(questions): the column of each different question."""
    _limits: Matrix = field(init=False, repr=False)
    """(questions, 1): and its threshold."""
    _nodes: npt.NDArray[np.intp] = field(init=False, repr=False)
    """(inner nodes, trees): which question a node asks."""

    def __post_init__(self) -> None:
        asked = list(zip(self.columns.ravel().tolist(), self.thresholds.ravel().tolist(), strict=True))
        questions = sorted(set(asked))
        places = {question: place for place, question in enumerate(questions)}
        nodes = np.array([places[one] for one in asked], dtype=np.intp).reshape(self.columns.shape).T
        object.__setattr__(self, "_asked_of", np.array([column for column, _ in questions], dtype=np.intp))
        object.__setattr__(self, "_limits", np.array([[limit] for _, limit in questions], dtype=np.float32))
        object.__setattr__(self, "_nodes", np.ascontiguousarray(nodes))

    def judge(self, matrix: Matrix) -> Matrix:
        """For each row the probability that its block is article text.

        Thousands of nodes ask about a thousand different questions, so each is asked once of all rows, and whole nodes are told
        apart by bits: three times as fast as sending every row down every tree.
        """
        if not len(matrix):
            return np.zeros(0, dtype=np.float32)
        answers = (np.take(np.ascontiguousarray(matrix.T), self._asked_of, axis=0) > self._limits).view(np.uint8)
        turns: list[npt.NDArray[np.uint8]] = []
        leaf = np.zeros((len(self.columns), len(matrix)), dtype=np.uint8)
        first = 0
        while first < len(self._nodes):
            level = [np.take(answers, nodes, axis=0) for nodes in self._nodes[first : 2 * first + 1]]
            for turn in reversed(turns):
                level = [left ^ ((left ^ right) & turn) for left, right in zip(level[::2], level[1::2], strict=True)]
            turns.append(level[0])
            leaf = 2 * leaf + level[0]
            first = 2 * first + 1
        trees = np.arange(len(self.columns))[:, None] * self.leaves.shape[1]
        gains = np.take(self.leaves, trees + leaf).reshape(self.sets, -1, len(matrix)).sum(axis=1)
        chances: Matrix = (1.0 / (1.0 + np.exp(-self.start - gains))).mean(axis=0).astype(np.float32)
        return chances


def write(trees: Trees) -> str:
    """The weights as JSON text."""
    return json.dumps(
        {
            "names": trees.names,
            "start": round(trees.start, 5),
            "sets": trees.sets,
            "columns": trees.columns.tolist(),
            "thresholds": [[float(f"{value:.6g}") for value in row] for row in trees.thresholds.tolist()],
            "leaves": [[float(f"{value:.4g}") for value in row] for row in trees.leaves.tolist()],
        },
        separators=(",", ":"),
    )


def read(text: str) -> Trees:
    """Weights from JSON text, as `write` makes it."""
    given = json.loads(text)
    return Trees(
        names=tuple(given["names"]),
        columns=np.array(given["columns"], dtype=np.intp),
        thresholds=np.array(given["thresholds"], dtype=np.float32),
        leaves=np.array(given["leaves"], dtype=np.float32),
        start=float(given["start"]),
        sets=int(given.get("sets", 1)),
    )


@cache
def trained() -> Trees:
    """The weights that ship: made by `eval/train_blocks.py`, held to by the gate `read`."""
    return read(files("monitoring_desk.search").joinpath("blockmodel.json").read_text(encoding="utf-8"))


@cache
def alone() -> Trees:
    """Those that judge without a general extractor's word, made and held to alike."""
    return read(files("monitoring_desk.search").joinpath("blockmodel_alone.json").read_text(encoding="utf-8"))
