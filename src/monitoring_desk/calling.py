"""Webhooks: the owner's own addresses, called when a story was briefed or an edition made; signed, and tried again."""

import base64
import hmac
import logging
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Protocol

import msgspec

from monitoring_desk.api_room import ApiRoom
from monitoring_desk.config import Settings
from monitoring_desk.errors import ConfigError, FetchError, Refused
from monitoring_desk.ledger_room import LedgerRoom
from monitoring_desk.outward import Call, Webhook
from monitoring_desk.present.api import lay
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.search.fetch import Fetcher, Rules
from monitoring_desk.search.urls import is_http
from monitoring_desk.store import Store
from monitoring_desk.types import Dossier, Page

log = logging.getLogger(__name__)

WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 300, 600, 840, 1200))
"""Before each further try: two days in all, as Standard Webhooks has it."""
LONGEST = timedelta(days=1)
"""What an endpoint may put a call off by."""
SECONDS = 15.0
"""One call may take."""
LEASE = timedelta(minutes=2)
LOOKED_BACK = timedelta(days=2)
MOST = 500
"""Stories looked at for one webhook at a time."""


class Post(Protocol):
    """`search.fetch.Fetcher.post`: raises `Refused` or `FetchError`."""

    def __call__(self, url: str, body: bytes, *, headers: tuple[tuple[str, str], ...]) -> Page: ...


def add(store: Store, url: str, *, watch: str = "", now: datetime) -> Webhook:
    """Keep a webhook, called for what is made from now on. Raises ConfigError for what is no web address."""
    if not is_http(url):
        raise ConfigError(url[:200], "is no http or https address")
    if watch and watch not in {one.id for one in store.sources.watches()}:
        raise ConfigError(watch, "is no watch of this desk")
    secret = "whsec_" + base64.b64encode(secrets.token_bytes(24)).decode()
    webhook = Webhook(id=secrets.token_hex(4), url=url, watch=watch, secret=secret, created=now)
    store.hooks.add(webhook)
    return webhook


def sign(secret: str, *, id: str, at: int, body: bytes) -> str:
    """The signature of a call (Standard Webhooks 1.0): HMAC-SHA256 over id, time and body."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    return "v1," + base64.b64encode(hmac.digest(key, f"{id}.{at}.".encode() + body, sha256)).decode()


class Calling:
    """Decides what is worth a call, and when a call that failed is made again."""

    def __init__(self, store: Store, settings: Settings, *, post: Post, now: Callable[[], datetime]) -> None:
        self._store = store
        self._base_url = settings.base_url
        self._post = post
        self._now = now
        reading = ReadingRoom(store, name=settings.name, now=now, settings=settings)
        self._room = ApiRoom(store, reading, LedgerRoom(store, now=now), settings=settings)

    def call_due(self) -> tuple[int, int]:
        """Note what is worth a call, then call; how many were answered, how many failed."""
        webhooks = {one.id: one for one in self._store.hooks.all() if not one.stopped}
        for webhook in webhooks.values():
            self._note(webhook)
        answered = failed = 0
        for call in self._store.hooks.waiting(self._now()):
            called = webhooks.get(call.webhook_id)
            if called is None or not self._store.hooks.claim(call, until=self._now() + LEASE):
                continue
            if self._call(called, call):
                answered += 1
            else:
                failed += 1
        self._store.hooks.forget(now=self._now())
        return answered, failed

    def _note(self, webhook: Webhook) -> None:
        """Calls for stories briefed and editions made since the webhook was added."""
        now = self._now()
        since = max(webhook.created, now - LOOKED_BACK)
        stories = self._room.stories(since=now - LOOKED_BACK, until=None, after=None, watch=webhook.watch, limit=MOST)
        ids = {one.id: f"msg_{webhook.id}_{one.id}_{one.version}" for one in stories}
        known = self._store.hooks.known(list(ids.values()))
        fresh = [id for id, call_id in ids.items() if call_id not in known]
        calls = []
        for dossier in self._room.dossiers(fresh):
            brief = dossier.brief
            if brief and brief.made >= since and brief.story_version == dossier.story.version:
                told = self._tell_story(dossier)
                calls.append(self._write(webhook, f"msg_{webhook.id}_{dossier.story.id}_{dossier.story.version}", told))
        for day, made in self._room.kept_days(before="", limit=2) if not webhook.watch else ():
            if made >= since:
                told = {"type": "edition.made", "data": {"day": day, "page": f"{self._base_url}/"}}
                calls.append(self._write(webhook, f"msg_{webhook.id}_{day}", told | {"timestamp": made}))
        self._store.hooks.put(calls)

    def _tell_story(self, dossier: Dossier) -> dict[str, Any]:
        assert dossier.brief is not None
        return {
            "type": "story.briefed",
            "timestamp": dossier.brief.made,
            "data": {
                "story": lay.show_story(dossier, base_url=self._base_url),
                "brief": lay.show_brief(dossier, dossier.brief, base_url=self._base_url),
            },
        }

    def _write(self, webhook: Webhook, id: str, told: dict[str, Any]) -> Call:
        now = self._now()
        body = msgspec.json.encode(told).decode()
        return Call(id=id, webhook_id=webhook.id, body=body, made=now, state="waiting", attempts=0, next_try=now)

    def _call(self, webhook: Webhook, call: Call) -> bool:
        body, at = call.body.encode(), int(self._now().timestamp())
        headers = (
            ("Content-Type", "application/json"),
            ("webhook-id", call.id),
            ("webhook-timestamp", str(at)),
            ("webhook-signature", sign(webhook.secret, id=call.id, at=at, body=body)),
        )
        try:
            self._post(webhook.url, body, headers=headers)
        except Refused as error:
            self._store.hooks.settle(call.id, "parked", problem=error.why)
            return False
        except FetchError as error:
            if error.status == 410:  # Standard Webhooks: the receiver wants no more of it
                self._store.hooks.stop(webhook.id, error.why)
            elif call.attempts >= len(WAITS):
                log.warning("webhook %s: given up after %d tries: %s", webhook.id, call.attempts + 1, error.why)
                self._store.hooks.settle(call.id, "parked", problem=error.why)
            else:
                later = self._now() + max(WAITS[call.attempts], min(timedelta(seconds=error.retry_after or 0), LONGEST))
                self._store.hooks.settle(call.id, "waiting", problem=error.why, next_try=later)
            return False
        self._store.hooks.settle(call.id, "done")
        return True


@contextmanager
def opened(store: Store, settings: Settings, *, now: Callable[[], datetime]) -> Iterator[Calling]:
    """With its own way through the fetch gate: private addresses only as the owner allows them, no redirect followed."""
    rules = Rules(
        user_agent=settings.fetch.user_agent,
        deadline=min(SECONDS, settings.fetch.deadline),
        pause=0.0,
        proxy=settings.fetch.proxy,
        proxy_https=settings.fetch.proxy_https,
        allow=frozenset(settings.fetch.allow),
    )
    with Fetcher(rules, clock=now) as gate:
        yield Calling(store, settings, post=gate.post, now=now)
