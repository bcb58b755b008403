"""Links that carry their own proof: what a letter's link may do, signed by the desk."""

import base64
import hmac
import json
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

LONGEST = 2_000


def sign(values: dict[str, Any], *, purpose: str, key: bytes) -> str:
    """The values and their proof in one word that may stand in an address."""
    body = json.dumps(values, separators=(",", ":"), sort_keys=True).encode()
    return f"{_write(body)}.{_write(_prove(body, purpose, key))}"


def read(word: str, *, purpose: str, key: bytes) -> dict[str, Any] | None:
    """The values, or None when the desk has not signed them for this purpose."""
    body, _, proof = word.partition(".")
    if len(word) > LONGEST:
        return None
    try:
        signed, given = _read(body), _read(proof)
    except ValueError:
        return None
    if not hmac.compare_digest(given, _prove(signed, purpose, key)):
        return None
    values = json.loads(signed)
    return values if isinstance(values, dict) else None


def is_fresh(values: dict[str, Any], *, now: datetime, keeps: timedelta) -> bool:
    """Whether they were signed, at `at` (seconds of the epoch), no longer ago than that."""
    return 0 <= now.timestamp() - float(values.get("at", 0)) <= keeps.total_seconds()


def _prove(body: bytes, purpose: str, key: bytes) -> bytes:
    return hmac.digest(key, purpose.encode() + b"\0" + body, sha256)


def _write(body: bytes) -> str:
    return base64.urlsafe_b64encode(body).decode().rstrip("=")


def _read(word: str) -> bytes:
    return base64.b64decode(word.encode("ascii") + b"=" * (-len(word) % 4), altchars=b"-_", validate=True)
