"""Half a year of an invented region through the real desk: joined, kept apart, remembered once, made again alike."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from eval import gate_ledger
from eval import ledger_world as world

from monitoring_desk import ledger, remembering
from monitoring_desk.ledger import Known, incidents, matching
from monitoring_desk.store import Store
from monitoring_desk.types import Brief, Commitment, Incident, Line, Link, Picked, Record, Sought, Span


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with gate_ledger.lived(tmp_path_factory.mktemp("ledger")) as store:
        yield store


def of(store: Store, slug: str, kind: str) -> Record:
    """The record that holds the line of an article."""
    return next(
        record
        for record in gate_ledger.records(store)
        if record.kind == kind and any(line.stated.article_id == slug for line in record.lines)
    )


def picture(store: Store) -> list[tuple[object, ...]]:
    """All that the ledger says, by record."""
    return sorted(
        (r.id, r.kind, r.what, r.state, r.amount or 0, r.paid or 0, r.when or "", tuple(line.id for line in r.lines))
        for r in gate_ledger.records(store)
    )


def test_a_pledge_of_half_a_year_is_one_commitment_with_a_history(lived: Store) -> None:
    dam = of(lived, "dam-pledged", "commitment")
    assert [line.commitment.stage for line in dam.lines if line.commitment] == [
        *("pledged", "pledged", "pledged", "signed", "funded", "funded"),
    ]
    assert (dam.amount, dam.paid, dam.when) == (500e6, 120e6, "2026-06-30")
    assert ledger.is_overdue(dam, world.LAST_DAY)
    assert not ledger.is_overdue(dam, datetime(2026, 6, 30, tzinfo=UTC))


def test_the_same_sum_of_another_giver_and_another_tranche_stay_apart(lived: Store) -> None:
    ids = {of(lived, slug, "commitment").id for slug in ("dam-pledged", "terminal-pledged", "second-tranche")}
    assert len(ids) == 3


def test_look_alike_attacks_stay_two_and_tolls_of_one_are_told_by_source(lived: Store) -> None:
    market = of(lived, "attack-three", "incident")
    told = [(line.source_id, line.incident.killed) for line in market.lines if line.incident]
    assert told == [("wire", 3), ("herald", 7), ("wire", 9), ("ledger", 8)]
    assert (market.killed, market.conflict) == (9, "8 or 9 dead")
    assert of(lived, "next-week", "incident").id != market.id
    assert of(lived, "other-city", "incident").id != market.id


def test_an_event_moves_and_takes_place_and_another_vanishes(lived: Store) -> None:
    summit = of(lived, "summit-set", "event")
    assert (summit.state, summit.when) == ("took place", "2026-06-11")
    assert ledger.vanished(of(lived, "fair-set", "event"), world.LAST_DAY)
    assert not ledger.vanished(of(lived, "fair-set", "event"), datetime(2026, 7, 2, tzinfo=UTC))


def test_a_statement_and_its_opposite_stand_side_by_side(lived: Store) -> None:
    said = [r for r in gate_ledger.records(lived) if r.kind == "statement" and r.who == ("Anwar Belim",)]
    ((earlier, later),) = ledger.opposites(said)
    assert "has not asked the Corridor Bank" in earlier.what
    assert "has asked the Corridor Bank" in later.what


def test_every_line_opens_on_its_words(lived: Store) -> None:
    texts = {article.id: article.text for article in world.articles()}
    lines = [line for record in gate_ledger.records(lived) for line in record.lines]
    assert len(lines) > 40
    for line in lines:
        assert texts[line.stated.article_id][line.stated.start : line.stated.end].strip() == line.words


def test_nothing_is_pending_and_remembering_again_changes_nothing(lived: Store) -> None:
    before = picture(lived)
    assert remembering.remember(lived) == 0
    assert lived.ledgers.pending(limit=10) == ()
    assert picture(lived) == before


def test_the_gate_holds(lived: Store) -> None:
    figures = gate_ledger.judge(lived, now=world.LAST_DAY)
    assert figures["merges_p"] == 1.0
    assert figures["merges_r"] >= 0.9


def test_rebuilt_it_says_the_same(lived: Store) -> None:
    before = picture(lived)
    assert remembering.rebuild(lived) > 20
    assert picture(lived) == before


def copy_into(store: Store, lived: Store, *, backwards: bool = False) -> None:
    """The articles and newest briefs of the lived desk, remembered in another order."""
    store.sources.add(world.SOURCES)
    for article in world.articles():
        link = Link(url=article.url, source_id=article.source_id)
        store.sources.announce([link], now=article.found)
        store.articles.keep(link, article, now=article.found)
    stories = lived.stories.since(datetime(2020, 1, 1, tzinfo=UTC))
    store.stories.save(Picked(placements=(), stories=stories))
    briefs = [lived.stories.brief([story.id])[story.id] for story in stories]
    for brief in sorted(briefs, key=lambda brief: brief.made, reverse=backwards):
        store.stories.save_briefs([brief])
        remembering.remember(store)


def said_by(store: Store) -> list[tuple[object, ...]]:
    """What the ledger says, whatever its records' ids and the moment of a withdrawal."""
    return sorted(entry[1:] for entry in picture(store))


def test_the_order_of_the_briefs_does_not_matter(lived: Store, store: Store) -> None:
    copy_into(store, lived, backwards=True)
    assert said_by(store) == said_by(lived)


