"""Who may ask for what: every route of the pages with the role it needs, in one table.

The gate (guard.Gate) asks nothing else, and shuts a route that is not in the table.
"""

from typing import Literal

from monitoring_desk.editorial import Role

Need = Literal["all", "anyone", "reader", "editor", "owner"]
"""`all`: the whole world, always. `anyone`: readers without a login, unless the desk is for members only. Else a role, or one above it."""

RIGHTS: dict[str, Need] = {
    # The paper.
    "GET /": "anyone",
    "GET /stories/{story_id}": "anyone",
    "GET /stories/{story_id}/history": "anyone",
    "POST /stories/{story_id}/replies": "anyone",
    "GET /corrections": "anyone",
    "GET /articles/{article_id}": "anyone",
    "GET /articles/{article_id}/passage": "anyone",
    "GET /watches/{watch_id}": "anyone",
    "GET /watches/{watch_id}.atom": "anyone",
    "GET /watches/{watch_id}.json": "anyone",
    "GET /watch/preview": "anyone",
    "GET /also-seen": "anyone",
    "GET /also-seen.atom": "anyone",
    "GET /also-seen.json": "anyone",
    "GET /find": "anyone",
    "GET /sources": "anyone",
    "GET /feed.atom": "anyone",
    "GET /feed.json": "anyone",
    "GET /diary.ics": "anyone",
    "GET /editions": "anyone",
    "GET /editions/{day}": "anyone",
    "GET /editions/{day}.pdf": "anyone",
    "GET /static/{name}": "all",
    # How the desk is: for balancers and scrapers, and for readers.
    "GET /livez": "all",
    "GET /readyz": "all",
    "GET /metrics": "all",
    "GET /status": "anyone",
    # The ledger.
    "GET /ledger": "anyone",
    "GET /ledger/diary.ics": "anyone",
    "GET /ledger/diary/{month}": "anyone",
    "GET /ledger/records/{record_id}.json": "anyone",
    "GET /ledger/records/{record_id}": "anyone",
    "GET /ledger/{kind}.csv": "anyone",
    "GET /ledger/{kind}.json": "anyone",
    "GET /ledger/{kind}": "anyone",
    # The edition by mail. A mail program ends a subscription without any login, whoever the desk is for (RFC 8058).
    "GET /subscribe": "anyone",
    "POST /subscribe": "anyone",
    "GET /subscribe/confirm": "all",
    "POST /subscribe/confirm": "all",
    "GET /unsubscribe": "all",
    "POST /unsubscribe": "all",
    # The staff room.
    "GET /staff": "reader",
    "GET /staff/login": "all",
    "POST /staff/login": "all",
    "POST /staff/logout": "all",
    "GET /staff/account": "reader",
    "POST /staff/account": "reader",
    "GET /staff/inbox": "editor",
    "POST /staff/inbox": "editor",
    "GET /staff/stories/{story_id}": "editor",
    "POST /staff/stories/{story_id}": "editor",
    "GET /staff/stories/{story_id}/sentences/{place}": "editor",
    "POST /staff/stories/{story_id}/sentences/{place}": "editor",
    "POST /staff/stories/{story_id}/corrections": "editor",
    "GET /staff/replies": "editor",
    "GET /staff/replies/{reply_id}": "editor",
    "POST /staff/replies/{reply_id}": "editor",
    "GET /staff/edition": "editor",
    "POST /staff/edition": "editor",
    "GET /staff/watches": "editor",
    "GET /staff/new-watch": "editor",
    "POST /staff/new-watch": "editor",
    "GET /staff/watches/{watch_id}": "editor",
    "POST /staff/watches/{watch_id}": "editor",
    "GET /staff/sources": "editor",
    "POST /staff/sources": "editor",
    "GET /staff/sources/{source_id}": "editor",
    "POST /staff/sources/{source_id}": "editor",
    "GET /staff/acts": "editor",
    "POST /staff/acts/{act_id}/undo": "editor",
    "GET /staff/users": "owner",
    "POST /staff/users": "owner",
    "POST /staff/users/{name}": "owner",
}
"""Method and path as they are routed. HEAD needs what GET needs."""

RANKS: dict[Role, int] = {"reader": 1, "editor": 2, "owner": 3}


def may(role: Role | None, need: Need, *, members_only: bool = False) -> bool:
    """Whether somebody of that role (None: not logged in) may ask for what needs `need`."""
    if need == "all" or (need == "anyone" and not members_only):
        return True
    return role is not None and RANKS[role] >= RANKS["reader" if need == "anyone" else need]
