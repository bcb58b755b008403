"""What the tests of the pages ask for: a desk served on loopback, and a browser where there is one."""

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpx
import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, sync_playwright
from tests.present.newsroom_sample import SampleNewsroom, make_sample

from monitoring_desk.present.newsroom import Newsroom
from monitoring_desk.present.watchpages.room import WatchRoom
from monitoring_desk.present.web import app


@contextmanager
def serve_newsroom(newsroom: Newsroom, watching: WatchRoom | None = None) -> Iterator[str]:
    """The pages of a newsroom on a free port of loopback: their address, without a slash at its end."""
    with serve(lambda address: app(newsroom, name="Monitoring Desk", base_url=address, watching=watching)) as address:
        yield address


@contextmanager
def serve(make: Callable[[str], FastAPI]) -> Iterator[str]:
    """An application on a free port of loopback, made for its address."""
    # The protocol is named because asyncio turns Nagle's delay off only where it is: 40 ms a request.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.bind(("127.0.0.1", 0))
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    server = uvicorn.Server(uvicorn.Config(make(address), log_level="critical", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        time.sleep(0.01)
    try:
        yield address
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()


@pytest.fixture(scope="session")
def served() -> Iterator[str]:
    """The sample desk, served."""
    with serve_newsroom(make_sample()) as address:
        yield address


@pytest.fixture(scope="session")
def client(served: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=served, timeout=20) as opened:
        yield opened


@pytest.fixture
def newsroom() -> SampleNewsroom:
    return make_sample()


@pytest.fixture
def fresh(newsroom: SampleNewsroom) -> Iterator[httpx.Client]:
    """A client of a desk that this test alone writes to: that of `newsroom`."""
    with serve_newsroom(newsroom) as served, httpx.Client(base_url=served, timeout=20) as opened:
        yield opened


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no Chromium is installed")
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
        opened = playwright.chromium.launch(executable_path=path, args=flags)
        yield opened
        opened.close()
