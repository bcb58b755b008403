"""Log lines: one a record whatever stands in it, and without secrets."""

import io
import json
import logging
import sys
import threading
import time
import warnings
from collections.abc import Iterator

import pytest

from monitoring_desk import logs, secrecy
from monitoring_desk.config import LogSettings

FORGED = "a title\nERROR the database is gone\r\n\x1b[31mred\u2028ERROR again\x85ERROR"
SECRETS = (
    "postgresql://desk:s3cret-pass@db/desk cannot be reached",
    "https://api.example/search?q=port&api_key=s3cret-pass&page=2",
    "asked with Authorization: Bearer s3cret-pass-9f8e7d",
    "https://hook.example/?token=s3cret-pass",
    "https://s3cret-passkey@git.example/feed is away",
    "postgresql://desk:s3cret-p@ss/word@db/desk: away",
    "https://s3.example/w.gz?X-Amz-Signature=s3cret-pass&page=2",
    "https://api.example/?client_secret=s3cret-pass;apikey=s3cret-pass",
    "connection to 'host=db user=desk password=s3cret-pass' failed",
    '{"api_key": "s3cret-pass", "model": "m"}',
    "the request had Cookie: desk_session=s3cret-pass; theme=s3cret-dark",
    "the server says: Incorrect API key provided: sk-s3cret-proj-9f8e7d6c5b4a",
    "the key desk_s3cretAbCdEfGhIjKlMnOpQrStUvWxYz is not known",
    "login of desk: the-owners-s3cret was refused",
    "550 <s3cret.reader@mail.example>: no such user",
)
KNOWN = ("the-owners-s3cret",)
PLAIN = (
    "https://video.example/@herald/live?keyword=port&author=lee is away",
    "postgresql://desk@db/desk: password authentication failed for user desk",
    "sk-learn, desk.toml and the monkey: 12 tokens; key of the bay",
    "rates@8 per cent",
)


@pytest.fixture
def said() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    hooks = sys.excepthook, threading.excepthook
    yield io.StringIO()
    logging.captureWarnings(False)
    sys.excepthook, threading.excepthook = hooks
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
    logs.set_up(LogSettings(format=form), stream=said, secrets=KNOWN)  # type: ignore[arg-type]
    for line in SECRETS:
        logging.getLogger("desk").warning(line)
    try:
        raise OSError(SECRETS[0])
    except OSError:
        logging.getLogger("desk").exception("lost")
    assert "s3cret" not in said.getvalue()
    assert said.getvalue().count("***") >= len(SECRETS) + 1
    assert "page=2" in said.getvalue()
    assert "git.example/feed is away" in said.getvalue()
    assert "@mail.example" in said.getvalue()


def test_what_is_no_secret_is_said(said: io.StringIO) -> None:
    logs.set_up(LogSettings(), stream=said, secrets=["", "a", "port"])
    for line in PLAIN:
        logging.getLogger("desk").warning(line)
    assert said.getvalue().splitlines() == [f"WARNING {line}" for line in PLAIN]


def test_what_ends_a_thread_or_is_warned_of_is_a_record_too(said: io.StringIO) -> None:
    logs.set_up(LogSettings(format="json"), stream=said)
    logs.catch_all()
    threading.excepthook(threading.ExceptHookArgs((ValueError, ValueError(FORGED), None, None)))
    sys.excepthook(ValueError, ValueError(FORGED), None)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(FORGED, UserWarning, stacklevel=1)
    told = [json.loads(line) for line in said.getvalue().splitlines()]
    assert [one["level"] for one in told] == ["critical", "critical", "warning"]
    assert "ValueError" in told[0]["exception"]


@pytest.mark.parametrize(
    "made", ["://:", "://a:b", "https://a", "?a", "?key", "key", "a@", "a.b@c.", "sk-a", "Cookie:", "eyJa."]
)
def test_a_line_made_to_be_slow_is_not(made: str) -> None:
    began = time.process_time()
    secrecy.hidden(made * 20_000)
    secrecy.open_address(f"https://quay.example/{made * 2_000}")
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://user:word@quay.example/feed", "https://quay.example/"),
        ("https://quay.example/feed?api_key=abc", "https://quay.example/"),
        ("https://quay.example/private/9f8e7d6c5b4a3f2e1d0c/feed.xml", "https://quay.example/"),
        ("https://quay.example/feed?keywords=port", "https://quay.example/feed?keywords=port"),
        (
            "https://quay.example/2026/03/harbour-talks-end-after-12-days",
            "https://quay.example/2026/03/harbour-talks-end-after-12-days",
        ),
        ("https://[quay/feed", ""),
    ],
)
def test_strangers_see_no_login_key_or_token_of_an_address(url: str, shown: str) -> None:
    assert secrecy.open_address(url) == shown


def test_levels(said: io.StringIO) -> None:
    logs.set_up(LogSettings(level="error"), stream=said)
    logging.getLogger("desk").warning("quiet")
    logs.set_up(LogSettings(level="error"), verbose=True, stream=said)
    logging.getLogger("desk").info("spoken")
    assert said.getvalue() == "INFO spoken\n"