def test_a_better_reading_replaces_what_only_the_older_brief_said(lived: Store, store: Store) -> None:
    copy_into(store, lived)
    dam = of(store, "second-tranche", "commitment")
    story_id = dam.lines[0].story_id
    brief = store.stories.brief([story_id])[story_id]
    wrong = brief.commitments[0]
    better = Commitment(
        who="Yunlan",
        to="Dareshan",
        promise=wrong.promise,
        amount=125e6,
        currency="USD",
        due=wrong.due,
        stage="pledged",
        stated=Span(article_id="second-tranche", start=wrong.stated.start, end=wrong.stated.end - 1),
    )
    store.stories.save_briefs([again(brief, commitments=(better,))])
    assert remembering.remember(store) == 1
    now = of(store, "second-tranche", "commitment")
    assert now.amount == 125e6
    (old,) = store.ledgers.lines([dam.id], live=False)
    assert old.commitment == wrong
    assert old.withdrawn is not None
    shown = store.ledgers.get(dam.id)  # the address still answers, and says that nothing stands there now
    assert shown is not None
    assert shown.lines == () or shown.id == now.id
    assert (
        dam.id not in {record.id for record in store.ledgers.find(Sought(kind="commitment"), limit=100)} or shown.lines
    )


def test_a_record_absorbed_by_another_leads_there(lived: Store, store: Store) -> None:
    copy_into(store, lived)
    one, other = of(store, "dam-pledged", "commitment"), of(store, "terminal-pledged", "commitment")
    story_id = other.lines[0].story_id
    brief = store.stories.brief([story_id])[story_id]
    same = one.lines[0].commitment
    assert same is not None
    again_told = tuple(
        Commitment(
            **{name: getattr(same, name) for name in ("who", "to", "promise", "amount", "currency", "due", "stage")},
            stated=c.stated,
        )
        for c in brief.commitments
    )
    store.stories.save_briefs([again(brief, commitments=again_told)])
    remembering.remember(store)
    led = store.ledgers.get(other.id)
    assert led is not None
    assert {line.stated.article_id for line in led.lines} >= {"dam-pledged", "terminal-pledged"}


def again(brief: Brief, *, commitments: tuple[Commitment, ...]) -> Brief:
    """The next version of a brief, with other commitments."""
    return Brief(
        story_id=brief.story_id,
        story_version=brief.story_version + 1,
        made=brief.made + timedelta(days=1),
        made_by=brief.made_by,
        commitments=commitments,
        events=brief.events,
    )


def test_names_days_and_states_find_records(lived: Store) -> None:
    find = lived.ledgers.find
    belim = find(Sought(kind="statement", who=ledger.fold("Belim")), limit=50)
    assert len(belim) >= 3
    dams = find(Sought(kind="commitment", who="yunlan", order="amount"), limit=50)
    assert [r.amount for r in dams][:2] == [500e6, 120e6]
    assert [r.when for r in find(Sought(kind="commitment", states=("done",)), limit=50)] == ["2026-05-15"]
    june = find(Sought(kind="event", since="2026-06-01", until="2026-06-30", order="day", descending=False), limit=50)
    assert "2026-06-11" in [r.when for r in june]
    assert all((r.when or "").startswith("2026-06") for r in june)
    paged = [find(Sought(kind="statement"), limit=2, offset=offset) for offset in (0, 2)]
    assert len({r.id for page in paged for r in page}) == 4
    assert lived.ledgers.count(Sought(kind="statement")) == lived.ledgers.counts()["statement"]


def telling(number: int, story: str, where: str, *, killed: int | None, words: str) -> Line:
    """A line on an attack of 9 March."""
    incident = Incident(
        what="Monday's attack on a convoy",
        when="2026-03-09",
        where=where,
        killed=killed,
        injured=None,
        targets=("convoy",),
        claimed_by=None,
        stated=Span(article_id=f"a{number}", start=0, end=len(words)),
    )
    return Line(
        id=f"l{number}",
        kind="incident",
        story_id=story,
        source_id=f"s{number}",
        said=datetime(2026, 3, 9 + number, tzinfo=UTC),
        stated=incident.stated,
        words=words,
        incident=incident,
    )


def test_a_later_telling_brings_two_names_of_one_place_together() -> None:
    first = telling(0, "attack", "Sabz Pass, Dareshan", killed=9, words="Nine died in the attack near the Sabz Pass.")
    other = telling(1, "grant", "Pirsang", killed=7, words="The attack near Pirsang killed seven of our citizens.")
    assert len(matching.group([first, other], Known())) == 2
    third = telling(2, "grant", "Sabz Pass", killed=9, words="Payments hang on security after the attack at Sabz Pass.")
    assert len(matching.group([first, other, third], Known())) == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Two Yunlan engineers were killed in the attack, the embassy said.", ""),
        ("Two people were killed in the attack, the embassy said.", "2 or 9 dead"),
    ],
)
def test_some_of_the_dead_contradict_no_whole(words: str, told: str) -> None:
    whole = telling(0, "attack", "Sabz Pass", killed=9, words="Nine died in the attack near the Sabz Pass.")
    part = replace(telling(1, "attack", "Sabz Pass", killed=2, words=words), said=whole.said)
    assert incidents.conflict([whole, part]) == told
