"""An article, read from its page: text, title, people, times, language, site."""

import hashlib
import html as entities
import re
from collections.abc import Collection
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from monitoring_desk.errors import ParseError
from monitoring_desk.search import dates, headline, markup, people, published, selection, titles, urls
from monitoring_desk.search.features import key
from monitoring_desk.search.selection import Evidence
from monitoring_desk.types import Article, Link, Page

_LEAST_TEXT = 60
_LEAST_WORDS = 8
# A script with few letters to a word says as much in fewer characters, and writes no spaces.
_LEAST_DENSE = 25
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NOT_HTML = re.compile(
    r"^(?:image|audio|video|font)/|application/(?:pdf|zip|octet-stream|gzip|msword|vnd\.)", re.IGNORECASE
)
_COPYRIGHT = re.compile(r"©|copyright", re.IGNORECASE)
_LONGEST_NOTICE = 600
_SURE = 0.9
_LONGEST_DAY = 30
_LONGEST_SECTION, _LONGEST_ADDRESS = 80, 2_000
# So much of a text tells its language, and so much where the page says the same.
_TOLD_BY, _AGREED_BY = 2_000, 500
_LANGUAGE = re.compile(r"^([a-z]{2,3})(?:[-_]|$)", re.IGNORECASE)


def extract(page: Page, *, link: Link | None = None, familiar: Collection[int] = ()) -> Article:
    """Read the article on a page. `familiar`: hashes of blocks seen on other pages of the site (`boilerplate.blocks`).

    `found` is the page's own time of fetching. `published` and `modified` are aware, in the zone the page writes them in.
    Raises `ParseError` when there is no article on the page.
    """
    kind = page.header("content-type") or ""
    if _NOT_HTML.search(kind) and b"<html" not in page.body[:2_000].lower():
        raise ParseError(page.url, f"this is {kind.split(';')[0]}, not a web page")
    try:
        return _read(page, link=link, familiar=familiar)
    except RecursionError as error:
        raise ParseError(page.url, "its HTML is nested too deeply to be read") from error


def article_id(url: str, *, title: str, text: str) -> str:
    """The first 16 hex digits of a hash over url, title and text."""
    return hashlib.sha256("\0".join((url, title, text)).encode("utf-8", "replace")).hexdigest()[:16]


def _read(page: Page, *, link: Link | None, familiar: Collection[int]) -> Article:
    evidence = selection.gather(markup.decode(page), url=page.final_url, familiar=familiar)
    if evidence is None:
        raise ParseError(page.url, "there is no HTML on this page")
    stated = evidence.stated
    url = _address(page, stated.canonical)
    title = titles.choose(
        headings=titles.read_headings(evidence.tree),
        stated=stated.headlines,
        og=stated.og_title,
        page=stated.page_title,
        link=link.title if link else None,
        sites=[
            *stated.sites,
            *titles.read_emblems(evidence.tree),
            stated.publisher,
            urls.host(url).removeprefix("www."),
            urls.site(url).split(".")[0],
        ],
        url=url,
        lesser=titles.read_lesser(evidence.tree),
    )
    paragraphs = _without_title(selection.body(evidence), title)
    text = "\n\n".join(paragraphs)
    if len(text) < _LEAST_DENSE or (
        not _DENSE.search(text) and (len(text) < _LEAST_TEXT or len(text.split()) < _LEAST_WORDS)
    ):
        raise ParseError(page.url, "no article was found on this page")
    place = None if evidence.huge else headline.find(evidence.tree, title)
    link_time = link.published if link else None
    when, modified = published.choose(
        evidence.tree, stated=stated, url=url, link=link_time, now=page.fetched, headline=place
    )
    names = people.choose(
        evidence.tree,
        stated=stated,
        site=[*stated.sites, stated.publisher, urls.site(url).split(".")[0]],
        headline=place,
        host=urls.site(url),
        closing=paragraphs[-1],
        notices=_notices(evidence),
    )
    return Article(
        id=article_id(url, title=title, text=text),
        url=url,
        source_id=link.source_id if link else "",
        title=title,
        text=text,
        found=page.fetched,
        authors=names or (link.authors if link else ()),
        published=when,
        modified=modified,
        language=language_of(text, hints=(*stated.languages, link.language or "" if link else "")),
        site=_site(evidence, url, title),
        section=_section(stated.section),
        image=_image(page.final_url, stated.image),
    )


def _notices(evidence: Evidence) -> str:
    """The letters of the page's copyright notices."""
    return " ".join(
        key(block.text)
        for block in evidence.blocks
        if len(block.text) < _LONGEST_NOTICE and _COPYRIGHT.search(block.text)
    )


def _address(page: Page, canonical: str) -> str:
    """The article's own address: rel=canonical where it stays within the site and is no front page, else where we ended."""
    final = urls.canonical(page.final_url)
    told = urls.canonical(urls.join(page.final_url, canonical)) if canonical else ""
    if told and urls.same_site(told, final) and not (urls.is_front(told) and not urls.is_front(final)):
        return told
    return final


def _site(evidence: Evidence, url: str, title: str) -> str | None:
    """What the page calls its site, but for handles, addresses and its own headline; else its host."""
    named = [
        one
        for one in (*evidence.stated.sites, evidence.stated.publisher)
        if one and not one.startswith(("@", "http")) and len(one) < 80 and (not title or key(title) not in key(one))
    ]
    return entities.unescape(named[0]) if named else urls.host(url).removeprefix("www.") or None


def _section(told: str) -> str | None:
    """The section in the page's own words; None where it says none, or a whole sentence."""
    name = " ".join(entities.unescape(told).split())
    return name if 0 < len(name) <= _LONGEST_SECTION else None


def _image(base: str, told: str) -> str | None:
    """The picture's whole address; None where there is none on the web."""
    address = urls.join(base, entities.unescape(told)) if told else ""
    return address if urls.is_http(address) and len(address) <= _LONGEST_ADDRESS else None


def _is_day(paragraph: str) -> bool:
    return len(paragraph) <= _LONGEST_DAY and dates.read_time(paragraph) is not None


def _without_title(paragraphs: list[str], title: str) -> list[str]:
    """The text without its headline and the day it bears, when those were taken along at the top."""
    wanted = key(title)
    while paragraphs and ((wanted and key(paragraphs[0]) == wanted) or _is_day(paragraphs[0])):
        paragraphs = paragraphs[1:]
    return paragraphs


def language_of(text: str, *, hints: tuple[str, ...]) -> str | None:
    """ISO 639-1 of the text itself; what the page says decides where the text leaves doubt."""
    said = [found[1].lower() for hint in hints if (found := _LANGUAGE.match(hint.strip()))]
    guess, certainty = _identifier().classify(text[:_AGREED_BY])
    if certainty < _SURE or guess not in said[:1]:
        guess, certainty = _identifier().classify(text[:_TOLD_BY])
    if certainty < _SURE or len(guess) != 2:
        return next((one for one in said if len(one) == 2), guess if len(guess) == 2 else None)
    return str(guess)


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
