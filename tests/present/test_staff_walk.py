"""An editor in a real browser: in by the keyboard alone, two stories merged and parted; axe finds nothing on the way."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.present.conftest import serve
from tests.present.staff_sample import PASSWORD, open_desk


def look(page: Page) -> None:
    """Nothing for axe to find, nothing wider than the screen."""
    width = page.viewport_size["width"] if page.viewport_size else 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:200] for node in one["nodes"]][:3]) for one in found] == []


def test_in_by_the_keyboard_and_two_stories_merged_and_parted(browser: Browser, tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk, serve(desk.pages) as address:
        context = browser.new_context(base_url=address, bypass_csp=True, viewport={"width": 390, "height": 900})
        page = context.new_page()
        page.goto("/staff/login")
        look(page)
        page.get_by_label("Name").focus()
        page.keyboard.type("Edi")
        page.keyboard.press("Tab")
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="Inbox")).to_be_visible()
        look(page)
        first, other = desk.story("miners"), desk.story("shaft")
        for story in (first, other):
            page.get_by_role("checkbox", name=story.title).focus()
            page.keyboard.press("Space")
        page.get_by_role("button", name="Merge into one").press("Enter")
        expect(page.get_by_role("status")).to_contain_text("You merged")
        assert desk.story("shaft").id == desk.story("miners").id
        look(page)
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_role("status")).to_contain_text("Undone")
        assert desk.story("shaft").id == other.id
        for path in (
            f"/staff/stories/{first.id}",
            f"/staff/stories/{first.id}/sentences/0",
            "/staff/replies",
            "/staff/acts",
            "/staff/account",
            "/corrections",
        ):
            page.goto(path)
            look(page)
        context.close()
