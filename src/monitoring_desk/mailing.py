"""The edition by mail: who is due, what is written to them, and that nobody gets it twice."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from secrets import token_hex
from zoneinfo import ZoneInfo

from monitoring_desk import postbox
from monitoring_desk.bulletins import Bulletins
from monitoring_desk.config import Settings
from monitoring_desk.outward import Letter, Subscriber
from monitoring_desk.present.bulletin.lay import Bulletin
from monitoring_desk.present.mailpages import signing
from monitoring_desk.present.mailpages.edition import write_edition
from monitoring_desk.present.mailpages.letter import Sender, Written, write
from monitoring_desk.present.mailpages.templating import open_letter
from monitoring_desk.repeating import Trouble
from monitoring_desk.store import Store
from monitoring_desk.types import Watch

log = logging.getLogger(__name__)

SILENCE = timedelta(minutes=15)
"""A claim this old belongs to a process that is gone: no server may be silent so long (postbox.SECONDS)."""
TRIES = 6
WAIT = timedelta(minutes=5)
"""Before the second try; each further one waits three times as long: twenty hours in all."""
TOO_LATE = timedelta(hours=24)
"""An edition is not sent any more after that."""
CONFIRMED_WITHIN = timedelta(days=3)
LETTERS_AN_HOUR = 200
"""Letters asking for confirmation, to all addresses together: the desk is no cannon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """What one round came to."""

    sent: int = 0
    empty: int = 0
    """Nothing to tell on that watch."""
    later: int = 0
    """To be tried again."""
    parked: int = 0
    """Refused for good."""
    perhaps: int = 0
    """Perhaps sent; never tried again."""

    def __add__(self, other: "Posted") -> "Posted":
        return Posted(**{name: getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__})


class Mailing:
    """Decides who is due and what a letter says. One letter for each subscriber and day, claimed before it is sent."""

    def __init__(self, store: Store, settings: Settings, *, now: Callable[[], datetime]) -> None:
        self._store = store
        self._settings = settings
        self._now = now
        self._bulletins = Bulletins(store, settings, clock=now)
        self._template = open_letter()
        self._key = store.secrets.of("mail")
        self._sender = Sender(name=settings.name, address=settings.mail.sender)
        self._trouble = Trouble()
        self._rests_until = 0.0

    def send_due(self) -> Posted:
        """Schedule whoever is due, then send what waits. Raises DeskError when no mail server is set."""
        now = self._now()
        lost = self._store.post.give_up_claims(before=now - SILENCE)
        for letter in lost:
            log.warning("letter %s (%s) was perhaps sent; it is not sent again", letter.id, letter.issue)
        while due := self._store.post.due(now):
            for subscriber in due:
                self._schedule(subscriber, now)
        posted = Posted(perhaps=len(lost))
        laid: dict[tuple[str, str], Bulletin | None] = {}
        with postbox.opened(self._settings.mail) as box:
            silent = 0
            for letter in self._store.post.waiting(now) if time.monotonic() >= self._rests_until else ():
                done, problem = self._send(letter, box, laid)
                posted += done
                silent = silent + 1 if done.later or done.perhaps else 0
                self._tell(done, problem)
                if silent == 3:  # the server is away: the others need not try each for themselves
                    self._rests_until = time.monotonic() + WAIT.total_seconds()
                    break
        self._store.post.forget(now=now)
        return posted

    def _tell(self, done: Posted, problem: str) -> None:
        """Say what went wrong with letters, once for all that meet the same, and that it is over; `problem` empty: nobody's business."""
        if done.sent and (said := self._trouble.end()):
            log.warning("mail: %s", said)
        kinds = (
            (done.later, "a letter waits, and is tried again up to six times within a day"),
            (done.parked, "a letter is given up"),
            (done.perhaps, "a letter was perhaps sent, and is not sent again"),
        )
        for count, what in kinds:
            if count and problem and (said := self._trouble.meet(f"{what}: {problem}")):
                log.warning("mail: %s; `desk send` lists them", said)

    def _schedule(self, subscriber: Subscriber, now: datetime) -> None:
        """The letter of the hour that came last; none where the next hour was set by a clock that was wrong."""
        following = find_next(now, hour=subscriber.hour, zone=subscriber.zone)
        last = following.astimezone(ZoneInfo(subscriber.zone)).date() - timedelta(days=1)
        issue = f"{last}" if subscriber.next_due <= now else None
        self._store.post.schedule(subscriber, issue=issue, next_due=following, now=now)

    def _send(
        self, letter: Letter, box: postbox.Postbox, laid: dict[tuple[str, str], Bulletin | None]
    ) -> tuple[Posted, str]:
        """What became of a letter, and why."""
        post, now = self._store.post, self._now()
        written, problem = self._compose(letter, laid, now)
        if not post.claim(letter.id, now=now):
            return Posted(), ""  # another process has it
        if problem:
            post.settle(letter.id, "parked", problem=problem)
            return Posted(parked=1), problem
        if written is None:
            post.settle(letter.id, "empty")
            return Posted(empty=1), ""
        mark = f"{letter.id}/{letter.subscriber_id}/{letter.issue}"
        delivery = box.send(
            write(written, sender=self._sender, to=letter.address, now=now, mark=mark), to=letter.address
        )
        match delivery.fate:
            case "sent":
                post.settle(letter.id, "sent")
                return Posted(sent=1), ""
            case "perhaps":
                post.settle(letter.id, "perhaps", problem=delivery.problem)
                return Posted(perhaps=1), delivery.problem
            case "later" if letter.attempts + 1 < TRIES:
                wait = WAIT * 3**letter.attempts
                post.settle(letter.id, "waiting", problem=delivery.problem, next_try=now + wait)
                return Posted(later=1), "" if delivery.address else delivery.problem
            case _:
                post.settle(letter.id, "parked", problem=delivery.problem)
                if delivery.address and delivery.fate == "refused" and letter.subscriber_id:
                    post.park(letter.subscriber_id, delivery.problem)
                    log.warning(
                        "letter %s (%s): its address is refused, and gets no more: %s",
                        letter.id,
                        letter.issue,
                        delivery.problem,
                    )
                    return Posted(parked=1), ""
                return Posted(parked=1), delivery.problem

    def _compose(
        self, letter: Letter, laid: dict[tuple[str, str], Bulletin | None], now: datetime
    ) -> tuple[Written | None, str]:
        """The letter, None when there is nothing to tell; or why it must not be sent."""
        if letter.subscriber_id is None:
            return Written(subject=letter.subject, text=letter.text), ""
        subscriber = self._store.post.subscriber(letter.subscriber_id)
        if subscriber is None or subscriber.state != "active":
            return None, "the subscription has ended"
        if now - letter.made > TOO_LATE:
            return None, "the edition is of yesterday by now"
        key = (subscriber.watch, subscriber.zone)
        if key not in laid:
            laid[key] = self._lay(subscriber, now)
        bulletin = laid[key]
        if bulletin is None:
            return None, ""
        word = signing.sign({"s": subscriber.id}, purpose="unsubscribe", key=self._key)
        return write_edition(
            bulletin,
            self._template,
            unsubscribe=f"{self._settings.base_url}/unsubscribe?t={word}",
            list_id="edition",
        ), ""

    def _lay(self, subscriber: Subscriber, now: datetime) -> Bulletin | None:
        watch: Watch | None = None
        if subscriber.watch:
            watch = next((one for one in self._store.sources.watches() if one.id == subscriber.watch), None)
        bulletin = self._bulletins.now(now.astimezone(ZoneInfo(subscriber.zone)), watch=watch)
        return bulletin if bulletin.must_read or bulletin.parts else None


