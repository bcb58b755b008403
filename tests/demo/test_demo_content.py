"""The sample web's articles are what its fact sheet says they are."""

import json
import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from monitoring_desk.demo.content import Outlet, Written, find_folder, read_article, read_outlets
from monitoring_desk.errors import ConfigError

DEMO = Path(__file__).resolve().parents[2] / "demo"
OUTLETS = read_outlets(find_folder())
ARTICLES: dict[str, Written] = {written.key: written for outlet in OUTLETS for written in outlet.articles}
LANGUAGE = {outlet.host: outlet.language for outlet in OUTLETS}
EXPECTED: dict[str, Any] = json.loads((DEMO / "expected.json").read_text(encoding="utf-8"))
STORYLINES: dict[str, list[str]] = {
    line["id"]: [key for happening in line["happenings"] for key in happening["articles"]]
    for line in EXPECTED["storylines"]
}


def text_of(written: Written, revision: int = -1) -> str:
    return "\n\n".join(block.text for block in written.revisions[revision].blocks)


def shingles(text: str) -> set[str]:
    words = re.findall(r"[\u4e00-\u9fff]|\w+", text.lower())
    return {" ".join(words[at : at + 16]) for at in range(len(words) - 15)}


def test_the_sample_web_is_as_large_as_promised() -> None:
    ministries = [outlet for outlet in OUTLETS if outlet.host.startswith(("mofa-", "mfa-"))]
    assert len(ministries) == 2
    assert len(OUTLETS) - len(ministries) >= 8
    assert len(ARTICLES) >= 60
    assert {outlet.feed for outlet in OUTLETS} == {"rss", "atom", "json", "sitemap", "none"}
    assert any(outlet.charset != "utf-8" for outlet in OUTLETS)


@pytest.mark.parametrize(("language", "least"), [("en", 40), ("zh", 8), ("ur", 8)])
def test_three_languages(language: str, least: int) -> None:
    assert sum(LANGUAGE[written.host] == language for written in ARTICLES.values()) >= least


@pytest.mark.parametrize("key", ARTICLES)
def test_an_article_is_an_article(key: str) -> None:
    written = ARTICLES[key]
    first, last = written.revisions[0], written.revisions[-1]
    assert first.time <= last.time
    assert "2026-03-09" <= first.time.date().isoformat() <= "2026-03-11"
    assert 10 < len(first.title) < 130
    length = len(text_of(written)) / 1.6 if LANGUAGE[written.host] == "zh" else len(text_of(written).split())
    assert 120 <= length <= 520, length
    assert not re.search(r"[{}<>¶]|@@|===", text_of(written))


def test_no_two_articles_share_text_unless_one_is_declared_a_copy() -> None:
    found = {key: shingles(text_of(written)) for key, written in ARTICLES.items()}
    related = {frozenset((key, original)) for key, original in EXPECTED["copies"].items()}
    related |= {
        frozenset((one, other))
        for one, other in combinations(EXPECTED["copies"], 2)
        if EXPECTED["copies"][one] == EXPECTED["copies"][other]
    }
    for one, other in combinations(ARTICLES, 2):
        shared = found[one] & found[other]
        if frozenset((one, other)) not in related:
            # A set phrase ("the second phase of the Seven Passes railway") is not a copied sentence.
            assert len(shared) <= 0.02 * min(len(found[one]), len(found[other])), (one, other, sorted(shared)[:2])


def test_copies_are_declared_alike_in_articles_and_in_the_fact_sheet() -> None:
    assert EXPECTED["copies"] == {key: written.copy_of for key, written in ARTICLES.items() if written.copy_of}
    for key, original in EXPECTED["copies"].items():
        copied, source = shingles(text_of(ARTICLES[key])), shingles(text_of(ARTICLES[original], 0))
        assert len(copied & source) / len(copied) > 0.5
        assert ARTICLES[key].revisions[0].title != ARTICLES[original].revisions[0].title
        assert ARTICLES[key].published > ARTICLES[original].published


