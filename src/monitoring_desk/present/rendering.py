"""Pages out of views: the templates, loaded once, and what each is given."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from monitoring_desk.present.storyviews import CorrectionsPage, HistoryPage, StoryPage
from monitoring_desk.present.views import (
    ArticlePage,
    EditionsPage,
    ErrorPage,
    FindPage,
    FrontPage,
    ListPage,
    SourcesPage,
)

Page = (
    FrontPage
    | StoryPage
    | HistoryPage
    | ArticlePage
    | ListPage
    | FindPage
    | SourcesPage
    | EditionsPage
    | ErrorPage
    | CorrectionsPage
)

TEMPLATES: dict[type, str] = {
    FrontPage: "front.html",
    StoryPage: "story.html",
    HistoryPage: "history.html",
    ArticlePage: "article.html",
    ListPage: "stories.html",
    FindPage: "find.html",
    SourcesPage: "sources.html",
    EditionsPage: "editions.html",
    ErrorPage: "error.html",
    CorrectionsPage: "corrections.html",
}
"""Each template is given one variable, `page`: the record named here."""

STATIC = {
    "desk.css": "text/css; charset=utf-8",
    "desk.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticFile:
    """One file served as it is, under an address that changes with its content."""

    address: str
    body: bytes
    kind: str


def load_static() -> dict[str, StaticFile]:
    """The style sheet, the script and the icon, by name."""
    return {name: load_file(name, kind) for name, kind in STATIC.items()}


def load_file(name: str, kind: str) -> StaticFile:
    body = files("monitoring_desk.present").joinpath("static", name).read_bytes()
    return StaticFile(address=f"/static/{name}?{sha256(body).hexdigest()[:12]}", body=body, kind=kind)


def open_templates() -> Environment:
    """Everything is escaped, whatever the template's name; a name that is not there is an error."""
    return Environment(
        loader=PackageLoader("monitoring_desk.present"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def make_renderer() -> Callable[[Page], str]:
    """A function from a view to its page."""
    environment = open_templates()
    templates = {view: environment.get_template(name) for view, name in TEMPLATES.items()}

    def render(page: Page) -> str:
        return templates[type(page)].render(page=page)

    return render
