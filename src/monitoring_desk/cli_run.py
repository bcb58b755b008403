"""The `desk` commands that go on for ever: `run`, which collects and serves, and `serve`, which only serves."""

import logging
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import asdict

import click

from monitoring_desk import calling, doctor, heap, mailing, nametable
from monitoring_desk.api_room import ApiRoom
from monitoring_desk.bulletins import Bulletins, Press
from monitoring_desk.cli_sources import Context
from monitoring_desk.collector import Clock, utc_now
from monitoring_desk.config import Settings
from monitoring_desk.desk import Cycle, Desk, opened
from monitoring_desk.errors import DeskError, StoreError, Uprooted, is_short_of_memory
from monitoring_desk.ledger_room import LedgerRoom
from monitoring_desk.present import web
from monitoring_desk.present.wording import count
from monitoring_desk.pulse_room import PulseTaker
from monitoring_desk.reading_room import ReadingRoom
from monitoring_desk.repeating import Trouble, repeated
from monitoring_desk.serving import served
from monitoring_desk.staff_door import Door
from monitoring_desk.staff_rooms import open_rooms
from monitoring_desk.store import Store
from monitoring_desk.terminal import out, print_json, progress, shown
from monitoring_desk.watching import Previews

log = logging.getLogger(__name__)

PATIENCE = 5.0
"""Seconds for which readers' pages stand while a cycle brings things in; an editor's act shows at once."""
STAND_BY = 5.0
"""Seconds between two tries to take a turn that another desk has."""
RETRY = 60.0
"""Seconds before a cycle that a full disk or a lost database ended is tried again: the cause may be gone."""
SHORT_OF_MEMORY = (
    "the machine has no more to give; end other programs, or lower `processes` or `[fetch] workers` in desk.toml"
)
ON_ITS_OWN = (
    "Nothing kept is lost, and the pages stay open; it is tried again every {:.0f} s, which is not said each time."
)
WAIT_ONCE = 30.0
"""Seconds for which `run --once` waits for its turn."""


@click.command()
@click.option("--once", is_flag=True, help="Do one cycle and stop; no pages are served.")
@click.option("--json", "as_json", is_flag=True, help="With --once: the counts as JSON.")
@click.pass_obj
def run(context: Context, once: bool, as_json: bool) -> None:
    """Search, handpick and distil again and again, and serve the pages. Of several desks on one store one collects."""
    while True:
        try:
            _run(context, once=once, as_json=as_json)
        except Uprooted as error:
            if once:
                raise
            log.error("The desk begins anew: %s", error)
        else:
            return


def _run(context: Context, *, once: bool, as_json: bool) -> None:
    """The desk, until it is ended or its database is another. Raises Uprooted."""
    settings = context.settings
    with ExitStack() as stack:
        telling = stack.enter_context(progress(quiet=as_json))
        running = stack.enter_context(opened(settings, now=context.clock, progress=telling))
        if once:
            _wait_for_turn(running)
            cycle = logged_cycle(running)
            print_json(cycle) if as_json else out.print(tell(cycle))
        else:
            trouble = Trouble()
            stack.enter_context(pages(running.store, settings, context.clock, trouble=lambda: trouble.now))
            if settings.mail.host:
                letters = mailing.Mailing(running.store, settings, now=context.clock)
                stack.enter_context(repeated("mail", letters.send_due))
            caller = stack.enter_context(calling.opened(running.store, settings, now=context.clock))
            stack.enter_context(repeated("webhooks", caller.call_due))
            _greet(settings)
            _advise(running, " in another terminal")
            standing_by = False
            while True:
                wait = _take_turn(running, standing_by=standing_by, trouble=trouble)
                standing_by = wait == STAND_BY
                _rest(running.store, wait)
        _advise(running) if once and not as_json else None


@click.command()
@click.pass_obj
def serve(context: Context) -> None:
    """Serve the pages and collect nothing: one more web replica beside a desk that runs."""
    settings = context.settings
    while True:
        with ExitStack() as stack:
            store = stack.enter_context(Store(settings.database))
            stack.enter_context(pages(store, settings, context.clock))
            _greet(settings)
            try:
                while True:
                    _rest(store, 3600)
            except Uprooted as error:
                log.error("The desk begins anew: %s", error)


