"""Editions of earlier days, at addresses for good."""

import httpx
from tests.present.newsroom_sample import make_sample

from monitoring_desk.present.editions import rename_stories


def test_an_edition_is_listed_and_opens_as_it_was_made(client: httpx.Client) -> None:
    assert 'href="/editions/2026-03-11"' in client.get("/editions").text
    page = client.get("/editions/2026-03-11")
    assert page.status_code == 200
    assert "The edition of Wednesday 11 March 2026, as it was made at 07:40 UTC." in page.text
    assert "no longer stand" not in page.text
    assert "/stories/s-pact" in page.text


def test_days_without_an_edition_and_what_is_no_day(client: httpx.Client) -> None:
    for address in ("/editions/2026-03-10", "/editions/yesterday", "/editions?before=soon"):
        assert client.get(address).status_code == 404, address


def test_stories_that_became_one_stand_once() -> None:
    edition = make_sample().edition()
    first, second, *_ = edition.must_read
    renamed = rename_stories(edition, {second: first})
    assert renamed.must_read == tuple(id for id in edition.must_read if id != second)
    assert rename_stories(edition, {}) == edition
