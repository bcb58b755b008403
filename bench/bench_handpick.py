"""How fast articles are handpicked, and whether a full window makes it slower or larger than it may be."""

import math
import os
import resource
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
from eval.gate_stories import NOW, bcubed, place, read_ecbplus, read_replay
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]

from bench.draw import draw_curves
from monitoring_desk.handpick import Window, handpick
from monitoring_desk.handpick.features import OPENING, SKETCH, TERMS, Features
from monitoring_desk.handpick.words import hash_token
from monitoring_desk.types import Article, Story, Watch

SIZES = (10_000, 100_000, 500_000)
SMALL = SIZES[0]
PEER_SIZES = (1_000, 10_000)
MEASURED = 1_000
VOCABULARY = 400_000
START = datetime(2025, 6, 1, tzinfo=UTC)
WATCHES = tuple(
    Watch(
        id=f"w{number}",
        name=f"Watch {number}",
        words=(f"term{number}", f"council vote {number}"),
        names=("Wang Yi", "Karvel"),
    )
    for number in range(1_000)
)


def measure(shared: Path) -> dict[str, float]:
    """Articles a second (real texts, 1,000 watches) beside a plain single pass; milliseconds of one article at windows of several sizes,
    in CPU time; memory of the largest. With DRAW=FOLDER in the environment the curve is drawn there."""
    figures = {}
    if shared.is_dir():
        real = read_replay(shared)[0] + read_ecbplus(shared)[0]
        figures["real_articles_per_second"] = len(real) / _time(real, Window())
        began = time.process_time()
        pass_once([f"{article.title}\n{article.text}" for article in real], threshold=PEERS_BEST)
        figures["single_pass_articles_per_second"] = len(real) / (time.process_time() - began)
        articles, gold = read_ecbplus(shared)
        for name, placed in (
            ("single_pass", pass_once([article.text for article in articles], threshold=PEERS_BEST)),
            ("ours", list(place(articles).values())),
        ):
            ids = [article.id for article in articles]
            precision, recall = bcubed(dict(zip(ids, map(str, placed), strict=True)), gold)
            figures[f"ecbplus_bcubed_f1_{name}"] = 2 * precision * recall / (precision + recall)
    same = [_write(number, np.arange(300), title="Same") for number in range(SMALL)]
    figures["identical_articles_per_second"] = SMALL / _time(same, Window())
    window, chance = Window(), np.random.default_rng(7)
    before = _read_memory()
    _fill(window, SMALL, chance)
    _time(_invent(MEASURED, chance, begin=4 * MEASURED), window)  # warms the caches of words
    cost: dict[int, float] = {}
    for number, size in enumerate(SIZES):
        _fill(window, size - len(window), chance)
        cost[size] = 1000 * _time(_invent(MEASURED, chance, begin=number * MEASURED), window) / MEASURED
        figures[f"milliseconds_an_article_at_{size}"] = cost[size]
    figures["cost_at_500000_to_10000"] = cost[SIZES[-1]] / cost[SMALL]
    figures["window_of_500000_megabytes"] = _read_memory() - before
    peer = _time_peer(np.random.default_rng(7))
    figures |= {f"single_pass_milliseconds_at_{size}": one for size, one in peer.items()}
    if folder := os.environ.get("DRAW"):
        picture = draw_curves(
            {"Monitoring Desk": list(cost.items()), "TF-IDF single pass": list(peer.items())},
            title="What placing one article costs",
            across="articles in the window",
            up="milliseconds of one core",
        )
        (Path(folder) / "handpick-cost.svg").write_text(picture, encoding="utf-8")
    return figures


PEERS_BEST = 0.25
"""The cosine at which the single pass does best on ECB+, of 0.2, 0.25, 0.3 to 0.5 (0.853); ours has one setting for all."""


def pass_once(texts: Sequence[str], *, threshold: float) -> list[int]:
    """What is usually written first: scikit-learn's TF-IDF, each text to the nearest earlier one's cluster if near enough, else a new one."""
    vectors = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(texts)
    clusters: list[int] = []
    for row in range(len(texts)):
        cosines = (vectors[:row] @ vectors[row].T).toarray().ravel() if row else np.zeros(0)
        best = int(cosines.argmax()) if row else -1
        clusters.append(clusters[best] if row and cosines[best] >= threshold else row)
    return clusters


