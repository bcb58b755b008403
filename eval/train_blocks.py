"""Trains the judgement which text blocks are the article: gradient boosting in plain numpy (Friedman 2001).

    python -m eval.train_blocks SHARED            cross-validated figures (five folds, no site in two of them)
    python -m eval.train_blocks SHARED --write    and the weights, from all pages, into the package

Whole bodies come from the 181 pages of the article-extraction benchmark; single blocks that must be in or out come, at a
smaller weight, from trafilatura's 990 pages.
"""

import re
import sys
import zlib
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from eval.reading import Labelled, body_scores, load, shingle_score
from monitoring_desk.search import blockmodel, features, selection, surroundings, urls
from monitoring_desk.search.blockmap import Block

Matrix = npt.NDArray[np.float32]

DEPTH = 4
TREES = 140
RATE = 0.08
BINS = 48
SMOOTHING = 8.0
LEAST_WEIGHT = 25.0
COLUMNS_TRIED = 0.25
SEEDS = (1, 2, 3)
# A page is learnt from once more, at this weight, as if the general extractor had missed a part of it.
HALVED_WEIGHT = 0.2
# And once more without the names of its elements: cross-validated F1 0.967 without, 0.973 with.
NAMELESS_WEIGHT = 0.2
SEGMENT_WEIGHT = 0.3
EASY_KEPT = 0.15
_WORD = re.compile(r"\w+")


@dataclass(slots=True, kw_only=True)
class Example:
    """A page's blocks with their measures and what each ought to be: 1 article, 0 not, -1 unknown."""

    site: str
    blocks: Sequence[Block]
    matrix: Matrix
    alone: Matrix
    """The measures where no general extractor was asked."""
    wanted: Matrix
    weights: Matrix
    gold: str = ""
    halved: Matrix | None = None
    """The measures where the general extractor misses a part of the article."""


def label(texts: Sequence[str], gold: str) -> Matrix:
    """Which blocks are in the gold text: by four-word runs, short ones by their neighbours; of repeats, the one in the thick of it."""
    words = [_WORD.findall(text) for text in texts]
    joined = [" ".join(one) for one in words]
    gold_words = _WORD.findall(gold)
    runs = {tuple(gold_words[at : at + 4]) for at in range(len(gold_words) - 3)}
    lines = {" ".join(_WORD.findall(line)) for line in gold.split("\n")}
    whole = f" {' '.join(gold_words)} "
    wanted = np.full(len(texts), -1.0, dtype=np.float32)
    for place, one in enumerate(words):
        if len(one) >= 5:
            wanted[place] = sum(tuple(one[at : at + 4]) in runs for at in range(len(one) - 3)) / (len(one) - 3)
    for place, one in enumerate(words):
        if 0 < len(one) < 5:
            wanted[place] = float(
                _short_is_in(place, words=words, wanted=wanted, whole=whole, is_line=joined[place] in lines)
            )
    chosen = (wanted > 0.5).tolist()
    for place, one in enumerate(words):  # a whole article in one block, beside its own paragraphs
        if chosen[place] and len(one) >= 120:
            inside = [
                at
                for at in range(len(words))
                if at != place and chosen[at] and len(words[at]) >= 8 and joined[at] in joined[place]
            ]
            chosen[place] = len(inside) < 2
    counts = Counter(joined)
    for text in [text for text, count in counts.items() if count > 1 and len(text.split()) >= 4]:
        places = [at for at in range(len(words)) if joined[at] == text and chosen[at]]
        best = max(
            places, key=lambda at: _mass(at, words=words, chosen=chosen, counts=counts, joined=joined), default=-1
        )
        for at in places:
            chosen[at] = at == best
    for place, one in enumerate(words):  # a teaser or pull quote: said again in a longer block
        if chosen[place] and len(one) >= 12:
            core = " ".join(one[2:-2])
            chosen[place] = not any(core in joined[at] for at in range(len(words)) if at != place and chosen[at])
    return np.where(wanted < 0, -1.0, np.array(chosen, dtype=np.float32)).astype(np.float32)


