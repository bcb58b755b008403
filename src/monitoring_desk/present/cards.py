"""Stories as cards, and what their briefs know as notes: the pieces that pages share."""

from collections.abc import Iterable
from datetime import datetime
from itertools import islice

from monitoring_desk.present.corrections import link_correction
from monitoring_desk.present.passages import Evidence, cite, cite_brief, cite_opening, gather
from monitoring_desk.present.views import Card, Cited, Clause, Note, Text
from monitoring_desk.present.wording import amount, count, path_part, set_text, shorten, tell_day, tell_time
from monitoring_desk.types import Caution, Commitment, Dossier, Event, Figure, Incident, Span

REASONS_SHOWN = 2
NEWS_SHOWN = 3
TOLD_ELSEWHERE = frozenset({"reports", "freshness", "novelty"})
"""Reasons that a card's counts, time and news say already."""
FEW_WORDS = 90
"""Characters of a reason on a card; the story page has it whole."""
SHORT_CAUTIONS = {
    "single-source": "one source",
    "state-media-only": "state media only",
    "figures-conflict": "figures conflict",
    "one-side-only": "one side only",
    "not-enough": "little text",
    "not-distilled": "could not be distilled",
}
"""A caution in a few words; of a kind not listed its slug is shown, hyphens as blanks."""
STAGES = {
    "pledged": "pledged",
    "agreed": "agreed",
    "signed": "signed",
    "funded": "funded",
    "started": "started",
    "done": "done",
    "refused": "refused",
}


def link_story(story_id: str) -> str:
    return f"/stories/{path_part(story_id)}"


def set_title(dossier: Dossier) -> Text:
    """The story's headline in the language of the article that lent it."""
    title = dossier.story.title
    language = next((article.language for article in dossier.articles if article.title == title), None)
    return set_text(title.strip() or "Untitled story", language)


def tell_counts(dossier: Dossier) -> str:
    """ "3 independent reports, 5 copies"."""
    copies = sum(placement.copy_of is not None for placement in dossier.placements)
    reports = count(dossier.story.independent_reports, "independent report")
    return f"{reports}, {count(copies, 'copy', 'copies')}" if copies else reports


def tell_why(dossier: Dossier, evidence: Evidence) -> tuple[Clause, ...]:
    """The clauses that weigh most for the story, heaviest first, in a few words; what the card says elsewhere is left out."""
    best = sorted(
        (
            reason
            for reason in dossier.story.reasons
            if reason.value > 0 and reason.why.strip() and reason.name not in TOLD_ELSEWHERE
        ),
        key=lambda reason: -reason.value,
    )
    told = (lay_clause(shorten(reason.why.strip(), FEW_WORDS), reason.cites, evidence) for reason in best)
    return tuple(clause for clause in told if clause)[:REASONS_SHOWN]


def tell_news(dossier: Dossier, evidence: Evidence) -> tuple[Clause, ...]:
    """What is new in it, the most telling first."""
    told = (lay_clause(one.text[:1].upper() + one.text[1:], one.cites, evidence) for one in dossier.news or ())
    return tuple(clause for clause in told if clause)[:NEWS_SHOWN]


def lay_clause(text: str, spans: tuple[Span, ...], evidence: Evidence) -> Clause | None:
    """A clause with its links; None when it rests on passages and none of them can be shown."""
    cites = tuple(link for span in spans if (link := cite(span, evidence)))
    return None if spans and not cites else Clause(text=text, cites=cites)


def shorten_caution(caution: Caution) -> str:
    return SHORT_CAUTIONS.get(caution.kind, caution.kind.replace("-", " "))


def list_cautions(dossier: Dossier) -> tuple[str, ...]:
    """In a few words each; that there is one source goes without saying where the counts beside it say so."""
    told = {"single-source"} if dossier.story.independent_reports <= 1 else set()
    cautions = dossier.brief.cautions if dossier.brief else ()
    return tuple(dict.fromkeys(shorten_caution(caution) for caution in cautions if caution.kind not in told))


