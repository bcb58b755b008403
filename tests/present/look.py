"""Screenshots of every page, for looking at: `python -m tests.present.look FOLDER [ADDRESS]`.

Of the sample desk, or of the one served at ADDRESS; at three widths, light and dark, with a source opened.
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from tests.present.conftest import serve_newsroom
from tests.present.newsroom_sample import make_empty, make_sample

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
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None)
