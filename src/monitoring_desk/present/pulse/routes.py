"""What the addresses about the desk's health answer."""

import json
from collections.abc import Mapping
from typing import Literal
from urllib.parse import urlsplit

from fastapi import FastAPI, Request, Response
from jinja2 import ChoiceLoader, PackageLoader

from monitoring_desk.errors import DeskError
from monitoring_desk.present.aside import Aside
from monitoring_desk.present.pages import Pages, answer_bytes, encode
from monitoring_desk.present.pulse.metrics import KIND, Figures
from monitoring_desk.present.pulse.room import PulseRoom
from monitoring_desk.present.pulse.views import lay_status_page, without_places
from monitoring_desk.present.rendering import open_templates

Metrics = Literal["direct", "proxied", "off"]
PROXY_SIGNS = (
    *("forwarded", "client-ip", "connecting-ip", "real-ip", "proxyuser-ip", "original-ip", "external-address"),
    *("via", "cf-ray", "cdn-loop", "x-amzn-trace-id", "x-envoy-", "x-forward"),
)
"""One of these stands in the name of a header of whatever came through a proxy: from the public, most likely."""
NO_STORE = {"Cache-Control": "no-store"}
SECONDS = 5.0
"""How long a balancer or a scraper waits: a database that says nothing for so long does not answer."""


class PulsePages:
    """Answers whether the desk lives, is ready, and how it is. It reads and changes nothing."""

    def __init__(self, room: PulseRoom, *, pages: Pages, figures: Figures, metrics: Metrics) -> None:
        self.answers = Aside(room.answers, seconds=SECONDS)
        self.pulse = Aside(room.pulse, seconds=SECONDS)
        self.pages = pages
        self.figures = figures
        self.metrics = metrics
        environment = open_templates()
        own = PackageLoader("monitoring_desk.present.pulse")
        environment.loader = ChoiceLoader([own, environment.loader] if environment.loader else [own])
        self.template = environment.get_template("status.html")

    async def live(self) -> Response:
        """Touches nothing: it answers as long as the process does."""
        return Response("alive\n", media_type="text/plain", headers=NO_STORE)

    async def ready(self) -> Response:
        """Whether pages can be served: the database answers."""
        try:
            await self.answers()
        except DeskError as error:
            told = {"ready": False, "why": without_places(str(error))}
            return Response(json.dumps(told), status_code=503, media_type="application/json", headers=NO_STORE)
        return Response(json.dumps({"ready": True}), media_type="application/json", headers=NO_STORE)

    async def send_metrics(self, request: Request) -> Response:
        """The figures, for who asks this process directly; through a proxy only where the owner allows it."""
        proxied = came_through_a_proxy(request.headers, request.scope["http_version"], public=self.pages.base_url)
        if self.metrics == "off" or (proxied and self.metrics != "proxied"):
            return Response(
                'Not through a proxy: set metrics = "proxied" under [web] to allow it.\n',
                status_code=403,
                media_type="text/plain",
                headers=NO_STORE,
            )
        try:
            pulse = await self.pulse()
        except DeskError:
            pulse = None  # that the database is away is a figure too
        return Response(self.figures.write(pulse), headers=NO_STORE | {"Content-Type": KIND})

    async def show_status(self, request: Request) -> Response:
        page = lay_status_page(await self.pulse(), frame=self.pages.frame("How the desk is"))
        return answer_bytes(request, encode(self.template.render(page=page)), kind="text/html; charset=utf-8")


def came_through_a_proxy(headers: Mapping[str, str], version: str, *, public: str) -> bool:
    """Whether a request was passed on by somebody: a proxy's header, a proxy's HTTP/1.0, or the public name of a desk on the web.

    `public`: the desk's address, as readers know it.
    """
    if version == "1.0" or any(sign in name.lower() for name in headers for sign in PROXY_SIGNS):
        return True
    known = urlsplit(public)
    return known.scheme == "https" and headers.get("host", "").lower() == known.netloc.lower()


ROUTES = (
    ("GET", "/livez", PulsePages.live),
    ("GET", "/readyz", PulsePages.ready),
    ("GET", "/metrics", PulsePages.send_metrics),
    ("GET", "/status", PulsePages.show_status),
)
"""Method, path, and the answer: a method of `PulsePages`. GET answers HEAD too."""


def mount(application: FastAPI, room: PulseRoom, *, pages: Pages, figures: Figures, metrics: Metrics) -> None:
    """Add these addresses to the application."""
    own = PulsePages(room, pages=pages, figures=figures, metrics=metrics)
    for _, path, answer in ROUTES:
        application.add_api_route(path, getattr(own, answer.__name__), methods=["GET", "HEAD"], response_model=None)
