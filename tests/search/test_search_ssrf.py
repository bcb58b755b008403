"""Private addresses, in every spelling, are never connected to: a spy on the socket is the witness."""

import ipaddress
import json
import socket
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from html import escape
from pathlib import Path

import pytest

from monitoring_desk import search
from monitoring_desk.errors import DeskError, NotFound, Refused
from monitoring_desk.search import addresses, standing
from monitoring_desk.search.fetch import Fetcher, Rules
from monitoring_desk.search.gate import Kind
from monitoring_desk.types import Link, Page, Source, SourceState

NOW = datetime(2026, 3, 9, 12, tzinfo=UTC)
RULES = Rules(user_agent="MonitoringDesk", pause=0, deadline=2)
PUBLIC = "93.184.215.14"
NAMES = {"127.0.0.1.nip.io": "127.0.0.1", "169.254.169.254.nip.io": "169.254.169.254"}


@pytest.fixture
def connected(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses that sockets were told to connect to; every name resolves, numbers as a resolver reads them."""
    seen: list[str] = []

    def look_up(host: str, port: int, **_: object) -> list[object]:
        try:
            address = socket.inet_ntoa(socket.inet_aton(host))
        except OSError:
            address = NAMES.get(host, PUBLIC)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    def connect(self: socket.socket, to: tuple[str, int]) -> None:
        seen.append(to[0])
        raise ConnectionRefusedError("the spy lets nobody through")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket.socket, "connect", connect)
    return seen


def rows(shared: Path, name: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((shared / "corpora/ssrf" / name).read_text(encoding="utf-8"))
    return found


def test_every_address_of_the_corpus_is_judged_right(shared: Path) -> None:
    wrong = [
        row
        for row in rows(shared, "addresses.json")
        if row["expect"] in ("allow", "block") and addresses.is_public(row["ip"]) != (row["expect"] == "allow")
    ]
    assert wrong == []


@pytest.mark.parametrize("kind", ["feed", "sitemap", "page", "robots"])
def test_every_spelling_of_the_corpus_is_refused(shared: Path, connected: list[str], kind: Kind) -> None:
    for row in rows(shared, "urls.json"):
        before = len(connected)
        with Fetcher(RULES, clock=lambda: NOW) as fetcher, pytest.raises(DeskError) as caught:
            fetcher.get(row["url"], kind=kind)
        if row["expect"] == "block":
            assert isinstance(caught.value, Refused), row
            assert len(connected) == before, row
        if row["expect"] == "allow":
            assert set(connected[before:]) == {PUBLIC}, row
    assert all(ipaddress.ip_address(address).is_global for address in connected)


@pytest.mark.parametrize("address", ["http://127.0.0.1/", "http://[::1]/", "http://0x7f.1/", "http://LOCALHOST:8080/"])
def test_every_path_that_fetches_goes_through_the_gate(connected: list[str], address: str) -> None:
    """A source's own address, a redirect's target, a sitemap's child, robots.txt, a feed a page names, an article."""
    refused: list[str] = []
    with Fetcher(RULES, clock=lambda: NOW) as fetcher:
        get = _serving(fetcher.get, address=address, refused=refused)
        for kind in ("feed", "sitemap", "page"):
            source = Source(id="s", url=address, kind=kind, name="s")
            state = search.check(source, SourceState(source_id="s", next_check=NOW), get=get, now=NOW).state
            assert state.problem is not None
            assert "private" in state.problem
        child = Source(id="s", url="https://paper.example/sitemap.xml", kind="sitemap", name="s")
        search.check(child, SourceState(source_id="s", next_check=NOW), get=get, now=NOW)
        search.fetch(Link(url=address, source_id="s"), get=get)
        with suppress(DeskError):
            search.discover("https://paper.example/", get=get, now=NOW)
    assert address in refused
    assert connected == []


def _serving(real: Callable[..., Page], *, address: str, refused: list[str]) -> Callable[..., Page]:
    """paper.example from memory, all of it pointing at `address`; anything else through the real gate."""
    sitemap = f"<sitemapindex><sitemap><loc>{address}</loc></sitemap></sitemapindex>"
    home = f"<html><head><link rel='alternate' type='application/rss+xml' href='{address}'></head><body>x</body></html>"

    def get(url: str, *, etag: str | None = None, last_modified: str | None = None, kind: Kind = "page") -> Page:
        if url.startswith("https://paper.example/"):
            body = sitemap if url.endswith("sitemap.xml") else home if url.endswith("/") else f"Sitemap: {address}"
            return Page(url=url, final_url=url, status=200, headers=(), body=body.encode(), fetched=NOW)
        try:
            return real(url, kind=kind)
        except Refused:
            refused.append(url)
            raise

    return get


def test_searches_archives_and_signposts_go_through_the_gate_too(
    connected: list[str], shared: Path, tmp_path: Path
) -> None:
    """A search's place, its description and its template, bulk files, an archive by its address, an aggregator's signpost."""
    private = [row["url"] for row in rows(shared, "urls.json") if row["expect"] == "block"]
    refused: list[str] = []
    with Fetcher(RULES, clock=lambda: NOW) as fetcher:
        for address in private:
            told = escape(address)
            bodies = {
                "/description.xml": f"<OpenSearchDescription><Url type='application/rss+xml' template='{told}?q={{searchTerms}}'/></OpenSearchDescription>",
                "/named": f"<html><head><link rel='search' type='application/opensearchdescription+xml' href='{told}'></head></html>",
                "/bulk.txt": f"1 {'0' * 32} {address.split('#')[0]}x.csv.zip\n",
                "/rss/articles/CBMiabc": f"<html><body><a href='{told}'>go on</a></body></html>",
            }
            get = _giving(fetcher.get, bodies, refused=refused)
            for place in ("https://paper.example/description.xml", "https://paper.example/named", address):
                with pytest.raises(DeskError):
                    standing.stand(place, "harbour", get=get)
            bulk = Source(id="s", url="https://paper.example/bulk.txt", kind="query", name="s")
            search.check(bulk, SourceState(source_id="s", next_check=NOW), get=get, now=NOW)
            search.fetch(Link(url="https://news.google.com/rss/articles/CBMiabc", source_id="s"), get=get)
            with (tmp_path / "archive").open("wb") as file, pytest.raises(DeskError):
                fetcher.download(address, file)
    assert len(refused) > 2 * len(private)
    assert connected == []


def _giving(real: Callable[..., Page], bodies: dict[str, str], *, refused: list[str]) -> Callable[..., Page]:
    """Some paths from memory whatever their host; anything else through the real gate."""

    def get(url: str, *, etag: str | None = None, last_modified: str | None = None, kind: Kind = "page") -> Page:
        path = url.partition("://")[2].partition("/")[2]
        if url.startswith(("https://paper.example/", "https://news.google.com/")) and f"/{path}" in bodies:
            return Page(url=url, final_url=url, status=200, headers=(), body=bodies[f"/{path}"].encode(), fetched=NOW)
        if url.startswith("https://paper.example/"):
            raise NotFound(url, "not there")
        try:
            return real(url, kind=kind)
        except Refused:
            refused.append(url)
            raise

    return get
