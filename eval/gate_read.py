"""Is an article's text read whole and clean, and its headline right?"""

import re
from datetime import UTC, datetime
from pathlib import Path

import trafilatura
from trafilatura.settings import Document

from eval.reading import Labelled, body_scores, load, shingle_score
from monitoring_desk.errors import ParseError
from monitoring_desk.search import extract
from monitoring_desk.types import Article, Page

_BETWEEN = re.compile(r"\s*[;,/|、]\s*|\s+(?:and|und|et|y|e|&)\s+", re.IGNORECASE)
_BY = re.compile(r"^(?:by|von|par|por|di)\s+", re.IGNORECASE)
_EVERY = 3
"""Of the 990 pages with segments every so many are read: enough to tell, in a third of the time."""


def measure(shared: Path) -> dict[str, float]:
    """Body F1 on the article-extraction benchmark; segments kept and left out, exact titles and authors, beside trafilatura's."""
    whole = load(shared / "eval/body/benchmark_181.jsonl.xz")
    bodies = [shingle_score(page.body, article.text if (article := read(page)) else "") for page in whole]
    precision, recall, f1 = body_scores(bodies)
    partial = load(shared / "eval/body/segments_990.jsonl.xz")[::_EVERY]
    articles = [read(page) for page in partial]
    ours = [article.text if article else "" for article in articles]
    bare = [_read_bare(page) for page in partial]
    theirs = [text for text, _, _ in bare]
    titled = [place for place, page in enumerate(partial) if page.title]
    signed = [place for place, page in enumerate(partial) if page.author]
    titles = [(article.title if article else "", title) for article, (_, title, _) in zip(articles, bare, strict=True)]
    authors = [
        ("; ".join(article.authors) if article else "", author)
        for article, (_, _, author) in zip(articles, bare, strict=True)
    ]
    same_title = [[_tidy(one) == _tidy(partial[place].title) for one in titles[place]] for place in titled]
    same_authors = [[_names(one) == _names(partial[place].author) for one in authors[place]] for place in signed]
    mine, others = _segment_f1(partial, ours), _segment_f1(partial, theirs)
    right, theirs_right = (sum(column) / len(titled) for column in zip(*same_title, strict=True))
    named, theirs_named = (sum(column) / len(signed) for column in zip(*same_authors, strict=True))
    return {
        "body_precision": precision,
        "body_recall": recall,
        "body_f1": f1,
        "segments_f1": mine,
        "segments_f1_over_trafilatura": mine - others,
        "titles_exact": right,
        "titles_exact_over_trafilatura": right - theirs_right,
        "authors_exact": named,
        "authors_exact_over_trafilatura": named - theirs_named,
    }


def _read_bare(page: Labelled) -> tuple[str, str, str]:
    """Text, title and authors by trafilatura alone."""
    found = trafilatura.bare_extraction(page.html, url=page.url, with_metadata=True, include_comments=False)
    return (found.text or "", found.title or "", found.author or "") if isinstance(found, Document) else ("", "", "")


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _names(told: str) -> set[str]:
    """The names in a by-line, letters only, in no order: capitals, punctuation and "by" are a matter of taste."""
    return {mine for name in _BETWEEN.split(told) if (mine := re.sub(r"[\W_]+", "", _BY.sub("", name)).casefold())}


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
