"""Whom an article concerns: every watch against an article in one pass, with the words that fired.

Words and phrases match whole words, without case or accents; in scripts without spaces they match as runs of characters.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from monitoring_desk.handpick.words import tokenise
from monitoring_desk.types import Article, Match, Watch

NAMES_NEEDED = 2
"""One name is a mention; two of them together are the beat (types.Watch)."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One phrase of one watch: its tokens, and what finding it means."""

    tokens: tuple[str, ...]
    spelled: str
    watch: int
    kind: str


@dataclass(frozen=True, slots=True)
class Watchlist:
    """All watches, compiled: phrases by their first token, so that ten thousand watches cost one look-up a word."""

    watches: tuple[Watch, ...]
    phrases: dict[str, tuple[_Phrase, ...]]

    def match(self, article: Article, tokens: Sequence[str]) -> tuple[Match, ...]:
        """The watches that fire on `article`, in the order given; `tokens` are those of its title and text."""
        if self.phrases.keys().isdisjoint(tokens):
            return ()
        fired: dict[int, dict[str, list[str]]] = {}
        for place, token in enumerate(tokens):
            for phrase in self.phrases.get(token, ()):
                if tuple(tokens[place : place + len(phrase.tokens)]) == phrase.tokens:
                    found = fired.setdefault(phrase.watch, {"words": [], "names": [], "without": []})[phrase.kind]
                    if phrase.spelled not in found:
                        found.append(phrase.spelled)
        matches = []
        for number in sorted(fired):
            watch, kinds = self.watches[number], fired[number]
            enough = bool(kinds["words"]) or len(kinds["names"]) >= NAMES_NEEDED
            if enough and not kinds["without"] and _admits(watch, article):
                matches.append(
                    Match(watch_id=watch.id, article_id=article.id, words=(*kinds["words"], *kinds["names"]))
                )
        return tuple(matches)


def compile_watches(watches: Sequence[Watch]) -> Watchlist:
    """Prepare `watches` for matching. A phrase without a single letter or digit never fires."""
    phrases: defaultdict[str, list[_Phrase]] = defaultdict(list)
    for number, watch in enumerate(watches):
        for kind, spellings in (("words", watch.words), ("names", watch.names), ("without", watch.without)):
            for spelled in spellings:
                tokens = tuple(tokenise(spelled))
                if tokens:
                    phrases[tokens[0]].append(_Phrase(tokens, spelled, number, kind))
    return Watchlist(tuple(watches), {first: tuple(group) for first, group in phrases.items()})


def _admits(watch: Watch, article: Article) -> bool:
    language = (article.language or "").split("-")[0].lower()
    return (not watch.languages or language in watch.languages) and (
        not watch.sources or article.source_id in watch.sources
    )
