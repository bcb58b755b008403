"""Renders what a visitor of the sample web gets: articles, listings, feeds, sitemaps, pictures."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape

from jinja2 import Environment, StrictUndefined

from monitoring_desk.demo.content import Block, Outlet, Written

ON_A_LISTING = 30
FEED_LENGTH = 15
URDU_MONTHS = ("جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One article as it stands at a moment; times are local to the outlet."""

    url: str
    path: str
    slug: str
    title: str
    summary: str
    section: str
    section_name: str
    authors: tuple[str, ...]
    picture: str
    comments: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    published: datetime
    modified: datetime

    @property
    def teaser(self) -> str:
        """Its standfirst, else its first paragraph."""
        return self.summary or self.blocks[0].text

    @property
    def people(self) -> list[dict[str, str]]:
        """Its authors as schema.org wants them."""
        return [{"@type": "Person", "name": name} for name in self.authors]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What a template receives: an article with what stands around it, or (article None) a listing."""

    outlet: Outlet
    base: str
    url: str
    article: Shown | None
    heading: str
    latest: tuple[Shown, ...]
    related: tuple[Shown, ...]
    most_read: tuple[Shown, ...]
    now: datetime
    feed_type: str | None
    urdu_months: tuple[str, ...] = URDU_MONTHS


FEED_TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}


def show(written: Written, outlet: Outlet, *, base: str, now: datetime) -> Shown | None:
    """The article as it stands at `now`; None before it is published."""
    revision = written.seen(now)
    if revision is None:
        return None
    return Shown(
        url=base + written.path,
        path=written.path,
        slug=written.slug,
        title=revision.title,
        summary=revision.summary,
        section=written.section,
        section_name=outlet.sections[written.section],
        authors=written.authors,
        picture=written.picture,
        comments=written.comments,
        blocks=revision.blocks,
        published=written.published.astimezone(outlet.zone),
        modified=revision.time.astimezone(outlet.zone),
    )


def show_all(outlet: Outlet, *, base: str, now: datetime) -> tuple[Shown, ...]:
    """Everything the outlet has published by `now`, newest first."""
    shown = (show(written, outlet, base=base, now=now) for written in reversed(outlet.articles))
    return tuple(one for one in shown if one is not None)


def render_page(
    outlet: Outlet, *, base: str, now: datetime, article: Shown | None = None, section: str | None = None
) -> str:
    """The outlet's own template around an article, a section or the front page."""
    everything = show_all(outlet, base=base, now=now)
    latest = tuple(one for one in everything if section in (None, one.section))[:ON_A_LISTING]
    others = tuple(one for one in everything if article is None or one.slug != article.slug)
    near = sorted(others, key=lambda one: article is None or one.section != article.section)
    # A hash of the slug stands in for what readers chose: arbitrary, and the same at every visit.
    favourites = sorted(others, key=lambda one: hashlib.sha256(one.slug.encode()).digest())
    path = article.path if article else (f"/{section}/" if section else "/")
    shelf = Shelf(
        outlet=outlet,
        base=base,
        url=base + path,
        article=article,
        heading=outlet.sections[section] if section else "",
        latest=latest,
        related=tuple(near[:3]),
        most_read=tuple(favourites[:5]),
        now=now.astimezone(outlet.zone),
        feed_type=FEED_TYPES.get(outlet.feed),
    )
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(outlet.template).render(page=shelf)


def render_feed(outlet: Outlet, *, base: str, now: datetime) -> tuple[str, str]:
    """The outlet's feed or news sitemap: (media type, text)."""
    latest = show_all(outlet, base=base, now=now)[:FEED_LENGTH]
    if outlet.feed == "atom":
        return "application/atom+xml", _atom(outlet, base, latest, now)
    if outlet.feed == "json":
        return "application/feed+json", _json(outlet, base, latest)
    if outlet.feed == "sitemap":
        return "application/xml", _sitemap(outlet, latest)
    return "application/rss+xml", _rss(outlet, base, latest)


