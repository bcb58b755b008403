"""A letter (RFC 5322) into links: a newsletter that carries its text is an article, a digest gives the articles it links to."""

import email
import hashlib
import html as entities
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.policy import compat32
from email.utils import parseaddr, parsedate_to_datetime
from urllib.parse import quote

from lxml import etree, html

from monitoring_desk.errors import ParseError
from monitoring_desk.search import urls, wrappers
from monitoring_desk.search.markup import decode_bytes, parse_text
from monitoring_desk.types import Link

MOST_BYTES = 25_000_000
"""A longer letter is not read: most mail servers take none."""
# Real letters nest a handful of parts; the standard library's parser takes time for each level and each line.
_MOST_PARTS = 200
_MOST_TEXT = 2_000_000
_MOST_LINKS = 100
_LONGEST_HEADER = 2_000
# A digest links to at least so many stories, and says fewer words about each than an article of its own would.
_FEWEST_STORIES = 3
_MOST_WORDS_A_STORY = 100
_LEAST_WORDS = 40
_PROSE_BLOCK = 12
_UNREAD = frozenset("script style template head".split())
_MOST_HEADLINE_WORDS = 25
_BLOCKS = frozenset("p div td th li h1 h2 h3 h4 h5 h6 section article blockquote center dd dt pre caption".split())
# Links that act on a subscription or belong to the letter itself are never followed: asking for one may unsubscribe its reader.
_ACTS = re.compile(
    r"unsubscri|opt.?out|e?mail preferenc|preference cent|subscription|in (?:your |a |the )?browser|(?:web|online) version|"
    r"^(?:share (?:on|via|this)|forward (?:to|this)|(?:manage|update|confirm|verify|change) (?:your|my|email)|privacy policy|"
    r"log ?in|sign ?(?:in|up)|subscribe|follow us|contact us)\b|abmelden|abbestellen|newsletter|désabonn|désinscri|darse de baja|"
    r"cancelar la|disiscri|отписаться|退订|取消订阅|配信停止|수신거부|إلغاء الاشتراك|رکنیت",
    re.IGNORECASE,
)
_ACTING_ADDRESS = re.compile(r"unsub|opt-?out|preferences|subscription|abmeld|desabon|desinscri", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]{4,1900}")


def read(raw: bytes, source_id: str, *, found: datetime) -> tuple[Link, ...]:
    """The links a letter gives: one to itself, with its text in `html`, or those of the stories it points to.

    Itself has an address of the form mid:… (RFC 2392). `found`: dates a letter that has no date of its own. Attachments are
    left alone. Raises `ParseError` for what is no letter, or has neither text nor links.
    """
    letter = _parsed(raw)
    subject = _header(letter, "subject")
    name, address = parseaddr(_header(letter, "from"))
    if not address and not subject:
        raise ParseError("letter", "it has neither a sender nor a subject")
    body = _body(letter)
    tree = parse_text(body)
    if tree is None:
        raise ParseError(subject or "letter", "there is no text in it")
    forbidden = frozenset(_ADDRESS.findall(_header(letter, "list-unsubscribe")))
    blocks = list(_blocks(tree))
    stories = _stories(blocks, source_id, forbidden=forbidden)
    prose = sum(words for words, linked, _ in blocks if words >= _PROSE_BLOCK and linked * 2 < words)
    if len(stories) >= _FEWEST_STORIES and prose < _MOST_WORDS_A_STORY * len(stories):
        return stories
    if prose < _LEAST_WORDS and stories:
        return stories
    if sum(words for words, _, _ in blocks) < _LEAST_WORDS:
        raise ParseError(subject or "letter", "neither an article nor links to any")
    itself = Link(
        url=_own_address(letter, raw),
        source_id=source_id,
        title=subject or None,
        authors=(name,) if name and "@" not in name else (),
        published=_date(letter, found=found),
        html=f"<!DOCTYPE html><html><head><title>{entities.escape(subject)}</title></head><body>{_inner(tree)}</body></html>",
    )
    return (itself,)


def text_as_html(text: str) -> str:
    """Plain text as markup: a paragraph for each run of lines, an address as a link."""
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n[ \t\r]*\n", text))
    return "\n".join(f"<p>{_linked(paragraph)}</p>" for paragraph in paragraphs if paragraph)


def _linked(paragraph: str) -> str:
    """A paragraph with its addresses as links; in a digest in plain text a headline stands before its address, and is its words."""
    parts: list[str] = []
    at = 0
    for match in _ADDRESS.finditer(paragraph):
        before = paragraph[at : match.start()].strip(" :-–<([")
        if not 1 <= _count(before) <= _MOST_HEADLINE_WORDS:
            parts.append(entities.escape(before) + " ")
            before = match[0]
        parts.append(f'<a href="{entities.escape(match[0])}">{entities.escape(before)}</a>')
        at = match.end()
    return "".join(parts) + entities.escape(paragraph[at:])


def _parsed(raw: bytes) -> Message:
    if len(raw) > MOST_BYTES:
        raise ParseError("letter", f"larger than {MOST_BYTES / 1e6:g} MB")
    if raw.lower().count(b"boundary") > _MOST_PARTS:
        raise ParseError("letter", "it is made of more parts than a letter has")
    try:
        return email.message_from_bytes(raw, policy=compat32)
    except (MessageError, ValueError, RecursionError, LookupError, TypeError) as error:
        raise ParseError("letter", f"cannot be read ({type(error).__name__})") from error


