"""A reader asks for the edition by mail in a real browser, by keys alone, confirms it, gets it by SMTP, and ends it; axe finds nothing on the way."""

import os
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from aiosmtpd.controller import Controller
from axe_playwright_python.sync_playwright import Axe
from fastapi import FastAPI
from playwright.sync_api import Browser, Page, expect
from tests.present.conftest import serve
from tests.present.kept_sample import SETTINGS, keep_sample
from tests.present.test_keyboard_walks import press
from tests.present.test_present_mail import READER, Clock, Postoffice

from monitoring_desk.config import MailSettings, Settings
from monitoring_desk.mailing import Mailing, MailRoom
from monitoring_desk.present.web import app
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.store import Store


def look(page: Page, name: str) -> None:
    """Nothing for axe to find, nothing wider than the screen; a picture where one is asked for."""
    if folder := os.environ.get("LOOK"):
        page.screenshot(path=f"{folder}/{name}.png")
    width = page.viewport_size["width"] if page.viewport_size else 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:200] for node in one["nodes"]][:3]) for one in found] == []


@contextmanager
def open_office() -> Iterator[tuple[Postoffice, int]]:
    """A mail server on loopback, and its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    office = Postoffice()
    controller = Controller(office, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield office, port
    finally:
        controller.stop()


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1440, "light")])
def test_from_the_front_page_to_the_letter_and_out_again(
    browser: Browser, tmp_path: Path, width: int, scheme: str
) -> None:
    with Store(f"sqlite:///{tmp_path}/desk.sqlite") as store, open_office() as (office, port):
        keep_sample(store)
        clock, made = Clock(), list[Settings]()

        def build(address: str) -> FastAPI:
            mail = MailSettings(host="127.0.0.1", port=port, tls="none", sender="desk@desk.example")
            settings = msgspec.structs.replace(SETTINGS, mail=mail)
            settings = msgspec.structs.replace(settings, web=msgspec.structs.replace(settings.web, base_url=address))
            made.append(settings)
            reading = ReadingRoom(store, name="Monitoring Desk", now=clock)
            return app(reading, name="Monitoring Desk", base_url=address, mail=MailRoom(store, settings, now=clock))

        with serve(build) as address:
            mailing = Mailing(store, made[0], now=clock)
            context = browser.new_context(
                base_url=address,
                bypass_csp=True,
                color_scheme="dark" if scheme == "dark" else "light",
                viewport={"width": width, "height": 900},
            )
            page = context.new_page()
            page.goto("/")
            press(page, "link", "By mail", "Enter")
            page.wait_for_url("**/subscribe")
            page.wait_for_load_state()
            look(page, f"subscribe-{width}")
            press(page, "button", "Ask for it", "Enter")
            expect(page.get_by_role("alert")).to_contain_text("Please enter your address.")
            look(page, f"subscribe-error-{width}")
            press(page, "textbox", "Your mail address", READER)
            press(page, "combobox", "In the time zone", "Control+a", "Asia/Karachi")
            press(page, "combobox", "What", "Grain")
            press(page, "button", "Ask for it", "Enter")
            expect(page.get_by_role("status")).to_contain_text("a letter is on its way")
            look(page, f"subscribe-asked-{width}")
            assert mailing.send_due().sent == 1
            page.goto(find_link(office, "confirm"))
            look(page, f"subscribe-confirm-{width}")
            press(page, "button", "Send me the edition", "Enter")
            expect(page.get_by_role("heading", name="Done")).to_be_visible()
            (subscriber,) = store.post.subscribers()
            assert (subscriber.zone, subscriber.watch) == ("Asia/Karachi", "grain")
            clock.moment = subscriber.next_due
            assert mailing.send_due().sent == 1
            letter = office.letters[-1][1]
            assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
            page.goto(find_link(office, "unsubscribe"))
            look(page, f"unsubscribe-{width}")
            press(page, "button", "Unsubscribe", "Enter")
            expect(page.get_by_role("status")).to_contain_text("your address is forgotten")
            assert store.post.subscribers() == ()
            clock.moment += timedelta(days=1)
            assert mailing.send_due().sent == 0
            context.close()


def find_link(office: Postoffice, what: str) -> str:
    """The address of that kind in the text of the last letter."""
    body = office.letters[-1][1].get_body(("plain",))
    assert body is not None
    (link,) = set(re.findall(rf"http://\S+/{what}\?t=\S+", body.get_content()))
    return str(link)
