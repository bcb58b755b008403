"""Every route for every role: the table of rights is whole, and the gate obeys it."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from fastapi.routing import APIRoute
from starlette.routing import Mount
from tests.present.conftest import serve
from tests.present.staff_sample import USERS, Desk, client_of, open_desk

from monitoring_desk.present.api.routes import PREFIX
from monitoring_desk.present.guard import HEADERS
from monitoring_desk.present.rights import RANKS, RIGHTS, Need

WHO: tuple[str | None, ...] = (None, *USERS)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with open_desk(tmp_path_factory.mktemp("rights")) as opened:
        yield opened


@pytest.fixture(scope="module", params=[False, True], ids=["open", "members-only"])
def served(request: pytest.FixtureRequest, desk: Desk) -> Iterator[tuple[httpx.Client, bool]]:
    with client_of(desk, members_only=request.param) as opened:
        yield opened, request.param


def list_routes(desk: Desk) -> set[str]:
    """Method and path of every route there is, as the application itself holds them."""
    application = desk.pages("http://127.0.0.1")
    found = set()
    for route in application.routes:
        if isinstance(route, Mount) and route.path == PREFIX:
            continue  # the API has keys with scopes, and tests of its own
        assert isinstance(route, APIRoute), f"{route} is not behind the gate"
        found |= {f"{method} {route.path}" for method in route.methods or () if method != "HEAD"}
    return found


def expected(need: Need, who: str | None, *, members_only: bool) -> int:
    """200 for who may, 401 for who must log in, 403 for who may not."""
    if need == "anyone":
        need = "reader" if members_only else "all"
    if need == "all":
        return 200
    if who is None:
        return 401
    return 200 if RANKS[USERS[who]] >= RANKS[need] else 403


def test_every_route_has_its_row_and_every_row_its_route(desk: Desk) -> None:
    assert list_routes(desk) == set(RIGHTS)


def test_every_route_for_every_role(desk: Desk, served: tuple[httpx.Client, bool]) -> None:
    client, members_only = served
    asked = 0
    for row, need in RIGHTS.items():
        method, path = row.split(" ")
        for who in WHO:
            client.cookies.clear()
            if who:
                client.cookies["desk_session"] = desk.open_session(who)
            for verb in (method, "HEAD") if method == "GET" else (method,):
                address = path.replace("{", "none-").replace("}", "")
                answer = client.request(verb, address, data={} if method == "POST" else None)
                login = answer.status_code == 303 and answer.headers["location"].startswith("/staff/login?then=")
                status = 401 if login else answer.status_code
                wanted = expected(need, who, members_only=members_only)
                told = f"{verb} {address} by {who}: {answer.status_code}"
                assert status == wanted if wanted in (401, 403) else status not in (401, 403), told
                assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS, told
                asked += 1
    assert asked > 4 * len(RIGHTS)


def test_a_route_without_a_row_is_shut(desk: Desk) -> None:
    application = desk.pages("http://127.0.0.1")
    application.add_api_route("/forgotten", lambda: "open", methods=["GET"])
    with serve(lambda _: application) as address:
        answer = httpx.get(f"{address}/forgotten", cookies={"desk_session": desk.open_session("Otto")})
    assert answer.status_code == 403


def test_members_pages_are_kept_by_no_cache_between(desk: Desk) -> None:
    with client_of(desk, user="Rea", members_only=True) as member:
        for path in ("/", "/feed.atom", "/find?q=milk", "/nowhere", "/sources"):
            assert "public" not in member.get(path).headers["cache-control"], path
        assert "public" in member.get(member_style(member)).headers["cache-control"]


def test_a_members_desk_gives_its_api_to_keys_alone(desk: Desk) -> None:
    for members_only, status in ((False, 200), (True, 401)):
        with client_of(desk, members_only=members_only) as client:
            assert client.get("/api/v1/stories").status_code == status


def member_style(client: httpx.Client) -> str:
    page = client.get("/").text
    return page.split('rel="stylesheet" href="', 1)[1].split('"', 1)[0]


def test_paths_of_the_table_are_documented() -> None:
    text = (Path(__file__).resolve().parents[2] / "docs" / "pages.md").read_text(encoding="utf-8")
    for row in RIGHTS:
        path = row.split(" ")[1]
        if path.startswith("/staff"):
            shown = re.sub(r"\{\w+\}", "{id}", path)
            assert f"`{shown}`" in text, f"{path} is not in docs/pages.md"
