"""The desk's stages over WARC archives of any size, on Daft: on this machine, or with the same code on a Ray cluster.

    WARC files → read/ → copies/ → shards/ → stories by language → articles/ and stories/ (and briefs/)

Every step writes Parquet files that have their names only when they are whole, and leaves out what it finds done: a run that was
killed goes on where it was. Tasks hold one group of rows, one window or one story in memory, never an archive.
"""

import logging
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from monitoring_desk import archive_rows
from monitoring_desk.archive_work import (
    S3,
    FileRead,
    brief,
    end_with,
    list_objects,
    part_name,
    place_shard,
    read_file,
    shards,
)
from monitoring_desk.cluster import load_ray
from monitoring_desk.config import FetchSettings
from monitoring_desk.errors import ConfigError, DeskError, plain, tell_missing
from monitoring_desk.handpick.copies import LATER_COPIED, measure_share
from monitoring_desk.work import Processes

log = logging.getLogger(__name__)

BAND = 4
"""One shingle in so many is a band that copies are grouped by; all of a text of fewer than FEW shingles. A copy that keeps 80 % of
128 shingles shares none of 32 bands once in 10^22."""
FEW = 32
COMMON_BAND = 2_000
"""Articles above which a band is a set phrase and groups nobody."""
SHARED = 2
"""Bands two articles share before they are compared."""

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What a run came to."""

    files: int
    unread: tuple[FileRead, ...]
    """Files that could not be read at all."""
    damaged: int
    articles: int
    copies: int
    """Articles that are another's words, from end to end of the archive."""
    stories: int
    briefs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Where an archive is worked on, and how."""

    to: Path
    """A folder that every machine sees."""
    workers: int = 0
    """Machines' processors to use; 0: all of them."""
    window_days: float = 14
    distil: int | None = None
    """Brief stories with at least so many independent reports; None: none."""
    fetch: FetchSettings = field(default_factory=FetchSettings)


def run(files: Sequence[str], plan: Plan, *, on: str | None = None, progress: Progress = lambda *_: None) -> Archive:
    """Read, group and (where asked) distil an archive. `on`: "ray://host:port" or "ray" for a cluster on this machine.

    Raises ConfigError when Daft or Ray is missing, DeskError when it broke off: no room left, or a machine or a process went.
    """
    daft = _start(on)
    try:
        return _work(_Spread(daft, plan, cluster=on is not None), files, progress)
    except DeskError:
        raise
    except Exception as error:  # Daft's and Ray's own, which have no name in common
        log.debug("the archive broke off", exc_info=True)
        raise DeskError(
            "archive", f"broke off ({plain(error)}); given again, the command goes on from there"
        ) from error


def _work(spread: "_Spread", files: Sequence[str], progress: Progress) -> Archive:
    plan = spread.plan
    files = [one for file in files for one in (list_objects(file) if file.startswith(S3) else [file])]
    plan.to.mkdir(parents=True, exist_ok=True)
    told = [*_read(spread, [file for file in files if _can_be_told(file)], progress), *_unnameable(files)]
    _begin_grouping(plan.to)
    if any((plan.to / "read").glob("*.parquet")):
        _find_copies(spread)
        _cut_shards(spread)
        _place(spread, progress)
        _join(spread)
        if plan.distil is not None:
            _distil(spread)
    counted = {
        name: archive_rows.count(sorted((plan.to / name).glob("*.parquet")))
        for name in ("articles", "stories", "copies", "briefs")
    }
    return Archive(
        files=len(told),
        unread=tuple(one for one in told if one.problem),
        damaged=sum(one.damaged for one in told),
        **counted,
    )


def _can_be_told(file: str) -> bool:
    """Whether another process can be told a file's name."""
    return not any("\ud800" <= letter <= "\udfff" for letter in file)


def _unnameable(files: Sequence[str]) -> list[FileRead]:
    odd = (file.encode("ascii", "backslashreplace").decode() for file in files if not _can_be_told(file))
    return [FileRead(file=file, problem=f"{file}: has a name that is no UTF-8: rename it") for file in odd]


def _start(on: str | None) -> Any:
    # Nobody is told that this desk runs: both libraries report their use unless they are asked not to.
    quiet = {"DO_NOT_TRACK": "1", "RAY_USAGE_STATS_ENABLED": "0", "DAFT_PROGRESS_BAR": "0"}
    os.environ.update(quiet)
    try:
        import daft  # noqa: PLC0415  optional, and slow to load
    except ImportError as error:
        raise ConfigError("daft", tell_missing("archive")) from error
    if on is None:
        daft.set_runner_native()
        return daft
    ray = load_ray()
    if not ray.is_initialized():
        address = None if on == "ray" else on
        try:
            ray.init(
                address=address,
                runtime_env={"env_vars": quiet},
                logging_level=logging.ERROR,
                log_to_driver=False,
                include_dashboard=None if address else False,
            )
        except Exception as error:  # no connection, another Python, no token: Ray tells each its own way
            raise ConfigError(on, f"cannot be used as a cluster: {plain(error)}") from error
    daft.set_runner_ray(noop_if_initialized=True)
    return daft


