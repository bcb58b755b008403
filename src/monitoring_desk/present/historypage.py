"""Every version of a brief, laid out with what changed from one to the next."""

from collections.abc import Sequence
from datetime import datetime

from monitoring_desk.present.cards import link_story, set_title
from monitoring_desk.present.passages import Evidence, cite_sentence, gather
from monitoring_desk.present.storyviews import HistoryPage, Version
from monitoring_desk.present.views import Cited, Frame
from monitoring_desk.present.wording import tell_time
from monitoring_desk.types import Brief, Dossier, Sentence


def lay_history_page(dossier: Dossier, briefs: Sequence[Brief], *, frame: Frame, now: datetime) -> HistoryPage:
    """`briefs`: every version kept, the oldest first; the last stands as the story page shows it, with an editor's hand in it."""
    evidence = gather(dossier, now)
    told = [*briefs[:-1], *((dossier.brief,) if dossier.brief else briefs[-1:])]
    versions: list[Version] = []
    before: tuple[Sentence, ...] = ()
    for brief in told:
        known = {sentence.text for sentence in before}
        said = {sentence.text for sentence in brief.summary}
        fresh = tuple((shown, bool(before) and shown.text.text not in known) for shown in cite(brief.summary, evidence))
        gone = cite([sentence for sentence in before if sentence.text not in said], evidence)
        before = brief.summary or before
        if not versions or gone or any(new for _, new in fresh):  # a version that says the same is none to a reader
            versions.append(Version(made=tell_time(brief.made, now), said=fresh, gone=gone))
    return HistoryPage(
        frame=frame, title=set_title(dossier), story=link_story(dossier.story.id), versions=tuple(reversed(versions))
    )


def cite(sentences: Sequence[Sentence], evidence: Evidence) -> tuple[Cited, ...]:
    shown = (cite_sentence(sentence, evidence) for sentence in sentences)
    return tuple(sentence for sentence in shown if sentence)
