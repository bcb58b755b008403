"""Templates are given one documented record each, use nothing else, and leave nothing of it unused."""

import ast
import dataclasses
import inspect
from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest
from jinja2 import meta, nodes

from monitoring_desk.present import storyviews, views
from monitoring_desk.present.rendering import TEMPLATES, Page, open_templates
from monitoring_desk.present.web import ROUTES

ENVIRONMENT = open_templates()
SOURCES = {
    path.name: path.read_text(encoding="utf-8")
    for path in Path(str(files("monitoring_desk.present") / "templates")).iterdir()
}
MODULES = {module.__name__: module for module in (views, storyviews)}
RECORDS = [
    kind
    for module in MODULES.values()
    for _, kind in inspect.getmembers(module, inspect.isclass)
    if kind.__module__ == module.__name__
]
TECHNOTE = Path(__file__).resolve().parents[2] / "technotes" / "presenting.md"


def read_attributes(template: str, name: str) -> set[str]:
    tree = ENVIRONMENT.parse(SOURCES[template])
    return {
        part.attr
        for part in tree.find_all(nodes.Getattr)
        if isinstance(part.node, nodes.Name) and part.node.name == name
    }


def test_every_page_has_its_template_and_says_which() -> None:
    assert set(TEMPLATES) == set(get_args(Page))
    for view, template in TEMPLATES.items():
        assert (view.__doc__ or "").startswith(f"{template}: ")
    assert {*TEMPLATES.values(), "base.html", "pieces.html", "sides.html"} == set(SOURCES)


@pytest.mark.parametrize("template", sorted(SOURCES))
def test_a_template_is_given_nothing_but_its_record(template: str) -> None:
    tree = ENVIRONMENT.parse(SOURCES[template])
    pieces = {name for part in tree.find_all(nodes.FromImport) for name in part.names}
    assert meta.find_undeclared_variables(tree) - pieces <= {"page"}
    assert "|safe" not in SOURCES[template].replace(" ", "")
    assert "autoescape" not in SOURCES[template]


@pytest.mark.parametrize(("view", "template"), TEMPLATES.items(), ids=lambda part: getattr(part, "__name__", part))
def test_a_template_uses_all_of_its_record_and_nothing_that_is_not_there(view: type, template: str) -> None:
    fields = {field.name for field in dataclasses.fields(view)}
    used = read_attributes(template, "page")
    assert used <= fields
    assert fields - {"frame"} <= used


def test_the_base_template_uses_the_frame_alone() -> None:
    assert read_attributes("base.html", "page") == {"frame"}
    used = {
        part.attr
        for source in SOURCES.values()
        for part in ENVIRONMENT.parse(source).find_all(nodes.Getattr)
        if isinstance(part.node, nodes.Getattr) and part.node.attr == "frame"
    }
    assert used == {field.name for field in dataclasses.fields(views.Frame)}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_is_documented(record: type) -> None:
    assert record.__doc__
    tree = next(
        part
        for part in ast.parse(inspect.getsource(MODULES[record.__module__])).body
        if isinstance(part, ast.ClassDef) and part.name == record.__name__
    )
    parts = tree.body
    for place, part in enumerate(parts):
        if isinstance(part, ast.AnnAssign):
            after = parts[place + 1] if place + 1 < len(parts) else None
            documented = (
                isinstance(after, ast.Expr)
                and isinstance(after.value, ast.Constant)
                and isinstance(after.value.value, str)
            )
            assert documented, f"{record.__name__}.{ast.unparse(part.target)} says nothing"


def test_everything_is_escaped() -> None:
    made = ENVIRONMENT.from_string("{{ words }}").render(words="<b>&\"'")
    assert made == "&lt;b&gt;&amp;&#34;&#39;"


def test_every_address_is_documented() -> None:
    text = TECHNOTE.read_text(encoding="utf-8")
    for method, path, _ in ROUTES:
        assert f"| {method} | `{path}` |" in text
