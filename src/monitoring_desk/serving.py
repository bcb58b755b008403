"""The pages, served by a thread of this process."""

import errno
import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI

from monitoring_desk.config import Settings
from monitoring_desk.errors import ConfigError, DeskError

CLOSING_SECONDS = 3
"""How long readers' open requests may take when the desk is stopped."""


@contextmanager
def served(app: FastAPI, settings: Settings) -> Iterator[None]:
    """`app` is served until the block ends. Raises ConfigError when its address cannot be had."""
    # Not its warnings: each is of a request that is none, and whoever sends those would write our log.
    server = uvicorn.Server(
        uvicorn.Config(app, log_level="error", server_header=False, timeout_graceful_shutdown=CLOSING_SECONDS)
    )
    door = open_door(settings)
    thread = threading.Thread(target=server.run, args=([door],), name="web", daemon=True)
    thread.start()
    while not server.started:
        if not thread.is_alive():
            raise DeskError("pages", "cannot be served; what stopped them stands above")
        time.sleep(0.02)
    try:
        yield
    finally:
        server.should_exit = True
        thread.join(CLOSING_SECONDS + 1)


def open_door(settings: Settings) -> socket.socket:
    """The socket readers come in by. Raises ConfigError when it cannot be had."""
    host, port = settings.web.host, settings.web.port
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        door = socket.create_server((host, port), family=family, backlog=2048)
        # asyncio turns Nagle's delay off only where the protocol is named: without this every answer takes 40 ms.
        return socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP, fileno=door.detach())
    except socket.gaierror as error:
        raise ConfigError(f"{host}:{port}", f"cannot be listened on: {error.strerror}") from error
    except UnicodeError as error:
        raise ConfigError(f"{host}:{port}", "cannot be listened on: that is no host name") from error
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        advice = "; set another port under [web], or with DESK_WEB_PORT" if taken else ""
        why = os.strerror(error.errno) if error.errno else str(error)
        raise ConfigError(f"{host}:{port}", f"cannot be listened on: {why}{advice}") from error
