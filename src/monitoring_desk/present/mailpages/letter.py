"""A letter as bytes: headers nothing can break out of, the same words as plain text and as HTML."""

import base64
from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.header import Header
from email.message import EmailMessage
from email.utils import format_datetime
from hashlib import sha256

from monitoring_desk.present.replies import is_control

POLICY = policy.SMTP.clone(cte_type="7bit", max_line_length=78)
LONGEST_SUBJECT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Whose letter it is."""

    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What is to be said."""

    subject: str
    text: str
    html: str = ""
    """Empty: plain text alone."""
    unsubscribe: str = ""
    """Address that ends the subscription by one POST (RFC 8058); empty: a letter nobody subscribed to."""
    list_id: str = ""


def write(written: Written, *, sender: Sender, to: str, now: datetime, mark: str) -> bytes:
    """The letter as it is handed to the server. `mark`: the same for the same letter, so that its id is too.

    Headers are written here and not by the library: some of its versions decode an encoded word in a title and write the
    line break in it as one (CVE-2024-6923). The body, of ours alone, is the library's.
    """
    body = EmailMessage(policy=POLICY)
    body.set_content(_plain(written.text), cte="quoted-printable")
    if written.html:
        body.add_alternative(_plain(written.html), subtype="html", cte="quoted-printable")
    domain = sender.address.rpartition("@")[2]
    headers = [
        ("From", f"{_phrase(sender.name)} <{sender.address}>"),
        ("To", to),
        ("Subject", written.subject),
        ("Date", format_datetime(now.astimezone(UTC))),
        ("Message-ID", f"<{sha256(mark.encode('utf-8', 'replace')).hexdigest()[:32]}@{domain}>"),
        ("Auto-Submitted", "auto-generated"),
    ]
    if written.unsubscribe:
        headers += [
            ("List-Id", f"<{written.list_id}.{domain}>"),
            ("List-Unsubscribe", f"<{written.unsubscribe}>"),
            ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
            ("Precedence", "bulk"),
        ]
    lines = [f"{name}: {value if name != 'Subject' else set_header(value)}" for name, value in headers]
    return "\r\n".join(lines).encode("ascii") + b"\r\n" + body.as_bytes()


def set_header(value: str) -> str:
    """Any words as a header holds them: on one line, in ASCII, folded between encoded words."""
    plain = set_line(value)[:LONGEST_SUBJECT]
    if plain.isascii() and "=?" not in plain and len(plain) <= 60:
        return plain
    return Header(plain, charset="utf-8", header_name="Subject", maxlinelen=76).encode(linesep="\r\n")


def set_line(text: str) -> str:
    """On one line: whatever breaks a line anywhere, or is no letter at all, is a blank."""
    return " ".join("".join(" " if is_control(c) or c in "\u2028\u2029\u0085" else c for c in text).split())


def _phrase(name: str) -> str:
    plain = set_line(name)[:80]
    if plain and all((c.isalnum() and c.isascii()) or c in " -'" for c in plain):
        return f'"{plain}"'
    return (
        f"=?utf-8?b?{base64.b64encode(plain.encode()).decode()}?="
        if len(plain.encode()) <= 42
        else (Header(plain, charset="utf-8", header_name="From", maxlinelen=76).encode(linesep="\r\n"))
    )


def _plain(text: str) -> str:
    """Without what no text may hold; line ends of one kind."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(" " if is_control(letter) and letter not in "\n\t" else letter for letter in text)
