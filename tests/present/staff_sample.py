"""A desk with its store, its staff and a few stories of our own invention, served on loopback: what the staff room is tested with."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
from argon2 import PasswordHasher
from fastapi import FastAPI
from tests.present.conftest import serve

from monitoring_desk import distil
from monitoring_desk.api_room import ApiRoom
from monitoring_desk.bulletins import Bulletins, Press
from monitoring_desk.config import MailSettings, Settings
from monitoring_desk.editorial import Role
from monitoring_desk.handpick import Window, handpick
from monitoring_desk.ledger_room import LedgerRoom
from monitoring_desk.mailing import MailRoom
from monitoring_desk.news_desk import NewsDesk
from monitoring_desk.present.web import app
from monitoring_desk.pulse_room import PulseTaker
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.staff_door import Door, digest
from monitoring_desk.staff_rooms import open_rooms
from monitoring_desk.store import Store
from monitoring_desk.types import Article, Link, Source, Story, Watch
from monitoring_desk.watching import Previews

START = datetime(2026, 3, 11, 8, tzinfo=UTC)
NOW = START + timedelta(hours=30)
PASSWORD = "a boat on the grey river"
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""Argon2id with the smallest cost there is: what is tested is what is done with it."""

SOURCES = (
    Source(id="herald", url="https://herald.example/feed", kind="feed", name="The Orsk Herald", language="en"),
    Source(id="post", url="https://post.example/feed", kind="feed", name="Valley Post", language="en"),
    Source(id="gazette", url="https://gazette.example/feed", kind="feed", name="Tollen Gazette", language="en"),
)
MINERS = (
    "Rescuers reached nine miners trapped for two days below Orsk Valley on Monday, the mining inspectorate said. "
    "Pumps from three counties had lowered the water in the east gallery by six metres, engineer Pavel Drun said.\n\n"
    "“We heard them knocking before dawn,” Drun told reporters. The mine will stay closed until an inquiry reports in April."
)
SHAFT = (
    "Brenta Coal will pay 40 million crowns for new pumps by June 2026, chairwoman Ilse Marn said on Tuesday evening. "
    "Its shares fell by a tenth on the exchange in Kestrel, where traders had expected a smaller bill."
)
CHEESE = (
    "Dairy farmers of Tollen district poured away forty thousand litres of milk on Monday in protest at the prices of the "
    "Brenta cheese works, their union said. Negotiations with director Ama Leth resume on Thursday."
)


def make_article(id: str, source: str, title: str, text: str, *, hours: float) -> Article:
    return Article(
        id=id,
        url=f"https://{source}.example/{id}",
        source_id=source,
        title=title,
        text=text,
        found=START + timedelta(hours=hours, minutes=10),
        published=START + timedelta(hours=hours),
        language="en",
    )


ARTICLES = (
    make_article("miners", "herald", "Nine miners reached below Orsk Valley", MINERS, hours=1),
    make_article("shaft", "post", "Brenta Coal pledges new pumps", SHAFT, hours=26),
    make_article("cheese", "gazette", "Milk poured away in Tollen", CHEESE, hours=3),
)
WATCH = Watch(id="mines", name="Mines", words=("Orsk Valley",))


WRITING = Settings(mail=MailSettings(host="mail.example", sender="desk@desk.example"))
"""A desk that can write letters."""


@dataclass(kw_only=True)
class Desk:
    """The store, and the rooms on it. The door's clock moves only when a test moves it."""

    store: Store
    now: datetime = NOW
    moment: datetime = field(default_factory=lambda: datetime.now(UTC))
    """What the door's clock says; browsers' own clocks judge its cookies."""

    def __post_init__(self) -> None:
        self.door = Door(self.store, now=lambda: self.moment, hasher=CHEAP)
        self.news = NewsDesk(self.store, now=lambda: self.now, settings=Settings())
        self.rooms = open_rooms(self.store, WRITING, now=lambda: self.now, door=self.door)

    def pages(self, address: str, *, members_only: bool = False) -> FastAPI:
        def clock() -> datetime:
            return self.now

        reading, ledger = ReadingRoom(self.store, name="Monitoring Desk", now=clock), LedgerRoom(self.store, now=clock)
        return app(
            reading,
            name="Monitoring Desk",
            base_url=address,
            ledger=ledger,
            api=ApiRoom(self.store, reading, ledger, settings=Settings()),
            watching=Previews(self.store, now=clock),
            mail=MailRoom(self.store, Settings(), now=clock),
            press=Press(Bulletins(self.store, Settings(), clock=clock)),
            pulse=PulseTaker(self.store, Settings(), now=clock),
            staff=self.rooms,
            members_only=members_only,
        )

    def open_session(self, name: str) -> str:
        """A session as logging in opens it, without the password: its token."""
        token = secrets.token_urlsafe(32)
        self.store.staff.open(digest(token), name, now=self.moment, ends=self.moment + timedelta(days=7))
        return token

    def story(self, article_id: str) -> Story:
        """The story an article is in."""
        placed = self.store.stories.placements([article_id])[article_id].story_id
        return self.store.stories.get([placed])[placed]


USERS: dict[str, Role] = {"Rea": "reader", "Edi": "editor", "Otto": "owner"}


def fill(store: Store) -> Desk:
    """The sample's sources, articles, stories, briefs, watch and users."""
    store.sources.add(SOURCES)
    store.sources.add_watches([WATCH])
    add_articles(store, ARTICLES)
    desk = Desk(store=store)
    for name, role in USERS.items():
        desk.door.add(name, role, password=PASSWORD, by="test")
    return desk


def add_articles(store: Store, articles: tuple[Article, ...], window: Window | None = None) -> None:
    """Articles found, placed and distilled."""
    sources = {source.id: source for source in SOURCES}
    for article in articles:
        link = Link(url=article.url, source_id=article.source_id)
        store.articles.keep(link, article, now=article.found, page_blocks=(), host="example")
    opened = window or Window()
    store.stories.save(handpick(articles, window=opened, watches=(WATCH,), sources=sources, now=NOW))
    brief_all(store)


def brief_all(store: Store) -> None:
    sources = {source.id: source for source in SOURCES}
    for story in store.stories.stale(limit=100):
        found = store.articles.get(story.article_ids)
        texts = [found[id] for id in story.article_ids]
        placements = store.stories.placements(story.article_ids)
        store.stories.save_briefs([distil.distil(story, texts, placements=placements, sources=sources, now=NOW)])


@contextmanager
def open_desk(folder: Path) -> Iterator[Desk]:
    with Store(f"sqlite:///{folder}/desk.sqlite") as store:
        yield fill(store)


@contextmanager
def client_of(desk: Desk, *, user: str | None = None, members_only: bool = False) -> Iterator[httpx.Client]:
    """A client of the desk, with a session of `user`, that sends what a browser sends with its own forms."""
    with serve(lambda address: desk.pages(address, members_only=members_only)) as address:
        cookies = {"desk_session": desk.open_session(user)} if user else {}
        headers = {"Sec-Fetch-Site": "same-origin", "Origin": address}
        with httpx.Client(base_url=address, timeout=20, cookies=cookies, headers=headers) as opened:
            yield opened
