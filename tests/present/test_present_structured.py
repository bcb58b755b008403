"""A story in schema.org's words: true, whole, and nothing a browser would run."""

import json
from dataclasses import replace
from typing import Any

import html5lib
import httpx
from playwright.sync_api import Browser
from tests.present.conftest import serve_newsroom
from tests.present.newsroom_sample import BARE_DOSSIER, NOW, PACT_DOSSIER, SampleNewsroom

from monitoring_desk.present.structured import describe_story
from monitoring_desk.types import Dossier

NASTY = '</script><script>alert(1)</script><!-- --><script> & \u2028 \u2029 "quoted"'


def describe(dossier: Dossier) -> dict[str, Any] | None:
    return describe_story(dossier, name="Desk", base_url="https://desk.example", now=NOW)


def read(page: str) -> dict[str, Any]:
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    (found,) = (one for one in tree.iter("script") if one.get("type") == "application/ld+json")
    described: dict[str, Any] = json.loads(found.text)
    return described


def test_it_says_what_the_page_says_and_names_what_it_rests_on(client: httpx.Client) -> None:
    described = read(client.get("/stories/s-pact").text)
    assert described["@type"] == "NewsArticle"
    assert described["headline"] == PACT_DOSSIER.story.title
    assert described["publisher"]["name"] == "Monitoring Desk"
    assert PACT_DOSSIER.brief is not None
    assert described["description"] == PACT_DOSSIER.brief.summary[0].text
    cited = {span.article_id for sentence in PACT_DOSSIER.brief.summary for span in sentence.cites}
    articles = {article.id: article for article in PACT_DOSSIER.articles}
    assert {one["url"] for one in described["isBasedOn"]} == {articles[id].url for id in cited}
    assert "author" not in described
    assert "datePublished" not in described


def test_without_a_brief_nothing_is_claimed(client: httpx.Client) -> None:
    assert describe(BARE_DOSSIER) is None
    assert "ld+json" not in client.get("/stories/s-bare").text


def test_hostile_titles_stay_inside_and_come_back_whole() -> None:
    story = replace(PACT_DOSSIER, story=replace(PACT_DOSSIER.story, title=NASTY))
    with serve_newsroom(SampleNewsroom([story])) as address:
        assert read(httpx.get(f"{address}/stories/s-pact").text)["headline"] == NASTY


def test_the_browser_keeps_it_as_data_under_our_policy(browser: Browser) -> None:
    story = replace(PACT_DOSSIER, story=replace(PACT_DOSSIER.story, title=NASTY))
    with serve_newsroom(SampleNewsroom([story])) as address:
        page = browser.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("dialog", lambda dialog: said.append(dialog.message))
        page.goto(f"{address}/stories/s-pact")
        text = page.locator("script[type='application/ld+json']").text_content()
        page.close()
    assert json.loads(text or "")["headline"] == NASTY
    assert said == []