def _rss(outlet: Outlet, base: str, latest: Sequence[Shown]) -> str:
    rows = "".join(
        f"<item><title>{escape(one.title)}</title><link>{one.url}</link><guid isPermaLink='true'>{one.url}</guid>"
        f"<pubDate>{format_datetime(one.published)}</pubDate>"
        + "".join(f"<dc:creator>{escape(name)}</dc:creator>" for name in one.authors)
        + f"<category>{escape(one.section_name)}</category><description>{escape(escape(one.teaser))}</description></item>\n"
        for one in latest
    )
    return (
        f"<?xml version='1.0' encoding='{outlet.charset}'?>\n"
        "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:atom='http://www.w3.org/2005/Atom'><channel>"
        f"<title>{escape(outlet.name)}</title><link>{base}/</link><description>{escape(outlet.tagline)}</description>"
        f"<language>{outlet.language}</language>"
        f"<atom:link rel='self' type='application/rss+xml' href='{base}{outlet.feed_path}'/>\n{rows}</channel></rss>\n"
    )


def _atom(outlet: Outlet, base: str, latest: Sequence[Shown], now: datetime) -> str:
    updated = max((one.modified for one in latest), default=now)
    rows = "".join(
        f"<entry><title>{escape(one.title)}</title><link rel='alternate' type='text/html' href='{one.url}'/>"
        f"<id>tag:{outlet.host}.localhost,2026:{one.slug}</id><published>{one.published.isoformat()}</published>"
        f"<updated>{one.modified.isoformat()}</updated>"
        + "".join(f"<author><name>{escape(name)}</name></author>" for name in one.authors)
        + f"<summary>{escape(one.teaser)}</summary></entry>\n"
        for one in latest
    )
    return (
        f"<?xml version='1.0' encoding='{outlet.charset}'?>\n<feed xmlns='http://www.w3.org/2005/Atom' "
        f"xml:lang='{outlet.language}'><title>{escape(outlet.name)}</title><id>{base}/</id>"
        f"<link rel='self' href='{base}{outlet.feed_path}'/><link rel='alternate' href='{base}/'/>"
        f"<updated>{updated.isoformat()}</updated><author><name>{escape(outlet.name)}</name></author>\n{rows}</feed>\n"
    )


def _json(outlet: Outlet, base: str, latest: Sequence[Shown]) -> str:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": outlet.name,
        "home_page_url": f"{base}/",
        "feed_url": base + outlet.feed_path,
        "language": outlet.language,
        "items": [
            {
                "id": one.url,
                "url": one.url,
                "title": one.title,
                "summary": one.teaser,
                "date_published": one.published.isoformat(),
                "date_modified": one.modified.isoformat(),
                "authors": [{"name": name} for name in one.authors],
            }
            for one in latest
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1)


def _sitemap(outlet: Outlet, latest: Sequence[Shown]) -> str:
    rows = "".join(
        f"<url><loc>{one.url}</loc><news:news><news:publication><news:name>{escape(outlet.name)}</news:name>"
        f"<news:language>{outlet.language}</news:language></news:publication>"
        f"<news:publication_date>{one.published.isoformat()}</news:publication_date>"
        f"<news:title>{escape(one.title)}</news:title></news:news></url>\n"
        for one in latest
    )
    return (
        "<?xml version='1.0' encoding='UTF-8'?>\n<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
        f"xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>\n{rows}</urlset>\n"
    )


def draw_picture(slug: str) -> str:
    """A ridge line under a sky, its shape and colour from the slug: no photographs are needed, no page shows a hole."""
    digest = hashlib.sha256(slug.encode()).digest()
    hue = digest[0] * 360 // 256
    ridge = " ".join(f"{x * 80},{150 + digest[x + 1] % 110}" for x in range(11))
    return (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 800 360'>"
        f"<rect width='800' height='360' fill='hsl({hue} 35% 82%)'/><circle cx='{120 + digest[20] * 2}' cy='80' r='34' "
        f"fill='hsl({(hue + 40) % 360} 70% 90%)'/><polygon points='0,360 {ridge} 800,360' fill='hsl({hue} 22% 45%)'/></svg>"
    )
