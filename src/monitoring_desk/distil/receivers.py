"""Finds who gets what is undertaken: the one named behind "to", "with" or "for"."""

import re

from .actors import Actor, Cast
from .clause_words import PREPOSITIONS
from .lines import Line
from .tokens import Predicate
from .units import SIGNS

_GETTING = frozenset(
    "receive secure win borrow buy get import purchase obtain raise acquire order accept withdraw take".split()
)
"""Verbs whose "from" names the other side."""
_MAKING = frozenset(
    "set establish create form launch found build open start name sign introduce adopt convene host".split()
)
"""What these verbs take is made or held, no party: "set up a Joint Working Group"."""
_GOING = frozenset(
    "visit visits trip trips tour journey travel travels travelled flew flight flights return returned road rail railway line link route way access next close closer border".split()
)
"""What leads "to" a place that gets nothing."""


def find_receiver(line: Line, deed: Predicate, end: int, cast: Cast, who: Actor) -> str | None:
    """Who gets it: the name after "to", "with", "for", "from", else the one right after the verb."""
    for k in range(deed.verb + 1, min(end, len(line.tokens))):
        low = line.tokens[k].low
        if low == "to" and line.tokens[k - 1].low in _GOING:
            continue  # "announced the loan during a visit to Nairobi"
        if low in ("to", "with", "for", "towards", "into") or (low == "from" and deed.lemma in _GETTING):
            stop = k + 1
            while (
                stop < end
                and line.tokens[stop].text[0].isalnum()
                and line.tokens[stop].low not in ("and", "but")
                and line.tokens[stop].low not in PREPOSITIONS - {"of"}
            ):
                stop += 1
            names = [
                a
                for a in cast.names_between(line, k + 1, stop)
                if a.name not in who.name
                and not re.search(r"\d\d", a.name)
                and a.name not in SIGNS
                and not _is_part(line, stop, a.name)
            ]
            if names:
                return names[0].name
    if deed.lemma in _MAKING:
        return None
    names = [
        a
        for a in cast.names_between(line, deed.verb + 1, min(deed.verb + 4, end))
        if a.name not in who.name
        and not re.search(r"\d\d", a.name)
        and not _is_part(line, min(deed.verb + 7, end), a.name)
    ]
    return names[0].name if names else None


def _is_part(line: Line, stop: int, name: str) -> bool:
    """ "for the second phase of the Seven Passes railway", "the upper Zarrud river": the name only tells which."""
    last = name.split()[-1]
    at = next((k for k in range(stop - 1, max(-1, stop - 12), -1) if line.tokens[k].text.startswith(last)), None)
    if at is None or at + 1 >= stop:
        return False
    after = line.tokens[at + 1]
    return (
        after.low not in PREPOSITIONS and after.low.isalpha() and after.text.islower() and not after.low.endswith("ly")
    )
