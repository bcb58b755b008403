"""The inbox and a story's desk: what editors do with stories, by plain forms."""

from collections.abc import Mapping, Sequence
from typing import Annotated, get_args

from fastapi import Depends, Path, Query, Request, Response
from starlette.exceptions import HTTPException

from monitoring_desk.editorial import Act, Mark, Seen, Standing
from monitoring_desk.errors import ConfigError, Conflict, DeskError, NotFound
from monitoring_desk.present.forms import read_choices
from monitoring_desk.present.replies import clean
from monitoring_desk.present.staff.lay import (
    LONGEST_TITLE,
    lay_inbox,
    lay_sentence,
    lay_story,
    read_spans,
    read_stories,
)
from monitoring_desk.present.staff.office import Office
from monitoring_desk.present.staff.rooms import NewsRoom
from monitoring_desk.present.staff.telling import VERBS, find_sources, read_mark, show_act, tell_acts, tell_changes
from monitoring_desk.present.staff.views import ActsPage, ConflictPage, Typed
from monitoring_desk.present.wording import path_part

Form = Annotated[dict[str, list[str]], Depends(read_choices)]
Place = Annotated[int, Path(ge=0, le=1_000)]
Rank = Annotated[int, Query(ge=1, le=1_000)]
Words = Annotated[str, Query(max_length=200)]
Number = Annotated[int | None, Query(ge=0, le=2**53)]
ROWS = 25
ACTS = 50
LABELS = {
    "title": "Headline",
    "text": "Sentence",
    "more": "Other passages",
    "reason": "Reason",
    "name": "Name",
    "query": "What to watch",
}
"""Fields that somebody typed, by what they are called on a page that gives them back."""


