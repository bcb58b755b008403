"""Stories as feeds: Atom (RFC 4287) and JSON Feed 1.1, the same stories under the same ids in both."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from monitoring_desk.present.cards import link_story, set_title, shorten_caution, tell_counts
from monitoring_desk.present.passages import cite_brief, cite_opening, gather
from monitoring_desk.present.replies import is_control
from monitoring_desk.present.views import Cited, Text
from monitoring_desk.types import Dossier

ATOM = "http://www.w3.org/2005/Atom"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
STORIES = uuid5(NAMESPACE_URL, "monitoring-desk:story")
"""Names the space of story ids: a story keeps its feed id when the desk moves to another address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """Whose feed it is, and where it stands."""

    title: str
    base_url: str
    """Without a slash at its end."""
    home: str
    """Path of the page that shows the same stories."""
    feed: str
    """Path of the feed without .atom or .json."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A story as a feed tells it."""

    id: str
    """A URN, stable for ever."""
    url: str
    title: Text
    published: str
    updated: str
    summary: str
    html: str


def give_id(story_id: str) -> str:
    return uuid5(STORIES, story_id.encode("utf-8", "surrogatepass").hex()).urn


def clean(text: str) -> str:
    """Without the characters that no XML 1.0 document may hold; a blank stands where one stood."""
    return "".join(" " if is_control(letter) and letter not in "\t\n\r" else letter for letter in text)


def stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def tell(dossier: Dossier, *, base_url: str, now: datetime) -> Notice:
    """The brief's sentences, each linked to the passage it rests on, and how far the story is borne out."""
    evidence = gather(dossier, now)
    brief = dossier.brief
    sentences = list(cite_brief(brief, evidence))
    if not sentences and (opening := cite_opening(evidence)):
        sentences = [opening]
    cautions = [shorten_caution(caution) for caution in brief.cautions] if brief else []
    standing = "; ".join(dict.fromkeys((tell_counts(dossier), *cautions)))
    paragraphs = [tell_sentence(sentence, base_url) for sentence in sentences]
    corrected = [f"<p>Correction: {escape(one.text)}</p>" for one in dossier.corrections]
    return Notice(
        id=give_id(dossier.story.id),
        url=base_url + link_story(dossier.story.id),
        title=set_title(dossier),
        published=stamp(dossier.story.started),
        updated=stamp(
            max([dossier.story.latest, *([brief.made] if brief else []), *(one.when for one in dossier.corrections)])
        ),
        summary=clean(" ".join(sentence.text.text for sentence in sentences) or standing),
        html=clean("".join([*paragraphs, *corrected, f"<p><small>{escape(standing)}</small></p>"])),
    )


def tell_sentence(sentence: Cited, base_url: str) -> str:
    links = ", ".join(
        f'<a href="{escape(base_url + cite.href)}">{escape(cite.outlet.text)}</a>' for cite in sentence.cites
    )
    lang = f' lang="{escape(sentence.text.lang)}"' if sentence.text.lang else ""
    edited = "; edited by an editor" if sentence.edited else ""
    return f'<p{lang} dir="{sentence.text.dir}">{escape(sentence.text.text)} ({links}{edited})</p>'


def order(dossiers: Sequence[Dossier]) -> list[Dossier]:
    """Latest first, as feed readers expect."""
    return sorted(dossiers, key=lambda dossier: (-dossier.story.latest.timestamp(), dossier.story.id))


def write_atom(channel: Channel, dossiers: Sequence[Dossier], *, now: datetime) -> bytes:
    """An Atom document in UTF-8; valid XML whatever the stories hold."""
    notices = [tell(dossier, base_url=channel.base_url, now=now) for dossier in order(dossiers)]
    feed = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})  # type: ignore[dict-item]  # None is the default namespace
    add(feed, "id", channel.base_url + channel.feed)
    add(feed, "title", channel.title)
    add(feed, "updated", max((notice.updated for notice in notices), default=stamp(now)))
    add(feed, "link", rel="self", type="application/atom+xml", href=f"{channel.base_url}{channel.feed}.atom")
    add(feed, "link", rel="alternate", type="text/html", href=channel.base_url + channel.home)
    add(etree.SubElement(feed, f"{{{ATOM}}}author"), "name", channel.title)
    for notice in notices:
        part = etree.SubElement(feed, f"{{{ATOM}}}entry")
        add(part, "id", notice.id)
        title = add(part, "title", notice.title.text)
        if notice.title.lang:
            title.set(XML_LANG, notice.title.lang)
        add(part, "link", rel="alternate", type="text/html", href=notice.url)
        add(part, "published", notice.published)
        add(part, "updated", notice.updated)
        add(part, "summary", notice.summary)
        add(part, "content", notice.html, type="html")
    return etree.tostring(feed, xml_declaration=True, encoding="utf-8")


def add(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    child = etree.SubElement(parent, f"{{{ATOM}}}{name}", {key: clean(value) for key, value in attributes.items()})
    child.text = None if text is None else clean(text)
    return child


def write_json(channel: Channel, dossiers: Sequence[Dossier], *, now: datetime) -> bytes:
    """A JSON Feed 1.1 document in UTF-8."""
    notices = [tell(dossier, base_url=channel.base_url, now=now) for dossier in order(dossiers)]
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": clean(channel.title),
        "home_page_url": channel.base_url + channel.home,
        "feed_url": f"{channel.base_url}{channel.feed}.json",
        "items": [
            {
                "id": notice.id,
                "url": notice.url,
                "title": clean(notice.title.text),
                "content_html": notice.html,
                "summary": notice.summary,
                "date_published": notice.published,
                "date_modified": notice.updated,
                **({"language": notice.title.lang} if notice.title.lang else {}),
            }
            for notice in notices
        ],
    }
    return json.dumps(document, ensure_ascii=False).encode("utf-8")
