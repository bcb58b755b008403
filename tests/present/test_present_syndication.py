"""Feeds: valid whatever the stories hold, the same stories under the same ids in both, for ever."""

import json
from dataclasses import replace
from datetime import datetime
from html import unescape
from pathlib import Path

import feedparser
import httpx
import pytest
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.present.kept_sample import keep_sample
from tests.present.newsroom_sample import NOW, PACT, PACT_DOSSIER, SampleNewsroom, make_sample

from monitoring_desk.present.syndication import ATOM, Channel, give_id, write_atom, write_json
from monitoring_desk.present.web import app
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.store import Store
from monitoring_desk.types import Dossier, Picked

CHANNEL = Channel(title="Morning", base_url="https://desk.example", home="/", feed="/feed")
A = f"{{{ATOM}}}"


def title_story(title: str, text: str = PACT.text) -> Dossier:
    articles = (replace(PACT_DOSSIER.articles[0], title=title, text=text), *PACT_DOSSIER.articles[1:])
    return replace(PACT_DOSSIER, story=replace(PACT_DOSSIER.story, title=title), articles=articles, brief=None)


def test_the_atom_feed_reads_well(client: httpx.Client) -> None:
    answer = client.get("/feed.atom")
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    feed = feedparser.parse(answer.content)
    assert not feed.bozo
    assert feed.feed.title == "Monitoring Desk"
    titles = [one.title for one in feed.entries]
    assert "Varland and Osmere agree to reopen Kest Strait to night ferries" in titles
    assert len(titles) == len({one.id for one in feed.entries}) == 15
    times = [one.updated for one in feed.entries]
    assert all(datetime.fromisoformat(time).tzinfo for time in times)


def test_every_sentence_in_a_feed_leads_to_its_source(client: httpx.Client) -> None:
    root = etree.fromstring(client.get("/feed.atom").content)
    content = next(
        part.findtext(f"{A}content") or ""
        for part in root.iter(f"{A}entry")
        if "Varland" in (part.findtext(f"{A}title") or "")
    )
    assert "/articles/a-pact?start=0&amp;end=" in content
    link = content.split('href="')[1].split('"')[0]
    assert client.get(unescape(link)).status_code == 200


def test_both_feeds_hold_the_same_stories(client: httpx.Client) -> None:
    document = client.get("/watches/strait.json").json()
    root = etree.fromstring(client.get("/watches/strait.atom").content)
    assert document["version"] == "https://jsonfeed.org/version/1.1"
    assert [one["id"] for one in document["items"]] == [part.findtext(f"{A}id") for part in root.iter(f"{A}entry")]
    assert document["feed_url"].endswith("/watches/strait.json")
    assert {one["url"].rpartition("/")[2] for one in document["items"]} >= {"s-pact", "s-zh"}  # Must Read ones too
    assert "s-depot" not in {one["url"].rpartition("/")[2] for one in document["items"]}


def test_ids_stay_when_the_desk_moves() -> None:
    there = Channel(title="Morning", base_url="https://elsewhere.example/desk", home="/", feed="/feed")
    here, moved = (json.loads(write_json(channel, [PACT_DOSSIER], now=NOW))["items"][0] for channel in (CHANNEL, there))
    assert here["id"] == moved["id"] == give_id("s-pact")
    assert here["id"] == "urn:uuid:eb2bd78b-f976-58f9-9b7d-6695e8c8182c"  # pinned: readers keep it
    assert give_id("s-pact") != give_id("s-pact2")


def test_the_language_of_a_headline_is_told() -> None:
    root = etree.fromstring(write_atom(CHANNEL, make_sample().dossiers(["s-ur"]), now=NOW))
    title = root.find(f"{A}entry/{A}title")
    assert title is not None
    assert title.get("{http://www.w3.org/XML/1998/namespace}lang") == "ur"


@settings(max_examples=60)
@given(
    st.text(alphabet=st.characters(codec=None), max_size=40), st.text(alphabet=st.characters(codec=None), max_size=80)
)
def test_no_headline_and_no_text_breaks_a_feed(title: str, text: str) -> None:
    dossier = title_story(title, text)
    root = etree.fromstring(write_atom(CHANNEL, [dossier], now=NOW))
    items = json.loads(write_json(CHANNEL, [dossier], now=NOW))["items"]
    assert len(root.findall(f"{A}entry")) == len(items) == 1


@pytest.mark.parametrize(
    "title", ["]]>", "<!DOCTYPE x>", "&#0;", "a\x00b\x0bc\ufffed\ud800e", "<![CDATA[x]]>", "&lt;b&gt;"]
)
def test_a_hostile_headline_comes_out_as_it_is(title: str) -> None:
    root = etree.fromstring(write_atom(CHANNEL, [title_story(title)], now=NOW))
    shown = "".join(letter if letter.isprintable() and letter not in "\ufffe\ud800" else " " for letter in title)
    assert root.findtext(f"{A}entry/{A}title") == shown


def test_an_empty_feed_is_a_feed(newsroom: SampleNewsroom) -> None:
    assert etree.fromstring(write_atom(CHANNEL, [], now=NOW)).findtext(f"{A}updated") == "2026-03-12T07:40:00Z"
    assert json.loads(write_json(CHANNEL, [], now=NOW))["items"] == []


def test_joined_stories_keep_one_feed_id_and_the_other_s_address_leads_there(tmp_path: Path) -> None:
    with Store(f"sqlite:///{tmp_path}/desk.sqlite") as store:
        keep_sample(store, edition=False)
        reading = ReadingRoom(store, name="Monitoring Desk", now=lambda: NOW)
        client = TestClient(
            app(reading, name="Monitoring Desk", base_url="https://desk.example"), follow_redirects=False
        )
        before = {one["url"]: one["id"] for one in client.get("/feed.json").json()["items"]}
        story = store.stories.get(["s-depot"])["s-depot"]
        store.stories.save(Picked(placements=(), stories=(story,), merged=(("s-zh", "s-depot"),)))
        after = {one["url"]: one["id"] for one in client.get("/feed.json").json()["items"]}
        assert before.keys() - after.keys() == {"https://desk.example/stories/s-zh"}
        assert all(before[url] == id for url, id in after.items())
        led = client.get("/stories/s-zh")
        assert (led.status_code, led.headers["location"]) == (301, "/stories/s-depot")


def test_what_no_watch_asked_for_has_a_feed(client: httpx.Client) -> None:
    document = client.get("/also-seen.json").json()
    root = etree.fromstring(client.get("/also-seen.atom").content)
    assert [one["id"] for one in document["items"]] == [part.findtext(f"{A}id") for part in root.iter(f"{A}entry")]
    assert {one["url"].rpartition("/")[2] for one in document["items"]} >= {"s-bare"}
    assert "s-pact" not in {one["url"].rpartition("/")[2] for one in document["items"]}
    assert 'href="/also-seen.atom"' in client.get("/also-seen").text
