"""Articles as rows of Parquet files: written a group at a time and whole or not at all, and read back."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from monitoring_desk.errors import StoreError
from monitoring_desk.types import Article

GROUP = 256
"""Rows written at a time: what a task holds in memory, whatever the length of its file."""

_TIME = pa.timestamp("us", tz="UTC")
ARTICLE = pa.schema(
    [
        ("id", pa.string()),
        ("url", pa.string()),
        ("source_id", pa.string()),
        ("title", pa.string()),
        ("text", pa.string()),
        ("found", _TIME),
        ("authors", pa.list_(pa.string())),
        ("published", _TIME),
        ("modified", _TIME),
        ("language", pa.string()),
        ("site", pa.string()),
        ("section", pa.string()),
        ("image", pa.string()),
    ]
)
READ = pa.schema(
    [
        *ARTICLE,
        ("shard", pa.string()),
        ("day", pa.string()),
        ("stamp", pa.float64()),
        ("sketch", pa.list_(pa.uint32())),
        ("opening", pa.list_(pa.uint32())),
    ]
)
"""An article as read, with what copies are found by."""
PLACED = pa.schema(
    [
        ("id", pa.string()),
        ("story", pa.string()),
        ("copy_of", pa.string()),
        ("independent", pa.bool_()),
        ("why", pa.string()),
    ]
)
STORY = pa.schema(
    [
        ("id", pa.string()),
        ("title", pa.string()),
        ("started", _TIME),
        ("latest", _TIME),
        ("score", pa.float64()),
        ("independent_reports", pa.int64()),
        ("topics", pa.list_(pa.string())),
        ("reasons", pa.list_(pa.string())),
    ]
)
MERGED = pa.schema([("story", pa.string()), ("into", pa.string())])


class Rows:
    """Takes rows and writes them a group at a time."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self._schema = schema
        self._writer = pq.ParquetWriter(path, schema, compression="zstd")
        self._waiting: list[Mapping[str, Any]] = []
        self.count = 0

    def add(self, row: Mapping[str, Any]) -> None:
        """One more row."""
        self._waiting.append(row)
        self.count += 1
        if len(self._waiting) >= GROUP:
            self._flush()

    def close(self) -> None:
        """Write what waits, and the end of the file."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        if self._waiting:
            self._writer.write_table(pa.Table.from_pylist(self._waiting, schema=self._schema))
            self._waiting = []


@contextmanager
def writing(path: Path, schema: pa.Schema) -> Iterator[Rows]:
    """A file of rows, which has its name only when the block ended well."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    rows = Rows(part, schema)
    try:
        yield rows
        rows.close()
        part.rename(path)
    finally:
        part.unlink(missing_ok=True)


def of_article(article: Article) -> dict[str, Any]:
    """The columns of ARTICLE."""
    return {name: _plain(getattr(article, name)) for name in ARTICLE.names}


def to_article(row: Mapping[str, Any]) -> Article:
    """The article a row holds."""
    given = {name: row[name] for name in ARTICLE.names}
    return Article(**given | {"authors": tuple(row["authors"] or ())})


def read(paths: Sequence[Path], columns: Sequence[str] | None = None) -> Iterator[dict[str, Any]]:
    """The rows of those files, a group at a time. Raises StoreError."""
    for path in paths:
        try:
            with pq.ParquetFile(path) as file:
                for batch in file.iter_batches(batch_size=GROUP, columns=columns):
                    yield from batch.to_pylist()
        except (OSError, pa.ArrowException) as error:
            raise StoreError(str(path), f"cannot be read: {error}") from error


def count(paths: Iterable[Path]) -> int:
    """How many rows those files hold."""
    return sum(int(pq.read_metadata(path).num_rows) for path in paths)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC)
    return list(value) if isinstance(value, tuple) else value
