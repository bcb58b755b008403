"""The reply desk: what editors do with readers' replies, and the corrections that come of some."""

from collections.abc import Callable, Mapping
from datetime import datetime

from monitoring_desk.config import Settings
from monitoring_desk.editorial import Act, Held
from monitoring_desk.errors import ConfigError, Conflict, NotFound
from monitoring_desk.store import Store
from monitoring_desk.types import Correction, Reply, ReplyState

LONGEST_CORRECTION = 2_000
DEEDS: dict[str, ReplyState] = {"approve": "approved", "reject": "rejected", "hold": "held"}
UNDOABLE = (*DEEDS, "correct")


class ReplyDesk:
    """Carries out what an editor decides on a reply, or says why not; every decision is an act."""

    def __init__(self, store: Store, *, now: Callable[[], datetime], settings: Settings) -> None:
        self._store = store
        self.now = now
        self._name = settings.name
        self._base_url = settings.base_url
        self._writes = bool(settings.mail.host)

    def replies(self, show: str, *, limit: int, offset: int = 0) -> tuple[Held, ...]:
        """Newest first: held ones nobody doubts ("held"), doubted ones ("doubted"), "approved" or "rejected" ones."""
        state: ReplyState = "approved" if show == "approved" else "rejected" if show == "rejected" else "held"
        doubted = show == "doubted" if state == "held" else None
        return self._store.people.held(state, doubted=doubted, limit=limit, offset=offset)

    def counts(self) -> Mapping[str, int]:
        """How many there are of each."""
        return self._store.people.count_replies()

    def reply(self, reply_id: str) -> Held | None:
        """One of them."""
        return self._store.people.find(reply_id)

    def titles(self, replies: tuple[Held, ...]) -> dict[str, str]:
        """The headlines of the stories they are about."""
        found = self._store.dossiers.get(list(dict.fromkeys(one.reply.story_id for one in replies)))
        return {dossier.story.id: dossier.story.title for dossier in found}

    def decide(self, reply_id: str, deed: str, *, seen: str, who: str) -> Act:
        """Approve, reject or hold a reply that was as it was seen. Raises NotFound, Conflict or ConfigError."""
        held = self.need(reply_id)
        if deed not in DEEDS:
            raise ConfigError("deed", "there is no such thing to do")
        if held.reply.state != seen:
            raise Conflict(f"reply {reply_id}", f"it is {held.reply.state} by now")
        self._store.people.decide(reply_id, DEEDS[deed], seen=held.reply.state)
        act = self._store.acts.do(
            deed, f"reply:{reply_id}", who=who, when=self.now(), before=held.reply.state, after=DEEDS[deed]
        )
        if deed != "hold":
            outcome = "Your reply stands under the story now." if deed == "approve" else "Your reply was not taken up."
            self._tell(held.reply, outcome)
        return act

    def correct(self, reply_id: str, text: str, *, seen: str, who: str) -> Act:
        """Approve a reply and publish a correction that came of it. Raises NotFound, Conflict or ConfigError."""
        reply = self.need(reply_id).reply
        text = self._check(text)
        if reply.state != seen:
            raise Conflict(f"reply {reply_id}", f"it is {reply.state} by now")
        self._store.people.decide(reply_id, "approved", seen=reply.state)
        act = self._publish(reply.story_id, text, sentence=reply.sentence, thanks=reply.name, who=who, reply=reply)
        self._tell(reply, f"It became a correction:\n\n{text}\n\n{self._base_url}/corrections")
        return act

    def correct_story(self, story_id: str, text: str, *, who: str) -> Act:
        """Publish a correction nobody's reply led to. Raises NotFound or ConfigError."""
        known = self._store.stories.resolve(story_id)
        if known is None:
            raise NotFound(story_id, "no such story")
        return self._publish(known, self._check(text), sentence="", thanks="", who=who, reply=None)

    def erase(self, reply_id: str, *, who: str) -> Act:
        """Forget a reply for good, because its author asks. What is kept is that one was erased. Raises NotFound."""
        self._store.people.erase(reply_id)
        return self._store.acts.do("erase", f"reply:{reply_id}", who=who, when=self.now())

    def undo(self, act: Act, *, who: str, reason: str = "") -> Act:
        """Take a decision or a correction back. Raises NotFound or Conflict."""
        if act.verb == "correct":
            self._store.people.take_back(act.after["correction"], when=self.now())
            return self._store.acts.undo(act.id, who=who, when=self.now(), reason=reason)
        self._store.people.decide(act.object.partition(":")[2], act.before, seen=act.after)
        return self._store.acts.undo(act.id, who=who, when=self.now(), reason=reason)

    def _publish(self, story_id: str, text: str, *, sentence: str, thanks: str, who: str, reply: Reply | None) -> Act:
        made: Correction = self._store.people.correct(story_id, text, sentence=sentence, thanks=thanks, when=self.now())
        after = {"correction": made.id, "text": text, "reply": reply.id if reply else ""}
        return self._store.acts.do("correct", f"story:{story_id}", who=who, when=self.now(), after=after)

    def _tell(self, reply: Reply, outcome: str) -> None:
        """Write to the author, once, where they asked for it: their address is forgotten with it."""
        address = self._store.people.forget_address(reply.id)
        if not address or not self._writes:
            return
        text = (
            f"You wrote to {self._name} about a story and asked to be told what came of it.\n\n{outcome}\n\n"
            f"{self._base_url}/stories/{reply.story_id}\n\nNo further letter follows; the desk has forgotten your address.\n"
        )
        subject = f"Your reply to {self._name}"
        self._store.post.write(address, subject=subject, text=text, issue=f"reply/{reply.id}", now=self.now())

    def need(self, reply_id: str) -> Held:
        """One of them. Raises NotFound."""
        held = self._store.people.find(reply_id)
        if held is None:
            raise NotFound(reply_id, "there is no such reply")
        return held

    def _check(self, text: str) -> str:
        text = text.strip()
        if not text or len(text) > LONGEST_CORRECTION:
            raise ConfigError("correction", f"say what is right, in 1 to {LONGEST_CORRECTION:,} characters")
        return text
