"""Every setting and command is documented, with its default where it has one."""

import re
import subprocess
import sys
from pathlib import Path

import click
import msgspec
import pytest

from monitoring_desk.cli import desk
from monitoring_desk.config import NOT_PLAIN, SECTIONS, Settings, SourceSettings, WatchSettings
from monitoring_desk.present import web
from monitoring_desk.present.api import routes as api_routes
from monitoring_desk.present.mailpages import routes as mail_routes
from monitoring_desk.present.pdf import routes as pdf_routes
from monitoring_desk.present.pulse import routes as pulse_routes

DOCS = Path(__file__).resolve().parents[1] / "docs"


@pytest.mark.parametrize("kind", [Settings, SourceSettings, WatchSettings, *map(type, SECTIONS.values())])
def test_every_setting_is_documented(kind: type[msgspec.Struct]) -> None:
    text = (DOCS / "settings.md").read_text(encoding="utf-8")
    headings: dict[type[msgspec.Struct], str] = {type(given): f"## `[{name}]`" for name, given in SECTIONS.items()}
    heading = headings | {SourceSettings: "## `[[source]]`", WatchSettings: "## `[[watch]]`"}
    section = text.split(heading[kind], 1)[1].split("\n## ", 1)[0] if kind in heading else text.split("\n## ", 1)[0]
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", section, re.MULTILINE))
    fields = {
        field.name: field
        for field in msgspec.structs.fields(kind)
        if kind is not Settings or field.name not in NOT_PLAIN
    }
    assert rows.keys() == fields.keys()
    for name, field in fields.items():
        if isinstance(field.default, bool | int | float) and "`" in rows[name]:
            assert float(rows[name].strip("`").replace("true", "1").replace("false", "0")) == float(field.default), name


def test_every_command_and_option_is_documented() -> None:
    text = (DOCS / "commands.md").read_text(encoding="utf-8")
    for name, command in desk.commands.items():
        row = re.search(rf"^\| `desk {name}\b.*$", text, re.MULTILINE)
        assert row, f"desk {name} is not in docs/commands.md"
        for option in (p for p in command.params if isinstance(p, click.Option) and not p.hidden):
            documented = row.group() + (DOCS / "pipe.md").read_text(encoding="utf-8") * (name == "pipe")
            assert option.opts[0] in documented, f"desk {name} {option.opts[0]} is not documented"
    for option in (p for p in desk.params if isinstance(p, click.Option) and p.name not in {"version", "help"}):
        assert option.opts[0] in text


def test_every_dependency_is_explained() -> None:
    pyproject = (DOCS.parent / "pyproject.toml").read_text(encoding="utf-8")
    block = pyproject.split("dependencies = [", 1)[1].split("\n]", 1)[0]
    explained = (DOCS / "dependencies.md").read_text(encoding="utf-8").lower()
    for name in re.findall(r'"([A-Za-z0-9_.-]+)', block):
        assert f"| {name.lower()} " in explained, f"{name} is not in docs/dependencies.md"


def test_every_address_is_documented() -> None:
    text = (DOCS / "pages.md").read_text(encoding="utf-8")
    for _, path, _ in (*web.ROUTES, *pulse_routes.ROUTES, *mail_routes.ROUTES, *pdf_routes.ROUTES):
        if not path.startswith("/static/"):
            shown = re.sub(r"\{\w+(:\w+)?\}", "{id}", path)
            assert f"`{shown}`" in text, f"{path} is not in docs/pages.md"


def test_every_address_of_the_api_is_documented() -> None:
    text = (DOCS / "api.md").read_text(encoding="utf-8")
    for path, scope, _, _ in api_routes.ROUTES:
        assert f"| `{path}` | {scope} |" in text


def test_every_page_is_in_the_index() -> None:
    index = (DOCS / "index.md").read_text(encoding="utf-8").splitlines()
    assert sorted(page.stem for page in DOCS.glob("*.md") if page.stem not in index) == ["index"]


def test_the_pages_become_a_site_without_a_warning(tmp_path: Path) -> None:
    """Every link between them leads somewhere, too."""
    words = f"-m sphinx -q -W --keep-going -b html -c docs -d {tmp_path}/seen . {tmp_path}/site".split()
    done = subprocess.run([sys.executable, *words], cwd=DOCS.parent, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Monitoring Desk" in (tmp_path / "site" / "docs" / "index.html").read_text(encoding="utf-8")
