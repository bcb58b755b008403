"""The address of an edition on paper."""

from datetime import date
from typing import Protocol

from fastapi import FastAPI, Request, Response

from monitoring_desk.errors import NotFound
from monitoring_desk.present.pages import answer_bytes


class Press(Protocol):
    """What stands behind the address. Raises `DeskError` when an edition cannot be set."""

    def print(self, day: date) -> bytes | None:
        """The PDF of a day's edition; None when there was none."""
        ...


class PaperPages:
    """Answers who wants an edition on paper."""

    def __init__(self, press: Press) -> None:
        self.press = press

    def send_pdf(self, request: Request, day: str) -> Response:
        pdf = self.press.print(read_day(day))
        if pdf is None:
            raise NotFound(day, "no edition of that day")
        answer = answer_bytes(request, pdf, kind="application/pdf", caching="public, max-age=120")
        answer.headers["Content-Disposition"] = f'inline; filename="edition-{day}.pdf"'
        return answer


def read_day(day: str) -> date:
    """The day of YYYY-MM-DD. Raises NotFound."""
    try:
        return date.fromisoformat(day)
    except ValueError as error:
        raise NotFound(day, "no such day") from error


ROUTES = (("GET", "/editions/{day}.pdf", PaperPages.send_pdf),)
"""Method, path, and the answer: a method of `PaperPages`. GET answers HEAD too."""


def mount(application: FastAPI, press: Press) -> None:
    """Add the address to the application."""
    own = PaperPages(press)
    for _, path, answer in ROUTES:
        application.add_api_route(path, getattr(own, answer.__name__), methods=["GET", "HEAD"], response_model=None)