def _short_is_in(place: int, *, words: Sequence[Sequence[str]], wanted: Matrix, whole: str, is_line: bool) -> bool:
    before = next((wanted[at] for at in range(place - 1, max(-1, place - 4), -1) if len(words[at]) >= 5), 0.0)
    after = next((wanted[at] for at in range(place + 1, min(len(words), place + 4)) if len(words[at]) >= 5), 0.0)
    if is_line and max(before, after) > 0.5:
        return True
    with_last = " ".join([*words[place - 1][-2:], *words[place]]) if place and words[place - 1] else ""
    with_next = " ".join([*words[place], *words[place + 1][:2]]) if place + 1 < len(words) and words[place + 1] else ""
    return bool(
        (with_last and before > 0.5 and with_last in whole) or (with_next and after > 0.5 and with_next in whole)
    )


def _mass(
    at: int, *, words: Sequence[Sequence[str]], chosen: Sequence[bool], counts: Counter[str], joined: Sequence[str]
) -> int:
    near = range(max(0, at - 8), min(len(words), at + 9))
    return sum(len(words[other]) for other in near if chosen[other] and counts[joined[other]] == 1)


def prepare(pages: Sequence[Labelled]) -> list[Example]:
    """Cut, measure and label every page."""
    examples = []
    for page in pages:
        # Whole runs are labelled better than single lines: segments F1 0.941, with lines 0.936.
        evidence = selection.gather(page.html, url=page.url, by_lines=False)
        if evidence is None or not evidence.blocks:
            continue
        measures = features.Measures(evidence.blocks, evidence.hints)
        usual = selection.take_usual(evidence)
        texts = [block.text for block in evidence.blocks]
        sizes = np.array([len(text) for text in texts], dtype=np.float32)
        if page.body:
            wanted, weights = label(texts, page.body), np.log1p(sizes) * 0.35 + np.minimum(sizes, 600) / 200
        else:
            wanted, weights = _label_segments(texts, page), np.full(len(texts), SEGMENT_WEIGHT)
        if (wanted >= 0).any():
            examples.append(
                Example(
                    site=urls.site(page.url) or page.url,
                    blocks=evidence.blocks,
                    matrix=measures.beside(usual),
                    alone=measures.beside(""),
                    wanted=wanted,
                    weights=weights.astype(np.float32),
                    gold=page.body,
                    halved=measures.beside(_halved(usual, page.url)) if page.body else None,
                )
            )
    return examples


def _halved(usual: str, url: str) -> str:
    """The text as if the general extractor had stopped early or begun late: articles stand in several containers."""
    lines = usual.splitlines()
    chance = np.random.default_rng(zlib.crc32(url.encode()))
    cut = max(1, int(len(lines) * chance.uniform(0.25, 0.75)))
    kept = lines[:cut] if chance.random() < 0.6 else lines[cut:]
    return "\n".join(kept)


def _nameless(example: Example) -> Example:
    """The page as if its class and id names said nothing, as they do where a script makes them up."""
    matrix = example.matrix.copy()
    for column, name in enumerate(features.NAMES):
        if name.startswith("named_"):
            matrix[:, column] = surroundings.FAR
        elif name == "itemprop":
            matrix[:, column] = 0.0
    return replace(example, matrix=matrix, weights=example.weights * np.float32(NAMELESS_WEIGHT), halved=None)


def _alone(examples: Sequence[Example]) -> list[Example]:
    """The pages as they are where no general extractor was asked."""
    return [replace(one, matrix=one.alone, halved=None) for one in examples]


def _with_variants(examples: Sequence[Example]) -> list[Example]:
    again = [
        replace(one, matrix=one.halved, weights=one.weights * np.float32(HALVED_WEIGHT))
        for one in examples
        if one.halved is not None
    ]
    return [*examples, *(_nameless(one) for one in examples if one.gold), *again]


