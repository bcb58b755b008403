"""What each of the ledger's addresses answers: asks the room, has it laid out, and hands back the page."""

from calendar import monthrange
from collections.abc import Callable, Sequence
from typing import Annotated

from fastapi import FastAPI, Query, Request, Response
from jinja2 import ChoiceLoader, PackageLoader

from monitoring_desk.errors import NotFound
from monitoring_desk.present.ledgerpages.asked import KINDS, TITLES, Asked, ask, seek
from monitoring_desk.present.ledgerpages.calendar import write_diary
from monitoring_desk.present.ledgerpages.export import write_csv, write_json
from monitoring_desk.present.ledgerpages.lay import ROWS, lay_list, lay_month, lay_record
from monitoring_desk.present.ledgerpages.room import LedgerRoom
from monitoring_desk.present.ledgerpages.rows import link_record
from monitoring_desk.present.ledgerpages.views import LedgerPage, MonthPage, Page, RecordPage
from monitoring_desk.present.pages import Pages, answer_bytes, encode
from monitoring_desk.present.rendering import open_templates
from monitoring_desk.types import Record, Sought, Source

TEMPLATES: dict[type, str] = {LedgerPage: "ledger.html", MonthPage: "month.html", RecordPage: "record.html"}
"""Each template is given one variable, `page`: the record named here."""
EXPORTED = 5_000
"""Records in one file at most; ask by days or names for others."""
OPPOSED = 400
"""Statements of one speaker compared for changes of line, the newest."""

Rank = Annotated[int, Query(ge=1, le=2_000)]


def make_renderer() -> Callable[[Page], str]:
    """A function from a view to its page, inside the frame of all pages."""
    environment = open_templates()
    own = PackageLoader("monitoring_desk.present.ledgerpages")
    loaders = [own, environment.loader] if environment.loader else [own]
    environment.loader = ChoiceLoader(loaders)
    templates = {view: environment.get_template(name) for view, name in TEMPLATES.items()}

    def render(page: Page) -> str:
        return templates[type(page)].render(page=page)

    return render


