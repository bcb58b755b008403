"""The addresses of the API, each with what it answers; OpenAPI is written from them."""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal

from fastapi import Depends, FastAPI, Path, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import AwareDatetime, BeforeValidator
from starlette.exceptions import HTTPException

from monitoring_desk.errors import DeskError, NotFound, Unkeepable
from monitoring_desk.outward import Scope
from monitoring_desk.present.api import lay, shapes
from monitoring_desk.present.api.answers import answer_json, answer_problem, read_cursor, write_cursor
from monitoring_desk.present.api.room import ApiRoom
from monitoring_desk.present.ledgerpages.asked import ask, seek
from monitoring_desk.present.wording import path_part
from monitoring_desk.types import Record, Span, Withdrawal

Access = Literal["public", "token", "off"]
PREFIX = "/api/v1"
EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
LAST = datetime(9000, 1, 1, tzinfo=UTC)
FARTHEST = 100_000
"""How deep a list is paged; ask by days or names beyond that."""


def refuse_numbers(typed: Any) -> Any:
    """A time begins with a year; pydantic would take a bare number for seconds since 1970."""
    if isinstance(typed, str) and not re.match(r"[0-9]{4}-", typed):
        raise ValueError("is no day or time of ISO 8601")
    return typed


Id = Annotated[str, Path(min_length=1, max_length=200)]
Words = Annotated[str, Query(max_length=200)]
Cursor = Annotated[str, Query(max_length=600, description="`next` of the page before.")]
Limit = Annotated[int, Query(ge=1, le=100)]
Time = Annotated[AwareDatetime | None, BeforeValidator(refuse_numbers), Query(description="ISO 8601 with a zone.")]
Day = Annotated[date | None, BeforeValidator(refuse_numbers), Query(description="YYYY-MM-DD")]
Offset = Annotated[int, Query(ge=0, le=10**9)]
LedgerList = Literal["commitments", "diary", "incidents", "statements"]

bearer = HTTPBearer(auto_error=False, description="A key made with `desk tokens add`.")


