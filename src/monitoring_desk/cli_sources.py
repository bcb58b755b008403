"""The `desk` commands about sources and archives: what comes in."""

import logging
import sys
import tempfile
from collections import Counter
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path
from typing import Protocol

import click
from rich.console import Console
from rich.table import Column, Table

from monitoring_desk import config, rhythm
from monitoring_desk.collector import PARSE_SECONDS, SMALL, Clock
from monitoring_desk.config import Settings
from monitoring_desk.desk import configured, opened
from monitoring_desk.errors import ConfigError, DeskError, NotFound, StoreError, tell_missing
from monitoring_desk.postponed import tell_postponed
from monitoring_desk.search import catalogue, opml, readings
from monitoring_desk.search.urls import is_http
from monitoring_desk.store import Store
from monitoring_desk.terminal import complain, out, print_json, progress, shown
from monitoring_desk.types import Source, SourceState
from monitoring_desk.work import Processes

log = logging.getLogger(__name__)

_WARC = (".warc", ".warc.gz")


class Context(Protocol):
    """What the command group hands on."""

    @property
    def settings(self) -> Settings:
        """All an owner can set."""
        ...

    @property
    def clock(self) -> Clock:
        """The desk's clock."""
        ...


@click.command()
@click.argument("places", nargs=-1, required=True, metavar="PLACE…")
@click.option("--links", default="", metavar="SELECTOR", help="CSS or XPath: which links of the page are articles.")
@click.option("--search", "words", metavar="WORDS", help="Keep a search for these words at the place.")
@click.pass_obj
def add(context: Context, places: tuple[str, ...], links: str, words: str | None) -> None:
    """Add sources: of a site (its feed or sitemap is found by itself), of a folder or mailbox on this machine, or a search."""
    if links and words is not None:
        raise click.UsageError("--links is for a page, --search for a search: one of them")
    failed = False
    with opened(context.settings, now=context.clock) as running:
        for place in places:
            before = {source.id for source, _ in running.store.sources.all()}
            try:
                if words is not None:
                    found: tuple[Source, ...] = (running.collector.add_search(place, words),)
                elif is_http(place) or links:
                    found = running.collector.add(place, links=links)
                else:
                    found = (running.collector.add_folder(Path(place)),)
            except StoreError:
                raise
            except DeskError as error:  # the other addresses are added all the same
                complain(error)
                failed = True
                continue
            for source in found:
                state = "known already" if source.id in before else "added"
                out.print(f"{state}: {shown(source.name)} ({source.kind}) {shown(source.url)}")
    if failed:
        sys.exit(1)


@click.command("import")
@click.argument("place", metavar="FILE")
@click.pass_obj
def import_file(context: Context, place: str) -> None:
    """Add sources from an OPML file, sources and watches from a TOML file like desk.toml, or the articles of a WARC file
    or of a folder that `desk archive` wrote."""
    file = Path(place)
    if file.name.lower().endswith(_WARC):
        _import_archive(context, place)
        return
    if (file / "articles").is_dir():
        _import_articles(context, file)
        return
    try:
        document = file.read_bytes()
    except OSError as error:
        raise ConfigError(str(file), f"cannot be read: {error.strerror}") from error
    with Store(context.settings.database) as store:
        before = len(store.sources.all()), len(store.sources.watches())
        if file.suffix.lower() == ".toml":
            given = config.load(file, environ={})
            sources, watches = configured(given)
            store.sources.add(sources)
            store.sources.add_watches(watches)
        else:
            store.sources.add(_parse_opml(document, what=str(file)))
        fresh = len(store.sources.all()) - before[0], len(store.sources.watches()) - before[1]
    out.print(f"{fresh[0]} sources and {fresh[1]} watches added from {shown(str(file))}")


