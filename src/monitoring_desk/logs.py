"""What the desk says while it runs: a line is one line whatever stands in it, and no secret is in it."""

import logging
import re
import sys
import threading
from collections.abc import Iterable, MutableMapping
from types import TracebackType
from typing import Any, TextIO

import structlog

from monitoring_desk.config import LogSettings
from monitoring_desk.secrecy import hidden

# What would begin a new line or be obeyed by a terminal: C0 (tab too), DEL and C1, and Unicode's own line ends.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")

Event = MutableMapping[str, Any]
log = logging.getLogger(__name__)


def set_up(
    settings: LogSettings, *, verbose: bool = False, stream: TextIO | None = None, secrets: Iterable[str] = ()
) -> None:
    """Send all that is logged to standard error (or `stream`), in the owner's format; `secrets` are never in it."""
    known = tuple(secrets)

    def hide_secrets(_: Any, __: str, event: Event) -> Event:
        return {name: hidden(value, known=known) if isinstance(value, str) else value for name, value in event.items()}

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


def catch_all() -> None:
    """What libraries warn of, and what ends a thread or the desk itself, is logged as well: said as it came, it would forge lines."""
    logging.captureWarnings(True)
    sys.excepthook = _say_the_end
    threading.excepthook = lambda told: _say_the_end(told.exc_type, told.exc_value, told.exc_traceback)


def _say_the_end(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    if error is not None and not issubclass(kind, (KeyboardInterrupt, SystemExit)):
        log.critical("a fault in the desk", exc_info=(kind, error, trace))


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
