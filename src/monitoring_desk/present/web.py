"""The desk's pages over HTTP: which address is answered by what, and how errors become pages."""

import logging
from urllib.parse import quote

from fastapi import Depends, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from monitoring_desk import __version__
from monitoring_desk.errors import DeskError, NotFound, is_short_of_memory
from monitoring_desk.present import keptpages
from monitoring_desk.present.api import routes as api_routes
from monitoring_desk.present.api.answers import answer_problem
from monitoring_desk.present.api.room import ApiRoom
from monitoring_desk.present.guard import HEADERS, SESSION, Gate, GuardHeaders, TurnAway
from monitoring_desk.present.ledgerpages import routes as ledger_routes
from monitoring_desk.present.ledgerpages.room import LedgerRoom
from monitoring_desk.present.mailpages import routes as mail_routes
from monitoring_desk.present.mailpages.room import MailRoom
from monitoring_desk.present.newsroom import Newsroom
from monitoring_desk.present.pages import Pages
from monitoring_desk.present.pdf import routes as pdf_routes
from monitoring_desk.present.pulse import routes as pulse_routes
from monitoring_desk.present.pulse.metrics import Figures, Measured
from monitoring_desk.present.pulse.room import PulseRoom
from monitoring_desk.present.rights import RIGHTS
from monitoring_desk.present.shelf import Shelf
from monitoring_desk.present.staff import routes as staff_routes
from monitoring_desk.present.staff.rooms import StaffRooms
from monitoring_desk.present.watchpages import routes as watch_routes
from monitoring_desk.present.watchpages.room import WatchRoom
from monitoring_desk.repeating import Trouble

log = logging.getLogger(__name__)

ROUTES = (
    ("GET", "/", Pages.show_front),
    ("GET", "/stories/{story_id}", Pages.show_story),
    ("GET", "/stories/{story_id}/history", Pages.show_history),
    ("POST", "/stories/{story_id}/replies", Pages.take_reply),
    ("GET", "/corrections", Pages.show_corrections),
    ("GET", "/articles/{article_id}", Pages.show_article),
    ("GET", "/articles/{article_id}/passage", Pages.send_passage),
    ("GET", "/watches/{watch_id}.atom", Pages.send_watch_atom),
    ("GET", "/watches/{watch_id}.json", Pages.send_watch_json),
    ("GET", "/watches/{watch_id}", Pages.show_watch),
    ("GET", "/also-seen.atom", Pages.send_also_atom),
    ("GET", "/also-seen.json", Pages.send_also_json),
    ("GET", "/also-seen", Pages.show_also_seen),
    ("GET", "/find", Pages.show_found),
    ("GET", "/sources", Pages.show_sources),
    ("GET", "/feed.atom", Pages.send_atom),
    ("GET", "/feed.json", Pages.send_json),
    ("GET", "/diary.ics", Pages.send_diary),
    ("GET", "/static/{name}", Pages.send_file),
)
"""Method, path, and the answer: a method of `Pages`. GET answers HEAD too."""

EXPLANATIONS = {
    400: ("That request cannot be read", "What the browser sent is not complete. Go back and try once more."),
    401: ("You are not logged in", "Log in to the staff room first; a session ends when it lies unused for long."),
    403: (
        "You may not do that here",
        "It came from another site, or it needs somebody with another role: only the desk's own forms may send something here.",
    ),
    404: (
        "There is no such page",
        "Nothing stands at this address. The front page and the find box lead to everything that does.",
    ),
    405: (
        "That cannot be done here",
        "This address does not take that kind of request. Go back and use the page's own links and forms.",
    ),
    413: ("That is too much at once", "What was sent is larger than the desk takes. Shorten it and send it again."),
    415: ("That form cannot be read", "The desk takes forms as its own pages send them."),
    422: (
        "That address does not make sense",
        "A part of it is missing, too long or not a number. Go back and use the page's own links.",
    ),
    500: ("Something went wrong at the desk", "It is not your doing, and it has been noted. Try again in a moment."),
    503: ("The desk cannot answer now", "What it keeps cannot be read at this moment. Try again in a little while."),
}
"""Heading and explanation for each status a reader can meet; any other is told as 400 or 500."""


