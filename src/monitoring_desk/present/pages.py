"""What each address answers: asks the newsroom, has it laid out, and hands back the page."""

import json
import secrets
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from math import ceil
from typing import Annotated, Literal

from fastapi import Depends, Query, Request, Response

from monitoring_desk.errors import NotFound
from monitoring_desk.present.calendars import write_calendar
from monitoring_desk.present.cards import link_story
from monitoring_desk.present.corrections import lay_corrections_page
from monitoring_desk.present.editions import ALSO_SEEN, list_all, list_must_read
from monitoring_desk.present.findquery import Asked, read_day, read_query
from monitoring_desk.present.forms import read_form
from monitoring_desk.present.frontpage import choose_stories, lay_front_page
from monitoring_desk.present.historypage import lay_history_page
from monitoring_desk.present.ledgerpages.beside import lay_boards
from monitoring_desk.present.ledgerpages.room import LedgerRoom
from monitoring_desk.present.listings import (
    RESULTS,
    lay_article_page,
    lay_find_page,
    lay_list_page,
    lay_sources_page,
    list_silent,
)
from monitoring_desk.present.newsroom import Newsroom
from monitoring_desk.present.passages import gather, show_passage, stands
from monitoring_desk.present.rendering import Page, load_static, make_renderer
from monitoring_desk.present.replies import Field, check, clean, doubt, read_stamp, stamp
from monitoring_desk.present.storypage import find_sentence, lay_form, lay_story_page
from monitoring_desk.present.syndication import Channel, write_atom, write_json
from monitoring_desk.present.views import Board, ErrorPage, Frame
from monitoring_desk.present.wording import count, path_part, tell_time
from monitoring_desk.types import Article, Dossier, Edition, Reply, Source, Span, Watch, Withdrawal

FEED_STORIES = 50
FOREVER = "public, max-age=31536000, immutable"

Offset = Annotated[int | None, Query(ge=0, le=10**9)]
Id = Annotated[str, Query(max_length=200)]
Words = Annotated[str, Query(max_length=500)]
Rank = Annotated[int, Query(ge=1, le=500)]


