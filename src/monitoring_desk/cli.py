"""The `desk` command."""

import atexit
import io
import logging
import math
import os
import signal
import sys
import tempfile
import threading
import time
import traceback
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

import click
import msgspec

from monitoring_desk import (
    __version__,
    cli_archive,
    cli_hand,
    cli_keep,
    cli_ledger,
    cli_outward,
    cli_run,
    cli_sources,
    cli_stories,
    cli_users,
    cli_watches,
    config,
    doctor,
    logs,
    pipe,
)
from monitoring_desk.collector import Clock, utc_now
from monitoring_desk.config import Settings
from monitoring_desk.demo import SampleWeb
from monitoring_desk.desk import Cycle, opened
from monitoring_desk.editing import Editing
from monitoring_desk.errors import ConfigError, DeskError
from monitoring_desk.handpick import rank
from monitoring_desk.present.findquery import OPERATORS
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.reply_desk import ReplyDesk
from monitoring_desk.store import Store
from monitoring_desk.terminal import complain, out, print_json, progress, shown, whoami
from monitoring_desk.work import Processes

log = logging.getLogger(__name__)


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
    ctx.obj = _Context(path, now)
    logs.set_up(ctx.obj.log, verbose=verbose, secrets=ctx.obj.secrets)


class _Context:
    """What every command shares: the settings, read when first asked for, and the clock."""

    def __init__(self, path: Path | None, now: datetime | None) -> None:
        self._path = path
        self.clock: Clock = utc_now if now is None else _clock_from(now)

    @property
    def settings(self) -> Settings:
        return config.load(self._path)

    @property
    def log(self) -> config.LogSettings:
        try:
            return self.settings.log
        except DeskError:  # whatever needs the settings says so; `desk doctor` says it best
            return config.LogSettings()

    @property
    def secrets(self) -> tuple[str, ...]:
        try:
            return self.settings.secrets
        except DeskError:
            return ()


def _clock_from(start: datetime) -> Clock:
    began = time.monotonic()
    return lambda: start + timedelta(seconds=time.monotonic() - began)


def main() -> None:
    """Run the command; what goes wrong is said in one line."""
    try:
        _run()
    finally:
        if "daft" in sys.modules:
            _leave(sys.exc_info()[1])


def _leave(error: BaseException | None) -> NoReturn:
    """End the process as the interpreter would, but without taking itself apart under Daft's threads.

    Daft cannot be told to stop them, and a bare script of it ended by SIGABRT or SIGSEGV 3 times in 101 on a busy machine. The likely
    cause: a thread that wakes and asks for the interpreter while it is taken apart, as in
    https://github.com/PyO3/pyo3-async-runtimes/issues/40, mended in Python 3.14 by https://github.com/python/cpython/issues/87135.
    """
    code = 0 if error is None else 1
    if isinstance(error, SystemExit):
        code = error.code if isinstance(error.code, int) else int(error.code is not None)
    elif error is not None:
        traceback.print_exception(error)
    try:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:  # the reader of our output has gone, or the disk is full
        code = code or 1
    os._exit(code)


def _run() -> None:
    signal.signal(signal.SIGTERM, _stop)
    logs.catch_all()
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
    """Leave by the way Ctrl-C leaves, so that everything is closed; asked again meanwhile, it is on its way."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.exit(128 + signal.SIGTERM)


for part in (
    cli_archive,
    cli_hand,
    cli_keep,
    cli_ledger,
    cli_outward,
    cli_run,
    cli_sources,
    cli_stories,
    cli_users,
    cli_watches,
):
    for command in part.COMMANDS:
        desk.add_command(command)


def quote_word(word: str) -> str:
    """A word as the shell handed it over, quoted again where it holds blanks: "state bank", from:"The Herald"."""
    name, colon, value = word.partition(":")
    if colon and name in OPERATORS and " " in value:
        return f'{name}:"{value}"'
    return f'"{word}"' if " " in word else word


@desk.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_obj
def find(context: _Context, words: tuple[str, ...], limit: int, as_json: bool) -> None:
    """Find kept articles by words, "quoted phrases" and -unwanted words; person:, from:, watch:, since: and until: narrow it."""
    query = " ".join(map(quote_word, words))
    with Store(context.settings.database) as store:
        room = ReadingRoom(store, name=context.settings.name, now=context.clock, settings=context.settings)
        hits = room.find(query, limit=limit)
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
        out.print("Nothing kept fits.")


@desk.command()
@click.option(
    "--hours", type=_Hours(), default="48", show_default=True, help="With an article in the last so many hours."
)
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 10_000))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_obj
def stories(context: _Context, hours: timedelta, limit: int, as_json: bool) -> None:
    """List the stories, best first, with why."""
    now = context.clock()
    with Store(context.settings.database) as store:
        laid = Editing(store, context.settings).lay(now)
        kept = store.stories.since(now - hours, limit=limit)
        standing = [laid.stories.get(one.id) or rank.rescore(one, now=now, context=laid.context) for one in kept]
        found = sorted(standing, key=lambda story: (-story.score, story.id))
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
@click.argument("action", type=click.Choice(["list", "approve", "reject", "erase"]), default="list")
@click.argument("ids", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.pass_obj
def replies(context: _Context, action: str, ids: tuple[str, ...], as_json: bool) -> None:
    """List the readers' replies that wait, approve or reject them, or erase one for good because its author asks."""
    with Store(context.settings.database) as store:
        if action != "list":
            if not ids:
                raise click.UsageError(f"say which reply to {action}: its id stands in `desk replies`")
            desk_of_replies = ReplyDesk(store, now=context.clock, settings=context.settings)
            for id in ids:
                if action == "erase":
                    desk_of_replies.erase(id, who=whoami())
                else:
                    desk_of_replies.decide(id, action, seen=desk_of_replies.need(id).reply.state, who=whoami())
                out.print(f"{id}: {action.removesuffix('e')}ed")
            return
        waiting = store.people.replies(state="held")
        titles = store.stories.get([reply.story_id for reply in waiting])
    for reply in waiting:
        if as_json:
            print_json(reply)
            continue
        title = titles[reply.story_id].title if reply.story_id in titles else reply.story_id
        out.print(f"[bold]{reply.id}[/]  {shown(reply.name)}, {reply.received:%Y-%m-%d %H:%M}, on “{shown(title)}”")
        out.print(f"    {shown(reply.text)}")
    if not waiting and not as_json:
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
            stack.enter_context(cli_run.pages(running.store, settings, clock))
        total = Cycle()
        for moment in moments:
            sample.set_clock(moment)
            clock.moment = moment
            cycle = cli_run.logged_cycle(running)
            total = total + cycle
            if not as_json:
                out.print(f"[dim]{moment:%a %d %b %H:%M}[/]  {cli_run.tell(cycle)}")
        if once:
            print_json(total) if as_json else out.print(cli_run.tell(total))
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