class Api:
    """Answers from what the room holds. It decides what is asked for; `lay` decides what of it is shown."""

    def __init__(self, room: ApiRoom, *, base_url: str, access: Access) -> None:
        self.room = room
        self.base_url = base_url.rstrip("/")
        self.access = access

    # ── stories ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def list_stories(
        self,
        request: Request,
        watch: Words = "",
        since: Time = None,
        until: Time = None,
        limit: Limit = 20,
        cursor: Cursor = "",
    ) -> Response:
        """Stories by their latest report, the latest first; with `watch` those it fired on."""
        found = self.room.stories(
            since=lay.clamp(since, low=EARLIEST, high=LAST),
            until=lay.clamp(until, low=EARLIEST, high=LAST),
            after=_read_place(cursor),
            watch=watch,
            limit=limit + 1,
        )
        chosen = found[:limit]
        following = write_cursor(chosen[-1].latest.isoformat(), chosen[-1].id) if len(found) > limit else None
        dossiers = self.room.dossiers([story.id for story in chosen])
        shown = tuple(lay.show_story(one, base_url=self.base_url) for one in dossiers)
        return self.answer(request, shapes.Stories(stories=shown, next=following), following=following)

    def show_story(self, request: Request, story_id: Id) -> Response:
        """A story. One that became part of another answers with 308 and the other's address."""
        dossier = self.room.dossier(story_id)
        if dossier is None:
            raise NotFound(story_id, "no such story")
        if dossier.withdrawn:
            return _tell_withdrawn(dossier.withdrawn)
        if dossier.story.id != story_id:
            return _lead(f"{PREFIX}/stories/{path_part(dossier.story.id)}")
        return self.answer(request, lay.show_story(dossier, base_url=self.base_url))

    def show_brief(self, request: Request, story_id: Id) -> Response:
        """A story's newest brief, every sentence with the passages it rests on."""
        dossier = self.room.dossier(story_id)
        if dossier and dossier.withdrawn:
            return _tell_withdrawn(dossier.withdrawn)
        if dossier is None or dossier.brief is None:
            raise NotFound(story_id, "no such story" if dossier is None else "this story has no brief yet")
        if dossier.story.id != story_id:
            return _lead(f"{PREFIX}/stories/{path_part(dossier.story.id)}/brief")
        return self.answer(request, lay.show_brief(dossier, dossier.brief, base_url=self.base_url))

    # ── articles ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def show_article(self, request: Request, article_id: Id) -> Response:
        """A stored text, whole, with its revisions."""
        found = self.room.article(article_id)
        if found is None:
            raise NotFound(article_id, "no such article")
        article = found[0]
        revisions = self.room.revisions(article.url)
        return self.answer(request, lay.show_article(article, revisions=revisions, base_url=self.base_url))

    def show_passage(self, request: Request, article_id: Id, start: Offset, end: Offset) -> Response:
        """A passage of a stored text: code points `start` to `end`, end exclusive."""
        found = self.room.article(article_id)
        span = Span(article_id=article_id, start=start, end=end)
        shown = lay.show_passage(*found, span, base_url=self.base_url) if found else None
        if shown is None:
            raise NotFound(article_id, "no such passage")
        return self.answer(request, shown)

    def find(
        self, request: Request, q: Annotated[str, Query(max_length=500)], limit: Limit = 20, cursor: Cursor = ""
    ) -> Response:
        """Articles that hold all words and "quoted phrases" of `q` and none of its -unwanted words, the newest first.

        In `q` person:NAME, from:OUTLET, watch:ID, since:YYYY-MM-DD and until:YYYY-MM-DD (days of publication) narrow it.
        """
        offset = _read_offset(cursor)
        hits = self.room.find(q, limit=limit + 1, offset=offset)
        outlets = self.room.outlets({hit.article.source_id for hit in hits})
        shown = (lay.show_hit(hit, outlets, base_url=self.base_url) for hit in hits[:limit])
        following = _write_offset(offset + limit) if len(hits) > limit else None
        answer = shapes.Hits(hits=tuple(hit for hit in shown if hit), next=following)
        return self.answer(request, answer, following=following)

    # ── editions ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def list_editions(self, request: Request, limit: Limit = 20, cursor: Cursor = "") -> Response:
        """The editions that were kept, the newest first."""
        before = str(read_cursor(cursor, str)[0]) if cursor else ""
        days = self.room.kept_days(before=before, limit=limit + 1)
        following = write_cursor(days[limit - 1][0]) if len(days) > limit else None
        shown = tuple(shapes.Kept(day=day, made=made) for day, made in days[:limit])
        return self.answer(request, shapes.Editions(editions=shown, next=following), following=following)

    def show_current_edition(self, request: Request) -> Response:
        """The front page as it stands now."""
        day, edition = self.room.edition()
        # Made this minute and not this second: who polls can be told that nothing has changed.
        return self.answer_edition(request, day, edition_of=lambda: edition)

    def show_edition(self, request: Request, day: date) -> Response:
        """An edition as it was kept."""
        return self.answer_edition(request, f"{day}", edition_of=lambda: self.room.kept_edition(day))

    # ── the ledger ───────────────────────────────────────────────────────────────────────────────────────────────────

    def list_records(
        self,
        request: Request,
        kind: LedgerList,
        who: Words = "",
        to: Words = "",
        where: Words = "",
        subject: Words = "",
        state: Words = "",
        story: Words = "",
        since: Day = None,
        until: Day = None,
        only: Words = "",
        sort: Words = "",
        limit: Limit = 20,
        cursor: Cursor = "",
    ) -> Response:
        """What the desk remembers across stories; `only` and `sort` as on the ledger's pages (docs/pages.md)."""
        given = {"who": who, "to": to, "where": where, "subject": subject, "state": state, "story": story}
        given |= {"only": only, "sort": sort, "since": f"{since or ''}", "until": f"{until or ''}"}
        sought = seek(ask(kind, given), self.room.now())
        offset = _read_offset(cursor)
        records = self.room.records(sought, limit=limit + 1, offset=offset)
        following = _write_offset(offset + limit) if len(records) > limit else None
        answer = shapes.Records(
            records=self.show_records(records[:limit]), total=self.room.count(sought), next=following
        )
        return self.answer(request, answer, following=following)

    def show_record(self, request: Request, record_id: Id) -> Response:
        """One record with every line. One that was absorbed answers with 308 and the other's address."""
        record = self.room.record(record_id)
        if record is None:
            raise NotFound(record_id, "no such record")
        if record.id != record_id:
            return _lead(f"{PREFIX}/ledger/records/{path_part(record.id)}")
        return self.answer(request, self.show_records([record])[0])

    # ── sources and watches ──────────────────────────────────────────────────────────────────────────────────────────

    def list_sources(self, request: Request) -> Response:
        """Every source, by name, and how it does."""
        shown = tuple(lay.show_source(source, state) for source, state in self.room.sources())
        return self.answer(request, shapes.Sources(sources=shown))

    def list_watches(self, request: Request) -> Response:
        """Every watch, in the owner's order."""
        shown = tuple(lay.show_watch(watch, base_url=self.base_url) for watch in self.room.watches())
        return self.answer(request, shapes.Watches(watches=shown))

    # ── what the answers share ───────────────────────────────────────────────────────────────────────────────────────

    def answer(self, request: Request, value: Any, *, following: str | None = None) -> Response:
        headers = {}
        if following:
            url = request.url.include_query_params(cursor=following)
            headers["Link"] = f'<{PREFIX}{url.path.partition(PREFIX)[2]}?{url.query}>; rel="next"'
        return answer_json(request, value, headers=headers, private=self.access == "token")

    def answer_edition(self, request: Request, day: str, *, edition_of: Callable[[], Any]) -> Response:
        edition = edition_of()
        if edition is None:
            raise NotFound(day, "no edition was kept of that day")
        named = [*edition.must_read, *(id for part in edition.sections for id in part.story_ids)]
        titles = self.room.titles(named)
        return self.answer(request, lay.show_edition(edition, day, titles=titles, base_url=self.base_url))

    def show_records(self, records: Sequence[Record]) -> tuple[shapes.Record, ...]:
        outlets = self.room.outlets({line.source_id for record in records for line in record.lines})
        return tuple(
            lay.show_record(record, alarm=self.room.alarm(record), outlets=outlets, base_url=self.base_url)
            for record in records
        )

    def admit(self, scope: Scope) -> Callable[..., None]:
        """A dependency that lets in who may ask for what is in a scope."""

        def check(given: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]) -> None:
            token = self.room.token(given.credentials) if given else None
            if given and token is None:
                raise HTTPException(401, "this key is not known or was revoked", {"WWW-Authenticate": "Bearer"})
            if self.access == "public":
                return
            if token is None:
                raise HTTPException(401, "this desk answers to a key only", {"WWW-Authenticate": "Bearer"})
            if scope not in token.scopes:
                challenge = f'Bearer error="insufficient_scope", scope="{scope}"'
                raise HTTPException(403, f"this key does not open {scope}", {"WWW-Authenticate": challenge})

        return check


