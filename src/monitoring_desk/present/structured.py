"""A story in the words of schema.org, for machines that read pages: only what is true, and nothing the page does not say."""

from datetime import UTC, datetime
from typing import Any

from monitoring_desk.present.cards import link_story, set_title
from monitoring_desk.present.passages import Evidence, cite, cite_sentence, gather, known_names, name_outlet
from monitoring_desk.present.wording import link_wikidata, shorten, weblink
from monitoring_desk.types import Article, Brief, Dossier, EntityKind

LONGEST = 500
MOST_SOURCES = 30
TYPES: dict[EntityKind, str] = {
    "person": "Person",
    "organisation": "Organization",
    "place": "Place",
    "other": "Thing",
}


def describe_story(dossier: Dossier, *, name: str, base_url: str, now: datetime) -> dict[str, Any] | None:
    """A NewsArticle by the desk, based on the articles its brief cites; None for a story without a brief that can be shown.

    No author is named: the sentences are the sources' own, or a model's. When it first appeared is not kept, so that is not said.
    """
    evidence, brief = gather(dossier, now), dossier.brief
    sentences = [shown for one in (brief.summary if brief else ()) if (shown := cite_sentence(one, evidence))]
    if brief is None or not sentences:
        return None
    title, url = set_title(dossier), base_url + link_story(dossier.story.id)
    cited = dict.fromkeys(span.article_id for one in brief.summary for span in one.cites if cite(span, evidence))
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": url,
        "url": url,
        "headline": title.text,
        "description": shorten(sentences[0].text.text, LONGEST),
        "dateModified": _stamp(brief.made),
        "publisher": {"@type": "Organization", "name": name, "url": base_url + "/"},
        "isBasedOn": [_describe_source(evidence.articles[id], evidence) for id in list(cited)[:MOST_SOURCES]],
    }
    if known := _describe_names(brief, evidence):
        described["mentions"] = known
    language = sentences[0].text.lang
    return described | ({"inLanguage": language} if language else {})


def _describe_names(brief: Brief, evidence: Evidence) -> list[dict[str, str]]:
    """The names whose identifier the owner's table has, those alone that the page shows."""
    return [
        {"@type": TYPES[row.kind], "name": row.name, "sameAs": link_wikidata(row.wikidata)}
        for row, _ in known_names(brief, evidence)
        if row.wikidata
    ]


def _describe_source(article: Article, evidence: Evidence) -> dict[str, Any]:
    source = evidence.sources.get(article.source_id)
    described: dict[str, Any] = {
        "@type": "Article",
        "headline": article.title.strip(),
        "publisher": {"@type": "Organization", "name": name_outlet(article, source).text},
    }
    if link := weblink(article.url):
        described["url"] = link
    if article.published:
        described["datePublished"] = _stamp(article.published)
    if article.language:
        described["inLanguage"] = article.language
    return described


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
