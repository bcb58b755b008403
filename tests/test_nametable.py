"""The owner's table of names: what is wrong in it is told by file and line, and what is right is joined wherever names are."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from fastapi.testclient import TestClient
from tests.handpick.articles_made import START, make_article

from monitoring_desk import nametable, remembering, watching
from monitoring_desk.api_room import ApiRoom
from monitoring_desk.config import Settings
from monitoring_desk.desk import Desk, opened
from monitoring_desk.errors import ConfigError
from monitoring_desk.ledger_room import LedgerRoom
from monitoring_desk.present import web
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.store import Store
from monitoring_desk.types import KnownName, Link, Sought, Source, Watch
from monitoring_desk.watch_desk import WatchDesk

NOW = START + timedelta(hours=30)
TABLE = """name,kind,spellings,wikidata
Lena Orlov,person,奥尔洛娃 = Lena V. Orlova,Q10001
# a remark, and an empty line

Karvel,place,"卡维尔",
"""
ENGLISH = (
    "Foreign Minister Lena Orlov said on Monday that the mountain road would open before winter.\n\n"
    "“We will not let snow keep our peoples apart,” Lena Orlov said after the talks in Karvel. "
    "Lena Orlov pledged 20 million dollars for the Karvel tunnel."
)
CHINESE = "外交部长奥尔洛娃表示：“道路属于双方，我们不会让雪阻隔两国人民。”\n\n会谈在卡维尔举行，双方讨论了隧道和道路。"


def test_a_table_is_read_in_any_order_of_its_columns() -> None:
    rows = nametable.parse("wikidata;name;spellings;kind\r\nq7;Al-Mina;المینا = Mina, the port;PLACE\r\n", "n.csv")
    assert rows == (KnownName(name="Al-Mina", kind="place", spellings=("المینا", "Mina, the port"), wikidata="Q7"),)
    assert nametable.parse("name\nGwadar\n", "n.csv") == (KnownName(name="Gwadar", kind="other"),)
    assert nametable.parse("", "n.csv") == ()


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("nom,kind\nA,person", 1, "“nom” is no column"),
        ("kind,wikidata\nperson,Q1", 1, "“name” among them"),
        ("name,kind\nAda,persn", 2, "kind is “persn”; it is one of person"),
        ("name,wikidata\nAda,\n\n# remark\nBo,148", 5, "Q and a number, such as Q148"),
        ("name,wikidata\nAda,Q0", 2, "Q and a number"),
        ("name,wikidata\nAda,https://www.wikidata.org/wiki/Q7", 2, "Q and a number"),
        ("name,kind\n,person", 2, "empty name"),
        ("name,kind\n---,person", 2, "without a letter"),
        ("name,spellings\nAda,Eda = = Ida", 2, "empty spelling"),
        ("name,spellings\nAda,Eda =", 2, "empty spelling"),
        ("name,spellings\nAda,Eda\nBo,EDA", 3, "is a spelling of line 2 already"),
        ("name,kind\nMina, the port,place", 2, "has 3 cells under 2 columns"),
        ('name,kind\n"Ada,person\n', 2, "is no row of a CSV file"),
        (f"name\n{'x' * 201}", 2, "more than 200 characters"),
        ("name\nA\u202eda", 2, "cannot be shown"),
    ],
)
def test_a_bad_row_is_told_by_file_and_line(text: str, line: int, why: str) -> None:
    with pytest.raises(ConfigError) as raised:
        nametable.parse(text, "names.csv")
    assert str(raised.value).startswith(f"names.csv, line {line}: ")
    assert why in str(raised.value)


@pytest.mark.parametrize(
    ("given", "why"),
    [(None, "No such file"), (b"name\nA\nK\xf6ln", "line 3"), (b"name\n" + b"x\n" * 6_000_000, "10 MB")],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, given: bytes | None, why: str) -> None:
    file = tmp_path / "names.csv"
    if given is not None:
        file.write_bytes(given)
    with pytest.raises(ConfigError) as raised:
        nametable.read(str(file))
    assert "names.csv" in str(raised.value)
    assert why in str(raised.value)


def test_a_spreadsheets_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_bytes("\ufeffname,kind\r\nKöln,place\r\n".encode())
    assert nametable.read(str(tmp_path / "names.csv")).call("koln") == "Köln"
    assert nametable.read("").rows == ()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "names.csv").write_text(TABLE, encoding="utf-8")
    return msgspec.structs.replace(
        Settings(),
        database=f"sqlite:///{tmp_path}/desk.sqlite",
        archive="",
        languages=False,
        names=str(tmp_path / "names.csv"),
    )


def fill(store: Store) -> None:
    for name, text, title, language in (
        ("herald", ENGLISH, "Orlov promises to open the road", "en"),
        ("xinwen", CHINESE, "奥尔洛娃谈道路", "zh"),
    ):
        store.sources.add([Source(id=name, url=f"https://{name}.example/feed", kind="feed", name=name.title())])
        article = make_article(name[0], text, title=title, source=name, hours=1, language=language)
        link = Link(url=article.url, source_id=article.source_id)
        store.sources.announce([link], now=article.found)
        store.articles.keep(link, article, now=article.found)


@pytest.fixture
def lived(settings: Settings) -> Iterator[Desk]:
    with opened(settings, now=lambda: NOW) as desk:
        fill(desk.store)
        desk.ensure([], [Watch(id="orlov", name="Orlov", query='"Lena Orlov"')])
        desk.handpick()
        desk.distil()
        desk.remember()
        yield desk


def test_a_watch_the_ledger_and_a_brief_know_one_name_in_two_scripts(lived: Desk) -> None:
    stories = lived.store.stories.since(NOW - timedelta(days=3))
    assert {story.article_ids[0]: [match.watch_id for match in story.matches] for story in stories} == {
        "h": ["orlov"],
        "x": ["orlov"],
    }
    room = LedgerRoom(lived.store, now=lambda: NOW, names=nametable.read(lived.settings.names))
    for asked in ("Lena Orlov", "奥尔洛娃", "Lena V. Orlova"):
        said = room.find(Sought(kind="statement", who=asked), limit=20)
        assert {line.language for record in said for line in record.lines} == {"en", "zh"}
        assert {name for record in said for name in record.who} == {"Lena Orlov"}


def test_a_preview_and_a_changed_watch_follow_the_table(lived: Desk) -> None:
    desk = WatchDesk(lived.store, now=lambda: NOW, settings=lived.settings)
    assert desk.try_query("title:奥尔洛娃", days=7).articles == 1
    assert desk.try_query("奥尔洛娃", days=7).articles == 2
    assert watching.try_query(lived.store, "奥尔洛娃", now=NOW).articles == 1
    desk.add(Watch(id="karvel", name="Karvel", query="卡维尔"), who="ed")
    stories = lived.store.stories.since(NOW - timedelta(days=3))
    assert all("karvel" in {match.watch_id for match in story.matches} for story in stories)


def test_a_ledger_made_again_joins_what_was_told_before_the_table(settings: Settings) -> None:
    with opened(msgspec.structs.replace(settings, names=""), now=lambda: NOW) as desk:
        fill(desk.store)
        desk.handpick()
        desk.distil()
        desk.remember()
        names = nametable.read(settings.names)
        room = LedgerRoom(desk.store, now=lambda: NOW, names=names)
        before = room.find(Sought(kind="statement", who="Lena Orlov"), limit=20)
        assert {line.language for record in before for line in record.lines} == {"en"}
        remembering.rebuild(desk.store, names=names)
        after = room.find(Sought(kind="statement", who="Lena Orlov"), limit=20)
        assert {line.language for record in after for line in record.lines} == {"en", "zh"}


def test_pages_and_api_give_the_identifier(lived: Desk) -> None:
    room = ReadingRoom(lived.store, name="Desk", now=lambda: NOW, settings=lived.settings)
    api = ApiRoom(lived.store, room, LedgerRoom(lived.store, now=lambda: NOW), settings=lived.settings)
    story = next(s for s in lived.store.stories.since(NOW - timedelta(days=3)) if "x" in s.article_ids)
    with TestClient(
        web.app(room, name="Desk", base_url="http://desk.example", api=api), base_url="http://desk.example"
    ) as client:
        page = client.get(f"/stories/{story.id}").text
        brief = client.get(f"/api/v1/stories/{story.id}/brief").json()
    link = "https://www.wikidata.org/wiki/Q10001"
    assert f'<a class="out" href="{link}" rel="noopener noreferrer nofollow external">Wikidata</a>' in page
    assert {"@type": "Person", "name": "Lena Orlov", "sameAs": link} in structured(page)["mentions"]
    entities = {one["name"]: one for one in brief["entities"]}
    assert entities["Lena Orlov"]["wikidata"] == link
    assert entities["Lena Orlov"]["first"]["text"] == "奥尔洛娃"
    assert entities["Karvel"]["wikidata"] is None
    assert "奥尔洛娃" not in entities


def structured(page: str) -> dict[str, list[dict[str, str]]]:
    told: dict[str, list[dict[str, str]]] = msgspec.json.decode(
        page.partition('<script type="application/ld+json">')[2].partition("</script>")[0].encode()
    )
    return told
