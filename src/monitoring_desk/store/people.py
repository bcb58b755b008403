"""Readers' replies, held until an editor decides, and the corrections that came of some."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, Row, Text, bindparam, delete, func, insert, select, type_coerce, update

from monitoring_desk.editorial import Held
from monitoring_desk.errors import Conflict, NotFound
from monitoring_desk.store.erasing import erasing
from monitoring_desk.store.people_schema import corrections, replies, reply_notes
from monitoring_desk.store.rows import add_missing, writing
from monitoring_desk.store.schema import editions, shown
from monitoring_desk.types import Correction, Reply, ReplyState

_APPROVED = (
    select(replies.c.record, replies.c.state)
    .where((replies.c.state == "approved") & replies.c.story_id.in_(bindparam("ids", expanding=True)))
    .order_by(replies.c.received, replies.c.id)
)
_CORRECTIONS = select(corrections).where(corrections.c.withdrawn.is_(None)).order_by(corrections.c.id.desc())
_CORRECTIONS_OF = _CORRECTIONS.where(corrections.c.story_id.in_(bindparam("ids", expanding=True)))


class People:
    """What readers wrote."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def receive(self, reply: Reply, *, doubts: Sequence[str] = (), address: str = "") -> bool:
        """Keep a new reply; False when the same person has sent the same words to the same story already.

        Words that were sent before elsewhere are a doubt more. `address`: where the author wants to be told; no page shows it.
        """
        words = hash_words(reply.text)
        with writing(self._engine).begin() as connection:
            same = (
                select(replies.c.record)
                .join(reply_notes, reply_notes.c.reply_id == replies.c.id)
                .where(reply_notes.c.words == words)
            )
            before = [msgspec.convert(record, Reply) for record in connection.execute(same).scalars()]
            if any(
                (one.story_id, one.name, one.sentence) == (reply.story_id, reply.name, reply.sentence) for one in before
            ):
                return False
            told = [*doubts, *(["the same words were sent before"] if before else [])]
            row = {"id": reply.id, "story_id": reply.story_id, "received": reply.received, "state": reply.state}
            connection.execute(insert(replies).values(**row, record=reply))
            note = {"reply_id": reply.id, "doubts": told, "address": address, "words": words}
            add_missing(connection, reply_notes, [note])
            return True

    def replies(self, *, state: ReplyState | None = None, story_ids: Sequence[str] | None = None) -> tuple[Reply, ...]:
        """Replies in a state, to some stories; oldest first."""
        statement = select(replies.c.record, replies.c.state).order_by(replies.c.received, replies.c.id)
        if state is not None:
            statement = statement.where(replies.c.state == state)
        if story_ids is not None:
            statement = statement.where(replies.c.story_id.in_(story_ids))
        with self._engine.begin() as connection:
            rows = connection.execute(statement).all()
        return tuple(_reply(row) for row in rows)

    def held(self, state: ReplyState, *, doubted: bool | None = None, limit: int, offset: int = 0) -> tuple[Held, ...]:
        """Replies in a state with what an editor should know, newest first; doubted ones only, or those alone that are not."""
        statement = (
            select(replies.c.record, replies.c.state, reply_notes)
            .outerjoin(reply_notes, reply_notes.c.reply_id == replies.c.id)
            .where(replies.c.state == state)
            .order_by(replies.c.received.desc(), replies.c.id)
        )
        if doubted is not None:
            plain = func.coalesce(type_coerce(reply_notes.c.doubts, Text), "[]") == "[]"
            statement = statement.where(~plain if doubted else plain)
        with self._engine.begin() as connection:
            return tuple(_held(row) for row in connection.execute(statement.limit(limit).offset(offset)))

    def find(self, reply_id: str) -> Held | None:
        """One reply, with what an editor should know."""
        statement = (
            select(replies.c.record, replies.c.state, reply_notes)
            .outerjoin(reply_notes, reply_notes.c.reply_id == replies.c.id)
            .where(replies.c.id == reply_id)
        )
        with self._engine.begin() as connection:
            row = connection.execute(statement).one_or_none()
        return _held(row) if row is not None else None

    def count_replies(self) -> dict[str, int]:
        """How many replies there are in each state; "doubted" are those of the held that are doubted."""
        plain = func.coalesce(type_coerce(reply_notes.c.doubts, Text), "[]") == "[]"
        statement = (
            select(replies.c.state, plain, func.count())
            .outerjoin(reply_notes, reply_notes.c.reply_id == replies.c.id)
            .group_by(replies.c.state, plain)
        )
        counts: dict[str, int] = {}
        with self._engine.begin() as connection:
            for state, is_plain, number in connection.execute(statement):
                name = "doubted" if state == "held" and not is_plain else state
                counts[name] = counts.get(name, 0) + number
        return counts

    def decide(self, reply_id: str, state: ReplyState, *, seen: ReplyState | None = None) -> None:
        """Approve, reject or hold again. Raises NotFound, or Conflict where it is no longer as it was `seen`."""
        with erasing(self._engine) as connection:  # a row that grows moves, and must not be found where it stood
            chosen = replies.c.id == reply_id
            asked = chosen if seen is None else chosen & (replies.c.state == seen)
            if not connection.execute(update(replies).where(asked).values(state=state)).rowcount:
                if connection.execute(select(replies.c.id).where(chosen)).first():
                    raise Conflict(f"reply {reply_id}", "somebody else has decided on it meanwhile")
                raise NotFound(reply_id, "there is no such reply")

    def erase(self, reply_id: str) -> None:
        """Forget a reply and all that is known of its author, to the last byte. Raises NotFound."""
        with erasing(self._engine) as connection:
            connection.execute(delete(reply_notes).where(reply_notes.c.reply_id == reply_id))
            if not connection.execute(delete(replies).where(replies.c.id == reply_id)).rowcount:
                raise NotFound(reply_id, "there is no such reply")

    def forget_address(self, reply_id: str) -> str:
        """Where the author of a reply wants to be told; from now on it is not known any more."""
        with erasing(self._engine) as connection:
            mine = reply_notes.c.reply_id == reply_id
            address = connection.execute(select(reply_notes.c.address).where(mine).with_for_update()).scalar()
            connection.execute(update(reply_notes).where(mine).values(address=""))
            return address or ""

    # ── corrections ──────────────────────────────────────────────────────────────────────────────────────────────────

    def correct(self, story_id: str, text: str, *, sentence: str, thanks: str, when: datetime) -> Correction:
        """Keep a correction, with the days of the editions that have told the story."""
        with writing(self._engine).begin() as connection:
            told = (
                select(editions.c.day)
                .join(shown, shown.c.edition == editions.c.number)
                .where((shown.c.story_id == story_id) & (editions.c.audience == "front"))
                .order_by(editions.c.day)
            )
            days = tuple(dict.fromkeys(connection.execute(told).scalars()))
            values: dict[str, Any] = {
                "story_id": story_id,
                "when": when,
                "text": text,
                "sentence": sentence,
                "thanks": thanks,
            }
            new = insert(corrections).values(**values, days=list(days)).returning(corrections.c.id)
            return Correction(id=connection.execute(new).scalar_one(), days=days, **values)

    def take_back(self, correction_id: int, *, when: datetime | None) -> None:
        """Show a correction no more; with None again. Raises NotFound."""
        with writing(self._engine).begin() as connection:
            mine = update(corrections).where(corrections.c.id == correction_id)
            if not connection.execute(mine.values(withdrawn=when)).rowcount:
                raise NotFound(f"correction {correction_id}", "there is no such correction")

    def corrections(self, *, story_ids: Sequence[str] | None = None, limit: int = 200) -> tuple[Correction, ...]:
        """Those that stand, newest first; of some stories."""
        with self._engine.begin() as connection:
            if story_ids is not None:
                return read_corrections(connection, story_ids)[:limit]
            return tuple(_correction(row) for row in connection.execute(_CORRECTIONS.limit(limit)))


def read_approved(connection: Connection, story_ids: Sequence[str]) -> tuple[Reply, ...]:
    """Approved replies to those stories; oldest first."""
    return tuple(_reply(row) for row in connection.execute(_APPROVED, {"ids": story_ids}))


def read_corrections(connection: Connection, story_ids: Sequence[str]) -> tuple[Correction, ...]:
    """Corrections of those stories that stand, newest first."""
    return tuple(_correction(row) for row in connection.execute(_CORRECTIONS_OF, {"ids": story_ids}))


def hash_words(text: str) -> str:
    """The same for the same words, however they are cased and set."""
    return sha256(" ".join(text.casefold().split()).encode("utf-8", "replace")).hexdigest()


def _reply(row: Row[*tuple[Any, ...]]) -> Reply:
    return msgspec.convert(row.record | {"state": row.state}, Reply)


def _correction(row: Row[*tuple[Any, ...]]) -> Correction:
    values = {name: getattr(row, name) for name in Correction.__dataclass_fields__}
    return Correction(**values | {"days": tuple(row.days)})


def _held(row: Row[*tuple[Any, ...]]) -> Held:
    return Held(reply=_reply(row), doubts=tuple(row.doubts or ()), to_be_told=bool(row.address))
