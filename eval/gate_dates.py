"""Is an article's day of publication right?"""

from datetime import UTC, datetime
from pathlib import Path

import htmldate

from eval.reading import load
from monitoring_desk.search import headline, markup, published, structured, titles


def measure(shared: Path) -> dict[str, float]:
    """The share of pages with the right day, and that over htmldate's on the same pages."""
    pages = load(shared / "eval/dates/dates_800.jsonl.xz")
    now = datetime.now(UTC)
    ours = theirs = 0
    for page in pages:
        tree = markup.parse_text(markup.decode_bytes(page.html))
        if tree is None:
            continue
        found = htmldate.find_date(page.html, url=page.url, original_date=True)
        stated = structured.read(tree)
        title = titles.choose(
            headings=titles.read_headings(tree),
            stated=stated.headlines,
            og=stated.og_title,
            page=stated.page_title,
            link=None,
            sites=[*stated.sites, stated.publisher],
        )
        place = headline.find(tree, title)
        when, _ = published.choose(tree, stated=stated, url=page.url, link=None, now=now, headline=place)
        theirs += found == page.date
        ours += when is not None and when.date().isoformat() == page.date
    return {"day": ours / len(pages), "day_over_htmldate": (ours - theirs) / len(pages)}
