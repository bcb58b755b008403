"""A starter catalogue of sources by beat: names and addresses, none of them known to be alive before the desk has looked."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import get_args
from urllib.parse import urlsplit

from monitoring_desk.errors import NotFound
from monitoring_desk.search import urls
from monitoring_desk.types import Source, SourceKind

_FILE = Path(__file__).with_name("catalogue.tsv")
_KINDS: dict[str, SourceKind] = {kind: kind for kind in get_args(SourceKind)}


@cache
def read() -> tuple[tuple[frozenset[str], Source], ...]:
    """Each source of the catalogue with the beats it belongs to, in the catalogue's order."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return tuple(_source(line.split("\t")) for line in lines if line and not line.startswith("#"))


def beats() -> tuple[str, ...]:
    """The beats, by name."""
    return tuple(sorted({beat for told, _ in read() for beat in told}))


def of(wanted: Sequence[str]) -> tuple[Source, ...]:
    """The sources of those beats; all without one. Raises `NotFound` for a beat there is not."""
    if unknown := set(wanted) - set(beats()):
        raise NotFound(", ".join(sorted(unknown)), f"no such beat in the catalogue; there are {', '.join(beats())}")
    return tuple(source for told, source in read() if not wanted or told & set(wanted))


def _source(fields: list[str]) -> tuple[frozenset[str], Source]:
    told, name, kind, url, language, state_media = fields
    parts = urlsplit(url)
    source = Source(
        id=urls.source_id(url),
        url=url,
        kind=_KINDS[kind],
        name=name,
        homepage=f"{parts.scheme}://{parts.netloc}/",
        language=language,
        state_media=state_media == "yes",
    )
    return frozenset(told.split()), source