ROUTES: tuple[tuple[str, Scope, Callable[..., Response], type], ...] = (
    ("/stories", "news", Api.list_stories, shapes.Stories),
    ("/stories/{story_id}", "news", Api.show_story, shapes.Story),
    ("/stories/{story_id}/brief", "news", Api.show_brief, shapes.Brief),
    ("/articles/{article_id}", "articles", Api.show_article, shapes.Article),
    ("/articles/{article_id}/passage", "news", Api.show_passage, shapes.Shown),
    ("/find", "news", Api.find, shapes.Hits),
    ("/editions", "news", Api.list_editions, shapes.Editions),
    ("/editions/current", "news", Api.show_current_edition, shapes.Edition),
    ("/editions/{day}", "news", Api.show_edition, shapes.Edition),
    ("/ledger/records/{record_id}", "ledger", Api.show_record, shapes.Record),
    ("/ledger/{kind}", "ledger", Api.list_records, shapes.Records),
    ("/sources", "sources", Api.list_sources, shapes.Sources),
    ("/watches", "news", Api.list_watches, shapes.Watches),
)
"""Path under PREFIX, the scope that opens it, the answer (a method of `Api`) and its record. GET answers HEAD too."""

PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {
        "description": why,
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    for status, why in (
        (401, "The key is missing, unknown or revoked."),
        (403, "The key does not open this."),
        (404, "Nothing stands here."),
        (410, "An editor withdrew it."),
        (422, "A parameter cannot be read."),
        (503, "What the desk keeps cannot be read at this moment."),
    )
}


