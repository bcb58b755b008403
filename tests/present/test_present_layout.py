"""Laying out stories: what is shown, in what order, and what is rather left out."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.present.newsroom_sample import (
    BARE_DOSSIER,
    DEPOT_DOSSIER,
    NOW,
    PACT,
    PACT_BRIEF,
    PACT_DOSSIER,
    SampleNewsroom,
    hours_ago,
    make_sample,
)

from monitoring_desk.present.cards import is_ahead, lay_card, list_cautions, tell_counts
from monitoring_desk.present.frontpage import choose_stories, lay_front_page
from monitoring_desk.present.growth import HEIGHT, WIDTH, draw_growth
from monitoring_desk.present.listings import list_silent
from monitoring_desk.present.storypage import find_root, lay_form, lay_story_page
from monitoring_desk.present.storyviews import StoryPage
from monitoring_desk.present.views import Frame, FrontPage
from monitoring_desk.types import Brief, Caution, Dossier, Placement, Quote, Reason, Sentence, Span

FRAME = Frame(name="Desk", title="Desk", style="/s", script="/j", icon="/i")


def lay_story(dossier: Dossier) -> StoryPage:
    return lay_story_page(dossier, watches=(), frame=FRAME, form=lay_form(dossier), now=NOW)


def lay_front(newsroom: SampleNewsroom) -> FrontPage:
    edition = newsroom.edition()
    return lay_front_page(
        edition,
        dossiers=newsroom.dossiers(choose_stories(edition)),
        frame=FRAME,
        now=NOW,
        sources=1,
    )


def with_brief(**changes: object) -> Dossier:
    return replace(PACT_DOSSIER, brief=replace(PACT_BRIEF, **changes))  # type: ignore[arg-type]


def test_the_heaviest_reasons_say_why_a_story_is_here() -> None:
    # How many report it stands among the card's counts already.
    assert [clause.text for clause in lay_card(PACT_DOSSIER, NOW).why] == ["on your watch “Kest Strait”"]
    gloomy = replace(
        PACT_DOSSIER.story,
        reasons=(Reason(name="copy", value=-1.0, why="all copied"), Reason(name="x", value=0.0, why="nil")),
    )
    assert lay_card(replace(PACT_DOSSIER, story=gloomy), NOW).why == ()
    assert [reason.value for reason in lay_story(PACT_DOSSIER).reasons] == ["+1.60", "+1.20", "−0.10"]
    assert lay_story(PACT_DOSSIER).score == "2.70"


def test_counts_tell_reports_from_copies() -> None:
    assert tell_counts(PACT_DOSSIER) == "3 independent reports, 2 copies"
    assert tell_counts(BARE_DOSSIER) == "one independent report"


def test_cautions_in_few_words_and_one_source_not_twice() -> None:
    assert list_cautions(DEPOT_DOSSIER) == ("figures conflict", "one side only", "unverified claim", "machine written")
    lone = replace(BARE_DOSSIER, brief=replace(PACT_BRIEF, cautions=(Caution(kind="single-source", why="x"),)))
    assert list_cautions(lone) == ()
    assert lay_story(lone).cautions == ("x",)


def test_a_story_without_a_brief_shows_how_its_first_report_begins() -> None:
    card = lay_card(BARE_DOSSIER, NOW)
    assert card.lead is not None
    assert card.lead.text.text.startswith("The comet was first seen")
    page = lay_story(BARE_DOSSIER)
    assert page.brief == ()
    assert page.made == ""
    assert page.opening == card.lead


def test_a_brief_that_is_behind_says_so() -> None:
    assert "Reports have come in since" in lay_story(DEPOT_DOSSIER).made
    assert "Written by lark-7b, every sentence checked" in lay_story(DEPOT_DOSSIER).made
    assert lay_story(PACT_DOSSIER).made == "In the sources' own sentences, 06:10."


def test_what_cannot_be_cited_is_not_shown() -> None:
    nowhere = Span(article_id="gone", start=0, end=9)
    beyond = Span(article_id=PACT.id, start=0, end=10**6)
    broken = with_brief(
        summary=(Sentence(text="Unfounded.", cites=(nowhere,)), *PACT_BRIEF.summary),
        quotes=(Quote(words=beyond, kind="direct", speaker="Nobody"), *PACT_BRIEF.quotes),
        commitments=tuple(replace(one, stated=nowhere) for one in PACT_BRIEF.commitments),
        events=(),
        figures=tuple(replace(one, stated=beyond) for one in PACT_BRIEF.figures),
    )
    page = lay_story(broken)
    assert [sentence.text.text for sentence in page.brief] == [sentence.text for sentence in PACT_BRIEF.summary]
    assert [speaker.name.text for speaker in page.speakers if speaker.name] == [
        "Ilena Marsh",
        "Tomas Berel",
        "Odo Fenn",
    ]
    assert (page.commitments, page.figures, page.diary) == ((), (), ())
    assert page.passage is not None


def test_quotations_stand_by_speaker_and_reported_speech_apart() -> None:
    page = lay_story(PACT_DOSSIER)
    assert [(speaker.name and speaker.name.text, len(speaker.said)) for speaker in page.speakers] == [
        ("Ilena Marsh", 2),
        ("Tomas Berel", 1),
        ("Odo Fenn", 1),
    ]
    assert page.reported == ()  # what nobody is known to have said is not listed
    assert page.reported_count == "0 passages"
    twice = lay_story(with_brief(quotes=(*PACT_BRIEF.quotes, *PACT_BRIEF.quotes)))
    assert twice.speakers == page.speakers


def test_replies_that_wait_are_not_laid_out() -> None:
    assert [reply.name for reply in lay_story(PACT_DOSSIER).replies] == ["Mara Lind", "نادیہ"]


@given(st.dictionaries(st.sampled_from("abcde"), st.sampled_from("abcde")))
def test_chains_of_copies_end(copies: dict[str, str]) -> None:
    placements = {
        id: Placement(article_id=id, story_id="s", copy_of=of, independent=False, why="") for id, of in copies.items()
    }
    for id in "abcde":
        root = find_root(id, placements)
        assert find_root(root, placements) == root


def test_every_article_is_carried_once_even_in_a_ring_of_copies() -> None:
    ring = {"a-pact": "a-times", "a-times": "a-readout", "a-readout": "a-pact"}
    placements = tuple(replace(one, copy_of=ring.get(one.article_id, one.copy_of)) for one in PACT_DOSSIER.placements)
    carriers = lay_story(replace(PACT_DOSSIER, placements=placements)).carriers
    shown = [one.href for carrier in carriers for one in (carrier, *carrier.copies)]
    assert len(shown) == len(set(shown)) == 5


def test_the_picture_of_growth() -> None:
    growth = draw_growth(PACT_DOSSIER.articles, PACT_DOSSIER.placements, NOW)
    assert growth is not None
    assert [dot.copy for dot in growth.dots] == [False, True, True, False, False]
    assert [dot.x for dot in growth.dots] == sorted(dot.x for dot in growth.dots)
    assert all(0 <= dot.x <= WIDTH and 0 <= dot.y <= HEIGHT for dot in growth.dots)
    assert growth.alternative == (
        "3 reports in their own words and 2 copies, from 11 March 2026, 17:40 UTC to 12 March 2026, 05:40 UTC; "
        "half of them by 11 March 2026, 19:10 UTC."
    )
    assert draw_growth(PACT_DOSSIER.articles[:2], PACT_DOSSIER.placements, NOW) is None
    at_once = [replace(article, published=None, found=NOW) for article in PACT_DOSSIER.articles]
    assert draw_growth(at_once, PACT_DOSSIER.placements, NOW) is None


def test_the_growth_of_a_great_story_stays_a_small_picture() -> None:
    many = [replace(PACT, id=f"a{number}", published=hours_ago(20 - number / 100)) for number in range(1500)]
    growth = draw_growth(many, (), NOW)
    assert growth is not None
    assert 100 < len(growth.dots) <= 300


def test_what_is_ahead() -> None:
    event = PACT_BRIEF.events[0]
    for when, ahead in (
        ("2026-03-11", False),
        ("2026-03-12", True),
        ("2026-03", True),
        ("2026-02", False),
        ("2026", True),
        (None, True),
    ):
        assert is_ahead(replace(event, when=when), NOW) is ahead
    assert not is_ahead(replace(event, upcoming=False), NOW)


def test_a_source_that_fell_silent_is_named_with_its_rhythm() -> None:
    (quiet,) = list_silent(make_sample().sources(), NOW)
    assert quiet.state == "silent: usually 6 a day, nothing for 5 days"


def test_a_watch_without_a_story_is_named_as_quiet() -> None:
    assert lay_front(make_sample()).quiet == (("Arctic cables", "/watches/quiet"),)


def test_a_story_gone_since_the_edition_is_left_out() -> None:
    newsroom = make_sample()
    edition = newsroom.edition()
    del newsroom.held["s-pact"]
    page = lay_front_page(edition, dossiers=newsroom.dossiers(choose_stories(edition)), frame=FRAME, now=NOW, sources=1)
    assert "/stories/s-pact" not in {card.href for card in page.must_read}
    assert len(page.must_read) == len(edition.must_read) - 1 >= 2


def test_a_brief_of_nothing_lays_out() -> None:
    nothing = Brief(story_id="s-pact", story_version=2, made=NOW, made_by="sources")
    page = lay_story(replace(PACT_DOSSIER, brief=nothing, articles=(), placements=(), sources=(), replies=()))
    assert (page.brief, page.speakers, page.carriers) == ((), (), ())
    assert page.opening is None
    assert page.growth is None
