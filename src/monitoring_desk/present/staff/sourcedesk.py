"""Sources in the staff room: how each does, asked for, paused, described, weighed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Query, Request, Response

from monitoring_desk.editorial import AskedSource, KeptSource
from monitoring_desk.errors import ConfigError, Conflict, NotFound
from monitoring_desk.present.forms import read_form
from monitoring_desk.present.listings import show_source
from monitoring_desk.present.replies import clean
from monitoring_desk.present.staff.office import Office
from monitoring_desk.present.staff.rooms import SourceRoom
from monitoring_desk.present.staff.sourceviews import ListedSource, ShownAsked, StaffSourcePage, StaffSourcesPage
from monitoring_desk.present.staff.storypages import ACTS, StoryPages, tell
from monitoring_desk.present.staff.telling import tell_acts
from monitoring_desk.present.staff.views import Show
from monitoring_desk.present.wording import count, path_part, tell_time

Form = Annotated[dict[str, str], Depends(read_form)]
Words = Annotated[str, Query(max_length=200)]
Rank = Annotated[int, Query(ge=1, le=1_000)]
Number = Annotated[int | None, Query(ge=0, le=2**53)]
SHOWS = (("all", "All"), ("ill", "In trouble"), ("paused", "Paused"))
ROWS = 100


class SourceDeskPages:
    """Answers editors about sources. What may be done with one is decided by the room behind it."""

    def __init__(self, room: SourceRoom, *, office: Office, stories: StoryPages) -> None:
        self.room = room
        self.office = office
        self.stories = stories

    def show_sources(
        self, request: Request, show: Words = "all", q: Words = "", page: Rank = 1, act: Number = None
    ) -> Response:
        return self.list_page(request, show=show, words=clean(q), page=page, act=act)

    def ask(self, request: Request, form: Form) -> Response:
        url = clean(form.get("url", ""))
        try:
            act = self.room.ask(url, who=self.office.user(request).name)
        except ConfigError as error:
            return self.list_page(request, show="all", words="", page=1, url=url, problem=tell(error))
        return self.office.send_on("/staff/sources", act=act.id)

    def show_source(self, request: Request, source_id: str, act: Number = None) -> Response:
        return self.source_page(request, self.need(source_id), {}, act=act)

    def change(self, request: Request, source_id: str, form: Form) -> Response:
        kept, who = self.need(source_id), self.office.user(request).name
        typed = {name: clean(value) for name, value in form.items()}
        mark, reason = typed.get("mark", ""), typed.get("reason", "")[:500]
        here = f"/staff/sources/{path_part(source_id)}"
        try:
            match typed.get("deed"):
                case "pause":
                    act = self.room.pause(source_id, mark=mark, who=who, reason=reason)
                case "resume":
                    act = self.room.resume(source_id, mark=mark, who=who, reason=reason)
                case "weigh":
                    act = self.room.weigh(source_id, typed.get("weight", ""), mark=mark, who=who, reason=reason)
                case "describe":
                    act = self.room.describe(
                        source_id,
                        name=typed.get("name", ""),
                        language=typed.get("language", ""),
                        state_media="state_media" in typed,
                        mark=mark,
                        who=who,
                        reason=reason,
                    )
                case _:
                    raise ConfigError("deed", "there is no such thing to do")
        except ConfigError as error:
            return self.source_page(request, kept, typed, problem=tell(error))
        except Conflict as error:
            new = {**typed, "mark": self.need(source_id).mark}
            form_again = {name: [value] for name, value in new.items()}
            return self.stories.conflict(request, changes=[tell(error)], action=here, form=form_again, back=here)
        return self.office.send_on(here, act=act.id)

    def list_page(
        self,
        request: Request,
        *,
        show: str,
        words: str,
        page: int,
        act: int | None = None,
        url: str = "",
        problem: str = "",
    ) -> Response:
        now, show = self.room.now(), show if show in dict(SHOWS) else "all"
        listed = [(kept, list_source(kept, now)) for kept in self.room.sources()]
        parts = {name: [pair for pair in listed if belongs(*pair, show=name)] for name, _ in SHOWS}
        wanted = words.casefold()
        chosen = [one for kept, one in parts[show] if wanted in f"{kept.source.name} {kept.source.url}".casefold()]
        chosen.sort(key=lambda one: (one.shown.well, one.shown.name.text.casefold(), one.href))
        ill = len(parts["ill"])
        view = StaffSourcesPage(
            frame=self.office.frame("Error: sources" if problem else "Sources"),
            inside=self.office.inside(request, problem=problem, **self.stories.told(act)),
            summary=f"{count(len(listed), 'source')}; " + (f"{ill:,} in trouble." if ill else "all is well."),
            url=url,
            asked=tuple(show_asked(one, now) for one in self.room.asked()),
            shows=tuple(
                Show(name=name, href=link(one, words), number=len(parts[one]), here=one == show) for one, name in SHOWS
            ),
            show=show,
            words=words,
            sources=tuple(chosen[(page - 1) * ROWS : page * ROWS]),
            earlier=link(show, words, page - 1) if page > 1 else "",
            later=link(show, words, page + 1) if len(chosen) > page * ROWS else "",
        )
        return self.office.answer(view, status=422 if problem else 200)

    def source_page(
        self,
        request: Request,
        kept: KeptSource,
        typed: Mapping[str, str],
        *,
        act: int | None = None,
        problem: str = "",
    ) -> Response:
        now, source, object = self.room.now(), kept.source, f"source:{kept.source.id}"
        acts = self.stories.room.acts(limit=ACTS, object=object)
        asleep = kept.state.paused or kept.state.retired or source.kind == "publisher"
        view = StaffSourcePage(
            frame=self.office.frame(f"{'Error: ' if problem else ''}{source.name[:200]}"),
            inside=self.office.inside(request, problem=problem, **self.stories.told(act)),
            shown=show_source(source, kept.state, now, postponed=kept.postponed),
            url=source.url,
            next="" if asleep else tell_next(kept.state.next_check, now),
            action=f"/staff/sources/{path_part(source.id)}",
            mark=kept.mark,
            paused=kept.state.paused,
            name=typed.get("name", source.name),
            language=typed.get("language", source.language or ""),
            state_media="state_media" in typed if "name" in typed else source.state_media,
            weight=typed.get("weight", f"{kept.weight:g}"),
            acts=tell_acts(acts, room=self.stories.room, about=object),
        )
        return self.office.answer(view, status=422 if problem else 200)

    def need(self, source_id: str) -> KeptSource:
        kept = self.room.source(source_id)
        if kept is None:
            raise NotFound(source_id, "no such source")
        return kept


def list_source(kept: KeptSource, now: datetime) -> ListedSource:
    return ListedSource(
        shown=show_source(kept.source, kept.state, now, postponed=kept.postponed),
        href=f"/staff/sources/{path_part(kept.source.id)}",
        weight=f"{kept.weight:g}",
    )


def belongs(kept: KeptSource, one: ListedSource, *, show: str) -> bool:
    return show == "all" or (kept.state.paused if show == "paused" else not one.shown.well)


def show_asked(one: AskedSource, now: datetime) -> ShownAsked:
    state = "waits for the next round" if one.state == "waiting" else f"nothing was found: {one.told}"
    return ShownAsked(url=one.url, who=one.who, when=tell_time(one.when, now), state=state)


def tell_next(when: datetime, now: datetime) -> str:
    return (
        "in the next round"
        if when <= now
        else f"in {count(max(1, round((when - now).total_seconds() / 60)), 'minute')}"
    )


def link(show: str, words: str, page: int = 1) -> str:
    asked: dict[str, str | int] = {"show": show}
    if words:
        asked["q"] = words
    if page > 1:
        asked["page"] = page
    return f"/staff/sources?{urlencode(asked, errors='replace')}"


ROUTES = (
    ("GET", "/staff/sources", SourceDeskPages.show_sources),
    ("POST", "/staff/sources", SourceDeskPages.ask),
    ("GET", "/staff/sources/{source_id}", SourceDeskPages.show_source),
    ("POST", "/staff/sources/{source_id}", SourceDeskPages.change),
)
"""Method, path, and the answer: a method of `SourceDeskPages`. GET answers HEAD too."""
