"""What a reader typed into the find box: words, and where to look: person:"Wang Yi" from:herald watch:corridor since:2026-03-01."""

import re
from dataclasses import dataclass
from datetime import date

OPERATORS = ("person", "from", "watch", "since", "until")
_PART = re.compile(rf'(?:^|(?<=\s))({"|".join(OPERATORS)}):(?:"([^"]*)"|(\S+))')


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The parts of a query; empty or None: anything."""

    words: str = ""
    person: str = ""
    """Somebody the article names."""
    source: str = ""
    """Part of an outlet's name or address."""
    watch: str = ""
    """A watch's id."""
    since: date | None = None
    until: date | None = None

    @property
    def wanted(self) -> bool:
        """Whether there is anything to look for; where to look alone is not."""
        return bool(self.words or self.person)

    @property
    def text(self) -> str:
        """As it stands in the box."""
        given = (
            ("person", self.person),
            ("from", self.source),
            ("watch", self.watch),
            ("since", self.since),
            ("until", self.until),
        )
        parts = [f'{name}:"{value}"' if " " in str(value) else f"{name}:{value}" for name, value in given if value]
        return " ".join(part for part in (self.words, *parts) if part)


def read_query(text: str) -> Asked:
    """The last of several parts of a kind counts; what is no day stays among the words."""
    found: dict[str, str] = {}

    def take(part: re.Match[str]) -> str:
        name, value = part[1], part[2] or part[3] or ""
        if name in ("since", "until") and read_day(value) is None:
            return part[0]
        found[name] = value
        return ""

    words = " ".join(_PART.sub(take, text).split())
    return Asked(
        words=words,
        person=found.get("person", ""),
        source=found.get("from", ""),
        watch=found.get("watch", ""),
        since=read_day(found.get("since", "")),
        until=read_day(found.get("until", "")),
    )


def read_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
