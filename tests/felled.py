"""A desk's cycle that is felled at a commit, before or after it, as a process of its own: `python -m tests.felled`.

Every transaction that writes ends in a commit, and each is named after the function of ours that ends it. Without a name to
be felled at, the cycle comes to its end and says the names of all of them, in their order.
"""

import json
import os
import signal
import sys
import threading
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.default import DefaultDialect

from monitoring_desk import config
from monitoring_desk.cli_run import logged_cycle
from monitoring_desk.desk import opened

STORE = f"{os.sep}monitoring_desk{os.sep}"


def point() -> str:
    """The innermost function of ours that is committing, as module.function."""
    frame = sys._getframe(1)
    while frame is not None:
        file = frame.f_code.co_filename
        if STORE in file and not file.endswith("rows.py"):
            return f"{Path(file).stem}.{frame.f_code.co_name}"
        frame = frame.f_back  # type: ignore[assignment]
    return "?"


def arm(name: str, *, after: bool, nth: int) -> list[str]:
    """Fell this process and its children at the `nth` commit of that name; the names met so far."""
    met: list[str] = []
    times: Counter[str] = Counter()
    here = threading.local()

    def note(connection: Connection) -> None:
        here.writes = bool(connection.get_execution_options().get("writes"))

    commit = DefaultDialect.do_commit

    def do_commit(dialect: DefaultDialect, connection: Any) -> None:
        writes, here.writes = getattr(here, "writes", False), False
        if not writes:
            commit(dialect, connection)  # type: ignore[no-untyped-call]
            return
        named = point()
        met.append(named)
        times[named] += 1
        due = named == name and times[named] == nth
        if due and not after:
            os.killpg(0, signal.SIGKILL)
        commit(dialect, connection)  # type: ignore[no-untyped-call]
        if due:
            os.killpg(0, signal.SIGKILL)

    event.listen(Engine, "commit", note)
    DefaultDialect.do_commit = do_commit  # type: ignore[method-assign]
    return met


def main() -> None:
    """`moment name before|after nth`, in a folder with a desk.toml."""
    moment, name, when, nth = sys.argv[1:]
    met = arm(name, after=when == "after", nth=int(nth))
    now = datetime.fromisoformat(moment)
    with opened(config.load(environ={}), now=lambda: now) as running:
        running.store.turn.take()
        logged_cycle(running)
    sys.stdout.write(json.dumps(met) + "\n")


if __name__ == "__main__":
    main()
