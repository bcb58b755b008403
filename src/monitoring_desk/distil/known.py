"""Names the owner's table knows: all spellings of one row are one name, in whatever script a text has them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Any, TypeVar

from monitoring_desk.types import Article, Brief, Commitment, Entity, Event, Incident, KnownName, Quote, Span

Fact = TypeVar("Fact", Quote, Commitment, Event, Incident)

_UNPARTED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
"""Scripts that write no blank between words, and Korean, which writes its particles onto a name."""
_TOKEN = re.compile(
    rf"(?P<run>[{_UNPARTED}]+)|(?:(?![{_UNPARTED}_])[\w\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0dff])+"
)
_ALIKE = str.maketrans({**dict.fromkeys("يىئ", "ی"), "ك": "ک", **dict.fromkeys("ةہھۃەۀ", "ه"), "ں": "ن"})
"""Arabic, Persian and Urdu keyboards write one letter with different characters."""
_SHORTEST_RUN = 2
"""Signs; one alone is too often part of another word."""
_FIELDS: dict[type, tuple[str, ...]] = {
    Quote: ("speaker",),
    Commitment: ("who", "to"),
    Event: ("where", "who"),
    Incident: ("where", "targets", "claimed_by"),
}
"""Where records name somebody or something."""


@dataclass(frozen=True, slots=True)
class _Spelling:
    """A spelling as it is looked for. `words` and the `gaps` between them are folded; one word where the script parts none."""

    words: tuple[str, ...]
    gaps: tuple[str, ...]
    shape: str
    """"capital": written with one; "capitals": with nothing else; "": either way."""
    row: KnownName


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    end: int
    run: bool


class Names:
    """The owner's table, made ready. It decides what is one name; which names a text holds otherwise is left to `entities`."""

    def __init__(self, rows: Iterable[KnownName] = ()) -> None:
        """`rows`: no spelling of one is another's."""
        self.rows = tuple(rows)
        self._row: dict[str, KnownName] = {}
        self._begun: dict[str, list[_Spelling]] = {}
        for row in self.rows:
            for spelled in (row.name, *row.spellings):
                self._row.setdefault(fold(spelled), row)
                if (made := _prepare(spelled, row)) is not None:
                    self._begun.setdefault(_begin(made.words[0]), []).append(made)
        for several in self._begun.values():
            several.sort(key=lambda one: (-len(one.words), -len(one.words[0])))

    def row(self, name: str | None) -> KnownName | None:
        """The row of which a name is a spelling."""
        return self._row.get(fold(name)) if name and self._row else None

    def call(self, name: str) -> str:
        """A name as the table writes it; one it does not know as it is."""
        row = self.row(name)
        return row.name if row is not None else name

    def among(self, articles: Iterable[Article]) -> tuple[KnownName, ...]:
        """The rows that those articles name: all that bears on their brief."""
        found: dict[KnownName, None] = {}
        if self.rows:
            for article in articles:
                found |= dict.fromkeys(row for _, _, row in (*self.find(article.title), *self.find(article.text)))
        return tuple(found)

    def find(self, text: str) -> list[tuple[int, int, KnownName]]:
        """Where spellings stand in a text, as whole words, the longest first: code points [start, end) and the row."""
        found: list[tuple[int, int, KnownName]] = []
        if not self.rows:
            return found
        tokens = _tokens(text)
        place = 0
        while place < len(tokens):
            token = tokens[place]
            if token.run:
                found += self._find_run(token)
                place += 1
                continue
            for spelling in self._begun.get(token.word, ()):
                last = place + len(spelling.words) - 1
                if last < len(tokens) and _stands(spelling, tokens[place : last + 1], text):
                    found.append((token.start, tokens[last].end, spelling.row))
                    place = last
                    break
            place += 1
        return found

    def _find_run(self, token: _Token) -> list[tuple[int, int, KnownName]]:
        found = []
        at = 0
        while at < len(token.word):
            hangul = "\uac00" <= token.word[at] <= "\ud7af"
            fit = next(
                (
                    one
                    for one in self._begun.get(token.word[at : at + _SHORTEST_RUN], ())
                    if token.word.startswith(one.words[0], at) and not (hangul and at)
                ),
                None,
            )
            if fit is not None:
                end = at + len(fit.words[0])
                found.append((token.start + at, token.start + end, fit.row))
                at = end
            else:
                at += 1
        return found

    def settle(self, fact: Fact) -> Fact:
        """A record with its names as the table writes them. What it says, and where, is not touched."""
        changed: dict[str, Any] = {}
        for field in _FIELDS[type(fact)] if self.rows else ():
            told = getattr(fact, field)
            if isinstance(told, tuple):
                changed[field] = tuple(dict.fromkeys(map(self.call, told)))
            elif told and field == "where":  # "Gwadar, Pakistan"
                changed[field] = ", ".join(dict.fromkeys(map(self.call, told.split(", "))))
            elif told:
                changed[field] = self.call(told)
        return replace(fact, **changed) if changed else fact

    def join(self, entities: Sequence[Entity], articles: Iterable[Article] = ()) -> tuple[Entity, ...]:
        """Entities with all spellings of a row as one, and with the places in `articles` where only the table sees a name."""
        if not self.rows:
            return tuple(entities)
        taken: dict[str, list[Span]] = {}
        joined: dict[str, Entity] = {}
        for one in entities:
            row = self.row(one.name)
            name, kind = (row.name, row.kind) if row is not None else (one.name, one.kind)
            before = joined[name].mentions if name in joined else ()
            joined[name] = Entity(name=name, kind=kind, mentions=before + one.mentions)
            for span in one.mentions:
                taken.setdefault(span.article_id, []).append(span)
        for article in articles:
            held = bytearray(len(article.text))
            for span in taken.get(article.id, ()):
                held[span.start : span.end] = b"\1" * (span.end - span.start)
            for start, end, row in self.find(article.text):
                if not any(held[start:end]):
                    before = joined[row.name].mentions if row.name in joined else ()
                    span = Span(article_id=article.id, start=start, end=end)
                    joined[row.name] = Entity(name=row.name, kind=row.kind, mentions=(*before, span))
        return tuple(sorted(joined.values(), key=lambda one: -len(one.mentions)))

    def name(self, brief: Brief) -> Brief:
        """A brief in the names of the table, whenever it was made."""
        if not self.rows:
            return replace(brief, names=()) if brief.names else brief
        settled = replace(
            brief,
            quotes=tuple(map(self.settle, brief.quotes)),
            commitments=tuple(map(self.settle, brief.commitments)),
            commitments_retold=tuple(map(self.settle, brief.commitments_retold)),
            events=tuple(map(self.settle, brief.events)),
            incidents=tuple(map(self.settle, brief.incidents)),
            incidents_retold=tuple(map(self.settle, brief.incidents_retold)),
            entities=self.join(brief.entities),
        )
        return replace(settled, names=self._met(settled))

    def _met(self, brief: Brief) -> tuple[KnownName, ...]:
        told = (*(one.name for one in brief.entities), *(one.speaker for one in brief.quotes))
        return tuple(dict.fromkeys(row for name in told if (row := self.row(name)) is not None))


