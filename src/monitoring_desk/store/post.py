"""Who gets the edition by mail, and the letters: each claimed before it is sent, so that none is sent twice."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, func, insert, or_, select, update

from monitoring_desk.errors import NotFound
from monitoring_desk.outward import Letter, LetterState, Subscriber
from monitoring_desk.store.people_schema import letters, subscribers
from monitoring_desk.store.rows import add_missing, has_come, writing

KEPT = timedelta(days=90)
"""How long letters are remembered that need nobody's attention."""


class Post:
    """Keeps subscribers and letters. It says what is due and who may send; what is written is decided by who asks."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    # ── subscribers ──────────────────────────────────────────────────────────────────────────────────────────────────

    def subscribe(self, subscriber: Subscriber) -> Subscriber:
        """Keep who confirmed; an address that is known keeps its id and takes the new hour, zone and watch. Parked ones are let out."""
        with writing(self._engine).begin() as connection:
            known = select(subscribers.c.id).where(subscribers.c.address == subscriber.address)
            id = connection.execute(known).scalar()
            values = {name: getattr(subscriber, name) for name in Subscriber.__dataclass_fields__}
            if id is None:
                connection.execute(insert(subscribers).values(values))
                return subscriber
            values["id"] = id
            connection.execute(update(subscribers).where(subscribers.c.id == id).values(values))
            return Subscriber(**values)

    def unsubscribe(self, subscriber_id: str) -> bool:
        """Forget a subscriber, and what was still to be sent; False when there was none."""
        with writing(self._engine).begin() as connection:
            unsent = (letters.c.subscriber_id == subscriber_id) & (letters.c.state == "waiting")
            connection.execute(delete(letters).where(unsent))
            connection.execute(
                update(letters).where(letters.c.subscriber_id == subscriber_id).values(address="", problem=None)
            )
            return bool(connection.execute(delete(subscribers).where(subscribers.c.id == subscriber_id)).rowcount)

    def subscriber(self, subscriber_id: str) -> Subscriber | None:
        with self._engine.begin() as connection:
            row = connection.execute(select(subscribers).where(subscribers.c.id == subscriber_id)).one_or_none()
        return _subscriber(row) if row is not None else None

    def subscribers(self) -> tuple[Subscriber, ...]:
        """All of them, by address."""
        with self._engine.begin() as connection:
            return tuple(map(_subscriber, connection.execute(select(subscribers).order_by(subscribers.c.address))))

    def park(self, subscriber_id: str, problem: str) -> None:
        """Nothing more is sent there until the address is confirmed anew. Raises NotFound."""
        with writing(self._engine).begin() as connection:
            chosen = update(subscribers).where(subscribers.c.id == subscriber_id)
            if not connection.execute(chosen.values(state="parked", problem=problem)).rowcount:
                raise NotFound(subscriber_id, "no such subscriber")

    def due(self, now: datetime, *, limit: int = 500) -> tuple[Subscriber, ...]:
        """Active subscribers whose hour has come, and those whose next hour a wrong clock set; the longest waiting first."""
        chosen = has_come(subscribers.c.next_due, now) & (subscribers.c.state == "active")
        statement = select(subscribers).where(chosen).order_by(subscribers.c.next_due, subscribers.c.id).limit(limit)
        with self._engine.begin() as connection:
            return tuple(map(_subscriber, connection.execute(statement)))

    # ── letters ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def schedule(self, subscriber: Subscriber, *, issue: str | None, next_due: datetime, now: datetime) -> bool:
        """Put the letter of an issue, if any, in the outbox, and the subscriber's next hour with it; False when nothing was added."""
        with writing(self._engine).begin() as connection:
            row = _row(subscriber_id=subscriber.id, issue=issue or "", address=subscriber.address, now=now)
            fresh = issue is not None and _add(connection, row)
            chosen = update(subscribers).where(subscribers.c.id == subscriber.id)
            connection.execute(chosen.values(next_due=next_due))
            return fresh

    def write(self, address: str, *, subject: str, text: str, issue: str, now: datetime) -> bool:
        """Put a written letter in the outbox, once for each `issue`; False when it was there already."""
        with writing(self._engine).begin() as connection:
            row = _row(subscriber_id=None, issue=issue, address=address, now=now)
            return _add(connection, row | {"subject": subject, "text": text})

    def written(self, issue: str, *, since: datetime) -> int:
        """How many letters whose issue begins so were written since then."""
        chosen = letters.c.issue.startswith(issue, autoescape=True) & (letters.c.made >= since)
        with self._engine.begin() as connection:
            return connection.execute(select(func.count()).select_from(letters).where(chosen)).scalar_one()

    def waiting(self, now: datetime, *, limit: int = 500) -> tuple[Letter, ...]:
        """Letters to be sent now, the longest waiting first."""
        chosen = (letters.c.state == "waiting") & has_come(letters.c.next_try, now)
        statement = select(letters).where(chosen).order_by(letters.c.next_try, letters.c.id).limit(limit)
        with self._engine.begin() as connection:
            return tuple(map(_letter, connection.execute(statement)))

    def claim(self, letter_id: int, *, now: datetime) -> bool:
        """Whether the caller, and nobody else, may send it."""
        with writing(self._engine).begin() as connection:
            free = (letters.c.id == letter_id) & (letters.c.state == "waiting")
            taken = update(letters).where(free).values(state="claimed", claimed=now, attempts=letters.c.attempts + 1)
            return bool(connection.execute(taken).rowcount)

    def settle(
        self,
        letter_id: int,
        state: LetterState,
        *,
        problem: str | None = None,
        next_try: datetime | None = None,
    ) -> None:
        """What became of a claimed letter. A written one that was sent is forgotten but for having been sent."""
        values: dict[str, Any] = {"state": state, "problem": problem}
        if next_try is not None:
            values["next_try"] = next_try
        if state in ("sent", "empty"):
            values |= {"subject": "", "text": "", "address": ""}
        with writing(self._engine).begin() as connection:
            connection.execute(
                update(letters).where((letters.c.id == letter_id) & (letters.c.state == "claimed")).values(values)
            )

    def give_up_claims(self, *, before: datetime) -> tuple[Letter, ...]:
        """Letters claimed before then of which nobody said what became: perhaps sent, told to the operator, never sent again."""
        with writing(self._engine).begin() as connection:
            old = (letters.c.state == "claimed") & (letters.c.claimed < before)
            found = connection.execute(select(letters).where(old).order_by(letters.c.id)).all()
            problem = "the desk was stopped while it was being sent"
            connection.execute(update(letters).where(old).values(state="perhaps", problem=problem))
        return tuple(map(_letter, found))

    def forget(self, *, now: datetime) -> None:
        """Drop what was sent long ago."""
        with writing(self._engine).begin() as connection:
            done = letters.c.state.in_(("sent", "empty")) & (letters.c.made < now - KEPT)
            connection.execute(delete(letters).where(done))

    def troubled(self, *, limit: int = 100) -> tuple[Letter, ...]:
        """Letters that were parked, are perhaps sent, or failed and will be tried again; the newest first."""
        failed = (letters.c.state == "waiting") & letters.c.problem.is_not(None)
        chosen = or_(letters.c.state.in_(("parked", "perhaps")), failed)
        statement = select(letters).where(chosen).order_by(letters.c.id.desc()).limit(limit)
        with self._engine.begin() as connection:
            return tuple(map(_letter, connection.execute(statement)))

    def counts(self) -> dict[str, int]:
        """How many letters in each state."""
        with self._engine.begin() as connection:
            rows = connection.execute(select(letters.c.state, func.count()).group_by(letters.c.state))
            return {row[0]: row[1] for row in rows}


def _row(*, subscriber_id: str | None, issue: str, address: str, now: datetime) -> dict[str, Any]:
    return {
        "about": f"{subscriber_id or ''}/{issue}",
        "subscriber_id": subscriber_id,
        "issue": issue,
        "address": address,
        "subject": "",
        "text": "",
        "made": now,
        "state": "waiting",
        "attempts": 0,
        "next_try": now,
    }


def _add(connection: Connection, row: dict[str, Any]) -> bool:
    return bool(add_missing(connection, letters, [row]))


def _subscriber(row: Row[*tuple[Any, ...]]) -> Subscriber:
    return Subscriber(**{name: getattr(row, name) for name in Subscriber.__dataclass_fields__})


def _letter(row: Row[*tuple[Any, ...]]) -> Letter:
    return Letter(**{name: getattr(row, name) for name in Letter.__dataclass_fields__})
