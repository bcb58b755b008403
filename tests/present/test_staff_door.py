"""The staff's door: who is let in, who is slowed, and which cookie stands for them."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from tests.present.conftest import serve
from tests.present.staff_sample import CHEAP, PASSWORD, Desk, client_of, open_desk

from monitoring_desk.errors import ConfigError, Denied
from monitoring_desk.present.guard import HEADERS
from monitoring_desk.present.staff.office import own_path
from monitoring_desk.ranges import find_range
from monitoring_desk.staff_door import ACCOUNT_WAITS, IDLE, LASTS, RANGE_WAITS, Door, judge_password


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def client(desk: Desk) -> Iterator[httpx.Client]:
    with client_of(desk) as opened:
        yield opened


def log_in(client: httpx.Client, name: str = "Edi", password: str = PASSWORD) -> httpx.Response:
    return client.post("/staff/login", data={"name": name, "password": password})


def test_logging_in_opens_a_new_session_each_time_and_closes_the_old_one(desk: Desk, client: httpx.Client) -> None:
    assert client.get("/staff/account").headers["location"] == "/staff/login?then=/staff/account"
    assert log_in(client).status_code == 303
    first = client.cookies["desk_session"]
    assert client.get("/staff/account").status_code == 200
    assert log_in(client, "EDI").status_code == 303
    assert client.cookies["desk_session"] != first
    assert desk.door.who(first) is None
    kept = desk.store.engine.connect().exec_driver_sql("SELECT digest FROM sessions").scalars().all()
    assert client.cookies["desk_session"] not in kept


def test_the_cookie_is_out_of_reach_of_scripts_other_sites_and_other_hosts(desk: Desk, client: httpx.Client) -> None:
    cookie = log_in(client).headers["set-cookie"]
    assert cookie.startswith("desk_session=")
    assert all(part in cookie for part in ("HttpOnly", "SameSite=lax", "Path=/"))
    assert "Domain" not in cookie
    with serve(lambda _: desk.pages("https://desk.example")) as address:
        headers = {"Host": "desk.example", "Origin": "https://desk.example"}
        with httpx.Client(base_url=address, headers=headers) as behind_a_proxy:
            cookie = log_in(behind_a_proxy).headers["set-cookie"]
            assert cookie.startswith("__Host-desk_session=")
            assert all(part in cookie for part in ("Secure", "HttpOnly", "SameSite=lax", "Path=/"))
            assert "Domain" not in cookie
            token = cookie.partition("=")[2].partition(";")[0]
            sent = {"Cookie": f"__Host-desk_session={token}"}
            assert behind_a_proxy.get("/staff/account", headers=sent).status_code == 200
            sent = {"Cookie": f"desk_session={token}"}  # a name that a page without encryption could set opens nothing
            assert behind_a_proxy.get("/staff/account", headers=sent).status_code == 303


def test_passwords_are_not_taken_over_plain_http_from_afar(desk: Desk) -> None:
    with serve(lambda _: desk.pages("http://desk.example")) as address:
        afar = {"Host": "desk.example"}
        form = {"name": "Edi", "password": PASSWORD}
        assert httpx.post(f"{address}/staff/login", data=form, headers=afar).status_code == 403
        page = httpx.get(f"{address}/staff/login", headers=afar).text
        assert "open over https" in page
        assert 'type="password"' not in page


def test_a_wrong_password_and_an_unknown_name_are_told_alike(client: httpx.Client) -> None:
    wrong, unknown = log_in(client, password="not that one"), log_in(client, "Nobody")
    assert wrong.status_code == unknown.status_code == 422
    assert "The name or the password is not right." in wrong.text
    assert wrong.text.replace('"Edi"', '"Nobody"') == unknown.text
    assert "set-cookie" not in wrong.headers


def test_guessing_one_account_is_slowed_from_everywhere_and_others_are_not(desk: Desk) -> None:
    for turn in range(len(ACCOUNT_WAITS)):
        with pytest.raises(Denied) as told:
            desk.door.enter("Edi", f"guess {turn}", address=f"198.51.{turn}.7")
        assert told.value.wait == 0
        if wait := ACCOUNT_WAITS[turn]:
            with pytest.raises(Denied) as told:
                desk.door.enter("edi", PASSWORD, address="203.0.113.9")
            assert told.value.wait == wait
        assert desk.door.enter("Otto", PASSWORD, address="203.0.113.9")
        desk.moment += timedelta(seconds=wait)
    assert desk.door.enter("Edi", PASSWORD, address="203.0.113.9").user.name == "Edi"
    with pytest.raises(Denied) as told:
        desk.door.enter("Edi", "wrong again", address="203.0.113.9")
    assert told.value.wait == 0


def test_guessing_from_one_range_is_slowed_whatever_the_name(desk: Desk) -> None:
    for turn in range(RANGE_WAITS.index(10.0) + 1):
        with pytest.raises(Denied):
            desk.door.enter(f"name {turn}", "guess", address=f"192.0.2.{turn}")
    with pytest.raises(Denied) as told:
        desk.door.enter("Edi", PASSWORD, address="192.0.2.250")
    assert told.value.wait == 10
    assert desk.door.enter("Edi", PASSWORD, address="192.0.3.1")
    with pytest.raises(Denied) as told:  # what was turned away counted for nothing
        desk.door.enter("Edi", PASSWORD, address="::ffff:192.0.2.1")
    assert told.value.wait == 10


def test_two_replicas_count_the_same_attempts(desk: Desk) -> None:
    other = Door(desk.store, now=lambda: desk.moment, hasher=CHEAP)
    for turn in range(5):
        with pytest.raises(Denied):
            (desk.door, other)[turn % 2].enter("Edi", "guess", address=f"198.51.{turn}.7")
    with pytest.raises(Denied) as told:
        other.enter("Edi", PASSWORD, address="203.0.113.1")
    assert told.value.wait == 5


def test_who_must_wait_is_told_how_long(desk: Desk, client: httpx.Client) -> None:
    for _ in range(5):
        log_in(client, password="guess")
    answer = log_in(client)
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "5")
    assert "Too many attempts. Try again in 5 seconds." in answer.text


def test_ranges() -> None:
    assert find_range("192.0.2.77") == find_range("::ffff:192.0.2.1") == "192.0.2.0/24"
    assert find_range("2001:db8:7:1::1") == find_range("2001:db8:7:ffff::2") == "2001:db8:7::/48"
    assert find_range("unix:") == "unix:"


def test_a_session_ends_by_lying_unused_and_by_age(desk: Desk) -> None:
    token = desk.door.enter("Edi", PASSWORD, address="").token
    desk.moment += IDLE
    assert desk.door.who(token)
    desk.moment += IDLE + timedelta(minutes=1)
    assert desk.door.who(token) is None
    token = desk.door.enter("Edi", PASSWORD, address="").token
    ends = desk.moment + LASTS
    while desk.moment + IDLE <= ends:
        desk.moment += IDLE
        assert desk.door.who(token)
    desk.moment = ends + timedelta(seconds=1)
    assert desk.door.who(token) is None


def test_changing_the_password_ends_every_other_session(desk: Desk, client: httpx.Client) -> None:
    elsewhere = desk.door.enter("Edi", PASSWORD, address="").token
    log_in(client)
    before = client.cookies["desk_session"]
    form = {"old": PASSWORD, "new": "another boat, another river", "again": "another boat, another river"}
    assert client.post("/staff/account", data=form | {"again": "x"}).status_code == 422
    assert client.post("/staff/account", data=form | {"old": "wrong"}).status_code == 422
    assert client.post("/staff/account", data=form | {"new": "short", "again": "short"}).status_code == 422
    assert desk.door.who(elsewhere)
    assert client.post("/staff/account", data=form).status_code == 303
    assert desk.door.who(elsewhere) is None
    assert desk.door.who(before) is None
    assert client.get("/staff/account").status_code == 200
    assert log_in(client).status_code == 422
    assert log_in(client, password=form["new"]).status_code == 303


def test_logging_out_ends_the_session_at_the_desk_too(desk: Desk, client: httpx.Client) -> None:
    log_in(client)
    token = client.cookies["desk_session"]
    assert 'desk_session=""' in client.post("/staff/logout").headers["set-cookie"]
    assert desk.door.who(token) is None


def test_owners_keep_the_users(desk: Desk) -> None:
    with client_of(desk, user="Otto") as owner:
        new = {"name": "Ida", "role": "editor", "password": "a lamp in the east gallery"}
        assert owner.post("/staff/users", data=new).status_code == 303
        again = owner.post("/staff/users", data=new | {"name": "IDA"})
        assert (again.status_code, "is there already" in again.text) == (422, True)
        for wrong in ({"password": "short"}, {"name": ""}, {"name": "a/b"}, {"role": "king"}):
            assert owner.post("/staff/users", data=new | wrong).status_code == 422
        token = desk.door.enter("Ida", new["password"], address="").token
        assert owner.post("/staff/users/Ida", data={"deed": "role", "role": "owner"}).status_code == 303
        found = desk.door.who(token)
        assert found is not None
        assert found.role == "owner"
        assert owner.post("/staff/users/Ida", data={"deed": "reset", "password": PASSWORD}).status_code == 303
        assert desk.door.who(token) is None
        assert owner.post("/staff/users/Ida", data={"deed": "removed"}).status_code == 303
        with pytest.raises(Denied):
            desk.door.enter("Ida", PASSWORD, address="")
        assert owner.post("/staff/users", data=new).status_code == 422  # the name signs what Ida did
        assert owner.post("/staff/users/Nobody", data={"deed": "removed"}).status_code == 422
        last = owner.post("/staff/users/Otto", data={"deed": "removed"})
        assert (last.status_code, "only owner" in last.text) == (422, True)
        assert owner.post("/staff/users/Otto", data={"deed": "role", "role": "reader"}).status_code == 422
    verbs = [act.verb for act in desk.store.acts.all(object="user:Ida")]
    assert verbs == ["remove", "password", "role", "add"]


def test_passwords_ask_for_length_and_for_no_kinds_of_letters() -> None:
    assert judge_password("Edi", "horses cows") != ""
    assert judge_password("Edi", "horses cows!") == ""
    assert judge_password("Edi", "abababababababab") != ""
    assert judge_password("Editha", "editha editha 1") != ""
    assert judge_password("Edi", "x" * 300) != ""


def test_a_password_is_kept_as_argon2id_alone(desk: Desk) -> None:
    found = desk.store.staff.find("Edi")
    assert found is not None
    assert found[1].startswith("$argon2id$v=19$")
    assert PASSWORD not in found[1]
    real = Door(desk.store, now=lambda: desk.moment)
    assert real.hash("a lamp in the east gallery").startswith("$argon2id$v=19$m=65536,t=3,p=4$")


def test_the_last_owner_stays_even_when_two_leave_at_once(desk: Desk) -> None:
    with pytest.raises(ConfigError):
        desk.door.remove("Otto", by="Otto")
    desk.door.set_role("Edi", "owner", by="Otto")
    desk.door.remove("Otto", by="Edi")
    with pytest.raises(ConfigError):
        desk.door.set_role("Edi", "editor", by="Edi")


def test_only_addresses_of_this_desk_are_gone_on_to() -> None:
    assert own_path("/staff/users?x=1") == "/staff/users?x=1"
    assert own_path("/stories/a") == "/stories/a"
    for bad in ("//evil.example", "https://evil.example", "/\\evil.example", "", "staff", "/staff\r\nX: y", "/é"):
        assert own_path(bad) == "/staff"


def test_a_form_without_a_browsers_headers_carries_no_session(desk: Desk, client: httpx.Client) -> None:
    log_in(client)
    token = client.cookies["desk_session"]
    with httpx.Client(base_url=client.base_url, cookies={"desk_session": token}) as other:
        assert other.post("/staff/account", data={}).status_code == 403
        for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "null"}):
            assert other.post("/staff/account", data={}, headers=headers).status_code == 403
        assert other.post("/staff/account", data={}, headers={"Origin": str(client.base_url)}).status_code != 403


def test_every_answer_of_the_staff_room_carries_the_headers_and_is_kept_by_nobody(
    desk: Desk, client: httpx.Client
) -> None:
    log_in(client, "Otto")
    for path in ("/staff", "/staff/login", "/staff/account", "/staff/users", "/staff/nowhere"):
        answer = client.get(path)
        assert answer.headers["cache-control"] == "no-store", path
        assert all(answer.headers[name] == value for name, value in HEADERS.items())
