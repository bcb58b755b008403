"""The doctor at the doors the desk goes out by: servers of every mood on loopback, told in words, bounded in time, no secret shown."""

import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import msgspec
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session
from tests.model_server import ModelServer

from monitoring_desk import doctor
from monitoring_desk.config import FetchSettings, MailSettings, ModelSettings, Settings, WebSettings
from monitoring_desk.doors import Door, look, look_at_webhooks
from monitoring_desk.outward import Webhook
from monitoring_desk.store import Store

NOW = datetime(2026, 3, 11, 6, tzinfo=UTC)
SECRET = "hush-4711"
SENDER = "desk@desk.example"


def doors(settings: Settings, *, seconds: float = 5.0) -> dict[str, Door]:
    found = {door.what: door for door in look(settings, now=lambda: NOW, seconds=seconds)}
    assert SECRET not in str(found)
    return found


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextmanager
def silent() -> Iterator[int]:
    """A port that takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        yield door.getsockname()[1]


@contextmanager
def dripping() -> Iterator[int]:
    """A port that says a letter now and then and never ends its line."""
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as door:

        def drip() -> None:
            caller, _ = door.accept()
            with caller:
                while not over.wait(0.2):
                    caller.send(b"2")

        dripper = threading.Thread(target=drip, daemon=True)
        dripper.start()
        yield door.getsockname()[1]
        over.set()
        dripper.join(5)


@contextmanager
def answering(status: int, *, body: bytes = b"", headers: dict[str, str] | None = None) -> Iterator[ModelServer]:
    def raw(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in (headers or {}).items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    with modelled() as server:
        server.raw = raw
        yield server


@contextmanager
def modelled() -> Iterator[ModelServer]:
    server = ModelServer(lambda instruction, material: "yes")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def with_model(url: str, **more: Any) -> Settings:
    return Settings(model=ModelSettings(url=url, name="tiny", key=SECRET, **more))


# ── nothing, or half of it ───────────────────────────────────────────────────────────────────────────────────────────


def test_of_what_is_not_set_up_nothing_is_said() -> None:
    assert doors(Settings()) == {}


@pytest.mark.parametrize(
    ("settings", "what", "remedy"),
    [
        (Settings(model=ModelSettings(key=SECRET)), "model", "`url` under [model]"),
        (Settings(mail=MailSettings(password=SECRET)), "mail", "`host` under [mail]"),
        (
            Settings(mail=MailSettings(host="127.0.0.1", user="desk", sender=SENDER)),
            "mail",
            "DESK_MAIL_PASSWORD in the environment",
        ),
        (with_model("http://127.0.0.1:9/v1", tokens=0), "model", "`tokens`"),
    ],
)
def test_half_a_set_up_is_told(settings: Settings, what: str, remedy: str) -> None:
    assert remedy in doors(settings)[what].remedy


# ── the model ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_cluster_is_knocked_at() -> None:
    pytest.importorskip("grpc")
    with socket.create_server(("127.0.0.1", 0)) as head:
        port = head.getsockname()[1]
        (well,) = look(Settings(cluster=f"ray://127.0.0.1:{port}"), now=lambda: NOW)
        assert (well.found, well.remedy) == (f"127.0.0.1:{port} answers", "")
    (away,) = look(Settings(cluster=f"ray://127.0.0.1:{port}"), now=lambda: NOW)
    assert "Connection refused" in away.found
    assert "on this machine" in away.remedy


def test_a_model_that_answers_is_well_and_is_asked_for_one_word() -> None:
    with answering(200, body=b'{"choices": [{"message": {"content": ""}}]}') as server:
        door = doors(with_model(server.url))["model"]
        assert not door.remedy
        assert "tiny at 127.0.0.1:" in door.found
        assert server.asked[0]["max_tokens"] == 16
        assert server.headers[0]["authorization"] == f"Bearer {SECRET}"


@pytest.mark.parametrize(
    ("status", "body", "remedy"),
    [
        (401, b"", "DESK_MODEL_KEY"),
        (404, b"", "`name` under [model]"),
        (429, b"", "fewer requests"),
        (503, b"", "is the server running"),
        (200, b"<html>hush</html>", "OpenAI-compatible"),
        (200, b'{"choices": []}', "OpenAI-compatible"),
        (302, b"", "OpenAI-compatible"),
    ],
)
def test_a_model_in_trouble_comes_with_what_to_do(status: int, body: bytes, remedy: str) -> None:
    with answering(status, body=body, headers={"Location": "http://127.0.0.1:9/"} if status == 302 else None) as server:
        assert remedy in doors(with_model(server.url))["model"].remedy


def test_a_model_that_is_not_there_or_never_answers_is_told_in_time() -> None:
    gone = doors(with_model(f"http://127.0.0.1:{free_port()}/v1"))["model"]
    assert "does not answer" in gone.found
    assert "is the server running" in gone.remedy
    for server in (silent, dripping):
        with server() as port:
            began = time.monotonic()
            assert doors(with_model(f"http://127.0.0.1:{port}/v1"), seconds=0.5)["model"].remedy
            assert time.monotonic() - began < 4


# ── mail ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


class Postoffice:
    """Takes one name and password, and refuses a sender it does not know."""

    def __init__(self) -> None:
        self.letters = 0

    def __call__(self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: Any) -> AuthResult:
        return AuthResult(success=given.password == SECRET.encode(), handled=False)

    async def handle_MAIL(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any) -> str:
        envelope.mail_from = address
        return "250 OK" if address == SENDER else "553 not your address"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.letters += 1
        return "250 OK"


@pytest.fixture
def office() -> Iterator[tuple[Postoffice, int]]:
    handler, port = Postoffice(), free_port()
    controller = Controller(handler, hostname="127.0.0.1", port=port, authenticator=handler, auth_require_tls=False)
    controller.start()
    yield handler, port
    controller.stop()


def with_mail(port: int, **more: Any) -> Settings:
    mail = {"user": "desk", "password": SECRET, "sender": SENDER, "tls": "none"} | more
    return Settings(
        mail=MailSettings(host="127.0.0.1", port=port, **mail), web=WebSettings(base_url="https://desk.example")
    )


def test_a_mail_server_that_takes_us_is_well_and_gets_no_letter(office: tuple[Postoffice, int]) -> None:
    handler, port = office
    found = doors(with_mail(port))
    assert list(found) == ["public address", "mail"]
    assert not found["mail"].remedy, found["mail"]
    assert handler.letters == 0


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"password": "wrong"}, "name and password (535)"),
        ({"sender": "other@desk.example"}, "553"),
        ({"tls": "starttls"}, "STARTTLS"),
        ({"tls": "tls"}, "cannot be reached"),
    ],
)
def test_a_mail_server_that_does_not_take_us_says_why(
    office: tuple[Postoffice, int], more: dict[str, str], told: str
) -> None:
    door = doors(with_mail(office[1], **more))["mail"]
    assert told in door.found
    assert "under [mail]" in door.remedy


def test_a_mail_server_that_is_not_there_or_never_answers_is_told_in_time() -> None:
    assert "cannot be reached" in doors(with_mail(free_port()))["mail"].found
    for server in (silent, dripping):
        with server() as port:
            began = time.monotonic()
            assert doors(with_mail(port), seconds=0.5)["mail"].remedy
            assert time.monotonic() - began < 4


def test_letters_that_would_lead_to_this_machine_are_told(office: tuple[Postoffice, int]) -> None:
    found = doors(msgspec.structs.replace(with_mail(office[1]), web=WebSettings()))
    assert "base_url" in found["mail links"].remedy


# ── webhooks ─────────────────────────────────────────────────────────────────────────────────────────────────────────


class _Receiver(BaseHTTPRequestHandler):
    status = 405
    methods: list[str]

    def do_HEAD(self) -> None:
        self.methods.append("HEAD")
        self.send_response(int(self.path.rpartition("/")[2]))
        self.end_headers()

    def do_POST(self) -> None:
        self.methods.append("POST")

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def receiver() -> Iterator[tuple[int, list[str]]]:
    methods: list[str] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Receiver", (_Receiver,), {"methods": methods}))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1], methods
    server.shutdown()
    server.server_close()


def webhook(url: str, *, id: str = "w1", stopped: str | None = None) -> Webhook:
    return Webhook(id=id, url=url, watch="", secret=f"whsec_{SECRET}", created=NOW, stopped=stopped)


def asked(url: str, *, allow: tuple[str, ...] = (), seconds: float = 5.0) -> Door:
    settings = Settings(fetch=FetchSettings(allow=allow))
    (door,) = look_at_webhooks([webhook(url)], settings, now=lambda: NOW, seconds=seconds)
    assert SECRET not in str(door)
    return door


@pytest.mark.parametrize(
    ("status", "remedy"),
    [(204, ""), (405, ""), (401, ""), (404, "address still right"), (500, "address"), (307, "no redirect")],
)
def test_a_receiver_is_asked_for_its_head_alone(receiver: tuple[int, list[str]], status: int, remedy: str) -> None:
    port, methods = receiver
    door = asked(f"http://127.0.0.1:{port}/{SECRET}/{status}", allow=(f"127.0.0.1:{port}",))
    assert bool(door.remedy) == bool(remedy)
    assert remedy in door.remedy
    assert methods == ["HEAD"]


def test_a_receiver_in_a_private_network_needs_leave(receiver: tuple[int, list[str]]) -> None:
    port, methods = receiver
    assert f"allow 127.0.0.1:{port} in `allow`" in asked(f"http://127.0.0.1:{port}/{SECRET}/204").remedy
    assert methods == []


def test_a_receiver_that_is_not_there_or_never_answers_is_told_in_time() -> None:
    port = free_port()
    door = asked(f"http://127.0.0.1:{port}/{SECRET}", allow=(f"127.0.0.1:{port}",))
    assert "does not answer" in door.found
    for server in (silent, dripping):
        with server() as port:
            began = time.monotonic()
            assert asked(f"http://127.0.0.1:{port}/{SECRET}", allow=(f"127.0.0.1:{port}",), seconds=0.5).remedy
            assert time.monotonic() - began < 4


def test_the_doctor_tells_all_of_it(tmp_path: Path, office: tuple[Postoffice, int]) -> None:
    (tmp_path / "names.csv").write_text("name,kind\nGwadar,plaice\n")
    settings = msgspec.structs.replace(
        with_mail(office[1]),
        database=f"sqlite:///{tmp_path}/desk.sqlite",
        archive="",
        names=str(tmp_path / "names.csv"),
        model=ModelSettings(url=f"http://127.0.0.1:{free_port()}/v1", name="tiny"),
        web=WebSettings(port=free_port(), base_url="https://desk.example"),
    )
    with Store(settings.database) as store:
        store.hooks.add(webhook("https://receiver.example/x", stopped="410"))
    found = {one.what: one for one in doctor.examine(lambda: settings, now=NOW)}
    assert {name for name in ("model", "names", "webhook w1") if not found[name].well} == {
        "model",
        "names",
        "webhook w1",
    }
    assert found["mail"].well
    assert "line 2" in found["names"].found
    assert "desk webhooks remove w1" in found["webhook w1"].remedy
    assert SECRET not in str(found)


# ── the proxy the desk goes out by, and the one readers come in by ───────────────────────────────────────────────────


def test_a_proxy_that_is_away_is_named_without_its_password() -> None:
    with silent() as port:
        assert doors(Settings(fetch=FetchSettings(proxy=f"http://127.0.0.1:{port}")))["proxy"].remedy == ""
    away = doors(Settings(fetch=FetchSettings(proxy=f"http://me:{SECRET}@127.0.0.1:{free_port()}")))["proxy"]
    assert "refused" in away.found
    assert "`proxy` under [fetch]" in away.remedy


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificate")
def test_the_certificate_readers_meet_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3 -subj /CN=localhost"
    names = ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*command.split(), *names], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings = Settings(web=WebSettings(base_url=f"https://localhost:{server.server_port}"))
    try:
        stranger = doors(settings)["public address"]
        assert "self-signed" in stranger.found
        assert "renew the certificate" in stranger.remedy
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        (trusted,) = look(settings, now=lambda: datetime.now(UTC) - timedelta(days=30))
        assert (trusted.remedy, "is good until" in trusted.found) == ("", True)
        (expiring,) = look(settings, now=lambda: datetime.now(UTC))
        assert "should have renewed" in expiring.remedy
    finally:
        server.shutdown()
        server.server_close()
    assert "`base_url`" in doors(settings)["public address"].remedy
