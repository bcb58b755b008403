"""Reading and distilling on a Ray cluster; what the cluster does not bring back is done on this machine."""

import logging
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Any, ParamSpec, TypeVar

from monitoring_desk import __version__
from monitoring_desk.errors import ConfigError, DeskError, plain, tell_missing
from monitoring_desk.work import SECONDS, Processes

log = logging.getLogger(__name__)

P = ParamSpec("P")
R = TypeVar("R")

WAIT = 30.0
"""Seconds a task may lie with the cluster beside its own time: a machine that fell silent is told dead in about twenty."""
AGAIN = 60.0
"""Seconds after which a cluster that was away is asked again."""


class Cluster(Processes):
    """Processes of a whole cluster. A task that hangs or kills its process there is tried once more here, where it costs itself only.

    Ray's own client speaks to the cluster: a cluster that is gone ends no process of the desk's.
    """

    def __init__(self, address: str, *, count: int = 0, seconds: float = SECONDS) -> None:
        """`address`: ray://host:port of the cluster's head; `count` processes here when it is away. Raises ConfigError."""
        super().__init__(count, seconds=seconds)
        self.address = address
        self._ray = load_ray()
        self._perform: Any = None
        self._joining = Lock()
        self._next_try = 0.0
        self._tried = False

    def run_within(self, seconds: float, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """As `Processes.run_within`, on the cluster where there is one."""
        perform = self._join()
        if perform is not None:
            told = self._ask(perform, seconds, (function, args, kwargs))
            if told is not None:
                result, error, failure = told
                if error is not None:
                    raise error
                if failure:
                    raise DeskError("work", f"failed: {failure}")
                return result  # type: ignore[no-any-return]
        return super().run_within(seconds, function, *args, **kwargs)

    def close(self) -> None:
        """Leave the cluster, and end the processes here."""
        self._next_try = float("inf")
        if self._perform is not None:
            self._part()
        super().close()

    def _ask(self, perform: Any, seconds: float, task: tuple[Any, ...]) -> tuple[Any, DeskError | None, str] | None:
        """What became of a task; None: the cluster did not bring it back."""
        ray, asked = self._ray, None
        try:
            asked = perform.remote(seconds, *task)
            told: tuple[Any, DeskError | None, str] = ray.get(asked, timeout=seconds + WAIT)
        except ray.exceptions.GetTimeoutError:
            self._is_away(perform, "nobody there takes up what it is given")
            return None
        except ray.exceptions.RayError as error:  # its process or its machine died under it
            log.info("a task is done here, not on the cluster: %s", plain(error))
            return None
        except Exception as error:  # Ray's client raises whatever its connection did
            self._is_away(perform, plain(error))
            return None
        return told

    def _join(self) -> Any:
        """The task that runs anything there; None while the cluster is away."""
        if self._perform is not None or time.monotonic() < self._next_try:
            return self._perform
        if not self._joining.acquire(
            blocking=not self._tried
        ):  # another thread tries again, which may take half a minute
            return None
        try:
            if self._perform is None and time.monotonic() >= self._next_try:
                self._perform = self._joined()
        except Exception as error:  # no connection, another Python, another desk: Ray tells each its own way
            log.warning("the cluster %s cannot be used: %s; pages are read on this machine", self.address, plain(error))
            self._part()
            self._next_try = max(self._next_try, time.monotonic() + AGAIN)
        finally:
            self._tried = True
            self._joining.release()
        return self._perform

    def _joined(self) -> Any:
        self._ray.init(address=self.address, logging_level=logging.ERROR, log_to_driver=False)
        perform = self._ray.remote(_perform).options(max_retries=0, num_cpus=1)
        told, _, failure = self._ray.get(perform.remote(SECONDS, _version, (), {}), timeout=WAIT)
        if told != __version__:
            raise ConfigError(self.address, f"holds desk {told or failure}, and this is {__version__}")
        return perform

    def _is_away(self, perform: Any, why: str) -> None:
        with self._joining:
            if self._perform is perform:
                log.warning("the cluster %s is away: %s; pages are read on this machine", self.address, why)
                self._part()
                self._next_try = max(self._next_try, time.monotonic() + AGAIN)

    def _part(self) -> None:
        self._perform = None
        try:
            self._ray.shutdown()
        except Exception as error:  # of a connection that is gone already
            log.debug("leaving the cluster: %s", plain(error))


def load_ray() -> Any:
    """Ray, told to show the token that lies ready for its clusters. Raises ConfigError where it is not installed."""
    token = Path(os.environ.get("RAY_AUTH_TOKEN_PATH", Path.home() / ".ray" / "auth_token"))
    if "RAY_AUTH_TOKEN" in os.environ or token.exists():
        os.environ.setdefault(
            "RAY_AUTH_MODE", "token"
        )  # its client shows the token only when told so, its servers want it
    try:
        import grpc  # noqa: F401, PLC0415  what Ray's client speaks by; Ray says so in many lines
        import ray  # noqa: PLC0415  optional, and slow to load
    except ImportError as error:
        raise ConfigError(str(error.name), tell_missing("cluster")) from error
    return ray


def _perform(
    seconds: float, function: Callable[..., R], args: tuple[Any, ...], kwargs: dict[str, Any]
) -> tuple[R | None, DeskError | None, str]:
    """On a machine of the cluster: the result, or what the desk raised, or what a library did. Ends its process when time is up."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return function(*args, **kwargs), None, ""
    except DeskError as error:
        return None, error, ""
    except Exception as error:  # whatever a page provoked: its own page pays
        return None, None, plain(error)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _version() -> str:
    return __version__
