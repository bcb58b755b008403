"""Holds commitments, events, incidents and figures against the articles labelled by hand: found and right at once (exact F1)."""

import importlib.util
import json
import sys
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

from monitoring_desk.distil import commitments, events, figures, incidents, reading
from monitoring_desk.types import Article

KINDS = ("commitments", "events", "incidents", "figures")


def measure(shared: Path) -> dict[str, float]:
    """Exact F1 of each kind (higher is better), and `quiet`: 1 when the articles with nothing to record raise no record."""
    scorer = _scorer(shared)
    rows = scorer.load_gold(shared / "eval" / "distil" / "distil_gold_public.jsonl")
    counted = scorer.score(rows, {row["id"]: answer(row["article"]) for row in rows})
    marks = counted[0]
    result = {f"{kind}_exact_f1": float(marks[f"{kind}_exact_f1"]) for kind in KINDS}
    result["quiet"] = float(marks["alarms_on_nothing"] == 0)
    return result


def answer(article: dict[str, Any]) -> dict[str, Any]:
    """The records of one article as `desk pipe distil` writes them."""
    read = reading.read(
        Article(
            id=article["id"],
            url=article["url"] or "",
            source_id=article["source"] or "",
            title=article["title"] or "",
            text=article["text"],
            found=datetime(2026, 1, 1, tzinfo=UTC),
            language=article["language"],
        )
    )
    published = date.fromisoformat(article["published"][:10]) if article["published"] else None
    found = {
        "commitments": [asdict(c) for c in commitments.find(read, published=published)],
        "events": [asdict(e) for e in events.find(read, published=published)],
        "incidents": [asdict(i) for i in incidents.find(read, published=published)],
        "figures": [asdict(f) for f in figures.find(read, published=published)],
    }
    plain: dict[str, Any] = json.loads(json.dumps(found))
    return {"id": article["id"], **plain}


def _scorer(shared: Path) -> ModuleType:
    path = shared / "eval" / "distil" / "score_distil.py"
    spec = importlib.util.spec_from_file_location("score_distil", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    shared = Path(__file__).resolve().parents[1].parent / "shared"
    if len(sys.argv) > 1:
        scorer = _scorer(shared)
        rows = scorer.load_gold(shared / "eval" / "distil" / "distil_gold_public.jsonl")
        scorer.score(rows, {row["id"]: answer(row["article"]) for row in rows}, sys.argv[1])
    print(json.dumps(measure(shared), indent=1))
