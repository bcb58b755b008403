"""Many tasks at once: threads for waiting on the web, processes for reading and distilling."""

import errno
import logging
import os
import pickle
import re
import time
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from multiprocessing import get_context
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from typing import Any, ParamSpec, TypeVar

from pebble import ProcessExpired, ProcessPool

from monitoring_desk.errors import DeskError, NotDone

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")

SECONDS = 60.0
"""What one page or one story may take before its process is ended: an ordinary one takes 0.05."""
RENEWALS = 3
"""How often a task is given to another pool because the one it was given to broke."""
GRACE = 120.0
"""Seconds after which a pool with tasks waiting and none begun is taken for broken: a process killed while it takes a task up
leaves the lock of all of them taken, and nobody is told. Importing all a task needs takes 3,
on a machine with ten times the work it can do more than 30."""
UNABLE = frozenset({1, errno.ENOMEM})
"""Exit codes of a process that could not begin, or could not take a task or give back what came of it, as when memory is short.
Whatever a task does ends it by a signal or with what it raised."""
LOOK = 1.0
"""Seconds between two looks at whether the pool still works."""

BUNCH = 100
"""Results taken up at once at most."""
LINGER = 0.05
"""Seconds that results from elsewhere wait for more of them, so that they are kept in one transaction; bench `poll`."""

NAP = 0.005
"""Seconds between two looks at what else has come: to be woken by each would take the time that working on them does."""


def in_threads(work: Callable[[T], Iterable[R]], groups: Iterable[T], *, workers: int) -> Iterator[R]:
    """Run `work` on every group, `workers` groups side by side; its results as they come, in no order. See `in_bunches`."""
    for bunch in in_bunches(work, groups, workers=workers):
        yield from bunch


def in_bunches(work: Callable[[T], Iterable[R]], groups: Iterable[T], *, workers: int) -> Iterator[list[R]]:
    """The results of `work` on every group as `in_threads` gives them, all that there are at a time (at most `BUNCH`): what
    takes as long for many as for one, such as a commit, is done once.

    An exception in `work` is raised here, after which no new group is begun. On an order to stop (Ctrl-C, SIGTERM)
    nothing is waited for: whoever owns what the groups are waiting on breaks it off.
    """
    results: SimpleQueue[R | _Done] = SimpleQueue()
    stop = Event()

    def run(group: T) -> None:
        try:
            for result in work(group):
                results.put(result)
                if stop.is_set():
                    break
            results.put(_Done(None))
        except BaseException as error:
            results.put(_Done(error))

    pool = ThreadPoolExecutor(workers, thread_name_prefix="desk")
    patient = True
    try:
        yield from _bunches(results, waiting=len([pool.submit(run, group) for group in groups]))
    except (KeyboardInterrupt, SystemExit):
        patient = False
        raise
    finally:
        stop.set()
        pool.shutdown(wait=patient, cancel_futures=True)


def as_told(begin: Callable[[Callable[[R], None], Executor], Future[None]], *, workers: int) -> Iterator[list[R]]:
    """The results of what `begin` begins, in bunches as `in_bunches` gives them.

    `begin` is given the function that takes a result, from any thread, and `workers` threads to work in; the future it
    returns is done when all results were taken, and carries what went wrong. It is cancelled when nobody reads on.
    """
    results: SimpleQueue[R | _Done] = SimpleQueue()
    pool = ThreadPoolExecutor(workers, thread_name_prefix="desk")
    patient, begun = True, None
    try:
        begun = begin(results.put, pool)
        begun.add_done_callback(lambda done: results.put(_Done(_outcome(done))))
        yield from _bunches(results, waiting=1, linger=LINGER)
    except (KeyboardInterrupt, SystemExit):
        patient = False
        raise
    finally:
        if begun is not None:
            begun.cancel()
        pool.shutdown(wait=patient, cancel_futures=True)


def _outcome(done: Future[None]) -> BaseException | None:
    return DeskError("work", "the desk is closing") if done.cancelled() else done.exception()


def _bunches(results: "SimpleQueue[R | _Done]", *, waiting: int, linger: float = 0.0) -> Iterator[list[R]]:
    """What is put into the queue, until so many ends were; `linger`: seconds after the first of a bunch that more are waited for."""
    while waiting:
        bunch: list[R] = []
        error: BaseException | None = None
        until = 0.0
        while waiting and error is None and len(bunch) < BUNCH:
            try:
                result = results.get(block=not bunch)
            except Empty:
                if time.monotonic() >= until:
                    break
                time.sleep(NAP)
                continue
            until = until or time.monotonic() + linger
            if not isinstance(result, _Done):
                bunch.append(result)
                continue
            waiting -= 1
            error = result.error
        if bunch:
            yield bunch
        if error is not None:
            raise error


