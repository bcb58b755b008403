"""Whom an article concerns: every watch against an article in one pass, with the words that fired.

Words and phrases match whole words, without case or accents; in scripts without spaces they match as runs of characters.
All phrases of all watches are looked for at once; only watches of which a phrase that must be there was found are judged.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from monitoring_desk.errors import ConfigError
from monitoring_desk.handpick.lexicon import Lexicon, read_phrase
from monitoring_desk.handpick.located import locate
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
    none_of,
)
from monitoring_desk.handpick.queryparse import parse
from monitoring_desk.handpick.reading import Key, Reading, Test, explain, fired_words, make_test
from monitoring_desk.handpick.spellings import fold_letters, spell_place
from monitoring_desk.handpick.topics import name_lineage
from monitoring_desk.handpick.words import fold, tokenise
from monitoring_desk.types import Article, KnownName, Match, Source, Span, Watch

NAMES_NEEDED = 2
"""One name is a mention; two of them together are the beat (types.Watch)."""
MOST_WORDS = 20
MOST_SPANS = 5
"""Kept of one match."""
SPANS_A_WORD = 2
_COMMON = 1_000_000
"""A language or a source is found in more articles than any word: a watch is woken by it only where nothing else can wake it."""


@dataclass(frozen=True, slots=True)
class Watchlist:
    """All watches, compiled. It decides which fire on an article."""

    watches: tuple[Watch, ...]
    trees: tuple[Node | None, ...]
    """One a watch; None for one that asks for nothing."""
    tests: tuple[Test | None, ...]
    """The same as functions."""
    lexicon: Lexicon
    keys: dict[Term | Place, Key]
    """The phrases of every term, by their number in the lexicon."""
    wakes: dict[int | str, tuple[int, ...]]
    """Phrase or field → the watches to judge when it is found."""
    fields: frozenset[str]
    """Fields asked for by any watch."""

    def match(
        self,
        article: Article,
        tokens: Sequence[str],
        *,
        source: Source | None = None,
        topics: Collection[str] = (),
    ) -> tuple[Match, ...]:
        """The watches that fire on `article`, in the order given.

        `tokens` are the words of its title and text; `topics` are codes. Of a very long text what tokenise reads is looked at.
        """
        if not self.wakes:
            return ()
        title = len(tokenise(article.title))
        folded = [*tokens[:title], "", *tokens[title:]]
        if not (article.text.isascii() and article.title.isascii()):
            folded = [fold_letters(token) if token > "\u0600" else token for token in folded]
        found = self.lexicon.find(folded)
        known = _know_fields(article, source, topics, asked=self.fields) if self.fields else frozenset[str]()
        woken = {number for phrase in found for number in self.wakes.get(phrase, ())}
        woken.update(number for field in known for number in self.wakes.get(field, ()))
        if not woken:
            return ()
        reading = Reading(found=found, known=known, tokens=folded, title=title, keys=self.keys)
        fired = [number for number in sorted(woken) if (test := self.tests[number]) and test(reading)]
        if not fired:
            return ()
        outlet = (source.name if source else "") or article.site or _host(article)
        standing = _Standing(article, reading, self.lexicon)
        return tuple(self._tell(number, reading=reading, standing=standing, outlet=outlet) for number in fired)

    def _tell(self, number: int, *, reading: Reading, standing: "_Standing", outlet: str) -> Match:
        tree = self.trees[number]
        assert tree is not None
        words = fired_words(tree, reading)
        why = explain(tree, reading) or "it is of the kind asked for"
        return Match(
            watch_id=self.watches[number].id,
            article_id=standing.article_id,
            words=tuple(dict.fromkeys(word for word, _ in words))[:MOST_WORDS],
            spans=standing.find(phrase for _, phrase in words),
            why=f"{why} in {outlet}’s report" if outlet else why,
        )


class _Standing:
    """Where phrases that were found stand in an article's text itself."""

    def __init__(self, article: Article, reading: Reading, lexicon: Lexicon) -> None:
        self.article_id = article.id
        words, self._places = locate(article.text)
        if words == reading.tokens[reading.title + 1 :]:
            self._shift = reading.title + 1
            self._found = reading.found
        else:  # a letter that folds into several, or none
            self._shift = 0
            self._found = lexicon.find(words)

    def find(self, phrases: Iterable[int]) -> tuple[Span, ...]:
        """The first places of each phrase, in order, MOST_SPANS at most."""
        shift, places = self._shift, self._places
        stands = {
            (start - shift, end - shift)
            for phrase in phrases
            for start, end in [place for place in self._found.get(phrase, ()) if place[0] >= shift][:SPANS_A_WORD]
        }
        return tuple(
            Span(article_id=self.article_id, start=places[start][0], end=places[end - 1][1])
            for start, end in sorted(stands)[:MOST_SPANS]
        )


def compile_watches(watches: Sequence[Watch], names: Sequence[KnownName] = ()) -> Watchlist:
    """Prepare `watches` for matching; a name of the owner's table is looked for in all its spellings. A phrase without a single letter or digit never fires.

    Raises ConfigError naming the watch whose query cannot be read.
    """
    return _compile(tuple(watches), tuple(names))