def find_lead(dossier: Dossier, evidence: Evidence, *, sentences: int = 1) -> tuple[Cited, ...]:
    """The first sentences of the brief that can be shown, else how the first report begins."""
    found = tuple(islice(cite_brief(dossier.brief, evidence), sentences))
    opening = None if found else cite_opening(evidence)
    return found or ((opening,) if opening else ())


def lay_card(
    dossier: Dossier,
    now: datetime,
    *,
    fresh: bool = False,
    also: tuple[tuple[Text, str], ...] = (),
    sentences: int = 1,
) -> Card:
    """`fresh`: the edition before did not have it. `also`: headline and address of the stories told under it."""
    evidence = gather(dossier, now)
    lead = find_lead(dossier, evidence, sentences=sentences)
    return Card(
        href=link_story(dossier.story.id),
        title=set_title(dossier),
        lead=lead[0] if lead else None,
        more=lead[1:],
        news=tell_news(dossier, evidence),
        fresh=fresh,
        also=also,
        why=tell_why(dossier, evidence),
        counts=tell_counts(dossier),
        when=tell_time(dossier.story.latest, now),
        cautions=list_cautions(dossier),
        corrected=link_correction(dossier.corrections[0]) if dossier.corrections else "",
    )


def language_of(article_id: str, evidence: Evidence) -> str | None:
    article = evidence.articles.get(article_id)
    return article.language if article else None


def note_event(event: Event, evidence: Evidence) -> Note | None:
    return note(
        evidence,
        stated=event,
        head=tell_day(event.when),
        text=event.what,
        detail=join(event.where, ", ".join(event.who)),
    )


def note_commitment(commitment: Commitment, evidence: Evidence) -> Note | None:
    return note(
        evidence,
        stated=commitment,
        head=amount(commitment.amount, commitment.currency or "") if commitment.amount is not None else "",
        text=commitment.promise,
        detail=join(
            f"{commitment.who} to {commitment.to}" if commitment.to else commitment.who,
            STAGES.get(commitment.stage),
            f"due {tell_day(commitment.due)}" if commitment.due else None,
        ),
    )


def note_incident(incident: Incident, evidence: Evidence) -> Note | None:
    toll = [
        f"{number:,} {what}"
        for number, what in ((incident.killed, "killed"), (incident.injured, "injured"))
        if number is not None
    ]
    return note(
        evidence,
        stated=incident,
        head=", ".join(toll),
        text=incident.what,
        detail=join(
            incident.where,
            tell_day(incident.when),
            f"against {', '.join(incident.targets)}" if incident.targets else None,
            f"claimed by {incident.claimed_by}" if incident.claimed_by else None,
        ),
    )


def note_figure(figure: Figure, evidence: Evidence) -> Note | None:
    return note(evidence, stated=figure, head=amount(figure.value, figure.unit), text=figure.of, detail="")


def note(
    evidence: Evidence, *, stated: Event | Commitment | Incident | Figure, head: str, text: str, detail: str
) -> Note | None:
    """A note that opens on the words stating it; None when those cannot be shown."""
    link = cite(stated.stated, evidence)
    if link is None:
        return None
    text = text[:1].upper() + text[1:]  # a clause out of a sentence stands alone here
    return Note(
        head=head, text=set_text(text, language_of(stated.stated.article_id, evidence)), detail=detail, cite=link
    )


def join(*parts: str | None) -> str:
    """The parts that are there, set apart by a middle dot."""
    return " · ".join(part for part in parts if part)


def is_ahead(event: Event, now: datetime) -> bool:
    """Whether the diary still holds it: upcoming, and its day (month, year) not past."""
    return event.upcoming and (not event.when or event.when >= f"{now:%Y-%m-%d}"[: len(event.when)])


def keep(notes: Iterable[Note | None], most: int | None = None) -> tuple[Note, ...]:
    """Those that can be shown, each wording once, no more than `most`; none is asked for beyond it."""
    kept: dict[tuple[str, str, str], Note] = {}
    for note in notes:
        if len(kept) == most:
            break
        if note:
            kept.setdefault((note.head, note.text.text, note.detail), note)
    return tuple(kept.values())
