"""A desk on several machines, each with an address of its own: they die, are cut off and come back; nothing is lost or sent twice."""

import asyncio
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from urllib.request import urlopen

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from tests import machines
from tests.commands import DESK, at, desk, environment, write_settings
from tests.conftest import postgres_programs
from tests.machines import Machine
from tests.readers import Readers
from tests.test_accidents import free_port, is_done, wait_until
from tests.wholeness import Witness

from monitoring_desk.demo import SampleWeb
from monitoring_desk.outward import Subscriber
from monitoring_desk.store import Store

MOMENT = 3
READERS = [f"r{number}@mail.example" for number in range(8)]
IMPATIENT = "keepalives_idle=2&keepalives_interval=1&keepalives_count=2&tcp_user_timeout=4000&connect_timeout=3"
"""A machine cut off is taken for dead after four seconds, which is twenty-five without it."""
PORT = 8000


@pytest.fixture(scope="module")
def town() -> Iterator[tuple[str, dict[str, Machine]]]:
    if why := machines.why_not():
        pytest.skip(f"several machines cannot be made: {why}")
    with machines.network(["base", "one", "two", "left", "right", "head", "hand"]) as made:
        yield made


@pytest.fixture(scope="module")
def base(town: tuple[str, dict[str, Machine]]) -> Iterator[tuple[str, Callable[[], None]]]:
    """A PostgreSQL on a machine of its own: its URL, and how it is restarted as after a power cut."""
    programs = postgres_programs()
    if programs is None:
        pytest.skip("PostgreSQL's server programs are not installed")
    machine = town[1]["base"]
    folder = Path(tempfile.mkdtemp(prefix="desk-base-"))
    shutil.chown(folder, "postgres", "postgres")
    as_user = ("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups")
    data, log = folder / "data", folder / "said"

    def run(*words: str | Path) -> None:
        assert machine.run(*as_user, *words, folder=folder, environment=os.environ, log=log) == 0, log.read_text()

    run(programs / "initdb", "-D", data, "-U", "desk", "--auth=trust", "-E", "UTF8")
    with (data / "pg_hba.conf").open("a") as trusted:
        trusted.write("host all all samenet trust\n")
    options = f"-k {folder} -c listen_addresses={machine.address} -c fsync=off"
    run(programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
    try:
        yield (
            f"postgresql://desk@{machine.address}/postgres?{IMPATIENT}",
            lambda: run(
                programs / "pg_ctl", "-D", data, "-w", "-m", "immediate", "-l", folder / "log", "-o", options, "restart"
            ),
        )
    finally:
        machine.die()
        shutil.rmtree(folder)


class Postoffice:
    """Takes letters, and thinks for a moment before it says so."""

    def __init__(self) -> None:
        self.taken: Counter[str] = Counter()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.taken.update(envelope.rcpt_tos)
        await asyncio.sleep(0.4)
        return "250 OK"


@contextmanager
def cluster(town: dict[str, Machine], folder: Path, settings: dict[str, str]) -> Iterator[str]:
    """A Ray cluster of two machines, `head` and `hand`: its address."""
    pytest.importorskip("ray")
    pytest.importorskip("grpc")
    ray, log = Path(DESK).with_name("ray"), folder / "ray"
    spare = ("--num-cpus=1", "--object-store-memory=80000000", "--disable-usage-stats")
    place = tempfile.mkdtemp(prefix="dr")  # its sockets' paths must be short
    head, hand = town["head"], town["hand"]
    try:
        begun = (f"--node-ip-address={head.address}", "--port=6379", "--include-dashboard=false", f"--temp-dir={place}")
        done = head.run(ray, "start", "--head", *begun, *spare, folder=folder, environment=settings, log=log)
        assert done == 0, log.read_text()
        joined = (f"--address={head.address}:6379", f"--node-ip-address={hand.address}")
        hand.begin(ray, "start", *joined, *spare, folder=folder, environment=settings, log=log)
        yield f"ray://{head.address}:10001"
    finally:
        head.die()
        hand.die()
        shutil.rmtree(place)


def answers(machine: Machine, path: str) -> bool:
    with suppress(OSError), urlopen(f"http://{machine.address}:{PORT}{path}", timeout=10) as answer:
        return bool(answer.status == 200)
    return False


@pytest.mark.timeout(600)
def test_machines_die_one_after_the_other_and_nothing_is_lost_or_sent_twice(
    town: tuple[str, dict[str, Machine]], base: tuple[str, Callable[[], None]], tmp_path: Path
) -> None:
    here, made = town
    database, restart_database = base
    port, office = free_port(), Postoffice()
    secret = environment({"database": database}) | {
        "RAY_AUTH_MODE": "token",
        "RAY_AUTH_TOKEN": "a" * 64,
        "RAY_USAGE_STATS_ENABLED": "0",
    }
    logs = {name: tmp_path / f"{name}.log" for name in made}

    def begin(name: str, *words: str, **settings: str) -> None:
        more = environment(settings) | secret
        made[name].begin(DESK, *words, folder=tmp_path, environment=more, log=logs[name])

    def said(name: str, words: str) -> bool:
        return logs[name].exists() and words in logs[name].read_text()

    web, first, second = SampleWeb(), made["one"], made["two"]
    there = [machine.inside(lambda: SampleWeb(web.port)) for machine in (first, second)]
    mail = Controller(office, hostname=here, port=port)
    with closing(Witness(database)) as witness, cluster(made, tmp_path, secret) as address:
        for one in (web, *there):
            one.set_clock(web.times[MOMENT])
            one.__enter__()
        mail.start()
        letters = ("[mail]", f'host = "{here}"', f"port = {port}", 'tls = "none"', 'sender = "desk@desk.example"')
        write_settings(tmp_path, web, web.sources(), "languages = false", "every = 0.1", f'cluster = "{address}"')
        with (tmp_path / "desk.toml").open("a") as settings:
            settings.write("\n".join(letters))
        now, later = web.times[MOMENT], web.times[MOMENT] + timedelta(minutes=10)
        begin("one", *at(now), "run")
        wait_until(lambda: bool(witness.ask("SELECT 1 FROM cycles")))  # it has the turn, and joins the cluster
        begin("two", *at(later), "run")
        for replica in ("left", "right"):
            begin(replica, *at(later), "serve", web_host=made[replica].address)
        wait_until(lambda: len(witness.texts()) >= 5)
        assert "spawn_main" not in words_of(first), "the cluster reads, not the collector's machine"
        wait_until(lambda: said("two", "stands by") and answers(made["left"], "/") and answers(made["right"], "/"))
        with Readers([(made[name].address, PORT) for name in ("left", "right")]) as readers:
            first.die()
            acknowledged = witness.texts()
            made["hand"].die()
            wait_until(lambda: said("two", "goes on from where it was"))
            made["left"].die()
            restart_database()
            wait_until(lambda: len(witness.texts()) > 20 and is_done(witness))
            wait_until(lambda: answers(made["right"], "/readyz"))
        witness.check_whole()
        kept = witness.texts()
        assert acknowledged.items() <= kept.items()
        readers.check("machines that die one after the other")
        with Store(database) as store:
            for name in READERS:
                store.post.subscribe(subscriber(name, due=later))
            begin("one", *at(later), "send")
            begin("two", *at(later), "send")
            wait_until(lambda: office.taken.total() >= 2)
            first.die()
            wait_until(lambda: not store.post.waiting(later + timedelta(minutes=1)))
            wait_until(lambda: store.post.counts().get("claimed", 0) <= 1)
            states = store.post.counts()
        second.die()
        assert max(office.taken.values()) == 1, office.taken
        assert office.taken.total() >= len(READERS) - 1
        assert states.get("sent", 0) + states.get("claimed", 0) == len(READERS), states
        assert not any(said(name, "Traceback") for name in logs)
        undisturbed = desk(*at(now), "run", "--once", folder=alone(tmp_path, web))
        assert undisturbed.returncode == 0, undisturbed.stderr
        with closing(Witness(f"sqlite:///{tmp_path}/alone/desk.sqlite")) as whole:
            assert sorted(kept.values()) == sorted(whole.texts().values())
    mail.stop()
    for one in (web, *there):
        one.__exit__(None, None, None)


def alone(folder: Path, web: SampleWeb) -> Path:
    (folder / "alone").mkdir()
    write_settings(folder / "alone", web, web.sources(), "languages = false")
    return folder / "alone"


def subscriber(address: str, *, due: datetime) -> Subscriber:
    return Subscriber(
        id=address[:2],
        address=address,
        hour=7,
        zone="UTC",
        watch="",
        confirmed=due,
        next_due=due - timedelta(minutes=1),
    )


def words_of(machine: Machine) -> str:
    """The command lines of all that runs there."""
    found = []
    for process in machine.processes():
        with suppress(OSError):
            found.append(Path(f"/proc/{process}/cmdline").read_text().replace("\0", " "))
    return "\n".join(found)


HOLD = """
import sys, time
from sqlalchemy import text
from monitoring_desk.store import Store

with Store(sys.argv[1]) as store:
    assert store.turn.take()
    held = store.engine.connect()
    held.execute(text("LOCK TABLE sources"))
    print("holds", flush=True)
    while store.turn.take():
        time.sleep(0.3)
    print("lost", flush=True)
"""


def test_a_machine_that_is_cut_off_keeps_neither_the_turn_nor_its_locks(
    town: tuple[str, dict[str, Machine]], base: tuple[str, Callable[[], None]], tmp_path: Path
) -> None:
    """Nobody says farewell for it, as when its power or its cable goes; and it learns that it lost its turn."""
    machine, log = town[1]["one"], tmp_path / "log"
    with Store(base[0]) as other:
        machine.begin(sys.executable, "-c", HOLD, base[0], folder=tmp_path, environment=os.environ, log=log)
        wait_until(lambda: "holds" in log.read_text(), seconds=60)
        assert not other.turn.take()
        machine.cut()
        began = time.monotonic()
        wait_until(other.turn.take, seconds=30)
        other.sources.all()  # a lock left behind would hold this
        assert time.monotonic() - began < 20
        machine.mend()
        wait_until(lambda: "lost" in log.read_text(), seconds=60)
        machine.die()
        assert other.turn.take()