def check(watch: Watch) -> Node | None:
    """The tree of a watch, old fields and query together; None when it asks for nothing. Raises ConfigError saying where."""
    wanted: list[Node] = [term for words in watch.words if (term := _read_term(words))]
    names = list(dict.fromkeys(term for name in watch.names if (term := _read_term(name))))
    if len(names) >= NAMES_NEEDED:
        wanted.append(at_least(NAMES_NEEDED, names))
    if watch.query.strip():
        try:
            wanted.append(parse(watch.query))
        except ConfigError as error:
            raise ConfigError(f"watch {watch.id}: {error.what}", error.why) from error
    if not wanted:
        return None
    parts = [any_of(wanted)]
    if watch.languages:
        parts.append(any_of(Field("lang", code.split("-")[0].lower()) for code in watch.languages))
    if watch.sources:
        parts.append(any_of(Field("source", source) for source in watch.sources))
    parts += [none_of(term) for words in watch.without if (term := _read_term(words))]
    return all_of(parts)


def _read_term(words: str) -> Term | None:
    """Words of desk.toml's lists: spellings of one name are joined by = with blanks around it."""
    spellings = tuple(" ".join(one.replace('"', " ").split()) for one in words.split(" = "))
    kept = tuple(dict.fromkeys(one for one in spellings if read_phrase(one)))
    return Term(kept) if kept else None


@lru_cache(maxsize=4)
def _compile(watches: tuple[Watch, ...], names: tuple[KnownName, ...]) -> Watchlist:
    several = {read_phrase(one): row for row in names for one in (row.name, *row.spellings)}
    trees = tuple(check(watch) for watch in watches)
    numbers: dict[tuple[str, ...], int] = {}
    keys: dict[Term | Place, Key] = {}
    fields: set[str] = set()
    popular: Counter[int | str] = Counter()
    for tree in trees:
        seen: set[int | str] = set()
        for leaf in _leaves(tree):
            if isinstance(leaf, Field):
                fields.add(leaf.name)
                seen.add(f"{leaf.name}:{_fold_value(leaf)}")
                continue
            if leaf not in keys:
                spelled = _spell(leaf, several) if isinstance(leaf, Term) else spell_place(leaf.name)
                phrases = {phrase: words for words in spelled if (phrase := read_phrase(words))}
                keys[leaf] = {numbers.setdefault(phrase, len(numbers)): words for phrase, words in phrases.items()}
            seen.update(keys[leaf])
        popular.update(seen)
    wakes: defaultdict[int | str, list[int]] = defaultdict(list)
    for number, tree in enumerate(trees):
        for key in _needs(tree, keys, popular)[1] if tree else ():
            wakes[key].append(number)
    return Watchlist(
        watches=watches,
        trees=trees,
        tests=tuple(make_test(tree, keys) if tree else None for tree in trees),
        lexicon=Lexicon(numbers),
        keys=keys,
        wakes={key: tuple(group) for key, group in wakes.items()},
        fields=frozenset(fields),
    )


def _spell(term: Term, several: Mapping[tuple[str, ...], KnownName]) -> tuple[str, ...]:
    """The watch's own spellings, then those the owner's table has besides."""
    own = {read_phrase(one) for one in term.spellings}
    known = dict.fromkeys(row for phrase in own if (row := several.get(phrase)))
    more = (one for row in known for one in (row.name, *row.spellings))
    return (*term.spellings, *(one for one in more if read_phrase(one) not in own))


def _leaves(node: Node | None) -> list[Term | Place | Field]:
    found: list[Term | Place | Field] = []
    stack = [node] if node else []
    while stack:
        match stack.pop():
            case And(parts) | Or(parts) | AtLeast(_, parts):
                stack.extend(parts)
            case Near(left, right, _):
                stack += [left, right]
            case Not(part):
                stack.append(part)
            case leaf:
                found.append(leaf)
    return found


def _needs(
    node: Node, keys: dict[Term | Place, Key], popular: Counter[int | str]
) -> tuple[float, frozenset[int | str]]:
    """Phrases and fields of which one is found wherever the node holds, the choice that wakes fewest; and how often, guessed.

    Nothing, at infinite cost, for what may hold where nothing is found.
    """
    match node:
        case Term() | Place():
            phrases = frozenset[int | str](keys[node])
            return sum(popular[phrase] for phrase in phrases), phrases
        case Field():
            return _COMMON, frozenset({f"{node.name}:{_fold_value(node)}"})
        case Not():
            return float("inf"), frozenset()
        case And():
            return min((_needs(part, keys, popular) for part in node.parts), key=lambda need: need[0])
        case Near():
            return min((_needs(part, keys, popular) for part in (node.left, node.right)), key=lambda need: need[0])
        case Or():
            needs = [_needs(part, keys, popular) for part in node.parts]
        case AtLeast():
            needs = sorted((_needs(part, keys, popular) for part in node.parts), key=lambda need: need[0])
            needs = needs[: len(node.parts) - node.count + 1]
    return sum(cost for cost, _ in needs), frozenset().union(*(wanted for _, wanted in needs))


def _fold_value(field: Field) -> str:
    return fold(field.value) if field.name == "source" else field.value


def _know_fields(
    article: Article, source: Source | None, topics: Collection[str], *, asked: frozenset[str]
) -> frozenset[str]:
    """What fields can be asked of the article, as "lang:en"."""
    known: list[str] = []
    if "lang" in asked and article.language:
        known.append(f"lang:{article.language.split('-')[0].lower()}")
    if "topic" in asked:
        known += [f"topic:{name}" for code in topics for name in name_lineage(code)]
    if "source" in asked:
        parts = _host(article).split(".")
        hosts = (".".join(parts[start:]) for start in range(len(parts) - 1))
        names = (article.source_id, article.site or "", source.name if source else "")
        known += [f"source:{fold(name)}" for name in (*names, *hosts) if name]
    return frozenset(known)


def _host(article: Article) -> str:
    try:
        return (urlsplit(article.url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
