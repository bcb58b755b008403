"""The addresses on which readers ask for the edition by mail, confirm it and end it."""

import ipaddress
import time
from collections import OrderedDict
from functools import lru_cache
from threading import Lock
from typing import Annotated
from zoneinfo import available_timezones

from fastapi import Depends, FastAPI, Query, Request, Response

from monitoring_desk.outward import ADDRESS, Subscriber
from monitoring_desk.present.forms import read_form
from monitoring_desk.present.mailpages.room import MailRoom
from monitoring_desk.present.mailpages.templating import open_environment
from monitoring_desk.present.mailpages.views import NoticePage, SubscribePage
from monitoring_desk.present.pages import Pages, answer_bytes, encode

Word = Annotated[str, Query(max_length=2_000)]

ASKED_AN_HOUR = 6
"""Letters one range of addresses (IPv4 /24, IPv6 /56) may have the desk write in an hour."""
RANGES = 10_000
REGIONS = ("Africa/", "America/", "Antarctica/", "Arctic/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/")


class Pace:
    """Counts what came from a range of addresses in the last hour. It forgets those that came least lately."""

    def __init__(self, most: int = ASKED_AN_HOUR) -> None:
        self._most = most
        self._seen: OrderedDict[str, list[float]] = OrderedDict()
        self._lock = Lock()

    def allows(self, host: str) -> bool:
        """Whether one more may come from there now; it is counted."""
        now = time.monotonic()
        with self._lock:
            times = [at for at in self._seen.pop(find_range(host), []) if now - at < 3600]
            allowed = len(times) < self._most
            self._seen[find_range(host)] = [*times, now] if allowed else times
            while len(self._seen) > RANGES:
                self._seen.popitem(last=False)
        return allowed


