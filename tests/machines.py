"""Several machines on one: each a network namespace with an address of its own, that can be cut off, and can die whole."""

import ctypes
import os
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
NEW_NET = 0x40000000
PLACES = Path("/var/run/netns")


@dataclass(frozen=True, kw_only=True)
class Machine:
    """A namespace on the network, and its cable."""

    name: str
    address: str
    hub: str
    plug: str
    begun: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def begin(
        self, *words: str | Path, folder: Path, environment: Mapping[str, str], log: Path
    ) -> subprocess.Popen[bytes]:
        """Start a program on this machine; what it says goes into the file `log`."""
        with log.open("ab") as said:
            program = subprocess.Popen(
                ["ip", "netns", "exec", self.name, *words],
                cwd=folder,
                env=dict(environment),
                stdout=said,
                stderr=said,
                start_new_session=True,
            )
        self.begun.append(program)
        return program

    def run(self, *words: str | Path, folder: Path, environment: Mapping[str, str], log: Path) -> int:
        """Run a program to its end; its exit status."""
        return self.begin(*words, folder=folder, environment=environment, log=log).wait(120)

    def processes(self) -> list[int]:
        """The processes that run on it."""
        told = subprocess.run(["ip", "netns", "pids", self.name], capture_output=True, text=True, check=True)
        return [int(line) for line in told.stdout.split()]

    def die(self) -> None:
        """All its processes at once, as when the power goes, but for the farewell that the system sends for them."""
        deadline = time.monotonic() + 20
        while running := self.processes():
            assert time.monotonic() < deadline, running
            for process in running:
                try:
                    os.kill(process, signal.SIGKILL)
                except ProcessLookupError:
                    continue
            for program in self.begun:
                program.poll()  # nobody else buries it
            time.sleep(0.05)
        for program in self.begun:
            program.wait(20)

    def cut(self) -> None:
        """Pull its cable: nobody hears it any more, and nobody is told."""
        _ip("-n", self.hub, "link", "set", self.plug, "down")

    def mend(self) -> None:
        """Plug it in again."""
        _ip("-n", self.hub, "link", "set", self.plug, "up")

    def inside(self, make: Callable[[], T]) -> T:
        """What `make` gives when it is called on this machine: a socket opened there stays there."""
        made: list[T] = []

        def enter() -> None:
            with (PLACES / self.name).open() as place:
                if ctypes.CDLL(None, use_errno=True).setns(place.fileno(), NEW_NET):
                    raise OSError(ctypes.get_errno(), self.name)
            made.append(make())

        thread = threading.Thread(target=enter)
        thread.start()
        thread.join()
        return made[0]


def why_not() -> str:
    """Why no machines can be made here; empty: they can."""
    if not shutil.which("ip"):
        return "`ip` (iproute2) is not installed"
    trial = f"desk{os.getpid()}trial"
    if subprocess.run(["ip", "netns", "add", trial], capture_output=True).returncode:
        return "no right to make network namespaces"
    subprocess.run(["ip", "netns", "delete", trial], check=True)
    return ""


@contextmanager
def network(names: Sequence[str]) -> Iterator[tuple[str, dict[str, Machine]]]:
    """Machines by those names, joined by a switch; this process is there too, at the address that comes first."""
    mark = f"dk{os.getpid()}"
    net = f"10.77.{os.getpid() % 250}"
    hub = f"{mark}hub"
    machines = {
        name: Machine(name=f"{mark}{name}", address=f"{net}.{number}", hub=hub, plug=f"p{number}")
        for number, name in enumerate(names, start=2)
    }
    _ip("netns", "add", hub)
    try:
        _ip("-n", hub, "link", "add", "switch", "type", "bridge")
        _ip("-n", hub, "link", "set", "switch", "up")
        _join(hub, "p1", mark, f"{net}.1")
        for one in machines.values():
            _ip("netns", "add", one.name)
            _ip("-n", one.name, "link", "set", "lo", "up")
            _join(hub, one.plug, "eth0", one.address, into=one.name)
        yield f"{net}.1", machines
    finally:
        made = {one.name for one in PLACES.iterdir()}
        for one in machines.values():
            if one.name in made:
                one.die()
                _ip("netns", "delete", one.name)
        _ip("netns", "delete", hub)


def _join(hub: str, plug: str, card: str, address: str, *, into: str = "") -> None:
    """A cable from the hub to a machine, or to this process's own network."""
    there = ["netns", into] if into else []
    _ip("link", "add", card, *there, "type", "veth", "peer", "name", plug, "netns", hub)
    _ip("-n", hub, "link", "set", plug, "master", "switch", "up")
    at = ["-n", into] if into else []
    _ip(*at, "address", "add", f"{address}/24", "dev", card)
    _ip(*at, "link", "set", card, "up")


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)
