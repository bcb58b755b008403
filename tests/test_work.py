"""Tasks side by side: order, failures, and tasks that hang or kill their process."""

import errno
import logging
import os
import signal
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import closing
from pathlib import Path

import pytest

import monitoring_desk.work
from monitoring_desk.errors import DeskError, NotDone, ParseError
from monitoring_desk.search.urls import canonical
from monitoring_desk.work import BUNCH, Processes, as_told, in_bunches, in_threads


def numbers(group: range) -> Iterator[int]:
    yield from group


def test_every_result_comes_once() -> None:
    groups = [range(n * 10, n * 10 + 10) for n in range(20)]
    assert sorted(in_threads(numbers, groups, workers=4)) == list(range(200))


def test_a_slow_group_does_not_hold_the_others() -> None:
    gate = threading.Event()

    def work(slow: bool) -> Iterator[str]:
        if slow:
            gate.wait(10)
        yield "slow" if slow else "quick"

    seen = []
    for result in in_threads(work, [True, False, False], workers=2):
        seen.append(result)
        if len(seen) == 2:
            gate.set()
    assert seen == ["quick", "quick", "slow"]


def test_what_has_come_meanwhile_is_taken_up_at_once() -> None:
    bunches = in_bunches(numbers, [range(n * 100, n * 100 + 100) for n in range(20)], workers=4)
    seen = []
    for bunch in bunches:
        seen.append(len(bunch))
        time.sleep(0.002)
    assert sum(seen) == 2000
    assert max(seen) == BUNCH
    assert len(seen) < 200


def test_an_exception_is_raised_where_the_results_are_read() -> None:
    def work(group: int) -> Iterator[int]:
        yield group
        raise ParseError(f"group {group}", "is broken")

    with pytest.raises(ParseError, match="group 1"):
        list(in_threads(work, [1], workers=1))


def test_what_is_told_from_elsewhere_comes_in_bunches() -> None:
    def begin(put: Callable[[int], None], pool: Executor) -> Future[None]:
        def tell() -> None:
            for number in range(2 * BUNCH + 50):
                put(number)

        return pool.submit(tell)

    bunches = list(as_told(begin, workers=2))
    assert [one for bunch in bunches for one in bunch] == list(range(2 * BUNCH + 50))
    assert max(map(len, bunches)) <= BUNCH


def test_what_goes_wrong_elsewhere_is_raised_after_what_was_told() -> None:
    def begin(put: Callable[[int], None], pool: Executor) -> Future[None]:
        put(1)
        told: Future[None] = Future()
        told.set_exception(ParseError("page", "is broken"))
        return told

    told = as_told(begin, workers=1)
    assert next(told) == [1]
    with pytest.raises(ParseError, match="is broken"):
        next(told)


def test_what_nobody_reads_on_is_cancelled() -> None:
    begun: list[Future[None]] = []

    def begin(put: Callable[[int], None], pool: Executor) -> Future[None]:
        begun.append(Future())
        put(1)
        return begun[0]

    told = as_told(begin, workers=1)
    assert next(told) == [1]
    told.close()  # type: ignore[attr-defined]
    assert begun[0].cancelled()


def double(number: int) -> int:
    return number * 2


def refuse(number: int) -> int:
    raise ParseError(str(number), "is no page")


def stumble(number: int) -> int:
    raise KeyError(number)


def hang(number: int) -> int:
    time.sleep(60)
    return number


def die(number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_one_bad_task_costs_that_task_only() -> None:
    processes = Processes(1, seconds=3)
    try:
        assert processes.run(double, 2) == 4
        with pytest.raises(ParseError, match="7: is no page"):
            processes.run(refuse, 7)
        with pytest.raises(DeskError, match="KeyError"):
            processes.run(stumble, 7)
        with pytest.raises(DeskError, match="not done in 3 s"):
            processes.run(hang, 7)
        with pytest.raises(DeskError, match="ended its process"):
            processes.run(die, 7)
        with pytest.raises(NotDone, match="could not work"):
            processes.run(os._exit, errno.ENOMEM)
        assert processes.run(double, 3) == 6
    finally:
        processes.close()


def test_what_fails_in_another_process_names_our_line() -> None:
    processes = Processes(1)
    try:
        with pytest.raises(DeskError, match=r"failed: \w+: .* \(search/urls\.py:\d+, \w+\)"):
            processes.run(canonical, 7)  # type: ignore[arg-type]
    finally:
        processes.close()


def test_a_pool_that_stands_still_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """As when a process is killed while it takes a task up: the lock it held is never given back."""
    monkeypatch.setattr(monitoring_desk.work, "GRACE", 10.0)
    processes = Processes(2)
    try:
        assert processes.run(double, 2) == 4
        channel = processes._pool._pool_manager.worker_manager.workers_channel
        assert channel is not None
        assert channel.mutex.acquire(timeout=5)
        assert processes.run(double, 3) == 6
    finally:
        processes.close()


def wait_a_little(number: int) -> int:
    time.sleep(0.02)
    return number


@pytest.mark.parametrize("busy", [False, True])
def test_processes_that_are_killed_are_replaced(busy: bool) -> None:
    """With a task one task pays; killed while they start or wait, nobody does."""
    processes = Processes(2)
    done: list[int] = []
    failed: list[DeskError] = []

    def work() -> None:
        for number in range(60):
            try:
                done.append(processes.run(wait_a_little, number))
            except DeskError as error:
                failed.append(error)

    try:
        if busy:
            processes.run(wait_a_little, 0)
        worker = threading.Thread(target=work)
        worker.start()
        killed = 0
        while not killed:
            for child in own_children():
                os.kill(child, signal.SIGKILL)
                killed += 1
        worker.join(2 * monitoring_desk.work.GRACE + 60)
        assert not worker.is_alive()
        assert len(done) + len(failed) == 60
        assert len(failed) <= killed
    finally:
        processes.close()


def own_children() -> list[int]:
    """Processes of this one's that Python spawned."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            state, parent = (place / "stat").read_text().rpartition(")")[2].split()[:2]
            spawned = b"spawn_main" in (place / "cmdline").read_bytes()
        except OSError:  # ended while we looked
            continue
        if int(parent) == os.getpid() and spawned and state != "Z":
            found.append(int(place.name))
    return found


def blurt(words: str) -> str:
    logging.getLogger("a.library").error("%s", words)
    warnings.warn(words, UserWarning, stacklevel=1)
    return words


def test_what_a_library_says_in_a_process_is_no_line_of_ours(capfd: pytest.CaptureFixture[str]) -> None:
    with closing(Processes(1)) as processes:
        assert processes.run(blurt, "well\nERROR forged") == "well\nERROR forged"
    assert "forged" not in "".join(capfd.readouterr())
