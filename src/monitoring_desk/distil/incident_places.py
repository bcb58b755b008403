"""Finds where an incident took place, from the words about it."""

import re

from .actors import Cast
from .clause_words import DETERMINERS, PREPOSITIONS
from .incident_words import (
    BEFORE_NUMBER,
    BEFORE_PLACES,
    DIRECTIONS,
    NOUNS,
    PLACE_NOUNS,
    WHERE_WORDS,
)
from .lines import Line
from .tokens import Token

_SHOTS = {"fire", "gunfire", "shelling"}
_PLAIN = 3
"""Words between a determiner and the place's name."""
_SITE = re.compile(
    r"(?:['’]s)?\s+(?:[a-z-]+\s+){0,2}?(?:site|camp|base|airport|airfield|station|terminal|district|neighbou?rhood|market|hospital|port|refinery|pass|bridge|prison|mine|checkpoint|crossing)\b"
)


def _lead_of(tokens: tuple[Token, ...], m: int, k: int) -> int:
    """Leftwards from token m over what stands between a preposition and the name: "in the restive border town of X"."""
    while m > k:
        token = tokens[m]
        low = token.low
        if low == "of" and m - 1 > k and tokens[m - 1].low in PLACE_NOUNS:
            m -= 2
            steps = 0
            while (
                m > k
                and steps < 3
                and tokens[m].low not in PREPOSITIONS
                and tokens[m].text[0].isalpha()
                and tokens[m].low not in DETERMINERS
            ):
                m -= 1
                steps += 1
        elif low in DETERMINERS or low in DIRECTIONS or low in PLACE_NOUNS or token.name_like:
            m -= 1
        else:
            break
    return m


def _described_from(tokens: tuple[Token, ...], m: int, k: int) -> int | None:
    """Leftwards from token m over plain words to their determiner and the preposition before it: "on the nearby Karzok Pass"."""
    for steps in range(1, _PLAIN + 2):
        at = m - steps + 1
        if at - 1 <= k:
            return None
        low = tokens[at].low
        if low in DETERMINERS or low.endswith("'s"):
            return at - 1 if tokens[at - 1].low in WHERE_WORDS else None
        if not (low.isalpha() or "-" in low) or low in PREPOSITIONS or low in ("and", "or", "that", "who", "which"):
            return None
    return None


def is_parted(line: Line, k: int, at: int) -> bool:
    """Does another verb's clause, or another incident, stand between a trigger and what is told after it?

    "after an attack arrived in Tucson on Saturday": neither the place nor the day is the attack's.
    """
    if any(
        p.finite
        and k < p.first < at
        and p.subject is not None
        and not p.subject[0] <= k < p.subject[1]
        and not p.relative
        and p.subject[1] <= k
        for p in line.predicates
    ):
        return True
    if any(
        p.finite
        and k < p.first < at
        and p.subject is not None
        and p.subject[0] <= k < p.subject[1]
        and p.lemma in ("catch", "draw", "prompt", "lead", "attract", "force", "raise")
        and any(line.tokens[m].low == "of" for m in range(p.subject[0], k))
        for p in line.predicates
    ):
        return True  # "the size of the quake caught the attention of people in Cobb"
    own = {line.tokens[k].low} | (_SHOTS if line.tokens[k].low.startswith(("exchang", "trad")) else set())
    return any(line.tokens[m].low in NOUNS and line.tokens[m].low not in own for m in range(k + 2, at - 1))


def find_where(line: Line, first: int, k: int, stop: int, cast: Cast) -> str | None:
    """The place told with a trigger: named after "in", "at", "near" …, the narrower with the wider one behind it."""
    tokens = line.tokens
    if not tokens:
        return None
    limit = len(line.tokens)
    end = next((m for m in range(k + 1, limit) if tokens[m].low in (";", "—", "“", '"', "”")), limit)
    names = cast.named_between(line, tokens[k].end, tokens[end - 1].end)
    chosen: list[str] = []
    last_end = -1
    for start, name_end, name, kind in names:
        if BEFORE_NUMBER.match(line.text, name_end):
            continue
        at = line.token_at(start)
        if not chosen and is_parted(line, k, at):
            break
        m = _lead_of(tokens, at - 1, k)
        prepared = m >= k and tokens[m].low in WHERE_WORDS
        if not prepared and kind == "place":
            m = _described_from(tokens, at - 1, k) or m
            prepared = tokens[m].low in WHERE_WORDS
        appended = chosen and (
            line.text[last_end:start].strip() in (",", "in", ", in", "'s", "’s", "of")
            or re.fullmatch(r"\s*,?\s*(?:\w+\s+){0,3}(?:in|of|,)\s+(?:\w+\s+){0,3}", line.text[last_end:start])
        )
        if tokens[m].low in ("in", "across", "from", "around") and any(
            tokens[x].low in ("felt", "far", "heard", "flew", "visiting") for x in range(max(0, m - 5), m)
        ):
            break
        sited = prepared and _SITE.match(line.text, name_end) is not None
        if sited and not chosen and not is_parted(line, k, at):
            return (
                name if kind == "place" else line.text[start:name_end]
            )  # "shells landed on the Wadi Hal transit site"
        if kind == "person" and not (prepared and tokens[m].low in ("in", "near")):
            continue
        if kind == "organisation" and not (prepared and tokens[m].low in ("in", "near", "at", "outside")):
            continue
        if tokens[m].low == "of" and m > k and not chosen and kind != "place":
            continue
        if tokens[m].low == "from" and not chosen:
            continue
        if chosen and not appended:
            break
        if not chosen and (not prepared or at - k > 26):
            continue
        if tokens[m].low == "on" and kind != "place":
            continue
        if chosen and line.text[last_end:start].strip() in ("'s", "’s"):
            chosen.insert(0, name)  # "Teshkar's Naryl valley": the narrower place comes first
        else:
            chosen.append(name)
        last_end = name_end
        if len(chosen) == 2:
            break
    if chosen:
        return ", ".join(dict.fromkeys(chosen))
    # "the Chelsea explosion", "the Kabul bombing": the name stands before.
    before = [n for n in cast.named_between(line, tokens[first].start, tokens[k].start) if n[3] == "place"]
    if before:
        return before[-1][2]
    # "In Kabul, a bomb exploded", "injured in a neighbourhood by an explosion": earlier in the sentence.
    for start, _, name, kind in reversed(cast.named_between(line, 0, tokens[k].start)):
        m = line.token_at(start) - 1
        while m >= 0 and (tokens[m].low in DETERMINERS or tokens[m].low in BEFORE_PLACES or tokens[m].low == "of"):
            m -= 1
        if (
            kind == "place"
            and m >= 0
            and tokens[m].low in ("in", "at", "near", "off", "outside", "patrolling", "across", "of")
        ):
            return name
    return None