def find_range(host: str) -> str:
    """The network an address lies in; what is no address is its own."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    return str(ipaddress.ip_network((address, 24 if address.version == 4 else 56), strict=False))


@lru_cache(maxsize=1)
def list_zones() -> tuple[str, ...]:
    """Names people know their zone by."""
    return ("UTC", *sorted(zone for zone in available_timezones() if zone.startswith((*REGIONS, "Pacific/"))))


class MailPages:
    """Answers who wants the edition by mail. Nobody learns here whether an address is known."""

    def __init__(self, room: MailRoom, *, pages: Pages) -> None:
        self.room = room
        self.pages = pages
        self.pace = Pace()
        environment = open_environment()
        self.form = environment.get_template("subscribe.html")
        self.notice = environment.get_template("notice.html")

    def show_form(self, request: Request) -> Response:
        return self.answer_form(request, {"hour": str(self.room.hour), "zone": self.room.zone})

    def take_form(self, request: Request, form: Annotated[dict[str, str], Depends(read_form)]) -> Response:
        address, zone = form.get("address", "").strip(), form.get("zone", "").strip()
        hour, watch = form.get("hour", "").strip(), form.get("watch", "")
        known = {one.id for one in self.room.watches()}
        errors = {}
        if not address:
            errors["address"] = "Please enter your address."
        elif not ADDRESS.fullmatch(address):
            errors["address"] = "This is no mail address the desk can write to, such as name@example.org."
        if not (hour.isascii() and hour.isdecimal() and len(hour) <= 2 and int(hour) <= 23):
            errors["hour"] = "Please choose an hour from 0 to 23."
        if zone not in available_timezones():
            errors["zone"] = "There is no time zone of that name; they are called like Asia/Karachi."
        if errors:
            return self.answer_form(request, form, errors=errors, status=422)
        if not self.pace.allows(request.client.host if request.client else ""):
            text = "So many letters were asked for from your network within the hour that the desk writes no more now. Try again later."
            return self.answer(request, "Too many letters", text, status=429)
        self.room.ask(address, hour=int(hour), zone=zone, watch=watch if watch in known else "")
        text = "If that address can be written to, a letter is on its way there. Open the link in it to confirm; without that nothing more comes."
        return self.answer(request, "One more step", text)

    def ask_confirmation(self, request: Request, t: Word = "") -> Response:
        """A button, because programs that guard mailboxes open every link."""
        asked = self.room.read_confirmation(t)
        if asked is None:
            return self.refuse(request)
        return self.answer(
            request, "Confirm", tell(asked), action=f"/subscribe/confirm?t={t}", button="Send me the edition"
        )

    def take_confirmation(self, request: Request, t: Word = "") -> Response:
        kept = self.room.confirm(t)
        if kept is None:
            return self.refuse(request)
        return self.answer(request, "Done", f"{tell(kept)} Every letter has a link that ends it.")

    def ask_unsubscription(self, request: Request, t: Word = "") -> Response:
        if not self.room.is_unsubscription(t):
            return self.refuse(request)
        text = "Press the button and no further letter comes. Your address is forgotten."
        return self.answer(request, "Unsubscribe", text, action=f"/unsubscribe?t={t}", button="Unsubscribe")

    def take_unsubscription(self, request: Request, t: Word = "") -> Response:
        """By the button, or by a mail program itself (RFC 8058): no login, no question, whatever the body says."""
        if not self.room.unsubscribe(t):
            return self.refuse(request)
        return self.answer(request, "Done", "No further letter comes, and your address is forgotten.")

    def refuse(self, request: Request) -> Response:
        text = "It is damaged, or older than three days. Ask for a new letter on the page “By mail”."
        return self.answer(request, "This link is no good any more", text, status=404)

    def answer_form(
        self, request: Request, typed: dict[str, str], *, errors: dict[str, str] | None = None, status: int = 200
    ) -> Response:
        errors = errors or {}
        hour = typed.get("hour", "")
        page = SubscribePage(
            frame=self.pages.frame("Error: By mail" if errors else "By mail"),
            address=typed.get("address", "")[:254],
            hour=int(hour) if hour.isascii() and hour.isdecimal() and len(hour) <= 2 else self.room.hour,
            zone=typed.get("zone", "")[:64],
            watch=typed.get("watch", ""),
            zones=list_zones(),
            watches=tuple((watch.id, watch.name) for watch in self.room.watches()),
            address_error=errors.get("address", ""),
            hour_error=errors.get("hour", ""),
            zone_error=errors.get("zone", ""),
        )
        body = encode(self.form.render(page=page))
        return answer_bytes(request, body, kind="text/html; charset=utf-8", status=status)

    def answer(
        self, request: Request, heading: str, text: str, *, action: str = "", button: str = "", status: int = 200
    ) -> Response:
        frame = self.pages.frame(heading)
        page = NoticePage(frame=frame, heading=heading, text=text, action=action, button=button)
        body = encode(self.notice.render(page=page))
        return answer_bytes(request, body, kind="text/html; charset=utf-8", status=status, caching="no-store")


def tell(subscriber: Subscriber) -> str:
    return f"The edition goes to {subscriber.address} every day at {subscriber.hour:02}:00 ({subscriber.zone})."


ROUTES = (
    ("GET", "/subscribe", MailPages.show_form),
    ("POST", "/subscribe", MailPages.take_form),
    ("GET", "/subscribe/confirm", MailPages.ask_confirmation),
    ("POST", "/subscribe/confirm", MailPages.take_confirmation),
    ("GET", "/unsubscribe", MailPages.ask_unsubscription),
    ("POST", "/unsubscribe", MailPages.take_unsubscription),
)
"""Method, path, and the answer: a method of `MailPages`. GET answers HEAD too."""


def mount(application: FastAPI, room: MailRoom, *, pages: Pages) -> None:
    """Add the subscription pages to the application."""
    own = MailPages(room, pages=pages)
    for method, path, answer in ROUTES:
        methods = ["GET", "HEAD"] if method == "GET" else [method]
        application.add_api_route(path, getattr(own, answer.__name__), methods=methods, response_model=None)
