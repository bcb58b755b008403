"""What a reader must know before trusting a brief, said in plain words."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from monitoring_desk.types import Article, Caution, Incident, Placement, Quote, Sentence, Source, Story

_OLD = timedelta(days=14)
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
    now: datetime,
) -> tuple[Caution, ...]:
    """Cautions of a story, the gravest first. `articles`: all of the story's, copies among them."""
    found = []
    if (len(summary) < 2 and sum(len(a.text) for a in articles) < _SHORT * 5) or not summary:
        found.append(Caution(kind="not-enough", why="The reports hold too little text to brief on."))
    found.extend(_conflicts(incidents, articles=articles, sources=sources))
    found.extend(_voices(articles, placements=placements, sources=sources))
    found.extend(_sides(quotes, articles=articles))
    if articles and now - max(a.when for a in articles) > _OLD:
        days = (now - max(a.when for a in articles)).days
        found.append(Caution(kind="too-old", why=f"The latest report is {days} days old."))
    return tuple(found)


def _voices(
    articles: Sequence[Article], *, placements: Mapping[str, Placement], sources: Mapping[str, Source]
) -> list[Caution]:
    outlets = {a.source_id or a.site or a.url for a in articles}
    known = [sources[a.source_id] for a in articles if a.source_id in sources]
    found = []
    if known and len(known) == len(articles) and all(source.state_media for source in known):
        names = _listed(sorted({source.name for source in known}))
        found.append(Caution(kind="state-media-only", why=f"Only state media report this: {names}."))
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


def _sides(quotes: Sequence[Quote], *, articles: Sequence[Article]) -> list[Caution]:
    speakers = {quote.speaker for quote in quotes if quote.speaker}
    if len(speakers) == 1 and len(quotes) >= 3 and len(articles) > 0:
        return [Caution(kind="one-side-only", why=f"Only {next(iter(speakers))} is quoted.")]
    return []


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
