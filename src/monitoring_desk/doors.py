"""What `desk doctor` finds at the doors the desk goes out and is come in by: its proxy, its public address, model, mail, cluster, webhooks."""

import http.client
import importlib.util
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from monitoring_desk import models, postbox
from monitoring_desk.config import MailSettings, Settings
from monitoring_desk.errors import DeskError, FetchError
from monitoring_desk.outward import Webhook
from monitoring_desk.search import addresses, urls
from monitoring_desk.search.fetch import Fetcher, Rules
from monitoring_desk.work import in_order

SECONDS = 10.0
"""A door is waited at for so long; a model, which may have to be loaded first, twice as long."""
MOST_WEBHOOKS = 20
EXPIRING = timedelta(days=10)
"""How long a certificate must be good for: whoever renews by itself does it weeks before the end."""
RAY_PORT = 10001
"""Where the head of a Ray cluster listens for its clients, unless told otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """What was found at one door; an empty `remedy`: it is well. No key, password or whole address is in it."""

    what: str
    found: str
    remedy: str = ""


def look(settings: Settings, *, now: Callable[[], datetime], seconds: float = SECONDS) -> Iterator[Door]:
    """The doors of the settings: nothing of one that is not set up at all."""
    model, mail = settings.model, settings.mail
    if settings.fetch.proxy:
        yield _proxy(settings.fetch.proxy, seconds=seconds)
    public = urlsplit(settings.base_url)
    if public.scheme == "https":
        yield _public(public.hostname or "", public.port or 443, seconds=seconds, now=now())
    if model.url:
        yield _model(settings, now=now, seconds=2 * seconds)
    elif model.name or model.key:
        remedy = "set `url` under [model], or take `name` and DESK_MODEL_KEY out: summaries are the sources' own"
        yield Door(what="model", found="a name or key is set, but no server", remedy=remedy)
    if mail.host:
        yield _mail(mail, seconds=seconds)
        if addresses.is_inside(urls.host(settings.base_url)):
            yield Door(
                what="mail links",
                found=f"letters lead to {settings.base_url}, which opens on this machine or network alone",
                remedy="set `base_url` under [web] to the address readers open: they confirm and end their letters there",
            )
    elif mail.user or mail.password or mail.sender:
        remedy = "set `host` under [mail], or take the rest of it out: no mail is sent"
        yield Door(what="mail", found="a user, password or sender is set, but no server", remedy=remedy)
    if settings.cluster:
        yield _cluster(settings.cluster, seconds=seconds)


def look_at_webhooks(
    webhooks: Sequence[Webhook], settings: Settings, *, now: Callable[[], datetime], seconds: float = SECONDS
) -> Iterator[Door]:
    """Whether something answers where webhooks are called. Each is asked for its head alone: a receiver takes that for no call."""
    for one in webhooks:
        if one.stopped:
            remedy = f"`desk webhooks remove {one.id}`, or add it again once its receiver wants calls"
            yield Door(what=f"webhook {one.id}", found=f"is called no more: {one.stopped}", remedy=remedy)
    called = [one for one in webhooks if not one.stopped][:MOST_WEBHOOKS]
    if not called:
        return
    rules = Rules(
        user_agent=settings.fetch.user_agent,
        deadline=min(seconds, settings.fetch.deadline),
        pause=0.0,
        proxy=settings.fetch.proxy,
        proxy_https=settings.fetch.proxy_https,
        allow=frozenset(settings.fetch.allow),
    )
    with Fetcher(rules, clock=now) as gate:
        yield from in_order(called, lambda one: _webhook(one, gate), workers=8)


def _webhook(webhook: Webhook, gate: Fetcher) -> Door:
    what, place = f"webhook {webhook.id}", _place(webhook.url)
    try:
        status = gate.knock(webhook.url)
    except FetchError as error:
        remedy = "is its receiver running? Calls are kept and tried again for two days"
        return Door(what=what, found=f"{place}: {_veil(error.why, webhook.url)}", remedy=remedy)
    except DeskError as error:
        remedy = f"allow {place} in `allow` under [fetch], or `desk webhooks remove {webhook.id}`"
        return Door(what=what, found=f"{place}: {_veil(error.why, webhook.url)}", remedy=remedy)
    if 300 <= status < 400:
        remedy = "add the webhook again with the address it leads to: calls follow no redirect"
        return Door(what=what, found=f"{place}: redirects elsewhere ({status})", remedy=remedy)
    if status in (404, 410) or status >= 500:
        remedy = "is its address still right? Calls are kept and tried again for two days"
        return Door(what=what, found=f"{place}: the server answers {status}", remedy=remedy)
    return Door(what=what, found=f"{place} answers")


def _model(settings: Settings, *, now: Callable[[], datetime], seconds: float) -> Door:
    chosen = settings.model
    place = _place(chosen.url)
    host, port = urls.host(chosen.url), _port(chosen.url)
    rules = Rules(
        user_agent=settings.fetch.user_agent,
        deadline=min(seconds, chosen.seconds),
        max_bytes=models.MOST_BYTES,
        pause=0.0,
        proxy=None if addresses.is_inside(host) else settings.fetch.proxy,
        proxy_https=settings.fetch.proxy_https,
        allow=frozenset({addresses.door(host, port)}),
    )
    if not chosen.tokens or not chosen.minutes:
        return Door(
            what="model", found="is never asked: its budget is 0", remedy="raise `tokens` or `minutes` under [model]"
        )
    try:
        with Fetcher(rules, clock=now) as gate:
            models.greet(url=chosen.url, name=chosen.name, key=chosen.key, post=gate.post)
    except FetchError as error:
        return Door(
            what="model",
            found=f"{place}: {_veil(error.why, chosen.url)}",
            remedy=_mend_model(error.status, keyed=bool(chosen.key)),
        )
    except DeskError as error:
        remedy = "is `url` under [model] that of an OpenAI-compatible server? It commonly ends in /v1"
        return Door(what="model", found=f"{place}: {_veil(error.why, chosen.url)}", remedy=remedy)
    return Door(what="model", found=f"{chosen.name} at {place} answers")


def _mend_model(status: int | None, *, keyed: bool) -> str:
    if status in (401, 403):
        return f"the server wants {'another' if keyed else 'a'} key: set DESK_MODEL_KEY in the environment"
    if status in (400, 404, 405, 422):
        return "is `name` under [model] one the server knows, and does `url` end as it says, commonly in /v1?"
    if status == 429:
        return (
            "the server asks for fewer requests, or its account is used up; until then summaries are the sources' own"
        )
    return "is the server running, and is `url` under [model] right? Until then summaries are the sources' own"


def _mail(settings: MailSettings, *, seconds: float) -> Door:
    place = f"{settings.host}:{settings.port}"
    if settings.user and not settings.password:
        remedy = "set DESK_MAIL_PASSWORD in the environment"
        return Door(what="mail", found=f"{place}: a user is set, but no password", remedy=remedy)
    told: list[str] = []

    def greet() -> None:
        with postbox.opened(settings, seconds=seconds) as box:
            told.append(box.greet())

    # A server may drip: no silence is long enough to end it, so whoever asks goes on without it.
    asking = threading.Thread(target=greet, name="mail", daemon=True)
    asking.start()
    asking.join(seconds)
    problem = told[0] if told else f"the mail server does not answer within {seconds:g} s"
    if not problem:
        return Door(what="mail", found=f"{place} answers, and takes letters of {settings.sender}")
    remedy = "look at `host`, `port`, `tls`, `user` and `sender` under [mail], and at DESK_MAIL_PASSWORD"
    return Door(what="mail", found=f"{place}: {problem}", remedy=remedy)


def is_desk(host: str, port: int, *, seconds: float = 2.0) -> bool:
    """Whether what has that address on this machine is a desk that is open."""
    near = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}.get(host, host)
    asked = http.client.HTTPConnection(near, port, timeout=seconds)
    try:
        asked.request("GET", "/livez")
        return asked.getresponse().read(100) == b"alive\n"
    except (OSError, http.client.HTTPException, UnicodeError):
        return False
    finally:
        asked.close()


def _proxy(url: str, *, seconds: float) -> Door:
    host, port = urls.host(url), _port(url)
    try:
        socket.create_connection((host, port), timeout=seconds).close()
    except (OSError, UnicodeError) as error:
        remedy = "is that proxy running? Nothing is fetched without it: mend `proxy` under [fetch], or take it out"
        return Door(what="proxy", found=f"{host}:{port}: {getattr(error, 'strerror', None) or error}", remedy=remedy)
    return Door(what="proxy", found=f"{host}:{port} answers")


def _public(host: str, port: int, *, seconds: float, now: datetime) -> Door:
    """Whether readers find a certificate they can trust at the desk's public address, and for how long."""
    what, place = "public address", addresses.door(host, port)
    try:
        with (
            socket.create_connection((host, port), timeout=seconds) as plain,
            ssl.create_default_context().wrap_socket(plain, server_hostname=host) as door,
        ):
            ends = ssl.cert_time_to_seconds(str((door.getpeercert() or {})["notAfter"]))
    except ssl.SSLCertVerificationError as error:
        remedy = "have its proxy renew the certificate, for this name and with the chain it came with"
        return Door(what=what, found=f"{place}: {error.verify_message}", remedy=remedy)
    except (OSError, UnicodeError, ValueError) as error:
        remedy = "is the proxy running, and does the name in `base_url` under [web] lead to it? (From here it may not.)"
        return Door(what=what, found=f"{place}: {getattr(error, 'strerror', None) or error}", remedy=remedy)
    last = datetime.fromtimestamp(ends, UTC)
    remedy = "" if last - now > EXPIRING else "its proxy should have renewed the certificate by now: see to it"
    return Door(what=what, found=f"{place} answers; its certificate is good until {last:%Y-%m-%d}", remedy=remedy)


