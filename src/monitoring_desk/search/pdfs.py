"""Press releases in PDF, read into articles; bounded in pages, text and memory. Runs where it can be ended."""

import io
import itertools
import re
import resource
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from monitoring_desk.errors import ParseError
from monitoring_desk.search import dates, extract, urls
from monitoring_desk.types import Article, Link, Page

_MOST_PAGES = 60
_MOST_TEXT = 400_000
_MOST_MEMORY = 600_000_000
"""Bytes a PDF may take beyond what the process has: a release of 60 pages takes some 50 MB."""
_LEAST_LETTERS = 100
_LONGEST_TITLE = 250
_LONGEST_MARGIN = 120
# Titles that programs give a file, not its authors.
_NO_TITLE = re.compile(
    r"^(?:microsoft word|untitled|document\d*|slide \d|powerpoint|scan|print|.{0,4}$)|\.\w{2,5}$|^[\W\d_]+$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^(?:page\s*)?[-–—\s]*\d{1,4}(?:\s*(?:of|/|von|de|sur)\s*\d{1,4})?[-–—\s]*$", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"[.!?:;。！？؟۔”\"»)]\s*$")
_LETTER = re.compile(r"[^\W\d_]")
_DATE = re.compile(r"^D?:?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?")


@dataclass(slots=True)
class _Line:
    text: str
    y: float
    """Its height on the page."""
    size: float
    """Of its type."""
    ended: bool = False


def is_pdf(page: Page) -> bool:
    """Whether a page is a PDF, whatever it is called."""
    return page.body[:1_024].lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"%PDF-")


def read(page: Page, *, link: Link | None) -> Article:
    """The article a PDF holds: its text by paragraphs, without what every page repeats.

    Raises `ParseError` for a PDF that is locked, damaged or too large, or holds pictures of text only.
    """
    try:
        with _memory(_MOST_MEMORY):
            reader = PdfReader(io.BytesIO(page.body), strict=False)
            if reader.is_encrypted and not reader.decrypt(""):
                raise ParseError(page.url, "the PDF is locked with a password")
            told: Mapping[str, object] = reader.metadata or {}
            named, made = str(told.get("/Title") or ""), str(told.get("/CreationDate") or "")
            pages = list(_lines(reader))
    except ParseError:
        raise
    except MemoryError as error:
        raise ParseError(page.url, f"the PDF takes more than {_MOST_MEMORY / 1e6:g} MB to read") from error
    except RecursionError as error:
        raise ParseError(page.url, "the PDF is nested too deeply to be read") from error
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        LookupError,
        OSError,
        AssertionError,
        ArithmeticError,
        NotImplementedError,
    ) as error:
        raise ParseError(page.url, f"the PDF is damaged ({type(error).__name__})") from error
    found = list(_paragraphs(_without_margins(pages)))
    if len(_LETTER.findall(" ".join(text for text, _ in found))) < _LEAST_LETTERS:
        raise ParseError(page.url, "the PDF holds no text; perhaps pictures of its pages")
    title, paragraphs = _titled(found, announced=(link.title if link else None) or "", named=_clean(named))
    text = "\n\n".join(paragraphs)
    url = urls.canonical(page.final_url) if urls.is_http(page.final_url) else page.final_url
    published = (
        (link.published if link else None) or _day_line(paragraphs, now=page.fetched) or _made(made, now=page.fetched)
    )
    return Article(
        id=extract.article_id(url, title=title, text=text),
        url=url,
        source_id=link.source_id if link else "",
        title=title,
        text=text,
        found=page.fetched,
        authors=link.authors if link else (),
        published=published,
        language=extract.language_of(text, hints=(link.language or "",) if link else ()),
        site=urls.host(url).removeprefix("www.") or None,
    )


