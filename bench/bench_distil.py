"""How many ordinary articles one process distils in a second, without a model."""

import json
import time
from pathlib import Path

from eval.gate_distil import answer

from monitoring_desk.distil import found

_ROUNDS = 3


def measure(shared: Path) -> dict[str, float]:
    """articles_per_second over the labelled articles (about 2,000 characters each), the best of three rounds."""
    with (shared / "eval" / "distil" / "distil_gold_public.jsonl").open(encoding="utf-8") as lines:
        records = [json.loads(line)["article"] for line in lines]
    answer(records[0])  # lists of places are read once
    best = 0.0
    for _ in range(_ROUNDS):
        found.find.cache_clear()
        began = time.perf_counter()
        for record in records:
            answer(record)
        best = max(best, len(records) / (time.perf_counter() - began))
    return {"articles_per_second": best}
