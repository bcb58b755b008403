"""The sample web, lived through without a socket: texts read whole, copies told, happenings gathered, look-alikes kept apart."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from monitoring_desk import search
from monitoring_desk.demo import SampleWeb
from monitoring_desk.demo.content import Written
from monitoring_desk.errors import FetchError
from monitoring_desk.handpick import Window, handpick
from monitoring_desk.search import boilerplate
from monitoring_desk.search.gate import Kind
from monitoring_desk.types import Article, Page, Placement, SourceState

EXPECTED = Path(__file__).resolve().parents[1] / "demo" / "expected.json"


def measure(shared: Path) -> dict[str, float]:
    """Shares of articles: found at all, read exactly (text, title, minute), and how they were gathered.

    `apart` is BCubed precision by storyline, `together` BCubed recall by happening (Bagga and Baldwin, 1998).
    """
    with SampleWeb() as web:
        articles, placements = live_through(web)
        written = {
            urlsplit(web.base(outlet)).netloc + one.path: one for outlet in web.outlets for one in outlet.articles
        }
    keys = {article.id: _written(article, written) for article in articles}
    read = [(article, keys[article.id]) for article in articles]
    figures = {
        "found": len({one.key for one in keys.values()}) / len(written),
        "text_exact": _share(_is_exact(article, one) for article, one in read),
        "title_exact": _share(article.title in {revision.title for revision in one.revisions} for article, one in read),
        "minute_exact": _share(article.published == one.published for article, one in read),
    }
    return figures | _gathered(placements, {article_id: one.key for article_id, one in keys.items()})


def live_through(web: SampleWeb) -> tuple[list[Article], list[Placement]]:
    """What a desk reads and how it places it, cycle by cycle, over the three days."""
    web_as_get = _WebAsGet(web)
    states = {source.id: SourceState(source_id=source.id, next_check=web.times[0]) for source in web.sources()}
    sources = {source.id: source for source in web.sources()}
    window = Window()
    known: set[str] = set()
    articles: list[Article] = []
    placements: list[Placement] = []
    seen_on: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for now in web.times:
        web.set_clock(now)
        new = []
        for source in sources.values():
            checked = search.check(source, states[source.id], get=web_as_get, now=now)
            states[source.id] = checked.state
            for link in checked.links:
                if link.url in known:
                    continue
                known.add(link.url)
                page = search.fetch(link, get=web_as_get)
                if not isinstance(page, Page):
                    continue
                blocks = seen_on[urlsplit(link.url).netloc]
                familiar = {block for block, urls in blocks.items() if len(urls - {link.url}) >= 2}
                article = search.read(link, page, now=now, familiar=familiar)
                for block in boilerplate.blocks(page.body):
                    blocks[block].add(link.url)
                if isinstance(article, Article):
                    new.append(article)
        articles += new
        placements += handpick(new, window=window, watches=web.watches(), sources=sources, now=now).placements
    return articles, placements


class _WebAsGet:
    """Stands where the fetch gate stands: the sample web's own answers, without a connection."""

    def __init__(self, web: SampleWeb) -> None:
        self._web = web

    def __call__(
        self, url: str, *, etag: str | None = None, last_modified: str | None = None, kind: Kind = "page"
    ) -> Page:
        parts = urlsplit(url)
        answer = self._web.answer(parts.hostname or "", parts.path)
        if answer.status != 200:
            raise FetchError(url, f"status {answer.status}")
        return Page(
            url=url,
            final_url=url,
            status=answer.status,
            headers=(("Content-Type", answer.media),),
            body=answer.body,
            fetched=self._web.clock,
        )


def _gathered(placements: list[Placement], key_of: dict[str, str]) -> dict[str, float]:
    expected = json.loads(EXPECTED.read_text(encoding="utf-8"))
    storyline: dict[str, str] = {}
    happening: dict[str, tuple[str, str]] = {}
    for line in expected["storylines"]:
        for one in line["happenings"]:
            storyline |= dict.fromkeys(one["articles"], line["id"])
            happening |= dict.fromkeys(one["articles"], (line["id"], one["id"]))
    copies = {key_of[one.article_id]: key_of[one.copy_of] for one in placements if one.copy_of in key_of}
    # Two copies of one wire are each other's copies too.
    right = [key for key, of in copies.items() if expected["copies"].get(key) in (of, expected["copies"].get(of))]
    story = {key_of[one.article_id]: one.story_id for one in placements}
    precision, recall = [], []
    for key, mine in story.items():
        near = [other for other, its in story.items() if its == mine]
        precision.append(_share(storyline[other] == storyline[key] for other in near))
        recall.append(_share(story[other] == mine for other in story if happening[other] == happening[key]))
    return {
        "copies_precision": len(right) / max(len(copies), 1),
        "copies_recall": len(right) / len(expected["copies"]),
        "apart": sum(precision) / len(precision),
        "together": sum(recall) / len(recall),
    }


def _written(article: Article, written: dict[str, Written]) -> Written:
    parts = urlsplit(article.url)
    return written[parts.netloc + parts.path]


def _is_exact(article: Article, one: Written) -> bool:
    return _letters(article.text) in {
        _letters("".join(block.text for block in revision.blocks)) for revision in one.revisions
    }


def _letters(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _share(hits: Iterable[bool]) -> float:
    found = list(hits)
    return sum(found) / len(found)
