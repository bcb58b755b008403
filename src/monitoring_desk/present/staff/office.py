"""What the staff's pages share: the frame around them, who is asking, and the answers that follow a form."""

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlencode

from fastapi import Request, Response
from jinja2 import ChoiceLoader, PackageLoader
from starlette.exceptions import HTTPException

from monitoring_desk.editorial import Entry, User
from monitoring_desk.present.guard import SESSION
from monitoring_desk.present.pages import Pages, encode
from monitoring_desk.present.rendering import load_file, open_templates
from monitoring_desk.present.rights import Need, may
from monitoring_desk.present.staff.editionviews import StaffEditionPage
from monitoring_desk.present.staff.sourceviews import StaffSourcePage, StaffSourcesPage
from monitoring_desk.present.staff.views import (
    AccountPage,
    ActsPage,
    ConflictPage,
    DeskStoryPage,
    InboxPage,
    Inside,
    LoginPage,
    RepliesPage,
    ReplyPage,
    SentencePage,
    Tab,
    UsersPage,
)
from monitoring_desk.present.staff.watchviews import WatchesPage, WatchPage
from monitoring_desk.present.views import Frame

Page = (
    LoginPage
    | AccountPage
    | UsersPage
    | InboxPage
    | DeskStoryPage
    | SentencePage
    | RepliesPage
    | ReplyPage
    | ActsPage
    | ConflictPage
    | WatchesPage
    | WatchPage
    | StaffSourcesPage
    | StaffSourcePage
    | StaffEditionPage
)

TEMPLATES: dict[type, str] = {
    LoginPage: "login.html",
    AccountPage: "account.html",
    UsersPage: "users.html",
    InboxPage: "inbox.html",
    DeskStoryPage: "desk_story.html",
    SentencePage: "sentence.html",
    RepliesPage: "replies.html",
    ReplyPage: "staff_reply.html",
    ActsPage: "acts.html",
    ConflictPage: "conflict.html",
    WatchesPage: "watches.html",
    WatchPage: "watch.html",
    StaffSourcesPage: "staff_sources.html",
    StaffSourcePage: "staff_source.html",
    StaffEditionPage: "staff_edition.html",
}
"""Each template is given one variable, `page`: the record named here."""
TABS: tuple[tuple[str, str, Need], ...] = (
    ("Inbox", "/staff/inbox", "editor"),
    ("Replies", "/staff/replies", "editor"),
    ("Edition", "/staff/edition", "editor"),
    ("Watches", "/staff/watches", "editor"),
    ("Sources", "/staff/sources", "editor"),
    ("Audit trail", "/staff/acts", "editor"),
    ("Users", "/staff/users", "owner"),
    ("Your account", "/staff/account", "reader"),
)
"""Name, address and what it needs."""
HOMES = (("/staff/stories/", "/staff/inbox"), ("/staff/new-watch", "/staff/watches"))
"""Pages that belong to a part of the room under another address."""
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def make_renderer() -> Callable[[Page], str]:
    """A function from a view to its page, inside the frame of all pages."""
    environment = open_templates()
    own = [PackageLoader("monitoring_desk.present.staff"), PackageLoader("monitoring_desk.present.watchpages")]
    environment.loader = ChoiceLoader([*own, environment.loader] if environment.loader else own)
    templates = {view: environment.get_template(name) for view, name in TEMPLATES.items()}

    def render(page: Page) -> str:
        return templates[type(page)].render(page=page)

    return render


class Office:
    """Frames, answers and cookies. It decides nothing about who may what: that is the gate's."""

    def __init__(self, pages: Pages, *, waiting: Mapping[str, Callable[[], int]]) -> None:
        """`waiting`: how much waits in the parts of the room, by their address."""
        self.pages = pages
        self.waiting = waiting
        self.render = make_renderer()
        file = load_file("staff.css", "text/css; charset=utf-8")
        pages.static["staff.css"] = file
        self.style = file.address
        self.secure = pages.base_url.startswith("https://")
        self.cookie = f"__Host-{SESSION}" if self.secure else SESSION

    def frame(self, title: str) -> Frame:
        return self.pages.frame(title)

    def inside(self, request: Request, *, done: str = "", undo: str = "", problem: str = "") -> Inside:
        user: User | None = request.state.user
        here = request.url.path
        return Inside(
            style=self.style,
            user=user.name if user else "",
            role=user.role if user else "",
            tabs=tuple(
                Tab(name=name, href=href, here=belongs(here, href), waiting=self.count_waiting(href))
                for name, href, need in TABS
                if user and may(user.role, need)
            ),
            done=done,
            undo=undo,
            problem=problem,
        )

    def count_waiting(self, tab: str) -> int:
        return self.waiting[tab]() if tab in self.waiting else 0

    def answer(self, page: Page, *, status: int = 200, headers: Sequence[tuple[str, str]] = ()) -> Response:
        """A page nobody keeps: it is the staff's own."""
        answer = Response(encode(self.render(page)), status_code=status, media_type="text/html")
        answer.headers["Cache-Control"] = "no-store"
        for name, value in headers:
            answer.headers[name] = value
        return answer

    def send_on(self, path: str, **asked: str | int) -> Response:
        """To another page, after a form was done with."""
        query = f"?{urlencode(asked)}" if asked else ""
        return Response(status_code=303, headers={"Location": path + query, "Cache-Control": "no-store"})

    def user(self, request: Request) -> User:
        """Who is asking; a route that needs a role has somebody."""
        user: User | None = request.state.user
        if user is None:
            raise HTTPException(401)
        return user

    def token(self, request: Request) -> str:
        return request.cookies.get(self.cookie, "")

    def hand_out(self, answer: Response, entry: Entry) -> Response:
        """The answer with the session's cookie: unreadable for scripts, sent by no other site's forms."""
        answer.set_cookie(
            self.cookie,
            entry.token,
            expires=entry.ends,
            path="/",
            secure=self.secure,
            httponly=True,
            samesite="lax",
        )
        return answer

    def take_back(self, answer: Response) -> Response:
        answer.delete_cookie(self.cookie, path="/", secure=self.secure, httponly=True, samesite="lax")
        return answer

    def may_log_in(self, request: Request) -> bool:
        """Whether a password sent to this desk is read by nobody on the way: https, or the same machine."""
        return self.secure or (request.url.hostname or "") in LOOPBACK


def find_address(request: Request) -> str:
    """Whence a request comes; behind a proxy on this machine what the proxy says (uvicorn reads X-Forwarded-For)."""
    return request.client.host if request.client else ""


def own_path(then: str) -> str:
    """An address of this desk to go on to; the staff room's front door for anything else."""
    plain = then.isascii() and then.isprintable() and "\\" not in then
    return then if plain and then.startswith("/") and not then.startswith("//") else "/staff"


def belongs(path: str, tab: str) -> bool:
    """Whether a page belongs to a part of the room."""
    inside = any(path.startswith(start) and tab == home for start, home in HOMES)
    return inside or path == tab or path.startswith(f"{tab}/")
