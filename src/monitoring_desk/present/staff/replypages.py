"""Readers' replies to moderate, and corrections."""

from typing import Annotated

from fastapi import Depends, Query, Request, Response

from monitoring_desk.editorial import Held
from monitoring_desk.errors import ConfigError, Conflict, NotFound
from monitoring_desk.present.cards import link_story
from monitoring_desk.present.forms import read_form
from monitoring_desk.present.replies import clean
from monitoring_desk.present.staff.office import Office
from monitoring_desk.present.staff.rooms import ReplyRoom
from monitoring_desk.present.staff.storypages import StoryPages, tell
from monitoring_desk.present.staff.views import ConflictPage, RepliesPage, ReplyPage, Show, StaffReply, Typed
from monitoring_desk.present.wording import path_part, tell_time

Form = Annotated[dict[str, str], Depends(read_form)]
SHOWS = (("held", "Waiting"), ("doubted", "Doubted"), ("approved", "Approved"), ("rejected", "Rejected"))
ROWS = 25


class ReplyPages:
    """Answers editors. What a reply comes to is decided by the room behind it."""

    def __init__(self, room: ReplyRoom, *, office: Office, stories: StoryPages) -> None:
        self.room = room
        self.office = office
        self.stories = stories

    def show_replies(
        self,
        request: Request,
        show: Annotated[str, Query(max_length=20)] = "held",
        page: Annotated[int, Query(ge=1, le=1_000)] = 1,
        act: Annotated[int | None, Query(ge=0, le=2**53)] = None,
    ) -> Response:
        show = show if show in dict(SHOWS) else "held"
        found = self.room.replies(show, limit=ROWS + 1, offset=(page - 1) * ROWS)
        titles, counts = self.room.titles(found), self.room.counts()
        return self.office.answer(
            RepliesPage(
                frame=self.office.frame("Replies"),
                inside=self.office.inside(request, **self.stories.told(act)),
                shows=tuple(
                    Show(name=name, href=f"/staff/replies?show={one}", number=counts.get(one, 0), here=one == show)
                    for one, name in SHOWS
                ),
                replies=tuple(self.lay(held, titles) for held in found[:ROWS]),
                earlier=f"/staff/replies?show={show}&page={page - 1}" if page > 1 else "",
                later=f"/staff/replies?show={show}&page={page + 1}" if len(found) > ROWS else "",
            )
        )

    def show_reply(self, request: Request, reply_id: str) -> Response:
        return self.reply_page(request, self.need(reply_id))

    def decide(self, request: Request, reply_id: str, form: Form) -> Response:
        who, deed, seen = self.office.user(request).name, form.get("deed", ""), form.get("seen", "")
        try:
            if deed == "correct":
                act = self.room.correct(reply_id, clean(form.get("text", "")), seen=seen, who=who)
            elif deed == "erase":
                act = self.room.erase(reply_id, who=who)
            else:
                act = self.room.decide(reply_id, deed, seen=seen, who=who)
        except Conflict as error:
            return self.conflict(request, reply_id, error, form)
        except ConfigError as error:
            return self.reply_page(request, self.need(reply_id), typed=form.get("text", ""), problem=tell(error))
        return self.office.send_on("/staff/replies", act=act.id)

    def correct_story(self, request: Request, story_id: str, form: Form) -> Response:
        """A correction that no reply led to."""
        text = clean(form.get("text", ""))
        try:
            act = self.room.correct_story(story_id, text, who=self.office.user(request).name)
        except ConfigError as error:
            return self.stories.story_page(
                request, self.stories.need(story_id), form={"correction": [text]}, problem=tell(error)
            )
        return self.office.send_on(f"/staff/stories/{path_part(story_id)}", act=act.id)

    def reply_page(self, request: Request, held: Held, *, typed: str = "", problem: str = "") -> Response:
        page = ReplyPage(
            frame=self.office.frame("Error: a reply" if problem else "A reply"),
            inside=self.office.inside(request, problem=problem),
            reply=self.lay(held, self.room.titles((held,))),
            text=typed,
        )
        return self.office.answer(page, status=422 if problem else 200)

    def conflict(self, request: Request, reply_id: str, error: Conflict, form: dict[str, str]) -> Response:
        held = self.room.reply(reply_id)
        new = {**form, "seen": held.reply.state} if held else form
        page = ConflictPage(
            frame=self.office.frame("Error: it has changed meanwhile"),
            inside=self.office.inside(request),
            changes=(tell(error),),
            action=f"/staff/replies/{path_part(reply_id)}",
            typed=tuple(
                Typed(name=name, value=value, label="Correction" if name == "text" and value.strip() else "")
                for name, value in new.items()
            ),
            back=f"/staff/replies/{path_part(reply_id)}",
        )
        return self.office.answer(page, status=409)

    def lay(self, held: Held, titles: dict[str, str]) -> StaffReply:
        reply, now = held.reply, self.office.pages.newsroom.now()
        return StaffReply(
            href=f"/staff/replies/{path_part(reply.id)}",
            name=reply.name,
            text=reply.text,
            when=tell_time(reply.received, now),
            state=reply.state,
            sentence=reply.sentence,
            title=titles.get(reply.story_id, "a story that is no longer there"),
            story=link_story(reply.story_id),
            desk=f"/staff/stories/{path_part(reply.story_id)}",
            doubts=held.doubts,
            to_be_told=held.to_be_told,
        )

    def need(self, reply_id: str) -> Held:
        held = self.room.reply(reply_id)
        if held is None:
            raise NotFound(reply_id, "there is no such reply")
        return held


ROUTES = (
    ("GET", "/staff/replies", ReplyPages.show_replies),
    ("GET", "/staff/replies/{reply_id}", ReplyPages.show_reply),
    ("POST", "/staff/replies/{reply_id}", ReplyPages.decide),
    ("POST", "/staff/stories/{story_id}/corrections", ReplyPages.correct_story),
)
"""Method, path, and the answer: a method of `ReplyPages`. GET answers HEAD too."""
