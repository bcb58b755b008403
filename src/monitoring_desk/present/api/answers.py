"""How the API answers: JSON with a strong ETag, problems in one form, cursors that name the place a page begins."""

import base64
import gzip
import json
from collections.abc import Mapping
from hashlib import sha256
from http import HTTPStatus
from typing import Any

import msgspec
from fastapi import Request, Response

from monitoring_desk.errors import NotFound
from monitoring_desk.present.api.shapes import Problem

SQUEEZED_FROM = 1_000
"""Bytes from which a body is compressed for who takes that."""


def answer_json(request: Request, value: Any, *, headers: Mapping[str, str] = {}, private: bool = False) -> Response:
    """The value as JSON, or 304 for who holds these very bytes.

    The body is compressed here and not by the middleware, because a strong tag is of the bytes that are sent (RFC 9110, 8.8.1).
    """
    body = msgspec.json.encode(value)
    digest = sha256(body).hexdigest()[:32]
    squeezed = len(body) >= SQUEEZED_FROM and "gzip" in request.headers.get("accept-encoding", "")
    tag = f'"{digest}-gzip"' if squeezed else f'"{digest}"'
    kept = {"ETag": tag, "Cache-Control": "private, no-cache" if private else "no-cache"}
    kept["Vary"] = "Accept-Encoding, Authorization"
    if is_held(request.headers.get("if-none-match", ""), digest):
        return Response(status_code=304, headers=kept)
    if squeezed:
        kept["Content-Encoding"] = "gzip"
        body = gzip.compress(body, 6, mtime=0)
    return Response(body, media_type="application/json", headers={**kept, **headers})


def is_held(condition: str, digest: str) -> bool:
    """Whether If-None-Match names the value, plain or compressed (compared weakly, RFC 9110, 13.1.2)."""
    tags = {tag.strip().removeprefix("W/").strip('"').removesuffix("-gzip") for tag in condition.split(",")}
    return digest in tags or condition.strip() == "*"


def answer_problem(status: int, detail: str, *, headers: Mapping[str, str] = {}) -> Response:
    """What went wrong, as RFC 9457 wants it told."""
    problem = Problem(type="about:blank", title=HTTPStatus(status).phrase, status=status, detail=detail)
    return Response(
        msgspec.json.encode(problem),
        status_code=status,
        media_type="application/problem+json",
        headers={"Cache-Control": "no-store", **headers},
    )


def write_cursor(*place: str | int) -> str:
    """Where the next page begins, in a form nobody takes apart."""
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


def read_cursor(cursor: str, *kinds: type) -> tuple[Any, ...]:
    """The place a cursor names, its parts of these kinds. Raises NotFound for what no page gave out."""
    try:
        place = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, RecursionError) as error:
        raise NotFound("cursor", "names no page") from error
    if not isinstance(place, list) or [type(part) for part in place] != list(kinds):
        raise NotFound("cursor", "names no page")
    return tuple(place)