def app(
    newsroom: Newsroom,
    *,
    name: str,
    base_url: str,
    ledger: LedgerRoom | None = None,
    watching: WatchRoom | None = None,
    api: ApiRoom | None = None,
    access: api_routes.Access = "public",
    mail: MailRoom | None = None,
    press: pdf_routes.Press | None = None,
    staff: StaffRooms | None = None,
    members_only: bool = False,
    pulse: PulseRoom | None = None,
    metrics: pulse_routes.Metrics = "direct",
    far: bool = False,
) -> FastAPI:
    """The application: `name` stands in the masthead, `base_url` is where readers reach it ("https://desk.example").

    `members_only`: nobody reads anything without a login. `far`: the newsroom's store is a server, which may hang.
    """
    figures, trouble = Figures(), Trouble()
    pages = Pages(
        newsroom,
        name=name,
        base_url=base_url,
        ledger=ledger,
        staff=staff is not None,
        mail=mail is not None,
    )
    gate = Gate(
        RIGHTS,
        who=staff.door.who if staff else None,
        cookie=f"__Host-{SESSION}" if pages.base_url.startswith("https://") else SESSION,
        members_only=members_only,
    )

    def show_error(status: int, headers: dict[str, str] | None = None) -> Response:
        heading, explanation = EXPLANATIONS.get(status) or EXPLANATIONS[400 if status < 500 else 500]
        answer = Response(
            pages.show_error(heading, explanation), status_code=status, media_type="text/html", headers=headers
        )
        answer.headers["Cache-Control"] = "no-store"
        return answer

    async def refuse(request: Request, error: Exception) -> Response:
        if api is not None and request.scope["path"].startswith(api_routes.PREFIX):  # a line break leads past the mount
            return answer_problem(404, "there is no such address")
        if isinstance(error, HTTPException):
            if error.status_code == 401 and staff and request.method in ("GET", "HEAD"):
                then = quote(f"{request.url.path}?{request.url.query}".rstrip("?")[:500])
                headers = {"Location": f"/staff/login?then={then}", "Cache-Control": "no-store"}
                return Response(status_code=303, headers=headers)
            return show_error(
                error.status_code,
                {"Allow": error.headers["Allow"]} if error.headers and "Allow" in error.headers else None,
            )
        if isinstance(error, NotFound):
            return show_error(404)
        if isinstance(error, DeskError):
            if said := trouble.meet(str(error)):  # once, however many ask while it lasts
                log.error("%s %s could not be answered: %s", request.method, request.url.path, said)
            return show_error(503)
        return show_error(422)

    async def fail(request: Request, error: Exception) -> Response:
        # Starlette answers this one outside all middleware, then raises the error again for the server's log.
        answer = show_error(503 if is_short_of_memory(error) else 500)
        answer.headers.update(HEADERS)
        return answer

    shelf = Middleware(Shelf, changes=newsroom.changes, now=newsroom.now, refusal=lambda: show_error(503), far=far)
    application = FastAPI(
        title=name,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        dependencies=[Depends(gate)],
        redirect_slashes=False,
        middleware=[
            Middleware(Measured, figures=figures),
            Middleware(GuardHeaders, members_only=members_only),
            # Where everybody who reads has a login, each page is made for its reader.
            *([] if members_only else [shelf]),
            Middleware(GZipMiddleware, minimum_size=1_000, compresslevel=6),
            Middleware(TurnAway, own=pages.base_url, refusal=lambda: show_error(403)),
        ],
        exception_handlers={
            HTTPException: refuse,
            RequestValidationError: refuse,
            DeskError: refuse,
            Exception: fail,
        },
    )
    for method, path, answer in ROUTES:
        methods = ["GET", "HEAD"] if method == "GET" else [method]
        application.add_api_route(path, getattr(pages, answer.__name__), methods=methods, response_model=None)
    if ledger is not None:
        ledger_routes.mount(application, ledger, pages=pages)
    if watching is not None:
        watch_routes.mount(application, watching, pages=pages)
    if press is not None:
        pdf_routes.mount(application, press)
    keptpages.mount(application, pages, paper=press is not None)
    if mail is not None:
        mail_routes.mount(application, mail, pages=pages)
    if api is not None and access != "off":
        asked: api_routes.Access = "token" if members_only else access
        described = api_routes.build(api, name=name, base_url=base_url, version=__version__, access=asked)
        application.mount(api_routes.PREFIX, described)
    if staff is not None:
        staff_routes.mount(application, staff, pages=pages)
    if pulse is not None:
        pulse_routes.mount(application, pulse, pages=pages, figures=figures, metrics=metrics)
    return application
