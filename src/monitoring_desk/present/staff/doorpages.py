"""Logging in and out, one's own password, and users as an owner keeps them."""

from math import ceil
from typing import Annotated

from fastapi import Depends, Query, Request, Response
from starlette.exceptions import HTTPException

from monitoring_desk.editorial import Role
from monitoring_desk.errors import ConfigError, Denied, NotFound
from monitoring_desk.present.forms import read_form
from monitoring_desk.present.staff.office import Office, find_address, own_path
from monitoring_desk.present.staff.rooms import DoorRoom
from monitoring_desk.present.staff.views import AccountPage, LoginPage, ShownUser, UsersPage
from monitoring_desk.present.wording import count, path_part, tell_time

Form = Annotated[dict[str, str], Depends(read_form)]
ROLES: tuple[Role, ...] = ("reader", "editor", "owner")
SHORTEST_PASSWORD = 12
DONE = {
    "password": "Your password is changed; you are logged out everywhere else.",
    "added": "The new user may log in.",
    "role": "The role is changed.",
    "reset": "The password is changed; that user is logged out everywhere.",
    "removed": "That user may log in no more.",
    "": "",
}


class DoorPages:
    """Answers at the staff's door. Who is let in is decided by the room behind it."""

    def __init__(self, room: DoorRoom, *, office: Office) -> None:
        self.room = room
        self.office = office

    def show_login(self, request: Request, then: Annotated[str, Query(max_length=500)] = "") -> Response:
        return self.login_page(request, then=then)

    def login(self, request: Request, form: Form) -> Response:
        name, then = form.get("name", "")[:200], form.get("then", "")
        if not self.office.may_log_in(request):
            raise HTTPException(403)
        try:
            entry = self.room.enter(
                name, form.get("password", ""), address=find_address(request), token=self.office.token(request)
            )
        except Denied as error:
            return self.login_page(request, name=name, then=then, denied=error)
        return self.office.hand_out(self.office.send_on(own_path(then)), entry)

    def logout(self, request: Request) -> Response:
        if token := self.office.token(request):
            self.room.leave(token)
        return self.office.take_back(self.office.send_on("/staff/login"))

    def show_account(self, request: Request, done: str = "") -> Response:
        return self.account_page(request, done=DONE.get(done, ""))

    def change_password(self, request: Request, form: Form) -> Response:
        new = form.get("new", "")
        if new != form.get("again", ""):
            return self.account_page(request, problem="The two new passwords are not the same.", status=422)
        try:
            entry = self.room.change_password(
                self.office.user(request),
                old=form.get("old", ""),
                new=new,
                token=self.office.token(request),
                address=find_address(request),
            )
        except (Denied, ConfigError) as error:
            return self.account_page(request, problem=tell_problem(error), status=422)
        return self.office.hand_out(self.office.send_on("/staff/account", done="password"), entry)

    # ── for owners ───────────────────────────────────────────────────────────────────────────────────────────────────

    def show_users(self, request: Request, done: str = "") -> Response:
        return self.users_page(request, done=DONE.get(done, ""))

    def add_user(self, request: Request, form: Form) -> Response:
        name, role = form.get("name", ""), form.get("role", "")
        try:
            by = self.office.user(request).name
            self.room.add(name, check_role(role), password=form.get("password", ""), by=by)
        except ConfigError as error:
            return self.users_page(request, problem=tell_problem(error), name=name, role=role, status=422)
        return self.office.send_on("/staff/users", done="added")

    def change_user(self, request: Request, name: str, form: Form) -> Response:
        by, deed = self.office.user(request).name, form.get("deed", "")
        try:
            if deed == "role":
                self.room.set_role(name, check_role(form.get("role", "")), by=by)
            elif deed == "reset":
                self.room.set_password(name, form.get("password", ""), by=by)
            elif deed == "removed":
                self.room.remove(name, by=by)
            else:
                raise HTTPException(400)
        except (ConfigError, NotFound) as error:
            return self.users_page(request, problem=tell_problem(error), status=422)
        return self.office.send_on("/staff/users", done=deed)

    # ── pages ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def login_page(self, request: Request, *, name: str = "", then: str = "", denied: Denied | None = None) -> Response:
        page = LoginPage(
            frame=self.office.frame("Error: log in" if denied else "Log in"),
            inside=self.office.inside(request, problem=tell_problem(denied) if denied else ""),
            name=name,
            then=own_path(then),
            open=self.office.may_log_in(request),
        )
        if denied and denied.wait:
            return self.office.answer(page, status=429, headers=[("Retry-After", str(ceil(denied.wait)))])
        return self.office.answer(page, status=422 if denied else 200)

    def account_page(self, request: Request, *, done: str = "", problem: str = "", status: int = 200) -> Response:
        page = AccountPage(
            frame=self.office.frame("Error: your account" if problem else "Your account"),
            inside=self.office.inside(request, done=done, problem=problem),
            shortest=SHORTEST_PASSWORD,
        )
        return self.office.answer(page, status=status)

    def users_page(
        self,
        request: Request,
        *,
        done: str = "",
        problem: str = "",
        name: str = "",
        role: str = "editor",
        status: int = 200,
    ) -> Response:
        me, now = self.office.user(request).name, self.office.pages.newsroom.now()
        users = tuple(
            ShownUser(
                name=user.name,
                role=user.role,
                added=tell_time(user.added, now),
                sessions=count(opened, "open session") if opened else "not logged in",
                href=f"/staff/users/{path_part(user.name)}",
                me=user.name == me,
            )
            for user, opened in self.room.users()
        )
        page = UsersPage(
            frame=self.office.frame("Error: users" if problem else "Users"),
            inside=self.office.inside(request, done=done, problem=problem),
            users=users,
            roles=ROLES,
            name=name,
            role=role,
            shortest=SHORTEST_PASSWORD,
        )
        return self.office.answer(page, status=status)


def check_role(role: str) -> Role:
    """Raises ConfigError for what is no role."""
    for known in ROLES:
        if role == known:
            return known
    raise ConfigError("role", "choose one of those listed")


def tell_problem(error: Denied | ConfigError | NotFound) -> str:
    """What went wrong as a sentence."""
    why = error.why[:1].upper() + error.why[1:]
    if isinstance(error, Denied) and error.wait:
        return f"{why}. Try again in {count(ceil(error.wait), 'second')}."
    return f"{error.what}: {error.why}." if error.what not in ("login", "password", "role") else f"{why}."


ROUTES = (
    ("GET", "/staff/login", DoorPages.show_login),
    ("POST", "/staff/login", DoorPages.login),
    ("POST", "/staff/logout", DoorPages.logout),
    ("GET", "/staff/account", DoorPages.show_account),
    ("POST", "/staff/account", DoorPages.change_password),
    ("GET", "/staff/users", DoorPages.show_users),
    ("POST", "/staff/users", DoorPages.add_user),
    ("POST", "/staff/users/{name}", DoorPages.change_user),
)
"""Method, path, and the answer: a method of `DoorPages`. GET answers HEAD too."""
