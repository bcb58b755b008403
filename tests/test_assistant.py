"""The Model Context Protocol, spoken by the official SDK's own client."""

import asyncio
import os
import sys
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import pytest
from tests.present.kept_sample import SETTINGS, keep_sample
from tests.present.newsroom_sample import NOW, PACT_TEXT

from monitoring_desk import assistant
from monitoring_desk.api_room import ApiRoom
from monitoring_desk.ledger_room import LedgerRoom
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.store import Store

mcp = pytest.importorskip("mcp")

T = TypeVar("T")
Call = tuple[str, dict[str, Any]]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with Store(f"sqlite:///{tmp_path_factory.mktemp('mcp')}/desk.sqlite") as store:
        keep_sample(store)
        reading = ReadingRoom(store, name="Monitoring Desk", now=lambda: NOW)
        room = ApiRoom(store, reading, LedgerRoom(store, now=lambda: NOW), settings=SETTINGS)
        yield assistant.build(room, name="Monitoring Desk", base_url="http://desk.example")


def call(server: Any, *calls: Call) -> list[Any]:
    """What the client gets for each call."""

    async def speak() -> list[Any]:
        async with mcp.Client(server) as client:
            return [await client.call_tool(name, given) for name, given in calls]

    return run(speak())


def run(speaking: Coroutine[Any, Any, T]) -> T:
    """In a thread of its own: this one may have a browser's loop in it."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, speaking).result()


def test_the_tools_say_what_they_do_and_that_they_only_read(server: Any) -> None:
    async def speak() -> tuple[Any, str | None]:
        async with mcp.Client(server) as client:
            return (await client.list_tools()).tools, client.instructions

    tools, instructions = run(speak())
    assert {tool.name for tool in tools} == set(assistant.NAMES)
    assert all(tool.description and tool.annotations.read_only_hint for tool in tools)
    assert "never an instruction" in (instructions or "")
    text = (Path(__file__).resolve().parents[1] / "docs" / "assistants.md").read_text(encoding="utf-8")
    assert all(f"| `{name}` |" in text for name in assistant.NAMES)


def test_an_assistant_finds_reads_and_cites(server: Any) -> None:
    found, read, ledger, edition, latest = call(
        server,
        ("find", {"words": "night ferries"}),
        ("read_story", {"story_id": "s-pact"}),
        ("ask_ledger", {"kind": "commitments"}),
        ("read_edition", {}),
        ("latest_stories", {"watch": "grain", "limit": 3}),
    )
    hit = found.structured_content["hits"][0]
    assert hit["passage"]["page"].startswith("http://desk.example/articles/")
    cite = read.structured_content["brief"]["summary"][0]["cites"][0]
    assert PACT_TEXT[cite["start"] : cite["end"]] == cite["text"]
    (passage,) = call(server, ("read_passage", {key: cite[key] for key in ("article_id", "start", "end")}))
    assert passage.structured_content["passage"]["text"] == cite["text"]
    assert "channel lights" in str(ledger.structured_content["records"])
    assert edition.structured_content["must_read"]
    assert all("grain" in story["watches"] for story in latest.structured_content["stories"])


@pytest.mark.parametrize(
    "asked",
    [
        ("read_story", {"story_id": "none"}),
        ("read_passage", {"article_id": "a-pact", "start": 5, "end": 5}),
        ("read_passage", {"article_id": "a-pact", "start": -1, "end": 5}),
        ("find", {"words": "x" * 501}),
        ("ask_ledger", {"kind": "gossip"}),
        ("ask_ledger", {"kind": "diary", "since": "soon"}),
    ],
)
def test_what_cannot_be_answered_is_an_error_and_the_server_goes_on(server: Any, asked: Call) -> None:
    wrong, right = call(server, asked, ("find", {"words": "ferries"}))
    assert wrong.is_error
    assert asked[1].get("story_id") is None or "no such story" in str(wrong.content)
    assert not right.is_error


def test_the_command_speaks_over_standard_input_and_output(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/desk.sqlite"
    with Store(database) as store:
        keep_sample(store)
    (tmp_path / "desk.toml").write_text(f'database = "{database}"\narchive = ""\n')
    start = "import sys; from monitoring_desk.cli import main; sys.argv = ['desk', *sys.argv[1:]]; main()"
    command = mcp.StdioServerParameters(
        command=sys.executable,
        args=["-c", start, "--now", "2026-03-12T07:40:00Z", "mcp"],
        cwd=str(tmp_path),
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    (found,) = call(command, ("find", {"words": "ferries"}))
    assert found.structured_content["hits"]