class _Spread:
    """Runs one Python function on many rows, on whatever Daft runs on. It decides how many at once."""

    def __init__(self, daft: Any, plan: Plan, *, cluster: bool) -> None:
        self.daft = daft
        self.plan = plan
        self._cluster = cluster
        self.desk = 0 if cluster else os.getpid()
        """The process that others end with."""
        if cluster:
            import ray  # noqa: PLC0415

            processors = int(ray.cluster_resources().get("CPU", 1))  # type: ignore[no-untyped-call]
        else:
            processors = os.cpu_count() or 1
        self.workers = plan.workers or processors
        self.inside = 1 if cluster else self.workers
        """Processes of one task: on a cluster a task has one processor, here one task after the other has them all."""

    def each(self, rows: Sequence[str], task: type, *arguments: Any) -> list[Any]:
        """`task(desk, *arguments).do(row)` for every row; the answers as JSON gave them, in no order."""
        if not rows:
            return []
        daft = self.daft
        at_once = self.workers if self._cluster else 1
        kept = daft.cls(task, max_concurrency=at_once, cpus=1)
        frame = daft.from_pydict({"row": list(rows)})
        if self._cluster:
            frame = frame.into_partitions(len(rows))
        answers = frame.select(kept(self.desk, *arguments).do(daft.col("row")).alias("told")).to_pydict()["told"]
        return [msgspec.json.decode(answer) for answer in answers]


class ReadFiles:
    """Reads WARC files, with processes that outlive a page that kills one."""

    def __init__(self, desk: int, to: str, inside: int, fetch: bytes) -> None:
        end_with(desk)
        self._to = Path(to)
        self._inside = inside
        self._fetch = msgspec.json.decode(fetch, type=FetchSettings)
        self._processes = Processes(inside)

    def do(self, file: str) -> str:
        """Read one file; what became of it."""
        to = self._to / f"{part_name(file)}.parquet"
        told = read_file(file, to, processes=self._processes, workers=2 * self._inside + 1, fetch=self._fetch)
        _write(to.with_suffix(".json"), msgspec.json.encode(told))
        return msgspec.json.encode(told).decode()


class PlaceShards:
    """Places languages in stories."""

    def __init__(self, desk: int, folder: str, to: str, window_days: float) -> None:
        end_with(desk)
        self._folder, self._to, self._days = Path(folder), Path(to), window_days

    def do(self, shard: str) -> str:
        """Place one language; how many articles."""
        return msgspec.json.encode(place_shard(self._folder / shard, self._to, window_days=self._days)).decode()


def _read(spread: _Spread, files: Sequence[str], progress: Progress) -> list[FileRead]:
    folder = spread.plan.to / "read"
    folder.mkdir(exist_ok=True)
    done: dict[str, FileRead] = {}
    for file in files:
        note = folder / f"{part_name(file)}.json"
        if note.exists() and note.with_suffix(".parquet").exists():
            done[file] = msgspec.json.decode(note.read_bytes(), type=FileRead)
    left = [file for file in dict.fromkeys(files) if file not in done]
    progress("read", len(done), len(files))
    told = spread.each(left, ReadFiles, str(folder), spread.inside, msgspec.json.encode(spread.plan.fetch))
    progress("read", len(files), len(files))
    return [*done.values(), *(msgspec.convert(one, FileRead) for one in told)]


def _begin_grouping(to: Path) -> None:
    """Put away what was grouped of other files than have been read by now."""
    names = msgspec.json.encode(sorted(file.name for file in (to / "read").glob("*.parquet")))
    note = to / ".grouped.json"
    if note.exists() and note.read_bytes() == names:
        return
    for step in ("copies", "shards", "placing", "articles", "stories", "briefs"):
        shutil.rmtree(to / step, ignore_errors=True)
    _write(note, names)


