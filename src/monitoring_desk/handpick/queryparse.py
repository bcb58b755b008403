"""A query as an editor writes it → its tree. A small parser by hand, in linear time, that says where it stumbles.

    query    = all { "OR" all }            alternatives
    all      = one { ["AND"] one }         side by side means AND; "excluding x" and "-x" mean AND NOT x
    one      = { "NOT" } near
    near     = part { "NEAR/8" part }      NEAR alone: within 10 words
    part     = name | "(" query ")" | number "OF" "(" query { "," query } ")" | field ":" ( value | "(" values ")" )
    name     = words { "=" words }         spellings of one name
    words    = word | word* | "a phrase"

Operators may be in small letters, except NEAR alone; "or" itself is looked for in quotation marks.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from monitoring_desk.errors import ConfigError
from monitoring_desk.handpick.query import (
    And,
    AtLeast,
    Field,
    Near,
    Node,
    Not,
    Or,
    Place,
    Term,
    all_of,
    any_of,
    at_least,
    in_title,
    none_of,
)
from monitoring_desk.handpick.spellings import LANGUAGES
from monitoring_desk.handpick.topics import find_topic
from monitoring_desk.handpick.words import is_character, tokenise

LONGEST = 200_000
"""Characters of one query."""
MOST_TERMS = 20_000
DEEPEST = 20
"""Brackets within brackets."""
MOST_NEAR = 8
"""NEAR in a row."""
LONGEST_PHRASE = 50
"""Words."""
SHORTEST_STEM = 3
"""Letters before a `*`; fewer fire on everything."""
NEAR = 10
"""Words that NEAR alone means."""
FARTHEST = 100
FIELDS = ("title", "place", "source", "lang", "topic")

_OPENING = {'"': '"', "“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", "”": "”", "＂": "＂"}
_TOKEN = re.compile(
    r"""\s+
    |(?P<open>[(（])|(?P<close>[)）])|(?P<comma>[,，、;])|(?P<equal>[=＝])|(?P<or>\|\|?)|(?P<and>&&?(?=\s|$|\())
    |(?P<quoted>["“„«「『”＂])
    |(?P<field>(?i:title|place|source|lang|topic)(?=\s?[:：])|[^\W\d_]+(?=\s?[:：](?!//|\d)))\s?[:：]
    |(?P<of>\d{1,4}(?=\s+[oO][fF]\s*[(（]))\s+[oO][fF]
    |(?P<minus>[-−–](?=[^\s\-−–]))
    |(?P<word>[^\s()（）,，、;=＝|"“„«»「」『』”＂:：]+(?:[:：](?=//|\d)[^\s()（）,，、;=＝|"“„«»「」『』”＂]*)*)
    |(?P<stray>.)""",
    re.VERBOSE | re.DOTALL,
)
_NEAR_WORD = re.compile(r"(?:near/?(\d{0,4})|w/(\d{1,4}))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at: int


@lru_cache(maxsize=20_000)
def parse(query: str) -> Node:
    """The tree of a query. Raises ConfigError whose `what` says the line and column."""
    if len(query) > LONGEST:
        raise ConfigError("the query", f"has {len(query):,} characters; {LONGEST:,} are the most")
    parser = _Parser(query)
    node = parser.read_query()
    if parser.kind:
        raise parser.fail(_UNEXPECTED.get(parser.kind, "cannot stand here"))
    if _holds_without(node):
        raise ConfigError(
            "the query", "would match by what is missing; say beside NOT what is looked for: dam AND NOT beaver"
        )
    return node


_UNEXPECTED = {
    "close": "this bracket was never opened",
    "comma": "a comma stands only in a list: 2 OF (a, b, c); write OR between alternatives",
    "equal": "= stands between spellings of one name: Wang Yi = 王毅",
}


class _Parser:
    """Decides by the next token alone, never goes back."""

    def __init__(self, query: str) -> None:
        self._query = query
        self._tokens = list(self._split())
        self._run_ends = _find_runs(self._tokens)
        self._next = 0
        self._depth = 0
        self._terms = 0

    # ── tokens ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _split(self) -> list[_Token]:
        tokens: list[_Token] = []
        at = 0
        while at < len(self._query):
            found = _TOKEN.match(self._query, at)
            if found is None:  # the last alternative takes any character
                break
            kind, text, start = found.lastgroup or "", found.group(), at
            at = found.end()
            if kind == "quoted":
                closing = _OPENING[text]
                ends = [end for mark in closing if (end := self._query.find(mark, at)) >= 0]
                if not ends:
                    raise self._error(start, "the quotation opened here is never closed")
                text = self._query[at : min(ends)].replace('"', " ")
                at = min(ends) + 1
            elif kind == "stray":
                raise self._error(start, f"{text!r} cannot stand here")
            elif kind in ("field", "of"):
                text = found[kind]
            elif kind == "word":
                kind, text = _read_word(text)
            if kind:
                tokens.append(_Token(kind, text, start))
        return tokens

    @property
    def kind(self) -> str:
        """Of the next token; "" at the end."""
        return self._tokens[self._next].kind if self._next < len(self._tokens) else ""

    def _take(self) -> _Token:
        self._next += 1
        return self._tokens[self._next - 1]

    def _here(self) -> int:
        return self._tokens[self._next].at if self._next < len(self._tokens) else len(self._query)

    def fail(self, why: str) -> ConfigError:
        """An error at the next token."""
        return self._error(self._here(), why)

    def _error(self, at: int, why: str) -> ConfigError:
        line = self._query.count("\n", 0, at) + 1
        column = at - (self._query.rfind("\n", 0, at) + 1) + 1
        return ConfigError(f"line {line}, column {column}", why)

    # ── grammar ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def read_query(self) -> Node:
        parts = [self._read_all()]
        while self.kind == "or":
            self._take()
            parts.append(self._read_all())
        return any_of(parts)

    def _read_all(self) -> Node:
        parts = [self._read_one()]
        while self.kind in _STARTS or self.kind == "and":
            if self.kind == "and":
                self._take()
            parts.append(self._read_one())
        return all_of(parts)

    def _read_one(self) -> Node:
        turned = False
        while self.kind in ("not", "minus"):
            self._take()
            turned = not turned
        node = self._read_near()
        return none_of(node) if turned else node

    def _read_near(self) -> Node:
        at = self._here()
        node = self._read_part()
        chained = 0
        while self.kind == "near":
            token = self._take()
            within = int(token.text or NEAR)
            chained += 1
            if not 1 <= within <= FARTHEST:
                raise self._error(token.at, f"NEAR/{within}: between 1 and {FARTHEST} words")
            if chained > MOST_NEAR:
                raise self._error(token.at, f"more than {MOST_NEAR} NEAR in a row")
            right_at = self._here()
            right = self._read_part()
            for side, where in ((node, at), (right, right_at)):
                if not _has_place(side):
                    raise self._error(where, "NEAR stands between words, phrases, places, or (… OR …) of them")
            node = Near(node, right, within)
        return node

    def _read_part(self) -> Node:
        match self.kind:
            case "open":
                return self._read_brackets(self.read_query)
            case "of":
                return self._read_list()
            case "field":
                return self._read_field()
            case "word" | "quoted":
                return self._read_name()
            case "":
                raise self.fail("something to look for is missing" if self._tokens else "the query is empty")
            case "close" if not self._depth:
                raise self.fail(_UNEXPECTED["close"])
            case _:
                raise self.fail("a word, a phrase or a bracket should stand here")

    def _read_brackets(self, read: Callable[[], Node]) -> Node:
        opened = self._take().at
        self._go_down(opened)
        node = read()
        if self.kind != "close":
            if self.kind in ("comma", "equal"):
                raise self.fail(_UNEXPECTED[self.kind])
            raise self._error(opened, "the bracket opened here is never closed")
        self._take()
        self._depth -= 1
        return node

    def _go_down(self, at: int) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._error(at, f"more than {DEEPEST} brackets within one another")

    def _read_list(self) -> Node:
        """2 OF (a, b, c)."""
        number = self._take()
        if self.kind != "open":
            raise self.fail(f"a list in brackets follows {number.text} OF")
        parts: list[Node] = []

        def read() -> Node:
            parts.append(self.read_query())
            while self.kind == "comma":
                self._take()
                if self.kind != "close":  # a comma may end a list
                    parts.append(self.read_query())
            return parts[0]

        self._read_brackets(read)
        kept = dict.fromkeys(parts)
        if not 1 <= int(number.text) <= len(kept):
            raise self._error(number.at, f"{number.text} OF a list of {len(kept)} cannot be")
        return at_least(int(number.text), kept)

    def _read_field(self) -> Node:
        token = self._take()
        name = _FIELD_HABITS.get(token.text.casefold(), token.text.casefold())
        if name not in FIELDS:
            raise self._error(token.at, f"there is no field {_cut(token.text)}; there are {', '.join(FIELDS)}")
        if name == "title":
            if self.kind not in ("open", "word", "quoted", "field", "of"):
                raise self.fail("title: wants a word, a phrase or a bracket")
            self._go_down(token.at)
            node = in_title(self._read_part())
            self._depth -= 1
            return node
        if self.kind == "open":
            return self._read_brackets(lambda: self._read_values(name))
        values = [self._read_value(name)]
        while self.kind == "comma" and name in ("lang", "source") and not self._depth:
            self._take()
            values.append(self._read_value(name))
        return any_of(values)

    def _read_values(self, name: str) -> Node:
        values = [self._read_value(name)]
        while self.kind in ("comma", "or"):
            self._take()
            values.append(self._read_value(name))
        return any_of(values)

    def _read_value(self, name: str) -> Node:
        if self.kind not in ("word", "quoted"):
            raise self.fail(f"{name}: wants a value")
        token = self._take()
        text = " ".join(token.text.split())
        self._count(token)
        match name:
            case "place":
                self._need_letters(token)
                return Place(text)
            case "lang":
                return Field("lang", self._read_language(token))
            case "topic":
                found = find_topic(text)
                if found is None:
                    raise self._error(token.at, f"there is no topic {_cut(text)}; docs/topics.md lists them")
                return Field("topic", found.name)
            case _:
                self._need_letters(token)
                return Field("source", text)

    def _read_language(self, token: _Token) -> str:
        asked = token.text.strip().casefold()
        code = LANGUAGES.get(asked, asked.split("-")[0])
        if not (code.isascii() and code.isalpha() and 2 <= len(code) <= 3):
            raise self._error(token.at, f"{_cut(token.text)} is no language; write a code such as en, ur, zh")
        return code

    def _read_name(self) -> Node:
        spellings = [self._read_words()]
        while self.kind == "equal":
            self._take()
            if self.kind not in ("word", "quoted"):
                raise self.fail("another spelling of the name should follow =")
            spellings.append(self._read_words())
        return Term(tuple(dict.fromkeys(spellings)))

    def _read_words(self) -> str:
        """A phrase; several plain words before or after a = are one spelling: Wang Yi = 王毅."""
        start = self._next
        end = self._run_ends[start]
        joined = end < len(self._tokens) and self._tokens[end].kind == "equal"
        if not joined and not (start and self._tokens[start - 1].kind == "equal"):
            end = start + 1  # a run of words without = is words side by side
        end = max(end, start + 1)
        taken = self._tokens[start:end]
        self._next = end
        text = " ".join(" ".join(token.text for token in taken).split())
        self._need_letters(_Token("word", text, taken[0].at))
        self._count(taken[0])
        return text

    def _need_letters(self, token: _Token) -> None:
        tokens = tokenise(token.text)
        if not tokens:
            raise self._error(token.at, f"{_cut(token.text)} holds no letter or digit to look for")
        if len(tokens) > LONGEST_PHRASE:
            raise self._error(token.at, f"a phrase of {len(tokens)} words; {LONGEST_PHRASE} are the most")
        for part in token.text.split():
            stems = tokenise(part) if part.endswith("*") else []
            if stems and not is_character(stems[-1]) and len(stems[-1]) < SHORTEST_STEM:
                raise self._error(token.at, f"{_cut(part)}: at least {SHORTEST_STEM} letters before *")

    def _count(self, token: _Token) -> None:
        self._terms += 1
        if self._terms > MOST_TERMS:
            raise self._error(token.at, f"more than {MOST_TERMS:,} terms")


_STARTS = frozenset({"open", "of", "field", "word", "quoted", "not", "minus"})
_FIELD_HABITS = {"language": "lang", "headline": "title", "intitle": "title", "site": "source", "country": "place"}


def _read_word(text: str) -> tuple[str, str]:
    """What a bare word is: an operator, or a word."""
    small = text.casefold()
    if small in ("and", "or", "not"):
        return small, text
    if small == "excluding":
        return "not", text
    if (near := _NEAR_WORD.fullmatch(text)) and (text != text.lower() or "/" in text or near[1]):
        return "near", near[1] or near[2] or ""
    return "word", text.lstrip("+") or text


def _cut(text: str) -> str:
    return repr(text if len(text) <= 40 else f"{text[:40]}…")


def _has_place(node: Node) -> bool:
    """Whether it stands at a place in the text, so that something can be near it."""
    if isinstance(node, Or):
        return all(map(_has_place, node.parts))
    return isinstance(node, Term | Place | Near)


def _find_runs(tokens: Sequence[_Token]) -> list[int]:
    """For each token the end of the run of plain words that begins there; its own place where it is none."""
    ends = [*range(len(tokens))]
    for place in range(len(tokens) - 1, -1, -1):
        if tokens[place].kind == "word":
            last = place + 1 == len(tokens) or tokens[place + 1].kind != "word"
            ends[place] = place + 1 if last else ends[place + 1]
    return ends


def _holds_without(node: Node) -> bool:
    """Whether it holds of a text in which nothing is found."""
    match node:
        case Not():
            return not _holds_without(node.part)
        case And():
            return all(map(_holds_without, node.parts))
        case Or():
            return any(map(_holds_without, node.parts))
        case AtLeast():
            return sum(map(_holds_without, node.parts)) >= node.count
        case _:
            return False
