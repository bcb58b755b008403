"""What one machine of a cluster does of an archive: reads one WARC file, or places the articles of one language in stories."""

import hashlib
import logging
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import msgspec

from monitoring_desk import archive_rows, distil, handpick, search
from monitoring_desk.config import FetchSettings
from monitoring_desk.errors import DeskError, FetchError, Refused, plain
from monitoring_desk.handpick.features import extract_features, know_time
from monitoring_desk.handpick.window import Window
from monitoring_desk.search import urls
from monitoring_desk.search.fetch import Fetcher, Rules
from monitoring_desk.search.publishers import Publishers
from monitoring_desk.search.readings import Archived, archived, bare_link
from monitoring_desk.types import Article, Failure, Link, Page, Source, Story
from monitoring_desk.work import Processes, in_order

log = logging.getLogger(__name__)

NOTES = 20
"""Damaged records told of one file."""
S3 = "s3://"
PIECE = 8_000_000
"""Bytes asked of an object at a time."""
TRIES = 4
UNKNOWN = "und"
"""The shard of texts in no known language (ISO 639-2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """What became of one WARC file."""

    file: str
    pages: int = 0
    articles: int = 0
    failed: int = 0
    """Pages that hold no article, or whose process ended."""
    damaged: int = 0
    """Records passed over."""
    notes: tuple[str, ...] = ()
    problem: str = ""
    """Why the file could not be read, in words; empty: it was."""
    seconds: float = 0.0


def end_with(desk: int) -> None:
    """Of a process that Daft began here: end it when the desk it works for was killed. It would read on to the last file, unseen.

    `desk`: its process; 0 on a cluster, whose processes are Ray's to end.
    """
    if desk in (0, os.getpid()):
        return

    def watch() -> None:
        while os.getppid() == desk:
            time.sleep(1)
        os._exit(1)

    Thread(target=watch, name="desk-watch", daemon=True).start()


def part_name(file: str) -> str:
    """The name of what is read from a file: the same on every machine and in every run."""
    stem = urlsplit(file).path.rsplit("/", 1)[-1].removesuffix(".gz").removesuffix(".warc")
    return f"{stem[:60]}-{hashlib.sha256(file.encode()).hexdigest()[:12]}"


def read_file(file: str, to: Path, *, processes: Processes, workers: int, fetch: FetchSettings) -> FileRead:
    """Read the pages of a WARC file into `to`. What goes wrong is told in the answer: one file costs no other.

    A page that hangs or kills its process costs that page. `file` is a path, an http(s) address, fetched through the one gate, or an
    object in a store that speaks S3, fetched by Daft.
    """
    began = time.monotonic()
    try:
        if urls.is_http(file):
            with tempfile.TemporaryDirectory(prefix="desk-warc-", dir=to.parent) as spool:
                path = Path(spool) / (urlsplit(file).path.rsplit("/", 1)[-1] or "archive.warc.gz")
                _download(file, path, fetch=fetch)
                told = _read_pages(file, path, to, processes=processes, workers=workers)
        elif file.startswith(S3):
            with tempfile.TemporaryDirectory(prefix="desk-warc-", dir=to.parent) as spool:
                path = Path(spool) / file.rsplit("/", 1)[-1]
                _copy_object(file, path)
                told = _read_pages(file, path, to, processes=processes, workers=workers)
        elif "://" in file:
            raise Refused(file, "is neither a path nor an http, https or s3 address")
        else:
            told = _read_pages(file, Path(file), to, processes=processes, workers=workers)
    except (DeskError, OSError) as error:
        return FileRead(file=file, problem=" ".join(str(error).split()), seconds=time.monotonic() - began)
    except Exception as error:  # whatever a file provokes in a library: the others are read
        log.exception("%s", file)
        return FileRead(file=file, problem=f"{file}: {plain(error)}", seconds=time.monotonic() - began)
    return FileRead(**asdict(told) | {"seconds": time.monotonic() - began})


def list_objects(place: str) -> list[str]:
    """The objects an s3 address means: itself, or all that its asterisks stand for. Raises FetchError."""
    if "*" not in place:
        return [place]
    import daft  # noqa: PLC0415  slow to load

    try:
        found: list[str] = daft.from_glob_path(place, io_config=_keys(daft)).to_pydict()["path"]
    except Exception as error:  # Daft's own family, which has no name in common
        raise FetchError(place, f"cannot be listed: {plain(error)}") from error
    return sorted(found)


def _copy_object(url: str, path: Path) -> None:
    """An object of a store that speaks S3, a piece at a time, with the address and keys that stand in the environment."""
    import daft  # noqa: PLC0415  slow to load

    try:
        with daft.File(url, _keys(daft)).open(buffer_size=PIECE) as there, path.open("xb") as here:
            shutil.copyfileobj(there, here, PIECE)
    except Exception as error:  # Daft's own family, which has no name in common
        raise FetchError(url, f"cannot be fetched: {plain(error)}") from error


def _keys(daft: Any) -> Any:
    """What the environment says of the store; its own 25 tries would take minutes when it is away."""
    said = daft.io.S3Config.from_env()
    return daft.io.IOConfig(s3=said.replace(num_tries=TRIES, connect_timeout_ms=10_000))


def _download(url: str, path: Path, *, fetch: FetchSettings) -> None:
    rules = Rules(user_agent=fetch.user_agent, deadline=fetch.deadline, pause=fetch.pause, allow=frozenset(fetch.allow))
    with Fetcher(rules, clock=lambda: datetime.now(UTC)) as fetcher, path.open("xb") as out:
        fetcher.download(url, out)


def _read_pages(file: str, path: Path, to: Path, *, processes: Processes, workers: int) -> FileRead:
    notes: list[str] = []
    publishers = Publishers(())
    pages = failed = 0

    def one(archived_page: Archived) -> dict[str, Any] | Failure:
        link, page, found, familiar = _task(archived_page, publishers)
        try:
            return processes.run(read_row, link, page, now=found, familiar=familiar)
        except DeskError as error:
            return Failure(url=link.url, source_id=link.source_id, problem=str(error))

    with archive_rows.writing(to, archive_rows.READ) as rows:
        seen: set[str] = set()
        for outcome in in_order(archived([path], report=notes.append), one, workers=workers):
            pages += 1
            if isinstance(outcome, Failure):
                failed += 1
            elif outcome["id"] not in seen:
                seen.add(outcome["id"])
                rows.add(outcome)
        count = rows.count
    return FileRead(
        file=file, pages=pages, articles=count, failed=failed, damaged=len(notes), notes=tuple(notes[:NOTES])
    )


def _task(one: Archived, publishers: Publishers) -> tuple[Link, Page, datetime, frozenset[int]]:
    reading = one.reading
    if reading is not None:
        page = one.page or search.carried_page(reading.link, fetched=reading.fetched)
        return reading.link, page, reading.found, frozenset(reading.familiar)
    assert one.page is not None
    return bare_link(one.page, publishers.of(one.page.final_url).id), one.page, one.page.fetched, frozenset()


def read_row(link: Link, page: Page, *, now: datetime, familiar: frozenset[int]) -> dict[str, Any] | Failure:
    """In another process: the columns of READ, so that the one that hands out pages has next to nothing to do."""
    article = search.read(link, page, now=now, familiar=familiar)
    if isinstance(article, Failure):
        return article
    features = extract_features(article)
    when = know_time(article).astimezone(UTC)
    return archive_rows.of_article(article) | {
        "shard": (article.language or UNKNOWN).split("-")[0].lower(),
        "day": f"{when:%Y-%m-%d}",
        "stamp": when.timestamp(),
        "sketch": features.sketch.tolist(),
        "opening": features.opening.tolist(),
    }


def place_shard(shard: Path, to: Path, *, window_days: float) -> int:
    """Place the articles of one language, day by day, in stories; how many. Memory grows with a window, not with the archive.

    Writes `to`/placed, stories and merged: stories that a later article showed to be part of another.
    """
    name = shard.name.partition("=")[2]
    window = Window(days=window_days)
    open_stories: dict[str, Story] = {}
    placed = 0
    with (
        archive_rows.writing(to / "placed" / f"{name}.parquet", archive_rows.PLACED) as placements,
        archive_rows.writing(to / "stories" / f"{name}.parquet", archive_rows.STORY) as stories,
        archive_rows.writing(to / "merged" / f"{name}.parquet", archive_rows.MERGED) as merged,
    ):
        for day in sorted(shard.glob("day=*")):
            articles = [archive_rows.to_article(row) for row in archive_rows.read(sorted(day.glob("*.parquet")))]
            # Read in an archive, an article is as old as it says: by the day it was fetched all would leave the window at once.
            articles = [_as_of_its_day(article) for article in articles]
            moment = datetime.fromisoformat(day.name.partition("=")[2]).replace(tzinfo=UTC) + timedelta(days=1)
            picked = handpick.handpick(articles, window=window, watches=(), sources=_sources(articles), now=moment)
            for one in picked.placements:
                row = {"id": one.article_id, "story": one.story_id, "copy_of": one.copy_of}
                placements.add(row | {"independent": one.independent, "why": one.why})
            open_stories |= {story.id: story for story in picked.stories}
            for old, new in picked.merged:
                merged.add({"story": old, "into": new})
                open_stories.pop(old, None)
            placed += len(articles)
            window.forget(moment - timedelta(days=window_days))
            for id in [id for id, story in open_stories.items() if id not in window.stories]:
                stories.add(_story(open_stories.pop(id)))
        for story in open_stories.values():
            stories.add(_story(story))
    return placed


def _as_of_its_day(article: Article) -> Article:
    given = asdict(article)
    return Article(**given | {"found": min(article.found, know_time(article) + timedelta(hours=1))})


def _sources(articles: list[Article]) -> Mapping[str, Source]:
    ids = {article.source_id for article in articles}
    return {id: Source(id=id, url="", kind="publisher", name=id) for id in ids}


def _story(story: Story) -> dict[str, Any]:
    return {
        "id": story.id,
        "title": story.title,
        "started": story.started,
        "latest": story.latest,
        "score": story.score,
        "independent_reports": story.independent_reports,
        "topics": [topic.code for topic in story.topics],
        "reasons": [reason.why for reason in story.reasons],
    }


def brief(story_id: str, title: str, rows: list[Mapping[str, Any]], *, now: datetime) -> bytes:
    """In another process: the brief of a story, as JSON."""
    articles = [archive_rows.to_article(row) for row in rows]
    story = Story(
        id=story_id,
        version=1,
        title=title,
        article_ids=tuple(article.id for article in articles),
        started=min(article.when for article in articles),
        latest=max(article.when for article in articles),
        independent_reports=len(articles),
    )
    made = distil.distil(story, articles, placements={}, sources=_sources(articles), now=now)
    return msgspec.json.encode(made)


def shards(folder: Path) -> Iterator[Path]:
    """The languages of an archive."""
    yield from sorted(one for one in folder.glob("shard=*") if one.is_dir())
