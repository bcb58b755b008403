"""The API: what it answers, to whom, and that nothing sent to it breaks it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from schemathesis.core.result import Ok
from tests.present.kept_sample import SETTINGS, keep_sample
from tests.present.newsroom_sample import NOW, PACT_TEXT

from monitoring_desk.api_room import ApiRoom
from monitoring_desk.ledger_room import LedgerRoom
from monitoring_desk.present import web
from monitoring_desk.present.api import routes
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.store import Store
from monitoring_desk.types import (
    Account,
    Article,
    Brief,
    Link,
    Picked,
    Point,
    Source,
    Span,
    Story,
    TwoAccounts,
)

API = "http://desk.example/api/v1"


def build(store: Store, access: routes.Access = "public") -> FastAPI:
    reading = ReadingRoom(store, name="Monitoring Desk", now=lambda: NOW)
    ledger = LedgerRoom(store, now=lambda: NOW)
    room = ApiRoom(store, reading, ledger, settings=SETTINGS)
    return web.app(reading, name="Monitoring Desk", base_url="http://desk.example", api=room, access=access)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store(f"sqlite:///{tmp_path_factory.mktemp('api')}/desk.sqlite") as store:
        keep_sample(store)
        yield store


@pytest.fixture(scope="module")
def api(kept: Store) -> Iterator[TestClient]:
    with TestClient(build(kept), base_url=API) as client:
        yield client


def collect(api: TestClient, path: str, name: str) -> list[Any]:
    """Everything of a list, page by page."""
    found, cursor = [], ""
    while True:
        more = f"{'&' if '?' in path else '?'}limit=4" + (f"&cursor={cursor}" if cursor else "")
        page = api.get(path + more).json()
        found += page[name]
        if not page["next"]:
            return found
        cursor = page["next"]


def test_stories_come_page_by_page_each_once_the_latest_first(api: TestClient, kept: Store) -> None:
    stories = collect(api, "/stories", "stories")
    assert len(stories) == kept.stories.counts()["stories"] > 10
    assert len({story["id"] for story in stories}) == len(stories)
    assert [story["latest"] for story in stories] == sorted((story["latest"] for story in stories), reverse=True)
    first = api.get("/stories", params={"limit": 4})
    onward = first.headers["link"].partition(">")[0].removeprefix("<")
    assert onward.startswith("/api/v1/stories?")
    second = api.get(f"http://desk.example{onward}").json()
    assert [story["id"] for story in second["stories"]] == [story["id"] for story in stories[4:8]]


def test_stories_of_a_watch_and_of_a_time(api: TestClient) -> None:
    watched = collect(api, "/stories?watch=strait", "stories")
    assert watched
    assert all("strait" in story["watches"] for story in watched)
    one = api.get("/stories", params={"watch": "strait", "limit": 1}).json()
    assert len(one["stories"]) == 1
    assert bool(one["next"]) == (len(watched) > 1)
    assert api.get("/stories", params={"watch": "no-such-watch"}).json() == {"stories": [], "next": None}
    since = (NOW - timedelta(hours=3)).isoformat()
    late = api.get("/stories", params={"since": since}).json()["stories"]
    early = api.get("/stories", params={"until": since, "limit": 100}).json()["stories"]
    assert {one["id"] for one in late}.isdisjoint(one["id"] for one in early)
    assert len(late) + len(early) == len(collect(api, "/stories", "stories"))


def test_every_sentence_and_quotation_is_cut_from_its_article(api: TestClient) -> None:
    brief = api.get("/stories/s-pact/brief").json()
    passages = [cite for sentence in brief["summary"] for cite in sentence["cites"]]
    passages += [quote["words"] for quote in brief["quotes"]]
    passages += [one["stated"] for kind in ("commitments", "events", "figures") for one in brief[kind]]
    assert len(passages) > 12
    for passage in passages:
        article = api.get(f"/articles/{passage['article_id']}").json()
        assert article["text"][passage["start"] : passage["end"]] == passage["text"]
        assert passage["page"].startswith(f"http://desk.example/articles/{passage['article_id']}?start=")


def test_two_accounts_stand_side_by_side_every_cell_a_passage(tmp_path: Path) -> None:
    texts = {
        "en": "The two ministers signed eleven agreements. Minister Marten raised the case of the engineers.",
        "zh": "双方签署了9份协议。双方商定明年再会。",
    }
    articles = tuple(
        Article(id=id, url=f"https://{id}.example/1", source_id=id, title="Talks", text=text, found=NOW, language=id)
        for id, text in texts.items()
    )
    story = Story(
        id="s-two", version=1, title="Talks", article_ids=("en", "zh"), started=NOW, latest=NOW, independent_reports=2
    )
    whole, other = Span(article_id="en", start=0, end=43), Span(article_id="zh", start=0, end=10)
    alone = Span(article_id="en", start=44, end=len(texts["en"]))
    points = (
        Point(kind="figures", cells=(whole, other), why="eleven; 9"),
        Point(kind="one", cells=(alone, None)),
        Point(kind="both", cells=(whole, Span(article_id="zh", start=0, end=10_000))),
        Point(kind="both", cells=(whole, Span(article_id="gone", start=0, end=5))),
    )
    sides = (
        Account(side="Velland", article_ids=("en",), language="en"),
        Account(side="瑞岭外交部", article_ids=("zh",), language="zh"),
    )
    brief = Brief(story_id="s-two", story_version=1, made=NOW, made_by="sources")
    with Store(f"sqlite:///{tmp_path}/desk.sqlite") as store:
        for article in articles:
            store.sources.add([Source(id=article.source_id, url=article.url, kind="feed", name=article.source_id)])
            link = Link(url=article.url, source_id=article.source_id)
            store.sources.announce([link], now=NOW)
            store.articles.keep(link, article, now=NOW)
        store.stories.save(Picked(placements=(), stories=(story,)))
        store.stories.save_briefs([replace(brief, accounts=TwoAccounts(sides=sides, points=points))])
        with TestClient(build(store), base_url=API) as client:
            told = client.get("/stories/s-two/brief").json()["accounts"]
            schemas = client.get("/openapi.json").json()["components"]["schemas"]
    assert [side["side"] for side in told["sides"]] == ["Velland", "瑞岭外交部"]
    assert [side["article_ids"] for side in told["sides"]] == [["en"], ["zh"]]
    assert [(point["kind"], point["why"]) for point in told["points"]] == [("figures", "eleven; 9"), ("one", "")]
    for point in told["points"]:
        for cell in point["cells"]:
            assert cell is None or cell["text"] == texts[cell["article_id"]][cell["start"] : cell["end"]] != ""
    assert told["points"][1]["cells"][1] is None
    assert schemas["Point"]["properties"]["cells"]["minItems"] == 2
    assert "accounts" in schemas["Brief"]["required"]


def test_a_passage_with_what_stands_around_it(api: TestClient) -> None:
    start = PACT_TEXT.index("Varland undertook")
    shown = api.get("/articles/a-pact/passage", params={"start": start, "end": start + 17}).json()
    assert shown["passage"]["text"] == "Varland undertook"
    assert shown["before"] + shown["passage"]["text"] + shown["after"] in PACT_TEXT
    assert shown["outlet"] == "Delta Wire"
    assert api.get("/articles/a-pact/passage", params={"start": 5, "end": 5}).status_code == 404


def test_what_is_found_is_found_once(api: TestClient) -> None:
    hits = collect(api, "/find?q=ferries", "hits")
    assert {hit["passage"]["article_id"] for hit in hits} >= {"a-pact", "a-times"}
    assert all("ferries" in hit["passage"]["text"].casefold() for hit in hits)


def test_editions_are_kept_by_their_day(api: TestClient) -> None:
    (kept,) = collect(api, "/editions", "editions")
    edition = api.get(f"/editions/{kept['day']}").json()
    current = api.get("/editions/current").json()
    assert edition["must_read"]
    assert [one["id"] for one in edition["must_read"]] == [one["id"] for one in current["must_read"]]
    assert api.get("/editions/1999-01-01").status_code == 404


def test_the_ledger(api: TestClient) -> None:
    listed = api.get("/ledger/commitments").json()
    assert listed["total"] == len(listed["records"]) > 0
    record = next(one for one in listed["records"] if one["amount"])
    assert api.get(f"/ledger/records/{record['id']}").json() == record
    assert record["lines"][0]["stated"]["text"] in PACT_TEXT
    assert api.get("/ledger/statements", params={"who": "Ilena Marsh"}).json()["records"]
    assert api.get("/ledger/statements", params={"who": "Nobody"}).json()["records"] == []


def test_sources_and_watches(api: TestClient) -> None:
    assert {one["name"] for one in api.get("/sources").json()["sources"]} >= {"Delta Wire", "江岸日报"}
    assert [one["id"] for one in api.get("/watches").json()["watches"]] == ["strait", "grain", "quiet"]


def test_a_story_that_became_part_of_another_leads_there(tmp_path: Path) -> None:
    with Store(f"sqlite:///{tmp_path}/desk.sqlite") as store:
        keep_sample(store)
        story = store.stories.get(["s-depot"])["s-depot"]
        store.stories.save(Picked(placements=(), stories=(story,), merged=(("s-zh", "s-depot"),)))
        with TestClient(build(store), base_url=API, follow_redirects=False) as api:
            for path in ("", "/brief"):
                answer = api.get(f"/stories/s-zh{path}")
                assert (answer.status_code, answer.headers["location"]) == (308, f"/api/v1/stories/s-depot{path}")


def test_a_story_an_editor_withdrew_is_told_so_and_nothing_of_it(tmp_path: Path) -> None:
    with Store(f"sqlite:///{tmp_path}/desk.sqlite") as store:
        keep_sample(store)
        store.acts.do("kill", "story:s-pact", who="Ed", when=NOW, reason="wrong date")
        with TestClient(build(store), base_url=API) as api:
            for path in ("", "/brief"):
                answer = api.get(f"/stories/s-pact{path}")
                assert (answer.status_code, answer.json()["detail"]) == (410, "withdrawn by an editor: wrong date")
            assert "s-pact" not in {story["id"] for story in collect(api, "/stories", "stories")}
            (kept,) = collect(api, "/editions", "editions")
            for day in (kept["day"], "current"):
                assert "s-pact" not in api.get(f"/editions/{day}").text


def test_what_is_held_is_not_sent_again(api: TestClient) -> None:
    whole = api.get("/stories", headers={"Accept-Encoding": "identity"})
    assert whole.headers["etag"].startswith('"')
    squeezed = api.get("/stories", headers={"Accept-Encoding": "gzip"})
    assert squeezed.headers["content-encoding"] == "gzip"
    assert squeezed.headers["etag"] != whole.headers["etag"]  # a strong tag is of the bytes sent
    assert squeezed.content == whole.content
    for tag in (whole.headers["etag"], squeezed.headers["etag"], f'"x", W/{whole.headers["etag"]}', "*"):
        again = api.get("/stories", headers={"If-None-Match": tag})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"]
    assert api.get("/stories", headers={"If-None-Match": '"other"'}).status_code == 200
    assert api.head("/stories").status_code == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/stories/none", 404),
        ("/nothing", 404),
        ("/stories/a%00b", 404),
        ("/stories?limit=0", 422),
        ("/stories?since=yesterday", 422),
        ("/stories?until=0.5", 422),
        ("/ledger/commitments?until=0", 422),
        ("/stories?cursor=zzz", 404),
        ("/stories?cursor=" + "W1siOTk5OS0xMi0zMVQwMDowMDowMFoiLCJhIl1d", 404),
        ("/find", 422),
        ("/ledger/gossip", 422),
        ("/editions/2026-13-01", 422),
    ],
)
def test_problems_are_told_in_one_form(api: TestClient, path: str, status: int) -> None:
    answer = api.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status
    assert set(answer.json()) == {"type", "title", "status", "detail"}
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_only_a_key_opens_a_closed_api_and_only_what_it_opens(tmp_path: Path) -> None:
    with Store(f"sqlite:///{tmp_path}/desk.sqlite") as store:
        keep_sample(store)
        news, key = store.tokens.add("a reader", ["news"], now=NOW)
        with TestClient(build(store, "token"), base_url=API) as api:
            for path, scope, _, _ in routes.ROUTES:
                real = (
                    path.replace("{story_id}", "s-pact")
                    .replace("{article_id}", "a-pact")
                    .replace("{day}", "2026-03-12")
                    .replace("{record_id}", "r")
                    .replace("{kind}", "diary")
                ) + {"/articles/{article_id}/passage": "?start=0&end=3", "/find": "?q=ferry"}.get(path, "")
                nobody = api.get(real)
                assert nobody.status_code == 401
                assert nobody.headers["www-authenticate"].startswith("Bearer")
                assert api.get(real, headers={"Authorization": "Bearer desk_wrong"}).status_code == 401
                known = api.get(real, headers={"Authorization": f"Bearer {key}"})
                assert known.status_code == (200 if scope == "news" else 403), path
                assert api.head(real).status_code == 401
            assert store.tokens.all()[0].used == "2026-03-12"
            store.tokens.revoke(news.id, now=NOW)
            assert api.get("/stories", headers={"Authorization": f"Bearer {key}"}).status_code == 401
    assert key not in (tmp_path / "desk.sqlite").read_bytes().decode("latin-1")


def test_an_api_that_is_off_is_not_there(kept: Store) -> None:
    with TestClient(build(kept, "off"), base_url=API) as api:
        assert api.get("/stories").status_code == 404


# ── the API against its own description ──────────────────────────────────────────────────────────────────────────────

CHECKED = 40
"""Requests made up for each address."""


@pytest.fixture(scope="module")
def described(kept: Store) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", build(kept))


def test_whatever_is_asked_the_answer_is_as_described(described: schemathesis.BaseSchema) -> None:
    operations = [result.ok() for result in described.get_all_operations() if isinstance(result, Ok)]
    assert len(operations) == len(routes.ROUTES)
    for operation in operations:

        @settings(max_examples=CHECKED, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def ask(case: schemathesis.Case[Any]) -> None:
            case.call_and_validate()

        ask()


def test_real_answers_are_as_described(described: schemathesis.BaseSchema, api: TestClient, kept: Store) -> None:
    asked = {
        "/stories/{story_id}": [story["id"] for story in collect(api, "/stories", "stories")],
        "/articles/{article_id}": [id for story in collect(api, "/stories", "stories") for id in story["article_ids"]],
        "/ledger/records/{record_id}": [one["id"] for one in collect(api, "/ledger/incidents", "records")],
    }
    asked["/stories/{story_id}/brief"] = asked["/stories/{story_id}"]
    checked = 0
    for path, ids in asked.items():
        operation = described[path]["GET"]
        for id in ids:
            (name,) = (part.strip("{}") for part in path.split("/") if part.startswith("{"))
            case = operation.Case(path_parameters={name: id})
            case.call_and_validate()
            checked += 1
    assert checked > 40
