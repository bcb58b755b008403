"""Reads the sample web's outlets and articles from their folder.

An outlet is a folder named after its host, with `outlet.toml`, `page.html` (Jinja2) and `articles/*.txt`. An article file is
header lines ("title: …"), a blank line and paragraphs. A line `===` starts a later revision of the same page: a header with its
`time` (and whatever else changed), then its paragraphs. A paragraph `¶ 2-5` takes paragraphs over from the article named by
`copy_of`, or in a revision from the one before. A paragraph that begins with `## ` is a heading inside the text.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import cached_property
from pathlib import Path
from typing import Literal, cast

from monitoring_desk.errors import ConfigError

FeedKind = Literal["rss", "atom", "json", "sitemap", "none"]
TAKEN_OVER = re.compile(r"¶ (\d+)(?:-(\d+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, or one heading inside the text."""

    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What stands on an article's page from `time` (UTC) on."""

    time: datetime
    title: str
    summary: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One article of the sample web, with all its revisions, oldest first."""

    host: str
    slug: str
    path: str
    section: str
    authors: tuple[str, ...]
    picture: str
    """Caption of its picture; empty: it has none."""
    comments: tuple[tuple[str, str], ...]
    """Readers' comments under it: (name, text)."""
    copy_of: str | None
    """host/slug of the article whose words these are."""
    revisions: tuple[Revision, ...]

    @property
    def key(self) -> str:
        return f"{self.host}/{self.slug}"

    @property
    def published(self) -> datetime:
        return self.revisions[0].time

    def seen(self, now: datetime) -> Revision | None:
        """The revision a visitor gets at that moment; None before publication."""
        return next((revision for revision in reversed(self.revisions) if revision.time <= now), None)


@dataclass(frozen=True, kw_only=True)
class Outlet:
    """One host of the sample web: how it names itself, where its things are, how its server behaves."""

    host: str
    folder: Path
    name: str
    language: str
    tagline: str
    zone: timezone
    sections: Mapping[str, str]
    """Slug → name, in the order of its menu."""
    feed: FeedKind
    feed_path: str
    charset: str
    validators: Literal["both", "etag", "last-modified", "none"]
    robots: str
    state: bool
    """Speaks for a government."""
    articles: tuple[Written, ...]
    """Oldest first."""

    @cached_property
    def template(self) -> str:
        return (self.folder / "page.html").read_text(encoding="utf-8")


def find_folder() -> Path:
    """The outlets' folder: `demo/outlets` of a checkout, or the copy inside an installed wheel."""
    here = Path(__file__).resolve()
    for folder in (here.parents[3] / "demo" / "outlets", here.parents[1] / "sample_web"):
        if folder.is_dir():
            return folder
    raise ConfigError("the sample web", "its articles are neither in this checkout nor in the installed package")


def read_outlets(folder: Path) -> tuple[Outlet, ...]:
    """Every outlet under `folder`, by host. Raises ConfigError naming the file that cannot be used."""
    written: dict[str, Written] = {}
    outlets = []
    # A copy may stand in an outlet that sorts before the agency's: originals are looked up by path, not by order.
    for path in sorted(folder.glob("*/outlet.toml")):
        outlets.append(_read_outlet(path, folder, written))
    return tuple(outlets)


def _read_outlet(path: Path, folder: Path, written: dict[str, Written]) -> Outlet:
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
        host = path.parent.name
        zone = timezone(timedelta(hours=said["utc_offset"]))
        for file in sorted(path.parent.glob("articles/*.txt")):
            written[f"{host}/{file.stem}"] = read_article(file, folder)
        return Outlet(
            host=host,
            folder=path.parent,
            name=said["name"],
            language=said["language"],
            tagline=said.get("tagline", ""),
            zone=zone,
            sections=said["sections"],
            feed=cast(FeedKind, said["feed"]),
            feed_path=said.get("feed_path", ""),
            charset=said.get("charset", "utf-8"),
            validators=said.get("validators", "both"),
            robots=said.get("robots", "User-agent: *\nDisallow: /search\n"),
            state=said.get("state", False),
            articles=tuple(
                sorted((w for w in written.values() if w.host == host), key=lambda one: (one.published, one.slug))
            ),
        )
    except (KeyError, ValueError, OSError) as cause:
        raise ConfigError(str(path), f"not a usable outlet ({type(cause).__name__}: {cause})") from cause


def read_article(file: Path, folder: Path) -> Written:
    """One article file. Raises ConfigError naming it when a header line is missing or wrong."""
    host = file.parent.parent.name
    try:
        outlet = tomllib.loads((file.parent.parent / "outlet.toml").read_text(encoding="utf-8"))
        zone = timezone(timedelta(hours=outlet["utc_offset"]))
        parts = re.split(r"^===$\n", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
        header, _ = _split(parts[0])
        first = dict(header)
        original = first.get("copy_of")
        before: tuple[Block, ...] = ()
        if original:
            source_host, slug = original.split("/")
            before = read_article(folder / source_host / "articles" / f"{slug}.txt", folder).revisions[0].blocks
        revisions: list[Revision] = []
        for part in parts:
            lines, paragraphs = _split(part)
            said = {**first, **dict(lines)}
            before = tuple(_blocks(paragraphs, before))
            time = datetime.fromisoformat(said["time"]).replace(tzinfo=zone).astimezone(UTC)
            revisions.append(Revision(time=time, title=said["title"], summary=said.get("summary", ""), blocks=before))
        local = revisions[0].time.astimezone(zone)
        return Written(
            host=host,
            slug=file.stem,
            path=outlet["article_path"].format(slug=file.stem, section=first["section"], time=local),
            section=first["section"],
            authors=tuple(name.strip() for name in first.get("author", "").split(";") if name.strip()),
            picture=first.get("picture", ""),
            comments=tuple(_comment(value) for key, value in header if key == "comment"),
            copy_of=original,
            revisions=tuple(revisions),
        )
    except (KeyError, ValueError, OSError) as cause:
        raise ConfigError(str(file), f"not a usable article ({type(cause).__name__}: {cause})") from cause


def _split(part: str) -> tuple[list[tuple[str, str]], list[str]]:
    head, _, body = part.strip().partition("\n\n")
    header = []
    for line in head.splitlines():
        key, colon, value = line.partition(":")
        if not colon:
            raise ValueError(f"no colon in header line {line!r}")
        header.append((key.strip(), value.strip()))
    return header, [" ".join(paragraph.split()) for paragraph in body.split("\n\n") if paragraph.strip()]


def _blocks(paragraphs: list[str], before: tuple[Block, ...]) -> Iterator[Block]:
    for paragraph in paragraphs:
        if taken := TAKEN_OVER.fullmatch(paragraph):
            first, last = int(taken[1]), int(taken[2] or taken[1])
            if not 1 <= first <= last <= len(before):
                raise ValueError(f"{paragraph!r} of {len(before)} paragraphs")
            yield from before[first - 1 : last]
        elif paragraph.startswith("## "):
            yield Block(text=paragraph[3:], heading=True)
        else:
            yield Block(text=paragraph)


def _comment(value: str) -> tuple[str, str]:
    name, _, text = value.partition("|")
    return name.strip(), text.strip()
