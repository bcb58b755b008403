"""What the window keeps of an article in place of its text: weighted terms, a sketch of its wording, time, outlet."""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from monitoring_desk.handpick import signs, words
from monitoring_desk.handpick.aliases import abbreviate, unite
from monitoring_desk.handpick.common import COMMON
from monitoring_desk.handpick.figures import is_figure
from monitoring_desk.handpick.headlines import read_calls, read_day, read_turn
from monitoring_desk.handpick.lineage import find_agencies
from monitoring_desk.handpick.ordinary import ORDINARY, PLAIN, is_common
from monitoring_desk.types import Article

TERMS = 128
"""Distinct terms kept of one article, from the top: a report says what happened in its title and lead."""
SKETCH = 128
"""Shingles kept of one article: all of a report up to 132 words, an even sample of a longer one."""
OPENING = 32
"""Shingles kept besides of the opening of a longer one, since a brief is cut from there."""
TITLE_WEIGHT = 2.0
LEAD_WEIGHT = 3.0
LEAD = 40
"""Words of text that count as lead."""
LEAD_CHARACTERS = 240
"""Of title and text, for the embedding model, whose time grows with them (eval/gate_stories.py, ITN: 0.890 with 400, 0.887 with 240)."""
NAME_WEIGHT = 2.5
"""Names and numbers tell look-alike happenings apart (eval/gate_stories.py: ECB+ 0.885 → 0.94 with them at 2.5)."""
SHORT = 40
"""Tokens below which a text is a headline or a blurb, whose words alone tell little."""
ORDINARY_WEIGHT, PLAIN_WEIGHT = 0.3, 0.6
"""What a word of any headline counts in a short text, and what another common word in a headline alone (eval/gate_stories.py, look-alikes;
eval/gate_pairs.py)."""
BARE = 18
"""Tokens below which a text is a headline and nothing else (eval/gate_stories.py: with 24, ECB+ loses 0.001)."""
MARKED = 3
"""So many words that are not of any headline make a short text tell what it is about (eval/gate_stories.py, look-alikes)."""
SMALL = 60
"""Up to this a whole number is a day, a count or a score, and tells little in a short text."""
CALLS = 8
"""Names kept of a headline."""
EARLIEST = datetime(1995, 1, 1, tzinfo=UTC).timestamp()
"""No web page is older: a time before this is a clock that was never set."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Features:
    """One article, ready to be placed."""

    id: str
    terms: NDArray[np.uint32]
    """At most TERMS hashes, each once."""
    weights: NDArray[np.uint8]
    """One a term: how much the article makes of it, in sixteenths, before rarity counts. Odd where the term is a figure (see figures.is_figure)."""
    sketch: NDArray[np.uint32]
    """Sorted, each once; the smallest hashes of its shingles (bottom-k). Broder, "On the resemblance and containment of documents" (1997)."""
    opening: NDArray[np.uint32]
    """Sorted, each once; the shingles it opens with, empty where the sketch is the whole."""
    language: str
    """ISO 639-1; where the article does not say, the script it is written in."""
    lead: str
    """Title and first words, for an embedding model; not kept."""
    when: float
    """Seconds since 1970; nan when the article does not say."""
    seen: float
    """When the desk read it, seconds since 1970: by this it leaves the window."""
    outlet: str
    agency: str
    """Who signed it, see lineage.find_agencies, several with a comma between; "" where no agency did."""
    signs: int
    """Of consequence, see signs.read_signs."""
    length: int
    """Tokens of title and text."""
    marks: int
    """Of a short text, how many of its words might not stand in any headline, at most MARKED; MARKED for all others."""
    calls: NDArray[np.uint32]
    """Hashes of the names in its title, and of a short text's; at most CALLS."""
    day: int
    """The day its title is of, see headlines.read_day; 0 where it tells none."""
    turn: int
    """Which way its title says things went, see headlines.read_turn."""
    tokens: tuple[str, ...]
    """Of title and text, for the watches; not kept."""


