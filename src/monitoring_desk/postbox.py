"""The way to the mail server: hands over one letter at a time, and tells what became of it."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Literal

from monitoring_desk.config import MailSettings
from monitoring_desk.errors import DeskError

SECONDS = 60.0
"""How long the server may be silent."""

Fate = Literal["sent", "later", "refused", "perhaps"]
"""later: the server has not taken it, another try may help; perhaps: it was handed over, and no answer came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What became of a letter."""

    fate: Fate
    problem: str = ""
    address: bool = False
    """It is the recipient's address that was refused."""


class Postbox:
    """An open connection to the server; a letter that breaks it costs itself only. It decides nothing about who gets what."""

    def __init__(self, settings: MailSettings, *, seconds: float = SECONDS) -> None:
        """`seconds`: how long the server may be silent."""
        self._settings = settings
        self._seconds = seconds
        self._server: smtplib.SMTP | None = None

    def send(self, letter: bytes, *, to: str) -> Delivery:
        """Hand over one letter, bytes with CRLF line ends. Never raises for what a server does."""
        server = self._reach()
        if isinstance(server, Delivery):
            return server
        try:
            refusal = self._announce(server, to)
        except (smtplib.SMTPException, OSError) as error:
            self._drop()
            return Delivery(fate="later", problem=f"the mail server broke off: {_told(error)}")
        if refusal:
            return refusal
        try:
            code, answer = server.data(letter)
        except smtplib.SMTPDataError as error:  # it did not want to hear the letter at all
            self._reset()
            return _judge(error.smtp_code, error.smtp_error)
        except (smtplib.SMTPException, OSError) as error:
            self._drop()
            return Delivery(fate="perhaps", problem=f"the mail server broke off before it answered: {_told(error)}")
        if code != 250:
            self._reset()
        return _judge(code, answer)

    def greet(self) -> str:
        """Log in and name the sender, and send nothing; what stands in the way of letters, or empty."""
        server = self._reach()
        if isinstance(server, Delivery):
            return server.problem
        try:
            code, answer = server.mail(self._settings.sender)
        except (smtplib.SMTPException, OSError) as error:
            self._drop()
            return f"the mail server broke off: {_told(error)}"
        self._reset()
        return "" if code == 250 else _judge(code, answer).problem

    def close(self) -> None:
        """Say goodbye."""
        if self._server is not None:
            with suppress(smtplib.SMTPException, OSError):
                self._server.quit()
        self._drop()

    def _announce(self, server: smtplib.SMTP, to: str) -> Delivery | None:
        """Name sender and recipient; what is wrong with them, if anything."""
        code, answer = server.mail(self._settings.sender)
        if code != 250:
            self._reset()
            return _judge(code, answer)
        code, answer = server.rcpt(to)
        if code not in (250, 251):
            self._reset()
            return _judge(code, answer, address=True)
        return None

    def _reach(self) -> smtplib.SMTP | Delivery:
        """The server, connected and logged in; or what stands in the way."""
        try:
            return self._ready()
        except smtplib.SMTPAuthenticationError as error:
            return Delivery(
                fate="later", problem=f"the mail server does not take our name and password ({error.smtp_code})"
            )
        except (smtplib.SMTPException, OSError, ValueError) as error:
            self._drop()
            return Delivery(fate="later", problem=f"the mail server cannot be reached: {_told(error)}")

    def _ready(self) -> smtplib.SMTP:
        if self._server is not None:
            try:
                if self._server.noop()[0] == 250:
                    return self._server
            except (smtplib.SMTPException, OSError):
                self._drop()
        host, port = self._settings.host, self._settings.port
        if self._settings.tls == "tls":
            self._server = smtplib.SMTP_SSL(host, port, timeout=self._seconds, context=ssl.create_default_context())
        else:
            self._server = smtplib.SMTP(host, port, timeout=self._seconds)
        self._server.ehlo_or_helo_if_needed()
        if self._settings.tls == "starttls":
            self._server.starttls(context=ssl.create_default_context())
            self._server.ehlo_or_helo_if_needed()
        if self._settings.user:
            self._server.login(self._settings.user, self._settings.password)
        return self._server

    def _reset(self) -> None:
        if self._server is not None:
            try:
                self._server.rset()
            except (smtplib.SMTPException, OSError):
                self._drop()

    def _drop(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None


@contextmanager
def opened(settings: MailSettings, *, seconds: float = SECONDS) -> Iterator[Postbox]:
    """A postbox, closed at the end. Raises DeskError when no mail server is set."""
    if not settings.host:
        raise DeskError("mail", "no mail server is set: `host` under [mail]")
    postbox = Postbox(settings, seconds=seconds)
    try:
        yield postbox
    finally:
        postbox.close()


def _judge(code: int, answer: bytes | str, *, address: bool = False) -> Delivery:
    """RFC 5321, 4.2.1: 4xx may be tried again, 5xx never."""
    words = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    said = f"{code} {' '.join(words.split())[:200]}"
    if code == 250:
        return Delivery(fate="sent")
    return Delivery(fate="refused" if code >= 500 else "later", problem=f"the mail server says {said}", address=address)


def _told(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
