"""Who said what, held against annotated news (PolNeAR dev): content found, and found with the right speaker."""

import gzip
import importlib.util
import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

from monitoring_desk.distil import quotes, reading
from monitoring_desk.types import Article

KEPT = ("dm_attr_f1", "all_attr_f1", "dm_f1_03", "dm_f1_08", "indirect_f1_03", "words_valid", "direct_exact_in_marks")
"""dm: direct and mixed; attr: only with the right speaker; 03, 08: share of the words that must be found."""


def measure(shared: Path) -> dict[str, float]:
    """The scorer's figures named in KEPT."""
    folder = shared / "eval" / "quotes"
    scorer = _scorer(folder)
    with gzip.open(folder / "quotes_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        docs = [json.loads(line) for line in lines]
    figures, _ = scorer.judge(docs, {doc["id"]: answer(doc) for doc in docs})
    return {name: float(figures[name]) for name in KEPT}


def answer(doc: dict[str, Any]) -> dict[str, Any]:
    """The quotations of one article as `desk pipe distil` writes them."""
    article = Article(
        id=doc["id"],
        url="",
        source_id=doc["source"],
        title=doc["title"],
        text=doc["text"],
        found=datetime(2026, 1, 1, tzinfo=UTC),
        language=doc["language"],
    )
    return {"quotes": [asdict(quote) for quote in quotes.find(reading.read(article))]}


def _scorer(folder: Path) -> ModuleType:
    sys.path.insert(0, str(folder))  # the scorer imports its neighbours by bare name
    try:
        spec = importlib.util.spec_from_file_location("score_quotes", folder / "score_quotes.py")
        if spec is None or spec.loader is None:
            raise FileNotFoundError(folder)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(folder))
    return module
