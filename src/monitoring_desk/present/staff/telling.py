"""Acts told in words: what was done, to what, and what changed since somebody looked."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from monitoring_desk.editorial import Act, Mark
from monitoring_desk.present.staff.rooms import NewsRoom
from monitoring_desk.present.staff.views import ShownAct
from monitoring_desk.present.wording import path_part, set_text, shorten, tell_time

VERBS = {
    "accept": "accepted",
    "pin": "pinned",
    "bury": "buried",
    "kill": "withdrew",
    "release": "released",
    "rename": "gave another headline to",
    "edit": "edited a sentence of",
    "approve": "approved",
    "reject": "rejected",
    "hold": "held again",
    "erase": "erased",
    "correct": "corrected",
    "merge": "merged stories into",
    "split": "split",
    "watch": "changed the watch",
    "compose": "composed the edition of",
    "ask": "asked for sources of",
    "pause": "paused",
    "resume": "resumed",
    "describe": "described",
    "undo": "undid",
    "weigh": "weighed",
    "add": "added",
    "role": "gave another role to",
    "password": "gave another password to",
    "remove": "removed",
}
"""What is said of an act; of a verb not listed the verb itself."""
ALONE = frozenset(
    "accepted pinned buried withdrew released corrected paused resumed described weighed added changed removed split".split()
)
"""What needs an "it" on the page of what it was done to."""
LONGEST_DETAIL = 400


def tell_acts(acts: Sequence[Act], *, room: NewsRoom, about: str = "") -> tuple[ShownAct, ...]:
    """Acts with what they were done to; `about`: the object whose page they stand on, which need not be named again."""
    undone = {act.undone_by: room.act(act.undone_by) for act in acts if act.undone_by}
    ids = [act.object.partition(":")[2] for act in acts if act.object.startswith("story:")]
    titles = room.titles(list(dict.fromkeys(ids))) | room.outlets(find_sources(acts))
    now = room.now()
    return tuple(
        show_act(
            act,
            titles=titles,
            now=now,
            undo=f"/staff/acts/{act.id}/undo" if room.can_undo(act) else "",
            undone=undone.get(act.undone_by or 0),
            named=act.object == about,
        )
        for act in acts
    )


def find_sources(acts: Sequence[Act]) -> list[str]:
    """Ids of the sources acts were done to."""
    return list(dict.fromkeys(act.object.partition(":")[2] for act in acts if act.object.startswith("source:")))


def show_act(
    act: Act, *, titles: Mapping[str, str], now: datetime, undo: str, undone: Act | None, named: bool
) -> ShownAct:
    kind, _, id = act.object.partition(":")
    title = titles.get(id, id) if kind in ("story", "source") else "a reply" if kind == "reply" else id
    title = str(act.after) if act.verb == "ask" else title
    what = VERBS.get(act.verb, act.verb)
    if act.verb == "watch" and not (act.before and act.after):
        what = "removed the watch" if act.before else "added the watch"
    if act.verb == "edit" and not act.after:
        what = "left out a sentence of"
    if act.verb == "compose" and not act.after:
        what = "let compose itself the edition of"
    if named:
        what = what.removesuffix(" of").removesuffix(" to").removesuffix(" into").removesuffix(" the watch")
        what += " it" if what in ALONE else ""
    pages = {
        "story": "/staff/stories/",
        "reply": "/staff/replies/",
        "watch": "/staff/watches/",
        "source": "/staff/sources/",
    }
    return ShownAct(
        number=act.id,
        when=tell_time(act.when, now),
        who=act.who,
        what=what,
        on=None if named else set_text(title),
        href=f"{pages[kind]}{path_part(id)}" if kind in pages and not named and act.verb != "erase" else "",
        detail=tell_detail(act),
        reason=act.reason,
        undo=undo,
        undone=f"undone by {undone.who}, {tell_time(undone.when, now).words}" if undone else "",
    )


def tell_detail(act: Act) -> str:
    """What it was before and what it became, where words can say it."""
    before, after = act.before, act.after
    match act.verb:
        case "edit":
            was, now = before["text"], after["text"] if after else ""
            told = f"“{was}” became “{now}”" if now else f"“{was}”"
        case "watch":
            was, now = (tell_watch(side["watch"]) if side else "" for side in (before, after))
            told = f"“{was}” became “{now}”" if was and now else f"“{was or now}”"
        case "compose" if after:
            told = f"{len(after['must_read'])} stories" + (f"; “{after['note']}”" if after["note"] else "")
        case "describe":
            told = f"{tell_description(before)} became {tell_description(after)}"
        case "weigh":
            told = f"{before if before is not None else 'ordinary'} became {after:g}"
        case "rename" | "role":
            told = f"“{before}” became “{after}”"
        case "correct":
            told = f"“{after['text']}”"
        case "merge":
            told = f"{len(before)} stories"
        case "split":
            told = f"{len(before)} reports became a story of their own"
        case "accept":
            told = f"as it stood at version {after}"
        case _:
            told = ""
    return shorten(told, LONGEST_DETAIL)


def tell_watch(watch: Mapping[str, Any]) -> str:
    lists = ", ".join((*watch.get("words", ()), *watch.get("names", ())))
    return f"{watch['name']}: {' '.join(str(watch.get('query', '')).split()) or lists}"


def tell_description(said: Mapping[str, Any]) -> str:
    media = ", state media" if said["state_media"] else ""
    return f"“{said['name']}”, {said['language'] or 'no language'}{media}"


def tell_changes(room: NewsRoom, story_id: str, mark: Mark) -> tuple[str, ...]:
    """What changed in a story since it was seen, in words; never empty."""
    now = room.now()
    acts = room.acts(limit=20, object=f"story:{story_id}", after=mark.act)
    told = [
        f"{one.who} {one.what.strip()} ({one.when.words})" + (f": {one.detail}" if one.detail else "")
        for one in (show_act(act, titles={}, now=now, undo="", undone=None, named=True) for act in reversed(acts))
    ]
    seen = room.look(story_id)
    if seen is None:
        return (*told, "The story is no longer there.")
    if seen.dossier.story.id != story_id:
        told.append(f"It became part of “{seen.dossier.story.title}”.")
    elif seen.mark.version != mark.version:
        told.append(f"Its reports changed: there are {len(seen.dossier.story.article_ids)} now.")
    return tuple(told) or ("Somebody acted on it in the same moment.",)


def read_mark(text: str) -> Mark | None:
    """A mark as a form carries it; None of what is none."""
    parts = text.split(".")
    if len(parts) != 3 or not all(part.isascii() and part.isdecimal() and len(part) < 12 for part in parts):
        return None
    version, turn, act = map(int, parts)
    return Mark(version=version, turn=turn, act=act)
