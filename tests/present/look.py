"""Screenshots of every page, for looking at: `python -m tests.present.look FOLDER [ADDRESS]`.

Of the sample desk and its staff room, or of the one served at ADDRESS; at three widths, light and dark, with a source opened.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from tests.present.conftest import serve, serve_newsroom
from tests.present.newsroom_sample import make_empty, make_sample
from tests.present.staff_sample import NOW, Desk, open_desk

from monitoring_desk.types import Reply

WIDTHS = (390, 820, 1440)
SCHEMES = ("light", "dark")
PATHS = {
    "front": "/",
    "story": "/stories/s-pact",
    "chinese": "/stories/s-zh",
    "urdu": "/stories/s-ur",
    "long": "/stories/s-long",
    "bare": "/stories/s-bare",
    "passage": "/articles/a-pact?start=206&end=269&story=s-pact#passage",
    "find": "/find?q=ferries",
    "sources": "/sources",
    "watch": "/watches/grain",
    "history": "/stories/s-pact/history",
    "editions": "/editions",
    "edition": "/editions/2026-03-11",
    "error": "/nowhere",
}


URDU = "اورسک وادی میں نو کان کنوں تک رسائی، امدادی کارکنوں نے دو دن بعد سرنگ کھول دی"
LONG = "A very long headline of an editor's " * 8


def work(desk: Desk) -> dict[str, str]:
    """A day of editors' work on a desk: its pages in the staff room."""
    miners, shaft, cheese = (desk.story(id).id for id in ("miners", "shaft", "cheese"))
    rooms = desk.rooms
    rooms.news.rename(shaft, LONG[:290], mark=rooms.news.marks([shaft])[shaft], who="Edi", reason="It says more.")
    rooms.news.rename(cheese, URDU, mark=rooms.news.marks([cheese])[cheese], who="Edi")
    rooms.news.do("accept", {miners: rooms.news.marks([miners])[miners]}, who="Edi")
    for number, text in enumerate(
        ("It was eight miners, not nine. " * 4, "کان میں آٹھ لوگ تھے", "See https://a.example")
    ):
        reply = Reply(id=f"r{number}", story_id=miners, name=("Mara", "احمد", "Zed")[number], text=text, received=NOW)
        desk.store.people.receive(reply, doubts=("it holds links",) if number == 2 else ())
    rooms.replies.correct("r0", "Eight miners were reached, not nine.", seen="held", who="Otto")
    rooms.sources.ask("https://paper.example/news", who="Edi")
    rooms.sources.pause("gazette", mark="0", who="Edi", reason="It repeats the others.")
    layout = rooms.editions.layout()
    rooms.editions.publish([cheese, miners], "A day of milk and pumps.", mark=layout.mark, who="Edi")
    return {
        "staff-inbox": "/staff/inbox?show=all",
        "staff-story": f"/staff/stories/{miners}",
        "staff-long": f"/staff/stories/{shaft}",
        "staff-sentence": f"/staff/stories/{miners}/sentences/0",
        "staff-replies": "/staff/replies",
        "staff-reply": "/staff/replies/r1",
        "staff-edition": "/staff/edition",
        "staff-watches": "/staff/watches",
        "staff-watch": "/staff/watches/mines",
        "staff-sources": "/staff/sources",
        "staff-source": "/staff/sources/gazette",
        "staff-acts": "/staff/acts",
        "staff-users": "/staff/users",
        "staff-account": "/staff/account",
        "staff-front": "/",
        "staff-corrections": "/corrections",
        "staff-public": f"/stories/{miners}",
    }


def shoot_staff(browser: Browser, *, folder: Path) -> None:
    """The staff room at work, a page of two editors at once among it, a watch tried, and the door."""
    with tempfile.TemporaryDirectory() as place, open_desk(Path(place)) as desk, serve(desk.pages) as address:
        paths = work(desk)
        shoot(browser, address, folder=folder, paths={"staff-login": "/staff/login"})
        for scheme in SCHEMES:
            for width in WIDTHS:
                context = browser.new_context(
                    viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
                )
                context.add_cookies([{"name": "desk_session", "value": desk.open_session("Otto"), "url": address}])
                page = context.new_page()
                for name, path in paths.items():
                    page.goto(address + path)
                    page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
                page.goto(address + "/staff/new-watch")
                page.get_by_label("What to watch").fill("milk OR (Brenta NEAR/9 pumps)")
                page.get_by_role("button", name="Try it").click()
                page.screenshot(path=folder / f"staff-tried-{width}-{scheme}.png", full_page=True)
                story = desk.story("miners").id
                page.goto(address + f"/staff/stories/{story}")
                desk.rooms.news.rename(story, f"Nine {width}", mark=desk.rooms.news.marks([story])[story], who="Edi")
                page.get_by_role("textbox", name="Headline").fill("What Otto would have written above it")
                page.get_by_role("button", name="Give this headline").click()
                page.screenshot(path=folder / f"staff-conflict-{width}-{scheme}.png", full_page=True)
                context.close()


def shoot(browser: Browser, address: str, *, folder: Path, paths: dict[str, str]) -> None:
    """Every path at every width in both schemes, whole pages, into `folder`/NAME-WIDTH-SCHEME.png."""
    for scheme in SCHEMES:
        for width in WIDTHS:
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
            )
            page = context.new_page()
            for name, path in paths.items():
                page.goto(address + path)
                page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
                if name in ("front", "story"):
                    page.locator("a.cite").nth(1).click()
                    page.locator("main .panel .close:visible").wait_for()
                    page.screenshot(path=folder / f"{name}-open-{width}-{scheme}.png")
            context.close()


def main(folder: Path, address: str | None) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        if address:
            shoot(
                browser,
                address.rstrip("/"),
                folder=folder,
                paths={name: PATHS[name] for name in ("front", "sources", "error")},
            )
        else:
            with serve_newsroom(make_sample()) as sample:
                shoot(browser, sample, folder=folder, paths=PATHS)
            with serve_newsroom(make_empty()) as empty:
                shoot(browser, empty, folder=folder, paths={"empty": "/", "empty-sources": "/sources"})
            shoot_staff(browser, folder=folder)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None)
