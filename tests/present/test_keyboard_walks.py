"""The desk's walks by keys alone (that of a subscriber: test_present_mail_browser): no mouse, no touch, nothing focused by a script."""

from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, expect
from tests.present.conftest import serve
from tests.present.staff_sample import NOW, PASSWORD, brief_all, open_desk

from monitoring_desk.config import Settings
from monitoring_desk.editing import Editing

Role = Literal["link", "button", "textbox", "checkbox", "combobox"]


def press(page: Page, role: Role, name: str, *keys: str) -> None:
    """Tab to it from wherever the reader is, and press these keys; a key of several letters that is no key is typed."""
    wanted = page.get_by_role(role, name=name).first
    for _ in range(120):
        if wanted.evaluate("one => one === document.activeElement"):
            break
        page.keyboard.press("Tab")
    else:
        raise AssertionError(f"Tab does not lead to {role} {name!r}")
    assert wanted.evaluate("one => one.matches(':focus-visible')"), name
    for key in keys:
        if key in ("Enter", "Space", "Control+a"):
            page.keyboard.press(key)
        else:
            page.keyboard.type(key)


def test_a_newcomer_reads_a_sentences_source(browser: Browser, tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk, serve(desk.pages) as address:
        page = browser.new_page(base_url=address)
        page.goto("/")
        press(page, "link", "Skip to the news", "Enter")
        sentence = page.locator(".must .cite").first
        for _ in range(6):
            page.keyboard.press("Tab")
            if sentence.evaluate("one => one === document.activeElement"):
                break
        page.keyboard.press("Enter")
        panel = page.get_by_role("complementary", name="The source")
        expect(panel).to_be_focused()
        expect(panel.locator("mark")).not_to_be_empty()
        page.keyboard.press("Escape")
        expect(sentence).to_be_focused()
        page.close()


def test_an_editor_logs_in_merges_edits_and_undoes_both(browser: Browser, tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk, serve(desk.pages) as address:
        page = browser.new_page(base_url=address, viewport={"width": 820, "height": 900})
        page.goto("/")
        press(page, "link", "Staff room", "Enter")
        page.wait_for_url("**/staff/login**")
        press(page, "textbox", "Name", "Edi")
        press(page, "textbox", "Password", PASSWORD, "Enter")
        expect(page.get_by_role("heading", name="Inbox")).to_be_visible()
        first, other = desk.story("miners"), desk.story("shaft")
        for story in (first, other):
            press(page, "checkbox", story.title, "Space")
        press(page, "button", "Merge into one", "Enter")
        expect(page.get_by_role("status")).to_contain_text("You merged")
        assert desk.story("shaft").id == desk.story("miners").id
        press(page, "button", "Undo", "Enter")
        expect(page.get_by_role("status")).to_contain_text("Undone")
        assert desk.story("shaft").id == other.id

        brief_all(desk.store)  # as the desk does in its next round
        press(page, "link", "Inbox", "Enter")
        page.wait_for_url("**/staff/inbox")
        press(page, "link", first.title, "Enter")
        page.wait_for_url(f"**/staff/stories/{first.id}")
        before = page.locator(".sentence").first.inner_text()
        press(page, "link", "Edit sentence 1", "Enter")
        page.wait_for_url("**/sentences/0")
        told = "Rescuers reached nine miners below Orsk Valley on Monday, the mining inspectorate said."
        press(page, "textbox", "The sentence", "Control+a", told)
        press(page, "button", "Keep the sentence", "Enter")
        expect(page.get_by_role("status")).to_contain_text("You edited a sentence")
        expect(page.locator(".sentence").first).to_have_text(told)
        press(page, "button", "Undo", "Enter")
        expect(page.get_by_role("status")).to_contain_text("Undone")
        expect(page.locator(".sentence").first).to_have_text(before)
        page.close()


def test_a_reply_is_sent_approved_and_becomes_a_correction(browser: Browser, tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk, serve(desk.pages) as address:
        Editing(desk.store, Settings()).keep(NOW)
        story = desk.story("miners")
        page = browser.new_page(base_url=address)
        page.goto(f"/stories/{story.id}")
        press(page, "textbox", "Comment", "It was eight miners: I was on the rota that day.")
        press(page, "textbox", "Name", "Mara")
        page.wait_for_timeout(3_200)  # what comes back sooner is doubted
        press(page, "button", "Send reply", "Enter")
        expect(page.get_by_role("status")).to_be_visible()

        page.goto("/staff/login")
        press(page, "textbox", "Name", "Edi")
        press(page, "textbox", "Password", PASSWORD, "Enter")
        press(page, "link", "Replies", "Enter")
        page.wait_for_url("**/staff/replies")
        press(page, "button", "Approve the reply of Mara", "Enter")
        expect(page.get_by_role("status")).to_contain_text("approved")
        page.goto(f"/stories/{story.id}")
        expect(page.get_by_text("I was on the rota that day.")).to_be_visible()
        page.goto("/staff/replies?show=approved")
        press(page, "link", "Correct, or erase the reply of Mara", "Enter")
        press(page, "textbox", "What is right", "Eight miners were reached, not nine.")
        press(page, "button", "Publish the correction", "Enter")
        expect(page.get_by_role("status")).to_contain_text("You corrected")
        page.goto("/corrections")
        expect(page.get_by_text("Eight miners were reached, not nine.")).to_be_visible()
        press(page, "link", "2026", "Enter")
        expect(page.get_by_role("link", name="Corrected").first).to_be_visible()
        page.close()
