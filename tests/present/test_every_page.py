"""Every page there is, light and dark: axe finds nothing, and nothing is wider than the screen."""

from collections.abc import Mapping
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tests.present.conftest import serve
from tests.present.staff_sample import NOW, Desk, open_desk

from monitoring_desk import remembering
from monitoring_desk.config import Settings
from monitoring_desk.editing import Editing
from monitoring_desk.ledger_room import LedgerRoom
from monitoring_desk.present.rights import RIGHTS
from monitoring_desk.types import Reply, Sought

NO_PAGES = {"/livez", "/readyz", "/metrics", "/static/{name}", "/articles/{article_id}/passage"}
"""Addresses that answer with no page; so do those with an ending."""
ALL = {"resultTypes": ["violations"]}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""What another scheme can change."""

REFUSED = {"nothing", "mistake", "/subscribe/confirm", "/unsubscribe"}
"""Pages that say what is wrong."""


def prepare(desk: Desk) -> dict[str, str]:
    """A desk with something on each of its pages: an address for every route that answers with one, and some more."""
    story = desk.story("miners")
    remembering.remember(desk.store)
    Editing(desk.store, Settings()).keep(NOW)
    desk.store.people.receive(Reply(id="r1", story_id=story.id, name="Mara", text="It was eight.", received=NOW))
    desk.store.people.receive(Reply(id="r2", story_id=story.id, name="احمد", text="آٹھ لوگ تھے", received=NOW))
    desk.rooms.replies.correct("r2", "Eight miners were reached, not nine.", seen="held", who="Otto")
    desk.rooms.sources.ask("https://paper.example/news", who="Edi")
    [record, *_] = LedgerRoom(desk.store, now=lambda: NOW).find(Sought(kind="commitment"), limit=1)
    filled = {
        "story_id": story.id,
        "article_id": "miners",
        "watch_id": "mines",
        "day": "2026-03-12",
        "kind": "commitments",
        "month": "2026-03",
        "record_id": record.id,
        "place": "0",
        "reply_id": "r1",
        "source_id": "herald",
    }
    paths = [row.removeprefix("GET ") for row in RIGHTS if row.startswith("GET ")]
    found = {path: path.format(**filled) for path in paths if path not in NO_PAGES and "." not in path}
    found |= {f"ledger {kind}": f"/ledger/{kind}" for kind in ("diary", "incidents", "statements")}
    return found | {
        "find": "/find?q=miners&person=Drun",
        "preview": "/watch/preview?q=milk+OR+(Brenta+NEAR/9+pumps)&days=7",
        "mistake": "/watch/preview?q=(milk",
        "passage": "/articles/miners?start=0&end=40",
        "inbox": "/staff/inbox?show=all",
        "nothing": "/nowhere",
    }


def judge(page: Page, name: str, options: Mapping[str, object] = ALL) -> None:
    found = Axe().run(page, options=dict(options)).response["violations"]
    told = [(one["id"], [node["html"][:200] for node in one["nodes"]][:3]) for one in found]
    assert told == [], name


def test_axe_finds_nothing_on_any_page_in_either_scheme(browser: Browser, tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk, serve(desk.pages) as address:
        context = browser.new_context(base_url=address, bypass_csp=True)
        context.add_cookies([{"name": "desk_session", "value": desk.open_session("Otto"), "url": address}])
        page = context.new_page()
        for number, (name, path) in enumerate(prepare(desk).items()):
            width = (390, 1440)[number % 2]
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme="light")
            answer = page.goto(path)
            assert answer is not None
            assert answer.status < 400 or name in REFUSED, (
                name,
                answer.status,
            )
            assert page.evaluate("document.documentElement.scrollWidth") <= width, name
            judge(page, name)
            page.emulate_media(color_scheme="dark")
            judge(page, f"{name} in the dark", COLOURS)
        context.close()
