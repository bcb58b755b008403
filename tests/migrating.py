"""A desk that is killed at every statement of a migration in turn, as a process of its own: `python -m tests.migrating URL`.

It says at which version each kill left the database; the last try, which nobody kills, brings it up to date.
"""

import json
import os
import signal
import sys

from sqlalchemy import Engine, create_engine, event, text

from monitoring_desk.store import Store


def open_until(url: str, number: int) -> None:
    """Open the store, and be killed at the statement of that number."""
    left = [number]

    def count(*_: object) -> None:
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", count)
    Store(url).close()
    os._exit(0)


def version_of(url: str) -> int:
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        version = int(connection.execute(text("SELECT version FROM schema_version")).scalar_one())
        if engine.dialect.name == "sqlite":
            assert connection.execute(text("PRAGMA integrity_check")).scalar_one() == "ok"
    engine.dispose()
    return version


def main() -> None:
    url, left, number = sys.argv[1], [], 0
    while True:
        number += 1
        child = os.fork()
        if not child:
            open_until(url, number)
        killed = os.WIFSIGNALED(os.waitpid(child, 0)[1])
        left.append(version_of(url))
        if not killed:
            break
    sys.stdout.write(json.dumps(left))


if __name__ == "__main__":
    main()
