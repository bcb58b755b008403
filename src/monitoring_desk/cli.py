"""The `desk` command."""

import io
import logging
import math
import os
import signal
import sys
import tempfile
import threading
import time
from contextlib import AbstractContextManager, ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO

import click
import msgspec
from rich.logging import RichHandler

from monitoring_desk import (
    __version__,
    cli_keep,
    cli_ledger,
    cli_outward,
    cli_sources,
    cli_stories,
    cli_users,
    cli_watches,
    config,
    doctor,
    pipe,
)
from monitoring_desk.api_room import ApiRoom
from monitoring_desk.collector import Clock, utc_now
from monitoring_desk.config import Settings
from monitoring_desk.demo import SampleWeb
from monitoring_desk.desk import Cycle, Desk, opened
from monitoring_desk.errors import ConfigError, DeskError
from monitoring_desk.ledger_room import LedgerRoom
from monitoring_desk.present import web
from monitoring_desk.present.staff.rooms import StaffRooms
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.serving import served
from monitoring_desk.staff_door import Door
from monitoring_desk.store import Store
from monitoring_desk.terminal import complain, err, out, print_json, progress, shown
from monitoring_desk.watching import Previews
from monitoring_desk.work import Processes

log = logging.getLogger(__name__)

PATIENCE = 1.0
"""Seconds for which readers' pages stand while a cycle brings things in; an editor's act shows at once."""


