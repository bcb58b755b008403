"""Pairs of headlines and short reports, labelled before they were measured, told together or apart by `desk pipe handpick`."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from eval import pairs_en, pairs_fresh, pairs_last, pairs_later, pairs_ru
from monitoring_desk import pipe

START = datetime(2025, 3, 3, tzinfo=UTC)
NOW = datetime(2026, 6, 1, tzinfo=UTC)
SETS = {
    "english": ("en", pairs_en.LINES),
    "russian": ("ru", pairs_ru.LINES),
    "later_english": ("en", pairs_later.ENGLISH),
    "later_russian": ("ru", pairs_later.RUSSIAN),
    "fresh_english": ("en", pairs_fresh.ENGLISH),
    "fresh_russian": ("ru", pairs_fresh.RUSSIAN),
    "last_english": ("en", pairs_last.ENGLISH),
    "last_russian": ("ru", pairs_last.RUSSIAN),
}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles in the form of the pipe, and whether they tell one happening."""

    same: bool
    one: dict[str, str]
    other: dict[str, str]

    @property
    def told(self) -> str:
        return f"{'=' if self.same else '!'} {self.one['published'][:10]} {self.one['title']} | {self.other['published'][:10]} {self.other['title']}"


def measure(shared: Path) -> dict[str, float]:
    """For each set: of the pairs put in one story the share that are of one; of those of one the share put in one; their F1;
    of those of two the share told apart."""
    del shared
    figures: dict[str, float] = {}
    for name, (language, lines) in SETS.items():
        pairs = list(read(lines, language=language))
        joined = judge(pairs)
        right = sum(pair.same for pair in joined)
        of_one = sum(pair.same for pair in pairs)
        precision, recall = right / max(len(joined), 1), right / of_one
        figures |= {
            f"{name}_precision": precision,
            f"{name}_recall": recall,
            f"{name}_f1": 2 * precision * recall / max(precision + recall, 1e-9),
            f"{name}_told_apart": 1 - (len(joined) - right) / (len(pairs) - of_one),
        }
    return figures


def read(lines: str, *, language: str) -> Iterator[Pair]:
    """The pairs of a set, spread over four months; English ones with a day alone for a time."""
    for number, line in enumerate(lines.strip().splitlines()):
        verdict, told = line[0], line[1:].split("|")
        begun = START + timedelta(days=number * 37 % 120, hours=7 + number % 9)
        titles = [half.strip() for half in told[1:]]
        articles = []
        for place, half in enumerate(titles):
            title, _, text = half.partition("::")
            when = begun + timedelta(days=int(told[0]) * place, hours=2 * place)
            articles.append(
                {
                    "id": f"{language}{number}-{place}",
                    "url": f"https://outlet{place}.example/{language}/{number}",
                    "title": title.strip(),
                    "text": text.strip(),
                    "published": when.date().isoformat() if language == "en" else when.isoformat(),
                    "language": language,
                }
            )
        yield Pair(verdict == "=", articles[0], articles[1])


def judge(pairs: list[Pair]) -> list[Pair]:
    """The pairs that one stream of all of them puts in one story."""
    articles = sorted((a for pair in pairs for a in (pair.one, pair.other)), key=lambda a: (a["published"], a["id"]))
    placed, _ = pipe.handpick((json.dumps(article).encode() for article in articles), now=NOW)
    story = {line["id"]: line["story"] for line in map(json.loads, placed)}
    return [pair for pair in pairs if story[pair.one["id"]] == story[pair.other["id"]]]
