"""What a report is about: our subjects against categories given by people, on English and Russian news.

The labelled set has six categories, coarser than IPTC's: each of our top subjects belongs to one of them (CATEGORIES). Texts its
labellers called no news, or left under "other", are not judged.
"""

import gzip
import json
from collections.abc import Sequence
from pathlib import Path

from monitoring_desk.handpick.topics import classify, name_lineage
from monitoring_desk.handpick.words import tokenise

CATEGORIES = {
    "economy": "economy", "sport": "sports", "arts": "entertainment", "science": "technology",
    "crime": "society", "disaster": "society", "education": "society", "environment": "society", "health": "society",
    "human": "society", "labour": "society", "politics": "society", "religion": "society", "society": "society",
    "conflict": "society", "weather": "society", "lifestyle": "entertainment",
}  # fmt: skip
"""IPTC has science and technology as one subject; the set's two are taken as one here."""


def measure(shared: Path) -> dict[str, float]:
    """Share of texts whose first subject is of the right category; economy, sport: F1 of being named among the subjects; by language."""
    told = [(language, gold, name_subjects(title, text)) for language, gold, title, text in read(shared)]
    figures: dict[str, float] = {}
    for language in ("en", "ru", ""):
        some = [(gold, subjects) for given, gold, subjects in told if language in ("", given)]
        right = sum(bool(subjects) and CATEGORIES[subjects[0]] == gold for gold, subjects in some)
        figures[f"first_right{'_' * bool(language)}{language}"] = right / len(some)
    pairs = [(gold, subjects) for _, gold, subjects in told]
    figures["named"] = sum(bool(subjects) for _, subjects in pairs) / len(pairs)
    figures["economy_f1"] = score(pairs, subject="economy", category="economy")
    figures["economy_first_f1"] = score(
        [(gold, subjects[:1]) for gold, subjects in pairs], subject="economy", category="economy"
    )
    figures["sport_f1"] = score(pairs, subject="sport", category="sports")
    return figures


def score(pairs: Sequence[tuple[str, Sequence[str]]], *, subject: str, category: str) -> float:
    """F1 of a subject against a category."""
    both = sum(subject in subjects and gold == category for gold, subjects in pairs)
    either = sum(subject in subjects for _, subjects in pairs) + sum(gold == category for gold, _ in pairs)
    return 2 * both / max(either, 1)


def name_subjects(title: str, text: str) -> list[str]:
    """Short names of the top subjects of a text, best first."""
    lineages = [name_lineage(topic.code) for topic in classify(tokenise(title), tokenise(text))]
    return [names[0] for names in lineages if len(names) == 1]


def read(shared: Path) -> list[tuple[str, str, str, str]]:
    """Language, category, title and text of each that has one of the categories."""
    with gzip.open(shared / "eval/topics/categories_445.jsonl.gz", "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    merged = {"science": "technology"}
    return [
        (one["lang"], gold, one["title"], one["text"])
        for one in records
        if (gold := merged.get(one["res"], one["res"])) in CATEGORIES.values()
    ]