class Pages:
    """Answers requests from what the newsroom holds. It decides what is asked for; the views decide how it is laid out."""

    def __init__(
        self,
        newsroom: Newsroom,
        *,
        name: str,
        base_url: str,
        ledger: LedgerRoom | None = None,
        staff: bool = False,
        mail: bool = False,
    ) -> None:
        self.ledger = ledger
        self.staff = staff
        self.mail = mail
        self.newsroom = newsroom
        self.name = name
        self.base_url = base_url.rstrip("/")
        self.render = make_renderer()
        self.static = load_static()

    # ── pages ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def show_front(self, request: Request) -> Response:
        edition = self.newsroom.edition()
        dossiers = self.newsroom.dossiers(choose_stories(edition))
        sources, now = self.newsroom.sources(), self.newsroom.now()
        page = lay_front_page(
            edition,
            dossiers=dossiers,
            frame=self.frame(),
            now=now,
            sources=len(sources),
            boards=self.lay_boards(),
            silent=list_silent(sources, now),
        )
        return self.answer(request, page)

    def show_story(self, request: Request, story_id: str, reply: str = "") -> Response:
        dossier = self.need_dossier(story_id)
        if dossier.story.id != story_id:  # it became part of another
            return Response(status_code=301, headers={"Location": link_story(dossier.story.id)})
        if dossier.withdrawn:
            return self.answer_withdrawn(request, dossier.withdrawn)
        return self.answer_story(request, dossier, held=reply == "held")

    def show_history(self, request: Request, story_id: str) -> Response:
        dossier = self.need_dossier(story_id)
        briefs = self.newsroom.briefs(dossier.story.id)
        if not briefs or dossier.withdrawn:
            raise NotFound(story_id, "no brief")
        frame = self.frame(f"Versions: {dossier.story.title}")
        return self.answer(request, lay_history_page(dossier, briefs, frame=frame, now=self.newsroom.now()))

    def show_article(
        self, request: Request, article_id: str, start: Offset = None, end: Offset = None, story: Id = ""
    ) -> Response:
        article, source = self.need_article(article_id)
        page = lay_article_page(
            article,
            source=source,
            span=make_span(article_id, start, end),
            frame=self.frame(article.title),
            now=self.newsroom.now(),
            story_id=story or None,
            revision=self.newsroom.revision(article),
        )
        return self.answer(request, page, status=404 if page.notice else 200)

    def send_passage(self, article_id: str, start: Offset = None, end: Offset = None, story: Id = "") -> Response:
        """A passage as JSON, the record `views.Passage`, for the script that opens it in place."""
        article, source = self.need_article(article_id)
        span = make_span(article_id, start, end)
        if span is None or not stands(span, article):
            raise NotFound(article_id, "no such passage")
        passage = show_passage(article, source=source, span=span, now=self.newsroom.now(), story_id=story or None)
        return Response(
            encode(json.dumps(asdict(passage))),
            media_type="application/json",
            headers={"Cache-Control": "private, max-age=300"},
        )

    def show_watch(self, request: Request, watch_id: str) -> Response:
        return self.answer_list(request, self.need_watch(watch_id))

    def show_also_seen(self, request: Request) -> Response:
        return self.answer_list(request, None)

    def show_found(
        self,
        request: Request,
        q: Words = "",
        person: Id = "",
        source: Id = "",
        watch: Id = "",
        since: Id = "",
        until: Id = "",
        page: Rank = 1,
    ) -> Response:
        typed = read_query(clean(q))
        asked = Asked(
            words=typed.words,
            person=clean(person).replace('"', " ") or typed.person,
            source=clean(source).replace('"', " ") or typed.source,
            watch=clean(watch).replace('"', " ") or typed.watch,
            since=read_day(since) or typed.since,
            until=read_day(until) or typed.until,
        )
        hits = self.newsroom.find(asked.text, limit=RESULTS + 1, offset=(page - 1) * RESULTS) if asked.wanted else ()
        outlets = {source.id: source for source, _ in self.newsroom.sources()} if hits else {}
        frame = self.frame(f"Find: {asked.text}" if asked.wanted else "Find", words=asked.text)
        now, watches = self.newsroom.now(), self.newsroom.watches()
        view = lay_find_page(
            asked,
            hits=hits,
            named=self.newsroom.spellings(asked.person),
            page=page,
            frame=frame,
            now=now,
            outlets=outlets,
            watches=watches,
        )
        return self.answer(request, view)

    def show_sources(self, request: Request) -> Response:
        now = self.newsroom.now()
        sources, postponed = self.newsroom.sources(), self.newsroom.postponed()
        page = lay_sources_page(sources, frame=self.frame("Sources"), now=now, postponed=postponed)
        return self.answer(request, page)

    # ── feeds and files ──────────────────────────────────────────────────────────────────────────────────────────────

    def send_atom(self, request: Request) -> Response:
        return self.answer_feed(request, None, kind="atom")

    def send_json(self, request: Request) -> Response:
        return self.answer_feed(request, None, kind="json")

    def send_watch_atom(self, request: Request, watch_id: str) -> Response:
        return self.answer_feed(request, self.need_watch(watch_id), kind="atom")

    def send_also_atom(self, request: Request) -> Response:
        return self.answer_feed(request, ALSO_SEEN, kind="atom")

    def send_also_json(self, request: Request) -> Response:
        return self.answer_feed(request, ALSO_SEEN, kind="json")

    def send_watch_json(self, request: Request, watch_id: str) -> Response:
        return self.answer_feed(request, self.need_watch(watch_id), kind="json")

    def send_diary(self, request: Request) -> Response:
        edition, now = self.newsroom.edition(), self.newsroom.now()
        dossiers = self.newsroom.dossiers(choose_stories(edition))
        briefs = [(dossier.brief, gather(dossier, now)) for dossier in dossiers if dossier.brief]
        body = write_calendar(briefs, name=f"Diary · {self.name}", base_url=self.base_url, now=now, made=edition.made)
        return answer_bytes(request, body, kind="text/calendar; charset=utf-8", caching="public, max-age=120")

    def send_file(self, request: Request, name: str) -> Response:
        if name not in self.static:
            raise NotFound(name, "no such file")
        file = self.static[name]
        return answer_bytes(request, file.body, kind=file.kind, caching=FOREVER)

    # ── replies ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def take_reply(
        self, request: Request, story_id: str, form: Annotated[dict[str, str], Depends(read_form)]
    ) -> Response:
        """Keep a reply and show the story again; with something wrong in it, the form with what was typed."""
        dossier = self.need_dossier(story_id)
        if dossier.withdrawn:
            return self.answer_withdrawn(request, dossier.withdrawn)
        key, at = self.newsroom.key(), time.time()
        comment, name, mail = (form.get(field, "") for field in ("comment", "name", "mail"))
        mail = mail.strip() if self.mail else ""
        if errors := check(name, comment, mail):
            return self.answer_story(request, dossier, typed=form, errors=errors, status=422)
        wait = self.newsroom.receive(
            Reply(
                id=secrets.token_hex(16),
                story_id=dossier.story.id,
                name=clean(name),
                text=clean(comment),
                received=self.newsroom.now(),
                sentence=find_sentence(dossier, form.get("about", "")),
            ),
            doubts=doubt(
                clean(name),
                clean(comment),
                trap=form.get("website", ""),
                handed_out=read_stamp(form.get("stamp", ""), dossier.story.id, key=key),
                at=at,
            ),
            mail=mail,
            place=request.client.host if request.client else "",
        )
        if wait:
            minutes = count(ceil(wait / 60), "minute")
            problem = f"Many replies have come from your network today. What you typed stands below; send it again in {minutes}."
            return self.answer_story(request, dossier, typed=form, problem=problem, status=429)
        return Response(status_code=303, headers={"Location": f"{link_story(story_id)}?reply=held#reply"})

    def show_corrections(self, request: Request) -> Response:
        corrections = self.newsroom.corrections()
        titles = self.newsroom.titles(list(dict.fromkeys(one.story_id for one in corrections)))
        frame, now = self.frame("Corrections"), self.newsroom.now()
        return self.answer(request, lay_corrections_page(corrections, titles=titles, frame=frame, now=now))

    # ── what the answers share ───────────────────────────────────────────────────────────────────────────────────────

    def frame(self, title: str = "", *, words: str = "", feed: str = "/feed") -> Frame:
        return Frame(
            name=self.name,
            title=f"{title} · {self.name}" if title else self.name,
            style=self.static["desk.css"].address,
            script=self.static["desk.js"].address,
            icon=self.static["icon.svg"].address,
            words=words,
            feed=feed,
            ledger=self.ledger is not None,
            staff=self.staff,
            mail=self.mail,
        )

    def lay_boards(self) -> tuple[Board, ...]:
        """What the ledger has for the column beside the front page."""
        if self.ledger is None:
            return ()
        side = self.ledger.side()
        records = (*side.diary, *side.overdue, *side.due, *side.incidents)
        sources = self.ledger.sources(line.source_id for record in records for line in record.lines)
        return lay_boards(side, sources=sources, judge=self.ledger.alarm, now=self.newsroom.now())

    def answer(self, request: Request, page: Page, *, status: int = 200) -> Response:
        return answer_bytes(request, encode(self.render(page)), kind="text/html; charset=utf-8", status=status)

    def answer_story(
        self,
        request: Request,
        dossier: Dossier,
        *,
        typed: Mapping[str, str] | None = None,
        errors: Mapping[Field, str] | None = None,
        problem: str = "",
        held: bool = False,
        status: int = 200,
    ) -> Response:
        """A story's page. When its form was handed out stands in it, and makes it no other page for who holds it already."""
        title = f"Error: {dossier.story.title}" if status >= 400 else dossier.story.title
        watches, now = self.newsroom.watches(), self.newsroom.now()
        related = self.newsroom.related(dossier.story)
        stamped = stamp(dossier.story.id, at=time.time(), key=self.newsroom.key())
        form = lay_form(
            dossier, typed=typed, errors=errors, problem=problem, held=held, stamp=stamped, mail_open=self.mail
        )
        frame = self.frame(title)
        page = lay_story_page(
            dossier,
            watches=watches,
            frame=frame,
            form=form,
            now=now,
            related=related,
            chapters=self.newsroom.chapters(dossier),
            place=self.newsroom.place(dossier.story),
            base_url=self.base_url,
        )
        kind = "text/html; charset=utf-8"
        return answer_bytes(request, encode(self.render(page)), kind=kind, status=status, besides=encode(stamped))

    def answer_withdrawn(self, request: Request, withdrawn: Withdrawal) -> Response:
        """That there was a story, and why an editor took it off."""
        when = tell_time(withdrawn.when, self.newsroom.now())
        heading = "This story was withdrawn"
        page = ErrorPage(
            frame=self.frame(heading), heading=heading, explanation=f"By an editor, {when.full}. {withdrawn.why}"
        )
        return self.answer(request, page, status=410)

    def answer_list(self, request: Request, watch: Watch | None) -> Response:
        edition = self.newsroom.edition()
        dossiers = self.choose(edition, watch)
        frame = (
            self.frame(watch.name, feed=f"/watches/{path_part(watch.id)}")
            if watch
            else self.frame("Also seen", feed="/also-seen")
        )
        return self.answer(
            request, lay_list_page(edition, watch=watch, dossiers=dossiers, frame=frame, now=self.newsroom.now())
        )

    def answer_feed(self, request: Request, watch: Watch | str | None, *, kind: Literal["atom", "json"]) -> Response:
        """Of a watch, of what no watch asked for (ALSO_SEEN), or of the whole edition."""
        edition = self.newsroom.edition()
        if watch == ALSO_SEEN:
            dossiers = self.choose(edition, None)[:FEED_STORIES]
            title = f"Also seen · {self.name}"
            channel = Channel(title=title, base_url=self.base_url, home="/also-seen", feed="/also-seen")
        elif isinstance(watch, Watch):
            home = f"/watches/{path_part(watch.id)}"
            dossiers = self.choose(edition, watch)[:FEED_STORIES]
            channel = Channel(title=f"{watch.name} · {self.name}", base_url=self.base_url, home=home, feed=home)
        else:
            dossiers = self.newsroom.dossiers(list_all(edition)[:FEED_STORIES])
            channel = Channel(title=self.name, base_url=self.base_url, home="/", feed="/feed")
        write = write_atom if kind == "atom" else write_json
        body = write(channel, dossiers, now=self.newsroom.now())
        media = "application/atom+xml; charset=utf-8" if kind == "atom" else "application/feed+json; charset=utf-8"
        return answer_bytes(request, body, kind=media, caching="public, max-age=120")

    def show_error(self, heading: str, explanation: str) -> bytes:
        return encode(self.render(ErrorPage(frame=self.frame(heading), heading=heading, explanation=explanation)))

    def choose(self, edition: Edition, watch: Watch | None) -> Sequence[Dossier]:
        """A watch's stories of an edition, those in and under Must Read among them; without a watch those no watch asked for."""
        watch_id = watch.id if watch else ALSO_SEEN
        section = [story_id for part in edition.sections if part.watch_id == watch_id for story_id in part.story_ids]
        known = {known.id for known in self.newsroom.watches()}
        chosen = [
            dossier
            for dossier in self.newsroom.dossiers((*list_must_read(edition), *section))
            if dossier.story.id in section or belongs(dossier, watch_id, known)
        ]
        return tuple(chosen)

    def need_dossier(self, story_id: str) -> Dossier:
        dossier = self.newsroom.dossier(story_id)
        if dossier is None:
            raise NotFound(story_id, "no such story")
        return dossier

    def need_article(self, article_id: str) -> tuple[Article, Source | None]:
        found = self.newsroom.article(article_id)
        if found is None:
            raise NotFound(article_id, "no such article")
        return found

    def need_watch(self, watch_id: str) -> Watch:
        watch = next((watch for watch in self.newsroom.watches() if watch.id == watch_id), None)
        if watch is None:
            raise NotFound(watch_id, "no such watch")
        return watch


def belongs(dossier: Dossier, watch_id: str, known: set[str]) -> bool:
    """Whether a watch fired on a story; of ALSO_SEEN, whether none did."""
    fired = {match.watch_id for match in dossier.story.matches} & known
    return watch_id in fired if watch_id != ALSO_SEEN else not fired


def make_span(article_id: str, start: int | None, end: int | None) -> Span | None:
    """The passage asked for; one end alone asks for none that can be."""
    if start is None and end is None:
        return None
    return Span(article_id=article_id, start=start or 0, end=end or 0)


def encode(text: str) -> bytes:
    """UTF-8, with a question mark for what no text may hold."""
    return text.encode("utf-8", "replace")


def answer_bytes(
    request: Request,
    body: bytes,
    *,
    kind: str,
    status: int = 200,
    caching: str = "private, no-cache",
    besides: bytes = b"",
) -> Response:
    """The body, or 304 for who holds it already; `besides`: what is in it that makes no difference."""
    tag = f'W/"{sha256(body.replace(besides, b"") if besides else body).hexdigest()[:24]}"'
    headers = {"ETag": tag, "Cache-Control": caching, "Content-Type": kind}
    if status == 200 and tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, status_code=status, headers=headers)
