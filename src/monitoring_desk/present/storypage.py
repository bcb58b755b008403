"""A story's page, laid out from all the desk holds on it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from monitoring_desk.present.cards import (
    is_ahead,
    keep,
    lay_clause,
    link_story,
    note_commitment,
    note_event,
    note_figure,
    note_incident,
    set_title,
    tell_counts,
    tell_news,
)
from monitoring_desk.present.corrections import show_correction
from monitoring_desk.present.growth import draw_growth
from monitoring_desk.present.passages import (
    Evidence,
    address,
    cite,
    cite_brief,
    cite_opening,
    gather,
    known_names,
    name_outlet,
    show_passage,
    stands,
    words,
)
from monitoring_desk.present.replies import LONGEST_COMMENT, LONGEST_NAME, Field, hash_sentence
from monitoring_desk.present.sides import lay_accounts
from monitoring_desk.present.storyviews import (
    Carrier,
    ReplyForm,
    ShownChapter,
    ShownName,
    ShownReason,
    ShownReply,
    Speaker,
    StoryPage,
    Utterance,
)
from monitoring_desk.present.structured import describe_story
from monitoring_desk.present.views import Clause, Frame, Note, Passage
from monitoring_desk.present.whereabouts import Whereabouts
from monitoring_desk.present.wording import count, link_wikidata, path_part, set_text, shorten, tell_time, weblink
from monitoring_desk.types import Article, Brief, Chapter, Dossier, Event, Figure, Placement, Quote, Reply, Story, Watch

LONGEST_CHOICE = 90
"""Characters of a sentence in the list of those a reply may be about."""
MOST_NAMES = 24
SHORTEST_REPORTED = 25
"""Characters; reported speech shorter than that ("a sum or a date") says nothing away from its sentence."""


def tells_alone(quotation: Quote) -> bool:
    """Whether reported speech can stand in a list: somebody is known to have said it, and it is more than a phrase."""
    return (
        quotation.kind == "indirect"
        and quotation.speaker is not None
        and quotation.words.end - quotation.words.start >= SHORTEST_REPORTED
    )


def lay_story_page(
    dossier: Dossier,
    *,
    watches: tuple[Watch, ...],
    frame: Frame,
    form: ReplyForm,
    now: datetime,
    related: Sequence[Story] = (),
    chapters: Sequence[Chapter] = (),
    place: Whereabouts | None = None,
    base_url: str = "",
) -> StoryPage:
    """The page; `related` are other stories of the same matter, the nearest first."""
    story, brief = dossier.story, dossier.brief
    evidence = gather(dossier, now)
    sentences = tuple(cite_brief(brief, evidence))
    own = [quotation for quotation in brief.quotes if quotation.kind != "indirect"] if brief else []
    indirect = [quotation for quotation in brief.quotes if tells_alone(quotation)] if brief else []
    fired = {match.watch_id for match in story.matches}
    tolls = list_tolls(brief, evidence) if brief else ()
    incidents = keep(note_incident(one, evidence) for one in (brief.incidents if brief else ()))
    return StoryPage(
        frame=frame,
        title=set_title(dossier),
        counts=tell_counts(dossier),
        started=tell_time(story.started, now),
        latest=tell_time(story.latest, now),
        watches=tuple((watch.name, f"/watches/{path_part(watch.id)}") for watch in watches if watch.id in fired),
        brief=sentences,
        opening=None if sentences else cite_opening(evidence),
        made=tell_making(brief, story, now) if brief and sentences else "",
        passage=find_passage(brief, evidence),
        cautions=tuple(dict.fromkeys(caution.why for caution in brief.cautions)) if brief else (),
        accounts=lay_accounts(brief.accounts, evidence) if brief and brief.accounts else None,
        names=show_names(brief, evidence) if brief else (),
        speakers=group_quotes(own, evidence),
        reported=(reported := group_quotes(indirect, evidence)),
        reported_count=count(sum(len(speaker.said) for speaker in reported), "passage"),
        commitments=keep(note_commitment(one, evidence) for one in (brief.commitments if brief else ())),
        diary=keep(note_event(one, evidence) for one in order_events(brief.events if brief else (), now)),
        incidents=tuple(one for one in incidents if one not in tolls),
        tolls=tolls,
        figures=keep(note_figure(one, evidence) for one in (brief.figures if brief else ()) if tells_figure(one)),
        related=tuple((set_text(one.title), link_story(one.id), tell_time(one.latest, now)) for one in related),
        history=f"{link_story(story.id)}/history" if brief and brief.story_version > 1 else "",
        carriers=group_carriers(dossier, evidence),
        growth=draw_growth(dossier.articles, dossier.placements, now),
        chapters=lay_chapters(chapters, dossier, now),
        place=place.place[:1].upper() + place.place[1:] if place else "",
        higher=place.why if place else (),
        reasons=show_reasons(story, evidence),
        news=tell_news(dossier, evidence),
        score=f"{story.score:.2f}",
        corrections=tuple(show_correction(one, title=story.title, now=now) for one in dossier.corrections),
        replies=show_replies(dossier.replies, now),
        form=form,
        structured=describe_story(dossier, name=frame.name, base_url=base_url, now=now),
    )


def show_names(brief: Brief, evidence: Evidence) -> tuple[ShownName, ...]:
    return tuple(
        ShownName(name=set_text(row.name), cite=link, link=link_wikidata(row.wikidata) if row.wikidata else "")
        for row, link in known_names(brief, evidence)[:MOST_NAMES]
    )


def order_events(events: Iterable[Event], now: datetime) -> list[Event]:
    """By day, what has none last; what is past only where it says more than that somebody did something."""
    told = (event for event in events if is_ahead(event, now) or says_much(event.what))
    return sorted(told, key=lambda event: (event.when is None, event.when or ""))


def tells_figure(figure: Figure) -> bool:
    """Money and shares always; of other numbers those that say what they count: "16 people: people" does not."""
    return figure.unit == "percent" or (len(figure.unit) == 3 and figure.unit.isupper()) or says_much(figure.of, 2)


def says_much(text: str, words: int = 4) -> bool:
    """So many words, or as much in a script that does not part them."""
    return len(text.split()) >= words or (not text.isascii() and len(text) >= 3 * words)


def list_tolls(brief: Brief, evidence: Evidence) -> tuple[Note, ...]:
    """Where reports differ on the dead and injured: who told what, in the order of publication."""
    told = [one for one in (*brief.incidents, *brief.incidents_retold) if one.stated.article_id in evidence.articles]
    counts = ({one.killed for one in told} - {None}, {one.injured for one in told} - {None})
    if not any(caution.kind == "figures-conflict" for caution in brief.cautions) or max(map(len, counts)) < 2:
        return ()
    told.sort(key=lambda one: evidence.articles[one.stated.article_id].when)
    return tuple(note for note in keep(note_incident(one, evidence) for one in told) if note.head)


def tell_making(brief: Brief, story: Story, now: datetime) -> str:
    """Who wrote the brief and when, and whether it is behind its story."""
    by = (
        "In the sources' own sentences"
        if brief.made_by == "sources"
        else f"Written by {brief.made_by}, every sentence checked against its source"
    )
    stale = ". Reports have come in since; a newer brief is on its way" if brief.story_version < story.version else ""
    return f"{by}, {tell_time(brief.made, now).words}{stale}."


def find_passage(brief: Brief | None, evidence: Evidence) -> Passage | None:
    """What the first sentence that can be shown rests on."""
    for sentence in brief.summary if brief else ():
        for span in sentence.cites:
            article = evidence.articles.get(span.article_id)
            if article is not None and stands(span, article):
                source = evidence.sources.get(article.source_id)
                return show_passage(article, source=source, span=span, now=evidence.now, story_id=evidence.story_id)
    return None


def group_quotes(quotes: Iterable[Quote], evidence: Evidence) -> tuple[Speaker, ...]:
    """Quotations by speaker, in the order the speakers first come up; those without a speaker last; each wording once."""
    groups: dict[str, list[Utterance]] = {}
    language: dict[str, str | None] = {}
    seen: set[tuple[str, str]] = set()
    for quotation in quotes:
        shown, link = words(quotation.words, evidence), cite(quotation.words, evidence)
        speaker = (quotation.speaker or "").strip()
        if shown is None or link is None or (speaker, shown.text) in seen:
            continue
        seen.add((speaker, shown.text))
        groups.setdefault(speaker, []).append(Utterance(words=shown, cite=link))
        language.setdefault(speaker, shown.lang)
    named = sorted(groups, key=lambda speaker: not speaker)
    return tuple(
        Speaker(name=set_text(speaker, language[speaker]) if speaker else None, said=tuple(groups[speaker]))
        for speaker in named
    )


def group_carriers(dossier: Dossier, evidence: Evidence) -> tuple[Carrier, ...]:
    """Reports in their own words in order of publication, each with the articles that carry the same words."""
    placements = {placement.article_id: placement for placement in dossier.placements}
    copies: dict[str, list[Article]] = {}
    roots = []
    for article in dossier.articles:
        root = find_root(article.id, placements)
        if root == article.id or root not in evidence.articles:
            roots.append(article)
        else:
            copies.setdefault(root, []).append(article)
    return tuple(
        lay_carrier(
            article,
            evidence,
            placement=placements.get(article.id),
            copies=tuple(
                lay_carrier(copy, evidence, placement=placements.get(copy.id)) for copy in copies.get(article.id, ())
            ),
        )
        for article in roots
    )


def find_root(article_id: str, placements: dict[str, Placement]) -> str:
    """The article whose words these are at the end of a chain of copies; a ring of copies ends where it closes."""
    seen = {article_id}
    while (placement := placements.get(article_id)) and placement.copy_of:
        if placement.copy_of in seen:
            return min(seen)
        article_id = placement.copy_of
        seen.add(article_id)
    return article_id


def lay_carrier(
    article: Article, evidence: Evidence, *, placement: Placement | None, copies: tuple[Carrier, ...] = ()
) -> Carrier:
    source = evidence.sources.get(article.source_id)
    return Carrier(
        outlet=name_outlet(article, source),
        state_media=bool(source and source.state_media),
        title=set_text(article.title.strip() or "Untitled", article.language),
        when=tell_time(article.when, evidence.now),
        href=address(article.id, story_id=evidence.story_id),
        link=weblink(article.url),
        why=placement.why if placement and placement.copy_of else "",
        copies=copies,
    )


def lay_chapters(chapters: Sequence[Chapter], dossier: Dossier, now: datetime) -> tuple[ShownChapter, ...]:
    """The newest first; one chapter is no chapter."""
    languages = {article.title: article.language for article in dossier.articles}
    return tuple(
        ShownChapter(
            title=set_text(chapter.title.strip() or "Untitled", languages.get(chapter.title)),
            started=tell_time(chapter.started, now),
            reports=count(chapter.reports, "report"),
        )
        for chapter in reversed(chapters if len(chapters) > 1 else ())
    )


def show_reasons(story: Story, evidence: Evidence) -> tuple[ShownReason, ...]:
    ordered = sorted(story.reasons, key=lambda reason: -abs(reason.value))
    return tuple(
        ShownReason(
            why=lay_clause(reason.why or reason.name, reason.cites, evidence) or Clause(text=reason.name, cites=()),
            name=reason.name,
            value=f"{reason.value:+.2f}".replace("-", "−"),
        )
        for reason in ordered
    )


def show_replies(replies: tuple[Reply, ...], now: datetime) -> tuple[ShownReply, ...]:
    """Approved ones only, whatever was handed in."""
    return tuple(
        ShownReply(name=reply.name, text=reply.text, when=tell_time(reply.received, now), sentence=reply.sentence)
        for reply in replies
        if reply.state == "approved"
    )


def lay_form(
    dossier: Dossier,
    *,
    typed: Mapping[str, str] | None = None,
    errors: Mapping[Field, str] | None = None,
    problem: str = "",
    held: bool = False,
    stamp: str = "",
    mail_open: bool = False,
) -> ReplyForm:
    """The form with what was typed and what is wrong with it."""
    errors, typed = errors or {}, typed or {}
    sentences = dossier.brief.summary if dossier.brief else ()
    return ReplyForm(
        action=f"{link_story(dossier.story.id)}/replies",
        comment=typed.get("comment", ""),
        name=typed.get("name", ""),
        comment_error=errors.get("comment", ""),
        name_error=errors.get("name", ""),
        held=held,
        longest_comment=LONGEST_COMMENT,
        longest_name=LONGEST_NAME,
        sentences=tuple((hash_sentence(one.text), shorten(one.text, LONGEST_CHOICE)) for one in sentences),
        about=typed.get("about", ""),
        stamp=stamp,
        mail_open=mail_open,
        mail=typed.get("mail", ""),
        mail_error=errors.get("mail", ""),
        problem=problem,
    )


def find_sentence(dossier: Dossier, value: str) -> str:
    """The sentence of the brief a form names; empty where it names none, or one that is there no more."""
    sentences = dossier.brief.summary if dossier.brief else ()
    return next((one.text for one in sentences if value and hash_sentence(one.text) == value), "")