@click.group("sources", invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--opml", "as_opml", is_flag=True, help="All of them as OPML.")
@click.pass_context
def list_sources(ctx: click.Context, as_json: bool, as_opml: bool) -> None:
    """List the sources, what they usually publish, and what is wrong with any."""
    if ctx.invoked_subcommand:
        return
    context: Context = ctx.obj
    with Store(context.settings.database) as store:
        found = store.sources.all()
        postponed = tell_postponed(store, found)
    if as_opml:
        sys.stdout.buffer.write(opml.render([source for source, _ in found], title=context.settings.name))
    elif as_json:
        for source, state in found:
            silent = rhythm.silence(state.days, now=context.clock())
            row = {"source": source, "state": state, "usual": rhythm.usual(state.days), "silent": silent}
            print_json(row | {"postponed": postponed.get(source.id)})
    elif not found:
        out.print("No sources yet. Add one: [bold]desk add https://a-news-site.example[/]")
    else:
        table = Table(Column("Source", overflow="fold"), "Kind", "Last success", "Rhythm", "What is wrong", box=None)
        for source, state in found:
            when = f"{state.succeeded:%Y-%m-%d %H:%M}" if state.succeeded else "never"
            told = (_problem(state, now=context.clock()), postponed.get(source.id, ""))
            problem = shown("; ".join(filter(None, told)))
            usual = rhythm.usual(state.days).removeprefix("usually ")
            table.add_row(f"{shown(source.name)}\n[dim]{shown(source.url)}[/]", source.kind, when, usual, problem)
        wide = out if out.is_terminal else Console(highlight=False, width=10_000)  # a pipe has no edge to fold at
        wide.print(table)


@list_sources.command("check")
@click.argument("words", nargs=-1)
@click.pass_obj
def check_sources(context: Context, words: tuple[str, ...]) -> None:
    """Look at all sources now, or at those whose name or address holds the words, and say which are alive."""
    wanted = " ".join(words).casefold()
    with ExitStack() as stack:
        telling = stack.enter_context(progress(quiet=False))
        running = stack.enter_context(opened(context.settings, now=context.clock, progress=telling))
        asked = [source for source, _ in running.store.sources.all() if source.kind != "publisher"]
        chosen = {source.id for source in asked if wanted in f"{source.name} {source.url}".casefold()}
        if not chosen:
            raise NotFound(wanted or "sources", "no such source" if wanted else "there are none yet")
        waiting = Counter(link.source_id for link in running.store.articles.unread(context.clock()))
        running.collector.check(chosen)
        now_waiting = Counter(link.source_id for link in running.store.articles.unread(context.clock()))
        states = {source.id: (source, state) for source, state in running.store.sources.all() if source.id in chosen}
    ill = 0
    for source, state in sorted(states.values(), key=lambda pair: pair[0].name.casefold()):
        if problem := _problem(state, now=context.clock()):
            ill += 1
            out.print(f"[bold]{shown(source.name)}[/]: {shown(problem)}  [dim]{shown(source.url)}[/]")
            continue
        fresh = now_waiting[source.id] - waiting[source.id]
        out.print(f"alive: {shown(source.name)}, {f'{fresh} new articles announced' if fresh > 0 else 'nothing new'}")
    if ill:
        sys.exit(1)


@list_sources.command("catalogue")
@click.argument("beats", nargs=-1)
@click.option("--add", "adding", is_flag=True, help="Add them all to the desk.")
@click.pass_obj
def show_catalogue(context: Context, beats: tuple[str, ...], adding: bool) -> None:
    """List the starter catalogue (beats: business, china, cpec, pakistan), or add from it. None is believed before a check."""
    found = catalogue.of(beats)
    with Store(context.settings.database) as store:
        known = {source.id: state for source, state in store.sources.all()}
        fresh = store.sources.add(found) if adding else 0
    for source in found:
        state = known.get(source.id)
        told = f"alive {state.succeeded:%Y-%m-%d}" if state and state.succeeded else "unchecked"
        out.print(f"{told}: {shown(source.name)} ({source.kind}) {shown(source.url)}")
    if adding:
        out.print(f"{fresh} sources added; `desk sources check` looks at them")


def _problem(state: SourceState, *, now: datetime) -> str:
    """What is wrong, and since when where it has gone on."""
    if state.paused:
        return ""
    if state.retired:
        return "retired: its server says it is gone for good"
    if not state.problem:
        return rhythm.silence(state.days, now=now) or ""
    return f"{state.problem} ({state.failures} times in a row)" if state.failures > 1 else state.problem


def _parse_opml(document: bytes, *, what: str) -> tuple[Source, ...]:
    """A large list is parsed where it can be ended: a file can be made to take hours."""
    if len(document) <= SMALL:
        return opml.parse(document, what=what)
    with closing(Processes(1)) as processes:
        return processes.run_within(PARSE_SECONDS, opml.parse, document, what=what)


def _import_articles(context: Context, folder: Path) -> None:
    try:
        from monitoring_desk import archive_import  # noqa: PLC0415  optional, and slow to load
    except ImportError as error:
        raise ConfigError(str(error.name), tell_missing("archive")) from error
    with Store(context.settings.database) as store:
        kept = archive_import.import_articles(store, folder, now=context.clock())
    out.print(f"{kept} articles taken in from {shown(str(folder))}; the next `desk run` places them in stories")


def _import_archive(context: Context, place: str) -> None:
    with ExitStack() as stack:
        telling = stack.enter_context(progress(quiet=False))
        running = stack.enter_context(opened(context.settings, now=context.clock, progress=telling))
        if is_http(place):
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="desk-archive-"))
            file = running.collector.fetch_archive(place, folder=Path(folder))
        else:
            [file] = readings.files([Path(place)])
        kept, failed = running.collector.restore(readings.archived([file], report=_warn))
    out.print(f"{kept} articles read from {shown(place)}; {failed} of its pages hold none. `desk run` makes stories.")


@click.command()
@click.option(
    "--from",
    "places",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A WARC file or a folder of them, more than once for more (default: the desk's own archive).",
)
@click.pass_obj
def rebuild(context: Context, places: tuple[Path, ...]) -> None:
    """Make sources, articles, stories and briefs again from the archive, into an empty database."""
    settings = context.settings
    own = Path(settings.archive).resolve() if settings.archive else None
    if not places and own is None:
        raise ConfigError("rebuild", "the desk keeps no archive; say where one is with --from")
    found = readings.files(places or [Path(settings.archive)])
    with progress(quiet=False) as telling, opened(settings, now=context.clock, progress=telling) as running:
        if held := running.store.articles.counts()["articles"]:
            why = f"holds {held} articles already; set DESK_DATABASE to an empty one"
            raise StoreError(settings.database, why)
        mine = [file for file in found if own and file.resolve().is_relative_to(own)]
        others = [file for file in found if file not in mine]
        kept, failed = running.collector.restore(readings.archived(mine, report=_warn), keep_pages=False)
        more, worse = running.collector.restore(readings.archived(others, report=_warn))
        stories, briefs = running.handpick(), running.distil()
    out.print(
        f"{kept + more} articles made again, {failed + worse} pages gave none; {stories} stories, {briefs} briefs"
    )


def _warn(what: str) -> None:
    log.warning("%s", what)


COMMANDS = (add, import_file, list_sources, rebuild)