def _header(letter: Message, name: str) -> str:
    """A header in words, its encoded parts decoded; "" where there is none."""
    raw = str(letter.get(name) or "")[:_LONGEST_HEADER]
    try:
        parts = decode_header(raw)
    except (MessageError, ValueError):
        return " ".join(raw.split())
    told = ""
    for part, charset in parts:
        if isinstance(part, str):
            told += part
            continue
        try:
            told += part.decode(charset or "utf-8", "replace")
        except (LookupError, ValueError):
            told += part.decode("utf-8", "replace")
    printable = "".join(char for char in told if char.isprintable() or char.isspace())
    return " ".join(printable.encode("utf-8", "replace").decode("utf-8").split())


def _date(letter: Message, *, found: datetime) -> datetime:
    try:
        when = parsedate_to_datetime(str(letter.get("date") or ""))
    except (ValueError, TypeError, IndexError, OverflowError):
        return found
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    try:
        return min(when.astimezone(UTC), found)
    except (ValueError, OverflowError):
        return found


def _own_address(letter: Message, raw: bytes) -> str:
    """mid: and the letter's own id, else one made of its bytes."""
    own = _header(letter, "message-id").strip("<> ")
    if not own or len(own) > 500:
        own = hashlib.sha256(raw).hexdigest()[:32] + "@letter"
    return "mid:" + quote(own, safe="@.!$&'*+=-_~")


def _body(letter: Message) -> str:
    """The letter's text as markup: its HTML where it has any, else its plain text. No attachment is opened."""
    plain = marked = ""
    try:
        for count, part in enumerate(letter.walk()):
            if count > _MOST_PARTS or (plain and marked):
                break
            kind = part.get_content_type()
            if kind not in ("text/plain", "text/html") or part.get_content_disposition() == "attachment":
                continue
            payload = part.get_payload(decode=True)
            if not isinstance(payload, bytes) or not payload.strip():
                continue
            text = decode_bytes(payload[:_MOST_TEXT], content_type=f"text/html; charset={_charset(part)}")
            text = text.replace("\0", "")
            if kind == "text/html":
                marked = marked or text
            else:
                plain = plain or text
    except (MessageError, ValueError, LookupError, TypeError, RecursionError, AttributeError) as error:
        if not plain and not marked:
            raise ParseError("letter", f"its text cannot be read ({type(error).__name__})") from error
    return marked or text_as_html(plain)


def _charset(part: Message) -> str:
    try:
        told = part.get_content_charset("") or ""
    except (LookupError, ValueError, TypeError):
        return ""
    return told if told.isascii() and told.isprintable() else ""


def _inner(tree: html.HtmlElement) -> str:
    unread = [one for one in tree.iter(*_UNREAD) if one.tag != "head"]
    unread += [one for one in tree.iter() if isinstance(one.tag, str) and _HIDDEN.search(one.get("style") or "")]
    for element in unread:
        if element.getparent() is not None:
            element.drop_tree()
    body = tree.find("body")
    told = html.tostring(tree if body is None else body, encoding="unicode")
    return str(told)[:_MOST_TEXT]


def _blocks(tree: html.HtmlElement) -> Iterator[tuple[int, int, list[tuple[str, str]]]]:
    """Each block of text: its words, how many of them are linked, and the links in it as (address, words)."""
    words = linked = depth = 0
    anchors: list[tuple[str, str]] = []
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _BLOCKS and (words or anchors):
            yield words, linked, anchors
            words, linked, anchors = 0, 0, []
        is_link = tag == "a" and bool(element.get("href"))
        if event == "start":
            if tag in _UNREAD or _HIDDEN.search(element.get("style") or ""):
                walk.skip_subtree()
                continue
            if is_link:
                told = " ".join("".join(map(str, element.itertext())).split())
                anchors.append((element.get("href") or "", told[:400]))
                depth += 1
            count = _count(element.text)
        else:
            depth -= is_link
            count = _count(element.tail)
        words, linked = words + count, linked + (count if depth else 0)
    if words or anchors:
        yield words, linked, anchors


def _count(text: str | None) -> int:
    """Words; two letters of a script without spaces count as one."""
    if not text:
        return 0
    return len(text.split()) if not _DENSE.search(text) else max(len(text.split()), len(_DENSE.findall(text)) // 2)


def _stories(
    blocks: list[tuple[int, int, list[tuple[str, str]]]], source_id: str, *, forbidden: frozenset[str]
) -> tuple[Link, ...]:
    """The links that stand for stories: a headline that fills its block, never one that acts on the subscription."""
    found: dict[str, Link] = {}
    for words, linked, anchors in blocks:
        for address, told in anchors:
            if not 4 <= _count(told) <= _MOST_HEADLINE_WORDS or linked * 10 < words * 6 or address in forbidden:
                continue
            inner = wrappers.unwrap(urls.join("", address))
            url = urls.canonical(inner)
            if not inner or _ACTS.search(told) or _ACTING_ADDRESS.search(inner[:300]) or urls.is_front(url):
                continue
            asked = urls.with_tracking(inner)
            found.setdefault(url, Link(url=url, source_id=source_id, title=told[:200], asked=asked))
            if len(found) == _MOST_LINKS:
                return tuple(found.values())
    return tuple(found.values())
