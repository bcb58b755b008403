"""How many articles a second are held against one, a hundred and ten thousand watches, beside a search a watch."""

import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from eval.gate_stories import read_ecbplus, read_replay

from monitoring_desk.handpick.watches import compile_watches
from monitoring_desk.handpick.words import fold, tokenise
from monitoring_desk.types import Watch

ARTICLES = 600
FEW = 20
"""Articles for the slowest way."""
SIZES = (1, 100, 10_000)


def measure(shared: Path) -> dict[str, float]:
    """Articles a second through `match` alone, and through a regular expression a word of each watch, on real reports."""
    articles = (read_replay(shared)[0] + read_ecbplus(shared)[0])[:ARTICLES]
    tokens = [tokenise(f"{article.title}\n{article.text}") for article in articles]
    figures: dict[str, float] = {}
    for size in SIZES:
        watches = invent(tokens, size)
        began = time.perf_counter()
        compiled = compile_watches(watches)
        figures[f"compile_{size}_seconds"] = time.perf_counter() - began
        compiled.match(articles[0], tokens[0])
        fired = 0

        def match(place: int) -> int:
            return len(compiled.match(articles[place], tokens[place]))  # noqa: B023 - called at once

        seconds, fired = _time(match, range(len(articles)))
        figures[f"watches_{size}_articles_per_second"] = len(articles) / seconds
        figures[f"watches_{size}_fired_an_article"] = fired / len(articles)
        patterns = [_pattern(watch) for watch in watches]
        few = range(0, len(articles), max(len(articles) // FEW, 1))
        plain = [fold(f"{article.title}\n{article.text}") for article in articles]

        def search(place: int) -> int:
            return sum(pattern.search(plain[place]) is not None for pattern in patterns)  # noqa: B023 - called at once

        slow, _ = _time(search, few)
        figures[f"watches_{size}_times_faster_than_one_by_one"] = (slow / len(few)) / (seconds / len(articles))
    return figures


def invent(tokens: Sequence[Sequence[str]], count: int) -> list[Watch]:
    """Watches as editors write them, of words that stand in the articles: half are two words beside a third, a fifth are near."""
    chance = np.random.default_rng(11)
    words = sorted(
        {w for one in tokens for w in one if len(w) > 3 and w.isalpha() and w.isascii() and w != "excluding"}
    )
    watches = []
    for number in range(count):
        a, b, c, d = (words[place] for place in chance.integers(0, len(words), 4))
        query = (
            f"({a} OR {b}) AND {c} AND NOT {d}",
            f'"{a} {b}" OR ({c} AND {d})',
            f"{a} NEAR/8 ({b} OR {c}) AND NOT title:{d}",
            f"2 OF ({a}, {b}, {c}, {d})",
            f"{a[:6]}* AND {b} lang:en",
        )[number % 5]
        watches.append(Watch(id=f"w{number}", name=f"Watch {number}", query=query))
    return watches


def _pattern(watch: Watch) -> re.Pattern[str]:
    """Any word of a watch as one regular expression: less than the watch asks, and still slower."""
    words = re.findall(r"[a-z]{4,}", watch.query)
    return re.compile("|".join(rf"\b{word}\b" for word in words))


def _time(run: Callable[[int], int], places: Sequence[int]) -> tuple[float, int]:
    began = time.perf_counter()
    total = sum(run(place) for place in places)
    return time.perf_counter() - began, total