NO_NAMES = Names()


@lru_cache(maxsize=16_384)
def fold(name: str) -> str:
    """A name as spellings are compared: no case, no accents, no possessive, hyphens as blanks, an article dropped."""
    name = re.sub(r"[’']s?\s*$", "", name.strip())
    tokens = _tokens(name)
    if not tokens:
        return name.casefold()
    parts = [tokens[0].word]
    for before, token in pairwise(tokens):
        parts += [_gap(name[before.end : token.start]), token.word]
    return "".join(parts).removeprefix("the ")


def _prepare(spelled: str, row: KnownName) -> _Spelling | None:
    tokens = _tokens(spelled)
    if not tokens or (tokens[0].run and (len(tokens) > 1 or len(tokens[0].word) < _SHORTEST_RUN)):
        return None
    gaps = tuple(_gap(spelled[a.end : b.start]) for a, b in pairwise(tokens))
    shape = "capitals" if spelled.isupper() and len(spelled) > 1 else "capital" if spelled[0].isupper() else ""
    return _Spelling(tuple(token.word for token in tokens), gaps, shape, row)


def _begin(word: str) -> str:
    return word[:_SHORTEST_RUN] if re.match(f"[{_UNPARTED}]", word) else word


def _stands(spelling: _Spelling, tokens: Sequence[_Token], text: str) -> bool:
    if tuple(token.word for token in tokens) != spelling.words or any(token.run for token in tokens):
        return False
    if any(_gap(text[a.end : b.start]) != gap for a, b, gap in zip(tokens, tokens[1:], spelling.gaps, strict=False)):
        return False
    stretch = text[tokens[0].start : tokens[-1].end]
    return not spelling.shape or (stretch.isupper() if spelling.shape == "capitals" else stretch[0].isupper())


def _gap(between: str) -> str:
    return re.sub(r"[\s\-‐‑–·・]+", " ", between.replace("’", "'"))


def _tokens(text: str) -> list[_Token]:
    return [
        _Token(match.group() if match["run"] else _fold_word(match.group()), *match.span(), bool(match["run"]))
        for match in _TOKEN.finditer(text)
    ]


def _fold_word(word: str) -> str:
    if word.isascii():
        return word.casefold()
    plain = unicodedata.normalize("NFKD", word.translate(_ALIKE).casefold())
    return unicodedata.normalize("NFC", re.sub("[\u0300-\u036f\u064b-\u065f\u0670]", "", plain)).translate(_ALIKE)
