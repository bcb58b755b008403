"""Reading a form as a browser sends it, within bounds."""

from urllib.parse import parse_qsl

from fastapi import Request
from starlette.exceptions import HTTPException

LARGEST_FORM = 64 * 1024
"""Bytes as sent: the longest comment there may be, percent-encoded in the scripts that take most room, with air."""
MOST_FIELDS = 20


async def read_form(request: Request) -> dict[str, str]:
    """Field names to what was typed, the first of each name. Raises `HTTPException` 413, 415 or 400."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise HTTPException(415)
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_FORM:
            raise HTTPException(413)
    try:
        fields = parse_qsl(
            body.decode("ascii", "replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="replace"
        )
    except ValueError as error:
        raise HTTPException(400) from error
    return dict(reversed(fields))
