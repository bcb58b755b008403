"""What a reader asks of the ledger, as it stands in an address."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal
from urllib.parse import urlencode

from monitoring_desk.present.replies import clean
from monitoring_desk.types import LedgerKind, Sought

KINDS: Mapping[str, LedgerKind] = {
    "commitments": "commitment",
    "diary": "event",
    "incidents": "incident",
    "statements": "statement",
}
"""Name in the address → kind."""
TITLES = {"commitments": "Commitments", "diary": "Diary", "incidents": "Incidents", "statements": "Statements"}
STATES: Mapping[str, tuple[str, ...]] = {
    "commitments": ("pledged", "agreed", "signed", "funded", "started", "done", "refused"),
    "diary": ("ahead", "moved", "took place", "called off", "happened"),
    "incidents": ("reported", "claimed"),
    "statements": (),
}
SORTS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "commitments": (("latest", "last word"), ("day", "due, soonest first"), ("amount", "sum"), ("first", "first told")),
    "diary": (("day", "soonest first"), ("latest", "last word")),
    "incidents": (("latest", "last word"), ("day", "earliest first"), ("first", "first told")),
    "statements": (("latest", "newest first"), ("first", "oldest first")),
}
ONLY: Mapping[str, tuple[tuple[str, str], ...]] = {
    "commitments": (
        ("", "All"),
        ("overdue", "Overdue"),
        ("due", "Due in 30 days"),
        ("silent", "Gone silent"),
        ("open", "Open"),
    ),
    "diary": (("", "Coming"), ("passed", "Passed without a word"), ("all", "All")),
    "incidents": (("", "All"),),
    "statements": (("", "All"),),
}
BOXES: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "commitments": (
        ("who", "Who", "text"),
        ("to", "To whom", "text"),
        ("since", "Due from", "date"),
        ("until", "Due by", "date"),
    ),
    "diary": (("who", "Who", "text"), ("where", "Where", "text"), ("since", "From", "date"), ("until", "To", "date")),
    "incidents": (
        ("where", "Where", "text"),
        ("who", "Hit", "text"),
        ("since", "From", "date"),
        ("until", "To", "date"),
    ),
    "statements": (("who", "Who", "text"), ("subject", "Names", "text")),
}
DUE_DAYS = 30
GRACE_DAYS = 2
"""Days after which the silence on an event that was to be means something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The parts of an address, cleaned; what makes no sense is dropped."""

    kind: str
    """One of KINDS."""
    who: str = ""
    to: str = ""
    where: str = ""
    subject: str = ""
    state: str = ""
    since: str = ""
    until: str = ""
    only: str = ""
    sort: str = ""
    story: str = ""
    page: int = 1

    def address(self, *, suffix: str = "", **changes: Any) -> str:
        """The address that asks this, or something a little else."""
        other = replace(self, **changes)
        names = ("who", "to", "where", "subject", "state", "since", "until", "only", "sort", "story")
        asked: dict[str, str | int] = {name: value for name in names if (value := getattr(other, name))}
        if other.page > 1:
            asked["page"] = other.page
        return f"/ledger/{other.kind}{suffix}" + (f"?{urlencode(asked, errors='replace')}" if asked else "")

    @property
    def narrowed(self) -> bool:
        """Whether anything but the kind is asked."""
        return any((self.who, self.to, self.where, self.subject, self.state, self.since, self.until, self.story))


def ask(kind: str, given: Mapping[str, str], *, page: int = 1) -> Asked:
    """What an address asks; `given`: its parameters."""
    state, only, sort = given.get("state", ""), given.get("only", ""), given.get("sort", "")
    return Asked(
        kind=kind,
        who=clean(given.get("who", "")),
        to=clean(given.get("to", "")),
        where=clean(given.get("where", "")),
        subject=clean(given.get("subject", "")),
        state=state if state in STATES[kind] else "",
        since=_day(given.get("since", "")),
        until=_day(given.get("until", "")),
        only=only if only in {value for value, _ in ONLY[kind]} else "",
        sort=sort if sort in {value for value, _ in SORTS[kind]} else "",
        story=clean(given.get("story", "")),
        page=page,
    )


def seek(asked: Asked, now: datetime) -> Sought:
    """The records an address asks for."""
    today = f"{now:%Y-%m-%d}"
    order: Literal["latest", "day", "amount", "first"] = "latest"
    match asked.sort or SORTS[asked.kind][0][0]:
        case "day":
            order = "day"
        case "amount":
            order = "amount"
        case "first":
            order = "first"
    sought = Sought(
        kind=KINDS[asked.kind],
        who=asked.who,
        to=asked.to,
        where=asked.where,
        subject=asked.subject,
        states=(asked.state,) if asked.state else (),
        since=asked.since,
        until=asked.until,
        story_id=asked.story,
        order=order,
        descending=order in ("latest", "amount"),
    )
    match asked.kind, asked.only:
        case "commitments", "overdue":
            return replace(sought, ended_before=today, open_only=True)
        case "commitments", "due":
            until = f"{now + timedelta(days=DUE_DAYS):%Y-%m-%d}"
            return replace(sought, since=asked.since or today, until=asked.until or until, open_only=True)
        case "commitments", "silent":
            return replace(sought, heard_before=now - timedelta(days=60), open_only=True)
        case "commitments", "open":
            return replace(sought, open_only=True)
        case "diary", "passed":
            before = f"{now - timedelta(days=GRACE_DAYS):%Y-%m-%d}"
            return replace(
                sought, states=sought.states or ("ahead", "moved"), ended_before=before, descending=order == "day"
            )
        case "diary", "" if not asked.since and not asked.until and not asked.state:
            return replace(sought, states=("ahead", "moved", "called off"), since=today)
        case "diary", "":
            return replace(sought, states=sought.states or ("ahead", "moved", "called off", "took place"))
    return sought


def _day(text: str) -> str:
    try:
        return f"{datetime.strptime(text, '%Y-%m-%d'):%Y-%m-%d}" if len(text) == 10 else ""  # noqa: DTZ007  a day has no zone
    except ValueError:
        return ""
