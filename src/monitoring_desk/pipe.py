"""`desk pipe STAGE`: one stage over JSON Lines, without database or network (the contract stands in docs/pipe.md)."""

import base64
import binascii
import codecs
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import Any

import msgspec

from monitoring_desk import distil as distilling
from monitoring_desk import handpick as handpicking
from monitoring_desk import models, search
from monitoring_desk.errors import DeskError
from monitoring_desk.handpick.window import Window
from monitoring_desk.types import Article, Brief, Failure, Link, Page, Placement, Source, Story
from monitoring_desk.work import Processes, in_order

Record = Mapping[str, Any]

_HALF = re.compile(rb"(\\[^u]|\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u(?![dD][89a-fA-F])....)|\\u[dD][89a-fA-F]..")
BATCH = 1000
"""Articles handpicked together: within a batch the order of arrival does not matter."""
BRIEF_PARTS = ("summary", "quotes", "commitments", "events", "incidents", "figures", "entities", "cautions")


def read(lines: Iterable[bytes], *, now: datetime, processes: Processes, workers: int) -> Iterator[bytes]:
    """Pages → articles, one line each, in order."""
    return _in_order(lines, lambda record: processes.run(_read, record, now), workers=workers)


def distil(lines: Iterable[bytes], *, now: datetime, processes: Processes, workers: int) -> Iterator[bytes]:
    """Articles or lists of articles → briefs, one line each, in order."""
    return _in_order(lines, lambda record: processes.run(_distil, record, now), workers=workers)


def handpick(lines: Iterable[bytes], *, now: datetime, window_days: float = 14) -> tuple[list[bytes], list[bytes]]:
    """A stream of articles → (one line each, in order; one line a story, best first)."""
    window = Window(days=window_days)
    embed = models.load_embedder()
    ids: list[str] = []
    errors: dict[int, str] = {}
    placed: dict[str, Placement] = {}
    stories: dict[str, Story] = {}
    into: dict[str, str] = {}
    for batch in _batches(enumerate(lines), BATCH):
        new: list[Article] = []
        for number, line in batch:
            record, problem = _parse(line)
            ids.append(str(record.get("id", number)))
            try:
                # Numbered here, because an id may come twice in a stream.
                new.append(_article(record, now=now, id=f"{number:09d}") if problem is None else _raise(problem))
            except DeskError as error:
                errors[number] = str(error)
        sources = {
            a.source_id: Source(id=a.source_id, url="", kind="feed", name=a.source_id) for a in new if a.source_id
        }
        picked = handpicking.handpick(new, window=window, watches=(), sources=sources, now=now, embed=embed)
        placed |= {placement.article_id: placement for placement in picked.placements}
        stories |= {story.id: story for story in picked.stories}
        into |= picked.merged
        for story_id, _ in picked.merged:
            stories.pop(story_id, None)
    out = []
    for number, given in enumerate(ids):
        if number in errors:
            out.append(_line({"id": given, "error": errors[number]}))
            continue
        p = placed[f"{number:09d}"]
        duplicate_of = ids[int(p.copy_of)] if p.copy_of is not None else None
        story_id = p.story_id
        while story_id in into:  # a story that a later article showed to be part of another
            story_id = into[story_id]
        out.append(_line({"id": given, "story": story_id, "duplicate_of": duplicate_of, "independent": p.independent}))
    ranked = sorted(stories.values(), key=lambda story: (-story.score, story.id))
    return out, [
        _line(
            {
                "story": story.id,
                "title": story.title,
                "article_ids": [ids[int(id)] for id in story.article_ids],
                "score": story.score,
                "reasons": story.reasons,
                "independent_reports": story.independent_reports,
            }
        )
        for story in ranked
    ]


def _in_order(lines: Iterable[bytes], stage: Callable[[Record], object], *, workers: int) -> Iterator[bytes]:
    """Every line through `stage`, several at once, the answers in the order of the lines."""

    def one(numbered: tuple[int, bytes]) -> bytes:
        number, line = numbered
        record, problem = _parse(line)
        given = record.get("id", number)
        try:
            return _line(stage(record) if problem is None else _raise(problem))
        except DeskError as error:
            return _line({"id": given, "error": str(error)})

    yield from in_order(enumerate(lines), one, workers=workers)