def _write(path: Path, content: bytes) -> None:
    """A file that is there whole or not at all."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.write_bytes(content)
    part.rename(path)


def _step(spread: _Spread, name: str, make: Callable[[Path], None]) -> None:
    """Make a folder, unless it is there: whole, or not at all."""
    folder = spread.plan.to / name
    if folder.exists():
        return
    part = spread.plan.to / f".{name}.part"
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir()
    make(part)
    part.rename(folder)


def _find_copies(spread: _Spread) -> None:
    """Articles of the same words, wherever in the archive: grouped by the bands they share, and only those compared.

    Broder, "On the resemblance and containment of documents" (1997); here a band is one sampled shingle, since containment, not
    resemblance, tells a copy that was cut.
    """
    daft = spread.daft
    col = daft.col

    def make(folder: Path) -> None:
        read = daft.read_parquet(f"{spread.plan.to}/read/*.parquet").select("id", "stamp", "sketch", "opening")
        banded = read.select("id", _bands(daft)(col("sketch"), col("opening")).alias("band")).explode("band")
        groups = banded.where(col("band").not_null()).groupby("band").agg(col("id").list_agg_distinct().alias("ids"))
        groups = groups.where((col("ids").list_count() > 1) & (col("ids").list_count() <= COMMON_BAND))
        pairs = groups.select(_pairs(daft)(col("ids")).alias("pair")).explode("pair")
        shared = pairs.groupby("pair").agg(col("pair").count().alias("times")).where(col("times") >= SHARED)
        likely = shared.select(col("pair").get("one").alias("one"), col("pair").get("other").alias("other"))
        mine = read.select(
            col("id").alias("one"), *(col(name).alias(f"my_{name}") for name in ("stamp", "sketch", "opening"))
        )
        theirs = read.select(
            col("id").alias("other"), *(col(name).alias(f"their_{name}") for name in ("stamp", "sketch", "opening"))
        )
        both = likely.join(mine, on="one").join(theirs, on="other")
        sketches = [col(f"{whose}_{name}") for whose in ("my", "their") for name in ("sketch", "opening")]
        found = both.select("one", "other", "my_stamp", "their_stamp", _share(daft)(*sketches).alias("share"))
        found = found.where(col("share") >= LATER_COPIED).to_pydict()
        _write_copies(folder, found)

    _step(spread, "copies", make)


def _bands(daft: Any) -> Any:
    @daft.func(return_dtype=daft.DataType.list(daft.DataType.uint32()))  # type: ignore[untyped-decorator]
    def bands(sketch: list[int], opening: list[int]) -> list[int]:
        runs = sorted({*sketch, *opening})
        return runs if len(runs) < FEW else [run for run in runs if run % BAND == 0]

    return bands


def _pairs(daft: Any) -> Any:
    pair = daft.DataType.struct({"one": daft.DataType.string(), "other": daft.DataType.string()})

    # With the first and with the next in order, and not each with each: articles of the same words have the same first in nearly all
    # their bands and hang together by it, and a release on 200 sites is 398 pairs a band and not 19,900.
    @daft.func(return_dtype=daft.DataType.list(pair))  # type: ignore[untyped-decorator]
    def pairs(ids: list[str]) -> list[dict[str, str]]:
        ids = sorted(ids)
        likely = {(ids[0], other) for other in ids[1:]} | set(pairwise(ids))
        return [{"one": one, "other": other} for one, other in sorted(likely)]

    return pairs


def _share(daft: Any) -> Any:
    @daft.func(return_dtype=daft.DataType.float64())  # type: ignore[untyped-decorator]
    def share(mine: list[int], mine_opening: list[int], theirs: list[int], their_opening: list[int]) -> float:
        one, opening, other, their = (
            np.array(given, np.uint32) for given in (mine, mine_opening, theirs, their_opening)
        )
        there = measure_share(one, other, mine_opening=opening, their_opening=their)
        back = measure_share(other, one, mine_opening=their, their_opening=opening)
        return max(there, back)

    return share


def _write_copies(folder: Path, found: Mapping[str, list[Any]]) -> None:
    """Each copy with the first article of its words: the earliest of all that hang together."""
    first: dict[str, tuple[float, str]] = {}
    root: dict[str, str] = {}

    def top(id: str) -> str:
        while root.get(id, id) != id:
            root[id] = root.get(root[id], root[id])
            id = root[id]
        return id

    for one, other, mine, theirs in zip(
        *(found[name] for name in ("one", "other", "my_stamp", "their_stamp")), strict=True
    ):
        first[one], first[other] = (mine, one), (theirs, other)
        tops = sorted((top(one), top(other)), key=lambda id: first[id])
        root[tops[1]] = tops[0]
    schema = archive_rows.PLACED.remove(4).remove(3).remove(1)
    with archive_rows.writing(folder / "copies.parquet", schema) as rows:
        for id in sorted(first):
            if top(id) != id:
                rows.add({"id": id, "copy_of": top(id)})


def _cut_shards(spread: _Spread) -> None:
    """Articles in their own words, by language and day."""
    daft = spread.daft

    def make(folder: Path) -> None:
        read = daft.read_parquet(f"{spread.plan.to}/read/*.parquet").select(*archive_rows.ARTICLE.names, "shard", "day")
        own = _once(daft, read).join(_copies(spread), on="id", how="anti")
        own.write_parquet(str(folder), partition_cols=["shard", "day"])

    _step(spread, "shards", make)


def _place(spread: _Spread, progress: Progress) -> None:
    to, folder = spread.plan.to / "placing", spread.plan.to / "shards"
    names = [shard.name for shard in shards(folder)]
    left = [name for name in names if not (to / "merged" / f"{name.partition('=')[2]}.parquet").exists()]
    progress("handpick", len(names) - len(left), len(names))
    spread.each(left, PlaceShards, str(folder), str(to), spread.plan.window_days)
    progress("handpick", len(names), len(names))


def _join(spread: _Spread) -> None:
    """What is handed on: every article with its story and whose words it is, and every story with how many carry it."""
    daft, col = spread.daft, spread.daft.col
    placing = spread.plan.to / "placing"
    into = _resolved(list(archive_rows.read(sorted((placing / "merged").glob("*.parquet")))))

    @daft.func(return_dtype=daft.DataType.string())  # type: ignore[untyped-decorator]
    def resolve(story: str) -> str:
        return into.get(story, story)

    def articles(folder: Path) -> None:
        read = _once(daft, daft.read_parquet(f"{spread.plan.to}/read/*.parquet").select(*archive_rows.ARTICLE.names))
        copies = _copies(spread).select("id", col("copy_of").alias("words_of"))
        placed = daft.read_parquet(f"{placing}/placed/*.parquet").select(
            "id", resolve(col("story")).alias("story"), "copy_of", "independent", "why"
        )
        joined = read.join(copies, on="id", how="left").with_column("at", col("words_of").fill_null(col("id")))
        joined = joined.join(placed.with_column_renamed("id", "at"), on="at", how="left")
        joined = joined.with_column("copy_of", col("words_of").fill_null(col("copy_of")))
        joined = joined.with_column("independent", col("independent") & col("words_of").is_null())
        joined.select(*archive_rows.ARTICLE.names, "story", "copy_of", "independent").write_parquet(str(folder))

    def stories(folder: Path) -> None:
        told = daft.read_parquet(f"{placing}/stories/*.parquet")
        carried = (
            daft.read_parquet(f"{spread.plan.to}/articles/*.parquet")
            .groupby("story")
            .agg(col("id").count().alias("articles"))
        )
        told.join(carried.with_column_renamed("story", "id"), on="id", how="left").sort(
            "score", desc=True
        ).write_parquet(str(folder))

    _step(spread, "articles", articles)
    _step(spread, "stories", stories)


def _distil(spread: _Spread) -> None:
    daft, col, plan = spread.daft, spread.daft.col, spread.plan

    def make(folder: Path) -> None:
        told = daft.read_parquet(f"{plan.to}/stories/*.parquet").where(col("independent_reports") >= plan.distil)
        wanted = told.select(col("id").alias("story"), col("title").alias("headline"))
        own = daft.read_parquet(f"{plan.to}/articles/*.parquet").where(col("copy_of").is_null())
        rows = own.join(wanted, on="story")
        whole = daft.functions.to_struct(*(col(name) for name in archive_rows.ARTICLE.names))
        grouped = (
            rows.select("story", "headline", whole.alias("article"))
            .groupby("story", "headline")
            .agg(col("article").list_agg().alias("articles"))
        )
        kept = daft.cls(BriefStories, max_concurrency=spread.workers if spread.inside == 1 else 1, cpus=1)
        made = kept(spread.desk, spread.inside).do(col("story"), col("headline"), col("articles"))
        grouped.select(col("story"), made.alias("brief")).write_parquet(str(folder))

    _step(spread, "briefs", make)


class BriefStories:
    """Distils stories, with processes that outlive a story that kills one."""

    def __init__(self, desk: int, inside: int) -> None:
        end_with(desk)
        self._processes = Processes(inside)

    def do(self, story: str, headline: str, articles: list[Mapping[str, Any]]) -> str:
        """The brief as JSON; {"error"} where there is none."""
        now = max(one["published"] or one["found"] for one in articles)
        try:
            return self._processes.run(brief, story, headline, articles, now=now).decode()
        except DeskError as error:
            return msgspec.json.encode({"story_id": story, "error": str(error)}).decode()


def _copies(spread: _Spread) -> Any:
    return spread.daft.read_parquet(f"{spread.plan.to}/copies/*.parquet")


def _once(daft: Any, read: Any) -> Any:
    """One row an article, however many files hold its page."""
    return read.distinct("id")


def _resolved(merged: Sequence[Mapping[str, str]]) -> dict[str, str]:
    into = {row["story"]: row["into"] for row in merged}
    for story in into:
        at, seen = story, {story}
        while at in into and into[at] not in seen:
            at = into[at]
            seen.add(at)
        into[story] = at
    return into
