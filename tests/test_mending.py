"""Stories joined and parted: by an editor, by a report that lies between two, and back again."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from monitoring_desk import mending
from monitoring_desk.cli import desk
from monitoring_desk.config import Settings
from monitoring_desk.errors import DeskError, NotFound, StoreError
from monitoring_desk.handpick import Window, handpick
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.store import Store
from monitoring_desk.types import Article, Link, Picked, Reply, Source

START = datetime(2025, 3, 3, 8, tzinfo=UTC)
NOW = START + timedelta(days=2)
MINE = (
    "Rescuers reached nine miners trapped for two days below Orsk Valley on Monday, the mining inspectorate said. Pumps from three "
    "counties had lowered the water in the east gallery by six metres, engineer Pavel Drun said."
)
MINE_TOO = (
    "Nine miners were brought out of the flooded east gallery at Orsk Valley on Monday after two days. Engineer Pavel Drun said pumps "
    "had lowered the water six metres; the mining inspectorate will publish a report."
)
CHEESE = (
    "Dairy farmers of Tollen district poured away forty thousand litres of milk on Monday in protest at the prices of the Brenta "
    "cheese works, their union said. Negotiations with director Ama Leth resume on Thursday."
)


def make(name: str, text: str, *, title: str, hours: float = 0, source: str = "") -> Article:
    return Article(
        id=name,
        url=f"https://{name}.example/1",
        source_id=source or name,
        title=title,
        text=text,
        found=START + timedelta(hours=hours + 1),
        published=START + timedelta(hours=hours),
        language="en",
    )


ARTICLES = (
    make("m1", MINE, title="Miners reached"),
    make("m2", MINE_TOO, title="Nine miners out of Orsk Valley", hours=1),
    make("m3", f"LONDON (Reuters) - {MINE}", title="Nine rescued", hours=2),
    make("c1", CHEESE, title="Milk poured away in Tollen", hours=3),
)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Store]:
    with Store(f"sqlite:///{tmp_path}/desk.sqlite") as store:
        yield store


@pytest.fixture
def store(empty: Store) -> Store:
    keep(empty, ARTICLES)
    empty.stories.save(pick(ARTICLES, Window()))
    return empty


def keep(store: Store, articles: tuple[Article, ...]) -> None:
    store.sources.add([Source(id=a.source_id, url=a.url, kind="feed", name=a.source_id) for a in articles])
    for article in articles:
        link = Link(url=article.url, source_id=article.source_id)
        store.articles.keep(link, article, now=NOW, page_blocks=(), host="example")


def pick(articles: tuple[Article, ...], window: Window) -> Picked:
    return handpick(articles, window=window, watches=(), sources={}, now=NOW)


def reopened(store: Store) -> Window:
    window = Window()
    articles = {article.id: article for article in store.articles.since(START)}
    placements = store.stories.placements(list(articles))
    window.restore(
        [(articles[id], placement) for id, placement in placements.items()],
        store.stories.since(START),
        apart=store.stories.apart(),
    )
    return window


def test_a_merged_story_keeps_all_and_its_old_address_leads_on(store: Store) -> None:
    reply = Reply(id="r", story_id="sc1", name="Ann", text="But what of the cheese?", received=NOW)
    store.people.receive(reply)
    act = mending.merge(store, ["sm1", "sc1"], who="ann", now=NOW, reason="one affair")
    (story,) = store.stories.since(START)
    assert (story.id, story.version, set(story.article_ids)) == ("sm1", 2, {"m1", "m2", "m3", "c1"})
    assert story.independent_reports == 3  # Reuters' words (m1, m3), m2's and c1's
    assert story.reasons
    assert store.stories.resolve("sc1") == store.stories.resolve("sm1") == "sm1"
    assert store.stories.resolve("nobody") is None
    assert [r.id for r in store.people.replies(state="held", story_ids=["sm1"])] == ["r"]
    assert (act.verb, act.object, act.reason) == ("merge", "story:sm1", "one affair")
    room = ReadingRoom(store, name="Desk", now=lambda: NOW, settings=Settings())
    dossier = room.dossier("sc1")
    assert dossier is not None
    assert dossier.story.id == "sm1"


def test_what_an_editor_merged_later_articles_join(store: Store) -> None:
    mending.merge(store, ["sm1", "sc1"], who="ann", now=NOW)
    window = reopened(store)
    more = make("c2", CHEESE.replace("forty", "fifty"), title="More milk", hours=5)
    assert pick((more,), window).placements[0].story_id == "sm1"


def test_a_chain_of_merges_leads_to_its_end(store: Store) -> None:
    mending.split(store, "sm1", ["m2"], who="ann", now=NOW)
    mending.merge(store, ["sm1", "sm2"], who="ann", now=NOW)
    mending.merge(store, ["sc1", "sm2"], who="ann", now=NOW)  # sm2 is sm1 by now
    assert [store.stories.resolve(id) for id in ("sm1", "sm2", "sc1")] == ["sc1"] * 3


def test_what_an_editor_parted_stays_parted(store: Store) -> None:
    act = mending.split(store, "sm1", ["m2"], who="ann", now=NOW)
    assert act.after == "sm2"
    stories = store.stories.get(["sm1", "sm2"])
    assert stories["sm1"].article_ids == ("m1", "m3")
    assert stories["sm2"].article_ids == ("m2",)
    assert stories["sm2"].title == "Nine miners out of Orsk Valley"
    assert (stories["sm1"].version, stories["sm1"].independent_reports) == (2, 1)
    window = reopened(store)
    bridge = make("m4", f"{MINE_TOO} {MINE[:150]} The inspectorate spoke at noon.", title="Orsk Valley miners", hours=6)
    picked = pick((bridge,), window)
    assert picked.merged == ()
    assert {"sm1", "sm2"} <= set(window.story_ids)


def test_copies_go_with_the_words_they_are(store: Store) -> None:
    mending.split(store, "sm1", ["m3"], who="ann", now=NOW)
    new = store.stories.resolve("sm3") or ""
    assert set(store.stories.get([new])[new].article_ids) == {"m1", "m3"}
    assert store.stories.placements(["m3"])["m3"].copy_of == "m1"


@pytest.mark.parametrize("articles", [["m1", "m2"], ["c1"], ["nobody"]])
def test_no_story_is_left_empty_or_takes_what_is_not_its_own(store: Store, articles: list[str]) -> None:
    before = store.stories.since(START)
    with pytest.raises(DeskError):
        mending.split(store, "sm1", articles, who="ann", now=NOW)
    assert store.stories.since(START) == before


def test_merging_needs_two_that_are_there(store: Store) -> None:
    with pytest.raises(NotFound):
        mending.merge(store, ["sm1", "nobody"], who="ann", now=NOW)
    with pytest.raises(DeskError):
        mending.merge(store, ["sm1", "sm1"], who="ann", now=NOW)


def test_undoing_puts_back_what_was(store: Store) -> None:
    before = {story.id: set(story.article_ids) for story in store.stories.since(START)}
    merged = mending.merge(store, ["sm1", "sc1"], who="ann", now=NOW)
    mending.undo(store, merged, who="ben", now=NOW)
    assert {story.id: set(story.article_ids) for story in store.stories.since(START)} == before
    assert store.stories.resolve("sc1") == "sc1"
    parted = mending.split(store, "sm1", ["m2"], who="ann", now=NOW)
    mending.undo(store, parted, who="ben", now=NOW)
    assert {story.id: set(story.article_ids) for story in store.stories.since(START)} == before
    assert store.stories.apart() == (("sc1", "sm1"),)
    assert store.acts.standing(mending.VERBS) == ()
    with pytest.raises(NotFound):
        mending.undo(store, store.acts.all()[-1], who="ben", now=NOW)


PUMPS = (
    "Pumps from three counties lowered the water in the flooded mine at Orsk Valley, engineer Pavel Drun told reporters. The pumps ran "
    "all night and the water fell by six metres, Drun said."
)
KNOCK = (
    "Nine trapped miners are alive, the mining inspectorate said after rescuers heard a knock in the east gallery of the flooded mine. "
    "Inspector Ilse Marn at Orsk Valley said the knock came nine times and the gallery was dry."
)
BOTH = (
    "Water lowered by pumps of three counties, engineer Pavel Drun said, and a knock by trapped miners: at Orsk Valley, nine are alive. "
    "The mining inspectorate and inspector Ilse Marn heard the rescuers' knock in a dry east gallery of the mine; the water fell six "
    "metres as the pumps ran at night."
)


def pick_bridge(store: Store, *, part: bool) -> Picked:
    """Two stories of one affair, perhaps told apart by an editor, and the report that lies between them."""
    told = (
        make("p1", PUMPS, title="Pumps lower water at flooded mine"),
        make("p2", KNOCK, title="Trapped miners alive, knock heard in flooded mine", hours=1),
        make("p3", BOTH, title="Trapped miners alive as pumps lower water at flooded mine", hours=2),
    )
    keep(store, told)
    window = reopened(store)
    for one in told[:2]:
        store.stories.save(pick((one,), window))
    assert {store.stories.placements([id])[id].story_id for id in ("p1", "p2")} == {"sp1", "sp2"}
    if part:
        window.stories.keep_apart("sp2", "sp1")
    picked = pick(told[2:], window)
    store.stories.save(picked)
    return picked


def test_a_report_between_two_stories_shows_them_to_be_one(empty: Store) -> None:
    picked = pick_bridge(empty, part=False)
    assert picked.merged == (("sp2", "sp1"),)
    assert picked.stories[0].article_ids == ("p1", "p2", "p3")
    assert picked.stories[0].independent_reports == 3
    assert empty.stories.resolve("sp2") == "sp1"
    assert {placement.story_id for placement in empty.stories.placements(["p1", "p2", "p3"]).values()} == {"sp1"}


def test_a_report_between_two_stories_does_not_join_what_was_parted(empty: Store) -> None:
    assert pick_bridge(empty, part=True).merged == ()
    assert empty.stories.resolve("sp2") == "sp2"


def test_a_desk_that_did_not_see_the_merge_must_look_again(store: Store) -> None:
    window, as_of = reopened(store), store.stories.placed()
    mending.merge(store, ["sm1", "sc1"], who="ann", now=NOW)
    late = make("c3", CHEESE, title="Late", hours=9)
    keep(store, (late,))
    with pytest.raises(StoreError, match="meanwhile"):
        store.stories.save(pick((late,), window), as_of=as_of)
    assert store.stories.placements(["c3"]) == {}


def test_the_commands(store: Store, tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_text(f'database = "sqlite:///{tmp_path}/desk.sqlite"\n', encoding="utf-8")

    def run(*words: str) -> str:
        answer = CliRunner().invoke(desk, ["--config", str(tmp_path / "desk.toml"), *words])
        assert answer.exit_code == 0, answer.output
        return answer.output

    assert "4 articles are one story now" in run("merge", "sm1", "sc1", "--why", "same")
    assert store.stories.resolve("sc1") == "sm1"
    run("undo", "1")
    assert store.stories.resolve("sc1") == "sc1"
    assert "1 article is a story of its own: Nine miners out of Orsk Valley" in run("split", "sm1", "m2")
