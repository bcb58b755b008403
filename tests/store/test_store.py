"""The store keeps what it is given, on SQLite and on PostgreSQL."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, text

from monitoring_desk.errors import ConfigError, NotFound, StoreError, Unkeepable
from monitoring_desk.store import Store, narrowing
from monitoring_desk.store.articles import LITTLE_KNOWN
from monitoring_desk.store.schema import blocks
from monitoring_desk.types import (
    Article,
    Brief,
    Failure,
    Link,
    Match,
    Picked,
    Placement,
    Reason,
    Reply,
    Sentence,
    Source,
    SourceState,
    Span,
    Story,
    Watch,
)

SOURCE = Source(id="s1", url="https://paper.example/feed", kind="feed", name="The Paper")


def link(number: int) -> Link:
    return Link(url=f"https://paper.example/{number}", source_id="s1", title=f"No. {number}", authors=("A. Writer",))


def article(number: int, now: datetime, *, text: str = "The port opens on Monday.") -> Article:
    return Article(
        id=f"a{number}",
        url=f"https://paper.example/{number}",
        source_id="s1",
        title=f"Port opens, part {number}",
        text=text,
        found=now,
        authors=("A. Writer",),
        language="en",
    )


def story(now: datetime, *, version: int = 1, articles: tuple[str, ...] = ("a1",)) -> Story:
    return Story(
        id="st1",
        version=version,
        title="Port opens",
        article_ids=articles,
        started=now,
        latest=now,
        independent_reports=1,
        reasons=(Reason(name="reports", value=1.5, why="one report"),),
    )


def fill(store: Store, now: datetime, count: int = 1) -> None:
    store.sources.add([SOURCE])
    store.sources.save_check(
        SourceState(source_id="s1", next_check=now + timedelta(hours=1)), [link(n) for n in range(count)], now=now
    )


def test_adds_a_source_once_and_finds_it_due(store: Store, now: datetime) -> None:
    assert store.sources.add([SOURCE]) == 1
    assert store.sources.add([replace(SOURCE, name="Another name")]) == 0
    ((source, state),) = store.sources.due(now)
    assert source == SOURCE
    assert state.source_id == "s1"
    assert state.checked is None


def test_a_check_keeps_state_and_new_links_together(store: Store, now: datetime) -> None:
    store.sources.add([SOURCE])
    state = SourceState(source_id="s1", next_check=now + timedelta(hours=1), etag='W/"x"', checked=now)
    assert store.sources.save_check(state, [link(1), link(2)], now=now) == 2
    assert store.sources.save_check(state, [link(2), link(3)], now=now) == 1
    assert store.sources.due(now) == ()
    assert store.sources.all() == ((SOURCE, replace(state, days=(("2026-03-11", 0),))),)
    assert [found.url[-1] for found in store.articles.unread(now)] == ["1", "2", "3"]
    assert store.articles.unread(now)[0] == link(1)


def test_the_day_of_an_article_counts_whoever_announced_it_first(store: Store, now: datetime) -> None:
    store.sources.add([SOURCE])
    state, day = SourceState(source_id="s1", next_check=now), now - timedelta(days=4)
    dated = [replace(link(number), published=day) for number in range(1, 4)]
    assert store.sources.save_checks([(state, [link(1)]), (state, dated[:1])], now=now) == 1
    store.sources.save_check(state, [link(2), link(3)], now=now)
    store.articles.keep(link(3), article(3, now), now=now)
    store.sources.save_check(state, [replace(one, published=day) for one in dated], now=now)
    store.sources.save_check(state, [replace(one, published=now) for one in dated], now=now)
    assert {one.url: one.published for one in store.articles.unread(now)} == {link(1).url: day, link(2).url: day}


def test_a_retired_source_is_never_due(store: Store, now: datetime) -> None:
    store.sources.add([SOURCE])
    store.sources.save_check(SourceState(source_id="s1", next_check=now, retired=True), [], now=now)
    assert store.sources.due(now + timedelta(days=999)) == ()


def test_an_article_kept_is_read_and_found_again(store: Store, now: datetime) -> None:
    fill(store, now)
    kept = store.articles.keep(link(0), article(0, now), now=now)
    assert store.articles.get(["a0", "nothing"]) == {"a0": kept}
    assert store.articles.unread(now) == ()
    assert store.articles.unpicked(limit=10) == (kept,)
    assert store.articles.counts() == {"unread": 0, "read": 1, "parked": 0, "articles": 1}


def test_keeping_twice_changes_nothing(store: Store, now: datetime) -> None:
    fill(store, now)
    first = store.articles.keep(link(0), article(0, now), now=now)
    second = store.articles.keep(link(0), article(0, now + timedelta(days=1)), now=now)
    assert first.id == second.id
    assert store.articles.get(["a0"])["a0"].found == now
    assert store.articles.counts()["articles"] == 1


def test_other_words_at_a_known_url_are_a_revision(store: Store, now: datetime) -> None:
    fill(store, now)
    store.articles.keep(link(0), article(0, now), now=now)
    rewritten = replace(article(0, now), id="a0b", text="The port opens on Tuesday.")
    assert store.articles.keep(link(0), rewritten, now=now).revision_of == "a0"
    assert set(store.articles.get(["a0", "a0b"])) == {"a0", "a0b"}


def test_a_failed_link_is_tried_three_times_then_parked(store: Store, now: datetime) -> None:
    fill(store, now)
    failure = Failure(url=link(0).url, source_id="s1", problem="no answer in 30 s")
    for attempt in range(3):
        assert store.articles.unread(now + timedelta(days=10)), attempt
        store.articles.fail(failure, now=now)
    assert store.articles.unread(now + timedelta(days=10)) == ()
    assert store.articles.parked() == (replace(failure, final=True),)


def test_a_failed_link_waits_before_its_next_try(store: Store, now: datetime) -> None:
    fill(store, now)
    store.articles.fail(Failure(url=link(0).url, source_id="s1", problem="503"), now=now)
    assert store.articles.unread(now + timedelta(minutes=59)) == ()
    assert len(store.articles.unread(now + timedelta(minutes=61))) == 1


def test_a_final_failure_is_parked_at_once(store: Store, now: datetime) -> None:
    fill(store, now)
    store.articles.fail(Failure(url=link(0).url, source_id="s1", problem="404", final=True), now=now)
    assert store.articles.unread(now + timedelta(days=99)) == ()


def test_blocks_become_familiar_on_a_second_page(store: Store, now: datetime) -> None:
    fill(store, now, count=2)
    store.articles.keep(link(0), article(0, now), page_blocks=[1, 2, -(2**62)], host="paper.example", now=now)
    assert store.articles.familiar("paper.example", link(0).url) == frozenset()
    assert store.articles.familiar("paper.example", link(1).url) == {1, 2, -(2**62)}
    store.articles.keep(link(1), article(1, now), page_blocks=[1, 3], host="paper.example", now=now)
    assert store.articles.familiar("paper.example", link(0).url) == {1, 3}
    assert store.articles.familiar("other.example", link(1).url) == frozenset()


def test_of_a_host_known_well_only_what_repeats_is_familiar(store: Store, now: datetime) -> None:
    fill(store, now, count=3)
    for number in range(2):
        own = range(LITTLE_KNOWN * (number + 1), LITTLE_KNOWN * (number + 2) - 3)
        seen = store.articles
        seen.keep(link(number), article(number, now), page_blocks=[1, 2, *own], host="paper.example", now=now)
    assert store.articles.familiar("paper.example", link(2).url) == {1, 2}
    with store.engine.connect() as connection:
        prefix = "EXPLAIN QUERY PLAN" if connection.dialect.name == "sqlite" else "EXPLAIN"
        if prefix == "EXPLAIN":
            connection.exec_driver_sql("SET enable_seqscan = off")  # a table this small would be read whole
        known = select(blocks.c.block).where((blocks.c.host == "paper.example") & blocks.c.repeated).limit(9)
        asked = known.compile(connection, compile_kwargs={"literal_binds": True})
        plan = connection.exec_driver_sql(f"{prefix} {asked}").all()
    assert "blocks_repeated" in str(plan), "it takes as long as the host is large"


def test_placed_articles_are_no_longer_unpicked(store: Store, now: datetime) -> None:
    fill(store, now, count=2)
    for number in (0, 1):
        store.articles.keep(link(number), article(number, now), now=now)
    placement = Placement(article_id="a0", story_id="st1", copy_of=None, independent=True, why="first report")
    store.stories.save(Picked(placements=(placement,), stories=(story(now, articles=("a0",)),)))
    assert [a.id for a in store.articles.unpicked(limit=10)] == ["a1"]
    assert [a.id for a in store.articles.since(now)] == ["a0"]
    assert list(store.articles.since(now + timedelta(seconds=1))) == []
    assert store.stories.placements(["a0", "a1"]) == {"a0": placement}


def test_a_story_is_stale_until_its_version_is_briefed(store: Store, now: datetime) -> None:
    store.stories.save(Picked(placements=(), stories=(story(now),)))
    assert store.stories.stale(limit=5) == (story(now),)
    sentence = Sentence(text="The port opens.", cites=(Span(article_id="a1", start=0, end=15),))
    brief = Brief(story_id="st1", story_version=1, made=now, made_by="sources", summary=(sentence,))
    store.stories.save_briefs([brief])
    assert store.stories.stale(limit=5) == ()
    assert store.stories.brief(["st1"]) == {"st1": brief}
    store.stories.save(Picked(placements=(), stories=(story(now, version=2),)))
    assert [s.version for s in store.stories.stale(limit=5)] == [2]
    assert store.stories.counts() == {"stories": 1, "briefs": 1}


def test_stories_come_best_first(store: Store, now: datetime) -> None:
    low = replace(story(now), id="low", reasons=(Reason(name="reports", value=0.1, why="one report"),))
    store.stories.save(Picked(placements=(), stories=(low, story(now))))
    assert [s.id for s in store.stories.since(now)] == ["st1", "low"]
    assert store.stories.since(now, limit=1) == (story(now),)
    assert store.stories.get(["low", "none"]) == {"low": low}


def test_watches_keep_their_order(store: Store) -> None:
    first, second = Watch(id="z", name="Zinc", names=("Wang Yi", "王毅")), Watch(id="a", name="Ports", words=("port",))
    assert store.sources.add_watches([first]) == 1
    assert store.sources.add_watches([first, second]) == 1
    assert store.sources.watches() == (first, second)


def test_an_erased_reply_leaves_no_byte_behind(store: Store, now: datetime) -> None:
    word = "Unforgettable" * 20
    for number in range(3):
        text = f"{word} {number}" if number == 1 else f"So it was {number}."
        told = Reply(id=f"r{number}", story_id="st", name="Ann", text=text, received=now)
        store.people.receive(told, address="a@b.example")
    store.people.decide("r1", "approved")
    store.people.erase("r1")
    with pytest.raises(NotFound):
        store.people.erase("r1")
    assert {reply.id for reply in store.people.replies()} == {"r0", "r2"}
    if store.engine.dialect.name == "sqlite":
        path = Path(str(store.engine.url.database))
        for file in (path, path.with_name(f"{path.name}-wal")):
            assert b"Unforgettable" not in file.read_bytes()


def test_a_reply_is_held_until_decided(store: Store, now: datetime) -> None:
    reply = Reply(id="r1", story_id="st1", name="علی", text="Well said.", received=now)
    store.people.receive(reply)
    assert store.people.replies(state="approved", story_ids=["st1"]) == ()
    store.people.decide("r1", "approved")
    assert store.people.replies(state="approved", story_ids=["st1"]) == (replace(reply, state="approved"),)
    with pytest.raises(NotFound, match="r2"):
        store.people.decide("r2", "approved")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("port", ["a2", "a1"]),
        ('"deep sea port"', ["a1"]),
        ("PORT monday", ["a1"]),
        ("cafe", ["a2"]),
        ("port -monday", ["a2"]),
        ("王毅", ["a3"]),
        ("毅王", []),
        ("بندرگاہ", ["a4"]),
        ('"; DROP TABLE articles', []),
        ("AND OR NOT *", []),
        ("", []),
        ("-port", []),
    ],
)
def test_finds_words_in_any_script(store: Store, now: datetime, query: str, found: list[str]) -> None:
    fill(store, now, count=5)
    texts = {
        1: "The deep sea port opens on Monday.",
        2: "Un café near the port and the deep blue sea.",
        3: "中国外交部长王毅星期四访问。",
        4: "وزیر نے بندرگاہ کا دورہ کیا۔",
    }
    for number, words in texts.items():
        store.articles.keep(link(number), replace(article(number, now, text=words), title=""), now=now)
    hits = store.articles.find(query)
    assert [hit.article.id for hit in hits] == found
    for hit in hits:
        assert 0 <= hit.passage.start < hit.passage.end <= len(hit.article.text)


def test_the_passage_is_the_paragraph_with_the_words(store: Store, now: datetime) -> None:
    fill(store, now)
    body = "Rain fell on the hills.\n\n" + "Filler words here. " * 60 + "The railway reopened. " + "More filler. " * 60
    store.articles.keep(link(0), article(0, now, text=body), now=now)
    (hit,) = store.articles.find("railway")
    assert "railway" in hit.article.text[hit.passage.start : hit.passage.end]
    assert hit.passage.end - hit.passage.start <= 300


def test_reopening_finds_everything(database: str, now: datetime) -> None:
    with Store(database) as store:
        fill(store, now)
        store.articles.keep(link(0), article(0, now), now=now)
    with Store(database) as store:
        assert store.articles.counts()["articles"] == 1


def test_a_newer_database_is_refused(database: str) -> None:
    with Store(database) as store, store.engine.begin() as connection:
        connection.execute(text("UPDATE schema_version SET version = 999"))
    with pytest.raises(StoreError, match="newer desk"):
        Store(database)


@pytest.mark.parametrize("url", ["nonsense", "mysql://x/y", "sqlite+nothing:///x"])
def test_an_address_of_no_database_is_refused(url: str) -> None:
    with pytest.raises(ConfigError):
        Store(url)


def test_a_file_that_is_no_database_is_refused(tmp_path: object) -> None:
    path = f"{tmp_path}/letter.txt"
    with open(path, "w") as file:
        file.write("Dear editor, " * 200)
    with pytest.raises(StoreError, match="cannot be opened"):
        Store(f"sqlite:///{path}")


def test_a_missing_folder_is_named() -> None:
    with pytest.raises(StoreError, match="/no/such/folder does not exist"):
        Store("sqlite:////no/such/folder/desk.sqlite")


def test_the_password_is_not_shown() -> None:
    with pytest.raises(StoreError) as caught:
        Store("postgresql://desk:secret@127.0.0.1:1/desk")
    assert "secret" not in str(caught.value)


def test_a_text_no_database_takes_is_named_and_nothing_is_kept(store: Store, now: datetime) -> None:
    fill(store, now)
    with pytest.raises(Unkeepable):
        store.articles.keep(link(0), article(0, now, text="half a pair: \ud800"), now=now)
    assert store.articles.counts()["articles"] == 0
    assert len(store.articles.unread(now)) == 1


def test_a_fresh_page_is_read_again_after_hours_and_after_a_day(store: Store, now: datetime) -> None:
    fill(store, now)
    store.articles.keep(link(0), article(0, now), now=now)
    assert store.articles.changeable(now + timedelta(hours=2)) == ()
    later = now + timedelta(hours=3)
    assert [(a.id, again.url) for again, a, _ in store.articles.changeable(later)] == [("a0", link(0).url)]
    with store.articles.together() as keeping:
        keeping.unchanged(link(0), now=later)
    assert store.articles.changeable(now + timedelta(hours=23)) == ()
    next_day = now + timedelta(hours=24)
    assert len(store.articles.changeable(next_day)) == 1
    rewritten = replace(article(0, next_day), id="a0b", text="The port opens on Tuesday.")
    assert store.articles.keep(link(0), rewritten, now=next_day).revision_of == "a0"
    assert store.articles.changeable(now + timedelta(days=365)) == ()


def test_an_old_article_is_not_read_again(store: Store, now: datetime) -> None:
    fill(store, now)
    store.articles.keep(link(0), replace(article(0, now), published=now - timedelta(days=30)), now=now)
    assert store.articles.changeable(now + timedelta(days=365)) == ()


def test_a_source_added_is_due_for_a_clock_set_back(store: Store, now: datetime) -> None:
    store.sources.add([SOURCE])
    assert len(store.sources.due(now - timedelta(days=3650))) == 1


def test_finds_within_sources_days_and_watches(store: Store, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(store, now, 4)
    for number in range(4):
        day = now - timedelta(days=4 - number)
        # Found out of the order of publication; the last tells no day of its own.
        read = replace(article(number, now, text="The port opens."), published=day, found=now)
        read = replace(read, published=None, found=day) if number == 3 else read
        store.articles.keep(link(number), replace(read, source_id=f"s{number % 2}"), now=now)
    placed = [
        Placement(article_id=f"a{n}", story_id=f"st{n}", copy_of=None, independent=True, why="") for n in range(4)
    ]
    fired = Match(watch_id='har_b"our', article_id="a1", words=("port",))
    made = [replace(story(now, articles=(f"a{n}",)), id=f"st{n}", matches=(fired,) if n == 1 else ()) for n in range(4)]
    store.stories.save(Picked(placements=tuple(placed), stories=tuple(made)))

    def ids(**where: object) -> list[str]:
        return [hit.article.id for hit in store.articles.find("port", **where)]  # type: ignore[arg-type]

    assert ids() == ["a3", "a2", "a1", "a0"]
    assert ids(source_ids=["s1"]) == ["a3", "a1"]
    assert ids(source_ids=[]) == []
    assert ids(since=now - timedelta(days=3)) == ["a3", "a2", "a1"]
    assert ids(since=now - timedelta(days=3), until=now - timedelta(days=1)) == ["a2", "a1"]
    assert ids(since=now) == ids(until=now - timedelta(days=9)) == []
    assert ids(watch_id='har_b"our') == ["a1"]
    assert ids(watch_id="har-b") == ids(watch_id="%") == []
    assert ids(watch_id='har_b"our', source_ids=["s0"]) == []
    store.watching.save([replace(one, matches=(fired,) if one.id == "st2" else ()) for one in made])
    assert ids(watch_id='har_b"our') == ["a2"]
    monkeypatch.setattr(narrowing, "FEW", 0)  # as where there are many
    assert ids(watch_id='har_b"our') == ["a2"]
    assert ids(source_ids=["s1"], since=now - timedelta(days=3), until=now - timedelta(days=1)) == ["a1"]


def test_the_headline_is_in_the_tongue_of_the_brief(store: Store, now: datetime) -> None:
    fill(store, now, 3)
    given = (("a0", "en", "Port opens"), ("a1", "en", "Port opens, minister says"), ("a2", "zh", "港口开放"))
    for number, (_, language, title) in enumerate(given):
        read = replace(article(number, now), language=language, title=title, published=now + timedelta(hours=number))
        store.articles.keep(link(number), read, now=now)
    ids = tuple(id for id, _, _ in given)
    placed = [Placement(article_id=id, story_id="st1", copy_of=None, independent=True, why="") for id in ids]
    told = replace(story(now, articles=ids), title="港口开放")
    store.stories.save(Picked(placements=tuple(placed), stories=(told,)))
    assert store.dossiers.get(["st1"])[0].story.title == "港口开放"
    sentence = Sentence(text="The port opens on Monday.", cites=(Span(article_id="a0", start=0, end=25),))
    store.stories.save_briefs(
        [Brief(story_id="st1", story_version=1, made=now, made_by="sources", summary=(sentence,))]
    )
    assert store.dossiers.get(["st1"])[0].story.title == "Port opens, minister says"
    store.acts.do("rename", "story:st1", who="Edi", when=now, reason="", before="", after="开港")
    assert store.dossiers.get(["st1"])[0].story.title == "开港"


def test_finds_who_is_named_in_any_spelling(store: Store, now: datetime) -> None:
    fill(store, now, 3)
    texts = ("Nothing of them.", "“We agreed,” Wang Yi said on the quay.", "外交部长王毅周二说。")
    for number, told in enumerate(texts):
        store.articles.keep(link(number), article(number, now, text=told), now=now)
    hits = store.articles.find("", named=("Wang Yi", "王毅"))
    assert [hit.article.id for hit in hits] == ["a2", "a1"]
    assert [hit.article.id for hit in store.articles.find("quay", named=("Wang Yi", "王毅"))] == ["a1"]
    assert [hit.article.id for hit in store.articles.find("-quay", named=("Wang Yi", "王毅"))] == ["a2"]
    assert store.articles.find("", named=('"', "Yi Wang")) == ()
