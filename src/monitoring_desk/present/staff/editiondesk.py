"""Today's edition in the staff room: its Must Read chosen and ordered by hand, or left to itself."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated

from fastapi import Depends, Query, Request, Response

from monitoring_desk.errors import ConfigError, Conflict
from monitoring_desk.present.cards import set_title, tell_counts
from monitoring_desk.present.forms import read_choices
from monitoring_desk.present.keptpages import name_day
from monitoring_desk.present.replies import clean
from monitoring_desk.present.staff.editionviews import OfferedStory, StaffEditionPage
from monitoring_desk.present.staff.lay import tell_reasons
from monitoring_desk.present.staff.office import Office
from monitoring_desk.present.staff.rooms import EditionRoom
from monitoring_desk.present.staff.storypages import StoryPages, first, tell
from monitoring_desk.present.wording import path_part, tell_time

Form = Annotated[dict[str, list[str]], Depends(read_choices)]
Number = Annotated[int | None, Query(ge=0, le=2**53)]
HERE = "/staff/edition"


class EditionDeskPages:
    """Answers editors about today's edition. What may stand in it is decided by the room behind it."""

    def __init__(self, room: EditionRoom, *, office: Office, stories: StoryPages) -> None:
        self.room = room
        self.office = office
        self.stories = stories

    def show_edition(self, request: Request, act: Number = None) -> Response:
        return self.page(request, None, act=act)

    def compose(self, request: Request, form: Form) -> Response:
        who, deed, mark = self.office.user(request).name, first(form, "deed"), first(form, "mark")
        reason = clean(first(form, "reason"))[:500]
        try:
            match deed:
                case "publish":
                    chosen = sort_places(read_places(form))
                    act = self.room.publish(chosen, clean(first(form, "note")), mark=mark, who=who, reason=reason)
                case "release":
                    act = self.room.release(mark=mark, who=who, reason=reason)
                case "order" | "look":
                    return self.page(request, form)
                case _:
                    raise ConfigError("deed", "there is no such thing to do")
        except ConfigError as error:
            return self.page(request, form, problem=tell(error))
        except Conflict as error:
            problem = f"{tell(error)} What you chose stands below; send it again if it is still what you want."
            new = {**form, "mark": [self.room.layout().mark]}
            return self.page(request, new, problem=problem, status=409)
        return self.office.send_on(HERE, act=act.id)

    def page(
        self,
        request: Request,
        form: Mapping[str, list[str]] | None,
        *,
        act: int | None = None,
        problem: str = "",
        status: int = 422,
    ) -> Response:
        """The edition as it stands, else as somebody has it in the form."""
        typed = form or {}
        words = clean(first(typed, "q"))
        given = read_places(typed)
        layout = self.room.layout(list(given), words=words if first(typed, "deed") == "look" else "")
        places = {id: place for id, place in given.items() if place} if form else number(layout.must_read)
        if first(typed, "deed") in ("order", "look"):
            places = number(sort_places(places))
        now = self.room.now()
        order = {id: rank for rank, id in enumerate(sort_places(places))}
        stories = sorted(layout.stories, key=lambda one: order.get(one.story.id, len(order)))
        view = StaffEditionPage(
            frame=self.office.frame("Error: today's edition" if problem else "Today's edition"),
            inside=self.office.inside(request, problem=problem, **self.stories.told(act)),
            day=name_day(date.fromisoformat(layout.day)),
            by_hand=layout.by_hand,
            note=first(typed, "note") if form else layout.note,
            longest_note=600,
            most=12,
            mark=first(typed, "mark") if form else layout.mark,
            words=words,
            reason=first(typed, "reason"),
            stories=tuple(
                OfferedStory(
                    id=one.story.id,
                    place=places.get(one.story.id, ""),
                    title=set_title(one),
                    href=f"/staff/stories/{path_part(one.story.id)}",
                    counts=tell_counts(one),
                    when=tell_time(one.story.latest, now),
                    why=tell_reasons(one),
                )
                for one in stories
            ),
        )
        return self.office.answer(view, status=status if problem else 200)


def read_places(form: Mapping[str, list[str]]) -> dict[str, str]:
    """What was typed beside each story."""
    pairs = zip(form.get("story", []), form.get("place", []), strict=False)
    return {id: clean(place)[:3] for id, place in pairs}


def sort_places(places: Mapping[str, str]) -> list[str]:
    """The stories with a place, in its order; what is no number stands last, the same numbers as they came."""

    def rank(id: str) -> int:
        place = places[id]
        return int(place) if place.isascii() and place.isdecimal() else 1_000

    return sorted((id for id, place in places.items() if place), key=rank)


def number(ids: Sequence[str]) -> dict[str, str]:
    return {id: f"{place}" for place, id in enumerate(ids, 1)}


ROUTES = (
    ("GET", HERE, EditionDeskPages.show_edition),
    ("POST", HERE, EditionDeskPages.compose),
)
"""Method, path, and the answer: a method of `EditionDeskPages`. GET answers HEAD too."""