class StoryPages:
    """Answers editors. What is done is decided by the room behind it."""

    def __init__(self, room: NewsRoom, *, office: Office) -> None:
        self.room = room
        self.office = office

    # ── the inbox ────────────────────────────────────────────────────────────────────────────────────────────────────

    def show_inbox(
        self, request: Request, show: Words = "new", q: Words = "", page: Rank = 1, act: Number = None
    ) -> Response:
        return self.inbox_page(request, show=show, words=clean(q), page=page, act=act)

    def act_on_inbox(self, request: Request, form: Form) -> Response:
        deed, show, who = first(form, "deed"), first(form, "show"), self.office.user(request).name
        chosen = read_stories(form.get("story", []))
        try:
            if not chosen:
                raise ConfigError("stories", "choose at least one")
            done = self.room.merge(chosen, who=who) if deed == "merge" else self.room.do(deed, chosen, who=who)[-1]
        except Conflict:
            changes = [
                f"“{title}”: {change}"
                for id, title in self.room.titles(list(chosen)).items()
                if self.room.marks([id]).get(id) != chosen[id]
                for change in tell_changes(self.room, id, chosen[id])
            ]
            return self.conflict(
                request, changes=changes, action="", form={}, back=f"/staff/inbox?show={path_part(show)}"
            )
        except DeskError as error:
            return self.inbox_page(request, show=show, words="", page=1, problem=tell(error))
        return self.office.send_on("/staff/inbox", show=show or "new", act=done.id)

    def inbox_page(
        self, request: Request, *, show: str, words: str, page: int, act: int | None = None, problem: str = ""
    ) -> Response:
        known: Standing | None = next((one for one in get_args(Standing) if one == show), None)
        batch = self.room.inbox(known, words=words, limit=ROWS, offset=(page - 1) * ROWS)
        view = lay_inbox(
            batch,
            show=known or "all",
            words=words,
            page=page,
            rows=ROWS,
            frame=self.office.frame("Inbox"),
            inside=self.office.inside(request, problem=problem, **self.told(act)),
            now=self.room.now(),
        )
        return self.office.answer(view, status=422 if problem else 200)

    # ── a story ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def show_story(self, request: Request, story_id: str, act: Number = None) -> Response:
        seen = self.need(story_id)
        if seen.dossier.story.id != story_id:
            asked = {"act": act} if act is not None else {}
            return self.office.send_on(f"/staff/stories/{path_part(seen.dossier.story.id)}", **asked)
        return self.story_page(request, seen, act=act)

    def act_on_story(self, request: Request, story_id: str, form: Form) -> Response:
        who, deed, reason = self.office.user(request).name, first(form, "deed"), clean(first(form, "reason"))
        mark = read_mark(first(form, "mark"))
        here = f"/staff/stories/{path_part(story_id)}"
        if mark is None:
            raise HTTPException(400)
        try:
            match deed:
                case "rename":
                    done = self.room.rename(story_id, clean(first(form, "title")), mark=mark, who=who, reason=reason)
                case "split":
                    done = self.room.split(story_id, form.get("article", []), mark=mark, who=who, reason=reason)
                case _:
                    [done] = self.room.do(deed, {story_id: mark}, who=who, reason=reason)
        except Conflict:
            return self.story_conflict(request, story_id, mark=mark, form=form, action=here)
        except NotFound:
            raise
        except DeskError as error:
            return self.story_page(request, self.need(story_id), form=form, problem=tell(error))
        return self.office.send_on(here, act=done.id)

    def story_page(
        self,
        request: Request,
        seen: Seen,
        *,
        form: Mapping[str, list[str]] | None = None,
        act: int | None = None,
        problem: str = "",
    ) -> Response:
        object = f"story:{seen.dossier.story.id}"
        view = lay_story(
            seen,
            headline=first(form or {}, "title") or seen.dossier.story.title,
            reason=first(form or {}, "reason"),
            correction=first(form or {}, "correction"),
            acts=tell_acts(self.room.acts(limit=ACTS, object=object), room=self.room, about=object),
            frame=self.office.frame(f"{'Error: ' if problem else ''}{seen.dossier.story.title[:LONGEST_TITLE]}"),
            inside=self.office.inside(request, problem=problem, **self.told(act)),
            now=self.room.now(),
        )
        return self.office.answer(view, status=422 if problem else 200)

    # ── a sentence ───────────────────────────────────────────────────────────────────────────────────────────────────

    def show_sentence(self, request: Request, story_id: str, place: Place) -> Response:
        return self.sentence_page(request, self.need(story_id), place)

    def edit_sentence(self, request: Request, story_id: str, place: Place, form: Form) -> Response:
        who, mark, seen = self.office.user(request).name, read_mark(first(form, "mark")), self.need(story_id)
        action = f"/staff/stories/{path_part(story_id)}/sentences/{place}"
        if mark is None:
            raise HTTPException(400)
        brief = seen.dossier.brief
        before = next((one for one in (brief.summary if brief else ()) if one.text == first(form, "before")), None)
        if before is None or seen.mark.turn != mark.turn or seen.mark.version != mark.version:
            return self.story_conflict(request, story_id, mark=mark, form=form, action=action if before else "")
        try:
            after = None
            if first(form, "deed") != "omit":
                passages = [line for line in clean(first(form, "more")).split("\n") if line.strip()]
                judged = self.room.judge_edit(
                    story_id, clean(first(form, "text")), keep=read_spans(form.get("keep", [])), passages=passages
                )
                if judged.doubt and first(form, "deed") != "anyway":
                    return self.sentence_page(request, seen, place, form=form, doubt=judged.doubt)
                after = judged.sentence
            reason = clean(first(form, "reason"))
            done = self.room.edit(story_id, before, after, mark=mark, who=who, reason=reason)
        except Conflict:
            return self.story_conflict(request, story_id, mark=mark, form=form, action=action)
        except ConfigError as error:
            return self.sentence_page(request, seen, place, form=form, problem=tell(error))
        return self.office.send_on(f"/staff/stories/{path_part(story_id)}", act=done.id)

    def sentence_page(
        self,
        request: Request,
        seen: Seen,
        place: int,
        *,
        form: Mapping[str, list[str]] | None = None,
        problem: str = "",
        doubt: str = "",
    ) -> Response:
        brief = seen.dossier.brief
        if brief is None or place >= len(brief.summary):
            raise NotFound(seen.dossier.story.id, "its brief has no such sentence")
        view = lay_sentence(
            seen,
            place,
            form=form,
            doubt=doubt,
            frame=self.office.frame(f"{'Error: ' if problem else ''}Edit a sentence"),
            inside=self.office.inside(request, problem=problem),
            now=self.room.now(),
        )
        return self.office.answer(view, status=422 if problem or doubt else 200)

    # ── the audit trail ──────────────────────────────────────────────────────────────────────────────────────────────

    def show_acts(
        self, request: Request, who: Words = "", verb: Words = "", before: Number = None, act: Number = None
    ) -> Response:
        who, verb = clean(who), clean(verb)
        found = self.room.acts(limit=ACTS + 1, who=who or None, verb=verb or None, before=before)
        shown = found[:ACTS]
        query = f"who={path_part(who)}&verb={path_part(verb)}&before={shown[-1].id}" if len(found) > ACTS else ""
        view = ActsPage(
            frame=self.office.frame("Audit trail"),
            inside=self.office.inside(request, **self.told(act)),
            acts=tell_acts(shown, room=self.room),
            who=who,
            verb=verb,
            verbs=tuple((value, value) for value in VERBS),
            later=f"/staff/acts?{query}" if query else "",
        )
        return self.office.answer(view)

    def undo(self, request: Request, act_id: Annotated[int, Path(ge=1, le=2**53)]) -> Response:
        who = self.office.user(request).name
        act = self.room.act(act_id)
        if act is None:
            raise NotFound(f"act {act_id}", "there is no such act")
        kind, _, id = act.object.partition(":")
        back = {
            "story": f"/staff/stories/{path_part(id)}",
            "watch": "/staff/watches",
            "source": f"/staff/sources/{path_part(id)}",
            "asked": "/staff/sources",
            "edition": "/staff/edition",
        }.get(kind, "/staff/acts")
        try:
            done = self.room.undo(act_id, who=who)
        except Conflict as error:
            return self.conflict(request, changes=[tell(error)], action="", form={}, back=back)
        return self.office.send_on(back, act=done.id)

    # ── what these pages share ───────────────────────────────────────────────────────────────────────────────────────

    def told(self, act_id: int | None) -> dict[str, str]:
        """What was just done, in words, and where it is undone."""
        act: Act | None = self.room.act(act_id) if act_id else None
        if act is None:
            return {}
        if act.verb == "undo":
            return {"done": "Undone: it is as it was."}
        kind, _, id = act.object.partition(":")
        shown = show_act(
            act,
            titles=(self.room.titles([id]) if kind == "story" else {}) | self.room.outlets(find_sources([act])),
            now=self.room.now(),
            undo=f"/staff/acts/{act.id}/undo" if self.room.can_undo(act) else "",
            undone=None,
            named=False,
        )
        title = f"“{shown.on.text}”" if shown.on else ""
        return {"done": f"You {shown.what} {title}.", "undo": shown.undo} if not act.undone_by else {}

    def story_conflict(
        self, request: Request, story_id: str, *, mark: Mark, form: Mapping[str, list[str]], action: str
    ) -> Response:
        changes = tell_changes(self.room, story_id, mark)
        seen = self.room.look(story_id)
        same = seen is not None and seen.dossier.story.id == story_id
        new = {**form, "mark": [str(seen.mark)]} if seen else form
        back = f"/staff/stories/{path_part(story_id)}"
        return self.conflict(request, changes=changes, action=action if same else "", form=new, back=back)

    def conflict(
        self, request: Request, *, changes: Sequence[str], action: str, form: Mapping[str, list[str]], back: str
    ) -> Response:
        view = ConflictPage(
            frame=self.office.frame("Error: it has changed meanwhile"),
            inside=self.office.inside(request),
            changes=tuple(changes),
            action=action,
            typed=tuple(
                Typed(name=name, value=value, label=LABELS.get(name, "") if value.strip() else "")
                for name, values in form.items()
                for value in values
            ),
            back=back,
        )
        return self.office.answer(view, status=409)

    def need(self, story_id: str) -> Seen:
        seen = self.room.look(story_id)
        if seen is None:
            raise NotFound(story_id, "no such story")
        return seen


def first(form: Mapping[str, list[str]], name: str) -> str:
    return next(iter(form.get(name, ())), "")


def tell(error: DeskError) -> str:
    """What went wrong as a sentence."""
    return f"{error.what[:1].upper()}{error.what[1:]}: {error.why}."


ROUTES = (
    ("GET", "/staff/inbox", StoryPages.show_inbox),
    ("POST", "/staff/inbox", StoryPages.act_on_inbox),
    ("GET", "/staff/stories/{story_id}", StoryPages.show_story),
    ("POST", "/staff/stories/{story_id}", StoryPages.act_on_story),
    ("GET", "/staff/stories/{story_id}/sentences/{place}", StoryPages.show_sentence),
    ("POST", "/staff/stories/{story_id}/sentences/{place}", StoryPages.edit_sentence),
    ("GET", "/staff/acts", StoryPages.show_acts),
    ("POST", "/staff/acts/{act_id}/undo", StoryPages.undo),
)
"""Method, path, and the answer: a method of `StoryPages`. GET answers HEAD too."""