def _parse(line: bytes) -> tuple[Record, str | None]:
    """The record on a line, and what is wrong with it."""
    line = line.removeprefix(codecs.BOM_UTF8)
    try:
        try:
            record = msgspec.json.decode(line)
        except msgspec.DecodeError:
            record = msgspec.json.decode(_without_halves(line))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return {}, f"is not JSON: {error}"
    if not isinstance(record, dict):
        return {}, "is not a JSON object"
    if not isinstance(record.get("id"), str | int):
        return record, 'has no "id"'
    return record, None


def _without_halves(line: bytes) -> bytes:
    """The line with half surrogate pairs ("\\ud83d" alone: an emoji cut in two) as U+FFFD, which moves no offset."""
    return _HALF.sub(lambda found: found[1] or rb"\ufffd", line)


def _raise(problem: str) -> Any:
    raise DeskError("line", problem)


def _read(record: Record, now: datetime) -> dict[str, object]:
    url, html, encoded = record.get("url"), record.get("html"), record.get("html_base64")
    content_type = record.get("content_type")
    if not isinstance(url, str):
        raise DeskError("line", 'has no "url"')
    if isinstance(encoded, str):
        try:
            body = base64.b64decode(encoded, validate=False)
        except (binascii.Error, ValueError) as error:
            raise DeskError("html_base64", f"is not base64: {error}") from error
    elif isinstance(html, str):
        body, content_type = html.encode("utf-8", "replace"), "text/html; charset=utf-8"
    else:
        raise DeskError("line", 'has neither "html" nor "html_base64"')
    headers = (("Content-Type", content_type if isinstance(content_type, str) else "text/html"),)
    page = Page(url=url, final_url=url, status=200, headers=headers, body=body, fetched=now)
    article = search.read(Link(url=url, source_id=""), page, now=now)
    if isinstance(article, Failure):
        raise DeskError(url, article.problem)
    return {
        "id": record["id"],
        "url": article.url,
        "title": article.title,
        "authors": article.authors,
        "published": article.published and article.published.isoformat(),
        "language": article.language,
        "text": article.text,
        "site": article.site,
    }


def _distil(record: Record, now: datetime) -> dict[str, object]:
    given = record.get("articles", [record])
    if not isinstance(given, list) or not given:
        raise DeskError("articles", "is not a list of articles")
    articles = [_article(each, now=now) for each in given]
    latest = max(article.when for article in articles)
    placements: dict[str, Placement] = {}
    if len(articles) > 1:
        picked = handpicking.handpick(articles, window=Window(), watches=(), sources={}, now=latest)
        placements = {placement.article_id: placement for placement in picked.placements}
    story = Story(
        id=str(record["id"]),
        version=1,
        title=articles[0].title,
        article_ids=tuple(article.id for article in articles),
        started=min(article.when for article in articles),
        latest=latest,
        independent_reports=sum(1 for a in articles if a.id not in placements or placements[a.id].independent),
    )
    brief: Brief = distilling.distil(story, articles, placements=placements, sources={}, now=now)
    return {"id": record["id"]} | {part: getattr(brief, part) for part in BRIEF_PARTS}


def _article(record: object, *, now: datetime, id: str | None = None) -> Article:
    """The article of a record of the contract. Raises DeskError naming what is wrong."""
    if not isinstance(record, Mapping):
        raise DeskError("article", "is not a JSON object")

    def words(name: str) -> str:
        value = record.get(name)
        if value is not None and not isinstance(value, str):
            raise DeskError(name, f"is {type(value).__name__}, not text")
        return value or ""

    if record.get("text") is None and not record.get("title"):  # a headline alone can be handpicked
        raise DeskError("article", 'has no "text"')
    return Article(
        id=id if id is not None else str(record.get("id", "")),
        url=words("url"),
        source_id=words("source"),
        title=words("title"),
        text=words("text"),
        found=now,
        published=_time(words("published")),
        language=words("language") or None,
    )


def _time(text: str) -> datetime | None:
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise DeskError("published", f"{text[:40]!r} is no ISO 8601 time") from error
    if moment.tzinfo:
        try:
            return moment.astimezone(UTC)
        except OverflowError as error:
            raise DeskError("published", f"{text[:40]!r} is outside the calendar") from error
    return moment.replace(tzinfo=UTC)


def _batches(values: Iterable[tuple[int, bytes]], size: int) -> Iterator[Sequence[tuple[int, bytes]]]:
    iterator = iter(values)
    while batch := list(islice(iterator, size)):
        yield batch


def _line(record: object) -> bytes:
    return msgspec.json.encode(record) + b"\n"
