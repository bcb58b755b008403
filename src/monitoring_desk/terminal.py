"""What the `desk` command shows: text, JSON and bars, with nothing in them that a terminal would obey."""

import getpass
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import msgspec
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from monitoring_desk.errors import DeskError
from monitoring_desk.secrecy import hidden

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)

STAGES = {
    "search": "Searching",
    "read": "Reading",
    "reread": "Reading again",
    "handpick": "Handpicking",
    "distil": "Distilling",
    "remember": "Remembering",
    "restore": "Reading the archive",
}

# What a headline off the web could do to a terminal: C0 (but tab and line feed) and C1 control characters, Unicode's own line
# ends, and what turns the direction of all that follows.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def shown(text: str) -> str:
    """Text from outside as rich may print it: no markup of rich's, nothing a terminal would obey."""
    return escape(_CONTROLS.sub("", text))


def whoami() -> str:
    """Whoever is logged in at this machine; a command's acts are signed so."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "command line"


def complain(error: DeskError) -> None:
    """What went wrong, in one line on standard error."""
    err.print(f"[bold red]desk:[/] {shown(hidden(' '.join(str(error).split())))}")


@contextmanager
def progress(*, quiet: bool) -> Iterator[Callable[[str, int, int], None]]:
    """A bar a stage on standard error, where somebody is looking."""
    if quiet or not err.is_terminal:
        yield lambda stage, done, total: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=err, transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def tell(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(STAGES.get(stage, stage), total=total)
            bars.update(tasks[stage], completed=done, total=total)

        yield tell


def print_json(record: object) -> None:
    """One JSON object a line on standard output."""
    sys.stdout.buffer.write(msgspec.json.encode(record) + b"\n")
    sys.stdout.buffer.flush()
