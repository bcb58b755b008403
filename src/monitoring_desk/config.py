"""desk.toml and the environment → one frozen Settings."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from monitoring_desk import __version__
from monitoring_desk.errors import ConfigError
from monitoring_desk.outward import ADDRESS

LEAST_BUDGET = 40
"""Requests an hour: half of it must do for a search that answers in bulk files, seventeen at once, and robots.txt."""


class FetchSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the desk goes out on the web ([fetch])."""

    user_agent: str = f"MonitoringDesk/{__version__}"
    deadline: float = 30.0
    """Seconds one request may take in all, redirects included."""
    max_bytes: int = 15_000_000
    """Bytes of one answer, after decompression."""
    pause: float = 1.0
    """Seconds between two requests to one host; a robots.txt may ask for more."""
    budget: int = 600
    """Requests to one host within an hour; what is more waits for a later cycle. 0: any number."""
    workers: int = 32
    """Hosts spoken to at once."""
    proxy: str | None = None
    """http://host:port of an HTTP proxy."""
    proxy_https: bool = False
    """Ask the proxy for https addresses in absolute form, without a tunnel. Only for a proxy you trust with the plain text."""
    allow: tuple[str, ...] = ()
    """host:port exceptions to the rule that private addresses are never fetched."""


class WebSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the pages are served ([web])."""

    host: str = "127.0.0.1"
    port: int = 8000
    base_url: str | None = None
    """The public address, as it stands in feeds; http://host:port without it."""
    members_only: bool = False
    """Whether readers must log in."""
    metrics: Literal["direct", "proxied", "off"] = "direct"
    """Who may read /metrics: who asks this process without a proxy between, anyone, or nobody."""


class LogSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the desk says while it runs ([log])."""

    format: Literal["text", "json"] = "text"
    """Lines for people, or one JSON object a line for machines."""
    level: Literal["debug", "info", "warning", "error"] = "warning"
    """The least that is said; `-v` says "info"."""


class ApiSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who may ask the JSON API ([api])."""

    access: Literal["public", "token", "off"] = "public"
    """public: whoever can reach the pages; token: only with a key of `desk tokens add`; off: there is no API."""


class MailSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the edition goes out by mail ([mail])."""

    host: str = ""
    """The mail server; empty: no mail is sent and no form is shown."""
    port: int = 587
    tls: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password: str = ""
    """Best given in the environment, as DESK_MAIL_PASSWORD."""
    sender: str = ""
    """The address letters come from; replies go there."""
    hour: int = 7
    """The hour of the day the form offers first."""


class RankSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the reasons of a score weigh ([rank]): 2 doubles a reason, 0 leaves it out."""

    reports: float = 1.0
    """Independent reports; the media of one state count as one."""
    pace: float = 1.0
    """Three outlets within six hours."""
    momentum: float = 1.0
    """Outlets that took it up in the last hours."""
    watch: float = 1.0
    """It concerns a watch."""
    standing: float = 1.0
    """The weight of its sources."""
    state_media: float = 1.0
    """State media only (lowers a score)."""
    casualties: float = 1.0
    money: float = 1.0
    undertaking: float = 1.0
    """Commitments and decisions."""
    office: float = 1.0
    """A public office is named."""
    place: float = 1.0
    """It is about one of `places`."""
    novelty: float = 1.0
    """What is new since the last edition."""
    freshness: float = 1.0
    places: tuple[str, ...] = ()
    """The owner's own places, by name."""


class ModelSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A completion model that may write summaries anew ([model]); the desk is whole without one."""

    url: str = ""
    """Of any OpenAI-compatible server, such as "http://127.0.0.1:11434/v1"; empty: no model. It may be a private address."""
    name: str = ""
    """The model's name, as the server calls it and as briefs say who wrote them."""
    key: str = ""
    """What the server wants to be shown; only from the environment (DESK_MODEL_KEY)."""
    tokens: int = 500_000
    """A day at most (UTC), in and out together."""
    seconds: float = 60.0
    """For one story."""
    minutes: float = 10.0
    """For one cycle in all."""


class SourceSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A source the desk should have ([[source]]): added when missing, never deleted."""

    url: str
    kind: Literal["feed", "sitemap", "page", "query", "folder"] = "feed"
    name: str | None = None
    homepage: str = ""
    language: str | None = None
    weight: float = 1.0
    state_media: bool = False
    links: str = ""
    """A CSS or XPath selector of the article links on a page; only for kind "page"."""


class WatchSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A watch the desk should have ([[watch]]): added when missing, never deleted."""

    id: str
    name: str
    query: str = ""
    """What to watch, in the query language."""
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All an owner can set; every one has a default that works."""

    name: str = "Monitoring Desk"
    """The masthead."""
    database: str = "sqlite:///desk.sqlite"
    """A SQLAlchemy URL: SQLite or PostgreSQL."""
    archive: str = "warc"
    """Folder for the pages as they came; empty keeps none."""
    archive_days: float = 0.0
    """Days for which archived pages are kept; 0: for ever."""
    archive_gb: float = 0.0
    """Gigabytes of archived pages that are kept, the newest; 0: all."""
    window_days: float = 14.0
    """How long a story stays open to new articles."""
    every: float = 15.0
    """Minutes between two cycles of `desk run`."""
    processes: int = 0
    """Processes that read and distil; 0: one a processor."""
    cluster: str = ""
    """ray://host:port of a Ray cluster that reads and distils for this desk; empty: this machine does."""
    languages: bool = True
    """Join reports of one happening across languages, with the embedding model that comes with the desk."""
    briefs: int = 1000
    """Briefs distilled in one cycle at most, best stories first."""
    edition_hour: float = 6.0
    """When a day's edition begins, in hours after midnight: what is new is told against the edition before."""
    names: str = ""
    """A CSV file of names and their spellings, which are one name to the desk; empty: none."""
    zone: str = "UTC"
    """The desk's time zone, by its IANA name ("Asia/Karachi")."""
    fetch: FetchSettings = FetchSettings()
    log: LogSettings = LogSettings()
    web: WebSettings = WebSettings()
    api: ApiSettings = ApiSettings()
    mail: MailSettings = MailSettings()
    rank: RankSettings = RankSettings()
    model: ModelSettings = ModelSettings()
    source: tuple[SourceSettings, ...] = ()
    watch: tuple[WatchSettings, ...] = ()

    @property
    def base_url(self) -> str:
        """The desk's public address, without a slash at the end."""
        return (self.web.base_url or f"http://{self.web.host}:{self.web.port}").rstrip("/")

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must be said nowhere: passwords and keys, also as they stand in addresses."""
        logins = (_password(self.database), _password(self.fetch.proxy or ""), _password(self.model.url))
        return tuple(filter(None, (self.mail.password, self.model.key, *logins, *map(unquote, logins))))


SECTIONS: Mapping[str, msgspec.Struct] = {
    field.name: field.default for field in msgspec.structs.fields(Settings) if isinstance(field.default, msgspec.Struct)
}
"""The tables of desk.toml, with their defaults."""
NOT_PLAIN = frozenset({*SECTIONS, "source", "watch"})
"""Settings that are tables."""


def load(path: Path | None = None, *, environ: Mapping[str, str] = os.environ) -> Settings:
    """Read settings from `path` (a TOML file; None: desk.toml when there is one), then DESK_… variables over them.

    DESK_DATABASE sets `database`, DESK_FETCH_PROXY sets `[fetch] proxy`; a list is given with commas.
    Raises ConfigError naming the file and the setting.
    """
    file = path or Path("desk.toml")
    table: dict[str, Any] = {}
    if path is not None or file.exists():
        try:
            table = tomllib.loads(file.read_text(encoding="utf-8"))
        except OSError as error:
            raise ConfigError(str(file), f"cannot be read: {error.strerror}") from error
        except UnicodeDecodeError as error:
            raise ConfigError(str(file), f"is not UTF-8 text (byte {error.start})") from error
        except tomllib.TOMLDecodeError as error:
            raise ConfigError(str(file), f"is not valid TOML: {error}") from error
    what = str(file) if table else "settings"
    if isinstance(given := table.get("model"), dict) and "key" in given:
        raise ConfigError(what, "model.key is a secret: take it out and set DESK_MODEL_KEY in the environment")
    settings = _with_environment(_convert(table, what), table, environ)
    if settings.model.url and not settings.model.name:
        raise ConfigError(
            what, "model.url is set, but not model.name: the server must know which, and readers who wrote"
        )
    return settings


def _convert(table: Mapping[str, Any], what: str) -> Settings:
    try:
        settings = msgspec.convert(table, Settings)
    except msgspec.ValidationError as error:
        raise ConfigError(what, str(error).replace("Object contains unknown field", "unknown setting")) from error
    for name, value, least, most in (
        ("fetch.deadline", settings.fetch.deadline, 0.1, 3600),
        ("fetch.max_bytes", settings.fetch.max_bytes, 1000, 1_000_000_000),
        ("fetch.pause", settings.fetch.pause, 0, 3600),
        ("fetch.budget", settings.fetch.budget or LEAST_BUDGET, LEAST_BUDGET, 1_000_000),
        ("fetch.workers", settings.fetch.workers, 1, 1000),
        ("archive_days", settings.archive_days, 0, 36_600),
        ("archive_gb", settings.archive_gb, 0, 1_000_000),
        ("window_days", settings.window_days, 0.1, 3660),
        ("every", settings.every, 0.1, 44_640),
        ("processes", settings.processes, 0, 1000),
        ("briefs", settings.briefs, 0, 1_000_000),
        ("edition_hour", settings.edition_hour, 0, 24),
        ("model.tokens", settings.model.tokens, 0, 10**12),
        ("model.seconds", settings.model.seconds, 0.1, 3600),
        ("model.minutes", settings.model.minutes, 0, 44_640),
        *(
            (f"rank.{name}", getattr(settings.rank, name), -100, 100)
            for name in RankSettings.__struct_fields__
            if name != "places"
        ),
    ):
        if not least <= value <= most:
            raise ConfigError(what, f"{name} is {value}; it lies between {least} and {most}")
    try:
        ZoneInfo(settings.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ConfigError(
            what, f'zone is "{settings.zone}", which is no IANA time zone such as "Asia/Karachi"'
        ) from error
    if settings.cluster and not _is_address(settings.cluster, schemes=("ray",)):
        raise ConfigError(what, f'cluster is "{settings.cluster}"; it is the address of a Ray head, ray://host:10001')
    mail = settings.mail
    if mail.host and not ADDRESS.fullmatch(mail.sender):
        raise ConfigError(
            what, f"mail.sender is {mail.sender!r}; it is the address letters come from, such as desk@example.org"
        )
    if not 1 <= mail.port <= 65535 or not 0 <= mail.hour <= 23:
        raise ConfigError(what, "mail.port lies between 1 and 65535, mail.hour between 0 and 23")
    if mail.user and mail.tls == "none" and mail.host not in ("localhost", "127.0.0.1", "::1"):
        raise ConfigError(what, "mail.tls is none: a password is not sent in plain text to another machine")
    if settings.model.url and not _is_address(settings.model.url):
        raise ConfigError(what, f"model.url is {settings.model.url!r}, which is no http:// or https:// address")
    if not 0 <= settings.web.port <= 65535:
        raise ConfigError(what, f"web.port is {settings.web.port}; a port lies between 0 and 65535")
    return settings


def _password(address: str) -> str:
    login, at, _ = address.partition("://")[2].rpartition("@")
    return login.partition(":")[2] if at else ""


def _is_address(url: str, *, schemes: tuple[str, ...] = ("http", "https")) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _with_environment(settings: Settings, table: dict[str, Any], environ: Mapping[str, str]) -> Settings:
    """The same settings with what DESK_… variables say; each is checked by name so that the message can name it."""
    plain: tuple[str, None, type[msgspec.Struct]] = ("", None, Settings)
    for prefix, section, kind in (
        plain,
        *((f"{name.upper()}_", name, type(given)) for name, given in SECTIONS.items()),
    ):
        for field in msgspec.structs.fields(kind):
            variable = f"DESK_{prefix}{field.name.upper()}"
            if variable not in environ or (section is None and field.name in NOT_PLAIN):
                continue
            text = environ[variable]
            value: Any = (
                [part.strip() for part in text.split(",") if part.strip()]
                if field.name in {"allow", "places"}
                else text
            )
            try:
                value = msgspec.convert(value, field.type, strict=False)
            except msgspec.ValidationError as error:
                raise ConfigError(variable, f"{text!r} cannot be used: {error}") from error
            place = table if section is None else table.setdefault(section, {})
            place[field.name] = value
            settings = _convert(table, variable)
    return settings
