"""Log lines: one a record whatever stands in it, and without secrets."""

import io
import json
import logging
from collections.abc import Iterator

import pytest

from monitoring_desk import logs
from monitoring_desk.config import LogSettings

FORGED = "a title\nERROR the database is gone\r\n\x1b[31mred\u2028ERROR again\x85ERROR"
SECRETS = (
    "postgresql://desk:s3cret-pass@db/desk cannot be reached",
    "https://api.example/search?q=port&api_key=s3cret-pass&page=2",
    "asked with Authorization: Bearer s3cret-pass-9f8e7d",
    "https://hook.example/?token=s3cret-pass",
)


@pytest.fixture
def said() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield io.StringIO()
    root.handlers[:] = before
    root.setLevel(level)


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_record_is_one_line(said: io.StringIO, form: str) -> None:
    logs.set_up(LogSettings(format=form), stream=said)  # type: ignore[arg-type]
    logging.getLogger("desk").warning("story %s could not be distilled", FORGED)
    text = said.getvalue()
    assert text.count("\n") == 1
    assert len(text.splitlines()) == 1
    assert "\x1b" not in text
    if form == "json":
        told = json.loads(text)
        assert told["event"] == f"story {FORGED} could not be distilled"
        assert (told["level"], told["logger"]) == ("warning", "desk")
        assert told["timestamp"].endswith("Z")
    else:
        assert text.startswith("WARNING story a title\\x0aERROR the database")


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_traceback_forges_no_line(said: io.StringIO, form: str) -> None:
    logs.set_up(LogSettings(format=form), stream=said)  # type: ignore[arg-type]
    try:
        raise ValueError(FORGED)
    except ValueError:
        logging.getLogger("desk").exception("this cycle ended early")
    lines = said.getvalue().splitlines()
    if form == "json":
        assert len(lines) == 1
        assert "ValueError" in json.loads(lines[0])["exception"]
    else:
        assert lines[0] == "ERROR this cycle ended early"
        assert all(line.startswith("    ") for line in lines[1:])


@pytest.mark.parametrize("form", ["text", "json"])
def test_no_secret_is_said(said: io.StringIO, form: str) -> None:
    logs.set_up(LogSettings(format=form), stream=said)  # type: ignore[arg-type]
    for line in SECRETS:
        logging.getLogger("desk").warning(line)
    try:
        raise OSError(SECRETS[0])
    except OSError:
        logging.getLogger("desk").exception("lost")
    assert "s3cret" not in said.getvalue()
    assert said.getvalue().count("***") == len(SECRETS) + 1
    assert "page=2" in said.getvalue()


def test_levels(said: io.StringIO) -> None:
    logs.set_up(LogSettings(level="error"), stream=said)
    logging.getLogger("desk").warning("quiet")
    logs.set_up(LogSettings(level="error"), verbose=True, stream=said)
    logging.getLogger("desk").info("spoken")
    assert said.getvalue() == "INFO spoken\n"