def find_next(now: datetime, *, hour: int, zone: str) -> datetime:
    """The next time it is that hour there, after now, in UTC. An hour a clock change leaves out comes an hour later."""
    place = ZoneInfo(zone)
    local = now.astimezone(place).replace(hour=hour, minute=0, second=0, microsecond=0, fold=0)
    for days in range(3):
        moment = (local.replace(tzinfo=None) + timedelta(days=days)).replace(tzinfo=place).astimezone(UTC)
        if moment > now:
            return moment
    raise AssertionError("every hour comes within two days")


class MailRoom:
    """Takes subscriptions. Who asks learns nothing about whether an address is known."""

    def __init__(self, store: Store, settings: Settings, *, now: Callable[[], datetime]) -> None:
        self._store = store
        self._settings = settings
        self._key = store.secrets.of("mail")
        self.now = now
        self.hour = settings.mail.hour
        self.zone = settings.zone

    def watches(self) -> tuple[Watch, ...]:
        """Those an edition can be narrowed to."""
        return self._store.sources.watches()

    def ask(self, address: str, *, hour: int, zone: str, watch: str) -> None:
        """Write to the address, at most once an hour: who reads the letter may confirm. Known or not, the same happens."""
        now = self.now()
        if self._store.post.written("confirm/", since=now - timedelta(hours=1)) >= LETTERS_AN_HOUR:
            log.warning("more than %d letters of confirmation in an hour: no more are written", LETTERS_AN_HOUR)
            return
        values = {"a": address, "h": hour, "z": zone, "w": watch, "at": int(now.timestamp())}
        word = signing.sign(values, purpose="subscribe", key=self._key)
        who = signing.sign({"a": address.lower()}, purpose="address", key=self._key).rpartition(".")[2]
        text = (
            f"Somebody, most likely you, asked for the edition of {self._settings.name} by mail, every day at {hour:02}:00 ({zone}).\n\n"
            f"To confirm, open this page and press the button:\n\n{self._settings.base_url}/subscribe/confirm?t={word}\n\n"
            "If it was not you, do nothing: without it no further letter comes. The link is good for three days.\n"
        )
        subject = f"Please confirm: {self._settings.name} by mail"
        self._store.post.write(address, subject=subject, text=text, issue=f"confirm/{who}/{now:%Y-%m-%dT%H}", now=now)

    def read_confirmation(self, word: str) -> Subscriber | None:
        """The subscription a link confirms; None when the desk did not sign it, or too long ago."""
        values = signing.read(word, purpose="subscribe", key=self._key)
        now = self.now()
        if values is None or not signing.is_fresh(values, now=now, keeps=CONFIRMED_WITHIN):
            return None
        return Subscriber(
            id=token_hex(8),
            address=values["a"],
            hour=values["h"],
            zone=values["z"],
            watch=values["w"],
            confirmed=now,
            next_due=find_next(now, hour=values["h"], zone=values["z"]),
        )

    def confirm(self, word: str) -> Subscriber | None:
        """Keep the subscription a link confirms."""
        subscriber = self.read_confirmation(word)
        return self._store.post.subscribe(subscriber) if subscriber else None

    def is_unsubscription(self, word: str) -> bool:
        """Whether the desk has signed this link to end a subscription."""
        return signing.read(word, purpose="unsubscribe", key=self._key) is not None

    def unsubscribe(self, word: str) -> bool:
        """End the subscription; True as well when it had ended. False: the desk has not signed this."""
        values = signing.read(word, purpose="unsubscribe", key=self._key)
        if values is None:
            return False
        self._store.post.unsubscribe(values["s"])
        return True