@contextmanager
def pages(store: Store, settings: Settings, clock: Clock, *, trouble: Callable[[], str] = lambda: "") -> Iterator[None]:
    """The pages, served until the block ends; `trouble`: what keeps this process from collecting, in words."""
    heap.share()
    room = ReadingRoom(store, name=settings.name, now=clock, settings=settings, patience=PATIENCE)
    names = nametable.read(settings.names)
    ledger = LedgerRoom(store, now=clock, names=names)
    press = Press(Bulletins(store, settings, clock=clock))
    application = web.app(
        room,
        name=settings.name,
        base_url=settings.base_url,
        ledger=ledger,
        api=ApiRoom(store, room, ledger, settings=settings),
        access=settings.api.access,
        press=press,
        mail=mailing.MailRoom(store, settings, now=clock) if settings.mail.host else None,
        staff=open_rooms(store, settings, now=clock, door=Door(store, now=utc_now)),
        members_only=settings.web.members_only,
        watching=Previews(store, now=clock, names=names.rows),
        pulse=PulseTaker(store, settings, now=clock, trouble=trouble),
        metrics=settings.web.metrics,
        far=store.changes.far,
    )
    with closing(press), served(application, settings):
        yield


def tell(cycle: Cycle) -> str:
    """What a cycle came to, in a line."""
    trouble = f" ({cycle.troubled} in trouble)" if cycle.troubled else ""
    failed = f" ({cycle.failed} could not be)" if cycle.failed else ""
    failed += f", {cycle.revised} revised" if cycle.revised else ""
    waiting = f"; {cycle.postponed} wait, their hosts were asked as often as an hour allows" if cycle.postponed else ""
    return (
        f"{cycle.checked:,} sources checked{trouble}, {count(cycle.links, 'new link')}, "
        f"{count(cycle.articles, 'article')} read{failed}, {count(cycle.stories, 'story', 'stories')} changed, "
        f"{count(cycle.briefs, 'brief')} made{waiting}"
    )


def _wait_for_turn(running: Desk) -> None:
    deadline = time.monotonic() + WAIT_ONCE
    while not running.store.turn.take():
        if time.monotonic() > deadline:
            raise StoreError(running.settings.database.split("@")[-1], "another desk collects on this store")
        time.sleep(0.2)


def _rest(store: Store, seconds: float) -> None:
    """Wait, and look meanwhile whether the database is still the one that was opened. Raises Uprooted."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        time.sleep(min(left, STAND_BY))
        store.footing.look()


def _take_turn(running: Desk, *, standing_by: bool, trouble: Trouble) -> float:
    """One cycle, where it is this desk's turn; how many seconds to wait before the next try. Raises Uprooted."""
    regular = running.settings.every * 60
    try:
        if not running.store.turn.take():
            if not standing_by:
                out.print("Another desk collects on this store; this one serves pages and stands by.")
            return STAND_BY
        if standing_by:
            out.print("The desk that collected has gone; this one goes on from where it was.")
        done = logged_cycle(running)
        if said := trouble.end():
            log.warning("The desk is %s; it went on from where it was.", said)
        out.print(tell(done))
    except Uprooted:
        raise
    except DeskError as error:
        # The pages go on with what is there, and the next cycle resumes from the store.
        wait = min(RETRY, regular)
        if said := trouble.meet(" ".join(str(error).split())):
            advice = doctor.advise(error.why) if isinstance(error, StoreError) else ""
            todo = f" What to do: {advice}." if advice else ""
            log.error("This cycle ended early: %s. %s%s", said, ON_ITS_OWN.format(wait), todo)
        return wait
    except Exception as fault:  # of ours: it must not close the pages, and is said in full
        trouble.meet(f"a fault in the desk ({type(fault).__name__}: {fault})")
        log.exception("This cycle ended early, by a fault in the desk")
    return regular


def logged_cycle(running: Desk) -> Cycle:
    """A cycle, and what became of it in the store's log, so that every replica can say it."""
    cycles = running.store.cycles
    number = cycles.begin(host=socket.gethostname(), now=running.now())
    try:
        cycle = running.cycle()
        if running.collector.cut_off is not None:
            raise running.collector.cut_off
    except Exception as broken:
        error = DeskError("memory", SHORT_OF_MEMORY) if is_short_of_memory(broken) else broken
        told = str(error) if isinstance(error, DeskError) else f"a fault in the desk ({type(error).__name__}: {error})"
        try:
            cycles.end(number, now=running.now(), counts={}, problem=" ".join(told.split())[:1000])
        except DeskError as worse:  # a database that is gone keeps no log either: what ended the cycle is what is told
            log.info("the cycle's end could not be noted: %s", worse)
        if error is broken:
            raise
        raise error from broken
    cycles.end(number, now=running.now(), counts={name: count for name, count in asdict(cycle).items() if count})
    return cycle


def _greet(settings: Settings) -> None:
    out.print(f"[bold]{shown(settings.name)}[/] is open at [link]{settings.base_url}/[/link]  (Ctrl-C stops it)")


def _advise(running: Desk, where: str = "") -> None:
    if not running.store.sources.all():
        out.print(f"The desk has no sources yet. Add one{where}: [bold]desk add https://a-news-site.example[/]")
        out.print(
            "or a list of feeds: [bold]desk import feeds.opml[/]. To see a desk at work first: [bold]desk demo[/]"
        )


COMMANDS = (run, serve)