def _cluster(url: str, *, seconds: float) -> Door:
    if not (importlib.util.find_spec("ray") and importlib.util.find_spec("grpc")):
        remedy = "install the desk's wheel with its extra, 'monitoring_desk-….whl[cluster]', here and on every machine of the cluster"
        return Door(what="cluster", found="ray is not installed; the desk does not start", remedy=remedy)
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or RAY_PORT
    try:
        socket.create_connection((host, port), timeout=seconds).close()
    except (OSError, UnicodeError) as error:
        remedy = "is `ray start --head` running there, and the port open? Until then pages are read on this machine"
        why = getattr(error, "strerror", None) or error
        return Door(what="cluster", found=f"{host}:{port}: {why}", remedy=remedy)
    return Door(what="cluster", found=f"{host}:{port} answers")


def _place(url: str) -> str:
    """Host and port: an address may carry a secret in its path."""
    return addresses.door(urls.host(url) or "?", _port(url))


def _veil(why: str, url: str) -> str:
    """Without what stands behind the host of an address, which a message may repeat."""
    behind = url.partition("://")[2].partition("/")[2].strip("/")
    return why.replace(behind, "…") if behind else why


def _port(url: str) -> int:
    parts = urlsplit(url)
    return parts.port or (443 if parts.scheme == "https" else 80)