def _label_segments(texts: Sequence[str], page: Labelled) -> Matrix:
    wanted = np.full(len(texts), -1.0, dtype=np.float32)
    for segments, value in ((page.with_segments, 1.0), (page.without_segments, 0.0)):
        for segment in segments:
            hits = [place for place, text in enumerate(texts) if " ".join(segment.split()) in text]
            if len(hits) == 1 and segment.strip() and wanted[hits[0]] < 1:
                wanted[hits[0]] = value
    return wanted


def train(examples: Sequence[Example]) -> blockmodel.Trees:
    """Several sets of trees, each with its own chance, side by side."""
    learnt = _with_variants(examples)
    fits = [_fit(learnt, seed=seed) for seed in SEEDS]
    return blockmodel.Trees(
        names=features.NAMES,
        columns=np.concatenate([one.columns for one in fits]),
        thresholds=np.concatenate([one.thresholds for one in fits]),
        leaves=np.concatenate([one.leaves for one in fits]),
        start=sum(one.start for one in fits) / len(fits),
        sets=len(fits),
    )


def _fit(examples: Sequence[Example], *, seed: int) -> blockmodel.Trees:
    """Fit trees to the examples, logistic loss, Newton steps."""
    chance = np.random.default_rng(seed)
    kept = [_kept(example, chance) for example in examples]
    matrix = np.concatenate([example.matrix[keep] for example, keep in zip(examples, kept, strict=True)])
    wanted = np.concatenate([example.wanted[keep] for example, keep in zip(examples, kept, strict=True)]).astype(
        np.float64
    )
    weights = np.concatenate([example.weights[keep] for example, keep in zip(examples, kept, strict=True)]).astype(
        np.float64
    )
    edges = [
        np.unique(np.quantile(matrix[:, column], np.linspace(0, 1, BINS + 1)[1:-1]))
        for column in range(matrix.shape[1])
    ]
    binned = np.stack([np.searchsorted(edge, matrix[:, column], side="left") for column, edge in enumerate(edges)])
    mean = float((wanted * weights).sum() / weights.sum())
    start = float(np.log(mean / (1 - mean)))
    odds = np.full(len(wanted), start)
    columns, thresholds, leaves = [], [], []
    for _ in range(TREES):
        guess = 1 / (1 + np.exp(-odds))
        slope, curve = (guess - wanted) * weights, guess * (1 - guess) * weights
        tried = np.sort(chance.choice(len(edges), max(1, int(len(edges) * COLUMNS_TRIED)), replace=False))
        node_columns, node_thresholds, place = _grow(binned, edges, slope=slope, curve=curve, tried=tried)
        sums = np.bincount(place, weights=slope, minlength=2**DEPTH)
        curves = np.bincount(place, weights=curve, minlength=2**DEPTH)
        values = -RATE * sums / (curves + SMOOTHING)
        odds += values[place]
        columns.append(node_columns)
        thresholds.append(node_thresholds)
        leaves.append(values)
    return blockmodel.Trees(
        names=features.NAMES,
        columns=np.array(columns, dtype=np.intp),
        thresholds=np.array(thresholds, dtype=np.float32),
        leaves=np.array(leaves, dtype=np.float32),
        start=start,
    )


def _kept(example: Example, chance: np.random.Generator) -> npt.NDArray[np.bool_]:
    """The blocks to learn from: of the many that are plainly navigation, a few."""
    column = {name: example.matrix[:, at] for at, name in enumerate(features.NAMES)}
    easy = (column["usual"] == 0) & (column["linked"] > 0.7) & (column["grand_usual"] < 0.3)
    kept: npt.NDArray[np.bool_] = (example.wanted >= 0) & (~easy | (chance.random(len(easy)) < EASY_KEPT))
    return kept


