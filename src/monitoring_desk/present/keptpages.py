"""Editions of earlier days: a list of them, and each as it was made, at an address for good."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import FastAPI, Query, Request, Response

from monitoring_desk.errors import NotFound
from monitoring_desk.present.frontpage import choose_stories, lay_front_page
from monitoring_desk.present.pages import Pages
from monitoring_desk.present.pdf.routes import read_day
from monitoring_desk.present.views import EditionsPage, KeptDay
from monitoring_desk.present.wording import clock, count, day, tell_time

DAYS = 60
"""Editions listed on a page."""

Day = Annotated[str, Query(max_length=10)]


class KeptPages:
    """Answers who looks back. What stood on the page stays as it was; what a story says is what it says now."""

    def __init__(self, pages: Pages, *, paper: bool) -> None:
        self.pages = pages
        self.paper = paper

    def show_editions(self, request: Request, before: Day = "") -> Response:
        room, now = self.pages.newsroom, self.pages.newsroom.now()
        found = room.kept_days(before=f"{read_day(before)}" if before else "", limit=DAYS + 1)
        page = EditionsPage(
            frame=self.pages.frame("Editions"),
            days=tuple(
                KeptDay(day=name_day(read_day(one)), href=f"/editions/{one}", made=tell_time(made, now))
                for one, made in found[:DAYS]
            ),
            paper=self.paper,
            earlier=f"/editions?before={found[DAYS - 1][0]}" if len(found) > DAYS else None,
        )
        return self.pages.answer(request, page)

    def show_edition(self, request: Request, day: str) -> Response:
        asked = read_day(day)
        edition = self.pages.newsroom.kept_edition(asked)
        if edition is None:
            raise NotFound(day, "no edition of that day")
        wanted = choose_stories(edition)
        # What is new is new today, not on the day the reader looks back to.
        dossiers = [replace(dossier, news=()) for dossier in self.pages.newsroom.dossiers(wanted)]
        gone = len(wanted) - len(dossiers)
        missing = (
            f" {count(gone, 'story', 'stories').capitalize()} of it no longer stand{'s' if gone == 1 else ''}."
            if gone
            else ""
        )
        page = lay_front_page(
            edition,
            dossiers=dossiers,
            frame=self.pages.frame(f"Edition of {name_day(asked)}"),
            now=self.pages.newsroom.now(),
            sources=1,
            kept=f"The edition of {name_day(asked)}, as it was made at {clock(edition.made)}. Its stories are told as they stand now.{missing}",
        )
        return self.pages.answer(request, page)


def name_day(when: date) -> str:
    return day(datetime(when.year, when.month, when.day, tzinfo=UTC))


ROUTES = (
    ("GET", "/editions", KeptPages.show_editions),
    ("GET", "/editions/{day}", KeptPages.show_edition),
)
"""Method, path, and the answer: a method of `KeptPages`. GET answers HEAD too."""


def mount(application: FastAPI, pages: Pages, *, paper: bool) -> None:
    """Add the addresses to the application, after those of the editions on paper, which end in .pdf."""
    own = KeptPages(pages, paper=paper)
    for _, path, answer in ROUTES:
        application.add_api_route(path, getattr(own, answer.__name__), methods=["GET", "HEAD"], response_model=None)
