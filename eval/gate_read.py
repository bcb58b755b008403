"""Is an article's text read whole and clean, and its headline right?"""

from datetime import UTC, datetime
from pathlib import Path

import trafilatura

from eval.reading import Labelled, body_scores, load, shingle_score
from monitoring_desk.errors import ParseError
from monitoring_desk.search import extract
from monitoring_desk.types import Article, Page

_EVERY = 3
"""Of the 990 pages with segments every so many are read: enough to tell, in a third of the time."""


def measure(shared: Path) -> dict[str, float]:
    """Body F1 on the article-extraction benchmark; segments kept and left out, and exact titles, beside trafilatura's."""
    whole = load(shared / "eval/body/benchmark_181.jsonl.xz")
    bodies = [shingle_score(page.body, article.text if (article := read(page)) else "") for page in whole]
    precision, recall, f1 = body_scores(bodies)
    partial = load(shared / "eval/body/segments_990.jsonl.xz")[::_EVERY]
    articles = [read(page) for page in partial]
    ours = [article.text if article else "" for article in articles]
    theirs = [trafilatura.extract(page.html, url=page.url, include_comments=False) or "" for page in partial]
    titled = [(page, article) for page, article in zip(partial, articles, strict=True) if page.title]
    same = sum(
        bool(article) and " ".join(article.title.split()) == " ".join(page.title.split())
        for page, article in titled
        if article
    )
    mine, bare = _segment_f1(partial, ours), _segment_f1(partial, theirs)
    return {
        "body_precision": precision,
        "body_recall": recall,
        "body_f1": f1,
        "segments_f1": mine,
        "segments_f1_over_trafilatura": mine - bare,
        "titles_exact": same / len(titled),
    }


def read(page: Labelled) -> Article | None:
    """The article on a labelled page, as the desk reads it; None where it finds none."""
    now = datetime.now(UTC)
    try:
        return extract.extract(
            Page(url=page.url, final_url=page.url, status=200, headers=(), body=page.html, fetched=now)
        )
    except ParseError:
        return None


def _segment_f1(pages: list[Labelled], texts: list[str]) -> float:
    """F1 of the labelled segments: those that should be in and are, against those that should not and are."""
    kept = wrong = missed = 0
    for page, text in zip(pages, texts, strict=True):
        flat = " ".join(text.split())
        for segment in page.with_segments:
            found = " ".join(segment.split()) in flat
            kept, missed = kept + found, missed + (not found)
        wrong += sum(" ".join(segment.split()) in flat for segment in page.without_segments if segment.strip())
    return 2 * kept / (2 * kept + wrong + missed)