def extract_features(article: Article, *, agency: str | None = None) -> Features:
    """The features of `article`. An empty one has none, and will stand alone. `agency`: who signed it, where that is known already."""
    title_tokens = words.tokenise(article.title)
    text_tokens = words.tokenise(article.text)
    short = len(title_tokens) + len(text_tokens) < SHORT
    names = words.names(article.text[: TERMS * 16])
    calls = _read_calls(article.title, names if short else ())
    title, text = title_tokens, text_tokens[: TERMS * 4]
    if short:
        title, calls = _unite_names(article.title, title_tokens, calls)
        text = unite(text)
    terms, weights, marks = _weigh_terms(
        title,
        text,
        names=names | words.names_of_headline(article.title) if short else names,
        calls=calls,
        short=short,
    )
    runs = words.shingles(text_tokens or title_tokens)
    sketch = np.unique(runs)
    return Features(
        id=article.id,
        terms=terms,
        weights=weights,
        sketch=sketch[:SKETCH],
        opening=np.unique(runs[:OPENING]) if len(sketch) > SKETCH else sketch[:0],
        language=(article.language or "").split("-")[0].lower()
        or words.name_script(article.title + article.text[:200]),
        lead=f"{article.title}\n{article.text}".strip()[:LEAD_CHARACTERS],
        when=_read_time(article),
        seen=article.found.timestamp(),
        outlet=_name_outlet(article),
        agency=", ".join(find_agencies(article)) if agency is None else agency,
        signs=signs.read_signs([*title_tokens, *text_tokens[: signs.LOOKED_AT]], article.text[: signs.LOOKED_AT * 6]),
        length=len(title_tokens) + len(text_tokens),
        marks=min(marks, MARKED) if short else MARKED,
        calls=_hash(calls),
        day=read_day(article.title),
        turn=read_turn(article.title),
        tokens=(*title_tokens, *text_tokens),
    )


def _weigh_terms(
    title: Sequence[str], text: Sequence[str], *, names: Collection[str], calls: Collection[str], short: bool
) -> tuple[NDArray[np.uint32], NDArray[np.uint8], int]:
    """The first TERMS distinct terms as hashes, sorted; what the article makes of each; how many are not of any headline."""
    counted: dict[str, float] = {}
    for term in words.terms(title):
        counted[term] = counted.get(term, 0.0) + TITLE_WEIGHT
    for part, weight in ((text[:LEAD], LEAD_WEIGHT), (text[LEAD:], 1.0)):
        for term in words.terms(part):
            if term in counted or len(counted) < TERMS:
                counted[term] = counted.get(term, 0.0) + weight
    named = set(words.terms(sorted(names)))
    kept = list(counted)[:TERMS]
    hashes = _hash(kept)
    bare = short and len(title) + len(text) < BARE
    stress = [
        NAME_WEIGHT if bare and term in calls else _stress(term, named=term in named, short=short, bare=bare)
        for term in kept
    ]
    weights = np.fromiter(
        ((1.0 + math.log(counted[term])) * one for term, one in zip(kept, stress, strict=True)), np.float32, len(kept)
    )
    figures = np.fromiter(map(is_figure, kept), np.uint8, len(kept))
    hashes, first = np.unique(hashes, return_index=True)
    halves = np.rint(weights[first] * 8).clip(1, 127).astype(np.uint8)
    marks = sum(1.0 if one >= 1 else 0.5 * (one > ORDINARY_WEIGHT) for one in stress)
    return hashes, halves * 2 + figures[first], int(marks)


def _read_calls(title: str, names: Collection[str]) -> list[str]:
    """The title's first, then those of the text."""
    if not title:
        return []
    told = (one for token in sorted(names) if not is_common(token) and (one := words.stem(token)) not in COMMON)
    return list(dict.fromkeys([*read_calls(title), *told]))[:CALLS]


def _unite_names(title: str, tokens: Sequence[str], calls: Sequence[str]) -> tuple[list[str], list[str]]:
    """A headline's words and names with each name in the form of all its spellings."""
    said = unite(tokens)
    short = [one for one in abbreviate(title) if one not in said]
    known = {words.stem(token) for token in said}
    added = [one for token in [*said, *short] if token not in tokens and (one := words.stem(token)) not in COMMON]
    kept = [one for one in calls if one in known]
    return [*said, *short], list(dict.fromkeys([*kept, *added]))[:CALLS]


def _hash(terms: Collection[str]) -> NDArray[np.uint32]:
    return np.fromiter((words.hash_token(term) & 0xFFFFFFFF for term in terms), np.uint32, len(terms))


def _stress(term: str, *, named: bool, short: bool, bare: bool) -> float:
    """How much more, or less, than its count a term says."""
    if short and (term in ORDINARY or term in COMMON or (term.isdigit() and len(term) < 3 and int(term) <= SMALL)):
        return ORDINARY_WEIGHT
    if bare and term in PLAIN:
        return PLAIN_WEIGHT
    return NAME_WEIGHT if named or term[0].isdigit() else 1.0


def know_time(article: Article) -> datetime:
    """When it was published; when it was found, where it does not say or cannot be believed."""
    return article.found if math.isnan(_read_time(article)) else article.when


def _read_time(article: Article) -> float:
    if article.published is None or (stamp := article.when.timestamp()) < EARLIEST:
        return math.nan
    return stamp


def _name_outlet(article: Article) -> str:
    """Who published it: its source, else its site, else its host; an article that names none is an outlet of its own."""
    try:
        host = (urlsplit(article.url).hostname or "").removeprefix("www.")
    except ValueError:
        host = ""
    return article.source_id or article.site or host or article.id
