"""Watches in the staff room: written, tried on the articles of the last days, kept, removed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated

from fastapi import Depends, Query, Request, Response

from monitoring_desk.editorial import KeptWatch
from monitoring_desk.errors import ConfigError, Conflict, NotFound
from monitoring_desk.present.forms import read_form
from monitoring_desk.present.replies import clean
from monitoring_desk.present.staff.office import Office
from monitoring_desk.present.staff.rooms import WatchRoom
from monitoring_desk.present.staff.storypages import ACTS, StoryPages, tell
from monitoring_desk.present.staff.telling import tell_acts
from monitoring_desk.present.staff.watchviews import ListedWatch, WatchesPage, WatchPage
from monitoring_desk.present.watchpages.layout import MOST_DAYS, lay_tried
from monitoring_desk.present.watchpages.views import Tried
from monitoring_desk.present.wording import path_part, shorten
from monitoring_desk.types import Watch

Form = Annotated[dict[str, str], Depends(read_form)]
Number = Annotated[int | None, Query(ge=0, le=2**53)]
Id = Annotated[str, Query(max_length=64)]
NEW = "/staff/new-watch"
LONGEST_QUERY = 6_000
LONGEST_ASK = 400
"""Characters of a query shown in the list."""
DAYS = 7


class WatchDeskPages:
    """Answers editors about watches. What one finds is decided by the room behind it."""

    def __init__(self, room: WatchRoom, *, office: Office, stories: StoryPages) -> None:
        self.room = room
        self.office = office
        self.stories = stories

    def show_watches(self, request: Request, act: Number = None) -> Response:
        page = WatchesPage(
            frame=self.office.frame("Watches"),
            inside=self.office.inside(request, **self.stories.told(act)),
            watches=tuple(list_watch(one) for one in self.room.watches()),
            ready=tuple(
                ListedWatch(
                    name=watch.name,
                    id=watch.id,
                    asks=shorten(" ".join(watch.query.split()), LONGEST_ASK),
                    href=f"{NEW}?ready={path_part(watch.id)}",
                    public="",
                    in_file=False,
                )
                for watch in self.room.ready()
            ),
        )
        return self.office.answer(page)

    def show_new(self, request: Request, ready: Id = "") -> Response:
        made = next((watch for watch in self.room.ready() if watch.id == ready), None)
        typed = {"id": made.id, "name": made.name, "query": made.query.strip()} if made else {}
        return self.page(request, None, typed)

    def show_watch(self, request: Request, watch_id: str) -> Response:
        return self.page(request, self.need(watch_id), {})

    def add(self, request: Request, form: Form) -> Response:
        typed = {name: clean(value) for name, value in form.items()}
        if typed.get("deed") != "keep":
            return self.page(request, None, typed, trying=True)
        name = typed.get("name", "")
        watch = Watch(id=typed.get("id", ""), name=name or typed.get("id", ""), query=typed.get("query", ""))
        try:
            act = self.room.add(watch, who=self.office.user(request).name, reason=typed.get("reason", ""))
        except ConfigError as error:
            return self.page(request, None, typed, problem=tell(error))
        except Conflict as error:
            return self.page(request, None, typed, problem=tell(error), status=409)
        return self.office.send_on("/staff/watches", act=act.id)

    def change(self, request: Request, watch_id: str, form: Form) -> Response:
        kept, who = self.need(watch_id), self.office.user(request).name
        typed = {name: clean(value) for name, value in form.items()}
        mark, reason = typed.get("mark", ""), typed.get("reason", "")
        try:
            if typed.get("deed") == "remove":
                act = self.room.remove(watch_id, mark=mark, who=who, reason=reason)
            elif typed.get("deed") == "keep":
                act = self.room.change(rewrite(kept, typed), mark=mark, who=who, reason=reason)
            else:
                return self.page(request, kept, typed, trying=True)
        except ConfigError as error:
            return self.page(request, kept, typed, problem=tell(error))
        except Conflict as error:
            return self.stories.conflict(
                request,
                changes=[tell(error)],
                action=f"/staff/watches/{path_part(watch_id)}",
                form={name: [value] for name, value in {**typed, "mark": self.need(watch_id).mark}.items()},
                back=f"/staff/watches/{path_part(watch_id)}",
            )
        return self.office.send_on("/staff/watches", act=act.id)

    def page(
        self,
        request: Request,
        kept: KeptWatch | None,
        typed: Mapping[str, str],
        *,
        trying: bool = False,
        problem: str = "",
        status: int = 422,
    ) -> Response:
        """The form with what was typed, else with what is kept; what it would bring, where that was asked for."""
        days = read_days(typed.get("days", ""))
        query = typed.get("query", kept.query or kept.understood if kept else "")
        tried, wrong = self.try_out(query, days) if trying else (None, "")
        object = f"watch:{kept.watch.id}" if kept else ""
        heading = kept.watch.name if kept else "A new watch"
        acts = self.stories.room.acts(limit=ACTS, object=object) if kept else ()
        page = WatchPage(
            frame=self.office.frame(f"{'Error: ' if problem or wrong else ''}{heading}"),
            inside=self.office.inside(request, problem=problem),
            heading=heading,
            new=kept is None,
            action=f"/staff/watches/{path_part(kept.watch.id)}" if kept else NEW,
            mark=typed.get("mark", kept.mark if kept else ""),
            id=kept.watch.id if kept else typed.get("id", ""),
            name=typed.get("name", kept.watch.name if kept else ""),
            query=query,
            reason=typed.get("reason", ""),
            days=days,
            most_days=MOST_DAYS,
            longest=LONGEST_QUERY,
            listed=bool(kept and not kept.query),
            in_file=bool(kept and kept.in_file),
            wrong=wrong,
            tried=tried,
            acts=tell_acts(acts, room=self.stories.room, about=object),
        )
        return self.office.answer(page, status=status if problem else 422 if wrong else 200)

    def try_out(self, query: str, days: int) -> tuple[Tried | None, str]:
        """What the query would have brought, or what is wrong with it."""
        if not query.strip():
            return None, "say what to watch"
        try:
            found = self.room.try_query(query, days=days)
        except ConfigError as error:
            return None, f"{error.what}: {error.why}"
        outlets = self.room.sources(frozenset(sample.article.source_id for sample in found.samples))
        return lay_tried(found, outlets=outlets, now=self.room.now()), ""

    def need(self, watch_id: str) -> KeptWatch:
        kept = self.room.watch(watch_id)
        if kept is None:
            raise NotFound(watch_id, "no such watch")
        return kept


def list_watch(kept: KeptWatch) -> ListedWatch:
    return ListedWatch(
        name=kept.watch.name,
        id=kept.watch.id,
        asks=shorten(" ".join((kept.query or kept.understood).split()), LONGEST_ASK),
        href=f"/staff/watches/{path_part(kept.watch.id)}",
        public=f"/watches/{path_part(kept.watch.id)}",
        in_file=kept.in_file,
    )


def rewrite(kept: KeptWatch, typed: Mapping[str, str]) -> Watch:
    """The watch as typed. Lists of desk.toml stay as they are where nobody changed what they come to."""
    name, query = typed.get("name", "") or kept.watch.id, typed.get("query", "")
    if query == (kept.query or kept.understood):
        return replace(kept.watch, name=name)
    return Watch(id=kept.watch.id, name=name, query=query)


def read_days(text: str) -> int:
    whole = text.isascii() and text.isdecimal() and len(text) < 5
    return min(max(int(text), 1), MOST_DAYS) if whole else DAYS


ROUTES = (
    ("GET", "/staff/watches", WatchDeskPages.show_watches),
    ("GET", NEW, WatchDeskPages.show_new),
    ("POST", NEW, WatchDeskPages.add),
    ("GET", "/staff/watches/{watch_id}", WatchDeskPages.show_watch),
    ("POST", "/staff/watches/{watch_id}", WatchDeskPages.change),
)
"""Method, path, and the answer: a method of `WatchDeskPages`. GET answers HEAD too."""