def test_every_article_has_one_place_in_the_fact_sheet() -> None:
    placed = [key for keys in STORYLINES.values() for key in keys]
    assert sorted(placed) == sorted(ARTICLES)


def test_the_fact_sheet_names_only_what_exists() -> None:
    for one, other in EXPECTED["look_alikes"]:
        assert one in STORYLINES
        assert other in STORYLINES
    changed = {key for key, written in ARTICLES.items() if len(written.revisions) > 1}
    assert changed == set(EXPECTED["changed_in_place"])
    assert set(EXPECTED["two_accounts"]["readouts"]) <= set(STORYLINES[EXPECTED["two_accounts"]["storyline"]])
    for key, killed in EXPECTED["tolls"]["killed"]:
        assert key in STORYLINES["sabz-pass-attack"]
        assert isinstance(killed, int)


def test_every_host_named_in_the_readme_exists_and_none_is_left_out() -> None:
    readme = (DEMO / "README.md").read_text(encoding="utf-8")
    for outlet in OUTLETS:
        assert f"`{outlet.host}`" in readme


def test_a_correction_keeps_its_address_and_says_so() -> None:
    written = ARTICLES["mountain-ledger/state-bank-cuts-rate-by-full-point"]
    assert "11 per cent on Monday" in text_of(written, 0)
    assert "11.5 per cent on Monday" in text_of(written, 1)
    assert "Correction:" in text_of(written, 1)


def outlet_with(article: str, folder: Path) -> Path:
    home = folder / "gazette"
    (home / "articles").mkdir(parents=True)
    (home / "outlet.toml").write_text(
        'name = "Gazette"\nlanguage = "en"\nutc_offset = 2\narticle_path = "/{slug}"\nfeed = "rss"\nfeed_path = "/rss"\n'
        '[sections]\nnews = "News"\n',
        encoding="utf-8",
    )
    (home / "page.html").write_text("{{ page.outlet.name }}", encoding="utf-8")
    file = home / "articles" / "one.txt"
    file.write_text(article, encoding="utf-8")
    return file


def test_revisions_take_paragraphs_over(tmp_path: Path) -> None:
    file = outlet_with(
        "title: One\ntime: 2026-01-02 03:04\nsection: news\n\nA.\n\nB.\n\nC.\n===\ntime: 2026-01-02 05:00\n\n¶ 2-3\n\nD.\n",
        tmp_path,
    )
    written = read_article(file, tmp_path)
    assert [block.text for block in written.revisions[1].blocks] == ["B.", "C.", "D."]
    assert written.published.isoformat() == "2026-01-02T01:04:00+00:00"
    assert written.seen(written.published) == written.revisions[0]


@pytest.mark.parametrize(
    "article",
    [
        "time: 2026-01-02 03:04\nsection: news\n\nNo title.",
        "title: One\ntime: tomorrow\nsection: news\n\nNo time.",
        "title: One\ntime: 2026-01-02 03:04\nsection: news\n\n¶ 4\n",
        "no header at all",
    ],
)
def test_a_broken_article_file_is_named(article: str, tmp_path: Path) -> None:
    file = outlet_with(article, tmp_path)
    with pytest.raises(ConfigError, match=r"one\.txt"):
        read_article(file, tmp_path)


def test_a_broken_outlet_is_named(tmp_path: Path) -> None:
    outlet_with("title: One\ntime: 2026-01-02 03:04\nsection: news\n\nText.", tmp_path)
    (tmp_path / "gazette" / "outlet.toml").write_text("name = ", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"outlet\.toml"):
        read_outlets(tmp_path)


def test_articles_come_oldest_first() -> None:
    def times(outlet: Outlet) -> list[str]:
        return [written.published.isoformat() for written in outlet.articles]

    for outlet in OUTLETS:
        assert times(outlet) == sorted(times(outlet))
