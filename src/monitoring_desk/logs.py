"""What the desk says while it runs: a line is one line whatever stands in it, and no secret is in it."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any, TextIO

import structlog

from monitoring_desk.config import LogSettings

_SECRET = re.compile(
    r"(?<=://)[^/\s@]*:[^/\s@]*(?=@)|(?<=[?&])((?:api_?)?key|token|secret|password|sig(?:nature)?)=[^&\s\"']+", re.I
)
_BEARER = re.compile(r"\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{8,}", re.I)
# What would begin a new line or be obeyed by a terminal: C0 (tab too), DEL and C1, and Unicode's own line ends.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")

Event = MutableMapping[str, Any]


def set_up(settings: LogSettings, *, verbose: bool = False, stream: TextIO | None = None) -> None:
    """Send all that is logged to standard error (or `stream`), in the owner's format."""
    level = min(logging.INFO, _level(settings)) if verbose else _level(settings)
    render = structlog.processors.JSONRenderer(ensure_ascii=True) if settings.format == "json" else _as_text
    before = (structlog.stdlib.add_log_level, structlog.stdlib.add_logger_name, structlog.processors.TimeStamper("iso"))
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=before,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            hide_secrets,
            render,
        ],
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(formatter)
    logging.basicConfig(level=level, handlers=[handler], force=True)


def hide_secrets(_: Any, __: str, event: Event) -> Event:
    """Passwords in addresses, keys in queries and bearer tokens become stars."""
    return {name: hidden(value) if isinstance(value, str) else value for name, value in event.items()}


def hidden(text: str) -> str:
    """A text without its secrets."""
    text = _SECRET.sub(lambda found: f"{found[1]}=***" if found[1] else "***", text)
    return _BEARER.sub(r"\1 ***", text)


def one_line(text: str) -> str:
    """A text with every control character written out, so that it stays on its line."""
    return _CONTROLS.sub(
        lambda found: f"\\x{ord(found[0]):02x}" if ord(found[0]) < 256 else f"\\u{ord(found[0]):04x}", text
    )


def _as_text(_: Any, __: str, event: Event) -> str:
    """LEVEL and what happened; a traceback below, each of its lines set in, so that none looks like a line of its own."""
    trace = event.get("exception")
    head = f"{str(event['level']).upper()} {one_line(str(event['event']))}"
    if not trace:
        return head
    return "\n".join([head, *(f"    {one_line(line)}" for line in str(trace).split("\n"))])


def _level(settings: LogSettings) -> int:
    return logging.getLevelNamesMapping()[settings.level.upper()]
