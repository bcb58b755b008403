"""Readers' replies, held until an editor decides."""

from collections.abc import Sequence

import msgspec
from sqlalchemy import Engine, insert, select, update

from monitoring_desk.errors import NotFound
from monitoring_desk.store.rows import writing
from monitoring_desk.store.schema import replies
from monitoring_desk.types import Reply, ReplyState


class People:
    """What readers wrote."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def receive(self, reply: Reply) -> None:
        """Keep a new reply."""
        with writing(self._engine).begin() as connection:
            row = {"id": reply.id, "story_id": reply.story_id, "received": reply.received, "state": reply.state}
            connection.execute(insert(replies).values(**row, record=reply))

    def replies(self, *, state: ReplyState | None = None, story_ids: Sequence[str] | None = None) -> tuple[Reply, ...]:
        """Replies in a state, to some stories; oldest first."""
        statement = select(replies.c.record, replies.c.state).order_by(replies.c.received, replies.c.id)
        if state is not None:
            statement = statement.where(replies.c.state == state)
        if story_ids is not None:
            statement = statement.where(replies.c.story_id.in_(story_ids))
        with self._engine.begin() as connection:
            rows = connection.execute(statement).all()
        return tuple(msgspec.convert(row.record | {"state": row.state}, Reply) for row in rows)

    def decide(self, reply_id: str, state: ReplyState) -> None:
        """Approve, reject or hold again. Raises NotFound."""
        with writing(self._engine).begin() as connection:
            done = connection.execute(update(replies).where(replies.c.id == reply_id).values(state=state))
            if not done.rowcount:
                raise NotFound(reply_id, "there is no such reply")
