"""What the watch preview's address answers."""

from typing import Annotated

from fastapi import FastAPI, Query, Request, Response
from jinja2 import ChoiceLoader, PackageLoader

from monitoring_desk.errors import ConfigError
from monitoring_desk.present.pages import Pages, answer_bytes, encode
from monitoring_desk.present.rendering import open_templates
from monitoring_desk.present.replies import clean
from monitoring_desk.present.watchpages.layout import LONGEST, MOST_DAYS, lay_preview_page
from monitoring_desk.present.watchpages.room import WatchRoom
from monitoring_desk.present.watchpages.views import WatchPreviewPage

Asked = Annotated[str, Query(max_length=LONGEST)]
Days = Annotated[int, Query(ge=1, le=MOST_DAYS)]


class WatchPages:
    """Answers requests to try a watch. It reads and changes nothing."""

    def __init__(self, room: WatchRoom, *, pages: Pages) -> None:
        self.room = room
        self.pages = pages
        environment = open_templates()
        own = PackageLoader("monitoring_desk.present.watchpages")
        environment.loader = ChoiceLoader([own, environment.loader] if environment.loader else [own])
        self.template = environment.get_template("watch_preview.html")

    def show_preview(self, request: Request, q: Asked = "", days: Days = 7) -> Response:
        query, now = clean(q), self.room.now()
        frame = self.pages.frame("Try a watch")
        if not query:
            return self.answer(request, lay_preview_page("", days=days, frame=frame, now=now))
        try:
            found = self.room.try_query(query, days=days)
        except ConfigError as error:
            page = lay_preview_page(query, days=days, frame=frame, now=now, error=f"{error.what}: {error.why}")
            return self.answer(request, page, status=422)
        outlets = self.room.sources(frozenset(sample.article.source_id for sample in found.samples))
        return self.answer(
            request, lay_preview_page(query, days=days, frame=frame, now=now, found=found, outlets=outlets)
        )

    def answer(self, request: Request, page: WatchPreviewPage, *, status: int = 200) -> Response:
        body = encode(self.template.render(page=page))
        return answer_bytes(request, body, kind="text/html; charset=utf-8", status=status)


ROUTES = (("GET", "/watch/preview", WatchPages.show_preview),)
"""Method, path, and the answer: a method of `WatchPages`. GET answers HEAD too."""


def mount(application: FastAPI, room: WatchRoom, *, pages: Pages) -> None:
    """Add the watch preview to the application."""
    own = WatchPages(room, pages=pages)
    for _, path, answer in ROUTES:
        application.add_api_route(path, getattr(own, answer.__name__), methods=["GET", "HEAD"], response_model=None)
