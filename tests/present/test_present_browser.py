"""A reader in a real browser: from the front page to a sentence's source, by mouse, by keyboard, without a script."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request, expect
from tests.present.conftest import serve_newsroom
from tests.present.newsroom_sample import PACT, READOUT, SampleNewsroom

PAGES = [
    "/",
    "/stories/s-pact",
    "/stories/s-ur",
    "/stories/s-bare",
    "/articles/a-pact?start=0&end=40",
    "/find?q=ferries",
    "/sources",
    "/watches/grain",
    "/editions",
    "/editions/2026-03-11",
    "/stories/s-pact/history",
    "/nowhere",
]
WIDTHS = [320, 390, 820, 1440]


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator[Page]:
    context = browser.new_context(base_url=served, viewport={"width": 1440, "height": 900})
    opened = context.new_page()
    troubles: list[str] = []
    elsewhere: list[str] = []
    opened.on(
        "console", lambda message: troubles.append(message.text) if message.type in ("error", "warning") else None
    )
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.on("request", lambda request: note_elsewhere(request, served, elsewhere))
    yield opened
    context.close()
    assert elsewhere == []
    assert [trouble for trouble in troubles if "404" not in trouble and "422" not in trouble] == []


def note_elsewhere(request: Request, own: str, elsewhere: list[str]) -> None:
    if not request.url.startswith(f"{own}/"):
        elsewhere.append(request.url)


def test_from_the_front_page_to_a_source_in_two_actions(page: Page) -> None:
    page.goto("/")
    page.get_by_role("heading", name=PACT.title).get_by_role("link").click()
    page.get_by_role("link", name="The two sides had a candid exchange").click()
    panel = page.get_by_role("complementary", name="The source")
    expect(panel).to_contain_text("Foreign Ministry of Varland")
    expect(panel.locator("mark")).to_have_text(
        "The two sides had a candid exchange and reached an understanding in principle on the gradual resumption of ferry traffic, without a fixed date."
    )
    assert (panel.locator("mark").text_content() or "nothing") in READOUT.text
    assert page.url.endswith("/stories/s-pact")


def test_from_the_front_page_to_a_source_in_one(page: Page) -> None:
    page.goto("/")
    page.locator(".must .cite").first.click()
    expect(page.get_by_role("complementary", name="The source").locator("mark")).to_contain_text(
        "reopen the Kest Strait"
    )


def test_by_keyboard_alone(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the news")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=PACT.title)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/stories/s-pact")
    sentence = page.get_by_role("link", name="Varland undertook to pay")
    for _ in range(30):
        page.keyboard.press("Tab")
        if sentence.first.evaluate("link => link === document.activeElement"):
            break
    expect(sentence.first).to_be_focused()
    page.keyboard.press("Enter")
    panel = page.get_by_role("complementary", name="The source")
    expect(panel).to_be_focused()
    expect(panel.locator("mark")).to_contain_text("40 million crowns")
    expect(sentence.first).to_have_attribute("aria-current", "true")
    page.keyboard.press("Escape")
    expect(sentence.first).to_be_focused()


def test_on_a_narrow_screen_the_source_opens_under_its_sentence(browser: Browser, served: str) -> None:
    context = browser.new_context(
        base_url=served, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto("/stories/s-pact")
    sentence = page.get_by_role("link", name="Varland undertook to pay").first
    sentence.tap()
    panel = page.locator("main .panel")
    expect(panel).to_have_count(1)
    expect(panel.locator("mark")).to_contain_text("40 million crowns")
    below = panel.bounding_box()
    above = sentence.bounding_box()
    assert below is not None
    assert above is not None
    assert 0 <= below["y"] - (above["y"] + above["height"]) < 60
    page.get_by_role("button", name="Back to the text").tap()
    expect(panel).to_have_count(0)
    context.close()


def test_without_a_script_a_sentence_is_a_link_to_its_passage(browser: Browser, served: str) -> None:
    context = browser.new_context(base_url=served, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.locator(".must .cite").first.click()
    page.wait_for_url(re.compile(r"/articles/a-pact\?start=0&end=\d+&story=s-pact#passage$"))
    assert page.locator("mark#passage").text_content() == PACT.text.split("\n\n")[0]
    page.get_by_role("link", name="Back to the story").click()
    page.wait_for_url("**/stories/s-pact")
    assert page.locator(".slot mark").text_content() == PACT.text.split("\n\n")[0]
    context.close()


def test_when_the_passage_cannot_be_fetched_the_link_still_leads_there(page: Page) -> None:
    page.route("**/passage?*", lambda route: route.fulfill(status=404))
    page.goto("/stories/s-pact")
    page.get_by_role("link", name="Varland undertook to pay").first.click()
    page.wait_for_url(re.compile(r"/articles/a-pact\?.*#passage$"))


def test_a_reader_replies(browser: Browser, newsroom: SampleNewsroom) -> None:
    with serve_newsroom(newsroom) as address:
        context = browser.new_context(base_url=address)
        page = context.new_page()
        page.goto("/stories/s-pact")
        page.get_by_label("Comment").fill("The boats were late.")
        page.get_by_role("button", name="Send reply").click()
        expect(page.get_by_role("alert")).to_contain_text("Please enter your name here")
        expect(page.get_by_label("Comment")).to_have_value("The boats were late.")
        page.get_by_role("alert").get_by_role("link").click()
        expect(page.get_by_label("Name")).to_be_focused()
        page.keyboard.type("Odo")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_contain_text("held until an editor approves it")
        assert newsroom.received[0].text == "The boats were late."
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(browser: Browser, served: str, path: str, scheme: str) -> None:
    # The policy forbids scripts that are not ours, so the checker needs a browser that leaves it aside.
    dark = scheme == "dark"
    context = browser.new_context(
        base_url=served,
        bypass_csp=True,
        color_scheme="dark" if dark else "light",
        viewport={"width": 390 if dark else 1440, "height": 900},
    )
    page = context.new_page()
    page.goto(path)
    found = Axe().run(page).response["violations"]
    context.close()
    assert [(one["id"], one["impact"], [node["html"][:200] for node in one["nodes"]][:3]) for one in found] == []


@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing_in_an_opened_source_or_a_form_with_errors(browser: Browser, served: str, width: int) -> None:
    context = browser.new_context(base_url=served, bypass_csp=True, viewport={"width": width, "height": 900})
    page = context.new_page()
    for path in ("/", "/stories/s-pact"):
        page.goto(path)
        page.locator("a.cite").first.click()
        page.locator("main .panel .close:visible").wait_for()
        assert [one["id"] for one in Axe().run(page).response["violations"]] == []
    page.get_by_role("button", name="Send reply").click()
    page.get_by_role("alert").wait_for()
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_the_screen(browser: Browser, served: str, width: int) -> None:
    context = browser.new_context(base_url=served, viewport={"width": width, "height": 800})
    page = context.new_page()
    for path in PAGES:
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    context.close()


def test_text_stays_readable_at_twice_its_size(browser: Browser, served: str) -> None:
    context = browser.new_context(base_url=served, viewport={"width": 640, "height": 800}, device_scale_factor=2)
    page = context.new_page()
    for path in PAGES:
        page.goto(path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth") <= 640, path
    context.close()


def test_scripts_run_their_own_way(page: Page) -> None:
    page.goto("/stories/s-ur")
    heading = page.get_by_role("heading", level=1)
    assert heading.get_attribute("dir") == "rtl"
    assert heading.get_attribute("lang") == "ur"
    assert heading.evaluate("one => getComputedStyle(one).direction") == "rtl"
    page.goto("/stories/s-zh")
    assert page.get_by_role("heading", level=1).get_attribute("lang") == "zh"