class _Time(click.ParamType[datetime]):
    """A moment as ISO 8601; UTC where no zone is given."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        try:
            moment = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no ISO 8601 time, such as 2026-03-11T06:00:00Z", param, ctx)
        if not 1900 <= moment.year <= 9000:  # days are counted back and forth from here
            self.fail(f"{value!r} is not between the years 1900 and 9000", param, ctx)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


class _Hours(click.ParamType[timedelta]):
    """A length of time in hours: up to a hundred years."""

    name = "hours"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        try:
            hours = float(value)
        except ValueError:
            hours = math.nan
        if not 0 <= hours <= 876_600:
            self.fail(f"{value!r} is no number of hours between 0 and 876600", param, ctx)
        return timedelta(hours=hours)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="desk")
@click.option(
    "--config", "path", type=click.Path(path_type=Path), help="Settings file (default: desk.toml, if there is one)."
)
@click.option("--now", type=_Time(), help="Set the desk's clock: it runs on from this moment.")
@click.option("-v", "--verbose", is_flag=True, help="Say more.")
@click.pass_context
def desk(ctx: click.Context, path: Path | None, now: datetime | None, verbose: bool) -> None:
    """Monitoring Desk searches the web, handpicks the news that matters on your beat, distils each story into a brief
    whose every sentence opens on its source, and presents it."""
    logging.basicConfig(
        level=logging.INFO if verbose else logging.WARNING,
        format="%(message)s" if err.is_terminal else "%(levelname)s %(message)s",
        handlers=[RichHandler(console=err, show_path=False) if err.is_terminal else logging.StreamHandler()],
        force=True,
    )
    ctx.obj = _Context(path, now)


class _Context:
    """What every command shares: the settings, read when first asked for, and the clock."""

    def __init__(self, path: Path | None, now: datetime | None) -> None:
        self._path = path
        self.clock: Clock = utc_now if now is None else _clock_from(now)

    @property
    def settings(self) -> Settings:
        return config.load(self._path)


def _clock_from(start: datetime) -> Clock:
    began = time.monotonic()
    return lambda: start + timedelta(seconds=time.monotonic() - began)


def main() -> None:
    """Run the command; what goes wrong is said in one line."""
    signal.signal(signal.SIGTERM, _stop)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that cannot show a letter shows another, not a traceback
            stream.reconfigure(errors="replace")
    try:
        desk(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:  # the reader of our output has gone: nothing left to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except DeskError as error:
        complain(error)
        sys.exit(2 if isinstance(error, ConfigError) else 1)


def _stop(*_: object) -> None:
    """Leave by the way Ctrl-C leaves, so that everything is closed."""
    sys.exit(128 + signal.SIGTERM)


@desk.command()
@click.option("--once", is_flag=True, help="Do one cycle and stop; no pages are served.")
@click.option("--json", "as_json", is_flag=True, help="With --once: the counts as JSON.")
@click.pass_obj
def run(context: _Context, once: bool, as_json: bool) -> None:
    """Search, handpick and distil again and again, and serve the pages."""
    settings = context.settings
    with ExitStack() as stack:
        telling = stack.enter_context(progress(quiet=as_json))
        running = stack.enter_context(opened(settings, now=context.clock, progress=telling))
        if once:
            cycle = running.cycle()
            print_json(cycle) if as_json else out.print(_tell(cycle))
        else:
            stack.enter_context(_pages(running.store, settings, context.clock))
            out.print(
                f"[bold]{shown(settings.name)}[/] is open at [link]{settings.base_url}/[/link]  (Ctrl-C stops it)"
            )
            _advise(running, " in another terminal")
            while True:
                _try_cycle(running)
                time.sleep(settings.every * 60)
        _advise(running) if once and not as_json else None


def _try_cycle(running: Desk) -> None:
    try:
        out.print(_tell(running.cycle()))
    except DeskError as error:
        # The pages go on with what is there, and the next cycle resumes from the store.
        err.print(f"[bold red]This cycle ended early:[/] {shown(' '.join(str(error).split()))}")
    except Exception:  # a fault of ours must not close the pages; it is said in full
        log.exception("This cycle ended early, by a fault in the desk")


def _advise(running: Desk, where: str = "") -> None:
    if not running.store.sources.all():
        out.print(f"The desk has no sources yet. Add one{where}: [bold]desk add https://a-news-site.example[/]")
        out.print(
            "or a list of feeds: [bold]desk import feeds.opml[/]. To see a desk at work first: [bold]desk demo[/]"
        )


for part in (cli_keep, cli_ledger, cli_outward, cli_sources, cli_stories, cli_users, cli_watches):
    for command in part.COMMANDS:
        desk.add_command(command)


@desk.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_obj
def find(context: _Context, words: tuple[str, ...], limit: int, as_json: bool) -> None:
    """Find kept articles by words, "quoted phrases" and -unwanted words."""
    query = " ".join(f'"{word}"' if " " in word else word for word in words)
    with Store(context.settings.database) as store:
        hits = store.articles.find(query, limit=limit)
    for hit in hits:
        article, passage = hit.article, hit.article.text[hit.passage.start : hit.passage.end]
        if as_json:
            print_json(
                {"id": article.id, "story": hit.story_id, "url": article.url, "title": article.title}
                | {"published": article.when, "source": article.source_id, "passage": passage}
            )
        else:
            out.print(f"[bold]{shown(article.title)}[/]  {article.when:%Y-%m-%d %H:%M}  {shown(article.url)}")
            out.print(f"    {shown(passage)}")
    if not hits and not as_json:
        out.print("Nothing kept holds these words.")


@desk.command()
@click.option(
    "--hours", type=_Hours(), default="48", show_default=True, help="With an article in the last so many hours."
)
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 10_000))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_obj
def stories(context: _Context, hours: timedelta, limit: int, as_json: bool) -> None:
    """List the stories, best first, with why."""
    with Store(context.settings.database) as store:
        found = store.stories.since(context.clock() - hours, limit=limit)
        briefs = store.stories.brief([story.id for story in found])
    for story in found:
        brief = briefs.get(story.id)
        if as_json:
            print_json({"score": story.score, "story": story, "brief": brief})
            continue
        copies = len(story.article_ids) - story.independent_reports
        out.print(f"[bold]{story.score:5.2f}  {shown(story.title)}[/]  [dim]{story.id}[/]")
        out.print(
            f"       {story.independent_reports} independent, {copies} more · {shown('; '.join(r.why for r in story.reasons))}"
        )
        for sentence in brief.summary if brief else ():
            out.print(f"       – {shown(sentence.text)}")
    if not found and not as_json:
        out.print("No stories in that time. `desk run` makes them; --hours looks further back.")


@desk.command()
@click.argument("action", type=click.Choice(["list", "approve", "reject"]), default="list")
@click.argument("ids", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_obj
def replies(context: _Context, action: str, ids: tuple[str, ...], as_json: bool) -> None:
    """List the readers' replies that wait, approve or reject them."""
    with Store(context.settings.database) as store:
        if action != "list":
            if not ids:
                raise click.UsageError(f"say which reply to {action}: its id stands in `desk replies`")
            for id in ids:
                store.people.decide(id, "approved" if action == "approve" else "rejected")
                out.print(f"{id}: {'approved' if action == 'approve' else 'rejected'}")
            return
        held = store.people.replies(state="held")
        titles = store.stories.get([reply.story_id for reply in held])
    for reply in held:
        if as_json:
            print_json(reply)
            continue
        title = titles[reply.story_id].title if reply.story_id in titles else reply.story_id
        out.print(f"[bold]{reply.id}[/]  {shown(reply.name)}, {reply.received:%Y-%m-%d %H:%M}, on “{shown(title)}”")
        out.print(f"    {shown(reply.text)}")
    if not held and not as_json:
        out.print("No replies are waiting.")