def _grow(
    binned: npt.NDArray[np.intp],
    edges: Sequence[npt.NDArray[np.float32]],
    *,
    slope: npt.NDArray[np.float64],
    curve: npt.NDArray[np.float64],
    tried: npt.NDArray[np.intp],
) -> tuple[list[int], list[float], npt.NDArray[np.intp]]:
    """One complete tree, level by level: for each node the column and threshold that gain most; and each row's leaf."""
    place = np.zeros(len(slope), dtype=np.intp)
    columns: list[int] = []
    thresholds: list[float] = []
    for level in range(DEPTH):
        nodes = 2**level
        best = [(0.0, 0, np.inf, BINS) for _ in range(nodes)]
        for column in tried:
            cell = place * BINS + binned[column]
            sums = np.bincount(cell, weights=slope, minlength=nodes * BINS).reshape(nodes, BINS).cumsum(axis=1)
            curves = np.bincount(cell, weights=curve, minlength=nodes * BINS).reshape(nodes, BINS).cumsum(axis=1)
            whole, whole_curve = sums[:, -1:], curves[:, -1:]
            gain = (
                sums**2 / (curves + SMOOTHING)
                + (whole - sums) ** 2 / (whole_curve - curves + SMOOTHING)
                - whole**2 / (whole_curve + SMOOTHING)
            )
            gain[(curves < LEAST_WEIGHT / 4) | (whole_curve - curves < LEAST_WEIGHT / 4)] = 0
            gain = gain[:, : len(edges[column])]
            for node in range(nodes if gain.shape[1] else 0):
                at = int(gain[node].argmax())
                if gain[node, at] > best[node][0]:
                    best[node] = (float(gain[node, at]), int(column), float(edges[column][at]), at)
        columns += [one[1] for one in best]
        thresholds += [one[2] for one in best]
        chosen = np.array([one[1] for one in best])[place]
        limit = np.array([one[3] for one in best])[place]
        place = 2 * place + (binned[chosen, np.arange(len(place))] > limit)
    return columns, thresholds, place


def cross_validate(
    whole: Sequence[Example], partial: Sequence[Example], *, folds: int = 5
) -> dict[float, tuple[float, float, float]]:
    """Precision, recall and F1 of the body at several thresholds, each page judged by trees that never saw its site."""
    sites = sorted({example.site for example in whole})
    scores: dict[float, list[tuple[float, float, float]]] = {}
    for fold in range(folds):
        held: Collection[str] = set(sites[fold::folds])
        learnt = [example for example in [*whole, *partial] if example.site not in held]
        trees, alone = train(learnt), train(_alone(learnt))
        for example in whole:
            if example.site in held:
                sure = alone.judge(example.alone)
                is_sure = selection.is_sure(example.blocks, sure)
                chances = sure if is_sure else trees.judge(example.matrix)
                lines = None if is_sure else features.are_lines(example.matrix)
                for threshold in (0.45, 0.5, 0.55, 0.6, 0.65, 0.7):
                    text = "\n\n".join(selection.choose(example.blocks, chances, threshold=threshold, lines=lines))
                    scores.setdefault(threshold, []).append(shingle_score(example.gold, text))
    return {threshold: body_scores(rows) for threshold, rows in scores.items()}


def main() -> None:
    """Print the cross-validated figures; with --write, train on everything and write the weights."""
    shared = Path(sys.argv[1])
    whole = prepare(load(shared / "eval/body/benchmark_181.jsonl.xz"))
    partial = prepare(load(shared / "eval/body/segments_990.jsonl.xz"))
    for threshold, (precision, recall, f1) in cross_validate(whole, partial).items():
        print(f"threshold {threshold}: precision {precision:.4f} recall {recall:.4f} F1 {f1:.4f}")
    if "--write" in sys.argv:
        for name, examples in (("blockmodel", [*whole, *partial]), ("blockmodel_alone", _alone([*whole, *partial]))):
            target = Path(blockmodel.__file__).with_name(f"{name}.json")
            target.write_text(blockmodel.write(train(examples)) + "\n", encoding="utf-8")
            print(f"{target}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
