"""Reading a form as a browser sends it, within bounds."""

from urllib.parse import parse_qsl

from fastapi import Request
from starlette.exceptions import HTTPException

LARGEST_FORM = 64 * 1024
"""Bytes as sent: the longest comment there may be, percent-encoded in the scripts that take most room, with air."""
MOST_FIELDS = 20


MOST_CHOSEN = 400
"""Fields of a form in which much may be chosen."""


async def read_form(request: Request) -> dict[str, str]:
    """Field names to what was typed, the first of each name. Raises `HTTPException` 413, 415 or 400."""
    return dict(reversed(await read_fields(request, most=MOST_FIELDS)))


async def read_choices(request: Request) -> dict[str, list[str]]:
    """Field names to all that was typed or chosen under each. Raises the same."""
    chosen: dict[str, list[str]] = {}
    for name, value in await read_fields(request, most=MOST_CHOSEN):
        chosen.setdefault(name, []).append(value)
    return chosen


async def read_fields(request: Request, *, most: int) -> list[tuple[str, str]]:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise HTTPException(415)
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_FORM:
            raise HTTPException(413)
    try:
        return parse_qsl(body.decode("ascii", "replace"), keep_blank_values=True, max_num_fields=most, errors="replace")
    except ValueError as error:
        raise HTTPException(400) from error
