"""What can go wrong, in one small family; each error carries what failed and why, in words an editor understands."""


class DeskError(Exception):
    """Anything the desk knows how to report. `what` names the thing that failed, `why` says the cause."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"{what}: {why}")
        self.what = what
        self.why = why


class ConfigError(DeskError):
    """A setting, a configuration file or a command's argument cannot be used."""


class Refused(DeskError):
    """A request the desk will not make: a private address, a forbidden scheme, robots.txt."""


class FetchError(DeskError):
    """A request was made and did not yield a page: no answer, too slow, too large, too many redirects."""


class ParseError(DeskError):
    """A page came, but is not what it was asked for (a feed that is HTML, XML without an end)."""


class StoreError(DeskError):
    """The database or the archive cannot be opened, read or written."""


class NotFound(DeskError):
    """No such source, article, story or reply."""
