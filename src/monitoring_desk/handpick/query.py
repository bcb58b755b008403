"""What a watch asks, as a tree of frozen records, and the tree printed back in its one canonical form."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Zone = Literal["", "title"]
FieldName = Literal["lang", "source", "topic"]

OPERATORS = frozenset({"and", "or", "not", "excluding", "of"})
"""Words that must be quoted to be looked for."""
_PLAIN = re.compile(r"[^\W_](?:[\w'’.&/+-]*[\w+])?\*?")
_NEAR_WORD = re.compile(r"(?:near/?\d*|w/\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Term:
    """One thing looked for: a word, a phrase, or a name in several spellings (Wang Yi = 王毅). `*` ends a word that goes on."""

    spellings: tuple[str, ...]
    zone: Zone = ""
    """"title": in the headline only."""


@dataclass(frozen=True, slots=True)
class Place:
    """A country with its larger cities, or a city, in the spellings of many languages."""

    name: str
    zone: Zone = ""


@dataclass(frozen=True, slots=True)
class Field:
    """What is known of an article beside its words: lang (ISO 639-1), source (id, name or host), topic (a media topic's short name)."""

    name: FieldName
    value: str


@dataclass(frozen=True, slots=True)
class Near:
    """Both within so many words of each other, in either order."""

    left: "Node"
    right: "Node"
    within: int


@dataclass(frozen=True, slots=True)
class Not:
    part: "Node"


@dataclass(frozen=True, slots=True)
class And:
    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """So many different ones of the parts."""

    count: int
    parts: tuple["Node", ...]


Node = Term | Place | Field | Near | Not | And | Or | AtLeast


def all_of(parts: Iterable[Node]) -> Node:
    """Their conjunction, flat, each part once. There must be one."""
    flat = list(dict.fromkeys(p for part in parts for p in (part.parts if isinstance(part, And) else (part,))))
    return flat[0] if len(flat) == 1 else And(tuple(flat))


def any_of(parts: Iterable[Node]) -> Node:
    """Their disjunction, flat, each part once. There must be one."""
    flat = list(dict.fromkeys(p for part in parts for p in (part.parts if isinstance(part, Or) else (part,))))
    return flat[0] if len(flat) == 1 else Or(tuple(flat))


def none_of(part: Node) -> Node:
    """Its negation; twice is not at all."""
    return part.part if isinstance(part, Not) else Not(part)


def at_least(count: int, parts: Iterable[Node]) -> Node:
    """So many of the parts; one of them is any, all of them is all."""
    kept = tuple(dict.fromkeys(parts))
    if count <= 1:
        return any_of(kept)
    return all_of(kept) if count == len(kept) else AtLeast(count, kept)


def in_title(node: Node) -> Node:
    """The same asked of headlines only; fields stay what they are."""
    match node:
        case Term():
            return Term(node.spellings, "title")
        case Place():
            return Place(node.name, "title")
        case Near():
            return Near(in_title(node.left), in_title(node.right), node.within)
        case Not():
            return none_of(in_title(node.part))
        case And():
            return all_of(map(in_title, node.parts))
        case Or():
            return any_of(map(in_title, node.parts))
        case AtLeast():
            return at_least(node.count, map(in_title, node.parts))
        case Field():
            return node


def render(node: Node) -> str:
    """The query in canonical form: parsing it gives the same tree."""
    match node:
        case Term():
            named = " = ".join(map(quote, node.spellings))
            if node.zone:
                return f"title:({named})" if len(node.spellings) > 1 else f"title:{named}"
            return f"({named})" if len(node.spellings) > 1 else named
        case Place():
            return f"title:(place:{quote(node.name)})" if node.zone else f"place:{quote(node.name)}"
        case Field():
            return f"{node.name}:{quote(node.value)}"
        case Near():
            return f"{_inside(node.left)} NEAR/{node.within} {_inside(node.right)}"
        case Not():
            return f"NOT {_inside(node.part)}"
        case And():
            return " AND ".join(map(_inside, node.parts))
        case Or():
            return " OR ".join(map(_inside, node.parts))
        case AtLeast():
            return f"{node.count} OF ({', '.join(map(render, node.parts))})"


def quote(words: str) -> str:
    """As it stands in a query: plain where it can be, else in quotation marks."""
    plain = _PLAIN.fullmatch(words) and words.lower() not in OPERATORS and not _NEAR_WORD.fullmatch(words)
    return words if plain else f'"{words}"'


def _inside(node: Node) -> str:
    compound = isinstance(node, And | Or | Near)
    return f"({render(node)})" if compound else render(node)
