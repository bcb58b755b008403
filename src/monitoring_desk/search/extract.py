"""An article, read from its page: text, title, people, time, language."""

import hashlib
import re
from collections.abc import Collection

import py3langid
import trafilatura
from trafilatura.settings import Document

from monitoring_desk.errors import ParseError
from monitoring_desk.search import boilerplate, bylines, dates, markup, urls
from monitoring_desk.types import Article, Link, Page

_LEAST_TEXT = 40


def extract(page: Page, *, link: Link | None = None, familiar: Collection[int] = ()) -> Article:
    """Read the article on a page. `familiar`: hashes of blocks seen on other pages of the site (`boilerplate.blocks`).

    `found` is the page's own time of fetching. Raises `ParseError` when there is no article on the page.
    """
    tree = markup.parse_html(page)
    if tree is None:
        raise ParseError(page.url, "there is no HTML on this page")
    document = trafilatura.bare_extraction(tree, url=page.final_url, with_metadata=True, include_comments=False)
    if not isinstance(document, Document) or len(document.text or "") < _LEAST_TEXT:
        raise ParseError(page.url, "no article was found on this page")
    text = boilerplate.without(
        "\n\n".join(line for line in re.split(r"\n+", document.text or "") if line.strip()), familiar
    )
    title = (link.title if link else None) or document.title or ""
    published = (link.published if link else None) or dates.read_time(document.date, now=page.fetched)
    url = urls.canonical(page.final_url)
    names = bylines.clean((document.author or "").split(";"), site=document.sitename)
    return Article(
        id=article_id(url, title=title, text=text),
        url=url,
        source_id=link.source_id if link else "",
        title=title,
        text=text,
        found=page.fetched,
        authors=names or (link.authors if link else ()),
        published=published,
        language=py3langid.classify(text[:3_000])[0],
        site=document.sitename,
    )


def article_id(url: str, *, title: str, text: str) -> str:
    """The first 16 hex digits of a hash over url, title and text."""
    return hashlib.sha256("\0".join((url, title, text)).encode("utf-8", "replace")).hexdigest()[:16]
