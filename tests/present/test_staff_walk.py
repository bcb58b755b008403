"""Editors and a reader in a real browser, much of it by the keyboard alone; axe finds nothing on the way."""

from dataclasses import replace
from pathlib import Path
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.present.conftest import serve
from tests.present.staff_sample import NOW, Desk, open_desk

from monitoring_desk.config import Settings
from monitoring_desk.editing import Editing


def look(page: Page) -> None:
    """Nothing for axe to find, nothing wider than the screen."""
    width = page.viewport_size["width"] if page.viewport_size else 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"][:200] for node in one["nodes"]][:3]) for one in found] == []


def enter(browser: Browser, desk: Desk, address: str, *, user: str = "", width: int = 1440) -> BrowserContext:
    """A browser of `user`, logged in; of a reader without a login, where none is named."""
    context = browser.new_context(base_url=address, bypass_csp=True, viewport={"width": width, "height": 900})
    if user:
        context.add_cookies([{"name": "desk_session", "value": desk.open_session(user), "url": address}])
    return context


def test_a_sentence_is_edited_by_the_keyboard_and_the_edit_undone(browser: Browser, tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk, serve(desk.pages) as address:
        context = enter(browser, desk, address, user="Edi")
        page, story = context.new_page(), desk.story("miners")
        page.goto(f"/staff/stories/{story.id}")
        before = page.locator(".sentence").first.inner_text()
        page.get_by_role("link", name="Edit sentence 1").press("Enter")
        field = page.get_by_role("textbox", name="The sentence")
        field.press("Control+a")
        page.keyboard.type("Rescuers reached ninety miners below Orsk Valley.")
        page.get_by_role("button", name="Keep the sentence").press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("do not bear this out")
        look(page)
        field.press("Control+a")
        page.keyboard.type("Rescuers reached nine miners below Orsk Valley on Monday, the mining inspectorate said.")
        page.get_by_role("button", name="Keep the sentence", exact=True).press("Enter")
        expect(page.get_by_role("status")).to_contain_text("You edited a sentence")
        page.goto(f"/stories/{story.id}")
        expect(page.get_by_text("edited by an editor").first).to_be_visible()
        page.goto("/staff/acts")
        page.get_by_role("button", name="Undo act").first.press("Enter")
        expect(page.get_by_role("status")).to_contain_text("Undone")
        expect(page.locator(".sentence").first).to_have_text(before)
        context.close()


def test_a_readers_reply_becomes_a_correction_linked_from_story_and_edition(browser: Browser, tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk, serve(desk.pages) as address:
        Editing(desk.store, Settings()).keep(NOW)
        story = desk.story("miners")
        reader, editor = enter(browser, desk, address, width=390), enter(browser, desk, address, user="Edi")
        page = reader.new_page()
        page.goto(f"/stories/{story.id}")
        page.get_by_label("Comment").fill("It was eight miners: I was on the rota that day.")
        page.get_by_label("Name").fill("Mara")
        page.wait_for_timeout(3_200)  # what comes back sooner is doubted
        page.get_by_role("button", name="Send reply").press("Enter")
        expect(page.get_by_role("status")).to_be_visible()
        look(page)
        desk_page = editor.new_page()
        desk_page.goto("/staff/inbox")
        desk_page.get_by_role("link", name="Replies 1 waiting").press("Enter")
        look(desk_page)
        desk_page.get_by_role("link", name="Correct, or erase the reply of Mara").click()
        look(desk_page)
        desk_page.get_by_label("What is right").fill("Eight miners were reached, not nine.")
        desk_page.get_by_role("button", name="Publish the correction").press("Enter")
        expect(desk_page.get_by_role("status")).to_contain_text("You corrected")
        page.goto(f"/stories/{story.id}")
        expect(page.get_by_text("Eight miners were reached, not nine.").first).to_be_visible()
        expect(page.get_by_text("I was on the rota that day.")).to_be_visible()
        look(page)
        page.goto("/")
        page.get_by_role("link", name="Corrected").first.click()
        expect(page.get_by_text("Eight miners were reached, not nine.").first).to_be_visible()
        page.goto("/corrections")
        page.locator("a[href='/editions/2026-03-12']").first.click()
        expect(page).to_have_url(f"{address}/editions/2026-03-12")
        expect(page.get_by_role("link", name="Corrected").first).to_be_visible()
        look(page)
        reader.close()
        editor.close()


def tab_to(page: Page, role: Literal["link", "button", "textbox", "searchbox"], name: str) -> None:
    """By the Tab key alone, as who has no mouse gets there."""
    wanted = page.get_by_role(role, name=name, exact=True).first
    for _ in range(90):
        if wanted.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not lead to {role} {name!r}")


def test_a_watch_a_source_and_an_edition_by_the_keyboard_alone(browser: Browser, tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk, serve(desk.pages) as address:
        context = enter(browser, desk, address, user="Edi", width=820)
        page = context.new_page()
        page.goto("/staff/new-watch")
        for field, typed in (
            ("Id, for its address", "milk"),
            ("Title of its section", "Dairy"),
            ("What to watch", "(milk"),
        ):
            tab_to(page, "textbox", field)
            page.keyboard.type(typed)
        tab_to(page, "button", "Keep the watch")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert").first).to_be_visible()
        expect(page.get_by_label("Title of its section")).to_have_value("Dairy")
        expect(page.get_by_label("What to watch")).to_have_value("(milk")
        look(page)
        tab_to(page, "textbox", "What to watch")
        page.keyboard.press("Control+End")
        page.keyboard.type(")")
        tab_to(page, "button", "Keep the watch")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_be_visible()
        assert [match.watch_id for match in desk.story("cheese").matches] == ["milk"]

        page.goto("/staff/watches/milk")
        kept = desk.rooms.watches.watch("milk")
        assert kept is not None
        desk.rooms.watches.change(replace(kept.watch, name="Milk and cheese"), mark=kept.mark, who="Otto")
        tab_to(page, "textbox", "Title of its section")
        page.keyboard.press("Control+a")
        page.keyboard.type("What Edi calls it")
        tab_to(page, "button", "Keep the watch")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="It has changed meanwhile")).to_be_visible()
        expect(page.get_by_text("What Edi calls it")).to_be_visible()
        look(page)
        tab_to(page, "button", "Do it all the same")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_be_visible()
        assert desk.rooms.watches.watches()[-1].watch.name == "What Edi calls it"

        page.goto("/staff/sources/gazette")
        tab_to(page, "textbox", "Why")
        page.keyboard.type("It repeats the others.")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_be_visible()
        assert {source.id for source, state in desk.store.sources.all() if state.paused} == {"gazette"}

        page.goto("/staff/edition")
        tab_to(page, "textbox", "A few words above it")
        page.keyboard.type("A quiet day.")
        tab_to(page, "searchbox", "Words of a headline")
        page.keyboard.type("milk")
        page.keyboard.press("Enter")  # looks, and publishes nothing
        expect(page.get_by_label("A few words above it")).to_have_value("A quiet day.")
        assert not [act for act in desk.news.acts(limit=20) if act.object.startswith("edition:")]
        tab_to(page, "textbox", "Place")
        page.keyboard.press("Control+a")
        page.keyboard.type("1")
        page.get_by_role("button", name="Publish it so").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_be_visible()
        look(page)
        page.goto("/")
        expect(page.get_by_text("A quiet day.")).to_be_visible()
        context.close()