def _time_peer(chance: np.random.Generator) -> dict[int, float]:
    """Milliseconds of one text in the single pass once so many are kept, its vectors made beforehand."""
    texts = [article.text for article in _invent(PEER_SIZES[-1], chance, begin=0)]
    vectors = TfidfVectorizer(sublinear_tf=True).fit_transform(texts)
    cost = {}
    for size in PEER_SIZES:
        began = time.process_time()
        for row in range(size - 100, size):
            (vectors[: size - 100] @ vectors[row].T).toarray().argmax()
        cost[size] = 10 * (time.process_time() - began)
    return cost


def _time(articles: Sequence[Article], window: Window, *, batch: int = 500) -> float:
    """CPU seconds, which other work on the machine changes little."""
    began = time.process_time()
    for start in range(0, len(articles), batch):
        handpick(articles[start : start + batch], window=window, watches=WATCHES, sources={}, now=NOW)
    return time.process_time() - began


def _draw(chance: np.random.Generator, count: int) -> NDArray[np.int64]:
    """Word numbers as words fall in a language: the n-th as often as 1/n (Zipf)."""
    return np.asarray(np.exp(chance.random(count) * math.log(VOCABULARY)), np.int64) - 1


def _spell(word: int) -> str:
    """A word of at most six letters for each number."""
    letters = ""
    while word or not letters:
        word, letter = divmod(word, 20)
        letters += "aeioubcdfghklmnprstv"[letter]
    return letters


def _write(number: int, words: NDArray[np.int64], *, title: str) -> Article:
    return Article(
        id=f"article{number:08d}",
        url=f"https://outlet{number % 500}.example/{number}",
        source_id=f"outlet{number % 500}",
        title=title,
        text=" ".join(_spell(word) for word in words.tolist()),
        found=START + timedelta(seconds=number),
        published=START + timedelta(seconds=number),
        language="en",
    )


def _invent(count: int, chance: np.random.Generator, *, begin: int) -> list[Article]:
    """Articles of 350 words; each fifth repeats half of the one before, as reports of one happening do."""
    articles = []
    before = _draw(chance, 350)
    for number in range(begin, begin + count):
        words = _draw(chance, 350)
        if number % 5 == 0:
            words[:120] = before[:120]
        articles.append(_write(10_000_000 + number, words, title=" ".join(_spell(word) for word in words.tolist()[:8])))
        before = words
    return articles


def _fill(window: Window, count: int, chance: np.random.Generator) -> None:
    """Put `count` articles of one's own story into the window without reading texts: only the size matters here."""
    hashes = np.array([hash_token(_spell(word)) & 0xFFFFFFFF for word in range(VOCABULARY)], np.uint32)
    for number in range(len(window), len(window) + count):
        terms = np.unique(hashes[_draw(chance, TERMS)])
        features = Features(
            id=f"filler{number:09d}",
            terms=terms,
            weights=np.full(len(terms), 16, np.uint8),
            sketch=np.unique(chance.integers(0, 2**32, SKETCH, dtype=np.uint32)),
            opening=np.unique(chance.integers(0, 2**32, OPENING, dtype=np.uint32)),
            language="en",
            lead="",
            when=START.timestamp() + number,
            seen=START.timestamp() + number,
            outlet=f"outlet{number % 500}",
            agency="",
            signs=0,
            length=350,
            marks=3,
            calls=terms[:4],
            day=0,
            turn=0,
            tokens=(),
        )
        window.count((features,))
        row = window.add(features)
        window.follow(row, row)
        story_id = f"s{features.id}"
        window.assign(row, story_id=story_id, independent=True)
        when = START + timedelta(seconds=number)
        window.stories.put(
            Story(
                id=story_id,
                version=1,
                title="A headline of the usual length for a story of one report",
                article_ids=(features.id,),
                started=when,
                latest=when,
                independent_reports=1,
            )
        )


def _read_memory() -> float:
    """Megabytes resident at most so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
