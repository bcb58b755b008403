"""The desk lives three days of the real web, replayed: what it must have found, grouped, briefed and left alone."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from tests import replay
from tests.present.conftest import serve_newsroom

from monitoring_desk.config import FetchSettings, Settings
from monitoring_desk.desk import Cycle, Desk, opened
from monitoring_desk.present.mustread import LEAST, MOST
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.search import opml, urls
from monitoring_desk.store import Store

DAYS = [
    datetime(2019, 11, 18, 18, tzinfo=UTC),
    datetime(2019, 11, 19, 18, tzinfo=UTC),
    datetime(2019, 11, 21, tzinfo=UTC),
]

pytestmark = pytest.mark.timeout(900)


def settings(folder: Path, server: replay.Replay) -> Settings:
    return msgspec.structs.replace(
        Settings(),
        database=f"sqlite:///{folder}/desk.sqlite",
        archive=str(folder / "warc"),
        fetch=FetchSettings(pause=0.0, proxy=server.address, proxy_https=True),
    )


@dataclass(frozen=True, kw_only=True)
class Lived:
    """A desk that has lived the three days, and what the replay knows of them."""

    store: Store
    cycles: list[Cycle]
    again: Cycle
    expected: list[dict[str, Any]]
    politeness: dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def lived(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lived]:
    folder = tmp_path_factory.mktemp("replay")
    clock = [DAYS[0]]
    with replay.running(shared, DAYS[0]) as server, opened(settings(folder, server), now=lambda: clock[0]) as desk:
        desk.ensure(opml.parse(server.get("/_replay/sources.opml?form=proxy&group=news")), ())
        cycles = []
        for moment in DAYS:
            clock[0] = moment
            server.set_clock(moment)
            cycles.append(desk.cycle())
        again = desk.cycle()
        yield Lived(
            store=desk.store,
            cycles=cycles,
            again=again,
            expected=server.expected(),
            politeness=server.json("/_replay/politeness"),
        )


def placed(lived: Lived) -> dict[str, str]:
    """Canonical address → story id of every article kept."""
    articles = list(lived.store.articles.since(datetime(2000, 1, 1, tzinfo=UTC)))
    placements = lived.store.stories.placements([article.id for article in articles])
    return {urls.canonical(article.url): placements[article.id].story_id for article in articles}


def test_every_page_it_may_read_becomes_an_article(lived: Lived) -> None:
    allowed = [g["url"] for g in lived.expected if g["robots"] == "allow" and g["origin"] != "made"]
    assert len(allowed) == 729
    # A few stand under another address of their own site (rel=canonical), so they are counted, not compared.
    assert len(placed(lived)) >= 725


def test_it_asks_nothing_that_robots_txt_forbids(lived: Lived) -> None:
    assert len(lived.politeness) > 600
    for host, seen in lived.politeness.items():
        assert seen["against_robots"] == [], host
        assert seen["robots_first"], host
        # Without a pause the server may still be closing one request when the next one comes.
        assert seen["most_at_once"] <= 2, host


def test_stories_of_several_outlets_are_found(lived: Lived) -> None:
    kept = placed(lived)
    gold = {urls.canonical(g["url"]): g["story"] for g in lived.expected if g["story"]}
    gold = {url: story for url, story in gold.items() if url in kept}
    of_gold, of_desk = defaultdict(set), defaultdict(set)
    for url, story in gold.items():
        of_gold[story].add(url)
        of_desk[kept[url]].add(url)
    shares = [
        (len(of_gold[s] & of_desk[kept[url]]), len(of_desk[kept[url]]), len(of_gold[s])) for url, s in gold.items()
    ]
    precision = sum(both / found for both, found, _ in shares) / len(shares)
    recall = sum(both / true for both, _, true in shares) / len(shares)
    assert precision >= 0.90
    assert recall >= 0.80
    whole = sum(len({kept[url] for url in members}) == 1 for members in of_gold.values() if len(members) > 1)
    assert whole >= 25


def test_every_story_is_briefed_and_every_citation_is_exact(lived: Lived) -> None:
    counts = lived.store.stories.counts()
    assert counts["stories"] == counts["briefs"] > 200
    stories = lived.store.stories.since(datetime(2000, 1, 1, tzinfo=UTC))
    briefs = lived.store.stories.brief([story.id for story in stories])
    sentences = quotes = 0
    for story in stories:
        brief = briefs[story.id]
        articles = lived.store.articles.get(story.article_ids)
        assert brief.story_version == story.version
        for sentence in brief.summary:
            sentences += 1
            assert sentence.cites
            cited = " ".join(articles[c.article_id].text[c.start : c.end] for c in sentence.cites)
            assert " ".join(sentence.text.split()) in " ".join(cited.split())
        for quote in brief.quotes:
            quotes += 1
            words = quote.words
            assert 0 <= words.start < words.end <= len(articles[words.article_id].text)
    assert sentences > 400
    assert quotes > 500


def test_a_second_cycle_at_the_same_moment_changes_nothing(lived: Lived) -> None:
    assert (lived.again.links, lived.again.articles, lived.again.stories, lived.again.briefs) == (0, 0, 0, 0)


def test_the_front_page_shows_it(lived: Lived) -> None:
    room = ReadingRoom(lived.store, name="The Replay", now=lambda: DAYS[-1])
    edition = room.edition()
    assert LEAST <= len(edition.must_read) <= MOST
    with serve_newsroom(room) as address, httpx.Client(base_url=address) as client:
        front = client.get("/")
        assert front.status_code == 200
        for story_id in edition.must_read:
            assert f"/stories/{story_id}" in front.text
            assert client.get(f"/stories/{story_id}").status_code == 200


SEED = "http://profit.example/2025/08/21/china-vows-stronger-cooperation-with-pakistan-urges-security-for-its-workers/"


def test_the_seed_article(shared: Path, tmp_path: Path) -> None:
    now = datetime(2025, 8, 22, 6, tzinfo=UTC)
    with replay.running(shared, now) as server, opened(settings(tmp_path, server), now=lambda: now) as desk:
        found = desk.collector.add("http://profit.example/")
        assert [source.kind for source in found] == ["feed"]
        assert desk.cycle().articles == 1, desk.store.articles.parked()
        (gold,) = [g for g in server.expected() if g["url"] == SEED]
        check_seed(desk, gold)


def check_seed(desk: Desk, gold: dict[str, Any]) -> None:
    (story,) = desk.store.stories.since(datetime(2025, 8, 1, tzinfo=UTC))
    article = desk.store.articles.get(story.article_ids)[story.article_ids[0]]
    assert article.title == "China vows stronger cooperation with Pakistan, urges security for its workers"
    assert article.published == datetime(2025, 8, 21, 13, 5, tzinfo=UTC)
    assert article.language == "en"
    # The subtitle is on the page above the body: the gold text has it as its first paragraph, a reader may go without.
    body = gold["body"].split("\n\n")
    assert article.text.split("\n\n") in (body, body[1:])
    for furniture in ("Monitoring Desk", "diligently", "Must Read", "LEAVE A REPLY", "Please enter"):
        assert furniture not in article.text
    brief = desk.store.stories.brief([story.id])[story.id]
    assert 2 <= len(brief.summary) <= 5
    for sentence in brief.summary:
        assert sentence.text in article.text
    said = {article.text[q.words.start : q.words.end]: q.speaker for q in brief.quotes if q.kind != "indirect"}
    wang = [words for words, speaker in said.items() if speaker == "Wang Yi"]
    assert len(wang) >= 5
    assert all(said.values()), said
    assert any(words.startswith("China appreciates Pakistan’s unremitting efforts") for words in wang)
    assert any(words.startswith("continue to give priority to Pakistan") for words in said)