def in_order(given: Iterable[T], work: Callable[[T], R], *, workers: int) -> Iterator[R]:
    """Run `work` on each of `given`, `workers` side by side; the results in the order given. No more is taken than is under way."""
    with ThreadPoolExecutor(workers, thread_name_prefix="desk") as pool:
        waiting: deque[Future[R]] = deque()
        for one in given:
            waiting.append(pool.submit(work, one))
            if len(waiting) >= 4 * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


class _Done:
    """The end of a group."""

    def __init__(self, error: BaseException | None) -> None:
        self.error = error


class Processes:
    """Processes that outlive what they are given: a task that hangs or kills its process costs that task only."""

    def __init__(self, count: int = 0, *, seconds: float = SECONDS) -> None:
        """`count` processes (0: one a processor), started at the first task; a task may take `seconds`."""
        self._count = count or os.cpu_count() or 1
        self._seconds = seconds
        self._turn = Lock()
        self._closed = False
        self._given: set[Future[Any]] = set()
        self._pool = self._new_pool()

    def run(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The function's result, from another process. Raises DeskError when the process hung or died, or the function failed;
        NotDone when it could not be tried."""
        return self.run_within(self._seconds, function, *args, **kwargs)

    def run_within(self, seconds: float, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """As `run`, with a time of its own."""
        for left in range(RENEWALS, -1, -1):
            pool = self._pool
            try:
                # Asked of the pool and not of the caller: the clock starts when a process takes the task up.
                return self._outcome(
                    pool, pool.schedule(function, args=args, kwargs=kwargs, timeout=seconds), seconds=seconds
                )
            except DeskError:
                raise
            except _StuckError as error:
                if not left or not self._renew(pool):
                    raise NotDone("work", "was not done: its processes stand still, or the desk is closing") from error
            except FutureTimeout as error:
                raise DeskError("work", f"was not done in {seconds:.0f} s and was ended") from error
            except ProcessExpired as error:
                if error.exitcode in UNABLE:
                    why = f"was not done: its process could not work (exit code {error.exitcode}); the machine may be short of memory"
                    raise NotDone("work", why) from error
                raise DeskError("work", f"ended its process (exit code {error.exitcode})") from error
            except (CancelledError, RuntimeError, pickle.PicklingError) as error:
                if pool.active:
                    raise DeskError("work", f"failed: {type(error).__name__}: {error}{_where(error)}") from error
                if not left or not self._renew(pool):
                    raise NotDone("work", "was not done: its processes stand still, or the desk is closing") from error
            except MemoryError as error:
                raise NotDone("work", "was not done: the machine is short of memory") from error
            except Exception as error:  # whatever a page provoked in a library: its own page pays, the next goes on
                raise DeskError("work", f"failed: {type(error).__name__}: {error}{_where(error)}") from error
        raise AssertionError("the last try returns or raises")

    def _outcome(self, pool: ProcessPool, future: Future[R], *, seconds: float) -> R:
        """What a task given to the pool came to. Raises _StuckError when the pool will never tell."""
        self._given.add(future)
        idle = began = time.monotonic()
        try:
            while True:
                try:
                    return future.result(LOOK)
                except FutureTimeout:
                    if future.done():  # the task's own time is over, not our look
                        raise
                now = time.monotonic()
                if any(other.running() for other in tuple(self._given)):
                    idle = now
                if not future.running():
                    began = now
                if pool is not self._pool or not pool.active or now - idle > GRACE or now - began > seconds + GRACE:
                    raise _StuckError
        finally:
            self._given.discard(future)

    def close(self) -> None:
        """End the processes, finished or not."""
        with self._turn:
            self._closed = True
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()

    def _new_pool(self) -> ProcessPool:
        # spawn: a forked child would inherit the locks of our threads.
        return ProcessPool(max_workers=self._count, context=get_context("spawn"), initializer=_hush)

    def _renew(self, broken: ProcessPool) -> bool:
        """Another pool for one that broke, as it does when all its processes die while none has a task (a system short of
        memory ends them so); whether tasks can go on."""
        with self._turn:
            if self._pool is broken and not self._closed:
                broken.stop()  # type: ignore[no-untyped-call]
                Thread(
                    target=broken.join, name="desk-renewal", daemon=True
                ).start()  # ends its processes; nobody need wait
                self._pool = self._new_pool()
            return not self._closed


class _StuckError(Exception):
    """A pool that neither works nor says that it does not."""


def _where(error: Exception) -> str:
    """The line of ours that the other process was in, from the traceback it sent along: what whoever mends it asks first."""
    lines = re.findall(r'File ".*monitoring_desk[/\\](.+?)", line (\d+), in (\S+)', getattr(error, "traceback", ""))
    return " ({}:{}, {})".format(*lines[-1]) if lines else ""


def _hush() -> None:
    """A task says what it has to say by what it returns: what libraries say of a page would be the page's own lines in our log."""
    logging.getLogger().addHandler(logging.NullHandler())
    warnings.simplefilter("ignore")
