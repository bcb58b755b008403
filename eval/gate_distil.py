"""Whole briefs held against the articles labelled by hand: facts told, quotations with their speakers, names."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from eval.gate_facts import _scorer as scorer_of
from monitoring_desk.distil import distil
from monitoring_desk.types import Article, Story

KEPT = ("facts_r", "facts_summary_r", "quotes_exact_f1", "quotes_f1", "people_r", "organisations_r", "places_r")
PARTS = ("summary", "quotes", "commitments", "events", "incidents", "figures", "entities", "cautions")


def measure(shared: Path) -> dict[str, float]:
    """The scorer's figures named in KEPT, and `cited`: the share of summary sentences whose citation holds their very words."""
    scorer = scorer_of(shared)
    rows = scorer.load_gold(shared / "eval" / "distil" / "distil_gold_public.jsonl")
    answers = {row["id"]: answer(row["article"]) for row in rows}
    figures = scorer.score(rows, answers)[0]
    texts = {row["article"]["id"]: row["article"]["text"] for row in rows}
    told = [sentence for made in answers.values() for sentence in made["summary"]]
    cited = sum(
        any(
            " ".join(texts[c["article_id"]][c["start"] : c["end"]].split()) == sentence["text"]
            for c in sentence["cites"]
        )
        for sentence in told
    )
    return {name: float(figures[name]) for name in KEPT} | {"cited": cited / len(told)}


def answer(record: dict[str, Any]) -> dict[str, Any]:
    """The brief of one article as `desk pipe distil` writes it."""
    found = datetime(2026, 1, 1, tzinfo=UTC)
    article = Article(
        id=record["id"],
        url=record["url"] or "",
        source_id=record["source"] or "",
        title=record["title"] or "",
        text=record["text"],
        found=found,
        published=datetime.fromisoformat(record["published"]).replace(tzinfo=UTC) if record["published"] else None,
        language=record["language"],
    )
    story = Story(
        id="s",
        version=1,
        title=article.title,
        article_ids=(article.id,),
        started=article.when,
        latest=article.when,
        independent_reports=1,
    )
    made = distil(story, [article], now=found)
    plain: dict[str, Any] = json.loads(
        json.dumps({part: [asdict(each) for each in getattr(made, part)] for part in PARTS})
    )
    return {"id": article.id, **plain}
