"""What a reader must know before trusting a brief, said in plain words."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from monitoring_desk.types import (
    Article,
    Caution,
    Figure,
    Incident,
    Placement,
    Quote,
    Sentence,
    Source,
    Story,
    TwoAccounts,
)

from . import concepts, official
from .summary import stems

_OLD = timedelta(days=14)
_MOST_CONFLICTS = 3
_SHORT = 200  # characters of text below which nothing can be briefed


def find(
    story: Story,
    articles: Sequence[Article],
    *,
    placements: Mapping[str, Placement],
    sources: Mapping[str, Source],
    summary: Sequence[Sentence],
    quotes: Sequence[Quote],
    incidents: Sequence[Incident],
    figures: Sequence[Figure] = (),
    accounts: TwoAccounts | None = None,
    now: datetime,
) -> tuple[Caution, ...]:
    """Cautions of a story, the gravest first. `articles`: all of the story's, copies among them."""
    found = []
    if (len(summary) < 2 and sum(len(a.text) for a in articles) < _SHORT * 5) or not summary:
        found.append(Caution(kind="not-enough", why="The reports hold too little text to brief on."))
    conflicts = _conflicts(incidents, articles=articles, sources=sources)
    conflicts += _differing(figures, articles=articles, sources=sources)
    if accounts is not None:
        told = [point.why for point in accounts.points if point.kind == "figures"]
        conflicts += [Caution(kind="figures-conflict", why=f"The two sides count differently: {why}.") for why in told]
    found.extend(conflicts[:_MOST_CONFLICTS])
    found.extend(_voices(articles, placements=placements, sources=sources))
    if accounts is None:
        found.extend(_sides(quotes, articles=articles, sources=sources))
    if articles and now - max(a.when for a in articles) > _OLD:
        days = (now - max(a.when for a in articles)).days
        found.append(Caution(kind="too-old", why=f"The latest report is {days} days old."))
    return tuple(found)


def _voices(
    articles: Sequence[Article], *, placements: Mapping[str, Placement], sources: Mapping[str, Source]
) -> list[Caution]:
    outlets = {a.source_id or a.site or a.url for a in articles}
    found = []
    voices = [official.speaks(a, sources) for a in articles]
    if articles and all(voices):
        names = _listed(sorted({_outlet(a, sources) for a in articles}))
        bodies = all(voice is not None and voice.voice == "body" for voice in voices)
        who = "official bodies themselves" if bodies else "state media"
        found.append(Caution(kind="state-media-only", why=f"Only {who} report this: {names}."))
    independent = [a for a in articles if a.id not in placements or placements[a.id].independent]
    if len(articles) == 1:
        found.append(Caution(kind="single-source", why=f"One report only, by {_outlet(articles[0], sources)}."))
    elif len(outlets) == 1:
        found.append(Caution(kind="single-source", why=f"All reports come from {_outlet(articles[0], sources)}."))
    elif len(independent) <= 1:
        found.append(
            Caution(
                kind="nothing-independent",
                why=f"{len(articles)} outlets' articles rest on one report; none tells it in its own words.",
            )
        )
    return found


def _outlet(article: Article, sources: Mapping[str, Source]) -> str:
    source = sources.get(article.source_id)
    return source.name if source is not None else article.site or article.source_id or "an unnamed outlet"


def _sides(quotes: Sequence[Quote], *, articles: Sequence[Article], sources: Mapping[str, Source]) -> list[Caution]:
    voices = [official.speaks(a, sources) for a in articles]
    countries = {voice.country or voice.name for voice in voices if voice is not None}
    topics = {topic for a in articles for _, _, topic in concepts.find(f"{a.title}. {a.text[:600]}")}
    if articles and all(voices) and len(countries) == 1 and {"meeting", "dialogue", "visit"} & topics:
        side = _listed(sorted({_outlet(a, sources) for a in articles}))
        return [Caution(kind="one-side-only", why=f"Only one side's account is among the reports: that of {side}.")]
    speakers = {quote.speaker for quote in quotes if quote.speaker}
    if len(speakers) == 1 and len(quotes) >= 3 and len(articles) > 0:
        return [Caution(kind="one-side-only", why=f"Only {next(iter(speakers))} is quoted.")]
    return []


def _differing(
    figures: Sequence[Figure], *, articles: Sequence[Article], sources: Mapping[str, Source]
) -> list[Caution]:
    """Figures of one thing, in the same words, that differ between outlets; within one outlet they may be two things."""
    by_id = {a.id: a for a in articles}
    groups: dict[tuple[str, frozenset[str]], dict[float, str]] = {}
    for figure in figures:
        of, article = stems(figure.of), by_id.get(figure.stated.article_id)
        if article is not None and len(of) >= 2 and figure.unit != "people":
            groups.setdefault((figure.unit, of), {}).setdefault(figure.value, _outlet(article, sources))
    found = []
    for (unit, key), told in groups.items():
        what = next(f.of for f in figures if f.unit == unit and stems(f.of) == key)
        if len(told) > 1 and len(set(told.values())) == len(told) and max(told) > 1.02 * min(told):
            sign = "%" if unit == "percent" else f" {unit}"
            counts = "; ".join(f"{value:,.15g}{sign}, says {outlet}" for value, outlet in sorted(told.items()))
            found.append(Caution(kind="figures-conflict", why=f"{what[0].upper()}{what[1:]}: {counts}."))
    return found


def _conflicts(
    incidents: Sequence[Incident], *, articles: Sequence[Article], sources: Mapping[str, Source]
) -> list[Caution]:
    """Tolls of what seems one incident that differ between reports."""
    by_id = {a.id: a for a in articles}
    found = []
    for name in ("killed", "injured"):
        told: dict[int, str] = {}
        for incident in incidents:
            count = getattr(incident, name)
            article = by_id.get(incident.stated.article_id)
            if count is not None and article is not None and _same(incident, incidents[0]):
                told.setdefault(count, _outlet(article, sources))
        if len(told) > 1 and len(set(told.values())) > 1:
            word = "dead" if name == "killed" else "injured"
            counts = sorted(told.items())
            first = f"{counts[0][0]} {word}, says {counts[0][1]}"
            rest = "; ".join(f"{count}, says {outlet}" for count, outlet in counts[1:])
            found.append(Caution(kind="figures-conflict", why=f"{first}; {rest}."))
    return found


def _same(one: Incident, other: Incident) -> bool:
    places = one.where is None or other.where is None or one.where.casefold() == other.where.casefold()
    days = one.when is None or other.when is None or one.when[:10] == other.when[:10]
    return places and days


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
