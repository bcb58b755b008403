"""The labelled pages and the measures that reading is judged by."""

import base64
import json
import lzma
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A page with what is known of it."""

    url: str
    html: bytes
    body: str = ""
    with_segments: tuple[str, ...] = ()
    without_segments: tuple[str, ...] = ()
    title: str = ""
    author: str = ""
    date: str = ""


def load(path: Path) -> list[Labelled]:
    """The pages of one of the labelled files."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        return [_labelled(json.loads(line)) for line in lines]


def _labelled(row: dict[str, object]) -> Labelled:
    gold = row.get("gold")
    known: dict[str, object] = gold if isinstance(gold, dict) else {}
    inside, outside = known.get("with"), known.get("without")
    return Labelled(
        url=str(row["url"]),
        html=base64.b64decode(str(row["html_base64"])),
        body=str(row.get("gold_text") or ""),
        with_segments=tuple(str(one) for one in inside) if isinstance(inside, list) else (),
        without_segments=tuple(str(one) for one in outside) if isinstance(outside, list) else (),
        title=str(known.get("title") or ""),
        author="; ".join(map(str, told)) if isinstance(told := known.get("author"), list) else str(told or ""),
        date=str(row.get("gold_date") or known.get("date") or ""),
    )


def shingle_score(gold: str, found: str) -> tuple[float, float, float]:
    """True positives, false positives and false negatives of four-word runs, as shares of all of them."""
    one, other = _shingles(gold), _shingles(found)
    both, extra, missing = ((one & other).total(), (other - one).total(), (one - other).total())
    every = both + extra + missing
    return (both / every, extra / every, missing / every) if every else (0.0, 0.0, 0.0)


def body_scores(rows: Sequence[tuple[float, float, float]]) -> tuple[float, float, float]:
    """Precision, recall, F1: the means over pages, as the article-extraction benchmark reckons."""
    precision = sum(both / (both + extra) if both + extra else 1.0 for both, extra, _ in rows) / len(rows)
    recall = sum(both / (both + missing) if both + missing else 1.0 for both, _, missing in rows) / len(rows)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))
