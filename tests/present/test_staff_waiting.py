"""What waits for editors is told on every page of the staff room, and a decision made elsewhere counts at once."""

from pathlib import Path

import html5lib
import httpx
from tests.present.staff_sample import NOW, client_of, open_desk

from monitoring_desk.types import Reply


def told(client: httpx.Client) -> dict[str, str]:
    """Of each part of the room what waits there, as its tab says it."""
    tree = html5lib.parse(client.get("/staff/acts").text, namespaceHTMLElements=False)
    tabs = tree.findall(".//nav[@aria-label='Staff room']/a")
    return {tab.get("href"): "".join(tab.itertext()) for tab in tabs}


def test_tabs_tell_what_waits(tmp_path: Path) -> None:
    with open_desk(tmp_path) as desk, client_of(desk, user="Edi") as editor:
        story = desk.story("miners")
        assert told(editor)["/staff/replies"] == "Replies"
        reply = Reply(id="r1", story_id=story.id, name="Ada", text="It was eight.", received=NOW)
        desk.store.people.receive(reply)
        desk.store.people.receive(
            Reply(id="r2", story_id=story.id, name="Bo", text="Ten.", received=NOW), doubts=("x",)
        )
        assert told(editor)["/staff/replies"] == "Replies 1 waiting"
        desk.rooms.replies.decide("r1", "approve", seen="held", who="Edi")
        assert told(editor)["/staff/replies"] == "Replies"
        assert told(editor)["/staff/inbox"] == "Inbox"
        desk.store.acts.do("accept", f"story:{story.id}", who="Edi", when=NOW, after=story.version - 1)
        assert told(editor)["/staff/inbox"] == "Inbox 1 waiting"
