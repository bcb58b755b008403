"""A bulletin as PDF. Runs in a process that can be ended; reads no file but fonts, and asks no network for anything."""

import json
import re
import tempfile
from collections.abc import Iterable
from dataclasses import asdict
from importlib.resources import files
from typing import Any

import typst

from monitoring_desk.errors import DeskError
from monitoring_desk.present.bulletin.lay import Bulletin, Entry, Link, Told
from monitoring_desk.present.replies import is_control
from monitoring_desk.present.views import Text
from monitoring_desk.present.wording import host

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_MARK = "[\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff]"
_PILED = re.compile(f"({_MARK}{{12}}){_MARK}+")
"""Combining marks piled higher than any script needs ("zalgo"): decoration, and slow to shape."""


def typeset(bulletin: Bulletin) -> bytes:
    """The PDF of a bulletin. Raises DeskError when it cannot be set, with typst's own reason."""
    template = files("monitoring_desk.present.pdf").joinpath("edition.typ").read_bytes()
    with tempfile.TemporaryDirectory(prefix="desk-pdf-") as nowhere:  # the root holds nothing, and so do the packages
        try:
            compiler = typst.Compiler(
                input=template,
                root=nowhere,
                package_path=nowhere,
                package_cache_path=nowhere,
                sys_inputs={"bulletin": json.dumps(spell(bulletin))},
            )
            pdf, _ = compiler.compile_with_warnings(format="pdf")
        except typst.TypstError as error:
            raise DeskError("pdf", f"could not be set: {' '.join(str(error).split())[:300]}") from error
    assert isinstance(pdf, bytes)
    return pdf


def spell(bulletin: Bulletin) -> dict[str, Any]:
    """The values the template reads: words clean, sources of a story numbered once each."""
    title = f"{bulletin.name}, {bulletin.day}"
    return {
        "title": clean(title),
        "name": clean(bulletin.name),
        "watch": clean(bulletin.watch),
        "day": bulletin.day,
        "made": f"Edition of {bulletin.made}",
        "home": bulletin.home,
        "place": host(bulletin.home) or bulletin.home,
        "foot": clean(f"{title}. Every sentence opens on its source: follow its number. Times are UTC."),
        "note": _set(bulletin.note) if bulletin.note else None,
        "must_read": [_tell(told) for told in bulletin.must_read],
        "parts": [
            {"name": clean(part.name), "stories": [_tell(told) for told in part.stories]} for part in bulletin.parts
        ],
        "diary": [_enter(entry) for entry in bulletin.diary],
        "due": [_enter(entry) for entry in bulletin.due],
    }


def _tell(told: Told) -> dict[str, Any]:
    numbers: dict[str, int] = {}
    sources: dict[tuple[str, str], dict[str, Any]] = {}
    sentences = []
    for sentence in told.sentences:
        notes = {}
        for link in sentence.links:
            if link.href not in numbers:
                numbers[link.href] = len(numbers) + 1
                source = sources.setdefault((link.outlet.text, link.when), _link(link) | {"numbers": []})
                source["numbers"].append({"number": numbers[link.href], "href": link.href})
            notes[numbers[link.href]] = link.href
        noted = [{"number": number, "href": href} for number, href in sorted(notes.items())]
        sentences.append({"text": _set(sentence.text), "notes": noted})
    return {
        "title": _set(told.title),
        "href": told.href,
        "counts": clean(told.counts),
        "cautions": _clean_all(told.cautions),
        "news": _clean_all(told.news),
        "sentences": sentences,
        "sources": list(sources.values()),
    }


def _enter(entry: Entry) -> dict[str, Any]:
    return {
        "head": clean(entry.head),
        "text": _set(entry.text),
        "detail": clean(entry.detail),
        "alarm": clean(entry.alarm),
        "link": _link(entry.link),
    }


def _link(link: Link) -> dict[str, Any]:
    return {"href": link.href, "outlet": _set(link.outlet), "when": clean(link.when)}


def _set(text: Text) -> dict[str, Any]:
    """typst knows languages by two or three small letters."""
    language = (text.lang or "").split("-")[0].lower()
    shown = asdict(text) | {"text": clean(text.text)}
    return shown | {"lang": language if _LANGUAGE.fullmatch(language) else None}


def _clean_all(texts: Iterable[str]) -> list[str]:
    return [clean(text) for text in texts]


def clean(text: str) -> str:
    """On one line, without what no page can show; a long row of marks on one letter is cut short."""
    plain = " ".join("".join(" " if is_control(letter) else letter for letter in text).split())
    return _PILED.sub(r"\1", plain)