class LedgerPages:
    """Answers requests about what the desk remembers. It decides what is asked for; the views decide how it is laid out."""

    def __init__(self, room: LedgerRoom, *, pages: Pages) -> None:
        self.room = room
        self.pages = pages
        self.render = make_renderer()

    def show_ledger(self, request: Request) -> Response:
        return Response(status_code=302, headers={"Location": "/ledger/commitments"})

    def show_list(self, request: Request, kind: str, page: Rank = 1) -> Response:
        asked = self.asked(request, kind, page=page)
        sought = seek(asked, self.room.now())
        records = self.room.find(sought, limit=ROWS, offset=(asked.page - 1) * ROWS)
        compared: Sequence[Record] = ()
        if asked.kind == "statements" and asked.who and asked.page == 1:
            compared = self.room.find(Sought(kind="statement", who=asked.who), limit=OPPOSED)
        view = lay_list(
            asked,
            records=records,
            total=self.room.count(sought),
            counts=self.room.counts(),
            sources=self.sources([*records, *compared]),
            judge=self.room.alarm,
            opposites=self.room.opposites(compared),
            frame=self.pages.frame(TITLES[asked.kind]),
            now=self.room.now(),
        )
        return self.answer(request, view)

    def send_csv(self, request: Request, kind: str) -> Response:
        records = self.exported(request, kind)
        body = write_csv(records, sources=self.sources(records), base_url=self.pages.base_url)
        answer = answer_bytes(request, body, kind="text/csv; charset=utf-8; header=present")
        answer.headers["Content-Disposition"] = f'attachment; filename="{kind}.csv"'
        return answer

    def send_json(self, request: Request, kind: str) -> Response:
        records = self.exported(request, kind)
        body = write_json(records, sources=self.sources(records), base_url=self.pages.base_url)
        return answer_bytes(request, body, kind="application/json")

    def show_month(self, request: Request, month: str) -> Response:
        year, number = read_month(month)
        last = monthrange(year, number)[1]
        first_day, last_day = f"{year:04}-{number:02}-01", f"{year:04}-{number:02}-{last}"
        records: list[Record] = []
        states = ("ahead", "moved", "took place", "called off")
        for kind, chosen in (("event", states), ("commitment", ())):
            sought = Sought(
                kind="event" if kind == "event" else "commitment",
                states=chosen,
                since=first_day,
                until=last_day,
                order="day",
                descending=False,
            )
            records += self.room.find(sought, limit=500)
        heading = self.pages.frame(f"Diary {month}")
        view = lay_month(year, number, records=records, counts=self.room.counts(), frame=heading, now=self.room.now())
        return self.answer(request, view)

    def send_diary(self, request: Request) -> Response:
        today = f"{self.room.now():%Y-%m-%d}"
        coming = Sought(kind="event", since=today, order="day", descending=False)
        due = Sought(kind="commitment", since=today, open_only=True, order="day", descending=False)
        records = [
            *(record for record in self.room.find(coming, limit=EXPORTED) if record.state != "happened"),
            *self.room.find(due, limit=EXPORTED),
        ]
        name = f"Ledger · {self.pages.name}"
        body = write_diary(records, sources=self.sources(records), name=name, base_url=self.pages.base_url)
        return answer_bytes(request, body, kind="text/calendar; charset=utf-8", caching="public, max-age=120")

    def show_record(self, request: Request, record_id: str) -> Response:
        record = self.need(record_id)
        if record.id != record_id:  # absorbed by another since the link was made
            return Response(status_code=301, headers={"Location": link_record(record.id)})
        withdrawn = self.room.withdrawn(record.id)
        perhaps = self.room.look_alikes(record)
        lines = [line.source_id for line in withdrawn]
        view = lay_record(
            record,
            repeats=self.room.repeats(record),
            withdrawn=withdrawn,
            perhaps=perhaps,
            counts=self.room.counts(),
            sources=self.sources([record, *perhaps], *lines),
            judge=self.room.alarm,
            frame=self.pages.frame(record.what[:80]),
            now=self.room.now(),
        )
        return self.answer(request, view)

    def send_record(self, request: Request, record_id: str) -> Response:
        record = self.need(record_id)
        body = write_json([record], sources=self.sources([record]), base_url=self.pages.base_url)
        return answer_bytes(request, body, kind="application/json")

    # ── what the answers share ───────────────────────────────────────────────────────────────────────────────────────

    def asked(self, request: Request, kind: str, *, page: int = 1) -> Asked:
        if kind not in KINDS:
            raise NotFound(kind, "no such part of the ledger")
        given = {name: value[:200] for name, value in request.query_params.items()}
        return ask(kind, given, page=page)

    def exported(self, request: Request, kind: str) -> tuple[Record, ...]:
        return self.room.find(seek(self.asked(request, kind), self.room.now()), limit=EXPORTED)

    def need(self, record_id: str) -> Record:
        record = self.room.record(record_id)
        if record is None:
            raise NotFound(record_id, "no such record")
        return record

    def sources(self, records: Sequence[Record], *more: str) -> dict[str, Source]:
        return self.room.sources([*(line.source_id for record in records for line in record.lines), *more])

    def answer(self, request: Request, page: Page) -> Response:
        return answer_bytes(request, encode(self.render(page)), kind="text/html; charset=utf-8")


def read_month(month: str) -> tuple[int, int]:
    """(year, month) of YYYY-MM. Raises NotFound."""
    year, _, number = month.partition("-")
    if len(month) != 7 or not (year + number).isdecimal() or not month.isascii():
        raise NotFound(month, "no such month")
    if not 1900 <= int(year) <= 2200 or not 1 <= int(number) <= 12:
        raise NotFound(month, "no such month")
    return int(year), int(number)


ROUTES = (
    ("GET", "/ledger", LedgerPages.show_ledger),
    ("GET", "/ledger/diary.ics", LedgerPages.send_diary),
    ("GET", "/ledger/diary/{month}", LedgerPages.show_month),
    ("GET", "/ledger/records/{record_id}.json", LedgerPages.send_record),
    ("GET", "/ledger/records/{record_id}", LedgerPages.show_record),
    ("GET", "/ledger/{kind}.csv", LedgerPages.send_csv),
    ("GET", "/ledger/{kind}.json", LedgerPages.send_json),
    ("GET", "/ledger/{kind}", LedgerPages.show_list),
)
"""Method, path, and the answer: a method of `LedgerPages`. GET answers HEAD too."""


def mount(application: FastAPI, room: LedgerRoom, *, pages: Pages) -> None:
    """Add the ledger's pages to the application."""
    ledger = LedgerPages(room, pages=pages)
    for _, path, answer in ROUTES:
        application.add_api_route(path, getattr(ledger, answer.__name__), methods=["GET", "HEAD"], response_model=None)
