"""A reader asks for the edition by mail in a real browser, confirms it, and ends it; axe finds nothing on the way."""

import os
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.present.conftest import serve
from tests.present.kept_sample import SETTINGS, keep_sample
from tests.present.newsroom_sample import NOW

from monitoring_desk.mailing import MailRoom
from monitoring_desk.present.mailpages import signing
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


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1440, "light")])
def test_from_the_front_page_to_the_letter_and_out_again(
    browser: Browser, tmp_path: Path, width: int, scheme: str
) -> None:
    with Store(f"sqlite:///{tmp_path}/desk.sqlite") as store:
        keep_sample(store)
        room = MailRoom(store, SETTINGS, now=lambda: NOW)
        reading = ReadingRoom(store, name="Monitoring Desk", now=lambda: NOW)
        with serve(lambda address: app(reading, name="Monitoring Desk", base_url=address, mail=room)) as address:
            context = browser.new_context(
                base_url=address,
                bypass_csp=True,
                color_scheme="dark" if scheme == "dark" else "light",
                viewport={"width": width, "height": 900},
            )
            page = context.new_page()
            page.goto("/")
            page.get_by_role("link", name="By mail").click()
            look(page, f"subscribe-{width}")
            page.get_by_role("button", name="Ask for it").click()
            expect(page.get_by_role("alert")).to_contain_text("Please enter your address.")
            look(page, f"subscribe-error-{width}")
            page.get_by_label("Your mail address").fill("reader@mail.example")
            page.get_by_label("In the time zone").fill("Asia/Karachi")
            page.get_by_label("What", exact=True).select_option("grain")
            page.get_by_role("button", name="Ask for it").press("Enter")
            expect(page.get_by_role("status")).to_contain_text("a letter is on its way")
            look(page, f"subscribe-asked-{width}")
            (letter,) = store.post.waiting(NOW)
            (word,) = re.findall(r"confirm\?t=(\S+)", letter.text)
            page.goto(f"/subscribe/confirm?t={word}")
            look(page, f"subscribe-confirm-{width}")
            page.get_by_role("button", name="Send me the edition").click()
            expect(page.get_by_role("heading", name="Done")).to_be_visible()
            (subscriber,) = store.post.subscribers()
            assert (subscriber.zone, subscriber.watch) == ("Asia/Karachi", "grain")
            end = signing.sign({"s": subscriber.id}, purpose="unsubscribe", key=store.secrets.of("mail"))
            page.goto(f"/unsubscribe?t={end}")
            look(page, f"unsubscribe-{width}")
            page.get_by_role("button", name="Unsubscribe").click()
            expect(page.get_by_role("status")).to_contain_text("your address is forgotten")
            assert store.post.subscribers() == ()
            context.close()
