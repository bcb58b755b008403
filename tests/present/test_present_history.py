"""A story's surroundings: earlier versions of its brief, related stories, tolls told differently, and trivia left out."""

from dataclasses import replace

import httpx
from tests.present.newsroom_sample import NOW, PACT, PACT_BRIEF, PACT_DOSSIER, TIMES_PACT, hours_ago

from monitoring_desk.editorial import Consequence
from monitoring_desk.present.historypage import lay_history_page
from monitoring_desk.present.kinship import Kinship
from monitoring_desk.present.passages import gather
from monitoring_desk.present.storypage import list_tolls, order_events, tells_figure
from monitoring_desk.present.views import Frame
from monitoring_desk.types import Caution, Event, Figure, Incident, Span, Story

FRAME = Frame(name="Desk", title="Desk", style="/s", script="/j", icon="/i")


def test_the_history_marks_what_is_new_and_what_is_gone() -> None:
    first = replace(PACT_BRIEF, made=hours_ago(9), summary=PACT_BRIEF.summary[:2])
    again = replace(first, made=hours_ago(8))  # says the same: no version to a reader
    now = replace(PACT_BRIEF, summary=PACT_BRIEF.summary[1:])
    dossier = replace(PACT_DOSSIER, brief=now)
    page = lay_history_page(dossier, [first, again, now], frame=FRAME, now=NOW)
    assert len(page.versions) == 2
    newest, oldest = page.versions
    assert [new for _, new in oldest.said] == [False, False]
    assert [new for _, new in newest.said] == [False] + [True] * (len(now.summary) - 1)
    assert [sentence.text.text for sentence in newest.gone] == [PACT_BRIEF.summary[0].text]


def test_the_history_has_a_page_and_the_story_leads_there(client: httpx.Client) -> None:
    assert 'href="/stories/s-pact/history"' in client.get("/stories/s-pact").text
    page = client.get("/stories/s-pact/history")
    assert page.status_code == 200
    assert "Now, made" in page.text
    assert client.get("/stories/s-bare/history").status_code == 404


def make_story(id: str, title: str) -> Story:
    return Story(id=id, version=1, title=title, article_ids=(), started=NOW, latest=NOW, independent_reports=1)


def test_related_stories_share_what_is_rare() -> None:
    stories = [make_story(f"s{n}", f"Unlike anything {n}") for n in range(20)]
    stories += [make_story("dam", "Dam at Veldt cracks"), make_story("dam-2", "Engineers sent to Veldt dam")]
    common = {story.id: Consequence(story_id=story.id, story_version=1, names=("Prime Minister",)) for story in stories}
    kinship = Kinship(stories, common)
    assert kinship.find(stories[-1], common["dam-2"]) == ("dam",)
    outside = make_story("later", "Veldt dam repaired")
    assert set(kinship.find(outside, None)) == {"dam", "dam-2"}
    assert kinship.find(make_story("alone", "Nothing of the kind"), None) == ()


def test_numbers_that_count_nothing_and_bygone_trifles_are_left_out() -> None:
    at = Span(article_id=PACT.id, start=0, end=9)
    assert tells_figure(Figure(value=3, unit="USD", of="grant", stated=at))
    assert tells_figure(Figure(value=3, unit="people", of="people evacuated from Kest", stated=at))
    assert not tells_figure(Figure(value=3, unit="people", of="people", stated=at))
    event = Event(what="Gunmen opened", when="2026-03-01", where=None, who=(), upcoming=False, stated=at)
    assert order_events([event], NOW) == []
    assert order_events([replace(event, upcoming=True, when="2026-04-01")], NOW) != []
    assert order_events([replace(event, what="The ministers met at Kest for a day")], NOW) != []


def test_tolls_that_differ_are_told_by_who_and_when() -> None:
    one = Incident(
        what="a blast", when=None, where=None, killed=3, injured=None, targets=(), claimed_by=None,
        stated=Span(article_id=PACT.id, start=0, end=9),
    )  # fmt: skip
    other = replace(one, killed=9, stated=Span(article_id=TIMES_PACT.id, start=0, end=9))
    evidence = gather(PACT_DOSSIER, NOW)
    differing = replace(
        PACT_BRIEF, incidents=(other,), incidents_retold=(one,), cautions=(Caution(kind="figures-conflict", why="x"),)
    )
    assert [note.head for note in list_tolls(differing, evidence)] == ["3 killed", "9 killed"]
    assert list_tolls(replace(differing, incidents_retold=()), evidence) == ()
    assert list_tolls(replace(differing, cautions=()), evidence) == ()
