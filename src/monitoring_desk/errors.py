"""What can go wrong, in one small family; each error carries what failed and why, in words an editor understands."""

import errno


class DeskError(Exception):
    """Anything the desk knows how to report. `what` names the thing that failed, `why` says the cause."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(what, why)  # both as they came, so that the error crosses to another process
        self.what = what
        self.why = why

    def __str__(self) -> str:
        return f"{self.what}: {self.why}"


class ConfigError(DeskError):
    """A setting, a configuration file or a command's argument cannot be used."""


def tell_missing(extra: str) -> str:
    """What to do where the libraries of an extra are not installed: the desk comes as a wheel, from no registry."""
    return f"is not installed: install the desk's wheel again with its extra, as 'monitoring_desk-….whl[{extra}]'"


class Refused(DeskError):
    """A request the desk will not make: a private address, a forbidden scheme, robots.txt."""


class FetchError(DeskError):
    """A request was made and did not yield a page: no answer, too slow, too large, too many redirects."""

    def __init__(self, what: str, why: str, *, status: int | None = None, retry_after: float | None = None) -> None:
        super().__init__(what, why)
        self.status = status
        """The HTTP status, when there was an answer."""
        self.retry_after = retry_after
        """Seconds the server asks to be left alone."""


class Spent(FetchError):
    """A host was asked as often as the owner allows for now: what is wanted of it waits, and has not failed."""


class ParseError(DeskError):
    """A page came, but is not what it was asked for (a feed that is HTML, XML without an end)."""


class ModelError(DeskError):
    """A model was not asked, or its answer cannot be used."""


class NotDone(DeskError):
    """A task was not done, and not for what it was: the machine is short of memory, or the desk is closing. It is done later."""


class CutOff(NotDone):
    """Nothing could be asked of the web, because this machine has no way to it."""


class StoreError(DeskError):
    """The database or the archive cannot be opened, read or written."""


class Uprooted(StoreError):
    """The database's file is no longer the one that was opened: whoever wants to go on opens it anew."""


class Unkeepable(StoreError):
    """A value no database takes: a text with a NUL, a number out of range."""


class NotFound(DeskError):
    """No such source, article, story or reply."""


class Denied(DeskError):
    """Somebody was not let in: a wrong name or password, or too many of them."""

    def __init__(self, what: str, why: str, *, wait: float = 0.0) -> None:
        super().__init__(what, why)
        self.wait = wait
        """Seconds until they may try again; 0: at once."""


class Conflict(DeskError):
    """What somebody wanted to change has changed since they looked at it."""


def is_short_of_memory(error: BaseException) -> bool:
    """Whether an error says that the machine had no more memory to give, be it for a value, a thread or a process."""
    refused = isinstance(error, OSError) and error.errno == errno.ENOMEM
    return refused or isinstance(error, MemoryError) or "can't start new thread" in str(error)


def plain(error: Exception) -> str:
    """An error of a library's in one line."""
    return f"{type(error).__name__}: {' '.join(str(error).split())[:300]}"
