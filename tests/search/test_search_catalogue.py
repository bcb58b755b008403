"""The starter catalogue: whole, each source once, and not believed before the desk has looked."""

import json
from pathlib import Path

import pytest
from tests.commands import desk
from tests.search.small_web import feed, serve

from monitoring_desk.errors import NotFound
from monitoring_desk.search import catalogue, urls


def test_every_source_is_one_the_desk_can_ask() -> None:
    sources = catalogue.of(())
    assert len({source.id for source in sources}) == len(sources) >= 50
    assert len({source.name for source in sources}) == len(sources)
    for source in sources:
        assert urls.is_http(source.url)
        assert source.kind in ("feed", "page", "sitemap")
        assert source.url == urls.canonical(source.url)
    assert catalogue.beats() == ("business", "china", "cpec", "pakistan")
    ministries = {source.url for source in catalogue.of(["cpec"]) if source.state_media}
    assert any("mofa.gov.pk" in url for url in ministries)
    assert any("mfa.gov.cn" in url for url in ministries)
    with pytest.raises(NotFound, match="there are business, china"):
        catalogue.of(["football"])


def test_it_is_listed_added_and_checked_by_command(tmp_path: Path) -> None:
    listed = desk("sources", "catalogue", "cpec", folder=tmp_path)
    assert "Dawn" in listed.stdout
    assert listed.stdout.count("unchecked") == len(catalogue.of(["cpec"]))
    added = desk("sources", "catalogue", "cpec", "--add", folder=tmp_path)
    assert added.stdout.endswith(f"{len(catalogue.of(['cpec']))} sources added; `desk sources check` looks at them\n")
    rows = [json.loads(line) for line in desk("sources", "--json", folder=tmp_path).stdout.splitlines()]
    assert {row["source"]["id"] for row in rows} == {source.id for source in catalogue.of(["cpec"])}


def test_a_check_by_hand_says_what_is_alive(tmp_path: Path) -> None:
    with serve() as web:
        web.pages["/feed"] = ("application/rss+xml", feed(("Pier", web.url("/one")), ("Crane", web.url("/two"))))
        lines = ["[fetch]", "pause = 0", f'allow = ["127.0.0.1:{web.server_port}"]']
        for name in ("feed", "none"):
            lines += ["[[source]]", f'url = "{web.url("/" + name)}"', f'name = "The {name}"']
        (tmp_path / "desk.toml").write_text("\n".join(lines))
        done = desk("sources", "check", folder=tmp_path)
        assert done.returncode == 1, done.stderr
        assert "alive: The feed, 2 new articles announced" in done.stdout
        assert "The none: the server says 404 Not Found" in done.stdout
        again = desk("sources", "check", "the feed", folder=tmp_path)
        assert (again.returncode, again.stdout) == (0, "alive: The feed, nothing new\n")
        assert desk("sources", "check", "the quay", folder=tmp_path).returncode == 1