@contextmanager
def _memory(most: int) -> Iterator[None]:
    """Nothing in the block may take more than `most` bytes beyond what the process has: it gets a MemoryError."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    with open("/proc/self/statm", "rb") as file:
        size = int(file.read().split()[0]) * resource.getpagesize()
    wanted = size + most
    resource.setrlimit(resource.RLIMIT_AS, (wanted if soft == resource.RLIM_INFINITY else min(soft, wanted), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _lines(reader: PdfReader) -> Iterator[list[_Line]]:
    """The lines of each page, in the order the file draws them."""
    left = _MOST_TEXT
    for number, page in enumerate(reader.pages):
        if number == _MOST_PAGES or left <= 0:
            return
        drawn: list[tuple[float, float, str]] = []
        page.extract_text(visitor_text=lambda *told, drawn=drawn: drawn.append(_placed(*told)))
        lines: list[_Line] = []
        for y, size, text in drawn:
            for part in _clean_text(text).splitlines(keepends=True) or [""]:
                words, ends = part.rstrip("\n"), part.endswith("\n")
                if lines and not lines[-1].ended and abs(lines[-1].y - y) <= max(size, lines[-1].size) / 2:
                    lines[-1].text += words
                elif words.strip():
                    lines.append(_Line(text=words, y=y, size=size))
                if ends and lines:
                    lines[-1].ended = True
        for line in lines:
            line.text = " ".join(line.text.split())
        left -= sum(len(line.text) for line in lines)
        yield [line for line in lines if line.text]


def _placed(text: str, at: list[float], inside: list[float], font: object, size: float) -> tuple[float, float, str]:
    """Where a piece of text is drawn: its height on the page, its size, the text."""
    height = inside[4] * at[1] + inside[5] * at[3] + at[5]
    scale = abs(inside[3] * at[3]) or abs(inside[1] * at[1]) or 1.0
    return height, abs(size) * scale, text


def _clean_text(text: str) -> str:
    printable = "".join(char if char.isprintable() or char == "\n" else " " for char in text.replace("\u00ad", ""))
    return printable.encode("utf-8", "replace").decode("utf-8")


def _clean(text: str) -> str:
    return " ".join(_clean_text(text).split())


def _without_margins(pages: Sequence[list[_Line]]) -> list[list[_Line]]:
    """The pages without page numbers, and without head and foot lines that stand on most of them."""
    edges = Counter(mask for lines in pages for mask in {_mask(one) for one in (*lines[:3], *lines[-3:])})
    often = {line for line, count in edges.items() if len(pages) >= 2 and count * 2 > len(pages)}

    def stays(line: _Line) -> bool:
        return not _NUMBER.match(line.text) and not (len(line.text) <= _LONGEST_MARGIN and _mask(line) in often)

    return [[line for line in lines if stays(line)] for lines in pages]


def _mask(line: _Line) -> str:
    return re.sub(r"\d+", "#", line.text).casefold()


def _paragraphs(pages: Sequence[list[_Line]]) -> Iterator[tuple[str, float]]:
    """Lines joined to paragraphs, each with its size of type: parted by a gap, another size, or a short line that ends a sentence.

    A paragraph goes on over a page's end where no sentence ends there.
    """
    held: list[_Line] = []
    for lines in pages:
        gaps = sorted(above.y - below.y for above, below in itertools.pairwise(lines) if above.y > below.y)
        usual = gaps[len(gaps) // 3] if gaps else 0.0
        full = max((len(line.text) for line in lines), default=0) * 0.75
        for place, line in enumerate(lines):
            if held:
                last = held[-1]
                parted = abs(last.size - line.size) > 0.08 * max(last.size, line.size)
                if place:
                    gap = last.y - line.y
                    parted = (
                        parted
                        or gap > usual * 1.3
                        or (len(last.text) < full and bool(_SENTENCE_ENDS.search(last.text)))
                    )
                else:
                    parted = parted or bool(_SENTENCE_ENDS.search(last.text))
                if parted:
                    yield _joined([one.text for one in held]), held[0].size
                    held = []
            held.append(line)
    if held:
        yield _joined([one.text for one in held]), held[0].size


def _joined(lines: Sequence[str]) -> str:
    """Lines as one paragraph; a word parted by a hyphen at a line's end is whole again."""
    told = lines[0]
    for line in lines[1:]:
        if re.search(r"[a-zà-ÿ]-$", told) and line[:1].islower():
            told = told[:-1] + line
        elif told and line and ord(told[-1]) > 0x2E80 and ord(line[0]) > 0x2E80:
            told += line  # scripts without blanks
        else:
            told += f" {line}"
    return told


def _titled(paragraphs: list[tuple[str, float]], *, announced: str, named: str) -> tuple[str, list[str]]:
    """The title, and the text without it: as announced, else the first of the largest lines, else as the file names itself."""
    title = announced if announced and not announced.lower().endswith(".pdf") else ""
    body = Counter(size for text, size in paragraphs for _ in text.split()).most_common(1)[0][0]
    heads = [
        (size, text) for text, size in paragraphs[:8] if len(text) <= _LONGEST_TITLE and len(_LETTER.findall(text)) >= 8
    ]
    largest = max((size for size, _ in heads), default=0.0)
    if not title and largest > body * 1.1:
        title = next(text for size, text in heads if size == largest)
    if not title and not _NO_TITLE.search(named):
        title = named
    if not title:
        title = next((text for _, text in heads if not _SENTENCE_ENDS.search(text)), paragraphs[0][0][:_LONGEST_TITLE])
    left = [text for text, _ in paragraphs if text.casefold() != title.casefold()]
    return title, left or [text for text, _ in paragraphs]


def _made(told: str, *, now: datetime) -> datetime | None:
    """When the file says it was made, to the day: a release is made on the day it is given out."""
    if not (match := _DATE.match(told.strip())):
        return None
    try:
        when = datetime(int(match[1]), int(match[2]), int(match[3]), tzinfo=UTC)
    except ValueError:
        return None
    return when if when.year >= 1990 and when <= now else None


def _day_line(paragraphs: Sequence[str], *, now: datetime) -> datetime | None:
    """The day a short line near the top names: "Eastport, 9 March 2026"."""
    for line in paragraphs[:5]:
        digit = re.search(r"\d", line)
        if digit and len(line) <= 80:
            when = dates.read_time(line, now=now) or dates.read_time(line[digit.start() :], now=now)
            if when and when <= now:
                return when
    return None
