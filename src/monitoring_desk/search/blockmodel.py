"""The judgement which text blocks are the article: boosted trees over `features.measure`, their weights in a file."""

import json
from dataclasses import dataclass
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

    def judge(self, matrix: Matrix) -> Matrix:
        """For each row the probability that its block is article text."""
        rows = np.arange(len(matrix))[:, None] * matrix.shape[1]
        trees = np.arange(len(self.columns))[None, :]
        at = np.zeros((len(matrix), len(self.columns)), dtype=np.intp)
        inner = self.columns.shape[1]
        # Taking by one flat number is faster than indexing by row and column.
        while inner and at.size and at[0, 0] < inner:
            node = trees * inner + at
            right = np.take(matrix, rows + np.take(self.columns, node)) > np.take(self.thresholds, node)
            at = 2 * at + 1 + right
        odds = self.start + self.leaves[trees, at - inner].reshape(len(matrix), self.sets, -1).sum(axis=2)
        chances: Matrix = (1.0 / (1.0 + np.exp(-odds))).mean(axis=1).astype(np.float32)
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
