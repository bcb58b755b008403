"""Trees judge by bits as they would by walking down each of them."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from monitoring_desk.search.blockmodel import Trees


@given(seed=st.integers(0, 2**32 - 1), depth=st.integers(1, 4), sets=st.integers(1, 3), rows=st.integers(0, 20))
def test_as_every_row_walks_down_every_tree(seed: int, depth: int, sets: int, rows: int) -> None:
    chance = np.random.default_rng(seed)
    trees = Trees(
        names=("a", "b", "c"),
        columns=chance.integers(0, 3, (4 * sets, 2**depth - 1)).astype(np.intp),
        thresholds=chance.integers(0, 3, (4 * sets, 2**depth - 1)).astype(np.float32),
        leaves=chance.normal(size=(4 * sets, 2**depth)).astype(np.float32),
        start=-0.3,
        sets=sets,
    )
    matrix = chance.integers(0, 4, (rows, 3)).astype(np.float32)
    assert np.allclose(trees.judge(matrix), [_walk(trees, row.tolist()) for row in matrix], atol=1e-6)


def _walk(trees: Trees, row: list[float]) -> float:
    gains = []
    for columns, thresholds, leaves in zip(trees.columns, trees.thresholds, trees.leaves, strict=True):
        at = 0
        while at < len(columns):
            at = 2 * at + 1 + int(row[columns[at]] > thresholds[at])
        gains.append(float(leaves[at - len(columns)]))
    odds = trees.start + np.array(gains).reshape(trees.sets, -1).sum(axis=1)
    return float((1 / (1 + np.exp(-odds))).mean())