def build(room: ApiRoom, *, name: str, base_url: str, version: str, access: Access) -> FastAPI:
    """The API as an application of its own, to be mounted at PREFIX."""
    api = Api(room, base_url=base_url, access=access)
    application = FastAPI(
        title=f"{name}: API",
        version=version,
        description="Read-only. Every sentence, quotation and fact carries the passage it rests on.",
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        root_path_in_servers=False,
        servers=[{"url": base_url.rstrip("/") + PREFIX}],
        redirect_slashes=False,
        exception_handlers={
            HTTPException: _refuse,
            RequestValidationError: _explain,
            DeskError: _fail,
        },
    )
    for path, scope, answer, record in ROUTES:
        application.add_api_route(
            path,
            getattr(api, answer.__name__),
            methods=["GET"],
            response_model=record,
            responses=PROBLEMS
            | {304: {"description": "Unchanged since the ETag given."}}
            | (
                {308: {"description": "It is part of another now."}}
                if path.count("_id}") and "article" not in path
                else {}
            ),
            dependencies=[Depends(api.admit(scope))],
            operation_id=answer.__name__,
            tags=[scope],
        )
        application.add_api_route(
            path,
            getattr(api, answer.__name__),
            methods=["HEAD"],
            response_model=None,
            dependencies=[Depends(api.admit(scope))],
            include_in_schema=False,
        )
    plain = application.openapi

    def describe() -> dict[str, Any]:
        described = plain()
        described["components"]["schemas"]["Problem"] = PROBLEM_SCHEMA
        if access == "public":  # a key may be given, and need not be
            for path in described["paths"].values():
                path["get"]["security"] = [{"HTTPBearer": []}, {}]
        return described

    application.openapi = describe  # type: ignore[method-assign]  # FastAPI's own way to add to what it writes
    return application


PROBLEM_SCHEMA = {
    "title": "Problem",
    "description": "What went wrong (RFC 9457).",
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
    },
}


async def _refuse(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return answer_problem(error.status_code, str(error.detail), headers=error.headers or {})


async def _explain(_: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    told = (f"{'.'.join(str(part) for part in one['loc'])}: {one['msg']}" for one in error.errors())
    return answer_problem(422, "; ".join(told))


async def _fail(_: Request, error: Exception) -> Response:
    if isinstance(error, NotFound):
        return answer_problem(404, error.why)
    if isinstance(error, Unkeepable):  # a NUL, a number no database takes: nothing kept can be called that
        return answer_problem(404, "nothing is called that")
    return answer_problem(503, "what the desk keeps cannot be read at this moment")


def _tell_withdrawn(withdrawn: Withdrawal) -> Response:
    return answer_problem(410, f"withdrawn by an editor: {withdrawn.why}")


def _lead(address: str) -> Response:
    return Response(status_code=308, headers={"Location": address})


def _read_place(cursor: str) -> tuple[datetime, str] | None:
    if not cursor:
        return None
    moment, story_id = read_cursor(cursor, str, str)
    try:
        at = datetime.fromisoformat(moment)
    except ValueError as error:
        raise NotFound("cursor", "names no page") from error
    if at.tzinfo is None or not EARLIEST.year <= at.year <= LAST.year:
        raise NotFound("cursor", "names no page")
    return at, story_id


def _write_offset(offset: int) -> str | None:
    return write_cursor(offset) if offset <= FARTHEST else None


def _read_offset(cursor: str) -> int:
    if not cursor:
        return 0
    (offset,) = read_cursor(cursor, int)
    if not 0 <= offset <= FARTHEST:
        raise NotFound("cursor", "names no page")
    return int(offset)
