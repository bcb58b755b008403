"""The inbox, a story's desk and a sentence's, laid out."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import get_args
from urllib.parse import urlencode

from monitoring_desk.editorial import Batch, Mark, Seen, Standing
from monitoring_desk.present.cards import TOLD_ELSEWHERE, link_story, list_cautions, set_title, tell_counts
from monitoring_desk.present.passages import address, cite_sentence, gather, name_outlet, words
from monitoring_desk.present.staff.telling import read_mark
from monitoring_desk.present.staff.views import (
    DeskReport,
    DeskSentence,
    DeskStoryPage,
    InboxPage,
    InboxRow,
    Inside,
    KeptPassage,
    SentencePage,
    Show,
    ShownAct,
)
from monitoring_desk.present.views import Frame
from monitoring_desk.present.wording import count, path_part, set_text, tell_time
from monitoring_desk.types import Dossier, Span

LONGEST_TITLE = 300
LONGEST_SENTENCE = 1_000
NAMES: dict[Standing, str] = {
    "new": "New",
    "changed": "Changed",
    "accepted": "Accepted",
    "pinned": "Pinned",
    "buried": "Buried",
    "killed": "Withdrawn",
}
TOLD: dict[Standing, str] = {
    "new": "Nobody has accepted it yet.",
    "changed": "Reports have come since it was accepted.",
    "accepted": "Accepted.",
    "pinned": "Pinned: it stands in Must Read.",
    "buried": "Buried: it is kept out of Must Read.",
    "killed": "Withdrawn: its page says so, and it stands on no other.",
}
DEEDS = (
    ("accept", "Accept"),
    ("merge", "Merge into one"),
    ("pin", "Pin"),
    ("bury", "Bury"),
    ("release", "Release"),
)


def lay_inbox(
    batch: Batch, *, show: str, words: str, page: int, rows: int, frame: Frame, inside: Inside, now: datetime
) -> InboxPage:
    def link(shown: str, number: int = 1) -> str:
        asked: dict[str, str | int] = {"show": shown}
        if words:
            asked["q"] = words
        if number > 1:
            asked["page"] = number
        return f"/staff/inbox?{urlencode(asked, errors='replace')}"

    shows = [
        Show(name=NAMES[one], href=link(one), number=batch.counts.get(one, 0), here=show == one)
        for one in get_args(Standing)
    ]
    shows.append(Show(name="All", href=link("all"), number=sum(batch.counts.values()), here=show == "all"))
    return InboxPage(
        frame=frame,
        inside=inside,
        shows=tuple(shows),
        show=show,
        words=words,
        rows=tuple(lay_row(seen, now) for seen in batch.stories),
        deeds=DEEDS,
        earlier=link(show, page - 1) if page > 1 else "",
        later=link(show, page + 1) if batch.found > page * rows else "",
    )


def tell_reasons(dossier: Dossier) -> str:
    """What weighs most for a story, the counts beside it left out."""
    told = [one for one in dossier.story.reasons if one.value > 0 and one.why and one.name not in TOLD_ELSEWHERE]
    return "; ".join(one.why for one in sorted(told, key=lambda one: -one.value)[:2])


def lay_row(seen: Seen, now: datetime) -> InboxRow:
    dossier = seen.dossier
    sentence = dossier.brief.summary[0] if dossier.brief and dossier.brief.summary else None
    shown = cite_sentence(sentence, gather(dossier, now)) if sentence else None
    return InboxRow(
        value=f"{seen.mark} {dossier.story.id}",
        href=f"/staff/stories/{path_part(dossier.story.id)}",
        title=set_title(dossier),
        flag=tell_flag(seen),
        lead=shown.text if shown else None,
        why=tell_reasons(dossier),
        counts=tell_counts(dossier),
        when=tell_time(dossier.story.latest, now),
        cautions=list_cautions(dossier),
    )


def tell_flag(seen: Seen) -> str:
    """What an editor should know of a story at a glance."""
    edited = " · an editor's sentence stands in its brief" if seen.dossier.brief and seen.dossier.brief.edited else ""
    match seen.standing:
        case "changed":
            return f"Changed since it was accepted{edited}"
        case standing:
            return f"{NAMES[standing]}{edited}"


def lay_story(
    seen: Seen,
    *,
    headline: str,
    reason: str,
    correction: str,
    acts: tuple[ShownAct, ...],
    frame: Frame,
    inside: Inside,
    now: datetime,
) -> DeskStoryPage:
    dossier = seen.dossier
    story, brief = dossier.story, dossier.brief
    evidence = gather(dossier, now)
    here = f"/staff/stories/{path_part(story.id)}"
    sentences = []
    for place, sentence in enumerate(brief.summary if brief else ()):
        if shown := cite_sentence(sentence, evidence):
            outlets = dict.fromkeys(cite.outlet.text for cite in shown.cites)
            sentences.append(
                DeskSentence(
                    text=shown.text,
                    href=f"{here}/sentences/{place}",
                    edited=brief is not None and place in brief.edited,
                    outlets=", ".join(outlets),
                )
            )
    placed = {placement.article_id: placement for placement in dossier.placements}
    return DeskStoryPage(
        frame=frame,
        inside=inside,
        title=set_title(dossier),
        public=link_story(story.id),
        action=here,
        mark=str(seen.mark),
        standing=TOLD[seen.standing],
        counts=tell_counts(dossier),
        deeds=tuple(deed for deed in DEEDS if deed[0] != "merge"),
        sentences=tuple(sentences),
        reports=tuple(
            DeskReport(
                id=article.id,
                href=address(article.id, story_id=story.id),
                title=set_text(article.title.strip() or "Untitled", article.language),
                outlet=name_outlet(article, evidence.sources.get(article.source_id)),
                when=tell_time(article.when, now),
                why=placed[article.id].why if article.id in placed else "",
            )
            for article in dossier.articles
        ),
        headline=headline,
        reason=reason,
        longest_title=LONGEST_TITLE,
        correction=correction,
        acts=acts,
    )


def lay_sentence(
    seen: Seen,
    place: int,
    *,
    form: Mapping[str, list[str]] | None,
    doubt: str,
    frame: Frame,
    inside: Inside,
    now: datetime,
) -> SentencePage:
    dossier = seen.dossier
    evidence = gather(dossier, now)
    sentence = dossier.brief.summary[place] if dossier.brief else None
    if sentence is None:
        raise IndexError(place)
    shown = cite_sentence(sentence, evidence)
    here = f"/staff/stories/{path_part(dossier.story.id)}"
    typed = form or {}
    kept = read_spans(typed.get("keep", [])) if form else sentence.cites
    passages = []
    for span in sentence.cites:
        if (text := words(span, evidence)) is not None:
            article = evidence.articles[span.article_id]
            passages.append(
                KeptPassage(
                    value=write_span(span),
                    words=text,
                    outlet=name_outlet(article, evidence.sources.get(article.source_id)),
                    href=address(article.id, span=span, story_id=dossier.story.id),
                    kept=span in kept,
                )
            )
    return SentencePage(
        frame=frame,
        inside=inside,
        story=set_title(dossier),
        back=here,
        action=f"{here}/sentences/{place}",
        mark=str(seen.mark),
        before=shown.text if shown else set_text(sentence.text),
        text=next(iter(typed.get("text", ())), "") if form else sentence.text,
        passages=tuple(passages),
        more=next(iter(typed.get("more", ())), ""),
        reason=next(iter(typed.get("reason", ())), ""),
        doubt=doubt,
        longest=LONGEST_SENTENCE,
    )


def write_span(span: Span) -> str:
    return f"{span.start}.{span.end}.{span.article_id}"


def read_spans(values: Sequence[str]) -> tuple[Span, ...]:
    """Spans as a form carries them; what is none is left out."""
    found = []
    for value in values:
        start, _, rest = value.partition(".")
        end, _, article_id = rest.partition(".")
        if all(part.isascii() and part.isdecimal() and len(part) < 12 for part in (start, end)):
            found.append(Span(article_id=article_id, start=int(start), end=int(end)))
    return tuple(found)


def read_stories(values: Sequence[str]) -> dict[str, Mark]:
    """Stories as the inbox carries them, each with how it stood; what is none is left out."""
    found: dict[str, Mark] = {}
    for value in values:
        text, _, id = value.partition(" ")
        if id and (mark := read_mark(text)):
            found[id] = mark
    return found


def count_reports(number: int) -> str:
    return count(number, "report")