@desk.command("pipe")
@click.argument("stage", type=click.Choice(["read", "handpick", "distil"]))
@click.option(
    "--stories",
    "stories_file",
    type=click.File("wb"),
    help="handpick: also write one line a story to this file, best first.",
)
@click.option("--processes", default=0, help="Processes to use (0: one a processor).")
@click.pass_obj
def pipe_stage(context: _Context, stage: str, stories_file: BinaryIO | None, processes: int) -> None:
    """Run one stage over JSON Lines on standard input (docs/pipe.md has the fields)."""
    lines = (line for line in sys.stdin.buffer if line.strip())
    now = context.clock()
    if stage == "handpick":
        placed, ranked = pipe.handpick(lines, now=now)
        sys.stdout.buffer.writelines(placed)
        if stories_file is not None:
            stories_file.writelines(ranked)
        return
    count = processes or os.cpu_count() or 1
    working = Processes(count)
    try:
        run_stage = pipe.read if stage == "read" else pipe.distil
        for line in run_stage(lines, now=now, processes=working, workers=count + 1):
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
    finally:
        working.close()


@desk.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_obj
def examine(context: _Context, as_json: bool) -> None:
    """Check the whole set-up and say what to do."""
    findings = tuple(doctor.examine(lambda: context.settings, now=context.clock()))
    for finding in findings:
        if as_json:
            print_json(finding)
        else:
            mark = "[green]ok [/]" if finding.well else "[bold red]!! [/]"
            out.print(f"{mark} {shown(finding.what)}: {shown(finding.found)}")
            if not finding.well and finding.remedy:
                out.print(f"      → {shown(finding.remedy)}")
    if not all(finding.well for finding in findings):
        sys.exit(1)


@desk.command()
@click.option("--port", default=8000, show_default=True, help="Of the desk's pages; the sample web takes a free one.")
@click.option(
    "--keep", type=click.Path(path_type=Path), help="Folder to keep the demo's desk in (default: a temporary one)."
)
@click.option("--once", is_flag=True, help="Live through the three days, print the counts and stop.")
@click.option("--json", "as_json", is_flag=True, help="With --once: the counts as JSON.")
def demo(port: int, keep: Path | None, once: bool, as_json: bool) -> None:
    """Live three days of a sample web, then open the front page: no configuration, no internet."""
    with ExitStack() as stack:
        folder = keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="desk-demo-")))
        folder.mkdir(parents=True, exist_ok=True)
        sample = stack.enter_context(SampleWeb())
        settings = msgspec.structs.replace(
            Settings(),
            name="Monitoring Desk",
            database=f"sqlite:///{folder}/desk.sqlite",
            archive=str(folder / "warc"),
            fetch=config.FetchSettings(pause=0.0, allow=(f"*.localhost:{sample.port}",)),
            web=config.WebSettings(port=port),
        )
        moments = sample.times
        clock = _Moment(moments[0])
        telling = stack.enter_context(progress(quiet=as_json))
        running = stack.enter_context(opened(settings, now=clock, progress=telling))
        running.ensure(sample.sources(), sample.watches())
        if not once:  # before the days are lived: a port that is taken should be known at once
            stack.enter_context(_pages(running.store, settings, clock))
        total = Cycle()
        for moment in moments:
            sample.set_clock(moment)
            clock.moment = moment
            cycle = running.cycle()
            total = total + cycle
            if not as_json:
                out.print(f"[dim]{moment:%a %d %b %H:%M}[/]  {_tell(cycle)}")
        if once:
            print_json(total) if as_json else out.print(_tell(total))
            return
        out.print()
        out.print(f"[bold]The desk is open at [link]{settings.base_url}/[/link][/]  (Ctrl-C stops it)")
        threading.Event().wait()


class _Moment:
    """A clock that stands where it is put."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment


def _pages(store: Store, settings: Settings, clock: Clock) -> AbstractContextManager[None]:
    room = ReadingRoom(store, name=settings.name, now=clock, settings=settings, patience=PATIENCE)
    ledger = LedgerRoom(store, now=clock)
    previews = Previews(store, now=clock)
    application = web.app(
        room,
        name=settings.name,
        base_url=settings.base_url,
        ledger=ledger,
        watching=previews,
        api=ApiRoom(store, room, ledger, settings=settings),
        access=settings.api.access,
        staff=StaffRooms(door=Door(store, now=utc_now)),
        members_only=settings.web.members_only,
    )
    return served(application, settings)


def _tell(cycle: Cycle) -> str:
    trouble = f" ({cycle.troubled} in trouble)" if cycle.troubled else ""
    failed = f" ({cycle.failed} could not be)" if cycle.failed else ""
    failed += f", {cycle.revised} revised" if cycle.revised else ""
    return (
        f"{cycle.checked} sources checked{trouble}, {cycle.links} new links, {cycle.articles} articles read{failed}, "
        f"{cycle.stories} stories changed, {cycle.briefs} briefs made"
    )
